/** What credentials of one organization that are renewed together pay each: their own fees, or its list. In dollars. */
import type { Organization } from '../../schema/organization.ts';
import { type Figure, type Question, type SourceMap, valueOn } from '../figures.ts';
import { asRange, type Range } from '../money.ts';

/** The fees of the first to the n-th credential, for members, for others, and one list for all. */
export const feeListsOn = (
  fees: NonNullable<Organization['renewal']>['fees'],
  question: Question,
  sources: SourceMap,
) => {
  const further = (path: NonNullable<typeof fees>['furtherMember']) =>
    path === undefined ? null : valueOn(path, question, sources);
  return {
    member: valueOn(fees?.member, question, sources),
    nonMember: valueOn(fees?.nonMember, question, sources),
    any: valueOn(fees?.any, question, sources),
    /** Each credential after those in the list; null where the last of it holds. */
    furtherMember: further(fees?.furtherMember),
    furtherNonMember: further(fees?.furtherNonMember),
  };
};
export type FeeLists = ReturnType<typeof feeListsOn>;

/** The part of one of them: null where its own fee is not known; `beyond` the list. */
type Share = { fee: Range | null; figure: Figure; beyond: boolean };

const highOf = ({ fee }: Share): number => (fee === null ? -1 : (fee.high ?? Number.POSITIVE_INFINITY));

/**
 * What each pays, the dearest first: that one its own fee, further ones by the organization's list, or their own in
 * full where there is none. Open where nobody says what one beyond the list costs.
 *
 * @param own what each pays alone, as a member or as somebody else
 */
export const feesTogether = (
  own: readonly Figure<number | Range>[],
  lists: FeeLists,
  payer: 'member' | 'nonMember',
): Share[] => {
  const shares = own
    .map((figure): Share => ({ fee: figure.value === null ? null : asRange(figure.value), figure, beyond: false }))
    .sort((a, b) => highOf(b) - highOf(a));
  const list = lists[payer].value === null ? lists.any : lists[payer];
  const further = list === lists.any ? null : lists[payer === 'member' ? 'furtherMember' : 'furtherNonMember'];
  const { value: fees } = list;
  if (fees === null || shares.length < 2) return shares;
  return shares.map((alone, index) => {
    if (alone.fee === null) return alone;
    // Most often the dearest pays just the first of the list, which then says all of it.
    const { low, high } = alone.fee;
    if (index === 0 && (low !== fees[0] || high !== fees[0])) return alone;
    const beyond = further !== null && index >= fees.length;
    const fee = beyond ? further.value : (fees[index] ?? fees.at(-1) ?? null);
    return { fee: fee === null ? { low: 0, high: null } : asRange(fee), figure: beyond ? further : list, beyond };
  });
};
