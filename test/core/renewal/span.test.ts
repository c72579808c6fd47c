import { describe, expect, it } from 'vitest';
import { addDays, wholeMonths } from '../../../src/core/dates.ts';
import { type CycleRule, runningCycle } from '../../../src/core/renewal/span.ts';

const rule = (parts: Partial<CycleRule>): CycleRule => ({
  months: 24,
  starts: 'pass',
  oddEven: false,
  firstMonths: 0,
  ...parts,
});
const due = (parts: Partial<CycleRule>, earned: string | null, month: number | null, asOf: string) =>
  runningCycle(rule(parts), earned, month, asOf, false).span?.due ?? null;

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
      const on = (day: string) => runningCycle(rule(parts), earned, month, day, false).span;
      const last = on('2024-10-01')?.due ?? '';
      expect(on(addDays(last, -1))?.due).toBe(last);
      expect(on(last)?.due).toBe(last);
      const next = on(addDays(last, 1));
      expect(next?.start).toBe(addDays(last, 1));
      expect(next?.first).toBe(false);
    }
  });
});
