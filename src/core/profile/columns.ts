/** A profile in the cells of a table: the columns of a roster, each entry of a list in the notation of flags. */
import { PROFILE_FLAGS, type ProfileField } from '../../schema/profile-flags.ts';
import type { RosterEntry } from '../../schema/roster.ts';
import { nearest } from '../nearest.ts';
import { isList, readField, writeField } from './notation.ts';

/** By these a person is recognised; rules never look at them. */
const LABELS = ['id', 'name'] as const;
const FIELDS = Object.keys(PROFILE_FLAGS) as ProfileField[];

/** The columns that are understood, in their order. */
export const ROSTER_COLUMNS: readonly (ProfileField | (typeof LABELS)[number])[] = [...LABELS, ...FIELDS];

/** Between the entries of a list in one cell. */
const BETWEEN = ';';

export type Columns = {
  /** The header as it was written. */
  names: readonly string[];
  /** Which column tells which field. */
  fields: readonly { field: ProfileField; index: number }[];
  /** Columns that are kept and not read, with the fields that may have been meant. */
  others: readonly { name: string; near: readonly string[] }[];
  /** Names that stand there more than once. */
  twice: readonly string[];
};

/** "Months Available" and "months_available" are monthsAvailable. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** What each column of a header tells. */
export const factColumns = (names: readonly string[]): Columns => {
  const known = new Map<string, string>(ROSTER_COLUMNS.map((column) => [plain(column), column]));
  const meant = names.map((name) => known.get(plain(name)) ?? name);
  return {
    names,
    fields: meant.flatMap((name, index) =>
      (FIELDS as readonly string[]).includes(name) ? [{ field: name as ProfileField, index }] : [],
    ),
    others: names
      .filter((name) => name.trim() !== '' && !known.has(plain(name)))
      .map((name) => ({ name, near: nearest(name, FIELDS) })),
    twice: [...new Set(meant.filter((name, index) => name.trim() !== '' && meant.indexOf(name) !== index))],
  };
};

/** The cells of one row as a raw profile, for its schema to check: an empty cell is a field that is not known. */
export const readCells = ({ fields }: Columns, cells: readonly string[]): Record<string, unknown> => {
  const raw: Record<string, unknown> = {};
  for (const { field, index } of fields) {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '') continue;
    const texts = isList(field) ? cell.split(BETWEEN).map((text) => text.trim()) : [cell];
    raw[field] = readField(
      field,
      texts.filter((text) => text !== ''),
    );
  }
  return raw;
};

/** A person as the cells of `ROSTER_COLUMNS`, which read back as the same profile. */
export const writeCells = (entry: RosterEntry): (string | number)[] =>
  ROSTER_COLUMNS.map((column) => {
    const value = entry[column];
    if (value === undefined) return '';
    return column === 'id' || column === 'name'
      ? (value as string | number)
      : writeField(column, value as NonNullable<RosterEntry[ProfileField]>).join(BETWEEN);
  });
