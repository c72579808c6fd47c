/** Words in the place of codes: how they are parted, and what is told of those that the catalogue does not hold. */
import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

test.each([
  ['compare CPC,CCS', 'compare CPC CCS'],
  ['compare CPC, CCS', 'compare CPC CCS'],
  ['cost CPC,,CCS', 'cost CPC CCS'],
  ['data stale CPC,aapc', 'data stale CPC aapc'],
])('%s: commas part codes too', async (line, same) => {
  const { out, code } = await certs([...line.split(' '), '--json']);
  expect({ out, code }).toEqual({ out: (await certs([...same.split(' '), '--json'])).out, code: 0 });
});

test('a comma in a name parts nothing', async () => {
  const { err } = await certs(['cost', 'Certified Nobody, Nowhere']);
  expect(err).toContain('"Certified Nobody, Nowhere"');
});

test.each([
  ['eligibility CPX --held NOPE', '"CPX" or "NOPE"'],
  ['eligibility CPX ZZZ --held CPC,NOPE:2025', '"CPX" or "ZZZ" or "NOPE"'],
  ['plan CPX --held none', '"CPX"'],
  ['renewal CPX --held CPC:2025-01-31 --earned ZZZ=1', '"CPX" or "ZZZ"'],
  ['plan CPC --held code=CPZ', '"CPZ"'],
  ['renewal --held FOO:2025-01-01 --held BAR:2025-01-01 --earned BAZ=1', '"FOO" or "BAR" or "BAZ"'],
  ['plan CPC --held ZZZ --prepared YYY', '"YYY" or "ZZZ"'],
  ['eligibility aapc --held NOPE', '"aapc" or "NOPE"'],
  ['eligibility QQQ --profile /no/such/file.json', '"QQQ"'],
])('%s: every code that is unknown is told, wherever it stands', async (line, codes) => {
  const { err, code } = await certs([...line.split(' '), '--no-input']);
  expect({ err: err.split('\n')[0], code }).toEqual({
    err: `error: no certification ${codes} in the catalogue`,
    code: 3,
  });
});

describe('several codes where one is shown', () => {
  refused([
    ['show CPC CCS', 2, 'got "CCS" too', 'did you mean: certs compare CPC CCS'],
    ['show CPC-H COC CPC-A', 2, 'got "COC" too', 'did you mean: certs compare CPC-H COC CPC-A'],
  ]);

  test.each([
    'show CPC Nobody',
    'show CPC CCS COC CPB CBCS CMC CPC',
    'lapse CPC CCS --due 2026-10-31',
    'profile show CPC CCS',
  ])('%s is not taken for a comparison', async (line) => {
    const { err } = await certs(wordsOf(line));
    expect(err).toMatch(/^error: /);
    expect(err).not.toContain('compare');
  });
});

describe('a name of several words that no quotes hold together', () => {
  refused([
    ['show Certified Professional Coder', 2, 'got "Professional" too', 'certs show "Certified Professional Coder"'],
    ['show certified profesional coder -q', 2, '"profesional"', 'certs show "Certified Professional Coder" -'],
    ['lapse --due 2026-10-31 Certified Professional Coder', 2, 'one word', ' --due 2026-10-31    ('],
    [
      'fees Certified Professional Coder',
      3,
      '"Certified" or "Professional"',
      'certs show "Certified Professional Coder"',
    ],
    ['compare CCS Certified Profesional Coder', 3, '"Profesional" or "Coder"', '"Certified Professional Coder"'],
  ]);

  test('is told as one thing beside others', async () => {
    const { err } = await certs(wordsOf('lapse Certified Professional Coder --limit x'));
    expect(err).toContain('Certified Professional Coder: found a name in several words, expected "Certified');
    expect(err).toMatch(/^error: 3 things/);
  });

  test.each(['show CPC CCS', 'show Certified Nobody', 'show Certified CPC'])('%s holds none', async (line) => {
    expect((await certs(wordsOf(line))).err).not.toContain('in quotes');
  });
});

test.each([
  ['data disputes aapcc', 'aapc'],
  ['data stale aapcc', 'aapc'],
  ['rules books aapcc', 'aapc'],
  ['rules books ahima aapcc --profile /no/such/file.json', 'aapc'],
])('certs %s: where organizations are taken they are suggested', async (line, best) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(3);
  expect(err).toMatch(/^error: no certification or organization "aapcc"/);
  expect(/did you mean: ([^,\n]+)/.exec(err)?.[1]).toBe(best);
});
