import { describe, expect, it } from 'vitest';
import type { Counted, LogEntry } from '../../../src/core/renewal/log.ts';
import { type HeldLevel, isWhole, minimumsFor, reachedOwn, reachedTopic } from '../../../src/core/renewal/minimums.ts';

const held = (...codes: string[]): HeldLevel[] =>
  codes.map((code) => ({ code: code.replace('*', ''), specialty: code.endsWith('*') }));

describe('minimumsFor', () => {
  const words = (...asked: Parameters<typeof minimumsFor>) =>
    minimumsFor(...asked).map(({ topic, ceus }) => `${topic} ${ceus}`);
  const LISTED = {
    byCode: { ABC: 16, 'X-1': 2 },
    alone: { ABC: 36 },
    eachSpecialty: 8,
    core: 9,
    byTopic: { 'ICD-10 coding': 4, CPT: 1 },
  };
  const GENERAL = ['core 9', 'ICD-10 coding 4', 'CPT 1'];

  it.each<[string, HeldLevel[], string[]]>([
    ['one alone', held('ABC'), ['ABC 36']],
    ['one beside another', held('ABC', 'DEF'), ['ABC 16']],
    ['each specialty', held('DEF*', 'GHI*', 'JKL'), ['DEF 8', 'GHI 8']],
    ['a specialty of its own number', held('X-1*', 'DEF'), ['X-1 2']],
    ['a specialty alone', held('DEF*'), ['DEF 8']],
    ['one of which the list says nothing', held('DEF'), []],
  ])('%s, and what is asked of everybody', (_, codes, expected) => {
    expect(words(LISTED, codes, null)).toEqual([...expected, ...GENERAL]);
  });

  it('asks a share of the CEUs in its domains', () => {
    expect(words({}, held('ABC'), { share: 0.8, ceus: 20 })).toEqual(['in-domain 16']);
    expect(words({ core: 9 }, held('ABC'), { share: 0.8, ceus: 25.5 })).toEqual(['core 9', 'in-domain 20.5']);
  });

  it('knows which are of the subjects as a whole', () => {
    expect(['core', 'in-domain', 'ABC', 'coding'].map((topic) => isWhole({ topic, ceus: 1 }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

const counted = (parts: Partial<LogEntry>, ceus = 5): Counted => ({
  entry: {
    line: 2,
    title: 'A course',
    provider: null,
    date: '2026-03-01',
    hours: ceus,
    topic: null,
    credentials: [],
    proof: true,
    ...parts,
  },
  ceus,
});

describe('reachedTopic', () => {
  const reach = (topic: string, parts: Partial<LogEntry>, told = 0) => {
    const { ceus, earned, left } = reachedTopic({ topic, ceus: 8 }, [counted(parts)], told);
    return [ceus, earned, left];
  };
  const YES = [8, 5, 3];
  const NO = [8, 0, 8];
  // It is given the benefit of the doubt, and is not said to be earned.
  const UNTOLD = [8, 0, 3];

  it.each<[string, string, Partial<LogEntry>, number[]]>([
    ['its topic', 'Coding', { topic: ' CODING' }, YES],
    ['another topic', 'coding', { topic: 'billing' }, NO],
    ['no topic, for the credential', 'ABC', { credentials: ['DEF', 'abc'] }, YES],
    ['no topic, for another credential', 'ABC', { credentials: ['DEF'] }, NO],
    ['another topic, for the credential', 'ABC', { topic: 'billing', credentials: ['ABC'] }, NO],
    ['no topic, for nothing', 'ABC', {}, UNTOLD],
    ['other, for the credential', 'ABC', { topic: 'other', credentials: ['ABC'] }, NO],
    ['any topic, in its domains', 'in-domain', { topic: 'billing' }, YES],
    ['any topic, in the core', 'core', { topic: 'billing' }, YES],
    ['no topic, in its domains', 'in-domain', { credentials: ['ABC'] }, UNTOLD],
    ['other, in its domains', 'in-domain', { topic: 'Other' }, NO],
  ])('%s', (_, topic, parts, expected) => {
    expect(reach(topic, parts)).toEqual(expected);
  });

  it('takes what was told by number for fitting, and never leaves less than nothing', () => {
    expect(reach('coding', { topic: 'billing' }, 6)).toEqual([8, 0, 2]);
    expect(reach('coding', { topic: 'coding' }, 6)).toEqual([8, 5, 0]);
    const all = [counted({ topic: 'coding' }), counted({ topic: 'coding' }, 3.5), counted({ topic: 'x' }, 50)];
    expect(reachedTopic({ topic: 'coding', ceus: 8 }, all, 0)).toEqual({ ceus: 8, earned: 8.5, left: 0 });
  });
});

describe('reachedOwn', () => {
  it.each<[string | null, number[]]>([
    ['The Board', [5, 3]],
    ['the board, online', [5, 3]],
    ['Courses of THE-BOARD (2026)', [5, 3]],
    ['Able', [5, 3]],
    ['The, Board', [5, 3]],
    ['The Boarders', [0, 8]],
    ['Enable', [0, 8]],
    ['Board The', [0, 8]],
    ['', [0, 8]],
    [null, [0, 3]],
  ])('by %j', (provider, [earned, left]) => {
    expect(reachedOwn(8, ['The Board', 'ABLE.'], [counted({ provider })], 0)).toEqual({ ceus: 8, earned, left });
  });

  it('takes what was told by number for fitting', () => {
    expect(reachedOwn(8, ['The Board'], [counted({ provider: 'Another' })], 7).left).toBe(1);
  });
});
