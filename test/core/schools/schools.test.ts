import { describe, expect, it } from 'vitest';
import { inColumns } from '../../../src/core/schools/columns.ts';
import { nationalAwardsOn, oldPriceOf, oldPricesOn } from '../../../src/core/schools/history.ts';
import { textOfRow } from '../../../src/core/schools/rows.ts';
import { type School, schoolFigures } from '../../../src/core/schools/school.ts';
import { schoolNotes, schoolsOn, selectSchools } from '../../../src/core/schools/schools.ts';
import type { SchoolTable } from '../../../src/schema/school.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { sources } = world({
  counts: '2025-09',
  prices: '2023',
  pay: '2025-05',
  loans: '2021',
  old: '2020-02',
  'own:club': null,
});

const table = (
  kind: SchoolTable['kind'],
  source: string,
  columns: SchoolTable['columns'],
  rows: SchoolTable['rows'],
  parts: Partial<SchoolTable> = {},
): SchoolTable => ({
  id: `${kind}-${source}`,
  kind,
  source,
  checked: DAY,
  standing: 'adopted',
  columns,
  rows,
  ...parts,
});

const AWARDS: SchoolTable['columns'] = [
  'unitid',
  'institution',
  'city',
  'state',
  'control',
  'website',
  'cip',
  'awards',
  'certUnder12Weeks',
  'associate',
  'postMasterCert',
];

const awards = table(
  'awards',
  'counts',
  AWARDS,
  [
    [1, 'Small College', 'Union', 'NJ', 'public', 'www.small.edu/', '51.0713', 3, 3, 0, 0],
    [2, 'Large College', 'Dover', 'DE', 'public', '', '51.0713', 50, 20, 30, 0],
    [2, 'Large College', 'Dover', 'DE', 'public', '', '51.0706', 5, 0, 0, 5],
    [3, 'Other School', 'Dover', 'DE', 'public', '', '99.9999', 9, 9, 0, 0],
  ],
  { period: '2023-07', note: 'Counted by first major.' },
);
const tuition = table('tuition', 'prices', ['unitid', 'inState', 'outOfState'], [[2, 5000, 9000]], { period: '2023' });
const earnings = table('earnings', 'pay', ['unitid', 'tenYears', 'sixYears'], [[1, null, 30000]], {
  period: '2025-05',
});
const debt = table(
  'debt',
  'loans',
  ['unitid', 'year', 'median'],
  [
    [1, 2021, 9000],
    [2, 2018, 8000],
  ],
);
const tables = [awards, tuition, earnings, debt];

const schoolsIn = (given: readonly SchoolTable[], question = ask(), state?: string) =>
  schoolsOn(given.map(inColumns), question, sources, state);

/** With all that is known of each. */
const inFull = (school: School) => ({
  unitid: school.unitid,
  institution: school.institution,
  city: textOfRow(school.named, 'city'),
  state: school.state,
  control: textOfRow(school.named, 'control'),
  website: textOfRow(school.named, 'website'),
  cip: school.cip,
  field: school.field,
  awards: school.awards,
  figures: schoolFigures(school),
});

const on = (question = ask(), given = tables) => schoolsIn(given, question).map(inFull);

describe('schoolsOn', () => {
  it('gives one row a school and code, most awards first; other fields of study are none of ours', () => {
    expect(on().map(({ institution, cip, field }) => [institution, cip, field])).toEqual([
      ['Large College', '51.0713', 'coding'],
      ['Large College', '51.0706', 'health-information'],
      ['Small College', '51.0713', 'coding'],
    ]);
  });

  it('gives the schools of one state as it gives them among all', () => {
    for (const state of ['NJ', 'DE', 'TX'])
      expect(schoolsIn(tables, ask(), state).map(inFull)).toEqual(on().filter((school) => school.state === state));
    // The newest table says where a school is.
    const moved = table('awards', 'pay', AWARDS, [[1, 'Small College', 'Dover', 'DE', 'public', '', '51.0713', 1]]);
    const there = (state: string) => schoolsIn([...tables, moved], ask(), state).map(({ unitid }) => unitid);
    expect([there('NJ'), there('DE')]).toEqual([[], [2, 2, 1]]);
  });

  it('takes name and place of the newest row, and awards of the newest that counts', () => {
    const newer = table(
      'awards',
      'loans',
      AWARDS,
      [[2, 'Larger College', 'Trenton', 'NJ', 'public', '', '51.0713', 9]],
      {
        period: '2027',
      },
    );
    const [later] = on(ask(), [newer, awards]);
    expect(later).toMatchObject({ institution: 'Larger College', state: 'NJ', awards: 50 });
    expect(later?.figures.awards).toMatchObject({ value: 50, saidBy: [{ source: 'counts' }] });
    const [by] = on(ask({ asOf: '2027-06-01' }), [newer, awards]);
    expect(by).toMatchObject({ awards: 9, figures: { levels: { value: [] } } });
  });

  it('knows a school by its number, also where a table writes that as a text', () => {
    const priced = table(
      'tuition',
      'prices',
      ['unitid', 'inState'],
      [
        ['2', 7000],
        ['02', 1],
      ],
    );
    expect(on(ask(), [awards, priced]).map(({ figures }) => figures.tuition.value?.inState)).toEqual([
      7000,
      7000,
      undefined,
    ]);
  });

  it('gives every field of a school what is told of the whole of it', () => {
    const whole = on().filter(({ unitid }) => unitid === 2);
    expect(whole.map(({ figures }) => figures.debt.value?.median)).toEqual([8000, 8000]);
  });

  it('joins what is published of the whole school, and leaves unknown what is not', () => {
    const [large, , small] = on();
    expect(large?.figures.tuition.value).toEqual({ inState: 5000, outOfState: 9000, year: 2023 });
    expect(large?.figures.earnings).toMatchObject({ value: null, unknown: { reason: 'not-found' } });
    expect(large?.website).toBe('');
    expect(small?.figures.tuition.value).toBeNull();
    expect(small?.figures.earnings.value).toEqual({ median: null, sixYears: 30000 });
    expect(small?.figures.debt).toMatchObject({ value: { median: 9000, year: 2021 }, dated: '2021' });
  });

  it('gives name and place, and the figures of the year that they are about', () => {
    const [large, , small] = on();
    expect(large).toMatchObject({ unitid: 2, city: 'Dover', state: 'DE', control: 'public', website: '' });
    expect(small).toMatchObject({ unitid: 1, website: 'www.small.edu/' });
    expect(small?.figures).toMatchObject({ awards: { value: 3, dated: '2025-09' }, awardsYear: { value: 2023 } });
    const paid = table('earnings', 'pay', ['unitid', 'tenYears', 'sixYears'], [[2, 41000, null]]);
    expect(on(ask(), [awards, paid])[0]?.figures.earnings.value).toEqual({ median: 41000, sixYears: null });
  });

  it('puts equal numbers in the order of the names, and none after a known nothing', () => {
    const columns: SchoolTable['columns'] = ['unitid', 'institution', 'cip', 'awards'];
    const rows: SchoolTable['rows'] = [
      [1, 'Never', '51.0713', null],
      [2, 'Nought', '51.0713', 0],
      [3, 'Beta', '51.0713', 7],
      [4, 'Alpha', '51.0714', 7],
      [4, 'Alpha', '51.0713', 7],
      [5, 'Gamma', '51.0713', 8],
    ];
    const prices = table('tuition', 'prices', ['unitid', 'inState'], [[1, 5000]]);
    const order = (given: SchoolTable['rows']) =>
      on(ask(), [table('awards', 'counts', columns, given), prices]).map(
        ({ institution, cip }) => `${institution} ${cip}`,
      );
    const expected = ['Gamma', 'Alpha', 'Alpha', 'Beta', 'Nought', 'Never'];
    expect(order(rows).map((name) => name.split(' ')[0])).toEqual(expected);
    expect(order(rows).slice(1, 3)).toEqual(['Alpha 51.0714', 'Alpha 51.0713']);
    expect(order(rows.toReversed()).slice(1, 3)).toEqual(['Alpha 51.0713', 'Alpha 51.0714']);
    expect(order(rows.toReversed()).map((name) => name.split(' ')[0])).toEqual(expected);
  });

  it('counts a row from the first day that it is about, or that its source has', () => {
    const first = (asOf: string) => on(ask({ asOf }))[0]?.figures.awards.value;
    expect([first('2023-06-30'), first('2023-07-01')]).toEqual([null, 50]);
    const undated = [table('tuition', 'nobody', ['unitid', 'inState'], [[2, 4000]]), awards];
    expect(on(ask({ asOf: '2000-01-01' }), undated)[0]?.figures.tuition.value?.inState).toBe(4000);
  });

  it('takes the newest of several tables, of the same time the first', () => {
    const priced = (period: string, price: number) =>
      table('tuition', 'prices', ['unitid', 'inState'], [[2, price]], { period });
    const price = (...given: SchoolTable[]) => on(ask(), [awards, ...given])[0]?.figures.tuition.value?.inState;
    expect(price(priced('2022', 1), priced('2023', 2))).toBe(2);
    expect(price(priced('2023', 2), priced('2022', 1))).toBe(2);
    expect(price(priced('2023', 3), priced('2023', 4))).toBe(3);
  });

  it('names the levels that were given, and no count for what the table does not count', () => {
    const levels = on().map(({ figures }) => figures.levels.value);
    expect(levels).toEqual([['certificate', 'associate'], ['graduate-certificate'], ['certificate']]);
    expect(on()[0]?.figures.byLevel.value).toMatchObject({ associate: 30, postMasterCert: 0, master: null });
  });

  it('gives on an earlier day what was about that time', () => {
    const early = on(ask({ asOf: '2020-01-01' }));
    expect(early.map(({ institution }) => institution)).toEqual(['Large College', 'Large College']);
    expect(early[0]?.figures).toMatchObject({ awards: { value: null }, debt: { value: { year: 2018 } } });
  });

  it('gives under one source the schools that it speaks of, by their names', () => {
    const priced = on(ask({ source: 'prices' }));
    expect(priced.map(({ institution }) => institution)).toEqual(['Large College', 'Large College']);
    expect(priced[0]?.figures).toMatchObject({
      awards: { value: null },
      levels: { value: null },
      debt: { value: null },
    });
    expect(on(ask({ source: 'old' }))).toEqual([]);
  });

  it('takes own data of the same time or later before ours', () => {
    const own = table('tuition', 'own:club', ['unitid', 'inState', 'outOfState'], [[2, 6000, null]], {
      period: '2023',
    });
    const [large] = on(ask(), [...tables, own]);
    expect(large?.figures.tuition).toMatchObject({ value: { inState: 6000 }, own: 'club' });
  });

  it('gives a table that is not adopted under its source alone', () => {
    const doubtful = { ...tuition, standing: 'doubtful' } as const;
    const given = [awards, doubtful];
    expect(on(ask(), given)[0]?.figures.tuition.value).toBeNull();
    expect(on(ask({ source: 'prices' }), given)[0]?.figures.tuition.value).toMatchObject({ inState: 5000 });
  });
});

describe('selectSchools', () => {
  const select = (filter: Parameters<typeof selectSchools>[1]) => {
    const { kept, leftOut } = selectSchools(schoolsIn(tables), filter);
    return [kept.map(({ institution, cip }) => `${institution} ${cip}`), leftOut];
  };
  const LARGE = ['Large College 51.0713', 'Large College 51.0706'];

  it('keeps a state, a field, a level', () => {
    expect(select({ state: 'DE' })).toEqual([LARGE, []]);
    expect(select({ field: 'health-information' })).toEqual([['Large College 51.0706'], []]);
    expect(select({ level: 'associate' })).toEqual([['Large College 51.0713'], []]);
  });

  it('counts the schools of which no level is known', () => {
    const early = schoolsIn(tables, ask({ asOf: '2020-01-01' }));
    expect(selectSchools(early, { level: 'associate' })).toEqual({ kept: [], leftOut: [{ about: 'level', count: 2 }] });
  });

  it('keeps a tuition up to the limit, and counts the schools without one', () => {
    const unknown = [{ about: 'tuition', count: 1 }];
    expect(select({ maxCost: 5000 })).toEqual([LARGE, unknown]);
    expect(select({ maxCost: 4999.99 })).toEqual([[], unknown]);
  });

  it.each([
    ['way of teaching', { online: true }],
    ['length', { maxMonths: 12 }],
    ['exam', { preparesFor: 'CPC' }],
  ])('knows no %s of any school', (about, filter) => {
    expect(select(filter)).toEqual([[], [{ about, count: 3 }]]);
  });
});

describe('oldPricesOn', () => {
  const prices = table(
    'program-prices',
    'old',
    [
      'unitid',
      'institution',
      'state',
      'cip',
      'tuitionAndFees',
      'booksAndSupplies',
      'length',
      'lengthUnit',
      'months',
      'listedIn2024',
    ],
    [
      [7, 'Closed School', 'NJ', '51.0714', 4000, null, 300, 'clock hours', 3, false],
      [8, 'Other Field', 'NJ', '99.9999', 4000, 100, 300, 'clock hours', 3, false],
      [9, 'Open School', 'DE', '51.0713', null, 250, null, null, null, true],
    ],
  );

  it('gives those of one state, or all', () => {
    const units = (state?: string) =>
      oldPricesOn([inColumns(prices)], ask(), sources, state).map((price) => oldPriceOf(price).unitid);
    expect([units(), units('NJ'), units('DE'), units('TX')]).toEqual([[7, 9], [7], [9], []]);
  });

  it('gives each with what was not reported', () => {
    const [price] = oldPricesOn([inColumns(prices)], ask(), sources);
    expect(price && { ...price, ...oldPriceOf(price) }).toMatchObject({
      unitid: 7,
      institution: 'Closed School',
      state: 'NJ',
      cip: '51.0714',
      field: 'billing',
      lengthUnit: 'clock hours',
      listedIn2024: false,
    });
    expect(price && oldPriceOf(price).figures).toMatchObject({
      tuitionAndFees: { value: 4000, dated: '2020-02' },
      booksAndSupplies: { value: null, unknown: { reason: 'not-published' } },
      months: { value: 3 },
      length: { value: 300 },
    });
  });

  it('gives those of our fields in the order of the table', () => {
    const found = oldPricesOn([inColumns(prices)], ask(), sources).map(oldPriceOf);
    expect(found.map(({ unitid }) => unitid)).toEqual([7, 9]);
    expect(found[1]).toMatchObject({
      lengthUnit: null,
      listedIn2024: true,
      figures: { booksAndSupplies: { value: 250 }, length: { value: null } },
    });
  });

  it('counts them from the day of their source, since no other is known', () => {
    expect(oldPricesOn([inColumns(prices)], ask({ asOf: '2020-01-31' }), sources)).toEqual([]);
  });
});

describe('nationalAwardsOn', () => {
  it('gives a row a year and code, the newest year first', () => {
    const year = (period: string, count: number) =>
      table(
        'national-awards',
        'counts',
        ['cip', 'awards', 'associate'],
        [
          ['51.0713', count, 4],
          ['99.9999', 1, 1],
        ],
        { period },
      );
    const given = [year('2019-07', 80), year('2023-07', 100)];
    const found = (asOf = DAY, tables = given) =>
      nationalAwardsOn(tables.map(inColumns), ask({ asOf }), sources).map((row) => [
        row.year,
        row.figures.awards.value,
      ]);
    const both = [
      [2023, 100],
      [2019, 80],
    ];
    expect(found()).toEqual(both);
    expect(found(DAY, given.toReversed())).toEqual(both);
    expect(found('2023-06-30')).toEqual([[2019, 80]]);
    expect(nationalAwardsOn(given.map(inColumns), ask(), sources)[0]).toMatchObject({
      cip: '51.0713',
      field: 'coding',
      figures: { byLevel: { value: { associate: 4, bachelor: null } } },
    });
  });
});

it('schoolNotes gives the notes of the tables that count', () => {
  const columns = tables.map(inColumns);
  expect(schoolNotes(columns, 'awards', ask())).toEqual(['Counted by first major.']);
  expect(schoolNotes(columns, 'awards', ask({ source: 'prices' }))).toEqual([]);
  expect(schoolNotes(columns, 'debt', ask())).toEqual([]);
  const doubtful = { ...awards, source: 'old', standing: 'doubtful' as const, note: 'Estimated.' };
  expect(schoolNotes([doubtful, awards].map(inColumns), 'awards', ask())).toEqual(['Counted by first major.']);
  expect(schoolNotes([doubtful, awards].map(inColumns), 'awards', ask({ source: 'old' }))).toEqual(['Estimated.']);
});
