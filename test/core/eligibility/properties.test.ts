import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, firstDay, lastDay } from '../../../src/core/dates.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { type Decision, decide, type Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { EDUCATION_LEVELS } from '../../../src/schema/vocabulary.ts';
import { ALL_KINDS, anyPerson, conditionOf, resolve } from './arbitrary.ts';
import { route, rules } from './support.ts';

const day = dayOf('2026-11-25');

const routesOf = (...kinds: Condition['kind'][]) =>
  fc
    .array(fc.array(conditionOf(...kinds), { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map((lists) => lists.map((conditions, index) => route(`r${index}`, ...conditions)));

const rulesOver = (...kinds: Condition['kind'][]): fc.Arbitrary<Rules> =>
  fc
    .record({ required: routesOf(...kinds), removal: routesOf(...kinds), marked: fc.boolean() })
    .map(({ required, removal, marked }) =>
      rules({ required, designation: marked ? 'ABC-A' : null, removal: marked ? removal : null }),
    );

const anyRules = rulesOver(...ALL_KINDS);

describe('a date told as a month or a year', () => {
  const coarse = fc.constantFrom('2021', '2021-11', '2024', '2024-11', '2025-11', '2026', '2026-11', '2026-12');
  /** Somebody with one date that is not exact: a degree's, a training's or a credential's. */
  const dated: fc.Arbitrary<[coarse: string, on: (date: string) => Person]> = fc
    .tuple(anyPerson, coarse, fc.constantFrom('degrees', 'training', 'credentials'), fc.constantFrom('CPC', 'ABC'))
    .map(([person, date, list, code]) => [
      date,
      (completed) => ({
        ...person,
        ...(list === 'degrees'
          ? { degrees: [{ level: 'associate', field: 'him', accreditation: ['cahiim'], completed }] }
          : list === 'training'
            ? { training: [{ kind: 'course', topic: 'coding', hours: 80, approvedBy: ['pcap'], completed }] }
            : { credentials: [{ ...resolve(code), earned: completed }] }),
      }),
    ]);

  /** Its ends, and of each month the days about the asked one: windows begin and end there. */
  const daysIn = (date: string): string[] => {
    const days = [firstDay(date), lastDay(date)];
    for (let each = firstDay(date); each < lastDay(date); each = addDays(each, 1))
      if (['24', '25', '26'].includes(each.slice(8))) days.push(each);
    return days;
  };

  test('says what every day of it would say, and nothing where they differ', () => {
    fc.assert(
      fc.property(anyRules, dated, (given, [date, on]) => {
        const told = decide(given, on(date), day);
        const exact = daysIn(date).map((each) => decide(given, on(each), day));
        const agreed = <Key extends 'maySit' | 'verdict'>(key: Key, open: Decision[Key]) =>
          exact.every((each) => each[key] === exact[0]?.[key]) ? exact[0]?.[key] : open;
        expect(told.verdict).toBe(agreed('verdict', 'cannot-say'));
        expect(told.maySit).toBe(agreed('maySit', 'unknown'));
      }),
    );
  });
});

describe('more of anything', () => {
  const MAY_SIT = ['no', 'unknown', 'yes'];
  const MARKED = ['met', 'unknown', 'unmet'];
  const isNoWorse = (before: Decision, after: Decision) => {
    expect(MAY_SIT.indexOf(after.maySit)).toBeGreaterThanOrEqual(MAY_SIT.indexOf(before.maySit));
    expect(MARKED.indexOf(after.marked)).toBeGreaterThanOrEqual(MARKED.indexOf(before.marked));
  };
  const lists = ['degrees', 'training', 'experience', 'credentials', 'licences', 'attestations'] as const;

  test('is never worse: what another has besides', () => {
    fc.assert(
      fc.property(anyRules, anyPerson, anyPerson, fc.constantFrom(...lists), (given, person, other, list) => {
        const more = { ...person, [list]: [...(person[list] ?? []), ...(other[list] ?? [])] };
        fc.pre(person[list] !== undefined);
        isNoWorse(decide(given, person, day), decide(given, more, day));
      }),
    );
  });

  test('is never worse: a higher level', () => {
    const level = fc.integer({ min: 0, max: EDUCATION_LEVELS.length - 1 });
    fc.assert(
      fc.property(anyRules, anyPerson, level, level, (given, person, a, b) => {
        const at = (index: number): Person => ({ ...person, education: EDUCATION_LEVELS[index] });
        isNoWorse(decide(given, at(Math.min(a, b)), day), decide(given, at(Math.max(a, b)), day));
      }),
    );
  });

  test('is never worse: more months of the same work', () => {
    fc.assert(
      fc.property(anyRules, anyPerson, fc.integer({ min: 1, max: 60 }), (given, person, extra) => {
        const longer = person.experience?.map((entry) =>
          entry.months === undefined ? entry : { ...entry, months: entry.months + extra },
        );
        isNoWorse(decide(given, person, day), decide(given, { ...person, experience: longer }, day));
      }),
    );
  });
});

describe('a field that no way names', () => {
  /** What a condition is judged by: a degree may stand in for a training, and schooling says whether there is one. */
  const FIELDS = {
    education: ['education', 'degrees'],
    degree: ['degrees', 'education'],
    training: ['training', 'degrees', 'education'],
    experience: ['experience'],
    credential: ['credentials'],
    licence: ['licences'],
    course: ['training'],
    attestation: ['attestations'],
  } as const satisfies Record<Condition['kind'], readonly (keyof Person)[]>;

  test('decides nothing', () => {
    const kinds = fc.subarray(ALL_KINDS, { minLength: 1 });
    const given = kinds.chain((chosen) => fc.tuple(fc.constant(chosen), rulesOver(...chosen)));
    // What is held already is no rule's matter.
    const stranger = anyPerson.map((person) => ({
      ...person,
      credentials: person.credentials?.filter(({ code }) => code !== 'ABC'),
    }));
    fc.assert(
      fc.property(given, stranger, stranger, ([chosen, stated], person, other) => {
        const named = new Set<string>(chosen.flatMap((kind) => FIELDS[kind]));
        const kept = Object.fromEntries(Object.entries(person).filter(([field]) => named.has(field)));
        const rest = Object.fromEntries(Object.entries(other).filter(([field]) => !named.has(field)));
        expect(decide(stated, { ...rest, ...kept }, day)).toEqual(decide(stated, person, day));
      }),
    );
  });
});
