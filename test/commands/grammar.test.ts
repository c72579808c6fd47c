/** How a command line is read: where flags and words may stand, and which of them have to be there. */
import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

describe('what a command cannot do without is named, with what it may be', () => {
  refused([
    ['show', 2, 'certs show needs <code>: a code', 'certs show --help'],
    ['career', 2, 'certs career needs <topic>: roles, salary,', 'certs career --help'],
    ['completion', 2, 'certs completion needs <shell>: bash, zsh, fish', 'certs completion --help'],
    ['retake CPC', 2, 'certs retake needs --failed <day>: the day', 'certs retake --help'],
  ]);
});

describe('a word too many that is the value of a flag is told with that flag', () => {
  refused([
    ['list billing', 2, '"billing"', 'did you mean: --focus billing'],
    ['list coding --limit 3', 2, '"coding"', 'did you mean: --focus coding'],
    ['list entry', 2, '"entry"', 'did you mean: --level entry'],
  ]);
});

test('a word that may be the value of a flag that is none is no word too many', async () => {
  const lines = ['list --foo 3', 'show --foo CPC', 'list --foo -5', '--help --foo', '-h --foo', '-V --foo'];
  // Nor one that is missed: the command may stand behind such a flag, and codes too.
  lines.push('--foo compare CPC CCS', 'compare --foo CPC CCS', 'compare --foo XX CPC CCS', '-f compare CPC CCS');
  for (const line of lines) {
    const { err, code } = await certs(wordsOf(line));
    expect(code).toBe(2);
    expect(err).toMatch(/^error: unknown option '--?f/);
  }
});

describe('short flags may stand together', () => {
  test.each<[string, string]>([
    ['-Vq', '-V'],
    ['-qV', '-V'],
    ['-qh', '-h'],
    ['-hq', '-h'],
    ['list -qh', 'list -h'],
    ['list -hv', 'list -h'],
    ['list -qv', 'list -q -v'],
  ])('certs %s', async (together, apart) => {
    expect(await certs(wordsOf(together))).toEqual(await certs(wordsOf(apart)));
  });

  test.each(['-V=1', '-Vjson', 'list -hx', 'list -Vjson', '-qVx'])('certs %s is refused', async (line) => {
    const { out, err, code } = await certs(wordsOf(line));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^error: unknown option '-/);
  });
});

test.each([
  ['lapse CPC --due', 'certs lapse needs --due <day>: the day'],
  ['lapse CPC --due --json', 'certs lapse needs --due <day>: the day'],
  ['list --sort', "option '--sort <field>' argument missing"],
])('certs %s: a value that is missing is told once', async (line, message) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(2);
  expect(err).toMatch(/^(error: |\{"error":.*"message":")[^\n]*$/m);
  expect(err).toContain(message);
  expect(err).not.toContain('things are wrong');
});

describe('after -- there are no flags', () => {
  test('a word that looks like one is a word', async () => {
    const { err, code } = await certs(['list', '--', '--json']);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: certs list takes no word after it, and got "--json"\n/);
  });

  test('it may stand anywhere', async () => {
    const expected = await certs(['show', 'CPC', '--fields', 'code']);
    for (const words of [
      ['show', '--fields', 'code', '--', 'CPC'],
      ['--fields', 'code', '--', 'show', 'CPC'],
      ['--fields=code', 'show', '--', 'CPC'],
    ])
      expect(await certs(words)).toEqual(expected);
  });
});

test.each([
  ['--only fees compare CPC CCS', 'compare CPC CCS --only fees'],
  ['--only renewal --only cost compare CPC CCS', 'compare CPC CCS --only renewal --only cost'],
  ['--no-experience list', 'list --no-experience'],
  ['--unmarked plan CPC --no-input', 'plan CPC --unmarked --no-input'],
  ['--no-experience list --fields code', '--fields code --no-experience list'],
])('certs %s: a flag of the command may stand before it, with a value or without', async (line, same) => {
  const { out, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: (await certs(wordsOf(same))).out, code: 0 });
});

test('of a scalar the last wins, of a list each counts', async () => {
  const { out } = await certs([
    '--limit=9',
    'list',
    '--limit',
    '1',
    '--fields',
    'code',
    '--fields=name',
    '--format=csv',
  ]);
  expect(out.split('\r\n')[0]).toBe('code,name');
  expect(out.trimEnd().split('\r\n')).toHaveLength(2);
});
