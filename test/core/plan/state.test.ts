/** What has come to be on the way, as the rules see it: the person of a state, marks, and the months of what was told. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { MOST_MONTHS } from '../../../src/core/pace.ts';
import {
  calendarOf,
  eventsOf,
  hasDiploma,
  isPrepared,
  lastPaidMonth,
  markOf,
  maySit,
  personAfter,
  startOf,
} from '../../../src/core/plan/state.ts';
import type { Exam, PlanState } from '../../../src/core/plan/types.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cents, course, exam, NEWCOMER, problem } from './world.ts';

const DAY = dayOf('2026-01-15');
const start = startOf(problem({}));
const work = (months: number): Condition => ({ kind: 'experience', in: ['coding'], months });
const way = (...conditions: Condition[]) => [{ route: 'way', conditions }];

test('a plan starts with what memberships cover, and with nothing done', () => {
  const memberships = [
    { id: 'a', dues: null, paidUntil: 4 },
    { id: 'b', dues: cents(1), paidUntil: -1 },
  ];
  expect(startOf(problem({ memberships }))).toEqual({
    studied: [],
    taken: [],
    earned: [],
    worked: [],
    paidUntil: [4, -1],
    renewing: [false, false],
    lost: [],
  });
});

test('months are counted from the start, month-ends clamped, each day worked out once', () => {
  const dayAt = calendarOf(problem({ start: '2026-01-31' }));
  expect([0, 1, 2, 13].map((month) => dayAt(month).asOf)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2027-02-28',
  ]);
  expect(dayAt(1)).toBe(dayAt(1));
});

describe('the person of a state', () => {
  const trained = course('one', { training: { kind: 'certificate', topic: 'coding' } });
  const graduated = course('two', { degree: { level: 'associate', field: 'him' } });
  const told: Person = {
    ...NEWCOMER,
    training: [{ topic: 'billing' }],
    degrees: [{ level: 'bachelor' }],
    experience: [{ in: 'billing', months: 5 }],
    credentials: [
      { code: 'OLD', mark: 'OLD-A', coding: true },
      { code: 'BBB', mark: 'BBB-A', coding: false },
    ],
  };
  const asked = problem({ person: told });
  const dayAt = calendarOf(asked);
  const as = (more: Partial<PlanState>) => personAfter(asked, { ...start, ...more }, dayAt);

  test('is the one that was told where nothing has come to be', () => {
    expect(as({ studied: ['AAA'] })).toBe(told);
  });

  test.each<[string, Partial<PlanState>, Partial<Person>]>([
    [
      'training',
      { taken: [{ course: trained, at: 3 }] },
      { training: [{ topic: 'billing' }, { kind: 'certificate', topic: 'coding', completed: '2026-04-15' }] },
    ],
    [
      'a degree',
      { taken: [{ course: graduated, at: 24 }] },
      { degrees: [{ level: 'bachelor' }, { level: 'associate', field: 'him', completed: '2028-01-15' }] },
    ],
    [
      'work, which is supervised',
      { worked: [{ in: 'coding', months: 7, at: 8 }] },
      {
        experience: [
          { in: 'billing', months: 5 },
          { in: 'coding', months: 7, supervised: true, until: '2026-09-15' },
        ],
      },
    ],
    [
      'a credential with its mark',
      { earned: [{ exam: exam('AAA'), at: 1, mark: 'AAA-A' }] },
      {
        credentials: [...(told.credentials ?? []), { code: 'AAA', mark: 'AAA-A', coding: true, earned: '2026-02-15' }],
      },
    ],
    [
      'a mark that is off, and no other',
      { lost: ['OLD'] },
      {
        credentials: [
          { code: 'OLD', mark: null, coding: true },
          { code: 'BBB', mark: 'BBB-A', coding: false },
        ],
      },
    ],
  ])('has %s besides what was told', (_, more, expected) => {
    expect(as(more)).toEqual({ ...told, ...expected });
  });

  test('of whom nothing was told has what was done alone', () => {
    const nobody = problem({ person: {} });
    const state = { ...start, taken: [{ course: trained, at: 0 }] };
    expect(personAfter(nobody, state, calendarOf(nobody))).toEqual({
      training: [{ kind: 'certificate', topic: 'coding', completed: '2026-01-15' }],
      degrees: [],
      experience: [],
      credentials: [],
    });
  });
});

test.each<[Person, boolean]>([
  [{ education: 'high-school' }, true],
  [{ education: 'none', degrees: [] }, false],
  [{}, false],
  [{ education: 'none', degrees: [{ level: 'associate', completed: '2026-01-15' }] }, true],
  [{ education: 'none', degrees: [{ level: 'associate', completed: '2026-01-16' }] }, false],
])('a diploma of %j: %s', (person, has) => {
  expect(hasDiploma(person, DAY)).toBe(has);
});

describe('being ready for an exam', () => {
  const ready = (one: Exam, state: Partial<PlanState> = {}, person: Person = NEWCOMER) =>
    isPrepared(one, { ...start, ...state }, person, DAY);
  const taken = (prepares: string[]): Partial<PlanState> => ({
    taken: [{ course: course('one', { prepares }), at: 0 }],
  });
  const recommending = exam('AAA', {}, { recommended: way(work(6)) });
  const worker = (months: number): Person => ({ ...NEWCOMER, experience: [{ in: 'coding', months }] });

  test.each<[string, () => boolean, boolean]>([
    ['nothing done', () => ready(exam('AAA')), false],
    ['nothing to prepare', () => ready(exam('AAA', {}, { prepared: true })), true],
    ['studied for it', () => ready(exam('AAA'), { studied: ['AAA'] }), true],
    ['studied for another', () => ready(exam('AAA'), { studied: ['BBB'] }), false],
    ['schooling for it', () => ready(exam('AAA'), taken(['BBB', 'AAA'])), true],
    ['schooling for another', () => ready(exam('AAA'), taken(['BBB'])), false],
    ['the recommended work', () => ready(recommending, {}, worker(6)), true],
    ['less than the recommended work', () => ready(recommending, {}, worker(5)), false],
    ['work where none is recommended', () => ready(exam('AAA'), {}, worker(60)), false],
  ])('%s', (_, is, expected) => {
    expect(is()).toBe(expected);
  });
});

describe('sitting and marks', () => {
  const ruled = exam('AAA', { required: way(work(6)), designation: 'AAA-A', removal: way(work(12)) });
  const worker = (months: number): Person => ({ ...NEWCOMER, experience: [{ in: 'coding', months }] });
  const holder: Person = { ...worker(6), credentials: [{ code: 'AAA', mark: null, coding: true }] };

  test.each<[string, Exam, Person, boolean]>([
    ['the work is done', ruled, worker(6), true],
    ['the work is not done', ruled, worker(5), false],
    ['it is held', ruled, holder, false],
    ['it is not known what is asked', exam('AAA', { required: null }), worker(6), false],
  ])('an exam where %s', (_, one, person, may) => {
    expect(maySit(one, person, DAY)).toBe(may);
  });

  test.each<[string, Exam, Person, string | null]>([
    ['no mark is known', exam('AAA'), worker(0), null],
    ['nothing takes it off yet', ruled, worker(11), 'AAA-A'],
    ['something takes it off', ruled, worker(12), null],
    ['it is not known what takes it off', exam('AAA', { designation: 'AAA-A' }), worker(60), 'AAA-A'],
  ])('the mark where %s', (_, one, person, mark) => {
    expect(markOf(one, person, DAY)).toBe(mark);
  });
});

describe('months at which something told comes true', () => {
  const months = (person: Person, ...exams: Exam[]) => eventsOf(problem({ person: { ...NEWCOMER, ...person }, exams }));
  const holding = (heldMonths: number): Condition => ({ kind: 'credential', anyOf: ['BBB'], heldMonths });
  const earned = (day: string | null | undefined): Person => ({
    credentials: [{ code: 'BBB', mark: null, coding: true, earned: day }],
  });

  test.each<[string, Person, number[]]>([
    [
      'what is over',
      { training: [{ completed: '2026-01-15' }], degrees: [{ level: 'master', completed: '2020' }] },
      [],
    ],
    ['what has no day', { training: [{}], degrees: [{ level: 'master' }], ...earned(undefined) }, []],
    ['a training a day on', { training: [{ completed: '2026-01-16' }] }, [1]],
    ['a training a month on', { training: [{ completed: '2026-02-15' }] }, [1]],
    ['a training more than a month on', { training: [{ completed: '2026-02-16' }] }, [2]],
    ['a degree at the end of its month', { degrees: [{ level: 'associate', completed: '2026-05' }] }, [5]],
    ['a credential that is dated later', earned('2026-03-01'), [2]],
    ['a credential whose day is null', earned(null), []],
    [
      'more than one, in order, each month once',
      {
        training: [{ completed: '2026-12-01' }, { completed: '2026-03-10' }],
        degrees: [{ level: 'associate', completed: '2026-03-15' }],
      },
      [2, 11],
    ],
    ['what lies beyond all plans', { training: [{ completed: '2100' }] }, [MOST_MONTHS]],
  ])('%s', (_, person, expected) => {
    expect(months(person)).toEqual(expected);
  });

  test('of a dated credential also when it will have been held for long enough, to sit or to lose a mark', () => {
    const sits = exam('AAA', { required: way(holding(6), { kind: 'credential', anyOf: ['BBB'] }) });
    const loses = exam('CCC', { removal: way(holding(9)) });
    expect(months(earned('2025-12-20'), sits, loses)).toEqual([6, 9]);
    expect(months(earned('2025-12'), exam('AAA', { required: null }), sits)).toEqual([6]);
    expect(months(earned('2025-07-15'), sits)).toEqual([]);
    expect(months(earned(undefined), sits)).toEqual([]);
  });
});

describe('the last month that a membership covers', () => {
  test.each([
    ['2026-01-14', -1],
    ['2026-01-15', 0],
    ['2026-02-14', 0],
    ['2026-02-15', 1],
    ['2026-02', 1],
    ['2026', 11],
    ['2026-12-14', 10],
    ['2100', MOST_MONTHS],
  ])('until %s: %i', (until, month) => {
    expect(lastPaidMonth('2026-01-15', until)).toBe(month);
  });
});
