/** A verdict as its answer: conditions, reasons and steps put into words. */
import type { Eligibility, JudgedCondition, JudgedRoute, Outcome } from '../../core/eligibility/eligibility.ts';
import type { Settling } from '../../core/interview/settling.ts';
import type { Condition } from '../../schema/condition.ts';
import type { EligibilityOut, JudgedConditionOut, JudgedRouteOut } from '../../schema/output-eligibility.ts';
import { CONDITION_FIELDS, PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { conditionText, formalityText, haveText, needText, routeText } from '../words/conditions.ts';
import { settlingFlag } from '../words/settling.ts';
import { verdictText } from '../words/verdict.ts';

const conditionOut = ({ condition, state, have }: JudgedCondition): JudgedConditionOut => ({
  kind: condition.kind,
  text: conditionText(condition),
  state,
  have: haveText(have),
  need: needText(condition),
});

/** A way and how each of its conditions stands. */
export const routeOut = ({ route, state, conditions }: JudgedRoute): JudgedRouteOut => ({
  id: route.route,
  label: routeText(route),
  state,
  conditions: conditions.map(conditionOut),
});

/** The flags that would settle open conditions, each once. */
export const askOut = (open: readonly Condition[]): string[] => [
  ...new Set(open.map(({ kind }) => PROFILE_FLAGS[CONDITION_FIELDS[kind]])),
];

/** What a row of a roster says of a person and a code: these keys of the answer, as they stand there. */
export type OutcomeOut = Pick<
  EligibilityOut,
  'code' | 'held' | 'offered' | 'maySit' | 'verdict' | 'designation' | 'missing' | 'toDo' | 'ask'
>;

/** @param organization the name of who grants it */
export const outcomeOut = (found: Outcome, organization: string): OutcomeOut => ({
  code: found.rules.code,
  held: found.held,
  offered: found.rules.offered,
  maySit: found.maySit,
  verdict: found.verdict,
  designation: found.marked === 'unmet' ? null : found.rules.designation,
  missing: found.missing.map(conditionOut),
  toDo: found.toDo.map((formality) => ({
    kind: formality.kind,
    text: formalityText(formality, organization),
    cost: formality.cost,
  })),
  ask: askOut(found.open),
});

/** What would settle a verdict, as it is written and, for a statement, what it says. */
const settlingOut = (settling: readonly Settling[]): EligibilityOut['toSettle'] =>
  settling.map((each) => ({ write: settlingFlag(each), text: 'id' in each ? each.text : null }));

/**
 * @param organization the name of who grants it
 * @param settling what would settle the verdict
 */
export const eligibilityOut = (
  found: Eligibility,
  organization: string,
  settling: readonly Settling[],
): EligibilityOut => {
  const { missing, toDo, ask, ...verdict } = outcomeOut(found, organization);
  return {
    ...verdict,
    reason: verdictText(found, organization),
    routes: found.routes.map(routeOut),
    recommended: found.recommended.map(routeOut),
    missing,
    toDo,
    toRemoveMark: found.removal.map(routeOut),
    ask,
    toSettle: settlingOut(settling),
  };
};
