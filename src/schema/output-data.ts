/** What the answers of `data` hold of sources, problems and old figures. */
import * as z from 'zod';
import { IsoDate, PartialDate } from './common.ts';
import { Str } from './output-common.ts';
import { SOURCE_KINDS } from './vocabulary.ts';

export const SourceOut = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: Str,
  /** What was read in place of the address. */
  readFrom: Str,
  /** How much of the whole was there to be read. */
  covers: Str,
  kind: z.enum(SOURCE_KINDS),
  dated: PartialDate.nullable(),
  datedBy: z.string(),
  sameAs: Str,
  reliability: z.literal('low').nullable(),
});

export const ProblemOut = z.strictObject({
  file: z.string(),
  /** Where in the file; empty for the file as a whole. */
  path: z.string(),
  found: z.string(),
  expected: z.string(),
});

export const StaleOut = z.strictObject({
  file: z.string(),
  code: Str,
  organization: Str,
  path: z.string(),
  value: z.unknown(),
  source: Str,
  dated: PartialDate.nullable(),
  checked: IsoDate.nullable(),
  /** The organization's own page, or the source's where there is no organization. */
  page: Str,
});
