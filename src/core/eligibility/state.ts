/** Three answers: a condition is met, unmet, or unknown. What was not told is never a no. */

export type State = 'met' | 'unmet' | 'unknown';

/** Both must hold: one no decides, one unknown leaves it open. */
export const and = (a: State, b: State): State =>
  a === 'met' && b === 'met' ? 'met' : a === 'unmet' || b === 'unmet' ? 'unmet' : 'unknown';

/** One is enough. */
export const or = (a: State, b: State): State =>
  a === 'met' || b === 'met' ? 'met' : a === 'unmet' && b === 'unmet' ? 'unmet' : 'unknown';

/** What is known to hold, or not to. */
export const stateOf = (holds: boolean): State => (holds ? 'met' : 'unmet');

/** Whether any entry of a list will do; a list that was not told is unknown. */
export const anyOf = <T>(entries: readonly T[] | undefined, judge: (entry: T) => State): State =>
  entries === undefined ? 'unknown' : entries.reduce<State>((state, entry) => or(state, judge(entry)), 'unmet');

/** Whether a told list shares a word with the wanted ones; a list that was not told is unknown. */
export const sharesWord = <T>(told: readonly T[] | undefined, wanted: readonly T[] | undefined): State =>
  wanted === undefined ? 'met' : told === undefined ? 'unknown' : stateOf(wanted.some((word) => told.includes(word)));

/** Whether a told word is one of the wanted ones. */
export const isOneOf = <T>(told: T | undefined, wanted: readonly T[] | undefined): State =>
  wanted === undefined ? 'met' : told === undefined ? 'unknown' : stateOf(wanted.includes(told));
