import { describe, expect, it } from 'vitest';
import { isBlank, otherTables, tablesOn, wagesOn } from '../../../src/core/wages/wages.ts';
import type { WageTable } from '../../../src/schema/wages.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { sources } = world({ bureau: '2026-01', former: '2023-04', 'own:club': null });

const table = (period: string, rows: WageTable['rows'], parts: Partial<WageTable> = {}): WageTable => ({
  id: `states-${period}`,
  scope: 'state',
  occupation: '29-2072',
  period,
  source: 'bureau',
  checked: DAY,
  standing: 'adopted',
  columns: ['state', 'name', 'mean', 'median'],
  rows,
  ...parts,
});

const tables = [
  table(
    '2022-05',
    [
      ['NJ', 'New Jersey', 60_000, 55_000],
      ['GU', 'Guam', 38_000, null],
    ],
    { source: 'former' },
  ),
  table('2025-05', [
    ['NJ', 'New Jersey', 67_000, 61_000],
    ['OH', 'Ohio', 52_000, 50_000],
  ]),
];

const means = (given: readonly WageTable[], question = ask(), occupation = '29-2072') =>
  Object.fromEntries(
    wagesOn({ tables: given, sources }, 'state', occupation, question).map(({ place, mean, year }) => [
      place,
      [mean, year],
    ]),
  );

describe('wagesOn', () => {
  it('gives each place its newest edition, whatever the order of the tables', () => {
    const newest = { NJ: [67_000, 2025], OH: [52_000, 2025], GU: [38_000, 2022] };
    expect(means(tables)).toEqual(newest);
    expect(means(tables.toReversed())).toEqual(newest);
  });

  it('knows an edition from the first day it is about', () => {
    expect(means(tables, ask({ asOf: '2025-05-01' })).NJ).toEqual([67_000, 2025]);
    expect(means(tables, ask({ asOf: '2025-04-30' })).NJ).toEqual([60_000, 2022]);
    expect(means(tables, ask({ asOf: '2022-04-30' }))).toEqual({});
  });

  it('calls an industry that the table does not name by its number', () => {
    const columns: WageTable['columns'] = ['naics', 'name', 'median'];
    const rows: WageTable['rows'] = [
      ['513000', 'Publishing Industries', 52_610],
      ['513200', null, 52_000],
    ];
    const tables = [table('2023-05', rows, { scope: 'industry', columns })];
    const found = wagesOn({ tables, sources }, 'industry', '29-2072', ask());
    expect(found.map(({ name }) => name)).toEqual(['Publishing Industries', '513200']);
  });

  it('lets a figure that was held back give way to an older one, and keeps it where there is none', () => {
    const held = table('2026-01', [
      ['NJ', 'New Jersey', null, null],
      ['WY', 'Wyoming', null, null],
    ]);
    expect(means([...tables, held])).toMatchObject({ NJ: [67_000, 2025], WY: [null, 2026] });
    const before = table('2024-05', [['WY', 'Wyoming', null, null]]);
    expect(means([...tables, before, held])).toMatchObject({ WY: [null, 2026] });
  });

  it('gives what was adopted alone, where no source is asked', () => {
    const rows: WageTable['rows'] = [['NJ', 'New Jersey', 90_000, null]];
    for (const standing of ['disputed', 'doubtful'] as const)
      expect(means([...tables, table('2026-01', rows, { standing })]).NJ).toEqual([67_000, 2025]);
  });

  it('gives under one source its own tables, whatever their standing', () => {
    const doubtful = table('2024', [['NJ', 'New Jersey', 90_000, null]], { source: 'former', standing: 'doubtful' });
    expect(means([...tables, doubtful], ask({ source: 'former' })).NJ).toEqual([90_000, 2024]);
    expect(means([...tables, doubtful]).NJ).toEqual([67_000, 2025]);
  });

  it('gives the asked occupation, and tables about none in particular', () => {
    const any = table('2020', [['TX', 'Texas', 49_000, null]], { occupation: null });
    expect(means([...tables, any], ask(), '29-9021')).toEqual({ TX: [49_000, 2020] });
    expect(means([...tables, any]).TX).toEqual([49_000, 2020]);
  });

  it('gives the asked scope alone', () => {
    expect(wagesOn({ tables, sources }, 'national', '29-2072', ask())).toEqual([]);
  });

  it('takes own data of the same period, which stands after ours', () => {
    const own = table('2025-05', [['NJ', 'New Jersey', 70_000, null]], { source: 'own:club' });
    const [wage] = wagesOn({ tables: [...tables, own], sources }, 'state', '29-2072', ask());
    expect(wage).toMatchObject({ place: 'NJ', mean: 70_000, source: 'own:club', figure: { own: 'club' } });
  });

  it('leaves null what the table does not hold, and says whose figure it is', () => {
    const [nj] = wagesOn({ tables, sources }, 'state', '29-2072', ask());
    expect(nj).toMatchObject({
      name: 'New Jersey',
      median: 61_000,
      p10: null,
      hourlyMean: null,
      employment: null,
      occupation: '29-2072',
      figure: { value: 67_000, dated: '2026-01', saidBy: [{ source: 'bureau' }], approximate: false, own: null },
    });
  });

  it('reads a number where one is asked, and a text where one is', () => {
    const rows = [
      ['NJ', 'New Jersey', 'about 60,000', 61_000],
      [7, 'Seven', 1, 1],
    ];
    const [nj, seven] = wagesOn({ tables: [table('2025-05', rows)], sources }, 'state', '29-2072', ask());
    expect(nj).toMatchObject({ mean: null, median: 61_000, figure: { value: 61_000 } });
    expect(seven).toMatchObject({ place: '7', name: 'Seven', state: null });
  });

  it('knows no date of a source that is not there, and is not approximate unless it says so', () => {
    const unlisted = table('2025-05', [['NJ', 'New Jersey', 1, 1]], { source: 'unlisted' });
    expect(wagesOn({ tables: [unlisted], sources }, 'state', '29-2072', ask())[0]?.figure).toMatchObject({
      dated: null,
      approximate: false,
      own: null,
      unknown: null,
    });
  });

  it('names an area by its name and not by the state that it lies in, and a state without a name by its code', () => {
    const area = table('2025', [['NJ', 'Trenton', 61_000]], { scope: 'area', columns: ['state', 'name', 'mean'] });
    expect(wagesOn({ tables: [area], sources }, 'area', '29-2072', ask())[0]).toMatchObject({
      place: 'Trenton',
      name: 'Trenton',
      state: 'NJ',
    });
    const bare = table('2025', [['NJ', 61_000]], { columns: ['state', 'mean'] });
    expect(wagesOn({ tables: [bare], sources }, 'state', '29-2072', ask())[0]).toMatchObject({
      place: 'NJ',
      name: 'NJ',
    });
  });

  it('names a place by its name where it has no code, and the nation by nothing', () => {
    const industry = table('2025', [['Hospitals', 58_000]], { scope: 'industry', columns: ['name', 'mean'] });
    const nation = table('2025', [[56_000]], { scope: 'national', columns: ['mean'], approximate: true });
    expect(wagesOn({ tables: [industry], sources }, 'industry', '29-2072', ask())[0]).toMatchObject({
      place: 'Hospitals',
    });
    expect(wagesOn({ tables: [nation], sources }, 'national', '29-2072', ask())[0]).toMatchObject({
      place: '',
      mean: 56_000,
      figure: { approximate: true },
    });
  });
});

it('names the tables that were not adopted', () => {
  const disputed = table('2023', [['NJ', 'New Jersey', 1, null]], { id: 'disputed', standing: 'disputed' });
  const elsewhere = table('2023', [['NJ', 'New Jersey', 1, null]], { standing: 'disputed', scope: 'area' });
  const all = [...tables, disputed, elsewhere];
  expect(otherTables(all, 'state', '29-2072').map(({ id }) => id)).toEqual(['disputed']);
  expect(otherTables(all, 'state', '29-9021')).toEqual([]);
  const any = table('2023', [['NJ', 'New Jersey', 1, null]], { id: 'any', standing: 'doubtful', occupation: null });
  expect(otherTables([...all, any], 'state', '29-9021').map(({ id }) => id)).toEqual(['any']);
});

describe('tablesOn', () => {
  it('puts the newest first, own data before ours of the same period, and leaves equal ones as they are', () => {
    const named = (id: string, period: string, source = 'bureau') => table(period, [], { id, source });
    const given = [
      named('a', '2024-05'),
      named('b', '2025'),
      named('c', '2025-01', 'own:club'),
      named('d', '2025-01-01'),
      named('e', '2025-01', 'own:club'),
      named('f', '2025-02'),
    ];
    const ids = (all: readonly WageTable[]) => tablesOn(all, 'state', ask()).map(({ id }) => id);
    expect(ids(given)).toEqual(['f', 'c', 'e', 'b', 'd', 'a']);
    expect(ids(given.toReversed())).toEqual(['f', 'e', 'c', 'd', 'b', 'a']);
  });
});

describe('isBlank', () => {
  it.each([
    ['employment', true],
    ['jobsPer1000', true],
    ['locationQuotient', true],
    ['mean', false],
    ['hourlyP90', false],
    ['experienced', false],
  ])('of a row that holds %s alone is %s', (column, blank) => {
    const one = table('2025', [['NJ', 5]], { columns: ['state', column] });
    expect(wagesOn({ tables: [one], sources }, 'state', '29-2072', ask()).map(isBlank)).toEqual([blank]);
  });
});
