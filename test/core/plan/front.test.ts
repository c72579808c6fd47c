/** Which plans a search gives out: those that none beats, in what order, which of equals, and where it gives up. */
import { describe, expect, test } from 'vitest';
import { search } from '../../../src/core/plan/search.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { Course, PlanProblem } from '../../../src/core/plan/types.ts';
import { cents, course, exam, problem, told, trained, way, work } from './world.ts';

const GOAL = exam('AAA', { required: way(trained()) }, { study: null, prepared: true });

/** A course that opens the exam of 100 cents. */
const opening = (id: string, months: number, low: number, high = low, more: Partial<Course> = {}): Course =>
  course(id, { training: { topic: 'coding' }, length: { low: 1, high: months }, price: cents(low, high), ...more });

const searched = (more: Partial<PlanProblem>) => search(problem({ exams: [GOAL], targets: ['AAA'], ...more }));
/** Each plan as its courses, its months and what these cost. */
const plans = (courses: readonly Course[]) =>
  searched({ courses }).plans.map(({ months, cost, steps }) =>
    [
      steps.flatMap(({ kind, code }) => (kind === 'exam' ? [] : [code])).join(' '),
      months,
      cost.low - 100,
      cost.high - 100,
    ].join(' '),
  );

describe('the plans', () => {
  test.each<[string, Course[], string[]]>([
    ['are none where nothing opens it', [], []],
    [
      'are all of which one is shorter and another cheaper, by length',
      [opening('long', 4, 50), opening('short', 2, 90)],
      ['short 2 90 90', 'long 4 50 50'],
    ],
    [
      'are not those that are no shorter and dearer',
      [opening('long', 4, 90), opening('short', 2, 90)],
      ['short 2 90 90'],
    ],
    ['are not those that are as long and dearer', [opening('dear', 2, 91), opening('cheap', 2, 90)], ['cheap 2 90 90']],
    ['are not those that may be dearer', [opening('risky', 2, 90, 91), opening('sure', 2, 90)], ['sure 2 90 90']],
    [
      'are not those that are surely no cheaper',
      [opening('risky', 2, 90, 95), opening('sure', 2, 91, 95)],
      ['risky 2 90 95'],
    ],
    [
      'are of the same length where each may be the cheaper one, the surer one first',
      [opening('risky', 2, 40, 200), opening('sure', 2, 90)],
      ['sure 2 90 90', 'risky 2 40 200'],
    ],
    [
      'are the longer ones too where they may be cheaper',
      [opening('risky', 4, 40, 200), opening('sure', 2, 90)],
      ['sure 2 90 90', 'risky 4 40 200'],
    ],
    [
      'are the longer ones too where the shorter may be dearer',
      [opening('risky', 2, 40, 200), opening('sure', 4, 90)],
      ['risky 2 40 200', 'sure 4 90 90'],
    ],
    [
      'are three',
      [opening('a', 4, 10), opening('b', 2, 90), opening('c', 3, 40), opening('d', 3, 41)],
      ['b 2 90 90', 'c 3 40 40', 'a 4 10 10'],
    ],
  ])('%s', (_, courses, expected) => {
    expect(plans(courses)).toEqual(expected);
    expect(plans(courses.toReversed())).toEqual(expected);
  });

  test('are nothing but the start where the goal is reached', () => {
    const holding = told({ credentials: [{ code: 'AAA', mark: null, coding: true }] });
    expect(searched({ ...holding }).plans).toMatchObject([{ months: 0, cost: cents(0), steps: [] }]);
  });

  test('stand by length however they were found', () => {
    // The credential comes by itself in five months, which is seen before the exam can be sat.
    const credentials = [{ code: 'AAA', mark: null, coding: true, earned: '2026-06-15' }];
    const found = searched({ exams: [exam('AAA')], ...told({ credentials }) }).plans;
    expect(found.map(({ months, cost, steps }) => [months, cost.high, steps.map(({ id }) => id).join(' ')])).toEqual([
      [1, 100, 'self-study.AAA exam.AAA'],
      [5, 0, 'wait'],
    ]);
  });

  test('end with what has come to be', () => {
    const [plan] = searched({ courses: [opening('one', 2, 90)] }).plans;
    expect(plan?.end).toMatchObject({ taken: [{ at: 2 }], earned: [{ exam: { code: 'AAA' }, at: 2, mark: null }] });
  });
});

describe('of equal plans', () => {
  test('the one whose ids come first stays', () => {
    const equal = [opening('b', 2, 90), opening('a', 2, 90), opening('c', 2, 90)];
    for (const courses of [equal, equal.toReversed()]) expect(plans(courses)).toEqual(['a 2 90 90']);
  });

  test('the one with fewer steps stays', () => {
    // Two courses of one month and 45 cents for what one does in two months for 90.
    const both = way(trained(), { kind: 'training', topics: ['anatomy'] });
    const exams = [exam('AAA', { required: both }, { study: null, prepared: true })];
    const anatomy = course('a-anatomy', {
      training: { topic: 'anatomy' },
      length: { low: 1, high: 1 },
      price: cents(45),
    });
    const whole = course('whole', {
      kind: 'degree',
      training: { topic: 'anatomy' },
      degree: { level: 'associate', field: 'coding' },
      price: cents(90),
    });
    const courses = [opening('a-coding', 1, 45), anatomy, whole];
    for (const order of [courses, courses.toReversed()]) {
      const found = searched({ exams, courses: order }).plans;
      expect(found.map(({ months, cost, steps }) => [months, cost.high, steps.map(({ code }) => code)])).toEqual([
        [2, 190, ['whole', 'AAA']],
      ]);
    }
  });
});

describe('what is followed', () => {
  const followed = (courses: readonly Course[], more: Partial<PlanProblem> = {}) =>
    [courses, courses.toReversed()].map((order) => searched({ courses: order, ...more }).expanded);

  // The start, and where the best course has led: the exam follows at once.
  test.each<[string, Course[]]>([
    ['longer and dearer', [opening('best', 2, 10), opening('worse', 9, 20)]],
    ['as long and dearer', [opening('best', 2, 10), opening('worse', 2, 20)]],
    ['longer and as dear', [opening('best', 2, 10), opening('worse', 3, 10)]],
    ['as long, and perhaps dearer', [opening('best', 2, 10, 20), opening('worse', 2, 10, 30)]],
  ])('is no way that is %s', (_, courses) => {
    expect(followed(courses)).toEqual([2, 2]);
  });

  test('is each way that may still be better', () => {
    expect(followed([opening('short', 2, 20), opening('cheap', 3, 10)])).toEqual([3, 3]);
    expect(followed([opening('one', 2, 10, 30), opening('other', 2, 20, 20)])).toEqual([3, 3]);
  });

  test('is the shortest way first, by what is left of it at least', () => {
    // Nine months of school and two of work, in whatever order, are more than ten of school.
    const slow = way({ kind: 'training', topics: ['anatomy'] }, work(2));
    const exams = [exam('AAA', { required: [...way(trained()), ...slow] }, { study: null, prepared: true })];
    const anatomy = course('anatomy', {
      training: { topic: 'anatomy' },
      length: { low: 1, high: 9 },
      price: cents(20),
    });
    expect(followed([opening('best', 10, 0), anatomy], { exams })).toEqual([2, 2]);
  });
});

describe('a search', () => {
  const asked = { exams: [exam('AAA')] };

  test.each([
    [1, true, 0, 0],
    [2, true, 1, 0],
    [3, false, 2, 1],
  ])('that may keep %i states in mind', (limit, cut, expanded, found) => {
    const answer = searched({ ...asked, limit });
    expect([answer.cut, answer.expanded, answer.plans.length]).toEqual([cut, expanded, found]);
  });

  test('gives what it has found before it gives up', () => {
    // The course of a month is found at once; a year of work would be cheaper, once something is learned for it.
    const slow = way({ kind: 'training', topics: ['anatomy'] }, work(12));
    const exams = [exam('AAA', { required: [...way(trained()), ...slow] }, { study: null, prepared: true })];
    const courses = [opening('fast', 1, 90), course('slow', { training: { topic: 'anatomy' }, price: cents(10) })];
    const within = (limit: number) => {
      const { cut, plans: all } = searched({ exams, courses, limit });
      return `${cut} ${all.map(({ months }) => months).join(' ')}`.trim();
    };
    const answers = [1, 2, 3, 4, 5, 6, 7, 8].map(within);
    expect([...new Set(answers)]).toEqual(['true', 'true 1', 'false 1 14']);
  });

  test('may begin on the way: with what has come to be, and in its month', () => {
    const whole = problem({ exams: [exam('AAA', { required: way(work(6)) })], targets: ['AAA'] });
    const state = { ...startOf(whole), studied: ['AAA'], worked: [{ in: 'coding' as const, months: 4, at: 5 }] };
    const [plan] = search(whole, { state, month: 5 }).plans;
    expect(plan).toMatchObject({ months: 7, cost: cents(100) });
    expect(plan?.steps.map(({ id, at }) => `${id}@${at}`)).toEqual(['work.coding@5', 'exam.AAA@7']);
  });

  test('ends where a mark that must come off is off', () => {
    const one = exam('AAA', { designation: 'AAA-A', removal: way(work(2)) }, { prepared: true });
    const found = (more: Partial<PlanProblem>) => searched({ exams: [one], ...more }).plans.map(({ months }) => months);
    expect(found({})).toEqual([0]);
    expect(found({ unmarked: ['AAA'] })).toEqual([2]);
    // What is not held can carry no mark, and is not enough.
    expect(found({ targets: [], unmarked: ['AAA'] })).toEqual([]);
  });
});
