/** What `eligibility` says of one certification, in the words that a person reads. */
import { describe, expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { wordsOf } from './tables.ts';

const said = async (line: string): Promise<string> => {
  const { out, err } = await certs(wordsOf(`eligibility ${line} --as-of 2026-11-26 --width 400`), {
    dataFolder: SHIPPED,
  });
  return err.startsWith('error') ? err : out;
};

describe('what would settle a verdict', () => {
  test.each([
    ['RHIT --education high-school', 'add --attest rhit-last-term (the last term of an associate program'],
    [
      'RHIT --degree associate:field=him:accreditation=cahiim',
      'add --degree associate:field=him:accreditation=cahiim:completed=YYYY-MM,',
    ],
    ['CBCS --education high-school --experience billing=12', 'add --training, --experience billing=12:supervised.'],
    ['CBCS --education high-school --experience billing=12', 'up to 12 months, as far as told'],
  ])('certs eligibility %s: %s', async (line, words) => {
    expect(await said(line)).toContain(words);
  });

  test('stands in the answer, a statement with its words', async () => {
    const { results } = JSON.parse(await said('CEHRS --education high-school --training none --json'));
    expect(results[0]).toMatchObject({
      ask: ['--attest'],
      toSettle: [
        { write: '--attest ehr-experience', text: 'supervised work with electronic health records that NHA accepts' },
      ],
    });
  });
});

describe('a statement of which there is none', () => {
  test.each([
    [
      'CEHRS --attest x',
      'try: --attest ehr-training    (the training program was in electronic health records), or --attest',
    ],
    ['CPC COC --attest x', 'try: leave out --attest    (no way to the CPC or COC asks for a statement)'],
    ['--attest rhit-lst-term', 'did you mean: rhit-last-term'],
    ['CEHRS --attest ehr-experence --source guide-2025', 'did you mean: ehr-experience'],
  ])('certs eligibility %s: %s', async (line, words) => {
    expect(await said(line)).toContain(words);
  });
});
