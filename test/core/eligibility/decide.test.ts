import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeRoutes } from '../../../src/core/eligibility/judge.ts';
import { missingFrom } from '../../../src/core/eligibility/missing.ts';
import { openConditions, openFor } from '../../../src/core/eligibility/open.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { type Decision, decide, type Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Condition, Routes } from '../../../src/schema/condition.ts';
import { distances, held, route, rules, years } from './support.ts';

const day = dayOf('2026-11-25');
const diploma: Condition = { kind: 'education', atLeast: 'high-school' };

describe('verdict', () => {
  const marked = rules({ required: [], designation: 'ABC-A', removal: [route('work', years(2))] });
  const table: [string, Rules, Person, Partial<ReturnType<typeof decide>>][] = [
    ['nothing required, no mark', rules({ required: [] }), {}, { maySit: 'yes', verdict: 'eligible' }],
    ['not known what is required', rules({ required: null }), {}, { maySit: 'unknown', verdict: 'cannot-say' }],
    ['nothing told', rules({ required: [route('a', diploma)] }), {}, { maySit: 'unknown', verdict: 'cannot-say' }],
    ['met', rules({ required: [route('a', diploma)] }), { education: 'bachelor' }, { verdict: 'eligible' }],
    ['unmet', rules({ required: [route('a', diploma)] }), { education: 'none' }, { maySit: 'no', verdict: 'not-yet' }],
    [
      'one route met, the other unknown',
      rules({ required: [route('a', diploma), route('b', years(2))] }),
      { education: 'bachelor' },
      { maySit: 'yes', verdict: 'eligible' },
    ],
    [
      'one route unmet, the other unknown',
      rules({ required: [route('a', diploma), route('b', years(2))] }),
      { education: 'none' },
      { maySit: 'unknown', verdict: 'cannot-say' },
    ],
    [
      'one condition failed is a no at once',
      rules({ required: [route('a', diploma, years(2))] }),
      { education: 'none' },
      { maySit: 'no', verdict: 'not-yet' },
    ],
    ['only the mark is open', marked, {}, { maySit: 'yes', marked: 'unknown', verdict: 'cannot-say' }],
    [
      'the mark is certain',
      marked,
      { experience: [{ in: 'coding', months: 23 }] },
      { maySit: 'yes', marked: 'met', verdict: 'eligible-with-designation' },
    ],
    [
      'the mark falls away',
      marked,
      { experience: [{ in: 'coding', months: 24 }] },
      { marked: 'unmet', verdict: 'eligible' },
    ],
    [
      'how the mark is lost is not known',
      rules({ required: [], designation: 'ABC-A', removal: null }),
      { experience: [] },
      { maySit: 'yes', marked: 'unknown', verdict: 'cannot-say' },
    ],
    [
      'held already, whatever is required',
      rules({ required: [route('a', diploma)] }),
      { education: 'none', credentials: [held('ABC')] },
      { held: true, maySit: 'yes', verdict: 'eligible' },
    ],
    [
      'held with its mark',
      marked,
      { credentials: [{ ...held('ABC'), mark: 'ABC-A' }] },
      { held: true, marked: 'met', verdict: 'eligible' },
    ],
    [
      'earned tomorrow is not held',
      rules({ required: [route('a', diploma)] }),
      { education: 'none', credentials: [{ ...held('ABC'), earned: '2026-11-26' }] },
      { held: false, verdict: 'not-yet' },
    ],
    [
      'earned some day this month: not held for certain, and no certain no',
      rules({ required: [route('a', diploma)] }),
      { education: 'none', credentials: [{ ...held('ABC'), earned: '2026-11' }] },
      { held: false, maySit: 'unknown', verdict: 'cannot-say' },
    ],
    [
      'earned some day this month, and the rules would ask for a mark',
      marked,
      { experience: [], credentials: [{ ...held('ABC'), earned: '2026-11' }] },
      { held: false, maySit: 'yes', marked: 'unknown', verdict: 'cannot-say' },
    ],
    [
      'earned some day this month, and eligible anyway',
      marked,
      { experience: [{ in: 'coding', months: 24 }], credentials: [{ ...held('ABC'), earned: '2026-11' }] },
      { held: false, maySit: 'yes', marked: 'unmet', verdict: 'eligible' },
    ],
    [
      'another earned some day this month',
      marked,
      { experience: [], credentials: [{ ...held('XYZ'), earned: '2026-11' }] },
      { maySit: 'yes', marked: 'met', verdict: 'eligible-with-designation' },
    ],
    [
      'held without its mark: nothing is marked',
      marked,
      { experience: [], credentials: [held('ABC')] },
      { held: true, marked: 'unmet', verdict: 'eligible' },
    ],
    [
      'held, though no longer offered',
      rules({ required: null, offered: false }),
      { credentials: [held('ABC')] },
      { held: true, maySit: 'yes', verdict: 'eligible' },
    ],
    [
      'no way to lose the mark is told',
      rules({ required: [], designation: 'ABC-A', removal: [] }),
      { experience: [] },
      { maySit: 'yes', marked: 'unknown', verdict: 'cannot-say' },
    ],
    [
      'no mark, whatever would remove one',
      rules({ required: [], removal: [route('work', years(2))] }),
      { experience: [] },
      { marked: 'unmet', verdict: 'eligible' },
    ],
    [
      'what is required is not known, the mark is certain',
      rules({ required: null, designation: 'ABC-A', removal: [route('work', years(2))] }),
      { experience: [] },
      { maySit: 'unknown', marked: 'met', verdict: 'cannot-say' },
    ],
    [
      'no longer offered',
      rules({ required: [], offered: false }),
      {},
      { held: false, maySit: 'no', verdict: 'not-yet' },
    ],
    ['not confirmed to be offered', rules({ required: [], offered: null }), {}, { maySit: 'yes', verdict: 'eligible' }],
  ];
  test.each(table)('%s', (_, given, person, expected) => {
    expect(decide(given, person, day)).toMatchObject(expected);
  });
});

describe('what is missing', () => {
  const missing = (routes: Routes, person: Person) => missingFrom(routes, person, day, distances);
  const training: Condition = { kind: 'training', topics: ['coding'] };
  test('the unmet part alone', () => {
    const routes = [route('a', diploma, years(2))];
    expect(missing(routes, { education: 'bachelor', experience: [] })).toEqual([years(2)]);
  });
  test('the route with fewer months to go', () => {
    const routes = [route('long', years(3)), route('short', years(2))];
    expect(missing(routes, { experience: [{ in: 'coding', months: 12 }] })).toEqual([years(2)]);
  });
  test('11 months of work are nearer than a program of 12, 13 are not', () => {
    const routes = [route('training', training), route('work', years(2))];
    expect(missing(routes, { training: [], degrees: [], experience: [{ in: 'coding', months: 13 }] })).toEqual([
      years(2),
    ]);
    expect(missing(routes, { training: [], degrees: [], experience: [{ in: 'coding', months: 11 }] })).toEqual([
      training,
    ]);
  });
  test('as long: work costs nothing', () => {
    const routes = [route('training', training), route('work', years(2))];
    expect(missing(routes, { training: [], degrees: [], experience: [{ in: 'coding', months: 12 }] })).toEqual([
      years(2),
    ]);
  });
  test('as long and as dear: fewer conditions, then the id', () => {
    const other: Condition = { kind: 'attestation', id: 'x', text: 'it is so' };
    const none: Person = { experience: [], attestations: [] };
    expect(missing([route('a', years(1), other), route('b', years(1))], none)).toEqual([years(1)]);
    expect(missing([route('b', years(1, 'billing')), route('a', years(1))], none)).toEqual([years(1)]);
  });
  test('what has no known length comes last', () => {
    const licence: Condition = { kind: 'licence', anyOf: ['rn'] };
    const routes = [route('a', licence), route('b', years(9))];
    expect(missing(routes, { licences: [], experience: [] })).toEqual([years(9)]);
  });
});

describe('what can still change the verdict', () => {
  const fact = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });
  const open = (routes: Routes, person: Person = {}) => openConditions(routes, person, day);
  test('nothing where a route is met', () => {
    expect(open([route('a', diploma), route('b', years(2))], { education: 'bachelor' })).toEqual([]);
  });
  test('nothing of a route that is lost', () => {
    expect(open([route('a', diploma, years(2)), route('b', years(3))], { education: 'none' })).toEqual([years(3)]);
  });
  test('a route that asks all of another, and more, adds no question', () => {
    expect(open([route('more', years(2), diploma), route('less', years(1))])).toEqual([years(1)]);
    expect(open([route('a', years(2)), route('same', years(2))])).toEqual([years(2)]);
  });
  test('the mark is asked for only where the exam is not out of reach', () => {
    const given = rules({ required: [route('a', diploma)], designation: 'ABC-A', removal: [route('w', years(2))] });
    const asked = (person: Person) => openFor(given, decide(given, person, day), person, day);
    expect(asked({})).toEqual([diploma, years(2)]);
    expect(asked({ education: 'bachelor' })).toEqual([years(2)]);
    expect(asked({ education: 'none' })).toEqual([]);
  });

  // Brute force over every answer to every open fact.
  const ids = ['a', 'b', 'c', 'd'];
  const routesOf = fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), { minLength: 1, maxLength: 5 });
  test('names just the facts on which some answer depends', () => {
    fc.assert(
      fc.property(routesOf, (lists) => {
        const routes = lists.map((list, index) => route(`r${index}`, ...list.map(fact)));
        const holds = (stated: readonly string[]) => judgeRoutes(routes, { attestations: [...stated] }, day) === 'met';
        const subsets = [...Array(2 ** ids.length).keys()].map((bits) => ids.filter((_, at) => (bits >> at) % 2 === 1));
        const decisive = ids.filter((id) =>
          subsets.some((set) => !set.includes(id) && holds(set) !== holds([...set, id])),
        );
        const named = open(routes).map((condition) => (condition.kind === 'attestation' ? condition.id : ''));
        expect([...new Set(named)].sort()).toEqual(decisive);
      }),
    );
  });
});

describe('properties', () => {
  const levels = ['none', 'high-school', 'associate', 'bachelor'] as const;
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ kind: fc.constant('education' as const), atLeast: fc.constantFrom(...levels) }),
    fc.integer({ min: 1, max: 3 }).map((count) => years(count)),
    fc.record({
      kind: fc.constant('training' as const),
      topics: fc.constant<'coding'[]>(['coding']),
      hours: fc.constantFrom(40, 80),
    }),
    fc.record({ kind: fc.constant('credential' as const), anyOf: fc.constant<string[]>(['CCA', 'CPC']) }),
    fc.record({ kind: fc.constant('licence' as const), anyOf: fc.constant<'rn'[]>(['rn']) }),
  );
  const routes = fc
    .array(fc.array(condition, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    .map((lists) => lists.map((conditions, index) => route(`r${index}`, ...conditions)));
  const anyRules = fc
    .record({ required: routes, removal: routes, mark: fc.boolean() })
    .map(({ required, removal, mark }) =>
      rules({
        required,
        designation: mark ? 'ABC-A' : null,
        removal: mark ? [...removal, route('w', years(2))] : null,
      }),
    );
  const told = fc.record({
    education: fc.constantFrom(...levels),
    training: fc.array(
      fc.record({
        kind: fc.constant('course' as const),
        topic: fc.constant('coding' as const),
        hours: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 2 },
    ),
    experience: fc.array(
      fc.record({
        in: fc.constantFrom('coding' as const, 'billing' as const),
        months: fc.integer({ min: 0, max: 40 }),
      }),
      { maxLength: 2 },
    ),
    credentials: fc.array(
      fc.constantFrom('CCA', 'CPC', 'CCS').map((code) => held(code)),
      { maxLength: 2 },
    ),
    licences: fc.array(fc.constantFrom('rn' as const, 'lpn' as const), { maxLength: 1 }),
  });
  /** Somebody who tells all of it, the degree of the told level too. */
  const whole: fc.Arbitrary<Person> = told.map((person) => ({
    ...person,
    degrees: ['associate', 'bachelor'].includes(person.education)
      ? [{ level: person.education, field: 'other', accreditation: [], completed: '2020' }]
      : [],
  }));
  const fields = ['degrees', 'training', 'experience', 'credentials', 'licences'] as const;

  test('what was said with less told still holds when all is told', () => {
    fc.assert(
      fc.property(anyRules, whole, fc.subarray([...fields, 'education' as const]), (given, person, hidden) => {
        const part = Object.fromEntries(Object.entries(person).filter(([key]) => !hidden.includes(key as never)));
        const [less, more] = [decide(given, part, day), decide(given, person, day)];
        if (less.maySit !== 'unknown') expect(more.maySit).toBe(less.maySit);
        if (less.verdict !== 'cannot-say') expect(more.verdict).toBe(less.verdict);
        expect(more.verdict).not.toBe('cannot-say');
      }),
    );
  });

  test('more schooling, months or credentials never make it worse', () => {
    const rank = (verdict: Decision['verdict']) =>
      ['not-yet', 'eligible-with-designation', 'eligible'].indexOf(verdict);
    fc.assert(
      fc.property(
        anyRules,
        whole,
        fc.constantFrom(...levels),
        fc.integer({ min: 0, max: 40 }),
        (given, person, level, months) => {
          const before = decide(given, person, day).verdict;
          const better: Person[] = [
            {
              ...person,
              education: levels[Math.max(levels.indexOf(level), levels.indexOf(person.education as never))] ?? level,
            },
            { ...person, experience: [...(person.experience ?? []), { in: 'coding', months }] },
            { ...person, credentials: [...(person.credentials ?? []), held('CPC')] },
          ];
          for (const improved of better)
            expect(rank(decide(given, improved, day).verdict)).toBeGreaterThanOrEqual(rank(before));
        },
      ),
    );
  });

  test('a field that no route names decides nothing', () => {
    fc.assert(
      fc.property(anyRules, whole, (given, person) => {
        const other: Person = {
          ...person,
          state: 'NJ',
          country: 'US',
          budget: 1,
          hoursPerWeek: 3,
          attestations: ['x'],
          student: true,
        };
        expect(decide(given, other, day)).toEqual(decide(given, person, day));
      }),
    );
  });
});
