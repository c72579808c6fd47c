/** Runs the built program as a process of its own, in an environment that holds nothing by chance. */
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

export const LAUNCHER = path.join(import.meta.dirname, '..', '..', 'bin', 'certs.js');

/** What a terminal, a build server or a person may have set, and what would change the answer. */
const TELLING =
  /^(CI|BUILD_NUMBER|RUN_ID|NO_COLOR|FORCE_COLOR|CLICOLOR|CLICOLOR_FORCE|COLUMNS|LINES|TERM|TZ|LANG|LC_.*|CERTS_.*|NODE_.*|XDG_.*|VITEST.*)$/;

/** This process's environment without those, on the day of the tests. */
export const cleanEnv = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined || TELLING.test(key) ? [] : [[key, value] as const],
    ),
  ),
  SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 23) / 1000),
  ...more,
});

export type Finished = { out: string; err: string; code: number | null; signal: string | null };

const collect = (stream: NodeJS.ReadableStream): { text: () => string } => {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return { text: () => Buffer.concat(parts).toString('utf8') };
};

/** Runs a program to its end. */
export const finish = (
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: cleanEnv(env), cwd: os.tmpdir(), stdio: 'pipe' });
    const [out, err] = [collect(child.stdout), collect(child.stderr)];
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ out: out.text(), err: err.text(), code, signal }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });

/** Runs `certs` with these words. */
export const spawnCerts = (
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<Finished> => finish(process.execPath, [LAUNCHER, ...words], env, stdin);
