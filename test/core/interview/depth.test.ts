import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { route, rules, years } from '../eligibility/support.ts';
import { bestDepth, everybody, ourDepth } from './people.ts';
import { AS_OF, ASKING_RULES, DAY, rulesFor } from './shipped.ts';

/** The longest interview and the longest of the best decision tree, over everybody whom the rules tell apart. */
const depths = (given: readonly Rules[]): { ours: number; best: number; needless: number } => {
  const people = everybody(given, AS_OF);
  const { most, needless } = ourDepth(given, people, DAY);
  return { ours: most, best: bestDepth(given, people, DAY), needless };
};

/** One question more is taken where schooling is asked first, though a degree may show it. */
const ONE_MORE = ['CBCS', 'CEHRS'];

describe('no more questions in the worst case than the best decision tree', () => {
  test.each(ASKING_RULES.map((each) => ({ code: each.code, each })))('$code', ({ code, each }) => {
    const { ours, best, needless } = depths([each]);
    expect(ours - best).toBe(ONE_MORE.includes(code) ? 1 : 0);
    expect(needless).toBe(0);
  });

  test.each([[['CCA', 'CMC']], [['CPC', 'CMC']], [['CBCS', 'CCS', 'CMC']]])(
    '%s together: one more at most',
    (codes) => {
      const { ours, best } = depths(rulesFor(...codes));
      expect(ours - best).toBeLessThanOrEqual(1);
    },
  );

  const condition: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
    { kind: 'education', atLeast: 'high-school' },
    { kind: 'education', atLeast: 'associate' },
    years(1),
    years(2),
    { kind: 'experience', in: ['coding'], months: 12, supervised: true },
    { kind: 'experience', in: ['billing'], months: 12, withinMonths: 24 },
    { kind: 'training', topics: ['coding'], kinds: ['course'], hours: 80 },
    { kind: 'training', topics: ['practicode'] },
    { kind: 'degree', atLeast: 'associate', fields: ['him'] },
    { kind: 'credential', anyOf: ['CCA'] },
    { kind: 'licence', anyOf: ['rn'] },
    { kind: 'attestation', id: 'x', text: 'it is so' },
  );
  const routes = fc
    .array(fc.uniqueArray(condition, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((sets) => sets.map((set, index) => route(`r${index}`, ...set)));
  test('invented rules: one more at most', () => {
    fc.assert(
      fc.property(routes, (required) => {
        const given = [rules({ required })];
        fc.pre(everybody(given, AS_OF).length <= 600);
        const { ours, best } = depths(given);
        expect(ours - best).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
