/** Tables about schools by their columns: of thousands of rows an answer looks at few cells of each. */
import type { SchoolTable } from '../../schema/school.ts';
import { onceEach } from '../once.ts';

export type CellValue = SchoolTable['rows'][number][number];

export type SchoolColumns = Omit<SchoolTable, 'rows'> & {
  /** How many rows it has. */
  length: number;
  /** A column's cell of each row; none of a column that it does not have. */
  column: (name: string) => readonly CellValue[];
};

/** @param cells the column in a place of the table, asked for once */
export const withColumns = (
  about: Omit<SchoolTable, 'rows'>,
  length: number,
  cells: (place: number) => readonly CellValue[],
): SchoolColumns => {
  const column = onceEach((name: string): readonly CellValue[] => {
    const place = (about.columns as readonly string[]).indexOf(name);
    return place < 0 ? [] : cells(place);
  });
  return { ...about, length, column };
};

/** The table of a file, column by column: of thousands of rows most of the columns are never looked at. */
export const inColumns = ({ rows, ...about }: SchoolTable): SchoolColumns =>
  withColumns(about, rows.length, (place) => rows.map((row) => row[place] ?? null));

/** The table again as a file holds it. */
export const inRows = ({ length, column, ...about }: SchoolColumns): SchoolTable => {
  const cells = about.columns.map(column);
  return { ...about, rows: Array.from({ length }, (_, at) => cells.map((values) => values[at] ?? null)) };
};
