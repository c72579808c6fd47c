/** The pay of a certification's holders as its answer. */
import { type CertificationView, figureAt } from '../../core/certification.ts';
import { type Interval, type Range, toRange } from '../../core/money.ts';
import type { PayBack } from '../../core/payback.ts';
import type { BasisPayBack } from '../../core/wages/pay-backs.ts';
import type { PayBasis } from '../../schema/vocabulary.ts';
import type { JsonObject } from '../records.ts';
import { certifiedOrNotText, sampleText } from '../words/wages.ts';

/** A pay-back by one kind of source: whose pay, of which years. */
export type PayBackOut = PayBack & {
  basis: PayBasis;
  of: string;
  years: Range | null;
  /** Dollars a year. */
  pay: Range;
  toCertify: Range | null;
  /** Dollars a month that are earned already. */
  wage: number;
};

/** @param toCertify whole cents; null where it is not known */
export const payBackOut = (
  { basis, bureau, of, years, pay, monthsLow, monthsHigh }: BasisPayBack,
  { code, toCertify, wage }: { code: string; toCertify: Interval | null; wage: number },
): PayBackOut => ({
  basis,
  of: bureau === null ? sampleText(code, of) : certifiedOrNotText(bureau),
  years,
  pay,
  toCertify: toCertify === null ? null : toRange(toCertify),
  wage,
  monthsLow,
  monthsHigh,
});

/** Each series with whose pay it is and who says it. */
export const paySeriesOut = (view: CertificationView): JsonObject[] =>
  view.pay.map((pay, index) => {
    const [decider] = figureAt(view, `pay.${index}.amount`).saidBy;
    return {
      ...pay,
      sample: sampleText(view.code, pay.of),
      source: decider?.source ?? null,
      note: decider?.note ?? null,
    };
  });
