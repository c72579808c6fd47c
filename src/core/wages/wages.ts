/** Wages: for each place and occupation the newest edition in force on the asked day. */
import type { WageTable } from '../../schema/wages.ts';
import { firstDay, yearOf } from '../dates.ts';
import { type Figure, ownFolder, type Question, type SourceMap, unknownFigure } from '../figures.ts';

/**
 * The figures of a row: annual dollars but for the hourly ones, the number of jobs, jobs in a thousand, and
 * the share of jobs against that of the nation. `entry` and `experienced` are in some states' estimates alone.
 */
export const WAGE_FIGURES = [
  'mean',
  'median',
  'p10',
  'p25',
  'p75',
  'p90',
  'hourlyMean',
  'hourlyMedian',
  'hourlyP10',
  'hourlyP25',
  'hourlyP75',
  'hourlyP90',
  'employment',
  'jobsPer1000',
  'locationQuotient',
  'entry',
  'experienced',
] as const;
const NO_PAY: ReadonlySet<string> = new Set(['employment', 'jobsPer1000', 'locationQuotient']);

export type Wage = { [F in (typeof WAGE_FIGURES)[number]]: number | null } & {
  /** A state's code, or the name of an industry or area; empty for the nation. */
  place: string;
  name: string;
  /** The code of the state that it is, or lies in. */
  state: string | null;
  /** The year the figures are about. */
  year: number;
  occupation: string | null;
  source: string;
  table: WageTable;
  figure: Figure<number>;
};

/** Tables with the sources they cite. */
export type CitedTables = { tables: readonly WageTable[]; sources: SourceMap };

type Row = WageTable['rows'][number];

/** What a row says in a column; null where the table has no such column. */
const cell = (table: WageTable, row: Row, column: string): string | number | null =>
  row[table.columns.indexOf(column)] ?? null;

/** The number in a column; null where none stands there. */
export const numberIn = (table: WageTable, row: Row, column: string): number | null => {
  const value = cell(table, row, column);
  return typeof value === 'number' ? value : null;
};

/** The text in a column; null where none stands there. */
export const textIn = (table: WageTable, row: Row, column: string): string | null => {
  const value = cell(table, row, column);
  return typeof value === 'string' ? value : null;
};

/** A cell as a figure: the table's source says it. */
export const tableFigure = (table: WageTable, value: number | null, sources: SourceMap): Figure<number> => ({
  ...unknownFigure<number>(),
  value,
  unknown: null,
  saidBy: [{ source: table.source, checked: table.checked }],
  dated: sources[table.source]?.dated ?? null,
  approximate: table.approximate === true,
  own: ownFolder(table.source),
});

/** What the row is about: a place by its name, else its state; an industry that the table does not name by its number. */
export const rowName = (table: WageTable, row: Row): string =>
  String(cell(table, row, 'name') ?? cell(table, row, 'state') ?? cell(table, row, 'naics') ?? '');

const rowPlace = (table: WageTable, row: Row): string =>
  String((table.scope === 'state' ? cell(table, row, 'state') : null) ?? rowName(table, row));

type Values = { [F in (typeof WAGE_FIGURES)[number]]: number | null };

const NO_VALUES = Object.fromEntries(WAGE_FIGURES.map((column) => [column, null])) as Values;

/** Reads the rows of a table. What is alike in all of them is looked for once: there are hundreds of rows. */
const wagesIn = (table: WageTable, sources: SourceMap): ((row: Row) => Wage) => {
  const columns = WAGE_FIGURES.filter((column) => table.columns.includes(column));
  const places = columns.map((column) => table.columns.indexOf(column));
  const year = yearOf(table.period);
  const figure = tableFigure(table, null, sources);
  return (row) => {
    const values = { ...NO_VALUES };
    for (const [index, column] of columns.entries()) {
      const value = row[places[index] ?? -1];
      if (typeof value === 'number') values[column] = value;
    }
    return {
      ...values,
      place: rowPlace(table, row),
      name: rowName(table, row),
      state: textIn(table, row, 'state'),
      year,
      occupation: table.occupation,
      source: table.source,
      table,
      figure: { ...figure, value: values.mean ?? values.median },
    };
  };
};

/** Whether the source has no word of pay for the place: every figure was held back. */
export const isBlank = (wage: Wage): boolean =>
  WAGE_FIGURES.every((figure) => NO_PAY.has(figure) || wage[figure] === null);

/** The tables that speak on the asked day of a scope, the newest first; own data first of the same period. */
export const tablesOn = (tables: readonly WageTable[], scope: WageTable['scope'], question: Question): WageTable[] => {
  const rank = (table: WageTable) => `${firstDay(table.period)} ${ownFolder(table.source) === null ? 0 : 1}`;
  return tables
    .filter(
      (table) =>
        table.scope === scope &&
        (question.source === null ? table.standing === 'adopted' : table.source === question.source) &&
        firstDay(table.period) <= question.asOf,
    )
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? 1 : -1));
};

/**
 * One wage a place, of the newest table that has one (a figure held back gives way to an older edition's); under
 * one source that source's tables alone, else the adopted ones. In the order of the tables, own data first of the
 * same period.
 *
 * @param occupation a SOC code; tables about no single occupation always count
 */
export const wagesOn = (
  { tables, sources }: CitedTables,
  scope: WageTable['scope'],
  occupation: string,
  question: Question,
): Wage[] => {
  const found = new Map<string, Wage>();
  const about = tables.filter((table) => table.occupation === null || table.occupation === occupation);
  for (const table of tablesOn(about, scope, question)) {
    const wageOf = wagesIn(table, sources);
    for (const row of table.rows) {
      const known = found.get(rowPlace(table, row));
      if (known !== undefined && !isBlank(known)) continue;
      const wage = wageOf(row);
      if (known === undefined || !isBlank(wage)) found.set(wage.place, wage);
    }
  }
  return [...found.values()];
};

/** The tables that were not adopted but say something about the same scope: for the notes. */
export const otherTables = (tables: readonly WageTable[], scope: WageTable['scope'], occupation: string): WageTable[] =>
  tables.filter(
    (table) =>
      table.scope === scope &&
      table.standing !== 'adopted' &&
      (table.occupation === null || table.occupation === occupation),
  );
