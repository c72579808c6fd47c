/** The totals of a cost as figures, for a table that lays certifications side by side. */
import type { CostKind } from '../../schema/vocabulary.ts';
import { derivedFigure, type Figure } from '../figures.ts';
import { type Interval, type Range, toRange } from '../money.ts';
import { certifyingCost } from './ask.ts';
import type { Cost } from './cost.ts';

const DUES_AND_FEES: readonly CostKind[] = ['membership', 'recertification'];

const totalFigure = (total: Interval, isWhole: boolean, parts: readonly Figure[]): Figure<Range> => {
  const { low, high } = toRange(total);
  return derivedFigure<Range>({ low, high: isWhole ? high : null }, parts);
};

/**
 * What it costs to certify, and dues and fees of each year after, in dollars: unknown where nothing of it has a
 * price, and open above where a part has none. CEUs have no price anywhere and are in neither.
 */
export const totalFigures = (cost: Cost): Record<'toCertify' | 'perYearAfter', Figure<Range>> => {
  const before = cost.lines.filter(({ year }) => year === 0);
  const kept = cost.lines.filter(({ year, kind }) => year > 0 && DUES_AND_FEES.includes(kind));
  return {
    toCertify: totalFigure(
      cost.toCertify,
      certifyingCost(cost) !== null,
      before.map(({ figure }) => figure),
    ),
    perYearAfter: totalFigure(
      cost.perYearAfter,
      !cost.lacks.some(({ kind }) => DUES_AND_FEES.includes(kind)),
      kept.map(({ figure }) => figure),
    ),
  };
};
