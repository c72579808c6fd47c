/** Random profiles that the schema takes, over every field and key. */
import fc from 'fast-check';
import { daysInMonth } from '../../src/core/dates.ts';
import type { Profile } from '../../src/schema/profile.ts';
import type { ProfileField } from '../../src/schema/profile-flags.ts';
import type { RosterEntry } from '../../src/schema/roster.ts';
import { STATES } from '../../src/schema/states.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  FOCUSES,
  LICENCES,
  PRIORITIES,
  SETTINGS,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from '../../src/schema/vocabulary.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A day, a month or a year. */
export const anyDate: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 2015, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    parts: fc.constantFrom(1, 2, 3),
  })
  .map(({ year, month, day, parts }) =>
    [String(year), pad(month), pad(Math.min(day, daysInMonth(year, month)))].slice(0, parts).join('-'),
  );

/** A code or an id: letters and digits, with other marks between them. `none` alone says that there is none. */
const anyWord = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9.&/ -]{0,8}[A-Za-z0-9])?$/).filter((word) => word !== 'none');
const anyNumber = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((halves) => halves / 2);
const some = <T extends string>(words: readonly T[]) => fc.subarray([...words]);
const one = <T extends string>(words: readonly T[]) => fc.constantFrom(...words);
const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });

const degree = fc.record(
  {
    level: one(EDUCATION_LEVELS),
    field: one(DEGREE_FIELDS),
    accreditation: some(ACCREDITATIONS),
    completed: anyDate,
    expected: anyDate,
  },
  { requiredKeys: ['level'] },
);

const training = fc
  .record(
    {
      kind: one(TRAINING_KINDS),
      topic: one(TRAINING_TOPICS),
      hours: anyNumber(200),
      completed: anyDate,
      accredited: fc.boolean(),
      approvedBy: some(APPROVERS),
    },
    { requiredKeys: [] },
  )
  .filter((entry) => Object.keys(entry).length > 0);

const experience = fc.record(
  { in: one(EXPERIENCE_FIELDS), months: anyNumber(60), supervised: fc.boolean(), until: anyDate },
  { requiredKeys: ['in'] },
);

/** What rules ask of a person. */
const facts = (codes: fc.Arbitrary<string>) => ({
  education: one(EDUCATION_LEVELS),
  degrees: few(degree),
  training: few(training),
  experience: few(experience),
  credentials: few(fc.record({ code: codes, earned: anyDate }, { requiredKeys: ['code'] })),
  memberships: few(
    fc.oneof(anyWord, fc.record({ organization: anyWord, until: anyDate }, { requiredKeys: ['organization'] })),
  ),
  licences: some(LICENCES),
  attestations: few(anyWord),
  student: fc.boolean(),
});

/** What a person wants, which no rule asks. */
const wishes = {
  country: anyWord,
  state: fc.constantFrom(...Object.keys(STATES)),
  budget: anyNumber(20_000),
  monthsAvailable: anyNumber(60),
  hoursPerWeek: anyNumber(84),
  setting: one(SETTINGS),
  focus: fc.oneof(one(FOCUSES), some(FOCUSES)),
  priorities: fc.shuffledSubarray([...PRIORITIES]),
};

/** A profile; `codes` are the credentials that may be held. */
export const anyProfile = (codes: fc.Arbitrary<string> = anyWord): fc.Arbitrary<Profile> =>
  fc.record({ ...facts(codes), ...wishes } satisfies Record<ProfileField, fc.Arbitrary<unknown>>, { requiredKeys: [] });

/** Somebody on a roster, with a label and a name that a cell has to guard: all that rules ask. */
export const anyRosterEntry: fc.Arbitrary<RosterEntry> = fc.record(
  {
    id: fc.oneof(fc.nat(), fc.stringMatching(/^[A-Z]-\d{4}$/)),
    name: fc.constantFrom('Ana Lopez', 'Nguyễn, Chi', 'Dee "Dot" O’Neil', '=1+1'),
    ...facts(fc.constantFrom('CPC', 'CPC-A', 'CCS', 'CCA', 'RHIT', 'CBCS')),
  },
  { requiredKeys: [] },
);
