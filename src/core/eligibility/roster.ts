/** Many people and the same certifications: what was worked out for one person serves those alike. */
import type { Condition } from '../../schema/condition.ts';
import type { RosterEntry } from '../../schema/roster.ts';
import type { Day } from './day.ts';
import { type JudgedCertification, type Outcome, outcomeOf, payerOf } from './eligibility.ts';
import { judgeCondition } from './judge.ts';
import type { Distances } from './missing.ts';
import { heldOn, isHeld, type Person, personOf, type Resolve } from './person.ts';
import type { State } from './state.ts';
import { decidingRoutes } from './verdict.ts';

/** One outcome a certification, or the places of the credentials that the catalogue does not hold. */
type JudgedPerson = { outcomes: Outcome[] } | { unknown: number[] };

/** A bound on what is remembered; a certification has far fewer outcomes. */
const MOST_KNOWN = 1000;

/** Conditions of the same words are judged once, in whichever way they stand. */
const distinct = (conditions: readonly Condition[]): Condition[] => [
  ...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values(),
];

const SIGN: Record<State, string> = { met: '+', unmet: '-', unknown: '?' };

/**
 * Judges one certification: people whose answer is the same in every word get the same object. An outcome
 * depends on whether the credential is held, who pays, and how each condition stands; only what is missing is
 * told beside what the person has of it.
 */
const outcomesOf = (
  certification: JudgedCertification,
  day: Day,
  distances: Distances,
): ((person: Person) => Outcome) => {
  const { view, rules } = certification;
  const known = new Map<string, Outcome>();
  const conditions = distinct(decidingRoutes(rules).flatMap((route) => route.conditions));
  return (person) => {
    const held = heldOn(person, rules.code, day);
    const state = isHeld(person, rules.code, day);
    const { member, student } = payerOf(person, view.organization, day);
    let key = `${state} ${held?.mark ?? null} ${member} ${student} `;
    for (const condition of conditions) key += SIGN[judgeCondition(condition, person, day)];
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = outcomeOf(certification, person, day, distances);
    if (outcome.missing.length > 0) return outcome;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, outcome);
    return outcome;
  };
};

/**
 * Judges person after person.
 *
 * @param targets the certifications asked for, as they stand on the asked day
 * @param resolve finds a code, mark or old code in the catalogue
 */
export const judgeOf = (
  targets: readonly JudgedCertification[],
  day: Day,
  distances: Distances,
  resolve: Resolve,
): ((entry: RosterEntry) => JudgedPerson) => {
  const judges = targets.map((target) => outcomesOf(target, day, distances));
  return (entry) => {
    const { person, unknown } = personOf(entry, resolve);
    if (unknown.length === 0) return { outcomes: judges.map((judge) => judge(person)) };
    const places = (entry.credentials ?? []).flatMap(({ code }, index) => (unknown.includes(code) ? [index] : []));
    return { unknown: places };
  };
};
