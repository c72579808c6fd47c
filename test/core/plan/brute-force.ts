/**
 * The same question answered without any wit: month by month, everything that can be done is tried, and of
 * all ways that reach the goal those are kept that no other beats. Only the verdicts come from the program.
 */
import { addMonths } from '../../../src/core/dates.ts';
import { type Day, dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeCondition, judgeRoutes } from '../../../src/core/eligibility/judge.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { decide } from '../../../src/core/eligibility/verdict.ts';
import type { PlanProblem, StepPrice } from '../../../src/core/plan/types.ts';
import { MOST_WORK } from './world.ts';

type Membership = { since: number | null; used: boolean };
type At = {
  month: number;
  low: number;
  high: number;
  studied: string[];
  courses: Record<string, number>;
  held: Record<string, { month: number; mark: string | null }>;
  lost: string[];
  work: Record<string, number[]>;
  memberships: Membership[];
};

export type Triple = readonly [months: number, low: number, high: number];

const personAt = ({ person, courses, exams }: PlanProblem, at: At, on: (month: number) => string): Person => {
  const done = courses.flatMap((course) => {
    const month = at.courses[course.id];
    return month === undefined ? [] : [{ course, month }];
  });
  return {
    ...person,
    training: [
      ...(person.training ?? []),
      ...done.flatMap(({ course, month }) => (course.training ? [{ ...course.training, completed: on(month) }] : [])),
    ],
    degrees: [
      ...(person.degrees ?? []),
      ...done.flatMap(({ course, month }) => (course.degree ? [{ ...course.degree, completed: on(month) }] : [])),
    ],
    experience: [
      ...(person.experience ?? []),
      ...Object.entries(at.work).flatMap(([field, months]) =>
        months.map((month) => ({ in: field as 'coding', months: 1, supervised: true, until: on(month) })),
      ),
    ],
    credentials: [
      ...(person.credentials ?? []).map((held) => (at.lost.includes(held.code) ? { ...held, mark: null } : held)),
      ...Object.entries(at.held).map(([code, { month, mark }]) => ({
        code,
        mark,
        coding: exams.find((exam) => exam.code === code)?.coding ?? null,
        earned: on(month),
      })),
    ],
  };
};

/** Dues from the day of joining, or from the end of a membership that was used, until the goal. */
const dues = ({ memberships }: PlanProblem, at: At): { low: number; high: number } => {
  let [low, high] = [0, 0];
  for (const [index, membership] of memberships.entries()) {
    const { since, used } = at.memberships[index] as Membership;
    let years = 0;
    if (since !== null) for (let month = since; month === since || month < at.month; month += 12) years += 1;
    else if (used && Number.isFinite(membership.paidUntil))
      for (let month = membership.paidUntil; month < at.month; month += 12) years += 1;
    low += years * (membership.dues?.low ?? 0);
    high += years * (membership.dues?.high ?? 0);
  }
  return { low, high };
};

const beats = (a: Triple, b: Triple): boolean => a.every((value, index) => value <= (b[index] as number));

/** Plans are sought up to so many months. */
export const HORIZON = 10;

/** Of what it matters when it was done. */
const timedOf = ({ exams }: PlanProblem): { work: boolean; courses: boolean; held: boolean } => {
  const conditions = exams.flatMap(({ rules }) =>
    [...(rules.required ?? []), ...(rules.removal ?? [])].flatMap((route) => route.conditions),
  );
  const windowed = (kind: string) =>
    conditions.some((one) => one.kind === kind && 'withinMonths' in one && one.withinMonths !== undefined);
  return {
    work: windowed('experience'),
    courses: windowed('training'),
    held: conditions.some((one) => one.kind === 'credential' && one.heldMonths !== undefined),
  };
};

/**
 * All plans of at most `HORIZON` months that no other beats, by length.
 *
 * @param waits whether waiting a month is tried too, for its own sake
 * @param most ways to try; null is returned where there are more
 */
export const bruteForce = (problem: PlanProblem, waits: boolean, most: number): Triple[] | null => {
  const days = new Map<number, Day>();
  const dayAt = (month: number): Day => {
    const known = days.get(month) ?? dayOf(addMonths(problem.start, month));
    days.set(month, known);
    return known;
  };
  const front: Triple[] = [];
  const fields = new Set(
    problem.exams.flatMap(({ rules, recommended }) =>
      [...(rules.required ?? []), ...(rules.removal ?? []), ...recommended].flatMap(({ conditions }) =>
        conditions.flatMap((condition) => (condition.kind === 'experience' ? condition.in : [])),
      ),
    ),
  );
  const timed = timedOf(problem);
  /** Who joins any other pays dues for nothing. */
  const saving = new Set(
    problem.exams.flatMap(({ membership, price, study }) =>
      (price.member ?? study?.price.member) ? [membership] : [],
    ),
  );
  const seen = new Map<string, At[]>();
  let tried = 0;
  const byMonth: At[][] = [];
  const keyOf = (at: At): string =>
    [
      at.month,
      ...problem.exams.map(({ code }) => {
        const held = at.held[code];
        const since = timed.held ? held?.month : held !== undefined;
        return `${at.studied.includes(code)},${since},${held?.mark},${at.lost.includes(code)}`;
      }),
      ...problem.courses.map(({ id }) => (timed.courses ? at.courses[id] : at.courses[id] !== undefined)),
      ...[...fields].map((field) => (timed.work ? at.work[field]?.join('+') : at.work[field]?.length)),
      ...at.memberships.map(({ since, used }) => `${since}${used}`),
    ].join('|');
  const add = (at: At): void => {
    if (at.month > HORIZON) return;
    const paid = dues(problem, at);
    const triple: Triple = [at.month, at.low + paid.low, at.high + paid.high];
    if (front.some((plan) => beats(plan, triple))) return;
    const held = (code: string) => at.held[code] ?? problem.person.credentials?.find((one) => one.code === code);
    const isUnmarked = (code: string) => held(code) !== undefined && (at.lost.includes(code) || !held(code)?.mark);
    if (problem.targets.every(held) && problem.unmarked.every(isUnmarked)) {
      const left = front.filter((plan) => !beats(triple, plan));
      front.splice(0, front.length, ...left, triple);
      return;
    }
    const key = keyOf(at);
    const same = seen.get(key) ?? [];
    if (same.some(({ low, high }) => low <= at.low && high <= at.high)) return;
    seen.set(key, [...same, at]);
    tried += 1;
    const list = byMonth[at.month] ?? [];
    byMonth[at.month] = list;
    list.push(at);
  };
  const paying = (at: At, price: StepPrice): At => ({
    ...at,
    low: at.low + (price?.low ?? 0),
    high: at.high + (price?.high ?? 0),
  });

  add({
    month: 0,
    low: 0,
    high: 0,
    studied: [],
    courses: {},
    held: {},
    lost: [],
    work: {},
    memberships: problem.memberships.map(() => ({ since: null, used: false })),
  });
  for (let month = 0; month <= HORIZON; month += 1) {
    const list = byMonth[month] ?? [];
    for (let at = list.pop(); at !== undefined; at = list.pop()) {
      if (tried > most) return null;
      const now: At = at;
      const day = dayAt(month);
      const person = personAt(problem, now, (month) => dayAt(month).asOf);
      const isMember = (membership: number): boolean => {
        const { since, used } = now.memberships[membership] as Membership;
        return since !== null || used || (problem.memberships[membership]?.paidUntil ?? -1) >= month;
      };
      const use = (next: At, membership: number): At => ({
        ...next,
        memberships: next.memberships.map((one, index) => {
          if (index !== membership || one.since !== null) return one;
          return isMember(membership) ? { ...one, used: true } : { ...one, since: month };
        }),
      });
      const mayUse = (membership: number): boolean => waits || isMember(membership);
      for (const [membership] of problem.memberships.entries()) {
        // With waiting there would be too much to try: joining then comes with its first use.
        if (!isMember(membership) && !waits && saving.has(membership))
          add({
            ...now,
            memberships: now.memberships.map((one, index) => (index === membership ? { ...one, since: month } : one)),
          });
      }
      const learns = judgeCondition({ kind: 'education', atLeast: 'high-school' }, person, day) === 'met';
      for (const exam of problem.exams) {
        const { code, membership, price, study } = exam;
        if (person.credentials?.some((held) => held.code === code)) continue;
        const prepared =
          exam.prepared ||
          now.studied.includes(code) ||
          problem.courses.some(({ id, prepares }) => prepares.includes(code) && now.courses[id] !== undefined) ||
          (exam.recommended.length > 0 && judgeRoutes(exam.recommended, person, day) === 'met');
        const { maySit, marked } = decide(exam.rules, person, day);
        if (prepared && maySit === 'yes') {
          const sat: At = {
            ...now,
            studied: now.studied.filter((other) => other !== code),
            held: { ...now.held, [code]: { month, mark: marked === 'unmet' ? null : exam.rules.designation } },
          };
          if (price.other !== null) add(paying(sat, price.other.price));
          if (price.member !== null && mayUse(membership)) add(use(paying(sat, price.member.price), membership));
        }
        if (learns && study !== null && !now.studied.includes(code)) {
          const known: At = { ...now, month: month + study.length.high, studied: [...now.studied, code] };
          if (study.price.other !== null) add(paying(known, study.price.other.price));
          if (study.price.member !== null && mayUse(membership))
            add(use(paying(known, study.price.member.price), membership));
        }
      }
      if (learns) {
        for (const { id, length, price } of problem.courses) {
          const end = month + length.high;
          if (timed.courses || now.courses[id] === undefined)
            add(paying({ ...now, month: end, courses: { ...now.courses, [id]: end } }, price));
        }
        if (problem.mayWork) {
          for (const field of fields) {
            const months = [...(now.work[field] ?? []), month + 1];
            if (months.length <= (timed.work ? 2 * MOST_WORK : MOST_WORK))
              add({ ...now, month: month + 1, work: { ...now.work, [field]: months } });
          }
        }
      }
      for (const { code, rules } of problem.exams) {
        const held = person.credentials?.find((one) => one.code === code);
        if (held === undefined || held.mark === null || (rules.removal ?? []).length === 0) continue;
        if (judgeRoutes(rules.removal ?? [], person, day) !== 'met') continue;
        const mine = now.held[code];
        add({
          ...now,
          lost: [...now.lost, code],
          held: mine === undefined ? now.held : { ...now.held, [code]: { ...mine, mark: null } },
        });
      }
      if (waits) add({ ...now, month: month + 1 });
    }
  }
  return front.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
};
