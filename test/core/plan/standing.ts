/** Somebody on the way to the AAA, and what can be done next from there. */
import { firstLabel } from '../../../src/core/plan/label.ts';
import { movesFrom } from '../../../src/core/plan/moves.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { Exam, PlanProblem, PlanState } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { exam, problem, told, way } from './world.ts';

export const asking = (...conditions: Condition[]): Exam => exam('AAA', { required: way(...conditions) });
/** An end of studies to come: then the order of steps matters. */
export const STUDENT = told({ training: [{ topic: 'anatomy', completed: '2026-05-15' }] });
export const ORDERED = { ...STUDENT, exams: [exam('AAA')] };

export type Asked = Partial<PlanProblem> & { state?: Partial<PlanState>; month?: number };

export const standing = ({ state = {}, month = 0, ...more }: Asked) => {
  const world = worldOf(problem({ targets: ['AAA'], ...more }));
  return { world, month, state: { ...startOf(world.problem), ...state } };
};

/** Each thing that can be done, as the steps it takes with their months. */
export const moves = (asked: Asked): string[] => {
  const { world, state, month } = standing(asked);
  return movesFrom(world, firstLabel(world, state, month)).map(({ steps }) =>
    steps
      .map(({ id, length, member: is }) => `${id}${length.high > 0 ? ` ${length.high}` : ''}${is ? ' (m)' : ''}`)
      .join(', '),
  );
};

export const earned = (one: Exam, at: number, mark: string | null = null) => ({ exam: one, at, mark });
