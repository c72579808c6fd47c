import { earlier, type IsoDate, LAST_OF_ALL, lastDay } from '../../core/dates.ts';
import { holdsFrom, type SourceMap } from '../../core/figures.ts';
import { foundText } from '../../dataset/problems.ts';
import type { Path } from '../../schema/common.ts';
import { isValue, type LintRule } from '../rule.ts';

/** A span of days in which an adopted value holds, both ends in it. */
type Span = { index: number; from: IsoDate; to: IsoDate };

/**
 * When each adopted value holds. One that is first seen only after its end was in force on its last day
 * at the least.
 */
export const adoptedSpans = (entries: Path<unknown>, sources: SourceMap): Span[] =>
  entries.flatMap((entry, index) => {
    if (!isValue(entry) || entry.standing !== 'adopted') return [];
    const to = entry.until === undefined ? LAST_OF_ALL : lastDay(entry.until);
    return [{ index, from: earlier(holdsFrom(entry, sources), to) ?? to, to }];
  });

/** Spans that share a day with one before them, each with the first such. */
export const overlaps = (spans: readonly Span[]): { first: Span; second: Span }[] =>
  spans.flatMap((second, position) => {
    const first = spans.find((each, index) => index >= position || (each.from <= second.to && second.from <= each.to));
    return first === undefined || first === second ? [] : [{ first, second }];
  });

const spanText = ({ from, to }: Span): string => `from ${from}${to === LAST_OF_ALL ? ' on' : ` to ${to}`}`;

/** On any day at most one value of a path is adopted. */
export const rule: LintRule = {
  name: 'adopted-apart',
  scope: 'path',
  check: ({ file, path, entries }, report, { sourceMap }) => {
    for (const { first, second } of overlaps(adoptedSpans(entries, sourceMap))) {
      const entry = entries[second.index];
      const value = entry !== undefined && isValue(entry) ? foundText(entry.value) : '';
      report(
        { file, path: `${path}[${second.index}]` },
        `${value} adopted ${spanText(second)}`,
        `no day in common with [${first.index}], adopted ${spanText(first)}`,
      );
    }
  },
};
