import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  earlier,
  endAfterYears,
  endOfMonth,
  firstDay,
  isDay,
  isOver,
  isPartialDate,
  lastDay,
  monthOf,
  monthsUntil,
  startOfMonth,
  wholeMonths,
  wholeMonthsBack,
  yearOf,
} from '../../src/core/dates.ts';
import { cases } from '../support/world.ts';

/** The platform's calendar, in UTC: an independent judge. */
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => toDay(date.getTime()));

describe('isDay', () => {
  it.each(['2025-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-01',
    '2026',
    '26-01-01',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('agrees with the platform on every combination of numbers', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const time = Date.UTC(year, month - 1, date);
        expect(isDay(text)).toBe(toDay(time) === text);
      }),
    );
  });
});

describe('isPartialDate', () => {
  it.each(['2024-02-29', '2026-12', '2026-01', '2026'])('accepts %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['2025-02-29', '2026-13', '2026-00', '2026-1', '2026-', '26', '20266', '2026-12-', ' 2026', '2026\n', ''])(
    'refuses %j',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});

describe('a partial date', () => {
  it.each([
    ['2026-05-17', '2026-05-17', '2026-05-17'],
    ['2026-05', '2026-05-01', '2026-05-31'],
    ['2026-04', '2026-04-01', '2026-04-30'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
  ])('%s stands for the days from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
    expect(isOver(date, last)).toBe(false);
    expect(isOver(date, addDays(last, 1))).toBe(true);
  });

  it.each([
    { a: '2026-01', b: '2025', least: '2025' },
    { a: '2025', b: '2025-01-02', least: '2025' },
    { a: null, b: '2025', least: '2025' },
    { a: '2025-06', b: null, least: '2025-06' },
    { a: null, b: null, least: null },
  ])('the earlier of $a and $b is $least', ({ a, b, least }) => {
    expect(earlier(a, b)).toBe(least);
    expect(earlier(b, a)).toBe(least);
  });
});

describe('addMonths', () => {
  const table = cases<{ name: string; from: string; months: number; to: string }>('add-months.json');
  it.each(table)('$name: $from and $months months', ({ from, months, to }) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('keeps the day, or falls on the last one of a month that is too short', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -240, max: 240 }), (from, months) => {
        const start = new Date(utc(from));
        // The first of the target month, and day 0 of the month after it, by the platform.
        const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1);
        const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
        const expected = `${toDay(first).slice(0, 8)}${String(Math.min(start.getUTCDate(), last)).padStart(2, '0')}`;
        expect(addMonths(from, months)).toBe(expected);
      }),
    );
  });
});

describe('endAfterYears', () => {
  it.each([
    ['2027-02', 0, '2027-02-28'],
    ['2027-02', 1, '2028-02-29'],
    ['2028-02', -1, '2027-02-28'],
    ['2027-02-28', 1, '2028-02-28'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2027', 1, '2028-12-31'],
  ])('%s and %i years: %s', (date, years, day) => {
    expect(endAfterYears(date, years)).toBe(day);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-01', -31, '2026-01-29'],
    ['2024-03-01', 366, '2025-03-02'],
    ['2024-03-01', -366, '2023-03-01'],
    ['0999-12-31', 1, '1000-01-01'],
    ['2026-01-30', 1, '2026-01-31'],
    ['2026-01-31', -31, '2025-12-31'],
    ['2026-03-31', -62, '2026-01-28'],
  ])('%s and %i days are %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it('agrees with the platform on either side', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1500, max: 1500 }), (from, days) => {
        expect(addDays(from, days)).toBe(toDay(utc(from) + days * 86_400_000));
      }),
    );
  });
});

describe('wholeMonths', () => {
  it('are the most that can be added without passing the later day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3000 }), (from, days) => {
        const to = addDays(from, days);
        const months = wholeMonths(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe('wholeMonthsBack', () => {
  it('are the most that can be taken away without passing the earlier day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3000 }), (from, days) => {
        const to = addDays(from, -days);
        const months = wholeMonthsBack(from, to);
        expect(addMonths(from, -months) >= to).toBe(true);
        expect(addMonths(from, -months - 1) < to).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-03-31', '2026-03-31', 0],
    ['2026-03-31', '2026-03-01', 0],
    ['2026-03-31', '2026-02-28', 1],
    ['2026-03-30', '2026-02-28', 1],
    ['2026-03-28', '2026-02-28', 1],
    ['2026-03-27', '2026-02-28', 0],
    ['2026-02-28', '2026-01-31', 0],
    ['2026-02-28', '2026-01-28', 1],
    ['2024-02-29', '2023-02-28', 12],
    ['2025-02-28', '2024-02-29', 11],
    ['2024-02-29', '2020-02-29', 48],
    ['2026-01-15', '2025-12-15', 1],
    ['2026-01-15', '2025-12-16', 0],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(wholeMonthsBack(from, to)).toBe(months);
  });
});

describe('monthsUntil', () => {
  it('are the fewest that reach the later day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3000 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsUntil(from, to);
        expect(addMonths(from, months) >= to).toBe(true);
        expect(addMonths(from, months - 1) < to).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-01-31', '2026-01-31', 0],
    ['2026-01-31', '2026-02-01', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-01', 2],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(monthsUntil(from, to)).toBe(months);
  });
});

describe('yearOf', () => {
  it.each(['2026', '2026-03', '2026-12-31'])('of %s is 2026', (date) => {
    expect(yearOf(date)).toBe(2026);
  });
});

describe('monthOf', () => {
  it.each([
    ['2026-12-31', 12],
    ['2024-02-29', 2],
    ['2026-01', 1],
    ['2026', null],
  ])('of %s is %s', (date, month) => {
    expect(monthOf(date)).toBe(month);
  });
});

describe('a month', () => {
  it.each([
    ['2024-02-29', '2024-02-01', '2024-02-29'],
    ['2025-02-01', '2025-02-01', '2025-02-28'],
    ['2100-02-28', '2100-02-01', '2100-02-28'],
    ['2026-04-30', '2026-04-01', '2026-04-30'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('that %s lies in is from %s to %s', (date, first, last) => {
    expect(startOfMonth(date)).toBe(first);
    expect(endOfMonth(yearOf(date), monthOf(date) ?? 0)).toBe(last);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['1999-12-31', '2000-01-01', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2024-03-01', '2025-03-01', 365],
    ['2000-01-01', '2100-01-01', 36_525],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with the platform from 1900 to 2100', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((utc(to) - utc(from)) / 86_400_000);
      }),
    );
  });
});

it('knows the length of every month', () => {
  for (let year = 1900; year <= 2100; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }
  }
});
