/**
 * A profile in one line of text: what flags, the cells of a roster and a repeated command line are written in.
 * `associate:field=him:completed=2025-05` is a degree, `coding=18:until=2026-10:supervised` is work.
 *
 * Reading only takes the text apart: whether the words and numbers are right, the profile's schema says.
 */

import type { Profile } from '../../schema/profile.ts';
import {
  ENTRIES,
  type EntryForm,
  keyName,
  PROFILE_FLAGS,
  type ProfileField,
  type Says,
} from '../../schema/profile-flags.ts';
import { bareDollars } from '../money.ts';

type Entry = Record<string, unknown>;

/** Lists whose entries are single words. */
const WORD_LISTS = ['licences', 'attestations', 'priorities', 'focus'] as const satisfies readonly ProfileField[];

/** Schooling in other words, which an equivalent of a diploma has too. */
const SCHOOLING: ReadonlyMap<string, string> = new Map(
  ['high school', 'highschool', 'ged'].map((words) => [words, 'high-school']),
);
/** What each key says, in whichever list. */
const KEYS: ReadonlyMap<string, Says> = new Map(Object.values(ENTRIES).flatMap(({ keys }) => Object.entries(keys)));

const toNumber = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** The months of a length with its unit, which are months without: "18", "6 months", "2 years"; null where it is none. */
export const monthsOfLength = (text: string): number | null => {
  const [, amount, years] = /^(\d+(?:\.\d+)?) *(?:m|mo|months?|(y|yrs?|years?))?$/i.exec(text) ?? [];
  return amount === undefined ? null : Number(amount) * (years === undefined ? 1 : 12);
};

// What is no length is for the schema to refuse.
const toMonths = (text: string): unknown => monthsOfLength(text) ?? toNumber(text);

const YES_NO = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

const yesOrNo = (text: string): unknown => YES_NO.get(text.toLowerCase()) ?? text;

const toKey = (name: string): string => (name === 'approved-by' ? 'approvedBy' : name);

const toValue = (key: string, text: string): unknown => {
  const says = KEYS.get(key);
  if (says === 'months') return toMonths(text);
  if (says === 'number') return toNumber(text);
  if (says === 'yes-no') return yesOrNo(text);
  return typeof says === 'object' && 'many' in says ? (text === 'none' ? [] : text.split('+')) : text;
};

/** One part of an entry as its keys with their values. */
const readPart = (part: string, index: number, { head, amount, second }: EntryForm): [string, unknown][] => {
  const at = part.indexOf('=');
  const [name, value] = at === -1 ? [part.trim(), null] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  if (value === null) {
    if (index === 0) return [[head, name]];
    if (index === 1 && second !== undefined) return [[second, name]];
    return [[name, KEYS.get(name) === 'yes-no' ? true : '']];
  }
  if (index === 0 && amount !== undefined)
    return [
      [head, name],
      [amount, toMonths(value)],
    ];
  return [[toKey(name), toValue(toKey(name), value)]];
};

// Not by assignment, which would drop a key such as __proto__ unseen.
const readEntry = (text: string, form: EntryForm): Entry =>
  Object.fromEntries(text.split(':').flatMap((part, index) => readPart(part, index, form)));

const writeEntry = (entry: Entry, { head, amount, second }: EntryForm): string => {
  const first = [entry[head], ...(amount !== undefined && entry[amount] !== undefined ? [entry[amount]] : [])].join(
    '=',
  );
  const rest = Object.entries(entry).filter(
    ([key, value]) => key !== head && key !== amount && value !== undefined && value !== null,
  );
  const parts = rest.map(([key, value]) => {
    if (key === second) return String(value);
    const name = keyName(key);
    if (typeof value === 'boolean')
      return value && entry[head] !== undefined ? name : `${name}=${value ? 'yes' : 'no'}`;
    return `${name}=${Array.isArray(value) ? (value.length === 0 ? 'none' : value.join('+')) : String(value)}`;
  });
  const text = [...(entry[head] === undefined ? [] : [first]), ...parts].join(':');
  // An entry is not the word that says that there is none.
  return text === 'none' ? `${head}=none` : text;
};

/** Whether a word can be told by a flag and in a cell: `none` says that there is none, commas and semicolons part words. */
export const isTellable = (word: string): boolean => word !== 'none' && word === word.trim() && !/[,;]/.test(word);

const isNone = (texts: readonly string[]): boolean => texts.length > 0 && texts.every((text) => text === 'none');

const formOf = (field: ProfileField): EntryForm | undefined => ENTRIES[field as keyof typeof ENTRIES];

/** Whether a field is a list, so that `none` says that there is none. */
export const isList = (field: ProfileField): boolean =>
  formOf(field) !== undefined || (WORD_LISTS as readonly string[]).includes(field);

/** Whether a list is said to be empty and to hold something. */
export const isContradictory = (field: ProfileField, texts: readonly string[]): boolean =>
  isList(field) && texts.includes('none') && !isNone(texts);

/** A field's texts as the raw value of a profile, for its schema to check. */
export const readField = (field: ProfileField, texts: readonly string[]): unknown => {
  const form = formOf(field);
  if (form !== undefined) return isNone(texts) ? [] : texts.map((text) => readEntry(text, form));
  if ((WORD_LISTS as readonly string[]).includes(field)) return isNone(texts) ? [] : [...texts];
  const text = texts.at(-1) ?? '';
  if (field === 'budget') return toNumber(bareDollars(text));
  if (field === 'monthsAvailable') return toMonths(text);
  if (field === 'hoursPerWeek') return toNumber(text);
  if (field === 'education') return SCHOOLING.get(text.trim().toLowerCase()) ?? text;
  return field === 'student' ? yesOrNo(text) : text;
};

/** The texts that read back as a field's value. */
export const writeField = (field: ProfileField, value: NonNullable<Profile[ProfileField]>): string[] => {
  if (!Array.isArray(value)) return [typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)];
  if (value.length === 0) return ['none'];
  const form = formOf(field);
  return value.map((entry) =>
    form === undefined || typeof entry === 'string' ? String(entry) : writeEntry(entry, form),
  );
};

/** The words of a command line that tell the profile, in the order of its fields. */
export const flagsOf = (profile: Profile): string[] =>
  (Object.keys(PROFILE_FLAGS) as ProfileField[]).flatMap((field) => {
    const value = profile[field];
    if (value === undefined) return [];
    if (field === 'student') return value === true ? [PROFILE_FLAGS.student] : [];
    return writeField(field, value).flatMap((text) => [PROFILE_FLAGS[field], text]);
  });
