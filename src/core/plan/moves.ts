/** What can be done next, as far as it leads on. */
import type { Condition } from '../../schema/condition.ts';
import type { ExperienceField } from '../../schema/vocabulary.ts';
import type { Day } from '../eligibility/day.ts';
import { type ExperienceCondition, monthsFor } from '../eligibility/experience.ts';
import { judgeCondition, judgeRoutes } from '../eligibility/judge.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { type Action, after, type Label } from './label.ts';
import { type Needs, needsOf } from './needs.ts';
import { hasDiploma, isPrepared, markOf, maySit, personAfter } from './state.ts';
import type { Course, Exam, PlanState, StepPrice } from './types.ts';
import type { World } from './world.ts';

const NO_TIME = { low: 0, high: 0 };

/** The same thing at a member's price and at another's, where both are open. */
const pricesFor = (price: Exam['price'], membership: number): { price: StepPrice; membership: number | null }[] => [
  ...(price.other === null ? [] : [{ price: price.other.price, membership: null }]),
  ...(price.member === null ? [] : [{ price: price.member.price, membership }]),
];

const workFor = (state: PlanState, field: ExperienceField, months: number, at: number): PlanState => ({
  ...state,
  worked: [...state.worked, { in: field, months, at }],
});

/** The fewest months of work in a field from now that meet a condition; null where it is met, or none do. */
const monthsTo = (
  world: World,
  condition: ExperienceCondition,
  field: ExperienceField,
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
    const person = personAfter(world.problem, workFor(label.state, field, months, month), world.dayAt);
    if (judgeCondition(condition, person, world.dayAt(month)) === 'met') return months;
  }
  return null;
};

const workAction = (field: ExperienceField, months: number): Action => ({
  kind: 'work',
  code: field,
  id: `work.${field}`,
  length: { low: months, high: months },
  price: { low: 0, high: 0 },
  membership: null,
  change: (state, end) => workFor(state, field, months, end),
});

const work = (world: World, label: Label, conditions: Iterable<Condition>, day: Day): Action[] => {
  const lengths = new Map<string, { field: ExperienceField; months: number }>();
  for (const condition of conditions) {
    if (condition.kind !== 'experience') continue;
    for (const field of condition.in) {
      if (!world.mostMonthsByField.has(field)) continue;
      const months = monthsTo(world, condition, field, label, day);
      if (months !== null) lengths.set(`${field}.${months}`, { field, months });
    }
  }
  return [...lengths.values()].map(({ field, months }) => workAction(field, months));
};

const courseAction = (course: Course): Action => ({
  kind: course.kind,
  code: course.id,
  id: `${course.kind}.${course.id}`,
  length: course.length,
  price: course.price,
  membership: null,
  // A repeated course counts from its last completion.
  change: (state, at) => ({
    ...state,
    taken: [...state.taken.filter((done) => done.course !== course), { course, at }],
  }),
});

const school = (world: World, label: Label, conditions: Iterable<Condition>, unprepared: Iterable<Exam>): Action[] => {
  const useful = new Set<Course>();
  for (const condition of conditions) for (const course of world.coursesMeeting(condition)) useful.add(course);
  for (const { code } of unprepared) {
    for (const course of world.problem.courses) if (course.prepares.includes(code)) useful.add(course);
  }
  return [...useful]
    .filter((course) => world.windowsBind || !label.state.taken.some((done) => done.course === course))
    .map(courseAction);
};

const study = (exams: Iterable<Exam>): Action[] =>
  [...exams].flatMap(({ code, membership, study: alone }) =>
    alone === null
      ? []
      : pricesFor(alone.price, membership).map((at) => ({
          kind: 'self-study' as const,
          code,
          id: `self-study.${code}`,
          length: alone.length,
          ...at,
          change: (state: PlanState) => ({ ...state, studied: [...state.studied, code] }),
        })),
  );

const sit = (label: Label, exams: Iterable<Exam>, day: Day): Action[] =>
  [...exams]
    .filter((exam) => isPrepared(exam, label.state, label.person, day) && maySit(exam, label.person, day))
    .flatMap((exam) => {
      const mark = markOf(exam, label.person, day);
      return pricesFor(exam.price, exam.membership).map((at) => ({
        kind: 'exam' as const,
        code: exam.code,
        id: `exam.${exam.code}`,
        length: NO_TIME,
        ...at,
        change: (state: PlanState, end: number) => ({
          ...state,
          studied: state.studied.filter((code) => code !== exam.code),
          earned: [...state.earned, { exam, at: end, mark }],
        }),
      }));
    });

/** Taking the mark off, where a route to that is met. */
const unmark = ({ problem }: World, person: Person, day: Day): Action[] =>
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
      membership: null,
      change: (state) => ({
        ...state,
        lost: [...state.lost, code],
        earned: state.earned.map((one) => (one.exam.code === code ? { ...one, mark: null } : one)),
      }),
    }));

/** Until the next thing that comes true by itself. */
const wait = (world: World, label: Label, conditions: Iterable<Condition>, day: Day): Action[] => {
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
    membership: null,
    change: (state) => state,
  }));
};

/**
 * An exam that will be sat anyway and that nothing is gained by putting off: no membership begins with it. Where
 * the order of steps does not matter it is sat at once, and nothing else is looked at. A mark may be gained by it.
 */
const isDue = ({ problem, orderFree }: World, { state }: Label, { code, membership, price }: Exam): boolean => {
  const wanted = !problem.unmarked.includes(code) && (problem.targets.includes(code) || state.studied.includes(code));
  const free =
    state.renewing[membership] === true || problem.memberships[membership]?.paidUntil === Number.POSITIVE_INFINITY;
  return orderFree && wanted && (price.member === null || free);
};

/**
 * How far a label has come where the order does not matter: things that may grow too old are done after all else
 * that takes time, and joining comes after these.
 */
const phaseOf = (world: World, { state, begin }: Label): 'first' | 'late' | 'joined' => {
  if (!world.orderFree) return 'first';
  if (state.renewing.some((is, membership) => is && begin.renewing[membership] !== true)) return 'joined';
  const late =
    state.taken.some((done) => world.lateCourses.has(done.course) && !begin.taken.includes(done)) ||
    state.worked.some((done) => world.lateFields.has(done.in) && !begin.worked.includes(done));
  return late ? 'late' : 'first';
};

/** Whether something may still be done. */
const isInTime = (world: World, phase: ReturnType<typeof phaseOf>, { kind, code, membership }: Action): boolean => {
  if (phase === 'first' || kind === 'exam' || kind === 'unmark' || kind === 'wait') return true;
  if (kind === 'self-study' && membership !== null) return true;
  if (phase === 'joined' || kind === 'self-study') return false;
  if (kind === 'work') return world.lateFields.has(code as ExperienceField);
  return [...world.lateCourses].some(({ id }) => id === code);
};

/**
 * Something that takes time and that every plan from here on holds: the only study for an exam that will be sat,
 * the only work or schooling that its only route asks for. Where the order does not matter it may as well be next.
 */
const mustDo = (world: World, label: Label, { exams, unprepared, conditions }: Needs, day: Day): Action | null => {
  const { problem, routes, mostMonthsByField, lateCourses, lateFields } = world;
  for (const exam of exams) {
    const { code, recommended } = exam;
    if (!problem.targets.includes(code) && !label.state.studied.includes(code)) continue;
    const taught = recommended.length > 0 || problem.courses.some(({ prepares }) => prepares.includes(code));
    const [only, ...more] = unprepared.has(exam) && !taught ? study([exam]) : [];
    if (only !== undefined && more.length === 0 && only.membership === null) return only;
    const [route, ...others] = routes.get(code) ?? [];
    if (route === undefined || others.length > 0) continue;
    for (const condition of route.conditions) {
      if (!conditions.has(condition)) continue;
      if (condition.kind === 'experience') {
        const [field, ...fields] = condition.in.filter((one) => mostMonthsByField.has(one));
        const isOnly = field !== undefined && fields.length === 0 && !lateFields.has(field);
        const months = isOnly ? monthsTo(world, condition, field, label, day) : null;
        if (field !== undefined && months !== null) return workAction(field, months);
      }
      const [course, ...courses] = world.coursesMeeting(condition);
      if (course !== undefined && courses.length === 0 && !lateCourses.has(course)) return courseAction(course);
    }
  }
  return null;
};

/** Every label with one more thing done that may lead to a plan which no other beats. */
export const movesFrom = (world: World, label: Label): Label[] => {
  const day = world.dayAt(label.month);
  const { person, state } = label;
  const needs = needsOf(world, state, person, day);
  const { conditions, exams, unprepared } = needs;
  const sittings = sit(label, exams, day);
  const due = sittings.find(({ code }) => [...exams].some((exam) => exam.code === code && isDue(world, label, exam)));
  if (due !== undefined)
    return sittings.filter(({ code }) => code === due.code).map((action) => after(world, label, action));
  const learns = hasDiploma(person, day);
  const phase = phaseOf(world, label);
  const must = world.orderFree && learns && phase === 'first' ? mustDo(world, label, needs, day) : null;
  if (must !== null) return [after(world, label, must)];
  const actions = [
    ...unmark(world, person, day),
    ...sittings,
    ...(learns ? study(unprepared) : []),
    ...(learns ? school(world, label, conditions, unprepared) : []),
    ...(learns && world.problem.mayWork ? work(world, label, conditions, day) : []),
    ...wait(world, label, conditions, day),
  ].filter((action) => isInTime(world, phase, action));
  return actions.map((action) => after(world, label, action));
};
