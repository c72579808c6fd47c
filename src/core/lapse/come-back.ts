/** What it costs to have a lapsed credential back, and to sit the exam again: sums of priced lines, in dollars. */
import type { UnknownReason } from '../../schema/vocabulary.ts';
import { type CertificationView, figureAt } from '../certification.ts';
import { whollyBelow } from '../compare.ts';
import { addMonths, type IsoDate } from '../dates.ts';
import { derivedFigure, type Figure } from '../figures.ts';
import { asRange, type Range, spanOf, sumRanges, timesRange } from '../money.ts';
import { type Cliff, type CredentialStanding, isEnded, type LapseFigures } from './standing.ts';

const LINE_KINDS = ['membership', 'recertification', 'late', 'reinstatement', 'exam'] as const;
type LineKind = (typeof LINE_KINDS)[number];

/** A price; `times` says how many years' dues are in it. */
export type PriceLine = { kind: LineKind; times: number; low: number | null; high: number | null; figure: Figure };

/** What has no price in the data. Where it is certain to be asked the sum is too low, and `certain` says so. */
export type Unpriced = { kind: LineKind | 'ceus'; reason: UnknownReason; certain: boolean };

export type Bill = { lines: PriceLine[]; unpriced: Unpriced[]; total: Range | null };

type PricedSpan = { range: Range | null; figure: Figure };

/**
 * Members alone pay where membership is needed; else it is open whether one is a member, and both ends count. The same
 * rule as that of `priceFor` in core/cost/prices.ts, for whoever did not tell whether they are a member.
 */
const byMembership = (view: CertificationView, group: 'fees' | 'renewal.fee'): PricedSpan => {
  const of = (who: string): Figure => figureAt(view, `${group}.${who}`);
  const [member, nonMember, everybody] = [of('member'), of('nonMember'), of('range')];
  const paid = view.fees.membershipRequired === true ? [member] : [member, nonMember];
  const known = paid.filter(({ value }) => value !== null);
  const [first, second] = known;
  if (first !== undefined) {
    const range = spanOf(known.map(({ value }) => value as number));
    // Of two prices the range is as old as the older, and cites both.
    return { range, figure: second === undefined ? first : derivedFigure(range, known) };
  }
  // What only others pay is no price for members.
  if (nonMember.value !== null) return { range: null, figure: member };
  return { range: everybody.value as Range | null, figure: everybody };
};

/** The paths of a group's prices that count: those of members alone where one has to join. */
export const pricePaths = ({ fees }: CertificationView, group: 'fees' | 'renewal.fee'): string[] =>
  (fees.membershipRequired === true ? ['member'] : ['member', 'nonMember', 'range']).map((who) => `${group}.${who}`);

/** What one attempt costs, whoever one is. */
export const examPrice = (view: CertificationView): PricedSpan => byMembership(view, 'fees');

const bill = (parts: readonly (PriceLine | Unpriced)[]): Bill => {
  const lines = parts.filter((part) => 'figure' in part);
  const unpriced = parts.filter((part) => 'reason' in part);
  const total = lines.length === 0 ? null : sumRanges(lines);
  // A fee of nothing beside what has no price is no sum.
  return { lines, unpriced, total: total?.high === 0 && unpriced.some(({ certain }) => certain) ? null : total };
};

const part = (kind: LineKind, { range, figure }: PricedSpan, certain: boolean, factor = 1): (PriceLine | Unpriced)[] =>
  range === null
    ? [{ kind, reason: figure.unknown?.reason ?? 'not-found', certain }]
    : [{ kind, times: factor, ...timesRange(range, factor), figure }];

const pricedNumber = (figure: Figure<number>): PricedSpan => {
  const price = figure.value ?? figure.span ?? null;
  return { range: price === null ? null : asRange(price), figure };
};

const dues = (view: CertificationView, years: number): (PriceLine | Unpriced)[] => {
  if (view.fees.membershipRequired === false) return [];
  const figure = figureAt<number>(view, 'fees.membershipPerYear');
  if (view.fees.membershipRequired === true) return part('membership', pricedNumber(figure), true, years);
  const need = view.figures['fees.membershipRequired']?.unknown?.reason ?? 'not-found';
  return [{ kind: 'membership', reason: need, certain: false }];
};

/** The due day's dues and those of every anniversary gone by. */
const yearsOfDues = (due: IsoDate, asOf: IsoDate): number => {
  let years = 1;
  while (addMonths(due, 12 * years) < asOf) years += 1;
  return years;
};

/** The fee of the state it is in; whether one is asked where none is known is certain only of a state called late. */
const lateFee = ({ steps, lateFee: usual }: LapseFigures, now: Cliff | undefined): (PriceLine | Unpriced)[] => {
  if (now === undefined || now.fee === 0) return [];
  if (now.fee === null)
    return [{ kind: 'late', reason: usual.unknown?.reason ?? 'not-found', certain: now.state === 'late' }];
  const inSteps = steps.value?.some(({ state, fee }) => state === now.state && fee !== null);
  return [{ kind: 'late', times: 1, low: now.fee, high: now.fee, figure: inSteps ? steps : usual }];
};

/** The last day on which it can be reinstated without the exam; null where that is not known, or not yet begun. */
export const reinstateUntil = (figures: LapseFigures, { state, all }: CredentialStanding): IsoDate | null => {
  const ended = isEnded(state) ? all.find((cliff) => isEnded(cliff.state)) : undefined;
  const months = figures.reinstatementMonths.value;
  return ended === undefined || months === null ? null : addMonths(ended.on, months);
};

/**
 * What it costs to be in good standing again, or in time to stay so: dues where membership is needed, the fee
 * of the renewal, and the fee of the state. Null where nobody says that it can be had back, or how it stands.
 */
export const comeBack = (
  view: CertificationView,
  figures: LapseFigures,
  standing: CredentialStanding,
  { due, asOf }: { due: IsoDate; asOf: IsoDate },
): Bill | null => {
  const { state, all, since } = standing;
  const until = reinstateUntil(figures, standing);
  if (state === null || (until !== null && until < asOf)) return null;
  if (isEnded(state) && figures.reinstatementFee.value === null) return null;
  return bill([
    ...dues(view, yearsOfDues(due, asOf)),
    ...part('recertification', byMembership(view, 'renewal.fee'), false),
    ...(isEnded(state)
      ? part('reinstatement', pricedNumber(figures.reinstatementFee), true)
      : lateFee(
          figures,
          all.find(({ on }) => on === since),
        )),
    { kind: 'ceus', reason: 'not-found', certain: false },
  ]);
};

/** What a new start costs: the exam, and a year's dues where membership is needed. */
export const sitAgain = (view: CertificationView): Bill =>
  bill([...part('exam', examPrice(view), true), ...dues(view, 1)]);

/** The one that lies wholly below the other and lacks no price that is certain to be asked; else null. */
export const cheaperOf = (back: Bill | null, again: Bill): 'comeBack' | 'sitAgain' | null => {
  const bills = [back, again] as const;
  const at = whollyBelow(bills.map((each) => each?.total ?? null));
  const winner = at === null ? null : bills[at];
  if (winner === null || winner === undefined || winner.unpriced.some(({ certain }) => certain)) return null;
  return at === 0 ? 'comeBack' : 'sitAgain';
};
