/** A label of the search is a plan so far: where it has led, how long it took, what it cost. */

import type { StepKind } from '../../schema/vocabulary.ts';
import type { Person } from '../eligibility/person.ts';
import { personAfter } from './state.ts';
import type { Length, PlanState, Step, StepPrice } from './types.ts';
import type { World } from './world.ts';

/** Months that a year's dues cover. */
const YEAR = 12;

export type Label = {
  state: PlanState;
  person: Person;
  /** Whole months from the start. */
  month: number;
  /** Both ends of the price so far, in whole cents. */
  low: number;
  high: number;
  /** How many steps, and their ids in order: what decides between equals. */
  count: number;
  trail: string;
  /** Where the search began. */
  begin: PlanState;
  parent: Label | null;
  /** The steps since the parent. */
  steps: readonly Step[];
};

/** Nothing has been done yet. */
export const firstLabel = (world: World, state: PlanState, month: number): Label => ({
  state,
  person: personAfter(world.problem, state, world.dayAt),
  month,
  low: 0,
  high: 0,
  count: 0,
  trail: '',
  begin: state,
  parent: null,
  steps: [],
});

/** What is done next; `membership` is the position of the organization whose member's price is paid. */
export type Action = {
  kind: StepKind;
  code: string;
  id: string;
  length: Length;
  price: StepPrice;
  membership: number | null;
  /** What has come to be at its end. */
  change: (state: PlanState, end: number) => PlanState;
};

/** A membership that is paid for as long as the plan lasts, unless it is paid anyway. */
const joined = (world: World, state: PlanState, membership: number, month: number, steps: Step[]): PlanState => {
  const { id, dues } = world.problem.memberships[membership] ?? { id: '', dues: null };
  const until = state.paidUntil[membership] ?? -1;
  if (until === Number.POSITIVE_INFINITY) return state;
  const paidUntil = [...state.paidUntil];
  if (until < month) {
    const join: Step = {
      id: `join.${id}`,
      kind: 'join',
      code: id,
      at: month,
      length: { low: 0, high: 0 },
      price: dues,
      member: true,
    };
    steps.push(join);
    paidUntil[membership] = month + YEAR;
  }
  return { ...state, paidUntil, renewing: state.renewing.map((is, index) => is || index === membership) };
};

/** Dues that fall due before a month: the twelfth month itself is still paid. */
const duesUntil = (world: World, state: PlanState, month: number, steps: Step[]): PlanState => {
  let paidUntil: number[] | null = null;
  for (const [membership, { id, dues }] of world.problem.memberships.entries()) {
    if (state.renewing[membership] !== true) continue;
    for (let until = state.paidUntil[membership] ?? month; until < month; until += YEAR) {
      steps.push({
        id: `dues.${id}`,
        kind: 'dues',
        code: id,
        at: until,
        length: { low: 0, high: 0 },
        price: dues,
        member: true,
      });
      paidUntil ??= [...state.paidUntil];
      paidUntil[membership] = until + YEAR;
    }
  }
  return paidUntil === null ? state : { ...state, paidUntil };
};

/** The label with one more thing done: joined where that is needed, dues paid as they fall due. */
export const after = (world: World, label: Label, action: Action): Label => {
  const { kind, code, id, length, price, membership } = action;
  const steps: Step[] = [];
  const end = label.month + length.high;
  let state = membership === null ? label.state : joined(world, label.state, membership, label.month, steps);
  steps.push({ id, kind, code, at: label.month, length, price, member: membership !== null });
  state = action.change(duesUntil(world, state, end, steps), end);
  let { low, high, trail } = label;
  for (const step of steps) {
    low += step.price?.low ?? 0;
    high += step.price?.high ?? 0;
    trail += `${step.id}\n`;
  }
  const person = personAfter(world.problem, state, world.dayAt);
  const { begin } = label;
  return {
    state,
    person,
    month: end,
    low,
    high,
    count: label.count + steps.length,
    trail,
    begin,
    parent: label,
    steps,
  };
};

/** Every step from the start, in the order of their days. */
export const stepsOf = (label: Label): Step[] => {
  const parts: (readonly Step[])[] = [];
  for (let at: Label | null = label; at !== null; at = at.parent) parts.unshift(at.steps);
  return parts
    .flat()
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.at - b.step.at || a.index - b.index)
    .map(({ step }) => step);
};
