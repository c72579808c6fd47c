/**
 * What is worked out when the dataset is compiled, for the days on which nothing in it begins or ends: an answer from
 * it is the one that would be found.
 */
import { addDays, firstDay, type IsoDate, lastDay } from './dates.ts';
import type { Question } from './figures.ts';

/** The days for which it holds: from the first on, to before the last; null: nothing that is known ends. */
export type Steady = { from: IsoDate; before: IsoDate | null };

/** What is worked out: of each certification by its code, of each figure in lists by its path, and of all at once. */
export type AheadPart =
  | `outlines/${string}`
  | `newcomers/${string}`
  | `overviews/${'glances' | 'holder-pays' | 'drops'}`
  | 'disputes'
  | 'dates'
  | 'rule-holders';

/** Each part is read when it is asked for. */
export interface Ahead {
  readonly steady: Steady;
  /** Its type is that of what makes it: whoever makes a part reads it too, so that this file knows neither. */
  part<T>(name: AheadPart): T;
}

/** Whether what was worked out ahead answers a question: by no source alone, on a day for which it holds. */
export const isSteady = ({ from, before }: Steady, { asOf, source }: Question): boolean =>
  source === null && asOf >= from && (before === null || asOf < before);

/**
 * From a day on, how long nothing in the dataset begins or ends: to before the next day on which a value or a
 * source starts, the day after a value's last, or the year of a pay series.
 */
export const steadyFrom = (part: unknown, from: IsoDate): Steady => {
  let before: IsoDate | null = null;
  const boundary = (day: IsoDate): void => {
    if (day > from && (before === null || day < before)) before = day;
  };
  const walk = (value: unknown, key: string): void => {
    if (key === 'year' && typeof value === 'number') boundary(firstDay(String(value)));
    else if (typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value))
      boundary(key === 'until' ? addDays(lastDay(value), 1) : firstDay(value));
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(part, '');
  return { from, before };
};

/** What answers a question ahead; null where the question is another, or own data lies over ours. */
export const aheadFor = ({ ahead }: { readonly ahead: Ahead | null }, question: Question): Ahead | null =>
  ahead !== null && isSteady(ahead.steady, question) ? ahead : null;
