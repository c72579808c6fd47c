/** From the catalogue and a request to what is searched, and to who says each price, length and rule. */

import type { Condition, Routes } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import { dayOf } from '../eligibility/day.ts';
import { heldOn } from '../eligibility/person.ts';
import { resolverOf } from '../eligibility/resolver.ts';
import { decidingRoutes } from '../eligibility/verdict.ts';
import type { Question } from '../figures.ts';
import { once } from '../once.ts';
import { type CourseFile, courseFiles, schooledFor, undominated, withoutUnpricedDuplicates } from './courses.ts';
import {
  type Asker,
  type Charge,
  type ExamFile,
  examFile,
  type MembershipCharges,
  organizationsHeld,
} from './exams.ts';
import { openRoutes } from './reach.ts';
import { type SearchRequest, withPlanDefaults } from './request.ts';
import { asksForWork, isMeasured } from './state.ts';
import type { Course, Exam, PlanProblem } from './types.ts';
import { worldOf } from './world.ts';

export type Assembled = {
  problem: PlanProblem;
  exams: ReadonlyMap<string, ExamFile>;
  courses: ReadonlyMap<string, CourseFile>;
  /** Dues, in the order of the problem's memberships. */
  dues: readonly Charge[];
  /** Named programs that were asked for and cannot be planned: no length, or no price where others have one. */
  leftOut: string[];
};

/** The codes that a set of routes asks for; any coding credential where it names none. */
const codesIn = (routes: Routes | null, coding: () => readonly string[]): string[] =>
  (routes ?? []).flatMap(({ conditions }) =>
    conditions.flatMap((condition) => (condition.kind === 'credential' ? (condition.anyOf ?? coding()) : [])),
  );

const codingCodes = (catalog: Catalog): (() => string[]) =>
  once(() => {
    const resolve = resolverOf(catalog);
    return catalog.index.certifications.map(({ code }) => code).filter((code) => resolve(code)?.coding === true);
  });

/** The targets, and every exam that may lead to one. */
const examFiles = (asker: Asker, charged: MembershipCharges): Map<string, ExamFile> => {
  const { catalog, request, person, day, question } = asker;
  const known = new Set(catalog.index.certifications.map(({ code }) => code));
  const coding = codingCodes(catalog);
  const held = organizationsHeld(catalog, person, day);
  const schooled = schooledFor(catalog, person, day, question);
  const files = new Map<string, ExamFile>();
  const queue = [...request.codes];
  for (let code = queue.shift(); code !== undefined; code = queue.shift()) {
    if (files.has(code) || !known.has(code)) continue;
    const file = examFile(asker, code, charged, { held, schooled: schooled.has(code) });
    files.set(code, file);
    const { required, removal } = file.exam.rules;
    if (heldOn(person, code, day) === null) queue.push(...codesIn(required, coding));
    if (request.codes.includes(code)) queue.push(...codesIn(removal, coding));
  }
  return files;
};

const conditionsOf = (exams: readonly Exam[]): Condition[] =>
  exams.flatMap(({ rules, recommended }) =>
    [...decidingRoutes(rules), ...recommended].flatMap(({ conditions }) => conditions),
  );

/** Recommended work of no named length is looked at only where work can be a step at all. */
const withWork = (exams: readonly Exam[], { codes, unmarked, avoid }: SearchRequest): Exam[] => {
  const mayWork =
    !avoid.includes('experience') &&
    exams.some(({ code, rules, recommended }) =>
      [
        ...(rules.required ?? []),
        ...(unmarked && codes.includes(code) ? (rules.removal ?? []) : []),
        ...recommended.filter(isMeasured),
      ].some(asksForWork),
    );
  return exams.map((exam) => (mayWork ? exam : { ...exam, recommended: exam.recommended.filter(isMeasured) }));
};

/** Whether every mark that may be carried can be lost with these courses. */
const canUnmark = (problem: PlanProblem): boolean => {
  const { reach } = worldOf(problem);
  return problem.exams
    .filter(({ rules }) => (rules.removal ?? []).length > 0)
    .every(({ rules }) => openRoutes(rules.removal ?? [], reach).length > 0);
};

/**
 * Only what can serve the goal is kept: exams that lead to it, courses that none stands in for.
 *
 * @param question whose prices and rules; money becomes cents, lengths whole months at the asked pace
 */
export const assemble = (catalog: Catalog, request: SearchRequest, question: Question): Assembled => {
  const person = withPlanDefaults(request.person, question.asOf);
  const day = dayOf(request.start);
  const charged: MembershipCharges = { memberships: [], dues: [] };
  const exams = examFiles({ catalog, request, person, day, question }, charged);
  const list = withWork(
    [...exams.values()].map(({ exam }) => exam),
    request,
  );
  const all = courseFiles(
    catalog,
    request,
    charged.memberships.map(({ id }) => id),
    question,
  );
  const [sold, taught] = [
    all.filter(({ course }) => course.kind === 'course'),
    all.filter(({ course }) => course.kind !== 'course'),
  ];
  const conditions = conditionsOf(list);
  const known = withoutUnpricedDuplicates(taught, conditions, list, day);
  const schools = undominated(known, conditions, list, day);
  const pricedOffers = sold.filter(({ course }) => course.price !== null);
  const of = (files: readonly CourseFile[]): Course[] => files.map(({ course }) => course);
  const problem = (offers: readonly CourseFile[]): PlanProblem => ({
    start: request.start,
    person,
    exams: list,
    memberships: charged.memberships,
    courses: [...of(schools), ...of(offers)],
    targets: request.codes.filter((code) => heldOn(person, code, day) === null),
    unmarked: request.unmarked ? request.codes.filter((code) => exams.get(code)?.exam.rules.designation !== null) : [],
    mayWork: !request.avoid.includes('experience'),
    limit: request.limit,
  });
  // A mark that can be lost without something unpriced is lost without it.
  const priced = problem(pricedOffers);
  const isPriced = pricedOffers.length === sold.length || canUnmark(priced);
  const used = [...schools, ...(isPriced ? pricedOffers : sold)];
  const ids = new Set(known.map(({ course }) => course.id));
  return {
    problem: isPriced ? priced : problem(sold),
    exams,
    courses: new Map(used.map((file) => [file.course.id, file])),
    dues: charged.dues,
    leftOut: request.programs.filter((id) => !ids.has(id)),
  };
};
