/**
 * Closed lists. A word that is not here is refused by the schemas, so that data, flags and answers
 * spell a thing in one way. Labels for people live in render/words/names.ts.
 */

export const STANDINGS = ['adopted', 'disputed', 'doubtful'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why a path has no value. */
export const UNKNOWN_REASONS = ['not-published', 'not-found', 'not-applicable', 'sources-disagree'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export const SOURCE_KINDS = ['issuer', 'government', 'secondary', 'editorial', 'own'] as const;

export const STATUSES = ['active', 'retired', 'renamed', 'unconfirmed'] as const;
export type Status = (typeof STATUSES)[number];

export const FOCUSES = [
  'coding',
  'billing',
  'auditing',
  'management',
  'compliance',
  'documentation',
  'risk-adjustment',
  'records',
] as const;

export const SETTINGS = ['physician', 'outpatient', 'inpatient', 'payer', 'home-health', 'any'] as const;

export const LEVELS = ['entry', 'core', 'specialty', 'advanced'] as const;

export const CODE_SETS = ['CPT', 'HCPCS Level II', 'ICD-10-CM', 'ICD-10-PCS', 'CDT', 'MS-DRG', 'HCC'] as const;

export const DELIVERIES = ['online', 'in-person'] as const;

export const PASSING_KINDS = ['percent', 'scaled'] as const;

export const ALIAS_KINDS = ['former-code', 'former-name', 'other-name'] as const;

/** Ordered: each level implies those before it. */
export const EDUCATION_LEVELS = ['none', 'high-school', 'associate', 'bachelor', 'master', 'doctorate'] as const;

export const DEGREE_FIELDS = ['him', 'coding', 'billing', 'health', 'other'] as const;

export const ACCREDITATIONS = ['cahiim', 'ahima-reciprocity', 'regional', 'other'] as const;

export const TRAINING_KINDS = ['certificate', 'diploma', 'course'] as const;

export const TRAINING_TOPICS = [
  'billing-and-coding',
  'coding',
  'billing',
  'practicode',
  'terminology',
  'anatomy',
  'pathophysiology',
  'pharmacology',
  'reimbursement',
  'him',
  'other',
] as const;

export const APPROVERS = ['pcap', 'aapc', 'state', 'other'] as const;

export const EXPERIENCE_FIELDS = [
  'coding',
  'billing',
  'auditing',
  'management',
  'documentation',
  'compliance',
  'privacy-security',
  'patient-accounts',
  'finance',
  'administrative',
  'health-care',
  'other',
] as const;
export type ExperienceField = (typeof EXPERIENCE_FIELDS)[number];

export const LICENCES = ['rn', 'lpn', 'md', 'do', 'other'] as const;

export const CONDITION_KINDS = [
  'education',
  'degree',
  'training',
  'experience',
  'credential',
  'licence',
  'course',
  'attestation',
] as const;

export const CYCLE_STARTS = ['pass', 'membership-month', 'calendar-year'] as const;

/** Which CEUs of the time before a cycle count in it: none, or those of the month in which the last one ended. */
export const CARRY_OVERS = ['none', 'renewal-month'] as const;

export const LAPSE_STATES = ['in-time', 'grace', 'late', 'inactive', 'cancelled', 'revoked'] as const;

export const PROGRAM_TYPES = ['certificate', 'diploma', 'associate', 'self-paced'] as const;

/** Fields of study at schools, by their codes in the federal list (CIP). */
export const SCHOOL_FIELDS = ['coding', 'billing', 'health-information'] as const;
export type SchoolField = (typeof SCHOOL_FIELDS)[number];

/** What schools award, as the federal data counts it. */
export const AWARD_KINDS = [
  'certUnder12Weeks',
  'cert12WeeksTo1Year',
  'cert1To2Years',
  'cert2To4Years',
  'associate',
  'bachelor',
  'postbaccalaureateCert',
  'master',
  'postMasterCert',
] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** A certificate is one before a bachelor's degree, whatever its length. */
export const AWARD_LEVELS = ['certificate', 'associate', 'bachelor', 'graduate-certificate', 'master'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

/** What one pays for, line by line. */
export const COST_KINDS = [
  'program',
  'books',
  'membership',
  'application',
  'exam',
  'retake',
  'mark-removal',
  'recertification',
  'ceus',
  'late',
] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Whether funding may pay a cost line: it depends on an approval, or on a condition, with `if-approved`. */
export const COVERED = ['yes', 'no', 'if-approved'] as const;
export type Covered = (typeof COVERED)[number];

export const FUNDING_KINDS = ['grant', 'reimbursement', 'tax-credit', 'savings', 'directory'] as const;

/** What a limit of funding counts: a year of its own, one test, one whole program, or all one's life. */
export const LIMIT_PERIODS = ['year', 'test', 'program', 'lifetime'] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

/** What a condition of funding is about: who gets it, which program, what for, how and when. */
export const CLAUSE_TOPICS = ['who', 'program', 'use', 'how', 'when'] as const;

export const PAY_KINDS = ['mean', 'median', 'low', 'high'] as const;

export const PAY_BASES = ['survey', 'government', 'estimate'] as const;
export type PayBasis = (typeof PAY_BASES)[number];

export const PRIORITIES = ['maySit', 'cost', 'months', 'pay', 'fit', 'upkeep'] as const;

/** What people ask that is not a figure. */
export const RULE_TOPICS = [
  'books',
  'allowed-in-room',
  'scheduling',
  'extension',
  'reschedule',
  'refund',
  'carry-over',
  'audit',
  'accepted-ceus',
  'proration',
  'instalments',
  'hardship',
  'corporate',
  'verification',
  'appeal',
  'early-testing',
  'abroad',
  'military',
  'eligibility',
  'format',
  'retake',
  'results',
  'reporting',
  'lapse',
  'membership',
  'designation',
  'history',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

export const CAREER_TOPICS = ['roles', 'salary', 'outlook', 'jobs', 'ladder', 'reasons'] as const;

/** The last three stand apart: a state's own estimates, the federal wage levels, and what is expected to come. */
export const WAGE_SCOPES = [
  'national',
  'industry',
  'sector',
  'state',
  'area',
  'state-estimate',
  'level',
  'projection',
] as const;

/** What a step of a plan may be. */
export const STEP_KINDS = [
  'self-study',
  'program',
  'degree',
  'course',
  'join',
  'dues',
  'exam',
  'work',
  'unmark',
  'wait',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
