/** What people install: only what runs, within its budget, with the licences of what is in it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';
import { manPage } from '../../scripts/man.ts';
import type { CommandTree } from '../../src/commands/shared/tree.ts';
import { spawnCerts } from './spawn.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, unknown> & { version: string };

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Packed = { filename: string; size: number; unpackedSize: number; files: { path: string; mode: number }[] };
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as [Packed];
const tarball = readFileSync(path.join(folder, packed.filename));
const files = packed.files.map((file) => file.path);

describe('the package', () => {
  test('holds what its list names and nothing else; chunks, schemas and data are named by their folder', () => {
    const lines = read('test/e2e/package-files.txt').trim().split('\n');
    const patterns = lines.map((line) => ({
      line,
      pattern: new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
    }));
    expect(files.filter((file) => !patterns.some(({ pattern }) => pattern.test(file)))).toEqual([]);
    expect(patterns.filter(({ pattern }) => !files.some((file) => pattern.test(file))).map(({ line }) => line)).toEqual(
      [],
    );
  });

  test('is small: at most 1 MiB packed, 6 MB unpacked, 150 files', () => {
    expect(packed.size).toBeLessThanOrEqual(1_048_576);
    expect(packed.unpackedSize).toBeLessThanOrEqual(6_000_000);
    expect(files.length).toBeLessThanOrEqual(150);
  });

  test('brings nothing with it and runs nothing when it is installed', () => {
    expect(manifest.dependencies).toBeUndefined();
    const scripts = Object.keys(manifest.scripts as object);
    // npm warns whoever installs the packed file of `prepare` too.
    expect(scripts.filter((name) => /^((pre|post)?install|prepare)$/.test(name))).toEqual([]);
  });

  test('pins what it is built with', () => {
    for (const version of Object.values(manifest.devDependencies as Record<string, string>))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('starts with a line that every system reads', () => {
    expect(read('bin/certs.js')).toMatch(/^#!\/usr\/bin\/env node\n[^\r]*$/);
  });

  test('publint has nothing to say', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(tarball).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('its types are right for whoever imports it as a module', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    if (!result.types) throw new Error('the package has no types');
    // `require` of a module needs Node 22.12, and TypeScript tells who does it; the old way knows no `exports`.
    const others = ['node16-cjs', 'node10'];
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem && others.includes(problem.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });
});

describe('the licences of others', () => {
  const text = read('dist/THIRD-PARTY.txt');
  const entries = text.split('\n\n----------\n\n');

  const imported = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...read(path.join('src', file)).matchAll(/(?:from |import\()'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w-]+)?'/g),
    ])
    .map(([, name = '']) => name);

  test.each([...new Set(imported)])('name %s with its version and terms', (name) => {
    expect(entries.some((entry) => entry.startsWith(`${name} `))).toBe(true);
  });

  test('name what others bring along', () => {
    for (const name of ['@inquirer/core', '@colors/colors', 'get-east-asian-width'])
      expect(entries.some((entry) => entry.startsWith(`${name} `))).toBe(true);
  });

  test('each with a licence and its whole text', () => {
    for (const entry of entries) {
      expect(entry).toMatch(/^\S+ \d+\.\d+\.\d+\S* \([A-Za-z0-9.\- ()]+\)/);
      expect(entry.length, entry.split('\n')[0]).toBeGreaterThan(400);
    }
  });
});

describe('the man page', () => {
  const page = read('man/certs.1');

  test('is named in a list, as npm links no page that is named alone', () => {
    expect(manifest.man).toEqual(['man/certs.1']);
  });
  const lines = page.trimEnd().split('\n');

  test('is made of the command tree', async () => {
    const tree = JSON.parse((await spawnCerts(['help', '--json'])).out) as CommandTree;
    const { dataVersion } = JSON.parse((await spawnCerts(['version', '--json'])).out) as { dataVersion: string };
    expect(page).toBe(manPage(tree, dataVersion));
    for (const { name, flags, examples } of tree.commands) {
      expect(page).toContain(`.SS "certs ${name}`);
      for (const flag of flags) expect(page).toContain(flag.long.replaceAll('-', '\\-'));
      for (const example of examples) expect(page).toContain(example.replaceAll('-', '\\-'));
    }
  });

  test('begins as a page does', () => {
    expect(lines[1]).toMatch(/^\.TH CERTS 1 \d{4}-\d\d-\d\d "certs \d+\.\d+\.\d+" "User Commands"$/);
    expect(lines.slice(2, 4)).toEqual(['.SH NAME', expect.stringMatching(/^certs \\- /)]);
  });

  test('uses a few macros, known signs and short lines', () => {
    const macros = lines.filter((line) => /^[.']/.test(line)).map((line) => line.split(' ')[0]);
    expect(new Set(macros)).toEqual(new Set(['.\\"', '.TH', '.SH', '.SS', '.PP', '.TP', '.B', '.nf', '.fi']));
    for (const line of lines) {
      expect(line).toMatch(/^[\x20-\x7e]+$/);
      expect(line).not.toMatch(/ $/);
      expect(line.replaceAll(/\\[-e&]/g, '').replace(/^\\"/, '')).not.toContain('\\\\');
      if (!line.startsWith('.') && !line.startsWith(' '))
        expect(line.length <= 80 || !line.includes(' '), line).toBe(true);
    }
  });

  test('no paragraph stands empty or right under a heading', () => {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1] ?? '';
      if (/^\.S[HS] /.test(line)) expect(next, line).toMatch(/^([^.]|\.(SS|TP|B|TH) ?)/);
      if (line === '.PP') expect(next).toMatch(/^([^.]|\.nf)/);
      if (line === '.TP') expect(next).toMatch(/^(\.B |[^.])/);
    }
  });

  test.each(spawnSync('mandoc', ['-T', 'lint', '/dev/null']).error ? [] : [['mandoc']])(
    '%s has nothing to say',
    (program) => {
      const { stdout, stderr } = spawnSync(program, ['-T', 'lint', 'man/certs.1'], { cwd: ROOT, encoding: 'utf8' });
      expect(stdout + stderr).toBe('');
    },
  );
});
