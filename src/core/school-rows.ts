/** The rows of the tables about schools: their cells, their order, and which of them count. */
import type { SchoolTable } from '../schema/school.ts';
import { firstDay } from './dates.ts';
import { type Figure, type Question, type SourceMap, toldFigure, unknownFigure } from './figures.ts';
import { onceEach } from './once.ts';

/** One row of a table. Its cells are found by their column: there are thousands, of which few are looked at. */
export type Told = { row: SchoolTable['rows'][number]; table: SchoolTable };

export const cell = ({ row, table }: Told, column: string): string | number | boolean | null =>
  row[(table.columns as readonly string[]).indexOf(column)] ?? null;
/** A cell as a text; an empty one where the table has no such column. */
export const text = (told: Told, column: string): string => String(cell(told, column) ?? '');
/** A cell as a number; null where it is none. */
export const amount = (told: Told, column: string): number | null => {
  const value = cell(told, column);
  return typeof value === 'number' ? value : null;
};

const isOwn = ({ source }: SchoolTable): boolean => source.startsWith('own:');

/** Where a column stands: looked for once a table, since there are thousands of rows. */
const placeOf = (table: SchoolTable, column: SchoolTable['columns'][number]): number => table.columns.indexOf(column);

type Row = Told['row'];

/**
 * The first day of what a row is about; where nothing says it, that of its source. What is alike in all rows of a table
 * is looked for once: there are thousands of rows.
 */
const sinceIn = (sources: SourceMap): ((told: Told) => string) => {
  const reader = onceEach((table: SchoolTable): ((row: Row) => string) => {
    const at = placeOf(table, 'year');
    const always = firstDay(table.period ?? sources[table.source]?.dated ?? '0000');
    if (at < 0) return () => always;
    return (row) => (typeof row[at] === 'number' ? firstDay(String(row[at])) : always);
  });
  return ({ table, row }) => reader(table)(row);
};

const ofKind = (tables: readonly SchoolTable[], kind: SchoolTable['kind']): SchoolTable[] =>
  tables.filter((table) => table.kind === kind);

/** The numbers of the schools that any table of awards places in a state; of all schools without one. */
export const unitsIn = (tables: readonly SchoolTable[], state: string | undefined): Set<number> =>
  new Set(
    ofKind(tables, 'awards').flatMap((table) => {
      const [unit, at] = [placeOf(table, 'unitid'), placeOf(table, 'state')];
      const there = state === undefined ? table.rows : table.rows.filter((row) => row[at] === state);
      return there.map((row) => Number(row[unit]));
    }),
  );

/** The rows of one kind that are about some schools. */
export const rowsAbout = (
  tables: readonly SchoolTable[],
  kind: SchoolTable['kind'],
  units: ReadonlySet<number>,
): Told[] =>
  ofKind(tables, kind).flatMap((table) => {
    const unit = placeOf(table, 'unitid');
    const about: Told[] = [];
    // A plain loop: V8 sets out to optimize a small function that is called for thousands of rows.
    for (const row of table.rows) if (units.has(Number(row[unit]))) about.push({ row, table });
    return about;
  });

/** Rows with the newest first, own data before ours of the same time. */
export const newestFirst = (rows: readonly Told[], sources: SourceMap): Told[] => {
  const since = sinceIn(sources);
  const ranked = rows.map((told) => ({ told, rank: `${since(told)} ${isOwn(told.table) ? 1 : 0}` }));
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? 1 : -1)).map(({ told }) => told);
};

/** The rows of one kind, the newest first; of those that are asked for. */
export const toldOn = (
  tables: readonly SchoolTable[],
  kind: SchoolTable['kind'],
  sources: SourceMap,
  isAsked: (told: Told) => boolean = () => true,
): Told[] => {
  const rows = ofKind(tables, kind).flatMap((table) => table.rows.map((row) => ({ row, table })));
  return newestFirst(rows.filter(isAsked), sources);
};

/** Whether a row counts: in force, and adopted or, under one source, its own. */
export const countsOn = ({ asOf, source }: Question, sources: SourceMap): ((told: Told) => boolean) => {
  const since = sinceIn(sources);
  return (told) =>
    (source === null ? told.table.standing === 'adopted' : told.table.source === source) && since(told) <= asOf;
};

/** The first row of each key. */
export const firstBy = (rows: readonly Told[], keyOf: (told: Told) => string): Map<string, Told> => {
  const found = new Map<string, Told>();
  for (const told of rows) {
    const key = keyOf(told);
    if (!found.has(key)) found.set(key, told);
  }
  return found;
};

/** Makes figures of the cells of tables; one that was left empty was not published. */
export const figureIn = (sources: SourceMap): (<T>(told: Told, value: T | null) => Figure<T>) => {
  const told = onceEach(({ source, checked }: SchoolTable) => toldFigure<unknown>(true, { source, checked }, sources));
  return <T>({ table }: Told, value: T | null): Figure<T> =>
    value === null ? unknownFigure('not-published') : { ...(told(table) as Figure<T>), value };
};

/** The year that a row is about. */
export const yearOf = (told: Told): number => amount(told, 'year') ?? Number((told.table.period ?? '0').slice(0, 4));

/** The school that a row is about. */
export const byUnit = (told: Told): string => text(told, 'unitid');
/** The school and the field. */
export const byProgram = (told: Told): string => `${byUnit(told)} ${text(told, 'cip')}`;
