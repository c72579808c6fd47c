import { describe, expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const CODES = 'certifications.*.code';

describe('words to options', () => {
  refused([
    ['fees CPX', 3, '"CPX"', 'CPC'],
    ['fees CPC nope', 3, '"nope"', 'certs list'],
    ['fees --sort price', 2, '"price"', '--sort help'],
    ['fees --sort fees.member:up', 2, 'fees.member:up', ':desc'],
    ['fees --fields fee', 2, '"fee"', '--fields help'],
  ]);

  alike([
    ['fees CPC CCS', 'fees cpc "c c s"'],
    ['fees --as-of=2026-11-23', 'fees'],
  ]);
});

describe('options to output', () => {
  answered([
    // Cheapest first, what is not known last.
    ['fees', CODES, ['CBCS', 'CCS', 'CPC', 'COC', 'CPB', 'CMC']],
    ['fees CPC CCS', CODES, ['CPC', 'CCS']],
    ['fees --limit 1', CODES, ['CBCS']],
    ['fees --sort code:desc', CODES, ['CPC', 'CPB', 'COC', 'CMC', 'CCS', 'CBCS']],
    ['fees CPC', 'certifications.*.fees.member', [425]],
    ['fees CPC', 'certifications.*.fees.nonMember', [null]],
    ['fees CPC', 'certifications.*.fees.twoAttempts', [499]],
    ['fees CPC', 'certifications.*.fees.membershipRequired', [true]],
    ['fees CBCS', 'certifications.*.fees.range', [{ low: 134, high: 134 }]],
    ['fees CBCS', 'certifications.*.fees.member', [null]],
    // One attempt and a year of dues: 425 + 222. For the CCS it is cheaper not to join: 399 against 299 + 149.
    ['fees CPC CCS CBCS', 'certifications.*.fees.firstYear', [647, 399, 134]],
    ['fees CPC', 'certifications.*.fees.studentTwoAttempts', [475]],
    ['fees CPC', 'certifications.*.fees.studentMembershipPerYear', [157]],
    // 400 and 157 of dues. Of the CCS no price for students is known; the CBCS costs everybody the same.
    ['fees CPC CCS CBCS', 'certifications.*.fees.studentFirstYear', [557, null, 134]],
    ['fees CPC --as-of 2025-06-01', 'certifications.*.fees.member', [399], ['before-first-evidence']],
    ['fees --source guide-2025 CPC CBCS', 'certifications.*.fees.range.low', [399, 125]],
    ['fees --source guide-2025 COC', 'certifications.*.fees.range', [null]],
  ]);

  test('the table is in the order of the answer, at every width', async () => {
    for (const width of ['40', '80', '200']) {
      const { out } = await certs(['fees', '--width', width]);
      const order = out.match(/\b(CBCS|CCS|COC|CPB|CPC|CMC)\b/g);
      expect([...new Set(order)]).toEqual(['CBCS', 'CCS', 'CPC', 'COC', 'CPB', 'CMC']);
    }
  });

  test('which is the cheapest does not depend on how many are shown', async () => {
    const marked = async (line: string) =>
      (await certs([...line.split(' '), '--plain'], { dataFolder: SHIPPED })).out.match(/^\S+(?=.*\(cheapest\))/gm);
    expect(await marked('fees')).toBeNull();
    expect(await marked('fees --limit 12')).toBeNull();
    expect(await marked('fees CPC CCS CBCS --sort fees.range')).toEqual(['CBCS']);
    expect(await marked('fees CPC CCS CBCS --sort fees.range --limit 1')).toEqual(['CBCS']);
    expect(await marked('fees CPC CCS CBCS --sort fees.range:desc --limit 1')).toBeNull();
  });

  test('columns left out are named, with how to see them', async () => {
    expect((await certs(['fees', '--width', '80'])).out).toMatch(/Not shown at this width: .*Non-member/s);
    expect((await certs(['fees', '--width', '200'])).out).not.toContain('Not shown at this width');
  });

  test.each(['--json', '--fields fees.member', '--format csv'])('--max-age %s: of which it is', async (flags) => {
    const { err, code } = await certs(['fees', 'CPC', 'CCS', '--max-age', '0', ...flags.split(' ')]);
    expect(code).toBe(5);
    expect(err).toMatch(/older than 0 days: (CPC|CCS) [\w.]+ \(/);
  });
  test('--max-age names what is too old and prints nothing', async () => {
    const { out, err, code } = await certs(['fees', 'CPC', '--max-age', '30']);
    expect({ out, code }).toEqual({ out: '', code: 5 });
    expect(err).toMatch(/^error: older than 30 days: .+\(\d{4}/);
    expect((await certs(['fees', 'CPC', '--source', 'guide-2025', '--max-age', '1000'])).code).toBe(0);
  });
});
