/** Every sentence about a rule, and the name of every word of the vocabulary. Nothing is decided here. */
import type { Condition, Route, Routes } from '../schema/condition.ts';
import type { CostKind, UnknownReason } from '../schema/vocabulary.ts';
import { listing, plural } from './format.ts';

const EDUCATION: Record<string, string> = {
  none: 'no schooling',
  'high-school': 'a high-school diploma or equivalent',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

const TOPICS: Record<string, string> = {
  'billing-and-coding': 'billing and coding',
  coding: 'coding',
  billing: 'billing',
  practicode: 'Practicode',
  terminology: 'medical terminology',
  anatomy: 'anatomy and physiology',
  pathophysiology: 'pathophysiology',
  pharmacology: 'pharmacology',
  reimbursement: 'reimbursement',
  him: 'health information management',
  other: 'another field',
};

const FIELDS: Record<string, string> = {
  coding: 'coding',
  billing: 'billing',
  auditing: 'auditing',
  management: 'management',
  documentation: 'documentation',
  compliance: 'compliance',
  'privacy-security': 'privacy and security',
  'patient-accounts': 'patient accounts',
  finance: 'finance',
  administrative: 'administrative',
  'health-care': 'health-care',
  other: 'other',
};

const LICENCE_NAMES: Record<string, string> = {
  rn: 'registered nurse',
  lpn: 'practical nurse',
  md: 'physician (MD)',
  do: 'physician (DO)',
  other: 'other health licence',
};

const ACCREDITORS: Record<string, string> = {
  cahiim: 'CAHIIM',
  'ahima-reciprocity': 'reciprocity with AHIMA',
  regional: 'regional',
  other: 'another body',
};

const APPROVER_NAMES: Record<string, string> = {
  pcap: 'AHIMA (PCAP)',
  aapc: 'AAPC',
  state: 'the state',
  other: 'another body',
};

/** A length of time as people say it: 24 -> "2 years", 18 -> "18 months". */
export const monthsText = (months: number): string =>
  months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month');

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
      const fields = condition.fields ? ` in ${named(TOPICS, condition.fields, 'or')}` : '';
      const accredited = condition.accreditation
        ? `, accredited (${named(ACCREDITORS, condition.accreditation, 'or')})`
        : '';
      return `${EDUCATION[condition.atLeast] ?? condition.atLeast}${fields}${accredited}`;
    }
    case 'training': {
      if (condition.topics?.length === 1 && condition.topics[0] === 'practicode') return 'Practicode completed';
      const hours =
        condition.hours === undefined
          ? 'a'
          : `${/^8|^(11|18)$/.test(String(condition.hours)) ? 'an' : 'a'} ${condition.hours}-hour`;
      const topics = condition.topics ? ` in ${named(TOPICS, condition.topics, 'or')}` : '';
      const what = condition.kinds ? condition.kinds.join(' or ') : 'training program';
      const approved = condition.approvedBy ? ` approved by ${named(APPROVER_NAMES, condition.approvedBy, 'or')}` : '';
      return `${hours} ${what}${topics}${approved}${within(condition.withinMonths)}`;
    }
    case 'experience': {
      const field = `${named(FIELDS, condition.in, 'or')} ${condition.in.includes('other') && condition.in.length === 1 ? 'work ' : ''}experience`;
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
      return `courses in ${named(TOPICS, condition.topics, 'and')}`;
    case 'attestation':
      return condition.text;
  }
};

/** A whole route in one phrase; its courses stand together. */
export const routeText = (route: Route): string => {
  const courses = route.conditions.flatMap((condition) => (condition.kind === 'course' ? condition.topics : []));
  const others = route.conditions.filter(({ kind }) => kind !== 'course').map(conditionText);
  return listing([...(courses.length === 0 ? [] : [`courses in ${named(TOPICS, courses, 'and')}`]), ...others]);
};

/** A whole set of routes in one cell: "a diploma and ..., or 2 years of ...". */
export const routesText = (routes: Routes): string => {
  if (routes.length === 0) return 'nothing but membership or registration';
  return routes.map(routeText).join('; or ');
};

/** What the first year's price holds. */
export const FIRST_YEAR_TEXT =
  'First year is the least: one attempt and, where it is needed or cheaper, a year of membership; no books, no course.';

/** What "(ours)" behind a value means. */
export const JUDGED_TEXT = 'Marked (ours): our own judgement; no source says it.';

export const UNKNOWN_TEXT: Record<UnknownReason, string> = {
  'not-published': 'not published',
  'not-found': 'not in the data',
  'not-applicable': 'does not apply',
  'sources-disagree': 'sources disagree',
};

export const STANDING_TEXT: Record<string, string> = {
  disputed: 'disputed',
  doubtful: 'doubtful',
  superseded: 'no longer in force',
};

const LABELS: Record<string, string> = {
  'risk-adjustment': 'risk adjustment',
  'home-health': 'home health',
  'in-person': 'in person',
  'self-paced': 'self-paced course',
};

/** A word of the vocabulary as people write it. */
export const label = (word: string): string => LABELS[word] ?? word;

/** What one pays for, line by line. */
export const COST_KIND_TEXT: Record<CostKind, string> = {
  program: 'the program',
  books: 'books',
  membership: 'membership',
  application: 'the application',
  exam: 'the exam',
  retake: 'a retake',
  'mark-removal': 'losing the mark',
  recertification: 'renewal fees',
  ceus: 'CEUs',
  late: 'late fees',
};

/** What a command has to say beside its answer; the code is for scripts, the sentence for people. */
export type Finding =
  | { code: 'matched-designation'; asked: string; found: string }
  | { code: 'matched-former-code'; asked: string; found: string }
  | { code: 'matched-name'; asked: string; found: string }
  | { code: 'asked-twice'; found: string }
  | { code: 'no-longer-offered'; found: string; status: string; replacedBy: string | null }
  | { code: 'before-first-evidence'; count: number; asOf: string }
  | { code: 'old-figures'; count: number; undated: number; oldest: string; pages: readonly string[] }
  | { code: 'left-out'; count: number; filter: string }
  | { code: 'own-data'; count: number }
  | { code: 'not-in-data'; what: string; source: string | null }
  | { code: 'nearest-we-have'; what: string; offered: string };

const pronoun = (many: number): string => (many === 1 ? 'it' : 'them');

export const findingText = (finding: Finding): string => {
  switch (finding.code) {
    case 'matched-designation':
      return `${finding.asked} is a mark of the ${finding.found}; this is the ${finding.found}`;
    case 'matched-former-code':
      return `${finding.asked} is now called ${finding.found}`;
    case 'matched-name':
      return `"${finding.asked}" is the ${finding.found}`;
    case 'asked-twice':
      return `${finding.found} was asked for more than once and is shown once`;
    case 'no-longer-offered':
      return `${finding.found} is ${finding.status}${finding.replacedBy === null ? '' : `; it was replaced by ${finding.replacedBy}`}`;
    case 'before-first-evidence':
      return `${plural(finding.count, 'figure')} had no source yet on ${finding.asOf}: the first one seen later stands in, marked "first seen"`;
    case 'old-figures': {
      const undated = finding.undated === 0 ? '' : `, and ${plural(finding.undated, 'figure')} from undated pages`;
      const check = finding.pages.length === 0 ? 'check the official page' : `check ${listing(finding.pages)}`;
      return `${plural(finding.count, 'figure')} older than 18 months (the oldest of ${finding.oldest})${undated}: ${check} before you rely on ${pronoun(finding.count)}`;
    }
    case 'left-out':
      return `left out ${finding.count} whose ${finding.filter} is not in the data`;
    case 'own-data':
      return `${plural(finding.count, 'figure')} from your own data, each marked "own data"`;
    case 'not-in-data':
      return `${finding.what} is not in the data${finding.source === null ? '' : ` of ${finding.source}`}`;
    case 'nearest-we-have':
      return `${finding.what} is not in the data; the nearest we have: ${finding.offered}`;
  }
};

const someSources = (sources: readonly string[]): string => {
  const ids = [...new Set(sources)];
  return ids.length <= 3 ? listing(ids) : `${ids.slice(0, 2).join(', ')} and ${ids.length - 2} more`;
};

/** What else is said of a figure, by whom, and why it was not adopted. */
export const disagreementText = (other: {
  text: string;
  standing: string;
  until: string | null;
  sources: readonly string[];
  reason: string | null;
}): string => {
  const says = new Set(other.sources).size === 1 ? 'says' : 'say';
  const still = other.standing === 'superseded' ? `still ${says}` : says;
  const state =
    other.standing === 'superseded' ? `held until ${other.until}` : (STANDING_TEXT[other.standing] ?? other.standing);
  return `${someSources(other.sources)} ${still} ${other.text} (${state}${other.reason === null ? '' : `: ${other.reason}`})`;
};
