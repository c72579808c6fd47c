/** The pay of a certification's holders as an answer, and the pay-back by each kind of source. */
import type { CertificationView } from '../../core/certification.ts';
import { unknownFigure } from '../../core/figures.ts';
import { spanOf } from '../../core/money.ts';
import { payBack, payByBasis, toCertifyOf, yearSpan } from '../../core/payback.ts';
import type { Wage } from '../../core/wages.ts';
import type { Json, JsonObject } from '../../render/records.ts';
import { type PayBackOf, sampleText } from '../../render/text/holders.ts';
import { certifiedOrNotText } from '../../render/text/wage-words.ts';
import type { Row } from './answer.ts';

/**
 * One pay-back a basis. The government counts by occupation, not by credential: the bureau's own wage of the
 * place stands for it where there is one.
 *
 * @param wage dollars a month that are earned already
 */
export const payBacksOf = (view: CertificationView, bureau: Wage | null, wage: number): PayBackOf[] => {
  const toCertify = toCertifyOf(view);
  const holders = payByBasis(view.pay).map(({ basis, series, pay }) => ({
    basis,
    of: sampleText(view.code, series[0]?.of ?? null),
    years: yearSpan(series),
    pay,
  }));
  const span = bureau === null ? null : spanOf([bureau.mean, bureau.median]);
  const official =
    bureau === null || span === null
      ? holders.filter(({ basis }) => basis === 'government')
      : [
          {
            basis: 'government' as const,
            of: certifiedOrNotText(bureau),
            years: { low: bureau.year, high: bureau.year },
            pay: span,
          },
        ];
  return [
    ...holders.filter(({ basis }) => basis === 'survey'),
    ...official,
    ...holders.filter(({ basis }) => basis === 'estimate'),
  ].map((each) => ({
    ...each,
    toCertify,
    wage,
    ...(toCertify === null ? { monthsLow: null, monthsHigh: null } : payBack(toCertify, each.pay, wage)),
  }));
};

/** Each series with whose pay it is and who says it. */
const seriesOut = (view: CertificationView): JsonObject[] =>
  view.pay.map((pay, index) => {
    const decider = view.figures[`pay.${index}.amount`]?.saidBy[0];
    return {
      ...pay,
      sample: sampleText(view.code, pay.of),
      source: decider?.source ?? null,
      note: decider?.note ?? null,
    };
  });

/** The row of the answer. */
export const holderRow = (view: CertificationView, payBacks: readonly PayBackOf[]): Row => ({
  json: { code: view.code, pay: seriesOut(view), payBack: payBacks as unknown as Json },
  figures: {
    ...Object.fromEntries(Object.entries(view.figures).filter(([path]) => path.startsWith('pay.'))),
    ...Object.fromEntries(
      payBacks.flatMap(({ toCertify }, index) =>
        toCertify === null ? [] : [[`payBack.${index}.toCertify`, view.figures['fees.firstYear'] ?? unknownFigure()]],
      ),
    ),
  },
});

/** Each series as a record of wages. */
export const holderRecords = (view: CertificationView, fields: readonly string[]): Row[] =>
  seriesOut(view).map((series, index) => ({
    json: {
      ...Object.fromEntries(fields.map((field) => [field, null])),
      scope: `certification-${series.basis}`,
      name: `${view.code}, ${series.sample}`,
      [String(series.kind)]: series.amount ?? null,
      year: series.year ?? null,
      source: series.source ?? null,
    },
    figures: { [String(series.kind)]: view.figures[`pay.${index}.amount`] ?? unknownFigure() },
  }));
