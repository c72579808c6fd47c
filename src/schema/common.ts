/** What every file is made of: days, amounts, ids, and values with their standing and their sources. */
import * as z from 'zod';
import { STATES } from './states.ts';
import { STANDINGS, UNKNOWN_REASONS } from './vocabulary.ts';

/** A calendar day, `YYYY-MM-DD`; refuses days that do not exist. */
export const IsoDate = z.iso.date({ error: 'expected a day of the calendar as YYYY-MM-DD' });

/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exact as the source is. */
export const PartialDate = z.union(
  [z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)],
  {
    error: 'expected a date as YYYY-MM-DD, YYYY-MM or YYYY',
  },
);

/** Lower-case letters, digits, dots and hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'expected an id of lower-case letters, digits, dots and hyphens' });

/** A source id; own data cites `own:<folder>`. */
export const SourceId = z.string().regex(/^(own:.+|[a-z0-9][a-z0-9.-]*)$/, { error: 'expected a source id' });

/** A certification's code as its organization writes it. */
export const Code = z
  .string()
  .regex(/^[A-Z0-9][A-Za-z0-9+&/-]*$/, { error: 'expected a certification code such as CPC or CCS-P' });

/** An occupation of the Standard Occupational Classification. */
export const Soc = z
  .string()
  .regex(/^\d{2}-\d{4}$/, { error: 'expected the SOC code of an occupation such as 29-2072' });

/** A state of the US, or a territory. */
export const UsState = z.string().regex(new RegExp(`^(${Object.keys(STATES).join('|')})$`), {
  error: 'expected a state or territory by its two capital letters, such as NJ',
});

export const Text = z.string().min(1);

/** An amount of US dollars as the source prints it; at most two decimals. */
export const Dollars = z
  .number()
  .min(0)
  .refine((dollars) => Math.abs(dollars * 100 - Math.round(dollars * 100)) < 1e-6, {
    error: 'expected an amount in dollars with at most two decimals',
  });

/** A closed interval; a null end is one that the source leaves open. */
export const rangeOf = <T extends z.ZodType<number>>(end: T) =>
  z.strictObject({ low: end.nullable(), high: end.nullable() });

/** Who said a value, and when we looked. */
export const Statement = z.strictObject({
  source: SourceId,
  /** The day we read it. */
  checked: IsoDate,
  /** Page or section. */
  at: Text.optional(),
  /** The source itself says "about", or it was only seen in a search summary. */
  approximate: z.literal(true).optional(),
  /** The source itself gives the value's `from` or `until`; without it those dates are ours. */
  givesDates: z.literal(true).optional(),
  note: Text.optional(),
});
export type Statement = z.infer<typeof Statement>;

/** A path's entry where we looked and found nothing to adopt. */
export const Unknown = z.strictObject({
  known: z.literal(false),
  reason: z.enum(UNKNOWN_REASONS),
  note: Text.optional(),
  checked: IsoDate.optional(),
});
export type Unknown = z.infer<typeof Unknown>;

/** One answer to one path, with who said it. */
const entryOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    from: PartialDate.optional(),
    until: PartialDate.optional(),
    standing: z.enum(STANDINGS),
    /** Why it has this standing, or how it was read, where that is not plain. */
    reason: Text.optional(),
    saidBy: z.array(Statement).min(1),
  });

/** A path: every answer that was given to it. */
export const pathOf = <T extends z.ZodType>(value: T) => z.array(z.union([entryOf(value), Unknown])).min(1);

export type Value<T> = {
  value: T;
  from?: string | undefined;
  until?: string | undefined;
  standing: (typeof STANDINGS)[number];
  reason?: string | undefined;
  saidBy: Statement[];
};
export type Entry<T> = Value<T> | Unknown;
/** A path of the dataset: all its entries, in the order they were written. */
export type Path<T> = readonly Entry<T>[];
