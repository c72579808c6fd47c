/** The answer of `plan`: every plan that no other beats, what it takes, why, and what it leaves open. */
import type { Condition } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import type { PriceLack } from '../cost/types.ts';
import { addMonths, type IsoDate } from '../dates.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn } from '../eligibility/person.ts';
import { type Figure, type Question, unknownFigure } from '../figures.ts';
import type { Interval } from '../money.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { Charge } from './exams.ts';
import { type Explained, explain } from './reasons.ts';
import type { Order, PlanRequest } from './request.ts';
import { search } from './search.ts';
import { personAfter } from './state.ts';
import type { FoundPlan, Step } from './types.ts';
import { type World, worldOf } from './world.ts';

export type PlanStep = Step &
  Explained & {
    start: IsoDate;
    charge: Charge;
    /** Who states the rule or the length that the step goes by. */
    rule: Figure;
  };

type LimitFit = 'fits' | 'may-fit' | 'misses';

export type Plan = {
  labels: ('cheapest' | 'fastest' | 'fits' | 'may-fit' | 'nearest')[];
  months: number;
  /** Months if everything takes its short end; null where a short end is unknown. */
  shortest: number | null;
  cost: Interval;
  steps: PlanStep[];
  /** From the end of the plan on; null where no mark is carried. */
  toLoseMark: { months: number; cost: Interval } | null;
  /** What has no price and counts as nothing. */
  lacks: PriceLack[];
  /** Codes that carry a mark at the end, and those of them of which it is not in the data how it comes off. */
  marked: string[];
  stuck: string[];
};

/** A condition that nothing can meet; `code` is the exam that asks for it. */
export type Obstacle = { code: string; route: string | null; condition: Condition };

export type Planned = {
  assembled: Assembled;
  plans: Plan[];
  /** By how much the nearest plan misses; cents and months. */
  misses: { cost: Interval; months: number } | null;
  impossible: Obstacle[] | null;
  /** Targets whose rules are not in the data, so that no plan can be made. */
  unknown: string[];
  /** Targets that are no longer offered. */
  gone: string[];
  /** Targets that nothing prepares for in a plan's time. */
  unprepared: string[];
  expanded: number;
  cut: boolean;
  world: World;
};

const chargeOf = ({ exams, courses, dues, problem }: Assembled, { kind, code, member, price }: Step): Charge => {
  const none: Charge = { price, figure: unknownFigure(), line: null, lack: null };
  const way = member ? 'member' : 'other';
  if (kind === 'exam') return exams.get(code)?.charges.exam[way] ?? none;
  if (kind === 'self-study') return exams.get(code)?.charges.study[way] ?? none;
  if (kind === 'join' || kind === 'dues') return dues[problem.clubs.findIndex(({ id }) => id === code)] ?? none;
  return courses.get(code)?.charge ?? none;
};

/** The figure that a step goes by: the rule that asks for it, or what it prepares for. */
const ruleOf = ({ exams, courses }: Assembled, step: Step, { reason }: Explained): Figure => {
  const at = (code: string | null, path: string): Figure =>
    exams.get(code ?? '')?.view.figures[path] ?? unknownFigure();
  switch (reason.why) {
    case 'goal':
    case 'requirement':
      return at(reason.code, 'eligibility.required');
    case 'mark':
    case 'mark-lost':
      return at(reason.code, 'eligibility.removal');
    case 'membership':
      return at(reason.code, 'fees.membershipRequired');
    case 'preparation':
      if (reason.by === 'experience') return at(reason.code, 'eligibility.recommended');
      if (reason.by === 'study') return exams.get(step.code)?.studyLength ?? unknownFigure();
      return courses.get(step.code)?.prepares ?? unknownFigure();
    default:
      return unknownFigure();
  }
};

const compareBy: Record<Order, (a: FoundPlan, b: FoundPlan) => number> = {
  cheapest: (a, b) => a.cost.high - b.cost.high || a.cost.low - b.cost.low || a.months - b.months,
  fastest: (a, b) => a.months - b.months || a.cost.high - b.cost.high || a.cost.low - b.cost.low,
};

/** The cheapest way to lose the marks that a plan ends with. */
const loseMark = (assembled: Assembled, found: FoundPlan, codes: readonly string[]) => {
  const { exams, problem } = assembled;
  const world = worldOf(problem);
  const person = personAfter(problem, found.end, world.dayAt);
  const carried = codes.filter((code) => (heldOn(person, code, world.dayAt(found.months))?.mark ?? null) !== null);
  const stuck = carried.filter((code) => (exams.get(code)?.exam.rules.removal ?? []).length === 0);
  const unmarked = carried.filter((code) => !stuck.includes(code));
  if (unmarked.length === 0) return { toLoseMark: null, marked: carried, stuck };
  const { plans } = search({ ...problem, targets: [], unmarked }, { state: found.end, month: found.months });
  const [best] = [...plans].sort(compareBy.cheapest);
  const toLoseMark = best === undefined ? null : { months: best.months - found.months, cost: best.cost };
  return { toLoseMark, marked: carried, stuck: best === undefined ? carried : stuck };
};

const shortestOf = (steps: readonly Step[]): number | null =>
  steps.reduce<number | null>(
    (total, { length }) => (total === null || length.low === null ? null : total + length.low),
    0,
  );

const detailed = (assembled: Assembled, world: World, found: FoundPlan, codes: readonly string[]): Plan => {
  const reasons = explain(world, found.steps);
  const steps = found.steps.map((step, index): PlanStep => {
    const explained = reasons[index] as Explained;
    return {
      ...step,
      ...explained,
      start: addMonths(assembled.problem.start, step.at),
      charge: chargeOf(assembled, step),
      rule: ruleOf(assembled, step, explained),
    };
  });
  const lacks = steps.flatMap(({ charge }) => (charge.lack === null ? [] : [charge.lack]));
  return {
    labels: [],
    months: found.months,
    shortest: shortestOf(found.steps),
    cost: found.cost,
    steps,
    ...loseMark(assembled, found, codes),
    lacks: lacks.filter((lack, index) => lacks.indexOf(lack) === index),
  };
};

/** Whether a plan keeps within the money and the months that there are. */
const fitOf = ({ budget, months }: PlanRequest, plan: FoundPlan): LimitFit => {
  if ((months !== null && plan.months > months) || (budget !== null && plan.cost.low > budget)) return 'misses';
  return budget === null || plan.cost.high <= budget ? 'fits' : 'may-fit';
};

const missOf = ({ budget, months }: PlanRequest, { cost, months: length }: FoundPlan) => {
  const over = (cents: number) => (budget === null ? 0 : Math.max(0, cents - budget));
  return {
    cost: { low: over(cost.low), high: over(cost.high) },
    months: months === null ? 0 : Math.max(0, length - months),
  };
};

/** The plan that misses least: in what was asked to be least, then in the other. */
const nearestOf = (request: PlanRequest, plans: readonly FoundPlan[]): FoundPlan | undefined =>
  [...plans].sort((a, b) => {
    const [x, y] = [missOf(request, a), missOf(request, b)];
    const money = x.cost.low - y.cost.low || x.cost.high - y.cost.high;
    const time = x.months - y.months;
    return (request.by === 'cheapest' ? money || time : time || money) || compareBy[request.by](a, b);
  })[0];

/** Targets that the rules alone would let one sit for. Without a diploma that is what is missing. */
const unpreparedIn = ({ problem, exams }: Assembled, { reach }: World): string[] =>
  problem.targets.filter((code) => {
    const exam = exams.get(code)?.exam;
    return exam !== undefined && reach.diploma && !reach.exams.has(code) && !reach.canPrepare(exam);
  });

/** The conditions that no step can meet, of the ways to each exam that stays closed. */
const obstaclesOf = ({ problem, exams }: Assembled, world: World, unprepared: readonly string[]): Obstacle[] => {
  const { reach, dayAt } = world;
  const day = dayAt(0);
  const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
  const found = problem.targets
    .filter((code) => !reach.exams.has(code))
    .flatMap((code): Obstacle[] => {
      const rules = exams.get(code)?.exam.rules;
      const asked = (rules?.required ?? []).flatMap(({ route, conditions }) =>
        conditions.filter((condition) => !reach.canMeet(condition)).map((condition) => ({ code, route, condition })),
      );
      const learns = reach.diploma || asked.some(({ condition }) => condition.kind === 'education');
      return learns ? asked : [{ code, route: null, condition: diploma }, ...asked];
    });
  const marks = problem.unmarked.flatMap((code): Obstacle[] => {
    const removal = exams.get(code)?.exam.rules.removal ?? [];
    const isOpen = removal.some(({ conditions }) => conditions.every(reach.canMeet));
    return isOpen
      ? []
      : removal.flatMap(({ route, conditions }) =>
          conditions.filter((one) => !reach.canMeet(one)).map((condition) => ({ code, route, condition })),
        );
  });
  const all = [...found, ...marks];
  if (all.length > 0 || unprepared.length > 0) return all;
  // Each condition could be met, but not all of a way at once.
  return problem.targets.flatMap((code) =>
    (exams.get(code)?.exam.rules.required ?? []).flatMap(({ route, conditions }) =>
      conditions
        .filter((condition) => judgeCondition(condition, problem.person, day) !== 'met')
        .map((condition) => ({ code, route, condition })),
    ),
  );
};

/**
 * Every plan that no other beats. Money is in cents, months are whole.
 *
 * @param question whose prices and rules; those of the asked day hold for all steps
 */
export const planFor = (catalog: Catalog, request: PlanRequest, question: Question): Planned => {
  const assembled = assemble(catalog, request, question);
  const { problem, exams } = assembled;
  const rulesOf = (code: string) => exams.get(code)?.exam.rules;
  const unknown = problem.targets.filter(
    (code) => rulesOf(code)?.required === null && rulesOf(code)?.offered !== false,
  );
  const gone = problem.targets.filter((code) => rulesOf(code)?.offered === false);
  const world = worldOf(problem);
  const none: Planned = {
    assembled,
    plans: [],
    misses: null,
    impossible: null,
    unknown,
    gone,
    unprepared: [],
    expanded: 0,
    cut: false,
    world,
  };
  if (gone.length > 0) return { ...none, impossible: [] };
  if (unknown.length > 0) return none;
  const { plans: all, expanded, cut } = search(problem);
  if (all.length === 0) {
    const unprepared = cut ? [] : unpreparedIn(assembled, world);
    return { ...none, expanded, cut, unprepared, impossible: cut ? null : obstaclesOf(assembled, world, unprepared) };
  }

  const ordered = [...all].sort(compareBy[request.by]);
  const fitting = ordered.filter((plan) => fitOf(request, plan) !== 'misses');
  const nearest = fitting.length === 0 ? nearestOf(request, ordered) : undefined;
  const shown = nearest === undefined ? fitting : [nearest];
  const [cheapest] = [...shown].sort(compareBy.cheapest);
  const [fastest] = [...shown].sort(compareBy.fastest);
  const limited = request.budget !== null || request.months !== null;
  const plans = shown.map((one): Plan => {
    const fit = fitOf(request, one);
    const labels: Plan['labels'] = [
      ...(nearest === undefined && one === cheapest ? (['cheapest'] as const) : []),
      ...(nearest === undefined && one === fastest ? (['fastest'] as const) : []),
      ...(limited && fit !== 'misses' ? [fit] : []),
      ...(one === nearest ? (['nearest'] as const) : []),
    ];
    return { ...detailed(assembled, world, one, request.codes), labels };
  });
  return {
    ...none,
    plans,
    misses: nearest === undefined ? null : missOf(request, nearest),
    expanded,
    cut,
  };
};
