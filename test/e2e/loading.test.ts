/** What a command reads before it answers: no library and no data that it does not show. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

/** Bytes of the head in which src/start.ts notes where each file's compiled code stands. */
const HEAD_BYTES = 4096;
const kept = (): Buffer => readFileSync(path.join(DIST, 'code-cache.bin'));

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
  /** Bytes that V8 keeps of it compiled. */
  const MOST_COMPILED = 500_000;

  test('certs compare loads these files of the program and no others', async () => {
    const files = (await readBy('compare CPC CCS')).filter((file) => !file.startsWith('data/'));
    expect(files).toEqual(['compare.cjs', 'main.cjs', 'rolldown-runtime.cjs', 'start.cjs']);
  });

  test('stays within its budget', () => {
    expect(text('main.cjs').length).toBeLessThan(MOST_SOURCE);
    const { places } = JSON.parse(kept().subarray(0, HEAD_BYTES).toString()) as { places: Record<string, number[]> };
    expect(places['main.cjs']?.[1]).toBeLessThan(MOST_COMPILED);
  });

  test('is read as one byte a sign', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.cjs')))
      expect(/[\u0080-\uffff]/.test(text(file)), file).toBe(false);
  });

  test.each(TABLES)('certs %s finds its compiled code', async (line) => {
    await readBy(line);
    const { places } = JSON.parse(kept().subarray(0, HEAD_BYTES).toString()) as { places: Record<string, number[]> };
    for (const file of await readBy(line))
      if (file.endsWith('.cjs') && file !== 'start.cjs') expect(Object.keys(places), file).toContain(file);
  });
});

describe('what was compiled is kept', () => {
  let folder: string;
  let cache: string;
  const run = () => finish(process.execPath, [path.join(folder, 'dist', 'start.cjs'), 'compare', 'CPC', 'CCS']);
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'certs-cache-'));
    cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
    cache = path.join(folder, 'dist', 'code-cache.bin');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const head = (): { v8: string; places: Record<string, number[]> } =>
    JSON.parse(readFileSync(cache).subarray(0, HEAD_BYTES).toString());

  test.each<[string, () => void]>([
    ['cut short', () => truncateSync(cache, 100_000)],
    ['cut short in its head', () => truncateSync(cache, 100)],
    ['nonsense', () => writeFileSync(cache, 'x'.repeat(600_000))],
    [
      'of another V8',
      () => writeFileSync(cache, readFileSync(cache, 'latin1').replace(/"v8":"\d/, '"v8":"9'), 'latin1'),
    ],
    ['missing', () => rmSync(cache)],
  ])('anew where it is %s, and the answer is the same', async (_, spoil) => {
    const expected = await run();
    expect(expected.code).toBe(0);
    spoil();
    expect(await run()).toEqual(expected);
    expect(head().v8).toBe(process.versions.v8);
    expect(Object.keys(head().places)).toEqual(expect.arrayContaining(['main.cjs', 'compare.cjs']));
    expect(await run()).toEqual(expected);
    expect(readdirSync(path.join(folder, 'dist')).filter((name) => name.startsWith('code-cache'))).toEqual([
      'code-cache.bin',
    ]);
  });

  test('and is not touched where all of it is there', async () => {
    const before = statSync(cache).ino;
    await run();
    expect(statSync(cache).ino).toBe(before);
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
