/** Every word about a rule: what it asks, what a person has of it, and how a mark comes off. Nothing is decided here. */
import type { RemovalRoute } from '../../core/eligibility/apprentice.ts';
import type { Formality, JudgedCondition, JudgedRoute } from '../../core/eligibility/eligibility.ts';
import type { Have } from '../../core/eligibility/have.ts';
import { type Degree, isAtLeast } from '../../core/eligibility/schooling.ts';
import type { TrainingEntry } from '../../core/eligibility/training.ts';
import type { Decision } from '../../core/eligibility/verdict.ts';
import type { Figure } from '../../core/figures.ts';
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import { capital, listing, plural } from '../format.ts';
import {
  ACCREDITORS,
  APPROVER_NAMES,
  EDUCATION,
  FIELD_NAMES,
  LICENCE_NAMES,
  monthsText,
  TRAINING_TOPIC_TEXT,
} from './names.ts';

const named = (names: Record<string, string>, keys: readonly string[], joint: string): string =>
  listing(
    keys.map((key) => names[key] ?? key),
    joint,
  );

const within = (months: number | undefined): string =>
  months === undefined ? '' : ` within the last ${monthsText(months)}`;

/** One condition as a person would say it: "2 years of coding experience". */
export const conditionText = (condition: Condition): string => {
  switch (condition.kind) {
    case 'education':
      return EDUCATION[condition.atLeast] ?? condition.atLeast;
    case 'degree': {
      const fields = condition.fields ? ` in ${named(TRAINING_TOPIC_TEXT, condition.fields, 'or')}` : '';
      const accredited = condition.accreditation
        ? `, accredited (${named(ACCREDITORS, condition.accreditation, 'or')})`
        : '';
      return `${EDUCATION[condition.atLeast] ?? condition.atLeast}${fields}${accredited}`;
    }
    case 'training': {
      if (condition.topics?.length === 1 && condition.topics[0] === 'practicode') return 'Practicode completed';
      const topics = condition.topics ? ` in ${named(TRAINING_TOPIC_TEXT, condition.topics, 'or')}` : '';
      const approved = condition.approvedBy ? ` approved by ${named(APPROVER_NAMES, condition.approvedBy, 'or')}` : '';
      const others = `${topics}${approved}${within(condition.withinMonths)}`;
      if (condition.kinds === undefined)
        // What counts are the hours, whatever it is called.
        return condition.hours === undefined
          ? `a training program${others}`
          : `${plural(condition.hours, 'hour')} of training${others}`;
      const hours =
        condition.hours === undefined
          ? 'a'
          : `${/^8|^(11|18)$/.test(String(condition.hours)) ? 'an' : 'a'} ${condition.hours}-hour`;
      return `${hours} ${condition.kinds.join(' or ')}${others}`;
    }
    case 'experience': {
      const field = `${named(FIELD_NAMES, condition.in, 'or')} ${condition.in.includes('other') && condition.in.length === 1 ? 'work ' : ''}experience`;
      const supervised = condition.supervised ? 'supervised ' : '';
      const length = condition.months === undefined ? '' : `${monthsText(condition.months)} of `;
      const open = condition.months === undefined ? ' (no length stated)' : '';
      return `${length}${supervised}${field}${open}${within(condition.withinMonths)}`;
    }
    case 'credential': {
      const which = condition.anyOf ? listing(condition.anyOf, 'or') : 'a coding credential of another organization';
      const held = condition.heldMonths === undefined ? '' : ` held for ${monthsText(condition.heldMonths)}`;
      return `${which}${held}`;
    }
    case 'licence':
      return `a licence: ${named(LICENCE_NAMES, condition.anyOf, 'or')}`;
    case 'course':
      return `courses in ${named(TRAINING_TOPIC_TEXT, condition.topics, 'and')}`;
    case 'attestation':
      return condition.text;
  }
};

/** A whole route in one phrase; its courses stand together. */
export const routeText = (route: Route): string => {
  const courses = route.conditions.flatMap((condition) => (condition.kind === 'course' ? condition.topics : []));
  const others = route.conditions.filter(({ kind }) => kind !== 'course').map(conditionText);
  return listing([
    ...(courses.length === 0 ? [] : [`courses in ${named(TRAINING_TOPIC_TEXT, courses, 'and')}`]),
    ...others,
  ]);
};

/** Whether a way asks for more than one thing; its courses stand together. */
export const hasParts = ({ conditions }: Route): boolean =>
  conditions.length > 1 && conditions.some(({ kind }) => kind !== 'course');

/**
 * A whole set of routes in one cell: "a diploma and ...; or 2 years of ...". Where several of them have parts, letters
 * say where each begins.
 */
export const routesText = (routes: Routes): string => {
  if (routes.length === 0) return 'nothing but membership or registration';
  const ways = routes.map(routeText);
  return routes.filter(hasParts).length > 1
    ? `one of these: ${ways.map((way, index) => `(${String.fromCharCode(97 + index)}) ${way}`).join('; ')}`
    : ways.join('; or ');
};

/** What a person has of what a condition asks. */
export const haveText = (have: Have): string => {
  const list = <T>(entries: readonly T[] | null, one: (entry: T) => string): string =>
    entries === null ? 'not told' : entries.length === 0 ? 'none' : listing(entries.map(one));
  switch (have.of) {
    case 'education': {
      const degrees = (have.degrees ?? []).map(degreeText);
      const level = have.level === null ? [] : [EDUCATION[have.level] ?? have.level];
      const known = [...level, ...degrees];
      return known.length > 0 ? listing(known) : have.degrees === null ? 'not told' : 'no degree, a diploma not told';
    }
    case 'degrees':
      return list(have.entries, degreeText);
    case 'training':
      return list(have.entries, trainingText);
    case 'experience': {
      if (have.months === null) return 'not told';
      const { low, high } = have.months;
      if (high === Number.POSITIVE_INFINITY)
        return low === 0 ? 'some, its length not told' : `${monthsText(low)} or more`;
      if (low === high) return monthsText(low);
      return `${low === 0 ? 'up' : plural(low, 'month')} to ${plural(high, 'month')}, as far as told`;
    }
    case 'credentials':
      return list(have.entries, ({ code, mark, earned }) => `${mark ?? code}${earned ? ` since ${earned}` : ''}`);
    case 'licences':
      return list(have.licences, (licence) => LICENCE_NAMES[licence] ?? licence);
    case 'attestation':
      return have.stated === null ? 'not told' : have.stated ? 'stated' : 'not so';
  }
};

const DEGREE_FIELDS_TEXT: Record<string, string> = { ...TRAINING_TOPIC_TEXT, health: 'health care' };

const degreeText = ({ level, field, completed, expected }: Degree): string => {
  const subject = field === undefined ? '' : ` in ${DEGREE_FIELDS_TEXT[field] ?? field}`;
  const done = completed ? `, completed ${completed}` : expected ? `, expected ${expected}` : '';
  return `${EDUCATION[level] ?? level}${subject}${done}`;
};

const trainingText = ({ kind, topic, hours, completed }: TrainingEntry): string => {
  const subject =
    topic === undefined ? '' : topic === 'practicode' ? ' (Practicode)' : ` in ${TRAINING_TOPIC_TEXT[topic] ?? topic}`;
  const length = hours === undefined ? '' : `, ${plural(hours, 'hour')}`;
  return `a ${kind ?? 'training'}${subject}${length}${completed ? `, completed ${completed}` : ''}`;
};

/** What a condition needs, in the same terms as what a person has. */
export const needText = (condition: Condition): string =>
  condition.kind === 'experience' && condition.months !== undefined
    ? monthsText(condition.months)
    : condition.kind === 'attestation'
      ? 'stated'
      : conditionText(condition);

/** What of a person meets a condition: the degree they hold, not the least that is asked for. */
const metPart = ({ condition, have }: JudgedCondition): string => {
  const asked = conditionText(condition);
  if (have.of === 'education' && 'atLeast' in condition) {
    const { level, meeting } = have;
    if (level !== null && isAtLeast(level, condition.atLeast)) return EDUCATION[level] ?? asked;
    return meeting === null ? asked : degreeText(meeting);
  }
  if (have.of === 'degrees') return have.meeting === null ? asked : degreeText(have.meeting);
  if (condition.kind !== 'credential' || have.of !== 'credentials') return asked;
  const codes = (have.entries ?? []).filter(({ code }) => condition.anyOf?.includes(code)).map(({ code }) => code);
  return codes.length === 0 || condition.heldMonths !== undefined ? asked : listing(codes);
};

/** A way that is met by what one has of it: "you have 2 years of coding experience and state this: ...". */
export const metText = ({ conditions }: Pick<JudgedRoute, 'conditions'>): string => {
  const [stated, others] = [true, false].map((is) =>
    conditions.filter(({ condition }) => (condition.kind === 'attestation') === is),
  ) as [JudgedCondition[], JudgedCondition[]];
  const courses = others.filter(({ condition }) => condition.kind === 'course').map(({ condition }) => condition);
  const has = [
    ...(courses.length === 0 ? [] : [routeText({ route: '', conditions: courses })]),
    ...others.filter(({ condition }) => condition.kind !== 'course').map(metPart),
  ];
  const states = `state this: ${listing(stated.map(({ condition }) => conditionText(condition)))}`;
  if (stated.length === 0) return `you have ${listing(has)}`;
  return has.length === 0 ? `you ${states}` : `you have ${listing(has)}, and ${states}`;
};

/** A step that is no condition: joining, paying. */
export const formalityText = ({ kind }: Formality, organization: string): string =>
  kind === 'membership' ? `join ${organization} for a year` : 'pay for the exam';

type UnmarkWays = {
  code: string;
  mark: string | null;
  /** Who says that there is a mark; without one, what is known of that. */
  designation: Figure;
  decision: Decision;
  routes: readonly RemovalRoute[];
};

/** Why there is no mark to lose. */
const noMarkText = (code: string, { unknown }: Figure): string =>
  unknown?.reason === 'sources-disagree'
    ? `Sources disagree on whether the ${code} comes with a mark, and none is counted.${unknown.note === undefined ? '' : ` ${unknown.note}`}`
    : `No mark on the ${code} is in the data.`;

/** What `apprentice` says around its table. */
const courseName = (topic: string): string =>
  topic === 'practicode' ? 'Practicode' : `a course in ${TRAINING_TOPIC_TEXT[topic] ?? topic}`;

export const APPRENTICE_TEXT = {
  noDay: 'cannot be said',
  verdict: ({ code, mark, designation, decision, routes }: UnmarkWays): string => {
    if (mark === null) return noMarkText(code, designation);
    if (routes.length === 0) return `How the ${mark} loses its mark is not in the data.`;
    if (decision.held && decision.marked === 'unmet')
      return `You hold the ${code} without its mark, as told (with it: --held ${mark}): there is none to take off.`;
    const met = routes.find(({ state }) => state === 'met');
    const passed = decision.held ? '' : ` once you have passed the ${code}`;
    if (met !== undefined) return `You can have the mark taken off the ${mark} now${passed}: ${metText(met)}.`;
    const [first] = routes.flatMap(({ earliest }) => earliest ?? []).sort();
    const isOpen = routes.some(({ state, earliest }) => state === 'unknown' && earliest === null);
    if (first !== undefined && isOpen)
      return `The mark of the ${mark} can come off on ${first}${passed}, and sooner if you have what another way asks for and you did not tell.`;
    if (first !== undefined) return `The mark of the ${mark} can come off on ${first} at the earliest${passed}.`;
    return `When the mark of the ${mark} can come off depends on what you have of the ${plural(routes.length, 'way')} below.`;
  },
  assumptions: (hoursPerWeek: number): string =>
    `The days take it that work goes on from today without a break, and that you study ${plural(hoursPerWeek, 'hour')} a week.`,
  length: (topic: string, months: string): string => `${capital(courseName(topic))} takes ${months} months`,
  noLength: (topic: string): string => `How long ${courseName(topic)} takes is not in the data.`,
};
