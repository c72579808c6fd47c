/** Every field of a certification's answer: its path, its name for people, and its value as text. */
import { type Figure, isEditorial } from '../core/figures.ts';
import type { Range } from '../core/money.ts';
import type { Routes } from '../schema/condition.ts';
import type { CertificationOut } from '../schema/output-certification.ts';
import { count, minutes, money, plural, range } from './format.ts';
import { inline } from './records.ts';
import { routesText } from './words/conditions.ts';
import { ownText } from './words/figures.ts';
import { label, monthsText } from './words/names.ts';

type Field = {
  path: string;
  label: string;
  /** The known value as people read it. */
  text: (value: never) => string;
  /** Numbers stand to the right in a column. */
  numeric?: true;
};

const plain = (value: string | number): string => String(value);
const words = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.map(label).join(', '));
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
/** Not adopted values may be spans where the adopted one is exact, and the other way round in the data files. */
const price = (value: number | Range): string => (typeof value === 'number' ? money(value) : range(value, money));
const rate = (value: number | Range): string => `${typeof value === 'number' ? value : range(value)}%`;
const counted = (value: number | Range): string => (typeof value === 'number' ? count(value) : range(value));
const days = (value: number): string => plural(value, 'day');
type Limit = NonNullable<CertificationOut['retake']['limit']>;
const limit = ({
  attempts,
  thenDays,
  lastWaitDays = null,
}: Pick<Limit, 'attempts' | 'thenDays'> & Partial<Limit>): string =>
  (thenDays === null
    ? `${plural(attempts, 'attempt')} in all`
    : `${plural(attempts, 'attempt')}, then ${plural(thenDays, 'day')} of waiting`) +
  (lastWaitDays === null ? '' : `, ${plural(lastWaitDays, 'day')} before the last`);

/** As adopted, or as another source gives it. */
type Passing = NonNullable<CertificationOut['exam']['passing']> & { perSection?: true };
const passing = ({ kind, value, scale, perSection }: Passing): string => {
  const scaled = scale === null ? `${value} (scaled)` : `${value} on a scale of ${scale.replace('-', ' to ')}`;
  return `${kind === 'percent' ? `${value}%` : scaled}${perSection ? ' of each section' : ''}`;
};

type Part = {
  name: string;
  percent?: number | null;
  low?: number | null;
  high?: number | null;
  questions?: number | null;
};
/** "6%", "39 to 41%", "44 questions". */
export const shareText = ({ percent = null, low = null, high = null, questions = null }: Part): string => {
  if (percent !== null) return `${percent}%`;
  if (low !== null || high !== null) return `${range({ low, high })}%`;
  return questions === null ? '' : plural(questions, 'question');
};
const domains = (value: readonly Part[] | { parts: readonly Part[] }): string =>
  ('parts' in value ? value.parts : value).map((part) => `${part.name} ${shareText(part)}`.trim()).join('; ');

type SeveralAsked = NonNullable<CertificationOut['renewal']['several']>;
/** What several credentials of one organization ask together. */
export const severalText = (several: SeveralAsked): string => {
  if (several.kind === 'each') return 'each in full';
  if (several.kind === 'base-plus')
    return `the highest, ${several.further} more for each further one, at most ${several.cap}`;
  const counts = Object.entries(several.counts);
  return `${counts.map(([, ceus]) => ceus).join('/')} for 1 to ${counts.length} or more`;
};

const several = severalText as (value: never) => string;

/** In the order of the answer. Lists of things (offers, pay, rules, disputes) are shown by `show` alone. */
export const CERTIFICATION_FIELDS: readonly Field[] = [
  { path: 'code', label: 'Code', text: plain },
  { path: 'name', label: 'Name', text: plain },
  { path: 'organization', label: 'Organization', text: plain },
  { path: 'status', label: 'Status', text: plain },
  { path: 'replacedBy', label: 'Replaced by', text: plain },
  { path: 'aliases', label: 'Also known as', text: words },
  { path: 'focus', label: 'Focus', text: words },
  { path: 'settings', label: 'Settings', text: words },
  { path: 'level', label: 'Level', text: label },
  { path: 'codeSets', label: 'Code sets', text: words },
  { path: 'accreditation', label: 'Accreditation', text: words },
  { path: 'holders', label: 'Holders', text: count, numeric: true },
  { path: 'exam.questions', label: 'Questions', text: counted, numeric: true },
  { path: 'exam.questionsRange', label: 'Questions from and to', text: counted, numeric: true },
  { path: 'exam.scored', label: 'Scored questions', text: count, numeric: true },
  { path: 'exam.unscored', label: 'Unscored questions', text: count, numeric: true },
  { path: 'exam.minutes', label: 'Exam time', text: minutes, numeric: true },
  { path: 'exam.passing', label: 'To pass', text: passing },
  { path: 'exam.openBook', label: 'Open book', text: yesNo },
  { path: 'exam.delivery', label: 'Where', text: words },
  { path: 'exam.domains', label: 'Exam parts', text: domains },
  { path: 'exam.passRate', label: 'First-time pass rate', text: rate, numeric: true },
  { path: 'exam.passRateRange', label: 'Pass rate from and to', text: rate, numeric: true },
  { path: 'fees.member', label: 'Member fee', text: money, numeric: true },
  { path: 'fees.nonMember', label: 'Non-member fee', text: money, numeric: true },
  { path: 'fees.student', label: 'Student fee', text: money, numeric: true },
  { path: 'fees.twoAttempts', label: 'Two attempts', text: money, numeric: true },
  { path: 'fees.studentTwoAttempts', label: 'Two student attempts', text: money, numeric: true },
  { path: 'fees.retake', label: 'Retake', text: money, numeric: true },
  { path: 'fees.membershipRequired', label: 'Membership needed', text: yesNo },
  { path: 'fees.membershipPerYear', label: 'Membership a year', text: price, numeric: true },
  { path: 'fees.studentMembershipPerYear', label: 'Student membership a year', text: price, numeric: true },
  { path: 'fees.range', label: 'One attempt', text: price, numeric: true },
  { path: 'fees.firstYear', label: 'First year at least', text: money, numeric: true },
  { path: 'fees.studentFirstYear', label: 'First year for students', text: money, numeric: true },
  { path: 'training.cost', label: 'Training', text: price, numeric: true },
  { path: 'training.guide.member', label: 'Study guide for members', text: money, numeric: true },
  { path: 'training.guide.nonMember', label: 'Study guide for others', text: money, numeric: true },
  { path: 'training.books.member', label: 'Code books for members', text: money, numeric: true },
  { path: 'training.books.nonMember', label: 'Code books for others', text: money, numeric: true },
  { path: 'eligibility.required', label: 'Required', text: (routes: Routes) => routesText(routes) },
  {
    path: 'eligibility.recommended',
    label: 'Recommended',
    text: (routes: Routes) => (routes.length === 0 ? 'nothing' : routesText(routes)),
  },
  { path: 'eligibility.designation', label: 'Apprentice mark', text: plain },
  { path: 'eligibility.removal', label: 'To lose the mark', text: (routes: Routes) => routesText(routes) },
  { path: 'retake.waitDays', label: 'Wait after a failed exam', text: days, numeric: true },
  { path: 'retake.limit', label: 'Limit', text: limit },
  { path: 'renewal.cycleMonths', label: 'Renewal every', text: monthsText, numeric: true },
  { path: 'renewal.ceus', label: 'CEUs a cycle', text: count, numeric: true },
  { path: 'renewal.ceusPerYear', label: 'CEUs a year', text: count, numeric: true },
  { path: 'renewal.fee.member', label: 'Member renewal fee', text: money, numeric: true },
  { path: 'renewal.fee.nonMember', label: 'Other renewal fee', text: money, numeric: true },
  { path: 'renewal.fee.range', label: 'Renewal fee', text: price, numeric: true },
  { path: 'renewal.several', label: 'CEUs for several', text: several },
];

/** Totals that only a comparison of costs shows. */
const COST_FIELDS: readonly Field[] = [
  { path: 'cost.toCertify', label: 'To certify', text: price, numeric: true },
  { path: 'cost.perYearAfter', label: 'Dues and fees a year after', text: price, numeric: true },
];

const BY_PATH = new Map([...CERTIFICATION_FIELDS, ...COST_FIELDS].map((field) => [field.path, field]));

/** The field at a path; one of a list (an offer's cost, a rule's text) goes by its path. */
export const fieldOf = (path: string): Field =>
  BY_PATH.get(path) ?? { path, label: path, text: /\.(cost|amount)$/.test(path) ? price : inline };

/** Stands beside what we judged ourselves; EDITORIAL_TEXT says what it means. */
const EDITORIAL = 'ours';

/** What has to be said of a known figure beside its value: first seen, own data, ours. */
export const remarksOf = (figure: Figure): string[] =>
  [
    figure.firstSeen === null ? null : `first seen ${figure.firstSeen}`,
    figure.own === null ? null : 'own data',
    isEditorial(figure) ? EDITORIAL : null,
  ].filter((remark) => remark !== null);

/** A text with what has to be said of its figure: about, and the remarks. */
export const withRemarks = (text: string, figure: Figure): string => {
  const remarks = remarksOf(figure);
  return `${figure.approximate ? 'about ' : ''}${text}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`;
};

/** A whole sentence with what has to be said of its figure; that it is approximate stands in its own words. */
export const withSentenceRemarks = (sentence: string, figure: Figure): string =>
  withRemarks(sentence, { ...figure, approximate: false });

/** A text that is marked where its figure is a person's own. */
export const withOwner = (text: string, figure: Figure | undefined): string =>
  `${text}${ownText(figure === undefined ? [] : [figure])}`;

/** A figure's value, or the span it is known as, with its remarks; null where it is unknown. */
export const figureText = (path: string, figure: Figure): string | null => {
  const known = figure.value ?? figure.span ?? null;
  if (known === null) return null;
  const isSentence = typeof known === 'string' && known.endsWith('.');
  return (isSentence ? withSentenceRemarks : withRemarks)(fieldOf(path).text(known as never), figure);
};

const LEAVES: Readonly<Record<string, readonly string[]>> = {
  'exam.questionsRange': ['low', 'high'],
  'exam.passing': ['kind', 'value', 'scale'],
  'exam.passRateRange': ['low', 'high'],
  'fees.range': ['low', 'high'],
  'training.cost': ['low', 'high'],
  'retake.limit': ['attempts', 'thenDays', 'lastWaitDays'],
  'renewal.fee.range': ['low', 'high'],
};

/** The columns of a certification's record: the flattened keys of its answer, in their order. */
export const CERTIFICATION_COLUMNS: readonly string[] = [
  ...CERTIFICATION_FIELDS.flatMap(({ path }) => {
    const leaves = LEAVES[path]?.map((leaf) => `${path}.${leaf}`) ?? [path];
    return path === 'training.books.nonMember' ? [...leaves, 'training.offers'] : leaves;
  }),
  'pay',
  'rules',
  'disputes',
];
