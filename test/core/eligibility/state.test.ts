import { describe, expect, test } from 'vitest';
import { and, anyOf, isOneOf, or, type State, sharesWord } from '../../../src/core/eligibility/state.ts';

describe('three answers', () => {
  const table: [a: State, b: State, both: State, either: State][] = [
    ['met', 'met', 'met', 'met'],
    ['met', 'unknown', 'unknown', 'met'],
    ['met', 'unmet', 'unmet', 'met'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown', 'unmet', 'unmet', 'unknown'],
    ['unmet', 'unmet', 'unmet', 'unmet'],
  ];
  test.each(table)('%s, %s: both %s, either %s', (a, b, both, either) => {
    expect([and(a, b), and(b, a)]).toEqual([both, both]);
    expect([or(a, b), or(b, a)]).toEqual([either, either]);
  });
});

describe('lists', () => {
  const states: [told: State[] | undefined, State][] = [
    [undefined, 'unknown'],
    [[], 'unmet'],
    [['unmet', 'unmet'], 'unmet'],
    [['unmet', 'unknown', 'unmet'], 'unknown'],
    [['unknown', 'met', 'unmet'], 'met'],
  ];
  test.each(states)('an entry of %j will do: %s', (told, expected) => {
    expect(anyOf(told, (state) => state)).toBe(expected);
  });

  const words: [told: string[] | undefined, wanted: string[] | undefined, State][] = [
    [undefined, undefined, 'met'],
    [[], undefined, 'met'],
    [undefined, ['a'], 'unknown'],
    [[], ['a'], 'unmet'],
    [['b'], ['a'], 'unmet'],
    [['b', 'c'], ['a', 'c'], 'met'],
  ];
  test.each(words)('%j shares a word with %j: %s', (told, wanted, expected) => {
    expect(sharesWord(told, wanted)).toBe(expected);
  });

  const single: [told: string | undefined, wanted: string[] | undefined, State][] = [
    [undefined, undefined, 'met'],
    ['a', undefined, 'met'],
    [undefined, ['a'], 'unknown'],
    ['b', ['a'], 'unmet'],
    ['b', ['a', 'b'], 'met'],
  ];
  test.each(single)('%j is one of %j: %s', (told, wanted, expected) => {
    expect(isOneOf(told, wanted)).toBe(expected);
  });
});
