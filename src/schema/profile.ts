/** What a person told us. A field may be absent, and absent means "not known", never "no". */
import * as z from 'zod';
import { PartialDate, Text, UsState } from './common.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  FOCUSES,
  LICENCES,
  PRIORITIES,
  SETTINGS,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from './vocabulary.ts';

const MonthsTold = z.number().min(0);

export const Profile = z.strictObject({
  /** Of the form of this file; whatever follows the first number only adds to it. */
  schemaVersion: z
    .string()
    .regex(/^1(\.\d+)?$/, { error: 'expected 1.0, the one form of a profile that is read here' })
    .optional(),
  education: z.enum(EDUCATION_LEVELS).optional(),
  degrees: z
    .array(
      z.strictObject({
        level: z.enum(EDUCATION_LEVELS),
        field: z.enum(DEGREE_FIELDS).optional(),
        accreditation: z.array(z.enum(ACCREDITATIONS)).optional(),
        completed: PartialDate.nullable().optional(),
        expected: PartialDate.nullable().optional(),
      }),
    )
    .optional(),
  training: z
    .array(
      z.strictObject({
        kind: z.enum(TRAINING_KINDS).optional(),
        topic: z.enum(TRAINING_TOPICS).optional(),
        hours: z.number().min(0).optional(),
        completed: PartialDate.nullable().optional(),
        accredited: z.boolean().optional(),
        approvedBy: z.array(z.enum(APPROVERS)).optional(),
      }),
    )
    .optional(),
  experience: z
    .array(
      z.strictObject({
        in: z.enum(EXPERIENCE_FIELDS),
        months: MonthsTold.optional(),
        supervised: z.boolean().optional(),
        until: PartialDate.nullable().optional(),
      }),
    )
    .optional(),
  credentials: z.array(z.strictObject({ code: Text, earned: PartialDate.nullable().optional() })).optional(),
  memberships: z
    .array(z.union([Text, z.strictObject({ organization: Text, until: PartialDate.nullable().optional() })]))
    .optional(),
  licences: z.array(z.enum(LICENCES)).optional(),
  attestations: z.array(Text).optional(),
  student: z.boolean().optional(),
  country: Text.optional(),
  state: UsState.optional(),
  budget: z.number().min(0).optional(),
  monthsAvailable: MonthsTold.optional(),
  hoursPerWeek: z.number().min(0).max(168).optional(),
  setting: z.enum(SETTINGS).optional(),
  focus: z.union([z.enum(FOCUSES), z.array(z.enum(FOCUSES))]).optional(),
  priorities: z.array(z.enum(PRIORITIES)).optional(),
});
export type Profile = z.infer<typeof Profile>;
