/** The answer of `plan`: of the ways that no other beats those that keep within money and time, in the asked order. */
import type { Catalog } from '../catalog.ts';
import { addMonths, type IsoDate } from '../dates.ts';
import type { Question } from '../figures.ts';
import type { Interval } from '../money.ts';
import { waysFor } from '../newcomer.ts';
import { byCost, byMonths, type Order, type PlanRequest } from './request.ts';
import type { FoundWay, Outlook, Way, WayStep } from './ways.ts';

export type PlanStep = WayStep & { start: IsoDate };

type LimitFit = 'fits' | 'may-fit' | 'misses';

export type Plan = Omit<Way, 'steps'> & {
  labels: ('cheapest' | 'fastest' | 'fits' | 'may-fit' | 'nearest')[];
  steps: PlanStep[];
};

export type Planned = Outlook & {
  plans: Plan[];
  /** By how much the nearest plan misses; cents and months. */
  misses: { cost: Interval; months: number } | null;
};

const compareBy: Record<Order, (a: FoundWay, b: FoundWay) => number> = { cheapest: byCost, fastest: byMonths };

/** Whether a plan keeps within the money and the months that there are. */
const fitOf = ({ budget, months }: PlanRequest, plan: FoundWay): LimitFit => {
  if ((months !== null && plan.months > months) || (budget !== null && plan.cost.low > budget)) return 'misses';
  return budget === null || plan.cost.high <= budget ? 'fits' : 'may-fit';
};

const missOf = ({ budget, months }: PlanRequest, { cost, months: length }: FoundWay) => {
  const over = (cents: number) => (budget === null ? 0 : Math.max(0, cents - budget));
  return {
    cost: { low: over(cost.low), high: over(cost.high) },
    months: months === null ? 0 : Math.max(0, length - months),
  };
};

/** The plan that misses least: in what was asked to be least, then in the other. */
const nearestOf = (request: PlanRequest, plans: readonly FoundWay[]): FoundWay | undefined =>
  [...plans].sort((a, b) => {
    const [x, y] = [missOf(request, a), missOf(request, b)];
    const money = x.cost.low - y.cost.low || x.cost.high - y.cost.high;
    const time = x.months - y.months;
    return (request.by === 'cheapest' ? money || time : time || money) || compareBy[request.by](a, b);
  })[0];

/** The way as a plan that begins on a day. */
const beginning = (way: Way, start: IsoDate, labels: Plan['labels']): Plan => ({
  ...way,
  labels,
  steps: way.steps.map((step) => ({ ...step, start: addMonths(start, step.at) })),
});

/**
 * Every plan that no other beats. Money is in cents, months are whole.
 *
 * @param question whose prices and rules; those of the asked day hold for all steps
 */
export const planFor = (catalog: Catalog, request: PlanRequest, question: Question): Planned => {
  const { all, ...outlook } = waysFor(catalog, request, question);
  if (all.length === 0) return { ...outlook, plans: [], misses: null };
  const ordered = [...all].sort(compareBy[request.by]);
  const fitting = ordered.filter((way) => fitOf(request, way) !== 'misses');
  const nearest = fitting.length === 0 ? nearestOf(request, ordered) : undefined;
  const shown = nearest === undefined ? fitting : [nearest];
  const [cheapest] = [...shown].sort(byCost);
  const [fastest] = [...shown].sort(byMonths);
  const limited = request.budget !== null || request.months !== null;
  const plans = shown.map((one): Plan => {
    const fit = fitOf(request, one);
    const labels: Plan['labels'] = [
      ...(nearest === undefined && one === cheapest ? (['cheapest'] as const) : []),
      ...(nearest === undefined && one === fastest ? (['fastest'] as const) : []),
      ...(limited && fit !== 'misses' ? [fit] : []),
      ...(one === nearest ? (['nearest'] as const) : []),
    ];
    return beginning(one.explained(), request.start, labels);
  });
  return { ...outlook, plans, misses: nearest === undefined ? null : missOf(request, nearest) };
};
