/** What the answers of `programs` hold of kinds of schooling and named programs. Money in dollars, time in months. */
import * as z from 'zod';
import { PartialDate } from './common.ts';
import { Bool, RangeOut, Str } from './output-common.ts';
import { ItemOut } from './output-items.ts';
import { PROGRAM_TYPES } from './vocabulary.ts';

export const ProgramTypeOut = z.strictObject({
  type: z.enum(PROGRAM_TYPES),
  name: z.string(),
  cost: RangeOut,
  credits: RangeOut,
  months: RangeOut,
  online: Bool,
});

export const ProgramOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  type: z.enum(PROGRAM_TYPES),
  state: Str,
  cost: RangeOut,
  priceDated: PartialDate.nullable(),
  months: RangeOut,
  online: Bool,
  preparesFor: z.array(z.string()),
  /** What else is said of it: what the price includes, hours, outcomes. */
  notes: z.array(ItemOut),
});
