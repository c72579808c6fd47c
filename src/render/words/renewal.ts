/** Every sentence about a renewal plan. Nothing is decided here. */

import type { Range } from '../../core/money.ts';
import type { FeeLack } from '../../core/renewal/fees.ts';
import type { Refusal } from '../../core/renewal/log.ts';
import type { RenewalPlan } from '../../core/renewal/plan.ts';
import type { Cycle, Note, Untold } from '../../core/renewal/types.ts';
import { count, listing, money, plural, range } from '../format.ts';

const ceusText = (ceus: number): string => plural(ceus, 'CEU');

/** "36 / 24 x 17 months = 25.5", with the rounding where there is one; null where nothing is prorated. */
export const arithmeticText = ({ proration, ceusFull, ceusRequired }: Cycle): string | null => {
  if (proration === null || ceusFull === null || ceusRequired === null) return null;
  const { months, cycleMonths } = proration;
  const exact = Math.round((ceusFull * months * 100) / cycleMonths) / 100;
  const rounded = exact === ceusRequired ? '' : `, rounded up to ${count(ceusRequired)}`;
  return `${count(ceusFull)} / ${cycleMonths} x ${plural(months, 'month')} = ${count(exact)}${rounded}`;
};

export const refusalText = ({ entry, reason, limit }: Refusal): string => {
  switch (reason) {
    case 'no-hours':
      return 'its hours are not above zero';
    case 'future':
      return `its day comes after ${limit}`;
    case 'not-held':
      return `${listing(entry.credentials, 'and')} ${entry.credentials.length === 1 ? 'is' : 'are'} not among what you hold`;
    case 'no-credential':
      return 'it names no credential, and more than one organization could count it';
    case 'before-certified':
      return `it was earned before the certification of ${limit}`;
    case 'before-cycle':
      return `it was earned before this cycle, which counts from ${limit}`;
    case 'duplicate':
      return `the same as line ${limit}, and counts once`;
    case 'other-topic':
      return limit === 0
        ? 'it is about another topic, of which no more CEUs count'
        : `it is about another topic: only ${count(Number(limit))} of its ${ceusText(entry.hours)} count`;
  }
};

const MISSING: Record<FeeLack['what'], string> = {
  recertification: 'the renewal fee',
  further: 'the renewal fee of each further credential',
  membership: 'the dues',
};
const PAYERS = { member: ' for members', 'non-member': ' for others', anybody: '' };

export const feeLackText = ({ what, as }: FeeLack): string => `${MISSING[what]}${PAYERS[as]}`;

export const PAYER_TEXT = { member: 'as a member', 'non-member': 'as no member', anybody: 'for anybody' };

/** The flag that tells it, with how it is written. */
export const askText = (untold: Untold, { organization, credentials }: Cycle): string =>
  untold === 'memberships' ? `--member ${organization}:YYYY-MM` : `--held ${credentials[0] ?? 'CODE'}:YYYY-MM-DD`;

const UNTOLD_TEXT: Record<Untold, string> = {
  memberships: 'the month in which your membership ends',
  credentials: 'the day you earned it',
};

/** What is missing for the due day, and the flags that tell it. */
export const untoldText = (cycle: Cycle): string =>
  `The answer depends on ${listing(cycle.ask.map((untold) => UNTOLD_TEXT[untold]))}: add ${listing(cycle.ask.map((untold) => askText(untold, cycle)))}.`;

/** What CEUs of a minimum must be: "matching the CPMA". */
export const topicText = (topic: string, { organizationName }: Cycle): string => {
  if (topic === 'core') return 'in the core field of the certification';
  return topic === 'in-domain' ? `on the subjects that ${organizationName} names` : `matching the ${topic}`;
};

/** The CEUs told by number, where a cycle is new only if a membership was renewed. */
const newCycleText = (told: number, since: string): string =>
  told === 0
    ? ''
    : ` The ${ceusText(told)} of --earned then count for the new cycle, which began on ${since}: leave out what was earned before.`;

export const noteText = (note: Note, { organizationName, credentials }: Cycle): string => {
  switch (note.id) {
    case 'membership-ended':
      return `Your ${organizationName} membership, told to end on ${note.on} (${plural(note.days, 'day')} ago), is taken as renewed. If it was not: certs lapse ${credentials[0] ?? 'CODE'} --due ${note.on}.${newCycleText(note.told, note.since)}`;
    case 'starts-with-pass':
      return 'The sources give the length of a cycle, not its first day: that it runs from the day you passed is our reading.';
    case 'due-unknown':
      return 'On which day this cycle ends is not in the data.';
    case 'follows-first':
      return `That all follow the credential earned first (${note.code}) is our reading: no source says how several share a cycle. Held alone, ${listing(note.alone.map(({ code, due }) => `the ${code} would be due on ${due}`))}. Check the day in your account with ${organizationName}.`;
    case 'earlier-reported':
      return `The cycle that ended on ${note.until} is taken as reported; if it was not: certs lapse ${credentials[0] ?? 'CODE'} --due ${note.until}.`;
    case 'proration-inferred':
      return `The arithmetic of the first cycle: ${note.reason}.`;
    case 'full-number':
      return `A first cycle asks for less, by its months; until they are known the full number stands.`;
    case 'several-unknown':
      return `How many CEUs ${organizationName} asks for several credentials together is not in the data; each alone is in certs renewal.`;
    case 'without-ceus':
      return `CEUs do not apply here.${note.text === null ? '' : ` ${note.text}`}`;
    case 'fees-of-years':
      return `The fees for several are of different years: that of the first credential of ${note.first}, that of each further one of ${note.further}.`;
    case 'rule':
      return `${note.code}: ${note.text}`;
    case 'minimums-in-full':
      return 'Whether the CEUs on a topic are prorated too is not in the data; they stand in full.';
    case 'told-fits':
      return 'CEUs told by number are taken to be of the kinds that are asked.';
    case 'hour-is-ceu':
      return 'An hour in the log is taken as one CEU. Whether a provider is approved is not judged: see certs rules accepted-ceus.';
    case 'without-proof':
      return `${plural(note.count, 'entry', 'entries')} without proof: counted, but keep it for an audit (certs rules audit).`;
  }
};

const leftText = ({ left, withoutCeus }: Cycle): string => {
  if (withoutCeus) return 'renewed without CEUs';
  return left === null ? 'how many CEUs is not in the data' : `${ceusText(left)} left`;
};

/** "$222 each, due on 2027-08-31 and 2028-08-31" */
export const duesDueText = (dues: Cycle['duesDue']): string => {
  const [first] = dues;
  return first === undefined
    ? ''
    : `${range(first.cost, money)}${dues.length === 1 ? '' : ' each,'} due on ${listing(dues.map(({ on }) => on))}`;
};

/** The dues that fall due before a day, the first of them. */
const duesBefore = (cycles: readonly Cycle[], due: string): string => {
  const [first] = cycles
    .flatMap(({ organizationName, duesDue }) => duesDue.map((each) => ({ ...each, organizationName })))
    .filter(({ on }) => on < due)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return first === undefined
    ? ''
    : ` Before that: ${first.organizationName} dues of ${range(first.cost, money)} by ${first.on}.`;
};

/** The answer in one sentence. */
export const planText = ({ cycles, ceusTotal }: RenewalPlan): string => {
  const next = cycles.find(({ span }) => span !== null);
  const total = ceusTotal === null ? '' : ` The cycles that run now ask for ${ceusText(ceusTotal)} in all.`;
  if (cycles.length === 0) return 'You hold nothing yet that has to be renewed.';
  if (next?.span == null) return `No due day can be said yet.${total}`;
  return `Next: ${next.organizationName} by ${next.span.due}, ${leftText(next)}.${duesBefore(cycles, next.span.due)}${total}`;
};

const calendarLeft = ({ left, ceusRequired, withoutCeus }: Cycle): string => {
  if (withoutCeus) return 'It is renewed without CEUs.';
  return left === null
    ? 'How many CEUs are left is not in the data.'
    : `${ceusText(left)} of ${count(ceusRequired ?? 0)} left.`;
};

/** Where a calendar of due days is. */
export const writtenText = (days: number, file: string): string =>
  `${plural(days, 'due day')} written to ${file}, for your calendar`;

type EventText = { summary: string; description: string };

/** An event in a calendar: what is due, and what it asks. */
export const eventText = (cycle: Cycle): EventText => {
  const dues = cycle.duesDue.find(({ on }) => on === cycle.span?.due);
  return {
    summary: `${cycle.organizationName} renewal due: ${cycle.credentials.join(', ')}`,
    description: [
      calendarLeft(cycle),
      ...(dues === undefined ? [] : [`Dues of ${range(dues.cost, money)} fall due on the same day.`]),
      'This day is still in time.',
    ].join('\n'),
  };
};

/** An event in a calendar: dues of a year before the last of a cycle. */
export const duesEventText = ({ organizationName, credentials }: Cycle, cost: Range): EventText => ({
  summary: `${organizationName} dues: ${range(cost, money)}`,
  description: `A year of the membership that keeps the ${listing(credentials)} ends on this day.`,
});
