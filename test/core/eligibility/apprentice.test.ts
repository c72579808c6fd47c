import { describe, expect, test } from 'vitest';
import { markFigures, removalRoutes } from '../../../src/core/eligibility/apprentice.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, cases, world } from '../../support/world.ts';
import { route, rules, years } from './support.ts';

const { organization, value, unknown } = world();

const said: Organization['designation'] = {
  proof: [value('a letter')],
  trainingProof: [value('a certificate')],
  processingDays: [value({ low: 3, high: 5 })],
  counts: [value(['paid work'])],
  doesNotCount: [value(['a hobby'])],
};
const figures = markFigures(organization({ designation: said }), ask());

describe('the figures about a mark', () => {
  test('are what the organization says', () => {
    expect(Object.values(figures).map((figure) => figure.value)).toEqual([
      'a letter',
      'a certificate',
      { low: 3, high: 5 },
      ['paid work'],
      ['a hobby'],
    ]);
  });
  test('of which it says nothing are not known', () => {
    for (const designation of [undefined, {}])
      expect(Object.values(markFigures(organization({ designation }), ask())).map((figure) => figure.value)).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
  });
  test('hold for the asked day', () => {
    const old = [value('a letter', { until: '2024' }), value('a form', { from: '2025' })];
    expect(markFigures(organization({ designation: { proof: old } }), ask({ asOf: '2024-05-01' })).proof.value).toBe(
      'a letter',
    );
  });
});

describe('the earliest day', () => {
  type Case = {
    name: string;
    asOf: string;
    hoursPerWeek?: number;
    conditions: Condition[];
    profile: Person;
    earliest: string | null;
  };
  test.each(cases<Case>('eligibility/earliest.json'))(
    '$name: $earliest',
    ({ asOf, hoursPerWeek = 10, conditions, profile, earliest }) => {
      const given = rules({ removal: [route('a', ...conditions)] });
      const [found] = removalRoutes(given, figures, profile, dayOf(asOf), hoursPerWeek);
      expect(found?.earliest).toBe(earliest);
    },
  );
});

describe('each way', () => {
  const day = dayOf('2026-11-25');
  const practicode: Condition = { kind: 'training', topics: ['practicode'] };
  const removal = [
    route('both', years(1), practicode),
    route('work', years(2)),
    route('training', practicode),
    route('licence', { kind: 'licence', anyOf: ['rn'] }),
  ];

  test('names the proofs of what it asks for', () => {
    const ways = removalRoutes(rules({ removal }), figures, {}, day, 10);
    expect(ways.map(({ proof }) => proof)).toEqual([
      ['a letter', 'a certificate'],
      ['a letter'],
      ['a certificate'],
      [],
    ]);
  });
  test('names no proof that is not known', () => {
    const silent = markFigures(organization({ designation: { proof: [unknown('not-published')] } }), ask());
    expect(removalRoutes(rules({ removal }), silent, {}, day, 10).map(({ proof }) => proof)).toEqual([[], [], [], []]);
  });
  test('is judged', () => {
    const person: Person = { experience: [{ in: 'coding', months: 12 }], training: [] };
    const ways = removalRoutes(rules({ removal }), figures, person, day, 10);
    expect(ways.map(({ state }) => state)).toEqual(['unmet', 'unmet', 'unmet', 'unknown']);
    expect(ways[0]?.conditions.map(({ state }) => state)).toEqual(['met', 'unmet']);
  });
  test('there is none where none is known', () => {
    expect(removalRoutes(rules({ removal: null }), figures, {}, day, 10)).toEqual([]);
  });
});
