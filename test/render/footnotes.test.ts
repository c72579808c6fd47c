import { describe, expect, test } from 'vitest';
import { type Figure, unknownFigure } from '../../src/core/figures.ts';
import type { Block } from '../../src/render/document.ts';
import { Footnotes, figureOwner, PriceMarks } from '../../src/render/text/footnotes.ts';

/** A price that a source disputes. */
const disputed = (price: number, source = 'blog'): Figure => ({
  ...unknownFigure(),
  others: [{ value: price, standing: 'disputed', until: null, sources: [source], reason: null, repeated: false }],
});

const notesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'notes' ? block.items : []));

const dues = 'fees.membershipPerYear';
const cpc = { code: 'CPC', organizationName: 'AAPC' };
const coc = { code: 'COC', organizationName: 'AAPC' };
const ccs = { code: 'CCS', organizationName: 'AHIMA' };

describe('notes under a table', () => {
  const marked = (lines: readonly (typeof cpc)[], path: string, price: (index: number) => number) => {
    const notes = new Footnotes();
    const marks = lines.map((line, index) =>
      notes.mark(
        { owner: figureOwner(line, path), label: (owners) => `${owners}, price` },
        path,
        disputed(price(index)),
      ),
    );
    return { marks, notes: notesIn(notes.blocks()) };
  };

  test('a figure of an organization is told once, by its name', () => {
    const { marks, notes } = marked([cpc, coc, ccs], dues, (index) => (index < 2 ? 229 : 149));
    expect(marks).toEqual([' [1]', ' [1]', ' [2]']);
    expect(notes).toEqual([
      '[1] AAPC, price: blog says $229 (disputed)',
      '[2] AHIMA, price: blog says $149 (disputed)',
    ]);
  });

  test('what is told of several alike is told once, of all of them', () => {
    const { marks, notes } = marked([cpc, coc, ccs], 'fees.member', (index) => (index === 1 ? 400 : 399));
    expect(marks).toEqual([' [1]', ' [2]', ' [1]']);
    expect(notes).toEqual([
      '[1] CPC and CCS, price: blog says $399 (disputed)',
      '[2] COC, price: blog says $400 (disputed)',
    ]);
  });

  test('nothing where nobody disagrees', () => {
    expect(new Footnotes().mark('price', dues, unknownFigure())).toBe('');
  });
});

test('a price that stands in two tables is told once', () => {
  const marks = new PriceMarks();
  const figure = disputed(117);
  expect([figure, { ...figure }, disputed(125)].map((each) => marks.of('CBCS exam', each))).toEqual([
    ' [1]',
    ' [1]',
    ' [2]',
  ]);
  expect(notesIn(marks.blocks())).toHaveLength(2);
});
