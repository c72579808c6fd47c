import { lastDay } from '../../core/dates.ts';
import { foundText } from '../../dataset/problems.ts';
import { isPrice } from '../adoption.ts';
import { isValue, type LintRule } from '../rule.ts';
import { HISTORY_UNTIL, lastSeen } from '../voices.ts';

/** A price last seen before 2020 has an end, and where it is the only one it is adopted until then. */
export const rule: LintRule = {
  name: 'old-prices',
  scope: 'path',
  check: ({ file, path, entries }, report, dataset) => {
    if (!isPrice(path)) return;
    const adopted = entries.some((entry) => isValue(entry) && entry.standing === 'adopted');
    entries.forEach((entry, index) => {
      const seen = isValue(entry) ? lastSeen(entry, dataset) : null;
      if (!isValue(entry) || seen === null || seen > HISTORY_UNTIL) return;
      const expected = `"until": "${seen.slice(0, 4)}" or an earlier day, and "adopted"`;
      const at = { file, path: `${path}[${index}]` };
      const found = `${foundText(entry.value)}, last seen in ${seen.slice(0, 4)}`;
      if (entry.standing !== 'adopted') {
        if (!adopted) report(at, `${found} and ${entry.standing}, with no other adopted`, expected);
        return;
      }
      // Whoever names the end himself may name a later one.
      const named = entry.saidBy.some(({ givesDates }) => givesDates === true);
      if (entry.until === undefined || (!named && lastDay(entry.until) > lastDay(seen.slice(0, 4))))
        report(at, `${found}, adopted without an end by then`, expected);
    });
  },
};
