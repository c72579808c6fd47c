/** What the answer of `plan` holds. Money in dollars, `low` to `high`; lengths in months. */
import * as z from 'zod';
import { IsoDate } from './common.ts';
import { Num, Str, Total } from './output-common.ts';
import { AssumptionOut } from './output-cost.ts';
import { STEP_KINDS, UNKNOWN_REASONS } from './vocabulary.ts';

export const PlanStepOut = z.strictObject({
  action: z.enum(STEP_KINDS),
  /** A certification, a program, an organization or a field of work; null for waiting. */
  code: Str,
  start: IsoDate,
  /** The long end. */
  months: z.number(),
  cost: Total,
  /** False: its price is not in the data, and is counted as nothing. */
  priced: z.boolean(),
  /** Exams that can be sat from here on. */
  opens: z.array(z.string()),
  because: z.string(),
});
export type PlanStepOut = z.infer<typeof PlanStepOut>;

const NotInData = z.strictObject({ what: z.string(), reason: z.enum(UNKNOWN_REASONS) });

export const PlanOut = z.strictObject({
  /** `fits` and `may-fit` where a budget or months were given; `nearest` where nothing fits. */
  labels: z.array(z.enum(['cheapest', 'fastest', 'fits', 'may-fit', 'nearest'])),
  /** The long end of every length. */
  months: z.number(),
  /** Null: a short end is not in the data. */
  monthsRange: z.strictObject({ low: Num, high: z.number() }),
  cost: Total,
  steps: z.array(PlanStepOut),
  /** From the end of the plan on; null where no mark is carried, or nothing known removes it. */
  toLoseMark: z.strictObject({ months: z.number(), cost: Total }).nullable(),
  notInData: z.array(NotInData),
});
export type PlanOut = z.infer<typeof PlanOut>;

export const ObstacleOut = z.strictObject({
  /** The certification that asks for it, and by which of its ways. */
  code: z.string(),
  route: Str,
  kind: z.string(),
  text: z.string(),
  /** The flag that tells of it. */
  flag: Str,
});
export type ObstacleOut = z.infer<typeof ObstacleOut>;

export const PlanAssumptionOut = AssumptionOut.extend({ flag: Str });
export type PlanAssumptionOut = z.infer<typeof PlanAssumptionOut>;

export const GoalOut = z.strictObject({
  codes: z.array(z.string()),
  unmarked: z.boolean(),
  start: IsoDate,
  budget: Num,
  months: Num,
});
export type GoalOut = z.infer<typeof GoalOut>;

export const MissesOut = z.strictObject({ cost: Total, months: z.number() });
export type MissesOut = z.infer<typeof MissesOut>;

const DelayOut = z.strictObject({
  step: z.string(),
  months: z.number(),
  /** Months of the fastest plan without such a step; null: there is none. */
  without: Num,
  text: z.string(),
  /** Ways that no step leads through. */
  closed: z.array(z.string()),
});
export type DelayOut = z.infer<typeof DelayOut>;

export const PlanShape = {
  plans: z.array(PlanOut),
  goal: GoalOut,
  assumptions: z.array(PlanAssumptionOut),
  /** By how much the nearest plan misses; null where a plan fits, or there is none at all. */
  misses: MissesOut.nullable(),
  /** What no step can meet; null where there is a plan, or it cannot be said. */
  impossible: z.array(ObstacleOut).nullable(),
  /** With `--explain`: what takes the time of the fastest plan. */
  explain: z.array(DelayOut).nullable(),
};
