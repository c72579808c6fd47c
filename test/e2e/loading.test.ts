/** What a command reads before it answers: no library and no data that it does not show. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { finish, LAUNCHER } from './spawn.ts';

const DIST = path.join(import.meta.dirname, '..', '..', 'dist');

/** Names that stand where the libraries are defined. */
const LIBRARIES = {
  zod: /class \$?ZodType\b|"\$ZodType"/,
  inquirer: /class ExitPromptError\b|ExitPromptError = class/,
  'cli-table3': /colAligns/,
  chalk: /createChalk|chalkFactory/,
  'ical-generator': /BEGIN:VCALENDAR/,
};
type Library = keyof typeof LIBRARIES;

const text = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
const holders = (library: Library): string[] =>
  readdirSync(DIST).filter((file) => file.endsWith('.cjs') && LIBRARIES[library].test(text(file)));

const readBy = async (line: string): Promise<string[]> => {
  const hook = path.join(import.meta.dirname, 'files-read.cjs');
  const { err, code } = await finish(process.execPath, ['--require', hook, LAUNCHER, ...line.split(' ')]);
  expect(code).toBe(0);
  return JSON.parse(/^READ (.*)$/m.exec(err)?.[1] ?? 'null') as string[];
};

const dataOf = (files: readonly string[]): string[] =>
  files.filter((file) => file.startsWith('data/')).map((file) => file.slice('data/'.length));

test.each<Library>(['zod', 'inquirer', 'cli-table3', 'chalk', 'ical-generator'])(
  '%s is in the bundle, and can be told',
  (library) => {
    expect(holders(library)).not.toEqual([]);
  },
);

const TABLES = ['compare CPC CCS', 'list', 'show CPC', 'fees', 'renewal', 'programs', 'career salary', 'data sources'];

describe.each(TABLES)('certs %s', (line) => {
  test('loads neither zod nor inquirer, and no colours in a pipe', async () => {
    const files = await readBy(line);
    expect(files.filter((file) => file.endsWith('.cjs'))).not.toEqual([]);
    for (const library of ['zod', 'inquirer', 'chalk'] as const)
      expect(
        files.filter((file) => holders(library).includes(file)),
        library,
      ).toEqual([]);
  });
});

describe('the hot path', () => {
  /** Bytes of source that every table command loads; what one command needs alone stands in a file of its own. */
  const MOST_SOURCE = 300_000;
  /** Bytes that V8 keeps of them compiled. */
  const MOST_COMPILED = 600_000;

  test('certs compare loads these files of the program and no others', async () => {
    const files = (await readBy('compare CPC CCS')).filter((file) => !file.startsWith('data/'));
    expect(files).toEqual(['code-cache.json', 'compare.cjs', 'main.cjs', 'rolldown-runtime.cjs', 'start.cjs']);
  });

  test('stays within its budget', () => {
    expect(text('main.cjs').length).toBeLessThan(MOST_SOURCE);
    expect(statSync(path.join(DIST, 'code-cache.bin')).size).toBeLessThan(MOST_COMPILED);
  });

  test('is read as one byte a sign', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.cjs')))
      expect(/[\u0080-\uffff]/.test(text(file)), file).toBe(false);
  });

  test.each(TABLES)('certs %s finds its compiled code', (line) => {
    const places = JSON.parse(text('code-cache.json')) as Record<string, unknown>;
    expect(Object.keys(places)).toContain('main.cjs');
    if (!line.startsWith('data')) expect(Object.keys(places)).toContain(`${line.split(' ')[0]}.cjs`);
  });

  test('a cache that is cut short or missing changes nothing', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-cache-'));
    try {
      cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
      const run = () => finish(process.execPath, [path.join(folder, 'dist', 'start.cjs'), 'compare', 'CPC', 'CCS']);
      const expected = await run();
      expect(expected.code).toBe(0);
      const cache = path.join(folder, 'dist', 'code-cache.bin');
      for (const spoil of [
        () => truncateSync(cache, 1000),
        () => writeFileSync(cache, 'x'.repeat(600_000)),
        () => rmSync(cache),
      ]) {
        spoil();
        expect(await run()).toEqual(expected);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('a plan loads no calendar where none is written', async () => {
  const files = await readBy('renewal --held CPC:2025-03-31');
  expect(files.filter((file) => holders('ical-generator').includes(file))).toEqual([]);
});

test.each<[string, string[]]>([
  ['compare CPC CCS', ['index.json', 'outlines/CCS.json', 'outlines/CPC.json']],
  ['renewal CMC', ['index.json', 'outlines/CMC.json']],
  ['renewal CMC --cite', ['certifications/CMC.json', 'index.json', 'organizations/pmi.json', 'sources.json']],
  ['programs checklist', ['index.json', 'programs/checklist.json']],
  ['programs --schools --state NJ', ['index.json', 'schools.json']],
  ['programs funding', ['funding.json', 'index.json']],
  ['career jobs', ['careers.json', 'index.json']],
  ['career outlook', ['careers.json', 'index.json']],
  ['career salary --state NJ', ['index.json', 'wages/industries.json', 'wages/national.json', 'wages/states.json']],
  ['explain CEU', ['glossary.json', 'index.json']],
  ['data path', ['index.json']],
  ['--help', []],
  ['--version', []],
])('certs %s reads only the data that it shows', async (line, expected) => {
  expect(dataOf(await readBy(line))).toEqual(expected);
});
