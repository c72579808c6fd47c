/**
 * The Pareto front of a request: every plan that no other beats, with what explains it; or what stands in the way.
 * Money is in whole cents, time in whole months.
 */
import type { Condition, Route } from '../../schema/condition.ts';
import type { Catalog } from '../catalog.ts';
import type { PriceLack } from '../cost/types.ts';
import { endAfterYears, type IsoDate } from '../dates.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn } from '../eligibility/person.ts';
import { type Figure, type Question, unknownFigure } from '../figures.ts';
import type { Interval } from '../money.ts';
import { type Assembled, assemble } from './assemble.ts';
import type { CourseFile } from './courses.ts';
import type { Charge } from './exams.ts';
import { openRoutes } from './reach.ts';
import { type Explanation, explain } from './reasons.ts';
import { byCost, type SearchRequest } from './request.ts';
import { search } from './search.ts';
import { personAfter } from './state.ts';
import type { FoundPlan, Step } from './types.ts';
import { type World, worldOf } from './world.ts';

export type ExplainedStep = Step &
  Explanation & {
    charge: Omit<Charge, 'price'>;
    /** Who says how long it takes. */
    lasting: Figure;
    /** Who states the rule or the length that the step goes by. */
    rule: Figure;
    /** The schooling that it is. */
    course: CourseFile | null;
    /** The level of the exam that is studied for. */
    level: string | null;
    /** An exam that is open at a member's price and at another's. */
    twoPrices: boolean;
    /** The organization of an exam whose dues are paid apart from the plan. */
    paidApart: string | null;
    /** The day on which dues fall due by the end that was told of a membership; null where the step's month tells it. */
    on: IsoDate | null;
    /** The recommended route to an exam that told work meets, with who states it: no other preparation is planned. */
    practised: { route: Route; figure: Figure } | null;
  };

export type ExplainedPlan = {
  months: number;
  /** Months if everything takes its short end; null where a short end is unknown. */
  shortest: number | null;
  cost: Interval;
  steps: ExplainedStep[];
  /** From the end of the plan on; null where no mark is carried, or nothing known takes it off. */
  toLoseMark: { months: number; cost: Interval } | null;
  /** Who says what that costs. */
  unmarkCharges: Figure[];
  /** What has no price and counts as nothing. */
  lacks: PriceLack[];
  /** Codes that carry a mark at the end, and those of them of which it is not in the data how it comes off. */
  marked: string[];
  stuck: string[];
};

/** A plan as it was found. It is explained where it is shown alone, which takes its time. */
export type ExplainablePlan = Pick<FoundPlan, 'months' | 'cost' | 'steps'> & { explained: () => ExplainedPlan };

/** A condition that nothing can meet; `code` is the exam that asks for it. */
export type Obstacle = { code: string; route: string | null; condition: Condition };

/** What is said beside plans, or in place of them. */
export type PlanNotes = {
  impossible: Obstacle[] | null;
  /** Targets whose rules are not in the data, so that no plan can be made. */
  unknown: string[];
  /** Targets that are no longer offered. */
  gone: string[];
  /** Targets that nothing prepares for in a plan's time. */
  unprepared: string[];
  /** Named programs that were asked for and cannot be planned. */
  leftOut: string[];
  expanded: number;
  cut: boolean;
};

export type ParetoFront = PlanNotes & { plans: ExplainablePlan[] };

const chargeOf = ({ exams, courses, dues, problem }: Assembled, { kind, code, member, price }: Step): Charge => {
  const none: Charge = { price, figure: unknownFigure(), lack: null };
  const payer = member ? 'member' : 'other';
  if (kind === 'exam') return exams.get(code)?.charges.exam[payer] ?? none;
  if (kind === 'self-study') return exams.get(code)?.charges.study[payer] ?? none;
  if (kind === 'join' || kind === 'dues') return dues[problem.memberships.findIndex(({ id }) => id === code)] ?? none;
  return courses.get(code)?.charge ?? none;
};

/** The figure that a step goes by: the rule that asks for it, or what it prepares for. */
const ruleOf = ({ exams, courses }: Assembled, step: Step, { reason }: Explanation): Figure => {
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

/** Who says how long a step takes: of work and waiting the rules do, which are told with it. */
const lastingOf = ({ exams, courses }: Assembled, { kind, code }: Step): Figure =>
  (kind === 'self-study' ? exams.get(code)?.studyLength : courses.get(code)?.length) ?? unknownFigure();

/** The cheapest plan to lose the marks that a plan ends with. */
const loseMark = (assembled: Assembled, world: World, found: FoundPlan, codes: readonly string[]) => {
  const { exams, problem } = assembled;
  const person = personAfter(problem, found.end, world.dayAt);
  const carried = codes.filter((code) => (heldOn(person, code, world.dayAt(found.months))?.mark ?? null) !== null);
  const stuck = carried.filter((code) => (exams.get(code)?.exam.rules.removal ?? []).length === 0);
  const unmarked = carried.filter((code) => !stuck.includes(code));
  if (unmarked.length === 0) return { toLoseMark: null, unmarkCharges: [], marked: carried, stuck };
  const { plans } = search({ ...problem, targets: [], unmarked }, { state: found.end, month: found.months });
  const [best] = [...plans].sort(byCost);
  const toLoseMark = best === undefined ? null : { months: best.months - found.months, cost: best.cost };
  const unmarkCharges = (best?.steps ?? []).map((step) => chargeOf(assembled, step).figure);
  return { toLoseMark, unmarkCharges, marked: carried, stuck: best === undefined ? carried : stuck };
};

const shortestOf = (steps: readonly Step[]): number | null =>
  steps.reduce<number | null>(
    (total, { length }) => (total === null || length.low === null ? null : total + length.low),
    0,
  );

/** What only some kinds of step have. */
const particularsOf = (
  { exams, courses, problem }: Assembled,
  { kind, code }: Step,
): Pick<ExplainedStep, 'course' | 'level' | 'twoPrices' | 'paidApart' | 'practised'> => {
  const exam = kind === 'exam' ? exams.get(code) : undefined;
  const membership = exam === undefined ? undefined : problem.memberships[exam.exam.membership];
  return {
    course: courses.get(code) ?? null,
    level: kind === 'self-study' ? (exams.get(code)?.view.level ?? null) : null,
    twoPrices: exam !== undefined && exam.charges.exam.member !== null && exam.charges.exam.other !== null,
    paidApart: membership?.paidUntil === Number.POSITIVE_INFINITY ? membership.id : null,
    practised:
      exam?.practised == null
        ? null
        : { route: exam.practised, figure: exam.view.figures['eligibility.recommended'] ?? unknownFigure() },
  };
};

/** The day of dues in the years after a membership that was told; of one that is joined its month is the day. */
const dueOn = ({ problem }: Assembled, { kind, code, at }: Step, before: readonly Step[]): IsoDate | null => {
  const told = kind === 'dues' ? problem.memberships.find(({ id }) => id === code) : undefined;
  const isJoined = before.some((step) => step.kind === 'join' && step.code === code);
  return told?.until === undefined || isJoined ? null : endAfterYears(told.until, (at - told.paidUntil) / 12);
};

const explained = (assembled: Assembled, world: World, found: FoundPlan, codes: readonly string[]): ExplainedPlan => {
  const reasons = explain(world, found.steps);
  const steps = found.steps.map((step, index): ExplainedStep => {
    const reason = reasons[index] as Explanation;
    const { figure, lack } = chargeOf(assembled, step);
    return {
      ...step,
      ...reason,
      charge: { figure, lack },
      lasting: lastingOf(assembled, step),
      rule: ruleOf(assembled, step, reason),
      on: dueOn(assembled, step, found.steps.slice(0, index)),
      ...particularsOf(assembled, step),
    };
  });
  const lacks = steps.flatMap(({ charge }) => (charge.lack === null ? [] : [charge.lack]));
  return {
    months: found.months,
    shortest: shortestOf(found.steps),
    cost: found.cost,
    steps,
    ...loseMark(assembled, world, found, codes),
    lacks: lacks.filter((lack, index) => lacks.indexOf(lack) === index),
  };
};

/** Targets that the rules alone would let one sit for. Without a diploma that is what is missing. */
const unpreparedIn = ({ problem, exams }: Assembled, { reach }: World): string[] =>
  problem.targets.filter((code) => {
    const exam = exams.get(code)?.exam;
    return exam !== undefined && reach.diploma && !reach.exams.has(code) && !reach.canPrepare(exam);
  });

const DIPLOMA: Condition = { kind: 'education', atLeast: 'high-school' };

/**
 * The conditions that no step can meet, of the routes to each exam that stays closed. Without a diploma it is what is
 * missing, beside only what would stay closed with it.
 */
const obstaclesOf = ({ problem, exams }: Assembled, world: World, unprepared: readonly string[]): Obstacle[] => {
  const { reach, dayAt } = world;
  const day = dayAt(0);
  const schooled = reach.diploma
    ? reach
    : worldOf({ ...problem, person: { ...problem.person, education: 'high-school' } }).reach;
  const rulesOf = (code: string) => exams.get(code)?.exam.rules;
  const closed = [
    ...problem.targets
      .filter((code) => !reach.exams.has(code))
      .map((code) => ({ code, routes: rulesOf(code)?.required ?? [], opens: schooled.exams.has(code) })),
    ...problem.unmarked
      .map((code) => ({ code, routes: rulesOf(code)?.removal ?? [] }))
      .filter(({ routes }) => routes.length > 0 && openRoutes(routes, reach).length === 0)
      .map((mark) => ({ ...mark, opens: openRoutes(mark.routes, schooled).length > 0 })),
  ];
  const untaught = reach.diploma ? [] : [...new Set(closed.map(({ code }) => code))];
  const all: Obstacle[] = [
    ...untaught.map((code) => ({ code, route: null, condition: DIPLOMA })),
    ...closed
      .filter(({ opens }) => !opens)
      .flatMap(({ code, routes }) =>
        routes.flatMap(({ route, conditions }) =>
          conditions
            .filter((condition) => !schooled.canMeet(condition))
            .map((condition) => ({ code, route, condition })),
        ),
      ),
  ];
  if (all.length > 0 || unprepared.length > 0) return all;
  // Each condition could be met, but not all of a route at once.
  return problem.targets.flatMap((code) =>
    (rulesOf(code)?.required ?? []).flatMap(({ route, conditions }) =>
      conditions
        .filter((condition) => judgeCondition(condition, problem.person, day) !== 'met')
        .map((condition) => ({ code, route, condition })),
    ),
  );
};

/**
 * Every plan that no other beats, by its length. Money is in cents, months are whole.
 *
 * @param question whose prices and rules; those of the asked day hold for all steps
 */
export const paretoFrontOf = (catalog: Catalog, request: SearchRequest, question: Question): ParetoFront => {
  const assembled = assemble(catalog, request, question);
  const { problem, exams, leftOut } = assembled;
  const rulesOf = (code: string) => exams.get(code)?.exam.rules;
  const unknown = problem.targets.filter(
    (code) => rulesOf(code)?.required === null && rulesOf(code)?.offered !== false,
  );
  const gone = problem.targets.filter((code) => rulesOf(code)?.offered === false);
  const none = { plans: [], impossible: null, unknown, gone, unprepared: [], leftOut, expanded: 0, cut: false };
  if (gone.length > 0) return { ...none, impossible: [] };
  if (unknown.length > 0) return none;
  const { world, plans: found, expanded, cut } = search(problem);
  if (found.length === 0 && !cut) {
    const unprepared = unpreparedIn(assembled, world);
    return { ...none, expanded, unprepared, impossible: obstaclesOf(assembled, world, unprepared) };
  }
  const plans = found.map(
    (plan): ExplainablePlan => ({
      months: plan.months,
      cost: plan.cost,
      steps: plan.steps,
      explained: () => explained(assembled, world, plan, request.codes),
    }),
  );
  return { ...none, plans, expanded, cut };
};
