/** The rows of the tables about schools: their cells, their order, and which of them count. */
import type { SchoolTable } from '../../schema/school.ts';
import { FIRST_OF_ALL, firstDay, type IsoDate, yearOf } from '../dates.ts';
import { type Figure, ownFolder, type Question, type SourceMap, toldFigure, unknownFigure } from '../figures.ts';
import type { CellValue, SchoolColumns } from './columns.ts';

/** A table, with what is alike for all of its rows: there are thousands. */
export type TableView = {
  table: SchoolColumns;
  /** What it says, as a known figure without its value. */
  said: Figure;
  /** The year that it is about, where its rows name none. */
  year: number;
};

/** One row of a table, by its place. */
export type TableRow = { at: number; of: TableView };

/** Rows of a table by their places; null: all of them. */
type RowPlaces = readonly number[] | null;

/** The rows of a table that are about one day, which says where they stand and whether they count. */
export type DatedRows = { of: TableView; rows: RowPlaces; count: number; since: IsoDate };

/** Whether a row is among those that are asked for. */
export type Only = { column: 'unitid' | 'state'; has: (value: CellValue) => boolean };

/** What stands in a column of a row; null where the table has none. */
export const cellOfRow = ({ at, of }: TableRow, column: string): CellValue => of.table.column(column)[at] ?? null;
/** A value as a text; an empty one where there is none. */
export const cellText = (value: CellValue | undefined): string =>
  typeof value === 'string' ? value : String(value ?? '');
/** A cell as a text; an empty one where the table has no such column. */
export const textOfRow = (row: TableRow, column: string): string => cellText(cellOfRow(row, column));
/** A cell as a number; null where it is none. */
export const amountOfRow = (row: TableRow, column: string): number | null => {
  const value = cellOfRow(row, column);
  return typeof value === 'number' ? value : null;
};

const tableView = (table: SchoolColumns, sources: SourceMap): TableView => ({
  table,
  said: toldFigure<unknown>(true, { source: table.source, checked: table.checked }, sources),
  year: table.period === undefined ? 0 : yearOf(table.period),
});

// Loops by index where thousands of rows are gone through: V8 sets out to optimize a small function that is called so
// often, for which the process waits, and `for of` leaves an object behind for each row.

/** By which a school is known: its number, also where that is written as a text. */
export type Unit = number | string;

/** The number of a school, from its cell. */
export const unitOf = (value: CellValue | undefined): Unit => {
  if (typeof value === 'number') return value;
  const written = cellText(value);
  return String(Number(written)) === written ? Number(written) : written;
};

/** The schools that any table of awards places in a state. */
export const unitsIn = (tables: readonly SchoolColumns[], state: string): Set<Unit> => {
  const units = new Set<Unit>();
  for (const table of tables) {
    if (table.kind !== 'awards') continue;
    const [numbers, states] = [table.column('unitid'), table.column('state')];
    for (let at = 0; at < states.length; at += 1) if (states[at] === state) units.add(unitOf(numbers[at]));
  }
  return units;
};

const placesOf = (table: SchoolColumns, { column, has }: Only): number[] => {
  const values = table.column(column);
  const places: number[] = [];
  for (let at = 0; at < values.length; at += 1) if (has(values[at] ?? null)) places.push(at);
  return places;
};

/** Rows by the first day of the year that each names; those that name none by the day of their table. */
const byDay = (rows: RowPlaces, years: readonly CellValue[], always: IsoDate): Map<IsoDate, number[]> => {
  const found = new Map<IsoDate, number[]>();
  const ofYear = new Map<unknown, number[]>();
  const count = rows?.length ?? years.length;
  for (let index = 0; index < count; index += 1) {
    const at = rows === null ? index : (rows[index] as number);
    const year = years[at];
    let group = ofYear.get(year);
    if (group === undefined) {
      const day = typeof year === 'number' ? firstDay(String(year)) : always;
      group = found.get(day) ?? [];
      found.set(day, group);
      ofYear.set(year, group);
    }
    group.push(at);
  }
  return found;
};

/**
 * The rows of one kind with the newest first, own data before ours of the same time. A row is as new as the first day
 * of what it is about; where nothing says that, as its source.
 */
export const newestFirst = (
  tables: readonly SchoolColumns[],
  kind: SchoolTable['kind'],
  sources: SourceMap,
  only?: Only,
): DatedRows[] => {
  const ranked: { group: DatedRows; rank: string }[] = [];
  for (const table of tables) {
    if (table.kind !== kind) continue;
    const of = tableView(table, sources);
    const rows = only === undefined ? null : placesOf(table, only);
    const always = firstDay(table.period ?? sources[table.source]?.dated ?? FIRST_OF_ALL);
    const days = table.columns.includes('year') ? byDay(rows, table.column('year'), always) : [[always, rows] as const];
    for (const [since, about] of days)
      ranked.push({
        group: { of, rows: about, count: about?.length ?? table.length, since },
        rank: `${since} ${ownFolder(table.source) === null ? 0 : 1}`,
      });
  }
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? 1 : -1)).map(({ group }) => group);
};

/** Whether rows count: in force, and adopted or, under one source, its own. */
export const countsOn =
  ({ asOf, source }: Question) =>
  ({ of, since }: DatedRows): boolean =>
    (source === null ? of.table.standing === 'adopted' : of.table.source === source) && since <= asOf;

/** Each row that counts, the newest first. */
export const rowsOn = (
  tables: readonly SchoolColumns[],
  kind: SchoolTable['kind'],
  question: Question,
  sources: SourceMap,
): TableRow[] =>
  newestFirst(tables, kind, sources)
    .filter(countsOn(question))
    .flatMap(({ of, rows, count }) => Array.from({ length: count }, (_, at) => ({ at: rows?.[at] ?? at, of })));

/** What a row says as a figure; a cell that was left empty was not published. */
export const figureOf = <T>({ of }: TableRow, value: T | null): Figure<T> =>
  value === null ? unknownFigure('not-published') : { ...(of.said as Figure<T>), value };

/** The year that a row is about. */
export const rowYear = (row: TableRow): number => amountOfRow(row, 'year') ?? row.of.year;
