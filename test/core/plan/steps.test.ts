/** What the search does in single cases, each worked out by hand. */
import { describe, expect, test } from 'vitest';
import { search } from '../../../src/core/plan/search.ts';
import type { Exam, PlanProblem } from '../../../src/core/plan/types.ts';
import { cents, course, exam, NEWCOMER, problem } from './world.ts';

const study = (high: number): Exam['study'] => ({
  length: { low: 1, high },
  price: { member: null, other: { price: cents(0) } },
});
const members = (price: number): Exam['price'] => ({ member: { price: cents(price) }, other: null });

const plansOf = (more: Partial<PlanProblem>) =>
  search(problem(more)).plans.map(({ months, cost, steps }) => ({
    months,
    cost: [cost.low, cost.high],
    steps: steps.map(({ id, at }) => `${id}@${at}`),
  }));

describe('dues', () => {
  // The goal asks that another credential has been held for a time.
  const chain = (held: number) => [
    exam(
      'AAA',
      { required: [{ route: 'way', conditions: [{ kind: 'credential', anyOf: ['BBB'], heldMonths: held }] }] },
      { study: study(1), price: members(10) },
    ),
    exam('BBB', {}, { study: study(1), price: members(10) }),
  ];

  test('a year covers its twelfth month', () => {
    expect(plansOf({ exams: chain(12), targets: ['AAA'] })).toEqual([
      {
        months: 13,
        cost: [70, 70],
        steps: ['self-study.BBB@0', 'join.org@1', 'exam.BBB@1', 'self-study.AAA@1', 'wait@2', 'exam.AAA@13'],
      },
    ]);
  });

  test('a month more asks for another year', () => {
    const [plan] = plansOf({ exams: chain(13), targets: ['AAA'] });
    expect(plan).toMatchObject({ months: 14, cost: [120, 120] });
    expect(plan?.steps).toContain('dues.org@13');
  });

  test('a told membership is used, and goes on at its own date', () => {
    const memberships = [{ id: 'org', dues: cents(50), paidUntil: 4 }];
    expect(plansOf({ exams: chain(2), targets: ['AAA'], memberships })).toMatchObject([{ months: 3, cost: [20, 20] }]);
    expect(plansOf({ exams: chain(5), targets: ['AAA'], memberships })).toMatchObject([{ months: 6, cost: [70, 70] }]);
  });

  test('what is paid anyway costs nothing', () => {
    const memberships = [{ id: 'org', dues: cents(50), paidUntil: Number.POSITIVE_INFINITY }];
    expect(plansOf({ exams: chain(30), targets: ['AAA'], memberships })).toMatchObject([
      { months: 31, cost: [20, 20] },
    ]);
  });

  test('joining is a choice where both may sit', () => {
    const both = (member: number, other: number) =>
      plansOf({
        exams: [exam('AAA', {}, { price: { member: { price: cents(member) }, other: { price: cents(other) } } })],
        targets: ['AAA'],
      })[0]?.cost;
    expect(both(10, 70)).toEqual([60, 60]);
    expect(both(30, 70)).toEqual([70, 70]);
  });
});

describe('windows', () => {
  const trained = (withinMonths: number) =>
    exam(
      'AAA',
      {
        required: [
          {
            route: 'way',
            conditions: [
              { kind: 'training', topics: ['coding'], withinMonths },
              { kind: 'experience', in: ['coding'], months: 6 },
            ],
          },
        ],
      },
      { study: null, prepared: true },
    );
  const taught = course('course', { training: { kind: 'course', topic: 'coding' } });

  test('training that would be too old is done last', () => {
    expect(plansOf({ exams: [trained(3)], targets: ['AAA'], courses: [taught] })).toEqual([
      { months: 8, cost: [130, 130], steps: ['work.coding@0', 'program.course@6', 'exam.AAA@8'] },
    ]);
  });

  test('told training that grows too old on the way is done again', () => {
    const person = { ...NEWCOMER, training: [{ topic: 'coding' as const, completed: '2023-05-15' }] };
    const plan = (months: number) => plansOf({ exams: [trained(months)], targets: ['AAA'], courses: [taught], person });
    expect(plan(38)[0]?.cost).toEqual([100, 100]);
    expect(plan(37)[0]?.cost).toEqual([130, 130]);
  });

  test('work that lies outside does not count', () => {
    const recent = exam(
      'AAA',
      {
        required: [{ route: 'way', conditions: [{ kind: 'experience', in: ['coding'], months: 6, withinMonths: 6 }] }],
      },
      { study: study(3) },
    );
    const person = { ...NEWCOMER, experience: [{ in: 'coding' as const, months: 60, until: '2025-12-15' }] };
    expect(plansOf({ exams: [recent], targets: ['AAA'], person })).toMatchObject([
      { months: 9, steps: ['self-study.AAA@0', 'work.coding@3', 'exam.AAA@9'] },
    ]);
  });
});

describe('marks', () => {
  const marked = (removal: number) =>
    exam(
      'AAA',
      {
        designation: 'AAA-A',
        removal: [{ route: 'work', conditions: [{ kind: 'experience', in: ['coding'], months: removal }] }],
      },
      { study: study(2) },
    );

  test('a mark is allowed unless it is asked to be lost', () => {
    expect(plansOf({ exams: [marked(5)], targets: ['AAA'] })).toMatchObject([{ months: 2 }]);
    expect(plansOf({ exams: [marked(5)], targets: ['AAA'], unmarked: ['AAA'] })).toMatchObject([{ months: 7 }]);
  });

  test('work before the exam needs no removal after it: fewest steps decide', () => {
    const [plan] = plansOf({ exams: [marked(5)], targets: ['AAA'], unmarked: ['AAA'] });
    expect(plan?.steps).toEqual(['self-study.AAA@0', 'work.coding@2', 'exam.AAA@7']);
  });

  test('a held mark is taken off', () => {
    const person = { ...NEWCOMER, credentials: [{ code: 'AAA', mark: 'AAA-A', coding: true }] };
    expect(plansOf({ exams: [marked(5)], unmarked: ['AAA'], person })).toMatchObject([
      { months: 5, steps: ['work.coding@0', 'unmark.AAA@5'] },
    ]);
  });
});

describe('what costs nothing because its price is unknown', () => {
  test('counts as nothing', () => {
    expect(
      plansOf({ exams: [exam('AAA', {}, { price: { member: null, other: { price: null } } })], targets: ['AAA'] }),
    ).toMatchObject([{ cost: [0, 0] }]);
  });
});
