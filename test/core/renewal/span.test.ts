import { describe, expect, it } from 'vitest';
import { addDays, wholeMonths } from '../../../src/core/dates.ts';
import { type CycleRule, runningCycle } from '../../../src/core/renewal/span.ts';

const rule = (parts: Partial<CycleRule>): CycleRule => ({
  months: 24,
  starts: 'pass',
  oddEven: false,
  firstMonths: 0,
  prorated: false,
  ...parts,
});
const due = (parts: Partial<CycleRule>, earned: string | null, month: number | null, asOf: string) =>
  runningCycle(rule(parts), earned, month, asOf).span?.due ?? null;

describe('wholeMonths', () => {
  it.each([
    ['2025-03-31', '2026-08-31', 17],
    ['2025-03-15', '2026-08-14', 16],
    ['2025-03-15', '2026-08-15', 17],
    ['2025-01-31', '2025-02-28', 1],
    ['2024-02-29', '2026-02-28', 24],
    ['2025-02-28', '2025-03-27', 0],
    ['2026-08-31', '2026-08-31', 0],
  ])('%s to %s: %i', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });
});

describe('the running cycle', () => {
  it.each<[string, Partial<CycleRule>, string | null, number | null, string, string | null]>([
    ['each end is counted from the pass: a leap day comes back', {}, '2024-02-29', null, '2026-03-01', '2028-02-29'],
    ['a month-end stays one', { months: 6 }, '2025-08-31', null, '2026-03-01', '2026-08-31'],
    ['and is clamped', { months: 6 }, '2025-08-31', null, '2026-02-28', '2026-02-28'],
    [
      'an even month in an even year',
      { starts: 'membership-month', oddEven: true },
      '2025-01-01',
      4,
      '2025-01-01',
      '2026-04-30',
    ],
    [
      'an odd month in an odd year',
      { starts: 'membership-month', oddEven: true },
      '2025-12-01',
      11,
      '2025-12-01',
      '2027-11-30',
    ],
    ['every year', { starts: 'membership-month', months: 12 }, '2025-12-01', 11, '2025-12-01', '2026-11-30'],
    ['two years without a rule which', { starts: 'membership-month' }, '2025-12-01', 11, '2025-12-01', null],
    ['a calendar year', { starts: 'calendar-year', months: 12 }, '2025-12-30', null, '2025-12-31', '2025-12-31'],
    [
      'a calendar year that must be longer',
      { starts: 'calendar-year', months: 12 },
      '2025-12-31',
      null,
      '2025-12-31',
      '2026-12-31',
    ],
    ['two calendar years without a rule which', { starts: 'calendar-year' }, '2025-12-31', null, '2025-12-31', null],
  ])('%s', (_name, parts, earned, month, asOf, expected) => {
    expect(due(parts, earned, month, asOf)).toBe(expected);
  });

  it('is in time on its last day, and the next begins on the day after', () => {
    for (const [parts, earned, month] of [
      [{}, '2024-08-31', null],
      [{ starts: 'membership-month', oddEven: true }, '2023-01-31', 8],
      [{ starts: 'calendar-year', months: 12 }, '2023-01-31', null],
    ] as const) {
      const on = (day: string) => runningCycle(rule(parts), earned, month, day).span;
      const last = on('2024-10-01')?.due ?? '';
      expect(on(addDays(last, -1))?.due).toBe(last);
      expect(on(last)?.due).toBe(last);
      const next = on(addDays(last, 1));
      expect(next?.start).toBe(addDays(last, 1));
      expect(next?.first).toBe(false);
    }
  });
});

describe('the span of a cycle', () => {
  const span = (parts: Partial<CycleRule>, earned: string | null, month: number | null, asOf: string): string => {
    const found = runningCycle(rule(parts), earned, month, asOf).span;
    return found === null ? '-' : `${found.start} ${found.due}${found.first ? ' first' : ''}`;
  };
  const byMonth: Partial<CycleRule> = { starts: 'membership-month', oddEven: true };
  const byYear: Partial<CycleRule> = { starts: 'calendar-year', months: 12 };

  it.each<[string, Partial<CycleRule>, string | null, number | null, string, string]>([
    ['the first begins with the pass', {}, '2025-03-31', null, '2026-01-01', '2025-03-31 2027-03-31 first'],
    ['on its last day', {}, '2025-03-31', null, '2027-03-31', '2025-03-31 2027-03-31 first'],
    ['the next one begins on the day after', {}, '2025-03-31', null, '2027-04-01', '2027-04-01 2029-03-31'],
    ['the third', {}, '2025-03-31', null, '2029-04-01', '2029-04-01 2031-03-31'],
    ['without the day of the pass', {}, null, null, '2026-01-01', '-'],
    [
      'the first by the month begins with the pass',
      byMonth,
      '2025-05-10',
      8,
      '2025-06-01',
      '2025-05-10 2026-08-31 first',
    ],
    ['the next by the month', byMonth, '2025-05-10', 8, '2026-09-01', '2026-09-01 2028-08-31'],
    ['by the month, the day not told', byMonth, null, 8, '2026-08-31', '2024-09-01 2026-08-31'],
    ['by the month, the day not told, the day after', byMonth, null, 8, '2026-09-01', '2026-09-01 2028-08-31'],
    ['without the month', byMonth, '2025-05-10', null, '2025-06-01', '-'],
    [
      'a year by the month',
      { starts: 'membership-month', months: 12 },
      '2025-05-10',
      3,
      '2027-01-01',
      '2026-04-01 2027-03-31',
    ],
    ['a month of one digit', byMonth, '2025-05-10', 1, '2026-01-01', '2025-05-10 2027-01-31 first'],
    ['three years by the month, in odd or even ones', { ...byMonth, months: 36 }, '2025-05-10', 8, '2025-06-01', '-'],
    ['a calendar year begins with the pass', byYear, '2025-05-10', null, '2025-06-01', '2025-05-10 2025-12-31 first'],
    ['the next calendar year', byYear, '2025-05-10', null, '2026-06-01', '2026-01-01 2026-12-31'],
    ['a calendar year without the day', byYear, null, null, '2026-06-01', '-'],
    [
      'a first one of a year, that ends with the next',
      { ...byYear, firstMonths: 12 },
      '2025-12-31',
      null,
      '2026-06-01',
      '2025-12-31 2026-12-31 first',
    ],
    // A year after 10 May 2025 is over on 9 May 2026, so that the first ends with 2026.
    [
      'a first one of a year',
      { ...byYear, firstMonths: 12 },
      '2025-05-10',
      null,
      '2025-06-01',
      '2025-05-10 2026-12-31 first',
    ],
    [
      'a first one of a year from New Year on',
      { ...byYear, firstMonths: 12 },
      '2025-01-01',
      null,
      '2025-06-01',
      '2025-01-01 2026-12-31 first',
    ],
    [
      'a first one of a year from 2 January on',
      { ...byYear, firstMonths: 12 },
      '2025-01-02',
      null,
      '2026-06-01',
      '2025-01-02 2026-12-31 first',
    ],
    [
      'a first one of half a year',
      { ...byYear, firstMonths: 6 },
      '2025-06-30',
      null,
      '2025-07-01',
      '2025-06-30 2025-12-31 first',
    ],
    [
      'a first one of half a year, too late for this one',
      { ...byYear, firstMonths: 6 },
      '2025-08-01',
      null,
      '2025-08-01',
      '2025-08-01 2026-12-31 first',
    ],
  ])('%s', (_name, parts, earned, month, asOf, expected) => {
    expect(span(parts, earned, month, asOf)).toBe(expected);
  });
});

describe('a day that is known in part', () => {
  const byMonth: Partial<CycleRule> = { starts: 'membership-month', oddEven: true };
  const running = (
    parts: Partial<CycleRule>,
    earned: string | null,
    month: number | null,
    asOf: string,
    prorated: boolean,
  ) => {
    const { span, firstMonths, untold } = runningCycle(rule({ ...parts, prorated }), earned, month, asOf);
    return [span === null ? null : `${span.due}${span.first ? ' first' : ''}`, firstMonths, untold];
  };

  it.each<[string, Parameters<typeof running>, ReturnType<typeof running>]>([
    ['a day', [byMonth, '2025-03-31', 8, '2026-01-01', true], ['2026-08-31 first', 17, []]],
    ['a month, of the same whole months', [byMonth, '2025-03', 8, '2026-01-01', true], ['2026-08-31 first', 17, []]],
    [
      'a year, of other whole months',
      [byMonth, '2025', 8, '2026-01-01', true],
      ['2026-08-31 first', null, ['credentials']],
    ],
    [
      'a year, where the months do not matter',
      [byMonth, '2025', 8, '2026-01-01', false],
      ['2026-08-31 first', null, []],
    ],
    ['a year that is long over', [byMonth, '2019', 8, '2026-01-01', true], ['2026-08-31', null, []]],
    // Earned in January to August 2024 it is the second cycle, later the first: the end is the same.
    ['a year in which one cycle ends', [byMonth, '2024', 8, '2026-01-01', true], ['2026-08-31', null, ['credentials']]],
    ['a month, by the pass', [{}, '2025-03', null, '2026-01-01', false], [null, null, ['credentials']]],
    ['a month that has only begun', [{}, '2025-03', null, '2025-03-01', false], ['2027-03-01 first', 24, []]],
    ['a month of which two days are over', [{}, '2025-03', null, '2025-03-02', false], [null, null, ['credentials']]],
    ['no day, by the pass', [{}, null, null, '2026-01-01', false], [null, null, ['credentials']]],
    ['no day, by the month', [byMonth, null, 8, '2026-01-01', false], ['2026-08-31', null, []]],
    [
      'no day, by the month, where a first one asks for less',
      [byMonth, null, 8, '2026-01-01', true],
      ['2026-08-31', null, ['credentials']],
    ],
    ['no day and no month', [byMonth, null, null, '2026-01-01', true], [null, null, ['credentials', 'memberships']]],
    ['no month', [byMonth, '2025-03-31', null, '2026-01-01', true], [null, null, ['memberships']]],
    ['no month, where none is asked', [{}, '2025-03-31', null, '2026-01-01', true], ['2027-03-31 first', 24, []]],
  ])('%s', (_name, asked, expected) => {
    expect(running(...asked)).toEqual(expected);
  });
});
