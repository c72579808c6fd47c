/** Figures whose newest source is older than somebody wants to rely on. */

import type { Certification } from '../schema/certification.ts';
import type { SchoolTable } from '../schema/school.ts';
import type { WageTable } from '../schema/wages.ts';
import { type Catalog, WAGE_PARTS, type WithSources } from './catalog.ts';
import { newestPay } from './certification-parts.ts';
import { addMonths, daysBetween, FIRST_OF_ALL, firstDay, type IsoDate, type PartialDate } from './dates.ts';
import { type Figure, type Question, type SourceMap, toldFigure, valueOn } from './figures.ts';
import { pathsIn } from './paths.ts';

/** An age in days or in calendar months. */
export type Age = { days: number } | { months: number };

/** Whether a source's date lies further back than an age; an undated one is older than any. */
export const isOlder = (dated: PartialDate | null, age: Age, asOf: IsoDate): boolean => {
  if (dated === null) return true;
  const day = firstDay(dated);
  return 'days' in age ? daysBetween(day, asOf) > age.days : day < addMonths(asOf, -age.months);
};

export type PlacedFigure = { path: string; figure: Figure };

/** Every known figure of a part that is in force; of the series of pay the newest alone. */
export const figuresIn = (part: object, question: Question, sources: SourceMap): PlacedFigure[] => {
  const pay = 'pay' in part ? ((part as Certification).pay ?? []) : [];
  const shown = newestPay(pay, question.asOf);
  const over = pay.flatMap((series, index) => (shown.includes(series) ? [] : [`pay[${index}].`]));
  return pathsIn(part)
    .filter(({ path }) => !over.some((start) => path.startsWith(start)))
    .map(({ path, entries }) => ({ path, figure: valueOn(entries, question, sources) }))
    .filter(({ figure }) => figure.value !== null);
};

/** What tables of wages and of schools have in common. */
type DatedTable = Pick<WageTable, 'source' | 'checked' | 'standing'> & {
  rows: { length: number };
  period?: string | undefined;
};

/**
 * The newest adopted tables of each kind, each as one figure: all its rows have one source and period. One without a
 * period is about the time of its source.
 */
export const tablesIn = <T extends DatedTable>(
  tables: readonly T[],
  kindOf: (table: T) => string,
  { asOf, source }: Question,
  sources: SourceMap,
): PlacedFigure[] => {
  const since = (table: DatedTable) => firstDay(table.period ?? sources[table.source]?.dated ?? FIRST_OF_ALL);
  const asked = (table: DatedTable) =>
    since(table) <= asOf && (source === null ? table.standing === 'adopted' : table.source === source);
  const newer = (a: T, b: T) => kindOf(a) === kindOf(b) && since(b) > since(a);
  const known = tables.filter(asked);
  return tables.flatMap((table, index) => {
    if (!asked(table) || known.some((other) => newer(table, other))) return [];
    const rows = `${table.rows.length} rows${table.period === undefined ? '' : ` of ${table.period}`}`;
    const figure = toldFigure(rows, { source: table.source, checked: table.checked }, sources);
    return [{ path: `tables[${index}]`, figure }];
  });
};

/** A part of the dataset; `page` is the official one of its organization. */
export type DatasetPart = {
  file: string;
  code: string | null;
  organization: string | null;
  page: string | null;
  sources: SourceMap;
};
type PartFigures = { part: DatasetPart; placed: PlacedFigure[] };

/** Some certifications and who grants them, and other organizations, with their figures in force. */
export const partsAbout = (
  catalog: Catalog,
  question: Question,
  codes: readonly string[],
  others: readonly string[],
): PartFigures[] => {
  const records = codes.map((code) => catalog.certification(code));
  const ids = new Set([...records.map(({ organization }) => organization), ...others]);
  const organizations = [...ids].sort().map((id) => catalog.organization(id));
  const pages = new Map(organizations.map(({ id, url }) => [id, url]));
  return [
    ...records.map((record) => ({
      part: {
        file: `certifications/${record.code}.json`,
        code: record.code,
        organization: record.organization,
        page: pages.get(record.organization) ?? null,
        sources: record.sources,
      },
      placed: figuresIn(record, question, record.sources),
    })),
    ...organizations.map((record) => ({
      part: {
        file: `organizations/${record.id}.json`,
        code: null,
        organization: record.id,
        page: record.url,
        sources: record.sources,
      },
      placed: figuresIn(record, question, record.sources),
    })),
  ];
};

const wagesAbout = ({ scope, occupation }: WageTable): string => `${scope} ${occupation}`;
const schoolsAbout = ({ kind }: Pick<SchoolTable, 'kind'>): string => kind;

/** Every certification and who grants it, and what belongs to none: programs, projections, funding, wages, schools. */
export const everyPart = (catalog: Catalog, question: Question): PartFigures[] => {
  const part = (file: string, sources: SourceMap): DatasetPart => ({
    file,
    code: null,
    organization: null,
    page: null,
    sources,
  });
  const whole = (file: string, { sources, ...content }: WithSources<object>): PartFigures => ({
    part: part(file, sources),
    placed: figuresIn(content, question, sources),
  });
  const codes = catalog.index.certifications.map(({ code }) => code);
  const schools = catalog.schools();
  return [
    ...partsAbout(catalog, question, codes, []),
    whole('programs/types.json', catalog.programTypes()),
    whole('programs/named.json', catalog.programs()),
    whole('careers.json', catalog.careers()),
    whole('funding.json', catalog.funding()),
    ...WAGE_PARTS.map((name) => {
      const { tables, sources } = catalog.wages(name);
      return { part: part(`wages/${name}.json`, sources), placed: tablesIn(tables, wagesAbout, question, sources) };
    }),
    {
      part: part('schools.json', schools.sources),
      placed: tablesIn(
        schools.tables.map((table) => ({ ...table, rows: table })),
        schoolsAbout,
        question,
        schools.sources,
      ),
    },
  ];
};

/** What a part is called. */
export const partName = ({ file, code, organization }: DatasetPart): string => code ?? organization ?? file;

/** The dates of the figures of one part; null: undated. */
export type Dates = { of: string; dates: (PartialDate | null)[] };

/** The dates of all figures, for the compiled dataset: what is old is found without reading them all. */
export const datesOf = (parts: readonly PartFigures[]): Dates[] =>
  parts.map(({ part, placed }) => ({ of: partName(part), dates: placed.map(({ figure }) => figure.dated) }));

/** The oldest first, the undated last. */
export const byAge = (a: PartialDate | null, b: PartialDate | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0;
};
