/**
 * Schools that teach the field: what each awarded, and what is published of the whole school. Tables are
 * joined by the school's number in the federal data; of several tables the newest in force decides.
 */
import type { SchoolTable } from '../schema/school.ts';
import { AWARD_KINDS, type AwardKind, type AwardLevel, type SchoolField } from '../schema/vocabulary.ts';
import { type Figure, mapFigure, type Question, type SourceMap, unknownFigure } from './figures.ts';
import { type Filter, holds, keepKnown } from './filters.ts';
import {
  amount,
  byProgram,
  byUnit,
  cell,
  countsOn,
  figureIn,
  firstBy,
  newestFirst,
  rowsAbout,
  type Told,
  text,
  toldOn,
  unitsIn,
  yearOf,
} from './school-rows.ts';

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

const countsOf = (told: Told): AwardCounts =>
  Object.fromEntries(AWARD_KINDS.map((kind) => [kind, amount(told, kind)])) as AwardCounts;

const levelsOf = (counts: AwardCounts): AwardLevel[] => [
  ...new Set(AWARD_KINDS.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => LEVELS[kind])),
];

const mostAwardsFirst = (a: School, b: School): number =>
  (b.figures.awards.value ?? -1) - (a.figures.awards.value ?? -1) ||
  (a.institution === b.institution ? 0 : a.institution < b.institution ? -1 : 1);

/**
 * Every school and field, most awards first. Name and place are identity: under one source the schools it
 * says something of, whoever names them.
 *
 * @param state only the schools of this one, by its code
 */
export const schoolsOn = (
  tables: readonly SchoolTable[],
  question: Question,
  sources: SourceMap,
  state?: string,
): School[] => {
  const counts = countsOn(question, sources);
  const figureOf = figureIn(sources);
  // Before thousands of rows are put in order: the schools that were ever there.
  const units = unitsIn(tables, state);
  const rowsOf = (kind: SchoolTable['kind']) => newestFirst(rowsAbout(tables, kind, units), sources);
  const awarded = rowsOf('awards');
  const named = [...firstBy(awarded, byProgram)].filter(
    ([, told]) => state === undefined || text(told, 'state') === state,
  );
  const awards = firstBy(awarded.filter(counts), byProgram);
  const ofSchool = (kind: SchoolTable['kind']) => firstBy(rowsOf(kind).filter(counts), byUnit);
  const [tuition, earnings, debt] = [ofSchool('tuition'), ofSchool('earnings'), ofSchool('debt')];
  const figure = <T>(told: Told | undefined, value: (told: Told) => T | null): Figure<T> =>
    told === undefined ? unknownFigure() : figureOf(told, value(told));

  const schools = named.flatMap(([program, told]): School[] => {
    const field = FIELDS[text(told, 'cip')];
    if (field === undefined) return [];
    const unit = byUnit(told);
    const byLevel = figure(awards.get(program), countsOf);
    return [
      {
        unitid: Number(unit),
        institution: text(told, 'institution'),
        city: text(told, 'city'),
        state: text(told, 'state'),
        control: text(told, 'control'),
        website: text(told, 'website') || null,
        cip: text(told, 'cip'),
        field,
        figures: {
          awards: figure(awards.get(program), (row) => amount(row, 'awards')),
          awardsYear: figure(awards.get(program), yearOf),
          levels: mapFigure(byLevel, levelsOf),
          byLevel,
          tuition: figure(tuition.get(unit), (row) => ({
            inState: amount(row, 'inState'),
            outOfState: amount(row, 'outOfState'),
            year: yearOf(row),
          })),
          earnings: figure(earnings.get(unit), (row) => ({
            median: amount(row, 'tenYears'),
            sixYears: amount(row, 'sixYears'),
          })),
          debt: figure(debt.get(unit), (row) => ({ median: amount(row, 'median'), year: yearOf(row) })),
        },
      },
    ];
  });
  return schools
    .filter(({ figures }) => Object.values(figures).some(({ value }) => value !== null))
    .sort(mostAwardsFirst);
};

/**
 * Prices of whole programs before 2020, in the order of the table.
 *
 * @param state only the schools of this one, by its code
 */
export const oldPricesOn = (
  tables: readonly SchoolTable[],
  question: Question,
  sources: SourceMap,
  state?: string,
): OldPrice[] => {
  const figureOf = figureIn(sources);
  return toldOn(tables, 'program-prices', sources, (told) => state === undefined || text(told, 'state') === state)
    .filter(countsOn(question, sources))
    .flatMap((told): OldPrice[] => {
      const field = FIELDS[text(told, 'cip')];
      if (field === undefined) return [];
      const figure = (column: string) => figureOf(told, amount(told, column));
      return [
        {
          unitid: Number(byUnit(told)),
          institution: text(told, 'institution'),
          state: text(told, 'state'),
          cip: text(told, 'cip'),
          field,
          lengthUnit: text(told, 'lengthUnit') || null,
          listedIn2024: cell(told, 'listedIn2024') === true,
          figures: {
            tuitionAndFees: figure('tuitionAndFees'),
            booksAndSupplies: figure('booksAndSupplies'),
            months: figure('months'),
            length: figure('length'),
          },
        },
      ];
    });
};

/** Awards of the country by year and code, the newest year first. */
export const nationalAwardsOn = (
  tables: readonly SchoolTable[],
  question: Question,
  sources: SourceMap,
): NationalAwards[] => {
  const figureOf = figureIn(sources);
  return toldOn(tables, 'national-awards', sources)
    .filter(countsOn(question, sources))
    .flatMap((told): NationalAwards[] => {
      const cip = text(told, 'cip');
      const field = FIELDS[cip];
      if (field === undefined) return [];
      const figures = {
        awards: figureOf(told, amount(told, 'awards')),
        byLevel: figureOf(told, countsOf(told)),
      };
      return [{ year: yearOf(told), cip, field, figures }];
    });
};

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
