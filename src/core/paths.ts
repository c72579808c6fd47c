/** Where the values of a data file stand. */
import type { Entry, Path } from '../schema/common.ts';

/** A path as people write it: `exam.questions[0].value`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

const isPart = (value: unknown): value is object => value !== null && typeof value === 'object';

/** Whether it is one entry of a path: a value with its sources, or an unknown. */
export const isEntry = (value: unknown): value is Entry<unknown> =>
  isPart(value) && (('value' in value && 'saidBy' in value) || ('known' in value && value.known === false));

const idIn = (value: object): unknown => ('id' in value ? value.id : undefined);

/** A list of answers and where it stands. */
type PlacedEntries = { path: string; idPath: string; entries: Path<unknown> };

/**
 * Every list of answers inside a part of the dataset, in its order, with where it stands: `path` by the places in
 * lists, `idPath` by the ids there, `rules.audit.text`, which stays when others come before.
 */
export const pathsIn = (part: unknown): PlacedEntries[] => {
  const found: PlacedEntries[] = [];
  const walk = (inner: object, at: readonly PropertyKey[], named: readonly string[]): void => {
    const isList = Array.isArray(inner);
    if (isList && inner.length > 0 && inner.every(isEntry)) {
      found.push({ path: pathText(at), idPath: named.join('.'), entries: inner });
      return;
    }
    for (const [key, value] of Object.entries(inner) as [string, unknown][])
      if (isPart(value))
        walk(value, [...at, isList ? +key : key], [...named, isList ? String(idIn(value) ?? key) : key]);
  };
  if (isPart(part)) walk(part, [], []);
  return found;
};
