/** What programs cost before 2020, and how many awards the whole country gives. */
import type { SchoolField } from '../../schema/vocabulary.ts';
import type { Figure, Question, SourceMap } from '../figures.ts';
import type { SchoolColumns } from './columns.ts';
import {
  amountOfRow,
  cellOfRow,
  cellText,
  countsOn,
  figureOf,
  newestFirst,
  type Only,
  rowsOn,
  rowYear,
  type TableRow,
  textOfRow,
} from './rows.ts';
import { type AwardCounts, countsOf, FIELD_OF_CIP } from './school.ts';

/** What a whole program cost in a year that is not stated: history. Of hundreds a table shows how many there are. */
export type OldPrice = { state: string; cip: string; field: SchoolField; row: TableRow };

/** One of them in full: dollars, months, hours of the named unit. */
type OldPriceRecord = {
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
    // By index for the reason given in rows.ts.
    for (let index = 0; index < count; index += 1) {
      const at = rows === null ? index : (rows[index] as number);
      const cip = cellText(cips[at]);
      const field = FIELD_OF_CIP[cip];
      if (field !== undefined) prices.push({ state: cellText(states[at]), cip, field, row: { at, of } });
    }
  }
  return prices;
};

/** An old price as a record, with the figures behind it. */
export const oldPriceOf = ({ row }: OldPrice): OldPriceRecord => {
  const figure = (column: string) => figureOf(row, amountOfRow(row, column));
  return {
    unitid: Number(textOfRow(row, 'unitid')),
    institution: textOfRow(row, 'institution'),
    lengthUnit: textOfRow(row, 'lengthUnit') || null,
    listedIn2024: cellOfRow(row, 'listedIn2024') === true,
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
  rowsOn(tables, 'national-awards', question, sources).flatMap((row): NationalAwards[] => {
    const cip = textOfRow(row, 'cip');
    const field = FIELD_OF_CIP[cip];
    if (field === undefined) return [];
    const figures = {
      awards: figureOf(row, amountOfRow(row, 'awards')),
      byLevel: figureOf(row, countsOf(row)),
    };
    return [{ year: rowYear(row), cip, field, figures }];
  });
