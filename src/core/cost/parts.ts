/** Parts of a cost, put together: their lines, what recurs, and what has no price. */
import { type Interval, sumIntervals } from '../money.ts';
import type { CostPart, Line } from './types.ts';

/** A part in which nothing costs anything. */
export const emptyPart = (): CostPart => ({ lines: [], recurring: [], lacks: [] });

/** All of several parts, in their order. */
export const joinedParts = (parts: readonly CostPart[]): CostPart => ({
  lines: parts.flatMap(({ lines }) => lines),
  recurring: parts.flatMap(({ recurring }) => recurring),
  lacks: parts.flatMap(({ lacks }) => lacks),
});

/** What the lines cost together, in cents. */
export const totalOf = (lines: readonly Line[]): Interval => sumIntervals(lines.map(({ price }) => price));
