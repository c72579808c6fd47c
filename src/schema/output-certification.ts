/** What answers hold of a certification. Money in dollars; time in months, minutes or days as named. */
import * as z from 'zod';
import { AttemptLimitOut, Bool, Num, RangeOut, Str } from './output-common.ts';
import { DisputeOut } from './output-disputes.ts';
import {
  CODE_SETS,
  CONDITION_KINDS,
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

export const ConditionOut = z.strictObject({ kind: z.enum(CONDITION_KINDS), text: z.string() });
const RouteOut = z.strictObject({ route: z.string(), conditions: z.array(ConditionOut) });
const RoutesOut = z.array(RouteOut).nullable();

const SeveralOut = z
  .union([
    z.strictObject({ kind: z.literal('table'), counts: z.record(z.string(), z.number()) }),
    z.strictObject({ kind: z.literal('base-plus'), base: z.literal('highest'), further: z.number(), cap: z.number() }),
    z.strictObject({ kind: z.literal('each') }),
  ])
  .nullable();

/** A part of the exam: its share in percent, or its number of questions. */
const DomainOut = z.strictObject({ name: z.string(), percent: Num, low: Num, high: Num, questions: Num });

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
    // Of what is known as a span alone, that stands beside it.
    questions: Num,
    questionsRange: RangeOut,
    scored: Num,
    unscored: Num,
    minutes: Num,
    passing: z.strictObject({ kind: z.enum(PASSING_KINDS), value: z.number(), scale: Str }).nullable(),
    openBook: Bool,
    delivery: z.array(z.enum(DELIVERIES)).nullable(),
    domains: z.array(DomainOut).nullable(),
    passRate: Num,
    passRateRange: RangeOut,
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
    limit: AttemptLimitOut.nullable(),
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
