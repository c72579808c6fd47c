/** What the measurements share. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The built program. */
export const LAUNCHER = path.join(import.meta.dirname, '..', 'bin', 'certs.js');

/** Without NODE_EXTRA_CA_CERTS: Node 20 reads it at every start. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** What a Node process prints, and the milliseconds that it takes. */
export const timed = (args: readonly string[]): { stdout: string; took: number } => {
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`exit code ${status}: ${args.join(' ')}`);
  return { stdout, took: Number(process.hrtime.bigint() - start) / 1e6 };
};

/** The value below which a part of all values lies, 0 to 1. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A folder for as long as the process runs. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A value as somebody would write it in a file of their own. */
export const own = (value: unknown) => [{ value, checked: '2026-11-20' }];
