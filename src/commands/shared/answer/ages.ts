/** What has to be said of the figures shown: their age, whose they are, whether they were known yet. */
import { addMonths, daysBetween, earlier, firstDay } from '../../../core/dates.ts';
import { type Figure, isKnown as isGiven, OLD_MONTHS } from '../../../core/figures.ts';
import { TooOldError } from '../../../errors.ts';
import type { Shown } from '../../../render/document.ts';
import { plural } from '../../../render/format.ts';
import type { Finding } from '../../../render/words/findings.ts';

const isCited = (figure: Figure): boolean => isGiven(figure) && figure.saidBy.length > 0;

/** The findings, and the oldest source date among the figures; a figure is as old as its newest source. */
export const figureFindings = (
  shown: readonly Shown[],
  asOf: string,
  pages: readonly string[],
): { findings: Finding[]; oldest: string | null } => {
  const limit = addMonths(asOf, -OLD_MONTHS);
  /** How many figures have each date. */
  const dated = new Map<string, number>();
  let [early, own, undated] = [0, 0, 0];
  for (const { figure, times = 1 } of shown) {
    if (!isCited(figure)) continue;
    const { dated: date, firstSeen } = figure;
    if (date === null) undated += times;
    else dated.set(date, (dated.get(date) ?? 0) + times);
    if (firstSeen !== null) early += times;
    if (figure.own !== null) own += times;
  }
  let oldest: string | null = null;
  let old = 0;
  for (const [date, count] of dated) {
    oldest = earlier(oldest, date);
    if (firstDay(date) < limit) old += count;
  }
  const findings: Finding[] = [];
  if (early > 0) findings.push({ code: 'before-first-evidence', count: early, asOf });
  if (old > 0 && oldest !== null) findings.push({ code: 'old-figures', count: old, undated, oldest, pages });
  if (own > 0) findings.push({ code: 'own-data', count: own });
  return { findings, oldest };
};

/**
 * Refuses figures older than so many days; an undated one is older than any.
 *
 * @throws TooOldError that names the first of them
 */
export const refuseOld = (shown: readonly Shown[], asOf: string, maxAge: number): void => {
  const isOld = ({ dated }: Figure) => dated === null || daysBetween(firstDay(dated), asOf) > maxAge;
  const old = shown.filter(({ figure }) => isCited(figure) && isOld(figure));
  if (old.length === 0) return;
  const named = old.slice(0, 3).map(({ label, figure }) => `${label} (${figure.dated ?? 'undated'})`);
  const more = old.length > 3 ? ` and ${old.length - 3} more` : '';
  throw new TooOldError(`older than ${plural(maxAge, 'day')}: ${named.join(', ')}${more}`, {
    hint: 'raise --max-age, or leave it out to see the figures with their dates',
  });
};
