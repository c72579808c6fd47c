/** Every sentence about a rule, and the name of every word of the vocabulary. Nothing is decided here. */
import type { RemovalRoute } from '../core/eligibility/apprentice.ts';
import type { Eligibility, Formality } from '../core/eligibility/eligibility.ts';
import type { Have } from '../core/eligibility/have.ts';
import type { Degree } from '../core/eligibility/schooling.ts';
import type { State } from '../core/eligibility/state.ts';
import type { TrainingEntry } from '../core/eligibility/training.ts';
import type { Decision } from '../core/eligibility/verdict.ts';
import type { Figure } from '../core/figures.ts';
import type { SchoolFilter } from '../core/schools.ts';
import { STATES } from '../core/states.ts';
import type { Condition, Route, Routes } from '../schema/condition.ts';
import type { CostKind, UnknownReason } from '../schema/vocabulary.ts';
import { count, listing, money, plural } from './format.ts';

export const EDUCATION: Record<string, string> = {
  none: 'no schooling',
  'high-school': 'a high-school diploma or equivalent',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

export const TOPICS: Record<string, string> = {
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

export const FIELDS: Record<string, string> = {
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

export const LICENCE_NAMES: Record<string, string> = {
  rn: 'registered nurse',
  lpn: 'practical nurse',
  md: 'physician (MD)',
  do: 'physician (DO)',
  other: 'other health licence',
};

export const ACCREDITORS: Record<string, string> = {
  cahiim: 'CAHIIM',
  'ahima-reciprocity': 'reciprocity with AHIMA',
  regional: 'regional',
  other: 'another body',
};

export const APPROVER_NAMES: Record<string, string> = {
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
  'First year is the least: one attempt and, where it is needed or cheaper, a year of membership; no books, no course. For students it is their own price and dues.';

/** What "(ours)" behind a value or a sentence means. */
export const JUDGED_TEXT = 'Marked (ours): our own judgement or reckoning; no source says just that.';

/** Under a list of an exam's parts that does not come to all of it. */
export const partsMissingText = (percent: number): string =>
  `These parts come to ${percent}% at most; the others are not in the data.`;

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
  'health-information': 'health information',
  'graduate-certificate': 'graduate certificate',
};

/** A word of the vocabulary as people write it. */
export const label = (word: string): string => LABELS[word] ?? word;

/** A code of the federal list of fields of study as people read it. */
export const CIP_TEXT: Record<string, string> = {
  '51.0706': 'health information, administration',
  '51.0707': 'health information, technology',
  '51.0713': 'coding',
  '51.0714': 'billing',
};

/** 2023 -> "2023-24" */
export const academicYear = (begins: number): string => `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;

export const WHOLE_SCHOOL_TEXT = 'Tuition, earnings and debt are those of the whole school, not of its coding students';

/** What the notes on a kind of table are headed with. */
export const SCHOOL_TABLE_TEXT = {
  awards: 'Awards',
  tuition: 'Tuition',
  earnings: 'Earnings',
  debt: 'Debt',
};

/** Where to look before relying on an old figure of a school. */
export const SCHOOL_PAGE_TEXT = "the school's own page";

export const OLD_PRICES_TEXT = 'Prices of whole programs before 2020: history, not what they cost today';

export const oldPricesElsewhereText = (prices: number): string =>
  `${plural(prices, 'price')} of whole programs before 2020, as history: name a state with --state, or use --json.`;

export const manySchoolsText = (rows: number): string =>
  `${count(rows)} entries, one for each school and field. Fewer with --state, --field, --level or --limit.`;

/** The school that was asked for: "a school of coding in New Jersey". */
export const schoolText = ({ field, state, level, maxCost }: SchoolFilter): string =>
  [
    'a school',
    ...(field === undefined ? [] : [`of ${label(field)}`]),
    ...(state === undefined ? [] : [`in ${STATES[state] ?? state}`]),
    ...(level === undefined ? [] : [`with awards of level ${label(level)}`]),
    ...(maxCost === undefined ? [] : [`for at most ${money(maxCost)} a year`]),
  ].join(' ');

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
  | { code: 'not-earned-yet'; found: string; asOf: string }
  | { code: 'not-in-calendar'; found: string }
  | { code: 'no-longer-offered'; found: string; status: string; replacedBy: string | null }
  | { code: 'before-first-evidence'; count: number; asOf: string }
  | { code: 'old-figures'; count: number; undated: number; oldest: string; pages: readonly string[] }
  | { code: 'left-out'; count: number; filter: string }
  | { code: 'own-data'; count: number }
  | { code: 'not-in-data'; what: string; source: string | null }
  | { code: 'nearest-we-have'; what: string; offered: string }
  | { code: 'columns-not-read'; columns: readonly { name: string; near: readonly string[] }[] }
  | { code: 'program-does-not-qualify'; program: string; found: string }
  | { code: 'membership-required'; organization: string }
  | { code: 'membership-not-priced'; organization: string }
  | { code: 'held-already'; found: string }
  | { code: 'wage-not-below-pay'; wage: number }
  | { code: 'requirements-unknown'; found: string }
  | { code: 'program-left-out'; program: string }
  | { code: 'program-in-no-plan'; program: string }
  | { code: 'search-cut'; count: number };

/** What filters could not judge. */
export const leftOutFindings = (leftOut: readonly { about: string; count: number }[]): Finding[] =>
  leftOut.map(({ about, count: left }) => ({ code: 'left-out', count: left, filter: about }));

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
    case 'not-earned-yet':
      return `${finding.found} is not earned yet on ${finding.asOf} and is left out`;
    case 'not-in-calendar':
      return `the calendar has no day for ${finding.found}: when it is due cannot be said`;
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
    case 'columns-not-read': {
      const names = finding.columns.map(
        ({ name, near }) => `"${name}"${near.length === 0 ? '' : ` (did you mean ${listing(near, 'or')}?)`}`,
      );
      return `kept as they are, and not read: ${names.join(', ')}`;
    }
    case 'program-does-not-qualify':
      return `the program (${finding.program}) does not open the ${finding.found}: no way that it requires is met with it; certs eligibility ${finding.found} names them`;
    case 'membership-required':
      return `${finding.organization} asks for membership, so its dues are counted`;
    case 'membership-not-priced':
      return `the dues of ${finding.organization} are not in the data, so joining cannot be reckoned: prices for others are counted`;
    case 'held-already':
      return `you hold the ${finding.found} already: only its upkeep is counted`;
    case 'wage-not-below-pay':
      return `${money(finding.wage)} a month is not below a twelfth of the pay: --wage is what you earn in a month`;
    case 'requirements-unknown':
      return `what the ${finding.found} requires is not in the data, so no plan can be made`;
    case 'program-left-out':
      return `"${finding.program}" is in no plan: its length is not in the data, or its price is not and other things that have one do the same`;
    case 'program-in-no-plan':
      return `"${finding.program}" is in no plan: others are no dearer and no longer`;
    case 'search-cut':
      return `the search stopped after ${count(finding.count)} states: there may be further plans; ask for fewer certifications`;
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
      return low === high ? monthsText(low) : `${plural(low, 'month')} to ${plural(high, 'month')}, as far as told`;
    }
    case 'credentials':
      return list(have.entries, ({ code, mark, earned }) => `${mark ?? code}${earned ? ` since ${earned}` : ''}`);
    case 'licences':
      return list(have.licences, (licence) => LICENCE_NAMES[licence] ?? licence);
    case 'attestation':
      return have.stated === null ? 'not told' : have.stated ? 'stated' : 'not so';
  }
};

const DEGREE_FIELDS_TEXT: Record<string, string> = { ...TOPICS, health: 'health care' };

const degreeText = ({ level, field, completed, expected }: Degree): string => {
  const subject = field === undefined ? '' : ` in ${DEGREE_FIELDS_TEXT[field] ?? field}`;
  const done = completed ? `, completed ${completed}` : expected ? `, expected ${expected}` : '';
  return `${EDUCATION[level] ?? level}${subject}${done}`;
};

const trainingText = ({ kind, topic, hours, completed }: TrainingEntry): string => {
  const subject = topic === undefined ? '' : topic === 'practicode' ? ' (Practicode)' : ` in ${TOPICS[topic] ?? topic}`;
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

export const STATE_TEXT: Record<State, string> = { met: 'yes', unmet: 'no', unknown: 'not known' };

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

const removalText = (removal: readonly { route: Route }[]): string =>
  listing(
    removal.map(({ route }) => routeText(route)),
    'or',
  );

/** The answer in one sentence that a person can repeat to somebody else. */
export const verdictText = ({ rules, held, maySit, marked, missing, routes, open, removal }: Eligibility): string => {
  const { code, designation, offered, replacedBy } = rules;
  if (held)
    return `You hold the ${code} already${marked === 'met' ? `, with the mark ${designation ?? 'of an apprentice'}` : ''}.`;
  if (offered === false)
    return `The ${code} is no longer offered${replacedBy === null ? '' : `; it was replaced by the ${replacedBy}`}.`;
  if (maySit === 'unknown') {
    if (rules.required === null)
      return `What the ${code} requires is not in the data, so it cannot be said whether you may sit for it.`;
    return `Whether you may sit for the ${code} depends on ${aboutText(open)}.`;
  }
  if (maySit === 'no') {
    const nearest = routes.length > 1 ? ` by the nearest of ${routes.length} ways` : '';
    return `You may not sit for the ${code} yet: you still need ${listing(missing.map(({ condition }) => conditionText(condition)))}${nearest}.`;
  }
  if (marked === 'unknown')
    return `You may sit for the ${code}; whether as ${code} or ${designation} depends on ${open.length === 0 ? 'rules that are not in the data' : aboutText(open)}.`;
  if (marked === 'met')
    return `You may sit for the ${code}, and would hold it as ${designation} until you show ${removalText(removal)}.`;
  const way = routes.find(({ state }) => state === 'met');
  return `You may sit for the ${code}: ${way === undefined ? 'nothing is required' : `you have ${routeText(way.route)}`}.`;
};

/** Who states a rule, and of when the statement is. */
export const statedText = ({ saidBy, dated }: Figure): string =>
  `By ${someSources(saidBy.map(({ source }) => source))}, ${dated === null ? 'undated' : `of ${dated}`}.`;

/** A step that is no condition: joining, paying. */
export const formalityText = ({ kind }: Formality, organization: string): string =>
  kind === 'membership' ? `join ${organization} for a year` : 'pay for the exam';

/** One thing wrong with one record of a roster. */
export const rowText = (
  name: string,
  line: number,
  { path, found, expected }: { path: string; found: string; expected: string },
): string => `${name}, line ${line}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;

/** How many records could not be read, and how many of them were told one by one. */
export const badRowsText = (bad: number, rows: number, told: number): string =>
  `${count(bad)} of ${plural(rows, 'row')} could not be read${told < bad ? `; the first ${count(told)} are named above` : ''}`;

/** How far a long run is. */
export const rowsText = (rows: number): string => plural(rows, 'row');

type Ways = { code: string; mark: string | null; decision: Decision; routes: readonly RemovalRoute[] };

/** What `apprentice` says around its table. */
export const APPRENTICE_TEXT = {
  noDay: 'cannot be said',
  verdict: ({ code, mark, decision, routes }: Ways): string => {
    if (mark === null) return `No mark on the ${code} is in the data.`;
    if (routes.length === 0) return `How the ${mark} loses its mark is not in the data.`;
    const met = routes.find(({ state }) => state === 'met');
    const passed = decision.held ? '' : ` once you have passed the ${code}`;
    if (met !== undefined)
      return `You can have the mark taken off the ${mark} now${passed}: you have ${routeText(met.route)}.`;
    const days = routes.flatMap(({ earliest }) => earliest ?? []).sort();
    if (days[0] !== undefined) return `The mark of the ${mark} can come off on ${days[0]} at the earliest${passed}.`;
    return `When the mark of the ${mark} can come off depends on what you have of the ${plural(routes.length, 'way')} below.`;
  },
  assumptions: (hoursPerWeek: number): string =>
    `The days take it that work goes on from today without a break, and that you study ${plural(hoursPerWeek, 'hour')} a week. How long Practicode takes is not in the data.`,
};

/** What is said of saved profiles. */
export const PROFILE_TEXT = {
  nothing: 'Nothing is told yet.',
  saved: (name: string, file: string): string => `saved as @${name} in ${file}; use it with --profile @${name}`,
  forget: (name: string): string => `Delete the profile @${name} from this machine?`,
  forgotten: (name: string): string => `@${name} is deleted`,
};
