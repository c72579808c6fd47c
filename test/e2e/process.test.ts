/** The built program as a process: exit codes, streams, pipes, colour, and the same bytes everywhere. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { certs, SHIPPED } from '../support/run.ts';
import { finish, LAUNCHER, spawnCerts } from './spawn.ts';

describe('exit codes', () => {
  test.each<[string, number]>([
    ['', 0],
    ['--help', 0],
    ['--version', 0],
    ['compare CPC CCS', 0],
    ['list --limit 0', 0],
    ['compare CPC', 2],
    ['list --as-of 2025-02-30', 2],
    ['nope', 2],
    ['show CPX', 3],
    ['fees --max-age 0', 5],
    ['list -o /no/such/folder/a', 1],
  ])('certs %s: %i', async (line, expected) => {
    const { out, err, code } = await spawnCerts(line.split(' ').filter((word) => word !== ''));
    expect(code).toBe(expected);
    expect(err).not.toMatch(/^\s+at /m);
    if (expected !== 0) {
      expect(out).toBe('');
      expect(err).toMatch(/^error: /);
    }
  });
});

test('the process prints what the program in this process does', async () => {
  for (const line of ['list', 'compare CPC CCS', 'fees --json --cite', 'career salary --format csv', 'data sources']) {
    const words = line.split(' ');
    const { out, err, code } = await spawnCerts(words);
    expect({ out, err, code }, line).toEqual(await certs(words, { dataFolder: SHIPPED }));
  }
});

describe('pipes', () => {
  const shell = (script: string) =>
    finish('bash', ['--norc', '-c', `set -o pipefail; ${script}`, process.execPath, LAUNCHER]);

  test('the whole of a long answer comes through, beyond the 65,536 bytes of a pipe', async () => {
    const { out } = await spawnCerts(['list', '--json', '--cite']);
    expect(out.length).toBeGreaterThan(2 * 65_536);
    expect(JSON.parse(out)).toMatchObject({ kind: 'certs/list' });
  });

  test.each(['list', 'data sources', 'list --json --cite'])('certs %s | head -1 ends quietly', async (line) => {
    const { out, err, code } = await shell(`"$0" "$1" ${line} --quiet | head -1`);
    expect(out.split('\n')).toHaveLength(2);
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  test('a reader that has left before anything was written', async () => {
    expect(await shell('"$0" "$1" list --json --cite -q | true')).toMatchObject({ err: '', code: 0 });
  });

  test('2>/dev/null leaves an answer that a program can read', async () => {
    const { out } = await shell('"$0" "$1" renewal --json 2>/dev/null');
    expect(JSON.parse(out)).toMatchObject({ kind: 'certs/renewal' });
  });

  test('--profile - reads standard input', async () => {
    expect((await spawnCerts(['list', '--profile', '-'], {}, '{"state":"NJ"}')).code).toBe(0);
    const { err, code } = await spawnCerts(['list', '--profile', '-'], {}, '{"stat":"NJ"}');
    expect(code).toBe(2);
    expect(err).toContain('stat: found this key, expected no such key here (did you mean "state"');
    expect(err).not.toContain('NJ');
  });
});

describe('colour', () => {
  const coloured = async (env: Record<string, string>, ...flags: string[]): Promise<boolean> =>
    (await spawnCerts(['compare', 'CPC', 'CCS', ...flags], env)).out.includes('\u001b[');

  test('none in a pipe, whatever the terminal is called', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured({ TERM: 'xterm-256color', COLORTERM: 'truecolor' })).toBe(false);
  });

  test.each<[boolean, Record<string, string>, string[]]>([
    [true, { FORCE_COLOR: '1' }, []],
    [true, { CLICOLOR_FORCE: '1' }, []],
    [true, { CLICOLOR_FORCE: 'false' }, []],
    [true, {}, ['--color', 'always']],
    [true, { NO_COLOR: '1' }, ['--color', 'always']],
    [false, { FORCE_COLOR: '0' }, []],
    [false, { FORCE_COLOR: 'false' }, []],
    [false, { CLICOLOR_FORCE: '0' }, []],
    [false, { NO_COLOR: '1', FORCE_COLOR: '1' }, []],
    [false, { FORCE_COLOR: '1' }, ['--no-color']],
    [false, { FORCE_COLOR: '1' }, ['--color', 'never']],
  ])('%s with %o %o', async (expected, env, flags) => {
    expect(await coloured(env, ...flags)).toBe(expected);
  });

  test('no colour in the formats for programs, and no warning where both variables are set', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'tsv', 'markdown', 'plain']) {
      const { out, err } = await spawnCerts(['list', '--format', format, '-q'], { FORCE_COLOR: '1' });
      expect(out).not.toContain('\u001b');
      expect(err).toBe('');
    }
    expect((await spawnCerts(['list', '-q'], { NO_COLOR: '1', FORCE_COLOR: '1' })).err).toBe('');
  });
});

describe('the same bytes in every time zone and language', () => {
  const lines = [
    'compare CPC CCS',
    'career salary',
    'fees --json --cite',
    'list --sort name --format csv',
    'renewal --held CPC:2024-02-29 --held CCS:2024-12-31 --held CMC:2025-12-31 --member aapc:2026-02 --json',
    'lapse CPC --due 2024-02-29 --as-of 2024-03-31 --json',
    'retake RHIT --failed 2023-12-31 --format csv',
  ];

  test.each(lines)('certs %s', async (line) => {
    const words = line.split(' ');
    const expected = await spawnCerts(words);
    for (const env of [
      { TZ: 'UTC' },
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'America/Los_Angeles' },
      { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      { LANG: 'tr_TR.UTF-8' },
      { LC_ALL: 'C' },
      { LC_ALL: 'ar_EG.UTF-8' },
    ])
      expect(await spawnCerts(words, env)).toEqual(expected);
  });

  test('a calendar file', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-zones-'));
    const calendar = async (TZ: string) => {
      const file = path.join(folder, `${TZ.replace('/', '-')}.ics`);
      await spawnCerts(['renewal', '--held', 'CCS:2024-12-31', '--as-of', '2026-12-31', '--ics', file], { TZ });
      return readFileSync(file, 'utf8');
    };
    try {
      const utc = await calendar('UTC');
      expect(utc).toContain('DTSTART;VALUE=DATE:20261231');
      expect(await calendar('Pacific/Kiritimati')).toBe(utc);
      expect(await calendar('America/Los_Angeles')).toBe(utc);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('today is the day of SOURCE_DATE_EPOCH, by UTC', async () => {
    const lastSecond = String(Date.UTC(2026, 0, 31, 23, 59, 59) / 1000);
    const { out } = await spawnCerts(['data', 'path', '--json'], {
      SOURCE_DATE_EPOCH: lastSecond,
      TZ: 'Pacific/Kiritimati',
    });
    expect(JSON.parse(out)).toMatchObject({ asOf: '2026-01-31' });
  });
});
