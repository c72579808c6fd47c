/** When what was worked out ahead answers a question. */
import { describe, expect, it, test } from 'vitest';
import { type Ahead, aheadFor, isSteady } from '../../src/core/ahead.ts';
import { steadyFrom } from '../../src/core/steady.ts';
import { catalogOf } from '../support/catalog.ts';

describe('isSteady', () => {
  const until = { from: '2026-05-01', before: '2026-07-01' };
  it.each([
    ['2026-04-30', null, until, false],
    ['2026-05-01', null, until, true],
    ['2026-06-30', null, until, true],
    ['2026-07-01', null, until, false],
    ['2026-05-01', 'guide-2025', until, false],
    ['2030-01-01', null, { ...until, before: null }, true],
  ])('%s by %s within %o: %s', (asOf, source, within, expected) => {
    expect(isSteady(within, { asOf, source })).toBe(expected);
  });
});

describe('steadyFrom', () => {
  it.each<[unknown, string | null]>([
    [{ from: '2020' }, null],
    [{ from: '2026-11-23' }, null],
    [{ a: [{ from: '2027-02' }, { from: '2028' }] }, '2027-02-01'],
    [{ until: '2026' }, '2027-01-01'],
    [{ until: '2026-11-22' }, null],
    [{ until: '2026-11-23' }, '2026-11-24'],
    [{ dated: '2027-03' }, '2027-03-01'],
    [[{ from: '2028' }, { from: '2027-02' }], '2027-02-01'],
    [{ year: 2028, amount: 2027 }, '2028-01-01'],
    [{ year: null }, null],
    [{ note: 'until 2027', more: '2027 at the latest', x: null }, null],
  ])('%o: before %s', (part, before) => {
    expect(steadyFrom(part, '2026-11-23')).toEqual({ from: '2026-11-23', before });
  });
});

test('aheadFor: nothing on a day for which it does not hold, nor where there is none', () => {
  const ahead = { steady: { from: '2026-05-01', before: '2026-07-01' } } as Ahead;
  const catalog = { ...catalogOf({}), ahead };
  const on = (asOf: string) => aheadFor(catalog, { asOf, source: null });
  expect(on('2026-05-01')).toBe(ahead);
  expect([on('2026-04-30'), on('2026-07-01')]).toEqual([null, null]);
  expect(aheadFor({ ...catalog, ahead: null }, { asOf: '2026-05-01', source: null })).toBeNull();
});
