/** What the nearest route still lacks. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import { toCents } from '../money.ts';
import type { Day } from './day.ts';
import { monthsFor } from './experience.ts';
import { judgeCondition } from './judge.ts';
import type { Person } from './person.ts';

/** How far away a thing is: what it takes in months and costs in dollars, both at the long end; null is not known. */
export type Distance = { months: number | null; cost: number | null };

/** What finds how far away things are: ours or the data's assumptions, printed where they decide. */
export type Distances = {
  /** A program of this type. */
  program: (type: 'certificate' | 'diploma' | 'course' | 'associate') => Distance;
  /** Preparing for and passing the exam of the nearest of these codes; of any coding one where none is named. */
  credential: (anyOf: readonly string[] | undefined) => Distance;
};

const NOT_KNOWN: Distance = { months: null, cost: null };
const NO_DISTANCE: Distance = { months: 0, cost: 0 };

const compare = <T extends number | string>(a: T, b: T): number => Number(a > b) - Number(a < b);

/** What is not known comes last, and is as far as anything else that is not known. */
const compareKnown = (a: number | null, b: number | null): number =>
  compare(a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY);

/** The shorter, then the cheaper first; what is not known last. */
export const compareDistances = (a: Distance, b: Distance): number =>
  compareKnown(a.months, b.months) || compareKnown(a.cost, b.cost);

/** How far one unmet condition is. A licence or a higher degree has no length in the data. */
const distanceTo = (condition: Condition, person: Person, day: Day, distances: Distances): Distance => {
  switch (condition.kind) {
    case 'experience': {
      const have = monthsFor(condition, person, day)?.high ?? 0;
      return { months: Math.max(0, (condition.months ?? 1) - have), cost: 0 };
    }
    case 'training':
      return (
        (condition.kinds ?? (['certificate', 'diploma'] as const)).map(distances.program).sort(compareDistances)[0] ??
        NOT_KNOWN
      );
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
      return NO_DISTANCE;
  }
};

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

type RouteGap = { id: string; unmet: Condition[]; months: number | null; cents: number | null };

const gapOf = ({ route, conditions }: Route, person: Person, day: Day, distances: Distances): RouteGap => {
  const unmet = conditions.filter((condition) => judgeCondition(condition, person, day) === 'unmet');
  const gap: RouteGap = { id: route, unmet, months: 0, cents: 0 };
  for (const condition of unmet) {
    const { months, cost } = distanceTo(condition, person, day, distances);
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
      compareKnown(a.months, b.months) ||
      compareKnown(a.cents, b.cents) ||
      compare(a.unmet.length, b.unmet.length) ||
      compare(a.id, b.id),
  );
  return nearest?.unmet ?? [];
};
