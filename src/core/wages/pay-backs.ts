/** How soon a certification has earned back what it costs, by the pay of each basis. */
import { PAY_BASES, type PayBasis } from '../../schema/vocabulary.ts';
import { type CertificationView, figureAt } from '../certification.ts';
import type { Figure } from '../figures.ts';
import { type Interval, type Range, spanOf } from '../money.ts';
import { type PayBack, payBackOf, payByBasis, yearSpan } from '../payback.ts';
import type { Wage } from './wages.ts';

/** A pay-back by the pay of one basis; both ends null where it is not known what certifying costs. */
export type BasisPayBack = PayBack & {
  basis: PayBasis;
  /** The wage that the pay is, where it is the bureau's own. */
  bureau: Wage | null;
  /** Whose pay it is, as the source says; null: holders'. */
  of: string | null;
  years: Range | null;
  /** Dollars a year. */
  pay: Range;
  /** Who says the pay. */
  paid: Figure[];
};

/**
 * One pay-back a basis. The government counts by occupation, not by credential: the bureau's own wage of the
 * place stands for it where there is one.
 *
 * @param toCertify whole cents; null where that is not known
 * @param wage dollars a month that are earned already
 */
export const payBacksOf = (
  view: Pick<CertificationView, 'pay' | 'figures'>,
  bureau: Wage | null,
  { toCertify, wage }: { toCertify: Interval | null; wage: number },
): BasisPayBack[] => {
  const official = bureau === null ? null : spanOf([bureau.mean, bureau.median]);
  const held = new Map(payByBasis(view.pay).map((each) => [each.basis, each]));
  return PAY_BASES.flatMap((basis): BasisPayBack[] => {
    const monthsBy = (pay: Range): PayBack =>
      toCertify === null ? { monthsLow: null, monthsHigh: null } : payBackOf(toCertify, pay, wage);
    if (basis === 'government' && bureau !== null && official !== null) {
      const years = { low: bureau.year, high: bureau.year };
      return [{ basis, bureau, of: null, years, pay: official, paid: [bureau.figure], ...monthsBy(official) }];
    }
    const own = held.get(basis);
    if (own === undefined) return [];
    const { series, pay } = own;
    const paid = series.map((one) => figureAt(view, `pay.${view.pay.indexOf(one)}.amount`));
    return [{ basis, bureau: null, of: series[0]?.of ?? null, years: yearSpan(series), pay, paid, ...monthsBy(pay) }];
  });
};
