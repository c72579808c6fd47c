/** People judged by hand against the shipped rules: at, just under and just over each threshold. */
import { expect, test } from 'vitest';
import { aheadFor } from '../../../src/core/ahead.ts';
import { findCertification } from '../../../src/core/catalog.ts';
import { viewOf } from '../../../src/core/certification.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { distancesIn } from '../../../src/core/eligibility/distances.ts';
import { eligibilityOf } from '../../../src/core/eligibility/eligibility.ts';
import { glancesOn } from '../../../src/core/eligibility/glances.ts';
import { personOf } from '../../../src/core/eligibility/person.ts';
import { resolverOf } from '../../../src/core/eligibility/resolver.ts';
import { type Decision, rulesOf } from '../../../src/core/eligibility/verdict.ts';
import { loadCatalog } from '../../../src/dataset/load.ts';
import { Profile } from '../../../src/schema/profile.ts';
import { SHIPPED } from '../../support/run.ts';
import { cases } from '../../support/world.ts';

type Case = Pick<Decision, 'verdict' | 'maySit'> & {
  name: string;
  code: string;
  asOf: string;
  profile: unknown;
  /** The missing conditions by what tells them apart. */
  missing: object[];
  designation?: string;
  held?: boolean;
  offered?: boolean | null;
};

const catalog = loadCatalog(SHIPPED);

const judge = ({ code, asOf, profile }: Case) => {
  const entry = findCertification(catalog.index, code)?.entry;
  const { person, unknown } = personOf(Profile.parse(profile), resolverOf(catalog));
  expect(unknown).toEqual([]);
  const question = { asOf, source: null };
  const view = viewOf(catalog, entry?.code ?? '', question);
  const rules = rulesOf(view);
  return eligibilityOf({ view, rules }, person, dayOf(asOf), distancesIn(catalog, question));
};

test.each(cases<Case>('eligibility/shipped.json'))('$name', (each) => {
  const { verdict, maySit, missing, held, marked, rules } = judge(each);
  expect({ verdict, maySit }).toEqual({ verdict: each.verdict, maySit: each.maySit });
  expect(missing.map(({ condition }) => condition)).toEqual(
    each.missing.map((wanted) => expect.objectContaining(wanted)),
  );
  if (each.held !== undefined) expect(held).toBe(each.held);
  if (each.offered !== undefined) expect(rules.offered).toBe(each.offered);
  if (each.designation !== undefined) expect([marked, rules.designation]).toEqual(['met', each.designation]);
});

test('what was worked out ahead of all certifications is what each says itself', () => {
  const { certifications, dataVersion } = catalog.index;
  const codes = certifications.map(({ code }) => code);
  const question = { asOf: dataVersion, source: null };
  expect(aheadFor(catalog, question)).not.toBeNull();
  const glance = glancesOn(catalog, question);
  for (const code of codes) {
    const view = viewOf(catalog, code, question);
    const { figures, ...parts } = glance(code);
    expect(glance(code)).not.toBe(view);
    expect(view, code).toMatchObject(parts);
    expect([parts.fees, parts.eligibility].map((each) => Object.keys(each).length)).toEqual([6, 4]);
    expect(Object.keys(figures)).toEqual(Object.keys(view.figures));
    for (const [path, { value, unknown, dated }] of Object.entries(figures))
      expect(view.figures[path], `${code} ${path}`).toMatchObject({ value, unknown, dated });
  }
});
