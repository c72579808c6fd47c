import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../src/core/renewal/log.ts';
import { type Asked, entry, planFor } from './support.ts';

const lined = (entries: Partial<LogEntry>[]): LogEntry[] =>
  entries.map((parts, index) => entry({ line: index + 2, title: `Course ${index + 2}`, ...parts }));

const judged = (held: string, entries: Partial<LogEntry>[], asked: Asked = {}) => {
  const plan = planFor(held.split(' '), { ...asked, told: { log: lined(entries), ...asked.told } });
  return { ...plan, cycle: plan.cycles[0] };
};

const AAPC = 'CPC:2023-05-10';
const MEMBER = { member: 'aapc:2026-08' };
const RUNNING = { ...MEMBER, asOf: '2026-03-31' };

describe('what a rule refuses', () => {
  // The cycle from 2024-09-01 to 2026-08-31.
  it.each<[string, string, Partial<LogEntry>, Asked, string, unknown]>([
    ['no hours', AAPC, { hours: 0 }, RUNNING, 'no-hours', null],
    ['negative hours', AAPC, { hours: -2 }, RUNNING, 'no-hours', null],
    ['the day after the asked day', AAPC, { date: '2026-04-01' }, RUNNING, 'future', '2026-03-31'],
    ['another credential of the organization', AAPC, { credentials: ['COC'] }, RUNNING, 'not-held', null],
    ['before the certification', 'CPC:2025-03-31', { date: '2025-03-30' }, RUNNING, 'before-certified', '2025-03-31'],
    [
      'before the second certification, for it',
      `${AAPC} COC:2026-02-01`,
      { date: '2026-01-31', credentials: ['COC'] },
      RUNNING,
      'before-certified',
      '2026-02-01',
    ],
    // AAPC counts those of the month of renewal for either period.
    [
      'before the month in which the last cycle ended',
      AAPC,
      { date: '2024-07-31' },
      RUNNING,
      'before-cycle',
      '2024-08-01',
    ],
    [
      'the day on which the last cycle ended',
      'CCS:2024-01-15',
      { date: '2026-01-15' },
      RUNNING,
      'before-cycle',
      '2026-01-16',
    ],
  ])('%s', (_name, held, parts, asked, reason, limit) => {
    const { cycle } = judged(held, [parts], asked);
    expect(cycle?.refused).toEqual([{ entry: lined([parts])[0], reason, limit }]);
    expect(cycle?.earned).toBe(0);
  });

  it.each<[string, string, Partial<LogEntry>, Asked]>([
    ['on the asked day', AAPC, { date: '2026-03-31' }, RUNNING],
    ['on the day of the certification', 'CPC:2025-03-31', { date: '2025-03-31' }, RUNNING],
    ['in the month in which the last cycle ended, at AAPC', AAPC, { date: '2024-08-01' }, RUNNING],
    ['on the first day of a later cycle', 'CCS:2024-01-15', { date: '2026-01-16' }, RUNNING],
    ['without proof', AAPC, { proof: null }, RUNNING],
    [
      'for a credential that another drops',
      'CCA:2024-02-01 CCS:2025-03-31',
      { date: '2025-04-01', credentials: ['CCA'] },
      RUNNING,
    ],
    ['where the cycle is not known', 'CPC:2023-05-10', { date: '2023-06-01' }, { asOf: '2026-03-31' }],
  ])('but not what was taken %s', (_name, held, parts, asked) => {
    const { cycle } = judged(held, [parts], asked);
    expect([cycle?.earned, cycle?.refused]).toEqual([1, []]);
  });

  it('counts each course once at AAPC, the longest of the same', () => {
    const { cycle } = judged(
      AAPC,
      [
        { title: 'Modifiers', provider: 'A School', hours: 2 },
        { title: ' modifiers', provider: 'a  school', hours: 3, date: '2026-02-01' },
        { title: 'Modifiers', provider: 'Another', hours: 1 },
      ],
      RUNNING,
    );
    expect(cycle?.earned).toBe(4);
    expect(cycle?.refused).toMatchObject([{ entry: { line: 2 }, reason: 'duplicate', limit: 3 }]);
  });

  it('takes the same course on another day as another where no rule says otherwise', () => {
    const twice = (date: string) =>
      judged('CCS:2025-03-31', [{ title: 'Audit' }, { title: 'Audit', date }]).cycle?.earned;
    expect(twice('2026-04-01')).toBe(2);
    expect(twice('2026-03-01')).toBe(1);
  });

  it('counts no more on other topics than the rule leaves: 20% of 20', () => {
    const { cycle } = judged('CCS:2025-03-31', [
      { topic: 'other', hours: 3 },
      { topic: 'Other', hours: 3 },
      { topic: 'other', hours: 2 },
      { topic: 'coding', hours: 5 },
    ]);
    expect(cycle?.earned).toBe(9);
    expect(cycle?.refused.map(({ entry: { line }, reason, limit }) => [line, reason, limit])).toEqual([
      [3, 'other-topic', 1],
      [4, 'other-topic', 0],
    ]);
  });

  it('counts 3 of 12 outside of the core field at PMI', () => {
    const { cycle } = judged('CMC:2024-05-10', [{ topic: 'other', hours: 4 }]);
    expect([cycle?.earned, cycle?.left]).toEqual([3, 9]);
  });
});

describe('where an entry counts', () => {
  const two = 'CPC:2025-03-31 CCS:2025-03-31';

  it('belongs to the credential that it names, or to several', () => {
    const { cycles } = judged(
      two,
      [
        { credentials: ['CPC'], hours: 2 },
        { credentials: ['CPC', 'CCS'], hours: 3 },
      ],
      RUNNING,
    );
    expect(cycles.map(({ organization, earned }) => [organization, earned])).toEqual([
      ['aapc', 5],
      ['ahima', 3],
    ]);
  });

  it('belongs to none where it names none and several could count it, or names one of nobody', () => {
    const { refused } = judged(two, [{}, { credentials: ['CBCS'] }], RUNNING);
    expect(refused.map(({ reason }) => reason)).toEqual(['no-credential', 'not-held']);
  });
});

describe('what is left', () => {
  const left = (held: string, entries: Partial<LogEntry>[], asked: Asked = {}) =>
    judged(held, entries, asked).cycle?.left;

  it('is what is asked without what counts', () => {
    expect(left(AAPC, [{ hours: 12 }, { hours: 4.5 }], RUNNING)).toBe(19.5);
    expect(left(AAPC, [{ hours: 40 }], RUNNING)).toBe(0);
  });

  it('is no less than what still has to come from the organization itself', () => {
    // 8 of 20 have to be AHIMA's: 2 are, 18 are not.
    const entries = [
      { provider: 'A School', hours: 18 },
      { provider: 'HCPro Inc.', hours: 2 },
    ];
    const { cycle } = judged('CCS:2025-03-31', entries);
    expect([cycle?.earned, cycle?.ownProvider?.left, cycle?.left]).toEqual([20, 6, 6]);
  });

  it('takes a provider that was not told, and CEUs told by number, as fitting', () => {
    expect(left('CCS:2025-03-31', [{ hours: 20 }])).toBe(0);
    expect(judged('CCS:2025-03-31', [], { told: { earned: { CCS: 18 } } }).cycle?.left).toBe(2);
  });

  it('knows a provider by whole words', () => {
    const own = (provider: string) => judged('CCS:2025-03-31', [{ provider, hours: 8 }]).cycle?.ownProvider?.left;
    expect([own('AHIMA'), own('ahima, online'), own('OHIMA'), own('Not HCProfit')]).toEqual([0, 0, 8, 8]);
  });

  it('is no less than what still has to match a credential', () => {
    const held = 'CPC:2023-05-10 CPMA:2023-06-10';
    // 40 in all, 16 of them on auditing.
    expect(
      left(
        held,
        [
          { topic: 'CPMA', hours: 10 },
          { credentials: ['CPC'], hours: 30 },
        ],
        RUNNING,
      ),
    ).toBe(6);
    expect(
      left(
        held,
        [
          { credentials: ['CPMA'], hours: 16 },
          { topic: 'ICD-10', hours: 24 },
        ],
        RUNNING,
      ),
    ).toBe(0);
  });

  it('is never more than what is asked, also in a short first cycle', () => {
    // 36 / 24 x 5 = 7.5; the 16 on auditing are not known to be prorated.
    expect(left('CPMA:2026-03-01', [], { ...MEMBER, asOf: '2026-04-01' })).toBe(7.5);
  });

  it('adds the log to what was told by number', () => {
    expect(judged(AAPC, [{ hours: 2.25 }], { ...RUNNING, told: { earned: { CPC: 10.1 } } }).cycle).toMatchObject({
      earned: 12.35,
      left: 23.65,
    });
  });

  it('counts what has no proof, and says how many', () => {
    const { cycle } = judged(AAPC, [{ proof: false }, { proof: null }, { proof: true }], RUNNING);
    expect(cycle?.notes).toContainEqual({ id: 'without-proof', count: 2 });
  });
});
