import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const CODES = 'certifications.*.code';

describe('words to options', () => {
  refused([
    ['compare', 2, 'codes', 'certs compare'],
    ['compare CPC', 2, 'CPC', 'certs show CPC'],
    ['compare CPC CPC', 2, 'CPC', 'certs compare CPC'],
    ['compare CPC CPC-A', 2, 'CPC', 'certs compare CPC'],
    ['compare CPC CPX', 3, '"CPX"', 'CPC'],
    ['compare CPX CCX', 3, '"CPX" or "CCX"', 'certs list'],
    ['compare CPC CCS --only prices', 2, 'prices', 'certs compare --help'],
    ['compare CPC CCS --only', 2, '--only', 'certs compare --help'],
    ['compare CPC CCS --dif', 2, '--dif', '--diff'],
  ]);

  alike([
    ['compare CPC CCS', 'compare cpc ccs'],
    ['compare CPC CCS --only fees,renewal', 'compare --only fees --only renewal CPC CCS'],
    ['--json compare CPC CCS', 'compare --json CPC CCS'],
  ]);
});

describe('options to output', () => {
  answered([
    ['compare CPC CCS', CODES, ['CPC', 'CCS']],
    ['compare CCS CPC', CODES, ['CCS', 'CPC']],
    ['compare CPC CCS CPC', CODES, ['CPC', 'CCS'], ['asked-twice']],
    ['compare CPC-A CCS', CODES, ['CPC', 'CCS'], ['matched-designation']],
    ['compare CPC CCS CBCS CMC COC CPB', CODES, ['CPC', 'CCS', 'CBCS', 'CMC', 'COC', 'CPB']],
    ['compare CPC CCS', 'certifications.*.fees.member', [425, 299]],
    ['compare CPC CCS', 'certifications.*.exam.questions', [100, 107]],
    ['compare CPC CCS --source guide-2025', 'certifications.*.exam.questions', [150, 97]],
    ['compare CPC CCS', 'costs', []],
    [
      // 222 dues + 425; no renewal fee of AAPC is known. AHIMA's 249 every two years.
      'compare CPC CCS CMC --only cost',
      'costs',
      [
        { code: 'CPC', toCertify: { low: 647, high: 647 }, perYearAfter: { low: 222, high: null } },
        { code: 'CCS', toCertify: { low: 399, high: 399 }, perYearAfter: { low: 124.5, high: 124.5 } },
        { code: 'CMC', toCertify: null, perYearAfter: { low: 75, high: 75 } },
      ],
    ],
    [
      'compare CPC CCS --source guide-2025',
      'certifications.*.fees.range',
      [
        { low: 399, high: 399 },
        { low: 299, high: 399 },
      ],
    ],
  ]);

  const rowOf = async (line: string, label: string): Promise<string | undefined> =>
    (await certs([...line.split(' '), '--width', '200'])).out.split('\n').find((row) => row.startsWith(label));

  test('the cheaper exam and the lighter renewal are said in words', async () => {
    expect(await rowOf('compare CPC CCS', 'One attempt')).toMatch(/\$299 to \$399 \(cheaper\)$/);
    expect(await rowOf('compare CPC CCS', 'CEUs a year')).toMatch(/│ 18 +│ 10 \(lighter\)$/);
  });

  test('nothing is called cheaper where prices overlap or one is not known', async () => {
    expect(await rowOf('compare CPC CPB', 'One attempt')).not.toContain('cheaper');
    expect(await rowOf('compare CMC CBCS', 'One attempt')).not.toContain('cheaper');
    // Under the guide alone: 399 against 299 to 399 touch.
    expect(await rowOf('compare CPC CCS --source guide-2025', 'One attempt')).not.toContain('cheaper');
  });

  test('the cost is laid out where it is asked', async () => {
    expect(await rowOf('compare CPC CCS --only cost', 'To certify')).toMatch(/\$399 \(cheaper\)$/);
    // An open end is below nothing.
    expect(await rowOf('compare CPC CCS --only cost', 'Dues and fees')).not.toContain('cheaper');
    expect(await rowOf('compare CPC CCS', 'To certify')).toBeUndefined();
  });

  test('the words are there in every colour, width and way of laying out', async () => {
    for (const flags of [[], ['--width', '40'], ['--accessible'], ['--ascii'], ['--format', 'markdown'], ['--plain']]) {
      const { out } = await certs(['compare', 'CPC', 'CCS', ...flags]);
      expect(out).toContain('cheaper');
      expect(out).toContain('lighter');
    }
    const { out } = await certs(['compare', 'CPC', 'CCS', '--color', 'always']);
    expect(out.replaceAll('\u001b', 'ESC')).toMatch(/ESC\[\d+m[^│]*cheaper/);
  });

  test('plain lines have no marks, and a notice says how many disagreements they leave out', async () => {
    const drawn = (await certs(['compare', 'CPC', 'CCS'])).out;
    const { out, err } = await certs(['compare', 'CPC', 'CCS', '--plain']);
    const marks = drawn.match(/^ +\[\d+\] /gm) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    expect(out).not.toMatch(/\[\d+\]/);
    expect(err).toContain(`note: sources disagree on ${marks.length} figure`);
    expect((await certs(['compare', 'CPC', 'CCS'])).err).not.toContain('sources disagree');
  });

  test('a disagreement is marked in the cell and explained under the table', async () => {
    const { out } = await certs(['compare', 'CPC', 'CCS', '--width', '200']);
    const mark = /^Questions.*100 (\[\d+\])/m.exec(out)?.[1] ?? 'no mark';
    const note = out.split('\n').find((line) => line.trim().startsWith(mark));
    expect(note).toMatch(/guide-2025.* 150 .*2021/);
  });

  test('what we judge ourselves says so', async () => {
    expect(await rowOf('compare CPC CCS', 'Level')).toMatch(/\bour(s| judgement)\b/);
  });

  test('--only shows the rows of its groups and no others', async () => {
    const labels = async (groups: string) =>
      (await certs(['compare', 'CPC', 'CCS', '--only', groups, '--plain', '-q'])).out
        .split('\n')
        .map((row) => row.split(/ {2,}/)[0]);
    expect(await labels('renewal')).toContain('CEUs a cycle');
    expect(await labels('renewal')).not.toContain('Questions');
    expect(await labels('exam')).toContain('Questions');
    expect(await labels('exam,renewal')).toEqual(expect.arrayContaining(['Questions', 'CEUs a cycle']));
  });

  test('--diff shows only what differs', async () => {
    const { out } = await certs(['compare', 'CPC', 'CPB', '--diff', '--plain', '-q']);
    expect(out).toMatch(/^Questions /m);
    expect(out).not.toMatch(/^CEUs a cycle /m);
    for (const row of out.trimEnd().split('\n').slice(1)) {
      const [, left, right] = row.split(/ {2,}/);
      expect(left, row).not.toBe(right);
    }
  });
});
