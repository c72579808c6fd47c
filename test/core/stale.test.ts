import { describe, expect, it } from 'vitest';
import { type Age, byAge, figuresIn, isOlder, tablesIn } from '../../src/core/stale.ts';
import type { WageTable } from '../../src/schema/wages.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources, value, unknown, pay, certification } = world();

describe('byAge', () => {
  it.each<[string | null, string | null, number]>([
    ['2025', '2026-02-01', -1],
    ['2026-02-01', '2025', 1],
    ['2026-02', '2026-02-01', 0],
    ['2026', '2026-01', 0],
    [null, '2026', 1],
    ['2026', null, -1],
    [null, null, 0],
  ])('%s and %s', (a, b, order) => {
    expect(byAge(a, b)).toBe(order);
  });
});

describe('isOlder', () => {
  it.each<[string | null, Age, string, boolean]>([
    ['2026-02-28', { days: 1 }, '2026-03-01', false],
    ['2026-02-27', { days: 1 }, '2026-03-01', true],
    ['2026-03-01', { days: 0 }, '2026-03-01', false],
    // A month counts from its first day, a year from the first of January.
    ['2026-02', { days: 28 }, '2026-03-01', false],
    ['2026-02', { days: 27 }, '2026-03-01', true],
    ['2026', { days: 58 }, '2026-03-01', true],
    ['2025-03-01', { months: 12 }, '2026-03-01', false],
    ['2025-02-28', { months: 12 }, '2026-03-01', true],
    ['2025-03', { months: 12 }, '2026-03-01', false],
    ['2025', { months: 12 }, '2026-03-01', true],
    // A month before the last of March is the last of February.
    ['2026-02-28', { months: 1 }, '2026-03-31', false],
    ['2026-02-27', { months: 1 }, '2026-03-31', true],
    ['2027-01-01', { months: 0 }, '2026-03-31', false],
    [null, { months: 1200 }, '2026-03-31', true],
  ])('a source of %s is older than %o on %s: %s', (dated, age, asOf, expected) => {
    expect(isOlder(dated, age, asOf)).toBe(expected);
  });
});

describe('figuresIn', () => {
  const placed = (part: object, question = ask()) =>
    figuresIn(part, question, sources).map(({ path, figure }) => [path, figure.value]);

  it('gives what is known, by its place', () => {
    const part = {
      exam: { questions: [value(100), value(150, { until: '2020' })], minutes: [unknown('not-found')] },
      level: [value('entry')],
    };
    expect(placed(part)).toEqual([
      ['exam.questions', 100],
      ['level', 'entry'],
    ]);
    expect(placed(part, ask({ source: 'guide' }))).toEqual([]);
  });

  it('gives of the series of pay the newest of the asked day alone', () => {
    const part = certification({
      pay: [pay(60_000, { year: 2024 }), pay(67_000, { year: 2025 }), pay(55_000, { year: 2023, kind: 'median' })],
      level: [value('entry')],
    });
    expect(placed(part)).toEqual([
      ['pay[1].amount', 67_000],
      ['pay[2].amount', 55_000],
      ['level', 'entry'],
    ]);
    expect(placed(part, ask({ asOf: '2024-06-01' })).slice(0, 2)).toEqual([
      ['pay[0].amount', 60_000],
      ['pay[2].amount', 55_000],
    ]);
  });

  it('tells the second series from the twelfth', () => {
    const years = Array.from({ length: 12 }, (_, index) => pay(index, { year: 2026 - index, of: 'coders' }));
    const twelfth = [...years.slice(0, 11), pay(11, { year: 2015, of: 'auditors' })];
    expect(placed({ pay: twelfth })).toEqual([
      ['pay[0].amount', 0],
      ['pay[11].amount', 11],
    ]);
  });
});

describe('tablesIn', () => {
  const table = (period: string, parts: Partial<WageTable> = {}): WageTable => ({
    id: `states-${period}`,
    scope: 'state',
    occupation: '29-2072',
    period,
    source: 'board',
    checked: '2026-02-15',
    standing: 'adopted',
    columns: ['state', 'mean'],
    rows: [['NJ', 60_000]],
    ...parts,
  });
  const about = ({ scope, occupation }: WageTable) => `${scope} ${occupation}`;
  const placed = (tables: readonly WageTable[], question = ask()) =>
    tablesIn(tables, about, question, sources).map(({ path }) => path);

  it('gives a table as one figure, as old as its source', () => {
    const given = table('2025-05', {
      rows: [
        ['NJ', 1],
        ['OH', 2],
      ],
    });
    expect(tablesIn([given], about, ask(), sources)).toEqual([
      {
        path: 'tables[0]',
        figure: expect.objectContaining({
          value: '2 rows of 2025-05',
          unknown: null,
          saidBy: [{ source: 'board', checked: '2026-02-15' }],
          dated: '2026-01',
          own: null,
        }),
      },
    ]);
  });

  it('has no date where its source has none, and says whose it is', () => {
    const [blog, own] = tablesIn(
      [table('2025', { source: 'blog' }), table('2025', { source: 'own:club' })],
      about,
      ask(),
      sources,
    );
    expect(blog?.figure).toMatchObject({ dated: null, own: null });
    expect(own?.figure).toMatchObject({ dated: null, own: 'club' });
  });

  it('gives the newest of a scope and occupation, by the place in the file', () => {
    const tables = [
      table('2024-05'),
      table('2025-05'),
      table('2025-04', { scope: 'area' }),
      table('2023', { occupation: null }),
      table('2025-05', { source: 'guide' }),
    ];
    expect(placed(tables)).toEqual(['tables[1]', 'tables[2]', 'tables[3]', 'tables[4]']);
  });

  it('knows a table from the first day it is about, and until then the one before', () => {
    const tables = [table('2024-05'), table('2025-05')];
    expect(placed(tables, ask({ asOf: '2025-04-30' }))).toEqual(['tables[0]']);
    expect(placed(tables, ask({ asOf: '2025-05-01' }))).toEqual(['tables[1]']);
    expect(placed(tables, ask({ asOf: '2024-04-30' }))).toEqual([]);
  });

  it('gives what is not adopted under its source alone', () => {
    const tables = [table('2024-05'), table('2025-05', { source: 'guide', standing: 'disputed' })];
    expect(placed(tables)).toEqual(['tables[0]']);
    expect(placed(tables, ask({ source: 'guide' }))).toEqual(['tables[1]']);
    expect(placed(tables, ask({ source: 'board', asOf: DAY }))).toEqual(['tables[0]']);
  });

  it('takes a table without a period for one of the time of its source', () => {
    const { period: _, ...timeless } = table('2025');
    const tables = [timeless, { ...timeless, period: '2024' }];
    const found = (question = ask()) => tablesIn(tables, () => 'debt', question, sources);
    expect(found().map(({ path, figure }) => [path, figure.value])).toEqual([['tables[0]', '1 rows']]);
    expect(found(ask({ asOf: '2025-12-31' })).map(({ path }) => path)).toEqual(['tables[1]']);
  });
});
