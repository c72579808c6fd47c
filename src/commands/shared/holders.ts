/** The pay of a certification's holders as an answer, and the pay-back by each kind of source. */
import { type CertificationView, figureAt } from '../../core/certification.ts';
import { costAlone } from '../../core/cost/answer.ts';
import { certifyingCost } from '../../core/cost/totals.ts';
import { unknownFigure } from '../../core/figures.ts';
import { payBacksOf } from '../../core/wages/pay-backs.ts';
import type { Wage } from '../../core/wages/wages.ts';
import { payBackOut, paySeriesOut } from '../../render/answers/holders.ts';
import type { Json } from '../../render/records.ts';
import type { Holder } from '../../render/text/salary.ts';
import type { Row } from './answer/answer.ts';
import { rowsOf } from './certifications.ts';
import type { Session } from './session.ts';

/** The row of the answer. */
const holderRow = ({ view, price, payBacks }: Holder): Row => ({
  json: { code: view.code, pay: paySeriesOut(view), payBack: payBacks.map(({ out }) => out) as unknown as Json },
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
  paySeriesOut(view).map((series, index) => ({
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
    const toCertify = certifyingCost(cost);
    return {
      view,
      charges,
      price: cost.lines.find(({ kind }) => kind === 'exam')?.figure ?? unknownFigure(),
      payBacks: payBacksOf(view, bureau, { toCertify, wage }).map((each) => ({
        paid: each.paid,
        out: payBackOut(each, { code, toCertify, wage }),
      })),
    };
  });
  return {
    holders,
    rows: holders.map(holderRow),
    records: holders.flatMap(({ view }) => holderRecords(view, fields)),
  };
};
