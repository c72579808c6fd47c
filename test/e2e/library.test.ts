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
  expect(execFileSync(process.execPath, run, { cwd: ROOT, env: cleanEnv(), encoding: 'utf8' })).toBe('425\n');
});

test('it asks for no other package', () => {
  const library = readFileSync(path.join(ROOT, 'dist', 'index.js'), 'utf8');
  const imported = [...library.matchAll(/^(?:import|export) .*?from ["']([^"']+)["']/gm)].map(([, name]) => name);
  expect(imported.filter((name) => !name?.startsWith('node:') && !name?.startsWith('./'))).toEqual([]);
});
