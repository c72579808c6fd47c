import { describe, expect, it } from 'vitest';
import { endsWithin, holds, keepKnown, startsWithin } from '../../src/core/filters.ts';

describe('keepKnown', () => {
  const even = { about: 'number', matches: (row: number | null) => (row === null ? null : row % 2 === 0) };
  const small = { about: 'size', matches: (row: number | null) => (row === 4 ? null : Number(row) < 8) };

  it('keeps what every filter knows to match, and counts what each could not judge', () => {
    const leftOut = [
      { about: 'number', count: 1 },
      { about: 'size', count: 1 },
    ];
    expect(keepKnown([1, 2, 4, 8, null], [even, small])).toEqual({ kept: [2], leftOut });
  });

  it('keeps all without a filter', () => {
    expect(keepKnown([1, null], [])).toEqual({ kept: [1, null], leftOut: [] });
  });
});

it.each([
  [{ low: 100, high: 300 }, 100, true],
  [{ low: 100, high: 300 }, 99, false],
  [{ low: null, high: 300 }, 300, true],
  [{ low: null, high: 300 }, 299, null],
  [{ low: null, high: null }, 300, null],
  [null, 300, null],
])('a price of %j starts within %i: %s', (span, limit, expected) => {
  expect(startsWithin(span, limit)).toBe(expected);
});

it.each([
  [{ low: 6, high: 12 }, 12, true],
  [{ low: 6, high: 12 }, 11, false],
  [{ low: 6, high: null }, 12, null],
  [null, 12, null],
])('a length of %j ends within %i: %s', (span, limit, expected) => {
  expect(endsWithin(span, limit)).toBe(expected);
});

it('holds a word, or not, or nobody knows', () => {
  expect([holds(['a'], 'a'), holds([], 'a'), holds(null, 'a')]).toEqual([true, false, null]);
});
