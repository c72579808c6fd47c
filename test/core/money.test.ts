import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asRange,
  divided,
  excess,
  perYear,
  ratio,
  shareOf,
  spanOf,
  sumDollars,
  sumIntervals,
  sumRanges,
  timesRange,
  toCents,
  toDollars,
  toInterval,
  toRange,
} from '../../src/core/money.ts';

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

describe('spans of dollars', () => {
  it('are taken so many times at either end; an open end stays open', () => {
    expect(timesRange({ low: 19.99, high: 25 }, 3)).toEqual({ low: 59.97, high: 75 });
    expect(timesRange({ low: null, high: 80 }, 2)).toEqual({ low: null, high: 160 });
    expect(timesRange({ low: 80, high: null }, 2)).toEqual({ low: 160, high: null });
    expect(timesRange({ low: 0.1, high: 0.1 }, 3)).toEqual({ low: 0.3, high: 0.3 });
  });

  it('are summed end by end; one open end leaves that end of the sum open', () => {
    expect(sumRanges([])).toEqual({ low: 0, high: 0 });
    expect(
      sumRanges([
        { low: 0.1, high: 1 },
        { low: 0.2, high: 2 },
      ]),
    ).toEqual({ low: 0.3, high: 3 });
    const open = { low: null, high: 5 };
    for (const ranges of [
      [open, { low: 1, high: 1 }, { low: 2, high: 2 }],
      [{ low: 1, high: 1 }, open, { low: 2, high: 2 }],
    ])
      expect(sumRanges(ranges)).toEqual({ low: null, high: 8 });
    expect(sumRanges([{ low: 1, high: null }])).toEqual({ low: 1, high: null });
  });
});

describe('intervals', () => {
  const at = (low: number, high = low) => ({ low, high });

  it('come from prices and spans; an open end is no price', () => {
    expect(toInterval(425.5)).toEqual(at(42_550));
    expect(toInterval({ low: 1.1, high: 2 })).toEqual(at(110, 200));
    expect([toInterval(null), toInterval({ low: null, high: 5 }), toInterval({ low: 5, high: null })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(toRange(at(42_550, 50_000))).toEqual({ low: 425.5, high: 500 });
  });

  it('are summed end by end, and what is above a part is never below zero', () => {
    expect(sumIntervals([at(1, 2), at(10, 20)])).toEqual(at(11, 22));
    expect(sumIntervals([])).toEqual(at(0));
    expect(excess(at(300), at(250))).toEqual(at(50));
    expect(excess(at(200), at(250))).toEqual(at(0));
    expect(excess(at(10), at(0, 10))).toEqual(at(0, 10));
  });

  it.each([
    [869_00, 24, 3621],
    [1, 2, 1],
    [1, 3, 0],
    [5, 3, 2],
    [0, 7, 0],
  ])('%i cents by %i are %i, half up', (cents, by, expected) => {
    expect(divided(at(cents), by)).toEqual(at(expected));
  });

  it('a year of several cycles is divided once', () => {
    expect(perYear([])).toEqual(at(0));
    expect(perYear([{ interval: at(24_900), everyMonths: 24 }])).toEqual(at(12_450));
    expect(
      perYear([
        { interval: at(1), everyMonths: 24 },
        { interval: at(1), everyMonths: 24 },
      ]),
    ).toEqual(at(1));
    expect(
      perYear([
        { interval: at(22_200), everyMonths: 12 },
        { interval: at(100), everyMonths: 36 },
      ]),
    ).toEqual(at(22_233));
    // 12 / 18 + 12 / 24 = 1.1666...
    expect(
      perYear([
        { interval: at(1), everyMonths: 18 },
        { interval: at(1), everyMonths: 24 },
      ]),
    ).toEqual(at(1));
    // 3 x 12 / 18 + 2 x 12 / 24 = 2 + 1
    expect(
      perYear([
        { interval: at(3), everyMonths: 18 },
        { interval: at(2), everyMonths: 24 },
      ]),
    ).toEqual(at(3));
  });

  it('shares and ratios round half up', () => {
    expect([shareOf(300_000, 0.2), shareOf(5, 0.5), shareOf(1, 0.25)]).toEqual([60_000, 3, 0]);
    expect([ratio(7400, 42_500, 4), ratio(1, 8, 2), ratio(0, 5, 2)]).toEqual([0.1741, 0.13, 0]);
  });
});
