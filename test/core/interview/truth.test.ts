import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Level } from '../../../src/core/eligibility/schooling.ts';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import { degreeLevels, profileEntryOf } from '../../../src/core/interview/question.ts';
import {
  ACCREDITATIONS,
  APPROVERS,
  DEGREE_FIELDS,
  EDUCATION_LEVELS,
  EXPERIENCE_FIELDS,
  LICENCES,
  TRAINING_KINDS,
  TRAINING_TOPICS,
} from '../../../src/schema/vocabulary.ts';
import { route, rules } from '../eligibility/support.ts';
import { interview, verdictOf } from './people.ts';
import { ALL_RULES, ASKING_RULES, DAY } from './shipped.ts';

/** Invented rules for what no shipped one asks: a window for work, a credential held for some time. */
const INVENTED: Rules[] = [
  rules({
    code: 'RECENT',
    required: [
      route('work', { kind: 'experience', in: ['coding', 'billing'], months: 24, withinMonths: 60 }),
      route(
        'both',
        { kind: 'experience', in: ['coding'], months: 12, withinMonths: 24, supervised: true },
        { kind: 'licence', anyOf: ['rn'] },
      ),
    ],
  }),
  rules({
    code: 'HELD',
    required: [
      route('held', { kind: 'credential', anyOf: ['CCA', 'CPC'], heldMonths: 24 }),
      route(
        'course',
        { kind: 'training', topics: ['him', 'coding'], hours: 80, approvedBy: ['pcap'] },
        { kind: 'education', atLeast: 'associate' },
      ),
    ],
    designation: 'HELD-A',
    removal: [route('work', { kind: 'experience', in: ['coding'], withinMonths: 12 })],
  }),
];

const date = fc.constantFrom(
  '1999',
  '2021-11',
  '2021-11-22',
  '2024-05-06',
  '2025-11',
  '2026-10',
  '2026-11-23',
  '2027-03',
);
const some = <T>(value: fc.Arbitrary<T>, unsure: boolean) => (unsure ? fc.option(value, { nil: undefined }) : value);
const words = <T>(values: readonly T[], maxLength = values.length) =>
  fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) });

/** The degree of the schooling, completed, and some below it. */
const degreesUpTo = (education: Level, unsure: boolean): fc.Arbitrary<object[]> => {
  const levels = degreeLevels(education);
  return words(levels.slice(0, -1)).chain((lower) =>
    fc.tuple(
      ...[...lower, ...levels.slice(-1)].map((level) =>
        fc.record({
          level: fc.constant(level),
          field: some(fc.constantFrom(...DEGREE_FIELDS), unsure),
          accreditation: some(words(ACCREDITATIONS), unsure),
          completed: some(
            date.filter((each) => each < '2026-11-24'),
            unsure,
          ),
        }),
      ),
    ),
  );
};

/** Somebody with one entry a word; whoever is unsure leaves out some of it. */
const somebody = (unsure: boolean): fc.Arbitrary<Person> => {
  const entries = <T extends string>(values: readonly T[], entry: (word: T) => fc.Arbitrary<object>, most: number) =>
    some(
      words(values, most).chain((chosen) => fc.tuple(...chosen.map(entry))),
      unsure,
    );
  return fc.constantFrom(...EDUCATION_LEVELS).chain((education) =>
    fc.record({
      education: some(fc.constant(education), unsure),
      degrees: some(degreesUpTo(education, unsure), unsure),
      training: entries(
        TRAINING_TOPICS,
        (topic) =>
          fc.record({
            topic: fc.constant(topic),
            kind: some(fc.constantFrom(...TRAINING_KINDS), unsure),
            hours: some(fc.constantFrom(10, 80, 500), unsure),
            completed: some(date, unsure),
            approvedBy: some(words(APPROVERS), unsure),
          }),
        5,
      ),
      experience: entries(
        EXPERIENCE_FIELDS,
        (field) =>
          fc.record({
            in: fc.constant(field),
            months: some(fc.constantFrom(0, 5, 11, 12, 23, 24, 48, 80), unsure),
            supervised: some(fc.boolean(), unsure),
            until: some(fc.oneof(fc.constant(null), date), unsure),
          }),
        5,
      ),
      credentials: some(
        words(['CCA', 'CCS', 'CCS-P', 'CPC', 'COC', 'RHIA', 'RHIT'], 3).chain((codes) =>
          fc.tuple(
            ...codes.map((code) =>
              some(date, unsure).map((earned) => ({ ...profileEntryOf('credentials', code), earned })),
            ),
          ),
        ),
        unsure,
      ),
      licences: some(words(LICENCES, 2), unsure),
      attestations: some(
        words([
          'ccds-o-outpatient',
          'inpatient-ipps',
          'inpatient-cdi',
          'ehr-training',
          'ehr-experience',
          'hbma-credits',
          'hbma-conference',
          'ncct-program',
          'rhia-last-term',
          'rhit-last-term',
          'cahiim-certificate',
          'medical-administrative-course',
        ]),
        unsure,
      ),
    }),
  ) as fc.Arbitrary<Person>;
};

const CODES = [...ASKING_RULES, ...INVENTED].map(({ code }) => code);
const EVERYTHING = [...ALL_RULES, ...INVENTED];

const asked = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CODES).map((code) => [code]) },
  { weight: 3, arbitrary: fc.subarray(CODES, { minLength: 2, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constant(EVERYTHING.map(({ code }) => code)) },
);

test('what only the end of another work makes decisive is among the most that is said', () => {
  const given = EVERYTHING.filter(({ code }) => code === 'CRCE' || code === 'RECENT');
  const experience: Person['experience'] = [
    { in: 'coding', months: 23 },
    { in: 'billing', months: 48 },
    { in: 'management' },
    { in: 'privacy-security' },
    { in: 'administrative' },
  ];
  const { asked: questions } = interview(given, { experience }, DAY);
  expect(questions.map(({ atMost }, index) => atMost >= questions.length - index)).not.toContain(false);
});

describe.each([
  ['who knows everything', false],
  ['who is unsure of some of it', true],
])('somebody %s', (_, unsure) => {
  test('comes to the verdict of the whole profile, and is never asked more than was told', () => {
    fc.assert(
      fc.property(asked, somebody(unsure), (codes, anybody) => {
        const given = EVERYTHING.filter(({ code }) => codes.includes(code));
        // Nobody is asked whether they hold what they ask for.
        const credentials = anybody.credentials?.filter(({ code }) => !codes.includes(code));
        // Whoever cannot name their schooling cannot name their degrees.
        const degrees = anybody.education === undefined ? undefined : anybody.degrees;
        const person: Person = { ...anybody, degrees, credentials };
        const { asked: questions, end } = interview(given, person, DAY);
        for (const each of given)
          expect(verdictOf(each, end.person, DAY), each.code).toBe(verdictOf(each, person, DAY));
        questions.forEach(({ atMost }, index) => {
          expect(atMost).toBeGreaterThanOrEqual(questions.length - index);
        });
      }),
      { numRuns: 80 },
    );
  });
});
