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

/** The plans of an answer before they are explained, in the asked order, with what is said beside them. */
type Shortlist = Outlook & Pick<Planned, 'misses'> & { shown: { way: FoundWay; labels: Plan['labels'] }[] };

/** Picks and orders the ways that no other beats: those that fit, else the one that misses least. */
export const shortlist = (catalog: Catalog, request: PlanRequest, question: Question): Shortlist => {
  const { all, ...outlook } = waysFor(catalog, request, question);
  const ordered = [...all].sort(compareBy[request.by]);
  const fitting = ordered.filter((way) => fitOf(request, way) !== 'misses');
  const nearest = fitting.length === 0 ? nearestOf(request, ordered) : undefined;
  const kept = nearest === undefined ? fitting : [nearest];
  const [cheapest] = [...kept].sort(byCost);
  const [fastest] = [...kept].sort(byMonths);
  const limited = request.budget !== null || request.months !== null;
  const shown = kept.map((way) => {
    const fit = fitOf(request, way);
    const labels: Plan['labels'] = [
      ...(nearest === undefined && way === cheapest ? (['cheapest'] as const) : []),
      ...(nearest === undefined && way === fastest ? (['fastest'] as const) : []),
      ...(limited && fit !== 'misses' ? [fit] : []),
      ...(way === nearest ? (['nearest'] as const) : []),
    ];
    return { way, labels };
  });
  return { ...outlook, shown, misses: nearest === undefined ? null : missOf(request, nearest) };
};

/** The plans of a short list, explained, from a day on. */
export const explainedFrom = ({ shown, ...others }: Shortlist, start: IsoDate): Planned => ({
  ...others,
  plans: shown.map(({ way, labels }) => beginning(way.explained(), start, labels)),
});

/**
 * Every plan that no other beats. Money is in cents, months are whole.
 *
 * @param question whose prices and rules; those of the asked day hold for all steps
 * @throws DataError where a part of the shipped dataset is missing or broken
 */
export const planFor = (catalog: Catalog, request: PlanRequest, question: Question): Planned =>
  explainedFrom(shortlist(catalog, request, question), request.start);
