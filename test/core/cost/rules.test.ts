/** Rules of membership, renewal and funding on invented data: what the shipped dataset does not hold. */
import { describe, expect, it } from 'vitest';
import type { Cost } from '../../../src/core/cost/cost.ts';
import { fundLines } from '../../../src/core/cost/funding.ts';
import { fundingOn } from '../../../src/core/funding.ts';
import { toRange } from '../../../src/core/money.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Funding } from '../../../src/schema/funding.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, DAY, world } from '../../support/world.ts';
import { costs, credential } from './invented.ts';

const { value, unknown, sources } = world();

const over = ({ overYears: { low, high } }: Cost): number[] => [low / 100, high / 100];

describe('auto', () => {
  const choice = (dues: number | { low: number; high: number }, member: number, nonMember: number) => {
    const theirs: Partial<Organization> = { membership: { required: [value(false)], individual: [value(dues)] } };
    const fees = { member: [value(member)], nonMember: [value(nonMember)] };
    return costs([credential(theirs, { fees })], { years: 1 }).membership[0];
  };

  it.each([
    ['the lower high end', 50, 100, 151, 'join'],
    ['the lower high end', 50, 100, 149, 'none'],
    ['the lower low end of equal high ends', { low: 10, high: 50 }, 100, 150, 'join'],
    ['the lower high end, whatever the low ends', { low: 10, high: 51 }, 100, 150, 'none'],
    ['not joining, where all is equal', 50, 100, 150, 'none'],
  ] as const)('takes %s', (_, dues, member, nonMember, expected) => {
    expect(choice(dues, member, nonMember)?.chosen).toBe(expected);
  });

  it('breaks even in the year at whose end joining has cost no more', () => {
    // Joining: 50 + 100, then 50 a year and 0 to renew. Without: 100, then 80 every year.
    const theirs: Partial<Organization> = {
      membership: { required: [value(false)], individual: [value(50)] },
      renewal: { cycleMonths: [value(12)], fees: { member: [value([10])], nonMember: [value([70])] } },
    };
    const fees = { member: [value(100)], nonMember: [value(100)] };
    // Year 1: 50 + 100 + 10 = 160 against 170.
    expect(costs([credential(theirs, { fees })]).membership).toMatchObject([{ breakEvenYear: 1, never: false }]);
    // With an exam at 130 for members: 190 against 170; year 2: + 60 = 250 against 240; year 3: 310 against 310.
    const dearer = { member: [value(130)], nonMember: [value(100)] };
    expect(costs([credential(theirs, { fees: dearer })]).membership).toMatchObject([{ breakEvenYear: 3 }]);
  });

  it('does not join where the dues are unknown, though a member pays less for the exam', () => {
    const fees = { member: [value(100)], nonMember: [value(150)] };
    const asked = [credential({ membership: { required: [value(false)] } }, { fees })];
    for (const membership of ['auto', 'join', 'none'] as const)
      expect(over(costs(asked, { membership }))).toEqual([150, 150]);
  });

  it('lists dues that must be paid and have no price', () => {
    const fees = { member: [value(100)] };
    const found = costs([credential({ membership: { required: [value(true)] } }, { fees })]);
    expect(found.lacks).toContainEqual(expect.objectContaining({ kind: 'membership', organization: 'board' }));
    expect(found.membership).toMatchObject([{ chosen: 'join', join: null, never: false }]);
  });
});

describe('renewal fees of several credentials', () => {
  const list: Partial<Organization> = {
    renewal: { cycleMonths: [value(12)], fees: { any: [value([75, 50, 25, 25])] } },
  };
  const named = (code: string, theirs = list, parts: Partial<Certification> = {}) =>
    credential(theirs, { code, ...parts });

  it('go down a list: four cost 75 + 50 + 25 + 25 = 175 a year, a fifth 25 more', () => {
    const four = ['A1', 'B1', 'C1', 'D1'].map((code) => named(code));
    expect(over(costs(four))).toEqual([350, 350]);
    expect(costs(four).perYearAfter).toEqual({ low: 17_500, high: 17_500 });
    expect(costs([...four, named('E1')]).perYearAfter.high).toBe(20_000);
  });

  it('add the next of the list to what is held: a third costs 25', () => {
    const held = ['A1', 'B1'].map((code) => ({ ...named(code), held: true }));
    expect(costs([named('C1')], {}, { held }).perYearAfter.high).toBe(2500);
  });

  it('are in full where there is no list: 99 + 79', () => {
    const own = (fee: number) => ({ renewal: { cycleMonths: [value(12)], fee: { range: [value(fee)] } } });
    expect(costs([named('A1', {}, own(99)), named('B1', {}, own(79))]).perYearAfter.high).toBe(17_800);
  });

  it('add the own fee to what is held, though the fee of that is not known', () => {
    const cycle = { cycleMonths: [value(12)] };
    const held = [{ ...named('A1', {}, { renewal: cycle }), held: true }];
    const asked = named('B1', {}, { renewal: { ...cycle, fee: { range: [value(60)] } } });
    expect(costs([asked], {}, { held }).perYearAfter.high).toBe(6000);
  });

  it('end with a further fee for non-members: 249 + 50 + 50', () => {
    const theirs: Partial<Organization> = {
      renewal: { cycleMonths: [value(24)], fees: { nonMember: [value([249])], furtherNonMember: [value(50)] } },
    };
    const found = costs(['A1', 'B1', 'C1'].map((code) => named(code, theirs)));
    expect(found.lines.map(({ year, price }) => [year, price.high])).toEqual([
      [2, 24_900],
      [2, 5000],
      [2, 5000],
    ]);
  });

  it('are not known where a list ends and nobody says what further ones cost', () => {
    const theirs: Partial<Organization> = {
      renewal: {
        cycleMonths: [value(24)],
        fees: { nonMember: [value([249])], furtherNonMember: [unknown('not-found')] },
      },
    };
    const found = costs(['A1', 'B1'].map((code) => named(code, theirs)));
    expect(found.lines.map(({ code }) => code)).toEqual(['A1']);
    const fees = found.lacks.filter(({ kind }) => kind === 'recertification');
    expect(fees).toMatchObject([{ code: 'B1', reason: 'not-found' }]);
  });

  it('leave out what another takes the place of, in whatever order they are asked', () => {
    const theirs: Partial<Organization> = {
      renewal: { ...list.renewal, supersedes: [value([{ by: 'A1', drops: 'B1' }])] },
    };
    for (const codes of [
      ['A1', 'B1'],
      ['B1', 'A1'],
    ]) {
      const found = costs(codes.map((code) => named(code, theirs)));
      expect(found.lines.map(({ code }) => code)).toEqual(['A1', 'A1']);
    }
  });

  it('fall in the year in which the cycle ends', () => {
    const years = (months: number) =>
      costs([named('A1', {}, { renewal: { cycleMonths: [value(months)], fee: { range: [value(10)] } } })], {
        years: 5,
      }).lines.map(({ year }) => year);
    expect(years(12)).toEqual([1, 2, 3, 4, 5]);
    expect(years(24)).toEqual([2, 4]);
    expect(years(36)).toEqual([3]);
    expect(years(18)).toEqual([2, 3, 5]);
    expect(years(60)).toEqual([5]);
  });

  it('of a held one go by the day it was earned where its cycle begins with the pass', () => {
    const theirs = (starts: 'pass' | 'membership-month'): Partial<Organization> => ({
      renewal: { cycleMonths: [value(24)], starts: [value(starts)], fees: { any: [value([10])] } },
    });
    const years = (earned: string | null, starts: 'pass' | 'membership-month' = 'pass') =>
      costs([{ ...named('A1', theirs(starts)), held: true, earned }], { years: 4 }).lines.map(({ year }) => year);
    // The asked day is 2026-03-01.
    expect(years(null)).toEqual([2, 4]);
    expect(years('2024-03-02')).toEqual([1, 3]);
    expect(years('2024-03-01')).toEqual([2, 4]);
    expect(years('2025-03-01')).toEqual([1, 3]);
    expect(years('2025-03-02')).toEqual([2, 4]);
    expect(years('2024-09-15', 'membership-month')).toEqual([2, 4]);
  });
});

describe('a steady year', () => {
  it('is divided once, half up: (10.01 / 2) + (10.01 / 4) = 7.5075', () => {
    const own = (code: string, months: number) =>
      credential({}, { code, renewal: { cycleMonths: [value(months)], fee: { range: [value(10.01)] } } });
    expect(costs([own('A1', 24), own('B1', 48)]).perYearAfter).toEqual({ low: 751, high: 751 });
  });
});

describe('an exam', () => {
  it('keeps the span of a source, and takes none from a disagreement', () => {
    const fees = { range: [value({ low: 100, high: 150 }), value(90, { standing: 'disputed', by: ['guide'] })] };
    expect(over(costs([credential({}, { fees })]))).toEqual([100, 150]);
  });

  it('costs again what its retake costs, or what is not known stays out', () => {
    const of = (retake: NonNullable<Certification['fees']>['retake']) =>
      costs([credential({}, { fees: { range: [value(100)], retake } })], { attempts: 3 });
    expect(over(of([value(60)]))).toEqual([220, 220]);
    expect(over(of([{ known: false, reason: 'not-applicable' }]))).toEqual([300, 300]);
    const unknown = of([{ known: false, reason: 'not-found' }]);
    expect(over(unknown)).toEqual([100, 100]);
    expect(unknown.lacks).toContainEqual(expect.objectContaining({ kind: 'retake', code: 'ABC' }));
  });
});

describe('limits of funding', () => {
  const funding = (parts: Partial<Funding>): Funding => ({
    id: 'aid',
    name: 'Aid',
    fullName: 'Aid for Students',
    kind: 'grant',
    text: [value('Money.')],
    covers: { exam: [value<'yes'>('yes')], retake: [value<'yes'>('yes')], recertification: [value<'yes'>('yes')] },
    ...parts,
  });
  const limit = (per: 'year' | 'test' | 'program' | 'lifetime') => ({
    id: per,
    name: 'most',
    per,
    amount: [value(150)],
  });
  const theirs: Partial<Organization> = { renewal: { cycleMonths: [value(12)], fees: { any: [value([100])] } } };
  const fees = { range: [value(100)], retake: [value(100)] };
  const { lines } = costs([credential(theirs, { fees })], { attempts: 2 });
  const left = (parts: Partial<Funding>) =>
    fundLines(lines, fundingOn([funding(parts)], ask(), sources), { kind: 'none' }, DAY).lines.map((line) =>
      line === null ? null : toRange(line.left).high,
    );

  // Exam 100, retake 100, renewals of 100 in year 1 and year 2.
  it.each([
    ['year', [0, 50, 0, 0]],
    ['test', [0, 0, 0, 0]],
    ['program', [0, 50, 100, 100]],
    ['lifetime', [0, 50, 100, 100]],
  ] as const)('of 150 a %s', (per, expected) => {
    expect(left({ limits: [limit(per)] })).toEqual(expected);
  });

  it('hold together: 150 in all and 150 a year', () => {
    expect(left({ limits: [limit('year'), limit('lifetime')] })).toEqual([0, 50, 100, 100]);
  });

  it('are none where there is none, and nothing is paid before it begins', () => {
    expect(left({})).toEqual([0, 0, 0, 0]);
    expect(left({ since: [value('2026-03-02')] })).toEqual([100, 100, 100, 100]);
  });

  it('the surest of several pays', () => {
    const sure = funding({ id: 'sure' });
    const maybe = funding({ id: 'maybe', covers: { exam: [value<'if-approved'>('if-approved')] } });
    const found = fundLines(lines, fundingOn([maybe, sure], ask(), sources), { kind: 'none' }, DAY);
    expect(found.lines[0]?.id).toBe('sure');
    expect(found.lacks).toContainEqual({ id: 'maybe', kind: 'retake' });
  });
});
