/** The totals of a cost as figures, for a table that lays certifications side by side. */
import type { CostKind } from '../../schema/vocabulary.ts';
import { derivedFigure, type Figure } from '../figures.ts';
import { type Interval, type Range, toRange } from '../money.ts';
import type { Cost } from './cost.ts';
import type { PriceLack } from './types.ts';

const DUES_AND_FEES: readonly CostKind[] = ['membership', 'recertification'];
const TO_CERTIFY: readonly CostKind[] = ['exam', 'program', 'retake'];
const UPKEEP: readonly CostKind[] = [...DUES_AND_FEES, 'ceus'];

/** The totals in whole cents; null in place of a zero where nothing in one has a price and something should. */
export const knownTotals = ({ lines, lacks, toCertify, perYearAfter, overYears, monthly }: Cost) => {
  const known = (total: Interval, isPriced: boolean, kinds?: readonly CostKind[]): Interval | null =>
    isPriced || !lacks.some(({ kind }) => kinds === undefined || kinds.includes(kind)) ? total : null;
  const isPriced = lines.length > 0;
  return {
    toCertify: known(
      toCertify,
      lines.some(({ year }) => year === 0),
      TO_CERTIFY,
    ),
    perYearAfter: known(perYearAfter, perYearAfter.high > 0, UPKEEP),
    overYears: known(overYears, isPriced),
    monthly: known(monthly, isPriced),
  };
};

/** What is paid before the pass. */
const BEFORE_THE_PASS: readonly CostKind[] = ['program', 'books', 'membership', 'application', 'exam', 'retake'];

/** What it costs to be certified; null where a part of it has no price. */
export const certifyingCost = ({ toCertify, lacks }: Cost): Interval | null =>
  lacks.some(({ kind }) => BEFORE_THE_PASS.includes(kind)) ? null : toCertify;

/** Whether a total over so many years leaves something out that has no price; CEUs have one nowhere. */
export const openTotals = ({ lacks }: Pick<Cost, 'lacks'>, years: number) => {
  const misses = (kinds: readonly CostKind[]) => lacks.some(({ kind }) => kinds.includes(kind));
  return {
    toCertify: misses(BEFORE_THE_PASS),
    perYearAfter: misses(DUES_AND_FEES),
    overYears: lacks.some(({ kind, inMonths = 0 }) => kind !== 'ceus' && inMonths <= years * 12),
  };
};

/** Whether what has no price can fall into a year, 0 being what comes before the pass. */
const fallsInto = ({ kind, inMonths, everyMonths }: PriceLack, year: number): boolean => {
  if (kind === 'ceus') return false;
  if (kind === 'membership') return true;
  if (kind === 'mark-removal') return year === 1;
  if (kind !== 'recertification') return year === 0;
  if (inMonths === undefined || everyMonths === undefined) return year > 0;
  const [before, end] = [(year - 1) * 12, year * 12];
  const count = Math.max(0, Math.floor((end - inMonths) / everyMonths));
  const last = inMonths + count * everyMonths;
  return last > before && last <= end;
};

/** For each year from what comes before the pass (0) to the last, whether its cost leaves out what has no price. */
export const openYears = ({ lacks }: Pick<Cost, 'lacks'>, years: number): boolean[] =>
  Array.from({ length: years + 1 }, (_, year) => lacks.some((lack) => fallsInto(lack, year)));

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
