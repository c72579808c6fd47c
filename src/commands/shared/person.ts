/** A person from flags, over what a profile tells: the flags of one list replace the profile's whole list. */
import { type Command, Option } from 'commander';
import { nearestCodes } from '../../core/catalog.ts';
import { resolverOf } from '../../core/eligibility/catalog.ts';
import { type Person, personOf } from '../../core/eligibility/person.ts';
import { readField } from '../../core/profile/notation.ts';
import { plainProfile } from '../../core/profile/plain.ts';
import { toProblems } from '../../dataset/problems.ts';
import { InvalidInputError, NotFoundError } from '../../errors.ts';
import type { Profile } from '../../schema/profile.ts';
import { PROFILE_FLAGS, type ProfileField } from '../../schema/profile-flags.ts';
import { EDUCATION_LEVELS, LICENCES } from '../../schema/vocabulary.ts';
import type { Session } from './session.ts';

/** What the flags of a command hold: one text, or one a repeat. */
export type PersonFlags = Record<string, string | string[] | true | undefined>;

const collect = (text: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

type PersonOption = { field: ProfileField; value?: string; text: string; many?: true };

/** A flag a field, most used first. */
const PERSON_OPTIONS: readonly PersonOption[] = [
  { field: 'education', value: '<level>', text: `schooling: ${EDUCATION_LEVELS.join(', ')}` },
  { field: 'experience', value: '<field=months>', text: 'work, such as coding=18, or none', many: true },
  { field: 'training', value: '<training>', text: 'such as certificate:topic=coding, or none', many: true },
  { field: 'degrees', value: '<degree>', text: 'such as associate:field=him, or none', many: true },
  { field: 'credentials', value: '<code:date>', text: 'held, such as CCA:2025-06-30, or none', many: true },
  { field: 'memberships', value: '<id:until>', text: 'such as aapc:2026-08, or none', many: true },
  { field: 'licences', value: '<licence>', text: `${LICENCES.join(', ')}, or none`, many: true },
  { field: 'attestations', value: '<id>', text: 'what a way asks you to state, or none', many: true },
  { field: 'student', text: 'a student, where that lowers a price' },
];

const WORK_OPTIONS: readonly PersonOption[] = [
  { field: 'country', value: '<country>', text: 'where you live' },
  { field: 'state', value: '<state>', text: 'the state, as NJ' },
  { field: 'budget', value: '<dollars>', text: 'what you can spend' },
  { field: 'monthsAvailable', value: '<n>', text: 'how many months you have' },
  { field: 'hoursPerWeek', value: '<n>', text: 'hours a week for study' },
  { field: 'setting', value: '<setting>', text: 'where you want to work' },
  { field: 'focus', value: '<focus>', text: 'what you want to do', many: true },
  { field: 'priorities', value: '<parts>', text: 'what matters most, in order', many: true },
];

const toOption = ({ field, value, text, many }: PersonOption): Option => {
  const option = new Option(value === undefined ? PROFILE_FLAGS[field] : `${PROFILE_FLAGS[field]} ${value}`, text);
  return many ? option.argParser(collect) : option;
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

export const attributeOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A profile with its fields in one order, however they were told: the same person gives the same bytes. */
export const inOrder = async (profile: Profile): Promise<Profile> =>
  plainProfile(profile) ?? (await import('../../schema/profile.ts')).Profile.parse(profile);

/**
 * The profile that the flags tell.
 *
 * @throws InvalidInputError with every flag that cannot be understood
 */
export const profileFromFlags = async (flags: PersonFlags): Promise<Profile> => {
  const raw: Record<string, unknown> = {};
  for (const [field, flag] of Object.entries(PROFILE_FLAGS) as [ProfileField, string][]) {
    const given = flags[attributeOf(flag)];
    if (given !== undefined)
      raw[field] = given === true ? true : readField(field, Array.isArray(given) ? given : [given]);
  }
  const plain = plainProfile(raw);
  if (plain !== null) return plain;
  const { Profile } = await import('../../schema/profile.ts');
  const result = Profile.safeParse(raw);
  if (result.success) return result.data;
  const problems = toProblems('', raw, result.error.issues).map(({ path, ...problem }) => {
    const field = path.split(/[.[]/)[0] as ProfileField;
    return { ...problem, file: PROFILE_FLAGS[field], path: path.slice(field.length).replace(/^\[\d+\]\.?/, '') };
  });
  throw new InvalidInputError('the facts about the person cannot be understood', {
    problems,
    hint: 'mend these flags; certs help profile shows how each is written',
  });
};

/**
 * The person of a profile.
 *
 * @throws NotFoundError that names every credential the catalogue does not hold, InvalidInputError for those of
 *   a profile
 */
export const personIn = (session: Session, profile: Profile): Person => {
  const { person, unknown } = personOf(profile, resolverOf(session.catalog));
  if (unknown.length === 0) return person;
  // What a profile holds is about a person: its place is told, not what it says.
  const problems = (session.profile?.credentials ?? []).flatMap(({ code }, index) =>
    unknown.includes(code)
      ? {
          file: session.options.profile === '-' ? 'standard input' : (session.options.profile ?? ''),
          path: `credentials[${index}].code`,
          found: 'a code that is not in the catalogue',
          expected: 'a code of `certs list`',
        }
      : [],
  );
  if (problems.length > 0)
    throw new InvalidInputError('the profile cannot be used', {
      problems,
      hint: 'mend these fields, or leave out --profile',
    });
  throw new NotFoundError(`no certification ${unknown.map((code) => `"${code}"`).join(' or ')} in the catalogue`, {
    suggestions: [...new Set(unknown.flatMap((code) => nearestCodes(session.catalog.index, code)))].slice(0, 3),
    hint: 'all codes: certs list',
  });
};

/** What the profile and the flags tell together: a flag wins over the profile. */
export const profileOf = async (session: Session, flags: PersonFlags): Promise<Profile> => ({
  ...session.profile,
  ...(await profileFromFlags(flags)),
});
