/** When a cycle runs. Days are strings; a due day itself is still in time. */
import type { CYCLE_STARTS } from '../../schema/vocabulary.ts';
import {
  addDays,
  addMonths,
  endOfMonth,
  firstDay,
  type IsoDate,
  lastDay,
  type PartialDate,
  wholeMonths,
  yearOf,
} from '../dates.ts';

export type CycleRule = {
  /** Length of a cycle. */
  months: number;
  starts: (typeof CYCLE_STARTS)[number];
  /** Even months report in even years, odd ones in odd years. */
  oddEven: boolean;
  /** The first cycle lasts at least so many months. */
  firstMonths: number;
  /** A first cycle asks for less, so that the day earned matters for it. */
  prorated: boolean;
};

/** The cycle that runs on a day: its first and its last day, and whether it is the holder's first. */
export type CycleSpan = { start: IsoDate; due: IsoDate; first: boolean };

/** From the pass on: each end is counted from the pass, so that a month-end stays one. */
const fromPass = ({ months }: CycleRule, earned: IsoDate, asOf: IsoDate): CycleSpan => {
  let ended = 0;
  while (addMonths(earned, ended + months) < asOf) ended += months;
  const start = ended === 0 ? earned : addDays(addMonths(earned, ended), 1);
  return { start, due: addMonths(earned, ended + months), first: ended === 0 };
};

/** Ends on the same day of a year, every so many years; the first end lies after `after`. */
const yearly = (
  dueIn: (year: number) => IsoDate,
  step: number,
  isDueYear: (year: number) => boolean,
  { after, earned, asOf }: { after: IsoDate; earned: IsoDate | null; asOf: IsoDate },
): CycleSpan => {
  let year = yearOf(after);
  while (!isDueYear(year) || dueIn(year) <= after) year += 1;
  const firstYear = year;
  while (dueIn(year) < asOf) year += step;
  const first = earned !== null && year === firstYear;
  return { start: first ? earned : addDays(dueIn(year - step), 1), due: dueIn(year), first };
};

/**
 * The cycle that runs on the asked day; null where the rule or a fact it needs is not known.
 *
 * @param earned null where it was not told
 * @param month of membership, 1 to 12; null where it was not told
 */
const spanFrom = (rule: CycleRule, earned: IsoDate | null, month: number | null, asOf: IsoDate): CycleSpan | null => {
  const { months, starts, oddEven, firstMonths } = rule;
  if (starts === 'pass') return earned === null ? null : fromPass(rule, earned, asOf);
  if (starts === 'membership-month') {
    // Which of two years it is needs the rule of odd and even months.
    if (month === null || !(months === 12 || (months === 24 && oddEven))) return null;
    const isDueYear = (year: number) => months === 12 || year % 2 === month % 2;
    const after = earned ?? addDays(asOf, -1);
    return yearly((year) => endOfMonth(year, month), months / 12, isDueYear, { after, earned, asOf });
  }
  // In which of several calendar years a longer one ends, no rule says.
  if (months !== 12 || earned === null) return null;
  const after = firstMonths === 0 ? earned : addDays(addMonths(earned, firstMonths), -1);
  return yearly(
    (year) => endOfMonth(year, 12),
    1,
    () => true,
    { after, earned, asOf },
  );
};

export type Running = {
  span: CycleSpan | null;
  /** Whole months from the day earned to the end of a first cycle; null in any other, or where they are not known. */
  firstMonths: number | null;
  /** What would have to be told to know more. */
  untold: ('credentials' | 'memberships')[];
};

const isSame = (a: CycleSpan | null, b: CycleSpan | null): boolean => a?.due === b?.due && a?.first === b?.first;

/**
 * The running cycle of a credential earned on a day that may be known in part: what is so for every day it
 * stands for.
 *
 * @param earned null where it was not told
 * @param month of membership, 1 to 12; null where it was not told
 */
export const runningCycle = (
  rule: CycleRule,
  earned: PartialDate | null,
  month: number | null,
  asOf: IsoDate,
): Running => {
  const byMembership = rule.starts === 'membership-month';
  const memberships = byMembership && month === null ? (['memberships'] as const) : [];
  if (earned === null) {
    const needsDay = !byMembership || rule.prorated;
    return {
      span: spanFrom(rule, null, month, asOf),
      firstMonths: null,
      untold: [...(needsDay ? (['credentials'] as const) : []), ...memberships],
    };
  }
  const [from, last] = [firstDay(earned), lastDay(earned)];
  const to = last < asOf ? last : asOf;
  const [early, late] = [spanFrom(rule, from, month, asOf), spanFrom(rule, to, month, asOf)];
  if (!isSame(early, late)) {
    const due = early?.due === late?.due ? early : null;
    return { span: due === null ? null : { ...due, first: false }, firstMonths: null, untold: ['credentials'] };
  }
  const lengths = early?.first ? [wholeMonths(from, early.due), wholeMonths(to, early.due)] : [];
  const exact = lengths[0] === lengths[1] ? (lengths[0] ?? null) : null;
  const vague = rule.prorated && lengths.length > 0 && exact === null;
  return { span: early, firstMonths: exact, untold: [...(vague ? (['credentials'] as const) : []), ...memberships] };
};
