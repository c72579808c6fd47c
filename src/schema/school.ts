/** `schools.json`: who teaches the field, and what is published of each school. */
import * as z from 'zod';
import { Id, IsoDate, PartialDate, SourceId, Text } from './common.ts';
import { AWARD_KINDS, STANDINGS } from './vocabulary.ts';

/** What a table of schools is about. */
const SCHOOL_TABLES = ['awards', 'tuition', 'earnings', 'debt', 'program-prices', 'national-awards'] as const;

/** Schools go by their number in the federal data, programs by their code in its list of fields. */
const COLUMNS = [
  'unitid',
  'institution',
  'city',
  'state',
  'control',
  'website',
  'cip',
  'awards',
  ...AWARD_KINDS,
  'inState',
  'outOfState',
  'tenYears',
  'sixYears',
  'year',
  'median',
  'tuitionAndFees',
  'booksAndSupplies',
  'length',
  'lengthUnit',
  'months',
  'listedIn2024',
] as const;

/** One table of one source: dollars, counts of awards, months. */
export const SchoolTable = z.strictObject({
  id: Id,
  kind: z.enum(SCHOOL_TABLES),
  /** The first day, month or year that it is about; absent where that is not stated, or stands in each row. */
  period: PartialDate.optional(),
  source: SourceId,
  checked: IsoDate,
  standing: z.enum(STANDINGS),
  reason: Text.optional(),
  note: Text.optional(),
  columns: z.array(z.enum(COLUMNS)).min(1),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).min(1),
});
export type SchoolTable = z.infer<typeof SchoolTable>;

export const Schools = z.strictObject({ $schema: Text.optional(), tables: z.array(SchoolTable) });
export type Schools = z.infer<typeof Schools>;
