/** How soon a certification has earned back what it costs. */
import { PAY_BASES, type PayBasis } from '../schema/vocabulary.ts';
import { type Cents, type Interval, type Range, ratio, spanOf, toCents } from './money.ts';

/** Months until it is earned back: at the highest pay, and at the lowest. Null: never. */
export type PayBack = { monthsLow: number | null; monthsHigh: number | null };

/** Decimals of a month. */
const DECIMALS = 2;

const months = (cost: Cents, pay: number | null, wage: number): number | null => {
  if (pay === null) return null;
  // Twelve times the gain of a month, so that a twelfth of the pay needs no rounding.
  const gain = toCents(pay) - 12 * toCents(wage);
  return gain <= 0 ? null : ratio(12 * cost, gain, DECIMALS);
};

/**
 * The cost divided by a twelfth of the pay, less what is earned a month already: the least cost by the most
 * pay, and the most cost by the least pay.
 *
 * @param toCertify whole cents
 * @param pay dollars a year
 * @param wage dollars a month earned without it
 */
export const payBackOf = (toCertify: Interval, pay: Range, wage: number): PayBack => ({
  monthsLow: months(toCertify.low, pay.high, wage),
  monthsHigh: months(toCertify.high, pay.low, wage),
});

/** The newest and the oldest year of some pay; null where none is named. */
export const yearSpan = (series: readonly { year: number | null }[]): Range | null => {
  const years = series.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : { low: Math.min(...years), high: Math.max(...years) };
};

/** Pay of one basis: what it spans a year in dollars, and the series that the span is of. */
type PayOfBasis<S> = { basis: PayBasis; series: S[]; pay: Range };

type Series = { kind: string; amount: number | null; basis: PayBasis; of: string | null };

/**
 * The pay of holders, each basis apart: means and medians, or where there are none, the low and high ends.
 * Series about other people than the holders count only where a basis has no other.
 */
export const payByBasis = <S extends Series>(all: readonly S[]): PayOfBasis<S>[] =>
  PAY_BASES.flatMap((basis) => {
    const known = all.filter((series) => series.basis === basis && series.amount !== null);
    const own = known.filter(({ of }) => of === null);
    const theirs = own.length > 0 ? own : known;
    const middle = theirs.filter(({ kind }) => kind === 'mean' || kind === 'median');
    const series = middle.length > 0 ? middle : theirs;
    const pay = spanOf(series.map(({ amount }) => amount));
    return pay === null ? [] : [{ basis, series, pay }];
  });
