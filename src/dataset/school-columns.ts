/**
 * How tables about schools lie on disk: each column as one text, which is read when it is looked at. A text is parsed in a
 * tenth of the time of its cells.
 */
import { type CellValue, inColumns, type SchoolColumns, withColumns } from '../core/schools/columns.ts';
import type { SchoolTable } from '../schema/school.ts';

type Packed = Omit<SchoolTable, 'rows'> & { length: number; cells: string[] };

/** Between texts; numbers, and texts that hold it, are written as JSON. */
const BETWEEN = '|';
const JSON_START = '[';

const cellsText = (values: readonly CellValue[]): string => {
  const text = values.join(BETWEEN);
  const isPlain = values.every((value) => typeof value === 'string' && !value.includes(BETWEEN));
  return isPlain && !text.startsWith(JSON_START) ? text : JSON.stringify(values);
};

const cellsIn = (text: string): CellValue[] => (text.startsWith(JSON_START) ? JSON.parse(text) : text.split(BETWEEN));

/** A table of schools as the compiled dataset holds it, by column. */
export const packedTable = ({ rows, ...about }: SchoolTable): Packed => ({
  ...about,
  length: rows.length,
  cells: about.columns.map((_, place) => cellsText(rows.map((row) => row[place] ?? null))),
});

/** A table as it lies on disk, or in rows as people write it. */
export const schoolTable = (table: Packed | SchoolTable): SchoolColumns => {
  if ('rows' in table) return inColumns(table);
  const { cells, length, ...about } = table;
  return withColumns(about, length, (place) => cellsIn(cells[place] ?? ''));
};
