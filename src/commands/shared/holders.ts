/** The pay of a certification's holders as an answer, and the pay-back by each kind of source. */
import { type CertificationView, figureAt } from '../../core/certification.ts';
import { costAlone } from '../../core/cost/answer.ts';
import { certifyingCost } from '../../core/cost/totals.ts';
import { unknownFigure } from '../../core/figures.ts';
import { type Interval, spanOf, toRange } from '../../core/money.ts';
import { payBackOf, payByBasis, yearSpan } from '../../core/payback.ts';
import type { Wage } from '../../core/wages/wages.ts';
import type { Json, JsonObject } from '../../render/records.ts';
import { sampleText } from '../../render/text/holders.ts';
import type { Holder } from '../../render/text/salary.ts';
import { certifiedOrNotText } from '../../render/words/wages.ts';
import type { Row } from './answer/answer.ts';
import { rowsOf } from './certifications.ts';
import type { Session } from './session.ts';

/**
 * One pay-back a basis. The government counts by occupation, not by credential: the bureau's own wage of the
 * place stands for it where there is one.
 *
 * @param toCertify what it costs to be certified; null where that is not known
 * @param wage dollars a month that are earned already
 */
const payBacksOf = (
  view: CertificationView,
  toCertify: Interval | null,
  bureau: Wage | null,
  wage: number,
): Holder['payBacks'] => {
  const holders = payByBasis(view.pay).map(({ basis, series, pay }) => ({
    basis,
    of: sampleText(view.code, series[0]?.of ?? null),
    years: yearSpan(series),
    pay,
    paid: series.map((one) => figureAt(view, `pay.${view.pay.indexOf(one)}.amount`)),
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
            paid: [bureau.figure],
          },
        ];
  return [
    ...holders.filter(({ basis }) => basis === 'survey'),
    ...official,
    ...holders.filter(({ basis }) => basis === 'estimate'),
  ].map(({ paid, ...each }) => ({
    paid,
    out: {
      ...each,
      toCertify: toCertify === null ? null : toRange(toCertify),
      wage,
      ...(toCertify === null ? { monthsLow: null, monthsHigh: null } : payBackOf(toCertify, each.pay, wage)),
    },
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
const holderRow = ({ view, price, payBacks }: Holder): Row => ({
  json: { code: view.code, pay: seriesOut(view), payBack: payBacks.map(({ out }) => out) as unknown as Json },
  figures: {
    ...Object.fromEntries(Object.entries(view.figures).filter(([path]) => path.startsWith('pay.'))),
    ...Object.fromEntries(
      payBacks.flatMap(({ out: { toCertify } }, index) =>
        toCertify === null ? [] : [[`payBack.${index}.toCertify`, { ...price, value: toCertify }]],
      ),
    ),
  },
});

/** Each series as a record of wages. */
const holderRecords = (view: CertificationView, fields: readonly string[]): Row[] =>
  seriesOut(view).map((series, index) => ({
    json: {
      ...Object.fromEntries(fields.map((field) => [field, null])),
      scope: `certification-${series.basis}`,
      name: `${view.code}, ${series.sample}`,
      [String(series.kind)]: series.amount ?? null,
      year: series.year ?? null,
      source: series.source ?? null,
    },
    figures: { [String(series.kind)]: figureAt(view, `pay.${index}.amount`) },
  }));

type HeldAsked = {
  /** The bureau's wage of the place that is asked about; null where there is none. */
  bureau: Wage | null;
  /** Dollars a month earned without it. */
  wage: number;
  /** The columns of the records. */
  fields: readonly string[];
};

/** What holders of a certification earn, and how soon that has paid for it. */
export const heldPay = (
  session: Session,
  code: string,
  { bureau, wage, fields }: HeldAsked,
): { holders: Holder[]; rows: Row[]; records: Row[] } => {
  const holders = rowsOf(session, [code], 'whole').map(({ view }): Holder => {
    const cost = costAlone(session.catalog, code, session.question);
    const charges = cost.lines.filter(({ year }) => year === 0).map(({ figure }) => figure);
    return {
      view,
      charges,
      price: cost.lines.find(({ kind }) => kind === 'exam')?.figure ?? unknownFigure(),
      payBacks: payBacksOf(view, certifyingCost(cost), bureau, wage),
    };
  });
  return {
    holders,
    rows: holders.map(holderRow),
    records: holders.flatMap(({ view }) => holderRecords(view, fields)),
  };
};
