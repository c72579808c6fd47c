import { type IsoDate, lastDay } from '../../core/dates.ts';
import { foundText } from '../../dataset/problems.ts';
import type { Value } from '../../schema/common.ts';
import { isPrice } from '../adoption.ts';
import { type Dataset, isValue, type LintRule } from '../rule.ts';
import { placedBy } from '../voices.ts';

/** Prices of an earlier day are history. */
const HISTORY_UNTIL = '2019-12-31';

/** The last day on which a price can have been seen; null where a source of it has no place in time, or low reliability. */
const lastSeen = ({ saidBy }: Value<unknown>, { sources, today }: Dataset): IsoDate | null => {
  const ends = saidBy.map(({ source: id }) => {
    const source = sources.find((each) => each.id === id);
    if (source === undefined || source.reliability === 'low') return null;
    return source.dated === null ? (placedBy(source.datedBy, today)?.to ?? null) : lastDay(source.dated);
  });
  return ends.reduce<IsoDate | null>(
    (last, day) => (last === null || day === null ? null : day > last ? day : last),
    ends[0] ?? null,
  );
};

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
