/** What is said beside the adopted figures of a lapsed credential, and the day that each would give. */
import { describe, expect, it } from 'vitest';
import { lapsedOn, othersWithDays } from '../../../src/core/lapse/lapse.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { LapseStep, Organization } from '../../../src/schema/organization.ts';
import { ask, world } from '../../support/world.ts';

const { value, figure, organization, view } = world();
const DUE = '2026-01-01';

const lapsed = (asOf: string, theirs: Pick<Organization, 'renewal' | 'membership'>, own: Partial<Certification> = {}) =>
  lapsedOn(view(own, theirs, { asOf }), organization(theirs), DUE, ask({ asOf }));
/** What else is said, as "path value day". */
const others = (...asked: Parameters<typeof lapsed>): string[] =>
  lapsed(...asked).others.map(({ path, value: said, on }) => `${path} ${JSON.stringify(said)} ${on}`);

const disputed = { standing: 'disputed', by: ['guide'] } as const;
const steps = (late: number, cancelled: number): LapseStep[] => [
  { afterDays: 0, state: 'grace', fee: 0 },
  { afterDays: late, state: 'late', fee: 50 },
  { afterDays: cancelled, state: 'cancelled', fee: null },
];

describe('othersWithDays', () => {
  const entries = [
    value(30),
    value(20, { standing: 'disputed' }),
    value(10, { until: '2025', by: ['guide'] }),
    value(5, { until: '2024-06', by: ['guide'] }),
  ];

  it('gives each disagreement with the day of its value; plain history is none', () => {
    const found = othersWithDays('graceDays', figure(entries), (days) => `day ${days}`);
    // The guide of 2025 still says what was over in June 2024.
    expect(found.map(({ path, value: said, on }) => [path, said, on])).toEqual([
      ['graceDays', 20, 'day 20'],
      ['graceDays', 5, 'day 5'],
    ]);
  });

  it('gives no day where the value tells none', () => {
    expect(othersWithDays('lateFee', figure(entries)).map(({ on }) => on)).toEqual([null, null]);
  });
});

describe('lapsedOn', () => {
  it('gives the days of other steps that are still to come, and would make it worse', () => {
    const lapse = [value(steps(30, 90)), value(steps(10, 60), disputed)];
    const next = (asOf: string) => lapsed(asOf, { renewal: { lapse } }).others.map(({ path, on }) => [path, on]);
    expect(next('2025-12-31')).toEqual([['lapse', '2026-01-02']]);
    expect(next('2026-01-02')).toEqual([['lapse', '2026-01-12']]);
    expect(next('2026-01-11')).toEqual([['lapse', '2026-01-12']]);
    // Grace by what is adopted: the other list's next step is the cancelling.
    expect(next('2026-01-12')).toEqual([['lapse', '2026-03-03']]);
    expect(next('2026-03-03')).toEqual([['lapse', null]]);
  });

  it('gives the day after another length of grace, until it is over', () => {
    const graceDays = [value(30), value(15, disputed)];
    expect(others('2026-01-16', { renewal: { graceDays } })).toEqual(['graceDays 15 2026-01-17']);
    expect(others('2026-01-17', { renewal: { graceDays } })).toEqual(['graceDays 15 null']);
  });

  it('names what else is said of fees and months, without a day', () => {
    const renewal = {
      lateFee: [value(50), value(60, disputed)],
      reinstatementFee: [value(300), value(350, disputed)],
      reinstatementMonths: [value(12), value(24, disputed)],
    };
    expect(others(DUE, { renewal })).toEqual([
      'lateFee 60 null',
      'reinstatementFee 350 null',
      'reinstatementMonths 24 null',
    ]);
  });

  it('names what else is said of the prices that count: those of members alone where one has to join', () => {
    const fees = {
      member: [value(300), value(310, disputed)],
      nonMember: [value(400), value(410, disputed)],
      range: [value({ low: 1, high: 2 }), value({ low: 3, high: 4 }, disputed)],
    };
    const theirs = (required: boolean) => ({
      membership: { required: [value(required)], individual: [value(100), value(110, disputed)] },
      renewal: {
        fees: { member: [value([60]), value([70], disputed)], nonMember: [value([90]), value([95], disputed)] },
      },
    });
    expect(others(DUE, theirs(true), { fees })).toEqual([
      'fees.membershipPerYear 110 null',
      'renewal.fee.member 70 null',
      'fees.member 310 null',
    ]);
    expect(others(DUE, theirs(false), { fees })).toEqual([
      'renewal.fee.member 70 null',
      'renewal.fee.nonMember 95 null',
      'fees.member 310 null',
      'fees.nonMember 410 null',
      'fees.range {"low":3,"high":4} null',
    ]);
  });

  it('gives the day, the standing and the last day of a reinstatement as the rules say', () => {
    const renewal = {
      lapse: [value(steps(30, 90))],
      reinstatementFee: [value(500)],
      reinstatementMonths: [value(6)],
    };
    const fees = { range: [value(200)] };
    const theirs = { renewal, membership: { required: [value(false)] } };
    // Cancelled from 2 April 2026 on, and 6 months.
    expect(lapsed('2026-10-02', theirs, { fees })).toMatchObject({
      due: DUE,
      asOf: '2026-10-02',
      standing: { state: 'cancelled', since: '2026-04-02' },
      back: { total: { low: 500, high: 500 } },
      again: { total: { low: 200, high: 200 } },
      cheaper: 'sitAgain',
      reinstateUntil: '2026-10-02',
      others: [],
    });
    expect(lapsed('2026-10-03', theirs, { fees })).toMatchObject({
      back: null,
      cheaper: null,
      reinstateUntil: '2026-10-02',
    });
    expect(lapsed('2026-04-01', theirs, { fees }).reinstateUntil).toBeNull();
  });
});
