import fc from 'fast-check';
import { describe, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import type { LogEntry } from '../../../src/core/renewal/log.ts';
import type { RenewalPlan } from '../../../src/core/renewal/plan.ts';
import { catalog, entry, planFor } from './support.ts';

const CODES = catalog.index.certifications.map(({ code }) => code);
const FOUR = [
  'CPC',
  'COC',
  'CPB',
  'CPMA',
  'CEMC',
  'CPPM',
  'CCS',
  'CCA',
  'CCS-P',
  'RHIA',
  'RHIT',
  'CDIP',
  'CBCS',
  'CMC',
];
const DROPS: Readonly<Record<string, string>> = { RHIA: 'RHIT', CCS: 'CCA' };

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));
const held = (codes: readonly string[], maxLength = 6) =>
  fc.uniqueArray(fc.record({ code: fc.constantFrom(...codes), earned: day }), {
    selector: ({ code }) => code,
    minLength: 1,
    maxLength,
  });
const asked = fc.record({
  asOf: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days)),
  member: fc.option(
    fc.integer({ min: 1, max: 12 }).map((month) => `aapc:2026-${String(month).padStart(2, '0')}`),
    { nil: undefined },
  ),
});
const logged: fc.Arbitrary<LogEntry> = fc
  .record({
    title: fc.constantFrom('A', 'B', 'C', 'D'),
    provider: fc.constantFrom(null, 'AHIMA', 'A School'),
    date: day.map((date) => date),
    hours: fc.integer({ min: -2, max: 60 }).map((quarters) => quarters / 4),
    topic: fc.constantFrom(null, 'other', 'CPMA', 'coding'),
    credentials: fc.subarray(['CPC', 'CPMA', 'CCS', 'CMC']),
  })
  .map((parts) => entry(parts));

type Set = { code: string; earned: string }[];
const words = (set: Set) => set.map(({ code, earned }) => `${code}:${earned}`);
type Ways = { asOf: string; member: string | undefined };
const plan = (set: Set, { asOf, member }: Ways, log: LogEntry[] = []): RenewalPlan =>
  planFor(words(set), {
    asOf,
    ...(member === undefined ? {} : { member }),
    told: { log: log.map((each, line) => ({ ...each, line })) },
  });

describe('every plan', () => {
  it('asks for no less than nothing and no more than the full number, of which no more is left', () => {
    fc.assert(
      fc.property(held(CODES), asked, fc.array(logged, { maxLength: 6 }), (set, ways, log) =>
        plan(set, ways, log).cycles.every(
          ({ ceusFull, ceusRequired, left, earned, span }) =>
            (ceusFull === null) === (ceusRequired === null) &&
            (ceusRequired === null ||
              (ceusRequired >= 0 && ceusRequired <= (ceusFull ?? 0) && Number.isInteger(ceusRequired * 2))) &&
            (left === null || (left >= 0 && left <= (ceusRequired ?? 0) && left >= (ceusRequired ?? 0) - earned)) &&
            (span === null || (span.due >= ways.asOf && span.start <= span.due)),
        ),
      ),
    );
  });

  it('is the same in whatever order the credentials are told', () => {
    fc.assert(
      fc.property(held(CODES), asked, (set, ways) => {
        const [one, other] = [plan(set, ways), plan([...set].reverse(), ways)];
        return JSON.stringify({ ...one, notYet: [] }) === JSON.stringify({ ...other, notYet: [] });
      }),
    );
  });

  it('asks for no less in all with one more credential, unless it drops one', () => {
    fc.assert(
      fc.property(held(FOUR, 7), asked, (set, ways) => {
        const [added, ...before] = set as [Set[number], ...Set];
        if (before.some(({ code }) => DROPS[added.code] === code)) return true;
        const [less, more] = [plan(before, ways).ceusTotal, plan(set, ways).ceusTotal];
        return less === null || more === null || more >= less;
      }),
    );
  });

  it('leaves no more with one more entry, and none is lost', () => {
    fc.assert(
      fc.property(held(FOUR), asked, fc.array(logged, { minLength: 1, maxLength: 8 }), (set, ways, log) => {
        const [fewer, all] = [plan(set, ways, log.slice(1)), plan(set, ways, log)];
        return all.cycles.every(({ left, earned }, index) => {
          const before = fewer.cycles[index];
          return (left ?? 0) <= (before?.left ?? 0) && earned >= (before?.earned ?? 0);
        });
      }),
    );
  });

  it('sums its cost from fee and dues', () => {
    fc.assert(
      fc.property(held(CODES), asked, (set, ways) =>
        plan(set, ways).cycles.every(({ cost }) =>
          cost.options.every(({ fee, dues, total }) =>
            (['low', 'high'] as const).every((end) =>
              fee?.[end] === null
                ? total[end] === null
                : Math.round(((fee?.[end] ?? 0) + (dues?.[end] ?? 0)) * 100) === Math.round((total[end] ?? 0) * 100),
            ),
          ),
        ),
      ),
    );
  });
});
