/** What a command reads before it answers: no library and no data that it does not show. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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
type Head = { v8: string; places: Record<string, number[]> };
const V8 = `${process.versions.v8} ${process.arch}`;
const headOf = (file: string): Head => JSON.parse(readFileSync(file).subarray(0, HEAD_BYTES).toString()) as Head;
/** Where the compiled code of a command is kept: beside what ships, or there. */
const keptIn = (folder: string, command: string): string =>
  [`code-cache/${command}.bin`, 'code-cache.bin'].map((name) => path.join(folder, name)).find(existsSync) ?? '';

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
    expect(headOf(path.join(DIST, 'code-cache.bin')).places['main.cjs']?.[1]).toBeLessThan(MOST_COMPILED);
  });

  test('has room in its head for every file of the program', () => {
    const places = Object.fromEntries(
      readdirSync(DIST).flatMap((name) => (name.endsWith('.cjs') ? [[name, [99_999_999, 99_999_999]]] : [])),
    );
    expect(JSON.stringify({ v8: V8, places }).length).toBeLessThan(HEAD_BYTES);
  });

  test('loads nothing in the one way that its loader does not have', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.cjs')))
      expect(/\bimport\(/.test(text(file)), file).toBe(false);
  });

  test('is read as one byte a sign', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.cjs')))
      expect(/[\u0080-\uffff]/.test(text(file)), file).toBe(false);
  });

  test.each(TABLES)('certs %s finds its compiled code', async (line) => {
    await readBy(line);
    const { places } = headOf(keptIn(DIST, line.includes(' ') ? `${line.split(' ')[0]}-of` : line));
    for (const file of await readBy(line))
      if (file.endsWith('.cjs') && file !== 'start.cjs') expect(Object.keys(places), file).toContain(file);
  });
});

describe('what was compiled is kept', () => {
  let dist: string;
  let shipped: string;
  const grown = (command: string) => path.join(dist, 'code-cache', `${command}.bin`);
  const run = (...words: string[]) => finish(process.execPath, [path.join(dist, 'start.cjs'), ...words]);
  beforeEach(async () => {
    dist = path.join(mkdtempSync(path.join(os.tmpdir(), 'certs-cache-')), 'dist');
    // What other tests let grow comes and goes meanwhile.
    cpSync(DIST, dist, { recursive: true, filter: (file) => path.basename(file) !== 'code-cache' });
    shipped = path.join(dist, 'code-cache.bin');
    // Where another Node built it, as if this one had.
    await run('compare', 'CPC', 'CCS');
    if (existsSync(grown('compare-of'))) renameSync(grown('compare-of'), shipped);
  });
  afterEach(() => rmSync(path.dirname(dist), { recursive: true }));

  const ofAnotherV8 = (file: string) =>
    writeFileSync(file, readFileSync(file, 'latin1').replace(/"v8":"\d/, '"v8":"9'), 'latin1');
  const ofAnotherProcessor = (file: string) =>
    writeFileSync(
      file,
      readFileSync(file, 'latin1').replace(` ${process.arch}"`, ` ${'q'.repeat(process.arch.length)}"`),
      'latin1',
    );
  const ofAnotherBuild = (file: string) =>
    writeFileSync(file, readFileSync(file, 'latin1').replace(/"build":"\w/, '"build":"q'), 'latin1');
  const leftOver = () => readdirSync(path.join(dist, 'code-cache'));

  test.each<[string, () => void]>([
    ['cut short', () => truncateSync(shipped, 100_000)],
    ['cut short in its head', () => truncateSync(shipped, 100)],
    ['nonsense', () => writeFileSync(shipped, 'x'.repeat(600_000))],
    ['of another V8', () => ofAnotherV8(shipped)],
    ['of another processor', () => ofAnotherProcessor(shipped)],
    ['of another build', () => ofAnotherBuild(shipped)],
    ['missing', () => rmSync(shipped)],
  ])('anew where what ships is %s, and the answer is the same', async (_, spoil) => {
    const expected = await run('compare', 'CPC', 'CCS');
    expect(expected.code).toBe(0);
    expect(existsSync(grown('compare-of'))).toBe(false);
    spoil();
    expect(await run('compare', 'CPC', 'CCS')).toEqual(expected);
    expect(headOf(grown('compare-of')).v8).toBe(V8);
    expect(Object.keys(headOf(grown('compare-of')).places)).toEqual(
      expect.arrayContaining(['main.cjs', 'compare.cjs']),
    );
    expect(await run('compare', 'CPC', 'CCS')).toEqual(expected);
    expect(leftOver()).toEqual(['compare-of.bin']);
  });

  test('beside what ships, which stays as it is, and with all of it', async () => {
    const before = readFileSync(shipped);
    await run('retake', 'CCS', '--failed', '2026-11-20');
    expect(readFileSync(shipped).equals(before)).toBe(true);
    expect(Object.keys(headOf(grown('retake-of-with')).places)).toEqual(
      expect.arrayContaining([...Object.keys(headOf(shipped).places), 'retake.cjs']),
    );
    const once = statSync(grown('retake-of-with')).ino;
    await run('retake', 'CCS', '--failed', '2026-11-20');
    expect(statSync(grown('retake-of-with')).ino).toBe(once);
  });

  test('for each command by itself, with words and options or without, and for lines without one together', async () => {
    await run('retake', 'CCS', '--failed', '2026-11-20');
    await run('--width', '80', 'lapse', 'CPC', '--due', '2026-10-31');
    await run('rules');
    await run('rules', 'books');
    rmSync(shipped);
    await run('--version');
    expect(leftOver().sort()).toEqual([
      'lapse-of-with.bin',
      'main.bin',
      'retake-of-with.bin',
      'rules-of.bin',
      'rules.bin',
    ]);
    expect(Object.keys(headOf(grown('lapse-of-with')).places)).not.toContain('retake.cjs');
  });

  test('where none but its owner may write, whatever new files may be on this machine', async () => {
    const start = path.join(dist, 'start.cjs');
    await finish('sh', ['-c', 'umask 0; exec "$@"', 'sh', process.execPath, start, 'rules', 'books', 'CPC']);
    const [folder, file] = [path.join(dist, 'code-cache'), grown('rules-of')].map((one) => statSync(one).mode & 0o777);
    expect([folder, file]).toEqual([0o755, 0o644]);
  });

  test('nowhere, without a word, where it cannot be', async () => {
    const inTheWay = path.join(dist, 'code-cache');
    rmSync(inTheWay, { recursive: true, force: true });
    writeFileSync(inTheWay, 'kept');
    const { code, err } = await run('retake', 'CCS', '--failed', '2026-11-20', '-q');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(inTheWay, 'utf8')).toBe('kept');
  });
});

test('a script of completion loads neither zod nor inquirer', async () => {
  const files = await readBy('completion bash');
  for (const library of ['zod', 'inquirer'] as const)
    expect(
      files.filter((file) => holders(library).includes(file)),
      library,
    ).toEqual([]);
});

test('a plan loads no calendar where none is written', async () => {
  const files = await readBy('renewal --held CPC:2025-03-31');
  expect(files.filter((file) => holders('ical-generator').includes(file))).toEqual([]);
});

test.each<[string, string[]]>([
  ['compare CPC CCS', ['index.json', 'outlines/CCS.json', 'outlines/CPC.json']],
  ['show CMC', ['certifications/CMC.json', 'index.json', 'organizations/pmi.json']],
  ['renewal CMC', ['index.json', 'outlines/CMC.json']],
  ['renewal CMC --cite', ['certifications/CMC.json', 'index.json', 'organizations/pmi.json', 'sources.json']],
  ['plan CPC', ['index.json', 'newcomers/CPC.json', 'outlines/CPC.json']],
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

// At a width at which every column is shown: one that LIST_PATHS lacks would read and weigh the whole dataset.
test.each([
  'list',
  'list --all',
  'list --organization ahima --focus coding --setting inpatient --level core --no-experience --max-fee 400',
  'fees',
  'renewal',
  'eligibility',
])('certs %s shows all certifications, and reads the record of none', async (line) => {
  const parts = dataOf(await readBy(`${line} --format table --width 400`)).map((file) => file.split('/')[0]);
  expect(parts).toContain('outlines');
  expect(parts).not.toContain('certifications');
});

test('certs advise reads what is known ahead, and of nobody the record', async () => {
  const files = dataOf(await readBy('advise'));
  const [newcomers, others] = [
    files.filter((file) => file.startsWith('newcomers/')),
    files.filter((file) => !file.startsWith('newcomers/')),
  ];
  expect(newcomers).toContain('newcomers/CPC.json');
  expect(others).toEqual([
    'index.json',
    'overviews/drops.json',
    'overviews/glances.json',
    'overviews/holder-pays.json',
  ]);
});
