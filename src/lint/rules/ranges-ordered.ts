import { pathText } from '../../core/paths.ts';
import { walk } from '../../core/walk.ts';
import type { LintRule } from '../rule.ts';

/** The low end of a range is not above its high end, and at most one is open; a projection begins before it ends. */
export const rule: LintRule = {
  name: 'ranges-ordered',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      for (const found of walk(data)) {
        const { value } = found;
        if ('percent' in value && 'from' in value && 'to' in value && Number(value.from) >= Number(value.to))
          report(
            { file, path: pathText(found.path) },
            `from ${value.from} to ${value.to}`,
            'a first year before the last',
          );
        if (!('low' in value && 'high' in value)) continue;
        const { low, high } = value;
        if (low === null && high === null)
          report({ file, path: pathText(found.path) }, 'null to null', 'a low end, a high end or both');
        if (typeof low === 'number' && typeof high === 'number' && low > high)
          report({ file, path: pathText(found.path) }, `${low} to ${high}`, 'a low end that is not above the high end');
      }
    }
  },
};
