/**
 * Start-up: `certs compare CPC CCS` against a Node process that only prints the same bytes, in turn.
 * Prints both medians and the median ratio. Run with NODE_EXTRA_CA_CERTS unset (this script unsets it).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const RUNS = Number(process.argv[2] ?? 40);
const launcher = path.join(import.meta.dirname, '..', 'bin', 'certs.js');
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const time = (args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`exit code ${status}: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const command = [launcher, 'compare', 'CPC', 'CCS', '--as-of', '2026-11-23'];
const answer = spawnSync(process.execPath, command, { env, encoding: 'utf8' }).stdout;
const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-bench-'));
const printer = path.join(folder, 'print.cjs');
writeFileSync(printer, `process.stdout.write(${JSON.stringify(answer)});\n`);

const rounds = Array.from({ length: RUNS + 3 }, () => {
  const floor = time([printer]);
  const certs = time(command);
  return { floor, certs, ratio: certs / floor };
}).slice(3);
rmSync(folder, { recursive: true });

const show = (value: number) => value.toFixed(1).padStart(6);
console.log(`Node ${process.versions.node}, ${RUNS} alternating runs`);
console.log(`printing the same bytes  ${show(median(rounds.map(({ floor }) => floor)))} ms (median)`);
console.log(`certs compare CPC CCS    ${show(median(rounds.map(({ certs }) => certs)))} ms (median)`);
console.log(`median ratio             ${median(rounds.map(({ ratio }) => ratio)).toFixed(2)}`);
