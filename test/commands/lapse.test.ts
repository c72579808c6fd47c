import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { alike, answered, refused, wordsOf } from './tables.ts';

describe('words to options', () => {
  refused([
    ['lapse CPC', 2, '--due', 'certs lapse --help'],
    ['lapse --due 2026-10-31', 2, 'code', 'certs lapse --help'],
    ['lapse CPX --due 2026-10-31', 3, '"CPX"', 'CPC'],
    ['lapse CPC CCS --due 2026-10-31', 2, '"CCS"', 'certs lapse --help'],
    ['lapse CPC --due 2025-02-29', 2, '2025-02-29', 'certs lapse --help'],
    ['retake CPC', 2, '--failed', 'certs retake --help'],
    ['retake CPC --failed yesterday', 2, 'yesterday', 'certs retake --help'],
    ['retake CPC --failed 2026-11-20 --attempt 0', 2, '0', 'certs retake --help'],
    ['retake CPX --failed 2026-11-20', 3, '"CPX"', 'CPC'],
  ]);

  alike([
    ['lapse CPC --due 2026-10-31', 'lapse cpc --due=2026-10-31'],
    ['retake CBCS --failed 2026-11-20', 'retake CBCS --failed 2026-11-20 --attempt 1'],
  ]);
});

type Day = readonly [line: string, day: string, state: string | null, next: string | null, comeBack: number | null];

const SHEET: readonly Day[] = [
  // AAPC: 30 days of grace, 60 more with a late fee of $50, then the end. Dues $222; $200 to be reinstated.
  ['CPC --due 2026-08-31', '2026-08-30', 'in-time', '2026-09-01 grace 0', 222],
  ['CPC --due 2026-08-31', '2026-08-31', 'in-time', '2026-09-01 grace 0', 222],
  ['CPC --due 2026-08-31', '2026-09-01', 'grace', '2026-10-01 late 50', 222],
  // 31 August and 30 days is 30 September, the last without a fee.
  ['CPC --due 2026-08-31', '2026-09-30', 'grace', '2026-10-01 late 50', 222],
  ['CPC --due 2026-08-31', '2026-10-01', 'late', '2026-11-30 cancelled 200', 272],
  // 90 days: 30 in September, 31 in October, 29 in November.
  ['CPC --due 2026-08-31', '2026-11-29', 'late', '2026-11-30 cancelled 200', 272],
  ['CPC --due 2026-08-31', '2026-11-30', 'cancelled', null, 422],
  ['CPC --due 2026-08-31', '2026-12-01', 'cancelled', null, 422],
  // A second year's dues from the day after the anniversary: 222 + 222 + 200.
  ['CPC --due 2026-08-31', '2027-08-31', 'cancelled', null, 422],
  ['CPC --due 2026-08-31', '2027-09-01', 'cancelled', null, 644],
  // Three years after 30 November 2026 the exam is the only way.
  ['CPC --due 2026-08-31', '2029-11-30', 'cancelled', null, 1088],
  ['CPC --due 2026-08-31', '2029-12-01', 'cancelled', null, null],
  // A leap day due, and a leap day among the days of grace: 30 days after 30 January 2028 is 29 February.
  ['CPC --due 2028-02-29', '2028-02-29', 'in-time', '2028-03-01 grace 0', 222],
  ['CPC --due 2028-02-29', '2028-03-01', 'grace', '2028-03-31 late 50', 222],
  ['CPC --due 2028-01-30', '2028-02-29', 'grace', '2028-03-01 late 50', 222],
  ['CPC --due 2028-01-30', '2028-03-01', 'late', '2028-04-30 cancelled 200', 272],
  // In 2027 there is no 29 February: a day earlier.
  ['CPC --due 2027-01-30', '2027-03-01', 'grace', '2027-03-02 late 50', 222],
  // AHIMA: no grace, 180 days inactive, then revoked; whether that can be undone for money is not in the data.
  ['CCS --due 2026-06-30', '2026-06-29', 'in-time', '2026-07-01 inactive null', 100],
  ['CCS --due 2026-06-30', '2026-06-30', 'in-time', '2026-07-01 inactive null', 100],
  ['CCS --due 2026-06-30', '2026-07-01', 'inactive', '2026-12-28 revoked null', 100],
  // 180 days: 31 + 31 + 30 + 31 + 30 to the end of November, 27 in December.
  ['CCS --due 2026-06-30', '2026-12-27', 'inactive', '2026-12-28 revoked null', 100],
  ['CCS --due 2026-06-30', '2026-12-28', 'revoked', null, null],
  // In 2020 there were three months of grace; the steps of today began in 2021.
  ['CCS --due 2020-08-31', '2020-11-29', 'grace', '2020-11-30 null null', 100],
  ['CCS --due 2020-08-31', '2020-11-30', null, null, null],
  ['CCS --due 2020-08-31', '2021-01-01', 'inactive', '2021-02-28 revoked null', 100],
  // NHA and PMI publish nothing that we found: only that the due day is in time.
  ['CBCS --due 2026-10-31', '2026-10-30', 'in-time', null, null],
  ['CBCS --due 2026-10-31', '2026-10-31', 'in-time', null, null],
  ['CBCS --due 2026-10-31', '2026-11-01', null, null, null],
  ['CMC --due 2026-12-31', '2026-12-30', 'in-time', null, 75],
  ['CMC --due 2026-12-31', '2026-12-31', 'in-time', null, 75],
  ['CMC --due 2026-12-31', '2027-01-01', null, null, null],
];

describe('the day before, on and after each cliff', () => {
  test.each(SHEET)('certs lapse %s --as-of %s: %s', async (line, day, state, next, low) => {
    const { out } = await certs(['lapse', ...line.split(' '), '--as-of', day, '--json'], { dataFolder: SHIPPED });
    const json = JSON.parse(out) as {
      state: string | null;
      nextCliff: { on: string; state: string | null; fee: number | null } | null;
      comeBack: { low: number } | null;
    };
    const { nextCliff: cliff, comeBack } = json;
    expect(json.state).toBe(state);
    expect(cliff === null ? null : `${cliff.on} ${cliff.state} ${cliff.fee}`).toBe(next);
    expect(comeBack?.low ?? null).toBe(low);
  });
});

describe('options to output', () => {
  answered([
    ['lapse CPC --due 2026-11-20', 'cliffs.*.on', ['2027-02-19']],
    ['lapse CPC --due 2026-12-31', 'cliffs.*.state', ['late', 'cancelled']],
    ['lapse CPC --due 2026-10-10', 'since', '2026-11-10'],
    ['lapse CPC --due 2026-10-10', 'comeBack', { low: 272, high: 272 }],
    // 425 and a year's dues of 222.
    ['lapse CPC --due 2026-10-10', 'sitAgain', { low: 647, high: 647 }],
    ['lapse CPC --due 2026-10-10', 'cheaper', 'comeBack'],
    ['lapse CPC --due 2026-10-10', 'lines.*.kind', ['membership', 'late', 'exam', 'membership']],
    ['lapse CPC --due 2026-10-10', 'notInData.*.what', ['a renewal fee, if one is asked', 'the CEUs still missing']],
    ['lapse CPC --due 2025-10-10', 'reinstateUntil', '2029-01-09'],
    // Members pay 100 and 299, others 249 and 399.
    ['lapse CCS --due 2026-10-31', 'comeBack', { low: 100, high: 249 }],
    ['lapse CCS --due 2026-10-31', 'sitAgain', { low: 299, high: 399 }],
    ['lapse CCS --due 2026-10-31', 'cheaper', 'comeBack'],
    ['lapse CCS --due 2026-01-31', 'cheaper', null],
    ['lapse CBCS --due 2026-10-31', 'state', null],
    ['lapse CBCS --due 2026-10-31', 'sitAgain', { low: 134, high: 134 }],
    ['lapse CMC --due 2026-10-31', 'sitAgain', null],
    ['lapse CPC --due 2026-10-10 --source aapc-hardship', 'since', '2026-10-21'],
    ['lapse CPC-A --due 2026-10-10', 'code', 'CPC', ['matched-designation']],
    ['retake CCS --failed 2026-11-20', 'earliest', '2026-12-20'],
    ['retake CCS --failed 2026-11-20', 'wait', { days: 30 }],
    ['retake CCS --failed 2026-11-20', 'fee', { low: 299, high: 399 }],
    // Over a leap day and a month's end: 30 days after 31 January.
    ['retake CCS --failed 2024-01-31', 'earliest', '2024-03-01'],
    ['retake CCS --failed 2025-01-31', 'earliest', '2025-03-02'],
    // The rule of 30 days began on 11 September 2023; what held before is not in the data.
    ['retake CCS --failed 2023-09-11', 'earliest', '2023-10-11'],
    ['retake CCS --failed 2023-09-10', 'earliest', null],
    ['retake CPC --failed 2026-11-20', 'earliest', null],
    ['retake CPC --failed 2026-11-20', 'wait', { days: null }],
    ['retake CPC --failed 2026-11-20', 'fee', { low: 425, high: 425 }],
    ['retake CPC --failed 2026-11-20', 'limit', null],
    ['retake CMC --failed 2026-11-20', 'fee', null],
    ['retake CBCS --failed 2026-11-23', 'earliest', '2026-12-23'],
    ['retake CBCS --failed 2026-11-23 --attempt 2', 'earliest', '2026-12-23'],
    ['retake CBCS --failed 2026-11-23 --attempt 3', 'earliest', '2027-11-23'],
    ['retake CBCS --failed 2026-11-23 --attempt 4', 'wait', { days: 365 }],
    ['retake CBCS --failed 2026-11-23', 'limit', { attempts: 3, thenDays: 365, lastWaitDays: null }],
    ['retake CBCS --failed 2020-02-29', 'earliest', '2020-03-30', ['before-first-evidence']],
  ]);

  test.each([
    ['retake RHIT --failed 2026-11-20', 'earliest', '2027-02-18', ['2026-12-20', '2027-02-19']],
    ['retake CCDS --failed 2026-11-20', 'earliest', '2027-02-18', []],
    ['lapse CMRS --due 2026-10-31', 'since', '2026-11-11', []],
    ['lapse CMRS --due 2026-10-23', 'since', '2026-11-23', []],
  ])('of the whole dataset, certs %s: %s', async (line, key, expected, days) => {
    const { out } = await certs([...wordsOf(line), '--json'], { dataFolder: SHIPPED });
    const json = JSON.parse(out) as Record<string, unknown> & { others: { path: string; on: string | null }[] };
    expect(json[key]).toBe(expected);
    expect(json.others.filter(({ path }) => path === 'retake.waitDays').map(({ on }) => on)).toEqual(days);
  });

  test.each([
    ['lapse CPC --due 2026-10-10', /^Late since 2026-11-10: /],
    ['lapse CPC --due 2026-11-23', /^In time: the CPC is due on 2026-11-23, which is today\./],
    ['lapse CPC --due 2026-11-24', /^In time: .* in 1 day\./],
    ['lapse CBCS --due 2026-10-31', /^Cannot be said: /],
    ['retake CCS --failed 2026-11-20', /^2026-12-20 is the earliest day/],
    ['retake CPC --failed 2026-11-20', /^Not in the data: how long you wait/],
  ])('certs %s: the answer is the first line', async (line, expected) => {
    expect((await certs([...wordsOf(line), '--width', '200'])).out).toMatch(expected);
    expect((await certs([...wordsOf(line), '--width', '200', '--accessible'])).out).toMatch(expected);
  });

  // A year's wait is of no concern to whoever has failed less often.
  test.each([
    ['', /^Limit .*this was attempt 1\. Only if it was attempt 3 .* 2027-11-20$/m],
    ['--attempt 2', /^Limit .*this was attempt 2\. Only if it was attempt 3 .* 2027-11-20$/m],
    ['--attempt 3', /^Limit +after failed attempt 3 the wait is 365 days( \(first seen [-\d]+\))?$/m],
  ])('a limit is told for what it is: failed CBCS %s', async (attempt, limit) => {
    const { out } = await certs(wordsOf(`retake CBCS --failed 2026-11-20 --width 200 ${attempt}`.trim()));
    expect(out).toMatch(limit);
  });

  // The way back without the exam comes to an end, and came to one.
  test.each([
    ['lapse CPC --due 2026-08-27', /^Next +no further state in the data; after 2029-11-26 only the exam leads back$/m],
    ['lapse CPC --due 2026-08-27', /^Without the exam +possible until 2029-11-26$/m],
    ['lapse CPC --due 2022-01-31', /^Next +no further state in the data$/m],
    ['lapse CPC --due 2022-01-31', /^Without the exam +was possible until 2025-05-02$/m],
    ['lapse CPC --due 2022-01-31', /^To come back +only with the exam$/m],
    ['retake CPC --failed 2026-11-20', /^Limit +no limit$/m],
    ['retake CCS --failed 2026-11-20', /^Limit +not (in the data|found|published)/m],
  ])('certs %s: %s', async (line, row) => {
    expect((await certs(wordsOf(`${line} --as-of 2026-11-26 --width 200`))).out).toMatch(row);
  });

  test('--exit-status: 6 where it cannot be said', async () => {
    const code = async (line: string) => (await certs([...wordsOf(line), '--exit-status'])).code;
    expect(await code('lapse CBCS --due 2026-10-31')).toBe(6);
    expect(await code('lapse CPC --due 2020-10-31')).toBe(0);
    expect(await code('retake CPC --failed 2026-11-20')).toBe(6);
    expect(await code('retake CCS --failed 2026-11-20')).toBe(0);
  });

  test('a record holds days, numbers and texts as a spreadsheet takes them', async () => {
    const read = async (line: string) => {
      const { out } = await certs([...wordsOf(line), '--format', 'csv']);
      return (parse(out, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[])[0];
    };
    expect(await read('lapse CPC --due 2026-10-10')).toMatchObject({
      due: '2026-10-10',
      'nextCliff.on': '2027-01-09',
      'nextCliff.fee': '200',
      'comeBack.high': '272',
      cheaper: 'comeBack',
    });
    expect(await read('retake CBCS --failed 2026-11-23')).toMatchObject({
      earliest: '2026-12-23',
      'wait.days': '30',
      'fee.low': '134',
      'limit.thenDays': '365',
    });
  });

  test.each(['lapse CPC --due 2026-10-10', 'retake CBCS --failed 2026-11-23', 'career salary --certification CPC'])(
    'certs %s: no cell of CSV or TSV begins a formula',
    async (line) => {
      for (const [format, delimiter] of [
        ['csv', ','],
        ['tsv', '\t'],
      ] as const) {
        const { out } = await certs([...wordsOf(line), '--format', format]);
        const cells = (parse(out, { delimiter, quote: format === 'csv' ? '"' : false }) as string[][]).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }
    },
  );

  test('sums are those of their lines', async () => {
    type Line = { of: 'comeBack' | 'sitAgain'; low: number; high: number };
    for (const [line, day] of SHEET.map((row) => [row[0], row[1]] as const)) {
      const { out } = await certs(['lapse', ...line.split(' '), '--as-of', day, '--json'], { dataFolder: SHIPPED });
      const json = JSON.parse(out) as Record<Line['of'], { low: number; high: number } | null> & { lines: Line[] };
      for (const of of ['comeBack', 'sitAgain'] as const) {
        const lines = json.lines.filter((each) => each.of === of);
        const sum = (end: 'low' | 'high') =>
          lines.reduce((total, each) => total + Math.round(each[end] * 100), 0) / 100;
        expect(json[of]).toEqual(lines.length === 0 ? null : { low: sum('low'), high: sum('high') });
      }
    }
  });
});
