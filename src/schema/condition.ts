/** What a way to sit, or to lose a mark, may ask for. */
import * as z from 'zod';
import { Text } from './common.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  LICENCES,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from './vocabulary.ts';

const WholeMonths = z.int().positive();

/** At least this much schooling. */
const Education = z.strictObject({ kind: z.literal('education'), atLeast: z.enum(EDUCATION_LEVELS) });

const DegreeHeld = z.strictObject({
  kind: z.literal('degree'),
  atLeast: z.enum(EDUCATION_LEVELS),
  fields: z.array(z.enum(DEGREE_FIELDS)).min(1).optional(),
  accreditation: z.array(z.enum(ACCREDITATIONS)).min(1).optional(),
});

const Training = z.strictObject({
  kind: z.literal('training'),
  /** Any of these topics; absent: the source does not say which. */
  topics: z.array(z.enum(TRAINING_TOPICS)).min(1).optional(),
  kinds: z.array(z.enum(TRAINING_KINDS)).min(1).optional(),
  hours: z.int().positive().optional(),
  /** Completed within so many months before the asked day. */
  withinMonths: WholeMonths.optional(),
  approvedBy: z.array(z.enum(APPROVERS)).min(1).optional(),
});

const Experience = z.strictObject({
  kind: z.literal('experience'),
  /** Work in any of these fields. */
  in: z.array(z.enum(EXPERIENCE_FIELDS)).min(1),
  /** Absent: the source asks for experience and names no length. */
  months: WholeMonths.optional(),
  supervised: z.literal(true).optional(),
  withinMonths: WholeMonths.optional(),
});

const Credential = z.strictObject({
  kind: z.literal('credential'),
  /** Any of these codes; absent: a coding credential of another organization, whichever. */
  anyOf: z.array(Text).min(1).optional(),
  heldMonths: WholeMonths.optional(),
});

const Licence = z.strictObject({ kind: z.literal('licence'), anyOf: z.array(z.enum(LICENCES)).min(1) });

/** Knowledge of a topic, however it was come by. */
const Knowledge = z.strictObject({ kind: z.literal('course'), topics: z.array(z.enum(TRAINING_TOPICS)).min(1) });

/** Something only the person can state; `text` is what they state. */
const Attestation = z.strictObject({ kind: z.literal('attestation'), id: Text, text: Text });

export const Condition = z.discriminatedUnion('kind', [
  Education,
  DegreeHeld,
  Training,
  Experience,
  Credential,
  Licence,
  Knowledge,
  Attestation,
]);
export type Condition = z.infer<typeof Condition>;

/** Conditions that all must hold; routes are alternatives to each other. */
export const Route = z.strictObject({ route: Text, conditions: z.array(Condition).min(1), note: Text.optional() });
export type Route = z.infer<typeof Route>;

/** The whole set of routes as one source states it; none means that nothing is required. */
export const Routes = z.array(Route);
export type Routes = z.infer<typeof Routes>;
