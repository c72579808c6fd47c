/** Which unknown conditions can still change a verdict: what an interview asks, and what an answer names. */
import type { Condition, Routes } from '../../schema/condition.ts';
import { onceForBoth } from '../once.ts';
import type { Day } from './day.ts';
import { judgeCondition } from './judge.ts';
import { isHeld, type Person } from './person.ts';
import { isAtLeast } from './schooling.ts';
import type { Decision, Rules } from './verdict.ts';

const isWithin = <T>(inner: readonly T[] | undefined, outer: readonly T[] | undefined): boolean =>
  outer === undefined || inner?.every((word) => outer.includes(word)) === true;

const isRecent = (inner: number | undefined, outer: number | undefined): boolean =>
  outer === undefined || (inner !== undefined && inner <= outer);

/** Whether whoever meets the first condition surely meets the second. */
const implies = (strong: Condition, weak: Condition): boolean => {
  if (weak.kind === 'education' && 'atLeast' in strong) return isAtLeast(strong.atLeast, weak.atLeast);
  if (strong.kind === 'degree' && weak.kind === 'degree')
    return (
      isAtLeast(strong.atLeast, weak.atLeast) &&
      isWithin(strong.fields, weak.fields) &&
      isWithin(strong.accreditation, weak.accreditation)
    );
  if (strong.kind === 'experience' && weak.kind === 'experience')
    return (
      isWithin(strong.in, weak.in) &&
      (strong.months ?? 0) >= (weak.months ?? 0) &&
      (strong.supervised === true || weak.supervised === undefined) &&
      isRecent(strong.withinMonths, weak.withinMonths)
    );
  if (strong.kind === 'licence' && weak.kind === 'licence') return isWithin(strong.anyOf, weak.anyOf);
  if (strong.kind === 'credential' && weak.kind === 'credential' && strong.anyOf !== undefined)
    return isWithin(strong.anyOf, weak.anyOf ?? []) && (strong.heldMonths ?? 0) >= (weak.heldMonths ?? 0);
  return JSON.stringify(strong) === JSON.stringify(weak);
};

/** Conditions are the data's own objects: which implies which is worked out once, not once a person. */
const surelyImplies = onceForBoth(implies);

/** The open part of each route that is not lost: nothing of one that is met. */
const openParts = (routes: Routes, person: Person, day: Day): Condition[][] =>
  routes.flatMap(({ conditions }) => {
    const judged = conditions.map((condition) => ({ condition, state: judgeCondition(condition, person, day) }));
    if (judged.some(({ state }) => state === 'unmet')) return [];
    return [judged.filter(({ state }) => state === 'unknown').map(({ condition }) => condition)];
  });

/**
 * The conditions on which a set of routes still depends: a route that asks all of another, and more, adds none, and
 * none adds any where one is met.
 */
export const openConditions = (routes: Routes, person: Person, day: Day): Condition[] => {
  const parts = openParts(routes, person, day);
  const asksAll = (more: readonly Condition[], less: readonly Condition[]) =>
    less.every((weak) => more.some((strong) => surelyImplies(strong, weak)));
  const needed = parts.filter(
    (part, index) => !parts.some((other, at) => asksAll(part, other) && (at < index || !asksAll(other, part))),
  );
  return needed.flat();
};

/** The conditions that can still change the verdict on one certification. */
export const openFor = (rules: Rules, decision: Decision, person: Person, day: Day): Condition[] => {
  if (decision.verdict !== 'cannot-say') return [];
  const held: Condition[] =
    isHeld(person, rules.code, day) === 'unknown' ? [{ kind: 'credential', anyOf: [rules.code] }] : [];
  const sit = rules.offered === false ? [] : openConditions(rules.required ?? [], person, day);
  // The mark matters where the rules may still let one sit.
  const mark = sit.length > 0 || decision.maySit === 'yes' ? openConditions(rules.removal ?? [], person, day) : [];
  return [...held, ...sit, ...mark];
};
