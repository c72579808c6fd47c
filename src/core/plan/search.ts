/**
 * All plans that no other beats: ways are followed in the order of their length, and one is given up as soon
 * as another stands at the same place and is nowhere worse off, or as soon as a whole plan beats it.
 */
import { heldOn } from '../eligibility/person.ts';
import { beatsOrEquals, burdenOf, isSimpler, type PlacedLabel, placeOf } from './dominance.ts';
import { Heap } from './heap.ts';
import { firstLabel, type Label, stepsOf } from './label.ts';
import { movesFrom } from './moves.ts';
import { type Rest, restOf } from './rest.ts';
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

/** Whether whatever a way can still become is beaten by a whole plan, or no better and no simpler. */
const isHopeless = (front: readonly Label[], label: Label, rest: Rest): boolean => {
  const best: Point = { month: label.month + rest.month, low: label.low + rest.low, high: label.high + rest.high };
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

type Entry = PlacedLabel & { rest: Rest };

const inOrder = (a: Entry, b: Entry): number =>
  a.label.month + a.rest.month - b.label.month - b.rest.month ||
  a.label.high + a.rest.high - b.label.high - b.rest.high ||
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
  const rest = restOf(world);
  const front: Label[] = [];
  const places = new Map<string, PlacedLabel[]>();
  const queue = new Heap<Entry>(inOrder);
  let [expanded, kept] = [0, 0];

  const add = (label: Label): void => {
    if (isGoal(world, label)) {
      addPlan(front, label);
      return;
    }
    const left = rest(label);
    if (isHopeless(front, label, left)) return;
    const entry: Entry = { label, burden: burdenOf(world, label), gone: false, rest: left };
    const place = placeOf(world, label);
    const others = places.get(place) ?? [];
    if (others.some((other) => beatsOrEquals(other, entry))) return;
    for (const other of others) if (beatsOrEquals(entry, other)) other.gone = true;
    places.set(place, [...others.filter(({ gone }) => !gone), entry]);
    kept += 1;
    queue.push(entry);
  };

  const { state, month } = from ?? { state: startOf(problem), month: 0 };
  add(firstLabel(world, state, month));
  for (let entry = queue.pop(); entry !== null; entry = queue.pop()) {
    if (entry.gone || isHopeless(front, entry.label, entry.rest)) continue;
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
