/** The verdict as a sentence, and what a person has and lacks in it. Nothing is decided here. */
import type { Eligibility, Formality, JudgedCondition } from '../../core/eligibility/eligibility.ts';
import type { Condition, Route } from '../../schema/condition.ts';
import { listing, plural } from '../format.ts';
import { conditionText, hasParts, metText, routesText, routeText } from './conditions.ts';

/** What an open condition depends on, as "your ...". */
const ABOUT: Record<Condition['kind'], string> = {
  education: 'your schooling',
  degree: 'your degrees',
  training: 'your training',
  experience: 'your work experience',
  credential: 'the credentials you hold',
  licence: 'your licences',
  course: 'the courses you took',
  attestation: 'statements that only you can make',
};

const aboutText = (open: readonly Condition[]): string => listing([...new Set(open.map(({ kind }) => ABOUT[kind]))]);

const removalText = (removal: readonly { route: Route }[]): string => {
  const routes = removal.map(({ route }) => route);
  return routes.some(hasParts) ? routesText(routes) : listing(routes.map(routeText), 'or');
};

/** That no condition is to be met: what is left is to join, where the exam asks for that and one has not. */
const nothingText = (toDo: readonly Formality[], organization: string): string =>
  toDo.some(({ kind }) => kind === 'membership')
    ? `nothing but membership of ${organization} is required`
    : 'nothing is required';

/** What is missing of a condition: of months of work, those that are left. */
export const missingText = ({ condition, have }: JudgedCondition): string => {
  if (condition.kind === 'attestation') return `to be able to state "${condition.text}"`;
  if (condition.kind !== 'experience' || condition.months === undefined || have.of !== 'experience')
    return conditionText(condition);
  const { low, high } = have.months ?? { low: 0, high: 0 };
  if (low === 0 || low !== high || low >= condition.months) return conditionText(condition);
  const work = conditionText({ ...condition, months: undefined }).replace(' (no length stated)', '');
  return `${plural(condition.months - low, 'more month')} of ${work} (you have ${low} of ${condition.months})`;
};

/** Of an exam of which nobody confirms that it is given. */
const ifGiven = (unconfirmed: boolean): string =>
  unconfirmed ? ', if its exam is still given (which is not confirmed)' : '';

/**
 * The answer in one sentence that a person can repeat to somebody else.
 *
 * @param organization the name of who grants it
 */
export const verdictText = (found: Eligibility, organization: string): string => {
  const { rules, held, maySit, marked, missing, routes, open, removal } = found;
  const { code, designation, offered, replacedBy, unconfirmed } = rules;
  const given = ifGiven(unconfirmed);
  if (held)
    return `You hold the ${code} already${marked === 'met' ? `, with the mark ${designation ?? 'of an apprentice'}` : ''}.`;
  if (offered === false)
    return `The ${code} is no longer offered${replacedBy === null ? '' : `; it was replaced by the ${replacedBy}`}.`;
  if (maySit === 'unknown') {
    if (rules.required === null)
      return `What the ${code} requires is not in the data, so it cannot be said whether you may sit for it.`;
    return `Whether you may sit for the ${code}${given} depends on ${aboutText(open)}.`;
  }
  if (maySit === 'no') {
    const nearest = routes.length > 1 ? ` by the nearest of ${routes.length} ways` : '';
    return `You may not sit for the ${code} yet: you still need ${listing(missing.map(missingText))}${nearest}.${unconfirmed ? ' That its exam is still given is not confirmed.' : ''}`;
  }
  if (marked === 'unknown')
    return `You may sit for the ${code}${given}; whether as ${code} or ${designation} depends on ${open.length === 0 ? 'rules that are not in the data' : aboutText(open)}.`;
  if (marked === 'met')
    return `You may sit for the ${code}${given}, and would hold it as ${designation} until you show ${removalText(removal)}.`;
  const way = routes.find(({ state }) => state === 'met');
  const because = way === undefined ? nothingText(found.toDo, organization) : metText(way);
  const full =
    designation === null ? '' : ` You would hold it as the full ${code}, without the mark of the ${designation}.`;
  return `You may sit for the ${code}${given}: ${because}.${full}`;
};
