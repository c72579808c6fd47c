/** For which days holds what is worked out ahead: asked when the dataset is compiled, and by no answer. */
import type { Steady } from './ahead.ts';
import { addDays, firstDay, type IsoDate, lastDay } from './dates.ts';
import { walk } from './walk.ts';

/**
 * From a day on, how long nothing in the dataset begins or ends: to before the next day on which a value or a
 * source starts, the day after a value's last, or the year of a pay series.
 */
export const steadyFrom = (part: unknown, from: IsoDate): Steady => {
  let before: IsoDate | null = null;
  const boundary = (day: IsoDate): void => {
    if (day > from && (before === null || day < before)) before = day;
  };
  for (const { value } of walk(part)) {
    for (const [key, told] of Object.entries(value)) {
      if (key === 'year' && typeof told === 'number') boundary(firstDay(String(told)));
      else if (typeof told === 'string' && /^\d{4}(-\d\d){0,2}$/.test(told))
        boundary(key === 'until' ? addDays(lastDay(told), 1) : firstDay(told));
    }
  }
  return { from, before };
};
