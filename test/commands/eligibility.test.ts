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

describe('the verdict', () => {
  test.each([
    // An exam that may be given no more.
    ['CPC-P', 'You may sit for the CPC-P, if its exam is still given (which is not confirmed): nothing but membership'],
    ['CHBME', 'Whether you may sit for the CHBME, if its exam is still given (which is not confirmed) depends on'],
    ['CHBME --attest none', '. That its exam is still given is not confirmed.'],
    ['', 'Certified Professional Coder - Payer (not confirmed to be given still)'],
    // The mark that is not on it.
    [
      'CPC --experience coding=24 --training none',
      'is required. You would hold it as the full CPC, without the mark of the CPC-A.',
    ],
    ['CPC --experience coding=23 --training none', 'would hold it as CPC-A until you show'],
    // What is left of work that was begun.
    [
      'CCDS --education bachelor --experience documentation=30 --licence rn --attest none',
      'you still need to be able to state "the two years were spent on concurrent',
    ],
    ['CMC --experience coding=11', 'you still need 1 more month of coding experience (you have 11 of 12).'],
    ['CMC --experience none', 'you still need 1 year of coding experience.'],
    ['--experience coding=10', '2 more months of coding experience (you have 10 of 12)'],
    // What one has, and not the least that is asked for.
    [
      'RHIT --degree bachelor:field=him:accreditation=cahiim:completed=2025-05',
      "RHIT: you have a bachelor's degree in health information management, completed 2025-05.",
    ],
    ['CCA --education bachelor', "CCA: you have a bachelor's degree."],
    ['RHIT --attest rhit-last-term', 'RHIT: you state this: the last term of an associate program'],
    [
      'CEHRS --education high-school --attest ehr-experience --training none',
      'you have a high-school diploma or equivalent, and state this: supervised work with electronic health records',
    ],
  ])('certs eligibility %s: %s', async (line, words) => {
    expect(await said(line)).toContain(words);
  });
});

test('what is to be paid has its remarks', async () => {
  const text = await said('CBCS');
  expect(text).toContain('pay for the exam: about $134 [2]');
  expect(text).toContain('[2] CBCS, one attempt: mbct-cbcs and mbc-pages-certs say $117 (disputed');
});
