/** What is left of a plan at least: as much as is certain, and never more. */
import { describe, expect, test } from 'vitest';
import { firstLabel } from '../../../src/core/plan/label.ts';
import { lowerBoundOf } from '../../../src/core/plan/lower-bound.ts';
import { search } from '../../../src/core/plan/search.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { Exam, PlanProblem, PlanState } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cents, course, exam, held, holder, never, problem, told, trained, way, work } from './world.ts';

type Asked = Partial<PlanProblem> & { state?: Partial<PlanState>; month?: number };

/** Months, and the low and the high end of the money. */
const bound = ({ state = {}, month = 0, ...more }: Asked): [number, number, number] => {
  const world = worldOf(problem({ targets: ['AAA'], ...more }));
  const left = lowerBoundOf(world)(firstLabel(world, { ...startOf(world.problem), ...state }, month));
  return [left.months, left.low, left.high];
};

const study = (high: number): Partial<Exam> => ({
  study: { length: { low: 1, high }, price: { member: null, other: { price: cents(0) } } },
});
const asking = (...conditions: Condition[]) => exam('AAA', { required: way(...conditions) }, study(4));
const fee = (member: [number, number] | null, other: [number, number] | null): Partial<Exam> => ({
  price: {
    member: member === null ? null : { price: cents(...member) },
    other: other === null ? null : { price: cents(...other) },
  },
});
const teaching = course('one', { training: { topic: 'coding' } });

describe('money', () => {
  test.each<[string, Asked, [number, number]]>([
    ['is the fee of a target', { exams: [exam('AAA')] }, [100, 100]],
    ['is the fee of each target', { exams: [exam('AAA'), exam('BBB')], targets: ['AAA', 'BBB'] }, [200, 200]],
    ['is not the fee of what may lead there', { exams: [asking(holder('BBB')), exam('BBB')] }, [100, 100]],
    ['is the lower of two fees, end by end', { exams: [exam('AAA', {}, fee([60, 90], [70, 80]))] }, [60, 80]],
    ['is a member’s fee without dues', { exams: [exam('AAA', {}, fee([60, 90], null))] }, [60, 90]],
    [
      'is nothing where no price is known',
      { exams: [exam('AAA', {}, { price: { member: null, other: { price: null } } })] },
      [0, 0],
    ],
    [
      'is no fee of what is held',
      { exams: [exam('AAA')], state: { earned: [{ exam: exam('AAA'), at: 0, mark: null }] } },
      [0, 0],
    ],
    [
      'is the fee of what was studied for',
      { exams: [exam('AAA'), exam('BBB', {}, fee(null, [5, 7]))], state: { studied: ['BBB'] } },
      [105, 107],
    ],
    [
      'is the fee of a target that was studied for once',
      { exams: [exam('AAA')], state: { studied: ['AAA'] } },
      [100, 100],
    ],
  ])('%s', (_, asked, expected) => {
    expect(bound(asked).slice(1)).toEqual(expected);
  });
});

describe('time', () => {
  const taught = course('two', { prepares: ['AAA'] });
  const school = { courses: [teaching] };
  const goal = (more: Partial<Exam>, required = way(work(3))) => exam('AAA', { required }, more);

  test.each<[string, Asked, number]>([
    ['study', { exams: [exam('AAA', {}, study(4))] }, 4],
    ['no study where one is prepared', { exams: [exam('AAA', {}, { ...study(4), prepared: true })] }, 0],
    ['no study after it', { exams: [exam('AAA', {}, study(4))], state: { studied: ['AAA'] } }, 0],
    [
      'study for each target',
      { exams: [exam('AAA', {}, study(4)), exam('BBB', {}, study(2))], targets: ['AAA', 'BBB'] },
      6,
    ],
    ['study or the course, whichever is shorter', { exams: [exam('AAA', {}, study(4))], courses: [taught] }, 2],
    ['study where it is shorter', { exams: [exam('AAA', {}, study(1))], courses: [taught] }, 1],
    ['the course where there is no study', { exams: [exam('AAA', {}, { study: null })], courses: [taught] }, 2],
    [
      'nothing certain where work prepares',
      { exams: [exam('AAA', {}, { ...study(4), recommended: way(work(2)) })] },
      0,
    ],

    ['study and work', { exams: [asking(work(6))] }, 10],
    [
      'work that is left',
      { exams: [asking(work(6))], state: { worked: [{ in: 'coding', months: 2, at: 2 }] }, month: 2 },
      8,
    ],
    ['a month of work where no length is asked', { exams: [asking(work())] }, 5],
    [
      'no work that is done',
      { exams: [asking(work(6))], ...told({ experience: [{ in: 'coding', months: 6, until: '2020' }] }) },
      4,
    ],
    [
      'begun months in full',
      { exams: [asking(work(6))], ...told({ experience: [{ in: 'coding', months: 1.5, until: '2020' }] }) },
      9,
    ],
    ['the longest of several works', { exams: [asking(work(3), work(6), work(2))] }, 10],
    ['study and a course', { exams: [asking(trained())], ...school }, 6],
    [
      'the shortest course',
      {
        exams: [asking(trained())],
        courses: [
          teaching,
          course('x', { training: { topic: 'coding' }, length: { low: 1, high: 1 }, price: cents(99) }),
        ],
      },
      5,
    ],
    [
      'a course that may do for several conditions',
      { exams: [asking(trained(), { kind: 'course', topics: ['coding'] })], ...school },
      6,
    ],
    ['work and a course', { exams: [asking(trained(), work(6))], ...school }, 12],
    [
      'the shortest way',
      {
        exams: [exam('AAA', { required: [...way(work(6)), ...way(trained()), ...way(work(9))] }, study(4))],
        ...school,
      },
      6,
    ],
    ['an open way', { exams: [exam('AAA', { required: [...way(never), ...way(work(6))] }, study(4))] }, 10],
    [
      'work beside a course that prepares as well as teaches',
      { exams: [goal({ study: null })], courses: [course('three', { prepares: ['AAA'] })] },
      3,
    ],
    [
      'a course that prepares, beside less work',
      { exams: [goal({ study: null }, way(work(1)))], courses: [course('three', { prepares: ['AAA'] })] },
      2,
    ],
    [
      'no course where something told may yet do',
      { exams: [asking(trained())], ...school, ...told({ training: [{ topic: 'anatomy', completed: '2026-05' }] }) },
      4,
    ],

    ['the study for what is asked to be held', { exams: [asking(holder('BBB')), exam('BBB', {}, study(3))] }, 7],
    [
      'nothing for what is studied for as a target',
      { exams: [asking(holder('BBB')), exam('BBB', {}, study(3))], targets: ['AAA', 'BBB'] },
      7,
    ],
    [
      'the least of what may be held',
      {
        exams: [
          asking(holder('BBB', 'CCC')),
          exam('BBB', {}, { ...study(3), ...fee(null, [1, 1]) }),
          exam('CCC', {}, study(2)),
        ],
      },
      6,
    ],
    [
      'only what can be reached',
      { exams: [asking(holder('BBB', 'CCC')), exam('BBB', {}, study(3)), exam('CCC', { offered: false }, study(2))] },
      7,
    ],
    ['nothing certain for a time of holding', { exams: [asking(held('BBB', 6)), exam('BBB', {}, study(3))] }, 4],
  ])('%s', (_, asked, expected) => {
    expect(bound(asked)[0]).toBe(expected);
  });

  const marked = exam('AAA', { designation: 'AAA-A', removal: [...way(work(9)), ...way(work(7))] }, study(4));
  const unmarking: Asked = { exams: [marked], unmarked: ['AAA'] };
  const carrying = (mark: string | null): Partial<PlanState> => ({ earned: [{ exam: marked, at: 0, mark }] });

  test.each<[string, Asked, number]>([
    ['the shortest way to lose a mark, beside study', unmarking, 11],
    ['the way to lose a mark that is carried', { ...unmarking, state: carrying('AAA-A') }, 7],
    ['no way to lose a mark that is not carried', { ...unmarking, state: carrying(null) }, 0],
    ['no way to lose a mark that may stay', { ...unmarking, unmarked: [] }, 4],
    [
      'the longer of a mark and a rule',
      { ...unmarking, exams: [exam('AAA', { ...marked.rules, required: way(work(8)) }, study(4))] },
      12,
    ],
  ])('%s', (_, asked, expected) => {
    expect(bound(asked)[0]).toBe(expected);
  });

  test('is never more than what it takes', () => {
    const asked = {
      exams: [asking(work(6), trained(), holder('BBB')), exam('BBB', {}, study(3))],
      targets: ['AAA'],
      ...school,
    };
    const [best] = search(problem(asked)).plans;
    expect(best?.months).toBe(4 + 6 + 2 + 3);
    expect(bound(asked)[0]).toBeLessThanOrEqual(best?.months ?? 0);
  });
});
