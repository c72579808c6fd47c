/**
 * When a failed exam may be taken again, and what that costs. The wait and the limit are those in force on the
 * day of the failed attempt, which begins them; the price is that of the asked day, on which one pays.
 */
import { type CertificationView, figureAt } from './certification.ts';
import { addDays, type IsoDate } from './dates.ts';
import type { Figure } from './figures.ts';
import { examPrice, pricePaths } from './lapse/come-back.ts';
import { type OtherDay, othersWithDays } from './lapse/lapse.ts';
import type { Range } from './money.ts';

type Limit = { attempts: number; thenDays: number | null; lastWaitDays?: number | null | undefined };

export type Retake = {
  /** Null where the wait is not known, and where no further attempt is allowed. */
  earliest: IsoDate | null;
  /** Days from the failed attempt to the earliest day. */
  days: number | null;
  /** Whether the limit on attempts is reached. */
  limited: boolean;
  /** Whether the days are those of the limit, and not the usual wait. */
  byLimit: boolean;
  /** No further attempt is allowed. */
  over: boolean;
  limit: Limit | null;
  /** In dollars; `full` where it is the exam fee again. */
  fee: Range | null;
  full: boolean;
  figures: { wait: Figure<number>; limit: Figure<Limit>; fee: Figure };
  others: OtherDay[];
};

/** So many days after a day: the failed attempt's own day is day 0. */
const earliestAfter = (failed: IsoDate, days: number | null): IsoDate | null =>
  days === null ? null : addDays(failed, days);

/** Whether the next attempt is the last one, and has a wait of its own. */
const isBeforeLast = (limit: Limit | null, attempt: number): boolean =>
  limit !== null && (limit.lastWaitDays ?? null) !== null && attempt === limit.attempts - 1;

/**
 * @param then the certification on the day of the failed attempt
 * @param now the certification on the asked day
 * @param attempt which attempt failed, from 1
 */
export const retakeAfter = (
  then: CertificationView,
  now: CertificationView,
  failed: IsoDate,
  attempt: number,
): Retake => {
  const wait = figureAt<number>(then, 'retake.waitDays');
  const limit = figureAt<Limit>(then, 'retake.limit');
  const limited = limit.value !== null && attempt >= limit.value.attempts;
  const last = isBeforeLast(limit.value, attempt);
  const usual = last ? (limit.value?.lastWaitDays ?? null) : wait.value;
  const days = limited ? (limit.value?.thenDays ?? null) : usual;
  const own = figureAt<number>(now, 'fees.retake');
  // No price of its own in so many words: the full fee is paid again.
  const full = own.unknown?.reason === 'not-applicable';
  const exam = examPrice(now);
  return {
    earliest: earliestAfter(failed, days),
    days,
    limited,
    byLimit: limited || last,
    over: limited && limit.value?.thenDays === null,
    limit: limit.value,
    fee: own.value === null ? (full ? exam.range : null) : { low: own.value, high: own.value },
    full,
    figures: { wait, limit, fee: full ? exam.figure : own },
    others: [
      ...othersWithDays('retake.waitDays', wait, (value) => (limited || last ? null : addDays(failed, value))),
      ...othersWithDays('retake.limit', limit, ({ attempts, thenDays }) =>
        attempt >= attempts ? earliestAfter(failed, thenDays) : null,
      ),
      ...othersWithDays('fees.retake', own),
      ...(full ? pricePaths(now, 'fees').flatMap((path) => othersWithDays(path, figureAt(now, path))) : []),
    ],
  };
};
