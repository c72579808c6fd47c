/** An exam of a plan from the catalogue: its prices for members and others, its study, its preparation, its membership. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { examFile, type MembershipCharges, organizationsHeld } from '../../../src/core/plan/exams.ts';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { catalogOf } from '../../support/catalog.ts';
import { ask, DAY } from '../../support/world.ts';
import { BOARD, certificate, PREPARATION, request, unknown, value } from './request.ts';
import { cents, way, work } from './world.ts';

type Asked = {
  record?: Partial<Certification>;
  board?: Partial<Organization>;
  person?: Person;
  held?: string[];
  request?: Partial<PlanRequest>;
  schooled?: boolean;
};

const file = ({ record = {}, board = BOARD, person = {}, held = [], schooled = false, ...rest }: Asked) => {
  const catalog = catalogOf({
    certifications: [certificate('AAA', record)],
    organizations: [{ id: 'board', ...board }],
    types: { preparation: PREPARATION },
  });
  const charged: MembershipCharges = { memberships: [], dues: [] };
  const asker = { catalog, request: request(rest.request), person, day: dayOf(DAY), question: ask() };
  const made = examFile(asker, 'AAA', charged, { held, schooled });
  return { ...made, charged };
};
const exam = (asked: Asked) => file(asked).exam;

/** Each way's price in dollars; "-" where the way is closed, "?" where it is open without a price. */
type Way = { price: { low: number; high: number } | null } | null;
const text = ({ member, other }: { member: Way; other: Way }): string =>
  [member, other]
    .map((one) =>
      one === null
        ? '-'
        : one.price === null
          ? '?'
          : [...new Set([one.price.low, one.price.high])].map((at) => at / 100).join(' to '),
    )
    .join(', ');

describe('the price for members and others', () => {
  const fees = (parts: Certification['fees']) => ({ fees: { membershipRequired: [value(false)], ...parts } });
  const price = (asked: Asked) => text(exam(asked).price);
  const two = fees({ member: [value(80)], nonMember: [value(100)] });
  const noDues = { membership: { individual: [unknown('not-published')] } };

  test.each<[string, Asked, string]>([
    ['both', {}, '80, 100'],
    [
      'for members alone where membership is asked',
      { record: { fees: { member: [value(80)], nonMember: [value(100)], membershipRequired: [value(true)] } } },
      '80, -',
    ],
    [
      'a student’s',
      {
        record: fees({ member: [value(80)], nonMember: [value(100)], student: [value(60)] }),
        person: { student: true },
      },
      '60, 60',
    ],
    [
      'no student’s for others',
      { record: fees({ member: [value(80)], nonMember: [value(100)], student: [value(60)] }) },
      '80, 100',
    ],
    ['others’ alone where dues have no price', { record: two, board: noDues }, '-, 100'],
    [
      'both where dues have no price and a membership was told',
      { record: two, board: noDues, person: { memberships: ['board'] } },
      '80, 100',
    ],
    [
      'both where dues have no price and a membership ends this month',
      { record: two, board: noDues, person: { memberships: [{ organization: 'board', until: '2026-03-20' }] } },
      '80, 100',
    ],
    ['members’ alone where others’ is unknown', { record: fees({ member: [value(80)] }) }, '80, -'],
    ['others’ alone where members’ is unknown', { record: fees({ nonMember: [value(100)] }) }, '-, 100'],
    ['none is a way for others, as joining would save nothing', { record: fees({}) }, '-, ?'],
    [
      'none is a way for members where membership is asked',
      { record: { fees: { membershipRequired: [value(true)] } } },
      '?, -',
    ],
  ])('%s', (_, asked, expected) => {
    expect(price(asked)).toBe(expected);
  });

  test('is that of one attempt, and says who says so', () => {
    const { charges } = file({ record: fees({ member: [value(80)], nonMember: [value(100)], retake: [value(30)] }) });
    expect(charges.exam.other).toMatchObject({
      price: cents(10_000),
      lack: null,
      figure: { value: 100, saidBy: [{ source: 'board' }] },
    });
    expect(file({ record: fees({}) }).charges.exam.other).toMatchObject({
      price: null,
      lack: { kind: 'exam', code: 'AAA', reason: 'not-found' },
      figure: { value: null, unknown: { reason: 'not-found' } },
    });
  });
});

describe('the books to study from', () => {
  const books = (member: number | null, other: number | null, more: Asked = {}) => {
    const said = (price: number | null) => (price === null ? [unknown('not-published')] : [value(price)]);
    const record = { training: { books: { member: said(member), nonMember: said(other) } }, ...more.record };
    const { study } = exam({ ...more, record });
    return study === null ? null : text(study.price);
  };
  const free: Partial<Organization> = { ...BOARD, exam: { freeBooks: [value(true)] } };

  test.each<[string, () => string | null, string]>([
    ['are bought as a member only where that is less', () => books(150, 200), '150, 200'],
    ['are bought as anybody where it is the same', () => books(200, 200), '-, 200'],
    ['are bought as anybody where a member pays more', () => books(201, 200), '-, 200'],
    [
      'may be done without where they are free inside the exam',
      () => books(150, 200, { board: free }),
      '0 to 150, 0 to 200',
    ],
    [
      'are bought as anybody where they may be done without and cost the same',
      () => books(200, 200, { board: free }),
      '-, 0 to 200',
    ],
    ['are bought by members where others’ price is unknown', () => books(150, null), '150, -'],
    ['are bought as anybody where the member’s price is unknown', () => books(null, 200), '-, 200'],
    ['have no price', () => books(null, null), '-, ?'],
  ])('%s', (_, found, expected) => {
    expect(found()).toBe(expected);
  });

  test('are nobody’s at the member’s price where the exam is not', () => {
    const fees = { fees: { nonMember: [value(100)], membershipRequired: [value(false)] } };
    expect(books(150, 200, { record: fees })).toBe('-, 200');
  });

  test('cost nothing where there are none', () => {
    const training = { books: { member: [unknown('not-applicable')], nonMember: [unknown('not-applicable')] } };
    expect(exam({ record: { training } }).study?.price).toMatchObject({ member: null, other: { price: cents(0) } });
  });
});

describe('the length of study', () => {
  const length = (asked: Asked) => exam(asked).study?.length ?? null;

  test.each<[string, Asked, { low: number | null; high: number } | null]>([
    ['is that of its level', {}, { low: 2, high: 4 }],
    ['is that of its level at ten hours a week', { record: { level: [value('core')] } }, { low: 4, high: 8 }],
    ['is shorter at more hours, begun months in full', { request: { hoursPerWeek: 15 } }, { low: 2, high: 3 }],
    ['is what was asked', { request: { studyMonths: 7 } }, { low: 7, high: 7 }],
    ['is what was asked at any pace', { request: { studyMonths: 7, hoursPerWeek: 20 } }, { low: 7, high: 7 }],
    ['is unknown where nothing is said of its level', { record: { level: [value('advanced')] } }, null],
    ['is unknown where its level is', { record: { level: [unknown('not-found')] } }, null],
    [
      'is what was asked where nothing is said of its level',
      { record: { level: [value('advanced')] }, request: { studyMonths: 7 } },
      { low: 7, high: 7 },
    ],
  ])('%s', (_, asked, expected) => {
    expect(length(asked)).toEqual(expected);
  });

  test('says who says so', () => {
    expect(file({}).studyLength).toMatchObject({ value: { low: 2, high: 4 }, saidBy: [{ source: 'board' }] });
  });
});

describe('being prepared', () => {
  const recommending = (...conditions: Condition[]): Partial<Certification> => ({
    eligibility: { required: [value([])], recommended: [value(way(...conditions))] },
  });
  const worker: Person = { experience: [{ in: 'coding', months: 6, until: '2026-02' }] };
  const training: Condition = { kind: 'training', topics: ['coding'] };

  test.each<[string, Asked, boolean]>([
    ['nothing says so', {}, false],
    ['it was told', { request: { prepared: ['AAA'] } }, true],
    ['it was told of another', { request: { prepared: ['BBB'] } }, false],
    ['schooling was told', { schooled: true }, true],
    ['the recommended work was told', { record: recommending(work(6)), person: worker }, true],
    ['the recommended work of no named length was told', { record: recommending(work()), person: worker }, true],
    ['less than the recommended work was told', { record: recommending(work(7)), person: worker }, false],
    [
      'only recommended training was told',
      { record: recommending(training), person: { training: [{ topic: 'coding' }] } },
      false,
    ],
    ['work was told and nothing is recommended', { person: worker }, false],
  ])('%s', (_, asked, expected) => {
    expect(exam(asked).prepared).toBe(expected);
  });

  test('recommended work prepares, alone or with other things', () => {
    const recommended = (...conditions: Condition[]) => exam({ record: recommending(...conditions) }).recommended;
    expect(recommended(work(6))).toEqual(way(work(6)));
    expect(recommended(work(6), training)).toEqual(way(work(6), training));
    expect(recommended(work())).toEqual(way(work()));
    expect(recommended(training)).toEqual([]);
    expect(exam({}).recommended).toEqual([]);
  });
});

test.each<[string, Certification['focus'], boolean | null]>([
  ['coding', [value(['billing', 'coding'])], true],
  ['something else', [value(['billing'])], false],
  ['what is not known', [unknown('not-found')], null],
])('it certifies %s', (_, focus, coding) => {
  expect(exam({ record: { focus } }).coding).toBe(coding);
});

test('organizations are those of what is held on the day', () => {
  const catalog = catalogOf({ certifications: [certificate('AAA'), certificate('BBB', { organization: 'guild' })] });
  const credentials = [
    { code: 'AAA', mark: null, coding: true, earned: '2026-03-02' },
    { code: 'BBB', mark: null, coding: true, earned: '2026-03-01' },
  ];
  expect(organizationsHeld(catalog, { credentials }, dayOf(DAY))).toEqual(['guild']);
  expect(organizationsHeld(catalog, {}, dayOf(DAY))).toEqual([]);
});
