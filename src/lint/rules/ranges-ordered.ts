import { pathText } from '../../dataset/problems.ts';
import { type Rule, walk } from '../rule.ts';

/** The low end of a range is not above its high end; an open end is null. */
export const rule: Rule = {
  name: 'ranges-ordered',
  scope: 'dataset',
  check: ({ parts }, report) => {
    for (const { file, data } of parts) {
      for (const { value, path } of walk(data)) {
        if (!('low' in value && 'high' in value)) continue;
        const { low, high } = value;
        if (typeof low === 'number' && typeof high === 'number' && low > high)
          report({ file, path: pathText(path) }, `${low} to ${high}`, 'a low end that is not above the high end');
      }
    }
  },
};
