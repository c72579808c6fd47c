/** Which labels are compared, by what, and which of two is pointless. */
import { describe, expect, test } from 'vitest';
import {
  type CostedLabel,
  costVectorOf,
  dominanceKeyOf,
  dominates,
  isSimpler,
} from '../../../src/core/plan/dominance.ts';
import { firstLabel, type Label } from '../../../src/core/plan/label.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { PlanState } from '../../../src/core/plan/types.ts';
import { type World, worldOf } from '../../../src/core/plan/world.ts';
import type { ExperienceField } from '../../../src/schema/vocabulary.ts';
import { course, exam, problem } from './world.ts';

const memberships = [
  { id: 'a', dues: null, paidUntil: -1 },
  { id: 'b', dues: null, paidUntil: 3 },
];
const plain = worldOf(problem({ memberships }));
const start = startOf(plain.problem);
const world = (more: Partial<World> = {}): World => ({ ...plain, ...more });
const windowed = world({ windowsBind: true, longestWindow: 6 });
const holding = world({ longestHolding: 12 });

const label = (state: Partial<PlanState> = {}, more: Partial<Label> = {}): Label => ({
  ...firstLabel(plain, { ...start, ...state }, 0),
  ...more,
});
const [one, two] = [course('one'), course('two')];
const [first, second] = [exam('AAA'), exam('BBB')];
const worked = (months: number, at: number, field: ExperienceField = 'coding') => ({ in: field, months, at });

describe('the dominance key', () => {
  const key = (state: Partial<PlanState>, month = 8, on = world()) => dominanceKeyOf(on, label(state, { month }));

  test.each<[string, Partial<PlanState>, Partial<PlanState>]>([
    ['studies', { studied: ['AAA', 'BBB'] }, { studied: ['BBB', 'AAA'] }],
    [
      'courses, whenever they were done',
      {
        taken: [
          { course: one, at: 1 },
          { course: two, at: 2 },
        ],
      },
      {
        taken: [
          { course: two, at: 5 },
          { course: one, at: 7 },
        ],
      },
    ],
    [
      'exams, whenever they were sat',
      {
        earned: [
          { exam: first, at: 1, mark: null },
          { exam: second, at: 2, mark: 'BBB-A' },
        ],
      },
      {
        earned: [
          { exam: second, at: 3, mark: 'BBB-A' },
          { exam: first, at: 4, mark: null },
        ],
      },
    ],
    ['lost marks', { lost: ['AAA', 'BBB'] }, { lost: ['BBB', 'AAA'] }],
    ['work, which is weighed apart', { worked: [worked(1, 8)] }, { worked: [] }],
    ['paid months, which are weighed apart', { paidUntil: [1, 2] }, { paidUntil: [5, 6] }],
  ])('is the same for the same %s', (_, a, b) => {
    expect(key(a)).toBe(key(b));
  });

  test('is another one for each other thing that was done', () => {
    const states: Partial<PlanState>[] = [
      {},
      { studied: ['AAA'] },
      { studied: ['AAA', 'BBB'] },
      { studied: ['AAABBB'] },
      { lost: ['AAA'] },
      { taken: [{ course: one, at: 1 }] },
      { taken: [{ course: two, at: 1 }] },
      {
        taken: [
          { course: one, at: 1 },
          { course: two, at: 1 },
        ],
      },
      { earned: [{ exam: first, at: 1, mark: null }] },
      { earned: [{ exam: first, at: 1, mark: 'AAA-A' }] },
      { earned: [{ exam: second, at: 1, mark: null }] },
      { renewing: [true, false] },
      { renewing: [false, true] },
    ];
    expect(new Set(states.map((state) => key(state))).size).toBe(states.length);
  });

  test('tells what has come true by itself: on its very month', () => {
    const waiting = world({ events: [5, 9] });
    expect(key({}, 4, waiting)).toBe(key({}, 0, waiting));
    expect(key({}, 5, waiting)).not.toBe(key({}, 4, waiting));
    expect(key({}, 8, waiting)).toBe(key({}, 5, waiting));
    expect(key({}, 9, waiting)).not.toBe(key({}, 8, waiting));
  });

  test('where a window may end, it tells how long ago there was work, as far back as the longest one', () => {
    const at = (...work: PlanState['worked']) => key({ worked: work }, 8, windowed);
    expect(at(worked(2, 1))).toBe(at());
    expect(at(worked(2, 2))).not.toBe(at());
    expect(at(worked(2, 3))).not.toBe(at(worked(2, 2)));
    expect(at(worked(3, 2))).not.toBe(at(worked(2, 2)));
    expect(at(worked(2, 2, 'billing'))).not.toBe(at(worked(2, 2)));
    expect(at(worked(2, 2), worked(1, 5))).toBe(at(worked(1, 5), worked(2, 2)));
    // A month later the same work is a month older.
    expect(dominanceKeyOf(windowed, label({ worked: [worked(2, 4)] }, { month: 9 }))).toBe(
      dominanceKeyOf(windowed, label({ worked: [worked(2, 3)] }, { month: 8 })),
    );
  });
});

describe('the cost vector', () => {
  const at = (month: number, state: Partial<PlanState> = {}, on = world()) =>
    costVectorOf(on, label({ paidUntil: [], ...state }, { month, low: 10, high: 20 }));

  test('is time and money', () => {
    expect(at(4)).toEqual([4, 10, 20]);
  });

  test('is less the longer a membership runs, and most where it is over', () => {
    const left = (month: number, paidUntil: number) => at(month, { paidUntil: [paidUntil] })[3];
    expect([left(4, 12), left(4, 5), left(4, 4), left(4, 3), left(4, -1)]).toEqual([-8, -1, 0, 1, 1]);
  });

  test('is less by work, field by field, and by no more than is asked', () => {
    const mostMonthsByField = new Map<ExperienceField, number>([
      ['coding', 6],
      ['billing', 2],
    ]);
    const work = (...done: PlanState['worked']) => at(9, { worked: done }, world({ mostMonthsByField })).slice(3);
    expect(work()).toEqual([-0, -0]);
    expect(work(worked(2, 2), worked(1, 3, 'billing'), worked(3, 9))).toEqual([-5, -1]);
    expect(work(worked(7, 2), worked(5, 3, 'billing'))).toEqual([-6, -2]);
  });

  test('is less by fresh courses where a window may end; beyond the longest one age is all the same', () => {
    const taken = [
      { course: two, at: 8 },
      { course: one, at: 5 },
    ];
    expect(at(9, { taken }, windowed).slice(3)).toEqual([4, 1]);
    expect(at(9, { taken: taken.toReversed() }, windowed).slice(3)).toEqual([4, 1]);
    expect(at(30, { taken }, windowed).slice(3)).toEqual([7, 7]);
    expect(at(9, { taken }).slice(3)).toEqual([]);
  });

  test('is less by having held for longer, up to the longest time that is asked', () => {
    const earned = [
      { exam: second, at: 8, mark: null },
      { exam: first, at: 5, mark: null },
    ];
    expect(at(9, { earned }, holding).slice(3)).toEqual([-4, -1]);
    expect(at(9, { earned: earned.toReversed() }, holding).slice(3)).toEqual([-4, -1]);
    expect(at(30, { earned }, holding).slice(3)).toEqual([-12, -12]);
    expect(at(9, { earned }).slice(3)).toEqual([]);
  });
});

test.each<[number, string, number, string, boolean]>([
  [1, 'b', 2, 'a', true],
  [2, 'a', 1, 'b', false],
  [2, 'a', 2, 'b', true],
  [2, 'b', 2, 'a', false],
  [2, 'a', 2, 'a', true],
])('%i steps "%s" beside %i steps "%s"', (count, trail, others, other, simpler) => {
  expect(isSimpler({ count, trail }, { count: others, trail: other })).toBe(simpler);
});

describe('one label dominates another', () => {
  const costed = (
    [month, low, high, ...rest]: [number, number, number, ...number[]],
    more: Partial<Label> = {},
  ): CostedLabel => ({
    label: label({}, { month, low, high, count: 3, trail: 'b', ...more }),
    costs: [month, low, high, ...rest],
    dominated: false,
  });

  test.each<[string, CostedLabel, CostedLabel, boolean]>([
    ['shorter', costed([1, 5, 5]), costed([2, 5, 5]), true],
    ['shorter, but dearer', costed([1, 5, 6]), costed([2, 5, 5]), false],
    ['dearer at its low end alone', costed([1, 6, 6]), costed([1, 5, 7]), false],
    ['cheaper with more steps', costed([1, 5, 5], { count: 9 }), costed([1, 5, 6]), true],
    ['cheaper at its low end with more steps', costed([1, 4, 5], { count: 9 }), costed([1, 5, 5]), true],
    ['shorter with more steps', costed([1, 5, 5], { count: 9 }), costed([2, 5, 5]), true],
    ['the same with more steps', costed([1, 5, 5], { count: 4 }), costed([1, 5, 5]), false],
    ['the same with fewer steps', costed([1, 5, 5], { count: 2 }), costed([1, 5, 5]), true],
    ['the same in every way', costed([1, 5, 5]), costed([1, 5, 5]), true],
    ['the same, later by its ids', costed([1, 5, 5], { trail: 'c' }), costed([1, 5, 5]), false],
    ['ahead in all else, with more steps', costed([1, 5, 5, 0], { count: 4 }), costed([1, 5, 5, 1]), false],
    ['behind in something else', costed([1, 5, 5, 2], { count: 1 }), costed([2, 6, 6, 1]), false],
  ])('%s', (_, a, b, expected) => {
    expect(dominates(a, b)).toBe(expected);
  });
});
