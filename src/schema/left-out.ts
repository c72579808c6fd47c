import * as z from 'zod';
import { SourceId, Text } from './common.ts';

/** Why a collected fact is not in the dataset. */
const LEFT_OUT_REASONS = ['duplicate', 'unusable', 'off-topic'] as const;

/** One collected fact that no value of the dataset says. */
export const LeftOutFact = z.strictObject({
  /** The collection that it comes from. */
  file: Text,
  /** The certification, organization or program that it is about; empty: the field at large. */
  of: z.string(),
  what: Text,
  source: SourceId,
  value: z.json(),
  reason: z.enum(LEFT_OUT_REASONS),
});
export type LeftOutFact = z.infer<typeof LeftOutFact>;

/** `left-out.json`: kept beside the dataset, never part of it. */
export const LeftOut = z.array(LeftOutFact);
export type LeftOut = z.infer<typeof LeftOut>;
