/** Columns without a frame are what their cells are line by line, whichever short way draws them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, PLAIN_GAP } from '../../src/render/aligned.ts';
import type { Column } from '../../src/render/document.ts';
import { naturalWidths } from '../../src/render/table.ts';
import type { Table } from '../../src/render/table-texts.ts';
import { allOneWide, pad, prepareWidths, wrap } from '../../src/render/width.ts';
import { sentence } from './texts.ts';

/** Cell by cell. */
const byCells = ({ columns, rows }: Table, widths: readonly number[]): string =>
  [columns.map(({ header }) => header), ...rows.map((row) => columns.map((_, index) => row[index]?.text ?? ''))]
    .flatMap((row) => {
      const cells = row.map((text, index) => wrap(text, widths[index] ?? 0));
      const height = Math.max(1, ...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, at) =>
        cells
          .map((lines, index) => {
            const side = index > 0 && columns[index]?.align === 'right' ? 'left' : 'right';
            return pad(lines[at] ?? '', widths[index] ?? 0, side);
          })
          .join(' '.repeat(PLAIN_GAP))
          .trimEnd(),
      );
    })
    .join('\n');

const words = fc.array(fc.stringMatching(/^[A-Za-z$,.é-]{1,9}$/), { maxLength: 6 });
const spaced = fc.array(fc.constantFrom(' ', '  ', 'a', 'beta'), { maxLength: 12 }).map((parts) => parts.join(''));
const simple = fc.oneof({ weight: 3, arbitrary: words.map((all) => all.join(' ')) }, { weight: 1, arbitrary: spaced });

const tables = (text: fc.Arbitrary<string>): fc.Arbitrary<Table> =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      columns: fc.array(fc.record({ header: text, align: fc.constantFrom<Column['align'][]>('left', 'right') }), {
        minLength: count,
        maxLength: count,
      }) as fc.Arbitrary<Column[]>,
      // A row may be short of a cell.
      rows: fc.array(fc.array(fc.record({ text: fc.oneof(text, fc.constant('')) }), { maxLength: count }), {
        maxLength: 8,
      }),
    }),
  );

const asByCells = (text: fc.Arbitrary<string>): void => {
  const rooms = fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(tables(text), rooms, (table, given) => {
      const widths = given.slice(0, table.columns.length);
      expect(aligned(table, widths)).toBe(byCells(table, widths));
      expect(aligned(table, naturalWidths(table))).toBe(byCells(table, naturalWidths(table)));
    }),
  );
};

describe('aligned', () => {
  test('where each sign has one column', () => {
    expect(allOneWide()).toBe(true);
    asByCells(simple);
  });

  test('where some have two or none', async () => {
    await prepareWidths(['漢']);
    expect(allOneWide()).toBe(false);
    asByCells(sentence);
  });
});
