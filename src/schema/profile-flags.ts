/** The fields of a profile by the flags that tell them; apart from its shape, whose library costs a start. */
import type { Condition } from './condition.ts';
import type { Profile } from './profile.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from './vocabulary.ts';

/** The flag that tells each field: `none` for a list says that there is none. */
export const PROFILE_FLAGS = {
  education: '--education',
  degrees: '--degree',
  training: '--training',
  experience: '--experience',
  credentials: '--held',
  memberships: '--member',
  licences: '--licence',
  attestations: '--attest',
  student: '--student',
  country: '--country',
  state: '--state',
  budget: '--budget',
  monthsAvailable: '--months-available',
  hoursPerWeek: '--hours-per-week',
  setting: '--setting',
  focus: '--focus',
  priorities: '--priority',
} as const satisfies Record<Exclude<keyof Profile, 'schemaVersion'>, `--${string}`>;
export type ProfileField = keyof typeof PROFILE_FLAGS;

/** What a key of an entry says: one of these words, or some of them, or what a text of one kind says. */
export type Says = readonly string[] | { many: readonly string[] } | 'number' | 'months' | 'date' | 'yes-no' | 'name';

/** What an entry of a list may hold, in the order of its schema, and what of it is written without its key. */
export type EntryForm<Key extends string = string> = {
  /** The key of the first word; where `amount` is named, `word=number` gives both. */
  head: Key;
  amount?: Key;
  /** The key of a second word without a name: the date of `CCA:2025-06-30`. */
  second?: Key;
  /** Whether an entry may do without its head. */
  headless?: true;
  keys: Readonly<Record<Key, Says>>;
};

export type EntryField = 'degrees' | 'training' | 'experience' | 'credentials' | 'memberships';
type EntryKeys<Field extends EntryField> = keyof Exclude<NonNullable<Profile[Field]>[number], string> & string;

/** The lists whose entries have keys: one without all of its keys does not compile. */
export const ENTRIES: Readonly<Record<EntryField, EntryForm>> = {
  degrees: {
    head: 'level',
    keys: {
      level: EDUCATION_LEVELS,
      field: DEGREE_FIELDS,
      accreditation: { many: ACCREDITATIONS },
      completed: 'date',
      expected: 'date',
    },
  },
  training: {
    head: 'kind',
    headless: true,
    keys: {
      kind: TRAINING_KINDS,
      topic: TRAINING_TOPICS,
      hours: 'number',
      completed: 'date',
      accredited: 'yes-no',
      approvedBy: { many: APPROVERS },
    },
  },
  experience: {
    head: 'in',
    amount: 'months',
    keys: { in: EXPERIENCE_FIELDS, months: 'months', supervised: 'yes-no', until: 'date' },
  },
  credentials: { head: 'code', second: 'earned', keys: { code: 'name', earned: 'date' } },
  memberships: { head: 'organization', second: 'until', keys: { organization: 'name', until: 'date' } },
} satisfies { [Field in EntryField]: EntryForm<EntryKeys<Field>> };

/** A key as flags and cells write it. */
export const keyName = (key: string): string => (key === 'approvedBy' ? 'approved-by' : key);

/** What is written with its name in an entry of a list; what may stand alone comes last. */
export const namedKeys = (field: EntryField): [name: string, says: Says][] => {
  const { head, amount, keys } = ENTRIES[field];
  const named = Object.entries(keys).filter(([key]) => key !== head && key !== amount);
  const alone = ([, says]: [string, Says]): number => (says === 'yes-no' ? 1 : 0);
  return named.sort((a, b) => alone(a) - alone(b)).map(([key, says]) => [keyName(key), says]);
};

/** The words that a key takes; none of a text. */
export const wordsIn = (says: Says | undefined): readonly string[] =>
  says === undefined || typeof says === 'string' ? [] : 'many' in says ? says.many : says;

/** The field of a profile that answers each kind. */
export const CONDITION_FIELDS = {
  education: 'education',
  degree: 'degrees',
  training: 'training',
  experience: 'experience',
  credential: 'credentials',
  licence: 'licences',
  course: 'training',
  attestation: 'attestations',
} as const satisfies Record<Condition['kind'], ProfileField>;
/** A field that rules ask about. */
export type AskedField = (typeof CONDITION_FIELDS)[Condition['kind']];
