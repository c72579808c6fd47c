/** Every JSON answer is what its shipped schema says, however it is asked for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { at } from './at.ts';
import { crossed, GRID, isVerdict } from './grid.ts';

const SCHEMAS = path.join(SHIPPED, '..', 'schema', 'answers');
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);

const validators = new Map<string, ValidateFunction>();
const validatorOf = (kind: unknown): ValidateFunction => {
  const name = String(kind).replace(/^certs\//, '');
  const known =
    validators.get(name) ?? ajv.compile(JSON.parse(readFileSync(path.join(SCHEMAS, `${name}.schema.json`), 'utf8')));
  validators.set(name, known);
  return known;
};

/** What the schema of an answer objects to; nothing where it fits. */
const objections = (json: Record<string, unknown>): string[] => {
  const validate = validatorOf(json.kind);
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const WAYS: readonly (readonly string[])[] = [
  [],
  ['--cite'],
  ['--source', 'guide-2025'],
  ['--source', 'guide-2025', '--cite'],
  ['--as-of', '2022-06-01'],
  ['--as-of', '2022-06-01', '--cite'],
];

type Citation = { source?: string; dated?: string | null; reason?: string };

/** The first day that a whole or partial date may stand for. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

const oldestCited = (citations: Record<string, Citation>): string | null =>
  Object.values(citations)
    .flatMap(({ dated }) => (dated == null ? [] : [firstDay(dated)]))
    .sort()[0] ?? null;

describe.each(WAYS.map((flags) => ({ flags, way: flags.join(' ') || 'alone' })))('$way', ({ flags }) => {
  test.each(GRID)('certs $line fits its schema', async ({ words }) => {
    const json = await answer([...words, ...flags]);
    expect(objections(json)).toEqual([]);
    const [name, topic = '-'] = words;
    const topical = ['career', 'data', 'programs'].includes(name ?? '') && !topic.startsWith('-');
    expect(json.kind).toBe(`certs/${topical ? `${name}-${topic}` : name}`);
  });
});

test.each(GRID)(
  'certs $line --fields help: the names as JSON fit its schema, and are those that lines list',
  async ({ words }) => {
    const lines = (await certs([...words, '--fields', 'help'])).out.trimEnd().split('\n');
    for (const flags of [
      ['--fields', 'help'],
      ['--sort', 'help', '--limit', '1'],
    ]) {
      const json = await answer([...words, ...flags]);
      expect(objections(json)).toEqual([]);
      expect(json).toMatchObject({ kind: 'certs/fields', fields: lines.map((name) => ({ name })) });
    }
    const { out } = await certs([...words, '--fields', 'help', '--format', 'ndjson']);
    expect(out).toBe(lines.map((name) => `{"name":"${name}"}\n`).join(''));
  },
);

test('the schemas do object: a key too many, a missing one, a wrong type', async () => {
  const json = await answer(['list']);
  expect(objections({ ...json, more: 1 })).not.toEqual([]);
  const { asOf: _, ...without } = json;
  expect(objections(without)).not.toEqual([]);
  expect(objections({ ...json, asOf: '2025-02-30' })).not.toEqual([]);
});

describe('the envelope', () => {
  test.each(crossed(['2026-11-23', '2022-06-01']))('certs $line on $other', async ({ words, other }) => {
    const json = await answer([...words, '--as-of', other]);
    expect(Object.keys(json).slice(0, 6)).toEqual([
      'kind',
      'schemaVersion',
      'dataVersion',
      'asOf',
      'oldestFigure',
      'warnings',
    ]);
    expect(json).toMatchObject({ schemaVersion: '1.0', asOf: other });
  });
});

describe('oldestFigure is the oldest date among the figures cited', () => {
  test.each(crossed([[], ['--source', 'guide-2025'], ['--as-of', '2022-06-01']]))(
    'certs $line $other',
    async ({ words, other }) => {
      const json = await answer([...words, ...other, '--cite']);
      const oldest = json.oldestFigure === null ? null : firstDay(String(json.oldestFigure));
      expect(oldest).toBe(oldestCited(json.citations as Record<string, Citation>));
    },
  );
});

describe('a citation stands under the path of its value', () => {
  test.each(crossed([[], ['--source', 'guide-2025']]))('certs $line $other', async ({ line, words, other }) => {
    const json = await answer([...words, ...other, '--cite']);
    for (const [where, citation] of Object.entries(json.citations as Record<string, Citation>)) {
      const value = at(json, where);
      if (citation.source !== undefined) continue;
      if (isVerdict(line) && Array.isArray(value)) expect(value, where).toEqual([]);
      else expect(value, where).toBe(null);
    }
  });
});

/** Dotted paths of everything under a value that is no list and no object. */
const leaves = (value: unknown, dotted: string): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${dotted}.${key}`))
    : [dotted];

const uncited = (json: Record<string, unknown>, paths: readonly string[]): string[] => {
  const cited = Object.keys(json.citations as Record<string, Citation>);
  return paths
    .flatMap((dotted) => leaves(at(json, dotted), dotted))
    .filter((leaf) => !cited.some((where) => leaf === where || leaf.startsWith(`${where}.`)));
};

describe('no figure goes without a citation', () => {
  test.each(['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC'])('show %s', async (code) => {
    const json = await answer(['show', code, '--cite']);
    const groups = ['exam', 'fees', 'training.cost', 'training.books', 'eligibility', 'renewal', 'level', 'holders'];
    expect(
      uncited(
        json,
        groups.map((group) => `certification.${group}`),
      ),
    ).toEqual([]);
  });

  test('programs --schools', async () => {
    const json = await answer(['programs', '--schools', '--state', 'NJ', '--cite']);
    const school = ['awards', 'awardsYear', 'levels', 'byLevel', 'tuition', 'earnings', 'debt'];
    const price = ['tuitionAndFees', 'booksAndSupplies', 'months', 'length'];
    expect(
      uncited(json, [
        ...school.map((figure) => `schools.0.${figure}`),
        ...price.map((figure) => `oldPrices.0.${figure}`),
        'nationalAwards.0.awards',
        'nationalAwards.0.byLevel',
      ]),
    ).toEqual([]);
  });

  test('career salary', async () => {
    const json = await answer(['career', 'salary', '--cite']);
    const figures = ['mean', 'median', 'p10', 'p25', 'p75', 'p90', 'hourlyMean', 'hourlyMedian', 'employment'];
    const rows = ['national', 'states.0', 'industries.0'];
    expect(
      uncited(
        json,
        rows.flatMap((row) => figures.map((figure) => `${row}.${figure}`)),
      ),
    ).toEqual([]);
  });
});

test.each(GRID)('certs $line: warnings are the notes on stderr of the other formats', async ({ words }) => {
  const json = await answer(words);
  const { err } = await certs([...words, '--format', 'ndjson']);
  const notes = (json.warnings as { message: string }[]).map(({ message }) => `note: ${message}\n`);
  expect(err).toBe(notes.join(''));
});
