/** What may have been meant by a word that is none: at most three, best first. */
import { expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { wordsOf } from './tables.ts';

test.each([['CPX'], ['CXC'], ['cp'], ['CPCC']])('an unknown code such as %s suggests the CPC', async (word) => {
  const { err, code } = await certs(['show', word]);
  expect(code).toBe(3);
  expect(err).toMatch(/^ {2}did you mean: (\w+, )*CPC\b/m);
});

test.each([
  ['LIST', 'list'],
  ['list --JSON', '--json'],
  ['list --format JSON', 'json'],
])('certs %s: where only the case differs it alone is suggested', async (line, suggested) => {
  expect(/did you mean: (.+)/.exec((await certs(wordsOf(line))).err)?.[1]).toBe(suggested);
});

test.each([
  ['--experience coding=18:untill=2025', '(did you mean "until"?)'],
  ['--experience coding=18:supervisd', '(did you mean "supervised"?)'],
  ['--experience cooding=3', ', other, perhaps coding\n'],
  ['--education High-School', ', perhaps high-school\n'],
  ['--training certifcate', ', course, perhaps certificate\n'],
  ['--training course:topic=codng', ', other, perhaps coding\n'],
  ['--degree asociate', ', perhaps associate\n'],
  ['--licence RN', ', other, perhaps rn\n'],
])('of the facts about a person too: %s', async (flags, suggested) => {
  const { err, code } = await certs(['eligibility', 'CPC', ...wordsOf(flags)]);
  expect(code).toBe(2);
  expect(err).toContain(suggested);
});

test('but not of what a profile or a roster holds', async () => {
  const stdin = '{"education":"High-School","experience":[{"in":"cooding","months":3}]}';
  for (const flags of [
    ['--profile', '-'],
    ['--batch', '-'],
  ]) {
    const { err } = await certs(['eligibility', 'CPC', ...flags], { stdin });
    expect(err).toContain('expected one of none, high-school');
    expect(err).not.toContain('perhaps');
  }
});

test('at most three suggestions, and none for a word like nothing', async () => {
  const { err } = await certs(['show', 'CPP']);
  expect(/did you mean: (.+)/.exec(err)?.[1]?.split(', ').length).toBeLessThanOrEqual(3);
  expect((await certs(['show', 'radiology'])).err).not.toContain('did you mean');
});

test.each(['--foo', '-z', '--fo0'])('dashes make no flag nearer to another: %s', async (flag) => {
  expect((await certs(['list', flag])).err).not.toContain('did you mean');
});

test.each([
  ['list --JSON', '--json'],
  ['list --json=yes', '--json'],
  ['list --LIMIT 3', '--limit'],
  ['list --format cvs', 'csv'],
  ['help exit-code', 'exit-codes'],
  ['help format', 'formats'],
])('certs %s suggests %s', async (line, suggested) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(2);
  expect(/did you mean: (.+)/.exec(err)?.[1]?.split(', ')).toContain(suggested);
});
