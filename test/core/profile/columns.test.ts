/** The columns of a roster: which header means which field, and that cells read back as what was written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factColumns, ROSTER_COLUMNS, readCells, writeCells } from '../../../src/core/profile/columns.ts';
import { PROFILE_FLAGS } from '../../../src/schema/profile-flags.ts';
import { RosterEntry } from '../../../src/schema/roster.ts';
import { anyRosterEntry } from '../../support/profiles.ts';

describe('columnsOf', () => {
  test('every field of a profile is a column', () => {
    expect(ROSTER_COLUMNS).toEqual(['id', 'name', ...Object.keys(PROFILE_FLAGS)]);
  });

  test.each<[string, string]>([
    ['education', 'education'],
    [' Education ', 'education'],
    ['MONTHS_AVAILABLE', 'monthsAvailable'],
    ['Hours per week', 'hoursPerWeek'],
    ['hours-per-week', 'hoursPerWeek'],
  ])('"%s" is %s', (name, field) => {
    expect(factColumns([name])).toMatchObject({ fields: [{ field, index: 0 }], others: [] });
  });

  test.each<[string, string[]]>([
    ['eduction', ['education']],
    ['experiance', ['experience']],
    ['credential', ['credentials']],
    ['class', []],
    ['held', []],
  ])('"%s" is kept and not read, and near %j', (name, near) => {
    expect(factColumns([name])).toMatchObject({ fields: [], others: [{ name, near }] });
  });

  test('id, name and columns without a name need no word', () => {
    expect(factColumns(['id', 'Name', '', ' '])).toMatchObject({ fields: [], others: [], twice: [] });
  });

  test('a field that is told twice is found out, however it is written', () => {
    expect(factColumns(['state', 'id', 'State', 'class', 'class', '', '', ' ', ' ']).twice).toEqual(['state', 'class']);
  });
});

describe('readCells', () => {
  const read = (field: string, cell: string) => readCells(factColumns([field]), [cell])[field];

  test.each<[string, string, unknown]>([
    ['education', '', undefined],
    ['education', '  ', undefined],
    ['education', ' bachelor ', 'bachelor'],
    ['education', 'none', 'none'],
    ['experience', 'none', []],
    ['experience', 'coding=18', [{ in: 'coding', months: 18 }]],
    [
      'experience',
      ' coding=18 ;billing=2.5; ',
      [
        { in: 'coding', months: 18 },
        { in: 'billing', months: 2.5 },
      ],
    ],
    ['credentials', 'CCA:2025-06-30;CPC-A', [{ code: 'CCA', earned: '2025-06-30' }, { code: 'CPC-A' }]],
    ['licences', 'rn; lpn', ['rn', 'lpn']],
    ['student', 'yes', true],
    ['budget', '3000', 3000],
    ['budget', '$3000', 3000],
  ])('%s: "%s"', (field, cell, expected) => {
    expect(read(field, cell)).toEqual(expected);
  });

  test('a short row leaves the rest unknown', () => {
    expect(readCells(factColumns(['education', 'state']), ['none'])).toEqual({ education: 'none' });
  });
});

describe('writeCells', () => {
  const cell = (entry: RosterEntry, column: (typeof ROSTER_COLUMNS)[number]) =>
    writeCells(entry)[ROSTER_COLUMNS.indexOf(column)];

  test.each<[(typeof ROSTER_COLUMNS)[number], RosterEntry, string | number]>([
    ['id', { id: 7 }, 7],
    ['id', { id: 'A-0007' }, 'A-0007'],
    ['name', { name: 'none' }, 'none'],
    ['education', { education: 'bachelor' }, 'bachelor'],
    ['education', { id: 7 }, ''],
    [
      'experience',
      {
        experience: [
          { in: 'coding', months: 18 },
          { in: 'billing', months: 2.5 },
        ],
      },
      'coding=18;billing=2.5',
    ],
    ['experience', { experience: [] }, 'none'],
    ['student', { student: false }, 'no'],
  ])('%s of %o', (column, entry, expected) => {
    expect(cell(entry, column)).toBe(expected);
  });

  test('what is written reads back as the same person', () => {
    fc.assert(
      fc.property(anyRosterEntry, ({ id, name, ...told }) => {
        const cells = writeCells({ id, name, ...told }).map(String);
        const memberships = told.memberships?.map((each) => (typeof each === 'string' ? { organization: each } : each));
        expect(RosterEntry.parse(readCells(factColumns(ROSTER_COLUMNS), cells))).toEqual({ ...told, memberships });
      }),
    );
  });
});
