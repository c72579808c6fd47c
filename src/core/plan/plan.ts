/** The answer of `plan`: of the plans that no other beats those that keep within money and time, in the asked order. */
import type { Catalog } from '../catalog.ts';
import { addMonths, type IsoDate } from '../dates.ts';
import type { Question } from '../figures.ts';
import type { Interval } from '../money.ts';
import { paretoFrontFor } from '../newcomer.ts';
import type { ExplainablePlan, ExplainedPlan, ExplainedStep, PlanNotes } from './pareto-front.ts';
import { byCost, byMonths, type Order, type PlanRequest } from './request.ts';

export type PlanStep = ExplainedStep & { start: IsoDate };

type LimitFit = 'fits' | 'may-fit' | 'misses';

/** An explained plan of the answer, on the days of a calendar. */
export type Plan = Omit<ExplainedPlan, 'steps'> & {
  labels: ('cheapest' | 'fastest' | 'fits' | 'may-fit' | 'nearest')[];
  steps: PlanStep[];
};

export type Planned = PlanNotes & {
  plans: Plan[];
  /** By how much the nearest plan misses; cents and months. */
  misses: { cost: Interval; months: number } | null;
};

const compareBy: Record<Order, (a: ExplainablePlan, b: ExplainablePlan) => number> = {
  cheapest: byCost,
  fastest: byMonths,
};

/** Whether a plan keeps within the money and the months that there are. */
const fitOf = ({ budget, months }: PlanRequest, plan: ExplainablePlan): LimitFit => {
  if ((months !== null && plan.months > months) || (budget !== null && plan.cost.low > budget)) return 'misses';
  return budget === null || plan.cost.high <= budget ? 'fits' : 'may-fit';
};

const missOf = ({ budget, months }: PlanRequest, { cost, months: length }: ExplainablePlan) => {
  const over = (cents: number) => (budget === null ? 0 : Math.max(0, cents - budget));
  return {
    cost: { low: over(cost.low), high: over(cost.high) },
    months: months === null ? 0 : Math.max(0, length - months),
  };
};

/** The plan that misses least: in what was asked to be least, then in the other. */
const nearestOf = (request: PlanRequest, plans: readonly ExplainablePlan[]): ExplainablePlan | undefined =>
  [...plans].sort((a, b) => {
    const [x, y] = [missOf(request, a), missOf(request, b)];
    const money = x.cost.low - y.cost.low || x.cost.high - y.cost.high;
    const time = x.months - y.months;
    return (request.by === 'cheapest' ? money || time : time || money) || compareBy[request.by](a, b);
  })[0];

/** The plan as it goes from a day on. */
const beginning = (plan: ExplainedPlan, start: IsoDate, labels: Plan['labels']): Plan => ({
  ...plan,
  labels,
  steps: plan.steps.map((step) => ({ ...step, start: step.on ?? addMonths(start, step.at) })),
});

/** The plans of an answer before they are explained, in the asked order, with what is said beside them. */
type Shortlist = PlanNotes & Pick<Planned, 'misses'> & { shown: { plan: ExplainablePlan; labels: Plan['labels'] }[] };

/** Picks and orders the plans that no other beats: those that fit, else the one that misses least. */
export const shortlist = (catalog: Catalog, request: PlanRequest, question: Question): Shortlist => {
  const { plans, ...notes } = paretoFrontFor(catalog, request, question);
  const ordered = [...plans].sort(compareBy[request.by]);
  const fitting = ordered.filter((plan) => fitOf(request, plan) !== 'misses');
  const nearest = fitting.length === 0 ? nearestOf(request, ordered) : undefined;
  const kept = nearest === undefined ? fitting : [nearest];
  const [cheapest] = [...kept].sort(byCost);
  const [fastest] = [...kept].sort(byMonths);
  const limited = request.budget !== null || request.months !== null;
  const shown = kept.map((plan) => {
    const fit = fitOf(request, plan);
    const labels: Plan['labels'] = [
      ...(nearest === undefined && plan === cheapest ? (['cheapest'] as const) : []),
      ...(nearest === undefined && plan === fastest ? (['fastest'] as const) : []),
      ...(limited && fit !== 'misses' ? [fit] : []),
      ...(plan === nearest ? (['nearest'] as const) : []),
    ];
    return { plan, labels };
  });
  return { ...notes, shown, misses: nearest === undefined ? null : missOf(request, nearest) };
};

/** The plans of a short list, explained, from a day on. */
export const explainedFrom = ({ shown, ...others }: Shortlist, start: IsoDate): Planned => ({
  ...others,
  plans: shown.map(({ plan, labels }) => beginning(plan.explained(), start, labels)),
});

/**
 * Every plan that no other beats. Money is in cents, months are whole.
 *
 * @param question whose prices and rules; those of the asked day hold for all steps
 * @throws DataError where a part of the shipped dataset is missing or broken
 */
export const planFor = (catalog: Catalog, request: PlanRequest, question: Question): Planned =>
  explainedFrom(shortlist(catalog, request, question), request.start);
