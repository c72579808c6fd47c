/** Why each step stands in a plan: what could not be done without it, and what it opens. */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { ExperienceField } from '../../schema/vocabulary.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition, judgeRoutes } from '../eligibility/judge.ts';
import type { Person } from '../eligibility/person.ts';
import { isMeasured, isPrepared, markOf, maySit, personAfter } from './state.ts';
import type { Course, Exam, PlanState, Step } from './types.ts';
import type { World } from './world.ts';

/** What a step is for. `condition` is the part of a rule that it meets. */
type StepReason =
  | { why: 'goal' | 'mark-lost'; code: string }
  | { why: 'requirement' | 'mark'; code: string; condition: Condition }
  | { why: 'preparation'; code: string; by: 'study' | 'schooling' | 'experience' }
  | { why: 'membership' | 'member-price'; code: string }
  | { why: 'dues'; code: string }
  | { why: 'time'; code: string | null };

export type Explanation = { reason: StepReason; opens: string[] };

/** What some steps have made of somebody, whatever they cost. */
const stateAfter = ({ problem }: World, steps: readonly Step[]): PlanState => {
  const studied: string[] = [];
  const lost: string[] = [];
  const taken: { course: Course; at: number }[] = [];
  const earned: { exam: Exam; at: number; mark: string | null }[] = [];
  const worked: { in: ExperienceField; months: number; at: number }[] = [];
  for (const { kind, code, at: begin, length } of steps) {
    const at = begin + length.high;
    const course = problem.courses.find(({ id }) => id === code);
    const exam = problem.exams.find((one) => one.code === code);
    if (kind === 'self-study') studied.push(code);
    else if (kind === 'unmark') lost.push(code);
    else if (kind === 'work') worked.push({ in: code as ExperienceField, months: length.high, at });
    else if (kind === 'exam' && exam !== undefined) earned.push({ exam, at, mark: exam.rules.designation });
    else if (course !== undefined) taken.push({ course, at });
  }
  return { studied, taken, earned, worked, lost, paidUntil: [], renewing: [] };
};

/** The part of a route that holds with a step and not without it. */
const lostPart = (routes: Routes, whole: Person, without: Person, day: Day): Condition | null => {
  const met = routes.find(({ conditions }) =>
    conditions.every((condition) => judgeCondition(condition, whole, day) === 'met'),
  );
  return met?.conditions.find((condition) => judgeCondition(condition, without, day) !== 'met') ?? null;
};

const PREPARES = { 'self-study': 'study', work: 'experience' } as const;

/** Why an exam, or the loss of a mark, needs a step; null where it does without. */
const neededBy = (world: World, user: Step, step: Step, before: readonly Step[]): StepReason | null => {
  const { problem, dayAt } = world;
  const exam = problem.exams.find(({ code }) => code === user.code) as Exam;
  const day = dayAt(user.at);
  const [whole, rest] = [
    stateAfter(world, before),
    stateAfter(
      world,
      before.filter((one) => one !== step),
    ),
  ];
  const [person, without] = [personAfter(problem, whole, dayAt), personAfter(problem, rest, dayAt)];
  const { code, rules } = exam;
  const removal = rules.removal ?? [];
  const markPart = lostPart(removal, person, without, day);
  if (user.kind === 'unmark') {
    if (judgeRoutes(removal, without, day) === 'met' || markPart === null) return null;
    return { why: 'mark', code, condition: markPart };
  }
  if (!maySit(exam, without, day)) {
    const condition = lostPart(rules.required ?? [], person, without, day);
    if (condition !== null) return { why: 'requirement', code, condition };
  }
  const prepares = !isPrepared(exam, rest, without, day);
  const unmarks = problem.unmarked.includes(code) && markOf(exam, person, day) === null;
  // Work that takes off the mark and prepares by the way is done for the mark.
  const byTheWay = step.kind === 'work' && !exam.recommended.some(isMeasured);
  if ((!prepares || byTheWay) && unmarks && markOf(exam, without, day) !== null && markPart !== null)
    return { why: 'mark', code, condition: markPart };
  if (prepares)
    return { why: 'preparation', code, by: step.kind in PREPARES ? PREPARES[step.kind as 'work'] : 'schooling' };
  return null;
};

const reasonOf = (world: World, steps: readonly Step[], index: number): StepReason => {
  const step = steps[index] as Step;
  const { problem } = world;
  const { kind, code } = step;
  if (kind === 'unmark') return { why: 'mark-lost', code };
  if (kind === 'dues') return { why: 'dues', code };
  if (kind === 'exam' && problem.targets.includes(code)) return { why: 'goal', code };
  const later = steps.slice(index + 1);
  if (kind === 'join') {
    const membership = problem.memberships.findIndex(({ id }) => id === code);
    const users = later.flatMap((one) => {
      const exam = one.member ? problem.exams.find((other) => other.code === one.code) : undefined;
      return exam?.membership === membership && (one.kind === 'exam' || one.kind === 'self-study') ? [exam] : [];
    });
    const asking = users.find(({ price }) => price.other === null);
    return asking === undefined
      ? { why: 'member-price', code: users[0]?.code ?? code }
      : { why: 'membership', code: asking.code };
  }
  for (const [after, user] of later.entries()) {
    if (user.kind !== 'exam' && user.kind !== 'unmark') continue;
    const reason = neededBy(world, user, step, steps.slice(0, index + 1 + after));
    if (reason !== null) return reason;
  }
  return { why: 'time', code: null };
};

/** Exams of the plan that could be sat after a step and not before. */
const opensOf = (world: World, steps: readonly Step[], index: number): string[] => {
  const { problem, dayAt } = world;
  const { at, length } = steps[index] as Step;
  const open = (done: readonly Step[], exam: Exam, month: number): boolean => {
    const state = stateAfter(world, done);
    const person = personAfter(problem, state, dayAt);
    const day = dayAt(month);
    return maySit(exam, person, day) && isPrepared(exam, state, person, day);
  };
  return steps
    .filter((one, other) => one.kind === 'exam' && other > index)
    .flatMap(({ code }) => problem.exams.filter((exam) => exam.code === code))
    .filter((exam) => open(steps.slice(0, index + 1), exam, at + length.high) && !open(steps.slice(0, index), exam, at))
    .map(({ code }) => code);
};

/** @param steps all of a plan, in order */
export const explain = (world: World, steps: readonly Step[]): Explanation[] =>
  steps.map((_, index) => ({ reason: reasonOf(world, steps, index), opens: opensOf(world, steps, index) }));
