import type { z } from 'zod';
import type { Domains } from '../../schema/certification.ts';
import { isValue, type LintRule } from '../rule.ts';

/** The least and the most that the parts come to, in percent; null where a part gives no share. */
export const sharesTotal = ({ parts }: z.infer<typeof Domains>): { low: number; high: number } | null => {
  // In hundredths, so that 33.3 and the like add up exactly.
  const sum = { low: 0, high: 0 };
  for (const { percent, low = percent, high = percent } of parts) {
    if (low === undefined || high === undefined) return null;
    sum.low += Math.round(low * 100);
    sum.high += Math.round(high * 100);
  }
  return { low: sum.low / 100, high: sum.high / 100 };
};

/** The parts of a whole exam come to 100 percent, or to a span that holds 100. */
export const rule: LintRule = {
  name: 'domains-sum',
  scope: 'dataset',
  check: ({ certifications }, report) => {
    for (const { code, exam } of certifications) {
      (exam?.domains ?? []).forEach((entry, index) => {
        if (!isValue(entry)) return;
        const share = entry.value.complete ? sharesTotal(entry.value) : null;
        if (share === null || (share.low <= 100 && 100 <= share.high)) return;
        report(
          { file: `certifications/${code}.json`, path: `exam.domains[${index}].value` },
          share.low === share.high ? `parts of ${share.low}%` : `parts of ${share.low} to ${share.high}%`,
          '100% where the list is complete',
        );
      });
    }
  },
};
