/** Certifications side by side: which fields differ, which price is cheaper, which renewal lighter. */
import type { Figure } from './figures.ts';
import { type Range, toCents } from './money.ts';

/** The parts that `compare --only` chooses from, and the answer's fields in each. */
export const COMPARE_GROUPS = {
  exam: [
    'exam.questions',
    'exam.scored',
    'exam.minutes',
    'exam.passing',
    'exam.openBook',
    'exam.delivery',
    'exam.passRate',
  ],
  fees: [
    'fees.member',
    'fees.nonMember',
    'fees.student',
    'fees.twoAttempts',
    'fees.range',
    'fees.membershipRequired',
    'fees.membershipPerYear',
  ],
  eligibility: ['eligibility.required', 'eligibility.recommended', 'eligibility.designation'],
  renewal: [
    'renewal.cycleMonths',
    'renewal.ceus',
    'renewal.ceusPerYear',
    'renewal.fee.range',
    'renewal.fee.member',
    'renewal.fee.nonMember',
  ],
  // The totals are worked out only where this group is asked by name.
  cost: ['cost.toCertify', 'cost.perYearAfter', 'fees.firstYear', 'training.cost'],
} as const;
export type CompareGroup = keyof typeof COMPARE_GROUPS;

/** Fields in which the least is the better: a mark goes to the one below all others. */
export const LEAST_IS_BEST: Readonly<Record<string, 'cheaper' | 'lighter'>> = {
  'fees.range': 'cheaper',
  'fees.firstYear': 'cheaper',
  'cost.toCertify': 'cheaper',
  'cost.perYearAfter': 'cheaper',
  'renewal.ceusPerYear': 'lighter',
};

export type CompareRow = {
  path: string;
  figures: (Figure | undefined)[];
  differs: boolean;
  /** The position of the one that lies wholly below all others; null where that is not certain. */
  least: number | null;
};

const spanOfValue = (value: unknown): { low: number; high: number } | null => {
  if (typeof value === 'number') return { low: toCents(value), high: toCents(value) };
  const range = value as Range | null;
  if (range === null || typeof range !== 'object' || range.low === null || range.high === null) return null;
  return { low: toCents(range.low), high: toCents(range.high) };
};

/** The one whose high end lies below every other's low end, where all are known. */
export const whollyBelow = (values: readonly unknown[]): number | null => {
  const spans = values.map(spanOfValue).filter((span) => span !== null);
  if (spans.length < 2 || spans.length < values.length) return null;
  const index = spans.findIndex((span, at) =>
    spans.every((other, position) => position === at || span.high < other.low),
  );
  return index === -1 ? null : index;
};

/** One row for each path; `differs` where the values are not all the same. */
export const compareRows = (
  views: readonly { figures: Readonly<Record<string, Figure>> }[],
  paths: readonly string[],
): CompareRow[] =>
  paths.map((path) => {
    const figures = views.map((view) => view.figures[path]);
    const values = figures.map((figure) => figure?.value ?? null);
    return {
      path,
      figures,
      differs: new Set(values.map((value) => JSON.stringify(value))).size > 1,
      least: path in LEAST_IS_BEST ? whollyBelow(values) : null,
    };
  });
