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

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : undefined;

/**
 * Every list of answers inside a part of the dataset, in its order, with where it stands: `path` by the places in
 * lists, `idPath` by the ids there, `rules.audit.text`, which stays when others come before.
 */
export const pathsIn = function* (
  part: unknown,
  at: readonly PropertyKey[] = [],
  named: readonly string[] = [],
): Generator<{ path: string; idPath: string; entries: Path<unknown> }> {
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part) && part.length > 0 && part.every(isEntry)) {
    yield { path: pathText(at), idPath: named.join('.'), entries: part };
    return;
  }
  const isList = Array.isArray(part);
  for (const [key, value] of Object.entries(part))
    yield* pathsIn(value, [...at, isList ? +key : key], [...named, isList ? String(idOf(value) ?? key) : key]);
};
