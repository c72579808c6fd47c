import { pathText } from '../../core/paths.ts';
import { walk } from '../../core/walk.ts';
import type { LintRule } from '../rule.ts';

/** By what the things of a list are told apart: an id, or what stands for one. Names are the matter of `names-unique`. */
const KEYS = ['id', 'type', 'level', 'topic'] as const;
type Key = (typeof KEYS)[number];

/** The positions in a list whose id stood there before, and under which key. */
export const repeatedIds = (list: readonly unknown[]): { index: number; key: Key; id: string }[] => {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    if (entry === null || typeof entry !== 'object') return [];
    const key = KEYS.find((each) => each in entry);
    if (key === undefined) return [];
    const id = String(Reflect.get(entry, key));
    if (seen.has(`${key} ${id}`)) return [{ index, key, id }];
    seen.add(`${key} ${id}`);
    return [];
  });
};

/** An id stands once in its list: of two the first would be found, and the other never. */
export const rule: LintRule = {
  name: 'ids-unique',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if (!Array.isArray(value)) continue;
        for (const { index, key, id } of repeatedIds(value))
          report(
            { file, path: pathText([...found.path, index, key]) },
            JSON.stringify(id),
            `${key === 'id' ? 'an id' : `a ${key}`} that stands once here`,
          );
      }
    }
  },
};
