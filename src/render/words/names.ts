/** The names of the words of the vocabulary. */
import type { State } from '../../core/eligibility/state.ts';
import type { CostKind, UnknownReason } from '../../schema/vocabulary.ts';
import { plural } from '../format.ts';

export const EDUCATION: Record<string, string> = {
  none: 'no schooling',
  'high-school': 'a high-school diploma or equivalent',
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
  doctorate: 'a doctorate',
};

export const TRAINING_TOPIC_TEXT: Record<string, string> = {
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

export const FIELD_NAMES: Record<string, string> = {
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

export const STATE_TEXT: Record<State, string> = { met: 'yes', unmet: 'no', unknown: 'not known' };

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

/** A length of time as people say it: 24 -> "2 years", 18 -> "18 months". */
export const monthsText = (months: number): string =>
  months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month');
