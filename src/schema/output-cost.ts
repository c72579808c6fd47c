/** What the answer of `cost` holds. Money in dollars, `low` to `high`; `when` is `to-certify`, `year-1`, ... */
import * as z from 'zod';
import { PartialDate } from './common.ts';
import { Num, OpenRange, RangeOut, Str, Total } from './output-common.ts';
import { COST_KINDS, COVERED, PAY_BASES, UNKNOWN_REASONS } from './vocabulary.ts';

export const CostLineOut = z.strictObject({
  id: z.string(),
  kind: z.enum(COST_KINDS),
  label: z.string(),
  organization: Str,
  /** The certification; null where several share the line. */
  for: Str,
  when: z.string().regex(/^(to-certify|year-\d+)$/),
  low: z.number(),
  high: z.number(),
  /** The date of the source; null: undated. */
  priceDated: PartialDate.nullable(),
  /** Null: nothing was asked, or it is not in the data. `left` is what is still to be paid. */
  funding: z.strictObject({ id: z.string(), covered: z.enum(COVERED), left: Total }).nullable(),
});
export type CostLineOut = z.infer<typeof CostLineOut>;

export const AssumptionOut = z.strictObject({ id: z.string(), text: z.string(), value: Str });
export type AssumptionOut = z.infer<typeof AssumptionOut>;

export const CostShape = {
  lines: z.array(CostLineOut),
  /** Their codes, as asked. */
  certifications: z.array(z.string()),
  assumptions: z.array(AssumptionOut),
  /** Ways of preparing side by side; `months` may be open at an end. */
  options: z.array(
    z.strictObject({
      program: z.string(),
      toCertify: OpenRange,
      months: z.strictObject({ low: Num, high: Num }).nullable(),
    }),
  ),
  /** The cost over the years, spread evenly over their months. */
  monthly: RangeOut,
  /** The chance of failing the first attempt from which two attempts bought together cost less, to four decimals. */
  bundle: z.strictObject({ breakEvenChance: z.number() }).nullable(),
  /** Months until the cost to certify is earned back; null at an end where it never is. */
  payBack: z.strictObject({ monthsLow: Num, monthsHigh: Num, basis: z.enum(PAY_BASES) }).nullable(),
  /** Each with null ends where nothing in it has a price and something should. */
  toCertify: OpenRange,
  perYearAfter: OpenRange,
  overYears: OpenRange.extend({ years: z.number() }),
  membership: z.array(
    z.strictObject({
      organization: z.string(),
      /** Its part of the cost over the years; null where that way is closed, or its dues are not in the data. */
      join: Total.nullable(),
      without: Total.nullable(),
      chosen: z.enum(['join', 'none']),
      /** The first year at whose end joining has cost no more than staying out, of years that end with less. */
      breakEvenYear: Num,
      /** The last of those years at whose end it has cost less; null where it does not cost more again. */
      paysUntil: Num,
      never: z.boolean(),
    }),
  ),
  notInData: z.array(z.strictObject({ what: z.string(), reason: z.enum(UNKNOWN_REASONS) })),
};
const Shape = z.strictObject(CostShape);
export type CostOut = z.infer<typeof Shape>;
