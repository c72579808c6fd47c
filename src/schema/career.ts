/** The work itself: roles and the ladder, how it grows, and why and how people come to it. */
import * as z from 'zod';
import { Dollars, Id, pathOf, Soc, Text, UsState } from './common.ts';
import { Item } from './item.ts';
import { EXPERIENCE_FIELDS } from './vocabulary.ts';

/** Expected change of employment over a decade. */
export const Projection = z.strictObject({
  id: Id,
  occupation: Text,
  /** Null where an edition counts several occupations together. */
  soc: Soc.nullable(),
  /** The nation without. */
  place: UsState.optional(),
  /** An area of that state. */
  area: Text.optional(),
  from: z.int(),
  to: z.int(),
  percent: pathOf(z.number()).optional(),
  openingsPerYear: pathOf(z.int()).optional(),
  newJobs: pathOf(z.int()).optional(),
  /** Jobs in the first year, and in the last. */
  employmentFrom: pathOf(z.int()).optional(),
  employmentTo: pathOf(z.int()).optional(),
  /** Openings of all the years together. */
  openings: pathOf(z.int()).optional(),
  /** Median pay a year, in dollars, as the projection gives it. */
  median: pathOf(Dollars).optional(),
});
export type Projection = z.infer<typeof Projection>;

/** What belongs to a role or a rung of the ladder by our own judgement; `id` is that of the statement about it. */
export const CareerFit = z.strictObject({
  id: Id,
  /** Codes of certifications that fit it. */
  certifications: pathOf(z.array(Text)),
  /** The occupation whose pay stands for it. */
  occupation: pathOf(Soc).optional(),
  /** Work that leads to it. */
  from: pathOf(z.array(z.enum(EXPERIENCE_FIELDS))).optional(),
});
export type CareerFit = z.infer<typeof CareerFit>;

export const Careers = z.strictObject({
  $schema: Text.optional(),
  /** How one gets in, step by step, and what most certifications ask: statements about the field. */
  field: z.array(Item),
  roles: z.array(Item),
  reasons: z.array(Item),
  jobs: z.array(Item),
  ladder: z.array(Item),
  fits: z.array(CareerFit),
  outlook: z.array(Item),
  projections: z.array(Projection),
});
export type Careers = z.infer<typeof Careers>;
