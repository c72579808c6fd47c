import * as z from 'zod';
import { PartialDate, SourceId, Text } from './common.ts';
import { SOURCE_KINDS } from './vocabulary.ts';

/** A page, file or judgement that values cite. */
export const Source = z.strictObject({
  id: SourceId,
  publisher: Text,
  title: Text,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** What was read in place of the address: a copy and where it is kept, a file behind the address, the mark of a stored file. */
  readFrom: Text.optional(),
  /** How much of the whole was there to be read, where it is a part. */
  covers: Text.optional(),
  kind: z.enum(SOURCE_KINDS),
  /** The source's own date; null where it carries none. */
  dated: PartialDate.nullable(),
  /** How the date is known, or what places an undated page. */
  datedBy: Text,
  /** The id under which the same page stands already: two ids, one voice. */
  sameAs: SourceId.optional(),
  /** Its figures never win an adoption. */
  reliability: z.literal('low').optional(),
});
export type Source = z.infer<typeof Source>;

export const Sources = z.strictObject({ $schema: Text.optional(), sources: z.array(Source) });
