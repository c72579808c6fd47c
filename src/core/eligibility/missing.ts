/** What the nearest route still lacks. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import { toCents } from '../money.ts';
import type { Day } from './day.ts';
import { monthsFor } from './experience.ts';
import { judgeCondition } from './judge.ts';
import type { Person } from './person.ts';

/** How long a step takes in months and what it costs in dollars, both at the long end; null is not known. */
export type Step = { months: number | null; cost: number | null };

/** How far away things are: ours or the data's assumptions, printed where they decide. */
export type Distances = {
  /** A program of this type. */
  program: (type: 'certificate' | 'diploma' | 'course' | 'associate') => Step;
  /** Preparing for and passing the exam of the nearest of these codes; of any coding one where none is named. */
  credential: (anyOf: readonly string[] | undefined) => Step;
};

const NOT_KNOWN: Step = { months: null, cost: null };
const NOTHING: Step = { months: 0, cost: 0 };

/** The shorter, then the cheaper, of several; what is not known comes last. */
const shortest = (steps: readonly Step[]): Step =>
  steps.reduce((best, step) => (compareSteps(step, best) < 0 ? step : best), NOT_KNOWN);

const last = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;

// Two unknowns are equal: Infinity minus Infinity is not a number.
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const compareSteps = (a: Step, b: Step): number =>
  compareNumbers(last(a.months), last(b.months)) || compareNumbers(last(a.cost), last(b.cost));

/** How far one unmet condition is. A licence or a higher degree has no length in the data. */
const stepTo = (condition: Condition, person: Person, day: Day, distances: Distances): Step => {
  switch (condition.kind) {
    case 'experience': {
      const have = monthsFor(condition, person, day)?.high ?? 0;
      return { months: Math.max(0, (condition.months ?? 1) - have), cost: 0 };
    }
    case 'training':
      return shortest((condition.kinds ?? ['certificate', 'diploma']).map(distances.program));
    case 'course':
      return distances.program('course');
    case 'education':
    case 'degree':
      return condition.atLeast === 'associate' ? distances.program('associate') : NOT_KNOWN;
    case 'credential':
      return distances.credential(condition.anyOf);
    case 'licence':
      return NOT_KNOWN;
    case 'attestation':
      return NOTHING;
  }
};

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

type Gap = { id: string; unmet: Condition[]; months: number | null; cents: number | null };

const gapOf = ({ route, conditions }: Route, person: Person, day: Day, distances: Distances): Gap => {
  const unmet = conditions.filter((condition) => judgeCondition(condition, person, day) === 'unmet');
  const gap: Gap = { id: route, unmet, months: 0, cents: 0 };
  for (const condition of unmet) {
    const { months, cost } = stepTo(condition, person, day, distances);
    gap.months = add(gap.months, months);
    gap.cents = add(gap.cents, cost === null ? null : toCents(cost));
  }
  return gap;
};

/**
 * The unmet conditions of the nearest route: by months, then money, then how many they are, then its id.
 * Which route is nearest is asked only where none is met.
 */
export const missingFrom = (routes: Routes, person: Person, day: Day, distances: Distances): Condition[] => {
  const gaps = routes.map((route) => gapOf(route, person, day, distances));
  const [nearest] = gaps.sort(
    (a, b) =>
      compareNumbers(last(a.months), last(b.months)) ||
      compareNumbers(last(a.cents), last(b.cents)) ||
      a.unmet.length - b.unmet.length ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return nearest?.unmet ?? [];
};
