import * as z from 'zod';
import { Dollars, Id, IsoDate, PartialDate, pathOf, rangeOf, SourceId, Statement, Text } from './common.ts';
import {
  ACCREDITATIONS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  LEVELS,
  PROGRAM_TYPES,
  STANDINGS,
  TRAINING_TOPICS,
  WAGE_SCOPES,
} from './vocabulary.ts';

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

/** Expected change of employment over a decade. */
export const Projection = z.strictObject({
  id: Id,
  occupation: Text,
  /** A state's code; the nation without. */
  place: Text.optional(),
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
  /** The SOC code of the occupation whose pay stands for it. */
  occupation: pathOf(Text).optional(),
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
export const Preparation = z.strictObject({ level: z.enum(LEVELS), months: pathOf(rangeOf(z.number())) });
export type Preparation = z.infer<typeof Preparation>;

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
const CourseLength = z.strictObject({ topic: z.enum(TRAINING_TOPICS), months: pathOf(rangeOf(z.number())) });

/** `types.json`: kinds of program; `notes` are statements about them. */
export const ProgramTypes = z.strictObject({
  $schema: Text.optional(),
  types: z.array(ProgramType),
  degrees: z.array(PlannedDegree),
  courses: z.array(CourseLength),
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
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
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

/** One table of one source: whole columns share their source and year. */
export const WageTable = z.strictObject({
  id: Id,
  scope: z.enum(WAGE_SCOPES),
  /** The occupation's SOC code; null where the rows carry their own. */
  occupation: Text.nullable(),
  /** The month or year that the figures are about. */
  period: PartialDate,
  /** The last month or year of a period that is longer. */
  until: PartialDate.optional(),
  source: SourceId,
  checked: IsoDate,
  standing: z.enum(STANDINGS),
  reason: Text.optional(),
  /** Rounded or estimated figures. */
  approximate: z.literal(true).optional(),
  note: Text.optional(),
  columns: z.array(Text).min(1),
  /** A cell a column; null where the source held the figure back. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).min(1),
});
export type WageTable = z.infer<typeof WageTable>;
export const WageTables = z.strictObject({ $schema: Text.optional(), tables: z.array(WageTable) });
export type WageTables = z.infer<typeof WageTables>;

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
