import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/core/dates.ts';
import { retakeAfter } from '../../src/core/retake.ts';
import type { Certification } from '../../src/schema/certification.ts';
import type { Organization } from '../../src/schema/organization.ts';
import { world } from '../support/world.ts';

const { value, unknown, view } = world();
const FAILED = '2026-01-31';

const retakeOf = (parts: Partial<Certification>, theirs: Partial<Organization> = {}, attempt = 1) => {
  const described = view(parts, theirs);
  return retakeAfter(described, described, FAILED, attempt);
};

describe('the wait', () => {
  it("is the certification's own, else its organization's", () => {
    const retake = { waitDays: [value(90)] };
    expect(retakeOf({}, { retake }).earliest).toBe('2026-05-01');
    expect(retakeOf({ retake: { waitDays: [value(30)] } }, { retake })).toMatchObject({
      days: 30,
      earliest: '2026-03-02',
    });
    expect(retakeOf({})).toMatchObject({ days: null, earliest: null, fee: null });
  });

  it('is that of the limit from the attempt on that reaches it', () => {
    const retake = { waitDays: [value(30)], limit: [value({ attempts: 3, thenDays: 365 })] };
    expect([1, 2, 3, 4].map((attempt) => retakeOf({ retake }, {}, attempt).days)).toEqual([30, 30, 365, 365]);
  });

  it('is another before the last attempt where the limit says so, and none after it where no further one is allowed', () => {
    const retake = { waitDays: [value(30)], limit: [value({ attempts: 3, thenDays: null, lastWaitDays: 60 })] };
    const after = [1, 2, 3, 4].map((attempt) => retakeOf({ retake }, {}, attempt));
    expect(after.map(({ days, byLimit, over }) => [days, byLimit, over])).toEqual([
      [30, false, false],
      [60, true, false],
      [null, true, true],
      [null, true, true],
    ]);
    expect(after.map(({ earliest }) => earliest)).toEqual(['2026-03-02', '2026-04-01', null, null]);
  });

  it('stands beside what others say, each with its day', () => {
    const waitDays = [value(90), value(30, { standing: 'disputed' }), value(91, { standing: 'doubtful' })];
    expect(retakeOf({ retake: { waitDays } }).others.map(({ on, standing }) => [on, standing])).toEqual([
      ['2026-03-02', 'disputed'],
      ['2026-05-02', 'doubtful'],
    ]);
  });

  it('goes on where the limit on attempts is not known, whichever attempt it was', () => {
    const limit = [unknown('not-published')];
    expect(retakeOf({ retake: { waitDays: [value(30)], limit } }, {}, 9)).toMatchObject({
      days: 30,
      limited: false,
      limit: null,
    });
  });

  it('stands beside other waits without a day where the limit decides, and beside other limits with theirs', () => {
    const disputed = { standing: 'disputed', by: ['guide'] } as const;
    const retake = {
      waitDays: [value(30), value(60, disputed)],
      limit: [value({ attempts: 3, thenDays: 365 }), value({ attempts: 2, thenDays: 180 }, disputed)],
    };
    const days = (attempt: number) => retakeOf({ retake }, {}, attempt).others.map(({ path, on }) => `${path} ${on}`);
    // 31 January 2026 and 60 days; and 180 days.
    expect(days(1)).toEqual(['retake.waitDays 2026-04-01', 'retake.limit null']);
    expect(days(2)).toEqual(['retake.waitDays 2026-04-01', 'retake.limit 2026-07-30']);
    expect(days(3)).toEqual(['retake.waitDays null', 'retake.limit 2026-07-30']);
  });

  it('is that of the day of the failed attempt, and the price that of the asked day', () => {
    const parts: Partial<Certification> = {
      retake: { waitDays: [value(30, { until: '2025' }), value(60, { from: '2026' })] },
      fees: { retake: [value(100, { until: '2025' }), value(120, { from: '2026' })] },
    };
    const on = (asOf: string) => view(parts, {}, { asOf });
    expect(retakeAfter(on('2025-12-31'), on('2026-01-01'), '2025-12-31', 1)).toMatchObject({
      days: 30,
      earliest: '2026-01-30',
      fee: { low: 120, high: 120 },
    });
  });

  it('is so many days, whatever months and leap days lie between', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 800 }), (date, days) => {
        const failed = date.toISOString().slice(0, 10);
        const described = view({ retake: { waitDays: [value(days)] } });
        expect(daysBetween(failed, retakeAfter(described, described, failed, 1).earliest ?? failed)).toBe(days);
      }),
    );
  });
});

describe('the fee', () => {
  const fees = { member: [value(299)], nonMember: [value(399)] };
  const again = [unknown('not-applicable', 'the exam fee again')];

  it.each([
    ['its own price', { ...fees, retake: [value(125)] }, { low: 125, high: 125 }, false],
    ['free', { ...fees, retake: [value(0)] }, { low: 0, high: 0 }, false],
    ['the exam fee again, of members and others', { ...fees, retake: again }, { low: 299, high: 399 }, true],
    [
      'the exam fee again, of members alone',
      { ...fees, retake: again, membershipRequired: [value(true)] },
      { low: 299, high: 299 },
      true,
    ],
    ['the exam fee again, which is not known', { retake: again }, null, true],
    ['not known', { ...fees, retake: [unknown('not-found')] }, null, false],
  ])('%s', (_, prices, fee, full) => {
    expect(retakeOf({ fees: prices })).toMatchObject({ fee, full });
  });

  it('gives the figure of each: its own price, or the exam fee that is paid again', () => {
    const retake = { waitDays: [value(30)], limit: [value({ attempts: 3, thenDays: 365 })] };
    const own = retakeOf({ retake, fees: { ...fees, retake: [value(125)] } }).figures;
    const limit = { attempts: 3, thenDays: 365, lastWaitDays: null };
    expect([own.wait.value, own.limit.value, own.fee.value]).toEqual([30, limit, 125]);
    expect(retakeOf({ fees: { ...fees, retake: again } }).figures.fee.value).toEqual({ low: 299, high: 399 });
  });

  it('stands beside what others say of it, and of the exam where that is paid again', () => {
    const disputed = { standing: 'disputed', by: ['guide'] } as const;
    const exam = { member: [value(299), value(309, disputed)], nonMember: [value(399), value(409, disputed)] };
    const others = (parts: Partial<Certification>) =>
      retakeOf(parts).others.map(({ path, value: said, on }) => [path, said, on]);
    expect(others({ fees: { ...exam, retake: [value(125), value(150, disputed)] } })).toEqual([
      ['fees.retake', 150, null],
    ]);
    expect(others({ fees: { ...exam, retake: again } })).toEqual([
      ['fees.member', 309, null],
      ['fees.nonMember', 409, null],
    ]);
  });
});
