/** How long studies take at a pace, and work until it counts. */
import type { Range } from './money.ts';

/** Hours of study a week that our lengths are meant for. */
export const HOURS_PER_WEEK = 10;

/** Beyond so many months nothing is planned. */
export const MOST_MONTHS = 600;

/** Work of so many months makes somebody practised and leads on; no source says where a beginner ends. */
export const PRACTISED_MONTHS = 24;

/** Months at another pace; a begun month counts. Null where no end is known, or none comes in a plan's time. */
export const paced = (months: Range | null, hoursPerWeek: number): { low: number | null; high: number } | null => {
  if (months === null || months.high === null) return null;
  const at = (length: number) => Math.ceil((length * HOURS_PER_WEEK) / hoursPerWeek);
  if (at(months.high) > MOST_MONTHS) return null;
  return { low: months.low === null ? null : at(months.low), high: at(months.high) };
};
