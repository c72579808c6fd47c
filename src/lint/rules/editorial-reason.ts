import type { LintRule } from '../rule.ts';

/** What we judge ourselves says on what grounds. */
export const rule: LintRule = {
  name: 'editorial-reason',
  scope: 'claim',
  check: (claim, report) => {
    const ours = claim.saidBy.find(({ source }) => source === 'editorial');
    if (ours !== undefined && claim.reason === undefined && ours.note === undefined)
      report(claim, 'a judgement of ours without its grounds', 'a reason, or a note on the statement');
  },
};
