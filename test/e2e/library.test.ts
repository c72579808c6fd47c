/** The built library, as the README shows it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cleanEnv } from './spawn.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const example = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';

test("the README's example runs", () => {
  expect(example).toContain("from 'certs'");
  const run = ['--input-type=module', '--eval', example];
  expect(execFileSync(process.execPath, run, { cwd: ROOT, env: cleanEnv(), encoding: 'utf8' })).toBe('425\nyes\n');
});

test('it asks for no other package', () => {
  const library = readFileSync(path.join(ROOT, 'dist', 'index.js'), 'utf8');
  const imported = [...library.matchAll(/^(?:import|export) .*?from ["']([^"']+)["']/gm)].map(([, name]) => name);
  expect(imported.filter((name) => !name?.startsWith('node:') && !name?.startsWith('./'))).toEqual([]);
});

test('a verdict of the library is that of the command', () => {
  const code = `import { eligibility, loadCatalog } from 'certs';
    const profile = { education: 'high-school', experience: [{ in: 'coding', months: 18 }] };
    console.log(JSON.stringify(eligibility(loadCatalog(), ['CBCS', 'cpc-h'], profile, '2026-11-23')));`;
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, words, { cwd: ROOT, env: cleanEnv(), encoding: 'utf8' });
  const flags = ['--education', 'high-school', '--experience', 'coding=18', '--as-of', '2026-11-23', '--json'];
  const answer = JSON.parse(run('bin/certs.js', 'eligibility', 'CBCS', 'COC', ...flags, '--quiet'));
  expect(JSON.parse(run('--input-type=module', '--eval', code))).toEqual(answer.results);
});

test('a renewal plan of the library is that of the command', () => {
  const code = `import { loadCatalog, renewal } from 'certs';
    const profile = { credentials: [{ code: 'CPC-A', earned: '2025-03-31' }], memberships: [{ organization: 'aapc', until: '2026-08' }] };
    console.log(JSON.stringify(renewal(loadCatalog(), profile, { earned: { CPC: 12 } }, '2026-01-01')));`;
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, words, { cwd: ROOT, env: cleanEnv(), encoding: 'utf8' });
  const flags = '--held CPC:2025-03-31 --member aapc:2026-08 --earned CPC=12 --as-of 2026-01-01 --json --quiet';
  const answer = JSON.parse(run('bin/certs.js', 'renewal', ...flags.split(' ')));
  expect(JSON.parse(run('--input-type=module', '--eval', code))).toEqual(answer.plan);
});
