import type { Condition } from '../../schema/condition.ts';
import { addMonths, firstDay, type IsoDate, lastDay } from '../dates.ts';
import type { Day } from './day.ts';
import type { Person } from './person.ts';
import type { State } from './state.ts';

type ExperienceCondition = Extract<Condition, { kind: 'experience' }>;
export type ExperienceEntry = NonNullable<Person['experience']>[number];

/** Months of work that surely count, and that may count. */
export type Months = { low: number; high: number };

const NONE: Months = { low: 0, high: 0 };

const monthIndex = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How many of the unbroken months that end on a day lie wholly after the first day of the window. */
const inside = (months: number, until: IsoDate, start: IsoDate): number => {
  const most = monthIndex(until) - monthIndex(start);
  const whole = addMonths(until, -most) >= start ? most : most - 1;
  return Math.max(0, Math.min(months, whole));
};

const monthsOf = (entry: ExperienceEntry, condition: ExperienceCondition, day: Day): Months => {
  if (!condition.in.includes(entry.in)) return NONE;
  if (condition.supervised && entry.supervised === false) return NONE;
  const total = entry.months;
  const told = total ?? Number.POSITIVE_INFINITY;
  let counted: Months = { low: total ?? 0, high: told };
  if (condition.withinMonths !== undefined) {
    const start = day.back(condition.withinMonths);
    const most = Math.min(told, condition.withinMonths);
    // Work goes on to the asked day where no end is told; an end after that day is cut to it.
    const { until } = entry;
    const [first, last] =
      until === undefined || until === null ? [day.asOf, day.asOf] : [firstDay(until), lastDay(until)];
    const inAskedMonth = last > day.asOf && last.slice(0, 7) === first.slice(0, 7);
    const from = inAskedMonth || first > day.asOf ? day.asOf : first;
    const to = last > day.asOf ? day.asOf : last;
    counted = { low: total === undefined ? 0 : inside(most, from, start), high: inside(most, to, start) };
  }
  return condition.supervised && entry.supervised === undefined ? { low: 0, high: counted.high } : counted;
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
