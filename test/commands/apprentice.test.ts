/** `certs apprentice`: what is said first of when a mark comes off. */
import { expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { wordsOf } from './tables.ts';

const COURSE = '--training certificate:topic=coding:hours=80';

test.each([
  ['', /^When the mark of the CPC-A can come off depends on what you have of the 4 ways below\./],
  ['--held CPC-A --experience coding=24', /^You can have the mark taken off the CPC-A now: you have 2 years/],
  [`--held CPC-A --experience coding=12 ${COURSE}`, /^You can have the mark .* and 80 hours of training/],
  [`--held CPC-A --experience coding=23 --training none`, /^The mark of the CPC-A can come off on 2026-12-23 at the /],
  // Of what was not told another way may be met today.
  ['--held CPC-A --experience coding=12', /^The mark of the CPC-A can come off on 2027-11-23, and sooner if you have /],
  ['--held CPC --experience coding=12', /^You hold the CPC without its mark, as told \(with it: --held CPC-A\)/],
  ['CRC', /^Sources disagree on whether the CRC comes with a mark, .*AAPC's page on the mark names the CPC/],
  ['CCS', /^No mark on the CCS is in the data\./],
])('certs apprentice %s', async (line, expected) => {
  const { out } = await certs(['apprentice', ...wordsOf(line), '--format', 'plain', '-q'], { dataFolder: SHIPPED });
  const [, verdict] = /^Verdict {2,}(.*)$/m.exec(out) ?? [];
  expect(verdict).toMatch(expected);
});

test('of a mark that is not there nothing is said of how one is lost', async () => {
  const { out, err } = await certs(['apprentice', 'CRC'], { dataFolder: SHIPPED });
  expect(out).not.toMatch(/Proof of work|What else is said|\(ours\)/);
  expect(err).toContain('sources disagree on whether the CRC comes with a mark');
});
