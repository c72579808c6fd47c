/** The plan by invented rules: where a cycle begins, what it asks, and what is taken for granted. */
import { describe, expect, it } from 'vitest';
import { renewalPlan } from '../../../src/core/renewal/plan.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { ask, world } from '../../support/world.ts';
import { byMonth, catalogOf, cycleOf, highest, notes, perMonth, personOf, planOf, type Renewal } from './invented.ts';

const { value, unknown } = world();

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

  it('in which of two years needs the rule of odd and even months', () => {
    const member = '2026-08';
    expect(cycleOf({ ...byMonth, oddEven: [value(false)] }, 'ABC:2025-03-31', { member }).span).toBeNull();
    expect(cycleOf(byMonth, 'ABC:2025-03-31', { member }).span?.due).toBe('2026-08-31');
  });

  it('is held to the least length of a first one', () => {
    const byYear = (firstMonths: number): Renewal => ({
      starts: [value<'calendar-year'>('calendar-year')],
      cycleMonths: [value(12)],
      firstMonths: [value(firstMonths)],
    });
    const due = (firstMonths: number) =>
      cycleOf(byYear(firstMonths), 'ABC:2025-05-10', { asOf: '2025-06-01' }).span?.due;
    expect([due(6), due(12)]).toEqual(['2025-12-31', '2026-12-31']);
  });

  it('asks for a day that is known in part only where a first cycle asks for less', () => {
    expect(cycleOf(byMonth, 'ABC:2025', { member: '2026-08' }).ask).toEqual([]);
    expect(cycleOf(perMonth('board'), 'ABC:2025', { member: '2026-08' }).ask).toEqual(['credentials']);
  });

  it('asks for what was not told, and then does not call the day unknown', () => {
    expect(cycleOf({}, 'ABC')).toMatchObject({ span: null, ask: ['credentials'], notes: [] });
  });

  it('says until when the last one was to be reported', () => {
    expect(cycleOf({}, 'ABC:2023-03-31').notes).toEqual([{ id: 'earlier-reported', until: '2025-03-31' }]);
  });

  it('says that a membership told to be over is taken as renewed, and what then counts for the new cycle', () => {
    const ended = (member: string, earned: Record<string, number> = {}, renewal: Renewal = byMonth) => {
      const { notes: all } = cycleOf(renewal, 'ABC:2023-03-31', { member, earned, asOf: '2026-09-03' });
      return all.filter(({ id }) => id === 'membership-ended');
    };
    const note = { id: 'membership-ended', on: '2026-08-31', days: 3, told: 0, since: '2026-09-01' };
    expect(ended('2026-08')).toEqual([note]);
    expect(ended('2026-08-15', { ABC: 4 })).toEqual([{ ...note, on: '2026-08-15', days: 19, told: 4 }]);
    // It runs to the end of the month, or the day told.
    expect(ended('2026-09')).toEqual([]);
    expect(ended('2026-09-03')).toEqual([]);
    expect(ended('2026-09-02')).toHaveLength(1);
    // A cycle that goes by the pass does not lean on it, and one whose month is not known cannot be said.
    expect(ended('2026-08', {}, {})).toEqual([]);
    expect(ended('2025')).toEqual([]);
  });
});

describe('dues of a cycle', () => {
  const due = (renewal: Renewal, until: string) => {
    const catalog = catalogOf({
      board: {
        theirs: {
          renewal: { cycleMonths: [value(24)], starts: [value<'pass'>('pass')], ...renewal },
          membership: { required: [value(true)], individual: [value(100)] },
        },
        codes: { ABC: {} },
      },
    });
    const [cycle] = renewalPlan(catalog, personOf('ABC:2025-03-31', until), { earned: {}, log: null }, ask()).cycles;
    return cycle?.duesDue;
  };
  const cost = { low: 100, high: 100 };

  it('fall due on the day told, or with the month where cycles go by that of membership', () => {
    expect(due({}, '2026-08-15')).toEqual([{ on: '2026-08-15', cost }]);
    expect(due(byMonth, '2026-08-15')).toEqual([{ on: '2026-08-31', cost }]);
  });

  it('are not told where the end of the cycle is not known', () => {
    expect(due({ starts: [unknown('not-found')], cycleMonths: [unknown('not-found')] }, '2026-08-15')).toEqual([]);
  });
});

describe('several credentials', () => {
  it('pay fees of different years, and that is said with the years', () => {
    const fees = { nonMember: [value([90])], furtherNonMember: [value(50, { by: ['guide'] })] };
    expect(cycleOf({ ...highest, fees }, 'ABC:2025-03-31 DEF:2025-03-31').notes).toEqual([
      { id: 'fees-of-years', first: '2026', further: '2025' },
    ]);
    expect(notes({ ...highest, fees: { nonMember: [value([90, 50])] } }, 'ABC:2025-03-31 DEF:2025-03-31')).toEqual([]);
  });

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
    expect(cycleOf(highest, 'ABC:2025-03-31 NIL:2025-03-31')).toMatchObject({ ceusFull: null, notes: [] });
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
    const topics = [value({ byCode: { ABC: 6 } })];
    expect(notes({ ...perMonth('board'), topics }, first, { member })).toEqual(['minimums-in-full']);
    expect(notes({ ...byMonth, topics }, first, { member })).toEqual([]);
  });
});

describe('the whole plan', () => {
  it('has the cycle due first before the others, unknown days last, equal ones by organization', () => {
    const order = (held: string) =>
      planOf(highest, held).cycles.map(({ organization, span }) => `${organization} ${span?.due ?? '-'}`);
    expect(order('ABC:2025-03-31 CLUB:2025-01-31')).toEqual(['club 2027-01-31', 'board 2027-03-31']);
    expect(order('CLUB:2025-03-31 ABC:2025-03-31')).toEqual(['board 2027-03-31', 'club 2027-03-31']);
    // By the code the club's would come first.
    expect(order('SPE:2025-03-31 CLUB:2025-03-31')).toEqual(['board 2027-03-31', 'club 2027-03-31']);
    // Earned first, due last: in November of an odd year.
    const november = planOf(byMonth, 'ABC:2025-01-31 CLUB:2025-03-31', { member: '2027-11' });
    expect(november.cycles.map(({ span }) => span?.due)).toEqual(['2027-03-31', '2027-11-30']);
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
    expect(paths({ topics: [value({ byCode: { ABC: 2 } })] }, 'ABC:2025-03-31')).toEqual([...common, 'topics']);
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
    const both = cycleOf({ topics: [value({ byCode: { ABC: 2 } })], inDomain: [value(0.8)] }, 'ABC:2025-03-31');
    expect(both.figures.topics?.value).toEqual({ byCode: { ABC: 2 } });
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

describe('what a certification says of its own renewal', () => {
  const base: Renewal = { cycleMonths: [value(24)], starts: [value<'pass'>('pass')] };
  const planWith = (codes: Record<string, Partial<Certification>>, held: string, theirs: Renewal = {}) =>
    renewalPlan(
      catalogOf({ board: { theirs: { renewal: { ...base, ...theirs } }, codes } }),
      personOf(held),
      { earned: {}, log: null },
      ask(),
    );
  const byExam = { renewal: { ceus: [unknown('not-applicable', 'By an exam.')] } };
  const BOTH = 'ABC:2025-03-31 DEF:2025-03-31';

  it('may be that no CEUs apply: none are asked, and none are unknown', () => {
    const both = planWith({ ABC: byExam, DEF: byExam }, BOTH);
    expect(both).toMatchObject({ ceusTotal: null, cycles: [{ withoutCeus: true, ceusRequired: null }] });
    expect(both.cycles[0]?.notes).toEqual([{ id: 'without-ceus', text: 'By an exam.' }]);
    const silent = { renewal: { ceus: [unknown('not-applicable')] } };
    expect(planWith({ ABC: silent, DEF: byExam }, BOTH).cycles[0]?.notes).toEqual(both.cycles[0]?.notes);
    const one = planWith({ ABC: byExam, DEF: { renewal: { ceus: [value(10)] } } }, BOTH);
    expect(one.cycles[0]).toMatchObject({ withoutCeus: false, notes: [{ id: 'several-unknown' }] });
  });

  it('is counted together where all say the same of several, and of what must come from the organization', () => {
    const own = {
      renewal: {
        ceus: [value(30)],
        several: [value({ kind: 'table' as const, counts: { '1': 30, '2': 30 } })],
        ownProvider: [value(0.5)],
      },
    };
    expect(planWith({ ABC: own, DEF: own }, BOTH, { ownProvider: [value(0.2)] }).cycles[0]).toMatchObject({
      ceusRequired: 30,
      ownProvider: { share: 0.5, ceus: 15 },
    });
    expect(planWith({ ABC: own, DEF: { renewal: { ceus: [value(30)] } } }, BOTH).cycles[0]).toMatchObject({
      ceusRequired: null,
      ownProvider: null,
      notes: [{ id: 'several-unknown' }],
    });
  });

  it('may be shares of the organization that differ: none is known for both', () => {
    const asking = (share: number) => ({ renewal: { ceus: [value(30)], ownProvider: [value(share)] } });
    const several: Renewal = { several: [value({ kind: 'each' as const })] };
    const shareOf = (first: number, second: number) =>
      planWith({ ABC: asking(first), DEF: asking(second) }, BOTH, several).cycles[0]?.ownProvider;
    expect([shareOf(0.5, 0.2), shareOf(0.2, 0.5)]).toEqual([null, null]);
    expect(shareOf(0.2, 0.2)).toMatchObject({ share: 0.2, ceus: 12 });
  });

  it('are its rules of reporting, last among the notes and with who says them', () => {
    const rules = [
      { id: 'yearly', topic: 'reporting' as const, text: [value('Five a year.')] },
      { id: 'open', topic: 'reporting' as const, text: [unknown('not-found')] },
      { id: 'books', topic: 'books' as const, text: [value('Your own.')] },
    ];
    const [cycle] = planWith({ ABC: { renewal: { ceus: [value(10)] }, rules } }, 'ABC:2026-01-31').cycles;
    expect(cycle?.notes).toEqual([{ id: 'rule', code: 'ABC', text: 'Five a year.' }]);
    expect(cycle?.figures['notes.0.text']?.saidBy).toMatchObject([{ source: 'board' }]);
  });

  it('are rules of each, and every one has its own place and figure', () => {
    const ruled = (text: string, by: string) => ({
      renewal: { ceus: [value(10)] },
      rules: [{ id: 'yearly', topic: 'reporting' as const, text: [value(text, { by: [by] })] }],
    });
    const [cycle] = planWith({ ABC: ruled('Five a year.', 'board'), DEF: ruled('On paper.', 'guide') }, BOTH).cycles;
    expect(cycle?.notes).toEqual([
      { id: 'several-unknown' },
      { id: 'rule', code: 'ABC', text: 'Five a year.' },
      { id: 'rule', code: 'DEF', text: 'On paper.' },
    ]);
    const by = (place: number) => cycle?.figures[`notes.${place}.text`]?.saidBy.map(({ source }) => source);
    expect([by(1), by(2)]).toEqual([['board'], ['guide']]);
  });
});
