import { firstDay, lastDay } from '../../core/dates.ts';
import { isValue, type LintRule } from '../rule.ts';

/** A value ends no earlier than it begins. */
export const rule: LintRule = {
  name: 'dates-in-order',
  scope: 'path',
  check: ({ file, path, entries }, report) => {
    entries.forEach((entry, index) => {
      if (!isValue(entry) || entry.from === undefined || entry.until === undefined) return;
      if (firstDay(entry.from) > lastDay(entry.until))
        report(
          { file, path: `${path}[${index}].until` },
          JSON.stringify(entry.until),
          `a date not before its from, ${JSON.stringify(entry.from)}`,
        );
    });
  },
};
