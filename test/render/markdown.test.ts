import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/render/document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { anyText, inked } from './texts.ts';

const lines = (document: Document): string[] => renderMarkdown(document).split('\n');
const oneCell = (text: string): string =>
  lines([{ kind: 'table', columns: [{ header: 'a' }], rows: [[{ text }]] }])[2] ?? '';

it('writes one table and the rest as headings, paragraphs and lists', () => {
  const document: Document = [
    { kind: 'heading', text: 'Fees' },
    { kind: 'text', text: 'What it costs.' },
    {
      kind: 'table',
      columns: [{ header: 'Code' }, { header: 'Fee', align: 'right' }],
      rows: [[{ text: 'ABC' }, { text: '$425' }], [{ text: 'XYZ' }]],
    },
    { kind: 'facts', rows: [{ label: 'Questions', cell: { text: '100' } }] },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'notes', title: 'Sources', items: ['the guide'] },
  ];
  expect(lines(document)).toEqual([
    '## Fees',
    '',
    'What it costs.',
    '',
    '| Code | Fee |',
    '| --- | ---: |',
    '| ABC | $425 |',
    '| XYZ |  |',
    '',
    '| Field | Value |',
    '| --- | --- |',
    '| Questions | 100 |',
    '',
    '- one',
    '- two',
    '',
    '- one',
    '- two',
    '',
    '**Sources**',
    '',
    '- the guide',
  ]);
});

describe('markup in the data', () => {
  it.each([
    ['a | b', String.raw`a \| b`],
    ['*bold* and _slanted_', String.raw`\*bold\* and \_slanted\_`],
    ['`code`', '\\`code\\`'],
    ['<b>', String.raw`\<b\>`],
    ['[1] see', String.raw`\[1\] see`],
    ['back\\slash', 'back\\\\slash'],
    ['# heading', String.raw`\# heading`],
    ['- item', String.raw`\- item`],
    ['+ item', String.raw`\+ item`],
    ['> quoted', String.raw`\> quoted`],
    ['~~~', String.raw`\~~~`],
    ['1. item', String.raw`1\. item`],
    ['12) item', String.raw`12\) item`],
    ['1.5 hours', '1.5 hours'],
    ['C-section', 'C-section'],
    ['$1,234.56', '$1,234.56'],
  ])('%j is written %j', (text, expected) => {
    expect(renderMarkdown([{ kind: 'text', text }])).toBe(expected);
  });

  it('cannot end a row or begin another', () => {
    expect(lines([{ kind: 'table', columns: [{ header: 'a' }], rows: [[{ text: 'one\ntwo' }]] }])).toHaveLength(3);
    expect(lines([{ kind: 'facts', rows: [{ label: 'a\nb', cell: { text: 'c\r\nd' } }] }])).toHaveLength(3);
    expect(lines([{ kind: 'list', items: ['one\n# two'] }])).toHaveLength(1);
  });
});

/** Bars that part cells: those with no backslash, or an even number of them, before. */
const openBars = (line: string): number =>
  [...line.matchAll(/(\\*)\|/g)].filter(([, slashes = '']) => slashes.length % 2 === 0).length;

it('gives one line a row with all its cells, whatever stands in them', () => {
  const rows = fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (texts) => {
      const table: Block = {
        kind: 'table',
        columns: [{ header: 'a' }, { header: 'b' }, { header: 'c' }],
        rows: texts.map((row) => row.map((text) => ({ text }))),
      };
      const out = lines([table]);
      expect(out).toHaveLength(texts.length + 2);
      for (const line of out) expect(openBars(line)).toBe(4);
    }),
  );
});

it('loses no letter or digit', () => {
  const wordsOnly = fc.string({ unit: fc.constantFrom(...'abc漢é 019.,|*_-#') });
  fc.assert(
    fc.property(wordsOnly, (text) => {
      expect(inked(oneCell(text).slice(1, -1)).replace(/\\(.)/gu, '$1')).toBe(inked(text));
    }),
  );
});
