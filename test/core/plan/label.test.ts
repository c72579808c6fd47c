/** One step more: when it happens, what it costs, who has to be joined, and which dues fall due. */
import { describe, expect, test } from 'vitest';
import { type Action, firstLabel, type Label, stepsOf, after as then } from '../../../src/core/plan/label.ts';
import { startOf } from '../../../src/core/plan/state.ts';
import type { Membership, PlanState } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import { cents, NEWCOMER, problem } from './world.ts';

const ids = (steps: readonly { id: string; at: number }[]) => steps.map(({ id, at }) => `${id}@${at}`);

const action = (months: number, more: Partial<Action> = {}): Action => ({
  kind: 'work',
  code: 'coding',
  id: 'work.coding',
  length: { low: 0, high: months },
  price: cents(3, 5),
  membership: null,
  change: (state) => state,
  ...more,
});
const member = (months: number, membership = 0) =>
  action(months, { kind: 'exam', code: 'AAA', id: 'exam.AAA', membership });

const worldWith = (...memberships: Membership[]) => worldOf(problem({ memberships }));
const membership = (paidUntil: number, id = 'org'): Membership => ({ id, dues: cents(50, 60), paidUntil });
const walk = (
  world: ReturnType<typeof worldWith>,
  actions: readonly Action[],
  state: PlanState = startOf(world.problem),
) => actions.reduce<Label>((label, next) => then(world, label, next), firstLabel(world, state, 0));

test('a way begins where it is begun, with nothing done', () => {
  const world = worldWith(membership(-1));
  const state: PlanState = { ...startOf(world.problem), worked: [{ in: 'coding', months: 2, at: 3 }] };
  expect(firstLabel(world, state, 3)).toEqual({
    state,
    person: { ...NEWCOMER, experience: [{ in: 'coding', months: 2, supervised: true, until: '2026-04-15' }] },
    month: 3,
    low: 0,
    high: 0,
    count: 0,
    trail: '',
    begin: state,
    parent: null,
    steps: [],
  });
});

test('a step takes its long end, costs its price, and changes the state at its end', () => {
  const world = worldWith(membership(-1));
  const change = (state: PlanState, end: number): PlanState => ({
    ...state,
    worked: [...state.worked, { in: 'coding', months: 2, at: end }],
  });
  const label = walk(world, [action(2, { change }), action(3, { price: null })]);
  expect(label).toMatchObject({ month: 5, low: 3, high: 5, count: 2, trail: 'work.coding\nwork.coding\n' });
  expect(label.state.worked).toEqual([{ in: 'coding', months: 2, at: 2 }]);
  expect(label.person.experience).toEqual([{ in: 'coding', months: 2, supervised: true, until: '2026-03-15' }]);
  expect(label.begin.worked).toEqual([]);
  expect(label.steps).toEqual([
    { id: 'work.coding', kind: 'work', code: 'coding', at: 2, length: { low: 0, high: 3 }, price: null, member: false },
  ]);
});

describe('a member’s price', () => {
  test('is had by joining, which is paid for a year', () => {
    const label = walk(worldWith(membership(-1)), [action(4), member(0)]);
    expect(label).toMatchObject({ month: 4, low: 56, high: 70, count: 3 });
    expect(label.trail).toBe('work.coding\njoin.org\nexam.AAA\n');
    expect(label.state).toMatchObject({ paidUntil: [16], renewing: [true] });
    const free = { low: 0, high: 0 };
    expect(stepsOf(label).slice(1)).toEqual([
      { id: 'join.org', kind: 'join', code: 'org', at: 4, length: free, price: cents(50, 60), member: true },
      { id: 'exam.AAA', kind: 'exam', code: 'AAA', at: 4, length: free, price: cents(3, 5), member: true },
    ]);
  });

  test('costs nothing more where dues are paid anyway, and binds to nothing', () => {
    const label = walk(worldWith(membership(Number.POSITIVE_INFINITY)), [member(40)]);
    expect(label).toMatchObject({ low: 3, high: 5, count: 1 });
    expect(label.state).toMatchObject({ paidUntil: [Number.POSITIVE_INFINITY], renewing: [false] });
  });

  test.each<[number, string[], number]>([
    // The month until which it is paid is still paid.
    [4, ['work.coding@0', 'exam.AAA@4'], 4],
    [3, ['work.coding@0', 'join.org@4', 'exam.AAA@4'], 16],
    [9, ['work.coding@0', 'exam.AAA@4'], 9],
  ])('with a membership that covers month %i', (paidUntil, steps, until) => {
    const label = walk(worldWith(membership(paidUntil)), [action(4), member(0)]);
    expect(ids(stepsOf(label))).toEqual(steps);
    expect(label.state).toMatchObject({ paidUntil: [until], renewing: [true] });
  });

  test('of one organization asks for no other', () => {
    const label = walk(worldWith(membership(-1, 'first'), membership(-1, 'second')), [member(0, 1)]);
    expect(ids(stepsOf(label))).toEqual(['join.second@0', 'exam.AAA@0']);
    expect(label.state).toMatchObject({ paidUntil: [-1, 12], renewing: [false, true] });
    const both = then(worldWith(membership(-1, 'first'), membership(-1, 'second')), label, member(0, 0));
    expect(both.state).toMatchObject({ paidUntil: [12, 12], renewing: [true, true] });
  });
});

describe('dues', () => {
  const joined = (months: number) =>
    walk(worldWith(membership(-1), membership(2, 'other')), [member(0), action(months)]);

  test.each<[number, string[]]>([
    [12, []],
    [13, ['dues.org@12']],
    [24, ['dues.org@12']],
    [25, ['dues.org@12', 'dues.org@24']],
  ])('for %i months after joining', (months, expected) => {
    const label = joined(months);
    const steps = ids(stepsOf(label));
    expect(steps.filter((id) => id.startsWith('dues'))).toEqual(expected);
    expect(label).toMatchObject({ count: 3 + expected.length, high: 70 + 60 * expected.length });
    expect(label.state.paidUntil).toEqual([12 + 12 * expected.length, 2]);
  });

  test('stand among the steps in the order of their days, after what began on the same one', () => {
    const label = then(worldWith(membership(-1), membership(2, 'other')), joined(13), action(1));
    expect(ids(stepsOf(label))).toEqual(['join.org@0', 'exam.AAA@0', 'work.coding@0', 'dues.org@12', 'work.coding@13']);
    expect(stepsOf(label)[3]).toEqual({
      id: 'dues.org',
      kind: 'dues',
      code: 'org',
      at: 12,
      length: { low: 0, high: 0 },
      price: cents(50, 60),
      member: true,
    });
  });

  test('fall due for each membership that is renewed', () => {
    const world = worldWith(membership(-1, 'first'), membership(-1, 'second'));
    const label = walk(world, [member(0, 0), action(2), member(0, 1), action(11)]);
    expect(ids(label.steps)).toEqual(['work.coding@2', 'dues.first@12']);
    expect(ids(then(world, label, action(2)).steps)).toEqual(['work.coding@13', 'dues.second@14']);
  });

  test('of several organizations stand in the order of their days', () => {
    const world = worldWith(membership(-1, 'first'), membership(-1, 'second'));
    const label = walk(world, [member(0, 1), action(1), member(0, 0), action(24)]);
    expect(ids(stepsOf(label)).slice(-4)).toEqual([
      'work.coding@1',
      'dues.second@12',
      'dues.first@13',
      'dues.second@24',
    ]);
  });
});
