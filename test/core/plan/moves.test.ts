/** What can be done next from where one stands, and what it makes. */
import { describe, expect, test } from 'vitest';
import { firstLabel } from '../../../src/core/plan/label.ts';
import { movesFrom } from '../../../src/core/plan/moves.ts';
import type { Exam } from '../../../src/core/plan/types.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { type Asked, asking, earned, moves, ORDERED, STUDENT, standing } from './standing.ts';
import { cents, course, exam, holder, told, trained, way, work } from './world.ts';

const [A, B] = [exam('AAA'), exam('BBB')];
const teaching = course('one', { training: { topic: 'coding' } });
const member = (price: number): Exam['price'] => ({ member: { price: cents(price) }, other: null });
const either: Exam['price'] = { member: { price: cents(1) }, other: { price: cents(2) } };

describe('what can be done next', () => {
  test('the only study for a target comes first; without a diploma nothing does', () => {
    expect(moves({ exams: [A] })).toEqual(['self-study.AAA 1']);
    expect(moves({ exams: [A], ...told({ education: 'none' }) })).toEqual([]);
  });

  test('an exam that is prepared for is sat at once; by members and others in turn', () => {
    expect(moves({ exams: [A], state: { studied: ['AAA'] } })).toEqual(['exam.AAA']);
    const both = exam('AAA', {}, { price: either });
    expect(moves({ exams: [both], state: { studied: ['AAA'] } })).toEqual(['exam.AAA', 'join.org (m), exam.AAA (m)']);
    expect(moves({ exams: [exam('AAA', {}, { price: member(1) })], state: { studied: ['AAA'] } })).toEqual([
      'join.org (m), exam.AAA (m)',
    ]);
  });

  test('no exam is sat that is not prepared for, or may not be sat, or is held', () => {
    const asks = asking(holder('BBB'));
    const prepared = exam('BBB', {}, { prepared: true });
    expect(moves({ exams: [asks, B] })).not.toContain('exam.BBB');
    expect(moves({ exams: [asks, prepared], state: { studied: ['AAA'] } })).toEqual(['exam.BBB']);
    expect(moves({ exams: [asks, prepared], state: { studied: ['AAA'], earned: [earned(prepared, 0)] } })).toEqual([
      'exam.AAA',
    ]);
  });

  test('of an exam that is sat, what it makes: the credential with its mark, and no study left', () => {
    const marked = exam('AAA', { designation: 'AAA-A', removal: way(work(3)) });
    const { world, state } = standing({ exams: [marked], state: { studied: ['AAA', 'BBB'] } });
    const [next] = movesFrom(world, firstLabel(world, state, 4));
    expect(next?.state).toMatchObject({ studied: ['BBB'], earned: [earned(marked, 4, 'AAA-A')] });
    const worked = { ...state, worked: [{ in: 'coding' as const, months: 3, at: 3 }] };
    expect(movesFrom(world, firstLabel(world, worked, 4))[0]?.state.earned).toEqual([earned(marked, 4, null)]);
  });

  describe('study', () => {
    const study = (price: Exam['price']): Partial<Exam> => ({ study: { length: { low: 2, high: 3 }, price } });

    test('at each price, and what it makes', () => {
      const one = exam('AAA', {}, study(either));
      expect(moves({ exams: [one] })).toEqual(['self-study.AAA 3', 'join.org (m), self-study.AAA 3 (m)']);
      const { world, state } = standing({ exams: [one], state: { studied: ['BBB'] } });
      expect(movesFrom(world, firstLabel(world, state, 0))[0]).toMatchObject({
        low: 2,
        high: 2,
        month: 3,
        state: { studied: ['BBB', 'AAA'] },
      });
    });

    test('or schooling that prepares, or recommended work', () => {
      const preparing = course('two', { prepares: ['AAA', 'XYZ'] });
      const other = course('three', { prepares: ['BBB'] });
      expect(moves({ exams: [A], courses: [preparing, other] })).toEqual(['self-study.AAA 1', 'program.two 2']);
      expect(moves({ exams: [exam('AAA', {}, { study: null })], courses: [preparing] })).toEqual(['program.two 2']);
      const recommending = exam('AAA', {}, { recommended: way(work(6)) });
      expect(moves({ exams: [recommending] })).toEqual(['self-study.AAA 1', 'work.coding 6']);
      expect(moves({ exams: [recommending], mayWork: false })).toEqual(['self-study.AAA 1']);
    });
  });

  describe('schooling', () => {
    const two = course('two', { kind: 'degree', training: { topic: 'coding' } });

    test('any that meets what is asked, each once', () => {
      const asked = { exams: [asking(trained())], courses: [teaching, two], state: { studied: ['AAA'] } };
      expect(moves(asked)).toEqual(['program.one 2', 'degree.two 2']);
      expect(moves({ ...asked, courses: [teaching] })).toEqual(['program.one 2']);
      const taken = [{ course: teaching, at: 0 }];
      expect(moves({ ...asked, exams: [asking(trained(), work(1))], state: { ...asked.state, taken } })).toEqual([
        'work.coding 1',
      ]);
    });

    test('where a window may end, once more: the last time counts', () => {
      const other = { course: course('two'), at: 3 };
      const asked = { exams: [asking(trained(1), work(9))], courses: [teaching] };
      const { world, state } = standing({
        ...asked,
        state: { studied: ['AAA'], taken: [{ course: teaching, at: 2 }, other] },
      });
      const next = movesFrom(world, firstLabel(world, state, 5)).find(({ steps }) => steps[0]?.kind === 'program');
      expect(next?.state.taken).toEqual([other, { course: teaching, at: 7 }]);
    });

    test('where a window is longer than all plans, no more: it will not end', () => {
      const asked = {
        exams: [asking(trained(60), work(1))],
        courses: [teaching, course('two', { training: { topic: 'coding' } })],
      };
      const state = { studied: ['AAA'], taken: [{ course: teaching, at: 2 }] };
      expect(moves({ ...asked, ...STUDENT, state, month: 4 })).toEqual(['program.two 2', 'work.coding 1']);
    });

    test('what an end to come would do for: what else is taken is never taken twice', () => {
      const asked = {
        ...ORDERED,
        exams: [asking(trained(), work(2))],
        courses: [teaching],
        state: { studied: ['AAA'] },
      };
      expect(moves(asked)).toEqual(['program.one 2', 'work.coding 2', 'wait 4']);
      expect(moves({ ...asked, state: { studied: ['AAA'], taken: [{ course: teaching, at: 0 }] } })).toEqual([
        'work.coding 2',
        'wait 4',
      ]);
    });
  });

  describe('work', () => {
    const asked = (condition: Condition, more: Asked = {}): Asked => ({
      exams: [asking(condition)],
      state: { studied: ['AAA'] },
      ...more,
    });
    const worked = (months: number, until: string) =>
      told({ experience: [{ in: 'coding', months, supervised: true, until }] });

    test.each<[string, Asked, string[]]>([
      ['all that is asked', asked(work(6)), ['work.coding 6']],
      ['what is left of it', asked(work(6), worked(4, '2020-01-01')), ['work.coding 2']],
      ['what is left of it, begun months in full', asked(work(6), worked(3.5, '2020-01-01')), ['work.coding 3']],
      ['a month where no length is asked', asked(work()), ['work.coding 1']],
      ['nothing where nobody may work', asked(work(6), { mayWork: false }), []],
      [
        'all that is asked, where what was told is too old',
        asked(work(6, { withinMonths: 12 }), worked(60, '2024-01-15')),
        ['work.coding 6'],
      ],
      [
        'what is left of it within the window, as this moves on',
        asked(work(6, { withinMonths: 8 }), worked(4, '2026-01-15')),
        ['work.coding 2'],
      ],
      [
        'more than is left of it, as what was told grows too old',
        asked(work(6, { withinMonths: 6 }), worked(4, '2025-12-15')),
        ['work.coding 6'],
      ],
      [
        'none where what was told is recent enough',
        asked(work(3, { withinMonths: 12 }), worked(3, '2025-12-15')),
        ['exam.AAA'],
      ],
      [
        'a month within the window',
        asked(work(undefined, { withinMonths: 3 }), worked(4, '2024-01-15')),
        ['work.coding 1'],
      ],
    ])('%s', (_, one, expected) => {
      expect(moves(one)).toEqual(expected);
    });

    test('in a field that does for most, and as long as each condition asks', () => {
      const one = asking(work(6, { in: ['billing', 'coding'] }), work(2));
      expect(moves({ exams: [one], ...STUDENT, state: { studied: ['AAA'] } })).toEqual([
        'work.coding 6',
        'work.coding 2',
        'wait 4',
      ]);
    });

    test('and what it makes', () => {
      const { world, state } = standing(
        asked(work(6), { state: { studied: ['AAA'], worked: [{ in: 'coding', months: 1, at: 1 }] } }),
      );
      expect(movesFrom(world, firstLabel(world, state, 2))[0]?.state.worked).toEqual([
        { in: 'coding', months: 1, at: 1 },
        { in: 'coding', months: 5, at: 7 },
      ]);
    });
  });
});
