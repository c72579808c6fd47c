import { pathText } from '../../core/paths.ts';
import type { LintRule } from '../rule.ts';

type Misplaced = { path: readonly PropertyKey[]; found: string[]; expected: string[] };

/** Every object whose keys stand in another order than in `ordered`, which holds the same. */
export const misplaced = (written: unknown, ordered: unknown, path: readonly PropertyKey[] = []): Misplaced[] => {
  if (ordered === null || typeof ordered !== 'object' || written === null || typeof written !== 'object') return [];
  const [found, expected] = [Object.keys(written), Object.keys(ordered)];
  const inside = Object.entries(ordered).flatMap(([key, value]) =>
    misplaced(Reflect.get(written, key), value, [...path, Array.isArray(ordered) ? +key : key]),
  );
  return found.join() === expected.join() ? inside : [{ path, found, expected }, ...inside];
};

/** Keys stand in the order of the schema, so that a change shows only what changed. */
export const rule: LintRule = {
  name: 'key-order',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data, written } of parts) {
      for (const { path, found, expected } of misplaced(written, data))
        report({ file, path: pathText(path) }, `keys in the order ${found.join(', ')}`, expected.join(', '));
    }
  },
};
