import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDollars } from '../../src/core/money.ts';
import { count, hourly, listing, minutes, money, plural, range } from '../../src/render/format.ts';

it.each([
  [17, '$17.00'],
  [19.9, '$19.90'],
  [1234.56, '$1,234.56'],
])('%d an hour is %s', (dollars, text) => {
  expect(hourly(dollars)).toBe(text);
});

describe('money', () => {
  it.each([
    [0, '$0'],
    [0.5, '$0.50'],
    [24.56, '$24.56'],
    [425, '$425'],
    [999.99, '$999.99'],
    [1000, '$1,000'],
    [51_090, '$51,090'],
    [1_234_567.8, '$1,234,567.80'],
    [-30.5, '-$30.50'],
    [1.1, '$1.10'],
    [0.29, '$0.29'],
  ])('%d is %s', (dollars, text) => {
    expect(money(dollars)).toBe(text);
  });

  it('says every amount to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        const text = money(toDollars(cents));
        expect(text).toMatch(/^\$\d{1,3}(,\d{3})*(\.\d{2})?$/);
        expect(Math.round(Number(text.replace(/[$,]/g, '')) * 100)).toBe(cents);
      }),
    );
  });
});

describe('count', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12_045, '12,045'],
    [999_999, '999,999'],
    [1_000_000, '1,000,000'],
    [12_345.5, '12,345.5'],
    [1_234_567, '1,234,567'],
    [-1234, '-1,234'],
    [0.12345, '0.12345'],
  ])('%d is %s', (value, text) => {
    expect(count(value)).toBe(text);
  });
});

describe('range', () => {
  it.each([
    [{ low: 30, high: 40 }, '30 to 40'],
    [{ low: 60, high: 60 }, '60'],
    [{ low: null, high: 12 }, 'up to 12'],
    [{ low: 6, high: null }, '6 or more'],
    [{ low: 0, high: 0 }, '0'],
    [{ low: null, high: null }, ''],
  ])('%j is "%s"', (value, text) => {
    expect(range(value)).toBe(text);
  });

  it('writes its ends as asked', () => {
    expect(range({ low: 1000, high: 2500.5 }, money)).toBe('$1,000 to $2,500.50');
    expect(range({ low: null, high: 99 }, money)).toBe('up to $99');
  });
});

it.each([
  [0, '0 years'],
  [1, '1 year'],
  [2, '2 years'],
  [1500, '1,500 years'],
])('%d in words is %s', (value, text) => {
  expect(plural(value, 'year')).toBe(text);
});

it('knows a plural of its own', () => {
  expect(plural(2, 'category', 'categories')).toBe('2 categories');
  expect(plural(1, 'category', 'categories')).toBe('1 category');
});

it.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [235, '3 h 55 min'],
  [240, '4 h'],
])('%d minutes are %s', (value, text) => {
  expect(minutes(value)).toBe(text);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('the list of %j is "%s"', (words, text) => {
  expect(listing(words)).toBe(text);
});

it('joins a list by the asked word', () => {
  expect(listing(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
