import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { type Held, heldOn, isHeld, personOf, type Resolve } from '../../../src/core/eligibility/person.ts';
import { held } from './support.ts';

const day = dayOf('2026-11-25');

describe('the person of a profile', () => {
  const known: Record<string, ReturnType<Resolve>> = {
    CPC: { code: 'CPC', mark: null, coding: true },
    'CPC-A': { code: 'CPC', mark: 'CPC-A', coding: true },
    CMAA: { code: 'CMAA', mark: null, coding: null },
  };
  const resolve: Resolve = (code) => known[code] ?? null;

  test('credentials that were not told stay so', () => {
    const { person, unknown } = personOf({ education: 'bachelor' }, resolve);
    expect(person).toEqual({ education: 'bachelor' });
    expect(person).not.toHaveProperty('credentials');
    expect(unknown).toEqual([]);
  });
  test('none stays none', () => {
    expect(personOf({ credentials: [] }, resolve)).toEqual({ person: { credentials: [] }, unknown: [] });
  });
  test('marks and dates come along, and every code that is not known is named', () => {
    const credentials = [{ code: 'CPC-A', earned: '2025-03-31' }, { code: 'XYZ' }, { code: 'CMAA' }, { code: 'ZZZ' }];
    expect(personOf({ student: true, credentials }, resolve)).toEqual({
      person: {
        student: true,
        credentials: [
          { code: 'CPC', mark: 'CPC-A', coding: true, earned: '2025-03-31' },
          { code: 'CMAA', mark: null, coding: null, earned: undefined },
        ],
      },
      unknown: ['XYZ', 'ZZZ'],
    });
  });
});

describe('held', () => {
  const marked: Held = { ...held('ABC'), mark: 'ABC-A', earned: '2025-01' };
  const table: [string, Held[] | undefined, ReturnType<typeof isHeld>, Held | null][] = [
    ['nothing told', undefined, 'unmet', null],
    ['none', [], 'unmet', null],
    ['another', [held('XYZ')], 'unmet', null],
    ['without a date', [held('ABC')], 'met', held('ABC')],
    ['the date said to be unknown', [{ ...held('ABC'), earned: null }], 'met', { ...held('ABC'), earned: null }],
    ['to come', [{ ...held('ABC'), earned: '2027' }], 'unmet', null],
    ['in the asked month', [{ ...held('ABC'), earned: '2026-11' }], 'unknown', null],
    ['beside another', [held('XYZ'), held('ABC')], 'met', held('ABC')],
    ['with its mark', [marked], 'met', marked],
    ['with its mark first, without it later', [marked, held('ABC')], 'met', held('ABC')],
    ['the mark told after', [held('ABC'), marked], 'met', held('ABC')],
    ['without its mark only from tomorrow on', [{ ...held('ABC'), earned: '2026-11-26' }, marked], 'met', marked],
  ];
  test.each(table)('%s', (_, credentials, state, expected) => {
    expect(isHeld({ credentials }, 'ABC', day)).toBe(state);
    expect(heldOn({ credentials }, 'ABC', day)).toEqual(expected);
  });
});
