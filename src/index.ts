/**
 * The library: the pure core, the schemas of data and profile, and the shipped dataset.
 *
 * Money is in dollars where it stands in data and answers, and in whole cents only inside sums; days are
 * `YYYY-MM-DD` strings; lengths are whole months.
 */
import path from 'node:path';
import type { Catalog } from './core/catalog.ts';
import { viewOf } from './core/certification.ts';
import { dayOf } from './core/eligibility/day.ts';
import { distancesIn } from './core/eligibility/distances.ts';
import { eligibilityOf } from './core/eligibility/eligibility.ts';
import { personOf } from './core/eligibility/person.ts';
import { resolverOf } from './core/eligibility/resolver.ts';
import { rulesOf } from './core/eligibility/verdict.ts';
import { settlingOf } from './core/interview/settling.ts';
import { renewalPlan, type ToldCeus } from './core/renewal/plan.ts';
import { loadCatalog as load } from './dataset/load.ts';
import { eligibilityOut } from './render/answers/eligibility.ts';
import { renewalPlanOut } from './render/answers/renewal.ts';
import type { EligibilityOut } from './schema/output-eligibility.ts';
import type { RenewalPlanOut } from './schema/output-renewal.ts';
import type { Profile } from './schema/profile.ts';

export {
  type Catalog,
  type CatalogIndex,
  findCertification,
  type IndexEntry,
  type Match,
  nearestCodes,
} from './core/catalog.ts';
export { type CertificationView, type Dispute, describeCertification, disputesOf } from './core/certification.ts';
export { type CompareRow, compareRows, whollyBelow } from './core/compare.ts';
export { askCost, type CostAnswer, type CostRequest } from './core/cost/answer.ts';
export { programOf } from './core/cost/programs.ts';
export { addMonths, daysBetween, firstDay, isDay, lastDay } from './core/dates.ts';
export { type Eligibility, eligibilityOf } from './core/eligibility/eligibility.ts';
export { type Figure, type Other, type Question, type SourceInfo, type SourceMap, valueOn } from './core/figures.ts';
export { type FundingView, fundingOn } from './core/funding.ts';
export { itemsOn } from './core/items.ts';
export { type Lapsed, lapsedOn } from './core/lapse/lapse.ts';
export type { Cliff, LapseState } from './core/lapse/standing.ts';
export { asRange, type Cents, type Range, spanOf, sumDollars, toCents, toDollars } from './core/money.ts';
export { type PayBack, payBackOf } from './core/payback.ts';
export { type Plan, type Planned, planFor } from './core/plan/plan.ts';
export { type PlanRequest, SEARCH_LIMIT } from './core/plan/request.ts';
export { programTypesOn } from './core/programs.ts';
export { projectionsOn } from './core/projections.ts';
export type { LogEntry } from './core/renewal/log.ts';
export { type RenewalPlan, renewalPlan, type ToldCeus } from './core/renewal/plan.ts';
export type { Cycle } from './core/renewal/types.ts';
export { type Retake, retakeAfter } from './core/retake.ts';
export { type OccupationPay, type PayFilter, payOn } from './core/wages/pay.ts';
export { type Wage, wagesOn } from './core/wages/wages.ts';
export { DataError } from './errors.ts';
export { certificationOut } from './render/answers/certification.ts';
export type { Certification } from './schema/certification.ts';
export type { Condition, Route, Routes } from './schema/condition.ts';
export type { Organization } from './schema/organization.ts';
export type { CertificationOut } from './schema/output-certification.ts';
export type { EligibilityOut } from './schema/output-eligibility.ts';
export type { RenewalPlanOut } from './schema/output-renewal.ts';
export type { Profile } from './schema/profile.ts';

/**
 * The shipped dataset.
 *
 * @throws DataError where a part of it is missing or broken
 */
export const loadCatalog = (): Catalog => load(path.join(import.meta.dirname, 'data'));

/**
 * May this person sit for these certifications? The `results` of `certs eligibility --json`.
 *
 * @param codes codes, marks or old codes; what is not in the catalogue is an error
 * @param profile what is told of the person; an absent field is not known
 * @param asOf the asked day
 * @throws RangeError for a code, or a held credential, that the catalogue does not hold
 */
export const eligibility = (
  catalog: Catalog,
  codes: readonly string[],
  profile: Profile,
  asOf: string,
): EligibilityOut[] => {
  const question = { asOf, source: null };
  const resolve = resolverOf(catalog);
  const { person, unknown } = personOf(profile, resolve);
  const found = codes.map((code) => resolve(code));
  const missing = [...unknown, ...codes.filter((_, index) => found[index] === null)];
  if (missing.length > 0) throw new RangeError(`no certification ${missing.join(', ')} in the catalogue`);
  const distances = distancesIn(catalog, question);
  return found.flatMap((held) => {
    if (held === null) return [];
    const view = viewOf(catalog, held.code, question);
    const judged = eligibilityOf({ view, rules: rulesOf(view) }, person, dayOf(asOf), distances);
    const settling = settlingOf(judged.open, person, dayOf(asOf));
    return [eligibilityOut(judged, catalog.organization(view.organization).name, settling)];
  });
};

/**
 * What this person has to do to keep what they hold. The `plan` of `certs renewal --json`.
 *
 * @param profile its `credentials` are kept; the month of a membership gives due days
 * @param told CEUs of the running cycle by code, and logged entries; they add up
 * @param asOf the asked day
 * @throws RangeError for a held credential that the catalogue does not hold
 */
export const renewal = (catalog: Catalog, profile: Profile, told: Partial<ToldCeus>, asOf: string): RenewalPlanOut => {
  const { person, unknown } = personOf(profile, resolverOf(catalog));
  if (unknown.length > 0) throw new RangeError(`no certification ${unknown.join(', ')} in the catalogue`);
  return renewalPlanOut(renewalPlan(catalog, person, { earned: {}, log: null, ...told }, { asOf, source: null }));
};
