/**
 * The shape of every `--json` answer. Keys are always present and unknown is null; additions raise the
 * minor version, anything else the major one. Money in dollars, time in months, minutes or days as named.
 */
import * as z from 'zod';
import { IsoDate, PartialDate } from './common.ts';
import { SCHEMA_VERSION } from './version.ts';
import {
  CODE_SETS,
  CONDITION_KINDS,
  DELIVERIES,
  FOCUSES,
  LEVELS,
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
  others: z.array(
    z.strictObject({
      value: z.unknown(),
      standing: z.enum(['disputed', 'doubtful', 'superseded']),
      until: PartialDate.nullable(),
      sources: z.array(z.string()),
      reason: Str,
    }),
  ),
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
    range: RangeOut,
    firstYear: Num,
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
});
export type ProgramOut = z.infer<typeof ProgramOut>;

/** One row of wages: annual dollars but for the hourly ones. */
const wage = {
  mean: Num,
  median: Num,
  p10: Num,
  p25: Num,
  p75: Num,
  p90: Num,
  hourlyMean: Num,
  hourlyMedian: Num,
  employment: Num,
  year: Num,
  occupation: Str,
  source: z.string(),
};
export const NationalOut = z.strictObject(wage);
export const IndustryOut = z.strictObject({ name: z.string(), ...wage });
export const StateOut = z.strictObject({ state: z.string(), name: z.string(), ...wage });
export const AreaOut = z.strictObject({ area: z.string(), ...wage });

export const ProjectionOut = z.strictObject({
  occupation: z.string(),
  from: z.number(),
  to: z.number(),
  percent: Num,
  openingsPerYear: Num,
  newJobs: Num,
});
export type ProjectionOut = z.infer<typeof ProjectionOut>;

export const SourceOut = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: Str,
  kind: z.enum(SOURCE_KINDS),
  dated: PartialDate.nullable(),
  datedBy: z.string(),
  reliability: z.literal('low').nullable(),
});

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

/** One schema an answer, by the name of its command. */
export const ANSWERS = {
  list: envelope('certs/list', { certifications: Certifications }),
  show: envelope('certs/show', { certification: CertificationOut }),
  compare: envelope('certs/compare', { certifications: Certifications }),
  fees: envelope('certs/fees', { certifications: Certifications }),
  renewal: envelope('certs/renewal', { certifications: Certifications }),
  programs: envelope('certs/programs', {
    types: z.array(ProgramTypeOut),
    programs: z.array(ProgramOut),
    schools: z.array(z.unknown()),
    items: z.array(ItemOut),
  }),
  'programs-checklist': envelope('certs/programs-checklist', Items),
  'career-roles': envelope('certs/career-roles', Items),
  'career-salary': envelope('certs/career-salary', {
    national: NationalOut.nullable(),
    industries: z.array(IndustryOut),
    states: z.array(StateOut),
    areas: z.array(AreaOut),
    sectors: z.array(IndustryOut),
    certification: z.strictObject({ code: z.string(), pay: CertificationOut.shape.pay }).nullable(),
  }),
  'career-outlook': envelope('certs/career-outlook', { projections: z.array(ProjectionOut), ...Items }),
  'career-jobs': envelope('certs/career-jobs', Items),
  'career-ladder': envelope('certs/career-ladder', Items),
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
