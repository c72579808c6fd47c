/** What holds for a whole search and is worked out once. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import type { Person } from '../eligibility/person.ts';
import { openRoutes, type Reach, reachOf } from './reach.ts';
import { calendarOf, eventsOf } from './state.ts';
import type { Course, Exam, Field, Problem } from './types.ts';

export type World = {
  problem: Problem;
  dayAt: (month: number) => Day;
  /** Months at which something told comes true. */
  events: readonly number[];
  reach: Reach;
  /** The ways to each exam that can be gone; other ways are never looked at. */
  ways: ReadonlyMap<string, Routes>;
  /** The ways to lose each mark that can be gone. */
  removals: ReadonlyMap<string, Routes>;
  /** Which courses alone would meet a condition. */
  meeting: (condition: Condition) => readonly Course[];
  /** The most work in each field that any condition counts. */
  caps: ReadonlyMap<Field, number>;
  /** Something that is met now may no longer be met later. */
  volatile: boolean;
  /** A look-back window may end within a plan, so that it matters when things were done. */
  binding: boolean;
  /** The longest look-back, and the longest time of holding; 0 where there are none. */
  longestWindow: number;
  longestHolding: number;
};

const NOBODY: Person = {
  education: 'high-school',
  degrees: [],
  training: [],
  experience: [],
  credentials: [],
  licences: [],
  attestations: [],
};

/** Whether a course alone meets a condition on the day it is finished. */
export const meets = (course: Course, condition: Condition, day: Day): boolean => {
  if (!['training', 'course', 'degree', 'education'].includes(condition.kind)) return false;
  if (condition.kind === 'education' && course.degree === null) return false;
  const completed = day.asOf;
  const graduate: Person = {
    ...NOBODY,
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

export const worldOf = (problem: Problem): World => {
  const dayAt = calendarOf(problem);
  const now = dayAt(0);
  const known = new Map<Condition, readonly Course[]>();
  const meeting = (condition: Condition): readonly Course[] => {
    let courses = known.get(condition);
    if (courses === undefined) {
      courses = problem.courses.filter((course) => meets(course, condition, now));
      known.set(condition, courses);
    }
    return courses;
  };
  const events = eventsOf(problem);
  const reach = reachOf(problem, meeting, [now, ...events.map(dayAt)]);
  const open = (routes: Routes | null): Routes => openRoutes(routes ?? [], reach);
  const ways = new Map(problem.exams.map((exam) => [exam.code, open(exam.rules.required)]));
  const removals = new Map(problem.exams.map((exam) => [exam.code, open(exam.rules.removal)]));

  const routes: Route[] = problem.exams.flatMap((exam) => [
    ...(ways.get(exam.code) ?? []),
    ...(problem.unmarked.includes(exam.code) ? (removals.get(exam.code) ?? []) : []),
    ...exam.recommended,
  ]);
  const conditions = routes.flatMap((route) => route.conditions);
  const caps = new Map<Field, number>();
  for (const condition of conditions) {
    if (condition.kind !== 'experience') continue;
    for (const field of condition.in) caps.set(field, Math.max(caps.get(field) ?? 0, condition.months ?? 1));
  }
  const windows = conditions.flatMap((condition) => windowOf(condition) ?? []);
  const holdings = conditions.flatMap((condition) =>
    condition.kind === 'credential' && condition.heldMonths !== undefined ? [condition.heldMonths] : [],
  );
  const taught = new Set(conditions.filter((condition) => meeting(condition).length > 0)).size;
  // No plan without a needless step is longer than this.
  const longest =
    total(problem.exams.map(({ study }: Exam) => study?.length.high ?? 0)) +
    (taught + problem.exams.length) * most(problem.courses.map(({ length }) => length.high)) +
    total(caps.values()) +
    total(holdings) +
    most(events);
  const binding = windows.some((window) => window < longest);
  const { training = [], degrees = [], experience = [] } = problem.person;
  const told = training.length + degrees.length + experience.length > 0;
  return {
    problem,
    dayAt,
    events,
    reach,
    ways,
    removals,
    meeting,
    caps,
    volatile: windows.length > 0 && (binding || told),
    binding,
    longestWindow: most(windows),
    longestHolding: most(holdings),
  };
};

/** Whether a condition that is met may stop being met. */
export const isVolatile = (world: World, condition: Condition): boolean =>
  world.volatile && windowOf(condition) !== null;
