/** One plan of the answer: its steps with their days, prices and rules, what has no price, and the mark that is left. */
import { describe, expect, test } from 'vitest';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Parts } from '../../support/catalog.ts';
import { BOARD, CHOICE, certificate, holding, PREPARATION, PROGRAM, planned, unknown, value } from './request.ts';
import { cents, never, trained, way, work } from './world.ts';

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
      price: cents(50_000, 70_000),
      charge: { figure: { value: { low: 500, high: 700 } } },
      rule: { value: [...way(work(12)), ...way(trained())], saidBy: [{ source: 'board' }] },
      opens: ['AAA'],
    });
    expect(study).toMatchObject({
      id: 'self-study.AAA',
      start: '2026-03-01',
      reason: { why: 'preparation', code: 'AAA', by: 'study' },
      price: cents(0),
      charge: { lack: null },
      rule: { value: { low: 2, high: 4 } },
      opens: [],
    });
    expect(exam).toMatchObject({
      id: 'exam.AAA',
      start: '2026-09-01',
      reason: { why: 'goal', code: 'AAA' },
      price: cents(10_000),
      charge: { figure: { value: 100 } },
      rule: { value: [...way(work(12)), ...way(trained())] },
    });
  });

  test('says who gives the length of studies', () => {
    const steps = planned(CHOICE).plans[1]?.steps ?? [];
    expect(steps.map(({ id, lasting }) => [id, lasting.value])).toEqual([
      ['self-study.AAA', { low: 2, high: 4 }],
      ['program.certificate', { low: 1, high: 2 }],
      ['exam.AAA', null],
    ]);
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
        price: cents(5_000),
        charge: { figure: { value: 50 } },
        rule: { value: true },
      },
      { id: 'self-study.AAA', member: true, price: cents(1_000) },
      { id: 'exam.AAA', member: true, price: cents(8_000) },
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
      price: cents(5_000),
      charge: { figure: { value: 50 } },
      reason: { why: 'dues', code: 'board' },
      rule: { value: null },
    });
    // Waiting costs nothing, and no rule names it.
    expect(plan?.steps[4]).toMatchObject({
      price: cents(0),
      charge: { lack: null, figure: { value: null } },
    });
  });

  test.each<[string, string, string[]]>([
    ['the end of the month that was told', '2027-02', ['2027-02-28', '2028-02-29']],
    ['the day that was told', '2027-02-10', ['2027-02-10', '2028-02-10']],
    ['the month of joining where a told membership ends before it', '2026-05', ['2027-07-01', '2028-07-01']],
  ])('pays dues at %s', (_, until, days) => {
    const fees = { member: [value(80)], membershipRequired: [value(true)] };
    const required: Condition[] = [{ kind: 'credential', anyOf: ['BBB'], heldMonths: 25 }];
    const certifications = [
      certificate('AAA', { fees, eligibility: { required: [value(way(...required))] } }),
      certificate('BBB', { fees }),
    ];
    const person = { memberships: [{ organization: 'board', until }] };
    const [plan] = planned({ certifications }, { person }).plans;
    const dues = (plan?.steps ?? []).filter(({ kind }) => kind === 'dues');
    expect(dues.map(({ start }) => start)).toEqual(days);
  });

  test('carries the schooling that it takes, the level that is studied for, and whether there are two prices', () => {
    const carried = (parts: Parts, more: Partial<PlanRequest> = {}) =>
      planned(parts, more).plans.flatMap(({ steps }) =>
        steps.map(({ id, course, level, twoPrices, paidApart }) => [
          id,
          course?.name ?? null,
          level,
          twoPrices,
          paidApart,
        ]),
      );
    const certifications = [certificate('AAA')];
    expect(carried({ certifications, organizations: [{ id: 'board', ...BOARD }] })).toEqual([
      ['self-study.AAA', null, 'entry', false, null],
      ['exam.AAA', null, null, true, null],
    ]);
    expect(carried(CHOICE)).toContainEqual(['program.certificate', 'Certificate', null, false, null]);
    // One that only members may sit, and one that has no price for them.
    const fees = { member: [value(80)], membershipRequired: [value(true)] };
    expect(carried({ certifications: [certificate('AAA', { fees })] })).toContainEqual([
      'exam.AAA',
      null,
      null,
      false,
      null,
    ]);
    const open = [certificate('AAA', { fees: { nonMember: [value(100)] } })];
    expect(carried({ certifications: open })).toContainEqual(['exam.AAA', null, null, false, null]);
    // Dues that are paid for what is held already.
    const both = [certificate('AAA', { fees }), certificate('BBB', { fees })];
    expect(carried({ certifications: both }, { person: holding('BBB') })).toEqual([
      ['self-study.AAA', null, 'entry', false, null],
      ['exam.AAA', null, null, false, 'board'],
    ]);
  });

  test('says who says how a mark comes off', () => {
    const marked = certificate('AAA', { eligibility: { required: [value([])], designation: [value('AAA-A')] } });
    const removal = way(work(24));
    const parts = {
      certifications: [marked],
      organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(removal)] } }],
    };
    const steps = planned(parts, { unmarked: true, person: holding('AAA', 'AAA-A') }).plans[0]?.steps;
    expect(steps).toMatchObject([
      { id: 'work.coding', reason: { why: 'mark', code: 'AAA' }, rule: { value: removal } },
      { id: 'unmark.AAA', reason: { why: 'mark-lost', code: 'AAA' }, rule: { value: removal } },
    ]);
  });

  test('pays each organization its own dues', () => {
    const fees = { member: [value(80)], membershipRequired: [value(true)] };
    const certifications = [certificate('AAA', { fees }), certificate('BBB', { fees, organization: 'guild' })];
    const organizations = [
      { id: 'board', ...BOARD },
      { id: 'guild', membership: { individual: [value(70)] } },
    ];
    const [plan] = planned({ certifications, organizations }, { codes: ['AAA', 'BBB'] }).plans;
    const joins = plan?.steps.filter(({ kind }) => kind === 'join').map(({ code, price }) => [code, price]);
    expect(joins).toEqual(
      expect.arrayContaining([
        ['board', cents(5_000)],
        ['guild', cents(7_000)],
      ]),
    );
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

  test('costs what somebody says that it costs', () => {
    const charges = (parts: Parts) =>
      planned({ certifications: [marked], ...parts }).plans[0]?.unmarkCharges.map(({ value: price }) => price);
    const types = { types: [PROGRAM], preparation: PREPARATION };
    expect(charges({ organizations: removal(trained()), types })).toContainEqual({ low: 500, high: 700 });
    expect(charges({ organizations: removal(never) })).toEqual([]);
    expect(charges({ certifications: [certificate('AAA')] })).toEqual([]);
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
