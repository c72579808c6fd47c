/**
 * Start-up: each table command against a Node process that only prints the same bytes, in turn.
 *
 *     npm run bench:start [-- RUNS [WORDS OF A COMMAND]]
 *
 * Prints the median of both and of the ratio, and the ratio of the fastest twentieth, which a busy machine hardly
 * moves. NODE_EXTRA_CA_CERTS is left out: Node 20 reads it at every start.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The most that a command may cost, as often as the process that only prints. */
const MOST = 1.6;

const LINES = [
  'compare CPC CCS',
  'list',
  'show CPC',
  'fees',
  'renewal',
  'programs',
  'programs checklist',
  'programs funding',
  'programs --schools --state NJ',
  'lapse CPC --due 2026-10-31',
  'retake CCS --failed 2026-11-20',
  'rules books CPC',
  'cost CPC',
  'eligibility CPC --experience coding=18',
  'apprentice CPC',
  'plan CPC',
  'career roles',
  'career outlook',
  'career salary',
  'explain CEU',
  'data sources',
  'data disputes',
  'data stale',
  '--help',
  'completion bash',
  '--version',
];

const [runs = '20', ...words] = process.argv.slice(2);
const launcher = path.join(import.meta.dirname, '..', 'bin', 'certs.js');
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

const time = (args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`exit code ${status}: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

const show = (value: number, digits: number) => value.toFixed(digits).padStart(9);

console.log(`Node ${process.versions.node}, ${runs} alternating runs each; at most ${MOST} is asked for`);
console.log('    print    certs    ratio  fastest');
for (const line of words.length > 0 ? [words.join(' ')] : LINES) {
  const command = [launcher, ...line.split(' ')];
  const answer = spawnSync(process.execPath, command, { env, encoding: 'utf8' }).stdout;
  const printer = path.join(folder, 'print.cjs');
  writeFileSync(printer, `process.stdout.write(${JSON.stringify(answer)});\n`);
  const rounds = Array.from({ length: Number(runs) + 2 }, () => ({
    print: time([printer]),
    certs: time(command),
  })).slice(2);
  const [print, certs] = [rounds.map((round) => round.print), rounds.map((round) => round.certs)];
  const ratio = quantile(
    rounds.map((round) => round.certs / round.print),
    0.5,
  );
  const fastest = quantile(certs, 0.05) / quantile(print, 0.05);
  console.log(
    `${show(quantile(print, 0.5), 1)}${show(quantile(certs, 0.5), 1)}${show(ratio, 2)}${show(fastest, 2)}  certs ${line}`,
  );
}
