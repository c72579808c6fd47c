/** The answer: which plans are shown and under which labels, by how much they miss, what closes the way. */
import { describe, expect, test } from 'vitest';
import type { Planned } from '../../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Parts } from '../../support/catalog.ts';
import {
  asking,
  BOARD,
  CHOICE,
  certificate,
  holding,
  PREPARATION,
  PROGRAM,
  planned,
  unknown,
  value,
} from './request.ts';
import { cents, holder, never, trained, way, work } from './world.ts';

/** Each plan as its labels, its months, its cost in dollars and its steps. */
const text = ({ plans }: Planned): string[] =>
  plans.map(({ labels, months, cost, steps }) =>
    [
      labels.join(' '),
      `${months} months`,
      `$${[...new Set([cost.low, cost.high])].map((at) => at / 100).join(' to ')}`,
      steps.map(({ id }) => id).join(' '),
    ].join(', '),
  );

const BY_WORK = '16 months, $100, self-study.AAA work.coding exam.AAA';
const BY_SCHOOL = '6 months, $600 to 800, self-study.AAA program.certificate exam.AAA';

describe('which plans are shown', () => {
  const shown = (more: Partial<PlanRequest>) => text(planned(CHOICE, more));

  test('all that none beats, in the order that is asked', () => {
    expect(shown({})).toEqual([`cheapest, ${BY_WORK}`, `fastest, ${BY_SCHOOL}`]);
    expect(shown({ by: 'fastest' })).toEqual([`fastest, ${BY_SCHOOL}`, `cheapest, ${BY_WORK}`]);
  });

  test.each<[Partial<PlanRequest>, string[]]>([
    [{ months: 16 }, [`cheapest fits, ${BY_WORK}`, `fastest fits, ${BY_SCHOOL}`]],
    [{ months: 15 }, [`cheapest fastest fits, ${BY_SCHOOL}`]],
    [{ budget: 80_000 }, [`cheapest fits, ${BY_WORK}`, `fastest fits, ${BY_SCHOOL}`]],
    [{ budget: 79_999 }, [`cheapest fits, ${BY_WORK}`, `fastest may-fit, ${BY_SCHOOL}`]],
    [{ budget: 60_000 }, [`cheapest fits, ${BY_WORK}`, `fastest may-fit, ${BY_SCHOOL}`]],
    [{ budget: 59_999 }, [`cheapest fastest fits, ${BY_WORK}`]],
    [{ budget: 80_000, months: 6 }, [`cheapest fastest fits, ${BY_SCHOOL}`]],
    [{ budget: 9_999 }, [`nearest, ${BY_WORK}`]],
    [{ months: 5 }, [`nearest, ${BY_SCHOOL}`]],
  ])('within %j', (limits, expected) => {
    expect(shown(limits)).toEqual(expected);
  });

  test.each<[Partial<PlanRequest>, string, Planned['misses']]>([
    [{ budget: 5_000 }, BY_WORK, { cost: cents(5_000), months: 0 }],
    [{ months: 5 }, BY_SCHOOL, { cost: cents(0), months: 1 }],
    // Both miss the money: the cheapest by least; both miss the time: the fastest by least.
    [{ budget: 0, months: 3 }, BY_WORK, { cost: cents(10_000), months: 13 }],
    [{ budget: 0, months: 3, by: 'fastest' }, BY_SCHOOL, { cost: cents(60_000, 80_000), months: 3 }],
    [{ budget: 50_000, months: 5, by: 'cheapest' }, BY_WORK, { cost: cents(0), months: 11 }],
    [{ budget: 59_999, months: 6, by: 'fastest' }, BY_SCHOOL, { cost: cents(1, 20_001), months: 0 }],
  ])('the nearest to %j', (limits, plan, misses) => {
    const answer = planned(CHOICE, limits);
    expect(text(answer)).toEqual([`nearest, ${plan}`]);
    expect(answer.misses).toEqual(misses);
  });

  test('of those that may cost as much the one that may cost less is the cheaper one, and the nearer one', () => {
    const types = [
      { ...PROGRAM, cost: [value({ low: 500, high: 900 })], months: [value({ low: 1, high: 1 })] },
      {
        ...PROGRAM,
        type: 'diploma' as const,
        cost: [value({ low: 100, high: 900 })],
        months: [value({ low: 9, high: 9 })],
      },
    ];
    const parts = { certifications: [asking('AAA', trained())], types: { types } };
    const order = (more: Partial<PlanRequest>) =>
      planned(parts, more).plans.map(({ labels, months }) => `${labels} ${months}`);
    expect(order({})).toEqual(['cheapest 13', 'fastest 5']);
    expect(order({ by: 'fastest' })).toEqual(['fastest 5', 'cheapest 13']);
    expect(order({ budget: 0 })).toEqual(['nearest 13']);
    expect(order({ budget: 60_000 })).toEqual(['cheapest,may-fit 13', 'fastest,may-fit 5']);
  });

  test('nothing is missed where something fits', () => {
    expect(planned(CHOICE, { budget: 60_000, months: 20 }).misses).toBeNull();
  });

  test('where what is asked decides nothing, the nearest is so by the other, then by the whole', () => {
    // Money is no limit: time alone; among those that miss it alike the cheapest.
    expect(text(planned(CHOICE, { months: 5, by: 'cheapest' }))).toEqual([`nearest, ${BY_SCHOOL}`]);
    expect(text(planned(CHOICE, { budget: 9_000, by: 'fastest' }))).toEqual([`nearest, ${BY_WORK}`]);
  });
});

describe('where there is no plan', () => {
  const answer = (parts: Parts, more: Partial<PlanRequest> = {}) => {
    const { plans, misses, impossible, unknown: dark, gone, cut } = planned(parts, more);
    return { plans: plans.length, misses, impossible, unknown: dark, gone, cut };
  };
  const none = { plans: 0, misses: null, impossible: null, unknown: [], gone: [], cut: false };
  const obstacles = (parts: Parts, more: Partial<PlanRequest> = {}) =>
    (planned(parts, more).impossible ?? []).map(({ code, route, condition }) => `${code} ${route} ${condition.kind}`);

  test('because it is no longer offered', () => {
    const gone = certificate('AAA', { status: [value('retired')] });
    expect(answer({ certifications: [gone] })).toEqual({ ...none, gone: ['AAA'], impossible: [] });
    const both = [gone, certificate('BBB', { eligibility: {} })];
    expect(answer({ certifications: both }, { codes: ['AAA', 'BBB'] })).toEqual({
      ...none,
      gone: ['AAA'],
      unknown: ['BBB'],
      impossible: [],
    });
    // What is asked of it is not known either: that it is gone is enough.
    expect(answer({ certifications: [{ ...gone, eligibility: {} }] })).toEqual({
      ...none,
      gone: ['AAA'],
      impossible: [],
    });
  });

  test('because it is not known what is asked', () => {
    expect(answer({ certifications: [certificate('AAA', { eligibility: {} })] })).toEqual({
      ...none,
      unknown: ['AAA'],
    });
  });

  test('because the search gave up', () => {
    expect(answer(CHOICE, { limit: 1 })).toEqual({ ...none, cut: true });
    expect(planned(CHOICE, { limit: 1 }).expanded).toBe(0);
    expect(planned(CHOICE).expanded).toBeGreaterThan(0);
  });

  test('because of conditions that nothing meets, of each way', () => {
    const certifications = [
      certificate('AAA', {
        eligibility: {
          required: [
            value([
              { route: 'one', conditions: [work(2), never] },
              { route: 'two', conditions: [holder('BBB')] },
            ]),
          ],
        },
      }),
    ];
    expect(obstacles({ certifications })).toEqual(['AAA one attestation', 'AAA two credential']);
    expect(obstacles({ certifications }, { avoid: ['experience'] })).toEqual([
      'AAA one experience',
      'AAA one attestation',
      'AAA two credential',
    ]);
  });

  test('and not of those targets that can be reached', () => {
    const open = { required: [value([...way(work(2)), ...way(never)])] };
    const certifications = [asking('AAA', never), certificate('BBB', { eligibility: open })];
    expect(obstacles({ certifications }, { codes: ['AAA', 'BBB'] })).toEqual(['AAA way attestation']);
  });

  test('because there is no diploma, which is said once, and not of what it opens', () => {
    const person = { education: 'none' as const };
    expect(obstacles({ certifications: [certificate('AAA')] }, { person })).toEqual(['AAA null education']);
    expect(obstacles({ certifications: [asking('AAA', work(2))] }, { person })).toEqual(['AAA null education']);
    const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
    expect(obstacles({ certifications: [asking('AAA', diploma, work(2))] }, { person })).toEqual([
      'AAA null education',
    ]);
    expect(obstacles({ certifications: [asking('AAA', diploma, never)] }, { person })).toEqual([
      'AAA null education',
      'AAA way attestation',
    ]);
    const ways = { required: [value([...way(never), ...way(work(2))])] };
    expect(obstacles({ certifications: [certificate('AAA', { eligibility: ways })] }, { person })).toEqual([
      'AAA null education',
    ]);
  });

  test('because there is no diploma to lose a mark with', () => {
    const marked = certificate('AAA', { eligibility: { required: [value([])], designation: [value('AAA-A')] } });
    const of = (...conditions: Condition[]) =>
      obstacles(
        {
          certifications: [marked],
          organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(way(...conditions))] } }],
        },
        { person: { ...holding('AAA', 'AAA-A'), education: 'none' }, unmarked: true },
      );
    expect(of(work(2))).toEqual(['AAA null education']);
    expect(of(never)).toEqual(['AAA null education', 'AAA way attestation']);
  });

  test('because a mark cannot be lost', () => {
    const marked = certificate('AAA', { eligibility: { required: [value([])], designation: [value('AAA-A')] } });
    const of = (...routes: { route: string; conditions: Condition[] }[]) =>
      obstacles(
        {
          certifications: [marked],
          organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(routes)] } }],
        },
        { unmarked: true },
      );
    expect(of({ route: 'one', conditions: [work(24), never] }, { route: 'two', conditions: [holder('BBB')] })).toEqual([
      'AAA one attestation',
      'AAA two credential',
    ]);
  });

  test('because of the diploma alone, where a mark can be lost with one', () => {
    const marked = (required: Condition[]) =>
      certificate('AAA', {
        eligibility: {
          required: [value(required.length === 0 ? [] : way(...required))],
          designation: [value('AAA-A')],
        },
      });
    const person = { education: 'none' as const };
    const of = (required: Condition[], ...removal: Condition[]) =>
      obstacles(
        {
          certifications: [marked(required)],
          organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(way(...removal))] } }],
        },
        { person, unmarked: true },
      );
    expect(of([], work(24))).toEqual(['AAA null education']);
    expect(of([], never)).toEqual(['AAA null education', 'AAA way attestation']);
    expect(of([never], work(24))).toEqual(['AAA null education', 'AAA way attestation']);
  });

  test('and not because of a mark of which it is not known how it is lost', () => {
    const eligibility = { required: [value(way(never))], designation: [value('AAA-A')] };
    expect(obstacles({ certifications: [certificate('AAA', { eligibility })] }, { unmarked: true })).toEqual([
      'AAA way attestation',
    ]);
  });

  test('and not because of a mark that can be lost one way', () => {
    const eligibility = { required: [value(way(never))], designation: [value('AAA-A')] };
    const removal = [value([...way(work(24)), ...way(holder('BBB'))])];
    const parts = {
      certifications: [certificate('AAA', { eligibility })],
      organizations: [{ id: 'board', ...BOARD, designation: { removal } }],
    };
    expect(obstacles(parts, { unmarked: true })).toEqual(['AAA way attestation']);
  });

  test('because a way can be met part by part, but not at once', () => {
    // The training may be a month old, and the program that gives it takes two; the work with it three.
    const conditions: Condition[] = [
      { ...work(3), withinMonths: 3 } as Condition,
      { ...trained(), withinMonths: 1 } as Condition,
    ];
    const certifications = [asking('AAA', ...conditions, { kind: 'education', atLeast: 'high-school' })];
    const types = { types: [PROGRAM], preparation: PREPARATION };
    expect(obstacles({ certifications, types })).toEqual(['AAA way experience', 'AAA way training']);
  });
});

test('what is held already asks for nothing', () => {
  const {
    plans,
    impossible,
    unknown: dark,
  } = planned({ certifications: [certificate('AAA')] }, { person: holding('AAA') });
  expect(plans).toMatchObject([
    { labels: ['cheapest', 'fastest'], months: 0, shortest: 0, cost: cents(0), steps: [], lacks: [] },
  ]);
  expect({ impossible, dark }).toEqual({ impossible: null, dark: [] });
});

test('what nothing prepares for is told apart from what rules keep closed, but not where the diploma is missing', () => {
  // Of an exam without a level it is not known how long one studies for it.
  const dark = [certificate('AAA', { level: [unknown('not-found')] })];
  expect(planned({ certifications: dark })).toMatchObject({ plans: [], unprepared: ['AAA'], impossible: [] });
  expect(planned({ certifications: dark }, { prepared: ['AAA'] })).toMatchObject({ unprepared: [], impossible: null });
  expect(planned({ certifications: dark }, { person: { education: 'none' } })).toMatchObject({
    unprepared: [],
    impossible: [{ code: 'AAA', route: null, condition: { kind: 'education', atLeast: 'high-school' } }],
  });
});
