import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Column } from '../../src/render/document.ts';
import { styleOf } from '../../src/render/style.ts';
import { drawTable, fitColumns } from '../../src/render/table.ts';
import { prepareWidths, widestWord } from '../../src/render/width.ts';
import { sentence } from './texts.ts';

beforeAll(() => prepareWidths(['漢']));

type Table = { columns: Column[]; rows: Cell[][] };
const table = (headers: string[], rows: string[][], right: number[] = []): Table => ({
  columns: headers.map((header, index) => ({ header, ...(right.includes(index) ? { align: 'right' as const } : {}) })),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

const asIs = (text: string): string => text;
const draw = (given: Table, width: number, unicode = true): string[] | null =>
  drawTable(given, { width, unicode, style: asIs })?.split('\n') ?? null;

/** The columns at which the bars of a line stand. */
const barsOf = (line: string, bar: string): number[] =>
  [...line.matchAll(new RegExp(bar, 'gu'))].map(({ index }) => stringWidth(line.slice(0, index)));

const fees = table(
  ['', 'CPC', 'CCS'],
  [
    ['Fee, member', '$425', '$1,299.50'],
    ['Where', 'online, in person', 'in person'],
  ],
  [1],
);

describe('drawTable', () => {
  it('draws a head, a rule and the rows', () => {
    expect(draw(fees, 80)).toEqual([
      '            │               CPC │ CCS',
      '────────────┼───────────────────┼──────────',
      'Fee, member │              $425 │ $1,299.50',
      'Where       │ online, in person │ in person',
    ]);
  });

  it('wraps the widest column first, and draws in ASCII where asked', () => {
    expect(draw(fees, 38, false)).toEqual([
      '            |          CPC | CCS',
      '------------+--------------+----------',
      'Fee, member |         $425 | $1,299.50',
      'Where       |   online, in | in person',
      '            |       person |',
    ]);
  });

  it('fits to the column, and gives up one column below', () => {
    const words = table(['a', 'b'], [['12345678', '$1,234.56']]);
    expect(draw(words, 8 + 3 + 9)).toEqual(['a        │ b', '─────────┼──────────', '12345678 │ $1,234.56']);
    expect(draw(words, 8 + 3 + 9 - 1)).toBeNull();
  });

  it('gives up where a text would stand in a column too narrow to read', () => {
    const prose = 'a word or two at a time is no way to read a long text in';
    expect(draw(table(['code', 'text'], [['CPC', prose]]), 14)).toBeNull();
    expect(draw(table(['code', 'text'], [['CPC', prose]]), 24)).not.toBeNull();
  });

  it('draws a hundred rows, and leaves more to others', () => {
    const rows = (many: number) => Array.from({ length: many }, (_, index) => [`row ${index}`]);
    expect(draw(table(['name'], rows(100)), 80)).toHaveLength(102);
    expect(draw(table(['name'], rows(101)), 80)).toBeNull();
  });

  it('takes signs that mean something to a pattern or to the frame as they are', () => {
    const odd = draw(table(['#'], [['# $& $1 ##'], ['#']]), 80);
    expect(odd).toEqual(['#', '──────────', '# $& $1 ##', '#']);
  });

  it('fills up rows that are short', () => {
    expect(draw(table(['a', 'b'], [['x']]), 80)).toEqual(['a │ b', '──┼──', 'x │']);
  });

  it('colours texts without moving anything', async () => {
    const toned: Table = { ...fees, rows: fees.rows.map((row) => row.map((cell) => ({ ...cell, tone: 'good' }))) };
    const coloured = drawTable(toned, { width: 38, unicode: true, style: await styleOf(true) });
    expect(coloured).toContain('\u001b[');
    const lines = stripVTControlCharacters(coloured ?? '').split('\n');
    expect(lines.map((line) => line.trimEnd())).toEqual(draw(fees, 38));
  });
});

describe('alignment', () => {
  const scripts = table(
    ['Text', 'Price', 'Note'],
    [
      ['plain', '$425', 'x'],
      ['漢字漢字', '$1,234.56', 'x'],
      ['e\u0301e\u0301 accents', '$9', 'x'],
      ['สวัสดีชาวโลก', '$10', 'x'],
      ['👩\u200d👩\u200d👧 family', '$20', 'x'],
      ['한국어', '$30', 'x'],
    ],
    [1],
  );

  it('puts the bars of every line at the same place, whatever the script', () => {
    const lines = draw(scripts, 80) ?? [];
    expect(lines).toHaveLength(8);
    const bars = lines.map((line, index) => barsOf(line, index === 1 ? '┼' : '│'));
    expect(bars[0]).toEqual([11, 23]);
    for (const places of bars) expect(places).toEqual(bars[0]);
  });
});

/** One to five columns of sentences, all rows full. */
const anyTable = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.tuple(
      fc.array(sentence, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(sentence, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(fc.nat(4)),
    ),
  )
  .map(([headers, rows, right]) => table(headers, rows, right));
const width = fc.integer({ min: 20, max: 200 });
const textsOf = ({ columns, rows }: Table): string[] => [
  ...columns.map(({ header }) => header),
  ...rows.flat().map(({ text }) => text),
];

describe('any table', () => {
  it('is never wider than asked', () => {
    fc.assert(
      fc.property(anyTable, width, fc.boolean(), (given, columns, unicode) => {
        for (const line of draw(given, columns, unicode) ?? []) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('has its bars at the same places in every line', () => {
    fc.assert(
      fc.property(anyTable, width, (given, columns) => {
        fc.pre(!textsOf(given).some((text) => /[│┼]/.test(text)));
        const lines = draw(given, columns);
        fc.pre(lines !== null);
        const rule = lines?.find((line) => /^[─┼]+$/.test(line)) ?? '';
        for (const line of lines ?? []) {
          if (line !== rule) expect(barsOf(line, '│')).toEqual(barsOf(rule, '┼'));
        }
      }),
    );
  });

  it('holds every word of every cell whole', () => {
    fc.assert(
      fc.property(anyTable, width, (given, columns) => {
        const lines = draw(given, columns);
        fc.pre(lines !== null);
        const text = lines?.join('\n') ?? '';
        for (const word of textsOf(given).flatMap((cell) => cell.split(' '))) expect(text).toContain(word);
      }),
    );
  });

  it('is drawn wherever it fits without wrapping', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        const natural = given.columns.map((_, index) =>
          Math.max(
            ...[given.columns[index]?.header ?? '', ...given.rows.map((row) => row[index]?.text ?? '')].map((text) =>
              stringWidth(text),
            ),
          ),
        );
        const needed = natural.reduce((sum, columns) => sum + columns, 3 * (natural.length - 1));
        expect(draw(given, needed)).toHaveLength(given.rows.length + 2);
      }),
    );
  });
});

describe('fitColumns', () => {
  it('leaves each column room for its widest word', () => {
    fc.assert(
      fc.property(anyTable, width, (given, columns) => {
        const widths = fitColumns(given, columns);
        fc.pre(widths !== null);
        widths?.forEach((room, index) => {
          const cells = [given.columns[index]?.header ?? '', ...given.rows.map((row) => row[index]?.text ?? '')];
          for (const cell of cells) expect(widestWord([cell])).toBeLessThanOrEqual(room);
        });
      }),
    );
  });
});
