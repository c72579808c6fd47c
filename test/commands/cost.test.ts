import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/schema/output.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { alike, answered, refused, wordsOf } from './tables.ts';

describe('words to options', () => {
  refused([
    ['cost', 2, 'codes', 'certs cost --help'],
    ['cost --keep --held CPC:2024-05-31 --held CCS:2023-02-15', 2, 'needs <codes>', 'certs cost CPC CCS --'],
    ['cost --keep --held CPC,CCS --years 5', 2, '<codes>', '--keep --held CPC,CCS --years 5'],
    ['cost --keep --held CPC,CCS', 2, '<codes>', 'certs cost CPC CCS --'],
    ['cost --keep --held ""', 2, '', 'certs cost --help'],
    ['cost --held CPC', 2, 'codes', 'certs cost --help'],
    ['cost --keep --held none', 2, 'codes', 'certs cost --help'],
    ['cost CPX', 3, '"CPX"', 'CPC'],
    ['cost CPC --years 0', 2, '0', 'certs cost --help'],
    ['cost CPC --years 51', 2, '51', 'certs cost --help'],
    ['cost CPC --years two', 2, 'two', 'certs cost --help'],
    ['cost CPC --attempts 0', 2, '0', 'certs cost --help'],
    ['cost CPC --membership maybe', 2, 'maybe', 'certs cost --help'],
    ['cost CPC --program certifcate', 2, '"certifcate"', 'certificate'],
    ['cost CPC --funding pel', 2, '"pel"', 'pell'],
    ['cost CPC --wage much', 2, 'much', 'certs cost --help'],
    ['cost CPC --held XYZ', 3, '"XYZ"', 'certs list'],
  ]);

  alike([
    ['cost CPC', 'cost cpc'],
    ['cost CPC', 'cost CPC --program none --years 2 --attempts 1 --membership auto'],
    ['cost CPC --funding pell,llc', 'cost CPC --funding pell --funding llc'],
    ['cost CPC --held CBCS', 'cost CPC --held cbcs'],
    ['cost CPC --wage 2500', 'cost CPC --wage $2,500'],
  ]);
});

test.each([
  [2, false],
  [3, true],
  [4, true],
])('over %i years a table by year is shown: %s', async (years, isShown) => {
  const { out } = await certs(['cost', 'CPC', '--years', String(years)]);
  expect(out.includes('\nBy year\n')).toBe(isShown);
});

test.each([
  // 449 + 149 = 598 against 698 at the end of year 1, 896 against 947 at that of year 2, 1,045 against 947 of year 3.
  ['cost CCA CCS', 'year 1 to year 2'],
  // 100 + 149 = 249 against 249 at the end of year 2, and dues of 149 a year after it.
  ['cost CCS --keep', 'never'],
])('%s says from which year to which joining pays: %s', async (line, pays) => {
  const { out } = await certs(wordsOf(line), { dataFolder: SHIPPED });
  expect(out).toMatch(new RegExp(`^AHIMA +│.*│ ${pays}$`, 'm'));
});

test.each([
  ['cost CCS --keep --held CCS:2023-02-15 --member ahima:2027-06', [100], 'until 2027-06: its next dues fall due then'],
  [
    'cost CPC --keep --held CPC --member aapc:2028-02 --years 3',
    [222, 222],
    'until 2028-02: its next dues fall due then',
  ],
  ['cost CPC --keep --held CPC --member aapc', [222], 'its first twelve months are paid'],
])('%s counts a membership to its end, and says so', async (line, prices, said) => {
  const { lines, assumptions } = (await answer(wordsOf(line))) as {
    lines: { high: number }[];
    assumptions: { id: string; text: string }[];
  };
  expect(lines.map(({ high }) => high)).toEqual(prices);
  expect(assumptions.find(({ id }) => id === 'member')?.text).toContain(said);
  // Nothing is left to be passed.
  expect(assumptions.map(({ id }) => id)).not.toContain('attempts');
  for (const about of ['first-year', 'years'])
    expect(assumptions.find(({ id }) => id === about)?.text).not.toContain('the pass');
});

test('why it cannot be said when joining pays is said', async () => {
  const { notInData } = await answer(wordsOf('cost RHIT CCA CCS'), { dataFolder: SHIPPED });
  expect(notInData).toContainEqual({
    what: 'when joining AHIMA pays, for want of the renewal fee of the CCS for members',
    reason: 'not-found',
  });
});

test('what is said of membership is so where its dues are not in the data', async () => {
  const said = async (line: string) => {
    const { out } = await certs(wordsOf(`cost ${line} --json`), { dataFolder: SHIPPED });
    const { warnings, assumptions } = JSON.parse(out) as Record<string, { id: string; code: string; text: string }[]>;
    const codes = (warnings ?? []).map(({ code }) => code).filter((code) => code.startsWith('membership'));
    return [...codes, assumptions?.find(({ id }) => id === 'membership')?.text];
  };
  expect(await said('CMRS --membership none')).toEqual([
    'membership-required-not-priced',
    'You join only where you must.',
  ]);
  expect(await said('CCDS --membership join')).toEqual([
    'membership-not-priced',
    'You join every organization whose dues are in the data, and where you must.',
  ]);
});

test.each([
  ['cost CPC --program certificate --funding pell', /^Left to pay, if approved +\$869$/m],
  // Nothing of it is what the funding could pay.
  ['cost CPC --funding pell', /^Left to pay with the funding +\$869$/m],
])('%s says of a grant whether it counts as given', async (line, headline) => {
  expect((await certs(wordsOf(line))).out).toMatch(headline);
});

test.each([
  // The renewal fee is missing in both; of the COC nothing else is paid each year.
  ['cost CPC', ['$647', '$222 and more', '$869 and more']],
  ['cost COC --held CPC', ['$425', 'not in the data', '$425 and more']],
  ['cost CPC --years 1', ['$647', '$222 and more', '$647']],
  ['cost CCS', ['$399', '$124.50', '$648']],
])('%s says of each total whether more is to come that has no price', async (line, totals) => {
  const { out } = await certs(wordsOf(line));
  expect(out.split('\n', 3).map((row) => row.slice(17))).toEqual(totals);
});

test.each([
  // 222 + 499 = 721 in place of 222 + 425 + 425 = 1,072.
  ['cost CPC --attempts 2', 'With two bought together it is $721 to certify.', true],
  ['cost CPC', 'if the chance of failing the first is above 17.41%.', true],
  ['cost CPC --attempts 2', 'the chance of failing', false],
])('%s says "%s": %s', async (line, said, isSaid) => {
  const { out } = await certs(wordsOf(`${line} --width 200`));
  expect(out.includes(said)).toBe(isSaid);
});

test.each<[string, Record<string, string>]>([
  ['cost CPC CCS --keep --years 3', { 'year 1': '$0', 'year 2': '$471 and more', 'year 3': '$222' }],
  [
    'cost COC --held CPC --years 3',
    { 'to certify': '$425', 'year 1': '$0', 'year 2': 'not in the data', 'year 3': '$0' },
  ],
  ['cost CCS --years 3', { 'to certify': '$399', 'year 1': '$0', 'year 2': '$249', 'year 3': '$0' }],
  ['cost CMC --years 3', { 'to certify': 'not in the data', 'year 1': '$75', 'year 2': '$75', 'year 3': '$75' }],
])('%s has every year in its table', async (line, expected) => {
  const { out } = await certs(wordsOf(line));
  const table = out.slice(out.indexOf('By year'), out.indexOf('Line by line'));
  const rows = [...table.matchAll(/^(to certify|year \d) +│ +(.*?) +│/gm)];
  expect(Object.fromEntries(rows.map(([, year, cost]) => [year, cost]))).toEqual(expected);
});

test.each([
  ['cost CPC COC --student', 'too. The rule of AAPC: A member who is certified no longer counts as a student.'],
  ['cost CCS --student', 'too: ask whether you still count as a student once certified.'],
])('%s says that dues stay those of a student', async (line, said) => {
  const { assumptions } = (await answer(wordsOf(line))) as { assumptions: { id: string; text: string }[] };
  expect(assumptions.find(({ id }) => id === 'student')?.text).toBe(
    `Student prices where there are some, dues of later years ${said}`,
  );
});

describe('options to output', () => {
  answered([
    ['cost CPC', 'toCertify', { low: 647, high: 647 }],
    ['cost CPC', 'perYearAfter', { low: 222, high: 222 }],
    ['cost CPC', 'overYears', { years: 2, low: 869, high: 869 }],
    ['cost CPC --years 10', 'overYears', { years: 10, low: 2645, high: 2645 }],
    ['cost CPC CCS', 'certifications', ['CPC', 'CCS']],
    ['cost CPC', 'lines.*.when', ['to-certify', 'to-certify', 'year-2']],
    ['cost CPC', 'lines.*.id', ['membership.aapc.0', 'exam.CPC', 'membership.aapc.2']],
    ['cost CPC', 'lines[id=exam.CPC].priceDated', '2026-10-04'],
    ['cost CPC', 'lines.*.funding', [null, null, null]],
    ['cost CPC', 'bundle', { breakEvenChance: 0.1741 }],
    ['cost CPC --attempts 2', 'toCertify', { low: 1072, high: 1072 }],
    ['cost CCS', 'bundle', null],
    ['cost CPC', 'monthly', null],
    ['cost CPC --monthly', 'monthly', { low: 36.21, high: 36.21 }],
    ['cost CPC', 'options', []],
    ['cost CPC --compare-options', 'options.*.program', ['self-study', 'certificate', 'diploma', 'associate']],
    ['cost CPC --compare-options', 'options[program=certificate].toCertify', { low: 2147, high: 3647 }],
    ['cost CPC --compare-options', 'options[program=associate].months', { low: 24, high: 24 }],
    ['cost CPC', 'payBack', null],
    ['cost CPC --wage 2500', 'payBack', { monthsLow: 0.21, monthsHigh: 0.27, basis: 'survey' }],
    ['cost CPC --wage 9000', 'payBack', { monthsLow: null, monthsHigh: null, basis: 'survey' }, ['wage-not-below-pay']],
    ['cost CPC --student', 'toCertify', { low: 557, high: 557 }],
    ['cost CPC --membership none', 'toCertify', { low: 647, high: 647 }, ['membership-required']],
    ['cost CPC --member nobody', 'membership.*.chosen', ['join'], ['membership-not-in-data']],
    ['cost CMC --membership join', 'membership.*.chosen', ['none'], ['membership-not-priced']],
    [
      'cost CCS',
      'membership',
      [
        {
          organization: 'ahima',
          join: { low: 697, high: 697 },
          without: { low: 648, high: 648 },
          chosen: 'none',
          breakEvenYear: null,
          paysUntil: null,
          never: true,
        },
      ],
    ],
    ['cost CCS --member ahima', 'overYears.high', 548],
    ['cost COC --held CPC', 'overYears', { years: 2, low: 425, high: 425 }],
    ['cost CPC --held CPC', 'toCertify', { low: 0, high: 0 }, ['held-already']],
    ['cost CPC --held CPC --keep', 'overYears.high', 444],
    ['cost CPC --unmarked', 'lines[kind=mark-removal].high', 300],
    [
      'cost CPC --unmarked --held CPC-A',
      'lines.*.kind',
      ['membership', 'mark-removal', 'membership'],
      ['held-already'],
    ],
    [
      'cost CPC --program certificate --funding pell',
      'lines[kind=program].funding',
      { id: 'pell', covered: 'if-approved', left: { low: 0, high: 0 } },
    ],
    ['cost CPC --source guide-2025', 'toCertify', { low: 399, high: 399 }],
    ['cost CPC --as-of 2025-06-01', 'lines[id=exam.CPC].high', 399, ['before-first-evidence']],
    ['cost CMC', 'lines.*.kind', ['recertification', 'recertification']],
    ['cost CMC --wage 2500', 'payBack', null],
    ['cost CMC', 'notInData.*.reason', ['not-found', 'not-found']],
  ]);

  test('a program that opens no required way is named, and counted', async () => {
    const json = await answer(wordsOf('cost RHIA --program certificate'), { dataFolder: SHIPPED });
    expect(json.warnings).toContainEqual(expect.objectContaining({ code: 'program-does-not-qualify' }));
    expect(json.toCertify).toEqual({ low: 1799, high: 3299 });
  });

  test.each([
    ['cost CPC --program medcode-logix-cpc', 'Student membership of AAPC; The CPC exam, two attempts; Study guides'],
    ['cost CCA --program nj-rutgers-cca-mbc', 'An exam voucher, as the name of the program says.'],
  ])('%s says what the price of the program includes, and takes nothing off', async (line, included) => {
    const { out, err } = await certs(wordsOf(`${line} --width 400`), { dataFolder: SHIPPED });
    expect(out).toContain(included);
    expect(err).toContain(included);
    const json = await answer(wordsOf(line), { dataFolder: SHIPPED });
    expect(json.warnings).toContainEqual(expect.objectContaining({ code: 'program-price-includes' }));
    expect((json.lines as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['program', 'exam']),
    );
  });

  test.each(['cost CPC --program nj-rutgers-ocpe-cpc', 'cost CPC --held CPC --program medcode-logix-cpc'])(
    '%s has no price that could include anything',
    async (line) => {
      const { warnings } = await answer(wordsOf(line), { dataFolder: SHIPPED });
      expect((warnings as { code: string }[]).map(({ code }) => code)).not.toContain('program-price-includes');
    },
  );

  test('the conditions of funding are assumptions', async () => {
    const json = await answer(wordsOf('cost CPC --program certificate --funding mycaa'));
    const ids = (json.assumptions as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['mycaa.pay-grades', 'mycaa.waiver', 'mycaa.total', 'mycaa.fiscal-year']),
    );
  });

  test('each line is cited, by its place', async () => {
    const { citations, lines } = (await answer(wordsOf('cost CPC CCS --cite'))) as {
      citations: Record<string, unknown>;
      lines: unknown[];
    };
    expect(Object.keys(citations)).toEqual(lines.map((_, index) => `lines.${index}`));
  });

  test('CSV has a line a row', async () => {
    const { out } = await certs(wordsOf('cost CPC --format csv --fields when,kind,low'));
    expect(out).toBe('when,kind,low\r\nto-certify,membership,222\r\nto-certify,exam,425\r\nyear-2,membership,222\r\n');
  });

  test('a profile tells what flags tell', async () => {
    const world = { stdin: '{"credentials":[{"code":"CPC"}],"student":false}' };
    expect((await answer(wordsOf('cost COC --profile -'), world)).toCertify).toEqual({ low: 425, high: 425 });
  });
});

test.each(['CPC', 'CMC', 'RHIA', 'CHFP', 'CMRS', 'CCDS', 'HCS-D'])('%s fits the schema', async (code) => {
  const line = `cost ${code} --unmarked --program self-study --attempts 2 --compare-options --monthly --wage 2000 --funding pell,gi-bill`;
  const json = await answer(wordsOf(line), { dataFolder: SHIPPED });
  expect(ANSWERS.cost.safeParse(json).error?.issues).toBeUndefined();
});
