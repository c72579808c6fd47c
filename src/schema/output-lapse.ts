/** What `lapse` and `retake` answer: days as `YYYY-MM-DD`, prices in dollars. */
import * as z from 'zod';
import { IsoDate, PartialDate } from './common.ts';
import { AttemptLimitOut, Num, RangeOut } from './output-common.ts';
import { OtherOut } from './output-disputes.ts';
import { LAPSE_STATES, UNKNOWN_REASONS } from './vocabulary.ts';

/** The first day of a state; a null state is one of which only the day is known. */
const CliffOut = z.strictObject({ on: IsoDate, state: z.enum(LAPSE_STATES).nullable(), fee: Num });

/** What was not adopted, the path it is said of, and the day that it would give. */
const OtherDayOut = OtherOut.extend({ path: z.string(), on: IsoDate.nullable() });

const SUMS = z.enum(['comeBack', 'sitAgain']);

export const LapseOut = z.strictObject({
  code: z.string(),
  due: IsoDate,
  /** Null: what holds so many days after the due day is not in the data. */
  state: z.enum(LAPSE_STATES).nullable(),
  since: IsoDate.nullable(),
  /** By the earliest day that an adopted or disputed figure gives. */
  nextCliff: CliffOut.nullable(),
  /** The later ones, by the adopted figures. */
  cliffs: z.array(CliffOut),
  /** The last day on which a cancelled credential is reinstated without the exam. */
  reinstateUntil: IsoDate.nullable(),
  /** The sum of its lines; null: nobody says that it can be had back, or no part has a price. */
  comeBack: RangeOut,
  sitAgain: RangeOut,
  /** The one that is wholly below the other. */
  cheaper: SUMS.nullable(),
  lines: z.array(
    z.strictObject({
      of: SUMS,
      kind: z.enum(['membership', 'recertification', 'late', 'reinstatement', 'exam']),
      label: z.string(),
      low: Num,
      high: Num,
      priceDated: PartialDate.nullable(),
    }),
  ),
  notInData: z.array(z.strictObject({ of: SUMS, what: z.string(), reason: z.enum(UNKNOWN_REASONS) })),
  others: z.array(OtherDayOut),
});
export type LapseOut = z.infer<typeof LapseOut>;

export const RetakeOut = z.strictObject({
  code: z.string(),
  failed: IsoDate,
  /** Which attempt failed. */
  attempt: z.number(),
  /** Null: how long one waits is not in the data, or no further attempt is allowed. */
  earliest: IsoDate.nullable(),
  wait: z.strictObject({ days: Num }),
  fee: RangeOut,
  limit: AttemptLimitOut.nullable(),
  others: z.array(OtherDayOut),
});
export type RetakeOut = z.infer<typeof RetakeOut>;
export type OtherDayOut = z.infer<typeof OtherDayOut>;
