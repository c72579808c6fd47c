/**
 * Rosters: how many pairs of a person and a certification the built program answers in a second, and how much
 * memory it takes, for rosters of several lengths. `npm run bench:roster [rows...]`, after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { LAUNCHER, scratchFolder } from './measure.ts';

const CODES = ['CPC', 'CCS'];
const sizes = process.argv.slice(2).map(Number);
const folder = scratchFolder();

/** Numbers that look like chance and are the same in each run. */
const chance = (() => {
  let state = 1;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
})();
const one = <T>(...values: readonly T[]): T => values[chance(values.length)] as T;
const two = (value: number): string => String(value).padStart(2, '0');
const day = (): string => `20${two(20 + chance(7))}-${two(1 + chance(12))}-${two(1 + chance(28))}`;
const maybe = <T>(value: T): T | undefined => (chance(3) === 0 ? undefined : value);

/** A student as a school may know one, with gaps. */
const person = (row: number) => ({
  id: `S-${String(row).padStart(7, '0')}`,
  name: `${one('Ana', 'Ben', 'Chi', 'Dee', 'Eva')} ${one('Lopez', 'Smith', 'Nguyen', 'Okafor')}`,
  education: maybe(one('none', 'high-school', 'associate', 'bachelor')),
  training: maybe([
    { kind: one('certificate', 'course'), topic: one('coding', 'billing'), hours: 40 + chance(200), completed: day() },
  ]),
  experience: maybe([{ in: one('coding', 'billing', 'auditing'), months: chance(60), until: day().slice(0, 7) }]),
  credentials: maybe(one([], [{ code: one('CCA', 'CBCS', 'CPC-A', 'RHIT'), earned: day() }])),
  memberships: maybe([one('aapc', 'ahima')]),
});

const write = (file: string, rows: number): number => {
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  for (let row = 0; row < rows; row += 1000) {
    const count = Math.min(1000, rows - row);
    bytes += writeSync(
      descriptor,
      Array.from({ length: count }, (_, index) => `${JSON.stringify(person(row + index))}\n`).join(''),
    );
  }
  closeSync(descriptor);
  return bytes;
};

type Run = { seconds: number; cpu: number; megabytes: number };

/** One run with its answer into a file; what the process used, from its own account at the end. */
const measure = (file: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const account = path.join(folder, 'account.json');
    const hook = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(account)},JSON.stringify(process.resourceUsage())))`;
    const out = openSync(path.join(folder, 'answer.ndjson'), 'w');
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', hook, LAUNCHER, 'eligibility', ...CODES, '--batch', file, '--quiet'],
      { stdio: ['ignore', out, 'inherit'] },
    );
    child.on('error', reject);
    child.on('close', (code) => {
      closeSync(out);
      if (code !== 0) return reject(new Error(`exit code ${code}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(account, 'utf8')) as NodeJS.ResourceUsage;
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        megabytes: maxRSS / 1024,
      });
    });
  });

console.log(`Node ${process.versions.node}, ${CODES.length} certifications a row, NDJSON to a file`);
console.log('     rows  bytes a row  seconds   CPU s  pairs/s  pairs/CPU s  peak MiB');
for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  const file = path.join(folder, `${rows}.ndjson`);
  const bytes = write(file, rows);
  const { seconds, cpu, megabytes } = await measure(file);
  const pairs = rows * CODES.length;
  const columns = [rows, Math.round(bytes / rows), seconds.toFixed(2), cpu.toFixed(2), Math.round(pairs / seconds)];
  const widths = [9, 13, 9, 8, 9];
  console.log(
    `${columns.map((value, index) => String(value).padStart(widths[index] ?? 0)).join('')}${String(Math.round(pairs / cpu)).padStart(13)}${megabytes.toFixed(0).padStart(10)}`,
  );
  rmSync(file);
}
