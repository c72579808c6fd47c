/** Where the values of a data file stand. */
import type { Path } from '../schema/common.ts';

/** A path as people write it: `exam.questions[0].value`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

const isEntry = (value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (('value' in value && 'saidBy' in value) || ('known' in value && value.known === false));

/** Every list of answers inside a part of the dataset, in its order, with where it stands. */
export const pathsIn = function* (
  part: unknown,
  at: readonly PropertyKey[] = [],
): Generator<{ path: string; entries: Path<unknown> }> {
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part) && part.length > 0 && part.every(isEntry)) {
    yield { path: pathText(at), entries: part };
    return;
  }
  for (const [key, value] of Object.entries(part)) yield* pathsIn(value, [...at, Array.isArray(part) ? +key : key]);
};
