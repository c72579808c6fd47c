/** What holds for a whole search: which courses meet what, how much work counts, and whether the order of steps matters. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Course, Exam, PlanProblem } from '../../../src/core/plan/types.ts';
import { isVolatile, meets, worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { course, exam, problem, told, trained, way, work } from './world.ts';

const DAY = dayOf('2026-01-15');
const holder = (code: string, heldMonths?: number): Condition => ({
  kind: 'credential',
  anyOf: [code],
  ...(heldMonths === undefined ? {} : { heldMonths }),
});
const teaching = course('one', { training: { topic: 'coding' } });

const worldWith = (...exams: Exam[]) => worldOf(problem({ exams, targets: ['AAA'] }));
const asking = (...conditions: Condition[]) => exam('AAA', { required: way(...conditions) });

describe('a course alone meets', () => {
  const him = course('two', { degree: { level: 'associate', field: 'him' } });
  const none = course('three');

  test.each<[string, Course, Condition, boolean]>([
    ['training', teaching, trained(), true],
    ['training that is recent', teaching, trained(1), true],
    ['training in something else', teaching, { kind: 'training', topics: ['anatomy'] }, false],
    ['knowledge', teaching, { kind: 'course', topics: ['coding'] }, true],
    ['a degree', him, { kind: 'degree', atLeast: 'associate', fields: ['him'] }, true],
    ['a higher degree', him, { kind: 'degree', atLeast: 'bachelor' }, false],
    ['a level', him, { kind: 'education', atLeast: 'associate' }, true],
    ['a degree without giving one', teaching, { kind: 'degree', atLeast: 'associate' }, false],
    ['a level without giving a degree', teaching, { kind: 'education', atLeast: 'high-school' }, false],
    ['training without giving any', none, trained(), false],
    ['work', teaching, work(), false],
    ['a credential', teaching, holder('AAA'), false],
    ['a statement', teaching, { kind: 'attestation', id: 'x', text: 'x' }, false],
    ['a licence', teaching, { kind: 'licence', anyOf: ['rn'] }, false],
  ])('%s', (_, one, condition, expected) => {
    expect(meets(one, condition, DAY)).toBe(expected);
  });

  test('and is found by what it meets', () => {
    const condition = trained();
    const { coursesMeeting } = worldOf(
      problem({ exams: [asking(condition)], targets: ['AAA'], courses: [none, teaching, him] }),
    );
    expect(coursesMeeting(condition)).toEqual([teaching, him]);
    expect(coursesMeeting(condition)).toBe(coursesMeeting(condition));
    expect(coursesMeeting(work())).toEqual([]);
  });
});

describe('the most work that counts', () => {
  const both: Condition = work(4, { in: ['coding', 'billing'] });

  test.each<[string, Condition[], [string, number][]]>([
    ['none where none is asked', [trained()], []],
    ['as much as the longest condition asks', [work(3), work(8), work(5)], [['coding', 8]]],
    ['a month where no length is asked', [work()], [['coding', 1]]],
    ['of two fields that do the same the first by its name', [both], [['billing', 4]]],
    ['of two fields the one that does more', [both, work(2)], [['coding', 4]]],
    [
      'both fields where neither does for the other',
      [work(3), work(6, { in: ['billing'] })],
      [
        ['coding', 3],
        ['billing', 6],
      ],
    ],
  ])('%s', (_, conditions, expected) => {
    const { mostMonthsByField } = worldOf(
      problem({ exams: [asking(...conditions)], targets: ['AAA'], courses: [teaching] }),
    );
    expect([...mostMonthsByField]).toEqual(expected);
  });

  test('by open ways, recommended ones, and those of a mark that is to be lost', () => {
    const removal = way(work(24));
    const closed = { route: 'closed', conditions: [work(60), { kind: 'attestation' as const, id: 'x', text: 'x' }] };
    const one = exam(
      'AAA',
      { required: [...way(work(6)), closed], designation: 'AAA-A', removal },
      { recommended: way(work(9)) },
    );
    const cap = (more: Partial<PlanProblem>) =>
      worldOf(problem({ exams: [one], targets: ['AAA'], ...more })).mostMonthsByField.get('coding');
    expect(cap({})).toBe(9);
    expect(cap({ unmarked: ['AAA'] })).toBe(24);
    expect(cap({ unmarked: ['BBB'] })).toBe(9);
  });
});

test('what may have to be held before an exam: all the way down, and not around', () => {
  const chain = [
    asking(holder('BBB')),
    exam('BBB', { required: [...way(holder('CCC')), ...way(holder('DDD'))] }),
    exam('CCC'),
    exam('DDD', { required: way(work(2)) }),
  ];
  const { prerequisitesOf, examsServing } = worldWith(...chain);
  expect([...prerequisitesOf('AAA')].sort()).toEqual(['BBB', 'CCC', 'DDD']);
  expect([...prerequisitesOf('BBB')].sort()).toEqual(['CCC', 'DDD']);
  expect([...prerequisitesOf('CCC')]).toEqual([]);
  expect([...prerequisitesOf('XYZ')]).toEqual([]);
  expect(prerequisitesOf('AAA')).toBe(prerequisitesOf('AAA'));
  const condition = holder('CCC');
  expect(examsServing(condition)).toEqual([chain[2]]);
  expect(examsServing(condition)).toBe(examsServing(condition));

  const prepared = { prepared: true };
  const circle = worldWith(
    exam('AAA', { required: [...way(holder('BBB')), ...way(work(1))] }, prepared),
    exam('BBB', { required: way(holder('AAA')) }, prepared),
  );
  expect([...circle.prerequisitesOf('AAA')].sort()).toEqual(['AAA', 'BBB']);
});

test('only routes that are open are gone', () => {
  const never: Condition = { kind: 'attestation', id: 'x', text: 'x' };
  const [open] = way(work(2));
  const one = exam('AAA', { required: [...way(never), ...way(work(2))], removal: [...way(work(2)), ...way(never)] });
  const { routes, removals } = worldWith(one, exam('BBB', { required: null, removal: null }));
  expect(routes.get('AAA')).toEqual([open]);
  expect(removals.get('AAA')).toEqual([open]);
  expect([routes.get('BBB'), removals.get('BBB')]).toEqual([[], []]);
});

describe('whether the order matters', () => {
  type Expected = Partial<Pick<ReturnType<typeof worldOf>, 'orderFree' | 'volatile' | 'windowsBind'>>;
  const ORDER_FREE: Expected = { orderFree: true, volatile: false, windowsBind: false };
  const membership = (paidUntil: number): Partial<PlanProblem> => ({
    memberships: [{ id: 'org', dues: null, paidUntil }],
  });
  const of = (one: Exam, more: Partial<PlanProblem> = {}): Expected => {
    const { orderFree, volatile, windowsBind } = worldOf(
      problem({ exams: [one], targets: ['AAA'], courses: [teaching], ...more }),
    );
    return { orderFree, volatile, windowsBind };
  };
  const some = { experience: [{ in: 'billing' as const, months: 1, until: '2025-01-01' }] };

  test.each<[string, () => Expected, Expected]>([
    ['nothing is asked', () => of(exam('AAA')), ORDER_FREE],
    ['work is asked, whenever it was', () => of(asking(work(6))), ORDER_FREE],
    // The course of two months is done last.
    ['training may be as old as it will be', () => of(asking(work(60), trained(2))), ORDER_FREE],
    [
      'training may not be as old as that',
      () => of(asking(work(60), trained(1))),
      { orderFree: false, volatile: true, windowsBind: true },
    ],
    ['work may be as old as it will be', () => of(asking(work(6, { withinMonths: 6 }))), ORDER_FREE],
    [
      'work and training have to fit in one after the other',
      () => of(asking(work(6, { withinMonths: 8 }), trained(8))),
      ORDER_FREE,
    ],
    [
      'work and training do not fit in one after the other',
      () => of(asking(work(6, { withinMonths: 7 }), trained(8))),
      { orderFree: false, volatile: true, windowsBind: true },
    ],
    [
      'something was told where a window may end',
      () => of(asking(trained(60)), told(some)),
      { orderFree: false, volatile: true, windowsBind: false },
    ],
    [
      'training was told',
      () => of(asking(trained(60)), told({ training: [{ topic: 'anatomy', completed: '2020' }] })),
      { orderFree: false, volatile: true, windowsBind: false },
    ],
    [
      'a degree was told',
      () => of(asking(trained(60)), told({ degrees: [{ level: 'master', completed: '2020' }] })),
      { orderFree: false, volatile: true, windowsBind: false },
    ],
    ['something was told where no window may end', () => of(asking(trained()), told(some)), ORDER_FREE],
    [
      'something told has yet to come true',
      () => of(exam('AAA'), told({ training: [{ topic: 'anatomy', completed: '2026-06' }] })),
      { orderFree: false, volatile: false, windowsBind: false },
    ],
    [
      'a membership was told that ends',
      () => of(exam('AAA'), membership(0)),
      { orderFree: false, volatile: false, windowsBind: false },
    ],
    [
      'a membership was told that does not end',
      () => of(exam('AAA'), membership(Number.POSITIVE_INFINITY)),
      ORDER_FREE,
    ],
    ['no membership was told', () => of(exam('AAA'), membership(-1)), ORDER_FREE],
  ])('%s', (_, world, expected) => {
    expect(world()).toEqual(expected);
  });

  test('one membership of two that ends is enough', () => {
    const memberships = [-1, 3].map((paidUntil) => ({ id: `org${paidUntil}`, dues: null, paidUntil }));
    expect(of(exam('AAA'), { memberships })).toMatchObject({ orderFree: false });
  });

  test('a credential has to be held for a time', () => {
    const world = worldWith(asking(holder('BBB', 6)), exam('BBB'));
    expect(world).toMatchObject({ orderFree: false, volatile: false, longestHolding: 6, longestWindow: 0 });
  });

  test('what is studied for at a member’s price comes after what may be too old', () => {
    const member = { length: { low: 1, high: 3 }, price: { member: { price: null }, other: null } };
    const withStudy = (withinMonths: number, study: Exam['study']) => of({ ...asking(trained(withinMonths)), study });
    expect(withStudy(5, member)).toEqual(ORDER_FREE);
    expect(withStudy(4, member)).toMatchObject({ orderFree: false });
    expect(withStudy(2, { ...member, price: { member: null, other: { price: null } } })).toEqual(ORDER_FREE);
  });

  test('a window that is longer than every plan binds nothing', () => {
    // One month of study; for what is taught, and for the exam, the course of two; work; the holding: 16 in all.
    const plan = (withinMonths: number) =>
      worldOf(
        problem({
          exams: [
            asking(trained(withinMonths), holder('BBB', 6), work(3), work(2)),
            exam('BBB', {}, { prepared: true, study: null }),
          ],
          targets: ['AAA'],
          courses: [teaching],
        }),
      );
    expect(plan(15)).toMatchObject({ orderFree: false, windowsBind: true, volatile: true, longestWindow: 15 });
    expect(plan(16)).toMatchObject({ orderFree: false, windowsBind: false, volatile: false, longestWindow: 16 });
  });
});

test('what may be too old is told apart', () => {
  const him = course('two', { degree: { level: 'associate', field: 'health' } });
  const conditions = [
    trained(24),
    { kind: 'degree' as const, atLeast: 'associate' as const },
    work(3, { withinMonths: 24 }),
    work(9, { in: ['billing'] }),
    work(1, { in: ['coding', 'auditing'], withinMonths: 24 }),
  ];
  const world = worldOf(problem({ exams: [asking(...conditions)], targets: ['AAA'], courses: [teaching, him] }));
  expect([...world.lateCourses]).toEqual([teaching]);
  // Work in auditing is never looked at: coding does for it.
  expect([...world.lateFields]).toEqual(['coding']);
});

test('only a condition with a window may stop being met, and only where the order matters', () => {
  const exams = [asking(trained(1), work(60), work(2, { withinMonths: 90 }))];
  const volatile = worldOf(problem({ exams, targets: ['AAA'], courses: [teaching] }));
  expect(isVolatile(volatile, trained(1))).toBe(true);
  expect(isVolatile(volatile, work(2, { withinMonths: 90 }))).toBe(true);
  expect([trained(), work(2), holder('AAA')].map((one) => isVolatile(volatile, one))).toEqual([false, false, false]);
  const orderFree = worldOf(problem({ exams: [asking(trained(90))], targets: ['AAA'], courses: [teaching] }));
  expect(isVolatile(orderFree, trained(90))).toBe(false);
});

test('an exam in whose place another can stand is not looked at', () => {
  const goal = exam('AAA', { required: way({ kind: 'credential', anyOf: ['BBB', 'CCC'] }) });
  expect(worldWith(goal, exam('BBB'), exam('CCC')).problem.exams.map(({ code }) => code)).toEqual(['AAA', 'BBB']);
});
