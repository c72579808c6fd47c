/** Small invented problems for the search, by themselves or at random. */
import fc from 'fast-check';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Interval } from '../../../src/core/money.ts';
import type { Course, Exam, Membership, PlanProblem } from '../../../src/core/plan/types.ts';
import type { Condition, Route } from '../../../src/schema/condition.ts';

export const START = '2026-01-15';
export const cents = (low: number, high = low): Interval => ({ low, high });

/** No condition asks for more work, in months. */
export const MOST_WORK = 3;

const CODES = ['AAA', 'BBB', 'CCC'] as const;
const FIELDS = ['coding', 'billing'] as const;

/** Somebody with a diploma and nothing else. */
export const NEWCOMER: PlanProblem['person'] = {
  education: 'high-school',
  degrees: [],
  training: [],
  experience: [],
  credentials: [],
  memberships: [],
  licences: [],
  attestations: [],
};

const rulesOf = (code: string, rules: Partial<Rules>): Rules => ({
  code,
  organization: 'org',
  offered: true,
  unconfirmed: false,
  replacedBy: null,
  required: [],
  recommended: null,
  designation: null,
  removal: null,
  ...rules,
});

/** An exam that everybody may sit for 100 cents after a month of study. */
export const exam = (code: string, rules: Partial<Rules> = {}, more: Partial<Exam> = {}): Exam => ({
  code,
  rules: rulesOf(code, rules),
  coding: true,
  membership: 0,
  price: { member: null, other: { price: cents(100) } },
  study: { length: { low: 1, high: 1 }, price: { member: null, other: { price: cents(0) } } },
  prepared: false,
  recommended: [],
  ...more,
});

/** One way, of some conditions. */
export const way = (...conditions: Condition[]): Route[] => [{ route: 'way', conditions }];

/** So many months of coding; no length is named where none is given. */
export const work = (months?: number, more: Partial<Extract<Condition, { kind: 'experience' }>> = {}): Condition => ({
  kind: 'experience',
  in: ['coding'],
  ...(months === undefined ? {} : { months }),
  ...more,
});

/** Training in coding, within so many months. */
export const trained = (withinMonths?: number): Condition => ({
  kind: 'training',
  topics: ['coding'],
  ...(withinMonths === undefined ? {} : { withinMonths }),
});

export const holder = (...anyOf: string[]): Condition => ({ kind: 'credential', anyOf });
export const held = (code: string, heldMonths: number): Condition => ({ ...holder(code), heldMonths }) as Condition;

/** What nothing can meet. */
export const never: Condition = { kind: 'attestation', id: 'never', text: 'what nobody states' };

/** A newcomer of whom something more was told. */
export const told = (more: Partial<PlanProblem['person']>): Pick<PlanProblem, 'person'> => ({
  person: { ...NEWCOMER, ...more },
});

/** A program of two months for 30 cents that gives nothing. */
export const course = (id: string, more: Partial<Course> = {}): Course => ({
  id,
  kind: 'program',
  length: { low: 1, high: 2 },
  price: cents(30),
  training: null,
  degree: null,
  prepares: [],
  ...more,
});

export const problem = (more: Partial<PlanProblem>): PlanProblem => ({
  start: START,
  person: NEWCOMER,
  exams: [],
  memberships: [{ id: 'org', dues: cents(50), paidUntil: -1 }],
  courses: [],
  targets: [],
  unmarked: [],
  mayWork: true,
  limit: 100_000,
  ...more,
});

const interval = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]): Interval => cents(Math.min(a, b), Math.max(a, b)));

const window = fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined });

const condition = (others: readonly string[], windows: boolean): fc.Arbitrary<Condition> => {
  const within = windows ? window : fc.constant(undefined);
  const known: fc.Arbitrary<Condition>[] = [
    fc
      .record({
        fields: fc.subarray([...FIELDS], { minLength: 1 }),
        months: fc.option(fc.integer({ min: 1, max: MOST_WORK }), { nil: undefined }),
        within,
      })
      .map(({ fields, months, within: withinMonths }) => ({ kind: 'experience', in: fields, months, withinMonths })),
    fc.record({ topic: fc.constantFrom('coding', 'billing'), within }).map(({ topic, within: withinMonths }) => ({
      kind: 'training',
      topics: [topic as 'coding'],
      withinMonths,
    })),
    fc.constant({ kind: 'degree', atLeast: 'associate', fields: ['him'] }),
  ];
  if (others.length > 0)
    known.push(
      fc
        .record({
          anyOf: fc.subarray([...others], { minLength: 1 }),
          heldMonths: windows ? fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) : fc.constant(undefined),
        })
        .map((wanted) => ({ kind: 'credential', ...wanted })),
    );
  return fc.oneof({ weight: 19, arbitrary: fc.oneof(...known) }, fc.constant(never));
};

const routes = (others: readonly string[], windows: boolean): fc.Arbitrary<Route[]> =>
  fc
    .array(fc.array(condition(others, windows), { minLength: 1, maxLength: 2 }), { maxLength: 2 })
    .map((all) => all.map((conditions, index) => ({ route: `way-${index}`, conditions })));

const courseOf = (id: string): fc.Arbitrary<Course> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant('program' as const),
    length: fc.integer({ min: 1, max: 4 }).map((high) => ({ low: 1, high })),
    price: interval(300),
    training: fc.option(
      fc.constantFrom(
        { kind: 'certificate' as const, topic: 'coding' as const },
        { topic: 'billing-and-coding' as const },
      ),
    ),
    degree: fc.option(fc.constant({ level: 'associate' as const, field: 'him' as const }), { freq: 3 }),
    prepares: fc.subarray([...CODES]),
  });

const paid = fc.oneof({ weight: 3, arbitrary: interval(200).map((price) => ({ price })) });

/** How an exam is paid: by members alone, by others alone, or by both. */
const ways = fc.oneof(
  paid.map((member) => ({ member, other: null })),
  paid.map((other) => ({ member: null, other })),
  fc.tuple(paid, paid).map(([member, other]) => ({ member, other })),
);

const examOf = (code: string, others: readonly string[], windows: boolean): fc.Arbitrary<Exam> =>
  fc
    .record({
      required: routes(others, windows),
      removal: fc.option(routes([], false), { freq: 2 }),
      price: ways,
      study: fc.option(fc.record({ high: fc.integer({ min: 1, max: 4 }), price: ways }), { freq: 9 }),
      prepared: fc.boolean(),
      membership: fc.nat(1),
      recommended: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
    })
    .map(({ required, removal, price, study, prepared, membership, recommended }) =>
      exam(
        code,
        { required, designation: removal === null ? null : `${code}-A`, removal },
        {
          membership,
          price,
          study: study === null ? null : { length: { low: 1, high: study.high }, price: study.price },
          prepared: prepared && code === 'AAA',
          recommended:
            recommended === null
              ? []
              : [{ route: 'work', conditions: [{ kind: 'experience', in: ['coding'], months: recommended }] }],
        },
      ),
    );

const membership = (id: string): fc.Arbitrary<Membership> =>
  fc.record({
    id: fc.constant(id),
    dues: interval(100),
    paidUntil: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, fc.constant(Number.POSITIVE_INFINITY), fc.nat(6)),
  });

/** None, mostly, or one. */
const perhaps = <T>(...some: T[]): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    fc.constantFrom(...some).map((one) => [one]),
  );

type Told = PlanProblem['person'];

const person: fc.Arbitrary<Told> = fc.record({
  education: fc.oneof({ weight: 9, arbitrary: fc.constant('high-school' as const) }, fc.constant('none' as const)),
  experience: perhaps({ in: 'coding' as const, months: 2, supervised: true, until: '2025-12-15' }),
  training: perhaps(
    { topic: 'coding' as const, completed: '2025-11-15' },
    { topic: 'billing' as const, completed: '2026-03' },
  ),
  credentials: perhaps(
    { code: 'CCC', mark: null, coding: true, earned: '2025-12-15' },
    { code: 'BBB', mark: 'BBB-A', coding: true },
  ),
});

/** @param windows whether it may matter when things were done */
export const anyProblem = (windows: boolean): fc.Arbitrary<PlanProblem> =>
  fc
    .record({
      exams: windows
        ? fc.tuple(examOf('AAA', ['BBB'], true), examOf('BBB', [], true))
        : fc.tuple(examOf('AAA', ['BBB', 'CCC'], false), examOf('BBB', ['CCC'], false), examOf('CCC', [], false)),
      courses: windows ? fc.tuple(courseOf('one')) : fc.tuple(courseOf('one'), courseOf('two')),
      memberships: fc.tuple(membership('first'), membership('second')),
      person,
      targets: fc.constantFrom(['AAA'], ['AAA'], ['AAA', 'BBB'], ['BBB']),
      unmark: fc.boolean(),
      mayWork: fc.boolean(),
    })
    .map(({ person: told, targets, unmark, ...rest }) =>
      problem({
        ...rest,
        person: { ...NEWCOMER, ...told },
        targets: targets.filter((code) => !told.credentials?.some((held) => held.code === code)),
        unmarked: unmark ? targets : [],
      }),
    );
