import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { lapsedOn } from '../../../src/core/lapse/lapse.ts';
import {
  type Cliff,
  cliffsOf,
  isEnded,
  type LapseState,
  lapseFigures,
  nextOf,
  standingOn,
} from '../../../src/core/lapse/standing.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { LapseStep, Organization } from '../../../src/schema/organization.ts';
import { LAPSE_STATES } from '../../../src/schema/vocabulary.ts';
import { ask, world } from '../../support/world.ts';

const { value, certification, organization, view } = world();

const GRACE_30: LapseStep[] = [
  { afterDays: 0, state: 'grace', fee: 0 },
  { afterDays: 30, state: 'late', fee: 50 },
  { afterDays: 90, state: 'cancelled', fee: null },
];
const GRACE_10 = GRACE_30.map((step) => (step.afterDays === 30 ? { ...step, afterDays: 10 } : step));
const DUE = '2026-01-01';

type Renewal = NonNullable<Organization['renewal']>;
const on = (renewal: Renewal, day: string) =>
  standingOn(lapseFigures(organization({ renewal }), ask({ asOf: day })), DUE, day);

describe('lapseFigures', () => {
  it('take the length of grace of the certification before that of its organization', () => {
    const theirs = organization({ renewal: { graceDays: [value(30)] } });
    const days = (renewal: Certification['renewal']) =>
      lapseFigures(theirs, ask(), certification({ renewal })).graceDays.value;
    expect([days({ graceDays: [value(45)] }), days({}), lapseFigures(theirs, ask()).graceDays.value]).toEqual([
      45, 30, 30,
    ]);
  });
});

describe('standingOn', () => {
  it('gives the next cliff by the earliest day, and the adopted ones after it', () => {
    const lapse = [value(GRACE_30), value(GRACE_10, { standing: 'disputed' })];
    expect(on({ lapse }, '2026-01-05')).toMatchObject({
      state: 'grace',
      next: { on: '2026-01-12', state: 'late', fee: 50 },
      later: [{ on: '2026-02-01' }, { on: '2026-04-02' }],
    });
    // The disputed day is over: what is still to come decides, and the state stays the adopted one.
    expect(on({ lapse }, '2026-01-12')).toMatchObject({ state: 'grace', next: { on: '2026-02-01' } });
  });

  it('does not take for a cliff what makes nothing worse', () => {
    const lapse = [value(GRACE_10), value(GRACE_30, { standing: 'disputed' })];
    expect(on({ lapse }, '2026-01-15')).toMatchObject({
      state: 'late',
      next: { on: '2026-04-02', state: 'cancelled' },
    });
  });

  it('leaves doubtful figures out', () => {
    const lapse = [value(GRACE_30), value(GRACE_10, { standing: 'doubtful' })];
    expect(on({ lapse }, '2026-01-05').next?.on).toBe('2026-02-01');
  });

  it('minds a disputed length of grace too', () => {
    const graceDays = [value(30), value(15, { standing: 'disputed' })];
    expect(on({ lapse: [value(GRACE_30)], graceDays }, '2026-01-05').next).toEqual({
      on: '2026-01-17',
      state: 'late',
      fee: 50,
    });
  });

  it('knows from a length of grace alone when it is over, and not what comes then', () => {
    const graceDays = [value(30)];
    expect(on({ graceDays }, '2026-01-31')).toMatchObject({ state: 'grace', next: { on: '2026-02-01', state: null } });
    expect(on({ graceDays }, '2026-02-01')).toMatchObject({ state: null, next: null });
  });

  it('cannot say what holds before the first step that is known', () => {
    const lapse = [value<LapseStep[]>([{ afterDays: 90, state: 'revoked', fee: null }])];
    expect(on({ lapse }, '2026-01-02').state).toBeNull();
    expect(on({ lapse }, '2026-04-01').state).toBeNull();
    expect(on({ lapse }, '2026-04-02').state).toBe('revoked');
  });

  it('takes a step without a fee for what the organization asks in that state', () => {
    const steps: LapseStep[] = LAPSE_STATES.slice(1).map((state, index) => ({ afterDays: index, state, fee: null }));
    const { all } = on({ lapse: [value(steps)], lateFee: [value(40)], reinstatementFee: [value(90)] }, DUE);
    expect(all.map(({ fee }) => fee)).toEqual([null, 40, null, 90, 90]);
  });
});

describe('the state', () => {
  it('is in time on the due day itself, and since the day of its step from the day after', () => {
    const lapse = [value(GRACE_30)];
    const states = ['2025-12-31', DUE, '2026-01-02', '2026-01-31', '2026-02-01', '2026-04-01', '2026-04-02'].map(
      (day) => {
        const { state, since } = on({ lapse }, day);
        return `${day} ${state} ${since}`;
      },
    );
    expect(states).toEqual([
      '2025-12-31 in-time null',
      '2026-01-01 in-time null',
      '2026-01-02 grace 2026-01-02',
      '2026-01-31 grace 2026-01-02',
      '2026-02-01 late 2026-02-01',
      '2026-04-01 late 2026-02-01',
      '2026-04-02 cancelled 2026-04-02',
    ]);
  });

  it('is not known after the due day, and comes to nothing worse, where nothing is said', () => {
    expect(on({}, '2026-01-02')).toEqual({ state: null, since: null, next: null, later: [], all: [] });
    expect(standingOn(lapseFigures(organization(), ask()), DUE, DUE)).toMatchObject({ state: 'in-time', next: null });
  });

  it('has no since where a length of grace is over, and what comes then is not known', () => {
    expect(on({ graceDays: [value(30)] }, '2026-01-31')).toMatchObject({ state: 'grace', since: '2026-01-02' });
    expect(on({ graceDays: [value(30)] }, '2026-02-01')).toMatchObject({ state: null, since: null });
  });

  it('of no grace at all is not known on the day after the due day', () => {
    const none = on({ graceDays: [value(0)] }, '2026-01-02');
    expect(none).toMatchObject({ state: null, all: [] });
    // In time, the first day out of it is still to come.
    expect(on({ graceDays: [value(0)] }, DUE).next).toEqual({ on: '2026-01-02', state: null, fee: null });
  });

  it('may end by a disputed length of grace, where none is adopted', () => {
    const unknownDays = [{ known: false, reason: 'not-found' } as const, value(5, { standing: 'disputed' })];
    expect(on({ graceDays: unknownDays }, '2026-01-03')).toMatchObject({
      state: null,
      next: { on: '2026-01-07', state: null, fee: null },
    });
  });
});

describe('cliffsOf', () => {
  it('are in the order of their days, whatever that of the steps', () => {
    const days = (steps: LapseStep[]) =>
      cliffsOf(steps, DUE, lapseFigures(organization(), ask())).map((cliff) => cliff.on);
    expect(days(GRACE_30)).toEqual(['2026-01-02', '2026-02-01', '2026-04-02']);
    expect(days(GRACE_30.toReversed())).toEqual(['2026-01-02', '2026-02-01', '2026-04-02']);
  });
});

describe('isEnded', () => {
  it.each<[LapseState | null, boolean]>([
    [null, false],
    ['in-time', false],
    ['grace', false],
    ['late', false],
    ['inactive', false],
    ['cancelled', true],
    ['revoked', true],
  ])('%s: %s', (state, ended) => {
    expect(isEnded(state)).toBe(ended);
  });
});

describe('nextOf', () => {
  const cliff = (day: string, state: LapseState | null, fee: number | null = null): Cliff => ({ on: day, state, fee });

  it.each<[string, Cliff[], LapseState | null, Cliff | null]>([
    [
      'the first of those to come',
      [cliff('2026-03-03', 'late'), cliff('2026-03-02', 'late')],
      'grace',
      cliff('2026-03-02', 'late'),
    ],
    ['none on the asked day itself', [cliff('2026-03-01', 'late')], 'grace', null],
    ['none of the same state', [cliff('2026-03-02', 'late')], 'late', null],
    ['none of a better one', [cliff('2026-03-02', 'grace')], 'late', null],
    ['one of an unknown state', [cliff('2026-03-02', null)], 'revoked', cliff('2026-03-02', null)],
    ['any from an unknown state', [cliff('2026-03-02', 'grace')], null, cliff('2026-03-02', 'grace')],
    [
      'the one given first of a day',
      [cliff('2026-03-02', 'late', 1), cliff('2026-03-02', 'late', 2)],
      'grace',
      cliff('2026-03-02', 'late', 1),
    ],
  ])('is %s', (_, cliffs, state, expected) => {
    expect(nextOf(cliffs, state, '2026-03-01')).toEqual(expected);
  });
});

const anySteps = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 })
  .map((days) => days.sort((a, b) => a - b))
  .map((days) =>
    days.map((afterDays, index): LapseStep => ({ afterDays, state: LAPSE_STATES[index + 1] ?? 'revoked', fee: null })),
  );
const anyDay = fc.integer({ min: -40, max: 500 }).map((days) => addDays(DUE, days));

describe('always', () => {
  it('cliffs ascend, and all are still to come', () => {
    fc.assert(
      fc.property(anySteps, anySteps, anyDay, (adopted, disputed, day) => {
        const { next, later } = on({ lapse: [value(adopted), value(disputed, { standing: 'disputed' })] }, day);
        const days = [...(next === null ? [] : [next]), ...later].map((cliff) => cliff.on);
        expect(days.every((each) => each > day)).toBe(true);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });

  it('the state never improves with time', () => {
    fc.assert(
      fc.property(anySteps, anyDay, fc.integer({ min: 0, max: 300 }), (steps, day, more) => {
        const rank = (at: string) => {
          const { state } = on({ lapse: [value(steps)] }, at);
          return state === null ? null : LAPSE_STATES.indexOf(state);
        };
        const [before, after] = [rank(day), rank(addDays(day, more))];
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('the next cliff is the day on which the state changes, where nothing is disputed', () => {
    fc.assert(
      fc.property(anySteps, anyDay, (list, day) => {
        // From the first day on: a gap after the due day would be of no known state.
        const steps = list.map((step, index) => (index === 0 ? { ...step, afterDays: 0 } : step));
        const { state, next } = on({ lapse: [value(steps)] }, day);
        if (next === null) return;
        expect(on({ lapse: [value(steps)] }, addDays(next.on, -1)).state).toBe(state);
        expect(on({ lapse: [value(steps)] }, next.on).state).toBe(next.state);
      }),
    );
  });
});

describe('lapsedOn', () => {
  const lapse = [value(GRACE_30)];
  const dues = { required: [value(true)], individual: [value(100)] };
  const exam = { fees: { member: [value(300)] } };
  const at = (renewal: Renewal, day: string, membership: Organization['membership'] = dues) => {
    const parts = { renewal, membership };
    return lapsedOn(view(exam, parts, { asOf: day }), organization(parts), DUE, ask({ asOf: day }));
  };

  it('adds a late fee only while one is asked', () => {
    expect(at({ lapse }, '2026-01-31').back?.total).toEqual({ low: 100, high: 100 });
    expect(at({ lapse }, '2026-02-01').back?.total).toEqual({ low: 150, high: 150 });
  });

  it('names neither as cheaper where a price is missing that is certain to be asked', () => {
    const steps = GRACE_30.map((step) => ({ ...step, fee: step.state === 'late' ? null : step.fee }));
    const lapsed = at({ lapse: [value(steps)] }, '2026-02-01');
    expect(lapsed.back?.total).toEqual({ low: 100, high: 100 });
    expect(lapsed.back?.unpriced.map(({ kind }) => kind)).toEqual(['recertification', 'late', 'ceus']);
    expect(lapsed.cheaper).toBeNull();
  });

  it('cannot be had back where nobody says for what', () => {
    expect(at({ lapse }, '2026-06-01')).toMatchObject({ back: null, cheaper: null });
  });

  it('says that sitting again is cheaper where it is', () => {
    const lapsed = at({ lapse, reinstatementFee: [value(900)] }, '2026-06-01');
    expect(lapsed.back?.total).toEqual({ low: 1000, high: 1000 });
    expect(lapsed.cheaper).toBe('sitAgain');
  });

  it('counts no dues where nobody has to be a member, and says where that is not known', () => {
    const fees = { any: [value([75])] };
    const free = at({ lapse, fees }, '2026-01-31', { required: [value(false)], individual: [value(100)] });
    expect(free.back?.total).toEqual({ low: 75, high: 75 });
    const open = at({ lapse, fees }, '2026-01-31', { individual: [value(100)] });
    expect(open.back?.unpriced.map(({ kind }) => kind)).toEqual(['membership', 'ceus']);
  });
});
