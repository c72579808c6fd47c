/** What `programs funding` answers. Money in dollars, rates as shares of one. */
import * as z from 'zod';
import { PartialDate } from './common.ts';
import { Bool, Num, RangeOut, Str } from './output-common.ts';
import { DisputeOut } from './output-disputes.ts';
import {
  CLAUSE_TOPICS,
  COST_KINDS,
  COVERED,
  type CostKind,
  type Covered,
  FUNDING_KINDS,
  LIMIT_PERIODS,
  PROGRAM_TYPES,
} from './vocabulary.ts';

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
