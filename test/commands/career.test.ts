import { describe, expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { alike, answered, refused, wordsOf } from './tables.ts';

describe('words to options', () => {
  refused([
    ['career', 2, 'topic', 'certs career'],
    ['career pay', 2, 'pay', 'certs career --help'],
    ['career salary NJ', 2, 'career', 'certs career'],
    ['career roles --held CPC', 2, '--held', 'certs career ladder --held'],
    ['career ladder --held CPX', 3, '"CPX"', 'certs list'],
    ['career jobs --state NJ', 2, '--state', 'certs career salary --state'],
    ['career salary --occupation 99-9999', 2, '99-9999', '29-2072'],
    ['career outlook --industry hospitals', 2, '--industry', 'certs career salary --industry'],
    ['career outlook --occupation 25-1194', 2, '25-1194', '43-3021'],
    ['career salary --wage 3000', 2, '--wage', 'certs career salary --certification CPC'],
    ['career salary --certification CPC --wage much', 2, 'much', 'certs career --help'],
    ['career outlook --wage 3000', 2, '--wage', 'certs career salary --wage'],
    ['career salary --certification CPX', 3, '"CPX"', 'CPC'],
    ['career salary --state', 2, '--state', 'certs career --help'],
    ['career salary --state ZZ', 2, '"ZZ"', 'NJ'],
    ['career outlook --state QQQ', 2, '"QQQ"', 'NJ'],
  ]);

  alike([
    ['career salary --state NJ', 'career salary --state nj'],
    ['career salary --state NJ', 'career salary --state "New Jersey"'],
    ['career salary', 'career salary --occupation 29-2072'],
  ]);
});

describe('options to output', () => {
  answered([
    ['career salary', 'national.mean', 56790],
    ['career salary', 'national.year', 2025],
    ['career salary --source guide-2025', 'national.mean', 51090],
    ['career salary', 'states.length', 51],
    ['career salary --state NJ', 'states.*.state', ['NJ']],
    ['career salary --state NJ', 'industries', []],
    ['career salary --state NJ', 'states.*.mean', [54490]],
    ['career salary --state NJ', 'states.*.year', [2025]],
    ['career salary --state NJ', 'states.*.occupation', ['29-2072']],
    ['career salary --state NJ --source beckers-2018 --occupation 29-2071', 'states.*.year', [2018]],
    ['career salary --state NJ', 'levels', []],
    ['career salary --state AL --occupation 29-9021', 'states.*.year', [2024]],
    ['career salary --state GU', 'states', [], ['nearest-we-have']],
    ['career salary --state GU', 'areas.*.area', ['Guam'], ['nearest-we-have']],
    ['career salary --state GU', 'levels.*.level3', [17.77], ['nearest-we-have']],
    ['career salary --state AS', 'states', [], ['not-in-data']],
    [
      'career salary --state DC --occupation 29-2071',
      'nearest.*.occupation',
      ['29-2072', '29-9021', '43-3021', '43-6013'],
      ['nearest-we-have'],
    ],
    ['career salary --area trenton', 'levels.*.level4', [30.88]],
    ['career salary --area trenton', 'areas', []],
    ['career salary --area trenton --as-of 2025-06-30', 'levels', [], ['not-in-data']],
    ['career salary --area "los angeles"', 'stateEstimates.*.median', [60926]],
    ['career salary --area "los angeles"', 'areas', []],
    ['career salary --area "Northwest Alabama"', 'areas.*.mean', [45530]],
    ['career salary --area "Finger Lakes"', 'stateEstimates.*.year', [2024]],
    ['career salary --area yakima --occupation 43-3021', 'stateEstimates.*.source', ['wa-oews-2022']],
    ['career salary --area atlantis', 'areas', [], ['not-in-data']],
    ['career salary --source oflc-2025-26 --area trenton', 'national', null],
    ['career salary --as-of 2021-06-01', 'national.year', 2021],
    ['career salary --as-of 2021-04-30', 'national', null, ['nearest-we-have']],
    ['career salary --as-of 2021-04-30', 'nearest.*.occupation', ['29-2098'], ['nearest-we-have']],
    ['career salary --industry hospitals', 'industries.*.year', [2024, 2023, 2023, 2023]],
    ['career salary --industry fishing', 'industries', [], ['not-in-data']],
    ['career salary --industry "offices of optom"', 'industries.*.name', ['Offices of Optometrists']],
    ['career salary --occupation 43-3021', 'national.occupation', '43-3021'],
    ['career salary --certification CPC', 'certification.code', 'CPC'],
    ['career salary --certification CPC', 'certification.payBack.*.basis', ['survey', 'government']],
    ['career salary --certification CPC', 'certification.pay.*.sample', ['holders of the CPC', 'holders of the CPC']],
    // 647 against 58,895 to 67,147 a year: 647 x 12 / 67,147 and 647 x 12 / 58,895.
    ['career salary --certification CPC', 'certification.payBack.0.monthsLow', 0.12],
    ['career salary --certification CPC', 'certification.payBack.0.monthsHigh', 0.13],
    // New Jersey pays 50,240 (median) to 54,490 (mean): 4,186.67 to 4,540.83 a month, of which 4,000 are earned already.
    ['career salary --certification CPC --state NJ --wage 4000', 'certification.payBack.1.monthsLow', 1.2],
    ['career salary --certification CPC --state NJ --wage 4000', 'certification.payBack.1.monthsHigh', 3.47],
    ['career salary --certification CPC --state NJ --wage 6000', 'certification.payBack.1.monthsLow', null],
    // Of a certification of billing the government's pay is that of billers, unless another occupation is asked.
    ['career salary --certification CPB', 'national.occupation', '43-3021'],
    ['career salary --certification CPB --state NJ', 'states.*.occupation', ['43-3021']],
    ['career salary --certification CPB', 'certification.payBack.1.pay', { low: 48500, high: 51070 }],
    ['career salary --certification CPB --occupation 29-2072', 'national.occupation', '29-2072'],
    ['career salary --certification CBCS', 'national.occupation', '29-2072'],
    // No role is said to fit it.
    ['career salary --certification CMC', 'national.occupation', '29-2072'],
    ['career salary --certification CMC', 'certification.payBack.*.toCertify', [null, null]],
    ['career salary', 'certification', null],
    ['career outlook', 'projections.0.to', 2035],
    ['career outlook --source guide-2025', 'projections.*.newJobs', [15000]],
    ['career outlook --occupation 43-6013', 'projections.*.place', [null, 'CA']],
    ['career outlook --state CA --occupation 29-2072', 'projections.*.openings', [15610, 16230]],
    ['career outlook --area napa --occupation 29-2072', 'projections.*.employmentTo', [50]],
    ['career outlook --state NJ --occupation 43-3021', 'projections.*.place', [null], ['nearest-we-have']],
    [
      'career outlook --as-of 2023-06-01 --occupation 29-2072',
      'projections.*.from',
      [2023, 2022, 2023],
      ['before-first-evidence'],
    ],
    ['career jobs', 'items.length', 5],
    ['career ladder --source guide-2025', 'items.length', 6],
    ['career reasons', 'items.length', 10],
    ['career roles', 'items[id=coder].points.length', 4],
    // What the CBCS costs is seen later, and elsewhere in the data, at another price.
    ['career roles', 'items[id=exam-fee-span].standing', 'disputed'],
  ]);

  test('states are in the order of their pay, the dearest first', async () => {
    const { out } = await certs(['career', 'salary', '--format', 'csv']);
    const means = out
      .split('\r\n')
      .filter((row) => row.startsWith('state,'))
      .map((row) => Number(row.split(',')[2]));
    expect(means).toHaveLength(51);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  test("the guide's new jobs are disputed: elsewhere they are openings a year", async () => {
    const { out } = await certs(['career', 'outlook', '--width', '200']);
    expect(out).toMatch(/2025 to 2035 .*2022 to 2032/);
    expect(out).toMatch(/^New jobs .*sources disagree \[\d\]/m);
    expect(out).toMatch(/guide-2025.*15,000/);
  });
});

describe('what fits, and the next rung', () => {
  const shipped = async (...words: string[]) =>
    JSON.parse((await certs(['career', ...words, '--json'], { dataFolder: SHIPPED })).out) as {
      items: {
        id: string;
        certifications: string[];
        occupation: string | null;
        pay: { median: number; year: number } | null;
        next: boolean | null;
        months: number | null;
        held: string[];
        open: string[];
      }[];
    };
  const rung = async (id: string, ...words: string[]) =>
    (await shipped('ladder', ...words)).items.find((item) => item.id === id);

  test('roles name certifications and the pay of the nearest occupation', async () => {
    const { items } = await shipped('roles');
    expect(items.find(({ id }) => id === 'coder')).toMatchObject({
      certifications: ['CCA', 'CPC', 'COC', 'CIC', 'CCS'],
      occupation: '29-2072',
      pay: { median: 51140, year: 2025 },
    });
    expect(items.find(({ id }) => id === 'biller')?.pay?.median).toBe(48500);
    expect(items.find(({ id }) => id === 'together')).toMatchObject({
      certifications: [],
      occupation: null,
      pay: null,
    });
  });

  test('nobody told: no rung is next, none is not', async () => {
    const { items } = await shipped('ladder');
    expect(items.every(({ next, held, open }) => next === null && held.length + open.length === 0)).toBe(true);
  });

  test.each<[string, string, object]>([
    ['coding-auditor-or-trainer', '--experience coding=36', { next: true, months: 36, open: ['CPMA'] }],
    ['coding-auditor-or-trainer', '--experience coding=23', { next: false, months: 23 }],
    ['coding-auditor-or-trainer', '--held CPMA', { next: true, months: 0, held: ['CPMA'], open: [] }],
    ['compliance-officer', '--experience coding=36', { next: false, months: 0, open: ['CPCO'] }],
    ['compliance-officer', '--experience auditing=12 --experience compliance=12', { next: true, months: 24 }],
    ['billing-manager', '--experience billing=30', { next: true, pay: { median: 123860, year: 2025 } }],
  ])('%s with %s', async (id, flags, expected) => {
    expect(await rung(id, ...wordsOf(flags))).toMatchObject(expected);
  });
});
