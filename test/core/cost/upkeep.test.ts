/** Renewal fees and CEUs of invented credentials. */
import { describe, expect, it } from 'vitest';
import type { CostInput } from '../../../src/core/cost/cost.ts';
import type { CostOptions, PricedCredential } from '../../../src/core/cost/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';
import { costs, credential, lacksOf, linesOf } from './invented.ts';

const { value, unknown } = world();

type Theirs = Partial<Organization>;
const FREE: Theirs = { membership: { required: [value(false)], individual: [value(100)] } };
const held = (theirs: Theirs, parts: Partial<Certification> = {}, earned: string | null = null): PricedCredential =>
  credential(theirs, parts, { held: true, earned });

describe('renewal fees', () => {
  const list = (
    fees: NonNullable<NonNullable<Organization['renewal']>['fees']>,
    more: Organization['renewal'] = {},
  ): Theirs => ({
    ...FREE,
    renewal: { cycleMonths: [value(12)], fees, ...more },
  });
  const of = (theirs: Theirs, code: string, parts: Partial<Certification> = {}) =>
    credential(theirs, { code, ...parts });
  const fees = (asked: PricedCredential[], options: Partial<CostOptions> = {}, more: Partial<CostInput> = {}) =>
    linesOf(costs(asked, { years: 1, membership: 'none', ...options }, more))
      .filter((line) => line.includes('recertification'))
      .map((line) => line.replace('recertification.', ''));
  const both = list({ member: [value([60, 20])], nonMember: [value([90, 50])], furtherNonMember: [value(30)] });

  it('are those of a member, or of somebody who is none', () => {
    expect(fees([of(both, 'A')], { membership: 'join' })).toEqual(['1 A.1 60']);
    expect(fees([of(both, 'A')])).toEqual(['1 A.1 90']);
  });

  it('of further ones follow the list of the choice, and the further fee is for others alone', () => {
    const three = ['A', 'B', 'C'].map((code) => of(both, code));
    expect(fees(three, { membership: 'join' })).toEqual(['1 A.1 60', '1 B.1 20', '1 C.1 20']);
    expect(fees(three)).toEqual(['1 A.1 90', '1 B.1 50', '1 C.1 30']);
    const everybody = list({ any: [value([75, 25])] });
    for (const membership of ['join', 'none'] as const)
      expect(
        fees(
          ['A', 'B', 'C'].map((code) => of(everybody, code)),
          { membership },
        ),
      ).toEqual(['1 A.1 75', '1 B.1 25', '1 C.1 25']);
    const noFurther = list({ nonMember: [value([90, 50])] });
    expect(fees(['A', 'B', 'C'].map((code) => of(noFurther, code)))).toEqual(['1 A.1 90', '1 B.1 50', '1 C.1 50']);
  });

  it('of others, further ones too, decide whether joining pays', () => {
    const theirs = { ...both, membership: { required: [value(false)], individual: [value(80)] } };
    // Joining: 80 + 60 + 20 + 20 = 180 a year; without: 90 + 50 + 30 = 170.
    const [choice] = costs(
      ['A', 'B', 'C'].map((code) => of(theirs, code)),
      { years: 1 },
    ).membership;
    expect(choice).toMatchObject({ without: { low: 17_000, high: 17_000 }, chosen: 'none', never: true });
  });

  it('are in full of the dearest, whatever the order', () => {
    const own = (fee: number): Partial<Certification> => ({ renewal: { fee: { nonMember: [value(fee)] } } });
    // 120 of the dearest and 50 of the list, however they are told.
    expect(fees([of(both, 'A', own(90)), of(both, 'B', own(120))])).toEqual(['1 A.1 90', '1 B.1 80']);
    expect(fees([of(both, 'B', own(120)), of(both, 'A', own(90))])).toEqual(['1 B.1 120', '1 A.1 50']);
  });

  it('of cycles of another length are apart', () => {
    const longer = of(both, 'B', { renewal: { cycleMonths: [value(24)] } });
    expect(fees([of(both, 'A'), longer], { years: 2 })).toEqual(['1 A.1 90', '2 A.2 90', '2 B.1 90']);
  });

  it('cite the list where it decides, and their own figure where they are alone', () => {
    const figures = (codes: string[]) =>
      costs(
        codes.map((code) => of(both, code)),
        { years: 1, membership: 'none' },
      ).lines.map(({ figure, detail }) => [figure.value, detail]);
    expect(figures(['A'])).toEqual([[90, 'non-member']]);
    expect(figures(['A', 'B', 'C'])).toEqual([
      [90, 'non-member'],
      [[90, 50], 'non-member'],
      [30, 'non-member'],
    ]);
  });

  it('have no price: said for its reason, unless none applies', () => {
    const lacks = (parts: Partial<Certification>, theirs = FREE) =>
      lacksOf(costs([of(theirs, 'A', parts)], { membership: 'none' })).filter((lack) => lack.startsWith('recert'));
    const fee = { nonMember: [value(90)] };
    expect(lacks({ renewal: { cycleMonths: [value(12)] } })).toEqual(['recertification A not-found']);
    expect(lacks({ renewal: { fee } })).toEqual(['recertification A not-found']);
    expect(lacks({ renewal: { fee, cycleMonths: [value(12)] } })).toEqual([]);
    expect(lacks({}, list({ any: [unknown('not-published')], nonMember: [unknown('not-applicable')] }))).toEqual([
      'recertification A not-published',
    ]);
    expect(lacks({}, list({ any: [unknown('not-applicable')], nonMember: [unknown('not-applicable')] }))).toEqual([]);
  });

  it('of one without a price leave those of the others', () => {
    const bare = of({ ...FREE, renewal: { cycleMonths: [value(12)] } }, 'A');
    const priced = of({ ...FREE, renewal: { cycleMonths: [value(12)] } }, 'B', {
      renewal: { fee: { nonMember: [value(80)] } },
    });
    expect(fees([bare, priced])).toEqual(['1 B.1 80']);
  });

  it('are nothing more for one that takes the place of another, and nothing at all where they are free', () => {
    const drops = list({ any: [value([75, 25])] }, { supersedes: [value([{ by: 'A', drops: 'B' }])] });
    expect(fees([of(drops, 'A')], {}, { held: [held(drops, { code: 'B' })] })).toEqual([]);
    expect(fees([of(drops, 'B')], {}, { held: [held(drops, { code: 'A' })] })).toEqual([]);
    expect(fees([of(list({ any: [value([0])] }), 'A')])).toEqual(['1 A.1 0']);
    const steady = costs([of(drops, 'A')], { membership: 'none' }, { held: [held(drops, { code: 'B' })] }).perYearAfter;
    expect(steady).toEqual({ low: 0, high: 0 });
  });

  it('of a held one fall on the day its cycle ends, which is the asked day no more', () => {
    const byPass = (earned: string | null) =>
      fees(
        [
          held(
            list({ any: [value([75])] }, { starts: [value<'pass'>('pass')], cycleMonths: [value(24)] }),
            { code: 'A' },
            earned,
          ),
        ],
        { keep: true, years: 5 },
      );
    // Of 1 March 2026.
    expect(byPass('2022-04-30')).toEqual(['1 A.1 75', '3 A.2 75', '5 A.3 75']);
    expect(byPass('2020-03-01')).toEqual(['2 A.1 75', '4 A.2 75']);
    expect(byPass('2024-03-02')).toEqual(['1 A.1 75', '3 A.2 75', '5 A.3 75']);
  });
});

describe('CEUs', () => {
  const theirs: Theirs = {
    ...FREE,
    renewal: {
      cycleMonths: [value(24)],
      several: [value({ kind: 'base-plus' as const, base: 'highest' as const, further: 10, cap: 35 })],
      supersedes: [value([{ by: 'A', drops: 'B' }])],
    },
  };
  const fromTwo: Theirs = {
    renewal: { cycleMonths: [value(24)], several: [value({ kind: 'table' as const, counts: { '2': 40 } })] },
  };
  const of = (code: string, ceus: number | null, parts: Certification['renewal'] = {}, from = theirs) =>
    credential(from, { code, renewal: { ...(ceus === null ? {} : { ceus: [value(ceus)] }), ...parts } });
  const added = (asked: PricedCredential[], before: PricedCredential[] = []) => {
    const lack = costs(
      asked,
      { membership: 'none' },
      { held: before.map((one) => ({ ...one, held: true })) },
    ).lacks.find(({ kind }) => kind === 'ceus');
    return lack === undefined ? 'none' : (lack.ceus ?? 'unknown');
  };

  it.each<[string, PricedCredential[], PricedCredential[], ReturnType<typeof added>]>([
    ['of one', [of('A', 20)], [], { ceus: 20, months: 24 }],
    ['of two', [of('A', 20), of('C', 10)], [], { ceus: 30, months: 24 }],
    ['of one beside what is held', [of('C', 10)], [of('A', 20)], { ceus: 10, months: 24 }],
    ['up to the most', [of('C', 10)], [of('A', 20), of('D', 20)], { ceus: 5, months: 24 }],
    ['none more at the most', [of('C', 10)], [of('A', 30), of('D', 20)], 'none'],
    ['none of one that another takes the place of', [of('B', 20)], [of('A', 20)], 'none'],
    ['no fewer than none', [of('A', 10)], [of('B', 20)], 'none'],
    [
      'unknown beside one that no table counts alone',
      [of('C', 10, {}, fromTwo)],
      [of('D', null, {}, fromTwo)],
      'unknown',
    ],
    ['unknown of one', [of('A', null)], [], 'unknown'],
    ['unknown beside one that is not known', [of('C', 10)], [of('D', null)], 'unknown'],
    ['unknown of cycles of another length', [of('A', 20), of('C', 10, { cycleMonths: [value(12)] })], [], 'unknown'],
    ['unknown of a cycle of unknown length', [of('A', 20, {}, FREE)], [], 'unknown'],
  ])('%s', (_, asked, before, expected) => {
    expect(added(asked, before)).toEqual(expected);
  });

  it('are said to have no price', () => {
    expect(costs([of('A', 20)], { membership: 'none' }).lacks.at(-1)).toEqual({
      kind: 'ceus',
      organization: 'board',
      code: null,
      name: null,
      reason: 'not-found',
      ceus: { ceus: 20, months: 24 },
    });
  });
});
