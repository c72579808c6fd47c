/**
 * The shape of every `--json` answer. Keys are always present and unknown is null; additions raise the
 * minor version, anything else the major one. Money in dollars, time in months, minutes or days as named.
 */
import * as z from 'zod';
import { IsoDate, PartialDate } from './common.ts';
import { AdviseShape } from './output-advise.ts';
import { CostShape } from './output-cost.ts';
import { LapseOut, RetakeOut } from './output-lapse.ts';
import { OtherOut } from './output-other.ts';
import { PlanShape } from './output-plan.ts';
import { PlanOut } from './output-renewal.ts';
import { NationalAwardsOut, OldPriceOut, SchoolOut } from './output-schools.ts';
import { AreaOut, IndustryOut, LevelOut, NationalOut, NearestOut, ProjectionOut, StateOut } from './output-wages.ts';
import { Profile } from './profile.ts';
import { SCHEMA_VERSION } from './version.ts';
import {
  CLAUSE_TOPICS,
  CODE_SETS,
  CONDITION_KINDS,
  COST_KINDS,
  COVERED,
  type CostKind,
  type Covered,
  DELIVERIES,
  FOCUSES,
  FUNDING_KINDS,
  LEVELS,
  LIMIT_PERIODS,
  PASSING_KINDS,
  PAY_BASES,
  PAY_KINDS,
  PROGRAM_TYPES,
  RULE_TOPICS,
  SETTINGS,
  SOURCE_KINDS,
  STANDINGS,
  STATUSES,
  UNKNOWN_REASONS,
} from './vocabulary.ts';

const Num = z.number().nullable();
const Str = z.string().nullable();
const Bool = z.boolean().nullable();
const RangeOut = z.strictObject({ low: Num, high: Num }).nullable();

const WarningOut = z.strictObject({ code: z.string(), message: z.string() });

const Citation = z.union([
  z.strictObject({
    source: z.string(),
    publisher: z.string(),
    url: Str,
    dated: PartialDate.nullable(),
    checked: IsoDate,
    alsoSaidBy: z.array(z.string()),
  }),
  z.strictObject({ reason: z.enum(UNKNOWN_REASONS), note: Str }),
]);

/** Every answer begins with these keys; `citations` is there only with `--cite`. */
const envelope = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({
    kind: z.literal(kind),
    schemaVersion: z.literal(SCHEMA_VERSION),
    dataVersion: z.string(),
    asOf: IsoDate,
    oldestFigure: PartialDate.nullable(),
    warnings: z.array(WarningOut),
    ...shape,
    citations: z.record(z.string(), Citation).optional(),
  });

export const ConditionOut = z.strictObject({ kind: z.enum(CONDITION_KINDS), text: z.string() });
export const RouteOut = z.strictObject({ route: z.string(), conditions: z.array(ConditionOut) });
const RoutesOut = z.array(RouteOut).nullable();

export const SeveralOut = z
  .union([
    z.strictObject({ kind: z.literal('table'), counts: z.record(z.string(), z.number()) }),
    z.strictObject({ kind: z.literal('base-plus'), base: z.literal('highest'), further: z.number(), cap: z.number() }),
    z.strictObject({ kind: z.literal('each') }),
  ])
  .nullable();

export const DisputeOut = z.strictObject({
  path: z.string(),
  adopted: z.strictObject({ value: z.unknown(), sources: z.array(z.string()) }).nullable(),
  others: z.array(OtherOut),
});
export type DisputeOut = z.infer<typeof DisputeOut>;

export const DomainOut = z.strictObject({ name: z.string(), percent: Num, low: Num, high: Num });

export const CertificationOut = z.strictObject({
  code: z.string(),
  name: z.string(),
  organization: z.string(),
  status: z.enum(STATUSES).nullable(),
  replacedBy: Str,
  aliases: z.array(z.string()),
  focus: z.array(z.enum(FOCUSES)).nullable(),
  settings: z.array(z.enum(SETTINGS)).nullable(),
  level: z.enum(LEVELS).nullable(),
  codeSets: z.array(z.enum(CODE_SETS)).nullable(),
  accreditation: z.array(z.string()).nullable(),
  holders: Num,
  exam: z.strictObject({
    questions: Num,
    scored: Num,
    unscored: Num,
    minutes: Num,
    passing: z.strictObject({ kind: z.enum(PASSING_KINDS), value: z.number(), scale: Str }).nullable(),
    openBook: Bool,
    delivery: z.array(z.enum(DELIVERIES)).nullable(),
    domains: z.array(DomainOut).nullable(),
    passRate: Num,
  }),
  fees: z.strictObject({
    member: Num,
    nonMember: Num,
    student: Num,
    twoAttempts: Num,
    studentTwoAttempts: Num,
    retake: Num,
    membershipRequired: Bool,
    membershipPerYear: Num,
    studentMembershipPerYear: Num,
    range: RangeOut,
    firstYear: Num,
    studentFirstYear: Num,
  }),
  training: z.strictObject({
    cost: RangeOut,
    guide: z.strictObject({ member: Num, nonMember: Num }),
    books: z.strictObject({ member: Num, nonMember: Num }),
    offers: z.array(
      z.strictObject({ name: z.string(), provider: z.string(), includes: Str, cost: RangeOut, hours: Num }),
    ),
  }),
  eligibility: z.strictObject({ required: RoutesOut, recommended: RoutesOut, designation: Str, removal: RoutesOut }),
  retake: z.strictObject({
    /** Days between a failed attempt and the next. */
    waitDays: Num,
    /** After so many failed attempts, so many days' wait. */
    limit: z.strictObject({ attempts: z.number(), thenDays: z.number() }).nullable(),
  }),
  renewal: z.strictObject({
    cycleMonths: Num,
    ceus: Num,
    ceusPerYear: Num,
    fee: z.strictObject({ member: Num, nonMember: Num, range: RangeOut }),
    several: SeveralOut,
  }),
  pay: z.array(z.strictObject({ kind: z.enum(PAY_KINDS), amount: Num, year: Num, basis: z.enum(PAY_BASES), of: Str })),
  rules: z.array(z.strictObject({ topic: z.enum(RULE_TOPICS), text: z.string() })),
  disputes: z.array(DisputeOut),
});
export type CertificationOut = z.infer<typeof CertificationOut>;

const Certifications = z.array(CertificationOut);

export const ItemOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  points: z.array(z.string()),
  standing: z.enum(STANDINGS),
  reason: Str,
  sources: z.array(z.string()),
});
export type ItemOut = z.infer<typeof ItemOut>;

const Items = z.strictObject({ items: z.array(ItemOut) }).shape;

/** A role: what fits it by our own judgement, and the median pay of the occupation nearest to it, dollars a year. */
const RoleOut = ItemOut.extend({
  certifications: z.array(z.string()),
  occupation: Str,
  pay: z.strictObject({ median: Num, year: Num }).nullable(),
});

/** A rung; null where nothing was told of a person, or it is no rung. */
const RungOut = RoleOut.extend({
  next: Bool,
  /** Months of work that leads to it. */
  months: Num,
  held: z.array(z.string()),
  /** Exams among them that may be sat for now. */
  open: z.array(z.string()),
});

export const ProgramTypeOut = z.strictObject({
  type: z.enum(PROGRAM_TYPES),
  name: z.string(),
  cost: RangeOut,
  credits: RangeOut,
  months: RangeOut,
  online: Bool,
});
export type ProgramTypeOut = z.infer<typeof ProgramTypeOut>;

export const ProgramOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  type: z.enum(PROGRAM_TYPES),
  state: Str,
  cost: RangeOut,
  priceDated: PartialDate.nullable(),
  months: RangeOut,
  online: Bool,
  preparesFor: z.array(z.string()),
  /** What else is said of it: what the price includes, hours, outcomes. */
  notes: z.array(ItemOut),
});
export type ProgramOut = z.infer<typeof ProgramOut>;

const Covers = Object.fromEntries(COST_KINDS.map((kind) => [kind, z.enum(COVERED).nullable()])) as Record<
  CostKind,
  z.ZodNullable<z.ZodEnum<{ [C in Covered]: C }>>
>;

export const FundingOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  fullName: z.string(),
  kind: z.enum(FUNDING_KINDS),
  text: Str,
  /** Null: not in the data. */
  covers: z.strictObject(Covers),
  limits: z.array(
    z.strictObject({ id: z.string(), name: z.string(), per: z.enum(LIMIT_PERIODS), where: Str, amount: Num }),
  ),
  least: Num,
  /** The share of the expenses that is paid, step by step, up to so many dollars. */
  rates: z.array(z.strictObject({ rate: z.number(), upTo: z.number() })).nullable(),
  refundable: Num,
  phaseOut: z.strictObject({ single: RangeOut, joint: RangeOut }),
  payGrades: z.array(z.string()).nullable(),
  coastGuard: Bool,
  program: z.strictObject({
    types: z.array(z.enum(PROGRAM_TYPES)).nullable(),
    clockHours: RangeOut,
    weeks: RangeOut,
    credits: RangeOut,
  }),
  /** Certifications that a source names as fit; others may be fit too. */
  approved: z.array(z.string()),
  since: PartialDate.nullable(),
  clauses: z.array(z.strictObject({ id: z.string(), about: z.enum(CLAUSE_TOPICS), text: z.string() })),
  disputes: z.array(DisputeOut),
});
export type FundingOut = z.infer<typeof FundingOut>;

export const SourceOut = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: Str,
  kind: z.enum(SOURCE_KINDS),
  dated: PartialDate.nullable(),
  datedBy: z.string(),
  sameAs: Str,
  reliability: z.literal('low').nullable(),
});

const STATES = z.enum(['met', 'unmet', 'unknown']);

/** A condition beside what the person has; both in words. */
export const JudgedConditionOut = ConditionOut.extend({ state: STATES, have: z.string(), need: z.string() });
export type JudgedConditionOut = z.infer<typeof JudgedConditionOut>;
export const JudgedRouteOut = z.strictObject({
  id: z.string(),
  label: z.string(),
  state: STATES,
  conditions: z.array(JudgedConditionOut),
});
export type JudgedRouteOut = z.infer<typeof JudgedRouteOut>;

export const EligibilityOut = z.strictObject({
  code: z.string(),
  held: z.boolean(),
  /** Null: nothing shows that it is still offered. */
  offered: Bool,
  maySit: z.enum(['yes', 'no', 'unknown']),
  verdict: z.enum(['eligible', 'eligible-with-designation', 'not-yet', 'cannot-say']),
  /** The mark it would carry, or may; null where it carries none. */
  designation: Str,
  /** The answer in one sentence. */
  reason: z.string(),
  routes: z.array(JudgedRouteOut),
  recommended: z.array(JudgedRouteOut),
  missing: z.array(JudgedConditionOut),
  toDo: z.array(z.strictObject({ kind: z.enum(['membership', 'exam']), text: z.string(), cost: RangeOut })),
  toRemoveMark: z.array(JudgedRouteOut),
  /** The flags that would settle the rest. */
  ask: z.array(z.string()),
});
export type EligibilityOut = z.infer<typeof EligibilityOut>;

export const ProblemOut = z.strictObject({
  file: z.string(),
  /** Where in the file; empty for the file as a whole. */
  path: z.string(),
  found: z.string(),
  expected: z.string(),
});

export const StaleOut = z.strictObject({
  file: z.string(),
  code: Str,
  organization: Str,
  path: z.string(),
  value: z.unknown(),
  source: Str,
  dated: PartialDate.nullable(),
  checked: IsoDate.nullable(),
  /** The organization's own page, or the source's where there is no organization. */
  page: Str,
});

const PaidOut = CertificationOut.shape.pay.element;

/** What holders earn, series by series, and how soon that pays for the certification. */
export const HolderOut = z.strictObject({
  code: z.string(),
  /** `sample`: whose pay it is. */
  pay: z.array(PaidOut.extend({ sample: z.string(), source: Str, note: Str })),
  payBack: z.array(
    z.strictObject({
      basis: z.enum(PAY_BASES),
      of: z.string(),
      years: RangeOut,
      pay: RangeOut,
      toCertify: RangeOut,
      /** Dollars a month that are earned already. */
      wage: z.number(),
      /** Null: never, or what it costs is not in the data. */
      monthsLow: Num,
      monthsHigh: Num,
    }),
  ),
});

/** One schema an answer, by the name of its command. */
export const ANSWERS = {
  list: envelope('certs/list', { certifications: Certifications }),
  show: envelope('certs/show', { certification: CertificationOut }),
  compare: envelope('certs/compare', {
    certifications: Certifications,
    /** Of somebody new, as `cost` counts them; open above where a part has no price. None where `--only` does not ask. */
    costs: z.array(z.strictObject({ code: z.string(), toCertify: RangeOut, perYearAfter: RangeOut })),
  }),
  fees: envelope('certs/fees', { certifications: Certifications }),
  /** The plan is there where held credentials were told. */
  renewal: envelope('certs/renewal', { certifications: Certifications, plan: PlanOut.optional() }),
  cost: envelope('certs/cost', CostShape),
  plan: envelope('certs/plan', PlanShape),
  advise: envelope('certs/advise', AdviseShape),
  eligibility: envelope('certs/eligibility', { profile: Profile, results: z.array(EligibilityOut) }),
  apprentice: envelope('certs/apprentice', {
    routes: z.array(JudgedRouteOut.extend({ earliest: IsoDate.nullable(), proof: z.array(z.string()) })),
    code: z.string(),
    /** Null: it carries no mark, or that is not in the data. */
    mark: Str,
    held: z.boolean(),
    processingDays: RangeOut,
    counts: z.array(z.string()),
    doesNotCount: z.array(z.string()),
    /** What is on sale for a part of a way. */
    offers: z.array(z.strictObject({ name: z.string(), cost: RangeOut })),
    others: DisputeOut.shape.others,
    ask: z.array(z.string()),
  }),
  'profile-show': envelope('certs/profile-show', {
    profiles: z.array(z.strictObject({ name: z.string(), profile: Profile })),
  }),
  'profile-path': envelope('certs/profile-path', { path: z.string() }),
  lapse: envelope('certs/lapse', LapseOut.shape),
  retake: envelope('certs/retake', RetakeOut.shape),
  programs: envelope('certs/programs', {
    types: z.array(ProgramTypeOut),
    programs: z.array(ProgramOut),
    schools: z.array(SchoolOut),
    oldPrices: z.array(OldPriceOut),
    nationalAwards: z.array(NationalAwardsOut),
    items: z.array(ItemOut),
  }),
  'programs-checklist': envelope('certs/programs-checklist', Items),
  'programs-funding': envelope('certs/programs-funding', { items: z.array(FundingOut) }),
  'career-roles': envelope('certs/career-roles', { items: z.array(RoleOut) }),
  'career-salary': envelope('certs/career-salary', {
    national: NationalOut.nullable(),
    industries: z.array(IndustryOut),
    states: z.array(StateOut),
    areas: z.array(AreaOut),
    sectors: z.array(IndustryOut),
    nearest: z.array(NearestOut),
    /** The estimates of states' own agencies. */
    stateEstimates: z.array(AreaOut),
    levels: z.array(LevelOut),
    certification: HolderOut.nullable(),
  }),
  'career-outlook': envelope('certs/career-outlook', { projections: z.array(ProjectionOut), ...Items }),
  'career-jobs': envelope('certs/career-jobs', Items),
  'career-ladder': envelope('certs/career-ladder', { items: z.array(RungOut) }),
  'career-reasons': envelope('certs/career-reasons', Items),
  explain: envelope('certs/explain', {
    items: z.array(
      z.strictObject({
        name: z.string(),
        text: z.string(),
        seeAlso: z.array(z.string()),
        sources: z.array(z.string()),
      }),
    ),
  }),
  rules: envelope('certs/rules', {
    items: z.array(
      z.strictObject({
        name: z.string(),
        topic: z.enum(RULE_TOPICS),
        text: z.string(),
        /** The certification's code or the organization's id. */
        of: z.string(),
        standing: z.enum(['adopted', 'disputed', 'doubtful', 'superseded']),
        until: PartialDate.nullable(),
        reason: Str,
        sources: z.array(z.string()),
      }),
    ),
  }),
  'data-sources': envelope('certs/data-sources', { sources: z.array(SourceOut) }),
  'data-disputes': envelope('certs/data-disputes', { disputes: z.array(DisputeOut.extend({ code: z.string() })) }),
  'data-stale': envelope('certs/data-stale', { figures: z.array(StaleOut) }),
  'data-validate': envelope('certs/data-validate', {
    problems: z.array(ProblemOut),
    files: z.number(),
    layout: z.enum(['own-data', 'whole-dataset']),
  }),
  'data-schema': envelope('certs/data-schema', {
    schemas: z.array(z.strictObject({ name: z.string(), of: z.enum(['answer', 'data-file']) })),
  }),
  /** The whole dataset as in its data files, whose own schemas say what each holds. */
  'data-export': envelope('certs/data-export', {
    certifications: z.array(z.looseObject({ code: z.string(), name: z.string(), organization: z.string() })),
    organizations: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    sources: z.array(z.looseObject({ id: z.string() })),
    files: z.record(z.string(), z.unknown()),
  }),
  'data-path': envelope('certs/data-path', { dataset: z.string(), own: z.array(z.string()), profiles: z.string() }),
} as const;
export type AnswerKind = keyof typeof ANSWERS;
