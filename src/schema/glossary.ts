/** Words of the field in plain words. */
import * as z from 'zod';
import { Statement, Text } from './common.ts';

/** A word of the field and what it means. */
const Term = z.strictObject({
  term: Text,
  aliases: z.array(Text).optional(),
  text: Text,
  seeAlso: z.array(Text).optional(),
  saidBy: z.array(Statement).min(1),
});
export const Glossary = z.strictObject({ $schema: Text.optional(), terms: z.array(Term) });
export type Glossary = z.infer<typeof Glossary>;
