/** Ids of the dataset that a flag names. */
import { nearest } from '../../core/nearest.ts';
import { UsageError } from '../../errors.ts';

/**
 * @param what one such thing, "program"
 * @throws UsageError that names every id which is none, with the nearest
 */
export const refuseUnknownIds = (
  what: string,
  ids: readonly string[],
  known: readonly string[],
  hint: string,
): void => {
  const wrong = ids.filter((id) => !known.includes(id));
  if (wrong.length === 0) return;
  throw new UsageError(`no ${what} ${wrong.map((id) => `"${id}"`).join(' or ')} in the dataset`, {
    suggestions: [...new Set(wrong.flatMap((id) => nearest(id, known)))].slice(0, 3),
    hint,
  });
};
