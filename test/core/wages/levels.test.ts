import { describe, expect, it } from 'vitest';
import { levelsOn } from '../../../src/core/wages/levels.ts';
import type { WageTable } from '../../../src/schema/wages.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { sources } = world({ labor: '2025-07', 'own:club': '2026' });

const RECORDS = [1, 2, 3, 4].map((level) => `29-2072.${level}`);
const CLERKS = [1, 2, 3, 4].map((level) => `43-3021.${level}`);

const table = (period: string, rows: WageTable['rows'], parts: Partial<WageTable> = {}): WageTable => ({
  id: `levels-${period}`,
  scope: 'level',
  occupation: null,
  period,
  source: 'labor',
  checked: DAY,
  standing: 'adopted',
  columns: ['name', 'state', ...RECORDS],
  rows,
  ...parts,
});
const levels = (tables: readonly WageTable[], occupation = '29-2072') =>
  levelsOn({ tables, sources }, occupation, ask());

const older = table('2024-07', [
  ['Trenton', 'NJ', 19, 22, 26, 29],
  ['Guam', 'GU', 12, 14, 16, 18],
]);
const newer = table('2025-07', [['Trenton', 'NJ', 20, 23, 27, 30]], { until: '2026-06', note: 'No survey this year.' });

describe('levelsOn', () => {
  it('gives each area its four levels of the newest table that has it', () => {
    for (const tables of [
      [older, newer],
      [newer, older],
    ])
      expect(
        levels(tables).map(({ area, state, from, level1, level2, level3, level4 }) => [
          area,
          state,
          from,
          [level1, level2, level3, level4],
        ]),
      ).toEqual([
        ['Trenton', 'NJ', '2025-07', [20, 23, 27, 30]],
        ['Guam', 'GU', '2024-07', [12, 14, 16, 18]],
      ]);
  });

  it("gives the asked occupation's columns, and nothing of a table without them", () => {
    const both = table('2025-07', [['Trenton', 'NJ', 20, 23, 27, 30, 15, 17, 19, 21]], {
      columns: ['name', 'state', ...RECORDS, ...CLERKS],
    });
    expect(levels([both, older], '43-3021')).toMatchObject([
      { occupation: '43-3021', area: 'Trenton', level1: 15, level2: 17, level3: 19, level4: 21 },
    ]);
    expect(levels([both], '29-2071')).toEqual([]);
  });

  it('leaves null what a cell does not hold as a number', () => {
    const rows = [['Trenton', 'NJ', null, 'n/a', null, 30]];
    expect(levels([table('2025-07', rows)])[0]).toMatchObject({
      level1: null,
      level2: null,
      level3: null,
      level4: 30,
      figure: { value: null },
    });
  });

  it('says until when they hold, what is noted, and who says so; null where it is not said', () => {
    expect(levels([newer])[0]).toMatchObject({
      until: '2026-06',
      note: 'No survey this year.',
      source: 'labor',
      figure: {
        value: 27,
        saidBy: [{ source: 'labor', checked: DAY }],
        dated: '2025-07',
        approximate: false,
        own: null,
      },
    });
    expect(levels([older])[0]).toMatchObject({ until: null, note: null });
    const own = table('2025-07', [['Trenton', 'NJ', 1, 2, 3, 4]], { source: 'own:club', approximate: true });
    expect(levels([own])[0]?.figure).toMatchObject({ dated: '2026', approximate: true, own: 'club' });
  });

  it('names an area without a name by its state', () => {
    const bare = table('2025-07', [['NJ', 1, 2, 3, 4]], { columns: ['state', ...RECORDS] });
    expect(levels([bare])[0]).toMatchObject({ area: 'NJ', state: 'NJ' });
    const named = table('2025-07', [['Trenton', 1, 2, 3, 4]], { columns: ['name', ...RECORDS] });
    expect(levels([named])[0]).toMatchObject({ area: 'Trenton', state: '' });
  });
});
