/** One school of the field, as the rows of tables tell of it. */
import { AWARD_KINDS, type AwardKind, type AwardLevel, type SchoolField } from '../../schema/vocabulary.ts';
import { type Figure, mapFigure, unknownFigure } from '../figures.ts';
import { amountOfRow, figureOf, rowYear, type TableRow, type TableView } from './rows.ts';

/** By their code in the federal list. */
export const FIELD_OF_CIP: Readonly<Record<string, SchoolField>> = {
  '51.0706': 'health-information',
  '51.0707': 'health-information',
  '51.0713': 'coding',
  '51.0714': 'billing',
};

const LEVEL_OF: Readonly<Record<AwardKind, AwardLevel>> = {
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
type Tuition = { inState: number | null; outOfState: number | null; year: number };
/** Dollars a year, ten and six years after students began. */
type Earnings = { median: number | null; sixYears: number | null };
/** Dollars. */
type Debt = { median: number | null; year: number };

/** One school and one code of the federal list of fields, with the rows that tell of it; null where none does. */
export type School = {
  unitid: number;
  institution: string;
  state: string;
  cip: string;
  field: SchoolField;
  /** The row that says what it is called and where it is. */
  named: TableRow;
  /** How many awards it gave, by which schools are put in order. */
  awards: number | null;
  rows: Record<SchoolKind, TableRow | null>;
};

/** What is told of a school. */
export type SchoolKind = 'awards' | 'tuition' | 'earnings' | 'debt';

export type SchoolFigures = {
  awards: Figure<number>;
  /** The year in which the academic year of the awards begins. */
  awardsYear: Figure<number>;
  levels: Figure<AwardLevel[]>;
  byLevel: Figure<AwardCounts>;
  tuition: Figure<Tuition>;
  earnings: Figure<Earnings>;
  debt: Figure<Debt>;
};

/** How many awards of each kind a school gave in the year of the row; null where that is not counted. */
export const countsOf = (row: TableRow): AwardCounts =>
  Object.fromEntries(AWARD_KINDS.map((kind) => [kind, amountOfRow(row, kind)])) as AwardCounts;

/**
 * Reads of which levels schools gave an award; null where no row counts them. It is called for thousands of schools:
 * what is alike in all rows of a table is looked for once, and its loop goes by index as those of rows.ts.
 */
export const levelReader = (): ((school: School) => AwardLevel[] | null) => {
  let table: TableView | null = null;
  let counts: (readonly unknown[])[] = [];
  /** By which of the kinds were given. */
  const known = new Map<number, AwardLevel[]>();
  return ({ rows: { awards } }) => {
    if (awards === null) return null;
    if (awards.of !== table) {
      table = awards.of;
      counts = AWARD_KINDS.map(table.table.column);
    }
    let given = 0;
    for (let index = 0; index < counts.length; index += 1) {
      const count = counts[index]?.[awards.at];
      if (typeof count === 'number' && count > 0) given += 1 << index;
    }
    let levels = known.get(given);
    if (levels === undefined) {
      levels = [...new Set(AWARD_KINDS.filter((_, index) => given & (1 << index)).map((kind) => LEVEL_OF[kind]))];
      known.set(given, levels);
    }
    return levels;
  };
};

const figure = <T>(row: TableRow | null, value: (row: TableRow) => T | null): Figure<T> =>
  row === null ? unknownFigure() : figureOf(row, value(row));

/** Its figures. There are a thousand schools, and a table of them all does without. */
export const schoolFigures = (school: School): SchoolFigures => {
  const { awards, tuition, earnings, debt } = school.rows;
  const byLevel = figure(awards, countsOf);
  return {
    awards: figure(awards, (row) => amountOfRow(row, 'awards')),
    awardsYear: figure(awards, rowYear),
    levels: mapFigure(byLevel, () => levelReader()(school)),
    byLevel,
    tuition: figure(tuition, (row) => ({
      inState: amountOfRow(row, 'inState'),
      outOfState: amountOfRow(row, 'outOfState'),
      year: rowYear(row),
    })),
    earnings: figure(earnings, (row) => ({
      median: amountOfRow(row, 'tenYears'),
      sixYears: amountOfRow(row, 'sixYears'),
    })),
    debt: figure(debt, (row) => ({ median: amountOfRow(row, 'median'), year: rowYear(row) })),
  };
};
