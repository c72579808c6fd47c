import { describe, expect, it } from 'vitest';
import { ceusPerMonth, fullCeus, proratedCeus, shareOfCeus, sumCeus } from '../../../src/core/renewal/ceus.ts';
import type { Several } from '../../../src/schema/certification.ts';

const TABLE: Several = { kind: 'table', counts: { '1': 36, '2': 40, '4': 48 } };
const EACH: Several = { kind: 'each' };
const HIGHEST: Several = { kind: 'base-plus', base: 'highest', further: 10, cap: 50 };

describe('fullCeus', () => {
  it.each<[string, Several | null, (number | null)[], number | null]>([
    ['one: its own', null, [20], 20],
    ['one: its own before the table', TABLE, [20], 20],
    ['one: by the table, where it has none of its own', TABLE, [null], 36],
    ['one: unknown, where no table counts it', HIGHEST, [null], null],
    ['one: unknown, where there is no rule', null, [null], null],
    ['none at all', null, [], null],
    ['two: by the table, whatever each asks', TABLE, [5, null], 40],
    ['three: the last count before', TABLE, [1, 1, 1], 40],
    ['four', TABLE, [1, 1, 1, 1], 48],
    ['six: the last count holds for more', TABLE, [1, 1, 1, 1, 1, 1], 48],
    ['more than the first count, where that is three', { kind: 'table', counts: { '3': 30 } }, [1, 1], null],
    ['two without a rule', null, [20, 20], null],
    ['two, the sum of what each asks', EACH, [20, 12.5], 32.5],
    ['three, the sum of what each asks', EACH, [1, 2, 3], 6],
    ['two, one of them unknown', EACH, [20, null], null],
    ['two, both unknown', EACH, [null, null], null],
    ['the highest, wherever it stands, and ten more', HIGHEST, [20, 30], 40],
    ['the highest, and ten for each further one', HIGHEST, [10, 10, 10], 30],
    ['at most the cap', HIGHEST, [30, 20, 20, 20], 50],
    ['just the cap', HIGHEST, [30, 20, 20], 50],
    ['the highest of two is unknown', HIGHEST, [20, null], null],
  ])('%s', (_, several, singles, expected) => {
    expect(fullCeus(several, singles)).toBe(expected);
  });
});

describe('rounding', () => {
  it.each([
    // full, months of the cycle, months of the first one
    [36, 24, 17, 25.5],
    [40, 24, 17, 28.5],
    [36, 24, 0, 0],
    [36, 24, 24, 36],
    // A first cycle that is longer asks for no more.
    [36, 24, 25, 36],
    [10, 24, 1, 0.5],
    [12, 24, 1, 0.5],
    [13, 24, 1, 1],
  ])('%d CEUs of %i months are in %i months %d, up to a half', (full, cycle, months, expected) => {
    expect(proratedCeus(full, cycle, months)).toBe(expected);
  });

  it.each([
    [30, 0.4, 12],
    [25.5, 0.2, 5.5],
    [20, 0.8, 16],
    // 0.29 x 100 is 28.999...: the share is taken to the hundredth.
    [100, 0.29, 29],
    [0, 0.5, 0],
    [10, 0.333, 3.5],
  ])('of %d CEUs a share of %d is %d, up to a half', (ceus, share, expected) => {
    expect(shareOfCeus(ceus, share)).toBe(expected);
  });

  it('sums without binary fractions, to the hundredth', () => {
    expect(sumCeus([0.1, 0.2])).toBe(0.3);
    expect(sumCeus([2.25, 10.1])).toBe(12.35);
    expect(sumCeus([20, -5.5])).toBe(14.5);
    expect(sumCeus([])).toBe(0);
  });

  it.each([
    [16.5, 7, 2.36],
    [24.5, 14, 1.75],
    [10, 1, 10],
    // In the last month all that is left is due.
    [10, 0, 10],
    [0, 12, 0],
  ])('%d CEUs in %i months are %d a month, half up', (left, months, expected) => {
    expect(ceusPerMonth(left, months)).toBe(expected);
  });
});
