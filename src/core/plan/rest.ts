/**
 * What the rest of a way takes at least, in time and money: never more than it can turn out to be, so that no
 * plan is given up that might still be one.
 */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { monthsFor } from '../eligibility/experience.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn } from '../eligibility/person.ts';
import type { Label } from './label.ts';
import { examsFor } from './reach.ts';
import { isPrepared } from './state.ts';
import type { Exam } from './types.ts';
import type { World } from './world.ts';

export type Rest = { month: number; low: number; high: number };

const least = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.min(...numbers));
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** The fee of an exam at its best. */
const feeOf = ({ price: { member, other } }: Exam): { low: number; high: number } => {
  const prices = [member, other].flatMap((way) => (way === null ? [] : [way.price]));
  return { low: least(prices.map((price) => price?.low ?? 0)), high: least(prices.map((price) => price?.high ?? 0)) };
};

export const restOf = (world: World): ((label: Label) => Rest) => {
  const { problem, ways, removals, reach } = world;
  const { exams, targets, unmarked, courses } = problem;
  const fees = new Map(exams.map((exam) => [exam.code, feeOf(exam)]));
  const byCode = new Map(exams.map((exam) => [exam.code, exam]));
  /** Months of the shortest schooling that prepares for an exam. */
  const schooling = new Map(
    exams.map(({ code }) => [
      code,
      courses.filter(({ prepares }) => prepares.includes(code)).map(({ length }) => length.high),
    ]),
  );

  return ({ state, person, month }) => {
    const day: Day = world.dayAt(month);
    const known = new Map<string, number>();

    /** Work is done by itself; of other things one step may meet several. */
    const route = (conditions: readonly Condition[]): number => {
      let [work, other] = [0, 0];
      for (const condition of conditions) {
        if (judgeCondition(condition, person, day) === 'met') continue;
        if (condition.kind === 'experience') {
          const have = monthsFor(condition, person, day)?.high ?? 0;
          work = Math.max(work, Math.ceil((condition.months ?? 1) - have));
        } else if (condition.kind === 'credential') {
          const open = examsFor(condition, exams).filter(({ code }) => reach.exams.has(code));
          // A told credential may come to do by the mere passing of time.
          other = Math.max(other, condition.heldMonths === undefined ? least(open.map(exam)) : 0);
        } else if (world.events.length === 0)
          other = Math.max(other, least(world.meeting(condition).map(({ length }) => length.high)));
      }
      return work + other;
    };
    const routes = (all: Routes): number => least(all.map(({ conditions }) => route(conditions)));

    /** Months of study or schooling before an exam, where nothing else can take their place. */
    const preparing = (one: Exam): { months: number; alone: boolean } => {
      const taught = schooling.get(one.code) ?? [];
      if (one.recommended.length > 0 || isPrepared(one, state, person, day)) return { months: 0, alone: false };
      const lengths = [...(one.study === null ? [] : [one.study.length.high]), ...taught];
      return { months: least(lengths), alone: taught.length === 0 };
    };
    /** Months until an exam can be sat; what targets are studied for by oneself is counted for them apart. */
    const exam = (one: Exam): number => {
      const { code } = one;
      if (heldOn(person, code, day) !== null) return 0;
      const before = known.get(code);
      if (before !== undefined) return before;
      // Whoever comes back here goes in a circle, which no shortest way does.
      known.set(code, 0);
      const rule = routes(ways.get(code) ?? []);
      const { months, alone } = preparing(one);
      const all = alone ? rule + (targets.includes(code) ? 0 : months) : Math.max(rule, months);
      known.set(code, all);
      return all;
    };

    const rest: Rest = { month: 0, low: 0, high: 0 };
    const pay = (code: string): void => {
      const fee = fees.get(code);
      rest.low += fee?.low ?? 0;
      rest.high += fee?.high ?? 0;
    };
    const times: number[] = [];
    let study = 0;
    for (const code of targets) {
      const one = byCode.get(code);
      if (one === undefined || heldOn(person, code, day) !== null) continue;
      pay(code);
      times.push(exam(one));
      const { months, alone } = preparing(one);
      if (alone) study += months;
    }
    for (const code of unmarked) {
      if (heldOn(person, code, day)?.mark !== null) times.push(routes(removals.get(code) ?? []));
    }
    // Nobody studies for an exam that is not sat then.
    for (const code of state.studied) if (!targets.includes(code)) pay(code);
    rest.month = most(times) + study;
    return rest;
  };
};
