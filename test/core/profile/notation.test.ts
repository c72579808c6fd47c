import { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addProfileOptions, type PersonFlags } from '../../../src/commands/shared/person/flags.ts';
import { profileFromFlags } from '../../../src/commands/shared/person/person.ts';
import { flagsOf, isList, isTellable, readField, writeField } from '../../../src/core/profile/notation.ts';
import { Profile } from '../../../src/schema/profile.ts';
import { PROFILE_FLAGS, type ProfileField } from '../../../src/schema/profile-flags.ts';
import { anyProfile } from '../../support/profiles.ts';
import { cases } from '../../support/world.ts';

const FIELDS = Object.keys(PROFILE_FLAGS) as ProfileField[];

describe('texts are taken apart', () => {
  type Case = { field: ProfileField; texts: string[]; value: unknown };
  test.each(cases<Case>('profile/read.json'))('$field: $texts', ({ field, texts, value }) => {
    expect(readField(field, texts)).toEqual(value);
  });

  test('a key that objects have by nature is a key like any other: the schema refuses it', () => {
    for (const key of ['__proto__', 'constructor', 'toString'])
      for (const text of [`associate:${key}=him`, `associate:${key}`]) {
        const [entry] = readField('degrees', [text]) as object[];
        expect(Object.keys(entry ?? {})).toEqual(['level', key]);
      }
    expect(readField('student', ['constructor'])).toBe('constructor');
  });
});

describe('values are written down', () => {
  type Case = { field: ProfileField; value: never; texts: string[] };
  test.each(cases<Case>('profile/write.json'))('$field: $texts', ({ field, value, texts }) => {
    expect(writeField(field, value)).toEqual(texts);
  });
});

test('what is not told of an entry is not written', () => {
  const degree = { level: 'associate', field: undefined, completed: '2025' } as const;
  expect(writeField('degrees', [degree])).toEqual(['associate:completed=2025']);
});

test.each([
  ['CPC', true],
  ['NCCT program', true],
  ['none', false],
  ['None', true],
  [' CPC', false],
  ['CPC ', false],
  ['CPC,CCS', false],
  ['CPC;CCS', false],
])('"%s" can be told by a flag and in a cell: %s', (word, tellable) => {
  expect(isTellable(word)).toBe(tellable);
});

test('lists are those of which there may be none', () => {
  expect(FIELDS.filter(isList)).toEqual([
    'degrees',
    'training',
    'experience',
    'credentials',
    'memberships',
    'licences',
    'attestations',
    'focus',
    'priorities',
  ]);
});

/** The one form of a profile: one focus is a list of one, and a membership an entry. */
const inOneForm = (profile: Profile): Profile => ({
  ...profile,
  ...(typeof profile.focus === 'string' ? { focus: [profile.focus] } : {}),
  ...(profile.memberships === undefined
    ? {}
    : { memberships: profile.memberships.map((each) => (typeof each === 'string' ? { organization: each } : each)) }),
});

/** What the command line makes of words. */
const parsed = (words: string[]): Promise<Profile> => {
  const command = new Command().exitOverride().argument('[codes...]');
  addProfileOptions(command);
  return profileFromFlags(command.parse(words, { from: 'user' }).opts<PersonFlags>());
};

describe('what is written reads back', () => {
  test('as the schema takes it: the random profiles are profiles', () => {
    fc.assert(
      fc.property(anyProfile(), (profile) => {
        expect(Profile.parse(profile)).toEqual(profile);
      }),
    );
  });

  test('each field', () => {
    fc.assert(
      fc.property(anyProfile(), (profile) => {
        const whole = inOneForm(profile);
        for (const field of FIELDS) {
          const value = profile[field];
          if (value !== undefined) expect(readField(field, writeField(field, value))).toEqual(whole[field]);
        }
      }),
    );
  });

  test('as flags of a command line', async () => {
    await fc.assert(
      fc.asyncProperty(anyProfile(), async (profile) => {
        // No flag says that one is not a student: nothing asks for it.
        const { student, ...rest } = inOneForm(profile);
        expect(await parsed(flagsOf(profile))).toEqual(student === true ? { ...rest, student } : rest);
      }),
    );
  });

  test('flags stand in the order of the fields', () => {
    const profile: Profile = { student: true, experience: [], education: 'none', credentials: [{ code: 'CPC' }] };
    expect(flagsOf(profile)).toEqual(['--education', 'none', '--experience', 'none', '--held', 'CPC', '--student']);
    expect(flagsOf({ schemaVersion: '1.0', student: false })).toEqual([]);
  });
});
