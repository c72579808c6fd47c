/** The words of `advise`: what speaks for and against, what is not known, what is taken for granted, what is asked. */
import type { Advice, AdviceReason, Gap, Misfit, Priority, Sketch } from '../../core/advise/types.ts';
import type { AssumedField } from '../../core/cost/person.ts';
import { toDollars, toRange } from '../../core/money.ts';
import { PRACTISED_MONTHS } from '../../core/pace.ts';
import type { PlanAssumptionOut } from '../../schema/output-plan.ts';
import type { Profile } from '../../schema/profile.ts';
import { PROFILE_FLAGS, type ProfileField } from '../../schema/profile-flags.ts';
import { count, listing, money, plural, range } from '../format.ts';
import { routeText } from './conditions.ts';
import { type Names, priceLackText } from './cost.ts';
import { ABSENT, absentValue } from './cost-assumptions.ts';
import { label, monthsText } from './names.ts';
import { assumption } from './plan-assumptions.ts';
import { verdictText } from './verdict.ts';

const KINDS: Readonly<Record<string, string>> = {
  coding: 'coding',
  billing: 'billing',
  auditing: 'auditing',
  management: 'managing a practice or a department',
  compliance: 'compliance',
  documentation: 'clinical documentation',
  'risk-adjustment': 'risk adjustment',
  records: 'health records',
};

const PLACES: Readonly<Record<string, string>> = {
  physician: 'physician practices',
  outpatient: 'outpatient care',
  inpatient: 'hospital inpatient care',
  payer: 'insurers',
  'home-health': 'home health',
  any: 'any place',
};

export const kindText = (focus: string): string => KINDS[focus] ?? label(focus);
export const placeText = (setting: string): string => PLACES[setting] ?? label(setting);

/** A way in more letters is looked up elsewhere. */
const LONG = 90;

const kinds = (focuses: readonly string[]): string => listing(focuses.map(kindText));

const BEST = {
  cost: 'Nothing else on this list costs as little.',
  months: 'Nothing else on this list is there as soon.',
  pay: 'Holders of nothing else on this list say they earn as much.',
  upkeep: 'Nothing else on this list costs as little to keep.',
};

const limitText = (budget: number | null, length: number | null): string =>
  listing([
    ...(budget === null ? [] : [`your ${money(toDollars(budget))}`]),
    ...(length === null ? [] : [`your ${plural(length, 'month')}`]),
  ]);

/** One reason as a sentence. */
export const reasonText = (reason: AdviceReason, { code, judged, view }: Sketch, names: Names): string => {
  const verdict = () => verdictText(judged().eligibility(), names.get(view.organization) ?? view.organization);
  switch (reason.why) {
    case 'may-sit':
      // The ways to lose the mark would drown the sentence; what it takes is said beside it.
      return judged().marked === 'met' ? `You may sit for the ${code} now.` : verdict();
    case 'may-not-sit':
    case 'requirements-unknown':
      return verdict();
    case 'statement':
      return `You may sit only if this is true: ${reason.text} (--attest ${reason.id} says so).`;
    case 'accreditation':
      return 'You may sit only if CAHIIM accredits the program of your degree (--degree with accreditation=cahiim says so).';
    case 'focus':
      return `It is about ${kinds(reason.focuses)}.`;
    case 'focus-missing':
      return `It is not about ${kinds(reason.focuses)}.`;
    case 'setting':
      return `It is for work in ${placeText(reason.setting)}.`;
    case 'setting-other':
      return `It is for work in ${listing(reason.settings.map(placeText))}, not where you want to work.`;
    case 'setting-unknown':
      return 'For which place of work it is made is not in the data.';
    case 'entry':
      return 'It is made for beginners (ours).';
    case 'above':
      return view.level === null
        ? 'For which stage of a career it is made is not in the data.'
        : `It is ${view.level === 'advanced' ? 'an advanced one' : 'a specialty'}: first comes a core credential, or ${monthsText(PRACTISED_MONTHS)} of work in the field (ours).`;
    case 'below':
      return 'It is made for beginners, and you show more already (ours).';
    case 'narrow':
      return `It goes on to ${kinds(reason.focuses)}, which a beginner comes to later (ours).`;
    case 'unconfirmed':
      return 'It is not confirmed that it is still given.';
    case 'no-way':
      return 'No step that we know opens it: certs plan names what is in the way.';
    case 'degree':
      return 'The way there leads through a whole degree.';
    case 'mark': {
      const length = reason.months === null || reason.months === 0 ? '' : `another ${plural(reason.months, 'month')}`;
      const price = reason.cost === null ? '' : range(toRange(reason.cost), money);
      const lose = listing([length, price].filter((part) => part !== ''));
      return `You would hold it as ${reason.mark}${lose === '' ? '' : `; to lose the mark takes ${lose}`}.`;
    }
    case 'recommended': {
      const { recommended } = judged().eligibility();
      const ways = recommended.map(({ route }) => routeText(route)).filter((text) => text.length < LONG);
      const told = ways.length === 0 ? `certs eligibility ${code} names it` : listing(ways.slice(0, 2), 'or');
      return `Recommended, not required, and not what you told: ${told}.`;
    }
    case 'fits':
      return `The way there keeps within ${limitText(reason.budget, reason.months)}.`;
    case 'may-fit':
      return `At its dearest the way there is more than your ${money(toDollars(reason.budget))}.`;
    case 'over': {
      const parts = [
        ...(reason.cost.high > 0 ? [`your budget by ${range(toRange(reason.cost), money)}`] : []),
        ...(reason.months > 0 ? [`your time by ${plural(reason.months, 'month')}`] : []),
      ];
      return `It does not fit ${listing(parts)}.`;
    }
    case 'best':
      return BEST[reason.part];
    case 'holders':
      return `About ${count(reason.holders)} people hold it.`;
    case 'accredited':
      return `It is accredited by ${listing(reason.by)}.`;
    case 'drops':
      return `It takes the place of the ${listing(reason.codes)} that you hold: one less to renew.`;
    case 'replaced':
      return `The ${reason.by} takes its place, and you may sit for that.`;
  }
};

/** What is not known, as what comes after "not known:". */
export const gapText = (gap: Gap, names: Names): string => {
  switch (gap.gap) {
    case 'cost':
      return gap.atLeast === null || gap.atLeast.high === 0
        ? 'what the way there costs'
        : `what the way there costs; ${range(toRange(gap.atLeast), money)} of it is`;
    case 'lack':
      return priceLackText(gap.lack, names);
    case 'months':
      return 'how long the way there takes';
    case 'pay':
      return 'what its holders earn, by a survey';
    case 'upkeep':
      return 'what a year costs to keep it';
    case 'setting':
      return 'for which place of work it is made';
    case 'mark':
      return 'whether you would hold it with a mark';
  }
};

export const PART_NAMES: Record<Priority, string> = {
  maySit: 'whether you may sit for it now',
  cost: 'what it costs to get',
  months: 'how soon you have it',
  pay: 'what holders earn',
  fit: 'how well it fits the work and the place',
  upkeep: 'what it costs to keep',
};

/** Titles of what was left out, by the first reason that keeps it out; the last ones only count. */
export const LEFT_OUT: Record<Misfit, string> = {
  limits: 'Not within your budget or your months',
  'setting-unknown': 'For which place is not in the data',
  'requirements-unknown': 'What it requires is not in the data',
  degree: 'Through a whole degree',
  'no-way': 'No step that we know opens it',
  narrow: 'Later: a narrower kind of work (ours)',
  replaced: 'Another takes its place',
  below: 'For beginners, and you show more (ours)',
  level: 'Later: after a core credential or work in the field (ours)',
  setting: 'For other places of work',
  unconfirmed: 'Not confirmed to be given still',
  focus: 'About other work',
};

export const ADVISE_TEXT = {
  for: 'For',
  against: 'Against',
  unknown: 'Not known',
  leftOut: 'Not on the list',
  assumed: 'Taken for granted',
  behind: 'Ranked after these',
  plan: (code: string): string => `The way to the ${code}`,
  parts:
    'Cost is the whole way there without books to study from; a year is dues and renewal fees without CEUs; pay is the newest survey of holders, a mean or a median; fit counts the kinds and places of work you asked for that it is made for, by our judgement.',
  order: (priorities: readonly Priority[]): string =>
    `Ranked first by ${priorities.map((part) => PART_NAMES[part]).join(', then by ')}; what is not known comes last.`,
  nothing: 'Nothing in the data suits.',
};

const absent = (id: string, text: string, field: ProfileField, value: string | null = null): PlanAssumptionOut =>
  assumption(`absent.${id}`, text, PROFILE_FLAGS[field], value);

/** What stands for everything that was not told, with the flag that tells it. */
export const adviseAssumptions = ({ wanted, priorities }: Advice, profile: Profile): PlanAssumptionOut[] => [
  ...(wanted.from === 'told'
    ? []
    : [
        absent(
          'focus',
          wanted.from === 'held'
            ? `You want to go on in what you learned and do: ${kinds(wanted.focus)}`
            : 'You want coding or billing, whichever',
          'focus',
          wanted.focus.join(', '),
        ),
      ]),
  ...(profile.setting === undefined ? [absent('setting', 'You would work anywhere', 'setting', 'any')] : []),
  ...(Object.keys(ABSENT) as AssumedField[])
    .filter((field) => profile[field] === undefined)
    .map((field) => absent(field, ABSENT[field], field, absentValue(field))),
  ...((profile.degrees ?? []).some(({ completed, expected }) => completed == null && expected == null)
    ? [absent('degrees.completed', 'A degree told without a day is finished', 'degrees')]
    : []),
  ...((profile.degrees ?? []).some(({ field, accreditation }) => field === 'him' && accreditation === undefined)
    ? [absent('degrees.accreditation', 'CAHIIM accredits a degree in health information', 'degrees', 'cahiim')]
    : []),
  ...(profile.budget === undefined ? [absent('budget', 'Your budget has no limit', 'budget')] : []),
  ...(profile.monthsAvailable === undefined
    ? [absent('monthsAvailable', 'Your time has no limit', 'monthsAvailable')]
    : []),
  ...(profile.priorities === undefined
    ? [absent('priorities', 'What matters comes in our order', 'priorities', priorities.join(', '))]
    : []),
];

/** The fields of which it helps most to be told. */
const ASKED: readonly ProfileField[] = [
  'focus',
  'setting',
  'education',
  'degrees',
  'training',
  'experience',
  'credentials',
  'budget',
  'monthsAvailable',
  'priorities',
];

export const askFlags = (profile: Profile): string[] =>
  ASKED.filter((field) => profile[field] === undefined).map((field) => PROFILE_FLAGS[field]);
