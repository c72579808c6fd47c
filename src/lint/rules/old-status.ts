import { firstDay } from '../../core/dates.ts';
import { isValue, type LintRule } from '../rule.ts';
import { HISTORY_UNTIL, lastSeen } from '../voices.ts';

/** What nothing shows in 2020 or later is not known to be given still; what a dated page of then shows is. */
export const rule: LintRule = {
  name: 'old-status',
  scope: 'path',
  check: ({ file, path, entries }, report, dataset) => {
    if (!file.startsWith('certifications/') || path !== 'status') return;
    entries.forEach((entry, index) => {
      if (!isValue(entry) || entry.standing !== 'adopted' || entry.until !== undefined) return;
      const at = { file, path: `${path}[${index}]` };
      const seen = lastSeen(entry, dataset);
      if (entry.value === 'active' && seen !== null && seen <= HISTORY_UNTIL)
        report(at, `active, last seen in ${seen.slice(0, 4)}`, '"unconfirmed", or an "until" by then');
      const recent = entry.saidBy
        .map(({ source }) => dataset.sourceById.get(source))
        .find((source) => source?.dated != null && firstDay(source.dated) > HISTORY_UNTIL);
      if (entry.value === 'unconfirmed' && recent !== undefined)
        report(at, `unconfirmed, by ${recent.id} of ${recent.dated}`, '"active" or "retired", by what that says');
    });
  },
};
