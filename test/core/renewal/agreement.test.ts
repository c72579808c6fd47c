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

/** The fee of the one way to pay; null where it is not known, or no way has a price. */
const feeOf = ({ options, notInData }: CycleCost): Range | null => {
  const fees = options.flatMap(({ fee }) => (fee === null ? [] : [fee]));
  return notInData.some(({ what }) => what !== 'membership') || fees.length !== 1 ? null : (fees[0] ?? null);
};

const CHOICES = ['join', 'none'] as const;

/** Days on which other figures hold, and sources that speak of fees and cycles. */
const QUESTIONS: Question[] = [
  { asOf: '2026-11-23', source: null },
  { asOf: '2026-01-15', source: null },
  { asOf: '2022-01-01', source: null },
  { asOf: '2026-11-23', source: 'bmsc-renewal-old' },
  { asOf: '2026-11-23', source: 'pmi-renewal' },
];

/** What two engines say of each set, wherever both know it; as many as the dataset lets them. */
type Pair = { of: string; one: unknown; other: unknown };
const agree = (pairs: readonly Pair[], atLeast: number): void => {
  expect(pairs.filter(({ one, other }) => JSON.stringify(one) !== JSON.stringify(other))).toEqual([]);
  expect(pairs.length).toBeGreaterThanOrEqual(atLeast);
};

describe.each(QUESTIONS)('on $asOf by $source', (question) => {
  const sets = setsIn(catalog, question);
  const ways = sets.flatMap((set) => CHOICES.map((choice) => ({ set, choice })));

  it('a set adds to cost what its cycle asks for', () => {
    const pairs = ways.flatMap(({ set, choice }): Pair[] => {
      const cost = costFor(catalog, set, choice, question);
      const [one, other] = [cost && feesOf(cost), feeOf(cycleFor(catalog, set, choice, question))];
      return one === null || other === null ? [] : [{ of: `${set.codes} ${choice}`, one, other }];
    });
    agree(pairs, 1);
  });

  it('one that is added to another costs as much more as the cycle of both', () => {
    const both = ways.filter(({ set }) => set.codes.length === 2);
    const pairs = both.flatMap(({ set, choice }) =>
      [set.codes, set.codes.toReversed()].flatMap(([first = '', second = '']): Pair[] => {
        const cost = costFor(catalog, { ...set, codes: [second] }, choice, question, [first]);
        const added = cost && feesOf(cost);
        const alone = feeOf(cycleFor(catalog, { ...set, codes: [first] }, choice, question));
        const other = feeOf(cycleFor(catalog, set, choice, question));
        if (added === null || alone === null || other === null) return [];
        return [{ of: `${first}, then ${second} ${choice}`, one: sumRanges([alone, added]), other }];
      }),
    );
    agree(pairs, 1);
  });

  it('what it takes to come back is the fee of the cycle, whoever pays it', () => {
    const pairs = sets.flatMap((set): Pair[] => {
      const [code = '', second] = set.codes;
      const organization = catalog.organization(set.organization);
      const { back } = lapsedOn(viewOf(catalog, code, question), organization, '2027-06-30', question);
      const line = back?.lines.find(({ kind }) => kind === 'recertification');
      const fees = cycleFor(catalog, set, null, question).options.flatMap(({ fee }) => (fee === null ? [] : [fee]));
      if (second !== undefined || line === undefined || fees.length === 0) return [];
      const [lows, highs] = [fees.map(({ low }) => low ?? 0), fees.map(({ high }) => high ?? Number.POSITIVE_INFINITY)];
      const span = { low: Math.min(...lows), high: Math.max(...highs) };
      return [{ of: code, one: { low: line.low, high: line.high }, other: span }];
    });
    agree(pairs, 1);
  });

  it('who has to be a member pays the dues, and nobody else has to', () => {
    const pairs = sets.map((set): Pair => {
      const isClosed = costFor(catalog, set, 'none', question) === null;
      const { options, notInData } = cycleFor(catalog, set, 'none', question);
      const byOthers = [...options, ...notInData].every(({ as }) => as !== 'member');
      return { of: set.codes.join(), one: isClosed, other: !byOthers };
    });
    agree(pairs, sets.length);
  });
});

it('what no source says is known to none of them on the day that the data is of', () => {
  const [question = { asOf: '', source: null }] = QUESTIONS;
  const pairs = setsIn(catalog, question).flatMap((set) =>
    CHOICES.flatMap((choice): Pair[] => {
      const cost = costFor(catalog, set, choice, question);
      const lacks = cycleFor(catalog, set, choice, question).notInData.filter(({ what }) => what !== 'membership');
      return cost === null
        ? []
        : [{ of: `${set.codes} ${choice}`, one: feesOf(cost) === null, other: lacks.length > 0 }];
    }),
  );
  agree(pairs, 500);
});
