/** Why a plan is not shorter: what takes its time, how long it would take without, and which routes are closed. */
import type { Condition } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import type { Question } from '../figures.ts';
import { assemble } from './assemble.ts';
import type { ExplainedPlan, ExplainedStep } from './pareto-front.ts';
import type { SearchRequest } from './request.ts';
import { search } from './search.ts';
import type { PlanProblem } from './types.ts';
import { type World, worldOf } from './world.ts';

/** A route that nothing leads through, and what closes it. */
type ClosedRoute = { code: string; route: string; condition: Condition };

export type Delay = {
  step: ExplainedStep;
  months: number;
  /** Months of the fastest plan without such a step; null where there is none. */
  without: number | null;
  closed: ClosedRoute[];
};

const lessOf = (problem: PlanProblem, { kind, code }: ExplainedStep): PlanProblem => {
  switch (kind) {
    case 'work':
      return { ...problem, mayWork: false };
    case 'self-study':
      return { ...problem, exams: problem.exams.map((exam) => (exam.code === code ? { ...exam, study: null } : exam)) };
    default:
      return { ...problem, courses: problem.courses.filter(({ id }) => id !== code) };
  }
};

const closedRoutes = ({ problem, reach }: World, { reason }: ExplainedStep): ClosedRoute[] => {
  if (reason.why !== 'requirement' && reason.why !== 'mark') return [];
  const rules = problem.exams.find(({ code }) => code === reason.code)?.rules;
  const routes = (reason.why === 'mark' ? rules?.removal : rules?.required) ?? [];
  return routes.flatMap(({ route, conditions }) => {
    const condition = conditions.find((one) => !reach.canMeet(one));
    return condition === undefined ? [] : [{ code: reason.code, route, condition }];
  });
};

/** What takes the time of a plan that was found for a request; waiting cannot be done without. */
export const delaysOf = (
  catalog: Catalog,
  request: SearchRequest,
  question: Question,
  { steps }: ExplainedPlan,
): Delay[] => {
  const { problem } = assemble(catalog, request, question);
  const world = worldOf(problem);
  return steps
    .filter(({ length, kind }) => length.high > 0 && kind !== 'wait')
    .map((step) => ({
      step,
      months: step.length.high,
      without: search(lessOf(problem, step)).plans[0]?.months ?? null,
      closed: closedRoutes(world, step),
    }));
};
