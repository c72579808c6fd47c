/** Judging many people is judging each of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { outcomeOf } from '../../../src/core/eligibility/eligibility.ts';
import { personOf } from '../../../src/core/eligibility/person.ts';
import { judgeOf } from '../../../src/core/eligibility/roster.ts';
import { anyRosterEntry } from '../../support/profiles.ts';
import { DAY, world } from '../../support/world.ts';
import { distances, held, route, rules, years } from './support.ts';

const { view, value } = world();
const day = dayOf(DAY);
const resolve = (code: string) => (code === 'ZZZ' ? null : held(code));

const targets = [
  {
    view: view({ fees: { member: [value(100)], student: [value(50)] } }, { id: 'aapc' }),
    rules: rules({
      organization: 'aapc',
      required: [],
      designation: 'ABC-A',
      removal: [
        route('work', years(2)),
        route('both', years(1), { kind: 'training', topics: ['coding'], hours: 80 }),
        route('rn', { kind: 'licence', anyOf: ['rn'] }),
      ],
    }),
  },
  {
    view: view({ code: 'CCS' }),
    rules: rules({
      code: 'CCS',
      required: [
        route('school', { kind: 'education', atLeast: 'high-school' }, years(1)),
        route('other', { kind: 'credential', anyOf: ['CCA'], heldMonths: 12 }),
        route('word', { kind: 'attestation', id: 'own-work', text: 'own work' }),
      ],
    }),
  },
  { view: view({}), rules: rules({}) },
];

test('each outcome is that of the person alone, whoever came before', () => {
  const judge = judgeOf(targets, day, distances, resolve);
  fc.assert(
    fc.property(anyRosterEntry, (told) => {
      const alone = targets.map((target) => outcomeOf(target, personOf(told, resolve).person, day, distances));
      expect(judge(told)).toEqual({ outcomes: alone });
    }),
    { numRuns: 1000 },
  );
});

test('people whose answers are the same share them', () => {
  const judge = judgeOf(targets, day, distances, resolve);
  const [first, second] = ['1', '2'].map((id) => judge({ id, education: 'bachelor', experience: [] }));
  const outcomes = (judged: typeof first) => (judged !== undefined && 'outcomes' in judged ? judged.outcomes : []);
  expect(outcomes(second)[0]).toBe(outcomes(first)[0]);
});

test('what is missing is told beside what each person has', () => {
  const target = { view: view({}), rules: rules({ required: [route('work', years(1))] }) };
  const judge = judgeOf([target], day, distances, resolve);
  const missing = [3, 6].map((months) => {
    const judged = judge({ experience: [{ in: 'coding', months }] });
    return 'outcomes' in judged ? judged.outcomes[0]?.missing.map(({ have }) => have) : null;
  });
  expect(missing).toEqual([3, 6].map((months) => [{ of: 'experience', months: { low: months, high: months } }]));
});

test('who holds it with the mark is told from who holds it without', () => {
  const marked = (code: string) => ({ ...held('ABC'), mark: code === 'ABC' ? null : code });
  const judge = judgeOf(targets, day, distances, marked);
  for (const code of ['ABC-A', 'ABC']) {
    const alone = targets.map(({ view, rules }) =>
      outcomeOf({ view, rules }, { credentials: [marked(code)] }, day, distances),
    );
    expect(judge({ credentials: [{ code }] })).toEqual({ outcomes: alone });
  }
});

test('credentials that the catalogue does not hold are named by their places', () => {
  const judge = judgeOf(targets, day, distances, resolve);
  expect(judge({ credentials: [{ code: 'ZZZ' }, { code: 'CCS' }, { code: 'ZZZ' }] })).toEqual({ unknown: [0, 2] });
});
