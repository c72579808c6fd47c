/** What programs cost before 2020, and how many awards the whole country gives. */
import type { SchoolField } from '../schema/vocabulary.ts';
import type { Figure, Question, SourceMap } from './figures.ts';
import { type AwardCounts, countsOf, FIELDS } from './school.ts';
import type { SchoolColumns } from './school-columns.ts';
import {
  amount,
  cell,
  countsOn,
  figureOf,
  newestFirst,
  type Only,
  type Told,
  text,
  textOf,
  toldOn,
  yearOf,
} from './school-rows.ts';

/** What a whole program cost in a year that is not stated: history. Of hundreds a table shows how many there are. */
export type OldPrice = { state: string; cip: string; field: SchoolField; told: Told };

/** One of them in full: dollars, months, hours of the named unit. */
export type OldPriceRecord = {
  unitid: number;
  institution: string;
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

/**
 * Prices of whole programs before 2020, in the order of the table.
 *
 * @param state only the schools of this one, by its code
 */
export const oldPricesOn = (
  tables: readonly SchoolColumns[],
  question: Question,
  sources: SourceMap,
  state?: string,
): OldPrice[] => {
  const only: Only | undefined = state === undefined ? undefined : { column: 'state', has: (value) => value === state };
  const prices: OldPrice[] = [];
  for (const { of, rows, count } of newestFirst(tables, 'program-prices', sources, only).filter(countsOn(question))) {
    const cips = of.table.column('cip');
    const states = of.table.column('state');
    for (let index = 0; index < count; index += 1) {
      const at = rows === null ? index : (rows[index] as number);
      const cip = textOf(cips[at]);
      const field = FIELDS[cip];
      if (field !== undefined) prices.push({ state: textOf(states[at]), cip, field, told: { at, of } });
    }
  }
  return prices;
};

/** All of one. */
export const oldPriceOf = ({ told }: OldPrice): OldPriceRecord => {
  const figure = (column: string) => figureOf(told, amount(told, column));
  return {
    unitid: Number(text(told, 'unitid')),
    institution: text(told, 'institution'),
    lengthUnit: text(told, 'lengthUnit') || null,
    listedIn2024: cell(told, 'listedIn2024') === true,
    figures: {
      tuitionAndFees: figure('tuitionAndFees'),
      booksAndSupplies: figure('booksAndSupplies'),
      months: figure('months'),
      length: figure('length'),
    },
  };
};

/** Awards of the country by year and code, the newest year first. */
export const nationalAwardsOn = (
  tables: readonly SchoolColumns[],
  question: Question,
  sources: SourceMap,
): NationalAwards[] =>
  toldOn(tables, 'national-awards', question, sources).flatMap((told): NationalAwards[] => {
    const cip = text(told, 'cip');
    const field = FIELDS[cip];
    if (field === undefined) return [];
    const figures = {
      awards: figureOf(told, amount(told, 'awards')),
      byLevel: figureOf(told, countsOf(told)),
    };
    return [{ year: yearOf(told), cip, field, figures }];
  });
