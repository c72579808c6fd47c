/** Why each step stands in a plan, and what it opens. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/core/plan/reasons.ts';
import { search } from '../../../src/core/plan/search.ts';
import type { Exam, PlanProblem, Step } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { StepKind } from '../../../src/schema/vocabulary.ts';
import { cents, course, exam, held, holder, never, problem, told, trained, way, work } from './world.ts';

/** The steps of the shortest plan with why each stands in it. */
const explained = (more: Partial<PlanProblem>) => {
  const { world, plans } = search(problem({ targets: ['AAA'], ...more }));
  const steps = plans[0]?.steps ?? [];
  return explain(world, steps).map(({ reason, opens }, index) => [steps[index]?.id, reason, opens]);
};

const asking = (...conditions: Condition[]) => exam('AAA', { required: way(...conditions) });
const teaching = course('one', { training: { topic: 'coding' } });
const goal = ['exam.AAA', { why: 'goal', code: 'AAA' }, []];
const study = (code: string, opens: string[] = []) => [
  `self-study.${code}`,
  { why: 'preparation', code, by: 'study' },
  opens,
];

test('what a target asks for', () => {
  expect(explained({ exams: [asking(work(3), trained())], courses: [teaching] })).toEqual([
    study('AAA'),
    ['work.coding', { why: 'requirement', code: 'AAA', condition: work(3) }, []],
    ['program.one', { why: 'requirement', code: 'AAA', condition: trained() }, ['AAA']],
    goal,
  ]);
});

test('an exam on the way, for what it opens', () => {
  expect(explained({ exams: [asking(holder('BBB')), exam('BBB')] })).toEqual([
    study('AAA'),
    study('BBB', ['BBB']),
    ['exam.BBB', { why: 'requirement', code: 'AAA', condition: holder('BBB') }, ['AAA']],
    goal,
  ]);
});

test('an exam that is a target too is there for its own sake', () => {
  const steps = explained({ exams: [asking(holder('BBB')), exam('BBB')], targets: ['AAA', 'BBB'] });
  expect(steps.find(([id]) => id === 'exam.BBB')).toEqual(['exam.BBB', { why: 'goal', code: 'BBB' }, ['AAA']]);
});

describe('preparation', () => {
  const blind: Partial<Exam> = { study: null };

  test('by schooling', () => {
    const courses = [course('two', { prepares: ['AAA'] })];
    expect(explained({ exams: [exam('AAA', {}, blind)], courses })).toEqual([
      ['program.two', { why: 'preparation', code: 'AAA', by: 'schooling' }, ['AAA']],
      goal,
    ]);
  });

  test('by work', () => {
    expect(explained({ exams: [exam('AAA', {}, { ...blind, recommended: way(work(2)) })] })).toEqual([
      ['work.coding', { why: 'preparation', code: 'AAA', by: 'experience' }, ['AAA']],
      goal,
    ]);
  });

  test('comes after what is asked: a course that does both is there for the rule', () => {
    const courses = [course('two', { prepares: ['AAA'], training: { topic: 'coding' } })];
    const exams = [exam('AAA', { required: way(trained()) }, blind)];
    expect(explained({ exams, courses })[0]?.[1]).toEqual({ why: 'requirement', code: 'AAA', condition: trained() });
  });
});

describe('what takes off a mark and prepares too', () => {
  const rules = (...removal: Condition[]) => ({ designation: 'AAA-A', removal: way(...removal) });
  const first = (removal: Condition, more: Partial<Exam>, courses: PlanProblem['courses'] = []) =>
    explained({ exams: [exam('AAA', rules(removal), { study: null, ...more })], courses, unmarked: ['AAA'] })[0]?.[1];
  const preparing = (by: string) => ({ why: 'preparation', code: 'AAA', by });

  test('is work for the mark, where none is recommended by its length', () => {
    const easy = { study: { length: { low: 9, high: 9 }, price: { member: null, other: { price: cents(900) } } } };
    expect(first(work(3), { ...easy, recommended: way(work()) })).toEqual({
      why: 'mark',
      code: 'AAA',
      condition: work(3),
    });
  });

  test('is work that is recommended by its length', () => {
    expect(first(work(3), { recommended: way(work(3)) })).toEqual(preparing('experience'));
  });

  test('is a course that prepares', () => {
    const courses = [course('two', { prepares: ['AAA'], training: { topic: 'coding' } })];
    expect(first(trained(), {}, courses)).toEqual(preparing('schooling'));
  });
});

describe('membership', () => {
  const members = { member: { price: cents(10) }, other: null };
  const either = { member: { price: cents(10) }, other: { price: cents(100) } };
  const joining = (more: Partial<Exam>, others: Exam[] = []) =>
    explained({ exams: [exam('AAA', {}, more), ...others] }).find(([id]) => id === 'join.org')?.[1];

  test('is joined for the exam that asks for it, or for its price', () => {
    expect(joining({ price: members })).toEqual({ why: 'membership', code: 'AAA' });
    expect(joining({ price: either })).toEqual({ why: 'member-price', code: 'AAA' });
  });

  test('is joined for the price of study too', () => {
    const study = { length: { low: 1, high: 1 }, price: { member: { price: cents(1) }, other: { price: cents(90) } } };
    expect(joining({ study })).toEqual({ why: 'member-price', code: 'AAA' });
  });

  test('is joined for the first that asks, whatever saves before', () => {
    const first = exam('BBB', {}, { price: either });
    const second = exam('AAA', { required: way(holder('BBB')) }, { price: members });
    expect(explained({ exams: [second, first] }).find(([id]) => id === 'join.org')?.[1]).toEqual({
      why: 'membership',
      code: 'AAA',
    });
  });

  test('is no other organization’s', () => {
    const memberships = ['first', 'second'].map((id) => ({ id, dues: cents(5), paidUntil: -1 }));
    const exams = [
      exam('AAA', { required: way(holder('BBB')) }, { price: members, membership: 1 }),
      exam('BBB', {}, { price: either, membership: 0 }),
    ];
    const reasons = new Map(explained({ exams, memberships }).map(([id, reason]) => [id, reason]));
    expect(reasons.get('join.first')).toEqual({ why: 'member-price', code: 'BBB' });
    expect(reasons.get('join.second')).toEqual({ why: 'membership', code: 'AAA' });
  });

  test('goes on for as long as the plan lasts', () => {
    const exams = [
      exam('AAA', { required: way(held('BBB', 13)) }, { price: members }),
      exam('BBB', {}, { price: members }),
    ];
    expect(explained({ exams }).map(([id, reason, opens]) => [id, (reason as { why: string }).why, opens])).toEqual([
      ['self-study.BBB', 'preparation', ['BBB']],
      ['join.org', 'membership', []],
      ['exam.BBB', 'requirement', []],
      ['self-study.AAA', 'preparation', []],
      // Nothing is done while waiting: what passes is time.
      ['wait', 'time', ['AAA']],
      ['dues.org', 'dues', []],
      ['exam.AAA', 'goal', []],
    ]);
  });
});

describe('marks', () => {
  const marked = exam('AAA', { designation: 'AAA-A', removal: way(work(5), trained()) });
  const asked: Partial<PlanProblem> = { exams: [marked], unmarked: ['AAA'], courses: [teaching] };
  const holding = told({ credentials: [{ code: 'AAA', mark: 'AAA-A', coding: true }] });

  test('what takes one off before the exam', () => {
    expect(explained(asked)).toEqual([
      study('AAA', ['AAA']),
      ['program.one', { why: 'mark', code: 'AAA', condition: trained() }, []],
      ['work.coding', { why: 'mark', code: 'AAA', condition: work(5) }, []],
      goal,
    ]);
  });

  test('what takes one off that is carried', () => {
    expect(explained({ ...asked, targets: [], ...holding })).toEqual([
      ['program.one', { why: 'mark', code: 'AAA', condition: trained() }, []],
      ['work.coding', { why: 'mark', code: 'AAA', condition: work(5) }, []],
      ['unmark.AAA', { why: 'mark-lost', code: 'AAA' }, []],
    ]);
  });

  test('what both the rule and the mark ask for is there for the rule', () => {
    const both = exam('AAA', { required: way(work(5)), designation: 'AAA-A', removal: way(work(5)) });
    expect(explained({ exams: [both], unmarked: ['AAA'] })[1]?.[1]).toEqual({
      why: 'requirement',
      code: 'AAA',
      condition: work(5),
    });
  });
});

describe('of steps that are given', () => {
  const step = (kind: StepKind, code: string, at: number, months = 0): Step => ({
    id: `${kind}.${code}`,
    kind,
    code,
    at,
    length: { low: months, high: months },
    price: null,
    member: false,
  });
  const reasons = (more: Partial<PlanProblem>, steps: Step[]) =>
    explain(worldOf(problem({ targets: ['AAA'], ...more })), steps).map(({ reason, opens }) => [reason, opens]);

  test('one without which all could be done as well takes time alone', () => {
    const exams = [asking(work(3))];
    const idle = step('work', 'billing', 0, 2);
    const steps = [idle, step('self-study', 'AAA', 2, 1), step('work', 'coding', 3, 3), step('exam', 'AAA', 6)];
    expect(reasons({ exams }, steps)[0]).toEqual([{ why: 'time', code: null }, []]);
    // Work after the exam is for nothing either.
    expect(reasons({ exams }, [...steps.slice(1), step('work', 'coding', 6, 3)]).at(-1)).toEqual([
      { why: 'time', code: null },
      [],
    ]);
  });

  test('one that another does for as well is not the one that opens', () => {
    const exams = [exam('AAA', { required: [...way(work(3)), ...way(trained())] })];
    const steps = [
      step('self-study', 'AAA', 0, 1),
      step('work', 'coding', 1, 3),
      step('program', 'one', 4, 2),
      step('exam', 'AAA', 6),
    ];
    expect(reasons({ exams, courses: [teaching] }, steps).slice(1, 3)).toEqual([
      [{ why: 'time', code: null }, ['AAA']],
      [{ why: 'time', code: null }, []],
    ]);
  });

  test('a course is done at its end, and is the one that was taken', () => {
    const exams = [asking(trained(1))];
    const courses = [course('other', { training: { topic: 'anatomy' } }), teaching];
    const steps = [step('self-study', 'AAA', 0, 1), step('program', 'one', 1, 2), step('exam', 'AAA', 3)];
    expect(reasons({ exams, courses }, steps)[1]).toEqual([
      { why: 'requirement', code: 'AAA', condition: trained(1) },
      ['AAA'],
    ]);
  });

  test('a way that is met in part is not the way that is gone', () => {
    const exams = [exam('AAA', { required: [...way(work(3), never), ...way(trained())] })];
    const steps = [
      step('self-study', 'AAA', 0, 1),
      step('work', 'coding', 1, 3),
      step('program', 'one', 4, 2),
      step('exam', 'AAA', 6),
    ];
    expect(reasons({ exams, courses: [teaching] }, steps).slice(1, 3)).toEqual([
      [{ why: 'time', code: null }, []],
      [{ why: 'requirement', code: 'AAA', condition: trained() }, ['AAA']],
    ]);
  });

  test('one of two that take a mark off as well takes time alone', () => {
    const one = exam('AAA', { designation: 'AAA-A', removal: [...way(work(3)), ...way(trained())] });
    const holding = told({ credentials: [{ code: 'AAA', mark: 'AAA-A', coding: true }] });
    const steps = [step('work', 'coding', 0, 3), step('program', 'one', 3, 2), step('unmark', 'AAA', 5)];
    const asked = { exams: [one], targets: [], unmarked: ['AAA'], courses: [teaching], ...holding };
    expect(reasons(asked, steps).map(([reason]) => reason)).toEqual([
      { why: 'time', code: null },
      { why: 'time', code: null },
      { why: 'mark-lost', code: 'AAA' },
    ]);
    const [, ...rest] = steps;
    expect(reasons(asked, rest)[0]?.[0]).toEqual({ why: 'mark', code: 'AAA', condition: trained() });
  });

  test('a mark that was not asked to be off is no reason', () => {
    const one = exam('AAA', { designation: 'AAA-A', removal: way(work(3)) });
    const steps = [step('self-study', 'AAA', 0, 1), step('work', 'coding', 1, 3), step('exam', 'AAA', 4)];
    expect(reasons({ exams: [one] }, steps)[1]).toEqual([{ why: 'time', code: null }, []]);
    expect(reasons({ exams: [one], unmarked: ['AAA'] }, steps)[1]).toEqual([
      { why: 'mark', code: 'AAA', condition: work(3) },
      [],
    ]);
  });

  test('joining that nothing uses is for itself', () => {
    expect(reasons({ exams: [exam('AAA')] }, [step('join', 'org', 0)])).toEqual([
      [{ why: 'member-price', code: 'org' }, []],
    ]);
  });
});
