/**
 * All tests on every Node that the package promises, with what is built here, as an installed package would run.
 *
 *     npm run test:nodes [-- MAJOR...] [-- what vitest takes]
 *
 * The runtimes come as packages from the npm registry and stay in node_modules/.cache.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const isMajor = (word: string): boolean => /^\d+$/.test(word);
const majors = given.some(isMajor) ? given.filter(isMajor) : ['20', '22', '24'];
const others = given.filter((word) => !isMajor(word) && word !== '--');

const system = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${system}-${process.arch}`;

/** The program of a major version, fetched where it is not there yet. */
const runtime = (major: string): string => {
  const folder = path.join(root, 'node_modules', '.cache', 'nodes', major);
  const program = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const words = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', [...words, `${name}@${major}`], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return program;
};

const results = majors.map((major) => {
  const program = runtime(major);
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`\n== Node ${version}`);
  const env = { ...process.env, PATH: `${path.dirname(program)}${path.delimiter}${process.env.PATH ?? ''}` };
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(program, [vitest, 'run', ...others], { cwd: root, env, stdio: 'inherit' });
  return { version, status };
});

console.log('');
for (const { version, status } of results)
  console.log(`Node ${version}: ${status === 0 ? 'green' : `exit code ${status}`}`);
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1;
