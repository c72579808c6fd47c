/** What is said beside the answer, and in which form: errors, as JSON too, traces, and who is to type. */
import { expect, test } from 'vitest';
import { certs } from '../support/run.ts';

test.each([['--format', 'json'], ['--format', 'ndjson'], ['--format=json'], ['--format=ndjson'], ['--json']])(
  'an error is one line of JSON with %s %s',
  async (...flags) => {
    for (const words of [
      ['show', 'CPX', ...flags.filter(Boolean)],
      [...flags.filter(Boolean), 'show', 'CPX'],
    ]) {
      const { err } = await certs(words as string[]);
      expect(JSON.parse(err)).toEqual({
        error: {
          code: 'unknown-certification',
          message: expect.stringContaining('"CPX"'),
          hint: expect.stringContaining('CPC'),
          exit: 3,
        },
      });
    }
  },
);

test('control codes of the command line are not sent back to the terminal', async () => {
  const { err } = await certs(['show', '\u001b[31mCPX\u0007\u202e']);
  expect(err).not.toMatch(/[^\n -~]/);
});

test('who is to type a profile or a roster is told so', async () => {
  const world = { tty: true, stdin: '{}', env: { CERTS_NO_INPUT: '1' } };
  for (const flag of ['--profile', '--batch']) {
    const { err } = await certs(['eligibility', 'CPC', flag, '-'], world);
    expect(err).toMatch(/^reading the \w+ from the keyboard; end it with Ctrl-D\n/);
  }
});

test('--debug shows where an error came from, but not in JSON', async () => {
  const plain = await certs(['show', 'CPX']);
  const debugged = await certs(['show', 'CPX', '--debug']);
  expect(debugged.code).toBe(3);
  expect(debugged.err.startsWith(plain.err)).toBe(true);
  expect(debugged.err).toMatch(/\n +at .+\n(.*\n)*debug: certs 0\.0\.0-test, .* ms since the start\n$/);
  expect(JSON.parse((await certs(['show', 'CPX', '--debug', '--json'])).err).error.exit).toBe(3);
});

test('--debug says what ran, and how long it took, beside an answer that stays the same', async () => {
  const { out } = await certs(['show', 'CPC', '--fields', 'code', '-q']);
  const debugged = await certs(['show', 'CPC', '--fields', 'code', '-q', '--debug']);
  expect(debugged.out).toBe(out);
  expect(debugged.err).toMatch(/^debug: certs 0\.0\.0-test, Node 20\.20\.2, data in .+, 42 ms since the start\n$/);
});

test('what is repeated of a command line is cut where nobody would read on', async () => {
  for (const flags of [[], ['--json']]) {
    const { err, code } = await certs(['show', 'x'.repeat(100_000), ...flags]);
    expect(code).toBe(3);
    expect(err.length).toBeLessThan(3000);
  }
});

test('control characters that JSON leaves alone are escapes in an error', async () => {
  const { err } = await certs(['show', 'a\u009bb\u202ec\u007f', '--json']);
  expect(err).toMatch(/^[ -~]+\n$/);
  expect(JSON.parse(err).error.message).toContain('a\u009bb\u202ec\u007f');
});
