/** What else is said of a figure, and where sources disagree: in every answer alike. */
import * as z from 'zod';
import { PartialDate } from './common.ts';

export const OtherOut = z.strictObject({
  value: z.unknown(),
  standing: z.enum(['disputed', 'doubtful', 'superseded']),
  until: PartialDate.nullable(),
  sources: z.array(z.string()),
  reason: z.string().nullable(),
});

export const DisputeOut = z.strictObject({
  path: z.string(),
  adopted: z.strictObject({ value: z.unknown(), sources: z.array(z.string()) }).nullable(),
  others: z.array(OtherOut),
});
export type DisputeOut = z.infer<typeof DisputeOut>;
