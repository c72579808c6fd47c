/** The price of one thing for a member or for somebody who is none. */
import type { UnknownReason } from '../../schema/vocabulary.ts';
import { type CertificationView, figureAt } from '../certification.ts';
import type { Figure } from '../figures.ts';
import { type Interval, type Range, toInterval } from '../money.ts';
import type { Joining, LineDetail } from './types.ts';

/** A price with the figure that says it; without one, why it is unknown. */
export type Priced = {
  interval: Interval | null;
  figure: Figure<number | Range>;
  reason: UnknownReason;
  detail: LineDetail;
};

/** The paths of a price: for members, for others, and one that holds for everybody. */
type PricePaths = { member: string; nonMember: string; everybody?: string };

/** One attempt at the exam. */
export const EXAM: PricePaths = { member: 'fees.member', nonMember: 'fees.nonMember', everybody: 'fees.range' };
/** One renewal. */
export const RENEWAL: PricePaths = {
  member: 'renewal.fee.member',
  nonMember: 'renewal.fee.nonMember',
  everybody: 'renewal.fee.range',
};
/** The code books of a year. */
export const BOOKS: PricePaths = { member: 'training.books.member', nonMember: 'training.books.nonMember' };

/** A price in dollars, by its path in the answer. */
export const dollarsAt = (view: CertificationView, path: string): Figure<number | Range> => figureAt(view, path);

/** A figure as a price. */
export const asPrice = (figure: Figure<number | Range>, detail: LineDetail): Priced => ({
  interval: toInterval(figure.value),
  figure,
  reason: figure.unknown?.reason ?? 'not-published',
  detail,
});

/**
 * The price for the choice; the one for everybody where neither a member's nor another's is known, as the
 * span of the two is no price. What does not apply says nothing while another path may. core/lapse/come-back.ts
 * goes by the same rule for whoever did not tell whether they are a member.
 */
export const priceFor = (view: CertificationView, choice: Joining, paths: PricePaths): Priced => {
  const own =
    choice === 'join'
      ? asPrice(dollarsAt(view, paths.member), 'member')
      : asPrice(dollarsAt(view, paths.nonMember), 'non-member');
  const alone = figureAt(view, paths.member).value === null && figureAt(view, paths.nonMember).value === null;
  if (!alone || paths.everybody === undefined) return own;
  const everybody = asPrice(dollarsAt(view, paths.everybody), 'everybody');
  return everybody.figure.value !== null || own.reason === 'not-applicable' ? everybody : own;
};
