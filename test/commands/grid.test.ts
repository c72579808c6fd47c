/** Every command in every format: it answers, what it prints is of that format, and twice the same. */
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { FORMATS, type Format } from '../../src/commands/shared/options.ts';
import { withFolder } from '../dataset/folder.ts';
import { certs } from '../support/run.ts';
import { crossed, GRID } from './grid.ts';

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const unescapedPipes = (line: string): number => line.replaceAll(/\\./g, '').split('|').length;

/** What makes a text one of its format; each throws or fails where it is none. */
const READERS: Record<Format, (out: string) => void> = {
  table: (out) => {
    expect(out.trimEnd()).toMatch(/As of 2026-11-23\.( Data of .+)?$/);
    expect(out).not.toMatch(/^(\||## )/m);
  },
  plain: (out) => {
    expect(out.trim()).not.toBe('');
    expect(out).not.toMatch(/[│┼─█]/);
    // Each line of a table is whole: so many cells as its header has.
    for (const block of out.trimEnd().split('\n\n'))
      expect(new Set(lines(block).map((line) => line.trim().split(/ {2,}/).length)).size, block).toBe(1);
  },
  json: (out) => {
    const answer = JSON.parse(out) as { kind: string };
    expect(answer.kind).toMatch(/^certs\//);
    expect(out).toBe(`${JSON.stringify(answer, null, 2)}\n`);
  },
  ndjson: (out) => {
    const records = lines(out).map((line) => JSON.parse(line) as unknown);
    expect(out).toBe(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  },
  csv: (out) => {
    // The reader refuses rows of another length and stray quotes.
    const rows: string[][] = parse(out, { bom: true, record_delimiter: '\r\n' });
    expect(rows.length).toBeGreaterThan(1);
    expect(out.endsWith('\r\n')).toBe(true);
  },
  tsv: (out) => {
    const widths = lines(out).map((line) => line.split('\t').length);
    expect(new Set(widths).size).toBe(1);
    expect(widths.length).toBeGreaterThan(1);
    expect(out).not.toContain('\r');
  },
  markdown: (out) => {
    expect(out).not.toMatch(/[│┼─]/);
    for (const block of out.split('\n\n').filter((text) => text.startsWith('|'))) {
      const rows = lines(block);
      expect(new Set(rows.map(unescapedPipes)).size).toBe(1);
      expect(rows[1]).toMatch(/^\|( -{3}:? \|)+$/);
    }
    // A backslash escapes punctuation only; before anything else it would be printed.
    expect(out).not.toMatch(/\\[^!-/:-@[-`{-~]/);
  },
};

/** Profiles are those of a machine, and a script of completion has one form. */
const NOT_HERE = ['profile', 'completion'];

test('every command is in the grid', () => {
  const here = new Set(GRID.map(({ words }) => words[0]));
  expect(COMMANDS.map(({ name }) => name).filter((name) => !here.has(name))).toEqual(NOT_HERE);
});

describe.each(FORMATS)('--format %s', (format) => {
  test.each(GRID)('certs $line', async ({ words }) => {
    const { out, err, code } = await certs([...words, '--format', format]);
    expect(code).toBe(0);
    expect(err).not.toMatch(/^\s+at |Error:/m);
    READERS[format](out);
  });

  test.each(GRID)('certs $line: the same bytes again', async ({ words }) => {
    expect(await certs([...words, '--format', format])).toEqual(await certs([...words, '--format', format]));
  });
});

/** For programs, which get what is told as it is. */
const RECORDS: readonly Format[] = ['json', 'ndjson', 'csv', 'tsv'];

test.each(FORMATS.filter((format) => !RECORDS.includes(format)))(
  'what a person or a file tells reaches no terminal raw: --format %s',
  async (format) => {
    const name = 'own\u001b[31m\u0007\u202e';
    await withFolder({ [`${name}/certifications/CCS.json`]: { code: 'CCS' } }, async (folder) => {
      const { out } = await certs(['data', 'path', '--data', path.join(folder, name), '--format', format]);
      expect(out).toContain('own');
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    });
  },
);

test('an answer with a table has one drawn, and one of Markdown, each in its own format alone', async () => {
  const ruled = async (format: Format): Promise<string[]> => {
    const lines: string[] = [];
    for (const { words, line } of GRID) {
      const { out } = await certs([...words, '--format', format]);
      if (out.includes(format === 'table' ? '─┼─' : '| --- |')) lines.push(line);
    }
    return lines;
  };
  const drawn = await ruled('table');
  expect(drawn.length).toBeGreaterThan(GRID.length / 2);
  const marked = await ruled('markdown');
  expect(drawn.filter((line) => !marked.includes(line))).toEqual([]);
});

test.each([
  ['eligibility CPC CCS', /^Verdict .* {2}CCS$/m],
  ['eligibility', /^CPC .* {2}Open to you now/m],
  ['plan CBCS', / {2}Cheapest: /],
  ['plan CPC --held CPC', /^Plan {3}You hold the CPC already/m],
  ['apprentice CPC', /^Verdict {2,}When the mark/m],
  ['career salary --state NJ', /^Median a year .* {2}New Jersey, /m],
  ['career salary --certification CPC', /^mean .* {2}by surveys$/m],
  ['renewal --held CPC:2025-03-31 --held CCS:2024-08-31', /^CEUs .* {2}AHIMA: CCS$/m],
])('certs %s --plain: a line found by grep says what it is of', async (line, found) => {
  expect((await certs([...line.split(' '), '--plain'])).out).toMatch(found);
});

test.each(crossed(['--json', '--plain']))('certs $line $other is short for --format', async ({ words, other }) => {
  const long = await certs([...words, '--format', other.slice(2)]);
  expect(await certs([...words, other])).toEqual(long);
  expect(await certs([other, ...words])).toEqual(long);
});

test.each(GRID)('certs $line shows nothing that is no text', async ({ words }) => {
  for (const format of FORMATS) {
    const { out } = await certs([...words, '--format', format, '--cite']);
    expect(out).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b/);
  }
});
