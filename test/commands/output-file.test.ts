/** `-o FILE`: whole or not at all, never over something unasked, never through a link. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { wordsOf } from './tables.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'certs-output-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const file = (name: string): string => path.join(folder, name);

test.each([
  ['a.json', 'json'],
  ['a.JSON', 'json'],
  ['a.ndjson', 'ndjson'],
  ['a.jsonl', 'ndjson'],
  ['a.csv', 'csv'],
  ['a.tsv', 'tsv'],
  ['a.md', 'markdown'],
  ['a.txt', 'table'],
  ['a.log', 'table'],
  ['a.constructor', 'table'],
  ['answer', 'table'],
  ['csv', 'table'],
  ['a.xlsx.csv', 'csv'],
])('%s is written as %s', async (name, format) => {
  const { out, code } = await certs(['list', '-o', file(name)]);
  expect({ out, code }).toEqual({ out: '', code: 0 });
  expect(readFileSync(file(name), 'utf8')).toBe((await certs(['list', '--format', format])).out);
  expect(readdirSync(folder)).toEqual([name]);
});

test('--format wins over the ending', async () => {
  await certs(['list', '-o', file('a.json'), '--format', 'csv']);
  expect(readFileSync(file('a.json'), 'utf8')).toMatch(/^code,name,/);
});

describe('a file of a kind that nothing of ours is', () => {
  test.each([
    ['list -o none/z.xlsx', '"none/z.xlsx"', '-o none/z.csv '],
    ['list -o none/z.XLS', 'as .xls,', '-o none/z.csv '],
    ['list -o "none/price list.docx"', '"none/price list.docx"', '-o "none/price list.md" '],
    ['eligibility CPC --batch - -o none/z.ods', '"none/z.ods"', '-o none/z.csv '],
    ['show CPC -o none/a.pdf', '"none/a.pdf"', '-o none/a.md '],
    ['plan CPC -o none/a.html', '"none/a.html"', '-o none/a.md '],
    ['data schema list -o none/a.b.yaml', '"none/a.b.yaml"', '-o none/a.b.json '],
    ['list -o none/a.xml', '"none/a.xml"', '-o none/a.json '],
  ])('certs %s: exit 2', async (line, names, hint) => {
    const { out, err, code } = await certs(wordsOf(line));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err.split('\n')[0]).toContain(names);
    expect(err).toContain(`  try: ${hint}`);
  });

  test('is refused before anything is written or read, with what else is wrong', async () => {
    const { err, code } = await certs(['list', '-o', file('a.yml'), '--source', 'nobody', '--profile', '/no/such']);
    expect(code).toBe(2);
    expect(err).toMatch(/--output: found .*a\.yml", expected a file of \.csv, .*\n {2}--source: found "nobody"/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is written in the format that is named', async () => {
    for (const [name, format] of [
      ['a.yaml', 'json'],
      ['a.html', 'markdown'],
    ] as const) {
      expect((await certs(['list', '-o', file(name), '--format', format])).code).toBe(0);
      expect(readFileSync(file(name), 'utf8')).toBe((await certs(['list', '--format', format])).out);
    }
  });
});

test('"-" is stdout', async () => {
  expect(await certs(['list', '-o', '-'])).toEqual(await certs(['list']));
});

test('a file has no colour and no width of a terminal', async () => {
  await certs(['compare', 'CPC', 'CCS', '-o', file('a.txt')], { tty: true, columns: 200 });
  expect(readFileSync(file('a.txt'), 'utf8')).toBe((await certs(['compare', 'CPC', 'CCS'])).out);
});

test('an existing file is left alone, and written over with --force', async () => {
  writeFileSync(file('a.json'), 'mine');
  const { out, err, code } = await certs(['list', '-o', file('a.json')]);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(/a\.json.*exists[\s\S]*--force/);
  expect(readFileSync(file('a.json'), 'utf8')).toBe('mine');
  expect((await certs(['list', '-o', file('a.json'), '--force'])).code).toBe(0);
  expect(JSON.parse(readFileSync(file('a.json'), 'utf8'))).toMatchObject({ kind: 'certs/list' });
});

test('a link is replaced, not followed', async () => {
  writeFileSync(file('target'), 'mine');
  symlinkSync(file('target'), file('link.json'));
  expect((await certs(['list', '-o', file('link.json')])).code).toBe(2);
  expect((await certs(['list', '-o', file('link.json'), '--force'])).code).toBe(0);
  expect(readFileSync(file('target'), 'utf8')).toBe('mine');
  expect(lstatSync(file('link.json')).isSymbolicLink()).toBe(false);
});

test.runIf(process.platform !== 'win32')(
  'neither a device nor a link to one is a file, even with --force',
  async () => {
    symlinkSync('/dev/null', file('link'));
    for (const target of ['/dev/null', '/dev/stdout', '/dev/fd', file('link')]) {
      const before = lstatSync(target).ino;
      const { out, err, code } = await certs(['list', '-o', target, '--force']);
      expect({ out, code }, target).toEqual({ out: '', code: 2 });
      expect(err, target).toMatch(/it is (no file|a folder)/);
      expect(lstatSync(target).ino).toBe(before);
    }
  },
);

test('a link to nothing counts as there', async () => {
  symlinkSync(file('nowhere'), file('link.json'));
  expect((await certs(['list', '-o', file('link.json')])).code).toBe(2);
  expect(readdirSync(folder)).toEqual(['link.json']);
});

test('a folder is no file, even with --force', async () => {
  mkdirSync(file('a'));
  for (const flags of [[], ['--force']]) expect((await certs(['list', '-o', file('a'), ...flags])).code).toBe(2);
});

test('where it cannot be written nothing is left behind', async () => {
  const { out, err, code } = await certs(['list', '-o', file('none/a.json')]);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toMatch(/ENOENT[\s\S]*try: /);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['none/a.json', 'ENOENT'],
  ['there.json/a.json', 'ENOTDIR'],
  ['n'.repeat(300), 'ENAMETOOLONG'],
])('why %s cannot be written is said in words, with the code of the system behind them', async (name, reason) => {
  writeFileSync(file('there.json'), 'mine');
  const { out, err, code } = await certs(['list', '-o', file(name)]);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err.split('\n')[0]).toMatch(new RegExp(`": [a-z ]{10,} \\(${reason}\\)$`));
  const folderOf = ['data', 'export', '--format', 'datapackage', '-o', file(name)];
  expect(await certs(folderOf)).toMatchObject({ out: '', code: 1, err: expect.stringContaining(`(${reason})`) });
});

test('an answer that fails writes no file', async () => {
  expect((await certs(['list', '--max-age', '0', '-o', file('a.json')])).code).toBe(5);
  expect((await certs(['show', 'CPX', '-o', file('a.json')])).code).toBe(3);
  expect(readdirSync(folder)).toEqual([]);
});

describe('a second file that was asked for', () => {
  const asked = [
    'eligibility CCS --education none --save',
    'advise --education none --save',
    'renewal --held CCS:2025-01-31 --ics',
  ];
  const refused: [string, number][] = [
    ['--fields nope', 2],
    ['--max-age 0', 5],
    ['-o none/a.json', 1],
    ['-o there.json', 2],
  ];
  test.each(asked.flatMap((line) => refused.map(([flags, exit]) => [line, flags, exit] as const)))(
    '%s FILE %s: it is not written where the answer is not given',
    async (line, flags, exit) => {
      writeFileSync(file('there.json'), 'mine');
      const words = flags.replace('-o ', `-o ${folder}/`).split(' ');
      expect((await certs([...line.split(' '), file('second'), ...words])).code).toBe(exit);
      expect(readdirSync(folder)).toEqual(['there.json']);
    },
  );
  test.each(asked)('%s FILE: the answer is not written where that cannot be', async (line) => {
    const words = [...line.split(' '), file('none/second')];
    expect(await certs(words)).toMatchObject({ out: '', code: 1 });
    expect((await certs([...words, '-o', file('a.json')])).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
  test.each(asked)('%s FILE: both are written, and of this one it is said where', async (line) => {
    const { err, code } = await certs([...line.split(' '), file('second'), '-o', file('a.json')]);
    expect(code).toBe(0);
    expect(err.split('\n').filter((each) => each.includes(folder))).toEqual([expect.stringContaining(file('second'))]);
    expect(readdirSync(folder)).toEqual(['a.json', 'second']);
  });
  test.each(asked)('%s FILE: in every form one line is said of it, and none with --quiet', async (line) => {
    const said = async (...flags: string[]) =>
      (await certs([...line.split(' '), file('second'), '--force', ...flags])).err.match(/second\b.*\n/g)?.length ?? 0;
    expect(await said()).toBe(1);
    expect(await said('--json')).toBe(1);
    expect(await said('--quiet')).toBe(0);
  });
});
