/**
 * A multi-objective label-setting search (A*) for the Pareto front in months and both ends of the price. Labels are
 * expanded in the order of their months with an admissible lower bound of what is left, and given up as soon as
 * another one dominates them, or a whole plan beats whatever they can still become.
 */
import { heldOn } from '../eligibility/person.ts';
import { type CostedLabel, costVectorOf, dominanceKeyOf, dominates, isSimpler } from './dominance.ts';
import { Heap } from './heap.ts';
import { firstLabel, type Label, stepsOf } from './label.ts';
import { type LowerBound, lowerBoundOf } from './lower-bound.ts';
import { movesFrom } from './moves.ts';
import { startOf } from './state.ts';
import type { FoundPlan, PlanProblem, PlanState } from './types.ts';
import { type World, worldOf } from './world.ts';

type Searched = {
  world: World;
  /** By length. */
  plans: FoundPlan[];
  /** States that were expanded. */
  expanded: number;
  /** The search gave up: there may be other plans. */
  cut: boolean;
};

const isGoal = ({ problem, dayAt }: World, { person, month }: Label): boolean => {
  const day = dayAt(month);
  return (
    problem.targets.every((code) => heldOn(person, code, day) !== null) &&
    problem.unmarked.every((code) => heldOn(person, code, day)?.mark === null)
  );
};

type Point = { month: number; low: number; high: number };

/** Whether whatever a label can still become is beaten by a whole plan, or no better and no simpler. */
const isHopeless = (front: readonly Label[], label: Label, left: LowerBound): boolean => {
  const best: Point = { month: label.month + left.months, low: label.low + left.low, high: label.high + left.high };
  return front.some((plan) => {
    if (plan.month > best.month || plan.low > best.low || plan.high > best.high) return false;
    const same = plan.month === best.month && plan.low === best.low && plan.high === best.high;
    // It takes one more step at least.
    return !same || plan.count <= label.count;
  });
};

const addPlan = (front: Label[], plan: Label): void => {
  const beats = (a: Label, b: Label) => a.month <= b.month && a.low <= b.low && a.high <= b.high;
  const loses = front.some((other) => beats(other, plan) && (!beats(plan, other) || isSimpler(other, plan)));
  if (loses) return;
  const kept = front.filter((other) => !beats(plan, other));
  front.splice(0, front.length, ...kept, plan);
};

type Entry = CostedLabel & { left: LowerBound };

const inOrder = (a: Entry, b: Entry): number =>
  a.label.month + a.left.months - b.label.month - b.left.months ||
  a.label.high + a.left.high - b.label.high - b.left.high ||
  b.label.count - a.label.count;

/** Where a search begins: at the start, or where a plan has led. */
type Begin = { state: PlanState; month: number };

/**
 * Every plan that no other beats in months and in both ends of its price.
 *
 * @param from where to begin; at the start, in month 0, without
 */
export const search = (problem: PlanProblem, from?: Begin): Searched => {
  const world = worldOf(problem);
  const lowerBound = lowerBoundOf(world);
  const front: Label[] = [];
  const undominated = new Map<string, CostedLabel[]>();
  const queue = new Heap<Entry>(inOrder);
  let [expanded, kept] = [0, 0];

  const add = (label: Label): void => {
    if (isGoal(world, label)) {
      addPlan(front, label);
      return;
    }
    const left = lowerBound(label);
    if (isHopeless(front, label, left)) return;
    const entry: Entry = { label, costs: costVectorOf(world, label), dominated: false, left };
    const key = dominanceKeyOf(world, label);
    const others = undominated.get(key) ?? [];
    if (others.some((other) => dominates(other, entry))) return;
    for (const other of others) if (dominates(entry, other)) other.dominated = true;
    undominated.set(key, [...others.filter(({ dominated }) => !dominated), entry]);
    kept += 1;
    queue.push(entry);
  };

  const { state, month } = from ?? { state: startOf(problem), month: 0 };
  add(firstLabel(world, state, month));
  for (let entry = queue.pop(); entry !== null; entry = queue.pop()) {
    if (entry.dominated || isHopeless(front, entry.label, entry.left)) continue;
    if (kept >= problem.limit) return { world, plans: found(front), expanded, cut: true };
    expanded += 1;
    for (const next of movesFrom(world, entry.label)) add(next);
  }
  return { world, plans: found(front), expanded, cut: false };
};

const found = (front: readonly Label[]): FoundPlan[] =>
  [...front]
    .sort((a, b) => a.month - b.month || a.high - b.high || a.low - b.low)
    .map((label) => ({
      months: label.month,
      cost: { low: label.low, high: label.high },
      steps: stepsOf(label),
      end: label.state,
    }));
