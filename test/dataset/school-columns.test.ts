/** Tables about schools lie on disk by their columns: what is read of them is what was written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inColumns, inRows } from '../../src/core/schools/columns.ts';
import { textOfRow } from '../../src/core/schools/rows.ts';
import { schoolFigures } from '../../src/core/schools/school.ts';
import { schoolsOn } from '../../src/core/schools/schools.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { packedTable, schoolTable } from '../../src/dataset/school-columns.ts';
import type { Schools, SchoolTable } from '../../src/schema/school.ts';
import { SHIPPED } from '../support/run.ts';

const written = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', '..', 'data', 'schools.json'), 'utf8'),
) as Schools;

const table = (rows: SchoolTable['rows']): SchoolTable => ({
  id: 'one',
  kind: 'awards',
  source: 'counts',
  checked: '2026-01-02',
  standing: 'adopted',
  columns: ['unitid', 'institution', 'listedIn2024'],
  rows,
});

const again = (given: SchoolTable): SchoolTable => inRows(schoolTable(JSON.parse(JSON.stringify(packedTable(given)))));

describe('a table packed and read again', () => {
  it.each<[string, SchoolTable['rows']]>([
    [
      'numbers, texts and yes or no',
      [
        [1, 'A', true],
        [2, 'É', false],
      ],
    ],
    [
      'what is left empty',
      [
        [1, '', null],
        [null, '', null],
      ],
    ],
    [
      'a text that holds what stands between texts',
      [
        [1, 'A|B', true],
        [2, 'C', true],
      ],
    ],
    [
      'a text that begins as a list',
      [
        [1, '[1]', true],
        [2, '"', true],
      ],
    ],
    [
      'numbers as texts',
      [
        ['1', '2', null],
        [1, '3', null],
      ],
    ],
    ['one row with an empty text', [[1, '', true]]],
  ])('%s', (_, rows) => {
    expect(again(table(rows))).toEqual(table(rows));
  });

  it('whatever its cells are', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('|', '[', ''), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
        expect(again(table(rows))).toEqual(table(rows));
      }),
    );
  });
});

describe('a table by its columns', () => {
  it('is the table, and has nothing of a column that is not there', () => {
    const given = table([
      [1, 'A', true],
      [2, 'B', false],
    ]);
    const columns = inColumns(given);
    expect(inRows(columns)).toEqual(given);
    expect([columns.length, columns.column('institution'), columns.column('city')]).toEqual([2, ['A', 'B'], []]);
  });
});

describe('what ships', () => {
  const { tables, sources } = loadCatalog(SHIPPED).schools();

  it('holds every cell of the data', () => {
    expect(tables.map(inRows)).toEqual(written.tables);
  });

  it.each([null, 'ipeds-c2024', 'ipeds-ic2023-ay', 'scorecard-debt'])(
    'gives the schools of the tables in rows, by %s, on several days',
    (source) => {
      const given = (from: typeof tables, asOf: string) =>
        schoolsOn(from, { asOf, source }, sources).map(({ named, rows: _, ...school }) => ({
          ...school,
          website: textOfRow(named, 'website'),
        }));
      for (const asOf of ['2019-06-01', '2024-01-01', '2026-12-01'])
        expect(given(tables, asOf)).toEqual(given(written.tables.map(inColumns), asOf));
      const question = { asOf: '2026-12-01', source };
      const figures = (from: typeof tables) => schoolsOn(from, question, sources).map(schoolFigures);
      expect(figures(tables)).toEqual(figures(written.tables.map(inColumns)));
    },
  );
});
