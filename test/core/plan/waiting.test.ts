/** What else can be done next: waiting, and taking a mark off. */
import { describe, expect, test } from 'vitest';
import { firstLabel } from '../../../src/core/plan/label.ts';
import { movesFrom } from '../../../src/core/plan/moves.ts';
import type { PlanState } from '../../../src/core/plan/types.ts';
import { type Asked, asking, earned, moves, ORDERED, standing } from './standing.ts';
import { cents, exam, held, holder, NEWCOMER, told, way, work } from './world.ts';

const [B, C] = [exam('BBB'), exam('CCC')];

describe('what can be done next', () => {
  describe('waiting', () => {
    const sat = (...all: PlanState['earned']): Partial<PlanState> => ({ studied: ['AAA'], earned: all });

    test.each<[string, Asked, string[]]>([
      ['until the next thing comes true', { ...ORDERED, state: { studied: ['AAA'] } }, ['exam.AAA', 'wait 4']],
      ['not for what has come true', { ...ORDERED, state: { studied: ['AAA'] }, month: 4 }, ['exam.AAA']],
      [
        'until a credential has been held for long enough',
        {
          exams: [asking(held('BBB', 6)), B],
          state: sat(earned(B, 1)),
          month: 3,
        },
        ['wait 4'],
      ],
      [
        'not for a credential that was held for long enough',
        {
          exams: [asking(held('BBB', 6), work(1)), B],
          state: sat(earned(B, 1)),
          month: 7,
        },
        ['work.coding 1'],
      ],
      [
        'not for a credential that is not asked for',
        {
          exams: [asking(held('BBB', 6)), B, C],
          state: sat(earned(C, 1)),
          month: 3,
        },
        ['self-study.BBB 1'],
      ],
      [
        'for any that certifies coding where none is named',
        {
          exams: [asking({ kind: 'credential', heldMonths: 6 }), B, exam('CCC', {}, { coding: false })],
          state: sat(earned(exam('CCC', {}, { coding: false }), 0), earned(B, 1)),
          month: 3,
        },
        ['wait 4'],
      ],
      [
        'not where no time of holding is asked',
        {
          exams: [asking(holder('BBB'), held('CCC', 9)), B, C],
          state: sat(earned(B, 1)),
          month: 3,
        },
        ['self-study.CCC 1'],
      ],
    ])('%s', (_, asked, expected) => {
      expect(moves(asked)).toEqual(expected);
    });

    test('is told by the day that it begins on', () => {
      const { world, state } = standing({ ...ORDERED, state: { studied: ['AAA'] }, month: 1 });
      const [, wait] = movesFrom(world, firstLabel(world, state, 1));
      expect(wait?.steps).toEqual([
        {
          id: 'wait',
          kind: 'wait',
          code: '2026-02-15',
          at: 1,
          length: { low: 3, high: 3 },
          price: cents(0),
          member: false,
        },
      ]);
      expect(wait?.state).toEqual(state);
    });
  });

  describe('taking a mark off', () => {
    const marked = exam('AAA', { designation: 'AAA-A', removal: way(work(2)) });
    const holding = (mark: string | null) =>
      told({
        credentials: [
          { code: 'AAA', mark, coding: true },
          { code: 'BBB', mark: 'BBB-A', coding: true },
        ],
      });
    const done = { worked: [{ in: 'coding' as const, months: 2, at: 2 }] };
    const asked: Asked = {
      exams: [marked, B],
      targets: [],
      unmarked: ['AAA'],
      state: done,
      month: 2,
      ...holding('AAA-A'),
    };

    test.each<[string, Asked, string[]]>([
      ['where a way to it is met', asked, ['unmark.AAA']],
      ['not before a way to it is met', { ...asked, state: {} }, ['work.coding 2']],
      ['not of what carries none', { ...asked, ...holding(null) }, []],
      ['not of what is not asked to be without', { ...asked, unmarked: [] }, []],
      ['not of what is not held', { ...asked, person: NEWCOMER }, []],
      ['not where no way to it is known', { ...asked, exams: [exam('AAA', { designation: 'AAA-A' })] }, []],
      [
        'not where there is no way to it',
        { ...asked, exams: [exam('AAA', { designation: 'AAA-A', removal: [] })] },
        [],
      ],
    ])('%s', (_, one, expected) => {
      expect(moves(one)).toEqual(expected);
    });

    test('of what was told and of what was earned, and what it makes', () => {
      const { world, state } = standing(asked);
      expect(movesFrom(world, firstLabel(world, state, 2))[0]?.state.lost).toEqual(['AAA']);
      const sat = standing({
        ...asked,
        person: NEWCOMER,
        targets: ['BBB'],
        state: { ...done, earned: [earned(marked, 1, 'AAA-A'), earned(B, 1, 'BBB-A')] },
      });
      const [next] = movesFrom(sat.world, firstLabel(sat.world, sat.state, 2));
      expect(next?.steps).toEqual([
        { id: 'unmark.AAA', kind: 'unmark', code: 'AAA', at: 2, length: cents(0), price: cents(0), member: false },
      ]);
      expect(next?.state).toMatchObject({ lost: ['AAA'], earned: [earned(marked, 1), earned(B, 1, 'BBB-A')] });
    });
  });
});
