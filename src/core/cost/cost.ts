/** The whole cost of getting and keeping credentials, line by line; every total is the sum of its lines. */
import { COST_KINDS, type UnknownReason } from '../../schema/vocabulary.ts';
import { type IsoDate, lastDay, monthsUntil, type PartialDate } from '../dates.ts';
import { divided, type Interval, perYear, toInterval } from '../money.ts';
import { breakEvenChance, withPairs } from './certify.ts';
import { chooseMembership, type MembershipChoice, partUnder } from './membership.ts';
import { emptyPart, joinedParts, totalOf } from './parts.ts';
import {
  type CostOptions,
  type CostPart,
  isSchooling,
  type Joining,
  type Line,
  type OrganizationGroup,
  type PricedCredential,
  type PriceLack,
} from './types.ts';

export type CostInput = {
  asked: readonly PricedCredential[];
  /** Held beside them: what they cost is no part of the answer. */
  held: readonly PricedCredential[];
  /** Organizations of which the asker is a member on the asked day. */
  memberOf: readonly string[];
  /** Until when, by organization, where that was told. */
  memberUntil: Readonly<Record<string, PartialDate>>;
  options: CostOptions;
  asOf: IsoDate;
};

export type Cost = {
  lines: Line[];
  toCertify: Interval;
  /** A steady cycle divided by its years: the one figure that is no sum. */
  perYearAfter: Interval;
  overYears: Interval;
  /** The whole spread evenly over the months of the years. */
  monthly: Interval;
  /** Chance of failing from which the two attempts sold together pay; null where there are none. */
  breakEvenChance: number | null;
  /** To certify, where two of several attempts are bought together; null where that saves nothing. */
  withPairs: Interval | null;
  membership: MembershipChoice[];
  lacks: PriceLack[];
};

const groupsOf = ({ asked, held, memberOf, memberUntil, asOf }: CostInput): OrganizationGroup[] => {
  const organizations = [...new Map(asked.map(({ organization }) => [organization.id, organization])).values()];
  return organizations.map((organization) => {
    const of = (all: readonly PricedCredential[]) => all.filter((one) => one.organization.id === organization.id);
    const { id } = organization;
    const until = of(asked).every((one) => one.held) ? memberUntil[id] : undefined;
    const paidMonths = until === undefined ? null : monthsUntil(asOf, lastDay(until));
    return { organization, asked: of(asked), held: of(held), member: memberOf.includes(id), paidMonths };
  });
};

/** The sum of each year's lines, from what comes before the pass (0) to the last year. */
export const costByYear = (lines: readonly Line[], years: number): Interval[] =>
  Array.from({ length: years + 1 }, (_, at) => totalOf(lines.filter(({ year }) => year === at)));

/** The program as a line; nothing where all is held already, or the upkeep alone is asked. */
const programPart = ({ asked, options: { program, keep } }: CostInput): CostPart => {
  if (!isSchooling(program) || keep || asked.every(({ held }) => held)) return emptyPart();
  const about = { kind: 'program' as const, organization: null, code: null, name: program.name };
  const price = toInterval(program.cost.value);
  const reason: UnknownReason = program.cost.unknown?.reason ?? 'not-published';
  if (price === null) return { ...emptyPart(), lacks: [{ ...about, reason }] };
  return { ...emptyPart(), lines: [{ id: 'program', ...about, year: 0, price, detail: null, figure: program.cost }] };
};

const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => a.year - b.year || COST_KINDS.indexOf(a.kind) - COST_KINDS.indexOf(b.kind));

/** What the asked credentials cost beside those that are held. */
export const costOf = (input: CostInput): Cost => {
  const { options, asOf } = input;
  const groups = groupsOf(input).map((group) => {
    const membership = chooseMembership(group, options, asOf);
    return { group, membership, part: partUnder(group, membership.chosen, options, asOf) };
  });
  const whole = joinedParts([programPart(input), ...groups.map(({ part }) => part)]);
  const lines = inOrder(whole.lines);
  const overYears = totalOf(lines);
  const sitting = groups.flatMap(({ group, membership }) =>
    group.asked
      .filter(({ held }) => !held)
      .map((credential): { credential: PricedCredential; choice: Joining } => ({
        credential,
        choice: membership.chosen,
      })),
  );
  const toCertify = totalOf(lines.filter(({ year }) => year === 0));
  return {
    lines,
    toCertify,
    perYearAfter: perYear(whole.recurring),
    overYears,
    monthly: divided(overYears, options.years * 12),
    breakEvenChance: options.keep ? null : breakEvenChance(sitting, options.student),
    withPairs: options.keep ? null : withPairs(sitting, options, toCertify),
    membership: groups.map(({ membership }) => membership),
    lacks: whole.lacks,
  };
};
