/** What a command reads before it answers: no library and no data that it does not show. */
import { readdirSync, readFileSync } from 'node:fs';
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

test.each<Library>(['zod', 'inquirer', 'cli-table3', 'chalk'])('%s is in the bundle, and can be told', (library) => {
  expect(holders(library)).not.toEqual([]);
});

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

test('certs list --json loads no table', async () => {
  const files = await readBy('list --json');
  expect(files.filter((file) => holders('cli-table3').includes(file))).toEqual([]);
});

test.each<[string, string[]]>([
  [
    'compare CPC CCS',
    [
      'certifications/CCS.json',
      'certifications/CPC.json',
      'index.json',
      'organizations/aapc.json',
      'organizations/ahima.json',
    ],
  ],
  ['renewal CMC', ['certifications/CMC.json', 'index.json', 'organizations/pmi.json']],
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
