/** The words of `plan`: what each step is, why it is there, what is taken for granted, why nothing is shorter. */

import { ASSUMED, type AssumedField } from '../../core/cost/person.ts';
import { toRange } from '../../core/money.ts';
import type { Assembled } from '../../core/plan/assemble.ts';
import type { Obstacle, Plan, Planned, PlanStep } from '../../core/plan/plan.ts';
import type { PlanRequest } from '../../core/plan/request.ts';
import type { Delay } from '../../core/plan/shorter.ts';
import type { PlanAssumptionOut } from '../../schema/output-plan.ts';
import type { Profile } from '../../schema/profile.ts';
import { CONDITION_FIELDS, PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { listing, money, plural, range } from '../format.ts';
import { conditionText, label } from '../words.ts';
import { ABSENT } from './cost-assumptions.ts';
import type { Names } from './cost-words.ts';

const months = (count: number): string => plural(count, 'month');

/** What is to be done. */
export const stepText = ({ kind, code, member }: PlanStep, { exams, courses }: Assembled, names: Names): string => {
  const organization = names.get(code) ?? code;
  switch (kind) {
    case 'self-study':
      return `Study for the ${code} by yourself`;
    case 'program':
    case 'degree':
    case 'course':
      return courses.get(code)?.name ?? code;
    case 'join':
      return `Join ${organization} for a year`;
    case 'dues':
      return `Pay ${organization} another year's dues`;
    case 'exam': {
      const both = exams.get(code)?.charges.exam;
      const choice = both?.member != null && both.other !== null;
      return `Pass the ${code} exam${choice ? (member ? ', member price' : ', non-member price') : ''}`;
    }
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

export const becauseText = ({ reason, rule }: PlanStep, plan: Plan, names: Names): string => {
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

export const obstacleFlag = ({ condition }: Obstacle): string => PROFILE_FLAGS[CONDITION_FIELDS[condition.kind]];

/** The steps of a plan in one line. */
export const briefText = ({ steps }: Plan, assembled: Assembled, names: Names): string =>
  steps
    .map(
      (step) => `${stepText(step, assembled, names)}${step.length.high === 0 ? '' : ` (${months(step.length.high)})`}`,
    )
    .join('; ');

/** What takes the time of a plan, as the answer holds it. */
export const delayOut = ({ step, months: length, without, closed }: Delay, assembled: Assembled, names: Names) => {
  const what = stepText(step, assembled, names);
  const rest =
    without === null ? 'Without it there is no plan' : `Without it the fastest plan takes ${months(without)}`;
  return {
    step: what,
    months: length,
    without,
    text: `${what} takes ${months(length)}. ${rest}.`,
    closed: closed.map(
      ({ code, route, condition }) =>
        `The ${code} by way of ${label(route)} is closed: no step gives ${conditionText(condition)}.`,
    ),
  };
};

export const headlineText = ({ labels, months: length, shortest, cost }: Plan): string => {
  const named = [
    labels.includes('cheapest') ? 'cheapest' : null,
    labels.includes('fastest') ? 'fastest' : null,
    labels.includes('nearest') ? 'nearest' : null,
  ].filter((one) => one !== null);
  const name = named.length === 0 ? 'plan' : listing(named);
  const money_ = range(toRange(cost), money);
  const time = shortest === null || shortest === length ? months(length) : `${shortest} to ${months(length)}`;
  const fit = labels.includes('may-fit') ? ' (may fit: its low end is within the budget)' : '';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${time}, ${money_}${fit}`;
};

export const markText = ({ toLoseMark, marked, stuck }: Plan): string[] => [
  ...(toLoseMark === null
    ? []
    : [
        `You hold the ${listing(marked)} with a mark. To lose it takes ${toLoseMark.months === 0 ? 'no more time' : `another ${months(toLoseMark.months)}`} and ${range(toRange(toLoseMark.cost), money)} at the cheapest; --unmarked plans for that.`,
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

const assumption = (id: string, text: string, flag: string | null, value: string | number | null = null) => ({
  id,
  text: `${text}.`,
  value: value === null ? null : String(value),
  flag,
});

/** Everything that the plans take for granted, once each, with the flag that changes it. */
export const assumptionsOf = (
  { assembled, plans, impossible, gone }: Planned,
  request: PlanRequest,
  profile: Profile,
  names: Names,
): PlanAssumptionOut[] => {
  const { exams, courses, problem } = assembled;
  const steps = plans.flatMap((plan) => plan.steps);
  const has = (kind: PlanStep['kind']) => steps.some((step) => step.kind === kind);
  const taken = [...new Set(steps.map(({ code }) => code))].flatMap((code) => courses.get(code) ?? []);
  const studied = [...new Set(steps.flatMap(({ kind, code }) => (kind === 'self-study' ? [code] : [])))];
  const levels = new Map(studied.map((code) => [exams.get(code)?.view.level ?? '', code]));
  const dates = (profile.degrees ?? []).some(({ completed, expected }) => completed == null && expected == null);
  const paid = problem.clubs.filter(({ id, covered }) => covered === Number.POSITIVE_INFINITY && used(id));
  function used(id: string): boolean {
    return steps.some(({ code, kind }) => kind === 'exam' && exams.get(code)?.view.organization === id);
  }
  const out: PlanAssumptionOut[] = [];
  // Of what is held, gone or not known nothing is assumed.
  if (gone.length > 0 || (steps.length === 0 && impossible === null)) return out;
  for (const field of Object.keys(ASSUMED) as AssumedField[]) {
    if (profile[field] === undefined)
      out.push(
        assumption(
          `absent.${field}`,
          ABSENT[field],
          PROFILE_FLAGS[field],
          field === 'education' ? 'high-school' : null,
        ),
      );
  }
  if (steps.length > 0) {
    out.push(assumption('start', `You start on ${request.start}, and do one step at a time`, '--start', request.start));
    out.push(
      assumption(
        'prices',
        'Prices and rules stay as they are on the asked day, and each exam is passed at once',
        '--as-of',
      ),
    );
  }
  if (studied.length > 0) {
    for (const [level, code] of levels) {
      const length = exams.get(code)?.exam.study?.length;
      if (length === undefined || request.studyMonths !== null) continue;
      out.push(
        assumption(
          `study-months.${level}`,
          `To study by yourself for an exam of level ${label(level)} takes ${range(length)} months (ours)`,
          '--study-months',
          range(length),
        ),
      );
    }
    if (request.studyMonths !== null)
      out.push(
        assumption(
          'study-months',
          `To study for an exam takes ${months(request.studyMonths)}`,
          '--study-months',
          request.studyMonths,
        ),
      );
    else
      out.push(
        assumption(
          'hours-per-week',
          `You study ${plural(request.hoursPerWeek, 'hour')} a week`,
          PROFILE_FLAGS.hoursPerWeek,
          request.hoursPerWeek,
        ),
      );
  }
  if (studied.length > 0 || taken.length > 0)
    out.push(
      assumption(
        'preparation',
        'Each exam takes one preparation: study, a program, or the work that is recommended (ours)',
        '--prepared',
      ),
    );
  for (const { course, named, prepares, like, name } of taken) {
    if (prepares !== null && !named && prepares.value !== null)
      out.push(
        assumption(
          `prepares.${course.id}`,
          `"${name}" prepares for the ${listing(prepares.value)} (ours)`,
          '--program',
          prepares.value.join(', '),
        ),
      );
    if (named)
      out.push(
        assumption(
          `program.${course.id}`,
          `"${name}" counts as a program in billing and coding where one is asked for (ours)`,
          '--state',
        ),
      );
    if (like?.value != null)
      out.push(
        assumption(
          `price.${course.id}`,
          `"${name}" costs and takes what a program of the kind ${label(like.value)} does (ours)`,
          '--avoid degree',
          like.value,
        ),
      );
    if (course.kind === 'course' && courses.get(course.id)?.length.saidBy.some(({ source }) => source === 'editorial'))
      out.push(
        assumption(
          `length.${course.id}`,
          `"${name}" takes ${range(course.length)} months (ours)`,
          PROFILE_FLAGS.hoursPerWeek,
          range(course.length),
        ),
      );
  }
  if (has('work'))
    out.push(
      assumption(
        'job',
        'A job in the field can be had at once, is supervised, and goes on without a break',
        '--avoid experience',
      ),
    );
  for (const { id } of paid)
    out.push(
      assumption(
        `dues.${id}`,
        `Your membership of ${names.get(id) ?? id} runs on and is paid apart from this`,
        PROFILE_FLAGS.memberships,
      ),
    );
  if (steps.some(({ kind, price }) => kind === 'self-study' && price !== null && price.low === 0 && price.high > 0))
    out.push(
      assumption(
        'free-books',
        'Books may cost nothing, as electronic ones are free inside the exam; the high end is the printed set',
        null,
      ),
    );
  if (dates)
    out.push(
      assumption('degree-dates', 'A degree without the day it was completed does not count', PROFILE_FLAGS.degrees),
    );
  return out;
};
