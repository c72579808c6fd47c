import type { LintRule } from '../rule.ts';

/** A source of low reliability never decides alone. */
export const rule: LintRule = {
  name: 'low-reliability',
  scope: 'claim',
  check: (claim, report, { sources }) => {
    if (claim.standing === 'disputed' || claim.standing === 'doubtful') return;
    const low = new Set(sources.filter(({ reliability }) => reliability === 'low').map(({ id }) => id));
    const names = claim.saidBy.map(({ source }) => source);
    if (names.every((name) => low.has(name)))
      report(
        claim,
        `no voice but ${names.join(', ')}, marked low`,
        'a source that is not marked low, or another standing',
      );
  },
};
