/** What holds for a whole search and is worked out once. */

import type { Condition, Route, Routes } from '../../schema/condition.ts';
import type { ExperienceField } from '../../schema/vocabulary.ts';
import { ASSUMED } from '../cost/person.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import type { Person } from '../eligibility/person.ts';
import { onceEach, onceFor } from '../once.ts';
import { examsFor, openRoutes, type Reach, reachOf } from './reach.ts';
import { calendarOf, eventsOf } from './state.ts';
import { withoutSubstitutes } from './substitutes.ts';
import type { Course, Exam, PlanProblem } from './types.ts';

export type World = {
  problem: PlanProblem;
  dayAt: (month: number) => Day;
  /** Months at which something told comes true. */
  events: readonly number[];
  reach: Reach;
  /** The routes to each exam that can be gone; other routes are never looked at. */
  routes: ReadonlyMap<string, Routes>;
  /** The routes by which each mark can be lost. */
  removals: ReadonlyMap<string, Routes>;
  /** Which courses alone would meet a condition. */
  coursesMeeting: (condition: Condition) => readonly Course[];
  /** Which exams lead to a credential that meets a condition. */
  examsServing: (condition: Condition) => readonly Exam[];
  /** The most months in each field that a condition counts; of fields in whose place another can stand, only that one. */
  mostMonthsByField: ReadonlyMap<ExperienceField, number>;
  /** The codes that an exam may ask for, by whatever route, and what these ask for. */
  prerequisitesOf: (code: string) => ReadonlySet<string>;
  /**
   * The order of steps matters to nothing but dues: then everything that takes time is done before joining, and
   * what will be held counts as held where it opens something.
   */
  orderFree: boolean;
  /** What may grow too old for an exam: where the order does not matter it is done last. */
  lateCourses: ReadonlySet<Course>;
  lateFields: ReadonlySet<ExperienceField>;
  /** Something that is met now may no longer be met later. */
  volatile: boolean;
  /** A look-back window may end within a plan, so that it matters when things were done. */
  windowsBind: boolean;
  /** The longest look-back, and the longest time of holding; 0 where there are none. */
  longestWindow: number;
  longestHolding: number;
};

/** Whether a course alone meets a condition on the day it is finished. */
export const meets = (course: Course, condition: Condition, day: Day): boolean => {
  if (condition.kind === 'education' && course.degree === null) return false;
  const completed = day.asOf;
  const graduate: Person = {
    ...ASSUMED,
    training: course.training === null ? [] : [{ ...course.training, completed }],
    degrees: course.degree === null ? [] : [{ ...course.degree, completed }],
  };
  return judgeCondition(condition, graduate, day) === 'met';
};

const windowOf = (condition: Condition): number | null =>
  (condition.kind === 'training' || condition.kind === 'experience') && condition.withinMonths !== undefined
    ? condition.withinMonths
    : null;

const most = (numbers: Iterable<number>): number => Math.max(0, ...numbers);
const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** Fields of work with the most that is asked of each, without those in whose place another one can stand. */
const mostMonthsIn = (conditions: readonly Condition[]): Map<ExperienceField, number> => {
  const asking = new Map<ExperienceField, Set<Condition>>();
  for (const condition of conditions) {
    if (condition.kind !== 'experience') continue;
    for (const field of condition.in) asking.set(field, (asking.get(field) ?? new Set()).add(condition));
  }
  const covers = (a: ExperienceField, b: ExperienceField): boolean =>
    [...(asking.get(b) ?? [])].every((condition) => asking.get(a)?.has(condition));
  const fields = [...asking.keys()];
  const kept = fields.filter((field) =>
    fields.every((other) => other === field || !covers(other, field) || (covers(field, other) && field < other)),
  );
  return new Map(
    kept.map((field) => [
      field,
      most([...(asking.get(field) ?? [])].map((one) => (one.kind === 'experience' ? (one.months ?? 1) : 0))),
    ]),
  );
};

/** For each code all that may have to be held before it. */
const prerequisitesBy = (
  examsServing: World['examsServing'],
  routes: ReadonlyMap<string, Routes>,
): World['prerequisitesOf'] =>
  onceEach((code) => {
    const all = new Set<string>();
    const queue = [code];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const { conditions } of routes.get(next) ?? []) {
        for (const condition of conditions) {
          for (const exam of examsServing(condition)) {
            if (all.has(exam.code)) continue;
            all.add(exam.code);
            queue.push(exam.code);
          }
        }
      }
    }
    return all;
  });

type Timing = Pick<
  World,
  'orderFree' | 'lateCourses' | 'lateFields' | 'volatile' | 'windowsBind' | 'longestWindow' | 'longestHolding'
>;

/** Whether and how it matters when things are done. */
const timingOf = (
  {
    problem,
    coursesMeeting,
    mostMonthsByField,
    events,
  }: Pick<World, 'problem' | 'coursesMeeting' | 'mostMonthsByField' | 'events'>,
  conditions: readonly Condition[],
): Timing => {
  const windows = conditions.flatMap((condition) => windowOf(condition) ?? []);
  const holdings = conditions.flatMap((condition) =>
    condition.kind === 'credential' && condition.heldMonths !== undefined ? [condition.heldMonths] : [],
  );
  const windowed = conditions.filter((condition) => windowOf(condition) !== null);
  const lateCourses = new Set(windowed.flatMap((condition) => coursesMeeting(condition)));
  const lateFields = new Set(
    windowed.flatMap((condition) =>
      condition.kind === 'experience' ? condition.in.filter((field) => mostMonthsByField.has(field)) : [],
    ),
  );
  // All that may be too old is done last, before joining and what members alone study.
  const late =
    total(windowed.map((condition) => most(coursesMeeting(condition).map(({ length }) => length.high)))) +
    total([...lateFields].map((field) => mostMonthsByField.get(field) ?? 0)) +
    total(problem.exams.map(({ study }) => (study?.price.member == null ? 0 : study.length.high)));
  // No plan without a needless step is longer than this.
  const taught = new Set(conditions.filter((condition) => coursesMeeting(condition).length > 0)).size;
  const longest =
    total(problem.exams.map(({ study }) => study?.length.high ?? 0)) +
    (taught + problem.exams.length) * most(problem.courses.map(({ length }) => length.high)) +
    total(mostMonthsByField.values()) +
    total(holdings) +
    most(events);
  const { training = [], degrees = [], experience = [] } = problem.person;
  const told = training.length + degrees.length + experience.length > 0;
  const ends = problem.memberships.some(({ paidUntil }) => paidUntil >= 0 && paidUntil < Number.POSITIVE_INFINITY);
  const isRecent = windows.length === 0 || (!told && windows.every((window) => window >= late));
  const orderFree = isRecent && holdings.length === 0 && events.length === 0 && !ends;
  const windowsBind = !orderFree && windows.some((window) => window < longest);
  return {
    orderFree,
    lateCourses,
    lateFields,
    volatile: !orderFree && windows.length > 0 && (windowsBind || told),
    windowsBind,
    longestWindow: most(windows),
    longestHolding: most(holdings),
  };
};

/** Prepares a search. Exams in whose place another one can always stand are left out of its problem. */
export const worldOf = onceFor((whole: PlanProblem): World => {
  const problem = { ...whole, exams: withoutSubstitutes(whole) };
  const dayAt = calendarOf(problem);
  const now = dayAt(0);
  const coursesMeeting = onceEach((condition: Condition): readonly Course[] =>
    problem.courses.filter((course) => meets(course, condition, now)),
  );
  const examsServing = onceEach((condition: Condition): readonly Exam[] => examsFor(condition, problem.exams));
  const events = eventsOf(problem);
  const reach = reachOf(problem, coursesMeeting, examsServing, [now, ...events.map(dayAt)]);
  const open = (all: Routes | null): Routes => openRoutes(all ?? [], reach);
  const routes = new Map(problem.exams.map((exam) => [exam.code, open(exam.rules.required)]));
  const removals = new Map(problem.exams.map((exam) => [exam.code, open(exam.rules.removal)]));

  const asking: Route[] = problem.exams.flatMap((exam) => [
    ...(routes.get(exam.code) ?? []),
    ...(problem.unmarked.includes(exam.code) ? (removals.get(exam.code) ?? []) : []),
    ...exam.recommended,
  ]);
  const conditions = asking.flatMap((route) => route.conditions);
  const mostMonthsByField = mostMonthsIn(conditions);
  return {
    problem,
    dayAt,
    events,
    reach,
    routes,
    removals,
    coursesMeeting,
    examsServing,
    mostMonthsByField,
    prerequisitesOf: prerequisitesBy(examsServing, routes),
    ...timingOf({ problem, coursesMeeting, mostMonthsByField, events }, conditions),
  };
});

/** Whether a condition that is met may stop being met. */
export const isVolatile = (world: World, condition: Condition): boolean =>
  world.volatile && windowOf(condition) !== null;
