/** Advice as its answer: whole cents as dollars, reasons and gaps put into words. */
import type { Parts, Suggestion } from '../../core/advise/types.ts';
import { type Interval, toRange } from '../../core/money.ts';
import type { SuggestionOut } from '../../schema/output-advise.ts';
import { gapText, reasonText } from '../words/advise.ts';
import type { Names } from '../words/cost.ts';

const total = (interval: Interval | null) => (interval === null ? null : toRange(interval));

const partsOut = ({ maySit, mark, cost, months, pay, fit, upkeep }: Parts): SuggestionOut['parts'] => ({
  maySit,
  mark,
  cost: total(cost),
  months,
  pay,
  fit,
  upkeep: total(upkeep),
});

/** A suggestion; each gap is named once. */
export const suggestionOut = (one: Suggestion, names: Names): SuggestionOut => ({
  code: one.code,
  rank: one.rank,
  parts: partsOut(one.parts),
  for: one.for.map((reason) => reasonText(reason, one, names)),
  against: one.against.map((reason) => reasonText(reason, one, names)),
  unknown: [...new Set(one.unknown.map((gap) => gapText(gap, names)))],
});
