/** Command lines that are wrong whatever the command: refused in one message, with nothing on stdout. */
import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { refused } from './tables.ts';

describe('no such command', () => {
  refused([
    ['CPC', 2, '"CPC"', 'certs show CPC'],
    ['cpc CCS', 2, '"cpc"', 'certs show cpc'],
    ['nope', 2, '"nope"', 'certs help'],
    ['nope --help', 2, '"nope"', 'certs help'],
    ['help nope', 2, '"nope"', 'certs help'],
    ['lsit', 2, '"lsit"', 'list'],
    ['lis', 2, '"lis"', 'list'],
    ['LIST', 2, '"LIST"', 'list'],
    ['help list extra', 2, '"extra"', 'certs help list'],
    ['version extra', 2, '"extra"', 'certs version'],
  ]);
});

describe('shared options with values that are none', () => {
  refused([
    ['list --as-of 2025-02-30', 2, '2025-02-30', 'certs list --help'],
    ['list --as-of 2025-02', 2, '2025-02', 'certs list --help'],
    ['list --as-of tomorrow', 2, 'tomorrow', 'certs list --help'],
    ['list --source guide', 2, '"guide"', 'guide-2025'],
    ['list --source nobody', 2, '"nobody"', 'certs data sources'],
    ['list --width wide', 2, 'wide', 'certs list --help'],
    ['list --width 0', 2, '0', 'certs list --help'],
    ['list --limit -1', 2, '-1', 'certs list --help'],
    ['list --limit 1e3', 2, '1e3', 'certs list --help'],
    ['list --limit abc', 2, 'abc', 'certs list --help'],
    ['list --max-age old', 2, 'old', 'certs list --help'],
    ['list --color sometimes', 2, 'sometimes', 'certs list --help'],
    ['list --fields cod', 2, '"cod"', 'code'],
    ['list --sort cod', 2, '"cod"', 'code'],
    ['list --nope', 2, '--nope', 'certs list --help'],
    ['list --lim 1', 2, '--lim', '--limit'],
    ['list --data /no/such/folder', 2, 'data', '--data'],
    ['list --profile /no/such/file.json', 2, 'profile', '--profile'],
    ['list --profile @', 2, '"@"', '@me'],
    ['list --profile @../me', 2, '"@../me"', '@me'],
    ['list -o /no/such/folder/a.txt', 1, '/no/such/folder/a.txt', 'folder'],
  ]);
});

test.each([['xml'], ['JSON'], ['cvs']])('--format %s is no format', async (format) => {
  const { out, err, code } = await certs(['list', '--format', format]);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(
    new RegExp(`^error: .*${format}.* csv,.*\\n( {2}did you mean: .*\\n)?( {2}usage: .*\\n)? {2}try: `),
  );
});

test.each([
  ['--json', '--plain'],
  ['--json', '--format=csv'],
  ['--plain', '--format=table'],
])('%s and %s are two formats at once', async (one, other) => {
  for (const words of [
    ['list', one, other],
    [one, 'list', other],
  ]) {
    const { out, err, code } = await certs(words);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/two formats/);
  }
});

test('the same format twice is no conflict', async () => {
  expect((await certs(['list', '--json', '--format', 'json'])).code).toBe(0);
});

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

test.each([['CPX'], ['CXC'], ['cp'], ['CPCC']])('an unknown code such as %s suggests the CPC', async (word) => {
  const { err, code } = await certs(['show', word]);
  expect(code).toBe(3);
  expect(err).toMatch(/^ {2}did you mean: (\w+, )*CPC\b/m);
});

test('at most three suggestions, and none for a word like nothing', async () => {
  const { err } = await certs(['show', 'CPP']);
  expect(/did you mean: (.+)/.exec(err)?.[1]?.split(', ').length).toBeLessThanOrEqual(3);
  expect((await certs(['show', 'radiology'])).err).not.toContain('did you mean');
});

test('control codes of the command line are not sent back to the terminal', async () => {
  const { err } = await certs(['show', '\u001b[31mCPX\u0007\u202e']);
  expect(err).not.toMatch(/[^\n -~]/);
});

test.each(['toString', '__proto__', 'constructor'])('%s is a word like any other', async (word) => {
  for (const words of [
    [word],
    ['show', word],
    ['help', word],
    ['list', '--fields', word],
    ['list', '--source', word],
  ]) {
    const { out, err, code } = await certs(words);
    expect(out).toBe('');
    expect([2, 3]).toContain(code);
    expect(err).toMatch(/^error: .*\n[\s\S]*try: /);
  }
});
