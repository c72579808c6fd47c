import { describe, expect, it } from 'vitest';
import { otherTables, wagesOn } from '../../src/core/wages.ts';
import type { WageTable } from '../../src/schema/career.ts';
import { ask, DAY, world } from '../support/world.ts';

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
    wagesOn(given, 'state', occupation, question, sources).map(({ place, mean, year }) => [place, [mean, year]]),
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

  it('lets a figure that was held back give way to an older one, and keeps it where there is none', () => {
    const held = table('2026-01', [
      ['NJ', 'New Jersey', null, null],
      ['WY', 'Wyoming', null, null],
    ]);
    expect(means([...tables, held])).toMatchObject({ NJ: [67_000, 2025], WY: [null, 2026] });
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
    expect(wagesOn(tables, 'national', '29-2072', ask(), sources)).toEqual([]);
  });

  it('takes own data of the same period, which stands after ours', () => {
    const own = table('2025-05', [['NJ', 'New Jersey', 70_000, null]], { source: 'own:club' });
    const [wage] = wagesOn([...tables, own], 'state', '29-2072', ask(), sources);
    expect(wage).toMatchObject({ place: 'NJ', mean: 70_000, source: 'own:club', figure: { own: 'club' } });
  });

  it('leaves null what the table does not hold, and says whose figure it is', () => {
    const [nj] = wagesOn(tables, 'state', '29-2072', ask(), sources);
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

  it('names a place by its name where it has no code, and the nation by nothing', () => {
    const industry = table('2025', [['Hospitals', 58_000]], { scope: 'industry', columns: ['name', 'mean'] });
    const nation = table('2025', [[56_000]], { scope: 'national', columns: ['mean'], approximate: true });
    expect(wagesOn([industry], 'industry', '29-2072', ask(), sources)[0]).toMatchObject({ place: 'Hospitals' });
    expect(wagesOn([nation], 'national', '29-2072', ask(), sources)[0]).toMatchObject({
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
});
