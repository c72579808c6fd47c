/** What people are asked to state themselves. */
import type { Catalog } from '../catalog.ts';
import type { Question } from '../figures.ts';
import { glancesOn } from './glances.ts';

/** What some way of these certifications asks a person to state, by its id; in their order. */
export const statementsAsked = (
  catalog: Catalog,
  codes: readonly string[],
  question: Question,
): ReadonlyMap<string, string> => {
  const glance = glancesOn(catalog, question);
  const conditions = codes.flatMap((code) => {
    const { required, recommended, removal } = glance(code).eligibility;
    return [required, recommended, removal].flatMap((routes) => (routes ?? []).flatMap((route) => route.conditions));
  });
  return new Map(
    conditions.flatMap((condition) => (condition.kind === 'attestation' ? [[condition.id, condition.text]] : [])),
  );
};
