/** The plan by invented rules: what is asked, what is taken for granted, and where an entry counts. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { LogEntry } from '../../../src/core/renewal/log.ts';
import { type Cycle, type RenewalPlan, renewalPlan } from '../../../src/core/renewal/plan.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './invented.ts';

const { value } = world();

type Renewal = NonNullable<Organization['renewal']>;
type Asked = {
  asOf?: string;
  source?: string | null;
  member?: string;
  earned?: Record<string, number>;
  log?: Partial<LogEntry>[];
};

const entry = (parts: Partial<LogEntry>, index: number): LogEntry => ({
  line: index + 2,
  title: `Course ${index}`,
  provider: null,
  date: '2026-02-01',
  hours: 1,
  topic: null,
  credentials: [],
  proof: true,
  ...parts,
});
const personOf = (held: string, member?: string): Person => ({
  credentials: held.split(' ').map((word) => {
    const [code = '', earned] = word.split(':');
    return { code, mark: null, coding: true, earned };
  }),
  ...(member === undefined ? {} : { memberships: [{ organization: 'board', until: member }] }),
});

/** ABC, DEF and the specialty SPE ask 20, 10 and 16 CEUs in two years from the pass, unless a test says otherwise. */
const CODES: Record<string, Partial<Certification>> = {
  ABC: { renewal: { ceus: [value(20)] } },
  DEF: { renewal: { ceus: [value(10)] } },
  SPE: { renewal: { ceus: [value(16)] }, level: [value<'specialty'>('specialty')] },
};
const planOf = (
  renewal: Renewal,
  held: string,
  { asOf = '2026-03-01', source = null, member, earned = {}, log }: Asked = {},
): RenewalPlan => {
  const base: Renewal = { cycleMonths: [value(24)], starts: [value<'pass'>('pass')] };
  const catalog = catalogOf({
    board: { theirs: { renewal: { ...base, ...renewal } }, codes: CODES },
    club: { theirs: { renewal: base }, codes: { CLUB: { renewal: { ceus: [value(7.5)] } }, LONE: {} } },
  });
  const told = { earned, log: log?.map(entry) ?? null };
  return renewalPlan(catalog, personOf(held, member), told, ask({ asOf, source }));
};
const cycleOf = (...asked: Parameters<typeof planOf>): Cycle => {
  const [cycle] = planOf(...asked).cycles;
  if (cycle === undefined) throw new Error('no cycle');
  return cycle;
};
const notes = (...asked: Parameters<typeof planOf>): string[] => cycleOf(...asked).notes.map(({ id }) => id);

const byMonth: Renewal = { starts: [value<'membership-month'>('membership-month')], oddEven: [value(true)] };
const highest: Renewal = {
  several: [value({ kind: 'base-plus' as const, base: 'highest' as const, further: 10, cap: 50 })],
};
const perMonth = (by: string): Renewal => ({
  ...byMonth,
  proration: [value({ perMonth: 1.5 }, { by: [by], reason: 'why' })],
});

describe('where a cycle begins', () => {
  it('is our reading where no source says so, and is not known under one source that does not', () => {
    expect(cycleOf({ starts: [] }, 'ABC:2025-03-31')).toMatchObject({
      span: { due: '2027-03-31' },
      notes: [{ id: 'starts-with-pass' }],
    });
    expect(cycleOf({ starts: [] }, 'ABC:2025-03-31', { source: 'board' })).toMatchObject({
      span: null,
      ask: [],
      notes: [{ id: 'due-unknown' }],
    });
    expect(notes({}, 'ABC:2025-03-31')).toEqual([]);
  });

  it('does not matter where the length is not known', () => {
    expect(cycleOf({ cycleMonths: [] }, 'ABC:2025-03-31')).toMatchObject({
      span: null,
      cycleMonths: null,
      ceusPerMonth: null,
      ceusRequired: 20,
      ask: [],
      notes: [{ id: 'due-unknown' }],
    });
  });

  it('asks for what was not told, and then does not call the day unknown', () => {
    expect(cycleOf({}, 'ABC')).toMatchObject({ span: null, ask: ['credentials'], notes: [] });
  });

  it('says until when the last one was to be reported', () => {
    expect(cycleOf({}, 'ABC:2023-03-31').notes).toEqual([{ id: 'earlier-reported', until: '2025-03-31' }]);
  });
});

describe('several credentials', () => {
  it('follow the first, and each that would be due on another day alone is named', () => {
    const cycle = cycleOf(highest, 'ABC:2025-03-31 DEF:2025-06-30 SPE:2027-03-31');
    expect(cycle.notes).toEqual([{ id: 'follows-first', code: 'ABC', alone: [{ code: 'DEF', due: '2027-06-30' }] }]);
    expect(cycle.credentials).toEqual(['ABC', 'DEF']);
    expect(notes(highest, 'ABC:2025-03-31 DEF:2025-03-31')).toEqual([]);
    expect(notes({ ...highest, ...byMonth }, 'ABC:2025-03-31 DEF:2025-06-30', { member: '2026-08' })).toEqual([]);
  });

  it('are of no known day where one was told without its day, unless the next cycle starts for all', () => {
    const due = (renewal: Renewal, held: string, asOf = '2026-03-01') => {
      const { span, ask: lacks } = cycleOf({ ...highest, ...renewal }, held, { member: '2026-08', asOf });
      return [span?.due ?? null, lacks];
    };
    expect(due({}, 'ABC:2025-03-31 DEF')).toEqual([null, ['credentials']]);
    expect(due({}, 'ABC:2023-03-31 DEF')).toEqual([null, ['credentials']]);
    expect(due(perMonth('board'), 'ABC:2025-03-31 DEF')).toEqual(['2026-08-31', ['credentials']]);
    expect(due(perMonth('board'), 'ABC:2023-03-31 DEF')).toEqual(['2026-08-31', []]);
  });

  it('ask for an unknown number where no rule says, and that is said of several alone', () => {
    expect(cycleOf({}, 'ABC:2025-03-31 DEF:2025-03-31')).toMatchObject({
      ceusFull: null,
      ceusRequired: null,
      left: null,
      ceusPerMonth: null,
      notes: [{ id: 'several-unknown' }],
    });
    expect(cycleOf(highest, 'ABC:2025-03-31 DEF:2025-03-31')).toMatchObject({ ceusFull: 30, notes: [] });
    const club = planOf({}, 'LONE:2025-03-31').cycles[0];
    expect([club?.ceusFull, club?.notes]).toEqual([null, []]);
    const each: Renewal = { several: [value({ kind: 'each' as const })], ceus: [] };
    expect(cycleOf(each, 'ABC:2025-03-31 DEF:2025-03-31').ceusFull).toBe(30);
  });

  it('take what one asks alone from the list of a source, where it has no number of its own', () => {
    const single = [value({ LONE: 12 })];
    const catalog = catalogOf({
      board: {
        theirs: { renewal: { cycleMonths: [value(24)], starts: [value<'pass'>('pass')], single } },
        codes: { LONE: {}, MORE: {} },
      },
    });
    const full = (code: string) =>
      renewalPlan(catalog, personOf(`${code}:2025-03-31`), { earned: {}, log: null }, ask()).cycles[0]?.ceusFull;
    expect([full('LONE'), full('MORE')]).toEqual([12, null]);
  });
});

describe('a first cycle that asks for less', () => {
  // From 31 March 2025 to 31 August 2026: 17 months. 20 / 24 x 17 = 14.17, up to 14.5.
  const first = 'ABC:2025-03-31';
  const member = '2026-08';

  it('asks its share, and says whose reading that is', () => {
    expect(cycleOf(perMonth('board'), first, { member })).toMatchObject({
      ceusFull: 20,
      ceusRequired: 14.5,
      proration: { months: 17, cycleMonths: 24 },
      notes: [],
    });
    expect(cycleOf(perMonth('editorial'), first, { member }).notes).toEqual([
      { id: 'proration-inferred', reason: 'why' },
    ]);
  });

  it.each<[string, Renewal, string, string | undefined]>([
    ['no rule says so', byMonth, first, member],
    ['it is not the first', perMonth('editorial'), 'ABC:2022-03-31', member],
    ['its month is not known', perMonth('editorial'), first, undefined],
    ['its day is known in part', perMonth('editorial'), 'ABC:2025', member],
  ])('asks for all where %s', (_, renewal, held, until) => {
    const cycle = cycleOf(renewal, held, until === undefined ? {} : { member: until });
    expect([cycle.ceusRequired, cycle.proration]).toEqual([20, null]);
    expect(cycle.notes.map(({ id }) => id)).not.toContain('proration-inferred');
  });

  it('says that the number is full where what would lower it was not told', () => {
    expect(notes(perMonth('board'), first)).toEqual(['full-number']);
    expect(notes(perMonth('board'), 'ABC:2025', { member })).toEqual(['full-number']);
    expect(notes(byMonth, first)).toEqual([]);
    expect(notes(perMonth('board'), first, { member })).toEqual([]);
  });

  it('asks minimums in full', () => {
    const topics = [value({ ABC: 6 })];
    expect(notes({ ...perMonth('board'), topics }, first, { member })).toEqual(['minimums-in-full']);
    expect(notes({ ...byMonth, topics }, first, { member })).toEqual([]);
  });
});

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
    expect(cycleOf({ topics: [value({ ABC: 99 })] }, held)).toMatchObject({
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
    const topics: Renewal = { topics: [value({ 'each specialty': 4 })], inDomain: [value(0.8)] };
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
    expect(cycleOf({ topics: [value({ ABC: 18 })] }, held, { log }).earned).toBe(6);
    expect(cycleOf({ inDomain: [value(0.8)] }, 'ABC:2025-03-31 DEF:2025-03-31', { log }).earned).toBe(6);
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
      { topics: [value({ ABC: 2 })] },
      { earned: { ABC: 3 } },
      ['told-fits'],
    ],
    [
      'CEUs by number, where some must be its own',
      { ownProvider: [value(0.2)] },
      { earned: { ABC: 3 } },
      ['told-fits'],
    ],
    ['no CEUs by number', { topics: [value({ ABC: 2 })] }, { earned: { ABC: 0 } }, []],
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

describe('the whole plan', () => {
  it('has the cycle due first before the others, unknown days last, equal ones by organization', () => {
    const order = (held: string) =>
      planOf(highest, held).cycles.map(({ organization, span }) => `${organization} ${span?.due ?? '-'}`);
    expect(order('ABC:2025-03-31 CLUB:2025-01-31')).toEqual(['club 2027-01-31', 'board 2027-03-31']);
    expect(order('CLUB:2025-03-31 ABC:2025-03-31')).toEqual(['board 2027-03-31', 'club 2027-03-31']);
    expect(order('ABC CLUB:2025-03-31')).toEqual(['club 2027-03-31', 'board -']);
  });

  it('sums what is asked, where all of it is known', () => {
    expect(planOf({}, 'ABC:2025-03-31 CLUB:2025-03-31').ceusTotal).toBe(27.5);
    expect(planOf({}, 'ABC:2025-03-31 LONE:2025-03-31').ceusTotal).toBeNull();
    expect(planOf({}, 'ABC:2027-03-31')).toEqual({ cycles: [], ceusTotal: 0, refused: [], notYet: ['ABC'] });
  });

  it('gives the figures behind a cycle by their paths', () => {
    const paths = (...asked: Parameters<typeof planOf>) => Object.keys(cycleOf(...asked).figures).sort();
    const common = ['ceusFull', 'cycleMonths', 'due', 'ownProvider'];
    expect(paths({}, 'ABC:2025-03-31')).toEqual(common);
    expect(paths({ fees: { any: [value([75])] } }, 'ABC:2025-03-31')).toEqual([...common, 'options.0.fee'].sort());
    expect(paths({ topics: [value({ ABC: 2 })] }, 'ABC:2025-03-31')).toEqual([...common, 'topics']);
    expect(paths(perMonth('board'), 'ABC:2025-03-31', { member: '2026-08' })).toEqual([
      'ceusFull',
      'ceusRequired',
      ...common.slice(1),
    ]);
    const drops = [value([{ by: 'ABC', drops: 'DEF' }])];
    expect(paths({ supersedes: drops }, 'ABC:2025-03-31 DEF:2024-03-31')).toEqual([...common, 'supersedes']);
    expect(paths({ supersedes: drops }, 'ABC:2025-03-31')).toEqual(common);

    const { figures } = cycleOf({ ...highest, inDomain: [value(0.8)] }, 'ABC:2025-03-31 DEF:2025-03-31');
    expect(figures).toMatchObject({
      due: { value: 'pass' },
      cycleMonths: { value: 24 },
      ceusFull: { value: { kind: 'base-plus' } },
      topics: { value: 0.8 },
    });
    expect(cycleOf({}, 'ABC:2025-03-31').figures.ceusFull?.value).toBe(20);
    const both = cycleOf({ topics: [value({ ABC: 2 })], inDomain: [value(0.8)] }, 'ABC:2025-03-31');
    expect(both.figures.topics?.value).toEqual({ ABC: 2 });
  });

  it('says whose cycle it is, without those that another drops', () => {
    const supersedes = [value([{ by: 'ABC', drops: 'DEF' }])];
    expect(cycleOf({ supersedes }, 'DEF:2024-03-31 ABC:2025-03-31')).toMatchObject({
      organization: 'board',
      organizationName: 'BOARD',
      credentials: ['ABC'],
      supersedes: [{ by: 'ABC', drops: 'DEF' }],
      cycleMonths: 24,
      ceusFull: 20,
    });
  });

  it('adds up what was told by number for all of a set, also for one that is dropped', () => {
    const supersedes = [value([{ by: 'ABC', drops: 'DEF' }])];
    expect(cycleOf({ supersedes }, 'DEF:2024-03-31 ABC:2025-03-31', { earned: { ABC: 1.5, DEF: 2 } }).earned).toBe(3.5);
  });

  it('counts dues as often as they fall into the cycle', () => {
    const fees = (renewal: Renewal, held: string) => cycleOf(renewal, held).cost;
    expect(fees({ fees: { any: [value([75])] } }, 'ABC:2025-03-31').total).toEqual({ low: 75, high: 75 });
    expect(fees({}, 'ABC:2025-03-31')).toMatchObject({ options: [], total: null });
  });
});
