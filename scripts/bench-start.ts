/**
 * Start-up: each table command against a Node process that only prints the same bytes, in turn.
 *
 *     npm run bench:start [-- RUNS [WORDS OF A COMMAND]]
 *
 * Prints the median of both and of the ratio, and the ratio of the fastest twentieth, which a busy machine hardly
 * moves.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LAUNCHER, median, quantile, scratchFolder, timed } from './measure.ts';

/** The most that a command may cost, as often as the process that only prints. */
const MOST = 1.6;

const LINES = [
  'compare CPC CCS',
  'list',
  'show CPC',
  'fees',
  'renewal',
  'renewal --held CPC:2025-03-31',
  'programs',
  'programs checklist',
  'programs funding',
  'programs --schools',
  'programs --schools --state NJ',
  'lapse CPC --due 2026-10-31',
  'retake CCS --failed 2026-11-20',
  'rules books CPC',
  'rules books',
  'cost CPC',
  'eligibility CPC --experience coding=18',
  'eligibility --experience coding=18',
  'apprentice CPC',
  'plan CPC',
  'career roles',
  'career ladder',
  'career outlook',
  'career salary',
  'explain CEU',
  'data sources',
  'data disputes',
  'data stale',
  'data stale CPC',
  '--help',
  'completion bash',
  '--version',
  'plan CPC --experience coding=3',
  'advise',
  // Behind the start a search for each of eight certifications, and of twenty.
  'advise --experience coding=18',
  'advise --held CPC',
];

const [runs = '20', ...words] = process.argv.slice(2);
const folder = scratchFolder();

const show = (value: number, digits: number) => value.toFixed(digits).padStart(9);

console.log(`Node ${process.versions.node}, ${runs} alternating runs each; at most ${MOST} is asked for`);
console.log('    print    certs    ratio  fastest');
for (const line of words.length > 0 ? [words.join(' ')] : LINES) {
  const command = [LAUNCHER, ...line.split(' ')];
  const { stdout: answer } = timed(command);
  const printer = path.join(folder, 'print.cjs');
  writeFileSync(printer, `process.stdout.write(${JSON.stringify(answer)});\n`);
  const rounds = Array.from({ length: Number(runs) + 2 }, () => ({
    print: timed([printer]).took,
    certs: timed(command).took,
  })).slice(2);
  const [print, certs] = [rounds.map((round) => round.print), rounds.map((round) => round.certs)];
  const ratio = median(rounds.map((round) => round.certs / round.print));
  const fastest = quantile(certs, 0.05) / quantile(print, 0.05);
  console.log(`${show(median(print), 1)}${show(median(certs), 1)}${show(ratio, 2)}${show(fastest, 2)}  certs ${line}`);
}
