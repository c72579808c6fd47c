/** `--fields`, `--sort` and `--limit`: the rows of an answer as they were asked for. */
import { at, inline, type Json, narrow } from '../../../render/records.ts';
import type { GlobalOptions } from '../options.ts';
import { refuse, wrongFields } from '../wrong.ts';
import type { Row, Section } from './answer.ts';

/** The fields that a name stands for: a group for all below it. */
const below = (name: string, fields: readonly string[]): string[] =>
  fields.filter((field) => field === name || field.startsWith(`${name}.`));

/**
 * The fields that `--fields` asks for; null without it.
 *
 * @throws UsageError with every name of `--fields` and `--sort` that is none of the answer's
 */
export const askedFields = (options: GlobalOptions, known: readonly string[]): string[] | null => {
  refuse(wrongFields(options, known));
  return options.fields?.flatMap((name) => below(name, known)) ?? null;
};

const compare = (a: Json | undefined, b: Json | undefined): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [inline(a).toLowerCase(), inline(b).toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
};

const isEmpty = (value: Json | undefined): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What `--sort` asks: a field, and which way round. Throws a UsageError for anything else. */
const parseSort = (sort: string, fields: readonly string[]): { field: string; sign: 1 | -1 } => {
  refuse(wrongFields({ sort }, fields));
  const [name = '', direction] = sort.split(':');
  const [field = name] = below(name, fields);
  return { field, sign: direction === 'desc' ? -1 : 1 };
};

/** The rows in the asked order: what is unknown comes last either way, equals stay as they were. */
const sorted = <R extends Row>(rows: readonly R[], { field, sign }: { field: string; sign: 1 | -1 }): R[] =>
  [...rows].sort((a, b) => {
    const [left, right] = [at(a.json, field), at(b.json, field)];
    if (isEmpty(left) || isEmpty(right)) return Number(isEmpty(left)) - Number(isEmpty(right));
    return sign * compare(left, right);
  });

/** Records sorted and cut as one list. */
export const arrangedRecords = (
  rows: readonly Row[],
  fields: readonly string[],
  { sort, limit }: GlobalOptions,
): Row[] => (sort === undefined ? [...rows] : sorted(rows, parseSort(sort, fields))).slice(0, limit);

/** The sections sorted and cut: the first, and those of the same form. */
export const arranged = <S extends Section>(
  sections: readonly S[],
  fields: readonly string[],
  { sort, limit }: GlobalOptions,
): S[] => {
  const order = sort === undefined ? null : parseSort(sort, fields);
  return sections.map((section, index) => {
    if (section.single || (index > 0 && !section.alike)) return section;
    const rows = order === null ? section.rows : sorted(section.rows, order);
    return { ...section, rows: limit === undefined ? rows : rows.slice(0, limit) };
  });
};

/** A row with the asked fields alone; of a section that follows another only those it has. */
export const narrowed = (row: Row, fields: readonly string[], strict: boolean): Row => {
  if (typeof row.json !== 'object' || Array.isArray(row.json)) return row;
  const kept = strict ? fields : fields.filter((field) => at(row.json, field) !== undefined);
  return { ...row, json: narrow(row.json, kept) };
};
