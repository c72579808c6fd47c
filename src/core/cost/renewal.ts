/** Renewal fees of one organization's credentials, and the CEUs that a cycle asks. */
import { addMonths, type IsoDate, monthsUntil } from '../dates.ts';
import type { Figure } from '../figures.ts';
import { excess, type Interval, sumIntervals, toInterval } from '../money.ts';
import { fullCeus, severalOf } from '../renewal/ceus.ts';
import { feesTogether } from '../renewal/fee-lists.ts';
import { dropOf } from '../renewal/rules.ts';
import type { OrganizationPrices } from './organization.ts';
import { emptyPart } from './parts.ts';
import { type Priced, priceFor, RENEWAL } from './prices.ts';
import type { CostPart, Joining, Line, OrganizationGroup, PricedCredential } from './types.ts';

/** Those that are still renewed: one that a higher one of the set replaces is not. */
const stillRenewed = (set: readonly PricedCredential[], { supersedes }: OrganizationPrices): PricedCredential[] =>
  set.filter(
    ({ view }) =>
      dropOf(
        view.code,
        set.map((other) => other.view.code),
        supersedes,
      ) === null,
  );

/** One renewal of those of a set whose own fees are known; null where one is open. `last` says the fee of the last. */
const feeOfSet = (
  set: readonly PricedCredential[],
  { fees }: OrganizationPrices,
  choice: Joining,
): { fee: Interval | null; last: Figure | null } => {
  const own = set
    .map(({ view }) => priceFor(view, choice, RENEWAL))
    .flatMap(({ interval, figure }) => (interval === null ? [] : [figure]));
  const paid = feesTogether(own, fees, choice === 'join' ? 'member' : 'nonMember');
  const known = paid.map(({ fee }) => toInterval(fee)).filter((fee) => fee !== null);
  return { fee: known.length < paid.length ? null : sumIntervals(known), last: paid.at(-1)?.figure ?? null };
};

/**
 * Months until the first cycle ends: that of a new credential begins with the pass. One that is held goes by
 * the day it was earned, where its organization counts from there; else its cycle is taken as beginning now.
 */
const monthsToEnd = ({ earned, organization }: PricedCredential, cycle: number, asOf: IsoDate): number => {
  if (earned === null || organization.starts !== 'pass') return cycle;
  let due = addMonths(earned, cycle);
  for (let count = 2; due <= asOf; count += 1) due = addMonths(earned, count * cycle);
  return monthsUntil(asOf, due);
};

/** A fee that is paid with every cycle of so many months. `own` is what the credential pays alone. */
type Fee = { price: Interval; cycle: number; own: Priced; figure: Figure };

/** The years in which a fee is due, the first of them when the running cycle ends. */
const linesOf = (credential: PricedCredential, { price, cycle, own, figure }: Fee, years: number, asOf: IsoDate) => {
  const { code } = credential.view;
  const lines: Line[] = [];
  let months = monthsToEnd(credential, cycle, asOf);
  for (let count = 1; months <= years * 12; count += 1, months += cycle) {
    lines.push({
      id: `recertification.${code}.${count}`,
      kind: 'recertification',
      organization: credential.organization.id,
      code,
      year: Math.ceil(months / 12),
      price,
      detail: own.detail,
      name: null,
      figure,
    });
  }
  return lines;
};

/**
 * What each asked credential adds to the renewal fees of those before it, in every year in which its cycle
 * ends. The upkeep of what is held is paid anyway.
 */
export const renewalFees = (
  { asked, held, organization }: OrganizationGroup,
  choice: Joining,
  years: number,
  asOf: IsoDate,
): CostPart => {
  const part = emptyPart();
  const renewed = stillRenewed([...held, ...asked], organization);
  let before = stillRenewed(held, organization);
  for (const credential of asked.filter((each) => renewed.includes(each))) {
    const { code, renewal } = credential.view;
    const own = priceFor(credential.view, choice, RENEWAL);
    const cycle = renewal.cycleMonths;
    if (own.interval === null || cycle === null) {
      const reason = own.interval === null ? own.reason : 'not-found';
      if (reason !== 'not-applicable')
        part.lacks.push({ kind: 'recertification', organization: organization.id, code, name: null, reason });
      continue;
    }
    const after = stillRenewed([...before, credential], organization);
    const inStep = (set: readonly PricedCredential[]) => set.filter(({ view }) => view.renewal.cycleMonths === cycle);
    const whole = feeOfSet(inStep(after), organization, choice);
    const paid = feeOfSet(inStep(before), organization, choice);
    before = after;
    if (whole.fee === null || paid.fee === null) {
      const reason = (whole.fee === null ? whole : paid).last?.unknown?.reason ?? 'not-found';
      part.lacks.push({ kind: 'recertification', organization: organization.id, code, name: null, reason });
      continue;
    }
    const price = excess(whole.fee, paid.fee);
    // Nothing more is paid for one that takes the place of another.
    if (price.high === 0 && own.interval.high > 0) continue;
    part.recurring.push({ interval: price, everyMonths: cycle });
    part.lines.push(...linesOf(credential, { price, cycle, own, figure: whole.last ?? own.figure }, years, asOf));
  }
  return part;
};

/** CEUs of one cycle for a set; null where they are not known, or its cycles differ. */
const ceusOfSet = (set: readonly PricedCredential[]): number | null => {
  if (set.length === 0) return 0;
  const renewals = set.map(({ view }) => view.renewal);
  const cycles = new Set(renewals.map(({ cycleMonths }) => cycleMonths));
  return cycles.size > 1
    ? null
    : fullCeus(
        severalOf(renewals),
        renewals.map(({ ceus }) => ceus),
      );
};

/** How many CEUs a cycle the asked credentials add, and its months; null where it is not known. */
export const ceusAdded = ({
  asked,
  held,
  organization,
}: OrganizationGroup): { ceus: number; months: number } | null => {
  const whole = ceusOfSet(stillRenewed([...held, ...asked], organization));
  const before = ceusOfSet(stillRenewed(held, organization));
  const months = asked[0]?.view.renewal.cycleMonths ?? null;
  return whole === null || before === null || months === null ? null : { ceus: Math.max(0, whole - before), months };
};
