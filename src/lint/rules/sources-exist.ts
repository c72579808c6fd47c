import { claimsOf, type LintRule } from '../rule.ts';

/** Every source that is cited is in sources.json. */
export const rule: LintRule = {
  name: 'sources-exist',
  scope: 'dataset',
  check: ({ parts, sources }, report) => {
    const known = new Set(sources.map(({ id }) => id));
    for (const claim of parts.flatMap((part) => [...claimsOf(part)])) {
      for (const { source } of claim.saidBy) {
        if (!known.has(source)) report(claim, `the source ${JSON.stringify(source)}`, 'a source of sources.json');
      }
    }
  },
};
