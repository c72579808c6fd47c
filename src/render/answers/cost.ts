/** A cost as its answer: whole cents as dollars, lines and gaps put into words. */
import type { Cost } from '../../core/cost/cost.ts';
import type { FundedCost } from '../../core/cost/funding.ts';
import type { Line } from '../../core/cost/types.ts';
import type { FundingView } from '../../core/funding.ts';
import { type Interval, toRange } from '../../core/money.ts';
import type { CostLineOut, CostOut } from '../../schema/output-cost.ts';
import { fundingLackText, lineLabel, type Names, priceLackText } from '../words/cost.ts';

const whenOf = (year: number): string => (year === 0 ? 'to-certify' : `year-${year}`);

const orNull = (interval: Interval | null) => (interval === null ? null : toRange(interval));

/** A line with what is funded of it. */
export const lineOut = (line: Line, funded: FundedCost['lines'][number], names: Names): CostLineOut => ({
  id: line.id,
  kind: line.kind,
  label: lineLabel(line, names),
  organization: line.organization,
  for: line.code,
  when: whenOf(line.year),
  ...toRange(line.price),
  priceDated: line.figure.dated,
  funding: funded === null ? null : { id: funded.id, covered: funded.covered, left: toRange(funded.left) },
});

/** What each organization costs joined and not, in dollars, and what was chosen. */
export const membershipOut = ({ membership }: Cost): CostOut['membership'] =>
  membership.map(({ organization, join, without, chosen, breakEvenYear, paysUntil, never }) => ({
    organization,
    join: orNull(join),
    without: orNull(without),
    chosen,
    breakEvenYear,
    paysUntil,
    never,
  }));

/** Everything without a price, and what is not known of the funding. */
export const notInDataOut = (
  { lacks }: Pick<Cost, 'lacks'>,
  funded: FundedCost,
  funding: readonly FundingView[],
  names: Names,
): CostOut['notInData'] => [
  ...lacks.map((lack) => ({ what: priceLackText(lack, names), reason: lack.reason })),
  ...funded.lacks.map((lack) => ({ what: fundingLackText(lack, funding), reason: 'not-found' as const })),
];
