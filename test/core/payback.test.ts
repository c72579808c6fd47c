import { describe, expect, it } from 'vitest';
import { NOTHING, toInterval } from '../../src/core/money.ts';
import { payBackOf, payByBasis, yearSpan } from '../../src/core/payback.ts';

const one = (amount: number) => ({ low: amount, high: amount });

describe('payBackOf', () => {
  it.each([
    // 600 / (60,000 / 12)
    ['the cost by a month of pay', one(600), one(60000), 0, 0.12, 0.12],
    // least by most, most by least: 600 / 6,000 and 3,000 / 4,000
    ['both ends', { low: 600, high: 3000 }, { low: 48000, high: 72000 }, 0, 0.1, 0.75],
    // 600 / (5,000 - 4,500)
    ['what is earned already is taken off', one(600), one(60000), 4500, 1.2, 1.2],
    ['never, where the lower pay is no gain', one(600), { low: 48000, high: 60000 }, 4500, 1.2, null],
    ['never at all', one(600), one(48000), 4000, null, null],
    ['nothing to earn back', one(0), one(48000), 0, 0, 0],
    ['an open end', one(600), { low: 60000, high: null }, 0, null, 0.12],
    // 1,200 / (3,000 - 2,000) and 2,400 / 1,000
    ['a gain of a thousand', { low: 1200, high: 2400 }, one(36000), 2000, 1.2, 2.4],
  ])('%s', (_, cost, pay, wage, monthsLow, monthsHigh) => {
    expect(payBackOf(toInterval(cost) ?? NOTHING, pay, wage)).toEqual({ monthsLow, monthsHigh });
  });
});

describe('payByBasis', () => {
  const series = (
    kind: string,
    amount: number | null,
    basis: 'survey' | 'government' | 'estimate',
    of: string | null = null,
  ) => ({
    kind,
    amount,
    basis,
    of,
  });

  it('keeps surveys, the government and estimates apart', () => {
    const all = [
      series('mean', 60000, 'survey'),
      series('median', 50000, 'government'),
      series('median', 55000, 'survey'),
    ];
    expect(payByBasis(all).map(({ basis, pay }) => [basis, pay.low, pay.high])).toEqual([
      ['survey', 55000, 60000],
      ['government', 50000, 50000],
    ]);
  });

  it('leaves the pay of others out where that of holders is known, and takes ends only without a middle', () => {
    expect(
      payByBasis([series('mean', 58000, 'survey'), series('mean', 71000, 'survey', 'all coders')])[0]?.pay,
    ).toEqual({
      low: 58000,
      high: 58000,
    });
    expect(payByBasis([series('low', 40000, 'estimate'), series('high', 65000, 'estimate')])[0]?.pay).toEqual({
      low: 40000,
      high: 65000,
    });
  });

  const spans = (...all: ReturnType<typeof series>[]) =>
    payByBasis(all).map(({ pay, series: counted }) => [pay.low, pay.high, counted.length]);

  it('takes the pay of others where that of holders is not known, whatever other bases know', () => {
    expect(spans(series('mean', 71000, 'survey', 'all coders'))).toEqual([[71000, 71000, 1]]);
    expect(
      spans(series('mean', null, 'survey'), series('mean', 71000, 'survey', 'all'), series('mean', 1, 'estimate')),
    ).toEqual([
      [71000, 71000, 1],
      [1, 1, 1],
    ]);
  });

  it('takes means and medians before the ends', () => {
    const ends = [series('low', 40000, 'survey'), series('high', 90000, 'survey')];
    expect(spans(...ends, series('mean', 60000, 'survey'))).toEqual([[60000, 60000, 1]]);
    expect(spans(...ends, series('median', 55000, 'survey'))).toEqual([[55000, 55000, 1]]);
    expect(spans(...ends, series('mean', 60000, 'survey'), series('median', 55000, 'survey'))).toEqual([
      [55000, 60000, 2],
    ]);
    expect(spans(...ends)).toEqual([[40000, 90000, 2]]);
  });

  it('knows no basis of which nothing is known', () => {
    expect(spans(series('mean', null, 'survey'))).toEqual([]);
    expect(spans()).toEqual([]);
  });
});

it.each([
  [[2024, 2021, 2023], { low: 2021, high: 2024 }],
  [[null, 2020], { low: 2020, high: 2020 }],
  [[null], null],
  [[], null],
])('the years %j span %j', (years, span) => {
  expect(yearSpan(years.map((year) => ({ year })))).toEqual(span);
});
