/** Which credentials are renewed together. */
import { describe, expect, it } from 'vitest';
import type { Held, Person } from '../../../src/core/eligibility/person.ts';
import { dropOf, renewalRules } from '../../../src/core/renewal/rules.ts';
import { setsOf } from '../../../src/core/renewal/sets.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './invented.ts';

const { value, organization } = world();

const cycle = (months: number) => ({ renewal: { cycleMonths: [value(months)] } });
const catalog = catalogOf({
  board: {
    theirs: { renewal: { starts: [value<'pass'>('pass')], supersedes: [value([{ by: 'HIGH', drops: 'LOW' }])] } },
    codes: {
      HIGH: cycle(24),
      LOW: cycle(12),
      MID: cycle(24),
      OWN: { renewal: { cycleMonths: [value(24)], starts: [value<'calendar-year'>('calendar-year')] } },
      YEAR: cycle(12),
    },
  },
  club: { codes: { CLUB: cycle(24), BARE: {} } },
});

/** @param words a code, with the day it was earned after a colon */
const person = (words: readonly string[]): Person => ({
  credentials: words.map((word): Held => {
    const [code = '', earned] = word.split(':');
    return { code, mark: null, coding: true, earned };
  }),
});
const sets = (...words: string[]) =>
  setsOf(catalog, person(words), ask()).sets.map(
    ({ rules, all, active }) =>
      `${rules.id} ${all.map(({ code }) => code).join('+')} ${active.map(({ code }) => code).join('+')}`,
  );

describe('setsOf', () => {
  it.each<[string, string[], string[]]>([
    ['one', ['HIGH:2025-01-01'], ['board HIGH HIGH']],
    [
      'two of an organization and a length, the earlier first',
      ['MID:2025-06-01', 'HIGH:2025-01-01'],
      ['board HIGH+MID HIGH+MID'],
    ],
    ['of the same day by code', ['MID:2025-01-01', 'HIGH:2025-01-01'], ['board HIGH+MID HIGH+MID']],
    [
      'a month before the days in it but for its first',
      ['MID:2025-01', 'HIGH:2025-01-02'],
      ['board MID+HIGH MID+HIGH'],
    ],
    ['one whose day was not told, last', ['HIGH', 'MID:2025-06-01'], ['board MID+HIGH MID+HIGH']],
    ['cycles of another length apart', ['HIGH:2025-01-01', 'YEAR:2025-02-01'], ['board HIGH HIGH', 'board YEAR YEAR']],
    ['organizations apart', ['HIGH:2025-01-01', 'CLUB:2025-02-01'], ['board HIGH HIGH', 'club CLUB CLUB']],
    [
      'one that another drops, with that one, whatever its own length',
      ['LOW:2024-01-01', 'HIGH:2025-01-01'],
      ['board LOW+HIGH HIGH'],
    ],
    ['one that nothing drops', ['LOW:2024-01-01', 'MID:2025-01-01'], ['board LOW LOW', 'board MID MID']],
    [
      'one told twice, by its earlier day',
      ['HIGH:2025-06-01', 'MID:2025-03-01', 'HIGH:2025-01-01'],
      ['board HIGH+MID HIGH+MID'],
    ],
    [
      'one told twice, by its earlier day told first',
      ['HIGH:2025-01-01', 'MID:2025-03-01', 'HIGH:2025-06-01'],
      ['board HIGH+MID HIGH+MID'],
    ],
    ['one told twice, once without a day', ['HIGH', 'MID:2025-03-01', 'HIGH:2025-01-01'], ['board HIGH+MID HIGH+MID']],
    [
      'one told twice, without a day the second time',
      ['HIGH:2025-01-01', 'MID:2025-03-01', 'HIGH'],
      ['board HIGH+MID HIGH+MID'],
    ],
    ['one of an unknown length', ['BARE:2025-01-01', 'CLUB:2025-02-01'], ['club BARE BARE', 'club CLUB CLUB']],
    ['none', [], []],
  ])('%s', (_, held, expected) => {
    expect(sets(...held)).toEqual(expected);
  });

  it('says what drops what', () => {
    const { sets: found } = setsOf(catalog, person(['LOW:2024-01-01', 'HIGH:2025-01-01']), ask());
    expect(found.map(({ supersedes }) => supersedes)).toEqual([[{ by: 'HIGH', drops: 'LOW' }]]);
    expect(setsOf(catalog, person(['MID']), ask()).sets[0]?.supersedes).toEqual([]);
  });

  it('takes where a cycle begins from the certification, else from its organization', () => {
    const starts = (code: string) => setsOf(catalog, person([code]), ask()).sets[0]?.all[0]?.starts.value;
    expect([starts('OWN'), starts('MID'), starts('CLUB')]).toEqual(['calendar-year', 'pass', null]);
  });

  it('leaves out what is not earned on the asked day, and names it once', () => {
    const found = setsOf(catalog, person(['HIGH:2026-03-02', 'MID:2026-03-01', 'HIGH:2026-04', 'CLUB:2026-05']), ask());
    expect(found.sets.map(({ all }) => all.map(({ code, earned }) => `${code} ${earned}`))).toEqual([
      ['MID 2026-03-01'],
    ]);
    expect(found.notYet).toEqual(['HIGH', 'CLUB']);
    // The month has begun: it may have been earned.
    expect(setsOf(catalog, person(['HIGH:2026-03']), ask()).notYet).toEqual([]);
    expect(setsOf(catalog, {}, ask())).toEqual({ sets: [], notYet: [] });
  });
});

describe('dropOf', () => {
  const drops = [
    { by: 'A', drops: 'C' },
    { by: 'B', drops: 'C' },
  ];
  it.each([
    ['C', ['A', 'B', 'C'], 'A'],
    ['C', ['B', 'C'], 'B'],
    ['C', ['C', 'D'], undefined],
    ['A', ['A', 'C'], undefined],
  ])('%s among %j is dropped by %s', (code, held, by) => {
    expect(dropOf(code, held, drops)?.by).toBe(by);
  });
});

describe('renewalRules', () => {
  it('are unknown, each, where an organization says nothing', () => {
    const { id, name, fullName, fees, ...rules } = renewalRules(organization(), ask());
    expect([id, name, fullName]).toEqual(['board', 'The Board', 'The Board of Billers and Coders']);
    expect([...Object.values(rules), ...Object.values(fees)].every((said) => (said?.value ?? null) === null)).toBe(
      true,
    );
    const some = renewalRules(organization({ renewal: { graceDays: [value(30)] } }), ask());
    expect(Object.values(some.fees).every((said) => (said?.value ?? null) === null)).toBe(true);
  });
});
