/** Wages, table by table as their sources publish them. */
import * as z from 'zod';
import { Id, IsoDate, PartialDate, Soc, SourceId, Text } from './common.ts';
import { STANDINGS, WAGE_SCOPES } from './vocabulary.ts';

/** One table of one source: whole columns share their source and year. */
export const WageTable = z.strictObject({
  id: Id,
  scope: z.enum(WAGE_SCOPES),
  /** Null where the rows carry their own. */
  occupation: Soc.nullable(),
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
