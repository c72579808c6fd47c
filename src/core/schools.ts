/**
 * Schools that teach the field: what each awarded, and what is published of the whole school. Tables are
 * joined by the school's number in the federal data; of several tables the newest in force decides.
 */
import type { SchoolTable } from '../schema/school.ts';
import { AWARD_KINDS, type AwardKind, type AwardLevel, type SchoolField } from '../schema/vocabulary.ts';
import { firstDay } from './dates.ts';
import { type Figure, mapFigure, type Question, type SourceMap, toldFigure, unknownFigure } from './figures.ts';
import { type Filter, holds, keepKnown } from './filters.ts';

const FIELDS: Readonly<Record<string, SchoolField>> = {
  '51.0706': 'health-information',
  '51.0707': 'health-information',
  '51.0713': 'coding',
  '51.0714': 'billing',
};

const LEVELS: Readonly<Record<AwardKind, AwardLevel>> = {
  certUnder12Weeks: 'certificate',
  cert12WeeksTo1Year: 'certificate',
  cert1To2Years: 'certificate',
  cert2To4Years: 'certificate',
  associate: 'associate',
  bachelor: 'bachelor',
  postbaccalaureateCert: 'graduate-certificate',
  master: 'master',
  postMasterCert: 'graduate-certificate',
};

/** How many of each kind; null where a table does not count it. */
export type AwardCounts = Record<AwardKind, number | null>;
/** Dollars a year, full time; `year` is the one in which the academic year begins. */
export type Tuition = { inState: number | null; outOfState: number | null; year: number };
/** Dollars a year, ten and six years after students began. */
export type Earnings = { median: number | null; sixYears: number | null };
/** Dollars. */
export type Debt = { median: number | null; year: number };

/** One school and one code of the federal list of fields. */
export type School = {
  unitid: number;
  institution: string;
  city: string;
  state: string;
  control: string;
  website: string | null;
  cip: string;
  field: SchoolField;
  figures: {
    awards: Figure<number>;
    /** The year in which the academic year of the awards begins. */
    awardsYear: Figure<number>;
    levels: Figure<AwardLevel[]>;
    byLevel: Figure<AwardCounts>;
    tuition: Figure<Tuition>;
    earnings: Figure<Earnings>;
    debt: Figure<Debt>;
  };
};

/** What a whole program cost in a year that is not stated: history. Dollars, months, hours of the named unit. */
export type OldPrice = {
  unitid: number;
  institution: string;
  state: string;
  cip: string;
  field: SchoolField;
  lengthUnit: string | null;
  /** Whether the school stood in the federal list of 2024. */
  listedIn2024: boolean;
  figures: Record<'tuitionAndFees' | 'booksAndSupplies' | 'months' | 'length', Figure<number>>;
};

/** Awards of all schools of the country in one academic year. */
export type NationalAwards = {
  year: number;
  cip: string;
  field: SchoolField;
  figures: { awards: Figure<number>; byLevel: Figure<AwardCounts> };
};

type Cells = Readonly<Record<string, string | number | boolean | null>>;
type Told = { cells: Cells; table: SchoolTable };

const text = (cells: Cells, column: string): string => String(cells[column] ?? '');
const amount = (cells: Cells, column: string): number | null => {
  const value = cells[column];
  return typeof value === 'number' ? value : null;
};

const isOwn = ({ source }: SchoolTable): boolean => source.startsWith('own:');

/** The first day of what a row is about; where nothing says it, that of its source. */
const since = ({ cells, table }: Told, sources: SourceMap): string => {
  const year = amount(cells, 'year');
  return firstDay(year === null ? (table.period ?? sources[table.source]?.dated ?? '0000') : String(year));
};

/** The rows of one kind, the newest first, own data before ours of the same time. */
const toldOn = (tables: readonly SchoolTable[], kind: SchoolTable['kind'], sources: SourceMap): Told[] => {
  const rows = tables
    .filter((table) => table.kind === kind)
    .flatMap((table) =>
      table.rows.map((row) => ({
        table,
        cells: Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])),
      })),
    )
    .map((told) => ({ told, rank: `${since(told, sources)} ${isOwn(told.table) ? 1 : 0}` }));
  return rows.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? 1 : -1)).map(({ told }) => told);
};

/** Whether a row counts: in force, and adopted or, under one source, its own. */
const countsOn =
  ({ asOf, source }: Question, sources: SourceMap) =>
  (told: Told): boolean =>
    (source === null ? told.table.standing === 'adopted' : told.table.source === source) &&
    since(told, sources) <= asOf;

const firstBy = (rows: readonly Told[], keyOf: (cells: Cells) => string): Map<string, Told> => {
  const found = new Map<string, Told>();
  for (const row of rows) if (!found.has(keyOf(row.cells))) found.set(keyOf(row.cells), row);
  return found;
};

/** A cell of a table; one that was left empty was not published. */
const figureOf = <T>({ table: { source, checked } }: Told, value: T | null, sources: SourceMap): Figure<T> =>
  value === null ? unknownFigure('not-published') : toldFigure(value, { source, checked }, sources);

const yearOf = ({ table, cells }: Told): number => amount(cells, 'year') ?? Number((table.period ?? '0').slice(0, 4));

const countsOf = ({ cells }: Told): AwardCounts =>
  Object.fromEntries(AWARD_KINDS.map((kind) => [kind, amount(cells, kind)])) as AwardCounts;

const levelsOf = (counts: AwardCounts): AwardLevel[] => [
  ...new Set(AWARD_KINDS.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => LEVELS[kind])),
];

const byUnit = (cells: Cells): string => text(cells, 'unitid');
const byProgram = (cells: Cells): string => `${byUnit(cells)} ${text(cells, 'cip')}`;

const mostAwardsFirst = (a: School, b: School): number =>
  (b.figures.awards.value ?? -1) - (a.figures.awards.value ?? -1) ||
  (a.institution === b.institution ? 0 : a.institution < b.institution ? -1 : 1);

/**
 * Every school and field, most awards first. Name and place are identity: under one source the schools it
 * says something of, whoever names them.
 */
export const schoolsOn = (tables: readonly SchoolTable[], question: Question, sources: SourceMap): School[] => {
  const counts = countsOn(question, sources);
  const named = toldOn(tables, 'awards', sources);
  const about = (kind: SchoolTable['kind'], keyOf: (cells: Cells) => string) =>
    firstBy(toldOn(tables, kind, sources).filter(counts), keyOf);
  const awards = firstBy(named.filter(counts), byProgram);
  const [tuition, earnings, debt] = [about('tuition', byUnit), about('earnings', byUnit), about('debt', byUnit)];
  const figure = <T>(told: Told | undefined, value: (told: Told) => T | null): Figure<T> =>
    told === undefined ? unknownFigure() : figureOf(told, value(told), sources);

  const schools = [...firstBy(named, byProgram)].flatMap(([program, { cells }]): School[] => {
    const field = FIELDS[text(cells, 'cip')];
    if (field === undefined) return [];
    const unit = byUnit(cells);
    const byLevel = figure(awards.get(program), countsOf);
    return [
      {
        unitid: Number(unit),
        institution: text(cells, 'institution'),
        city: text(cells, 'city'),
        state: text(cells, 'state'),
        control: text(cells, 'control'),
        website: text(cells, 'website') || null,
        cip: text(cells, 'cip'),
        field,
        figures: {
          awards: figure(awards.get(program), (told) => amount(told.cells, 'awards')),
          awardsYear: figure(awards.get(program), yearOf),
          levels: mapFigure(byLevel, levelsOf),
          byLevel,
          tuition: figure(tuition.get(unit), (told) => ({
            inState: amount(told.cells, 'inState'),
            outOfState: amount(told.cells, 'outOfState'),
            year: yearOf(told),
          })),
          earnings: figure(earnings.get(unit), (told) => ({
            median: amount(told.cells, 'tenYears'),
            sixYears: amount(told.cells, 'sixYears'),
          })),
          debt: figure(debt.get(unit), (told) => ({ median: amount(told.cells, 'median'), year: yearOf(told) })),
        },
      },
    ];
  });
  return schools
    .filter(({ figures }) => Object.values(figures).some(({ value }) => value !== null))
    .sort(mostAwardsFirst);
};

/** Prices of whole programs before 2020, in the order of the table. */
export const oldPricesOn = (tables: readonly SchoolTable[], question: Question, sources: SourceMap): OldPrice[] =>
  toldOn(tables, 'program-prices', sources)
    .filter(countsOn(question, sources))
    .flatMap((told): OldPrice[] => {
      const { cells } = told;
      const field = FIELDS[text(cells, 'cip')];
      if (field === undefined) return [];
      const figure = (column: string) => figureOf(told, amount(cells, column), sources);
      return [
        {
          unitid: Number(byUnit(cells)),
          institution: text(cells, 'institution'),
          state: text(cells, 'state'),
          cip: text(cells, 'cip'),
          field,
          lengthUnit: text(cells, 'lengthUnit') || null,
          listedIn2024: cells.listedIn2024 === true,
          figures: {
            tuitionAndFees: figure('tuitionAndFees'),
            booksAndSupplies: figure('booksAndSupplies'),
            months: figure('months'),
            length: figure('length'),
          },
        },
      ];
    });

/** Awards of the country by year and code, the newest year first. */
export const nationalAwardsOn = (
  tables: readonly SchoolTable[],
  question: Question,
  sources: SourceMap,
): NationalAwards[] =>
  toldOn(tables, 'national-awards', sources)
    .filter(countsOn(question, sources))
    .flatMap((told): NationalAwards[] => {
      const cip = text(told.cells, 'cip');
      const field = FIELDS[cip];
      if (field === undefined) return [];
      const figures = {
        awards: figureOf(told, amount(told.cells, 'awards'), sources),
        byLevel: figureOf(told, countsOf(told), sources),
      };
      return [{ year: yearOf(told), cip, field, figures }];
    });

export type SchoolFilter = {
  /** A state's code. */
  state?: string | undefined;
  field?: SchoolField | undefined;
  level?: AwardLevel | undefined;
  /** Dollars of a year's tuition for residents. */
  maxCost?: number | undefined;
  /** How a school teaches, how long it takes and for which exam is in no table: nothing is known to match. */
  online?: boolean | undefined;
  maxMonths?: number | undefined;
  preparesFor?: string | undefined;
};

const unknown = (): null => null;

/** The schools that are known to match, and how many could not be judged. */
export const selectSchools = (
  schools: readonly School[],
  filter: SchoolFilter,
): ReturnType<typeof keepKnown<School>> => {
  const { state, field, level, maxCost } = filter;
  const filters: Filter<School>[] = [];
  if (state !== undefined) filters.push({ about: 'state', matches: (school) => school.state === state });
  if (field !== undefined) filters.push({ about: 'field', matches: (school) => school.field === field });
  if (level !== undefined)
    filters.push({ about: 'level', matches: ({ figures }) => holds(figures.levels.value, level) });
  if (maxCost !== undefined) {
    const within = (price: number | null | undefined) => (price == null ? null : price <= maxCost);
    filters.push({ about: 'tuition', matches: ({ figures }) => within(figures.tuition.value?.inState) });
  }
  if (filter.online) filters.push({ about: 'way of teaching', matches: unknown });
  if (filter.maxMonths !== undefined) filters.push({ about: 'length', matches: unknown });
  if (filter.preparesFor !== undefined) filters.push({ about: 'exam', matches: unknown });
  return keepKnown(schools, filters);
};

/** What has to be known to read the tables of one kind. */
export const schoolNotes = (
  tables: readonly SchoolTable[],
  kind: SchoolTable['kind'],
  { source }: Question,
): string[] =>
  tables
    .filter(
      (table) => table.kind === kind && (source === null ? table.standing === 'adopted' : table.source === source),
    )
    .flatMap(({ note }) => note ?? []);
