/** A statement in words, as files of several kinds hold them. */
import * as z from 'zod';
import { Id, Statement, Text } from './common.ts';
import { STANDINGS } from './vocabulary.ts';

/** A statement in words, with who made it. */
export const Item = z.strictObject({
  id: Id,
  name: Text,
  text: Text,
  /** Its parts: the duties of a role, the steps of a way. */
  points: z.array(Text).optional(),
  standing: z.enum(STANDINGS),
  reason: Text.optional(),
  saidBy: z.array(Statement).min(1),
});
export type Item = z.infer<typeof Item>;
