/** Wages: for each place and occupation the newest edition in force on the asked day. */
import type { WageTable } from '../schema/career.ts';
import { firstDay } from './dates.ts';
import { type Figure, type Question, type SourceMap, unknownFigure } from './figures.ts';

/** The figures of a row: annual dollars but for the hourly ones, and the number of jobs. */
export const WAGE_FIGURES = [
  'mean',
  'median',
  'p10',
  'p25',
  'p75',
  'p90',
  'hourlyMean',
  'hourlyMedian',
  'employment',
] as const;

export type Wage = { [F in (typeof WAGE_FIGURES)[number]]: number | null } & {
  /** A state's code, or the name of an industry or area; empty for the nation. */
  place: string;
  name: string;
  /** The year the figures are about. */
  year: number;
  occupation: string | null;
  source: string;
  table: WageTable;
  figure: Figure<number>;
};

const cell = (table: WageTable, row: WageTable['rows'][number], column: string): string | number | null => {
  const index = table.columns.indexOf(column);
  return index === -1 ? null : (row[index] ?? null);
};

const numberOf = (table: WageTable, row: WageTable['rows'][number], column: string): number | null => {
  const value = cell(table, row, column);
  return typeof value === 'number' ? value : null;
};

const isOwn = (table: WageTable): boolean => table.source.startsWith('own:');

const wageOf = (table: WageTable, row: WageTable['rows'][number], sources: SourceMap): Wage => {
  const name = String(cell(table, row, 'name') ?? cell(table, row, 'state') ?? '');
  const values = Object.fromEntries(WAGE_FIGURES.map((column) => [column, numberOf(table, row, column)])) as {
    [F in (typeof WAGE_FIGURES)[number]]: number | null;
  };
  const saidBy = [{ source: table.source, checked: table.checked }];
  return {
    ...values,
    place: String((table.scope === 'state' ? cell(table, row, 'state') : null) ?? name),
    name,
    year: Number(table.period.slice(0, 4)),
    occupation: table.occupation,
    source: table.source,
    table,
    figure: {
      ...unknownFigure<number>(),
      value: values.mean ?? values.median,
      unknown: null,
      saidBy,
      dated: sources[table.source]?.dated ?? null,
      approximate: table.approximate === true,
      own: isOwn(table) ? table.source.slice(4) : null,
    },
  };
};

/**
 * One wage a place, of the newest table that has one; under one source that source's tables alone, else the
 * adopted ones. In the order of the tables, own data first of the same period.
 *
 * @param occupation a SOC code; tables about no single occupation always count
 */
export const wagesOn = (
  tables: readonly WageTable[],
  scope: WageTable['scope'],
  occupation: string,
  question: Question,
  sources: SourceMap,
): Wage[] => {
  const asked = tables.filter(
    (table) =>
      table.scope === scope &&
      (table.occupation === null || table.occupation === occupation) &&
      (question.source === null ? table.standing === 'adopted' : table.source === question.source) &&
      firstDay(table.period) <= question.asOf,
  );
  const rank = (table: WageTable) => `${firstDay(table.period)} ${isOwn(table) ? 1 : 0}`;
  const newestFirst = [...asked].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? 1 : -1));
  const found = new Map<string, Wage>();
  for (const table of newestFirst) {
    for (const row of table.rows) {
      const wage = wageOf(table, row, sources);
      if (!found.has(wage.place)) found.set(wage.place, wage);
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

/** What of the wages is asked: a state, an industry, an area; nothing asks for all but the areas. */
export type WageFilter = { state?: string; industry?: string; area?: string };

/** Those with the word in their name; what a name leaves out ("except Physicians") does not count. */
const named = (wages: readonly Wage[], wanted: string): Wage[] => {
  const included = (name: string) => name.toLowerCase().replace(/\(except [^)]*\)|,? excluding .*$/g, '');
  return wages.filter(({ name }) => included(name).includes(wanted.toLowerCase()));
};

const dearestFirst = (a: Wage, b: Wage): number =>
  (b.mean ?? b.median ?? 0) - (a.mean ?? a.median ?? 0) || (a.name < b.name ? -1 : 1);

/**
 * The wages of an occupation that a filter asks for, the best paid first. A part that was not asked for is
 * empty: a state leaves out the industries, an industry the states.
 */
export const selectWages = (
  on: (scope: WageTable['scope']) => Wage[],
  { state, industry, area }: WageFilter,
): Record<'nation' | 'industries' | 'states' | 'areas' | 'sectors', Wage[]> => {
  const place = state !== undefined || area !== undefined;
  const all = (scope: WageTable['scope']) => on(scope).sort(dearestFirst);
  const wanted = state?.toUpperCase();
  const inState = ({ place: code, name }: Wage) => code === wanted || name.toUpperCase() === wanted;
  const everyState = !place && industry === undefined;
  return {
    nation: on('national').slice(0, 1),
    industries: industry !== undefined ? named(all('industry'), industry) : place ? [] : all('industry'),
    states: everyState ? all('state') : all('state').filter(inState),
    areas: area === undefined ? [] : named(all('area'), area),
    sectors: everyState ? all('sector') : [],
  };
};
