/** What the answer of `advise` holds. Money in dollars, time in months; null is not in the data. */
import * as z from 'zod';
import { Str, Total } from './output-common.ts';
import { PlanAssumptionOut, PlanShape } from './output-plan.ts';
import { Profile } from './profile.ts';
import { PAY_KINDS, PRIORITIES } from './vocabulary.ts';

export const PartsOut = z.strictObject({
  maySit: z.enum(['yes', 'no', 'unknown']),
  /** The mark under which it would be held; null: none, or not known. */
  mark: Str,
  /** All that the way there costs, but for books to study from. */
  cost: Total.nullable(),
  /** The long end of the way there. */
  months: z.number().nullable(),
  /** What holders said in the newest survey, a year. */
  pay: z.strictObject({ amount: z.number(), kind: z.enum(PAY_KINDS), year: z.number().nullable() }).nullable(),
  /** How many of the asked kinds of work, and of the asked place, it is for. */
  fit: z.number(),
  /** What it costs a year to keep, without CEUs. */
  upkeep: Total.nullable(),
});

export const SuggestionOut = z.strictObject({
  code: z.string(),
  /** What ties in every part shares a rank. */
  rank: z.int(),
  parts: PartsOut,
  for: z.array(z.string()),
  against: z.array(z.string()),
  unknown: z.array(z.string()),
});
export type SuggestionOut = z.infer<typeof SuggestionOut>;

export const AdviseShape = {
  suggestions: z.array(SuggestionOut),
  profile: Profile,
  /** Flags that would tell more. */
  ask: z.array(z.string()),
  /** The order that the list goes by. */
  priorities: z.array(z.enum(PRIORITIES)),
  assumptions: z.array(PlanAssumptionOut),
  /** What is not on the list; no reason: others rank before it. */
  leftOut: z.array(z.strictObject({ code: z.string(), reasons: z.array(z.string()) })),
  /** The way to one of them; null where there is nothing to plan. */
  plan: z.strictObject({ ...PlanShape, code: z.string() }).nullable(),
};
