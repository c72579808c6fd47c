/** Entries of a log against the bounds of a cycle, whatever the organization. */
import { describe, expect, it } from 'vitest';
import { isOther, judgeLog, type LogBounds, type LogEntry, plainText } from '../../../src/core/renewal/log.ts';
import { entry } from './support.ts';

const bounds = (parts: Partial<LogBounds> = {}): LogBounds => ({
  asOf: '2026-06-30',
  from: '2026-01-01',
  held: new Map([
    ['ABC', '2025-06'],
    ['DEF', '2026-02-15'],
  ]),
  coursesOnce: false,
  most: null,
  ...parts,
});
/** What counts as "line ceus", and what is refused as "line reason limit". */
const judged = (entries: LogEntry[], parts: Partial<LogBounds> = {}) => {
  const { counted, refused } = judgeLog(entries, bounds(parts));
  return {
    counted: counted.map(({ entry: { line }, ceus }) => `${line} ${ceus}`),
    refused: refused.map(({ entry: { line }, reason, limit }) => `${line} ${reason} ${limit}`),
  };
};
const verdict = (parts: Partial<LogEntry>, within: Partial<LogBounds> = {}): string => {
  const { counted, refused } = judged([entry(parts)], within);
  return [...counted, ...refused].join(', ');
};

describe('one entry', () => {
  it.each<[string, Partial<LogEntry>, Partial<LogBounds>, string]>([
    ['some hours', { hours: 0.25 }, {}, '2 0.25'],
    ['no hours', { hours: 0 }, {}, '2 no-hours null'],
    ['less than none', { hours: -1 }, {}, '2 no-hours null'],
    ['on the asked day', { date: '2026-06-30' }, {}, '2 1'],
    ['after it', { date: '2026-07-01' }, {}, '2 future 2026-06-30'],
    ['no hours, and in the future: the first reason', { hours: 0, date: '2026-07-01' }, {}, '2 no-hours null'],
    ['on the first day', { date: '2026-01-01' }, {}, '2 1'],
    ['before it', { date: '2025-12-31' }, {}, '2 before-cycle 2026-01-01'],
    ['before a first day that is not known', { date: '2025-12-31' }, { from: null }, '2 1'],
    ['for one that is not held', { credentials: ['XYZ'] }, {}, '2 not-held null'],
    ['for one that is and one that is not', { credentials: ['XYZ', 'ABC'] }, {}, '2 1'],
    ['for the second one, on its day', { date: '2026-02-15', credentials: ['DEF'] }, {}, '2 1'],
    [
      'for the second one, before its day',
      { date: '2026-02-14', credentials: ['DEF'] },
      {},
      '2 before-certified 2026-02-15',
    ],
    ['for both, before the day of the second', { date: '2026-02-14', credentials: ['DEF', 'ABC'] }, {}, '2 1'],
    ['for whichever, before the day of the second', { date: '2026-02-14' }, {}, '2 1'],
    ['on the first day of the month alone that was told', { date: '2025-06-01' }, { from: null }, '2 1'],
    ['before that month', { date: '2025-05-31' }, { from: null }, '2 before-certified 2025-06-01'],
    [
      'before the certification and the cycle: the certification',
      { date: '2025-05-31' },
      {},
      '2 before-certified 2025-06-01',
    ],
    [
      'before a day, where that of another is not known',
      { date: '2025-05-31' },
      {
        from: null,
        held: new Map([
          ['ABC', '2025-06'],
          ['DEF', null],
        ]),
      },
      '2 1',
    ],
    [
      'for whichever, before the day of the second that stands first',
      { date: '2026-02-14' },
      {
        held: new Map([
          ['DEF', '2026-02-15'],
          ['ABC', '2025-06'],
        ]),
      },
      '2 1',
    ],
    ['where nothing is known to be held', { date: '2025-05-31' }, { from: null, held: new Map() }, '2 1'],
  ])('%s', (_, parts, within, expected) => {
    expect(verdict(parts, within)).toBe(expected);
  });
});

describe('the same course', () => {
  const same = (parts: Partial<LogEntry>, once = false) =>
    judged(
      [
        entry({ line: 2, title: 'Modifiers', provider: 'A School' }),
        entry({ line: 3, title: 'Modifiers', provider: 'A School', ...parts }),
      ],
      {
        coursesOnce: once,
      },
    );

  it.each<[string, Partial<LogEntry>, boolean, string[]]>([
    ['on the same day', {}, false, ['3 duplicate 2']],
    ['on another day', { date: '2026-03-02' }, false, []],
    ['on another day, where each counts once', { date: '2026-03-02' }, true, ['3 duplicate 2']],
    ['by another provider', { provider: 'Another' }, true, []],
    ['by nobody that was told', { provider: null }, true, []],
    ['of a title that runs on into the provider', { title: 'ModifiersA School', provider: null }, true, []],
    ['of another title', { title: 'Modifiers II' }, true, []],
    ['in other letters and spaces', { title: '  MODIFIERS ', provider: 'a \t school' }, true, ['3 duplicate 2']],
  ])('%s', (_, parts, once, refused) => {
    expect(same(parts, once).refused).toEqual(refused);
  });

  it('counts the longest, else the first', () => {
    const three = [1, 3, 2].map((hours, index) => entry({ line: index + 2, hours }));
    expect(judged(three)).toEqual({ counted: ['3 3'], refused: ['2 duplicate 3', '4 duplicate 3'] });
    const equal = [4, 2, 3].map((line) => entry({ line }));
    expect(judged(equal)).toEqual({ counted: ['2 1'], refused: ['3 duplicate 2', '4 duplicate 2'] });
  });

  it('is not the same as one that is refused', () => {
    const entries = [entry({ line: 2, hours: 5, date: '2026-07-01' }), entry({ line: 3, date: '2026-03-01' })];
    expect(judged(entries, { coursesOnce: true })).toEqual({ counted: ['3 1'], refused: ['2 future 2026-06-30'] });
  });
});

describe('other topics', () => {
  const hours = (topic: string | null, ...all: number[]) =>
    all.map((each, index) => entry({ line: index + 2, title: `Course ${index}`, topic, hours: each }));

  it('count up to the most, line by line', () => {
    expect(judged(hours('other', 3, 3, 2), { most: 4 })).toEqual({
      counted: ['2 3', '3 1'],
      refused: ['3 other-topic 1', '4 other-topic 0'],
    });
    expect(judged(hours('Other ', 3), { most: 3 })).toEqual({ counted: ['2 3'], refused: [] });
    expect(judged(hours('other', 0.1, 0.2, 0.3), { most: 0.3 })).toEqual({
      counted: ['2 0.1', '3 0.2'],
      refused: ['4 other-topic 0'],
    });
  });

  it('count whatever was counted of their own topics', () => {
    const entries = [
      entry({ line: 2, topic: 'coding', hours: 9 }),
      entry({ line: 3, topic: 'other', title: 'B', hours: 3 }),
    ];
    expect(judged(entries, { most: 4 }).counted).toEqual(['2 9', '3 3']);
  });

  it('count in full where no rule says how many, as those of any topic do', () => {
    expect(judged(hours('other', 30, 30)).refused).toEqual([]);
    expect(judged(hours(null, 30, 30), { most: 0 }).refused).toEqual([]);
    expect(judged(hours('others', 30), { most: 0 }).counted).toEqual(['2 30']);
  });
});

it('gives what counts, and what does not, in the order of the lines', () => {
  const entries = [
    entry({ line: 5, title: 'D', hours: 9 }),
    entry({ line: 4, title: 'C', hours: 0 }),
    entry({ line: 3, title: 'B', hours: 2 }),
    entry({ line: 2, title: 'B', hours: 1 }),
  ];
  expect(judged(entries)).toEqual({ counted: ['3 2', '5 9'], refused: ['2 duplicate 3', '4 no-hours null'] });
});

it.each([
  [' Other ', true],
  ['OTHER', true],
  ['other topics', false],
  [null, false],
])('the topic %j is other: %s', (topic, other) => {
  expect(isOther(entry({ topic }))).toBe(other);
});

it('reads text without its case, its spaces and its forms of letters', () => {
  expect(plainText('  ICD\u00a010 \n CM ')).toBe('icd 10 cm');
  expect(plainText('\uff21')).toBe('a');
});
