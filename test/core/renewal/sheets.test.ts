/** Worked by hand from the shipped dataset: due day, CEUs, what is left, and the cost of a cycle. */
import { describe, expect, it } from 'vitest';
import { type Asked, cycleFor, planFor } from './support.ts';

type Sheet = readonly [
  name: string,
  held: string,
  asked: Asked,
  expected: {
    due: string | null;
    full: number | null;
    required: number | null;
    cost?: number | [number, number] | null;
  },
];

const check = (sheets: readonly Sheet[]): void => {
  it.each(sheets)('%s', (_name, held, asked, { due, full, required, cost }) => {
    const cycle = cycleFor(held.split(' '), asked);
    expect({ due: cycle.span?.due ?? null, full: cycle.ceusFull, required: cycle.ceusRequired }).toEqual({
      due,
      full,
      required,
    });
    if (cost === undefined) return;
    const [low, high] = Array.isArray(cost) ? cost : [cost, cost];
    expect(cycle.cost.total).toEqual(cost === null ? null : { low, high });
  });
};

describe('AAPC: 36, 40, 44, 48 and 52 CEUs in 24 months; dues of 222 dollars, no renewal fee known', () => {
  const august = { member: 'aapc:2026-08' };
  check([
    // The even month reports in even years: 2026-08-31 is over, 2028-08-31 is next. 2 x 222 = 444.
    ['one', 'CPC:2023-05-10', august, { due: '2028-08-31', full: 36, required: 36, cost: 444 }],
    ['two', 'CPC:2023-05-10 COC:2024-01-05', august, { due: '2028-08-31', full: 40, required: 40, cost: 444 }],
    ['three', 'CPC:2023-05-10 COC:2024-01-05 CPB:2025-01-05', august, { due: '2028-08-31', full: 44, required: 44 }],
    [
      'four',
      'CPC:2023-05-10 COC:2024-01-05 CPB:2025-01-05 CIC:2025-02-05',
      august,
      { due: '2028-08-31', full: 48, required: 48 },
    ],
    [
      'five',
      'CPC:2023-05-10 COC:2024-01-05 CPB:2025-01-05 CIC:2025-02-05 CRC:2025-03-05',
      august,
      { due: '2028-08-31', full: 52, required: 52 },
    ],
    [
      'six: the last count holds for more',
      'CPC:2023-05-10 COC:2024-01-05 CPB:2025-01-05 CIC:2025-02-05 CRC:2025-03-05 CPMA:2025-04-05',
      august,
      { due: '2028-08-31', full: 52, required: 52, cost: 444 },
    ],
    // The odd month reports in odd years. From 2024-02-20 to 2025-03-31: 13 whole months (13 + 11 days).
    // 36 / 24 x 13 = 19.5. Dues at the ends of March 2024 and 2025.
    [
      'an odd month',
      'CPC:2024-02-20',
      { member: 'aapc:2026-03', asOf: '2025-01-01' },
      { due: '2025-03-31', full: 36, required: 19.5, cost: 2 * 222 },
    ],
    // From 2025-03-31 to 2026-08-31: 17 months. 36 / 24 x 17 = 25.5.
    [
      'first cycle',
      'CPC:2025-03-31',
      { ...august, asOf: '2026-01-01' },
      { due: '2026-08-31', full: 36, required: 25.5, cost: 444 },
    ],
    // 40 / 24 x 17 = 28.33, up to 28.5; the second one joins the cycle of the first.
    [
      'first cycle of two',
      'CPC:2025-03-31 COC:2025-10-01',
      { ...august, asOf: '2026-01-01' },
      { due: '2026-08-31', full: 40, required: 28.5, cost: 444 },
    ],
    // From 2026-03-01 to 2026-08-31: 5 whole months. 36 / 24 x 5 = 7.5. Dues once.
    [
      'short first cycle',
      'CPC:2026-03-01',
      { ...august, asOf: '2026-04-01' },
      { due: '2026-08-31', full: 36, required: 7.5, cost: 222 },
    ],
    // From 2026-08-15 to 2026-08-31: no whole month.
    [
      'a first cycle of days',
      'CPC:2026-08-15',
      { ...august, asOf: '2026-08-20' },
      { due: '2026-08-31', full: 36, required: 0 },
    ],
    // On the due day itself a new cycle begins, whole: 24 months.
    [
      'earned on the due day',
      'CPC:2026-08-31',
      { ...august, asOf: '2026-08-31' },
      { due: '2028-08-31', full: 36, required: 36 },
    ],
    // From 2024-02-29 to 2025-03-31: 13 months. 40 / 24 x 13 = 21.67, up to 22.
    [
      'earned on a leap day',
      'CPC:2024-02-29 CPB:2024-05-05',
      { member: 'aapc:2025-03', asOf: '2025-03-31' },
      { due: '2025-03-31', full: 40, required: 22 },
    ],
    [
      'a month of February ends on the leap day',
      'CPC:2020-05-05',
      { member: 'aapc:2025-02', asOf: '2027-01-01' },
      { due: '2028-02-29', full: 36, required: 36 },
    ],
    [
      'the mark counts as the CPC',
      'CPC-A:2025-03-31 CPC:2026-01-05',
      { ...august, asOf: '2026-02-01' },
      { due: '2026-08-31', full: 36, required: 25.5 },
    ],
    ['membership not told: the full number', 'CPC:2025-03-31', {}, { due: null, full: 36, required: 36, cost: 444 }],
    ['membership without its month', 'CPC:2025-03-31', { member: 'aapc:2026' }, { due: null, full: 36, required: 36 }],
    ['day not told: the full number', 'CPC', august, { due: '2028-08-31', full: 36, required: 36 }],
    // Whichever day of March 2025: 17 whole months.
    [
      'the month alone was told',
      'CPC:2025-03',
      { ...august, asOf: '2026-01-01' },
      { due: '2026-08-31', full: 36, required: 25.5 },
    ],
    // 5 to 17 months, by the day: the full number.
    [
      'the year alone was told',
      'CPC:2025',
      { ...august, asOf: '2026-01-01' },
      { due: '2026-08-31', full: 36, required: 36 },
    ],
  ]);

  it('asks for what would settle it', () => {
    expect(cycleFor(['CPC:2025-03-31']).ask).toEqual(['memberships']);
    expect(cycleFor(['CPC'], august).ask).toEqual(['credentials']);
    expect(cycleFor(['CPC']).ask).toEqual(['credentials', 'memberships']);
    expect(cycleFor(['CPC:2025'], { ...august, asOf: '2026-01-01' }).ask).toEqual(['credentials']);
    expect(cycleFor(['CPC:2025-03-31'], august).ask).toEqual([]);
  });

  describe('the scheme of 2012 to 2014: 36, 48, 60, 72, 80', () => {
    const then = { member: 'aapc:2013-08', asOf: '2013-06-01' };
    check([
      ['two', 'CPC:2010-01-01 COC:2010-02-01', then, { due: '2014-08-31', full: 48, required: 48 }],
      // From 2013-01-31 to 2014-08-31: 19 months. 48 / 24 x 19 = 38.
      ['two, first cycle', 'CPC:2013-01-31 COC:2013-02-01', then, { due: '2014-08-31', full: 48, required: 38 }],
      [
        'five',
        'CPC:2010-01-01 COC:2010-02-01 CPB:2010-03-01 CIC:2010-04-01 CPMA:2010-05-01',
        then,
        { due: '2014-08-31', full: 80, required: 80 },
      ],
      [
        'its last day',
        'CPC:2010-01-01 COC:2010-02-01',
        { ...then, asOf: '2014-12-31' },
        { due: '2016-08-31', full: 48, required: 48 },
      ],
      [
        'the day after',
        'CPC:2010-01-01 COC:2010-02-01',
        { ...then, asOf: '2015-01-01' },
        { due: '2016-08-31', full: 40, required: 40 },
      ],
    ]);

    it('asks for more on a topic', () => {
      const topics = (asked: Asked) =>
        cycleFor(['CPMA:2010-01-01', 'CEMC:2010-02-01'], asked).topics.map(({ topic, ceus }) => [topic, ceus]);
      expect(topics(then)).toEqual([
        ['CPMA', 24],
        ['CEMC', 16],
      ]);
      expect(topics({ member: 'aapc:2026-08' })).toEqual([
        ['CPMA', 16],
        ['CEMC', 8],
      ]);
    });

    it('asks all of the subject of a CPPM alone', () => {
      expect(cycleFor(['CPPM:2010-01-01'], then).topics).toMatchObject([{ topic: 'CPPM', ceus: 36 }]);
      expect(cycleFor(['CPPM:2010-01-01', 'CPC:2010-01-01'], then).topics).toMatchObject([{ topic: 'CPPM', ceus: 24 }]);
      expect(cycleFor(['CPPM:2010-01-01']).topics).toMatchObject([{ topic: 'CPPM', ceus: 16 }]);
    });
  });
});

describe('AHIMA: 24 months from the pass; the highest, 10 for each further one, at most 50', () => {
  check([
    // For others 249 for the first; for members 100 and two years of dues, 100 + 2 x 149 = 398.
    ['CCS', 'CCS:2025-03-31', {}, { due: '2027-03-31', full: 20, required: 20, cost: [249, 398] }],
    ['CCS, no member', 'CCS:2025-03-31', { member: 'none' }, { due: '2027-03-31', full: 20, required: 20, cost: 249 }],
    [
      'CCS, a member',
      'CCS:2025-03-31',
      { member: 'ahima' },
      { due: '2027-03-31', full: 20, required: 20, cost: 100 + 2 * 149 },
    ],
    [
      'CCS, a membership that is over',
      'CCS:2025-03-31',
      { member: 'ahima:2025-01' },
      { due: '2027-03-31', full: 20, required: 20, cost: 249 },
    ],
    // 20 + 10; 249 + 50 for the further one.
    [
      'CCS and RHIT',
      'CCS:2025-03-31 RHIT:2025-03-31',
      { member: 'none' },
      { due: '2027-03-31', full: 30, required: 30, cost: 299 },
    ],
    // 30 + 10.
    ['RHIA and CCS', 'RHIA:2025-06-30 CCS:2025-06-30', {}, { due: '2027-06-30', full: 40, required: 40 }],
    [
      'RHIA over RHIT',
      'RHIT:2020-06-30 RHIA:2025-06-30',
      { member: 'none' },
      { due: '2027-06-30', full: 30, required: 30, cost: 249 },
    ],
    [
      'CCS over CCA',
      'CCA:2024-01-15 CCS:2025-03-31',
      { member: 'none' },
      { due: '2027-03-31', full: 20, required: 20, cost: 249 },
    ],
    // 30 + 10 + 10 = 50; a fourth would make 60. Fees 249 + 3 x 50 = 399.
    [
      'at most 50',
      'RHIA:2025-06-30 CCS:2025-06-30 CHPS:2025-06-30 CDIP:2025-06-30',
      { member: 'none' },
      { due: '2027-06-30', full: 50, required: 50, cost: 399 },
    ],
    ['earned on a leap day', 'CCS:2024-02-29', {}, { due: '2028-02-29', full: 20, required: 20 }],
    [
      'earned on a leap day, first end',
      'CCS:2024-02-29',
      { asOf: '2026-02-28' },
      { due: '2026-02-28', full: 20, required: 20 },
    ],
    ['the day before', 'CCS:2024-08-31', { asOf: '2026-08-30' }, { due: '2026-08-31', full: 20, required: 20 }],
    ['the due day is in time', 'CCS:2024-08-31', { asOf: '2026-08-31' }, { due: '2026-08-31', full: 20, required: 20 }],
    ['the day after', 'CCS:2024-08-31', { asOf: '2026-09-01' }, { due: '2028-08-31', full: 20, required: 20 }],
    ['day not told', 'CCS', {}, { due: null, full: 20, required: 20 }],
    ['the month alone was told', 'CCS:2025-03', {}, { due: null, full: 20, required: 20 }],
    // The older price of others: 218 until February 2026.
    [
      'in January 2026',
      'CCS:2025-03-31',
      { member: 'none', asOf: '2026-01-15' },
      { due: '2027-03-31', full: 20, required: 20, cost: 218 },
    ],
  ]);

  it('keeps the higher one alone and says which it drops', () => {
    expect(cycleFor(['CCA:2024-01-15', 'CCS:2025-03-31'])).toMatchObject({
      credentials: ['CCS'],
      supersedes: [{ by: 'CCS', drops: 'CCA' }],
    });
  });

  it('follows the credential earned first, and says that this is our reading', () => {
    const { span, notes } = cycleFor(['RHIT:2025-09-30', 'CCS:2025-03-31']);
    expect(span?.due).toBe('2027-03-31');
    expect(notes).toContainEqual({ id: 'follows-first', code: 'CCS', alone: [{ code: 'RHIT', due: '2027-09-30' }] });
  });

  it('asks for its own share from 2025 on', () => {
    const own = (asOf: string) => cycleFor(['CCS:2024-03-31', 'RHIT:2024-03-31'], { asOf }).ownProvider;
    expect(own('2024-12-31')).toBeNull();
    // 40% of 30
    expect(own('2025-01-01')).toMatchObject({ share: 0.4, ceus: 12 });
  });

  it('asks for 80% in its domains', () => {
    // 80% of 40
    expect(cycleFor(['RHIA:2025-06-30', 'CCS:2025-06-30']).topics).toMatchObject([{ topic: 'in-domain', ceus: 32 }]);
  });
});

describe('NHA and PMI', () => {
  check([
    // How long is known, from when is not: the pass is our reading. No fee is known.
    ['CBCS', 'CBCS:2025-03-31', {}, { due: '2027-03-31', full: 10, required: 10, cost: null }],
    ['two of NHA: no rule', 'CBCS:2025-03-31 CMAA:2025-03-31', {}, { due: '2027-03-31', full: null, required: null }],
    // By calendar year; the first period lasts at least a year, so until the end of the next.
    ['CMC', 'CMC:2024-05-10', {}, { due: '2026-12-31', full: 12, required: 12, cost: 75 }],
    ['CMC, first period', 'CMC:2026-05-10', {}, { due: '2027-12-31', full: 12, required: 12, cost: 75 }],
    ['CMC of 31 December', 'CMC:2025-12-31', { asOf: '2026-12-31' }, { due: '2026-12-31', full: 12, required: 12 }],
    ['CMC on New Year', 'CMC:2024-05-10', { asOf: '2027-01-01' }, { due: '2027-12-31', full: 12, required: 12 }],
    // 75 + 50 + 25
    [
      'three of PMI',
      'CMC:2024-05-10 CMIS:2024-05-10 CMOM:2024-05-10',
      {},
      { due: '2026-12-31', full: null, required: null, cost: 150 },
    ],
  ]);

  it('marks what is our reading', () => {
    expect(cycleFor(['CBCS:2025-03-31']).notes).toEqual([{ id: 'starts-with-pass' }]);
    expect(cycleFor(['CMC:2024-05-10']).notes).toEqual([{ id: 'earlier-reported', until: '2025-12-31' }]);
  });

  it('asks for 9 of 12 in the core field', () => {
    expect(cycleFor(['CMC:2024-05-10']).topics).toMatchObject([{ topic: 'core', ceus: 9 }]);
  });
});

describe('several organizations', () => {
  it('adds up what all cycles ask for, the one due first before the others', () => {
    const { cycles, ceusTotal } = planFor(
      ['CPC:2025-03-31', 'COC:2025-10-01', 'CCS:2025-03-31', 'RHIT:2025-03-31', 'CBCS:2025-06-30', 'CMC:2024-05-10'],
      { member: 'aapc:2026-08', asOf: '2026-01-01', told: { earned: { CPC: 12, CCS: 5.5 } } },
    );
    expect(cycles.map(({ organization, span }) => [organization, span?.due])).toEqual([
      ['aapc', '2026-08-31'],
      ['pmi', '2026-12-31'],
      ['ahima', '2027-03-31'],
      ['nha', '2027-06-30'],
    ]);
    // 28.5 + 12 + 30 + 10
    expect(ceusTotal).toBe(80.5);
    // 28.5 - 12 = 16.5 in 7 whole months: 2.357; 30 - 5.5 = 24.5 in 14: 1.75
    expect(cycles.map(({ earned, left, ceusPerMonth }) => [earned, left, ceusPerMonth])).toEqual([
      [12, 16.5, 2.36],
      [0, 12, 1.09],
      [5.5, 24.5, 1.75],
      [0, 10, 0.59],
    ]);
  });

  it('gives no total where one of them is not known', () => {
    expect(planFor(['CPC:2025-03-31', 'CBCS:2025-03-31', 'CMAA:2025-03-31']).ceusTotal).toBeNull();
  });

  it('leaves out what is not earned yet', () => {
    const { cycles, notYet } = planFor(['CPC:2026-12-01', 'CCS:2025-03-31']);
    expect([cycles.length, notYet]).toEqual([1, ['CPC']]);
  });

  it('knows only what one source says', () => {
    const cycle = cycleFor(['CPC:2025-03-31'], { member: 'aapc:2026-08', source: 'aapc-ceu-2018' });
    expect([cycle.span, cycle.ceusFull, cycle.cost.total]).toEqual([null, 36, null]);
  });

  it('says where the day is not in the data: which two calendar years', () => {
    const cycle = cycleFor(['CRCP:2025-03-31']);
    expect([cycle.span, cycle.ceusFull, cycle.notes[0]]).toEqual([null, 30, { id: 'due-unknown' }]);
  });
});
