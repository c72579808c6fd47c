/** Dues of invented credentials, and the choice of membership. */
import { describe, expect, it } from 'vitest';
import type { CostInput } from '../../../src/core/cost/cost.ts';
import type { CostOptions, PricedCredential } from '../../../src/core/cost/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { DAY, world } from '../../support/world.ts';
import { costs, credential, lacksOf, linesOf } from './invented.ts';

const { value, unknown } = world();

type Theirs = Partial<Organization>;
const DUES: Theirs = { membership: { required: [value(true)], individual: [value(100)], student: [value(40)] } };
const FREE: Theirs = { membership: { required: [value(false)], individual: [value(100)] } };
const held = (theirs: Theirs, parts: Partial<Certification> = {}, earned: string | null = null): PricedCredential =>
  credential(theirs, parts, { held: true, earned });

describe('dues', () => {
  const dues = (asked: PricedCredential[], options: Partial<CostOptions> = {}, more: Partial<CostInput> = {}) =>
    linesOf(costs(asked, options, more)).map((line) => line.replace('membership.', ''));
  const toPass = [credential(DUES)];
  const runsUntil = (until: string): Partial<CostInput> => ({ memberOf: ['board'], memberUntil: { board: until } });
  const every = (...years: number[]) => years.map((year) => `${year} board.${year} 100`);

  it.each<[string, PricedCredential[], Partial<CostOptions>, Partial<CostInput>, string[]]>([
    [
      'before the pass, then from the second year on',
      toPass,
      { years: 3 },
      {},
      ['0 board.0 100', '2 board.2 100', '3 board.3 100'],
    ],
    ['of one year alone', toPass, { years: 1 }, {}, ['0 board.0 100']],
    ['not of a member again before the pass', toPass, {}, { memberOf: ['board'] }, ['2 board.2 100']],
    ['of a member of another', toPass, {}, { memberOf: ['club'] }, ['0 board.0 100', '2 board.2 100']],
    ['of the upkeep alone', toPass, { keep: true }, {}, ['2 board.2 100']],
    ['of a holder from now on', [held(DUES)], { keep: true }, {}, ['1 board.1 100', '2 board.2 100']],
    [
      'of a holder who passes one more',
      [held(DUES, { code: 'A' }), credential(DUES, { code: 'B' })],
      {},
      {},
      ['0 board.0 100', '2 board.2 100'],
    ],
    // The asked day is 2026-03-01.
    ['of a holder whose membership ends this year', [held(DUES)], { years: 3 }, runsUntil('2026-12'), every(1, 2, 3)],
    ['of one whose membership ends today', [held(DUES)], {}, runsUntil(DAY), every(1, 2)],
    ['of one whose membership ends in a year', [held(DUES)], {}, runsUntil('2027-03-01'), every(1, 2)],
    ['of one whose membership ends the day after', [held(DUES)], {}, runsUntil('2027-03-02'), every(2)],
    ['of one whose membership ends later', [held(DUES)], { years: 4 }, runsUntil('2028-05'), every(3, 4)],
    ['of one whose membership has no end: not of twelve months', [held(DUES)], {}, { memberOf: ['board'] }, every(2)],
    ['of a member until then who passes one', toPass, {}, runsUntil('2028-05'), every(2)],
    ['of a student', toPass, { student: true }, {}, ['0 board.0 40', '2 board.2 40']],
    [
      'of a student, where there are no such dues',
      [credential(FREE)],
      { student: true, membership: 'join' },
      {},
      ['0 board.0 100', '2 board.2 100'],
    ],
    [
      'once for two of one organization',
      [credential(DUES, { code: 'A' }), credential(DUES, { code: 'B' })],
      {},
      {},
      ['0 board.0 100', '2 board.2 100'],
    ],
    ['paid anyway for what is held', toPass, {}, { held: [held(DUES, { code: 'X' })] }, []],
    [
      'paid anyway by a member who holds one',
      [credential(FREE)],
      { membership: 'join' },
      { held: [held(FREE, { code: 'X' })], memberOf: ['board'] },
      [],
    ],
    [
      'not paid anyway by a holder who is none',
      [credential(FREE)],
      { membership: 'join' },
      { held: [held(FREE, { code: 'X' })] },
      ['0 board.0 100', '2 board.2 100'],
    ],
    [
      'not paid anyway by a member who holds none',
      [credential(FREE)],
      { membership: 'join' },
      { memberOf: ['board'] },
      ['2 board.2 100'],
    ],
    [
      'of what another organization grants',
      toPass,
      {},
      { held: [held({ ...DUES, id: 'club' }, { code: 'X' })] },
      ['0 board.0 100', '2 board.2 100'],
    ],
    ['none, where one does not join', [credential(FREE)], {}, {}, []],
  ])('%s', (_, asked, options, more, expected) => {
    expect(dues(asked, options, more)).toEqual(expected);
  });

  it('says of the first twelve months what they are, and of a student whose price it is', () => {
    const details = (options: Partial<CostOptions>) => costs(toPass, options).lines.map(({ detail }) => detail);
    expect(details({})).toEqual(['first-year', null]);
    expect(details({ student: true })).toEqual(['first-year', 'student']);
    expect(costs(toPass).perYearAfter).toEqual({ low: 10_000, high: 10_000 });
    expect(costs(toPass).lines[0]).toMatchObject({
      kind: 'membership',
      organization: 'board',
      code: null,
      name: null,
      figure: { value: 100 },
    });
  });

  it('have no price in the data: said for its reason, and of those that are due', () => {
    const secret: Theirs = { membership: { required: [value(true)], individual: [unknown('not-published')] } };
    expect(lacksOf(costs([credential(secret)]))).toContain('membership board not-published');
    expect(lacksOf(costs([credential(secret)], {}, { held: [held(secret, { code: 'X' })] }))).not.toContain(
      'membership board not-published',
    );
  });
});

describe('the choice of membership', () => {
  const chosen = (asked: PricedCredential[], options: Partial<CostOptions> = {}, more: Partial<CostInput> = {}) =>
    costs(asked, options, more).membership[0];
  const fees = { member: [value(100)], nonMember: [value(300)] };
  const dear = { member: [value(100)], nonMember: [value(150)] };

  it('is none where one has to join', () => {
    expect(chosen([credential(DUES, { fees })], { membership: 'none', years: 1 })).toEqual({
      organization: 'board',
      name: 'The Board',
      join: { low: 20_000, high: 20_000 },
      without: null,
      chosen: 'join',
      because: 'required',
      breakEvenYear: null,
      paysUntil: null,
      never: false,
      unpriced: [],
    });
    // One of two asks for it.
    const two = [
      credential(FREE, { code: 'A', fees }),
      credential(FREE, { code: 'B', fees: { ...fees, membershipRequired: [value(true)] } }),
    ];
    expect(chosen(two)?.because).toBe('required');
  });

  it('is none where the dues are paid anyway', () => {
    const paid = chosen(
      [credential(FREE, { fees })],
      { membership: 'none', years: 1 },
      { held: [held(DUES, { code: 'X' })] },
    );
    expect(paid).toEqual({
      organization: 'board',
      name: 'The Board',
      join: { low: 10_000, high: 10_000 },
      without: null,
      chosen: 'join',
      because: 'paid-anyway',
      breakEvenYear: null,
      paysUntil: null,
      never: false,
      unpriced: [],
    });
  });

  it('is none where the dues are not known', () => {
    const theirs: Theirs = { membership: { required: [value(false)] } };
    expect(chosen([credential(theirs, { fees })], { membership: 'join', years: 1 })).toMatchObject({
      join: null,
      without: { low: 30_000, high: 30_000 },
      chosen: 'none',
      because: 'no-dues',
    });
  });

  it("is a member's own where later dues are not known: the exam costs what members pay", () => {
    const theirs: Theirs = { membership: { required: [value(false)] } };
    const by = (membership: CostOptions['membership']) => {
      const cost = costs([credential(theirs, { fees })], { membership }, { memberOf: ['board'] });
      return [cost.membership[0]?.chosen, linesOf(cost), lacksOf(cost).includes('membership board not-found')];
    };
    expect(by('auto')).toEqual(['join', ['0 exam.ABC 100'], true]);
    expect(by('join')).toEqual(['join', ['0 exam.ABC 100'], true]);
    expect(by('none')).toEqual(['none', ['0 exam.ABC 300'], false]);
  });

  it.each<[string, Certification['fees'], 'join' | 'none']>([
    ['costs others the same', { member: [value(300)], nonMember: [value(300)] }, 'join'],
    ['costs others less', { member: [value(301)], nonMember: [value(300)] }, 'none'],
    ['has no price for members', { nonMember: [value(300)] }, 'none'],
  ])('of a member whose later dues are not known, where the exam %s', (_, prices, expected) => {
    const theirs: Theirs = { membership: { required: [value(false)] } };
    expect(chosen([credential(theirs, { fees: prices })], {}, { memberOf: ['board'] })?.chosen).toBe(expected);
  });

  it.each<[CostOptions['membership'], 'join' | 'none', 'join' | 'none']>([
    ['auto', 'join', 'none'],
    ['join', 'join', 'join'],
    ['none', 'none', 'none'],
  ])('is %s', (membership, cheap, dearer) => {
    expect(chosen([credential(FREE, { fees })], { membership, years: 1 })?.chosen).toBe(cheap);
    expect(chosen([credential(FREE, { fees: dear })], { membership, years: 1 })?.chosen).toBe(dearer);
  });

  it('takes no way for cheaper that lacks more prices', () => {
    const onlyOthers = [credential(FREE, { fees: { nonMember: [value(500)] } })];
    expect(chosen(onlyOthers, { years: 1 })).toMatchObject({
      chosen: 'none',
      because: null,
      breakEvenYear: null,
      paysUntil: null,
      never: false,
    });
    const onlyMembers = [credential(FREE, { fees: { member: [value(500)] } })];
    expect(chosen(onlyMembers, { years: 1 })).toMatchObject({
      chosen: 'join',
      because: null,
      breakEvenYear: null,
      paysUntil: null,
      never: false,
    });
    expect(chosen(onlyMembers, { years: 1, membership: 'none' })?.chosen).toBe('none');
  });

  it('goes by what falls due in the years, and names what keeps it from a break-even', () => {
    const of = (renewal: Certification['renewal'], theirs: Theirs = {}, earned: string | null = null) =>
      credential(
        { ...FREE, ...theirs },
        { fees, renewal: { cycleMonths: [value(24)], ...renewal } },
        { held: earned !== null, earned },
      );
    const onlyOthers = { fee: { nonMember: [value(10)] } };
    const onlyMembers = { fee: { member: [value(10)] } };
    const seen = (asked: PricedCredential, years: number) => {
      const found = chosen([asked], { years });
      return [
        found?.chosen,
        found?.never,
        found?.unpriced.map(({ choice, lack: { kind, code } }) => `${choice} ${kind} ${code}`).join(),
      ];
    };
    // Joining saves 100 in year 1; the first renewal is due in year 2.
    expect(seen(of(onlyOthers), 1)).toEqual(['join', false, 'join recertification ABC']);
    expect(seen(of(onlyOthers), 2)).toEqual(['none', false, 'join recertification ABC']);
    expect(seen(of(onlyMembers), 1)).toEqual(['join', false, 'none recertification ABC']);
    // Held since 2025-02-15: the running cycle ends on 2027-02-15, in year 1.
    const early = of(onlyMembers, { renewal: { starts: [value('pass')] } }, '2025-02-15');
    expect(seen(early, 1)).toEqual(['join', false, 'none recertification ABC']);
  });

  it('breaks even in the first year at whose end joining has cost no more, where it comes to cost less, or never', () => {
    const renewed = (nonMember: number, exam: number): PricedCredential[] => [
      credential(
        {
          ...FREE,
          renewal: { cycleMonths: [value(12)], fees: { member: [value([0])], nonMember: [value([nonMember])] } },
        },
        { fees: { member: [value(exam)], nonMember: [value(0)] } },
      ),
    ];
    // Joining: 100 and the exam, then 100 a year from year 2 on; without: the renewal each year.
    const year = (nonMember: number, exam: number) => {
      const { breakEvenYear = null, never = false } = chosen(renewed(nonMember, exam)) ?? {};
      return never ? 'never' : breakEvenYear;
    };
    expect(year(100, 0)).toBe('never');
    expect(year(99, 0)).toBe('never');
    expect(year(101, 0)).toBe(1);
    // 10 a year are gained: 490 after 49 years, which is as much, and 500 after 50.
    expect(year(110, 490)).toBe(49);
    expect(year(110, 499)).toBe(50);
    expect(year(110, 500)).toBe('never');
    // Of the upkeep alone nothing is paid in year 1, which is no year in which joining pays.
    const kept = (nonMember: number) => chosen(renewed(nonMember, 0), { keep: true })?.breakEvenYear;
    // With 50 a year joining costs as much at the end of year 2, and more from year 3 on.
    expect([kept(0), kept(49), kept(50), kept(51), kept(100)]).toEqual([null, null, null, 2, 2]);
    // What joining saves before the pass is not yet a year's end.
    expect(chosen([credential(FREE, { fees: { member: [value(0)], nonMember: [value(101)] } })])?.breakEvenYear).toBe(
      1,
    );
  });

  it('pays until the last year in a row at whose end it has cost less, where it costs more again', () => {
    const pays = (exam: number, renewal: number) => {
      const theirs = {
        ...FREE,
        renewal: { cycleMonths: [value(12)], fees: { member: [value([0])], nonMember: [value([renewal])] } },
      };
      const found = chosen([credential(theirs, { fees: { member: [value(0)], nonMember: [value(exam)] } })]);
      return [found?.breakEvenYear, found?.paysUntil, found?.never];
    };
    // 130 are ahead at the end of year 1 and 20 fewer at that of each after: 10 of year 7, and 10 behind of year 8.
    expect(pays(150, 80)).toEqual([1, 7, false]);
    // As much at the end of year 7.
    expect(pays(140, 80)).toEqual([1, 6, false]);
    // As much at the end of year 1 is no saving.
    expect(pays(20, 80)).toEqual([null, null, true]);
    expect(pays(150, 100)).toEqual([1, null, false]);
  });
});

describe('a member who does not stay one', () => {
  const theirs: Theirs = {
    ...FREE,
    renewal: {
      cycleMonths: [value(24)],
      starts: [value('pass')],
      fees: { member: [value([40])], nonMember: [value([90])] },
    },
  };
  // Due on 2027-02-15, in year 1, and 2029-02-15, in year 3 of 2026-03-01.
  const kept = (until: string | null, membership: CostOptions['membership'] = 'none', fees = theirs.renewal?.fees) =>
    linesOf(
      costs(
        [held({ ...theirs, renewal: { ...theirs.renewal, fees } }, {}, '2023-02-15')],
        { keep: true, years: 4, membership },
        { memberOf: ['board'], memberUntil: until === null ? {} : { board: until } },
      ),
    ).map((line) => line.replace('recertification.', ''));

  it('pays what members pay for what falls due while the membership runs', () => {
    expect(kept('2027-06')).toEqual(['1 ABC.1 40', '3 ABC.2 90']);
    expect(kept('2027-02-15')).toEqual(['1 ABC.1 40', '3 ABC.2 90']);
    expect(kept('2027-01')).toEqual(['1 ABC.1 90', '3 ABC.2 90']);
    expect(kept('2030')).toEqual(['1 ABC.1 40', '3 ABC.2 40']);
    expect(kept(null)).toEqual(['1 ABC.1 90', '3 ABC.2 90']);
    expect(kept('2027-06', 'auto')).toEqual(['1 ABC.1 40', '3 ABC.2 90']);
  });

  it('pays what others pay where the price for members is not known', () => {
    expect(kept('2027-06', 'none', { nonMember: [value([90])] })).toEqual(['1 ABC.1 90', '3 ABC.2 90']);
  });
});
