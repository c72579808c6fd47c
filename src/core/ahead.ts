/**
 * What is worked out when the dataset is compiled, for the days on which nothing in it begins or ends: an answer from
 * it is the one that would be found.
 */
import type { Catalog } from './catalog.ts';
import { addDays, firstDay, type IsoDate, lastDay } from './dates.ts';
import type { DisputeDigest } from './disputes.ts';
import type { Glance } from './eligibility/catalog.ts';
import type { Question } from './figures.ts';
import type { HolderPays } from './holder-pay.ts';
import type { NewcomerAnswers } from './newcomer.ts';
import type { Outline } from './outline.ts';
import type { Drops } from './renewal/drops.ts';
import type { RuleHolders } from './rules.ts';
import type { Dates } from './stale.ts';

/** The days for which it holds: from the first on, to before the last; null: nothing that is known ends. */
export type Steady = { from: IsoDate; before: IsoDate | null };

/** Each part is read when it is asked for. */
export interface Ahead {
  readonly steady: Steady;
  /** The figures that tables show of one certification, by path. */
  outline(code: string): Outline;
  /** One figure of every certification, by code; for the paths of lists. */
  outlines(path: string): Outline;
  /** What verdicts and advice look at of every certification, by code. */
  glances(): Readonly<Record<string, Glance>>;
  /** What a certification takes of somebody of whom nothing is told. */
  newcomer(code: string): NewcomerAnswers;
  /** What holders say that they earn, by code. */
  holderPays(): HolderPays;
  /** Which credentials take the place of which, by organization. */
  drops(): Drops;
  /** Where sources disagree, in all of the dataset. */
  disputes(): DisputeDigest;
  /** The dates of all figures in force. */
  dates(): Dates[];
  /** Who has a rule on each topic, whatever day is asked. */
  ruleHolders(): RuleHolders;
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
    if (key === 'year' && typeof value === 'number') boundary(`${value}-01-01`);
    else if (typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value))
      boundary(key === 'until' ? addDays(lastDay(value), 1) : firstDay(value));
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  walk(part, '');
  return { from, before };
};

/** What answers a question ahead; null where the question is another, or own data lies over ours. */
export const aheadFor = ({ ahead }: Catalog, question: Question): Ahead | null =>
  ahead !== null && isSteady(ahead.steady, question) ? ahead : null;
