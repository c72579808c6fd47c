import { describe, expect, it } from 'vitest';
import { areaTest, usStateOf } from '../../src/core/us-states.ts';
import { STATES } from '../../src/schema/states.ts';

describe('stateOf', () => {
  it.each([
    ['NJ', 'NJ'],
    ['nj', 'NJ'],
    [' New Jersey ', 'NJ'],
    ['DISTRICT OF COLUMBIA', 'DC'],
    ['Virginia', 'VA'],
    ['ZZ', null],
    ['', null],
  ])('"%s" is %s', (word, code) => {
    expect(usStateOf(word)?.code ?? null).toBe(code);
  });

  it('gives the name with the code', () => {
    expect(usStateOf('wv')).toEqual({ code: 'WV', name: 'West Virginia' });
  });

  it('knows each state by one code', () => {
    expect(new Set(Object.values(STATES)).size).toBe(Object.keys(STATES).length);
  });
});

describe('areaTest', () => {
  const AREAS = [
    { name: 'Columbus, GA-AL', state: 'GA' },
    { name: 'Columbus, OH', state: 'OH' },
    { name: 'Gainesville, FL', state: 'FL' },
    { name: 'Georgia, north', state: 'GA' },
    { name: 'Alabama City', state: null },
    { name: 'Valley AL', state: null },
    { name: 'VALLE', state: null },
  ];

  it.each([
    ['GA', ['Columbus, GA-AL', 'Georgia, north']],
    [' ga ', ['Columbus, GA-AL', 'Georgia, north']],
    ['AL', ['Columbus, GA-AL', 'Valley AL']],
    ['OH', ['Columbus, OH']],
    // No state of that code: a word like any other.
    ['ZZ', []],
    ['LL', ['Gainesville, FL', 'Valley AL', 'VALLE']],
    ['Columbus', ['Columbus, GA-AL', 'Columbus, OH']],
    [' columbus, ga', ['Columbus, GA-AL']],
    ['Georgia', ['Columbus, GA-AL', 'Georgia, north']],
    ['alabama', ['Alabama City']],
    ['nowhere', []],
  ])('"%s" means %j', (wanted, names) => {
    expect(AREAS.filter(areaTest(wanted)).map(({ name }) => name)).toEqual(names);
  });
});
