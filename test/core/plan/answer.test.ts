/** The answer: which plans are shown and under which labels, by how much they miss, what closes the way, what is left open. */
import { describe, expect, test } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask } from '../../support/world.ts';
import { BOARD, certificate, PREPARATION, request, unknown, value } from './request.ts';
import { cents, holder, never, trained, way, work } from './world.ts';

const planned = (parts: Parts, more: Partial<PlanRequest> = {}) =>
  planFor(
    catalogOf({
      organizations: [{ id: 'board', ...BOARD }],
      ...parts,
      types: { preparation: PREPARATION, ...parts.types },
    }),
    request(more),
    ask(),
  );
type Planned = ReturnType<typeof planned>;

const asking = (code: string, ...conditions: Condition[]) =>
  certificate(code, { eligibility: { required: [value(way(...conditions))] } });
const holding = (code: string, mark: string | null = null) => ({ credentials: [{ code, mark, coding: true }] });

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

const PROGRAM = {
  type: 'certificate' as const,
  name: 'Certificate',
  cost: [value({ low: 500, high: 700 })],
  months: [value({ low: 1, high: 2 })],
};

/** Work for a year for nothing, or a program of two months for some hundred dollars. */
const CHOICE: Parts = {
  certifications: [
    certificate('AAA', {
      eligibility: { required: [value([...way(work(12)), ...way(trained())])] },
    }),
  ],
  types: { types: [PROGRAM] },
};
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

  test('nothing is missed where something fits', () => {
    expect(planned(CHOICE, { budget: 60_000, months: 20 }).misses).toBeNull();
  });

  test('where what is asked decides nothing, the nearest is so by the other, then by the whole', () => {
    // Money is no limit: time alone; among those that miss it alike the cheapest.
    expect(text(planned(CHOICE, { months: 5, by: 'cheapest' }))).toEqual([`nearest, ${BY_SCHOOL}`]);
    expect(text(planned(CHOICE, { budget: 9_000, by: 'fastest' }))).toEqual([`nearest, ${BY_WORK}`]);
  });
});

describe('a plan', () => {
  test('has its shortest length where each step has one', () => {
    expect(planned(CHOICE).plans.map(({ shortest }) => shortest)).toEqual([14, 3]);
    const open = { types: [{ ...PROGRAM, months: [value({ low: null, high: 2 })] }] };
    expect(planned({ ...CHOICE, types: open }).plans.map(({ shortest }) => shortest)).toEqual([14, null]);
  });

  test('has a day, a price and somebody who says the rule for each step', () => {
    const [, school] = planned(CHOICE).plans;
    const [study, program, exam] = school?.steps ?? [];
    expect(program).toMatchObject({
      id: 'program.certificate',
      start: '2026-07-01',
      reason: { why: 'requirement', code: 'AAA', condition: trained() },
      charge: { price: cents(50_000, 70_000), figure: { value: { low: 500, high: 700 } } },
      rule: { value: [...way(work(12)), ...way(trained())], saidBy: [{ source: 'board' }] },
      opens: ['AAA'],
    });
    expect(study).toMatchObject({
      id: 'self-study.AAA',
      start: '2026-03-01',
      reason: { why: 'preparation', code: 'AAA', by: 'study' },
      charge: { price: cents(0), line: { kind: 'books' } },
      rule: { value: { low: 2, high: 4 } },
      opens: [],
    });
    expect(exam).toMatchObject({
      id: 'exam.AAA',
      start: '2026-09-01',
      reason: { why: 'goal', code: 'AAA' },
      charge: { price: cents(10_000), line: { kind: 'exam' } },
      rule: { value: [...way(work(12)), ...way(trained())] },
    });
  });

  test('pays a member’s price where membership is asked, and says who asks', () => {
    const fees = { member: [value(80)], nonMember: [value(100)], membershipRequired: [value(true)] };
    const books = { member: [value(10)], nonMember: [value(30)] };
    const [plan] = planned({ certifications: [certificate('AAA', { fees, training: { books } })] }).plans;
    expect(plan?.steps).toMatchObject([
      {
        id: 'join.board',
        member: true,
        reason: { why: 'membership', code: 'AAA' },
        charge: { price: cents(5_000), line: { kind: 'membership' } },
        rule: { value: true },
      },
      { id: 'self-study.AAA', member: true, charge: { price: cents(1_000) } },
      { id: 'exam.AAA', member: true, charge: { price: cents(8_000) } },
    ]);
  });

  test('pays dues for as long as it lasts', () => {
    const fees = { member: [value(80)], membershipRequired: [value(true)] };
    const required: Condition[] = [{ kind: 'credential', anyOf: ['BBB'], heldMonths: 13 }];
    const certifications = [
      certificate('AAA', { fees, eligibility: { required: [value(way(...required))] } }),
      certificate('BBB', { fees }),
    ];
    const [plan] = planned({ certifications }).plans;
    expect(plan?.steps.map(({ id, start }) => `${id} ${start}`)).toEqual([
      'self-study.BBB 2026-03-01',
      'join.board 2026-07-01',
      'exam.BBB 2026-07-01',
      'self-study.AAA 2026-07-01',
      'wait 2026-11-01',
      'dues.board 2027-07-01',
      'exam.AAA 2027-08-01',
    ]);
    expect(plan?.steps[5]).toMatchObject({
      charge: { price: cents(5_000) },
      reason: { why: 'dues', code: 'board' },
      rule: { value: null },
    });
    // Waiting costs nothing, and no rule names it.
    expect(plan?.steps[4]).toMatchObject({
      charge: { price: cents(0), line: null, lack: null, figure: { value: null } },
    });
  });

  test('prepares by schooling or work, and says who says that it does', () => {
    const types = { types: [{ ...PROGRAM, preparesFor: [value(['AAA'])] }], preparation: [] };
    const school = planned({ certifications: [certificate('AAA')], types }).plans[0]?.steps[0];
    expect(school).toMatchObject({
      id: 'program.certificate',
      reason: { why: 'preparation', by: 'schooling' },
      rule: { value: ['AAA'] },
    });
    const eligibility = { required: [value([])], recommended: [value(way(work(3)))] };
    const worked = planned({ certifications: [certificate('AAA', { eligibility })], types: { preparation: [] } })
      .plans[0]?.steps[0];
    expect(worked).toMatchObject({
      id: 'work.coding',
      reason: { why: 'preparation', by: 'experience' },
      rule: { value: way(work(3)) },
    });
  });

  test('names what has no price, each once', () => {
    const training = { books: { member: [unknown('not-published')], nonMember: [unknown('not-published')] } };
    const [plan] = planned({ certifications: [certificate('AAA', { training })] }).plans;
    expect(plan).toMatchObject({
      cost: cents(10_000),
      lacks: [{ kind: 'books', code: 'AAA', reason: 'not-published' }],
    });
    expect(planned(CHOICE).plans.flatMap(({ lacks }) => lacks)).toEqual([]);
    const fees = { membershipRequired: [value(true)] };
    const dear = planned({
      certifications: [
        certificate('AAA', {
          fees,
          eligibility: { required: [value(way({ kind: 'credential', anyOf: ['BBB'], heldMonths: 30 }))] },
        }),
        certificate('BBB', { fees }),
      ],
      organizations: [],
    }).plans[0];
    // Joining, and dues twice, have the same price that is not known.
    expect(dear?.steps.filter(({ kind }) => kind === 'join' || kind === 'dues')).toHaveLength(3);
    expect(dear?.lacks.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['membership null', 'exam BBB', 'exam AAA']);
  });
});

describe('the mark that a plan ends with', () => {
  const marked = certificate('AAA', { eligibility: { required: [value([])], designation: [value('AAA-A')] } });
  const removal = (...conditions: Condition[]) => [
    { id: 'board', ...BOARD, designation: { removal: [value(way(...conditions))] } },
  ];
  const left = (parts: Parts, more: Partial<PlanRequest> = {}) => {
    const [plan] = planned({ certifications: [marked], ...parts }, more).plans;
    return plan && { toLoseMark: plan.toLoseMark, marked: plan.marked, stuck: plan.stuck };
  };

  test('takes so much more', () => {
    expect(left({ organizations: removal(work(24)) })).toEqual({
      toLoseMark: { months: 24, cost: cents(0) },
      marked: ['AAA'],
      stuck: [],
    });
    const types = { types: [PROGRAM], preparation: PREPARATION };
    expect(left({ organizations: removal(work(24), trained()), types })).toEqual({
      toLoseMark: { months: 26, cost: cents(50_000, 70_000) },
      marked: ['AAA'],
      stuck: [],
    });
  });

  test('is lost the cheapest way', () => {
    const ways = [{ id: 'board', ...BOARD, designation: { removal: [value([...way(trained()), ...way(work(24))])] } }];
    expect(left({ organizations: ways, types: { types: [PROGRAM], preparation: PREPARATION } })?.toLoseMark).toEqual({
      months: 24,
      cost: cents(0),
    });
  });

  test('takes nothing where none is carried', () => {
    const none = { toLoseMark: null, marked: [], stuck: [] };
    expect(left({ certifications: [certificate('AAA')] })).toEqual(none);
    expect(
      left({ organizations: removal(work(24)) }, { person: { experience: [{ in: 'coding', months: 24 }] } }),
    ).toEqual(none);
    expect(left({ organizations: removal(work(24)) }, { person: holding('AAA') })).toEqual(none);
  });

  test('stays where it is not known how it comes off, or where nothing takes it off', () => {
    const stuck = { toLoseMark: null, marked: ['AAA'], stuck: ['AAA'] };
    expect(left({})).toEqual(stuck);
    expect(left({ organizations: removal(never) })).toEqual(stuck);
    expect(left({ organizations: removal(never) }, { person: holding('AAA', 'AAA-A') })).toEqual(stuck);
  });

  test('may stay on one and come off another', () => {
    const guild = certificate('BBB', {
      organization: 'guild',
      eligibility: { required: [value([])], designation: [value('BBB-A')] },
    });
    const parts = { certifications: [marked, guild], organizations: [...removal(work(24)), { id: 'guild', ...BOARD }] };
    expect(left(parts, { codes: ['AAA', 'BBB'] })).toEqual({
      toLoseMark: { months: 24, cost: cents(0) },
      marked: ['AAA', 'BBB'],
      stuck: ['BBB'],
    });
  });

  test('is lost within the plan where that is asked', () => {
    const [plan] = planned({ certifications: [marked], organizations: removal(work(24)) }, { unmarked: true }).plans;
    expect(plan).toMatchObject({ months: 28, marked: [], toLoseMark: null });
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
    const certifications = [asking('AAA', never), certificate('BBB')];
    expect(obstacles({ certifications }, { codes: ['AAA', 'BBB'] })).toEqual(['AAA way attestation']);
  });

  test('because there is no diploma, which is said once', () => {
    const person = { education: 'none' as const };
    expect(obstacles({ certifications: [certificate('AAA')] }, { person })).toEqual(['AAA null education']);
    expect(obstacles({ certifications: [asking('AAA', work(2))] }, { person })).toEqual([
      'AAA null education',
      'AAA way experience',
    ]);
    expect(
      obstacles({ certifications: [asking('AAA', { kind: 'education', atLeast: 'high-school' })] }, { person }),
    ).toEqual(['AAA way education']);
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
