/** The asked day and what lies before it. A partial date stands for every day in it. */
import { addMonths, firstDay, type IsoDate, lastDay, type PartialDate } from '../dates.ts';
import { onceEach } from '../once.ts';
import type { State } from './state.ts';

export type Day = {
  readonly asOf: IsoDate;
  /** The first day of a look-back window of so many months: its ends are both in, month-ends are clamped. */
  readonly back: (months: number) => IsoDate;
};

/** Windows are worked out once a run: a roster asks for the same ones in each row. */
export const dayOf = (asOf: IsoDate): Day => ({ asOf, back: onceEach((months) => addMonths(asOf, -months)) });

/**
 * Whether a date lies on or before the asked day, and not before the window where there is one: met where
 * every day it stands for does, unmet where none does.
 */
export const happened = (date: PartialDate, day: Day, withinMonths?: number): State => {
  const [first, last] = [firstDay(date), lastDay(date)];
  const start = withinMonths === undefined ? '' : day.back(withinMonths);
  if (first >= start && last <= day.asOf) return 'met';
  return last < start || first > day.asOf ? 'unmet' : 'unknown';
};
