/** Plans on the dataset as it ships: for everything in it, for several people. */
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/core/certification.ts';
import { askCost } from '../../../src/core/cost/answer.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeRoutes } from '../../../src/core/eligibility/judge.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { decide, rulesOf } from '../../../src/core/eligibility/verdict.ts';
import { type Plan, planFor } from '../../../src/core/plan/plan.ts';
import { type PlanRequest, withPlanDefaults } from '../../../src/core/plan/request.ts';
import { loadCatalog } from '../../../src/dataset/load.ts';
import { STEP_KINDS } from '../../../src/schema/vocabulary.ts';
import { SHIPPED } from '../../support/run.ts';
import { request } from './request.ts';

const catalog = loadCatalog(SHIPPED);
const question = { asOf: '2026-11-23', source: null };
const CODES = catalog.index.certifications.map(({ code }) => code);

const plan = (codes: readonly string[], more: Partial<PlanRequest> = {}) =>
  planFor(catalog, request({ codes, start: question.asOf, ...more }), question);

const PEOPLE: Readonly<Record<string, Person>> = {
  newcomer: {},
  'somebody who works': { experience: [{ in: 'coding', months: 18, supervised: true, until: '2024-03-31' }] },
  'a graduate in New Jersey': {
    state: 'NJ',
    degrees: [{ level: 'associate', field: 'health', completed: '2020-05' }],
    training: [{ kind: 'certificate', topic: 'billing-and-coding', completed: '2022-06' }],
  },
  'a nurse with a credential': {
    licences: ['rn'],
    attestations: ['inpatient-ipps', 'ccds-o-outpatient'],
    credentials: [{ code: 'CCA', mark: null, coding: true, earned: '2025-06-30' }],
    memberships: [{ organization: 'ahima', until: '2027-02' }],
  },
};

/** The person on the day of a step, made anew from the steps before it. */
const personAt = (start: Person, { steps }: Plan, until: number): Person => {
  const person = withPlanDefaults(start, question.asOf);
  const before = steps.slice(0, until);
  const ends = (step: Plan['steps'][number]) =>
    steps.find((other) => other.at >= step.at + step.length.high && other !== step)?.start ?? step.start;
  const taken = before.flatMap((step) => {
    return step.course === null ? [] : [{ course: step.course.course, completed: ends(step) }];
  });
  return {
    ...person,
    training: [
      ...(person.training ?? []),
      ...taken.flatMap(({ course, completed }) =>
        course.training === null ? [] : [{ ...course.training, completed }],
      ),
    ],
    degrees: [
      ...(person.degrees ?? []),
      ...taken.flatMap(({ course, completed }) => (course.degree === null ? [] : [{ ...course.degree, completed }])),
    ],
    experience: [
      ...(person.experience ?? []),
      ...before.flatMap((step) =>
        step.kind === 'work'
          ? [{ in: step.code as 'coding', months: step.length.high, supervised: true, until: ends(step) }]
          : [],
      ),
    ],
    credentials: [
      ...(person.credentials ?? []),
      ...before.flatMap((step) =>
        step.kind === 'exam' ? [{ code: step.code, mark: null, coding: true, earned: step.start }] : [],
      ),
    ],
  };
};

describe.each(Object.entries(PEOPLE))('%s', (_, person) => {
  test.each(CODES)('%s: no plan is beaten, each exam may be sat on its day, money is that of the steps', (code) => {
    const planned = plan([code], { person });
    expect(planned.cut).toBe(false);
    const { plans } = planned;
    for (const a of plans) {
      for (const b of plans) {
        const beats = a.months <= b.months && a.cost.low <= b.cost.low && a.cost.high <= b.cost.high;
        expect(a === b || !beats).toBe(true);
      }
      const sum = (end: 'low' | 'high') => a.steps.reduce((total, { price }) => total + (price?.[end] ?? 0), 0);
      expect(a.cost).toEqual({ low: sum('low'), high: sum('high') });
      for (const [index, step] of a.steps.entries()) {
        const day = dayOf(step.start);
        const rules = rulesOf(
          viewOf(catalog, step.kind === 'exam' || step.kind === 'unmark' ? step.code : code, question),
        );
        const then = personAt(person, a, index);
        if (step.kind === 'exam') expect(decide(rules, then, day).maySit).toBe('yes');
        if (step.kind === 'unmark') expect(judgeRoutes(rules.removal ?? [], then, day)).toBe('met');
      }
    }
    // One of the four answers, and never two of them.
    const answers = [plans.length > 0, planned.impossible !== null, planned.unknown.length > 0];
    expect(answers.filter((given) => given)).toHaveLength(1);
  });
});

/** What the cost counts before the pass for the choices of a plan. */
const costOfPlan = (code: string, person: Person, { steps }: Plan) => {
  const school = steps.find(({ kind }) => kind === 'program' || kind === 'degree');
  const file = school?.course ?? undefined;
  const program =
    file === undefined
      ? { kind: steps.some(({ kind }) => kind === 'self-study') ? ('self-study' as const) : ('none' as const) }
      : {
          kind: 'type' as const,
          id: file.course.id,
          name: file.name,
          type: 'certificate' as const,
          cost: file.charge.figure as never,
          months: null,
        };
  const isJoining = steps.some(({ member }) => member);
  return askCost(
    catalog,
    {
      codes: [code],
      person,
      options: {
        years: 1,
        attempts: 1,
        membership: isJoining ? 'join' : 'none',
        student: false,
        keep: false,
        program,
      },
      unmarked: false,
      funding: [],
      compareOptions: false,
      wage: null,
    },
    question,
  ).cost.toCertify;
};

test('money equals what the cost counts for the same choices', () => {
  let compared = 0;
  for (const person of Object.values(PEOPLE)) {
    for (const code of CODES) {
      for (const one of plan([code], { person }).plans) {
        const kinds = one.steps.map(({ kind }) => kind);
        const others = one.steps.some((step) => step.kind === 'exam' && step.code !== code);
        const schools = kinds.filter((kind) => kind === 'program' || kind === 'degree').length;
        const both = kinds.includes('self-study') && schools > 0;
        if (others || both || schools > 1 || kinds.includes('dues') || one.steps.length === 0) continue;
        compared += 1;
        expect({ code, ...one.cost }).toEqual({ code, ...costOfPlan(code, person, one) });
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test('each kind of step stands in a plan', () => {
  const marked = [{ code: 'CPC', mark: 'CPC-A', coding: true }];
  const all = [
    plan(['CPC']),
    plan(['CBCS']),
    plan(['RHIT']),
    plan(['CBCS'], { person: { state: 'NJ' } }),
    plan(['CPC'], { programs: ['nj-rutgers-ocpe-cpc'] }),
    plan(['CPC'], { unmarked: true, person: { credentials: marked } }),
    plan(['CHPS']),
    plan(['CPC', 'CCA'], { prepared: ['CPC'], person: { memberships: [{ organization: 'aapc', until: '2026-12' }] } }),
    plan(['RHIT'], {
      person: { degrees: [{ level: 'associate', field: 'him', accreditation: ['cahiim'], expected: '2027-05' }] },
    }),
  ];
  const steps = all.flatMap(({ plans }) => plans.flatMap((one) => one.steps));
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(STEP_KINDS));
  // A named program, and the exam of something else on the way.
  expect(steps.some(({ code }) => code === 'nj-rutgers-ocpe-cpc')).toBe(true);
  const chps = plan(['CHPS']).plans.flatMap((one) => one.steps);
  expect(chps.some(({ kind, code, reason }) => kind === 'exam' && code === 'CCA' && reason.why === 'requirement')).toBe(
    true,
  );
});

describe('what is asked', () => {
  test('a target that is held has one plan without steps, and what its mark still takes', () => {
    const credentials = [{ code: 'CPC', mark: 'CPC-A', coding: true }];
    const { plans } = plan(['CPC'], { person: { credentials } });
    expect(plans).toMatchObject([{ months: 0, cost: { low: 0, high: 0 }, steps: [], marked: ['CPC'] }]);
    expect(plans[0]?.toLoseMark).toEqual({ months: 24, cost: { low: 0, high: 0 } });
  });

  test('without a diploma nothing can be studied', () => {
    for (const code of ['CPC', 'CCS', 'CBCS'])
      expect(plan([code], { person: { education: 'none' } }).impossible).toContainEqual(
        expect.objectContaining({ condition: { kind: 'education', atLeast: 'high-school' } }),
      );
  });

  test('what is avoided is in no plan', () => {
    const { plans, impossible } = plan(['CMC'], { avoid: ['experience'] });
    expect({ plans, kinds: impossible?.map(({ condition }) => condition.kind) }).toEqual({
      plans: [],
      kinds: ['experience'],
    });
    expect(plan(['RHIT'], { avoid: ['degree'] }).impossible).not.toBeNull();
    expect(plan(['CBCS'], { avoid: ['experience'] }).plans.map(({ months }) => months)).toEqual([12]);
  });

  test('a budget fits, may fit, or is missed by so much', () => {
    const labels = (budget: number) => plan(['CPC'], { budget }).plans.map((one) => one.labels);
    expect(labels(100_000)).toEqual([['cheapest', 'fastest', 'fits']]);
    expect(labels(70_000)).toEqual([['cheapest', 'fastest', 'may-fit']]);
    expect(labels(60_000)).toEqual([['nearest']]);
    expect(plan(['CPC'], { budget: 60_000, months: 5 }).misses).toEqual({
      cost: { low: 4_700, high: 27_699 },
      months: 1,
    });
  });

  test('the nearest is so by what matters most', () => {
    const by = (order: PlanRequest['by']) => plan(['CBCS'], { budget: 0, months: 0, by: order }).misses?.months;
    expect([by('cheapest'), by('fastest')]).toEqual([16, 12]);
  });

  test('study takes as long as there are hours, or as long as is said', () => {
    const months = (more: Partial<PlanRequest>) => plan(['CPC'], more).plans[0]?.months;
    expect(months({ hoursPerWeek: 20 })).toBe(3);
    expect(months({ hoursPerWeek: 7 })).toBe(9);
    expect(months({ studyMonths: 2 })).toBe(2);
    expect(months({ prepared: ['CPC'] })).toBe(0);
  });

  test('the search says where it gives up', () => {
    expect(plan(['CHPS'], { limit: 1 })).toMatchObject({ cut: true, plans: [], impossible: null });
  });
});
