import { describe, expect, test } from 'vitest';
import {
  type CourseLength,
  courseLengths,
  markFigures,
  removalRoutes,
} from '../../../src/core/eligibility/apprentice.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { catalogOf } from '../../support/catalog.ts';
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

/** Two to three months of practice, at our own pace; of anatomy nobody says the long end. */
const courses: CourseLength[] = [
  { topic: 'practicode', months: { ...unknownFigure<Range>(), value: { low: 2, high: 3 } } },
  { topic: 'anatomy', months: { ...unknownFigure<Range>(), value: { low: 2, high: null } } },
];
const study = { hoursPerWeek: 10, courses };

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
      const [found] = removalRoutes(given, figures, { person: profile, day: dayOf(asOf), hoursPerWeek, courses });
      expect(found?.earliest).toBe(earliest);
    },
  );
});

describe('the lengths of courses', () => {
  const months = [value({ low: 2, high: 3 })];
  const catalog = catalogOf({ types: { courses: [{ topic: 'practicode', months }] } });

  test('are those that a way asks for without naming hours, each once', () => {
    const routes = [
      route('a', { kind: 'training', topics: ['practicode'] }, { kind: 'training', topics: ['coding'], hours: 80 }),
      route('b', { kind: 'training', topics: ['practicode', 'billing'] }, years(1)),
      route('c', { kind: 'training' }, { kind: 'course', topics: ['anatomy'] }),
    ];
    expect(courseLengths(routes, catalog, ask()).map((one) => [one.topic, one.months.value])).toEqual([
      ['practicode', { low: 2, high: 3 }],
      ['billing', null],
    ]);
    expect(courseLengths(null, catalog, ask())).toEqual([]);
  });
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
    const ways = removalRoutes(rules({ removal }), figures, { person: {}, day, ...study });
    expect(ways.map(({ proof }) => proof)).toEqual([
      ['a letter', 'a certificate'],
      ['a letter'],
      ['a certificate'],
      [],
    ]);
  });
  test('names no proof that is not known', () => {
    const silent = markFigures(organization({ designation: { proof: [unknown('not-published')] } }), ask());
    expect(removalRoutes(rules({ removal }), silent, { person: {}, day, ...study }).map(({ proof }) => proof)).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
  test('is judged', () => {
    const person: Person = { experience: [{ in: 'coding', months: 12 }], training: [] };
    const ways = removalRoutes(rules({ removal }), figures, { person, day, ...study });
    expect(ways.map(({ state }) => state)).toEqual(['unmet', 'unmet', 'unmet', 'unknown']);
    expect(ways[0]?.conditions.map(({ state }) => state)).toEqual(['met', 'unmet']);
  });
  test('names who says how long something takes, where its day goes by that', () => {
    const untrained: Person = { experience: [{ in: 'coding', months: 12 }], training: [] };
    const lasting = (person: Person) =>
      removalRoutes(rules({ removal }), figures, { person, day, ...study }).map((one) => one.lasting);
    expect(lasting(untrained)).toEqual([[courses[0]?.months], [], [courses[0]?.months], []]);
    expect(lasting({})).toEqual([[], [], [], []]);
    expect(lasting({ ...untrained, training: [{ topic: 'practicode' }] })).toEqual([[], [], [], []]);
    const others: Condition[] = [
      { ...practicode, hours: 20 },
      { kind: 'training' },
      { kind: 'course', topics: ['practicode'] },
      { kind: 'training', topics: ['billing'] },
    ];
    for (const condition of others) {
      const [found] = removalRoutes(rules({ removal: [route('a', condition)] }), figures, {
        person: untrained,
        day,
        ...study,
      });
      expect(found?.lasting).toEqual([]);
      expect(found?.earliest === null).toBe(!('hours' in condition));
    }
  });
  test('has no day where one of two things has none', () => {
    const person: Person = { experience: [{ in: 'coding', months: 12 }], licences: [] };
    const asked = [years(2), { kind: 'licence', anyOf: ['rn'] }] satisfies Condition[];
    for (const conditions of [asked, [...asked].reverse()]) {
      const [found] = removalRoutes(rules({ removal: [route('a', ...conditions)] }), figures, {
        person,
        day,
        ...study,
      });
      expect(found?.earliest).toBeNull();
    }
  });
  test('there is none where none is known', () => {
    expect(removalRoutes(rules({ removal: null }), figures, { person: {}, day, ...study })).toEqual([]);
  });
});
