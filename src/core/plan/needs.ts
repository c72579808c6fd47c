/** What is still to be met at a point of a plan: nothing else is worth a step. */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { examsFor } from './reach.ts';
import { isPrepared, maySit } from './state.ts';
import type { Exam, State } from './types.ts';
import { isVolatile, type World } from './world.ts';

export type Needs = {
  /** Conditions of ways that lead to the goal, not met now, or not surely later. */
  conditions: ReadonlySet<Condition>;
  /** Exams whose credential leads to the goal and is not held. */
  exams: ReadonlySet<Exam>;
  /** Of these, the ones without preparation. */
  unprepared: ReadonlySet<Exam>;
};

export const needsOf = (world: World, state: State, person: Person, day: Day): Needs => {
  const { problem, ways, removals } = world;
  const conditions = new Set<Condition>();
  const exams = new Set<Exam>();
  const unprepared = new Set<Exam>();

  const wantRoutes = (routes: Routes): void => {
    for (const { conditions: all } of routes) {
      for (const condition of all) {
        if (!isVolatile(world, condition) && judgeCondition(condition, person, day) === 'met') continue;
        conditions.add(condition);
        for (const exam of examsFor(condition, problem.exams)) wantExam(exam);
      }
    }
  };
  const wantExam = (exam: Exam): void => {
    if (exams.has(exam) || !world.reach.exams.has(exam.code) || heldOn(person, exam.code, day) !== null) return;
    exams.add(exam);
    if (world.volatile || !maySit(exam, person, day)) wantRoutes(ways.get(exam.code) ?? []);
    if (isPrepared(exam, state, person, day)) return;
    unprepared.add(exam);
    for (const { conditions: all } of exam.recommended) {
      for (const condition of all) {
        if (condition.kind === 'experience' && judgeCondition(condition, person, day) !== 'met')
          conditions.add(condition);
      }
    }
  };

  for (const exam of problem.exams) {
    const { code } = exam;
    if (problem.targets.includes(code)) wantExam(exam);
    // Not held yet, or held with a mark: what removes it is worth doing before the exam as after it.
    if (problem.unmarked.includes(code) && heldOn(person, code, day)?.mark !== null)
      wantRoutes(removals.get(code) ?? []);
  }
  return { conditions, exams, unprepared };
};
