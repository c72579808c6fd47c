/** The words of `plan`: what each step is, why it is there, what stands in the way, why nothing is shorter. */
import { toRange } from '../../core/money.ts';
import type { ExplainedStep, Obstacle } from '../../core/plan/pareto-front.ts';
import type { Plan, Planned } from '../../core/plan/plan.ts';
import type { Delay } from '../../core/plan/shorter.ts';
import { CONDITION_FIELDS, PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { capital, listing, money, plural, range } from '../format.ts';
import { conditionText } from './conditions.ts';
import type { Names } from './cost.ts';
import { ownText } from './figures.ts';
import { label } from './names.ts';

const months = (count: number): string => plural(count, 'month');

/** What is to be done. */
export const stepText = ({ kind, code, member, course, twoPrices }: ExplainedStep, names: Names): string => {
  const organization = names.get(code) ?? code;
  switch (kind) {
    case 'self-study':
      return `Study for the ${code} by yourself`;
    case 'program':
    case 'degree':
    case 'course':
      return course?.name ?? code;
    case 'join':
      return `Join ${organization} for a year`;
    case 'dues':
      return `Pay ${organization} another year's dues`;
    case 'exam':
      return `Pass the ${code} exam${twoPrices ? (member ? ', member price' : ', non-member price') : ''}`;
    case 'work':
      return `Work in ${label(code)}`;
    case 'unmark':
      return `Have the mark taken off the ${code}`;
    case 'wait':
      return 'Wait';
  }
};

const PREPARED_BY = {
  study: 'no rule asks for it: that you prepare is our assumption',
  schooling: 'what prepares for an exam is our assumption',
  experience: 'it is recommended, not required',
};

export const becauseText = ({ reason, rule }: ExplainedStep, plan: Plan, names: Names): string => {
  switch (reason.why) {
    case 'goal':
      return `It is the goal: you hold the ${reason.code}${plan.marked.includes(reason.code) ? ', with the mark of an apprentice' : ''}.`;
    case 'mark-lost':
      return `What the ${reason.code} asks for is done, so the mark comes off.`;
    case 'requirement':
      return `The ${reason.code} requires ${conditionText(reason.condition)}.`;
    case 'mark':
      return `To lose the mark of the ${reason.code} it takes ${conditionText(reason.condition)}.`;
    case 'preparation': {
      const told =
        reason.by === 'schooling' && rule.value !== null && !rule.saidBy.some(({ source }) => source === 'editorial');
      return `It prepares you for the ${reason.code}${told ? '' : ` (${PREPARED_BY[reason.by]})`}.`;
    }
    case 'membership':
      return `Only members may sit for the ${reason.code}.`;
    case 'member-price':
      return `Members pay less for the ${reason.code}.`;
    case 'dues':
      return `Dues of ${names.get(reason.code) ?? reason.code} are due every year until the goal.`;
    case 'time':
      return 'Something that you told, or that is held, counts only from then on.';
  }
};

/** What no step can meet. */
export const obstacleText = ({ condition }: Obstacle): string => conditionText(condition);

/** What stands in the way where the rules do not. */
export const UNPREPARED_TEXT =
  'to be ready for it: no study in the hours you have, no program and no work that is recommended leads there';

export const obstacleFlag = ({ condition }: Obstacle): string => PROFILE_FLAGS[CONDITION_FIELDS[condition.kind]];

/** The steps of a plan in one line. */
export const briefText = ({ steps }: Plan, names: Names): string =>
  steps
    .map((step) => `${stepText(step, names)}${step.length.high === 0 ? '' : ` (${months(step.length.high)})`}`)
    .join('; ');

/** What takes the time of a plan, and how long it would take without. */
export const delayText = ({ step, months: length, without }: Delay, names: Names): string => {
  const rest =
    without === null ? 'Without it there is no plan' : `Without it the fastest plan takes ${months(without)}`;
  return `${stepText(step, names)} takes ${months(length)}. ${rest}.`;
};

/** Why a route is not gone. */
export const closedText = ({ code, route, condition }: Delay['closed'][number]): string =>
  `The ${code} by way of ${label(route)} is closed: no step gives ${conditionText(condition)}.`;

/** What a plan costs, and whether there is more, which has no price. */
export const priceText = ({ cost, lacks, steps }: Plan): string => {
  const price = `${range(toRange(cost), money)}${ownText(steps.map(({ charge }) => charge.figure))}`;
  if (lacks.length === 0) return price;
  return cost.high === 0 ? 'no price in the data' : `${price} and more`;
};

/** How long a plan takes. */
const timeText = ({ months: length, shortest, steps }: Plan): string => {
  const own = ownText(steps.map(({ lasting }) => lasting));
  return `${shortest === null || shortest === length ? months(length) : `${shortest} to ${months(length)}`}${own}`;
};

export const headlineText = (plan: Plan): string => {
  const { labels } = plan;
  const named = [
    labels.includes('cheapest') ? 'cheapest' : null,
    labels.includes('fastest') ? 'fastest' : null,
    labels.includes('nearest') ? 'nearest' : null,
  ].filter((one) => one !== null);
  const name = named.length === 0 ? 'plan' : listing(named);
  const fit = labels.includes('may-fit') ? ' (may fit: its low end is within the budget)' : '';
  return `${capital(name)}: ${timeText(plan)}, ${priceText(plan)}${fit}`;
};

export const markText = ({ toLoseMark, unmarkCharges, marked, stuck }: Plan): string[] => [
  ...(toLoseMark === null
    ? []
    : [
        `You hold the ${listing(marked)} with a mark. To lose it takes ${toLoseMark.months === 0 ? 'no more time' : `another ${months(toLoseMark.months)}`} and ${range(toRange(toLoseMark.cost), money)}${ownText(unmarkCharges)} at the cheapest; --unmarked plans for that.`,
      ]),
  ...(stuck.length === 0 ? [] : [`How the mark of the ${listing(stuck)} comes off is not in the data.`]),
];

export const PLAN_TEXT = {
  held: (codes: readonly string[]): string => `You hold the ${listing(codes)} already: nothing is left to do.`,
  unknown: (codes: readonly string[]): string =>
    `What the ${listing(codes)} requires is not in the data, so no plan can be made.`,
  impossible: (codes: readonly string[]): string => `There is no plan for the ${listing(codes)}: no step meets this.`,
  gone: (codes: readonly string[]): string => `The ${listing(codes)} cannot be taken up any more.`,
  cut: 'The search was stopped before it found a plan: there may be one.',
  misses: (over: NonNullable<Planned['misses']>): string => {
    const cost = over.cost.low > 0 ? [`${range(toRange(over.cost), money)} over the budget`] : [];
    const time = over.months > 0 ? [`${months(over.months)} too long`] : [];
    return `No plan fits. The nearest is ${listing([...cost, ...time])}.`;
  },
  others: 'Other plans that no plan beats',
  why: 'Why each step',
  assumed: 'Taken for granted',
  slow: 'Why nothing is shorter',
};
