import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRange, spanOf, sumDollars, toCents, toDollars } from '../../src/core/money.ts';

/** Whole cents up to ten million dollars, either sign. */
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('toCents', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.29, 29],
    [1.1, 110],
    [19.99, 1999],
    [425, 42_500],
    [1234.56, 123_456],
    [-30.5, -3050],
  ])('%d dollars are %d cents', (dollars, expected) => {
    expect(toCents(dollars)).toBe(expected);
  });

  it.each([0.005, 0.001, 1.005, 399.999, Number.NaN, Number.POSITIVE_INFINITY, 1e18])('refuses %d', (dollars) => {
    expect(() => toCents(dollars)).toThrow(RangeError);
  });

  it('gives back what toDollars made', () => {
    fc.assert(fc.property(cents, (amount) => toCents(toDollars(amount)) === amount));
  });
});

describe('sumDollars', () => {
  it('carries no binary fraction', () => {
    expect(sumDollars([0.1, 0.2])).toBe(0.3);
    expect(sumDollars([1.1, 2.2, 3.3])).toBe(6.6);
    expect(sumDollars(Array(10).fill(0.1))).toBe(1);
    expect(sumDollars([])).toBe(0);
  });

  it('equals the sum of the cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(cents), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const dollars = amounts.map(toDollars);
        expect(toCents(sumDollars(dollars))).toBe(total);
        expect(sumDollars(dollars.toReversed())).toBe(sumDollars(dollars));
      }),
    );
  });
});

describe('spanOf', () => {
  it.each([
    { amounts: [425, 299, 499], span: { low: 299, high: 499 } },
    { amounts: [null, 425, null], span: { low: 425, high: 425 } },
    { amounts: [null, null], span: null },
    { amounts: [], span: null },
    { amounts: [0, 10.5], span: { low: 0, high: 10.5 } },
  ])('$amounts span $span', ({ amounts, span }) => {
    expect(spanOf(amounts)).toEqual(span);
  });

  it('holds every amount and ends on two of them', () => {
    const dollars = cents.map(toDollars);
    fc.assert(
      fc.property(fc.array(dollars, { minLength: 1 }), (amounts) => {
        const span = spanOf([null, ...amounts]);
        expect(amounts).toContain(span?.low);
        expect(amounts).toContain(span?.high);
        for (const amount of amounts) {
          expect(span?.low).toBeLessThanOrEqual(amount);
          expect(span?.high).toBeGreaterThanOrEqual(amount);
        }
      }),
    );
  });
});

it('reads one price as a closed range and leaves a range as it is', () => {
  expect(asRange(425)).toEqual({ low: 425, high: 425 });
  expect(asRange({ low: null, high: 80 })).toEqual({ low: null, high: 80 });
});
