/** Which certifications make the short list, and in which order. */
import { PRIORITIES } from '../../schema/vocabulary.ts';
import type { Interval } from '../money.ts';
import type { Order } from '../plan/request.ts';
import { type Candidate, MISFITS, type Misfit, type Parts, type Priority, type Sketch } from './types.ts';

/** The asker's order, and behind it the other parts in ours. */
export const prioritiesOf = (told: readonly Priority[] | undefined): Priority[] => [
  ...new Set([...(told ?? []), ...PRIORITIES]),
];

/** By which order the plan for one is chosen: by time where that matters more than money. */
export const orderOf = (priorities: readonly Priority[]): Order =>
  priorities.indexOf('months') < priorities.indexOf('cost') ? 'fastest' : 'cheapest';

const SITS: readonly Parts['maySit'][] = ['yes', 'no', 'unknown'];

/** Of two values the smaller first; unknown last. */
const up = <T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b);

const intervals = (a: Interval, b: Interval): number => a.high - b.high || a.low - b.low;
const numbers = (a: number, b: number): number => a - b;

const COMPARE: Record<Priority, (a: Parts, b: Parts) => number> = {
  maySit: (a, b) => SITS.indexOf(a.maySit) - SITS.indexOf(b.maySit),
  cost: (a, b) => up(a.cost, b.cost, intervals),
  months: (a, b) => up(a.months, b.months, numbers),
  pay: (a, b) => up(a.pay, b.pay, (x, y) => y.amount - x.amount),
  fit: (a, b) => b.fit - a.fit,
  upkeep: (a, b) => up(a.upkeep, b.upkeep, intervals),
};

/** Part by part in the order of the priorities; 0 is a tie in all of them. */
export const compareParts = (a: Parts, b: Parts, priorities: readonly Priority[]): number => {
  for (const part of priorities) {
    const order = COMPARE[part](a, b);
    if (order !== 0) return order;
  }
  return 0;
};

/** With fewer than this, those come in too, at the end, of which it is not known whether one may sit. */
const ENOUGH = 3;

/**
 * Those that suit in every way; where there are none, those whose misfits weigh least.
 *
 * @param misfitsOf may search for a plan: it is asked only where the sketch has no other misfit
 */
export const suitable = <T extends Pick<Sketch, 'misfits'>>(
  sketches: readonly T[],
  misfitsOf: (sketch: T) => readonly Misfit[],
): T[] => {
  const tolerated = new Set<Misfit>();
  const passes = (misfits: readonly Misfit[]) => misfits.every((misfit) => tolerated.has(misfit));
  const pool = () => sketches.filter((sketch) => passes(sketch.misfits) && passes(misfitsOf(sketch)));
  let found = pool();
  for (const misfit of MISFITS) {
    if (found.length >= (misfit === 'requirements-unknown' ? ENOUGH : 1)) continue;
    tolerated.add(misfit);
    found = pool();
  }
  return found;
};

/** Ranked by priorities; what ties in every part shares a rank. */
export const ranked = <T extends Pick<Candidate, 'parts' | 'code'>>(
  pool: readonly T[],
  priorities: readonly Priority[],
): (T & { rank: number })[] => {
  const ordered = [...pool].sort((a, b) => compareParts(a.parts, b.parts, priorities) || (a.code < b.code ? -1 : 1));
  let rank = 0;
  return ordered.map((one, index) => {
    const before = ordered[index - 1];
    if (before === undefined || compareParts(before.parts, one.parts, priorities) !== 0) rank = index + 1;
    return { ...one, rank };
  });
};
