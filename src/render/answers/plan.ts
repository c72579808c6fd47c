/** A plan as its answer: whole cents as dollars, steps, reasons and gaps put into words. */
import { toDollars, toRange } from '../../core/money.ts';
import type { Obstacle } from '../../core/plan/pareto-front.ts';
import type { Plan, Planned, PlanStep } from '../../core/plan/plan.ts';
import type { PlanRequest } from '../../core/plan/request.ts';
import type { Delay } from '../../core/plan/shorter.ts';
import type { DelayOut, GoalOut, MissesOut, ObstacleOut, PlanOut, PlanStepOut } from '../../schema/output-plan.ts';
import { type Names, priceLackText } from '../words/cost.ts';
import {
  becauseText,
  closedText,
  delayText,
  obstacleFlag,
  obstacleText,
  stepText,
  UNPREPARED_TEXT,
} from '../words/plan.ts';

const stepOut = (step: PlanStep, plan: Plan, names: Names): PlanStepOut => ({
  action: step.kind,
  code: step.kind === 'wait' ? null : step.code,
  start: step.start,
  months: step.length.high,
  cost: toRange(step.price ?? { low: 0, high: 0 }),
  priced: step.price !== null,
  opens: step.opens,
  because: becauseText(step, plan, names),
});

/** A plan in dollars and months. */
export const planOut = (plan: Plan, names: Names): PlanOut => ({
  labels: plan.labels,
  months: plan.months,
  monthsRange: { low: plan.shortest, high: plan.months },
  cost: toRange(plan.cost),
  steps: plan.steps.map((step) => stepOut(step, plan, names)),
  toLoseMark: plan.toLoseMark === null ? null : { months: plan.toLoseMark.months, cost: toRange(plan.toLoseMark.cost) },
  notInData: [
    ...plan.lacks.map((lack) => ({ what: priceLackText(lack, names), reason: lack.reason })),
    ...plan.stuck.map((code) => ({ what: `how the mark of the ${code} comes off`, reason: 'not-found' as const })),
  ],
});

/** What was asked for; the budget in dollars. */
export const goalOut = ({ codes, unmarked, start, budget, months }: PlanRequest): GoalOut => ({
  codes: [...codes],
  unmarked,
  start,
  budget: budget === null ? null : toDollars(budget),
  months,
});

/** By how much the nearest plan misses budget and months. */
export const missesOut = ({ misses }: Planned): MissesOut | null =>
  misses === null ? null : { cost: toRange(misses.cost), months: misses.months };

/** What takes the time of the fastest plan. */
export const delayOut = (delay: Delay, names: Names): DelayOut => ({
  step: stepText(delay.step, names),
  months: delay.months,
  without: delay.without,
  text: delayText(delay, names),
  closed: delay.closed.map(closedText),
});

const obstacleOut = (obstacle: Obstacle): ObstacleOut => ({
  code: obstacle.code,
  route: obstacle.route,
  kind: obstacle.condition.kind,
  text: obstacleText(obstacle),
  flag: obstacleFlag(obstacle),
});

/** What no step can meet, what is no longer offered, and what nothing prepares for. */
export const impossibleOut = ({ impossible, gone, unprepared }: Planned): ObstacleOut[] | null =>
  impossible === null
    ? null
    : [
        ...gone.map((code) => ({ code, route: null, kind: 'offered', text: 'it is no longer offered', flag: null })),
        ...unprepared.map((code) => ({
          code,
          route: null,
          kind: 'preparation',
          text: UNPREPARED_TEXT,
          flag: '--prepared',
        })),
        ...impossible.map(obstacleOut),
      ];
