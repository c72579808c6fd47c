/** Rosters through the built program: rows as they come, memory of one size, readers that leave, parts of a whole. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv, finish, LAUNCHER, spawnCerts } from './spawn.ts';

let folder = '';
/** Long enough for memory to tell; short enough to be answered some times over. */
let long = '';
let short = '';
const LONG = 200_000;
const SHORT = 20_000;
const PERSON =
  '"education":"high-school","experience":[{"in":"coding","months":18,"until":"2026-10"}],"credentials":[{"code":"CCA","earned":"2025-06-30"}]';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'certs-roster-'));
  [long, short] = [path.join(folder, 'long.ndjson'), path.join(folder, 'short.ndjson')];
  const lines = Array.from({ length: LONG }, (_, row) => `{"id":${row},${PERSON}}\n`);
  writeFileSync(long, lines.join(''));
  writeFileSync(short, lines.slice(0, SHORT).join(''));
});
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = ['eligibility', 'CPC', 'CCS', '--quiet', '--batch'];
const start = (...words: string[]) =>
  spawn(process.execPath, [LAUNCHER, ...WORDS, ...words], { env: cleanEnv(), stdio: 'pipe', cwd: folder });
const shell = (script: string) => finish('bash', ['--norc', '-c', script, process.execPath, LAUNCHER]);

test('a row is answered before the next one is there', async () => {
  const child = start('-');
  for (const id of [1, 2, 3]) {
    child.stdin.write(`{"id":${id}}\n`);
    const [rows] = (await once(child.stdout, 'data')) as [Buffer];
    expect(rows.toString()).toMatch(new RegExp(`^\\{"id":${id},.*\\n\\{"id":${id},.*\\n$`));
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a person whose row is cut in two, and bytes that come one by one', async () => {
  const whole = await spawnCerts([...WORDS, '-'], {}, '{"id":"é"}\r\n{"id":2}');
  const child = start('-');
  let out = '';
  child.stdout.on('data', (part: Buffer) => {
    out += part;
  });
  for (const byte of Buffer.from('{"id":"é"}\r\n{"id":2}')) {
    child.stdin.write(Buffer.from([byte]));
    await wait(1);
  }
  child.stdin.end();
  await once(child, 'close');
  expect(out).toBe(whole.out);
});

describe('a writer that keeps its end open and is silent', () => {
  test.each([
    ['a header that cannot be used', 'foo,bar\n1,2\n', []],
    ['a row that is wrong, with --strict', 'id,education\n1,phd\n', ['--strict']],
    ['a file that is there already', '{"id":1}\n', ['-o', 'long.ndjson']],
  ] as const)('%s: the end does not wait for it', async (_, text, more) => {
    const child = start('-', ...more);
    child.stdin.write(text);
    expect(await once(child, 'close')).toEqual([2, null]);
    const held = `mkfifo held; exec 9<>held; printf '${text.replaceAll('\n', '\\n')}' >&9;`;
    const { code } = await shell(
      `cd ${folder}; ${held} "$0" "$1" ${[...WORDS, 'held', ...more].join(' ')}; x=$?; rm held; exit $x`,
    );
    expect(code).toBe(2);
  });

  test('nor where the reader has left', async () => {
    const child = start('-');
    child.stdin.write('{"id":1}\n'.repeat(6000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});

describe('a reader that leaves', () => {
  test.each(['head -1', 'true'])('%s: the end is quiet', async (reader) => {
    const { err, code } = await shell(`set -o pipefail; "$0" "$1" ${WORDS.join(' ')} ${long} | ${reader}`);
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  test('the writer before it is told to stop', async () => {
    const { out, err } = await shell(
      `while echo '{"id":1}'; do :; done 2>/dev/null | "$0" "$1" ${WORDS.join(' ')} - | head -1`,
    );
    expect(out.split('\n')).toHaveLength(2);
    expect(err).toBe('');
  });
});

describe('memory', () => {
  test('a long roster fits into a small heap', async () => {
    const { out, err, code } = await shell(`"$0" --max-old-space-size=48 "$1" ${WORDS.join(' ')} ${long} | wc -l`);
    expect({ out: out.trim(), err, code }).toEqual({ out: String(2 * LONG), err: '', code: 0 });
  });

  // The answer is some 100 MB: it would all be in memory if it were not held back.
  test.runIf(process.platform === 'linux')('nothing piles up before a reader that does not read', async () => {
    const child = start(long);
    await once(child.stdout, 'readable');
    await wait(2500);
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    child.kill('SIGKILL');
    expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toBeLessThan(110);
  });
});

describe('-o', () => {
  test('the file holds the same bytes, and nothing is left beside it', async () => {
    const file = path.join(folder, 'answer.ndjson');
    expect(await spawnCerts([...WORDS, short, '-o', file])).toEqual({ out: '', err: '', code: 0, signal: null });
    const { out } = await spawnCerts([...WORDS, short]);
    expect(readFileSync(file, 'utf8') === out).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['answer.ndjson', 'long.ndjson', 'short.ndjson']);
    rmSync(file);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves no half of a file', async (signal) => {
    const child = start('-', '-o', 'answer.ndjson');
    child.stdin.write('{"id":1}\n');
    while (!readdirSync(folder).some((name) => name.includes('answer'))) await wait(20);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(readdirSync(folder).sort()).toEqual(['long.ndjson', 'short.ndjson']);
  });

  /** What a terminal shows of a long run; a text that it waits for is answered with Ctrl-C. */
  const shown = (file: string, TERM: string, stopAt?: string): Promise<string> =>
    new Promise((resolve) => {
      const words = [LAUNCHER, ...WORDS.filter((word) => word !== '--quiet'), long, '-o', file];
      const child = spawnTerminal(process.execPath, words, { cols: 80, env: cleanEnv({ TERM }) });
      let text = '';
      let waitsFor = stopAt;
      child.onData((part) => {
        text += part;
        if (waitsFor === undefined || !text.includes(waitsFor)) return;
        waitsFor = undefined;
        child.write('\u0003');
      });
      child.onExit(() => resolve(text));
    });

  test('a terminal is told how far it is, and the line is gone at the end', async () => {
    const file = path.join(folder, 'answer.csv');
    const screen = await shown(file, 'xterm');
    const erased = '\u001b[K';
    expect(screen.split(erased)[0]).toMatch(/\r[\d,]+ rows$/);
    expect(screen.endsWith(`\r${erased}`)).toBe(true);
    rmSync(file);
  });

  test('a terminal that nothing is to be drawn on is told once what is done', async () => {
    const file = path.join(folder, 'answer.csv');
    const screen = await shown(file, 'dumb');
    expect(screen.replaceAll(/\s+/g, '')).toMatch(/^note:.*rowsof\S*long\.ndjson$/);
    expect(screen.match(/rows of/g)).toHaveLength(1);
    expect(screen).not.toContain('\u001b');
    rmSync(file);
  });

  test('Ctrl-C ends the line that says how far it is', async () => {
    const screen = await shown(path.join(folder, 'answer.csv'), 'xterm', ' rows');
    expect(screen).toMatch(/ rows[^\n]*\r\n$/);
    expect(readdirSync(folder).sort()).toEqual(['long.ndjson', 'short.ndjson']);
  });
});

test('rows that are wrong do not stop the others: exit 2, answers on stdout alone', async () => {
  const bytes = Buffer.concat([
    Buffer.from('\uFEFF{"id":1}\r\n{"id":\r\n{"name":"'),
    Buffer.from([0xff]),
    Buffer.from(`"}\r\n{"name":"${'x'.repeat(1 << 16)}"}\r\n{"id":5}`),
  ]);
  const roster = path.join(folder, 'bad.ndjson');
  writeFileSync(roster, bytes);
  const { out, err, code } = await spawnCerts([...WORDS, roster, '--fields', 'code']);
  rmSync(roster);
  expect(out).toBe('{"id":1,"code":"CPC"}\n{"id":1,"code":"CCS"}\n{"id":5,"code":"CPC"}\n{"id":5,"code":"CCS"}\n');
  expect(err.match(/(?<=line )\d+/g)).toEqual(['2', '3', '4']);
  expect(code).toBe(2);
});

describe('four parts give the bytes of the whole', () => {
  const hasParallel = spawnSync('bash', ['-c', 'command -v parallel']).status === 0;
  const csv = () => {
    const rows = Array.from({ length: SHORT }, (_, row) => `${row},high-school,coding=${row % 40}`);
    return ['id,education,experience', ...rows, ''].join('\n');
  };

  test.runIf(hasParallel)('parallel --pipe, NDJSON', async () => {
    const whole = await shell(`"$0" "$1" ${WORDS.join(' ')} - < ${short} | sha256sum`);
    const parts = await shell(
      `parallel --will-cite -j4 --pipe --block 1M -k "$0" "$1" ${WORDS.join(' ')} - < ${short} | sha256sum`,
    );
    expect(parts).toEqual(whole);
  });

  test.runIf(hasParallel)('parallel --pipe --header, CSV', async () => {
    const roster = path.join(folder, 'part.csv');
    writeFileSync(roster, csv());
    const whole = await shell(`"$0" "$1" ${WORDS.join(' ')} ${roster} --no-header | sha256sum`);
    const parts = await shell(
      `parallel --will-cite -j4 --pipe --block 250k --header : -k "$0" "$1" ${WORDS.join(' ')} - --no-header < ${roster} | sha256sum`,
    );
    rmSync(roster);
    expect(parts).toEqual(whole);
  });

  // GNU parallel is not everywhere: the same by hand.
  test('split by lines', async () => {
    const lines = readFileSync(short, 'utf8').split(/(?<=\n)/);
    const size = Math.ceil(lines.length / 4);
    const parts = [0, 1, 2, 3].map((part) => lines.slice(part * size, (part + 1) * size).join(''));
    const answers = await Promise.all(parts.map((part) => spawnCerts([...WORDS, '-'], {}, part)));
    const whole = await spawnCerts([...WORDS, '-'], {}, lines.join(''));
    expect(answers.map(({ out }) => out).join('') === whole.out).toBe(true);
  });
});
