/** How long it takes until what it cost to certify is earned back. */
import { type Interval, ratio, toCents } from '../money.ts';

/** Months until it is earned back: at the highest pay, and at the lowest. Null: never. */
export type PayBack = { monthsLow: number | null; monthsHigh: number | null };

/** Decimals of a month. */
const DECIMALS = 2;

/**
 * The cost to certify divided by what a month pays more than now: a twelfth of the pay minus the wage.
 *
 * @param toCertify whole cents
 * @param pays one or more yearly pays, in dollars
 * @param wage what is earned now, in dollars a month
 */
export const payBackOf = (toCertify: Interval, pays: readonly number[], wage: number): PayBack => {
  const months = (cost: number, pay: number): number | null => {
    // Twelve times the gain of a month, so that a twelfth of the pay needs no rounding.
    const gain = toCents(pay) - 12 * toCents(wage);
    return gain <= 0 ? null : ratio(12 * cost, gain, DECIMALS);
  };
  return {
    monthsLow: months(toCertify.low, Math.max(...pays)),
    monthsHigh: months(toCertify.high, Math.min(...pays)),
  };
};
