/** What is still to be met at a point of a plan: nothing else is worth a step. */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { isMeasured, isPrepared, maySit } from './state.ts';
import type { Exam, PlanState } from './types.ts';
import { isVolatile, type World } from './world.ts';

export type Needs = {
  /** Conditions of routes that lead to the goal, not met now, or not surely later. */
  conditions: ReadonlySet<Condition>;
  /** Exams whose credential leads to the goal and is not held. */
  exams: ReadonlySet<Exam>;
  /** Of these, the ones without preparation. */
  unprepared: ReadonlySet<Exam>;
};

/** What leads on from here, by the routes that are not settled yet. */
export const needsOf = (world: World, state: PlanState, person: Person, day: Day): Needs => {
  const { problem, routes, removals } = world;
  const conditions = new Set<Condition>();
  const exams = new Set<Exam>();
  const unprepared = new Set<Exam>();

  /** What will be held in the end: the targets, and what was studied for, as nobody studies in vain. */
  const promised = world.orderFree ? [...problem.targets, ...state.studied] : [];
  /** Of the exams that would do those that will be sat anyway, and can be before the one that asks. */
  const coming = (condition: Condition, code: string | null): Exam[] =>
    code === null
      ? []
      : world
          .examsServing(condition)
          .filter(
            (exam) => promised.includes(exam.code) && exam.code !== code && !world.prerequisitesOf(exam.code).has(code),
          );
  const isMet = (condition: Condition): boolean => judgeCondition(condition, person, day) === 'met';

  /** @param code the exam that asks; null for a mark */
  const wantRoutes = (asking: Routes, code: string | null): void => {
    const settled =
      world.orderFree && code !== null
        ? asking.filter(({ conditions: all }) =>
            all.every((condition) => isMet(condition) || coming(condition, code).length > 0),
          )
        : [];
    for (const { conditions: all } of settled.length > 0 ? settled : asking) {
      for (const condition of all) {
        if (!isVolatile(world, condition) && isMet(condition)) continue;
        conditions.add(condition);
        const anyway = coming(condition, code);
        for (const exam of anyway.length > 0 ? anyway : world.examsServing(condition)) wantExam(exam);
      }
    }
  };
  const wantExam = (exam: Exam): void => {
    if (exams.has(exam) || !world.reach.exams.has(exam.code) || heldOn(person, exam.code, day) !== null) return;
    exams.add(exam);
    if (world.volatile || !maySit(exam, person, day)) wantRoutes(routes.get(exam.code) ?? [], exam.code);
    if (isPrepared(exam, state, person, day)) return;
    unprepared.add(exam);
    for (const { conditions: all } of exam.recommended.filter(isMeasured)) {
      for (const condition of all) if (condition.kind === 'experience' && !isMet(condition)) conditions.add(condition);
    }
  };

  for (const exam of problem.exams) {
    const { code } = exam;
    if (problem.targets.includes(code)) wantExam(exam);
    // Not held yet, or held with a mark: what removes it is worth doing before the exam as after it.
    if (problem.unmarked.includes(code) && heldOn(person, code, day)?.mark !== null)
      wantRoutes(removals.get(code) ?? [], null);
  }
  return { conditions, exams, unprepared };
};
