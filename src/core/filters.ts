/** Filters keep what is known to match, and count what they cannot judge. */
import type { Range } from './money.ts';

/** What a filter is about, and whether a row matches it; null where that is not known. */
export type Filter<T> = { about: string; matches: (row: T) => boolean | null };

/** How many rows a filter left out because it could not say. */
export type Unjudged = { about: string; count: number };

/** The rows that are known to match all filters, and how many each filter left out because it could not say. */
export const keepKnown = <T>(rows: readonly T[], filters: readonly Filter<T>[]): { kept: T[]; leftOut: Unjudged[] } => {
  let kept = [...rows];
  const leftOut: Unjudged[] = [];
  for (const { about, matches } of filters) {
    const matching: T[] = [];
    let count = 0;
    // By index: there may be thousands of schools, and `for of` leaves an object behind for each.
    for (let index = 0; index < kept.length; index += 1) {
      const row = kept[index] as T;
      const match = matches(row);
      if (match === null) count += 1;
      else if (match) matching.push(row);
    }
    if (count > 0) leftOut.push({ about, count });
    kept = matching;
  }
  return { kept, leftOut };
};

/** Whether a list holds a word; null where the list is not known. */
export const holds = (list: readonly string[] | null, wanted: string): boolean | null =>
  list === null ? null : list.includes(wanted);

/** Whether a price starts at or below a limit; null where that is not known. */
export const startsWithin = (span: Range | null, limit: number): boolean | null => {
  const { low = null, high = null } = span ?? {};
  if (low !== null) return low <= limit;
  return high !== null && high <= limit ? true : null;
};

/** Whether a length ends at or below a limit; null where that is not known. */
export const endsWithin = (span: Range | null, limit: number): boolean | null => {
  const most = span?.high ?? null;
  return most === null ? null : most <= limit;
};
