/** What `eligibility` and `apprentice` answer. */
import * as z from 'zod';
import { IsoDate } from './common.ts';
import { ConditionOut } from './output-certification.ts';
import { Bool, RangeOut, Str } from './output-common.ts';
import { DisputeOut } from './output-disputes.ts';

const JudgedState = z.enum(['met', 'unmet', 'unknown']);

/** A condition beside what the person has; both in words. */
export const JudgedConditionOut = ConditionOut.extend({ state: JudgedState, have: z.string(), need: z.string() });
export type JudgedConditionOut = z.infer<typeof JudgedConditionOut>;
export const JudgedRouteOut = z.strictObject({
  id: z.string(),
  label: z.string(),
  state: JudgedState,
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
  /** The same with what to write: a statement by its id and its words, an entry with the part that is missing. */
  toSettle: z.array(z.strictObject({ write: z.string(), text: Str })),
});
export type EligibilityOut = z.infer<typeof EligibilityOut>;

export const ApprenticeShape = {
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
};
