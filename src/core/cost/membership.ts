/** One organization's part of the cost, joining it or not, and which of the two costs less. */
import type { IsoDate } from '../dates.ts';
import type { Cents, Interval } from '../money.ts';
import { certifyLines, unmarkLines } from './certify.ts';
import type { OrganizationPrices } from './organization.ts';
import { emptyPart, joinedParts, totalOf } from './parts.ts';
import { asPrice, type Priced } from './prices.ts';
import { ceusAdded, renewalFees } from './renewal.ts';
import type { CostOptions, CostPart, Joining, OrganizationGroup, PriceLack } from './types.ts';

/** Years in which a break-even is looked for. */
const MOST_YEARS = 50;

export type MembershipChoice = {
  organization: string;
  name: string;
  /** Its part of the cost over the years; null where that way is closed or its dues are unknown. */
  join: Interval | null;
  without: Interval | null;
  chosen: Joining;
  /** Why it was chosen, where the choice was not free. */
  because: 'required' | 'paid-anyway' | 'no-dues' | null;
  /** The first year at whose end joining has cost no more; null where it never has, or there is no choice. */
  breakEvenYear: number | null;
  never: boolean;
};

/** Dues of a year: a student's own where there are some. */
export const duesOf = ({ dues }: OrganizationPrices, student: boolean): Priced => {
  const own = asPrice(dues.student, 'student');
  return student && own.interval !== null ? own : asPrice(dues.individual, null);
};

const isRequired = ({ asked, held }: OrganizationGroup): boolean =>
  [...asked, ...held].some(({ view }) => view.fees.membershipRequired === true);

/** Whoever holds a credential of an organization that asks for membership, or is a member and holds one, pays dues anyway. */
const isPaidAnyway = (group: OrganizationGroup): boolean =>
  group.held.length > 0 && (group.member || isRequired(group));

/** Dues: the first twelve months before the pass, then every year; of what is held already every year from now on. */
const duesLines = (group: OrganizationGroup, { student, years, keep }: CostOptions): CostPart => {
  const { organization, asked, member } = group;
  if (isPaidAnyway(group)) return emptyPart();
  const { interval, figure, reason, detail } = duesOf(organization, student);
  const about = { kind: 'membership' as const, organization: organization.id, code: null, name: null };
  if (interval === null) return { ...emptyPart(), lacks: [{ ...about, reason }] };
  const toPass = asked.some(({ held }) => !held);
  const line = (year: number) => ({
    id: `membership.${organization.id}.${year}`,
    ...about,
    year,
    price: interval,
    detail: year === 0 ? ('first-year' as const) : detail,
    figure,
  });
  const later = Array.from({ length: years }, (_, index) => index + 1).filter((year) => year > 1 || !toPass);
  return {
    ...emptyPart(),
    lines: [...(toPass && !member && !keep ? [line(0)] : []), ...later.map(line)],
    recurring: [{ interval, everyMonths: 12 }],
  };
};

const ceuLack = (group: OrganizationGroup): PriceLack[] => {
  const added = ceusAdded(group);
  if (added?.ceus === 0) return [];
  return [
    { kind: 'ceus', organization: group.organization.id, code: null, name: null, reason: 'not-found', ceus: added },
  ];
};

/** Dues, books and exams of one organization under one choice. */
export const duesAndExams = (group: OrganizationGroup, choice: Joining, options: CostOptions): CostPart => {
  const toPass = options.keep ? [] : group.asked.filter(({ held }) => !held);
  return joinedParts([
    ...(choice === 'join' ? [duesLines(group, options)] : []),
    ...toPass.map((credential) => certifyLines(credential, choice, options)),
  ]);
};

/** Everything that one organization asks under one choice. */
export const partUnder = (group: OrganizationGroup, choice: Joining, options: CostOptions, asOf: IsoDate): CostPart => {
  const { asked } = group;
  return joinedParts([
    duesAndExams(group, choice, options),
    ...asked.map(unmarkLines),
    renewalFees(group, choice, options.years, asOf),
    { ...emptyPart(), lacks: ceuLack(group) },
  ]);
};

/** High ends year by year. */
const highByYear = ({ lines }: CostPart): Cents[] => {
  const years: Cents[] = Array(MOST_YEARS + 1).fill(0);
  for (const { year, price } of lines) years[year] = (years[year] ?? 0) + price.high;
  return years;
};

/**
 * The first year at whose end joining has cost no more than staying out, high end against high end; not before it has
 * cost anything.
 */
const breakEven = (group: OrganizationGroup, options: CostOptions, asOf: IsoDate): number | null => {
  const yearly = (choice: Joining) => highByYear(partUnder(group, choice, { ...options, years: MOST_YEARS }, asOf));
  const [join, without] = [yearly('join'), yearly('none')];
  let [ahead, paid] = [0, 0];
  for (let year = 0; year <= MOST_YEARS; year += 1) {
    paid += join[year] ?? 0;
    ahead += (without[year] ?? 0) - (join[year] ?? 0);
    if (year > 0 && paid > 0 && ahead >= 0) return year;
  }
  return null;
};

/** Joining only where it costs less: by the high end, then the low end, then not. */
const isCheaper = (join: Interval, without: Interval): boolean =>
  join.high < without.high || (join.high === without.high && join.low < without.low);

/**
 * Whether to join. Joining is the only way where an exam asks for it; it is no way where its dues are unknown,
 * as a total would take them for nothing.
 */
export const chooseMembership = (group: OrganizationGroup, options: CostOptions, asOf: IsoDate): MembershipChoice => {
  const { organization } = group;
  const fixed = { organization: organization.id, name: organization.name, breakEvenYear: null, never: false };
  const under = (choice: Joining) => partUnder(group, choice, options, asOf);
  if (isPaidAnyway(group))
    return { ...fixed, join: totalOf(under('join').lines), without: null, chosen: 'join', because: 'paid-anyway' };
  const hasDues = duesOf(organization, options.student).interval !== null;
  if (isRequired(group)) {
    const join = hasDues ? totalOf(under('join').lines) : null;
    return { ...fixed, join, without: null, chosen: 'join', because: 'required' };
  }
  const out = under('none');
  const without = totalOf(out.lines);
  const joined = under('join');
  const join = totalOf(joined.lines);
  const missing = joined.lacks.length - out.lacks.length;
  if (!hasDues) {
    // Who is a member pays the price of one today, whatever the dues of later years, unless others pay less.
    const stays = options.membership === 'join' || (missing === 1 && join.high <= without.high);
    const chosen = group.member && options.membership !== 'none' && stays ? 'join' : 'none';
    return { ...fixed, join: null, without, chosen, because: 'no-dues' };
  }
  // A way with fewer prices looks cheaper than it is.
  const joins = missing === 0 ? isCheaper(join, without) : missing < 0;
  const chosen = options.membership === 'auto' ? (joins ? 'join' : 'none') : options.membership;
  if (missing !== 0) return { ...fixed, join, without, chosen, because: null };
  const year = breakEven(group, options, asOf);
  return { ...fixed, join, without, chosen, because: null, breakEvenYear: year, never: year === null };
};
