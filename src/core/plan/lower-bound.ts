/**
 * What is left of a plan takes so much time and money at least: never more than it can turn out to be (an admissible
 * bound), so that no plan is given up that might still be one.
 */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { monthsFor } from '../eligibility/experience.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn } from '../eligibility/person.ts';
import type { Label } from './label.ts';
import { isPrepared } from './state.ts';
import type { Exam } from './types.ts';
import type { World } from './world.ts';

/** Whole months and whole cents. */
export type LowerBound = { months: number; low: number; high: number };

const least = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.min(...numbers));
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** The fee of an exam at its best. */
const feeOf = ({ price: { member, other } }: Exam): { low: number; high: number } => {
  const prices = [member, other].flatMap((one) => (one === null ? [] : [one.price]));
  return { low: least(prices.map((price) => price?.low ?? 0)), high: least(prices.map((price) => price?.high ?? 0)) };
};

/** Months of study or schooling before an exam at least; `alone` where nothing but studying by oneself will do. */
type Preparation = { months: number; alone: boolean };

/** The least months and cents from where a label stands to the goal. */
export const lowerBoundOf = (world: World): ((label: Label) => LowerBound) => {
  const { problem, routes, removals, reach } = world;
  const { exams, targets, unmarked, courses } = problem;
  const fees = new Map(exams.map((exam) => [exam.code, feeOf(exam)]));
  const byCode = new Map(exams.map((exam) => [exam.code, exam]));
  const preparations = new Map(
    exams.map(({ code, study, recommended }): [string, Preparation] => {
      const taught = courses.filter(({ prepares }) => prepares.includes(code)).map(({ length }) => length.high);
      if (recommended.length > 0) return [code, { months: 0, alone: false }];
      const lengths = [...(study === null ? [] : [study.length.high]), ...taught];
      return [code, { months: least(lengths), alone: taught.length === 0 }];
    }),
  );

  return ({ state, person, month }) => {
    const day: Day = world.dayAt(month);

    const preparing = (exam: Exam): Preparation => {
      const known = preparations.get(exam.code) ?? { months: 0, alone: false };
      return known.months > 0 && isPrepared(exam, state, person, day) ? { months: 0, alone: false } : known;
    };
    /** What targets are studied for by oneself is counted for them apart; what their rules ask is left out. */
    const earning = (exam: Exam): number => {
      if (!reach.exams.has(exam.code)) return Number.POSITIVE_INFINITY;
      const { months, alone } = preparing(exam);
      return alone && targets.includes(exam.code) ? 0 : months;
    };
    /** Work is done by itself; of other things one step may meet several. */
    const route = (conditions: readonly Condition[]): number => {
      let [work, other] = [0, 0];
      for (const condition of conditions) {
        if (judgeCondition(condition, person, day) === 'met') continue;
        if (condition.kind === 'experience') {
          const have = monthsFor(condition, person, day)?.high ?? 0;
          work = Math.max(work, Math.ceil((condition.months ?? 1) - have));
        } else if (condition.kind === 'credential') {
          // A told credential may come to do by the mere passing of time.
          if (condition.heldMonths === undefined)
            other = Math.max(other, least(world.examsServing(condition).map(earning)));
        } else if (world.events.length === 0)
          other = Math.max(other, least(world.coursesMeeting(condition).map(({ length }) => length.high)));
      }
      return work + other;
    };
    const shortest = (all: Routes): number => least(all.map(({ conditions }) => route(conditions)));

    const bound: LowerBound = { months: 0, low: 0, high: 0 };
    const pay = (code: string): void => {
      const fee = fees.get(code);
      bound.low += fee?.low ?? 0;
      bound.high += fee?.high ?? 0;
    };
    const times: number[] = [];
    let study = 0;
    for (const code of targets) {
      const exam = byCode.get(code);
      if (exam === undefined || heldOn(person, code, day) !== null) continue;
      pay(code);
      const { months, alone } = preparing(exam);
      const rule = shortest(routes.get(code) ?? []);
      times.push(alone ? rule : Math.max(rule, months));
      if (alone) study += months;
    }
    for (const code of unmarked) {
      if (heldOn(person, code, day)?.mark !== null) times.push(shortest(removals.get(code) ?? []));
    }
    // Nobody studies for an exam that is not sat then.
    for (const code of state.studied) if (!targets.includes(code)) pay(code);
    bound.months = most(times) + study;
    return bound;
  };
};
