/** States by code and by name, and the areas that lie in them. */
import { STATES } from '../schema/states.ts';

type NamedState = { code: string; name: string };

/** The state that a code or a name means, whatever its case; null where none does. */
export const usStateOf = (word: string): NamedState | null => {
  const wanted = word.trim().toUpperCase();
  const found = Object.entries(STATES).find(([code, name]) => code === wanted || name.toUpperCase() === wanted);
  return found === undefined ? null : { code: found[0], name: found[1] };
};

/**
 * Whether an area is the one meant: the word stands in its name, or is the state in which it lies. A code of
 * two letters is a state, and found in "Columbus, GA-AL" as well.
 */
export const areaTest = (wanted: string): ((area: { name: string; state: string | null }) => boolean) => {
  const state = usStateOf(wanted);
  const word = wanted.trim().toLowerCase();
  if (state === null || word.length > 2)
    return ({ name, state: of }) => name.toLowerCase().includes(word) || (state !== null && of === state.code);
  return ({ name, state: of }) => of === state.code || new RegExp(`[ -]${state.code}\\b`).test(name);
};
