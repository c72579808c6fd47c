import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { type Distance, type Distances, missingFrom } from '../../../src/core/eligibility/missing.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Condition, Routes } from '../../../src/schema/condition.ts';
import { distances, route, years } from './support.ts';

const day = dayOf('2026-11-25');
const NOBODY: Person = {
  education: 'none',
  degrees: [],
  training: [],
  experience: [],
  credentials: [],
  licences: [],
  attestations: [],
};
const missing = (routes: Routes, person: Person = NOBODY, by: Distances = distances) =>
  missingFrom(routes, person, day, by);

/** So many months of other work, which costs nothing: the measure of how far another way is. */
const months = (count: number): Condition => ({ kind: 'experience', in: ['auditing'], months: count });

describe('how far each kind of step is', () => {
  const training = (kinds?: ('certificate' | 'diploma' | 'course')[]): Condition => ({ kind: 'training', kinds });
  const steps: Record<Parameters<Distances['program']>[0], Distance> = {
    certificate: { months: 8, cost: 3000 },
    diploma: { months: 14, cost: 5000 },
    course: { months: 3, cost: 900 },
    associate: { months: 24, cost: 16_000 },
  };
  const by: Distances = {
    program: (type) => steps[type],
    credential: (codes) => (codes === undefined ? { months: 5, cost: 300 } : { months: codes.length, cost: 300 }),
  };
  const table: [string, Condition, at: number | null][] = [
    ['work: its months', years(2), 24],
    ['work of no named length: a month', { kind: 'experience', in: ['coding'] }, 1],
    ['a training of any kind: the shorter program', training(), 8],
    ['a diploma', training(['diploma']), 14],
    ['a certificate or a diploma: the shorter', training(['diploma', 'certificate']), 8],
    ['a course', training(['course']), 3],
    ['knowledge of a topic: a course', { kind: 'course', topics: ['anatomy'] }, 3],
    ['an associate degree', { kind: 'degree', atLeast: 'associate' }, 24],
    ['schooling up to an associate degree', { kind: 'education', atLeast: 'associate' }, 24],
    ['named credentials', { kind: 'credential', anyOf: ['CPC', 'CCS'] }, 2],
    ['any credential', { kind: 'credential' }, 5],
    ['a statement', { kind: 'attestation', id: 'x', text: 'it is so' }, 0],
    ['a higher degree', { kind: 'degree', atLeast: 'bachelor' }, null],
    ['a diploma of a high school', { kind: 'education', atLeast: 'high-school' }, null],
    ['a licence', { kind: 'licence', anyOf: ['rn'] }, null],
  ];
  test.each(table)('%s', (_, condition, at) => {
    // A month more of other work is farther; a month less is nearer.
    expect(missing([route('a', months((at ?? 999) + 1)), route('b', condition)], NOBODY, by)).toEqual(
      at === null ? [months(1000)] : [condition],
    );
    if (at !== null && at > 0)
      expect(missing([route('a', condition), route('b', months(at - 0.5))], NOBODY, by)).toEqual([months(at - 0.5)]);
  });

  test('as short, the cheaper kind counts', () => {
    const alike: Distances = {
      ...by,
      program: (type) => ({ months: 6, cost: type === 'diploma' ? 100 : 200 }),
      credential: () => ({ months: 6, cost: 150 }),
    };
    const routes = [route('a', { kind: 'credential' }), route('b', training())];
    expect(missing(routes, NOBODY, alike)).toEqual([training()]);
    expect(missing([route('a', { kind: 'credential' }), route('b', training(['certificate']))], NOBODY, alike)).toEqual(
      [{ kind: 'credential' }],
    );
  });
});

describe('the nearest way', () => {
  const licence: Condition = { kind: 'licence', anyOf: ['rn'] };
  const statement: Condition = { kind: 'attestation', id: 'x', text: 'it is so' };
  const certificate: Condition = { kind: 'training', kinds: ['certificate'] };
  const other: Condition = { kind: 'training', topics: ['other'], hours: 9 };

  test('of no way nothing is missing', () => {
    expect(missing([])).toEqual([]);
  });
  test('months short count, not months asked for', () => {
    const person: Person = { ...NOBODY, experience: [{ in: 'coding', months: 23 }] };
    expect(missing([route('a', months(2)), route('b', years(2))], person)).toEqual([years(2)]);
    expect(missing([route('a', years(2)), route('b', months(0.5))], person)).toEqual([months(0.5)]);
  });
  test('of months that are told as a span the most counts', () => {
    const person: Person = { ...NOBODY, experience: [{ in: 'coding', months: 20 }] };
    const supervised: Condition = { kind: 'experience', in: ['coding'], months: 24, supervised: true };
    expect(missing([route('a', months(5)), route('b', supervised)], person)).toEqual([supervised]);
  });
  test('steps of a way add up', () => {
    expect(missing([route('a', months(6), certificate), route('b', months(17))])).toEqual([months(17)]);
    expect(missing([route('a', months(6), certificate), route('b', months(19))])).toEqual([months(6), certificate]);
  });
  test('one step of unknown length makes the whole way unknown, whichever it is', () => {
    for (const conditions of [
      [licence, statement],
      [statement, licence],
    ])
      expect(missing([route('a', ...conditions), route('b', months(500))])).toEqual([months(500)]);
  });
  test('two ways of unknown length: money does not tell them apart, their count does', () => {
    expect(missing([route('a', licence, statement), route('b', licence)])).toEqual([licence]);
    expect(missing([route('b', licence), route('a', licence, statement)])).toEqual([licence]);
  });
  test('as long, what costs less', () => {
    expect(missing([route('a', certificate), route('b', months(12))])).toEqual([months(12)]);
    expect(missing([route('a', certificate, other), route('b', certificate, months(12))])).toEqual([
      certificate,
      months(12),
    ]);
  });
  test('as long, a price that is not known comes last', () => {
    const by: Distances = { program: () => ({ months: 6, cost: 9000 }), credential: () => ({ months: 6, cost: null }) };
    const credential: Condition = { kind: 'credential' };
    expect(missing([route('a', credential), route('b', certificate)], NOBODY, by)).toEqual([certificate]);
    expect(missing([route('a', credential, statement), route('b', certificate)], NOBODY, by)).toEqual([certificate]);
    expect(missing([route('a', statement, credential), route('b', certificate)], NOBODY, by)).toEqual([certificate]);
  });
  test('as long and as dear, the first by its id, wherever it stands', () => {
    expect(missing([route('b', months(3)), route('a', years(0.25))])).toEqual([years(0.25)]);
    expect(missing([route('a', years(0.25)), route('b', months(3))])).toEqual([years(0.25)]);
    expect(missing([route('c', months(3)), route('b', licence), route('a', years(0.25))])).toEqual([years(0.25)]);
  });
  test('cents add up without a remainder', () => {
    const by: Distances = {
      program: (type) => ({ months: 1, cost: type === 'course' ? 0.1 : 0.2 }),
      credential: () => ({ months: 2, cost: 0.3 }),
    };
    const parts = route('a', certificate, { kind: 'course', topics: ['anatomy'] });
    // 0.1 + 0.2 is no less than 0.3 here: the count decides.
    expect(missing([parts, route('b', { kind: 'credential' })], NOBODY, by)).toEqual([{ kind: 'credential' }]);
  });
  test('what is only unknown is not missing', () => {
    const { licences: _, ...person } = NOBODY;
    expect(missing([route('a', months(1)), route('b', licence)], person)).toEqual([]);
    expect(missing([route('a', months(1)), route('b', licence, months(2))], person)).toEqual([months(1)]);
    expect(missing([route('a', months(3)), route('b', licence, months(2))], person)).toEqual([months(2)]);
  });
});
