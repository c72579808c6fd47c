import { addMonths, firstDay, type IsoDate, lastDay } from '../../core/dates.ts';
import type { SourceMap } from '../../core/figures.ts';
import { foundText } from '../../dataset/problems.ts';
import type { Statement, Value } from '../../schema/common.ts';
import { EXACT_MONTHS, isPrice } from '../adoption.ts';
import { isValue, type LintRule } from '../rule.ts';

const newest = (saidBy: readonly Statement[], sources: SourceMap): IsoDate | null =>
  saidBy
    .flatMap(({ source }) => sources[source]?.dated ?? [])
    .map(firstDay)
    .reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);

/** Whether an exact price stands beside an approximate one that is newer by no more than a year. */
export const isExactPreferred = (
  approximate: Value<unknown>,
  other: Value<unknown>,
  sources: SourceMap,
  low: ReadonlySet<string>,
): boolean => {
  if (!approximate.saidBy.every((statement) => statement.approximate === true)) return false;
  const exact = other.saidBy.filter((statement) => statement.approximate !== true && !low.has(statement.source));
  const [theirs, ours] = [newest(exact, sources), newest(approximate.saidBy, sources)];
  return theirs !== null && (ours === null || addMonths(theirs, EXACT_MONTHS) >= ours);
};

/** Among prices an exact one wins over an approximate one, unless that is newer by more than a year. */
export const rule: LintRule = {
  name: 'exact-before-approximate',
  scope: 'path',
  check: ({ file, path, entries }, report, { sources, sourceMap, today }) => {
    if (!isPrice(path)) return;
    const low = new Set(sources.filter(({ reliability }) => reliability === 'low').map(({ id }) => id));
    const lasting = entries.map((entry) =>
      isValue(entry) && (entry.until === undefined || lastDay(entry.until) >= today) ? entry : null,
    );
    lasting.forEach((entry, index) => {
      if (entry?.standing !== 'adopted') return;
      const better = lasting.find(
        (other) => other && other !== entry && isExactPreferred(entry, other, sourceMap, low),
      );
      if (better)
        report(
          { file, path: `${path}[${index}]` },
          `the approximate ${foundText(entry.value)}, adopted`,
          `the exact ${foundText(better.value)}, which is at most ${EXACT_MONTHS} months older`,
        );
    });
  },
};
