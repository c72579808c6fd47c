import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import { nextQuestion } from '../../../src/core/interview/interview.ts';
import { idOf } from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { route, rules, years } from '../eligibility/support.ts';
import { interview, STRANGER, tell, verdictOf } from './people.ts';
import { AS_OF, DAY, rulesFor } from './shipped.ts';

const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
const rn: Condition = { kind: 'licence', anyOf: ['rn'] };
const recent: Condition = { kind: 'experience', in: ['coding'], months: 24, withinMonths: 36 };
const fact = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });
const asks = (...conditions: Condition[]): Rules[] => [rules({ required: [route('a', ...conditions)] })];

/** The questions that come up, in their order. */
const asked = (given: readonly Rules[], person: Person, start: Person = {}): string[] =>
  interview(given, person, DAY, { person: start, unsaid: new Set() }).asked.map(({ question }) => idOf(question));

describe('the questions to somebody of whom nothing is known', () => {
  const coder = (months: number, more: object = {}): Person => ({ experience: [{ in: 'coding', months, ...more }] });
  const table: [string, Rules[], Person, string[]][] = [
    ['nothing is required', asks(), {}, []],
    ['what is required is not known', [rules({ required: null })], {}, []],
    ['no longer offered', [rules({ required: [route('a', diploma)], offered: false })], {}, []],
    ['one no decides', rulesFor('CBCS'), { education: 'none' }, ['education']],
    [
      'CBCS by training',
      rulesFor('CBCS'),
      { education: 'high-school', training: [{ topic: 'billing-and-coding', completed: '2025-06' }] },
      ['education', 'training', 'training[0].completed'],
    ],
    [
      'CBCS by work: a diploma rules out a degree in place of the training',
      rulesFor('CBCS'),
      { education: 'high-school', training: [], ...coder(18, { supervised: true }) },
      ['education', 'training', 'experience', 'experience[0].months', 'experience[0].supervised'],
    ],
    [
      'CBCS by a degree',
      rulesFor('CBCS'),
      {
        education: 'associate',
        training: [],
        degrees: [{ level: 'associate', field: 'him', completed: '2024' }],
        experience: [],
      },
      ['education', 'training', 'degrees', 'degrees[0].field', 'degrees[0].completed'],
    ],
    [
      'too little work: whether it was supervised changes nothing',
      rulesFor('CBCS'),
      { education: 'high-school', training: [], ...coder(6, { supervised: true }) },
      ['education', 'training', 'experience', 'experience[0].months'],
    ],
    ['CPC: two years of work take the mark off', rulesFor('CPC'), coder(24), ['experience', 'experience[0].months']],
    [
      'CPC: a year of work and Practicode',
      rulesFor('CPC'),
      { ...coder(12), training: [{ topic: 'practicode' }] },
      ['experience', 'experience[0].months', 'training'],
    ],
    [
      'CPC: without work, a course of 80 hours and Practicode',
      rulesFor('CPC'),
      { experience: [], training: [{ topic: 'coding', kind: 'course', hours: 80 }, { topic: 'practicode' }] },
      ['experience', 'training', 'training[0].hours'],
    ],
    [
      'CPC: a training without Practicode needs no details',
      rulesFor('CPC'),
      { experience: [], training: [{ topic: 'coding', kind: 'course', hours: 80 }] },
      ['experience', 'training'],
    ],
    ['CCS', rulesFor('CCS'), { education: 'doctorate' }, ['education']],
    [
      'two certifications share a question',
      rulesFor('CCS', 'CCA', 'CMC'),
      { education: 'none', experience: [] },
      ['education', 'experience'],
    ],
    ['statements come last', asks(fact('x'), rn), { licences: [], attestations: [] }, ['licences']],
    ['all statements in one question', asks(fact('x'), fact('y')), { attestations: ['x', 'y'] }, ['attestations']],
  ];
  test.each(table)('%s', (_, given, person, expected) => {
    expect(asked(given, person)).toEqual(expected);
  });
});

describe('what was told is not asked', () => {
  test.each<[string, Person, string[]]>([
    [
      'the schooling',
      { education: 'high-school' },
      ['training', 'experience', 'experience[0].months', 'experience[0].supervised'],
    ],
    [
      'work without its length',
      { education: 'high-school', training: [], experience: [{ in: 'coding' }] },
      ['experience[0].months', 'experience[0].supervised'],
    ],
    [
      'all of it',
      { education: 'high-school', training: [], experience: [{ in: 'coding', months: 12, supervised: true }] },
      [],
    ],
  ])('%s', (_, start, expected) => {
    const person: Person = {
      education: 'high-school',
      training: [],
      experience: [{ in: 'coding', months: 18, supervised: true }],
    };
    expect(asked(rulesFor('CBCS'), person, start)).toEqual(expected);
  });
});

describe('when work ended', () => {
  const work = (months: number, until?: string | null): Person => ({
    experience: [{ in: 'coding', months, ...(until === undefined ? {} : { until }) }],
  });
  test.each<[string, Person, Person, string[]]>([
    ['is asked where it decides', {}, work(24, null), ['experience', 'experience[0].months', 'experience[0].until']],
    [
      'is not asked where the work is too short in any case',
      {},
      work(12, null),
      ['experience', 'experience[0].months'],
    ],
    ['is asked of work told by a flag', work(30), work(30, '2020-05'), ['experience[0].until']],
    ['is not asked where it was told', work(30, '2020-05'), {}, []],
  ])('%s', (_, start, person, expected) => {
    expect(asked(asks(recent), person, start)).toEqual(expected);
  });
  test('is not asked where another way is met', () => {
    const given = [rules({ required: [route('a', recent), route('b', diploma)] })];
    expect(asked(given, {}, { ...work(30), education: 'bachelor' })).toEqual([]);
  });
  test('"I don\'t know" leaves what the engine assumes', () => {
    const { asked: questions, end } = interview(asks(recent), work(30), DAY);
    expect(questions).toHaveLength(3);
    expect(verdictOf(asks(recent)[0] as Rules, end.person, DAY)).toBe('yes eligible');
  });
});

describe('"I don\'t know"', () => {
  test('ends the matter: the same is not asked again', () => {
    const { asked: questions, end } = interview(rulesFor('CBCS'), {}, DAY);
    const ids = questions.map(({ question }) => idOf(question));
    expect(new Set(ids).size).toBe(ids.length);
    expect(end.person).toEqual({});
  });
  test('of a schooling that leaves another way open goes on with that way', () => {
    const given = [rules({ required: [route('a', diploma), route('b', rn)] })];
    expect(asked(given, { licences: ['rn'] })).toEqual(['education', 'licences']);
  });
  test('what cannot make up for it is not asked: one way stays open whatever the other says', () => {
    const given = [rules({ required: [route('a', diploma), route('b', rn, years(1))] })];
    // Nobody knows of a licence or of the schooling: years of work cannot open the second way.
    expect(asked(given, { experience: [] })).toEqual(['education', 'licences']);
  });
  test('what can still close the only way is asked', () => {
    expect(asked(asks(diploma, rn), { licences: [] })).toEqual(['education', 'licences']);
  });
});

test('a degree that ends on a day to come is expected', () => {
  const told = tell(
    { person: { degrees: [{ level: 'associate' }] }, unsaid: new Set() },
    { field: 'degrees', at: { index: 0, key: 'completed' } },
    '2027-05',
    DAY,
  );
  expect(told.person.degrees).toEqual([{ level: 'associate', expected: '2027-05' }]);
});

test('why it is asked: the condition, and whether it decides on the mark alone', () => {
  const first = nextQuestion(rulesFor('CPC', 'CCS'), STRANGER, DAY);
  expect(first?.because.map(({ code, removesMark }) => [code, removesMark])).toEqual(
    first?.question.field === 'education' ? [['CCS', false]] : expect.arrayContaining([['CPC', true]]),
  );
});

test(`${AS_OF}: the same questions whoever asks twice`, () => {
  const once = nextQuestion(rulesFor('RHIA'), STRANGER, DAY);
  expect(nextQuestion(rulesFor('RHIA'), STRANGER, DAY)).toEqual(once);
});
