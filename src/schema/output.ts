/**
 * The shape of every `--json` answer. Keys are always present and unknown is null; additions raise the
 * minor version, anything else the major one. Money in dollars, time in months, minutes or days as named.
 */
import * as z from 'zod';
import { IsoDate, PartialDate } from './common.ts';
import { AdviseShape } from './output-advise.ts';
import { CertificationOut, HolderOut } from './output-certification.ts';
import { RangeOut, Str } from './output-common.ts';
import { CostShape } from './output-cost.ts';
import { ProblemOut, SourceOut, StaleOut } from './output-data.ts';
import { DisputeOut } from './output-disputes.ts';
import { ApprenticeShape, EligibilityOut } from './output-eligibility.ts';
import { FundingOut } from './output-funding.ts';
import { ItemOut, RoleOut, RungOut } from './output-items.ts';
import { LapseOut, RetakeOut } from './output-lapse.ts';
import { PlanShape } from './output-plan.ts';
import { ProgramOut, ProgramTypeOut } from './output-programs.ts';
import { RenewalPlanOut } from './output-renewal.ts';
import { NationalAwardsOut, OldPriceOut, SchoolOut } from './output-schools.ts';
import { AreaOut, IndustryOut, LevelOut, NationalOut, NearestOut, ProjectionOut, StateOut } from './output-wages.ts';
import { Profile } from './profile.ts';
import { SCHEMA_VERSION } from './version.ts';
import { RULE_TOPICS, UNKNOWN_REASONS } from './vocabulary.ts';

const WarningOut = z.strictObject({ code: z.string(), message: z.string() });

const Citation = z.union([
  z.strictObject({
    source: z.string(),
    publisher: z.string(),
    url: Str,
    /** What was read in place of the address. */
    readFrom: Str,
    dated: PartialDate.nullable(),
    checked: IsoDate,
    alsoSaidBy: z.array(z.string()),
  }),
  z.strictObject({ reason: z.enum(UNKNOWN_REASONS), note: Str }),
]);

const Head = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  dataVersion: z.string(),
  asOf: IsoDate,
  oldestFigure: PartialDate.nullable(),
  warnings: z.array(WarningOut),
};
/** What every answer begins with. */
export const ENVELOPE: readonly string[] = ['kind', ...Object.keys(Head)];

/** An answer of its own kind; `citations` is there only with `--cite`. */
const envelope = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({
    kind: z.literal(kind),
    ...Head,
    ...shape,
    citations: z.record(z.string(), Citation).optional(),
  });

const Items = z.strictObject({ items: z.array(ItemOut) }).shape;

const Certifications = z.array(CertificationOut);

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
  renewal: envelope('certs/renewal', { certifications: Certifications, plan: RenewalPlanOut.optional() }),
  cost: envelope('certs/cost', CostShape),
  plan: envelope('certs/plan', PlanShape),
  advise: envelope('certs/advise', AdviseShape),
  eligibility: envelope('certs/eligibility', { results: z.array(EligibilityOut), profile: Profile }),
  apprentice: envelope('certs/apprentice', ApprenticeShape),
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
  /** What `--fields help` lists, of any answer. */
  fields: envelope('certs/fields', { fields: z.array(z.strictObject({ name: z.string() })) }),
  'data-path': envelope('certs/data-path', { dataset: z.string(), own: z.array(z.string()), profiles: z.string() }),
} as const;
export type AnswerKind = keyof typeof ANSWERS;
