/** What is worked out ahead is what would be found: whoever asks, on whatever day it is used. */
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/core/catalog.ts';
import { upkeepOf } from '../../src/core/cost/upkeep.ts';
import { everyGlance } from '../../src/core/eligibility/catalog.ts';
import type { Person } from '../../src/core/eligibility/person.ts';
import { holderPayFor, holderPays } from '../../src/core/holder-pay.ts';
import { newcomerOf, upkeepFor, waysFor } from '../../src/core/newcomer.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../src/core/plan/request.ts';
import { dropsIn, everyDrop } from '../../src/core/renewal/drops.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { SHIPPED } from '../support/run.ts';
import { request } from './plan/request.ts';

const ahead = loadCatalog(SHIPPED);
const { steady: _steady, ...index } = ahead.index;
/** The same data with nothing worked out ahead. */
const live: Catalog = { ...ahead, index };
const codes = index.certifications.map(({ code }) => code);
const asOf = index.dataVersion;
const question = { asOf, source: null };

/** Beginnings and ends of months and years, a leap day, and years after the data. */
const STARTS = [asOf, '2027-01-01', '2027-01-31', '2028-02-29', '2028-12-31', '2031-08-30'];

test.each(STARTS)('the plans of a newcomer who begins on %s', (start) => {
  for (const code of codes) {
    const asked = request({ codes: [code], start });
    expect(planFor(ahead, asked, question), code).toEqual(planFor(live, asked, question));
  }
});

test.each<[string, Partial<PlanRequest>]>([
  ['the fastest first', { by: 'fastest' }],
  ['little money', { budget: 50_000 }],
  ['little time', { months: 5, by: 'fastest' }],
  ['wishes', { person: { focus: 'coding', setting: 'outpatient', budget: 900, priorities: ['cost'] } }],
])('with %s', (_, more) => {
  for (const code of codes) {
    const asked = request({ codes: [code], start: asOf, ...more });
    expect(planFor(ahead, asked, question), code).toEqual(planFor(live, asked, question));
  }
});

test('the upkeep of a newcomer, what holders earn, and what takes whose place', () => {
  for (const code of codes) {
    expect(upkeepFor(ahead, code, {}, question), code).toEqual(upkeepOf(live, code, {}, question));
    expect(holderPayFor(ahead, code, question), code).toEqual(holderPayFor(live, code, question));
  }
  for (const { id } of index.organizations)
    expect(dropsIn(ahead, question)(id), id).toEqual(dropsIn(live, question)(id));
});

test('what ships is what is worked out', () => {
  for (const code of codes) expect(newcomerOf(live, code, question), code).toEqual(ahead.newcomer(code));
  expect(everyGlance(live, question)).toEqual(ahead.glances());
  expect(holderPays(live, question)).toEqual(ahead.holderPays());
  expect(everyDrop(live, question)).toEqual(ahead.drops());
});

describe('is looked up only', () => {
  const watched = (): { catalog: Catalog; asked: string[] } => {
    const asked: string[] = [];
    const newcomer: Catalog['newcomer'] = (code) => {
      asked.push(code);
      return ahead.newcomer(code);
    };
    return { catalog: { ...ahead, newcomer }, asked };
  };
  const looksUp = (more: Partial<PlanRequest>, day = asOf, source: string | null = null): boolean => {
    const { catalog, asked } = watched();
    waysFor(catalog, request({ codes: ['CCA'], start: day, ...more }), { asOf: day, source });
    return asked.length > 0;
  };

  test('for one certification, where nothing is told or chosen', () => {
    expect(looksUp({})).toBe(true);
    expect(looksUp({ person: { education: 'high-school', credentials: [], student: false } })).toBe(true);
    expect(looksUp({ codes: ['CCA', 'CPC'] })).toBe(false);
  });

  test.each<Person>([
    { education: 'none' },
    { education: 'bachelor' },
    { experience: [{ in: 'coding', months: 1 }] },
    { training: [{ topic: 'coding' }] },
    { degrees: [{ level: 'associate' }] },
    { credentials: [{ code: 'CPC', mark: null, coding: true }] },
    { memberships: ['aapc'] },
    { licences: ['rn'] },
    { attestations: ['x'] },
    { student: true },
    { state: 'NJ' },
    { country: 'CA' },
  ])('not for %j', (person) => {
    expect(looksUp({ person })).toBe(false);
    const { catalog, asked } = watched();
    upkeepFor(catalog, 'CCA', person, question);
    expect(asked).toEqual([]);
  });

  test.each<Partial<PlanRequest>>([
    { unmarked: true },
    { prepared: ['CCA'] },
    { programs: ['x'] },
    { avoid: ['degree'] },
    { hoursPerWeek: 11 },
    { studyMonths: 0 },
    { limit: 1 },
  ])('not for %j', (chosen) => {
    expect(looksUp(chosen)).toBe(false);
  });

  test('not on a day for which it does not hold, nor by one source alone', () => {
    expect(looksUp({}, '2023-01-01')).toBe(false);
    expect(looksUp({}, asOf, 'guide-2025')).toBe(false);
  });
});
