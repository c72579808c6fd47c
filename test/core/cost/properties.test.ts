/** What holds for every certification of the shipped dataset, whatever is asked of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/core/catalog.ts';
import { costInput } from '../../../src/core/cost/answer.ts';
import { type Cost, costOf } from '../../../src/core/cost/cost.ts';
import { type Interval, sumIntervals } from '../../../src/core/money.ts';
import { type Asked, catalog, cost, costIn, QUESTION, requestFor } from './support.ts';

const CODES = catalog.index.certifications.map(({ code }) => code);
const PROGRAMS = ['none', 'self-study', 'certificate', 'diploma', 'associate', 'self-paced', 'nj-rutgers-ocpe-cpc'];
const MEMBERSHIPS = ['auto', 'join', 'none'] as const;

const some = (most: number) => fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: most });

const asked: fc.Arbitrary<Asked> = fc.record({
  years: fc.integer({ min: 1, max: 50 }),
  attempts: fc.integer({ min: 1, max: 4 }),
  membership: fc.constantFrom(...MEMBERSHIPS),
  student: fc.boolean(),
  keep: fc.boolean(),
  unmarked: fc.boolean(),
  program: fc.constantFrom(...PROGRAMS),
  held: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
  funding: fc.subarray(['pell', 'mycaa', 'gi-bill', 'wioa', 'llc', 'aotc', '529', 'workforce-pell']),
});

const isOrdered = ({ low, high }: Interval): boolean =>
  Number.isSafeInteger(low) && Number.isSafeInteger(high) && low >= 0 && low <= high;

/** All that must hold of one cost over so many years. */
const checkCost = (found: Cost, years: number): void => {
  const sum = (of: (year: number) => boolean) =>
    sumIntervals(found.lines.filter(({ year }) => of(year)).map(({ price }) => price));
  expect(found.overYears).toEqual(sum(() => true));
  expect(found.toCertify).toEqual(sum((year) => year === 0));
  expect(found.lines.every(({ year }) => year >= 0 && year <= years)).toBe(true);
  expect([found.toCertify, found.perYearAfter, found.overYears, found.monthly].every(isOrdered)).toBe(true);
  expect(found.lines.every(({ price }) => isOrdered(price))).toBe(true);
  expect(new Set(found.lines.map(({ id }) => id)).size).toBe(found.lines.length);
  // What has no price has no line, and what has a line is not said to have none.
  const about = ({ kind, code, organization }: { kind: string; code: string | null; organization: string | null }) =>
    `${kind} ${code} ${organization}`;
  const priced = new Set(found.lines.map(about));
  expect(found.lacks.map(about).filter((lack) => priced.has(lack))).toEqual([]);
  expect(found.lines.some(({ kind }) => kind === 'late' || kind === 'ceus')).toBe(false);
};

/** The same of a whole answer, and that funding never adds to a line. */
const check = (codes: readonly string[], how: Asked): void => {
  const { cost: found, funded } = cost(codes, how);
  checkCost(found, how.years ?? 2);
  for (const [index, { price }] of found.lines.entries()) {
    const left = funded.lines[index]?.left ?? price;
    expect(isOrdered(left) && left.low <= price.low && left.high <= price.high).toBe(true);
  }
  if (!how.unmarked) expect(found.lines.some(({ kind }) => kind === 'mark-removal')).toBe(false);
};

describe('every total is the sum of its lines', () => {
  it.each(CODES)('%s, in every year and by every membership', (code) => {
    const input = costInput(catalog, requestFor(catalog, [code], { program: 'self-study', unmarked: true }), QUESTION);
    for (let years = 1; years <= 50; years += 1) {
      for (const membership of MEMBERSHIPS)
        checkCost(costOf({ ...input, options: { ...input.options, years, membership } }), years);
    }
  });

  it('of several, beside what is held, by any program and funding', () => {
    fc.assert(fc.property(some(4), asked, check), { numRuns: 150 });
  });
});

describe('auto', () => {
  it('is never dearer at its high end than joining or not joining, unless more of that has no price', () => {
    fc.assert(
      fc.property(some(4), asked, (codes, how) => {
        const by = (membership: (typeof MEMBERSHIPS)[number]) => {
          const { overYears, lacks } = cost(codes, { ...how, membership }).cost;
          return { high: overYears.high, lacks: lacks.length };
        };
        const auto = by('auto');
        for (const other of [by('join'), by('none')])
          if (other.lacks <= auto.lacks) expect(auto.high).toBeLessThanOrEqual(other.high);
      }),
      { numRuns: 150 },
    );
  });
});

describe('years', () => {
  it('more of them never cost less', () => {
    fc.assert(
      fc.property(some(3), asked, fc.constantFrom('join' as const, 'none' as const), (codes, how, membership) => {
        const over = (years: number) => cost(codes, { ...how, membership, years }).cost.overYears;
        const [now, later] = [over(how.years ?? 2), over(Math.min(50, (how.years ?? 2) + 1))];
        expect(later.low).toBeGreaterThanOrEqual(now.low);
        expect(later.high).toBeGreaterThanOrEqual(now.high);
      }),
      { numRuns: 75 },
    );
  });
});

/** Every place in some data where a price stands: the path to a number below a `value`. */
const pricesIn = (data: unknown, path: readonly (string | number)[] = [], inValue = false): (string | number)[][] => {
  if (typeof data === 'number') return inValue ? [[...path]] : [];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, part]) =>
    pricesIn(part, [...path, Array.isArray(data) ? Number(key) : key], inValue || key === 'value'),
  );
};

/** A copy with the number at a path raised. */
const raised = <T>(data: T, path: readonly (string | number)[], by: number): T => {
  const copy = structuredClone(data);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy) as Record<string, number>;
  holder[last] = Math.round(((holder[last] ?? 0) + by) * 100) / 100;
  // The low end of a span stays below its high end.
  if (last === 'low' && (holder.high ?? Infinity) < (holder.low ?? 0)) holder.high = holder.low ?? 0;
  return copy;
};

/** The catalogue with one price of a certification or its organization raised; null where it has none there. */
const withRaised = (code: string, pick: number, by: number): Catalog | null => {
  const record = catalog.certification(code);
  const organization = catalog.organization(record.organization);
  const own = ['fees', 'training', 'renewal.fee'].flatMap((place) => {
    const keys = place.split('.');
    return pricesIn(
      keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], record),
      keys,
    );
  });
  const theirs = ['membership', 'renewal.fees', 'designation.offers'].flatMap((place) => {
    const keys = place.split('.');
    return pricesIn(
      keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], organization),
      keys,
    );
  });
  const all = [...own.map((path) => ({ own: true, path })), ...theirs.map((path) => ({ own: false, path }))];
  const chosen = all[pick % Math.max(1, all.length)];
  if (chosen === undefined) return null;
  return {
    ...catalog,
    index: catalog.index,
    certification: (wanted) =>
      wanted === code && chosen.own ? raised(record, chosen.path, by) : catalog.certification(wanted),
    organization: (id) =>
      id === organization.id && !chosen.own ? raised(organization, chosen.path, by) : catalog.organization(id),
    programTypes: () => catalog.programTypes(),
    programs: () => catalog.programs(),
    funding: () => catalog.funding(),
  };
};

describe('raising any single fee', () => {
  const priced = CODES.filter((code) => withRaised(code, 0, 1) !== null);

  it('never lowers a total', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...priced), { minLength: 1, maxLength: 3 }),
        asked,
        fc.nat(1000),
        fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
        (codes, how, pick, by) => {
          const data = withRaised(codes[0] ?? '', pick, by);
          if (data === null) return;
          const plain = { ...how, held: (how.held ?? []).filter((code) => !codes.includes(code)) };
          const [before, after] = [cost(codes, plain).cost, costIn(data, codes, plain).cost];
          expect(after.overYears.high).toBeGreaterThanOrEqual(before.overYears.high);
          // Another choice of membership is another sum: only its high end is the smaller of two.
          if (before.membership.some(({ chosen }, index) => chosen !== after.membership[index]?.chosen)) return;
          for (const total of ['toCertify', 'perYearAfter', 'overYears'] as const) {
            expect(after[total].low).toBeGreaterThanOrEqual(before[total].low);
            expect(after[total].high).toBeGreaterThanOrEqual(before[total].high);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
