/** The small shapes that all answers are made of; null is not in the data. */
import * as z from 'zod';

export const Num = z.number().nullable();
export const Str = z.string().nullable();
export const Bool = z.boolean().nullable();

/** An open end is null. */
export const OpenRange = z.strictObject({ low: Num, high: Num });
export const RangeOut = OpenRange.nullable();

/** Dollars that are counted: both ends are known. */
export const Total = z.strictObject({ low: z.number(), high: z.number() });

/** After so many failed attempts, so many days' wait; null: no further attempt is allowed. */
export const AttemptLimitOut = z.strictObject({
  attempts: z.number(),
  thenDays: Num,
  /** The wait before the last attempt, where it is another than before the others. */
  lastWaitDays: Num,
});
