/** `npm run fuzz -- --cases N [--seed S]`: command lines and files by chance, more of them than the suite tries. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
const { cases = '20000', seed = String(Math.floor(Math.random() * 2 ** 31)) } = values;
if (![cases, seed].every((text) => /^\d+$/.test(text))) throw new Error('--cases and --seed take whole numbers');

console.log(`${cases} cases, --seed ${seed}`);
const root = path.join(import.meta.dirname, '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
