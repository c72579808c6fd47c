import { pathText } from '../../core/paths.ts';
import { type LintRule, walk } from '../rule.ts';

/** The positions in a list whose id stood there before. */
export const repeatedIds = (list: readonly unknown[]): { index: number; id: string }[] => {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const id = entry !== null && typeof entry === 'object' && 'id' in entry ? String(entry.id) : null;
    if (id === null) return [];
    if (seen.has(id)) return [{ index, id }];
    seen.add(id);
    return [];
  });
};

/** An id stands once in its list. */
export const rule: LintRule = {
  name: 'ids-unique',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if (!Array.isArray(value)) continue;
        for (const { index, id } of repeatedIds(value))
          report(
            { file, path: pathText([...found.path, index, 'id']) },
            JSON.stringify(id),
            'an id that stands once here',
          );
      }
    }
  },
};
