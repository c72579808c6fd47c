/** Schooling: its kinds, programs by name, and how to choose one. */
import * as z from 'zod';
import { Dollars, Id, pathOf, rangeOf, Text, UsState } from './common.ts';
import { Item } from './item.ts';
import {
  ACCREDITATIONS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  LEVELS,
  PROGRAM_TYPES,
  TRAINING_TOPICS,
} from './vocabulary.ts';

export const ProgramType = z.strictObject({
  type: z.enum(PROGRAM_TYPES),
  name: Text,
  cost: pathOf(rangeOf(Dollars)).optional(),
  credits: pathOf(rangeOf(z.number())).optional(),
  /** Calendar months from start to finish. */
  months: pathOf(rangeOf(z.number())).optional(),
  online: pathOf(z.boolean()).optional(),
  /** Codes of exams that programs of this kind prepare for. */
  preparesFor: pathOf(z.array(Text)).optional(),
});
export type ProgramType = z.infer<typeof ProgramType>;

/** Months of preparing for an exam, by the certification's level, at ten hours a week. */
const Preparation = z.strictObject({ level: z.enum(LEVELS), months: pathOf(rangeOf(z.number())) });

/** A degree that an exam asks for, which no source prices: it is taken to be like a kind of program. */
const PlannedDegree = z.strictObject({
  id: Id,
  name: Text,
  level: z.enum(EDUCATION_LEVELS),
  field: z.enum(DEGREE_FIELDS),
  accreditation: z.array(z.enum(ACCREDITATIONS)),
  /** The kind of program whose price and length it takes. */
  like: pathOf(z.enum(PROGRAM_TYPES)),
  preparesFor: pathOf(z.array(Text)).optional(),
});

/** How long a course takes that organizations sell by its topic, at ten hours a week. */
const TopicLength = z.strictObject({ topic: z.enum(TRAINING_TOPICS), months: pathOf(rangeOf(z.number())) });

/** `types.json`: kinds of program; `notes` are statements about them. */
export const ProgramTypes = z.strictObject({
  $schema: Text.optional(),
  types: z.array(ProgramType),
  degrees: z.array(PlannedDegree),
  courses: z.array(TopicLength),
  preparation: z.array(Preparation),
  notes: z.array(Item),
});
export type ProgramTypes = z.infer<typeof ProgramTypes>;

/** `checklist.json`: how to choose one. */
export const Checklist = z.strictObject({ $schema: Text.optional(), items: z.array(Item) });
export type Checklist = z.infer<typeof Checklist>;

export const Program = z.strictObject({
  id: Id,
  name: Text,
  provider: Text,
  type: z.enum(PROGRAM_TYPES),
  state: UsState.nullable(),
  online: z.boolean().nullable(),
  cost: pathOf(z.union([Dollars, rangeOf(Dollars)])).optional(),
  months: pathOf(rangeOf(z.number())).optional(),
  preparesFor: pathOf(z.array(Text)).optional(),
  notes: z.array(Item).optional(),
});
export type Program = z.infer<typeof Program>;

/** `named.json`: programs that one can enrol in. */
export const Programs = z.strictObject({ $schema: Text.optional(), programs: z.array(Program) });
export type Programs = z.infer<typeof Programs>;
