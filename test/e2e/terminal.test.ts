/** The built program at a real terminal. */
import os from 'node:os';
import { spawn } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cleanEnv, LAUNCHER, spawnCerts } from './spawn.ts';

type Screen = { text: string; code: number };

/** What a terminal of so many columns receives from `certs`, stdout and stderr together. */
const atTerminal = (words: readonly string[], cols: number, env: Record<string, string> = {}): Promise<Screen> =>
  new Promise((resolve) => {
    // What is in the terminal when its last program ends may be lost: a shell stays until all of it is read.
    const script = '"$@"; code=$?; sleep 0.2; exit $code';
    const child = spawn('/bin/sh', ['-c', script, 'sh', process.execPath, LAUNCHER, ...words], {
      cols,
      rows: 50,
      cwd: os.tmpdir(),
      env: cleanEnv({ TERM: 'xterm-256color', ...env }),
    });
    let text = '';
    child.onData((part) => {
      text += part;
    });
    child.onExit(({ exitCode }) => resolve({ text: text.replaceAll('\r\n', '\n'), code: exitCode }));
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const withoutColour = (text: string): string => text.replaceAll(/\u001b\[[\d;]*m/g, '');
const table = (text: string): string => withoutColour(text).replaceAll(/^(note|next): .*\n/gm, '');

describe.each([40, 80])('%i columns', (cols) => {
  test.each(['compare CPC CCS', 'list', 'career salary', 'show CMC'])('certs %s fits', async (line) => {
    const { text, code } = await atTerminal([...line.split(' '), '--quiet'], cols);
    expect(code).toBe(0);
    expect(
      withoutColour(text)
        .split('\n')
        .filter((row) => stringWidth(row) > cols),
    ).toEqual([]);
  });

  test('the facts are those of a pipe: a terminal changes the dress only', async () => {
    const { text } = await atTerminal(['compare', 'CPC', 'CCS', '-q'], cols);
    const { out } = await spawnCerts(['compare', 'CPC', 'CCS', '--width', String(cols)]);
    expect(table(text)).toBe(out);
  });
});

test.each([40, 80])(
  '%i columns: notices and errors are broken at spaces, and in a pipe one line each',
  async (cols) => {
    for (const line of ['compare CPC CCS', 'show CPX', 'list --organization XX --focus nothing', 'list --format xml']) {
      const { text } = await atTerminal(line.split(' '), cols);
      const rows = withoutColour(text).split('\n');
      // A code, an amount or an address is never cut: it may be the whole of a longer line.
      expect(rows.filter((row) => stringWidth(row) > cols && /\S\s+\S/.test(row.trim()))).toEqual([]);
      const { err } = await spawnCerts(line.split(' '));
      const told = text.slice(text.search(/^(note|error): /m)).replace(/^next: .*\n/m, '');
      expect(told.replaceAll('\n    ', ' ')).toBe(err);
    }
  },
);

test.each(['show CPC -q -v --debug', 'show CPX --debug'])(
  'certs %s: what is told of it is broken too',
  async (line) => {
    const { text } = await atTerminal(line.split(' '), 40);
    const rows = text.slice(text.search(/^(detail|debug): /m)).split('\n');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => stringWidth(row) > 40 && /\S\s+\S/.test(row.trim()))).toEqual([]);
  },
);

test('80 columns are a table, 40 are labelled lines', async () => {
  expect((await atTerminal(['compare', 'CPC', 'CCS'], 80)).text).toContain('│');
  const narrow = withoutColour((await atTerminal(['compare', 'CPC', 'CCS'], 40)).text);
  expect(narrow).not.toContain('│');
  expect(narrow).toMatch(/^Questions: 100/m);
});

describe('colour', () => {
  const coloured = async (env: Record<string, string>, ...flags: string[]): Promise<boolean> =>
    (await atTerminal(['compare', 'CPC', 'CCS', ...flags], 80, env)).text.includes('\u001b[');

  test.each<[boolean, Record<string, string>, string[]]>([
    [true, {}, []],
    [false, { NO_COLOR: '1' }, []],
    [true, { NO_COLOR: '' }, []],
    [false, { TERM: 'dumb' }, []],
    [false, { CLICOLOR: '0' }, []],
    [false, {}, ['--no-color']],
    [false, {}, ['--format', 'csv']],
  ])('%s with %o %o', async (expected, env, flags) => {
    expect(await coloured(env, ...flags)).toBe(expected);
  });
});

describe.each([
  [20, 20],
  [12, 20],
  [500, 500],
  [900, 500],
])('a terminal of %i columns', (cols, width) => {
  test.each(['compare CPC CCS', 'fees', 'show CMC', 'career salary'])('certs %s', async (line) => {
    const { text, code } = await atTerminal([...line.split(' '), '--quiet'], cols);
    expect(code).toBe(0);
    const rows = withoutColour(text).split('\n');
    // A code, an amount, a date or an address is never cut: it may be the whole of a longer line.
    expect(rows.filter((row) => stringWidth(row) > width && /\S\s+\S/.test(row.trim()))).toEqual([]);
  });
});

test('an unsized terminal is 80 columns wide, and COLUMNS and --width win over the terminal', async () => {
  const at = async (cols: number, env: Record<string, string>, ...flags: string[]) =>
    withoutColour((await atTerminal(['fees', 'CPC', 'CCS', '-q', ...flags], cols, env)).text);
  const [narrow, wide] = [await at(40, {}), await at(120, {})];
  expect(await at(120, { COLUMNS: '40' })).toBe(narrow);
  expect(await at(40, { COLUMNS: '60' }, '--width', '120')).toBe(wide);
  for (const COLUMNS of ['', '0', '-4', 'x', '4.5']) expect(await at(40, { COLUMNS })).toBe(narrow);
  const { out } = await spawnCerts(['fees', 'CPC', 'CCS', '-q'], { CERTS_FORCE_TTY: '120', NO_COLOR: '1' });
  expect(out).toBe(wide);
});

test('a question with both colour variables set: no colour and no warning of the runtime', async () => {
  const { text, code } = await atTerminal(['eligibility', 'CPC', '--no-input', '-q'], 80, {
    NO_COLOR: '1',
    FORCE_COLOR: '1',
  });
  expect(code).toBe(0);
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('Warning');
});

test('addresses are printed, and no link sequences are sent', async () => {
  for (const env of [{}, { FORCE_HYPERLINK: '1', TERM_PROGRAM: 'iTerm.app' }] as Record<string, string>[]) {
    const { text } = await atTerminal(['show', 'CPC', '--cite', '-q'], 80, env);
    expect(text).toContain('https://');
    expect(text).not.toContain('\u001b]8');
  }
});

test('TERM=dumb: no box drawing, labelled lines', async () => {
  const { text } = await atTerminal(['fees'], 80, { TERM: 'dumb' });
  expect(text).not.toMatch(/[│┼─]/);
  expect(text).toMatch(/^Code: CBCS$/m);
});

test('one command to go on with is named, and not in a pipe', async () => {
  expect((await atTerminal(['compare', 'CPC', 'CCS'], 80)).text).toMatch(/^next: certs show CPC$/m);
  expect((await spawnCerts(['compare', 'CPC', 'CCS'])).err).not.toContain('next:');
});

test('bare certs welcomes within the terminal', async () => {
  const { text, code } = await atTerminal([], 40);
  expect(code).toBe(0);
  expect(withoutColour(text)).toContain('certs compare CPC CCS');
  expect(
    withoutColour(text)
      .split('\n')
      .filter((row) => stringWidth(row) > 40),
  ).toEqual([]);
});
