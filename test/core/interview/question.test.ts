import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import {
  degreeLevels,
  type EntryKey,
  entryWords,
  type InterviewQuestion,
  idOf,
  isEntryList,
  isTold,
  type ProfileEntry,
  profileEntryOf,
  withAnswer,
} from '../../../src/core/interview/question.ts';
import { EXPERIENCE_FIELDS, TRAINING_TOPICS } from '../../../src/schema/vocabulary.ts';

const DAY = dayOf('2026-11-23');

test('a question is named by its field, or by the key of an entry', () => {
  expect(idOf({ field: 'education' })).toBe('education');
  expect(idOf({ field: 'experience', at: { index: 1, key: 'months' } })).toBe('experience[1].months');
});

test('lists of entries are told from lists of words', () => {
  const lists = (['education', 'degrees', 'training', 'experience', 'credentials', 'licences'] as const).map(
    isEntryList,
  );
  expect(lists).toEqual([false, true, true, true, true, false]);
});

test.each<[EntryKey, ProfileEntry, boolean]>([
  ['months', { in: 'coding' }, false],
  ['months', { in: 'coding', months: 0 }, true],
  ['supervised', { in: 'coding', supervised: false }, true],
  ['earned', { code: 'CCA', earned: null }, false],
  ['earned', { code: 'CCA', earned: '2025' }, true],
  // Work that goes on has no end, and that is told.
  ['until', { in: 'coding' }, false],
  ['until', { in: 'coding', until: null }, true],
  ['completed', { level: 'associate' }, false],
  ['completed', { level: 'associate', completed: null, expected: null }, false],
  ['completed', { level: 'associate', completed: '2025' }, true],
  ['completed', { level: 'associate', expected: '2027' }, true],
  ['field', { level: 'associate', expected: '2027' }, false],
])('%s is told by %j: %s', (key, entry, told) => {
  expect(isTold(entry, key)).toBe(told);
});

describe('the words of a list', () => {
  test('degrees are those that the schooling allows', () => {
    expect(degreeLevels(undefined)).toEqual(['associate', 'bachelor', 'master', 'doctorate']);
    expect(degreeLevels('high-school')).toEqual([]);
    expect(degreeLevels('bachelor')).toEqual(['associate', 'bachelor']);
    expect(entryWords('degrees', { education: 'associate' })).toEqual(['associate']);
  });

  test('trainings have topics, and work has fields', () => {
    expect(entryWords('training', {})).toBe(TRAINING_TOPICS);
    expect(entryWords('experience', {})).toBe(EXPERIENCE_FIELDS);
  });

  test('an entry holds its word alone; a credential is taken for one in coding', () => {
    expect(profileEntryOf('degrees', 'associate')).toEqual({ level: 'associate' });
    expect(profileEntryOf('training', 'coding')).toEqual({ topic: 'coding' });
    expect(profileEntryOf('credentials', 'CCA')).toEqual({ code: 'CCA', mark: null, coding: true });
  });
});

describe('withAnswer', () => {
  const at = (field: 'degrees' | 'training' | 'experience', index: number, key: EntryKey): InterviewQuestion => ({
    field,
    at: { index, key },
  });

  test.each<[string, object, InterviewQuestion, unknown, object]>([
    ['a field', { licences: ['rn'] }, { field: 'education' }, 'bachelor', { licences: ['rn'], education: 'bachelor' }],
    [
      'a key of one entry',
      { experience: [{ in: 'coding' }, { in: 'billing', until: null }] },
      at('experience', 1, 'months'),
      6,
      { experience: [{ in: 'coding' }, { in: 'billing', until: null, months: 6 }] },
    ],
    [
      'a degree that ends on a day to come is expected',
      { degrees: [{ level: 'associate' }] },
      at('degrees', 0, 'completed'),
      '2026-11-24',
      { degrees: [{ level: 'associate', expected: '2026-11-24' }] },
    ],
    [
      'a degree of the asked day is completed',
      { degrees: [{ level: 'associate' }] },
      at('degrees', 0, 'completed'),
      '2026-11-23',
      { degrees: [{ level: 'associate', completed: '2026-11-23' }] },
    ],
    [
      'a degree of the asked month is completed',
      { degrees: [{ level: 'associate' }] },
      at('degrees', 0, 'completed'),
      '2026-11',
      { degrees: [{ level: 'associate', completed: '2026-11' }] },
    ],
    [
      'a degree without a day',
      { degrees: [{ level: 'associate' }] },
      at('degrees', 0, 'completed'),
      null,
      { degrees: [{ level: 'associate', completed: null }] },
    ],
    [
      'a training that ends on a day to come',
      { training: [{ topic: 'coding' }] },
      at('training', 0, 'completed'),
      '2027',
      { training: [{ topic: 'coding', completed: '2027' }] },
    ],
    [
      'the field of a degree is no day',
      { degrees: [{ level: 'associate' }] },
      at('degrees', 0, 'field'),
      'him',
      { degrees: [{ level: 'associate', field: 'him' }] },
    ],
    ['an entry of a list that was not told', {}, at('experience', 0, 'months'), 6, { experience: [] }],
  ])('%s', (_, told, question, value, expected) => {
    expect(withAnswer(told, question, value, DAY)).toEqual(expected);
  });
});
