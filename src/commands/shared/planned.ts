/** Plans as an answer: what `plan` and `advise` show of them. */
import { duesApart } from '../../core/cost/dues-apart.ts';
import type { Figure } from '../../core/figures.ts';
import type { Plan, Planned } from '../../core/plan/plan.ts';
import type { PlanRequest } from '../../core/plan/request.ts';
import { goalOut, impossibleOut, missesOut, planOut } from '../../render/answers/plan.ts';
import type { Names } from '../../render/words/cost.ts';
import type { Finding } from '../../render/words/findings.ts';
import { planAssumptions } from '../../render/words/plan-assumptions.ts';
import type { Profile } from '../../schema/profile.ts';
import type { Session } from './session.ts';

const findingsOf = ({ leftOut, cut, expanded, unknown, plans }: Planned, { programs }: PlanRequest): Finding[] => {
  const used = (id: string) => plans.some(({ steps }) => steps.some(({ code }) => code === id));
  return [
    ...unknown.map((found): Finding => ({ code: 'requirements-unknown', found })),
    ...leftOut.map((program): Finding => ({ code: 'program-left-out', program })),
    ...programs
      .filter((id) => !leftOut.includes(id) && plans.length > 0 && !used(id))
      .map((program): Finding => ({ code: 'program-in-no-plan', program })),
    ...(cut ? [{ code: 'search-cut' as const, count: expanded }] : []),
  ];
};

/** The price of each step and the rule that it goes by, by their places in the answer. */
const figuresOf = ({ steps }: Plan): Record<string, Figure> =>
  Object.fromEntries(
    steps.flatMap(({ charge, rule }, index) => [
      ...(charge.figure.saidBy.length === 0 ? [] : [[`steps.${index}.cost`, charge.figure] as const]),
      ...(rule.saidBy.length === 0 ? [] : [[`steps.${index}.because`, rule] as const]),
    ]),
  );

/** What was planned, and for whom. */
export type PlannedFor = { planned: Planned; request: PlanRequest; profile: Profile; names: Names };

/** The plans for a request, in its order, with all that is said beside them. */
export const plannedOut = ({ catalog, question }: Session, { planned, request, profile, names }: PlannedFor) => ({
  plans: planned.plans.map((plan) => ({ plan, out: planOut(plan, names), figures: figuresOf(plan) })),
  goal: goalOut(request),
  assumptions: planAssumptions(planned, request, profile, (id) =>
    duesApart(catalog, question, { person: request.person, id, day: request.start }),
  ),
  misses: missesOut(planned),
  impossible: impossibleOut(planned),
  findings: findingsOf(planned, request),
});
