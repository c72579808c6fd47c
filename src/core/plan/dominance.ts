/** When one label dominates another: both have the same dominance key, and it is nowhere worse off. */
import type { Label } from './label.ts';
import type { World } from './world.ts';

/** Labels are compared only where the same has been done. */
export const dominanceKeyOf = (world: World, { state, month }: Label): string => {
  const { studied, taken, earned, worked, renewing, lost } = state;
  const parts = [
    [...studied].sort().join(),
    taken
      .map(({ course }) => course.id)
      .sort()
      .join(),
    earned
      .map(({ exam, mark }) => (mark === null ? exam.code : `${exam.code}*`))
      .sort()
      .join(),
    [...lost].sort().join(),
    renewing.map((is) => (is ? '1' : '0')).join(''),
    String(world.events.filter((event) => event <= month).length),
  ];
  // Where a window may end, it matters when there was work.
  if (world.windowsBind)
    parts.push(
      worked
        .filter(({ at }) => month - at <= world.longestWindow)
        .map(({ in: field, months, at }) => `${field}:${months}:${month - at}`)
        .sort()
        .join(),
    );
  return parts.join(';');
};

/** Everything where less is better: months, cents, ages of steps, missing work. */
export const costVectorOf = (world: World, { state, month, low, high }: Label): number[] => {
  const costs = [month, low, high];
  for (const paidUntil of state.paidUntil) costs.push(paidUntil < month ? 1 : month - paidUntil);
  for (const [field, most] of world.mostMonthsByField) {
    let months = 0;
    for (const done of state.worked) if (done.in === field) months += done.months;
    costs.push(-Math.min(months, most));
  }
  if (world.windowsBind) {
    const ages = state.taken
      .map(({ course, at }) => ({ id: course.id, age: Math.min(month - at, world.longestWindow + 1) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { age } of ages) costs.push(age);
  }
  if (world.longestHolding > 0) {
    const ages = state.earned
      .map(({ exam, at }) => ({ code: exam.code, age: Math.min(month - at, world.longestHolding) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const { age } of ages) costs.push(-age);
  }
  return costs;
};

export type CostedLabel = { label: Label; costs: number[]; dominated: boolean };

/** Fewer steps, then the first by their ids. */
export const isSimpler = (a: Pick<Label, 'count' | 'trail'>, b: Pick<Label, 'count' | 'trail'>): boolean =>
  a.count === b.count ? a.trail <= b.trail : a.count < b.count;

/**
 * Whether the first makes the second pointless, of one dominance key. Where neither time nor money tells them apart,
 * the one with fewer steps must stay, since steps decide between equal plans.
 */
export const dominates = (a: CostedLabel, b: CostedLabel): boolean => {
  // By index: a search compares labels by the hundred thousand.
  for (let index = 0; index < a.costs.length; index += 1) {
    if ((a.costs[index] ?? 0) > (b.costs[index] ?? 0)) return false;
  }
  const { label } = b;
  const same = a.label.month === label.month && a.label.low === label.low && a.label.high === label.high;
  return !same || isSimpler(a.label, label);
};
