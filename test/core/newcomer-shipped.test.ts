/** On the dataset as it ships: what is worked out ahead is what would be found, on whatever day it is used. */
import { expect, test } from 'vitest';
import { adviceContext, adviceFor } from '../../src/core/advise/advise.ts';
import { withDegreeDefaults } from '../../src/core/advise/wanted.ts';
import { aheadFor } from '../../src/core/ahead.ts';
import type { Catalog } from '../../src/core/catalog.ts';
import { everyGlance } from '../../src/core/eligibility/glances.ts';
import type { Person } from '../../src/core/eligibility/person.ts';
import { everyHolderPay } from '../../src/core/holder-pay.ts';
import { newcomerAnswers } from '../../src/core/newcomer.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../src/core/plan/request.ts';
import { everyDrop } from '../../src/core/renewal/drops.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { SHIPPED } from '../support/run.ts';
import { request } from './plan/request.ts';

const catalog = loadCatalog(SHIPPED);
/** The same data with nothing worked out ahead. */
const live: Catalog = { ...catalog, ahead: null };
const codes = catalog.index.certifications.map(({ code }) => code);
const asOf = catalog.index.dataVersion;
const question = { asOf, source: null };

test('what ships is what is worked out', () => {
  const ahead = aheadFor(catalog, question) ?? expect.fail('nothing ahead');
  for (const code of codes)
    expect(newcomerAnswers(live, code, question), code).toEqual(ahead.part(`newcomers/${code}`));
  expect(everyGlance(live, question)).toEqual(ahead.part('overviews/glances'));
  expect(everyHolderPay(live, question)).toEqual(ahead.part('overviews/holder-pays'));
  expect(everyDrop(live, question)).toEqual(ahead.part('overviews/drops'));
});

/** Beginnings and ends of months and years, a leap day, and years after the data. */
const STARTS = [asOf, '2027-01-01', '2027-01-31', '2028-02-29', '2028-12-31', '2031-08-30'];

test.each<[string, Partial<PlanRequest>]>([
  ...STARTS.map((start): [string, Partial<PlanRequest>] => [`from ${start} on`, { start }]),
  ['the fastest first', { by: 'fastest' }],
  ['for little money', { budget: 50_000 }],
  ['in little time', { months: 5, by: 'fastest' }],
  ['with wishes', { person: { focus: 'coding', setting: 'outpatient', budget: 900, priorities: ['cost'] } }],
])('plans %s', (_, more) => {
  for (const code of codes) {
    const asked = request({ codes: [code], start: asOf, ...more });
    expect(planFor(catalog, asked, question), code).toEqual(planFor(live, asked, question));
  }
});

const PEOPLE: Readonly<Record<string, Person>> = {
  'a newcomer': {},
  'a newcomer who wants to bill for insurers': { focus: 'billing', setting: 'payer' },
  'somebody without a diploma': { education: 'none' },
  'a coder with a credential': {
    credentials: [{ code: 'CPC', mark: null, coding: true, earned: '2024-05-01' }],
    experience: [{ in: 'coding', months: 36 }],
  },
  'a graduate': { education: 'bachelor', degrees: [{ level: 'bachelor', field: 'him' }] },
};

test.each(Object.entries(PEOPLE))('advice for %s', (_, told) => {
  const advice = (from: Catalog) => {
    const { codes: _codes, by: _by, ...asked } = request({ start: asOf, person: withDegreeDefaults(told, asOf) });
    const { suggestions, leftOut, ...others } = adviceFor(adviceContext(from, question), {
      ...asked,
      told,
      priorities: undefined,
    });
    return {
      ...others,
      suggestions: suggestions.map(({ code, parts, planned, judged, ...one }) => ({
        code,
        parts: { ...parts },
        planned: planned(),
        statement: judged().statement,
        found: judged().eligibility(),
        reasons: [one.for, one.against, one.unknown],
      })),
      leftOut: leftOut.map(({ sketch, reasons }) => [sketch.code, sketch.misfits, reasons()]),
    };
  };
  expect(advice(catalog)).toEqual(advice(live));
});
