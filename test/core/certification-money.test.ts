/** Fees, and what renewal asks: worked out, or handed down by the organization. */
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/core/money.ts';
import type { Certification } from '../../src/schema/certification.ts';
import { cases, world } from '../support/world.ts';

const { value, unknown, view } = world();

type Prices = { member?: number; nonMember?: number; student?: number; range?: number | Range };
const priced = (fees: Prices) =>
  Object.fromEntries(Object.entries(fees).map(([name, price]) => [name, [value(price)]]));

describe('fees.range', () => {
  it.each(cases<{ name: string; fees: Prices; range: Range | null }>('fee-range.json'))('$name', ({ fees, range }) => {
    expect(view({ fees: priced(fees) }).fees.range).toEqual(range);
  });

  it('is as old as the oldest price in it, and cites them all', () => {
    const { figures } = view({
      fees: { member: [value(425, { by: ['board'] })], nonMember: [value(499, { by: ['guide'] })] },
    });
    expect(figures['fees.range']).toMatchObject({ dated: '2025', approximate: false });
    expect(figures['fees.range']?.saidBy.map(({ source }) => source)).toEqual(['guide', 'board']);
  });

  it('says why no price is known', () => {
    const { figures } = view({ fees: { range: [unknown('not-published')] } });
    expect(figures['fees.range']).toMatchObject({ value: null, unknown: { reason: 'not-published' } });
  });

  const stated = { low: 250, high: 450 };
  const own = <T>(given: T) => value(given, { layer: 1, by: ['own:club'] });
  it.each<[string, Certification['fees'], Range]>([
    ['two prices that are known', { member: [value(299)], nonMember: [value(399)] }, { low: 299, high: 399 }],
    ['one price alone', { nonMember: [value(399)] }, stated],
    ['one price of own data alone', { nonMember: [own(399)] }, { low: 399, high: 399 }],
    [
      'own data for everybody beside prices of ours',
      { member: [value(299)], nonMember: [value(399)], range: [own({ low: 1, high: 2 })] },
      { low: 1, high: 2 },
    ],
  ])('where one is stated for everybody too, is by %s', (_, fees, expected) => {
    expect(view({ fees: { range: [value(stated)], ...fees } }).fees.range).toEqual(expected);
  });

  it('keeps what else is said of everybody', () => {
    const range = [value(stated), value({ low: 1, high: 2 }, { standing: 'doubtful' })];
    const { figures } = view({ fees: { range, member: [value(299)], nonMember: [value(399)] } });
    expect(figures['fees.range']?.others.map(({ value: other }) => other)).toEqual([{ low: 1, high: 2 }]);
  });

  it('counts an undated price as the oldest', () => {
    const { figures } = view({
      fees: { member: [value(425, { by: ['board'] })], nonMember: [value(499, { by: ['blog'] })] },
    });
    expect(figures['fees.range']?.dated).toBeNull();
  });

  it('is approximate, first seen later or own where a part of it is', () => {
    const about = [{ source: 'guide', approximate: true } as const];
    const early = { asOf: '2025-06-01' };
    expect(view({ fees: { member: [value(425, { by: about })] } }).figures['fees.range']?.approximate).toBe(true);
    expect(view({ fees: { member: [value(425)] } }, {}, early).figures['fees.range']?.firstSeen).toBe('2026-01');
    const own = view({ fees: { member: [value(425), value(400, { layer: 1, by: ['own:club'] })] } });
    expect(own.figures['fees.range']).toMatchObject({ value: { low: 400, high: 400 }, own: 'club' });
  });
});

describe('fees.firstYear', () => {
  type Case = { name: string; fees: Prices; required?: boolean; dues?: number; firstYear: number | null };
  it.each(cases<Case>('first-year.json'))('$name', ({ fees, required, dues, firstYear }) => {
    const membership = {
      ...(required === undefined ? {} : { required: [value(required)] }),
      ...(dues === undefined ? {} : { individual: [value(dues)] }),
    };
    expect(view({ fees: priced(fees) }, { membership }).fees.firstYear).toBe(firstYear);
  });

  it.each<[string, Prices, boolean, string[]]>([
    ['the fee and the dues', { member: 299, nonMember: 399 }, true, ['board', 'guide']],
    ['the dues that save more', { member: 100, nonMember: 399 }, false, ['board', 'guide']],
    ['what others pay, where joining costs as much', { member: 264, nonMember: 399 }, false, ['board']],
    ['what others pay, where joining costs more', { member: 299, nonMember: 399 }, false, ['board']],
    ['the price for everybody', { range: 117 }, false, ['board']],
  ])('cites %s', (_, fees, required, sources) => {
    const membership = { required: [value(required)], individual: [value<number>(135, { by: ['guide'] })] };
    const figure = view({ fees: priced(fees) }, { membership }).figures['fees.firstYear'];
    expect(figure?.saidBy.map(({ source }) => source).sort()).toEqual(sources);
  });

  it('takes no end of dues that are a span for the price', () => {
    const membership = { required: [value(true)], individual: [value({ low: 100, high: 180 })] };
    expect(view({ fees: { member: [value(300)] } }, { membership }).fees).toMatchObject({
      membershipPerYear: null,
      firstYear: null,
    });
  });
});

describe('fees.studentFirstYear', () => {
  type Case = [name: string, fees: Prices, required: boolean | null, dues: number | null, expected: number | null];
  it.each<Case>([
    ['a student need not join', { student: 300 }, false, 50, 300],
    ['a student has to join', { student: 300 }, true, 50, 350],
    ['cents add up', { student: 0.1 }, true, 0.2, 0.3],
    ['nobody knows what a student pays for joining', { student: 300 }, true, null, null],
    ['nobody knows who has to join', { student: 300 }, null, 50, null],
    ['dues without a price', {}, true, 50, null],
    ['what others pay is not taken for it: members', { member: 400 }, false, 50, null],
    ['what others pay is not taken for it: the rest', { nonMember: 400 }, false, 50, null],
    ['one price for everybody', { range: 117 }, false, 50, 117],
    ['one price for everybody, and nobody knows who has to join', { range: 117 }, null, 50, 117],
    ['one price for everybody who has joined', { range: 117 }, true, 50, null],
    ['one price beside that of members', { range: 117, member: 400 }, false, null, null],
    ['one price beside that of the rest', { range: 117, nonMember: 400 }, false, null, null],
    ["one price beside a student's, and nobody knows who has to join", { range: 117, student: 90 }, null, 50, null],
    ['a span of prices is no price', { range: { low: 100, high: 180 } }, false, 50, null],
    ['nothing known', {}, null, null, null],
  ])('%s', (_, fees, required, dues, expected) => {
    const membership = {
      ...(required === null ? {} : { required: [value(required)] }),
      ...(dues === null ? {} : { student: [value<number>(dues)] }),
    };
    expect(view({ fees: priced(fees) }, { membership }).fees.studentFirstYear).toBe(expected);
  });

  it.each<[string, Prices, boolean, string[]]>([
    ['the price alone', { student: 300 }, false, ['board']],
    ['the price and the dues', { student: 300 }, true, ['board', 'guide']],
    ['the price for everybody', { range: 117 }, false, ['board']],
  ])('cites %s', (_, fees, required, sources) => {
    const membership = { required: [value(required)], student: [value<number>(50, { by: ['guide'] })] };
    const figure = view({ fees: priced(fees) }, { membership }).figures['fees.studentFirstYear'];
    expect(figure?.saidBy.map(({ source }) => source).sort()).toEqual(sources);
  });
});

describe('the need of membership', () => {
  const membership = { required: [value(true)] };

  it("is the certification's own, else the organization's", () => {
    expect(view({}, { membership }).fees.membershipRequired).toBe(true);
    expect(view({ fees: { membershipRequired: [value(false)] } }, { membership }).fees.membershipRequired).toBe(false);
  });

  it('is unknown where neither says', () => {
    expect(view({}).fees.membershipRequired).toBeNull();
  });
});

describe('renewal', () => {
  const theirs = {
    renewal: {
      cycleMonths: [value(24)],
      ceus: [value(36, { by: ['board'] })],
      fees: { member: [value([50, 30])], nonMember: [value([150])] },
    },
  };

  it("is the organization's where the certification has none of its own", () => {
    expect(view({}, theirs).renewal).toMatchObject({
      cycleMonths: 24,
      ceus: 36,
      ceusPerYear: 18,
      fee: { member: 50, nonMember: 150, range: { low: 50, high: 150 } },
    });
  });

  it("is the certification's own figure by figure", () => {
    const own = { renewal: { ceus: [value(20)], fee: { member: [value(75)] } } };
    expect(view(own, theirs).renewal).toMatchObject({
      cycleMonths: 24,
      ceus: 20,
      ceusPerYear: 10,
      fee: { member: 75, nonMember: 150, range: { low: 75, high: 150 } },
    });
  });

  it('is not handed down where it does not apply', () => {
    const { renewal, figures } = view({ renewal: { ceus: [unknown('not-applicable')] } }, theirs);
    expect(renewal).toMatchObject({ ceus: null, ceusPerYear: null });
    expect(figures['renewal.ceus']?.unknown?.reason).toBe('not-applicable');
  });

  it('is handed down where the certification only says that it found nothing', () => {
    expect(view({ renewal: { ceus: [unknown('not-found')] } }, theirs).renewal.ceus).toBe(36);
  });

  it('is not handed down where something is said of it that was not adopted', () => {
    const { renewal, figures } = view({ renewal: { ceus: [value(20, { standing: 'disputed' })] } }, theirs);
    expect(renewal.ceus).toBeNull();
    expect(figures['renewal.ceus']?.others.map((other) => other.value)).toEqual([20]);
  });

  it('under one source is what that source says of either', () => {
    const own = { renewal: { ceus: [value(20, { by: ['guide'] })] } };
    expect(view(own, theirs, { source: 'guide' }).renewal.ceus).toBe(20);
    expect(view(own, theirs, { source: 'board' }).renewal.ceus).toBe(36);
    expect(view(own, theirs, { source: 'blog' }).renewal.ceus).toBeNull();
  });

  it.each([
    { ceus: 36, cycleMonths: 24, perYear: 18 },
    { ceus: 10, cycleMonths: 24, perYear: 5 },
    { ceus: 20, cycleMonths: 36, perYear: 6.67 },
    { ceus: 7.5, cycleMonths: 12, perYear: 7.5 },
  ])('$ceus CEUs in $cycleMonths months are $perYear a year', ({ ceus, cycleMonths, perYear }) => {
    const own = { renewal: { ceus: [value(ceus)], cycleMonths: [value(cycleMonths)] } };
    expect(view(own).renewal.ceusPerYear).toBe(perYear);
  });

  it('knows no CEUs a year without a cycle', () => {
    expect(view({ renewal: { ceus: [value(36)] } }).renewal.ceusPerYear).toBeNull();
  });

  it('gives one fee for everybody as a range of one price', () => {
    const any = { renewal: { fees: { any: [value([75, 50])] } } };
    expect(view({}, any).renewal.fee).toEqual({ member: null, nonMember: null, range: { low: 75, high: 75 } });
    const own = { renewal: { fee: { range: [value({ low: 60, high: 90 })] } } };
    expect(view(own, any).renewal.fee.range).toEqual({ low: 60, high: 90 });
    expect(view(own, theirs).renewal.fee.range).toEqual({ low: 60, high: 90 });
  });

  it('says why no fee is known', () => {
    const { figures } = view({}, { renewal: { fees: { any: [unknown('not-published')] } } });
    expect(figures['renewal.fee.range']).toMatchObject({ value: null, unknown: { reason: 'not-published' } });
  });

  it("hands on the organization's rule for several credentials", () => {
    const several = { kind: 'table' as const, counts: { '1': 36, '2': 40 } };
    expect(view({}, { renewal: { several: [value(several)] } }).renewal.several).toEqual(several);
    expect(view({}).renewal.several).toBeNull();
  });
});

describe('retake', () => {
  const theirs = { retake: { waitDays: [value(30)], limit: [value({ attempts: 3, thenDays: 365 })] } };

  it("is the organization's where the certification has none of its own", () => {
    expect(view({}, theirs).retake).toEqual({
      waitDays: 30,
      limit: { attempts: 3, thenDays: 365, lastWaitDays: null },
    });
    expect(view({}).retake).toEqual({ waitDays: null, limit: null });
  });

  it("is the certification's own figure by figure", () => {
    const own = { retake: { waitDays: [value(90)] } };
    expect(view(own, theirs).retake).toEqual({
      waitDays: 90,
      limit: { attempts: 3, thenDays: 365, lastWaitDays: null },
    });
    expect(view({ retake: { limit: [unknown('not-applicable')] } }, theirs).retake.limit).toBeNull();
  });

  it('is what held on the asked day', () => {
    const own = { retake: { waitDays: [value(30, { from: '2023-09-11' })] } };
    const depends = { retake: { waitDays: [unknown('not-applicable')] } };
    const days = (asOf: string) => view(own, depends, { asOf }).retake.waitDays;
    expect([days('2023-09-10'), days('2023-09-11')]).toEqual([null, 30]);
  });
});
