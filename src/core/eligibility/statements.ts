/** What people are asked to state themselves. */
import type { Catalog } from '../catalog.ts';
import type { Question } from '../figures.ts';
import { glancesOn } from './glances.ts';

/** Ids of all that some way of some certification asks a person to state. */
export const statementsAsked = (catalog: Catalog, question: Question): ReadonlySet<string> => {
  const glance = glancesOn(catalog, question);
  const conditions = catalog.index.certifications.flatMap(({ code }) => {
    const { required, recommended, removal } = glance(code).eligibility;
    return [required, recommended, removal].flatMap((routes) => (routes ?? []).flatMap((route) => route.conditions));
  });
  return new Set(conditions.flatMap((condition) => (condition.kind === 'attestation' ? [condition.id] : [])));
};
