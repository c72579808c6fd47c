/** What somebody else pays of each line, within the limits of each kind of funding. */
import type { Covered } from '../../schema/vocabulary.ts';
import { firstDay, type IsoDate } from '../dates.ts';
import type { FundingView } from '../funding.ts';
import { type Cents, shareOf, toCents } from '../money.ts';
import { type FundedLine, isSchooling, type Line, type ProgramChoice } from './types.ts';

/** What is known of a funding that one could not reckon with. */
export type FundingLack = { id: string; kind: Line['kind'] | null };

export type FundedCost = {
  /** One for each line; null where it is not in the data whether anything asked pays for it. */
  lines: (FundedLine | null)[];
  lacks: FundingLack[];
};

const RANK: readonly Covered[] = ['yes', 'if-approved', 'no'];

/** Years of a program that are sure: the short end of its length, at least one. */
const programYears = (program: ProgramChoice): number => {
  const months = isSchooling(program) ? (program.months?.low ?? 0) : 0;
  return Math.max(1, Math.ceil(months / 12));
};

/** Whether a funding pays for a line; null where that is not in the data. */
const coveredBy = (
  { covers, since, program }: FundingView,
  line: Line,
  asked: ProgramChoice,
  asOf: IsoDate,
): Covered | null => {
  const covered = covers[line.kind];
  if (covered === null || covered === 'no') return covered;
  if (since !== null && firstDay(since) > asOf) return 'no';
  const refused =
    line.kind === 'program' && program.types !== null && isSchooling(asked) && !program.types.includes(asked.type);
  return refused ? 'no' : covered;
};

/** Limits that hold everywhere; one of a single local board holds for its place alone. */
const limitsOf = ({ limits }: FundingView) => limits.filter(({ where }) => where === null);

/** Whether it is known how much a funding pays: a limit, a share, or all that it covers. */
const isReckonable = (view: FundingView): boolean =>
  view.rates !== null || view.limits.length === 0 || limitsOf(view).some(({ amount }) => amount !== null);

/** The credit on expenses of so many years, step by step. */
const creditOn = (rates: NonNullable<FundingView['rates']>, years: number, expenses: Cents): Cents => {
  let [credit, from] = [0, 0];
  for (const { rate, upTo } of rates) {
    const end = toCents(upTo) * years;
    credit += shareOf(Math.max(0, Math.min(expenses, end) - from), rate);
    from = end;
  }
  return credit;
};

/** What is still there of the limits while lines are paid one after the other, at one end of the prices. */
class FundingLimits {
  readonly #left = new Map<string, Cents>();
  readonly #spent = new Map<string, Cents>();
  constructor(readonly years: number) {}

  /** What a funding pays of a line of so many cents. */
  pay(view: FundingView, line: Line, price: Cents): Cents {
    const years = line.year === 0 ? this.years : 1;
    const pools = limitsOf(view).flatMap(({ id, per, amount }) => {
      if (amount === null) return [];
      const of = { year: `year ${line.year}`, test: line.id, program: 'program', lifetime: '' }[per];
      const key = `${view.id} ${id} ${of}`;
      return [{ key, left: this.#left.get(key) ?? toCents(amount) * (per === 'year' ? years : 1) }];
    });
    let paid = price;
    if (view.rates !== null) {
      const key = `${view.id} ${line.year}`;
      const spent = this.#spent.get(key) ?? 0;
      this.#spent.set(key, spent + price);
      paid = creditOn(view.rates, years, spent + price) - creditOn(view.rates, years, spent);
    }
    paid = Math.min(paid, ...pools.map(({ left }) => left));
    for (const { key, left } of pools) this.#left.set(key, left - paid);
    return paid;
  }
}

/**
 * Each line with the asked funding that pays for it: one that surely does before one that asks for an
 * approval. Limits of a year are those of each year by itself, and of as many years as a program surely
 * takes; what a funding with an unknown limit pays is taken for nothing.
 */
export const fundLines = (
  lines: readonly Line[],
  asked: readonly FundingView[],
  program: ProgramChoice,
  asOf: IsoDate,
): FundedCost => {
  const lacks: FundingLack[] = [];
  const years = programYears(program);
  const limits = { low: new FundingLimits(years), high: new FundingLimits(years) };
  const missing = (id: string, kind: FundingLack['kind']): void => {
    if (!lacks.some((lack) => lack.id === id && lack.kind === kind)) lacks.push({ id, kind });
  };
  const funded = lines.map((line): FundedLine | null => {
    const ways = asked.flatMap((view) => {
      const covered = coveredBy(view, line, program, asOf);
      if (covered === null) missing(view.id, line.kind);
      return covered === null ? [] : [{ view, covered }];
    });
    const [best] = ways.sort((a, b) => RANK.indexOf(a.covered) - RANK.indexOf(b.covered));
    if (best === undefined) return null;
    const { view, covered } = best;
    const { low, high } = line.price;
    if (covered === 'no') return { id: view.id, covered, left: line.price };
    if (!isReckonable(view)) {
      missing(view.id, null);
      return { id: view.id, covered, left: line.price };
    }
    return {
      id: view.id,
      covered,
      left: { low: low - limits.low.pay(view, line, low), high: high - limits.high.pay(view, line, high) },
    };
  });
  return { lines: funded, lacks };
};
