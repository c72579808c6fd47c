import { describe, expect, it } from 'vitest';
import type { CertificationView } from '../../../src/core/certification.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import { NOTHING, toInterval } from '../../../src/core/money.ts';
import { payBackOf } from '../../../src/core/payback.ts';
import { payBacksOf } from '../../../src/core/wages/pay-backs.ts';
import type { Wage } from '../../../src/core/wages/wages.ts';

const one = (amount: number) => ({ low: amount, high: amount });

describe('payBacksOf', () => {
  type Pay = CertificationView['pay'][number];
  const pay = (basis: Pay['basis'], amount: number, year: number, of: string | null = null): Pay => ({
    kind: 'mean',
    amount,
    year,
    basis,
    of,
  });
  const view = {
    pay: [pay('estimate', 36000, 2022), pay('government', 48000, 2020), pay('survey', 60000, 2025, 'all coders')],
    figures: { 'pay.1.amount': { ...unknownFigure(), value: 48000 }, 'pay.2.amount': unknownFigure() },
  };
  const figure = { ...unknownFigure<number>(), value: 45000 };
  const bureau = { mean: 54000, median: 45000, year: 2024, figure } as Wage;
  const asked = { toCertify: toInterval(one(600)), wage: 0 };

  it('are one a basis in their order, each with whose pay, of which years, and who says it', () => {
    expect(payBacksOf(view, null, asked)).toMatchObject([
      { basis: 'survey', of: 'all coders', years: one(2025), pay: one(60000), monthsLow: 0.12, monthsHigh: 0.12 },
      { basis: 'government', bureau: null, of: null, years: one(2020), monthsLow: 0.15, paid: [{ value: 48000 }] },
      { basis: 'estimate', of: null, years: one(2022), monthsLow: 0.2, paid: [{ value: null }] },
    ]);
  });

  it("go by the bureau's own wage for the government, where it has one", () => {
    const [, official, ...others] = payBacksOf(view, bureau, asked);
    const span = { low: 45000, high: 54000 };
    expect(official).toEqual({
      basis: 'government',
      bureau,
      of: null,
      years: one(2024),
      pay: span,
      paid: [figure],
      ...payBackOf(toInterval(one(600)) ?? NOTHING, span, 0),
    });
    expect(others.map(({ basis }) => basis)).toEqual(['estimate']);
    const silent = { ...bureau, mean: null, median: null };
    expect(payBacksOf(view, silent, asked)).toEqual(payBacksOf(view, null, asked));
    expect(payBacksOf({ ...view, pay: [] }, bureau, asked).map(({ basis }) => basis)).toEqual(['government']);
  });

  it('say nothing of months where it is not known what certifying costs', () => {
    const months = payBacksOf(view, bureau, { ...asked, toCertify: null }).map((each) => [
      each.monthsLow,
      each.monthsHigh,
    ]);
    expect(months).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});
