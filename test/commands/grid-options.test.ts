/** Every shared option on every command: it is taken, before and after the command, and does what it says. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, certs } from '../support/run.ts';
import { crossed, GRID, isVerdict } from './grid.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-options-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = path.join(folder, 'own');
mkdirSync(path.join(own, 'certifications'), { recursive: true });
writeFileSync(
  path.join(own, 'certifications', 'XYZ.json'),
  JSON.stringify({ code: 'XYZ', name: 'An Invented Certification', organization: 'aapc' }),
);
const profile = path.join(folder, 'me.json');
writeFileSync(profile, '{"state":"NJ"}');
mkdirSync(path.join(folder, 'home', 'profiles'), { recursive: true });
writeFileSync(path.join(folder, 'home', 'profiles', 'me.json'), '{"student":true}');

const WORLD = { env: { CERTS_HOME: path.join(folder, 'home') }, stdin: '{"education":"high-school"}' };

const HARMLESS: readonly string[] = [
  '--cite',
  '--as-of 2026-01-31',
  '--as-of=2026-01-31',
  '--source guide-2025',
  `--data ${own}`,
  `--profile ${profile}`,
  '--profile -',
  '--profile @me',
  '--no-input',
  '--yes',
  '--width 60',
  '--color auto',
  '--color always',
  '--color never',
  '--no-color',
  '--ascii',
  '--accessible',
  '--exit-status',
  '--no-header',
  '--bom',
  '--no-formula-guard',
  '--with-meta',
  '--limit 1',
  '--output -',
  '-o -',
  '-q',
  '--quiet',
  '-v',
  '--verbose',
  '--debug',
];

// All disputes at once are a long table; those of one certification show the same.
const SHORT = GRID.map((row) => (row.line === 'data disputes' ? { ...row, words: [...row.words, 'CMC'] } : row));

describe.each(HARMLESS)('%s', (flag) => {
  test.each(SHORT)('certs $line, after and before the command', async ({ line, words }) => {
    const flags = flag.split(' ');
    const after = await certs([...words, ...flags], WORLD);
    const codes = flag === '--exit-status' && isVerdict(line) ? [0, 4, 6] : [0];
    expect(codes, after.err).toContain(after.code);
    expect(after.out).not.toBe('');
    expect(await certs([...flags, ...words], WORLD)).toEqual(after);
  });
});

test.each(GRID)('certs $line -h is help, -V the version', async ({ words }) => {
  const help = await certs([...words, '-h']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('EXAMPLES');
  expect(await certs([...words, '--help'])).toEqual(help);
  for (const flag of ['-V', '--version'])
    expect(await certs([...words, flag])).toEqual({ code: 0, out: 'certs 0.0.0-test\n', err: '' });
});

test.each(GRID)('certs $line --quiet leaves stderr empty', async ({ words }) => {
  expect((await certs([...words, '--quiet'])).err).toBe('');
});

const fieldNames = async (words: readonly string[]): Promise<string[]> =>
  (await certs([...words, '--fields', 'help'])).out.trimEnd().split('\n');

test.each(GRID)('certs $line --fields help lists names, each of which --fields takes', async ({ words }) => {
  const names = await fieldNames(words);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const { code, out } = await certs([...words, '--fields', name, '--format', 'csv']);
    expect(code).toBe(0);
    expect(out.split('\r\n')[0]).toBe(name);
  }
});

// The records of these are what JSON has inside: steps of plans, and what is said in place of a figure.
const NESTED = GRID.filter(({ line }) => line.startsWith('plan ') || line === 'data disputes');

test.each(GRID.filter((row) => !NESTED.includes(row)))(
  'certs $line: what a record holds can be asked for by name',
  async ({ words }) => {
    const [first] = (await mainRows(words)) ?? [];
    const names = (await fieldNames(words)).map((name) => name.split('.')[0]);
    expect(names).toEqual(expect.arrayContaining(Object.keys(first ?? {})));
  },
);

test.each(GRID)('certs $line --fields with a name that is none', async ({ words }) => {
  const { code, out, err } = await certs([...words, '--fields', 'nope']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/no field "nope"[\s\S]*--fields help/);
});

/** The record formats lay the sections of some answers under each other; the first one is what is ordered and cut. */
const mainRows = async (words: readonly string[]): Promise<unknown[] | null> => {
  const json = await answer(words);
  const rows = Object.values(json)[6];
  return Array.isArray(rows) ? rows : null;
};

test.each(GRID)('certs $line --sort: by every field, unknown last either way', async ({ words }) => {
  const names = await fieldNames(words);
  // Five commands have the fields of a certification: `list` tries them all.
  const tried = ['show', 'compare', 'fees', 'renewal'].includes(words[0] ?? '') ? names.slice(0, 5) : names;
  for (const name of tried) {
    for (const sort of [name, `${name}:desc`]) {
      const { code, out } = await certs([...words, '--sort', sort, '--fields', name, '--format', 'ndjson']);
      expect(code).toBe(0);
      const values = out
        .trimEnd()
        .split('\n')
        .map((line) =>
          name.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], JSON.parse(line)),
        );
      const unknown = values.map((value) => value === null || (Array.isArray(value) && value.length === 0));
      expect(unknown, sort).toEqual([...unknown].sort((a, b) => Number(a) - Number(b)));
    }
  }
});

test.each(crossed(['plain', 'markdown', 'json', 'ndjson', 'csv', 'tsv']))(
  'certs $line --format $other is the same at every width: only a table may leave columns out',
  async ({ words, other }) => {
    const wide = await certs([...words, '--format', other, '--width', '300']);
    expect(await certs([...words, '--format', other, '--width', '40'])).toEqual(wide);
  },
);

const ONE_RECORD = ['show', 'lapse', 'retake', 'data path'];
const isOneRecord = ({ line }: { line: string }) =>
  ONE_RECORD.some((name) => line === name || line.startsWith(`${name} `));

test.each(GRID.filter(isOneRecord))('certs $line --limit 0: of one record nothing would be left', async ({ words }) => {
  for (const format of ['table', 'csv', 'ndjson', 'markdown', 'json']) {
    const { out, err, code } = await certs([...words, '--limit', '0', '--format', format]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('answers with one record, and got --limit 0');
  }
  expect((await answer([...words, '--limit', '1'])).warnings).toEqual((await answer(words)).warnings);
});

test.each(GRID.filter((row) => !isOneRecord(row)))('certs $line --limit 0: empty is a success', async ({ words }) => {
  const rows = await mainRows([...words, '--limit', '0']);
  if (rows !== null) expect(rows).toEqual([]);
  for (const format of ['table', 'csv', 'ndjson', 'markdown'])
    expect((await certs([...words, '--limit', '0', '--format', format])).code).toBe(0);
});

test.each(GRID)('certs $line --max-age: 5 with nothing on stdout, or an answer', async ({ words }) => {
  const { code, out } = await certs([...words, '--max-age', '0']);
  const figures = Object.keys((await answer([...words, '--cite'])).citations as object).length;
  expect(code).toBe(figures === 0 ? 0 : 5);
  expect(out === '').toBe(code === 5);
});

test.each(GRID)(
  'certs $line -o FILE: the same bytes as on stdout, the format by the ending',
  async ({ line, words }) => {
    for (const [ending, format] of [
      ['json', 'json'],
      ['csv', 'csv'],
      ['md', 'markdown'],
      ['txt', 'table'],
    ] as const) {
      const file = path.join(folder, `${line.replaceAll(' ', '-')}.${ending}`);
      const { code, out } = await certs([...words, '-o', file]);
      expect({ code, out }).toEqual({ code: 0, out: '' });
      expect(readFileSync(file, 'utf8')).toBe((await certs([...words, '--format', format])).out);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);

describe.each([40, 60, 80, 120, 200])('no line is wider than %i', (width) => {
  test.each(crossed(['', '--ascii', '--accessible', '--cite', '--source guide-2025']))(
    'certs $line $other',
    async ({ words, other }) => {
      const { out } = await certs([
        ...words,
        '--width',
        String(width),
        ...other.split(' ').filter((flag) => flag !== ''),
      ]);
      const wide = out.split('\n').filter((row) => stringWidth(row) > width);
      expect(wide).toEqual([]);
    },
  );
});
