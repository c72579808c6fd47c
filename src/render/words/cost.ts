/** The words of `cost`: what each line buys, when it is due, what has no price. */
import type { FundingLack } from '../../core/cost/funding.ts';
import type { MembershipChoice } from '../../core/cost/membership.ts';
import type { Line, LineDetail, PriceLack } from '../../core/cost/types.ts';
import type { FundingView } from '../../core/funding.ts';
import type { Range } from '../../core/money.ts';
import type { Item } from '../../schema/item.ts';
import type { Covered } from '../../schema/vocabulary.ts';
import { count, listing, money, plural, range } from '../format.ts';
import { COST_KIND_TEXT, monthsText } from './names.ts';

/** The names of organizations by their ids. */
export type Names = ReadonlyMap<string, string>;

const DETAIL: Record<NonNullable<LineDetail>, string> = {
  member: ', member price',
  'non-member': ', non-member price',
  student: ', student price',
  everybody: '',
  'full-fee': ', the full fee again',
  'two-attempts': ', two attempts bought together',
  'first-year': ', first twelve months',
};

export const lineLabel = ({ kind, code, organization, name, detail }: Line, names: Names): string => {
  const who = code ?? '';
  const how = detail === null ? '' : DETAIL[detail];
  switch (kind) {
    case 'program':
      return name ?? 'Program';
    case 'membership':
      return `${names.get(organization ?? '') ?? organization} membership${how}`;
    case 'books':
      return `Code books for the ${who}${how}`;
    case 'mark-removal':
      return `${name ?? 'Course'}, to lose the mark of the ${who}`;
    case 'recertification':
      return `Renewal of the ${who}${how}`;
    case 'application':
    case 'exam':
      return `${who} exam${how}`;
    case 'retake':
      return `${who} exam, another attempt${detail === 'full-fee' ? how : ''}`;
    case 'ceus':
      return `CEUs for the ${who}`;
    case 'late':
      return `Late fee of the ${who}`;
  }
};

/** What a note says that the price of a program includes, as it goes on after a colon. */
export const includedText = ({ text, points = [text] }: Pick<Item, 'text' | 'points'>): string =>
  points.map((point) => point.replace(/\.$/, '')).join('; ');

/** The same as a sentence below the lines. */
export const priceIncludesText = (includes: Pick<Item, 'text' | 'points'>): string =>
  `The price of the program includes: ${includedText(includes)}. It is not taken off here.`;

/** When something is due, in one year or again and again: "years 2 to 5", "years 2 and 4". */
export const whenText = (years: readonly number[]): string => {
  const [first = 0, second = first] = years;
  const last = years.at(-1) ?? first;
  if (first === 0) return 'to certify';
  if (years.length === 1) return `year ${first}`;
  const step = second - first;
  if (years.length > 2 && step === 1 && last - first === years.length - 1) return `years ${first} to ${last}`;
  const steady = years.every((year, index) => year === first + index * step);
  return steady && years.length > 4
    ? `every ${plural(step, 'year')} from ${first} to ${last}`
    : `years ${listing(years.map(String))}`;
};

export const COVERED_TEXT: Record<Covered, string> = {
  yes: 'pays',
  no: 'does not pay',
  'if-approved': 'pays if approved',
};

export const priceLackText = ({ kind, code, organization, name, ceus }: PriceLack, names: Names): string => {
  const grantor = names.get(organization ?? '') ?? organization ?? '';
  switch (kind) {
    case 'program':
      return `the price of the program "${name ?? ''}"`;
    case 'membership':
      return `the dues of ${grantor}`;
    case 'ceus': {
      const many =
        ceus == null
          ? ''
          : ` (${plural(ceus.ceus, 'CEU')} every ${ceus.months === 12 ? 'year' : monthsText(ceus.months)})`;
      return `what CEUs for ${grantor} cost${many}`;
    }
    case 'recertification':
      return `the renewal fee of the ${code}`;
    case 'mark-removal':
      return `what losing the mark of the ${code} costs`;
    case 'books':
      return `code books for the ${code}`;
    case 'exam':
      return `the exam fee of the ${code}`;
    case 'retake':
      return `another attempt at the ${code}`;
    default:
      return `${COST_KIND_TEXT[kind]} of the ${code}`;
  }
};

export const fundingLackText = ({ id, kind }: FundingLack, funding: readonly FundingView[]): string => {
  const name = funding.find((view) => view.id === id)?.name ?? id;
  return kind === null ? `how much ${name} pays at most` : `whether ${name} pays for ${COST_KIND_TEXT[kind]}`;
};

/** What it costs where the attempts that are counted one by one are bought together. */
export const pairsText = (toCertify: Range): string =>
  `Counted are single attempts. With two bought together it is ${range(toCertify, money)} to certify.`;

export const chanceText = (chance: number): string =>
  `Two attempts bought together cost less if the chance of failing the first is above ${count(Math.round(chance * 10_000) / 100)}%.`;

/** Why there is nothing to choose. */
const NO_CHOICE: Record<NonNullable<MembershipChoice['because']>, string> = {
  required: 'you must join',
  'paid-anyway': 'due anyway',
  'no-dues': 'cannot be said',
};

/** Why it cannot be said when joining pays: what has no price for members, or for others. */
export const noBreakEvenText = (
  { name, unpriced }: Pick<MembershipChoice, 'name' | 'unpriced'>,
  names: Names,
): string => {
  const wanted = unpriced.map(
    ({ choice, lack }) => `${priceLackText(lack, names)} for ${choice === 'join' ? 'members' : 'others'}`,
  );
  return `when joining ${name} pays, for want of ${listing(wanted)}`;
};

type JoiningPays = Pick<MembershipChoice, 'because' | 'breakEvenYear' | 'paysUntil' | 'never'>;

/** From which year on joining pays, and to which, where it costs more again. */
export const joiningPaysText = ({ because, breakEvenYear, paysUntil, never }: JoiningPays): string => {
  if (because !== null) return NO_CHOICE[because];
  if (breakEvenYear === null) return never ? 'never' : 'cannot be said';
  if (paysUntil === breakEvenYear) return `year ${breakEvenYear} alone`;
  return `year ${breakEvenYear}${paysUntil === null ? '' : ` to year ${paysUntil}`}`;
};

export const NO_PRICE_TITLE = 'No price in the data, and in no total';

/** "between 2 and 5 months". */
export const payBackText = (low: number | null, high: number | null): string => {
  if (low === null) return 'never: the pay is not above what you earn now';
  const text = (months: number) => plural(Math.max(1, Math.ceil(months)), 'month');
  if (high === null) return `${text(low)} at the highest pay, never at the lowest`;
  return text(low) === text(high)
    ? `within ${text(low)}`
    : `within ${text(low)} at the highest pay, ${text(high)} at the lowest`;
};

/** Why it cannot be said when it is earned back: nobody says what holders earn, or not all that it costs has a price. */
export const noPayBackText = (codes: readonly string[] | null): string =>
  codes === null
    ? 'how soon it is earned back, as not all that it costs to certify has a price'
    : `what holders of the ${codes.join(', ')} earn`;
