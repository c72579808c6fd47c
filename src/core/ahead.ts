/**
 * What is worked out when the dataset is compiled, for the days on which nothing in it begins or ends: an answer from
 * it is the one that would be found.
 */
import type { IsoDate } from './dates.ts';
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

/** What answers a question ahead; null where the question is another, or own data lies over ours. */
export const aheadFor = ({ ahead }: { readonly ahead: Ahead | null }, question: Question): Ahead | null =>
  ahead !== null && isSteady(ahead.steady, question) ? ahead : null;
