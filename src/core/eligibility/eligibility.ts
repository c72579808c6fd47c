/** The whole answer for one person and one certification: every route, what is missing, what to do, what to ask. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import type { Range } from '../money.ts';
import type { Day } from './day.ts';
import { type Have, haveOf } from './have.ts';
import { judgeCondition, judgeRoute } from './judge.ts';
import { type Distances, missingFrom } from './missing.ts';
import { openFor } from './open.ts';
import { membershipIn, type Person, runsOn } from './person.ts';
import { type State, stateOf } from './state.ts';
import { type Decision, decide, type JudgedView, type Rules } from './verdict.ts';

export type JudgedCondition = { condition: Condition; state: State; have: Have };
export type JudgedRoute = { route: Route; state: State; conditions: JudgedCondition[] };

/** Joining and paying: never part of a verdict. Costs in dollars, each with its path; null is not in the data. */
export type Formality =
  | { kind: 'membership'; organization: string; cost: Range | null; path: string }
  | { kind: 'exam'; cost: Range | null; path: string };

/** The verdict and what follows from it, without the ways that led to it. */
export type Outcome = Decision & {
  rules: Rules;
  missing: JudgedCondition[];
  toDo: Formality[];
  /** What can still change the verdict. */
  open: Condition[];
};

export type Eligibility = Outcome & {
  routes: JudgedRoute[];
  recommended: JudgedRoute[];
  /** The ways to lose the mark; none where the credential carries none. */
  removal: JudgedRoute[];
};

/** Every way with how each of its conditions stands; none where the ways are not in the data. */
export const judgedRoutes = (routes: Routes | null, person: Person, day: Day): JudgedRoute[] =>
  (routes ?? []).map((route) => ({
    route,
    state: judgeRoute(route, person, day),
    conditions: route.conditions.map((condition) => judged(condition, person, day)),
  }));

const judged = (condition: Condition, person: Person, day: Day): JudgedCondition => ({
  condition,
  state: judgeCondition(condition, person, day),
  have: haveOf(condition, person, day),
});

/** Whether a membership runs on the asked day. */
const isMember = (person: Person, organization: string, { asOf }: Day): State => {
  const membership = membershipIn(person, [organization]);
  return membership === undefined ? 'unknown' : stateOf(membership !== null && runsOn(membership, asOf));
};

const exactly = (dollars: number | null): Range | null => (dollars === null ? null : { low: dollars, high: dollars });

/** Who pays what: all that formalities depend on. */
type Payer = { member: State; student: boolean };

/** What a fee of this organization goes by; unknown membership stays unknown. */
export const payerOf = (person: Person, organization: string, day: Day): Payer => ({
  member: isMember(person, organization, day),
  student: person.student === true,
});

/** What is to be joined and paid before the exam: where it is not told whether one is a member, whatever anybody pays. */
const formalities = ({ fees, organization }: JudgedView, { member, student }: Payer): Formality[] => {
  const joins = fees.membershipRequired === true && member !== 'met';
  const asMember = joins || member === 'met';
  const prices = [
    ...(student ? (['student'] as const) : []),
    ...(asMember ? (['member'] as const) : []),
    ...(member === 'unmet' && !asMember ? (['nonMember'] as const) : []),
  ];
  const paid = prices.find((price) => fees[price] !== null);
  const dues = { cost: exactly(fees.membershipPerYear), path: 'fees.membershipPerYear' };
  const exam =
    paid === undefined ? { cost: fees.range, path: 'fees.range' } : { cost: exactly(fees[paid]), path: `fees.${paid}` };
  return [...(joins ? [{ kind: 'membership', organization, ...dues } as const] : []), { kind: 'exam', ...exam }];
};

/** A certification as it stands on the asked day, with its rules. */
export type JudgedCertification = { view: JudgedView; rules: Rules };

/**
 * The verdict for one person and one certification, what is missing, what to do and what to ask: all that a
 * row of a roster holds.
 *
 * @param distances how far away things are, to find the nearest route
 */
export const outcomeOf = (
  { view, rules }: JudgedCertification,
  person: Person,
  day: Day,
  distances: Distances,
): Outcome => {
  const decision = decide(rules, person, day);
  const lacks = decision.maySit !== 'yes' && rules.offered !== false;
  const missing = lacks ? missingFrom(rules.required ?? [], person, day, distances) : [];
  const done = decision.held || rules.offered === false;
  return {
    ...decision,
    rules,
    missing: missing.map((condition) => judged(condition, person, day)),
    toDo: done ? [] : formalities(view, payerOf(person, view.organization, day)),
    open: openFor(rules, decision, person, day),
  };
};

/**
 * May this person sit for it on the asked day, by which route, with what mark, and what is missing?
 *
 * @param distances how far away things are, to find the nearest route
 */
export const eligibilityOf = (
  certification: JudgedCertification,
  person: Person,
  day: Day,
  distances: Distances,
): Eligibility => {
  const { rules } = certification;
  const outcome = outcomeOf(certification, person, day, distances);
  return {
    ...outcome,
    routes: judgedRoutes(rules.required, person, day),
    recommended: judgedRoutes(rules.recommended, person, day),
    removal: outcome.marked === 'unmet' ? [] : judgedRoutes(rules.removal, person, day),
  };
};
