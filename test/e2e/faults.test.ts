/** The built program where the world around it is broken: bounded in time, told in one line, nothing half done. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv, type Finished, finish, LAUNCHER, spawnCerts } from './spawn.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'certs-faults-'));
  spawnSync('mkfifo', [path.join(folder, 'fifo')]);
  symlinkSync('two', path.join(folder, 'one'));
  symlinkSync('one', path.join(folder, 'two'));
  writeFileSync(path.join(folder, 'big.json'), '');
  truncateSync(path.join(folder, 'big.json'), 100 * 1024 * 1024);
  writeFileSync(path.join(folder, 'bytes.json'), Buffer.from([0xff, 0xfe, 0x7b]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A shell line in which `$certs` is the program; memory beyond what it may need ends it. Without its start file, which
 * bash reads where its input is a socket.
 */
const shell = (script: string, env: Record<string, string> = {}): Promise<Finished> =>
  finish(
    'bash',
    ['--norc', '-c', `cd ${folder}; certs="$0 --max-old-space-size=64 $1"; ${script}`, process.execPath, LAUNCHER],
    env,
  );

const told = ({ err, out, code }: Finished, expected: number): void => {
  expect({ out, code }).toEqual({ out: '', code: expected });
  expect(err).toMatch(/^error: \S.*\n( {2}.*\n)* {2}try: \S.*\n$/);
  expect(err).not.toMatch(/something went wrong|^\s+at /m);
};

describe('a profile that is none', () => {
  test.each(['.', 'fifo', '/dev/zero', '/dev/null', 'one', 'big.json', 'bytes.json', 'nothing', 'big.json/x'])(
    '%s is refused at once',
    async (file) => {
      const start = Date.now();
      told(await shell(`$certs eligibility CPC --profile ${file}`), 2);
      expect(Date.now() - start).toBeLessThan(8_000);
    },
  );

  test.each(['/dev/zero', 'big.json', 'bytes.json', '.'])('standard input from %s too', async (file) => {
    told(await shell(`$certs eligibility CPC --profile - < ${file}`), 2);
  });
});

describe('other files', () => {
  test.each([
    'eligibility CPC --batch .',
    'eligibility CPC --batch /dev/zero',
    'eligibility CPC --batch one',
    'renewal --held CPC:2025-01-31 --log fifo',
    'renewal --held CPC:2025-01-31 --log /dev/zero',
    'list --data fifo',
    'list --data /dev/zero',
    'list --data one',
    'list --data /proc',
    'list -o one',
    'list -o /dev/full',
  ])('certs %s is refused', async (line) => {
    const finished = await shell(`$certs ${line} | head -c 100; exit \${PIPESTATUS[0]}`);
    expect({ out: finished.out, code: finished.code }).toEqual({ out: '', code: 2 });
    expect(finished.err).toMatch(/^error: /);
  });

  test('a roster through a FIFO is read as it comes, and a signal ends the wait for its writer', async () => {
    const read = await shell(`(echo '{"id":1}' > fifo &) ; $certs eligibility CPC --batch fifo --fields code`);
    expect(read).toMatchObject({ code: 0, out: '{"id":1,"code":"CPC"}\n' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const child = spawn(process.execPath, [LAUNCHER, 'eligibility', 'CPC', '--batch', path.join(folder, 'fifo')], {
        env: cleanEnv(),
        stdio: 'ignore',
      });
      await wait(500);
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([null, signal]);
    }
  });
});

test('what a profile says is in no error, whatever is asked', async () => {
  const secrets = [
    '{"state":"SECRET"}',
    '{"credentials":[{"code":"SECRET"}]}',
    '{"attestations":["SECRET"',
    '{"education":"SECRET"}',
  ];
  for (const text of secrets)
    for (const flags of [[], ['--debug', '-v'], ['--json']]) {
      const { out, err, code } = await spawnCerts(['eligibility', 'CPC', '--profile', '-', ...flags], {}, text);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).not.toContain('SECRET');
    }
});

describe('streams', () => {
  test.each([
    ['$certs list -q >&-', 0],
    ['$certs list 2>&- >/dev/null', 0],
    ['$certs show CPX 2>&-', 3],
    ['$certs list <&- >&- 2>&-', 0],
    ['$certs eligibility CPC --profile - <&-', 2],
    ['$certs eligibility CPC --profile - </', 2],
    ['$certs eligibility CPC --batch - </', 2],
  ] as const)('%s: %i', async (line, code) => {
    const finished = await shell(line);
    expect(finished.code).toBe(code);
    expect(finished.err).not.toMatch(/^\s+at /m);
  });

  test.runIf(isLinux)('a full disk behind stdout is told, behind stderr it changes nothing', async () => {
    const full = await shell('$certs list -q > /dev/full');
    const message = 'the answer cannot be written: the disk is full (ENOSPC)';
    expect(full.code).toBe(1);
    expect(full.err).toMatch(/^error: .*\n {2}try: .*\n$/);
    expect(full.err).toContain(message);
    const asJson = await shell('$certs list --json > /dev/full');
    expect([asJson.code, JSON.parse(asJson.err).error]).toMatchObject([1, { code: 'file', message, exit: 1 }]);
    const roster = `{ echo state; yes NJ | head -n 5000; } | $certs eligibility CPC -q --format ndjson --batch -`;
    expect((await shell(`${roster} > /dev/full`)).err.match(/the answer cannot be written/g)).toHaveLength(1);
    expect((await shell('$certs show CPX 2> /dev/full')).code).toBe(3);
    expect((await shell('$certs list > /dev/full 2> /dev/full')).code).toBe(1);
  });
});

describe('where profiles are kept', () => {
  const SAVE = 'eligibility CPC --education none --save @me';
  const as = (script: string) =>
    shell(`chmod 755 .; env -u HOME setpriv --reuid 54321 --regid 54321 --clear-groups ${script}`);

  test.runIf(isRoot && isLinux)('a user without a home: answers as ever, and cannot save', async () => {
    expect((await as('$certs show CPC -q')).code).toBe(0);
    const saved = await as(`$certs ${SAVE}`);
    told(saved, 2);
    expect(saved.err).toContain('CERTS_HOME');
  });

  test.each(['', 'elsewhere'])('HOME=%o is no home', async (HOME) => {
    told(await shell('$certs profile path', { HOME }), 2);
    expect((await shell('$certs show CPC -q', { HOME })).code).toBe(0);
  });

  test.runIf(isLinux)('a home in which nothing can be made, though it is there', async () => {
    told(await shell(`$certs ${SAVE}`, { CERTS_HOME: '/proc/certs' }), 1);
    told(await shell(`mkdir -p gone; cd gone; rmdir ../gone; $certs ${SAVE}`, { CERTS_HOME: 'home' }), 1);
  });

  test('a home that is no folder', async () => {
    told(await shell(`$certs ${SAVE}`, { HOME: '/dev/null' }), 1);
    told(await shell('$certs profile show me', { HOME: '/dev/null' }), 2);
  });

  test.runIf(isRoot && isLinux)('a home that may not be written to', async () => {
    mkdirSync(path.join(folder, 'locked'), { mode: 0o755 });
    told(await as(`env CERTS_HOME=${folder}/locked/certs $certs ${SAVE}`), 1);
    expect(readdirSync(path.join(folder, 'locked'))).toEqual([]);
  });

  test('a folder that is gone while one is in it', async () => {
    const gone = 'mkdir -p gone; cd gone; rmdir ../gone;';
    expect((await shell(`${gone} $certs show CPC -q`)).code).toBe(0);
    told(await shell(`${gone} $certs list --data x`), 2);
    told(await shell(`${gone} $certs list -o x.json --format csv`), 1);
  });

  test.runIf(isRoot && isLinux)('a full disk: the old file stays whole, nothing is left beside it', async () => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    // Not every machine lets its root mount.
    if (mounted.status !== 0) return;
    try {
      expect((await shell('$certs show CPC --fields code -o disk/a.json')).code).toBe(0);
      const old = readFileSync(path.join(disk, 'a.json'), 'utf8');
      const full = await shell('$certs list --format ndjson --force -o disk/a.json');
      expect(full.code).toBe(1);
      expect(JSON.parse(full.err).error.message).toContain('ENOSPC');
      expect(readdirSync(disk)).toEqual(['a.json']);
      expect(readFileSync(path.join(disk, 'a.json'), 'utf8')).toBe(old);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe('killed in the middle of a save', () => {
  const home = () => path.join(folder, 'saves');
  const profile = () => path.join(home(), 'profiles', 'me.json');
  const save = (level: string) => ['profile', 'edit', 'me', '--education', level];

  /** The program, stopped for good where it would give the file its name. */
  const killed = (level: string): Finished['signal'] => {
    const hook = path.join(folder, 'kill.cjs');
    writeFileSync(hook, "require('node:fs').renameSync = () => process.kill(process.pid, 'SIGKILL');\n");
    const words = ['--require', hook, LAUNCHER, ...save(level)];
    return spawnSync(process.execPath, words, { env: cleanEnv({ CERTS_HOME: home() }) }).signal;
  };

  test('the old profile is whole, and what was left is gone after the next save', async () => {
    const env = { CERTS_HOME: home() };
    expect((await spawnCerts(save('bachelor'), env)).code).toBe(0);
    const old = readFileSync(profile(), 'utf8');
    expect(killed('master')).toBe('SIGKILL');
    expect(readFileSync(profile(), 'utf8')).toBe(old);
    expect(readdirSync(path.dirname(profile()))).toHaveLength(2);
    expect(JSON.parse((await spawnCerts(['profile', 'show', '--json'], env)).out).profiles).toHaveLength(1);
    expect((await spawnCerts(save('none'), env)).code).toBe(0);
    expect(readdirSync(path.dirname(profile()))).toEqual(['me.json']);
    expect(JSON.parse(readFileSync(profile(), 'utf8')).education).toBe('none');
  });

  test('to forget a profile is to forget what was left of it too', async () => {
    expect(killed('master')).toBe('SIGKILL');
    expect((await spawnCerts(['profile', 'forget', 'me', '--yes'], { CERTS_HOME: home() })).code).toBe(0);
    expect(readdirSync(path.dirname(profile()))).toEqual([]);
  });
});

test.each(['12.22.12', '18.20.8', '20.18.0', '22.11.0'])('Node %s is refused in one line', async (version) => {
  const hook = path.join(folder, 'old.cjs');
  writeFileSync(hook, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });\n`);
  const { out, err, code } = await finish(process.execPath, ['--require', hook, LAUNCHER, 'list']);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toMatch(new RegExp(`^error: certs needs Node .*${version}\\n$`));
});

describe('the day', () => {
  const asOf = async (SOURCE_DATE_EPOCH: string): Promise<string> =>
    JSON.parse((await spawnCerts(['data', 'path', '--json'], { SOURCE_DATE_EPOCH, CERTS_HOME: '/x' })).out).asOf;

  test('a leap day is a day, in every time zone', async () => {
    const SOURCE_DATE_EPOCH = String(Date.UTC(2028, 1, 29, 23, 59) / 1000);
    const words = ['renewal', '--held', 'CPC:2024-02-29', '--json'];
    const utc = await spawnCerts(words, { SOURCE_DATE_EPOCH, TZ: 'UTC' });
    expect(JSON.parse(utc.out).asOf).toBe('2028-02-29');
    for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles'])
      expect(await spawnCerts(words, { SOURCE_DATE_EPOCH, TZ })).toEqual(utc);
  });

  test('seconds that are no day of four-digit years are refused, but where they do not matter', async () => {
    expect(await asOf('253402300799')).toBe('9999-12-31');
    expect(await asOf('')).toBe(new Date().toISOString().slice(0, 10));
    for (const SOURCE_DATE_EPOCH of ['253402300800', '999999999999', '-1', '1.5', 'x']) {
      const { out, err, code } = await spawnCerts(['data', 'path'], { SOURCE_DATE_EPOCH });
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain(`SOURCE_DATE_EPOCH is "${SOURCE_DATE_EPOCH}"`);
      expect((await spawnCerts(['data', 'path', '--as-of', '2026-01-01'], { SOURCE_DATE_EPOCH })).code).toBe(0);
      expect((await spawnCerts(['--help'], { SOURCE_DATE_EPOCH })).code).toBe(0);
    }
  });
});

test('bytes on the command line that are not UTF-8, and a word of 100,000 letters', async () => {
  expect((await shell("$certs show $'\\xff\\xfe\\x9b31m'")).code).toBe(3);
  const long = await shell('$certs show "$(head -c 100000 /dev/zero | tr "\\0" x)"');
  expect(long.code).toBe(3);
  expect(long.err.length).toBeLessThan(3_000);
});
