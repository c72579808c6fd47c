/** The plan of `renewal`: what a person has to do to keep what they hold. */
import * as z from 'zod';
import { IsoDate } from './common.ts';
import { Num, OpenRange } from './output-common.ts';
import { UNKNOWN_REASONS } from './vocabulary.ts';

/** A logged entry that does not count, or not in full. */
const RefusedOut = z.strictObject({
  /** Its title. */
  entry: z.string(),
  why: z.string(),
  line: z.number(),
  reason: z.string(),
});
export type RefusedOut = z.infer<typeof RefusedOut>;

/** CEUs are numbers, rounded up to halves where they are worked out; money in dollars. */
export const CycleOut = z.strictObject({
  organization: z.string(),
  /** Without those that another one drops. */
  credentials: z.array(z.string()),
  start: IsoDate.nullable(),
  /** The last day that is in time. */
  due: IsoDate.nullable(),
  cycleMonths: Num,
  ceusFull: Num,
  ceusRequired: Num,
  /** Of a first cycle that asks for less. */
  proration: z.strictObject({ months: z.number(), cycleMonths: z.number(), arithmetic: z.string() }).nullable(),
  earned: z.number(),
  /** The least that completes the cycle, also what must be of a kind. */
  left: Num,
  ceusPerMonth: Num,
  refused: z.array(RefusedOut),
  topics: z.array(z.strictObject({ topic: z.string(), ceus: z.number(), earned: z.number(), left: z.number() })),
  ownProvider: z.strictObject({ share: z.number(), ceus: z.number() }).nullable(),
  ownProviderLeft: Num,
  supersedes: z.array(z.strictObject({ by: z.string(), drops: z.string() })),
  /** Of the whole cycle, also of what is paid of it already. */
  cost: OpenRange.nullable(),
  /** The cost by who pays it: a member, somebody who is none, or anybody. */
  options: z.array(
    z.strictObject({
      as: z.enum(['member', 'non-member', 'anybody']),
      fee: OpenRange.nullable(),
      dues: OpenRange.nullable(),
      total: OpenRange,
      /** The fee and the dues that fall due from the asked day to the due day; null where their days are not known. */
      stillToPay: OpenRange.nullable(),
    }),
  ),
  /** Dues left to pay in this cycle, each with its day; empty where the month of membership is not known. */
  duesDue: z.array(z.strictObject({ on: IsoDate, cost: OpenRange })),
  notInData: z.array(z.strictObject({ what: z.string(), reason: z.enum(UNKNOWN_REASONS) })),
  /** What is taken for granted, or not known. */
  notes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** The flags that would settle the rest. */
  ask: z.array(z.string()),
});
export type CycleOut = z.infer<typeof CycleOut>;

export const RenewalPlanOut = z.strictObject({
  cycles: z.array(CycleOut),
  ceusTotal: Num,
  /** Entries that belong to no cycle. */
  refused: z.array(RefusedOut),
});
export type RenewalPlanOut = z.infer<typeof RenewalPlanOut>;
