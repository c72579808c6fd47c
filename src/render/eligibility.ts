/** A verdict as its answer: conditions, reasons and steps put into words. */
import type { Eligibility, JudgedCondition, JudgedRoute } from '../core/eligibility/eligibility.ts';
import { CONDITION_FIELDS, type Condition } from '../schema/condition.ts';
import type { EligibilityOut, JudgedConditionOut, JudgedRouteOut } from '../schema/output.ts';
import { PROFILE_FLAGS } from '../schema/profile.ts';
import { conditionText, formalityText, haveText, needText, routeText, verdictText } from './words.ts';

const conditionOut = ({ condition, state, have }: JudgedCondition): JudgedConditionOut => ({
  kind: condition.kind,
  text: conditionText(condition),
  state,
  have: haveText(have),
  need: needText(condition),
});

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

/** @param organization the name of who grants it */
export const eligibilityOut = (found: Eligibility, organization: string): EligibilityOut => ({
  code: found.rules.code,
  held: found.held,
  offered: found.rules.offered,
  maySit: found.maySit,
  verdict: found.verdict,
  designation: found.marked === 'unmet' ? null : found.rules.designation,
  reason: verdictText(found),
  routes: found.routes.map(routeOut),
  recommended: found.recommended.map(routeOut),
  missing: found.missing.map(conditionOut),
  toDo: found.toDo.map((formality) => ({
    kind: formality.kind,
    text: formalityText(formality, organization),
    cost: formality.cost,
  })),
  toRemoveMark: found.removal.map(routeOut),
  ask: askOut(found.open),
});
