/**
 * What a renewal costs is reckoned for three questions: what a certification adds (`cost`), what a cycle asks of those
 * that are held (`renewal`), and what it takes to come back (`lapse`). One set of credentials has one price in all.
 */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/core/catalog.ts';
import { viewOf } from '../../../src/core/certification.ts';
import { costInput } from '../../../src/core/cost/answer.ts';
import { type Cost, costOf } from '../../../src/core/cost/cost.ts';
import { type Joining, USUAL } from '../../../src/core/cost/types.ts';
import type { Held, Person } from '../../../src/core/eligibility/person.ts';
import type { Question } from '../../../src/core/figures.ts';
import { lapsedOn } from '../../../src/core/lapse/lapse.ts';
import { type Range, sumRanges, toRange } from '../../../src/core/money.ts';
import type { CycleCost } from '../../../src/core/renewal/fees.ts';
import { renewalPlan } from '../../../src/core/renewal/plan.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './invented.ts';
import { catalog } from './support.ts';

const held = (code: string): Held => ({ code, mark: null, coding: true });
const memberships = (organization: string, choice: Joining): NonNullable<Person['memberships']> =>
  choice === 'join' ? [{ organization, until: null }] : [];

type Set = { organization: string; codes: readonly string[]; cycleMonths: number | null };

/** All sets of so many of them, in their order. */
const subsets = <T>(all: readonly T[], size: number): T[][] =>
  size === 0 ? [[]] : all.flatMap((one, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]));

/** Triples are taken one in so many where there are thousands. */
const STEP = 29;

/** One to three certifications of an organization with cycles of one length: each alone, every pair, some triples. */
const setsIn = (data: Catalog, question: Question): Set[] => {
  const groups = new Map<string, Set & { codes: string[] }>();
  for (const { code } of data.index.certifications) {
    const { organization, renewal } = viewOf(data, code, question);
    const key = `${organization} ${renewal.cycleMonths}`;
    const group = groups.get(key) ?? { organization, codes: [], cycleMonths: renewal.cycleMonths };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    const triples = subsets(group.codes, 3);
    const some = triples.length < 1000 ? triples : triples.filter((_, at) => at % STEP === 0);
    return [...subsets(group.codes, 1), ...subsets(group.codes, 2), ...some].map((codes) => ({ ...group, codes }));
  });
};

/** What they add in a cycle to some that are held, under a choice; null where the way is closed. */
const costFor = (data: Catalog, set: Set, choice: Joining, question: Question, before: readonly string[] = []) => {
  const person = { credentials: before.map(held), memberships: memberships(set.organization, choice) };
  const options = { ...USUAL, membership: choice, years: Math.ceil((set.cycleMonths ?? 24) / 12) };
  const cost = costOf(costInput(data, { codes: set.codes, person, options, unmarked: false }, question));
  return cost.membership[0]?.chosen === choice ? cost : null;
};

/** What the cycle of somebody who holds them costs. */
const cycleFor = (
  data: Catalog,
  { organization, codes }: Set,
  choice: Joining | null,
  question: Question,
): CycleCost => {
  const told = choice === null ? {} : { memberships: memberships(organization, choice) };
  const { cycles } = renewalPlan(data, { credentials: codes.map(held), ...told }, { earned: {}, log: null }, question);
  const [cycle] = cycles;
  if (cycle === undefined || cycles.length > 1) throw new Error(`${codes.join()} have ${cycles.length} cycles`);
  return cycle.cost;
};

/** The fees of a cost as one span of dollars; null where one is not known, nothing where none is asked. */
const feesOf = ({ lines, lacks }: Cost): Range | null =>
  lacks.some(({ kind }) => kind === 'recertification')
    ? null
    : sumRanges(lines.filter(({ kind }) => kind === 'recertification').map(({ price }) => toRange(price)));

/** The fee of the one way to pay, nothing where none is asked; null where it is not known. */
const feeOf = ({ options, notInData }: CycleCost): Range | null =>
  notInData.some(({ what }) => what !== 'membership')
    ? null
    : sumRanges(options.flatMap(({ fee }) => (fee === null ? [] : [fee])));

/** What two of them say of one thing. */
type Pair = { of: string; one: Range | boolean | null; other: Range | boolean | null };

/** A set under a choice: what it adds to cost, and what its cycle asks for. */
const asAdded = (data: Catalog, set: Set, choice: Joining, question: Question): Pair[] => {
  const cost = costFor(data, set, choice, question);
  if (cost === null) return [];
  return [{ of: `${set.codes} ${choice}`, one: feesOf(cost), other: feeOf(cycleFor(data, set, choice, question)) }];
};

/** One after another: what both cost together, and what the cycle of both asks for. */
const asSecond = (data: Catalog, set: Set, choice: Joining, question: Question): Pair[] =>
  [set.codes, set.codes.toReversed()].flatMap(([first = '', second = '']) => {
    const cost = costFor(data, { ...set, codes: [second] }, choice, question, [first]);
    const [alone, added] = [feeOf(cycleFor(data, { ...set, codes: [first] }, choice, question)), cost && feesOf(cost)];
    if (alone === null || added === null) return [];
    const other = feeOf(cycleFor(data, set, choice, question));
    return [{ of: `${first}, then ${second} ${choice}`, one: sumRanges([alone, added]), other }];
  });

/** The fee of coming back, and that of the cycle, of whoever pays it; null where no price is known. */
const asBack = (data: Catalog, set: Set, question: Question): Pair => {
  const [code = ''] = set.codes;
  const { back } = lapsedOn(viewOf(data, code, question), data.organization(set.organization), '2027-06-30', question);
  const line = back?.lines.find(({ kind }) => kind === 'recertification');
  const fees = cycleFor(data, set, null, question).options.flatMap(({ fee }) => (fee === null ? [] : [fee]));
  const [lows, highs] = [fees.map(({ low }) => low ?? 0), fees.map(({ high }) => high ?? Number.POSITIVE_INFINITY)];
  return {
    of: code,
    one: line === undefined ? null : { low: line.low, high: line.high },
    other: fees.length === 0 ? null : { low: Math.min(...lows), high: Math.max(...highs) },
  };
};

const isKnown = ({ one, other }: Pair): boolean => one !== null && other !== null;

/** @param least how many are compared at the least */
const agree = (pairs: readonly Pair[], least: number): void => {
  expect(pairs.filter(({ one, other }) => JSON.stringify(one) !== JSON.stringify(other))).toEqual([]);
  expect(pairs.length).toBeGreaterThanOrEqual(least);
};

const CHOICES = ['join', 'none'] as const;
const bothWays = (sets: readonly Set[]) => sets.flatMap((set) => CHOICES.map((choice) => ({ set, choice })));

/** Days on which other figures hold, and sources that speak of fees and cycles. */
const QUESTIONS: Question[] = [
  { asOf: '2026-11-23', source: null },
  { asOf: '2026-01-15', source: null },
  { asOf: '2022-01-01', source: null },
  { asOf: '2026-11-23', source: 'bmsc-renewal-old' },
  { asOf: '2026-11-23', source: 'pmi-renewal' },
];

describe.each(QUESTIONS)('what is known on $asOf, to $source', (question) => {
  const sets = setsIn(catalog, question);
  const ofSize = (size: number) => sets.filter(({ codes }) => codes.length === size);

  it('of the fees of a set is one thing to cost and to renewal', () => {
    const pairs = bothWays(sets).flatMap(({ set, choice }) => asAdded(catalog, set, choice, question));
    agree(pairs.filter(isKnown), 3);
    // The length of a cycle, without which nothing falls into a year, is told by few sources.
    if (question.source === null) agree(pairs, 500);
  });

  it('of one that is added to another is what the cycle of both is dearer', () => {
    const pairs = bothWays(ofSize(2)).flatMap(({ set, choice }) => asSecond(catalog, set, choice, question));
    agree(pairs.filter(isKnown), 1);
  });

  it('of coming back is the fee of the cycle, whoever pays it', () => {
    agree(
      ofSize(1)
        .map((set) => asBack(catalog, set, question))
        .filter(isKnown),
      1,
    );
  });

  it('of dues is that whoever has to be a member pays them, and nobody else', () => {
    const pairs = sets.map((set): Pair => {
      const { options, notInData } = cycleFor(catalog, set, 'none', question);
      return {
        of: set.codes.join(),
        one: costFor(catalog, set, 'none', question) === null,
        other: [...options, ...notInData].some(({ as }) => as === 'member'),
      };
    });
    agree(pairs, sets.length);
  });
});

describe('whatever an organization and its certifications may say', () => {
  const { value, unknown } = world();
  const gone = [unknown('not-applicable')];
  const OWN: Record<string, NonNullable<Certification['renewal']>['fee']> = {
    nothing: undefined,
    'one for all': { range: [value(60)] },
    both: { member: [value(70)], nonMember: [value(110)] },
    'for members': { member: [value(70)] },
    'for others': { nonMember: [value(110)] },
    'not for members': { member: gone, nonMember: [value(110)] },
    none: { member: gone, nonMember: gone },
  };
  const LISTS: Record<string, NonNullable<Organization['renewal']>['fees']> = {
    nothing: undefined,
    none: { any: gone },
    'for all': { any: [value([75, 50, 25])] },
    both: { member: [value([60])], nonMember: [value([90, 55])], furtherNonMember: [value(50)] },
    'one that ends': { member: [value([60])], furtherMember: [unknown('not-found')] },
  };
  const REQUIRED = { 'not said': undefined, needed: [value(true)], free: [value(false)] };

  const board = (codes: string[]): Set => ({ organization: 'board', codes, cycleMonths: 24 });
  const said = Object.entries(LISTS).flatMap(([list, fees]) =>
    Object.entries(REQUIRED).flatMap(([need, required]) =>
      Object.entries(OWN).flatMap(([first, own]) =>
        Object.entries(OWN).map(([second, other]) => ({
          of: `list ${list}, membership ${need}, fees ${first} and ${second}`,
          data: catalogOf({
            board: {
              theirs: {
                membership: { individual: [value(10)] },
                renewal: { cycleMonths: [value(24)], lapse: [value([])], ...(fees && { fees }) },
              },
              codes: {
                A1: {
                  ...(required && { fees: { membershipRequired: required } }),
                  renewal: { ...(own && { fee: own }) },
                },
                B1: { renewal: { ...(other && { fee: other }) } },
              },
            },
          }),
        })),
      ),
    ),
  );
  const named = (of: string, pairs: readonly Pair[]) => pairs.map((pair) => ({ ...pair, of: `${pair.of}: ${of}` }));

  it('the fees of a set are one thing to cost and to renewal', () => {
    const ways = bothWays([board(['A1']), board(['B1']), board(['A1', 'B1'])]);
    const pairs = said.flatMap(({ of, data }) =>
      named(
        of,
        ways.flatMap(({ set, choice }) => asAdded(data, set, choice, ask())),
      ),
    );
    agree(pairs, 2000);
  });

  it('coming back costs the fee of the cycle, whoever pays it', () => {
    agree(
      said.flatMap(({ of, data }) => named(of, [asBack(data, board(['A1']), ask())])),
      said.length,
    );
  });
});
