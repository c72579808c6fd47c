/** What answers hold of statements: roles, rungs, and what is listed as text. */
import * as z from 'zod';
import { Bool, Num, Str } from './output-common.ts';
import { STANDINGS } from './vocabulary.ts';

export const ItemOut = z.strictObject({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  points: z.array(z.string()),
  standing: z.enum(STANDINGS),
  reason: Str,
  sources: z.array(z.string()),
});

/** A role: what fits it by our own judgement, and the median pay of the occupation nearest to it, dollars a year. */
export const RoleOut = ItemOut.extend({
  certifications: z.array(z.string()),
  occupation: Str,
  pay: z.strictObject({ median: Num, year: Num }).nullable(),
});

/** A rung; null where nothing was told of a person, or it is no rung. */
export const RungOut = RoleOut.extend({
  next: Bool,
  /** Months of work that leads to it. */
  months: Num,
  held: z.array(z.string()),
  /** Exams among them that may be sat for now. */
  open: z.array(z.string()),
});
