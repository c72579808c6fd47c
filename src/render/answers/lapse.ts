/** `lapse` and `retake` as their answers. */
import type { Bill } from '../../core/lapse/come-back.ts';
import type { Lapsed, OtherDay } from '../../core/lapse/lapse.ts';
import type { Retake } from '../../core/retake.ts';
import type { LapseOut, OtherDayOut, RetakeOut } from '../../schema/output-lapse.ts';
import { lineText, unpricedText } from '../words/lapse.ts';

const otherOut = ({ path, value, standing, until, sources, reason, on }: OtherDay): OtherDayOut => ({
  path,
  value,
  standing,
  until,
  sources: [...new Set(sources)],
  reason,
  on,
});

type Sum = LapseOut['lines'][number]['of'];

/** Both sums with their names, in the order of the answer. */
export const billsOf = ({ back, again }: Lapsed): { of: Sum; bill: Bill }[] => [
  ...(back === null ? [] : [{ of: 'comeBack' as const, bill: back }]),
  { of: 'sitAgain', bill: again },
];

/** The answer of `lapse`: sums in dollars. */
export const lapseOut = (code: string, organization: string, lapsed: Lapsed): LapseOut => {
  const { due, standing, back, again, cheaper, reinstateUntil, others } = lapsed;
  const bills = billsOf(lapsed);
  return {
    code,
    due,
    state: standing.state,
    since: standing.since,
    nextCliff: standing.next,
    cliffs: standing.later,
    reinstateUntil,
    comeBack: back?.total ?? null,
    sitAgain: again.total,
    cheaper,
    lines: bills.flatMap(({ of, bill }) =>
      bill.lines.map((line) => ({
        of,
        kind: line.kind,
        label: lineText(line, organization),
        low: line.low,
        high: line.high,
        priceDated: line.figure.dated,
      })),
    ),
    notInData: bills.flatMap(({ of, bill }) =>
      bill.unpriced.map((each) => ({ of, what: unpricedText(each, organization), reason: each.reason })),
    ),
    others: others.map(otherOut),
  };
};

/** The answer of `retake`: days, and the fee in dollars. */
export const retakeOut = (code: string, failed: string, attempt: number, retake: Retake): RetakeOut => ({
  code,
  failed,
  attempt,
  earliest: retake.earliest,
  wait: { days: retake.days },
  fee: retake.fee,
  limit: retake.limit && { ...retake.limit, lastWaitDays: retake.limit.lastWaitDays ?? null },
  others: retake.others.map(otherOut),
});
