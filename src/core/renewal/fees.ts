/** What one cycle costs in fees and dues. Sums in whole cents; dollars go in and come out. */
import type { UnknownReason } from '../../schema/vocabulary.ts';
import type { CertificationView } from '../certification.ts';
import { priceFor, RENEWAL } from '../cost/prices.ts';
import { addMonths, type IsoDate, yearOf } from '../dates.ts';
import { derivedFigure, type Figure, isKnown } from '../figures.ts';
import { asRange, type Range, sumRanges, timesRange } from '../money.ts';
import { type FeeLists, feesTogether } from './fee-lists.ts';
import type { RenewalRules } from './rules.ts';
import type { CycleSpan } from './span.ts';

type PaysAs = 'member' | 'non-member' | 'anybody';

/** The cost of a cycle as one pays it; the total is the sum of what is known. */
export type CostOption = {
  as: PaysAs;
  fee: Range | null;
  dues: Range | null;
  total: Range;
  years: Years | null;
  figures: Record<string, Figure>;
};
export type FeeLack = { what: 'recertification' | 'further' | 'membership'; as: PaysAs; reason: UnknownReason };
export type CycleCost = { options: CostOption[]; total: Range | null; notInData: FeeLack[] };

/** Where the first credential's fee and that of further ones are of different years: both. */
type Years = { first: string; further: string };

type Fee = { range: Range | null; figure: Figure | undefined; reason: UnknownReason; years: Years | null };

const yearsOf = (...figures: (Figure | undefined)[]): Years | null => {
  const [first, further] = figures.map((figure) => (figure?.dated == null ? null : String(yearOf(figure.dated))));
  return first == null || further == null || first === further ? null : { first, further };
};

/** What they pay together, as a member or as somebody else; unknown where the fee of one that has to pay is. */
const feeOf = (views: readonly CertificationView[], lists: FeeLists, payer: 'member' | 'nonMember'): Fee => {
  const own = views.map((view) => priceFor(view, payer === 'member' ? 'join' : 'none', RENEWAL).figure);
  const all = feesTogether(own, lists, payer).map((share) => ({ ...share, why: share.figure.unknown?.reason }));
  const shares = all.filter(({ fee, why }) => fee !== null || why !== 'not-applicable');
  const reason = shares.find(({ why }) => why !== undefined)?.why ?? all[0]?.why ?? 'not-found';
  const fees = shares.map(({ fee }) => fee).filter((fee) => fee !== null);
  if (fees.length === 0 || fees.length < shares.length) return { range: null, figure: undefined, reason, years: null };
  const range = sumRanges(fees);
  const [first, ...others] = new Set(shares.map(({ figure }) => figure).filter(isKnown));
  return {
    range,
    // A sum cites every fee in it, and is as old as the oldest.
    figure: first === undefined || others.length === 0 ? first : derivedFigure(range, [first, ...others]),
    reason,
    years: yearsOf(first, shares.find(({ beyond }) => beyond)?.figure),
  };
};

/** How many times dues fall into a cycle: once a year, counted back from its end. */
export const duesIn = (span: CycleSpan | null, cycleMonths: number): number => {
  if (span === null) return Math.ceil(cycleMonths / 12);
  let years = 1;
  while (addMonths(span.due, -12 * years) > span.start) years += 1;
  return years;
};

/** A way to pay for a cycle, and whether dues belong to it. */
type PayWay = { as: PaysAs; fee: Fee; withDues: boolean };

/** @param member null where it was not told: both ways are then open */
const waysToPay = (views: readonly CertificationView[], { fees }: RenewalRules, member: boolean | null): PayWay[] => {
  const [byMember, byOther] = [feeOf(views, fees, 'member'), feeOf(views, fees, 'nonMember')];
  const needed = views.some((view) => view.fees.membershipRequired === true);
  const alike = views.every(({ renewal: { fee } }) => fee.member === null && fee.nonMember === null);
  if (alike || (byMember.range === null && byOther.range === null)) {
    // That a price does not apply says nothing while another is only not found.
    const fee = byMember.reason === 'not-applicable' ? byOther : byMember;
    return [{ as: needed ? 'member' : 'anybody', fee, withDues: needed }];
  }
  return [
    ...(needed || member !== false ? [{ as: 'member' as const, fee: byMember, withDues: true }] : []),
    ...(!needed && member !== true ? [{ as: 'non-member' as const, fee: byOther, withDues: false }] : []),
  ];
};

/** What a way costs; no option where nothing of it has a price. */
const priceOf = (
  { as, fee, withDues }: PayWay,
  dues: RenewalRules['dues'],
  years: number,
): { options: CostOption[]; lacks: FeeLack[] } => {
  const paid = withDues && dues.value !== null ? timesRange(asRange(dues.value), years) : null;
  const lacks: FeeLack[] = [];
  if (fee.range === null && fee.reason !== 'not-applicable')
    lacks.push({ what: 'recertification', as, reason: fee.reason });
  if (fee.range?.high === null) lacks.push({ what: 'further', as, reason: fee.reason });
  if (withDues && paid === null) lacks.push({ what: 'membership', as, reason: dues.unknown?.reason ?? 'not-found' });
  const parts = [fee.range, paid].filter((part) => part !== null);
  const figures = {
    ...(fee.figure !== undefined && isKnown(fee.figure) ? { fee: fee.figure } : {}),
    ...(paid === null ? {} : { dues: dues as Figure }),
  };
  const total = sumRanges(parts);
  // A fee of nothing beside dues without a price would read as if all of it cost nothing.
  const isPriced = parts.length > 0 && (lacks.length === 0 || total.high !== 0);
  return { options: isPriced ? [{ as, fee: fee.range, dues: paid, total, years: fee.years, figures }] : [], lacks };
};

/** From the least that one may pay to the most; an end that is open for one option is open. */
const spanOver = (options: readonly CostOption[]): Range | null => {
  if (options.length === 0) return null;
  const lows = options.map(({ total }) => total.low);
  const highs = options.map(({ total }) => total.high);
  return {
    low: lows.includes(null) ? null : Math.min(...(lows as number[])),
    high: highs.includes(null) ? null : Math.max(...(highs as number[])),
  };
};

/**
 * The fee of a cycle and, where membership is needed or taken, its dues.
 *
 * @param views the credentials that are renewed together
 * @param years how many times dues fall into the cycle
 * @param member whether the holder is a member; null where it was not told: both ways are then given
 */
export const cycleCost = (
  views: readonly CertificationView[],
  rules: RenewalRules,
  years: number,
  member: boolean | null,
): CycleCost => {
  const ways = waysToPay(views, rules, member).map((way) => priceOf(way, rules.dues, years));
  const options = ways.flatMap((way) => way.options);
  return { options, total: spanOver(options), notInData: ways.flatMap(({ lacks }) => lacks) };
};

/** The dues of a year on each of some days, where dues belong to the cycle. */
export const duesLeft = (
  { options }: CycleCost,
  { dues }: Pick<RenewalRules, 'dues'>,
  days: readonly IsoDate[],
): { on: IsoDate; cost: Range }[] => {
  const { value } = dues;
  if (value === null || options.every((option) => option.dues === null)) return [];
  return days.map((on) => ({ on, cost: asRange(value) }));
};

/**
 * What is left to pay of a cycle: its fee, and the dues that fall due before its end.
 *
 * @param duesDue null where their days are not known
 * @returns null where that is not known, or nothing of it has a price
 */
export const stillToPay = ({ fee, dues }: CostOption, duesDue: readonly Range[] | null): Range | null => {
  if (dues !== null && duesDue === null) return null;
  const parts = [...(fee === null ? [] : [fee]), ...(dues === null ? [] : (duesDue ?? []))];
  return parts.length === 0 ? null : sumRanges(parts);
};
