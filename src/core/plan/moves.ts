/** What can be done next, as far as it leads on. */
import type { Condition } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { monthsFor } from '../eligibility/experience.ts';
import { judgeCondition, judgeRoutes } from '../eligibility/judge.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { after, type Deed, type Label } from './label.ts';
import { needsOf } from './needs.ts';
import { hasDiploma, isPrepared, markOf, maySit, personIn } from './state.ts';
import type { Course, Exam, ExperienceCondition, Field, Price, State, Ways } from './types.ts';
import type { World } from './world.ts';

const NO_TIME = { low: 0, high: 0 };

/** The same thing at a member's price and at another's, where both are open. */
const ways = (price: Ways<{ price: Price }>, club: number): { price: Price; club: number | null }[] => [
  ...(price.other === null ? [] : [{ price: price.other.price, club: null }]),
  ...(price.member === null ? [] : [{ price: price.member.price, club }]),
];

const workFor = (state: State, field: Field, months: number, at: number): State => ({
  ...state,
  worked: [...state.worked, { in: field, months, at }],
});

/** The fewest months of work in a field from now that meet a condition; null where it is met, or none do. */
const monthsTo = (
  world: World,
  condition: ExperienceCondition,
  field: Field,
  label: Label,
  day: Day,
): number | null => {
  if (!condition.in.includes(field) || judgeCondition(condition, label.person, day) === 'met') return null;
  if (condition.withinMonths === undefined) {
    const have = monthsFor(condition, label.person, day)?.low ?? 0;
    return condition.months === undefined ? 1 : Math.ceil(condition.months - have);
  }
  for (let months = 1; months <= (condition.months ?? 1); months += 1) {
    const month = label.month + months;
    const person = personIn(world.problem, workFor(label.state, field, months, month), world.dayAt);
    if (judgeCondition(condition, person, world.dayAt(month)) === 'met') return months;
  }
  return null;
};

const work = (world: World, label: Label, conditions: Iterable<Condition>, day: Day): Deed[] => {
  const lengths = new Map<string, { field: Field; months: number }>();
  for (const condition of conditions) {
    if (condition.kind !== 'experience') continue;
    for (const field of condition.in) {
      const months = monthsTo(world, condition, field, label, day);
      if (months !== null) lengths.set(`${field}.${months}`, { field, months });
    }
  }
  return [...lengths.values()].map(({ field, months }) => ({
    kind: 'work',
    code: field,
    id: `work.${field}`,
    length: { low: months, high: months },
    price: { low: 0, high: 0 },
    club: null,
    change: (state, end) => workFor(state, field, months, end),
  }));
};

const school = (world: World, label: Label, conditions: Iterable<Condition>, unprepared: Iterable<Exam>): Deed[] => {
  const useful = new Set<Course>();
  for (const condition of conditions) for (const course of world.meeting(condition)) useful.add(course);
  for (const { code } of unprepared) {
    for (const course of world.problem.courses) if (course.prepares.includes(code)) useful.add(course);
  }
  return [...useful]
    .filter((course) => world.binding || !label.state.taken.some((done) => done.course === course))
    .map((course) => ({
      kind: course.kind,
      code: course.id,
      id: `${course.kind}.${course.id}`,
      length: course.length,
      price: course.price,
      club: null,
      // Of one that is done again the last time counts.
      change: (state, at) => ({
        ...state,
        taken: [...state.taken.filter((done) => done.course !== course), { course, at }],
      }),
    }));
};

const study = (exams: Iterable<Exam>): Deed[] =>
  [...exams].flatMap(({ code, club, study: way }) =>
    way === null
      ? []
      : ways(way.price, club).map((at) => ({
          kind: 'self-study' as const,
          code,
          id: `self-study.${code}`,
          length: way.length,
          ...at,
          change: (state: State) => ({ ...state, studied: [...state.studied, code] }),
        })),
  );

const sit = (label: Label, exams: Iterable<Exam>, day: Day): Deed[] =>
  [...exams]
    .filter((exam) => isPrepared(exam, label.state, label.person, day) && maySit(exam, label.person, day))
    .flatMap((exam) => {
      const mark = markOf(exam, label.person, day);
      return ways(exam.price, exam.club).map((at) => ({
        kind: 'exam' as const,
        code: exam.code,
        id: `exam.${exam.code}`,
        length: NO_TIME,
        ...at,
        change: (state: State, end: number) => ({
          ...state,
          studied: state.studied.filter((code) => code !== exam.code),
          earned: [...state.earned, { exam, at: end, mark }],
        }),
      }));
    });

/** Taking the mark off, where a way to it is met. */
const unmark = ({ problem }: World, person: Person, day: Day): Deed[] =>
  problem.exams
    .filter(({ code, rules }) => {
      const held = problem.unmarked.includes(code) ? heldOn(person, code, day) : null;
      if (held === null || held.mark === null) return false;
      return (rules.removal ?? []).length > 0 && judgeRoutes(rules.removal ?? [], person, day) === 'met';
    })
    .map(({ code }) => ({
      kind: 'unmark',
      code,
      id: `unmark.${code}`,
      length: NO_TIME,
      price: { low: 0, high: 0 },
      club: null,
      change: (state) => ({
        ...state,
        lost: [...state.lost, code],
        earned: state.earned.map((one) => (one.exam.code === code ? { ...one, mark: null } : one)),
      }),
    }));

/** Until the next thing that comes true by itself. */
const wait = (world: World, label: Label, conditions: Iterable<Condition>, day: Day): Deed[] => {
  const lengths = new Set<number>();
  const next = world.events.find((month) => month > label.month);
  if (next !== undefined) lengths.add(next - label.month);
  for (const condition of conditions) {
    if (condition.kind !== 'credential' || condition.heldMonths === undefined) continue;
    for (const { exam, at } of label.state.earned) {
      const wanted = condition.anyOf === undefined ? exam.coding === true : condition.anyOf.includes(exam.code);
      const left = at + condition.heldMonths - label.month;
      if (wanted && left > 0) lengths.add(left);
    }
  }
  return [...lengths].map((months) => ({
    kind: 'wait',
    code: day.asOf,
    id: 'wait',
    length: { low: months, high: months },
    price: { low: 0, high: 0 },
    club: null,
    change: (state) => state,
  }));
};

export const movesFrom = (world: World, label: Label): Label[] => {
  const day = world.dayAt(label.month);
  const { person, state } = label;
  const { conditions, exams, unprepared } = needsOf(world, state, person, day);
  const learns = hasDiploma(person, day);
  const deeds = [
    ...unmark(world, person, day),
    ...sit(label, exams, day),
    ...(learns ? study(unprepared) : []),
    ...(learns ? school(world, label, conditions, unprepared) : []),
    ...(learns && world.problem.mayWork ? work(world, label, conditions, day) : []),
    ...wait(world, label, conditions, day),
  ];
  return deeds.map((deed) => after(world, label, deed));
};
