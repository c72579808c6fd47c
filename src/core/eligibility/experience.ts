/** Work: how many months of it count for a condition, and how many more may. */
import type { Condition } from '../../schema/condition.ts';
import { firstDay, type IsoDate, lastDay, startOfMonth, wholeMonthsBack } from '../dates.ts';
import type { Day } from './day.ts';
import type { Person } from './person.ts';
import type { State } from './state.ts';

export type ExperienceCondition = Extract<Condition, { kind: 'experience' }>;
export type ExperienceEntry = NonNullable<Person['experience']>[number];

/** Months of work that surely count, and that may count. */
export type Months = { low: number; high: number };

const NONE: Months = { low: 0, high: 0 };

/** How many of the unbroken months that end on a day lie wholly after the first day of the window. */
const inside = (months: number, until: IsoDate, start: IsoDate): number =>
  Math.max(0, Math.min(months, wholeMonthsBack(until, start)));

/**
 * The first and the last day on which the work may have ended: the asked day where no end is told, and where the
 * end lies in or after the asked month.
 */
const endsOf = ({ until }: ExperienceEntry, { asOf }: Day): [first: IsoDate, last: IsoDate] => {
  const [first, last] = [firstDay(until ?? asOf), lastDay(until ?? asOf)];
  if (last < asOf) return [first, last];
  return [first < startOfMonth(asOf) ? first : asOf, asOf];
};

const monthsOf = (entry: ExperienceEntry, condition: ExperienceCondition, day: Day): Months => {
  if (!condition.in.includes(entry.in)) return NONE;
  if (condition.supervised && entry.supervised === false) return NONE;
  const surely = entry.months !== undefined && !(condition.supervised && entry.supervised === undefined);
  const told = entry.months ?? Number.POSITIVE_INFINITY;
  if (condition.withinMonths === undefined) return { low: surely ? told : 0, high: told };
  const start = day.back(condition.withinMonths);
  const most = Math.min(told, condition.withinMonths);
  const [first, last] = endsOf(entry, day);
  return { low: surely ? inside(most, first, start) : 0, high: inside(most, last, start) };
};

/**
 * The months of work that a condition counts: entries in its fields add up, and only those inside the window.
 * Null where nothing was told of work.
 */
export const monthsFor = (condition: ExperienceCondition, { experience }: Person, day: Day): Months | null => {
  if (experience === undefined) return null;
  let [low, high] = [0, 0];
  for (const entry of experience) {
    const months = monthsOf(entry, condition, day);
    low += months.low;
    high += months.high;
  }
  return { low, high };
};

/** Enough months; where no length is named, any work in the field. */
export const judgeExperience = (condition: ExperienceCondition, person: Person, day: Day): State => {
  const months = monthsFor(condition, person, day);
  if (months === null) return 'unknown';
  const { months: needed } = condition;
  const enough = (count: number) => (needed === undefined ? count > 0 : count >= needed);
  return enough(months.low) ? 'met' : enough(months.high) ? 'unknown' : 'unmet';
};
