import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';
import { cases } from '../support/world.ts';

describe('nearest', () => {
  const names = ['COC', 'CPC', 'CPB', 'CCS', 'CMC', 'CBCS', 'professional-fees'];

  it.each(cases<{ name: string; word: string; near: string[]; among?: number }>('nearest.json'))(
    '$name: "$word"',
    ({ word, near, among }) => {
      const found = nearest(word, names);
      if (among === undefined) return expect(found).toEqual(near);
      expect(near).toEqual(expect.arrayContaining(found));
      expect(found).toHaveLength(among);
    },
  );

  it('puts the fewest changes first, and a near name before a longer one', () => {
    expect(nearest('codes', ['codes-of-conduct', 'cod', 'code'])).toEqual(['code', 'cod', 'codes-of-conduct']);
  });

  it('puts the same letters before fewer changes, then the longest shared start', () => {
    expect(nearest('abdc', ['abdx', 'abcd'])).toEqual(['abcd', 'abdx']);
    expect(nearest('abdc', ['abcd', 'abdx'])).toEqual(['abcd', 'abdx']);
    expect(nearest('code', ['xode', 'coxe', 'codx'])).toEqual(['codx', 'coxe', 'xode']);
    expect(nearest('code', ['codx', 'xode', 'cody'])).toEqual(['codx', 'cody', 'xode']);
    expect(nearest('Code', ['coda', 'code', 'cody'])).toEqual(['code']);
    expect(nearest('CPX', ['CPB', 'CPC', 'CPA'])).toEqual(['CPC', 'CPB', 'CPA']);
    expect(nearest('CXC', ['CAC', 'CPC', 'CZC'])).toEqual(['CZC', 'CAC', 'CPC']);
    expect(nearest('cod', ['codz', 'cods'])).toEqual(['codz', 'cods']);
    expect(nearest('cpxa', ['cpa', 'cpca'])).toEqual(['cpca', 'cpa']);
    expect(nearest('codw', ['codx', 'codr', 'code'])).toEqual(['code', 'codx', 'codr']);
  });

  it('names nothing near nothing, not even a single letter', () => {
    expect(nearest('', ['', 'A'])).toEqual([]);
    expect(nearest(' ', ['A'])).toEqual([]);
  });

  it('takes two letters for a beginning, and no word that is longer than any name', () => {
    expect(nearest('pr', ['professional-fees', 'codes'])).toEqual(['professional-fees']);
    expect(nearest('codes'.padEnd(100, 'x'), ['codes'])).toEqual(['codes']);
    expect(nearest('codes'.padEnd(101, 'x'), ['codes'])).toEqual([]);
  });

  it('offers three names at most, each once', () => {
    const found = nearest('aaaa', ['aaab', 'aaab', 'aaac', 'aaad', 'aaae']);
    expect(found).toEqual(['aaab', 'aaac', 'aaad']);
  });

  it('finds a name with any one letter left out', () => {
    const word = fc.stringMatching(/^[A-Z]{4,10}$/);
    fc.assert(
      fc.property(word, fc.nat(9), (name, position) => {
        const at = position % name.length;
        expect(nearest(name.slice(0, at) + name.slice(at + 1), [name])).toEqual([name]);
      }),
    );
  });
});
