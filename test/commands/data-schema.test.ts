/** `data schema`: the shipped schemas by name, and Table Schemas that fit the CSV they are of. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { GRID } from './grid.ts';
import { refused, wordsOf } from './tables.ts';

const SCHEMA = path.join(SHIPPED, '..', 'schema');
const onOneLine = (file: string): string => readFileSync(path.join(SCHEMA, `${file}.schema.json`), 'utf8');
/** As people read it: what ships is without blanks. */
const shipped = (file: string): string => `${JSON.stringify(JSON.parse(onOneLine(file)), null, 2)}\n`;
const schemaOf = async (...words: string[]): Promise<string> => (await certs(['data', 'schema', ...words])).out;

describe('a JSON Schema', () => {
  test('of every answer and data file stands in the list, and is the one that ships', async () => {
    const { schemas } = (await answer(['data', 'schema'])) as { schemas: { name: string; of: string }[] };
    const files = schemas.map(({ name, of }) => (of === 'answer' ? `answers/${name}` : name.replace(/\.json$/, '')));
    const expected = readdirSync(SCHEMA, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.map((file) => `${file}.schema.json`).sort()).toEqual(expected.sort());
    for (const [index, { name }] of schemas.entries()) expect(await schemaOf(name)).toBe(shipped(files[index] ?? ''));
  });

  test.each([
    ['career salary', 'answers/career-salary'],
    ['programs checklist', 'answers/programs-checklist'],
    ['programs', 'answers/programs'],
    ['programs/named.json', 'programs'],
    ['programs/types', 'program-types'],
    ['certifications/CPC.json', 'certification'],
    ['organizations/aapc', 'organization'],
    ['wages/states.json', 'wages'],
    ['sources.json', 'sources'],
    ['profile', 'profile'],
  ])('%s', async (words, file) => {
    expect(await schemaOf(...words.split(' '))).toBe(shipped(file));
  });

  test.each(['table', 'json'])('is the same as %s', async (format) => {
    expect(await schemaOf('list', '--format', format)).toBe(shipped('answers/list'));
  });

  test('is one line as NDJSON', async () => {
    const text = await schemaOf('list', '--format', 'ndjson');
    expect(text).toMatch(/^.+\n$/);
    expect(text).toBe(onOneLine('answers/list'));
  });
});

type TableSchema = { fields: { name: string; type: string }[]; missingValues: string[] };

/** Whether a cell of CSV may be of a type. */
const READS: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  number: (cell) => cell === '' || /^-?\d+(\.\d+)?$/.test(cell),
  boolean: (cell) => ['', 'true', 'false'].includes(cell),
};

describe('a Table Schema', () => {
  // The rows of schools, and of a plan for what one holds, have a form of their own.
  const alike = GRID.filter(({ words }) => !words.includes('--schools') && !words.includes('--held'));
  test.each(alike)(
    'of certs $line has the columns of its CSV, in their order and of their types',
    async ({ words }) => {
      const name = String((await answer(words)).kind).replace('certs/', '');
      const schema = JSON.parse(await schemaOf(name, '--format', 'csv')) as TableSchema;
      const { out } = await certs([...words, '--format', 'tsv']);
      const [header = [], ...rows] = out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'));
      expect(schema.fields.map((field) => field.name)).toEqual(header);
      expect(schema.missingValues).toEqual(['']);
      for (const row of rows)
        schema.fields.forEach(({ name: column, type }, index) => {
          expect(READS[type]?.(row[index] ?? ''), `${column}: ${row[index]}`).toBe(true);
        });
    },
  );

  test('knows numbers from texts', async () => {
    const { fields } = JSON.parse(await schemaOf('list', '--format', 'csv')) as TableSchema;
    const types = Object.fromEntries(fields.map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({
      code: 'string',
      'fees.range.low': 'number',
      'exam.openBook': 'boolean',
      focus: 'string',
    });
  });
});

refused([
  ['data schema comparee', 2, '"comparee"', 'certs data schema'],
  ['data schema career salery', 2, '"career salery"', 'certs data schema'],
  ['data schema constructor', 2, '"constructor"', 'certs data schema'],
]);

test.each(['--format tsv', '--format markdown', '--plain', '-o /tmp/nowhere/s.md'])(
  'a schema has no form for %s',
  async (flags) => {
    const { out, err, code } = await certs(wordsOf(`data schema list ${flags}`));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('a schema has no');
    expect(err).toContain('try: certs data schema list, or with --format csv');
  },
);

test('a file that ends in .csv is asked for its columns, as by --format csv', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-'));
  const file = path.join(folder, 'a.csv');
  expect((await certs([...wordsOf('data schema list -o'), file])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe((await certs(wordsOf('data schema list --format csv'))).out);
  rmSync(folder, { recursive: true });
});

test('a data file has no CSV', async () => {
  const { out, err, code } = await certs(wordsOf('data schema certification --format csv'));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain('"certification" is a data file');
});

test('a name that is none suggests the nearest', async () => {
  expect((await certs(wordsOf('data schema comparee'))).err).toContain('did you mean: compare');
});

test.each([
  ['data schema compar --format plain', ['compar: found no such schema', '--format: found plain, expected table']],
  ['data schema glossary --format tsv --source q', ['found tsv, expected table or json or ndjson\n', '--source: ']],
  ['data schema glossary --format csv --source q', ['found csv, expected table or json or ndjson\n', '--source: ']],
])('certs %s: a form that it does not have is told with what else is wrong', async (line, parts) => {
  const { out, err, code } = await certs(line.split(' '));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  for (const part of parts) expect(err).toContain(part);
});
