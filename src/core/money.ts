/**
 * The one place for money. Data and answers hold US dollars; every comparison and sum is done in whole
 * cents, so that no total carries a binary fraction.
 */

export type Cents = number;

/** A closed interval; a null end is open in the source. */
export type Range = { low: number | null; high: number | null };

/** Whole cents of an amount in dollars. Throws a RangeError for an amount finer than a cent. */
export const toCents = (dollars: number): Cents => {
  const cents = Math.round(dollars * 100);
  if (!Number.isSafeInteger(cents) || Math.abs(cents / 100 - dollars) > 1e-9) {
    throw new RangeError(`not an amount in dollars and cents: ${dollars}`);
  }
  return cents;
};

/** Dollars of whole cents: 42550 -> 425.5. */
export const toDollars = (cents: Cents): number => cents / 100;

/** The sum of amounts in dollars, without binary fractions. */
export const sumDollars = (amounts: readonly number[]): number =>
  toDollars(amounts.reduce((total, amount) => total + toCents(amount), 0));

/** A single price or a span of prices as a closed interval, in dollars. */
export const asRange = (price: number | Range): Range =>
  typeof price === 'number' ? { low: price, high: price } : price;

/** A price so many times, in dollars; an open end stays open. */
export const timesRange = ({ low, high }: Range, count: number): Range => ({
  low: low === null ? null : toDollars(toCents(low) * count),
  high: high === null ? null : toDollars(toCents(high) * count),
});

/** The sum of spans in dollars, end by end; one that is open leaves the sum open. Nothing comes to nothing. */
export const sumRanges = (ranges: readonly Range[]): Range => {
  const sum = (ends: readonly (number | null)[]): number | null =>
    ends.reduce<number | null>((total, end) => (total === null || end === null ? null : sumDollars([total, end])), 0);
  return { low: sum(ranges.map(({ low }) => low)), high: sum(ranges.map(({ high }) => high)) };
};

/** The smallest interval that holds all the amounts (dollars); null where there are none. */
export const spanOf = (amounts: readonly (number | null)[]): Range | null => {
  const cents = amounts.filter((amount) => amount !== null).map(toCents);
  if (cents.length === 0) return null;
  return { low: toDollars(Math.min(...cents)), high: toDollars(Math.max(...cents)) };
};

/** A closed interval of whole cents: what something costs at least and at most. */
export type Interval = { readonly low: Cents; readonly high: Cents };

/** No money at all, which is known: not the same as a price that is not. */
export const NOTHING: Interval = { low: 0, high: 0 };

/** A price in dollars as an interval; null where there is none, or where the source leaves an end open. */
export const toInterval = (price: number | Range | null): Interval | null => {
  if (price === null) return null;
  const { low, high } = asRange(price);
  return low === null || high === null ? null : { low: toCents(low), high: toCents(high) };
};

/** An interval in dollars. */
export const toRange = ({ low, high }: Interval): { low: number; high: number } => ({
  low: toDollars(low),
  high: toDollars(high),
});

/** The sum of intervals, end by end. */
export const sumIntervals = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), NOTHING);

/** What one price is above another, end by end; never below zero. */
export const excess = (whole: Interval, part: Interval): Interval => {
  const ends = [Math.max(0, whole.low - part.low), Math.max(0, whole.high - part.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
};

/** A quotient of whole numbers, none below zero, rounded half up. */
const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Both ends divided by a whole number, half up to the cent. */
export const divided = ({ low, high }: Interval, by: number): Interval => ({
  low: halfUp(low, by),
  high: halfUp(high, by),
});

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** What is paid once in so many months each, as the cost of one year: one division, half up to the cent. */
export const perYear = (paid: readonly { interval: Interval; everyMonths: number }[]): Interval => {
  const months = paid.reduce((all, { everyMonths }) => (all / gcd(all, everyMonths)) * everyMonths, 1);
  const total = sumIntervals(
    paid.map(({ interval: { low, high }, everyMonths }) => {
      const yearly = (12 * months) / everyMonths;
      return { low: low * yearly, high: high * yearly };
    }),
  );
  return divided(total, months);
};

/** A share of an amount, half up to the cent. The share is taken to the thousandth. */
export const shareOf = (cents: Cents, share: number): Cents => halfUp(cents * Math.round(share * 1000), 1000);

/** A ratio of two amounts to so many decimals, half up. */
export const ratio = (part: Cents, whole: Cents, decimals: number): number =>
  halfUp(part * 10 ** decimals, whole) / 10 ** decimals;

/** An amount of dollars without its sign and its commas: "1250.50" of "$1,250.50". */
export const bareDollars = (text: string): string => text.replace(/^\$/, '').replace(/,(?=\d{3}(\D|$))/g, '');
