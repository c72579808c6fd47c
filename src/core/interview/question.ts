/** What an interview may ask: one field of a profile, or one key of an entry in it; and what an answer changes. */
import type { AskedField } from '../../schema/profile-flags.ts';
import { EDUCATION_LEVELS, EXPERIENCE_FIELDS, TRAINING_TOPICS } from '../../schema/vocabulary.ts';
import { firstDay } from '../dates.ts';
import type { Day } from '../eligibility/day.ts';
import type { Person } from '../eligibility/person.ts';
import { isAtLeast, type Level } from '../eligibility/schooling.ts';

/** The word of an entry: a list question asks for these, all at once. */
export const HEADS = { degrees: 'level', training: 'topic', experience: 'in', credentials: 'code' } as const;
export type EntryList = keyof typeof HEADS;

export type EntryKey =
  | 'topic'
  | 'kind'
  | 'hours'
  | 'field'
  | 'accreditation'
  | 'completed'
  | 'approvedBy'
  | 'months'
  | 'supervised'
  | 'until'
  | 'earned';

/** A whole field, or one key of the entry that stands at an index. */
export type InterviewQuestion =
  | { field: AskedField; at?: undefined }
  | { field: EntryList; at: { index: number; key: EntryKey } };

export type ProfileEntry = Readonly<Record<string, unknown>>;

/** Names a question: `experience[0].months`. */
export const idOf = ({ field, at }: InterviewQuestion): string =>
  at === undefined ? field : `${field}[${at.index}].${at.key}`;

/** Whether a field is told entry by entry. */
export const isEntryList = (field: AskedField): field is EntryList => field in HEADS;

/** The told entries; undefined where nothing was told. */
export const entriesIn = (person: Pick<Person, EntryList>, list: EntryList): readonly ProfileEntry[] | undefined =>
  person[list];

/** Whether a key of an entry was told: no end of work is an answer, no day of completion is none. */
export const isTold = (entry: ProfileEntry, key: EntryKey): boolean => {
  if (key === 'until') return entry.until !== undefined;
  const value = key === 'completed' ? (entry.completed ?? entry.expected) : entry[key];
  return value !== undefined && value !== null;
};

const DEGREE_LEVELS = EDUCATION_LEVELS.slice(EDUCATION_LEVELS.indexOf('associate'));

/** The levels of degree that somebody of a schooling can hold. */
export const degreeLevels = (education: Level | undefined): readonly Level[] =>
  DEGREE_LEVELS.filter((level) => education === undefined || isAtLeast(education, level));

/** The words from which a list is told; any code may be a credential. */
export const entryWords = (
  list: Exclude<EntryList, 'credentials'>,
  person: Pick<Person, 'education'>,
): readonly string[] =>
  list === 'degrees' ? degreeLevels(person.education) : list === 'training' ? TRAINING_TOPICS : EXPERIENCE_FIELDS;

/** An entry of which no more is known than its word; a credential stands for one in coding. */
export const profileEntryOf = (list: EntryList, word: string): ProfileEntry =>
  list === 'credentials' ? { code: word, mark: null, coding: true } : { [HEADS[list]]: word };

/** Under which key a value is told: a degree that ends on a day to come is expected. */
const keyFor = (list: EntryList, key: EntryKey, value: unknown, { asOf }: Day): string =>
  list === 'degrees' && key === 'completed' && typeof value === 'string' && firstDay(value) > asOf ? 'expected' : key;

/** A profile, or person, that tells the answer too. The rest stays as it is. */
export const withAnswer = <P extends Pick<Person, AskedField> | Pick<Person, 'education'>>(
  told: P,
  { field, at }: InterviewQuestion,
  value: unknown,
  day: Day,
): P => {
  if (at === undefined) return { ...told, [field]: value };
  const entries = (told as Record<string, unknown>)[field] as readonly ProfileEntry[] | undefined;
  return {
    ...told,
    [field]: (entries ?? []).map((entry, index) =>
      index === at.index ? { ...entry, [keyFor(field, at.key, value, day)]: value } : entry,
    ),
  };
};
