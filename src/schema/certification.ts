/** A certification as a file holds it. */
import * as z from 'zod';
import { Code, Dollars, Id, pathOf, rangeOf, Statement, Text } from './common.ts';
import { Routes } from './condition.ts';
import {
  ALIAS_KINDS,
  CODE_SETS,
  CYCLE_STARTS,
  DELIVERIES,
  FOCUSES,
  LEVELS,
  PASSING_KINDS,
  PAY_BASES,
  PAY_KINDS,
  RULE_TOPICS,
  SETTINGS,
  STATUSES,
} from './vocabulary.ts';

const Count = z.int().positive();
const Percent = z.number().min(0).max(100);

/** After so many failed attempts, so many days' wait; null: no further attempt is allowed. */
export const AttemptLimit = z.strictObject({
  attempts: Count,
  thenDays: Count.nullable(),
  /** The wait before the last of them, where it is another than before the others. */
  lastWaitDays: Count.optional(),
});
export type AttemptLimit = z.infer<typeof AttemptLimit>;

/**
 * CEUs for several credentials of one organization: a table by their number (the last count holds for
 * more), a base and so many for each further one up to a cap, or each in full.
 */
export const Several = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), counts: z.record(z.string().regex(/^\d+$/), Count) }),
  z.strictObject({ kind: z.literal('base-plus'), base: z.literal('highest'), further: Count, cap: Count }),
  z.strictObject({ kind: z.literal('each') }),
]);
export type Several = z.infer<typeof Several>;

/** A share of the CEUs. */
export const CeuShare = z.number().min(0).max(1);

/** Another name it is found by; an old code says what replaced it. */
const Alias = z.strictObject({ name: Text, kind: z.enum(ALIAS_KINDS), saidBy: z.array(Statement).min(1) });

const Passing = z.strictObject({
  kind: z.enum(PASSING_KINDS),
  value: z.number().positive(),
  /** The scale of a scaled score as printed: "100-400". */
  scale: Text.nullable(),
  /** The mark is asked of each section, not of the whole exam. */
  perSection: z.literal(true).optional(),
});

/** A part of the exam: its share in percent, exact or as a range, or its number of questions. */
const Domain = z.strictObject({
  name: Text,
  percent: Percent.optional(),
  low: Percent.optional(),
  high: Percent.optional(),
  questions: Count.optional(),
});

/** `complete` says whether the parts are the whole exam. */
export const Domains = z.strictObject({ complete: z.boolean(), parts: z.array(Domain).min(1) });

const NumberOrRange = z.union([z.number(), rangeOf(z.number())]);
export const Price = z.union([Dollars, rangeOf(Dollars)]);

/** A rule in words that no figure holds. */
export const Rule = z.strictObject({ id: Id, topic: z.enum(RULE_TOPICS), text: pathOf(Text) });
export type Rule = z.infer<typeof Rule>;

/** What holders earn: one series of one year. */
export const Pay = z.strictObject({
  id: Id,
  kind: z.enum(PAY_KINDS),
  /** The year the figure is about; null where the source names none. */
  year: z.int().nullable(),
  basis: z.enum(PAY_BASES),
  /** Whose pay, where it is not that of this certification's holders. */
  of: Text.optional(),
  amount: pathOf(Dollars),
});
export type Pay = z.infer<typeof Pay>;

/** A course on sale that prepares for the exam. */
export const Offer = z.strictObject({
  id: Id,
  name: Text,
  provider: Text,
  includes: Text.optional(),
  cost: pathOf(Price).optional(),
  hours: pathOf(Count).optional(),
});

export const Certification = z.strictObject({
  $schema: Text.optional(),
  code: Code,
  name: Text,
  organization: Id,
  aliases: z.array(Alias).optional(),
  /** Marks on the credential that resolve to it: CPC-A. */
  designations: z.array(z.strictObject({ code: Code, name: Text, saidBy: z.array(Statement).min(1) })).optional(),
  status: pathOf(z.enum(STATUSES)).optional(),
  replacedBy: pathOf(Code).optional(),
  focus: pathOf(z.array(z.enum(FOCUSES)).min(1)).optional(),
  settings: pathOf(z.array(z.enum(SETTINGS)).min(1)).optional(),
  level: pathOf(z.enum(LEVELS)).optional(),
  codeSets: pathOf(z.array(z.enum(CODE_SETS)).min(1)).optional(),
  accreditation: pathOf(z.array(Text)).optional(),
  /** How many people hold it. */
  holders: pathOf(Count).optional(),
  exam: z
    .strictObject({
      /** Items a candidate sees, scored or not: a number, or the span that the source gives. */
      questions: pathOf(z.union([Count, rangeOf(Count)])).optional(),
      scored: pathOf(Count).optional(),
      unscored: pathOf(Count).optional(),
      minutes: pathOf(Count).optional(),
      passing: pathOf(Passing).optional(),
      openBook: pathOf(z.boolean()).optional(),
      delivery: pathOf(z.array(z.enum(DELIVERIES)).min(1)).optional(),
      domains: pathOf(Domains).optional(),
      /** Percent of first-time candidates who pass. */
      passRate: pathOf(NumberOrRange).optional(),
    })
    .optional(),
  fees: z
    .strictObject({
      /** One attempt, in dollars, for members of the organization. */
      member: pathOf(Dollars).optional(),
      nonMember: pathOf(Dollars).optional(),
      student: pathOf(Dollars).optional(),
      twoAttempts: pathOf(Dollars).optional(),
      studentTwoAttempts: pathOf(Dollars).optional(),
      retake: pathOf(Dollars).optional(),
      /** One price for everybody, or the span that a source gives. */
      range: pathOf(Price).optional(),
      membershipRequired: pathOf(z.boolean()).optional(),
    })
    .optional(),
  training: z
    .strictObject({
      cost: pathOf(Price).optional(),
      /** The organization's own study guide, member and non-member price apart. */
      guide: z.strictObject({ member: pathOf(Dollars).optional(), nonMember: pathOf(Dollars).optional() }).optional(),
      /** The set of code books for the exam. */
      books: z.strictObject({ member: pathOf(Dollars).optional(), nonMember: pathOf(Dollars).optional() }).optional(),
      offers: z.array(Offer).optional(),
    })
    .optional(),
  eligibility: z
    .strictObject({
      required: pathOf(Routes).optional(),
      recommended: pathOf(Routes).optional(),
      /** The mark that holders carry until they prove the experience. */
      designation: pathOf(Code).optional(),
    })
    .optional(),
  /** Where it has none of its own, its organization's holds. */
  retake: z.strictObject({ waitDays: pathOf(Count).optional(), limit: pathOf(AttemptLimit).optional() }).optional(),
  renewal: z
    .strictObject({
      cycleMonths: pathOf(Count).optional(),
      starts: pathOf(z.enum(CYCLE_STARTS)).optional(),
      ceus: pathOf(z.number().positive()).optional(),
      /** What it asks together with others that say the same. */
      several: pathOf(Several).optional(),
      /** Share of the CEUs that must come from the organization itself. */
      ownProvider: pathOf(CeuShare).optional(),
      graceDays: pathOf(z.int().min(0)).optional(),
      fee: z
        .strictObject({
          member: pathOf(Dollars).optional(),
          nonMember: pathOf(Dollars).optional(),
          range: pathOf(Price).optional(),
        })
        .optional(),
    })
    .optional(),
  pay: z.array(Pay).optional(),
  rules: z.array(Rule).optional(),
});
export type Certification = z.infer<typeof Certification>;
