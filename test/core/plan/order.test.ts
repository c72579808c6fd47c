/**
 * Where the order of steps does not matter only one order is followed: what is sat anyway at once, what every plan
 * holds next, what may grow too old after it, and joining last.
 */
import { describe, expect, test } from 'vitest';
import { firstLabel } from '../../../src/core/plan/label.ts';
import { movesFrom } from '../../../src/core/plan/moves.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { Exam, PlanProblem, PlanState } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cents, course, exam, holder, problem, told, trained, way, work } from './world.ts';

const B = exam('BBB');
const asking = (...conditions: Condition[]) => exam('AAA', { required: way(...conditions) });
const teaching = course('one', { training: { topic: 'coding' } });
const either: Exam['price'] = { member: { price: cents(1) }, other: { price: cents(2) } };
const members: Exam['price'] = { member: { price: cents(1) }, other: null };
const study = (price: Exam['price']): Partial<Exam> => ({ study: { length: { low: 1, high: 1 }, price } });
/** An end of studies to come: then the order of steps matters. */
const STUDENT = told({ training: [{ topic: 'anatomy', completed: '2026-05-15' }] });
const READY: Partial<PlanState> = { studied: ['AAA'] };

type Asked = Partial<PlanProblem> & { state?: Partial<PlanState>; begin?: Partial<PlanState> };

/** @param asked with `begin`, what had come to be where the search began */
const moves = ({ state = {}, begin, ...more }: Asked): string[] => {
  const world = worldOf(problem({ targets: ['AAA'], ...more }));
  const start = startOf(world.problem);
  const now = { ...start, ...state };
  const label = { ...firstLabel(world, now, 9), begin: begin === undefined ? now : { ...start, ...begin } };
  return movesFrom(world, label).map(({ steps }) =>
    steps.map(({ id, member }) => `${id}${member ? ' (m)' : ''}`).join(', '),
  );
};

describe('an exam that is sat anyway', () => {
  const both = { exams: [exam('AAA'), B], targets: ['AAA', 'BBB'] };

  test('is sat at once, one after the other', () => {
    expect(moves({ ...both, state: READY })).toEqual(['exam.AAA']);
    expect(moves({ ...both, state: { studied: ['AAA', 'BBB'] } })).toEqual(['exam.AAA']);
    expect(moves({ ...both, ...STUDENT, state: READY })).toEqual(['exam.AAA', 'self-study.BBB']);
  });

  test('is one that was studied for, too', () => {
    const exams = [exam('AAA', { required: [...way(holder('BBB')), ...way(work(3))] }), B];
    expect(moves({ exams, state: { studied: ['AAA', 'BBB'] } })).toEqual(['exam.BBB']);
  });

  test('is none that only needs no preparation', () => {
    const exams = [
      exam('AAA', { required: [...way(holder('BBB')), ...way(work(3))] }),
      exam('BBB', {}, { prepared: true }),
    ];
    expect(moves({ exams, state: READY })).toEqual(['exam.BBB', 'work.coding']);
  });

  test('is none whose mark may still be avoided', () => {
    const marked = exam('AAA', { designation: 'AAA-A', removal: way(work(5)) });
    expect(moves({ exams: [marked], unmarked: ['AAA'], state: READY })).toEqual(['exam.AAA', 'work.coding']);
    expect(moves({ exams: [marked], state: READY })).toEqual(['exam.AAA']);
  });

  test('is none for which one would join, unless one has joined or pays anyway', () => {
    const exams = [exam('AAA', {}, { price: either }), B];
    const asked: Asked = { exams, targets: ['AAA', 'BBB'], state: READY };
    expect(moves(asked)).toEqual(['self-study.BBB']);
    const joined = { ...READY, renewing: [true], paidUntil: [12] };
    expect(moves({ ...asked, state: joined })).toEqual(['exam.AAA', 'exam.AAA (m)']);
    const memberships = [{ id: 'org', dues: cents(50), paidUntil: Number.POSITIVE_INFINITY }];
    expect(moves({ ...asked, memberships })).toEqual(['exam.AAA', 'exam.AAA (m)']);
  });
});

describe('what every plan holds', () => {
  const two = course('two', { training: { topic: 'anatomy' } });
  const anatomy: Condition = { kind: 'training', topics: ['anatomy'] };

  test.each<[string, Asked, string[]]>([
    ['the only study', { exams: [asking(work(6))] }, ['self-study.AAA']],
    [
      'no study where a course prepares as well',
      { exams: [asking(work(6))], courses: [course('x', { prepares: ['AAA'] })] },
      ['work.coding'],
    ],
    [
      'no study where work does',
      { exams: [exam('AAA', { required: way(work(6)) }, { recommended: way(work(9)) })] },
      ['work.coding'],
    ],
    [
      'no study for which one would join',
      { exams: [exam('AAA', { required: way(work(6)) }, study(members))] },
      ['work.coding'],
    ],
    ['no study at two prices', { exams: [exam('AAA', { required: way(work(6)) }, study(either))] }, ['work.coding']],
    ['the only work', { exams: [asking(work(6), trained())], courses: [teaching], state: READY }, ['work.coding']],
    ['the only course', { exams: [asking(trained(), work(6))], courses: [teaching], state: READY }, ['program.one']],
    [
      'neither of two courses',
      {
        exams: [asking(trained())],
        courses: [teaching, course('two', { training: { topic: 'coding' } })],
        state: READY,
      },
      ['program.one', 'program.two'],
    ],
    [
      'the next thing where a course is not the only one',
      {
        exams: [asking(trained(), work(6))],
        courses: [teaching, course('two', { training: { topic: 'coding' } })],
        state: READY,
      },
      ['work.coding'],
    ],
    [
      'nothing of two ways',
      { exams: [exam('AAA', { required: [...way(work(6)), ...way(trained())] })], courses: [teaching], state: READY },
      ['program.one', 'work.coding'],
    ],
    [
      'nothing that is met',
      {
        exams: [asking(work(6), anatomy)],
        courses: [two],
        state: { ...READY, worked: [{ in: 'coding', months: 6, at: 9 }] },
      },
      ['program.two'],
    ],
    [
      'no work in either of two fields',
      { exams: [asking(work(6, { in: ['coding', 'billing'] }), work(1), work(1, { in: ['billing'] }))], state: READY },
      ['work.coding'],
    ],
    [
      'no work that may grow too old',
      { exams: [asking(work(6, { withinMonths: 24 }), anatomy)], courses: [two], state: READY },
      ['program.two'],
    ],
    [
      'no course that may grow too old',
      { exams: [asking(trained(24), work(6))], courses: [teaching], state: READY },
      ['work.coding'],
    ],
    [
      'for an exam that is only one of two ways',
      { exams: [exam('AAA', { required: [...way(holder('BBB')), ...way(work(3))] }), B], state: READY },
      ['self-study.BBB', 'work.coding'],
    ],
    [
      'for an exam that was studied for',
      {
        exams: [
          exam('AAA', { required: [...way(holder('BBB')), ...way(trained())] }),
          exam('BBB', { required: way(work(2)) }),
        ],
        courses: [teaching],
        state: { studied: ['AAA', 'BBB'] },
      },
      ['work.coding'],
    ],
    ['nothing where the order matters', { exams: [asking(work(6))], ...STUDENT }, ['self-study.AAA', 'work.coding']],
  ])('is %s', (_, asked, expected) => {
    expect(moves(asked)).toEqual(expected);
  });

  test('work in either of two fields comes for each of them, as it is asked', () => {
    // The first month asked of each field alone is certain; the six of either field are not.
    const exams = [asking(work(6, { in: ['coding', 'billing'] }), work(1, { in: ['billing'] }), work(1))];
    expect(moves({ exams, state: READY })).toEqual(['work.billing']);
  });
});

describe('what may grow too old', () => {
  const billing = work(9, { in: ['billing'] });
  const conditions = [trained(24), work(3, { withinMonths: 24 }), billing];
  const done = { course: teaching, at: 9 };
  const worked = { in: 'coding' as const, months: 3, at: 9 };
  const asked: Asked = { exams: [asking(...conditions)], courses: [teaching] };

  test('is done after all else that takes time', () => {
    expect(moves({ ...asked, state: READY })).toEqual(['work.billing']);
    const rest = { ...READY, worked: [{ in: 'billing' as const, months: 9, at: 9 }] };
    expect(moves({ ...asked, state: rest })).toEqual(['program.one', 'work.coding']);
  });

  test('lets nothing else follow that takes time', () => {
    expect(moves({ ...asked, state: { ...READY, taken: [done] }, begin: READY })).toEqual(['work.coding']);
    expect(moves({ ...asked, state: { ...READY, worked: [worked] }, begin: READY })).toEqual(['program.one']);
    const two = course('two', { training: { topic: 'anatomy' } });
    const exams = [asking(trained(24), { kind: 'training', topics: ['anatomy'] })];
    expect(moves({ exams, courses: [teaching, two], state: { ...READY, taken: [done] }, begin: READY })).toEqual([]);
  });

  test('may follow one another', () => {
    const two = course('two', { training: { topic: 'anatomy' } });
    const exams = [asking(trained(24), { kind: 'training', topics: ['anatomy'], withinMonths: 24 })];
    const state = { ...READY, taken: [done] };
    expect(moves({ exams, courses: [teaching, two], state, begin: READY })).toEqual(['program.two']);
  });

  test('but what was done before the search began', () => {
    const before = { ...READY, taken: [done] };
    expect(moves({ ...asked, state: before, begin: before })).toEqual(['work.billing']);
    const at = { ...READY, worked: [worked] };
    expect(moves({ ...asked, state: at, begin: at })).toEqual(['work.billing']);
  });

  test('is followed by exams, and by study at a member’s price alone', () => {
    const late = exam('AAA', { required: way(trained(24)) }, study(either));
    const state = { taken: [done] };
    expect(moves({ exams: [late], courses: [teaching], state, begin: {} })).toEqual([
      'join.org (m), self-study.AAA (m)',
    ]);
    expect(moves({ exams: [late], courses: [teaching], state: { ...state, studied: ['AAA'] }, begin: READY })).toEqual([
      'exam.AAA',
    ]);
  });
});

describe('joining', () => {
  const earned = [{ exam: exam('AAA'), at: 9, mark: null }];
  const joined: Partial<PlanState> = { earned, renewing: [true], paidUntil: [21] };
  const begin: Partial<PlanState> = {};

  test('lets nothing follow but exams and study at a member’s price', () => {
    const exams = [exam('AAA'), exam('BBB', { required: way(trained(24)) }, study(either))];
    const asked: Asked = { exams, targets: ['AAA', 'BBB'], courses: [teaching] };
    expect(moves({ ...asked, state: joined, begin })).toEqual(['self-study.BBB (m)']);
    // Not even what may grow too old.
    expect(moves({ ...asked, state: { ...joined, studied: ['BBB'] }, begin })).toEqual([]);
    const free = { ...asked, exams: [exam('AAA'), exam('BBB', {}, study(either))] };
    expect(moves({ ...free, state: { ...joined, studied: ['BBB'] }, begin })).toEqual(['exam.BBB']);
  });

  test('before the search began leaves everything open', () => {
    const exams = [exam('AAA'), exam('BBB', { required: way(work(3)) }, study(either))];
    const asked: Asked = { exams, targets: ['AAA', 'BBB'] };
    expect(moves({ ...asked, state: joined, begin: joined })).toEqual(['work.coding']);
    expect(moves({ ...asked, state: joined, begin })).toEqual(['self-study.BBB (m)']);
  });

  test('of one of two organizations is joining', () => {
    const memberships = ['first', 'second'].map((id) => ({ id, dues: cents(5), paidUntil: -1 }));
    const exams = [exam('AAA'), exam('BBB', { required: way(work(3)) }, study(either))];
    const renewing = { ...joined, renewing: [false, true], paidUntil: [-1, 21] };
    expect(moves({ exams, memberships, targets: ['AAA', 'BBB'], state: renewing, begin })).toEqual([
      'join.first (m), self-study.BBB (m)',
    ]);
  });

  test('does not end a mark’s way: it comes off where it may', () => {
    const marked = exam('AAA', { designation: 'AAA-A', removal: way(work(3)) });
    const state: Partial<PlanState> = {
      ...joined,
      earned: [{ exam: marked, at: 9, mark: 'AAA-A' }],
      worked: [{ in: 'coding', months: 3, at: 9 }],
    };
    expect(moves({ exams: [marked], unmarked: ['AAA'], state, begin })).toEqual(['unmark.AAA']);
  });
});
