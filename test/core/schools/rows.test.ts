/** The rows of tables about schools: how cells are read, which rows count and in which order. */
import { describe, expect, it } from 'vitest';
import { type CellValue, inColumns, inRows } from '../../../src/core/schools/columns.ts';
import {
  amountOfRow,
  cellOfRow,
  cellText,
  countsOn,
  newestFirst,
  type Only,
  rowsOn,
  rowYear,
  type TableRow,
  textOfRow,
  unitOf,
  unitsIn,
} from '../../../src/core/schools/rows.ts';
import type { SchoolTable } from '../../../src/schema/school.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { sources } = world({ counts: '2025-09', loans: '2021', 'own:club': null });

const table = (rows: SchoolTable['rows'], parts: Partial<SchoolTable> = {}): SchoolTable => ({
  id: 'one',
  kind: 'awards',
  source: 'counts',
  checked: DAY,
  standing: 'adopted',
  columns: ['unitid', 'state', 'awards'],
  rows,
  ...parts,
});

describe('columns', () => {
  const given = table([
    [1, 'NJ', 5],
    [2, 'OH', null],
  ]);

  it('hold the cells of the rows, and give the rows again', () => {
    const columns = inColumns(given);
    expect(columns.length).toBe(2);
    expect(columns.column('state')).toEqual(['NJ', 'OH']);
    expect(columns.column('awards')).toEqual([5, null]);
    expect(inRows(columns)).toEqual(given);
  });

  it('are empty where the table has no such column', () => {
    expect(inColumns(given).column('median')).toEqual([]);
  });

  it('are null where a row is short', () => {
    expect(inColumns(table([[1]])).column('awards')).toEqual([null]);
    expect(inRows(inColumns(table([[1]]))).rows).toEqual([[1, null, null]]);
  });
});

describe('cells', () => {
  const told = (row: CellValue[], parts: Partial<SchoolTable> = {}): TableRow => {
    const [run] = newestFirst([inColumns(table([row], parts))], parts.kind ?? 'awards', sources);
    return { at: 0, of: (run as NonNullable<typeof run>).of };
  };

  it('are read as texts and as numbers, and as nothing where they are neither', () => {
    const row = told([7, 'NJ', null]);
    expect([cellOfRow(row, 'state'), cellOfRow(row, 'median')]).toEqual(['NJ', null]);
    expect([textOfRow(row, 'state'), textOfRow(row, 'unitid'), textOfRow(row, 'awards')]).toEqual(['NJ', '7', '']);
    expect([amountOfRow(row, 'unitid'), amountOfRow(row, 'state'), amountOfRow(row, 'awards')]).toEqual([
      7,
      null,
      null,
    ]);
    expect([cellText(true), cellText(undefined)]).toEqual(['true', '']);
  });

  it('are about the year that the row names, else that of the table', () => {
    const columns: SchoolTable['columns'] = ['unitid', 'year'];
    expect(rowYear(told([7, 2019], { columns, period: '2023-07' }))).toBe(2019);
    expect(rowYear(told([7, null], { columns, period: '2023-07' }))).toBe(2023);
    expect(rowYear(told([7, null], { columns }))).toBe(0);
  });
});

describe('unitOf', () => {
  it.each<[CellValue | undefined, number | string]>([
    [7, 7],
    ['7', 7],
    ['07', '07'],
    ['own', 'own'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('%j is %j', (value, unit) => {
    expect(unitOf(value)).toBe(unit);
  });
});

describe('unitsIn', () => {
  it('names the schools that tables of awards place there, and no other tables', () => {
    const awards = table([
      [1, 'NJ', 5],
      ['2', 'NJ', 5],
      [3, 'OH', 5],
    ]);
    const debt = table([[4, 'NJ', 5]], { kind: 'debt' });
    expect([...unitsIn([awards, debt].map(inColumns), 'NJ')]).toEqual([1, 2]);
  });
});

describe('newestFirst', () => {
  const runs = (tables: readonly SchoolTable[], only?: Only) =>
    newestFirst(tables.map(inColumns), 'awards', sources, only).map(({ of, rows, count, since }) => ({
      source: of.table.source,
      rows,
      count,
      since,
    }));

  it('puts the newest year first, each with its rows, and those without a year by the day of their table', () => {
    const years = table(
      [
        [1, 2019],
        [2, 2021],
        [3, 2019],
        [4, null],
      ],
      { columns: ['unitid', 'year'], period: '2020-07' },
    );
    expect(runs([years])).toEqual([
      { source: 'counts', rows: [1], count: 1, since: '2021-01-01' },
      { source: 'counts', rows: [3], count: 1, since: '2020-07-01' },
      { source: 'counts', rows: [0, 2], count: 2, since: '2019-01-01' },
    ]);
  });

  it('takes all rows of a table without years, by its source where it has no period', () => {
    expect(runs([table([[1], [2]], { columns: ['unitid'], source: 'loans' }), table([[3]], { kind: 'debt' })])).toEqual(
      [{ source: 'loans', rows: null, count: 2, since: '2021-01-01' }],
    );
    expect(runs([table([[1]], { source: 'nobody' })])[0]?.since).toBe('0000-01-01');
  });

  it('puts own data before ours of the same time, and ours of the same time in their order', () => {
    const [ours, own, more] = [
      table([[1]], { period: '2023' }),
      table([[2]], { period: '2023', source: 'own:club' }),
      table([[3]], { period: '2023', source: 'loans' }),
    ];
    expect(runs([ours, own, more]).map(({ source }) => source)).toEqual(['own:club', 'counts', 'loans']);
  });

  it('leaves out rows that are not asked for', () => {
    const rows: SchoolTable['rows'] = [
      [1, 'NJ', 5],
      [2, 'OH', 5],
      [3, 'NJ', 5],
    ];
    const only: Only = { column: 'state', has: (value) => value === 'NJ' };
    expect(runs([table(rows, { period: '2023' })], only)[0]).toMatchObject({ rows: [0, 2], count: 2 });
  });
});

describe('what counts', () => {
  const tables = [
    table([[1], [2]], { columns: ['unitid'], period: '2023' }),
    table([[3]], { columns: ['unitid'], period: '2030' }),
    table([[4]], { columns: ['unitid'], period: '2023', standing: 'doubtful', source: 'loans' }),
  ].map(inColumns);
  const units = (question = ask()) =>
    rowsOn(tables, 'awards', question, sources).map((told) => amountOfRow(told, 'unitid'));

  it('is adopted and begun, or of the asked source', () => {
    expect(units()).toEqual([1, 2]);
    expect(units(ask({ source: 'loans' }))).toEqual([4]);
    expect(units(ask({ asOf: '2030-01-01' }))).toEqual([3, 1, 2]);
    const [run] = newestFirst(tables, 'awards', sources);
    expect(
      [ask({ asOf: '2029-12-31' }), ask({ asOf: '2030-01-01' })].map((day) => countsOn(day)(run as never)),
    ).toEqual([false, true]);
  });

  it('is a known figure of its source', () => {
    const [told] = rowsOn(tables, 'awards', ask(), sources);
    expect(told?.of.said).toMatchObject({ unknown: null, saidBy: [{ source: 'counts', checked: DAY }] });
  });
});
