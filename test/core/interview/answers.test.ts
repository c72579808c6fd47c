import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { answersTo } from '../../../src/core/interview/answers.ts';
import type { EntryKey, EntryList, InterviewQuestion } from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { DEGREE_FIELDS, TRAINING_KINDS, TRAINING_TOPICS } from '../../../src/schema/vocabulary.ts';
import { held, years } from '../eligibility/support.ts';

const DAY = dayOf('2026-03-31');
const to = (question: InterviewQuestion, conditions: Condition[], person: Person = {}) =>
  answersTo(question, conditions, { person, unsaid: new Set() }, DAY);
const toField = (field: 'education' | 'licences' | 'attestations' | EntryList, ...conditions: Condition[]) =>
  to({ field }, conditions).values;

const fact = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });
const schooling = (atLeast: 'high-school' | 'associate' | 'bachelor'): Condition => ({ kind: 'education', atLeast });

describe('schooling', () => {
  test.each<[string, Condition[], string[]]>([
    ['the highest on either side of what is asked', [schooling('high-school')], ['doctorate', 'none']],
    [
      'one of each span',
      [schooling('bachelor'), schooling('high-school'), schooling('bachelor')],
      ['doctorate', 'associate', 'none'],
    ],
    ['a degree is schooling too', [{ kind: 'degree', atLeast: 'bachelor' }], ['doctorate', 'associate']],
    ['a degree may stand for a training', [{ kind: 'training', topics: ['coding'] }], ['doctorate', 'high-school']],
    ['but for none whose hours are asked', [{ kind: 'training', topics: ['coding'], hours: 80 }], ['doctorate']],
    ['other conditions divide nothing', [years(2)], ['doctorate']],
  ])('%s', (_, conditions, expected) => {
    expect(toField('education', ...conditions)).toEqual(expected);
  });
});

test.each<InterviewQuestion>([{ field: 'education' }, { field: 'experience', at: { index: 0, key: 'months' } }])(
  'the answers to %j show all that it can change',
  (question) => {
    expect(to(question, [years(1), schooling('associate')]).all).toBe(true);
  },
);

describe('words', () => {
  test('licences that mean the same go together, and what nobody asks for is left out', () => {
    const asked: Condition[] = [
      { kind: 'licence', anyOf: ['rn', 'lpn'] },
      { kind: 'licence', anyOf: ['md'] },
    ];
    expect(toField('licences', ...asked, years(1))).toEqual([['rn', 'lpn', 'md'], ['md'], ['rn', 'lpn'], []]);
  });

  test('statements are each a thing of its own, named once', () => {
    expect(toField('attestations', fact('x'), fact('y'), fact('x'))).toEqual([['x', 'y'], ['y'], ['x'], []]);
  });

  test('every set of five; of six all, none, each alone and all but each', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    const all = to({ field: 'attestations' }, five.map(fact));
    expect(all.all).toBe(true);
    expect(new Set(all.values.map((words) => (words as string[]).join(''))).size).toBe(32);
    const some = to({ field: 'attestations' }, [...five, 'f'].map(fact));
    expect(some.all).toBe(false);
    expect(some.values.map((words) => (words as string[]).join(''))).toEqual([
      'abcdef',
      '',
      ...['a', 'b', 'c', 'd', 'e', 'f'],
      ...['bcdef', 'acdef', 'abdef', 'abcef', 'abcdf', 'abcde'],
    ]);
  });
});

describe('entries of a list', () => {
  test.each<[EntryList, Condition[], unknown[][]]>([
    [
      'degrees',
      [{ kind: 'degree', atLeast: 'bachelor', fields: ['him'] }],
      [[{ level: 'bachelor' }, { level: 'master' }, { level: 'doctorate' }], []],
    ],
    [
      'training',
      [{ kind: 'course', topics: ['coding'] }],
      [[{ topic: 'billing-and-coding' }, { topic: 'coding' }], []],
    ],
    [
      'training',
      [
        { kind: 'course', topics: ['coding'] },
        { kind: 'course', topics: ['him'] },
      ],
      [
        [{ topic: 'billing-and-coding' }, { topic: 'coding' }, { topic: 'him' }],
        [{ topic: 'him' }],
        [{ topic: 'billing-and-coding' }, { topic: 'coding' }],
        [],
      ],
    ],
    ['experience', [years(2)], [[{ in: 'coding' }], []]],
    ['credentials', [{ kind: 'credential', anyOf: ['CCA', 'CPC'] }, years(1)], [[held('CCA'), held('CPC')], []]],
    ['credentials', [{ kind: 'credential' }], [[held('another')], []]],
    [
      'credentials',
      [{ kind: 'credential' }, { kind: 'credential', anyOf: ['CCA'] }],
      [[held('CCA'), held('another')], [held('another')], [held('CCA')], []],
    ],
  ])('%s for %j', (list, conditions, expected) => {
    expect(toField(list, ...conditions)).toEqual(expected);
  });

  test('degrees are those that the schooling told allows', () => {
    const degree: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'] };
    expect(to({ field: 'degrees' }, [degree], { education: 'associate' }).values).toEqual([
      [{ level: 'associate' }],
      [],
    ]);
  });
});

describe('keys of an entry', () => {
  const key = (field: EntryList, name: EntryKey, conditions: Condition[], person: Person = {}) =>
    to({ field, at: { index: 0, key: name } }, conditions, person).values;
  const course = (parts: object): Condition => ({ kind: 'training', ...parts });
  const recent = (withinMonths: number): Condition => ({ kind: 'experience', in: ['coding'], withinMonths });
  const seen = (heldMonths: number): Condition => ({ kind: 'credential', anyOf: ['CCA'], heldMonths });

  test.each<[EntryList, EntryKey, Condition[], unknown[]]>([
    ['training', 'topic', [], [...TRAINING_TOPICS]],
    ['training', 'kind', [], [...TRAINING_KINDS]],
    ['degrees', 'field', [], [...DEGREE_FIELDS]],
    ['experience', 'supervised', [], [true, false]],
    [
      'training',
      'hours',
      [course({ hours: 80 }), course({ hours: 500 }), course({ hours: 80 }), years(1)],
      [80, 500, 0],
    ],
    ['training', 'hours', [course({ topics: ['coding'] })], [0]],
    [
      'degrees',
      'accreditation',
      [{ kind: 'degree', atLeast: 'associate', accreditation: ['cahiim', 'regional'] }],
      [['cahiim', 'regional'], [], ['cahiim'], ['regional']],
    ],
    ['training', 'approvedBy', [course({ approvedBy: ['pcap'] }), course({ approvedBy: ['pcap'] })], [['pcap'], []]],
    // The last day outside a window, at a month's end too; and today, never and a day to come.
    ['training', 'completed', [course({ withinMonths: 12 })], ['2026-03-31', '1000-01-01', '2025-02-28', '9999-12-31']],
    ['training', 'completed', [course({})], ['2026-03-31', '1000-01-01', '9999-12-31']],
    ['experience', 'until', [recent(36), recent(60), recent(36)], [null, '1000-01-01', '2023-02-28', '2021-02-28']],
    ['experience', 'until', [years(2)], [null, '1000-01-01']],
    ['credentials', 'earned', [seen(24), years(1)], ['1000-01-01', '2026-03-31', '2024-03-31']],
    ['credentials', 'earned', [seen(1)], ['1000-01-01', '2026-03-31', '2026-02-28']],
  ])('%s.%s for %j', (list, name, conditions, expected) => {
    expect(key(list, name, conditions)).toEqual(expected);
  });

  const work = (...months: (number | undefined)[]): Person => ({
    experience: months.map((count) => ({ in: 'coding', ...(count === undefined ? {} : { months: count }) })),
  });
  test.each<[string, Person, Condition[], number[]]>([
    ['what is asked, or none', work(undefined), [years(1), years(2)], [24, 12, 0]],
    [
      'what is missing beside the months told',
      work(undefined, 10, undefined),
      [years(1), years(2)],
      [24, 14, 12, 2, 0],
    ],
    ['where more was told than is asked', work(undefined, 18), [years(1), years(2)], [24, 12, 6, 0]],
    ['some work where no length is asked', {}, [{ kind: 'experience', in: ['coding'] }], [1, 0]],
  ])('months: %s', (_, person, conditions, expected) => {
    expect([...new Set(key('experience', 'months', conditions, person))]).toEqual(expected);
  });
});
