import type { LintRule } from '../rule.ts';

/** What is not adopted says why. */
export const rule: LintRule = {
  name: 'standing-reason',
  scope: 'claim',
  check: (claim, report) => {
    if ((claim.standing === 'disputed' || claim.standing === 'doubtful') && claim.reason === undefined)
      report(
        claim,
        `${claim.standing} without a reason`,
        'a reason: why the adopted value is better, or what speaks against this one',
      );
  },
};
