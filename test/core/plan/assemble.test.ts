/** From a catalogue and a request to what is searched. */
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/core/plan/assemble.ts';
import { type PlanRequest, withPlanDefaults } from '../../../src/core/plan/request.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask, DAY } from '../../support/world.ts';
import { BOARD, certificate, PREPARATION, request, value } from './request.ts';
import { cents, holder, trained, way, work } from './world.ts';

const asking = (code: string, ...conditions: Condition[]) =>
  certificate(code, { eligibility: { required: [value(way(...conditions))] } });
const marked = (code: string, parts: Parameters<typeof certificate>[1] = {}) =>
  certificate(code, { eligibility: { required: [value([])], designation: [value(`${code}-A`)] }, ...parts });
const removing = (...conditions: Condition[]) => ({
  id: 'board',
  ...BOARD,
  designation: { removal: [value(way(...conditions))] },
});

const PROGRAM = {
  type: 'certificate' as const,
  name: 'Certificate',
  cost: [value({ low: 500, high: 3000 })],
  months: [value({ low: 4, high: 12 })],
  preparesFor: [value(['AAA'])],
};

const assembled = (parts: Parts, more: Partial<PlanRequest> = {}) =>
  assemble(catalogOf({ ...parts, types: { preparation: PREPARATION, ...parts.types } }), request(more), ask());
const codes = (parts: Parts, more: Partial<PlanRequest> = {}) =>
  assembled(parts, more).problem.exams.map(({ code }) => code);
const holding = (code: string, mark: string | null = null) => ({ credentials: [{ code, mark, coding: true }] });

test('a target that asks for nothing', () => {
  const { problem, exams, courses, dues, leftOut } = assembled({
    certifications: [certificate('AAA')],
    organizations: [{ id: 'board', ...BOARD }],
  });
  expect(problem).toMatchObject({
    start: DAY,
    person: { education: 'high-school', training: [], credentials: [], student: false },
    memberships: [{ id: 'board', dues: cents(5000), paidUntil: -1 }],
    courses: [],
    targets: ['AAA'],
    unmarked: [],
    mayWork: true,
    limit: 100_000,
  });
  expect(problem.exams).toEqual([exams.get('AAA')?.exam]);
  expect([courses.size, dues.map(({ price }) => price), leftOut]).toEqual([0, [cents(5000)], []]);
});

describe('the exams on the way', () => {
  const chain = [
    asking('AAA', holder('BBB')),
    asking('BBB', holder('CCC', 'XYZ')),
    certificate('CCC'),
    certificate('DDD'),
  ];

  test('are all that may have to be held first, and no others', () => {
    expect(codes({ certifications: chain })).toEqual(['AAA', 'BBB', 'CCC']);
  });

  test('are none before one that is held', () => {
    expect(codes({ certifications: chain }, { person: holding('BBB') })).toEqual(['AAA', 'BBB']);
    expect(codes({ certifications: chain }, { person: holding('AAA') })).toEqual(['AAA']);
  });

  test('are each there once, in a circle too', () => {
    const circle = [asking('AAA', holder('BBB')), asking('BBB', holder('AAA'))];
    expect(codes({ certifications: circle }, { codes: ['BBB', 'AAA'] })).toEqual(['BBB', 'AAA']);
  });

  test('are all that certify coding where none is named', () => {
    const certifications = [
      asking('AAA', { kind: 'credential' }),
      certificate('BBB'),
      certificate('CCC', { focus: [value(['billing'])] }),
    ];
    expect(codes({ certifications })).toEqual(['AAA', 'BBB']);
  });

  test('are also those that take a mark off a target, and off nothing else', () => {
    const parts = { certifications: [marked('AAA'), certificate('BBB')], organizations: [removing(holder('BBB'))] };
    expect(codes(parts)).toEqual(['AAA', 'BBB']);
    const leading = { ...parts, certifications: [asking('CCC', holder('AAA')), ...parts.certifications] };
    expect(codes(leading, { codes: ['CCC'] })).toEqual(['CCC', 'AAA']);
  });

  test('count as prepared for by schooling that was told, by what was told, or not', () => {
    const types = { types: [PROGRAM] };
    const prepared = (more: Partial<PlanRequest>) =>
      assembled({ certifications: [certificate('AAA')], types }, more).problem.exams[0]?.prepared;
    expect(prepared({})).toBe(false);
    expect(prepared({ prepared: ['AAA'] })).toBe(true);
    expect(prepared({ person: { training: [{ kind: 'certificate', topic: 'coding' }] } })).toBe(true);
  });
});

test('what is held is no target, and what is asked to be without a mark is so only where it can carry one', () => {
  const parts = { certifications: [marked('AAA'), certificate('BBB')] };
  const goal = (more: Partial<PlanRequest>) => {
    const { targets, unmarked } = assembled(parts, { codes: ['AAA', 'BBB'], ...more }).problem;
    return { targets, unmarked };
  };
  expect(goal({})).toEqual({ targets: ['AAA', 'BBB'], unmarked: [] });
  expect(goal({ unmarked: true })).toEqual({ targets: ['AAA', 'BBB'], unmarked: ['AAA'] });
  expect(goal({ person: holding('AAA', 'AAA-A'), unmarked: true })).toEqual({ targets: ['BBB'], unmarked: ['AAA'] });
});

test('work may be avoided', () => {
  const mayWork = (avoid: PlanRequest['avoid']) =>
    assembled({ certifications: [certificate('AAA')] }, { avoid }).problem.mayWork;
  expect([mayWork([]), mayWork(['degree']), mayWork(['experience'])]).toEqual([true, true, false]);
});

describe('schooling', () => {
  const types = {
    types: [
      PROGRAM,
      { ...PROGRAM, type: 'diploma' as const, name: 'Diploma', cost: [value({ low: 600, high: 3000 })] },
    ],
  };
  const courses = (condition: Condition, more: Parts = {}, asked: Partial<PlanRequest> = {}) => {
    const { problem, courses: files } = assembled(
      { certifications: [asking('AAA', condition)], types, ...more },
      asked,
    );
    const ids = problem.courses.map(({ id }) => id);
    expect([...files.keys()]).toEqual(ids);
    return ids;
  };

  test('is what serves something, and is beaten by nothing', () => {
    expect(courses(trained())).toEqual(['certificate']);
    expect(courses(work(1), { certifications: [asking('BBB', work(1))] }, { codes: ['BBB'] })).toEqual([]);
    expect(courses({ kind: 'training', kinds: ['diploma'] })).toEqual(['certificate', 'diploma']);
  });

  test('serves recommended ways, and those to lose a mark', () => {
    const other = { types: [{ ...PROGRAM, preparesFor: [value(['XYZ'])] }] };
    const recommending = certificate('AAA', {
      eligibility: { required: [value([])], recommended: [value(way(work(2), trained()))] },
    });
    expect(courses(work(1), { certifications: [recommending], types: other })).toEqual(['certificate']);
    const parts = { certifications: [marked('AAA')], types: other };
    expect(courses(work(1), { ...parts, organizations: [removing(trained())] })).toEqual(['certificate']);
    expect(courses(work(1), { ...parts, organizations: [removing(work(1))] })).toEqual([]);
  });

  test('recommended work of no named length is looked at where another rule asks for work', () => {
    const recommending = certificate('AAA', {
      eligibility: { required: [value([])], recommended: [value(way(work()))], designation: [value('AAA-A')] },
    });
    const recommended = (removal: Condition, request: Partial<PlanRequest>) =>
      assembled({ certifications: [recommending], organizations: [removing(removal)] }, request).problem.exams[0]
        ?.recommended;
    expect(recommended(work(3), { unmarked: true })).toEqual(way(work()));
    expect(recommended(work(3), {})).toEqual([]);
    expect(recommended(work(3), { unmarked: true, avoid: ['experience'] })).toEqual([]);
    expect(recommended(trained(), { unmarked: true })).toEqual([]);
  });

  test('that was asked for by id and cannot be planned is told', () => {
    const named = (id: string, months: { low: number; high: number | null }, cost: number | null) => ({
      id,
      name: id,
      provider: 'A College',
      type: 'certificate' as const,
      state: null,
      online: null,
      months: [value(months)],
      ...(cost === null ? {} : { cost: [value(cost)] }),
    });
    const programs = [
      named('one', { low: 1, high: 2 }, 100),
      named('open', { low: 1, high: null }, 100),
      named('unpriced', { low: 1, high: 2 }, null),
    ];
    const { leftOut } = assembled(
      { certifications: [asking('AAA', trained())], types, programs },
      { programs: ['one', 'open', 'unpriced'] },
    );
    expect(leftOut).toEqual(['open', 'unpriced']);
  });
});

describe('what is sold to lose a mark', () => {
  const offer = (id: string, cost: number | null, topic: 'practicode' | 'anatomy' = 'practicode') => ({
    id,
    name: id,
    provider: 'The Board',
    topic,
    hours: [value(80)],
    ...(cost === null ? {} : { cost: [value(cost)] }),
  });
  const practice: Condition = { kind: 'training', topics: ['practicode'] };
  const anatomy: Condition = { kind: 'training', topics: ['anatomy'] };
  const sold = (removal: Condition[], offers: ReturnType<typeof offer>[], certifications = [marked('AAA')]) =>
    assembled({
      certifications,
      organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(way(...removal))], offers } }],
    }).problem.courses.map(({ id }) => id);

  test('without a price is left out where the mark can be lost without it', () => {
    expect(sold([practice], [offer('one', 250), offer('two', null)])).toEqual(['one']);
    expect(sold([work(24)], [offer('two', null)])).toEqual([]);
  });

  test('without a price stays where the mark cannot be lost without it', () => {
    expect(sold([practice], [offer('two', null)])).toEqual(['two']);
    expect(sold([practice, anatomy], [offer('one', 250), offer('two', null, 'anatomy')])).toEqual(['one', 'two']);
  });

  test('without a price stays where one mark of two cannot be lost without it', () => {
    const parts = (guild: Condition[]) => ({
      certifications: [
        marked('AAA'),
        marked('BBB', { organization: 'guild' }),
        certificate('CCC', { organization: 'club' }),
      ],
      organizations: [
        { id: 'board', ...BOARD, designation: { removal: [value(way(work(24)))] } },
        { id: 'guild', ...BOARD, designation: { removal: [value(way(...guild))], offers: [offer('two', null)] } },
        { id: 'club', ...BOARD },
      ],
    });
    const codes_ = ['AAA', 'BBB', 'CCC'];
    const ids = (guild: Condition[]) => assembled(parts(guild), { codes: codes_ }).problem.courses.map(({ id }) => id);
    expect(ids([practice])).toEqual(['two']);
    // What can carry no mark needs nothing to lose it.
    expect(ids([work(12)])).toEqual([]);
  });

  test('is bought whatever else serves: it is not held against programs', () => {
    expect(sold([practice], [offer('one', 250), offer('dear', 900)])).toEqual(['one', 'dear']);
  });
});

test('the person planned for: what was not told is nothing, work goes on until now, studies end when they are to end', () => {
  const person = withPlanDefaults(
    {
      experience: [
        { in: 'coding', months: 3 },
        { in: 'billing', months: 2, until: '2024' },
      ],
      degrees: [
        { level: 'associate', expected: '2027-05' },
        { level: 'master', completed: '2020', expected: '2019' },
        { level: 'bachelor' },
      ],
    },
    DAY,
  );
  expect(person).toEqual({
    education: 'high-school',
    training: [],
    credentials: [],
    memberships: [],
    licences: [],
    attestations: [],
    student: false,
    experience: [
      { in: 'coding', months: 3, until: DAY },
      { in: 'billing', months: 2, until: '2024' },
    ],
    degrees: [
      { level: 'associate', expected: '2027-05', completed: '2027-05' },
      { level: 'master', completed: '2020', expected: '2019' },
      { level: 'bachelor', completed: undefined },
    ],
  });
  expect(withPlanDefaults({}, DAY)).toMatchObject({ experience: [], degrees: [] });
  expect(withPlanDefaults({ experience: undefined, degrees: undefined }, DAY)).toMatchObject({
    experience: [],
    degrees: [],
  });
});
