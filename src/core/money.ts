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

/** The smallest interval that holds all the amounts (dollars); null where there are none. */
export const spanOf = (amounts: readonly (number | null)[]): Range | null => {
  const cents = amounts.filter((amount) => amount !== null).map(toCents);
  if (cents.length === 0) return null;
  return { low: toDollars(Math.min(...cents)), high: toDollars(Math.max(...cents)) };
};
