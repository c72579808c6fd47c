/** The flags that tell of a person, each by the field of a profile that it fills. */
import { type Command, Option } from 'commander';
import { namedKeys, PROFILE_FLAGS, type ProfileField } from '../../../schema/profile-flags.ts';
import { EDUCATION_LEVELS, FOCUSES, LICENCES, PRIORITIES, SETTINGS } from '../../../schema/vocabulary.ts';
import { parseList, parseState, withWords } from '../options.ts';

/** What the flags of a command hold: one text, or one a repeat. */
export type PersonFlags = Record<string, string | string[] | true | undefined>;

type PersonOption = {
  field: ProfileField;
  value?: string;
  text: string;
  many?: true;
  /** Where a text is understood in more ways than a profile has. */
  parse?: (text: string) => string;
  /** Every word that it takes: for help and completion. The profile's schema is what refuses another. */
  words?: readonly string[];
};

/** A list of entries that may have more keys than its example has. */
const entries = (field: 'experience' | 'training' | 'degrees', value: string, example: string): PersonOption => {
  const more = namedKeys(field).flatMap(([name]) => (example.includes(`${name}=`) ? [] : [name]));
  return { field, value, text: `${example}, or none; more keys: ${more.join(', ')}`, many: true };
};

/** A flag a field, most used first. */
const PERSON_OPTIONS: readonly PersonOption[] = [
  { field: 'education', value: '<level>', text: 'schooling', words: EDUCATION_LEVELS },
  entries('experience', '<field=months>', 'work, such as coding=18'),
  entries('training', '<training>', 'such as certificate:topic=coding'),
  entries('degrees', '<degree>', 'such as associate:field=him'),
  { field: 'credentials', value: '<code:date>', text: 'held, such as CCA:2025-06-30, or none', many: true },
  { field: 'memberships', value: '<id:until>', text: 'such as aapc:2026-08, or none', many: true },
  { field: 'licences', value: '<licence>', text: 'to practise', many: true, words: [...LICENCES, 'none'] },
  { field: 'attestations', value: '<id>', text: 'a statement, by the id that eligibility names, or none', many: true },
  { field: 'student', text: 'a student, where that lowers a price' },
];

const WORK_OPTIONS: readonly PersonOption[] = [
  { field: 'country', value: '<country>', text: 'where you live' },
  { field: 'state', value: '<state>', text: 'the state, as NJ', parse: parseState },
  { field: 'budget', value: '<dollars>', text: 'what you can spend' },
  { field: 'monthsAvailable', value: '<n>', text: 'how many months you have' },
  { field: 'hoursPerWeek', value: '<n>', text: 'hours a week for study' },
  { field: 'setting', value: '<setting>', text: 'where you want to work', words: SETTINGS },
  { field: 'focus', value: '<focus>', text: 'what you want to do', many: true, words: FOCUSES },
  { field: 'priorities', value: '<parts>', text: 'what matters most, in order', many: true, words: PRIORITIES },
];

const toOption = ({ field, value, text, many, parse, words }: PersonOption): Option => {
  const option = new Option(value === undefined ? PROFILE_FLAGS[field] : `${PROFILE_FLAGS[field]} ${value}`, text);
  if (words !== undefined) withWords(option, words);
  if (parse !== undefined) option.argParser(parse);
  return many ? option.argParser(parseList) : option;
};

/** Declares the flags that tell what rules ask about a person. */
export const addPersonOptions = (command: Command): void => {
  for (const option of PERSON_OPTIONS) command.addOption(toOption(option));
};

/** Declares every flag of a profile. */
export const addProfileOptions = (command: Command): void => {
  for (const option of [...PERSON_OPTIONS, ...WORK_OPTIONS]) command.addOption(toOption(option));
};

/** Declares the flags of some fields. */
export const addFieldOptions = (command: Command, fields: readonly ProfileField[], about: string): void => {
  for (const option of PERSON_OPTIONS.filter(({ field }) => fields.includes(field)))
    command.addOption(toOption({ ...option, text: `${about}${option.text}` }));
};

/** The name under which commander keeps a flag's value. */
export const attributeOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
