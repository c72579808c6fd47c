/** What is worth a step from where one stands. */
import { describe, expect, test } from 'vitest';
import { needsOf } from '../../../src/core/plan/needs.ts';
import { personAfter, startOf } from '../../../src/core/plan/state.ts';
import type { PlanProblem, PlanState } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cents, course, exam, holder, never, problem, told, trained, way, work } from './world.ts';

const [A, B, C] = [exam('AAA'), exam('BBB'), exam('CCC')];
const asking = (...conditions: Condition[]) => exam('AAA', { required: way(...conditions) });
const teaching = course('one', { training: { topic: 'coding' } });
/** An end of studies to come: then the order of steps matters. */
const STUDENT = told({ training: [{ topic: 'anatomy', completed: '2026-05-15' }] });

type Asked = Partial<PlanProblem> & { state?: Partial<PlanState>; month?: number };

const standing = ({ state = {}, month = 0, ...more }: Asked) => {
  const world = worldOf(problem({ targets: ['AAA'], ...more }));
  return { world, month, state: { ...startOf(world.problem), ...state } };
};

describe('what is worth a step', () => {
  const needs = (asked: Asked) => {
    const { world, state, month } = standing(asked);
    const person = personAfter(world.problem, state, world.dayAt);
    const { conditions, exams, unprepared } = needsOf(world, state, person, world.dayAt(month));
    return {
      conditions: [...conditions],
      exams: [...exams].map(({ code }) => code),
      unprepared: [...unprepared].map(({ code }) => code).sort(),
    };
  };

  test('the target and its preparation', () => {
    expect(needs({ exams: [A, B] })).toEqual({ conditions: [], exams: ['AAA'], unprepared: ['AAA'] });
    expect(needs({ exams: [A, B], state: { studied: ['AAA'] } })).toEqual({
      conditions: [],
      exams: ['AAA'],
      unprepared: [],
    });
  });

  test('nothing once it is held', () => {
    const state = { earned: [{ exam: A, at: 0, mark: null }] };
    expect(needs({ exams: [A], state })).toEqual({ conditions: [], exams: [], unprepared: [] });
  });

  test('what it asks for and is not met, by each open way', () => {
    const one = exam('AAA', { required: [...way(work(6), trained()), ...way(holder('BBB')), ...way(never, work(60))] });
    const asked = { exams: [one, B, C], courses: [teaching] };
    expect(needs(asked)).toEqual({
      conditions: [work(6), trained(), holder('BBB')],
      exams: ['AAA', 'BBB'],
      unprepared: ['AAA', 'BBB'],
    });
    expect(needs({ ...asked, state: { taken: [{ course: teaching, at: 0 }] } }).conditions).toEqual([
      work(6),
      holder('BBB'),
    ]);
  });

  test('nothing of its ways once it may be sat', () => {
    const one = exam('AAA', { required: [...way(work(6)), ...way(holder('BBB'))] });
    const state = { worked: [{ in: 'coding' as const, months: 6, at: 6 }] };
    expect(needs({ exams: [one, B], state, month: 6 })).toEqual({
      conditions: [],
      exams: ['AAA'],
      unprepared: ['AAA'],
    });
  });

  test('what is met and may grow too old stays worth a step', () => {
    const one = asking(work(60), trained(1));
    const taken = [{ course: teaching, at: 2 }];
    const asked = { exams: [one], courses: [teaching], state: { taken }, month: 2 };
    expect(needs(asked).conditions).toEqual([work(60), trained(1)]);
    const worked = [{ in: 'coding' as const, months: 60, at: 2 }];
    expect(needs({ ...asked, state: { taken, worked } }).conditions).toEqual([trained(1)]);
    expect(needs({ ...asked, exams: [asking(work(60), trained())] }).conditions).toEqual([work(60)]);
  });

  test('work that is recommended, where nothing else prepared', () => {
    const one = exam('AAA', {}, { recommended: way(work(6), trained()) });
    const asked = { exams: [one], courses: [teaching] };
    expect(needs(asked).conditions).toEqual([work(6)]);
    const worked = [{ in: 'coding' as const, months: 6, at: 6 }];
    expect(needs({ ...asked, state: { worked }, month: 6 })).toEqual({
      conditions: [],
      exams: ['AAA'],
      unprepared: ['AAA'],
    });
    expect(needs({ ...asked, state: { studied: ['AAA'] } })).toEqual({
      conditions: [],
      exams: ['AAA'],
      unprepared: [],
    });
  });

  test('recommended work of no named length is no reason to work, and prepares who does', () => {
    const one = exam('AAA', {}, { recommended: way(work()) });
    expect(needs({ exams: [one] })).toEqual({ conditions: [], exams: ['AAA'], unprepared: ['AAA'] });
    const worked = [{ in: 'coding' as const, months: 1, at: 1 }];
    expect(needs({ exams: [one], state: { worked }, month: 1 }).unprepared).toEqual([]);
    const half = exam('AAA', {}, { recommended: way(work(6), work()) });
    expect(needs({ exams: [half] }).conditions).toEqual([]);
  });

  test('an exam that cannot be reached is not looked at', () => {
    const one = exam('AAA', { required: way(holder('BBB', 'CCC')) });
    expect(needs({ exams: [one, exam('BBB', { offered: false }), C] }).exams).toEqual(['AAA', 'CCC']);
  });

  test('what takes a mark off is worth it before the exam as after it, and no more once the mark is off', () => {
    const one = exam('AAA', { designation: 'AAA-A', removal: [...way(work(12)), ...way(holder('BBB'))] });
    const asked = { exams: [one, B], unmarked: ['AAA'] };
    const all = { conditions: [work(12), holder('BBB')], exams: ['AAA', 'BBB'], unprepared: ['AAA', 'BBB'] };
    expect(needs(asked)).toEqual(all);
    expect(needs({ ...asked, unmarked: [] })).toEqual({ conditions: [], exams: ['AAA'], unprepared: ['AAA'] });
    const earned = (mark: string | null) => ({ earned: [{ exam: one, at: 0, mark }] });
    expect(needs({ ...asked, state: earned('AAA-A') })).toEqual({ ...all, exams: ['BBB'], unprepared: ['BBB'] });
    expect(needs({ ...asked, state: earned(null) })).toEqual({ conditions: [], exams: [], unprepared: [] });
  });

  describe('where something that will be sat anyway would do', () => {
    // Either BBB or CCC opens AAA; BBB is a target too.
    const one = exam('AAA', { required: way(holder('BBB', 'CCC')) });
    const price = { price: { member: null, other: { price: cents(1) } } };
    const exams = [one, B, exam('CCC', {}, price)];

    test('nothing else is looked at', () => {
      expect(needs({ exams, targets: ['AAA', 'BBB'] }).exams).toEqual(['AAA', 'BBB']);
      expect(needs({ exams }).exams).toEqual(['AAA', 'CCC']);
    });

    test('but where the order matters it is', () => {
      expect(needs({ exams, targets: ['AAA', 'BBB'], ...STUDENT }).exams).toEqual(['AAA', 'BBB', 'CCC']);
    });

    test('the ways that it settles are the only ones', () => {
      const two = exam('AAA', { required: [...way(holder('BBB')), ...way(work(3))] });
      expect(needs({ exams: [two, B], targets: ['AAA', 'BBB'] }).conditions).toEqual([holder('BBB')]);
      expect(needs({ exams: [two, B] }).conditions).toEqual([holder('BBB'), work(3)]);
      const half = exam('AAA', { required: [...way(holder('BBB'), trained()), ...way(work(3))] });
      expect(needs({ exams: [half, B], targets: ['AAA', 'BBB'], courses: [teaching] }).conditions).toEqual([
        holder('BBB'),
        trained(),
        work(3),
      ]);
      const worker = told({ experience: [{ in: 'billing', months: 9 }] });
      const met = exam('AAA', { required: [...way(work(9, { in: ['billing'] }), holder('BBB')), ...way(work(3))] });
      expect(needs({ exams: [met, B], targets: ['AAA', 'BBB'], ...worker }).conditions).toEqual([holder('BBB')]);
    });

    test('what was studied for will be sat', () => {
      const first = exam('CCC', {}, { study: { length: { low: 1, high: 9 }, price: price.price } });
      expect(needs({ exams: [one, B, first], state: { studied: ['BBB'] } }).exams).toEqual(['AAA', 'BBB']);
    });

    test('what asks for it in turn does not settle it', () => {
      const circle = exam('BBB', { required: [...way(holder('AAA')), ...way(work(3))] });
      const two = exam('AAA', { required: [...way(holder('BBB')), ...way(trained())] });
      expect(needs({ exams: [two, circle], targets: ['AAA', 'BBB'], courses: [teaching] }).conditions).toEqual([
        holder('BBB'),
        holder('AAA'),
        work(3),
        trained(),
      ]);
    });
  });
});
