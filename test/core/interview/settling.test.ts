import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { settlingOf } from '../../../src/core/interview/settling.ts';
import { settlingFlag, settlingText } from '../../../src/render/words/settling.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { held, years } from '../eligibility/support.ts';

const DAY = dayOf('2026-11-23');

const degree: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'], accreditation: ['cahiim'] };
const training: Condition = { kind: 'training', topics: ['coding'], hours: 80, withinMonths: 60 };
const anyTraining: Condition = { kind: 'training' };
const work: Condition = { kind: 'experience', in: ['billing'], months: 12, supervised: true, withinMonths: 60 };
const heldLong: Condition = { kind: 'credential', anyOf: ['CPC'], heldMonths: 12 };
const statement = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });

test.each<[string, Condition[], Person, string[]]>([
  ['a list of which nothing was told', [years(1), work], {}, ['--experience']],
  [
    'the part of a degree that is missing',
    [degree],
    { degrees: [{ level: 'associate', field: 'him' }] },
    ['--degree associate:field=him:completed=YYYY-MM:accreditation=WHO'],
  ],
  ['a degree not told', [degree], {}, ['--degree']],
  [
    'supervision, and not the end of work that goes on',
    [work],
    { experience: [{ in: 'billing', months: 12 }] },
    ['--experience billing=12:supervised'],
  ],
  [
    'the length of work, of the entry that counts',
    [years(1)],
    { experience: [{ in: 'billing' }, { in: 'coding' }] },
    ['--experience coding=MONTHS'],
  ],
  [
    'parts of two entries of one list',
    [years(1), work],
    { experience: [{ in: 'coding' }, { in: 'billing', months: 12 }] },
    ['--experience coding=MONTHS', '--experience billing=12:supervised'],
  ],
  [
    'parts for two conditions, told once',
    [training, { ...training, kinds: ['course'] }],
    { training: [{ topic: 'coding' }] },
    ['--training KIND:topic=coding:completed=YYYY-MM:hours=HOURS'],
  ],
  [
    'a degree that may stand in for the training',
    [anyTraining],
    { training: [], degrees: [{ level: 'associate' }] },
    ['--degree associate:field=FIELD:completed=YYYY-MM'],
  ],
  [
    'training of which nothing was told, whatever degree may stand in for it',
    [anyTraining],
    { degrees: [{ level: 'associate' }] },
    ['--training'],
  ],
  ['the degrees that may stand in for it', [anyTraining], { training: [] }, ['--degree']],
  [
    'a credential, by its mark',
    [heldLong],
    { credentials: [{ ...held('CPC'), mark: 'CPC-A' }] },
    ['--held CPC-A:YYYY-MM-DD'],
  ],
  [
    'a date that is not told to the day',
    [degree],
    {
      degrees: [{ level: 'associate', field: 'him', accreditation: ['cahiim'], completed: '2026' }],
    },
    ['--degree'],
  ],
  [
    'statements, each by its id',
    [statement('x'), years(1), statement('y'), statement('x')],
    {},
    ['--attest x', '--experience', '--attest y'],
  ],
])('%s', (_, open, person, flags) => {
  expect(settlingOf(open, person, DAY).map(settlingFlag)).toEqual(flags);
});

test('an entry has each missing part once', () => {
  const entry = { topic: 'coding' } as const;
  const twice = [training, { ...training, kinds: ['course' as const] }];
  const [found, ...others] = settlingOf(twice, { training: [entry] }, DAY);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ field: 'training', entry });
  expect([...(found as unknown as { keys: string[] }).keys].sort()).toEqual(['completed', 'hours', 'kind']);
});

test('a statement is told with what it says', () => {
  expect(settlingOf([statement('x'), years(1)], {}, DAY).map(settlingText)).toEqual([
    '--attest x (it is x)',
    '--experience',
  ]);
});
