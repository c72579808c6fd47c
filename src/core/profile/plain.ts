/** Profiles that are plainly right, read without their schema: its library costs a third of a start. */
import type { Profile } from '../../schema/profile.ts';
import { ENTRIES, type EntryField, type ProfileField, type Says } from '../../schema/profile-flags.ts';
import { STATES } from '../../schema/states.ts';
import { EDUCATION_LEVELS, FOCUSES, LICENCES, PRIORITIES, SETTINGS } from '../../schema/vocabulary.ts';
import { isPartialDate } from '../dates.ts';

/** A value in the order of its schema; undefined where the schema has to look at it. */
type Read = (value: unknown) => unknown;

const where =
  (isRight: (value: unknown) => boolean): Read =>
  (value) =>
    isRight(value) ? value : undefined;

const oneOf = (words: readonly string[]): Read => where((value) => (words as readonly unknown[]).includes(value));

const numberTo = (most: number): Read =>
  where((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most);

const number = numberTo(Number.MAX_VALUE);
const text = where((value) => typeof value === 'string' && value !== '');
const yesOrNo = where((value) => typeof value === 'boolean');
const date = where((value) => value === null || (typeof value === 'string' && isPartialDate(value)));

const listOf =
  (read: Read): Read =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read);
    return items.includes(undefined) ? undefined : items;
  };

const either =
  (...ways: readonly Read[]): Read =>
  (value) =>
    ways.reduce<unknown>((found, read) => found ?? read(value), undefined);

/** An entry of these keys and no others, `needed` among them. */
const entryOf =
  (keys: Readonly<Record<string, Read>>, needed?: string): Read =>
  (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).some((key) => !Object.hasOwn(keys, key)))
      return undefined;
    const told = Object.entries(keys).flatMap(([key, read]) => {
      const given: unknown = Reflect.get(value, key);
      return given === undefined && key !== needed ? [] : [[key, read(given)] as const];
    });
    return told.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(told);
  };

const TEXTS = { number, months: number, date, 'yes-no': yesOrNo, name: text };

const readSays = (says: Says): Read => {
  if (typeof says === 'string') return TEXTS[says];
  return 'many' in says ? listOf(oneOf(says.many)) : oneOf(says);
};

const entryIn = (field: EntryField): Read => {
  const { head, headless, keys } = ENTRIES[field];
  const reads = Object.entries(keys).map(([key, says]) => [key, readSays(says)] as const);
  return entryOf(Object.fromEntries(reads), headless ? undefined : head);
};

const entriesOf = (field: EntryField): Read => listOf(entryIn(field));

/** Every field as `Profile` in src/schema/profile.ts has it, in its order; a test holds both together. */
const FIELDS: Readonly<Record<'schemaVersion' | ProfileField, Read>> = {
  schemaVersion: where((value) => typeof value === 'string' && /^1(\.\d+)?$/.test(value)),
  education: oneOf(EDUCATION_LEVELS),
  degrees: entriesOf('degrees'),
  training: entriesOf('training'),
  experience: entriesOf('experience'),
  credentials: entriesOf('credentials'),
  memberships: listOf(either(text, entryIn('memberships'))),
  licences: listOf(oneOf(LICENCES)),
  attestations: listOf(text),
  student: yesOrNo,
  country: text,
  state: oneOf(Object.keys(STATES)),
  budget: number,
  monthsAvailable: number,
  hoursPerWeek: numberTo(168),
  setting: oneOf(SETTINGS),
  focus: either(oneOf(FOCUSES), listOf(oneOf(FOCUSES))),
  priorities: listOf(oneOf(PRIORITIES)),
};

const readWhole = entryOf(FIELDS);

/** The profile of raw values, in the order of its schema; null where the schema has to look at them. */
export const plainProfile = (raw: object): Profile | null => (readWhole(raw) as Profile | undefined) ?? null;
