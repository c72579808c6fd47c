/** The shape of what `programs --schools` answers; dollars, and a `year` is the one that an academic year begins in. */
import * as z from 'zod';
import { Num, Str } from './output-common.ts';
import { AWARD_KINDS, AWARD_LEVELS, SCHOOL_FIELDS } from './vocabulary.ts';

const WholeSchool = z.literal('whole school');
const ByLevel = z.record(z.enum(AWARD_KINDS), Num).nullable();

/** One school and field. Tuition, earnings and debt are of the whole school, not of its coding students. */
export const SchoolOut = z.strictObject({
  institution: z.string(),
  city: z.string(),
  state: z.string(),
  control: z.string(),
  website: Str,
  field: z.enum(SCHOOL_FIELDS),
  /** The code in the federal list of fields of study. */
  cip: z.string(),
  awards: Num,
  awardsYear: Num,
  levels: z.array(z.enum(AWARD_LEVELS)),
  byLevel: ByLevel,
  tuition: z.strictObject({ inState: Num, outOfState: Num, year: z.number() }).nullable(),
  /** Medians ten and six years after students began. */
  earnings: z.strictObject({ median: Num, sixYears: Num, basis: WholeSchool }).nullable(),
  debt: z.strictObject({ median: Num, year: z.number(), basis: WholeSchool }).nullable(),
  /** The school's number in the federal data. */
  unitid: z.number(),
});
export type SchoolOut = z.infer<typeof SchoolOut>;

/** What a whole program cost before 2020: history, not a price of today. */
export const OldPriceOut = z.strictObject({
  institution: z.string(),
  state: z.string(),
  field: z.enum(SCHOOL_FIELDS),
  cip: z.string(),
  tuitionAndFees: Num,
  booksAndSupplies: Num,
  months: Num,
  length: Num,
  lengthUnit: Str,
  /** Whether the school stood in the federal list of 2024. */
  listedIn2024: z.boolean(),
  before: z.literal(2020),
  unitid: z.number(),
});
export type OldPriceOut = z.infer<typeof OldPriceOut>;

/** Awards of the whole country in the academic year that begins in `year`. */
export const NationalAwardsOut = z.strictObject({
  year: z.number(),
  field: z.enum(SCHOOL_FIELDS),
  cip: z.string(),
  awards: Num,
  byLevel: ByLevel,
});
export type NationalAwardsOut = z.infer<typeof NationalAwardsOut>;
