/** What the rules decide, apart from any file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptedSpans, overlaps } from '../../src/lint/rules/adopted-apart.ts';
import { sharesTotal } from '../../src/lint/rules/domains-sum.ts';
import { isExactPreferred } from '../../src/lint/rules/exact-before-approximate.ts';
import { repeatedIds } from '../../src/lint/rules/ids-unique.ts';
import { misplaced } from '../../src/lint/rules/key-order.ts';
import { circular, credentialProblems, type Requirements } from '../../src/lint/rules/prerequisites.ts';
import { addressProblem } from '../../src/lint/rules/source-addresses.ts';
import type { Value } from '../../src/schema/common.ts';
import { world } from '../support/world.ts';
import { type Change, credentials, lintWith, source, value } from './small.ts';

describe('an address', () => {
  it.each([
    ['https://example.org', false, null],
    [null, false, null],
    ['http://example.org', true, null],
    ['http://example.org', false, 'an https address, null, or the name of the source in HTTP_ONLY'],
    ['https://example.org', true, 'no exception where none is needed'],
    [null, true, 'no exception where none is needed'],
  ])('%s, named as an exception: %s', (url, excepted, expected) => {
    const exceptions = { httpOnly: excepted ? ['page'] : [], needed: true };
    expect(addressProblem({ id: 'page', url }, exceptions)?.expected ?? null).toBe(expected);
  });
});

describe('adopted values', () => {
  const { value, sources } = world({ board: '2024-03', blog: null });

  it.each([
    ['from its first day', value(1, { from: '2022' }), { from: '2022-01-01', to: '9999-12-31' }],
    ['from its earliest source', value(1), { from: '2024-03-01', to: '9999-12-31' }],
    ['undated, from the day it was read', value(1, { by: ['blog'] }), { from: '2026-02-15', to: '9999-12-31' }],
    [
      'to the last day of its end',
      value(1, { from: '2022', until: '2024-02' }),
      { from: '2022-01-01', to: '2024-02-29' },
    ],
    [
      'first seen after its end, on its last day',
      value(1, { until: '2021' }),
      { from: '2021-12-31', to: '2021-12-31' },
    ],
  ])('hold %s', (_name, entry, span) => {
    expect(adoptedSpans([entry], sources)).toEqual([{ index: 0, ...span }]);
  });

  it('are the only ones that count', () => {
    const entries = [
      value(1, { standing: 'disputed' }),
      { known: false as const, reason: 'not-found' as const },
      value(2),
    ];
    expect(adoptedSpans(entries, sources).map(({ index }) => index)).toEqual([2]);
  });

  it('overlap exactly where two hold on one day', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2024-02-${number}`);
    const spans = fc
      .array(fc.tuple(day, day), { maxLength: 4 })
      .map((pairs) => pairs.map(([a, b], index) => ({ index, from: a < b ? a : b, to: a < b ? b : a })));
    fc.assert(
      fc.property(spans, (list) => {
        const days = Array.from({ length: 19 }, (_, index) => `2024-02-${index + 10}`);
        const crowded = days.some((each) => list.filter(({ from, to }) => from <= each && each <= to).length > 1);
        expect(overlaps(list).length > 0).toBe(crowded);
      }),
    );
  });
});

describe('an exact price beside an approximate one', () => {
  const { sources } = world({ new: '2026-03', year: '2025-03', older: '2025-02', undated: null });
  const price = (source: string, approximate = false): Value<number> => ({
    value: 100,
    standing: 'adopted',
    saidBy: [{ source, checked: '2026-03-01', ...(approximate ? { approximate: true as const } : {}) }],
  });

  it.each([
    ['twelve months older', 'new', 'year', true],
    ['thirteen months older', 'new', 'older', false],
    ['newer', 'older', 'new', true],
    ['undated', 'new', 'undated', false],
    ['dated beside an undated', 'undated', 'older', true],
  ])('%s', (_name, approximate, exact, preferred) => {
    expect(isExactPreferred(price(approximate, true), price(exact), sources, new Set())).toBe(preferred);
  });

  it('does not count where it is approximate too, or of low reliability', () => {
    expect(isExactPreferred(price('new', true), price('year', true), sources, new Set())).toBe(false);
    expect(isExactPreferred(price('new', true), price('year'), sources, new Set(['year']))).toBe(false);
  });

  it('is not asked where somebody gives the adopted price exactly', () => {
    const both = { ...price('new', true), saidBy: [...price('new', true).saidBy, ...price('older').saidBy] };
    expect(isExactPreferred(both, price('year'), sources, new Set())).toBe(false);
  });
});

describe('prerequisites', () => {
  it('are codes that are known, or named as exceptions that are needed', () => {
    expect(credentialProblems(['ABC', 'CCA', 'QQQ', 'any coder'], new Set(['ABC']), ['CCA', 'ABC', 'RHIT'])).toEqual({
      unknown: ['QQQ'],
      unneeded: ['ABC', 'RHIT'],
    });
  });

  it.each<[string, Record<string, string[][][]>, string[]]>([
    ['nothing required', { A: [] }, []],
    ['one after the other', { A: [], B: [[['A']]], C: [[['B']]] }, []],
    ['each other', { A: [[['B']]], B: [[['A']]] }, ['A', 'B']],
    ['itself', { A: [[['A']]] }, ['A']],
    ['a way around the circle', { A: [[['B']], []], B: [[['A']]] }, []],
    ['another in place of it', { A: [[['B', 'Z']]], B: [[['A']]] }, []],
    ['two at once, one in the circle', { A: [[['Z'], ['B']]], B: [[['A']]] }, ['A', 'B']],
    ['one behind a circle', { A: [[['A']]], B: [[['A']]], C: [] }, ['A', 'B']],
  ])('%s', (_name, required, stuck) => {
    const requirements: Requirements = new Map(Object.entries(required));
    expect(circular(requirements)).toEqual(stuck);
  });
});

describe('shares of an exam', () => {
  it.each([
    [
      'thirds that add up in hundredths',
      [{ percent: 33.33 }, { percent: 33.33 }, { percent: 33.34 }],
      { low: 100, high: 100 },
    ],
    ['a share beside a range', [{ percent: 40 }, { low: 50, high: 70 }], { low: 90, high: 110 }],
    ['an open range', [{ percent: 40 }, { low: 50 }], null],
    ['numbers of questions', [{ questions: 10 }], null],
  ])('%s', (_name, parts, share) => {
    expect(sharesTotal({ complete: true, parts: parts.map((part) => ({ name: 'Part', ...part })) })).toEqual(share);
  });
});

describe('lists and keys', () => {
  it('name each id that stood before, and nothing without an id', () => {
    expect(repeatedIds([{ id: 'a' }, { id: 'b' }, 'a', null, { id: 'a' }, { id: 'a' }])).toEqual([
      { index: 4, key: 'id', id: 'a' },
      { index: 5, key: 'id', id: 'a' },
    ]);
    const named = [{ level: 'a' }, { topic: 'a' }, { id: 'b', topic: 'a' }, { type: 'a' }, { level: 'a' }];
    expect(repeatedIds(named)).toEqual([{ index: 4, key: 'level', id: 'a' }]);
  });

  it('name each object whose keys stand in another order', () => {
    expect(misplaced({ b: [{ d: 1, c: 2 }], a: 1 }, { a: 1, b: [{ c: 2, d: 1 }] })).toEqual([
      { path: [], found: ['b', 'a'], expected: ['a', 'b'] },
      { path: ['b', 0], found: ['d', 'c'], expected: ['c', 'd'] },
    ]);
  });
});

describe('an exception', () => {
  const none = { needed: true, httpOnly: [], apart: [], otherCredentials: [], otherExams: [] };
  const twins: readonly Change[] = [
    ['sources.json', 'sources[1]', source('guide-2025', '2026-01', 'https://example.org/page')],
  ];

  it('lets pass what it names', () => {
    expect(lintWith({ ...none, apart: [['guide-2025', 'page']] }, ...twins)).toEqual([]);
    expect(
      lintWith({ ...none, httpOnly: ['page'] }, ['sources.json', 'sources[0].url', 'http://example.org/page']),
    ).toEqual([]);
    expect(
      lintWith({ ...none, otherCredentials: ['QQQ'] }, [
        'certifications/XYZ.json',
        'eligibility.required',
        [value(credentials(['QQQ']))],
      ]),
    ).toEqual([]);
    expect(
      lintWith({ ...none, otherExams: ['QQQ'] }, ['programs/named.json', 'programs[0].preparesFor', [value(['QQQ'])]]),
    ).toEqual([]);
  });

  it('need not be needed in a folder of somebody else', () => {
    const theirs = {
      ...none,
      needed: false,
      apart: [['page', 'gone']],
      otherCredentials: ['ABC'],
      otherExams: ['ABC'],
    };
    expect(lintWith({ ...theirs, httpOnly: ['page', 'gone'] })).toEqual([]);
  });

  it('is asked for of an exam that has no file, but not of somebody else', () => {
    const other: Change = ['programs/named.json', 'programs[0].preparesFor[0].value[0]', 'QQQ'];
    expect(lintWith(none, other)).toEqual([
      'programs/named.json: programs[0].preparesFor[0].value[0]: found "QQQ", expected a code of certifications/, or a name in OTHER_EXAMS',
    ]);
    expect(lintWith({ ...none, needed: false }, other)).toEqual([]);
  });

  it.each([
    [{ ...none, apart: [['page', 'blog']] }, ['page in APART', 'blog in APART']],
    [{ ...none, apart: [['gone', 'blog']] }, ['gone in APART', 'blog in APART']],
    [
      { ...none, httpOnly: ['page', 'gone'] },
      ['"https://example.org/page" and the name "page" in HTTP_ONLY', '"gone" in HTTP_ONLY'],
    ],
    [{ ...none, otherCredentials: ['ABC', 'QQQ'] }, ['"ABC" in OTHER_CREDENTIALS', '"QQQ" in OTHER_CREDENTIALS']],
    [{ ...none, otherExams: ['ABC', 'QQQ'] }, ['"ABC" in OTHER_EXAMS', '"QQQ" in OTHER_EXAMS']],
  ])('is refused where nothing needs it: %j', (exceptions, found) => {
    expect(lintWith(exceptions).map((line) => / found (.*), expected /.exec(line)?.[1])).toEqual(found);
  });
});
