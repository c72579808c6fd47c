/** The plan with what was told: what counts, what is left, and where an entry belongs. */
import { describe, expect, it } from 'vitest';
import { world } from '../../support/world.ts';
import { type Asked, byMonth, cycleOf, highest, notes, planOf, type Renewal } from './invented.ts';

const { value } = world();

describe('what is left', () => {
  const held = 'ABC:2025-03-31';

  it('is of all CEUs, by number and by the log, and a month by the whole months to the due day', () => {
    // 20 - 5.5 - 2.5 = 12 in 12 whole months to 31 March 2027.
    const cycle = cycleOf({}, held, { asOf: '2026-03-31', earned: { ABC: 5.5, DEF: 9 }, log: [{ hours: 2.5 }] });
    expect(cycle).toMatchObject({ earned: 8, left: 12, ceusPerMonth: 1 });
    expect(cycleOf({}, held, { earned: { ABC: 25 } })).toMatchObject({ earned: 25, left: 0, ceusPerMonth: 0 });
  });

  it('is as much as what must be of a kind, and never more than all', () => {
    const own: Renewal = { ownProvider: [value(0.4)] };
    const log = [{ hours: 18, provider: 'Another' }];
    expect(cycleOf(own, held, { log })).toMatchObject({
      left: 8,
      ownProvider: { share: 0.4, ceus: 8, earned: 0, left: 8 },
    });
    expect(cycleOf({ topics: [value({ byCode: { ABC: 99 } })] }, held)).toMatchObject({
      left: 20,
      topics: [{ topic: 'ABC', left: 99 }],
    });
    expect(cycleOf(own, 'ABC:2025-03-31 DEF:2025-03-31').ownProvider).toBeNull();
    expect(cycleOf({}, held).ownProvider).toBeNull();
  });

  it('knows the organization by its names: those of the rule, else its own', () => {
    const left = (renewal: Renewal, provider: string) =>
      cycleOf({ ownProvider: [value(0.4)], ...renewal }, held, { log: [{ hours: 8, provider }] }).ownProvider?.left;
    expect([left({}, 'BOARD'), left({}, 'The board'), left({}, 'Able')]).toEqual([0, 0, 8]);
    const ownNames = [value(['Able'])];
    expect([left({ ownNames }, 'Board'), left({ ownNames }, 'Able Inc.')]).toEqual([8, 0]);
  });

  it('asks of specialties what the list asks of each, and of the domains a share', () => {
    const topics: Renewal = { topics: [value({ eachSpecialty: 4 })], inDomain: [value(0.8)] };
    const asked = (codes: string) =>
      cycleOf({ ...highest, ...topics }, codes).topics.map(({ topic, ceus }) => `${topic} ${ceus}`);
    expect(asked('SPE:2025-03-31')).toEqual(['SPE 4', 'in-domain 13']);
    expect(asked('ABC:2025-03-31')).toEqual(['in-domain 16']);
    // The number is not known, and so is no share of it.
    expect(cycleOf(topics, 'ABC:2025-03-31 DEF:2025-03-31').topics).toEqual([]);
  });

  it('counts what lies in no domain up to the share that is free', () => {
    const log = [{ hours: 6, topic: 'other' }];
    expect(cycleOf({ inDomain: [value(0.8)] }, held, { log })).toMatchObject({ earned: 4, refused: [{ limit: 4 }] });
    expect(cycleOf({ inDomain: [value(0.8)], topics: [value({ core: 18 })] }, held, { log }).earned).toBe(2);
    expect(cycleOf({ topics: [value({ core: 30 })] }, held, { log }).earned).toBe(0);
    expect(cycleOf({ topics: [value({ byCode: { ABC: 18 } })] }, held, { log }).earned).toBe(6);
    expect(cycleOf({ inDomain: [value(0.8)] }, 'ABC:2025-03-31 DEF:2025-03-31', { log }).earned).toBe(6);
    expect(cycleOf({ topics: [value({ core: 9 })] }, 'ABC:2025-03-31 DEF:2025-03-31', { log }).earned).toBe(6);
  });
});

describe('what is taken for granted of a log', () => {
  it.each<[string, Renewal, Asked, string[]]>([
    ['nothing was told', {}, {}, []],
    ['an hour is a CEU', {}, { log: [{}] }, ['hour-is-ceu']],
    ['an hour that does not count', {}, { log: [{ hours: 0 }] }, []],
    ['no proof', {}, { log: [{ proof: false }, { proof: null }, { proof: true }] }, ['hour-is-ceu', 'without-proof']],
    ['CEUs by number, where none must be of a kind', {}, { earned: { ABC: 3 } }, []],
    [
      'CEUs by number, where some must be of a kind',
      { topics: [value({ byCode: { ABC: 2 } })] },
      { earned: { ABC: 3 } },
      ['told-fits'],
    ],
    [
      'CEUs by number, where some must be its own',
      { ownProvider: [value(0.2)] },
      { earned: { ABC: 3 } },
      ['told-fits'],
    ],
    ['no CEUs by number', { topics: [value({ byCode: { ABC: 2 } })] }, { earned: { ABC: 0 } }, []],
  ])('%s', (_, renewal, asked, expected) => {
    expect(notes(renewal, 'ABC:2025-03-31', asked)).toEqual(expected);
  });

  it('counts those without proof', () => {
    const cycle = cycleOf({}, 'ABC:2025-03-31', { log: [{ proof: false }, { proof: null }, { proof: true }] });
    expect(cycle.notes).toContainEqual({ id: 'without-proof', count: 2 });
  });
});

describe('the days whose CEUs count', () => {
  const carry: Renewal = { carryOver: [value<'renewal-month'>('renewal-month')] };
  const counts = (renewal: Renewal, held: string, date: string) =>
    cycleOf(renewal, held, { log: [{ date }], member: '2026-08' }).earned;

  it.each<[string, Renewal, string, string, number]>([
    ['the first of a cycle', {}, 'ABC:2023-03-31', '2025-04-01', 1],
    ['the last of the cycle before', {}, 'ABC:2023-03-31', '2025-03-31', 0],
    ['the month in which that ended, where it may be carried over', carry, 'ABC:2023-03-31', '2025-03-01', 1],
    ['the month before that', carry, 'ABC:2023-03-31', '2025-02-28', 0],
    ['the month in which that ended, by the month', { ...byMonth, ...carry }, 'ABC:2022-03-31', '2024-08-01', 1],
    ['the month in which that ended, in the middle of it', carry, 'ABC:2023-03-15', '2025-03-01', 1],
    ['the month before that one', carry, 'ABC:2023-03-15', '2025-02-28', 0],
    ['the month in which that ended, on the last of February', carry, 'ABC:2022-02-28', '2026-02-01', 1],
    ['the month before a first cycle', carry, 'ABC:2025-03-31', '2025-03-30', 0],
    ['any, where the cycle is not known', { cycleMonths: [] }, 'ABC:2023-03-31', '2024-01-01', 1],
  ])('%s', (_, renewal, held, date, earned) => {
    expect(counts(renewal, held, date)).toBe(earned);
  });

  it('takes the same course once where the rule says so', () => {
    const log = [
      { title: 'Audit', date: '2026-01-01' },
      { title: 'Audit', date: '2026-02-01' },
    ];
    expect(cycleOf({}, 'ABC:2025-03-31', { log }).earned).toBe(2);
    expect(cycleOf({ coursesOnce: [value(true)] }, 'ABC:2025-03-31', { log }).earned).toBe(1);
    expect(cycleOf({ coursesOnce: [value(false)] }, 'ABC:2025-03-31', { log }).earned).toBe(2);
  });
});

describe('where an entry counts', () => {
  const BOTH = 'ABC:2025-03-31 CLUB:2025-03-31';
  const placed = (held: string, ...credentials: string[]) => {
    const { cycles, refused } = planOf({}, held, { log: [{ credentials }] });
    return [
      ...cycles.map(({ organization, earned, refused: of }) =>
        `${organization} ${earned} ${of.map(({ reason }) => reason).join()}`.trim(),
      ),
      ...refused.map(({ reason }) => reason),
    ];
  };

  it.each<[string, string, string[], string[]]>([
    ['the only one', 'ABC:2025-03-31', [], ['board 1']],
    ['one of two that it names', BOTH, ['CLUB'], ['board 0', 'club 1']],
    ['both that it names', BOTH, ['CLUB', 'ABC'], ['board 1', 'club 1']],
    ['none of two, where it names none', BOTH, [], ['board 0', 'club 0', 'no-credential']],
    ['the organization of one that is not held', BOTH, ['LONE'], ['board 0', 'club 0 not-held']],
    ['the first of two organizations, of which none is held', BOTH, ['LONE', 'DEF'], ['board 0 not-held', 'club 0']],
    ['nowhere, named for one of nobody', BOTH, ['XYZ'], ['board 0', 'club 0', 'not-held']],
    ['nowhere, named for another organization', 'ABC:2025-03-31', ['CLUB'], ['board 0', 'not-held']],
  ])('%s', (_, held, credentials, expected) => {
    expect(placed(held, ...credentials)).toEqual(expected);
  });
});
