/** Why a plan is not shorter: what takes its time, how long it would take without, and which ways are closed. */
import type { Condition } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import type { Question } from '../figures.ts';
import { assemble } from './assemble.ts';
import type { SearchRequest } from './request.ts';
import { search } from './search.ts';
import type { PlanProblem } from './types.ts';
import type { Way, WayStep } from './ways.ts';
import { type World, worldOf } from './world.ts';

/** A way that nothing leads through, and what closes it. */
type ClosedWay = { code: string; route: string; condition: Condition };

export type Delay = {
  step: WayStep;
  months: number;
  /** Months of the fastest plan without such a step; null where there is none. */
  without: number | null;
  closed: ClosedWay[];
};

const lessOf = (problem: PlanProblem, { kind, code }: WayStep): PlanProblem => {
  switch (kind) {
    case 'work':
      return { ...problem, mayWork: false };
    case 'self-study':
      return { ...problem, exams: problem.exams.map((exam) => (exam.code === code ? { ...exam, study: null } : exam)) };
    default:
      return { ...problem, courses: problem.courses.filter(({ id }) => id !== code) };
  }
};

const closedWays = ({ problem, reach }: World, { reason }: WayStep): ClosedWay[] => {
  if (reason.why !== 'requirement' && reason.why !== 'mark') return [];
  const rules = problem.exams.find(({ code }) => code === reason.code)?.rules;
  const routes = (reason.why === 'mark' ? rules?.removal : rules?.required) ?? [];
  return routes.flatMap(({ route, conditions }) => {
    const condition = conditions.find((one) => !reach.canMeet(one));
    return condition === undefined ? [] : [{ code: reason.code, route, condition }];
  });
};

/** What takes the time of a way that was found for a request; waiting has no other way. */
export const delaysOf = (catalog: Catalog, request: SearchRequest, question: Question, { steps }: Way): Delay[] => {
  const { problem } = assemble(catalog, request, question);
  const world = worldOf(problem);
  return steps
    .filter(({ length, kind }) => length.high > 0 && kind !== 'wait')
    .map((step) => ({
      step,
      months: step.length.high,
      without: search(lessOf(problem, step)).plans[0]?.months ?? null,
      closed: closedWays(world, step),
    }));
};
