/** Schooling that a plan may hold, from the catalogue: kinds of program, degrees, named programs, what is sold to lose a mark. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { type CourseFile, courseFiles, schooledFor } from '../../../src/core/plan/courses.ts';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask, DAY } from '../../support/world.ts';
import { certificate, request, unknown, value } from './request.ts';
import { cents } from './world.ts';

const months = (low: number | null, high: number | null) => [value({ low, high })];
const priced = (low: number, high: number) => [value({ low, high })];

const TYPES: NonNullable<NonNullable<Parts['types']>['types']> = [
  {
    type: 'certificate',
    name: 'Certificate',
    cost: priced(500, 3000),
    months: months(4, 12),
    preparesFor: [value(['AAA'])],
  },
  { type: 'diploma', name: 'Diploma', cost: priced(5000, 9000), months: months(9, 15) },
  { type: 'self-paced', name: 'Self-paced course', cost: [unknown('not-published')], months: months(null, 6) },
  {
    type: 'associate',
    name: 'Associate degree',
    cost: priced(6000, 16_000),
    months: months(24, 24),
    preparesFor: [value(['BBB'])],
  },
];
const CATALOG: Parts = {
  certifications: [certificate('AAA'), certificate('BBB')],
  types: {
    types: TYPES,
    degrees: [
      {
        id: 'him-degree',
        name: 'Degree in health information',
        level: 'associate',
        field: 'him',
        accreditation: ['cahiim'],
        like: [value('associate')],
        preparesFor: [value(['CCC'])],
      },
    ],
    courses: [{ topic: 'practicode', months: months(3, 6) }],
  },
};

const files = (more: Parts = {}, asked: Partial<PlanRequest> = {}, organizations: string[] = []) =>
  courseFiles(catalogOf({ ...CATALOG, ...more }), request(asked), organizations, ask());
const ids = (all: readonly CourseFile[]) => all.map(({ course: { id } }) => id);
const fileOf = (all: readonly CourseFile[], id: string): CourseFile => {
  const found = all.find((one) => one.course.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

describe('kinds of program', () => {
  test('give training of their kind, a degree in coding, or the degree that is like one', () => {
    const topic = 'billing-and-coding';
    expect(files().map(({ course: one }) => one)).toEqual([
      {
        id: 'certificate',
        kind: 'program',
        length: { low: 4, high: 12 },
        price: cents(50_000, 300_000),
        training: { kind: 'certificate', topic },
        degree: null,
        prepares: ['AAA'],
      },
      {
        id: 'diploma',
        kind: 'program',
        length: { low: 9, high: 15 },
        price: cents(500_000, 900_000),
        training: { kind: 'diploma', topic },
        degree: null,
        prepares: [],
      },
      {
        id: 'self-paced',
        kind: 'program',
        length: { low: null, high: 6 },
        price: null,
        training: { kind: 'course', topic },
        degree: null,
        prepares: [],
      },
      {
        id: 'associate',
        kind: 'degree',
        length: { low: 24, high: 24 },
        price: cents(600_000, 1_600_000),
        training: null,
        degree: { level: 'associate', field: 'coding' },
        prepares: ['BBB'],
      },
      {
        id: 'him-degree',
        kind: 'degree',
        length: { low: 24, high: 24 },
        price: cents(600_000, 1_600_000),
        training: null,
        degree: { level: 'associate', field: 'him', accreditation: ['cahiim'] },
        prepares: ['CCC'],
      },
    ]);
  });

  test('are said by somebody: their price, their length, what they prepare for, and what they are like', () => {
    const all = files();
    expect(fileOf(all, 'certificate')).toMatchObject({
      name: 'Certificate',
      named: false,
      like: null,
      charge: { price: cents(50_000, 300_000), lack: null, figure: { saidBy: [{ source: 'board' }] } },
      length: { value: { low: 4, high: 12 } },
      prepares: { value: ['AAA'] },
    });
    expect(fileOf(all, 'self-paced').charge).toMatchObject({
      price: null,
      lack: { kind: 'program', organization: null, code: null, name: 'Self-paced course', reason: 'not-published' },
    });
    expect(fileOf(all, 'him-degree')).toMatchObject({
      named: false,
      like: { value: 'associate' },
      prepares: { value: ['CCC'] },
    });
  });

  test('take as long at any pace', () => {
    expect(fileOf(files({}, { hoursPerWeek: 20 }), 'certificate').course.length).toEqual({ low: 4, high: 12 });
  });

  test('of no known longest length cannot be planned, nor can degrees that are like nothing known', () => {
    const [certificateType, ...others] = TYPES;
    const open = { ...certificateType, months: months(4, null) } as (typeof TYPES)[number];
    expect(ids(files({ types: { types: [open, ...others] } }))).toEqual(['diploma', 'self-paced', 'associate']);
    expect(ids(files({ types: { ...CATALOG.types, types: others.slice(0, 2) } }))).toEqual(['diploma', 'self-paced']);
  });

  test('that are degrees can be avoided', () => {
    expect(ids(files({}, { avoid: ['degree'] }))).toEqual(['certificate', 'diploma', 'self-paced']);
    expect(ids(files({}, { avoid: ['experience'] }))).toHaveLength(5);
  });
});

describe('named programs', () => {
  const program = (id: string, more: Partial<NonNullable<Parts['programs']>[number]> = {}) => ({
    id,
    name: 'Coding',
    provider: 'A College',
    type: 'certificate' as const,
    state: 'NJ',
    online: null,
    cost: [value(2000)],
    months: months(6, 10),
    preparesFor: [value(['AAA'])],
    ...more,
  });
  const programs = [program('one'), program('two', { state: 'NY' }), program('three', { state: null })];
  const named = (asked: Partial<PlanRequest>, all = programs) =>
    files({ programs: all }, asked).filter((one) => one.named);

  test.each<[string, Partial<PlanRequest>, string[]]>([
    ['are not looked at unasked', {}, []],
    ['are taken where they are asked for', { programs: ['two', 'three'] }, ['two', 'three']],
    ['are taken where they are in the person’s state', { person: { state: 'NJ' } }, ['one']],
    ['are taken for either', { programs: ['two'], person: { state: 'NJ' } }, ['one', 'two']],
    ['are none in another state', { person: { state: 'CA' } }, []],
  ])('%s', (_, asked, expected) => {
    expect(ids(named(asked))).toEqual(expected);
  });

  test('are not even read unasked', () => {
    const unread = { ...catalogOf(CATALOG), programs: () => expect.unreachable('read for nothing') };
    expect(courseFiles(unread, request({ programs: [] }), [], ask())).toHaveLength(5);
  });

  test('give what their kind gives, at their own price and length', () => {
    const all = named({ programs: ['one', 'two'] }, [program('one'), program('two', { type: 'associate' })]);
    expect(all).toMatchObject([
      {
        name: 'Coding, A College',
        like: null,
        prepares: { value: ['AAA'] },
        course: {
          id: 'one',
          kind: 'program',
          length: { low: 6, high: 10 },
          price: cents(200_000),
          training: { kind: 'certificate', topic: 'billing-and-coding' },
          degree: null,
          prepares: ['AAA'],
        },
      },
      { course: { id: 'two', kind: 'degree', training: null, degree: { level: 'associate', field: 'coding' } } },
    ]);
  });

  test.each<[string, string[], string]>([
    ['an exam that kinds of program prepare for', ['AAA'], 'billing-and-coding'],
    ['such an exam and another', ['CCC', 'AAA'], 'billing-and-coding'],
    ['another exam of the catalogue alone', ['DDD'], 'other'],
    ['exams that are not in the catalogue', ['XYZ'], 'billing-and-coding'],
    ['nothing that is known', [], 'billing-and-coding'],
  ])('that prepare for %s are about: %s, %s', (_, codes, topic) => {
    const certifications = ['AAA', 'BBB', 'CCC', 'DDD'].map((code) => certificate(code));
    const preparesFor = codes.length === 0 ? [unknown('not-found')] : [value(codes)];
    const all = files({ certifications, programs: [program('one', { preparesFor })] }, { programs: ['one'] });
    expect(fileOf(all, 'one').course.training).toEqual({ kind: 'certificate', topic });
  });
});

describe('what is sold to lose a mark', () => {
  const offer = { id: 'practice', name: 'Practice', provider: 'The Board', topic: 'practicode' as const };
  const sold = (more: object, asked: Partial<PlanRequest> = {}, organizations = ['board']) =>
    files(
      { organizations: [{ id: 'board', designation: { offers: [{ ...offer, ...more }] } }] },
      asked,
      organizations,
    ).filter(({ course: { kind } }) => kind === 'course');

  test('is of the asked organizations alone', () => {
    expect(ids(sold({}))).toEqual(['practice']);
    expect(ids(sold({}, {}, []))).toEqual([]);
    expect(ids(files({}, {}, ['board'])).filter((id) => id === 'practice')).toEqual([]);
  });

  test('takes as long as we say of its topic, at the pace that is asked', () => {
    const [one] = sold({ cost: [value(250)], kind: 'course' });
    expect(one).toMatchObject({
      name: 'Practice',
      prepares: null,
      named: false,
      like: null,
      course: {
        id: 'practice',
        kind: 'course',
        length: { low: 3, high: 6 },
        price: cents(25_000),
        training: { topic: 'practicode', kind: 'course' },
        degree: null,
        prepares: [],
      },
    });
    expect(sold({}, { hoursPerWeek: 20 })[0]?.course).toMatchObject({ length: { low: 2, high: 3 }, price: null });
    expect(sold({})[0]?.course.training).toEqual({ topic: 'practicode' });
  });

  test.each<[number, number]>([
    [10, 1],
    [43, 2],
    [40, 1],
    [80, 2],
    [87, 3],
    [130, 3],
    [131, 4],
    [520, 12],
  ])('of %i hours takes %i months at ten hours a week', (hours, length) => {
    const [one] = sold({ hours: [value(hours)] });
    expect(one?.course).toMatchObject({
      length: { low: length, high: length },
      training: { topic: 'practicode', hours },
    });
  });

  test('cannot be planned where nothing says how long it takes', () => {
    expect(sold({ topic: 'anatomy' })).toEqual([]);
    expect(ids(sold({ topic: 'anatomy', hours: [value(80)] }))).toEqual(['practice']);
  });
});

describe('schooling that was told prepares for what its kind prepares for', () => {
  const schooled = (person: Person) => [...schooledFor(catalogOf(CATALOG), person, dayOf(DAY), ask())].join();
  const training = (more: NonNullable<Person['training']>[number]): Person => ({
    training: [{ kind: 'certificate', topic: 'billing-and-coding', ...more }],
  });
  const degree = (more: Partial<NonNullable<Person['degrees']>[number]>): Person => ({
    degrees: [{ level: 'associate', completed: '2025-06', ...more }],
  });

  test.each<[string, Person, string]>([
    ['nothing', {}, ''],
    ['a program', training({}), 'AAA'],
    ['a program in coding', training({ topic: 'coding' }), 'AAA'],
    ['a program in billing', training({ topic: 'billing' }), 'AAA'],
    ['a program in something else', training({ topic: 'anatomy' }), ''],
    ['a program in what was not told', { training: [{ kind: 'certificate' }] }, ''],
    ['a program of what kind was not told', { training: [{ topic: 'coding' }] }, ''],
    ['a program of a kind that prepares for nothing', training({ kind: 'diploma' }), ''],
    ['a program of a kind of which nothing is said', training({ kind: 'course' }), ''],
    ['a program that was done on the day', training({ completed: '2026-03-01' }), 'AAA'],
    ['a program that will be done', training({ completed: '2026-03-02' }), ''],
    ['a program that may be done', training({ completed: '2026-03' }), ''],
    ['a degree in coding', degree({ field: 'coding' }), 'BBB'],
    ['a degree in billing', degree({ field: 'billing' }), 'BBB'],
    ['a degree in health information', degree({ field: 'him' }), 'CCC'],
    ['a higher degree in health information', degree({ field: 'him', level: 'master' }), 'CCC'],
    ['a degree in something else', degree({ field: 'health' }), ''],
    ['a degree that will be done', degree({ field: 'coding', completed: '2026-06' }), ''],
    ['a degree without a day', { degrees: [{ level: 'associate', field: 'coding' }] }, ''],
    ['a diploma in coding', degree({ field: 'coding', level: 'high-school' }), ''],
    ['a program and a degree', { ...training({}), ...degree({ field: 'coding' }) }, 'AAA,BBB'],
  ])('%s', (_, person, codes) => {
    expect(schooled(person)).toBe(codes);
  });
});
