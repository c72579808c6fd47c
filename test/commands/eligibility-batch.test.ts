/** `certs eligibility --batch`: what a roster may be, what comes out of it, and what is said of rows that are wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROSTER_COLUMNS, writeCells } from '../../src/core/profile/columns.ts';
import { flagsOf } from '../../src/core/profile/notation.ts';
import { VERDICT_COLUMNS } from '../../src/render/roster.ts';
import { anyRosterEntry } from '../support/profiles.ts';
import { certs, type Outcome, SHIPPED, type World } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

const batch = (line: string, stdin: World['stdin'] = '', world: World = {}): Promise<Outcome> =>
  certs(wordsOf(`eligibility ${line} --quiet`), { ...world, stdin });

const objects = (text: string): Record<string, unknown>[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

test.each(['', 'id,education\r\n'])('a roster of %j says that nobody stands in it', async (stdin) => {
  const { err, code } = await certs(wordsOf('eligibility CPC --batch -'), { stdin });
  expect([code, err]).toEqual([0, expect.stringContaining('standard input has no rows to answer')]);
  const some = await certs(wordsOf('eligibility CPC --batch -'), { stdin: 'id,education\r\n1,none\r\n' });
  expect(some.err).not.toContain('no rows');
});

test('rows of nothing but commas, as spreadsheets leave them behind, are nobody', async () => {
  const line = 'CPC --batch - --fields code';
  const some = await batch(line, 'id,name,education\r\n1,Ann,none\r\n,,\r\n\r\n , ,\r\n,,,\r\n2,Ben,none\r\n');
  expect(some.out).toBe('id,name,education,code\r\n1,Ann,none,CPC\r\n2,Ben,none,CPC\r\n');
  // Of one column alone an empty cell is what was told.
  expect((await batch(line, 'education\r\n""\r\n')).out.split('\r\n')).toHaveLength(3);
});

describe('command lines that make no sense', () => {
  refused([
    ['eligibility CPC --strict', 2, '--strict', '--batch'],
    ['eligibility CPX --strict --profile /no/such', 2, '2 things', 'certs eligibility --help'],
  ]);

  test.each([
    ['CPX --batch -', 3, '"CPX"', 'certs show CPC '],
    ['CPC --batch - --sort code', 2, '--sort', 'leave out --sort; sort or cut'],
    ['CPC --batch - --limit 5', 2, '--limit', 'leave out --limit; sort or cut'],
    ['CPC --batch - --education none', 2, 'other flags', 'leave out --profile'],
    ['CPC --batch - --profile /no/such --student', 2, 'other flags', 'leave out --profile'],
    ['CPC --batch - --save me.json', 2, '--save', 'leave out --save'],
  ])('certs eligibility %s: exit %i', async (line, exit, names, hint) => {
    const { out, err, code } = await batch(line);
    expect({ out, code }).toEqual({ out: '', code: exit });
    expect(err.split('\n')[0]).toContain(names);
    expect(err).toContain(`  try: ${hint}`);
  });

  test.each<[string, RegExp]>([
    ['CPC --batch - --json', /"cannot|as json/],
    ['CPC --batch - --format table', /as table/],
    ['CPC --batch - --format markdown', /as markdown/],
    ['CPC --batch - --plain', /as plain/],
    ['CPC --batch - -o answer.md', /as markdown/],
    ['CPC --batch students.json', /\.json/],
    ['CPC --batch students.tsv', /\.tsv/],
    ['CPC --batch students.xlsx', /\.xlsx/],
    ['CPC --batch /no/such/students.csv', /no such file \(ENOENT\)/],
    ['CPC --batch test', /folder \(EISDIR\)/],
    ['CPC --batch - --fields cod', /"cod"/],
    ['CPC --batch - --fields routes', /"routes"/],
  ])('certs eligibility %s', async (line, names) => {
    const { out, err, code } = await batch(line);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(names);
  });

  test('--max-age is asked of the rules, before any row', async () => {
    expect(await batch('CCS --batch - --max-age 0', '{}\n')).toMatchObject({ out: '', code: 5 });
  });
});

const PEOPLE = '{"id":1,"education":"high-school","experience":[]}\n{"id":"two"}\n';

describe('NDJSON', () => {
  test('the row as it was, then the columns of the verdict, a line a person and code', async () => {
    const { out, err, code } = await batch('CPC CCS --batch -', PEOPLE);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const rows = objects(out);
    expect(rows.map(({ id, code: asked }) => [id, asked])).toEqual([
      [1, 'CPC'],
      [1, 'CCS'],
      ['two', 'CPC'],
      ['two', 'CCS'],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'education', 'experience', ...VERDICT_COLUMNS]);
    expect(rows[1]).toMatchObject({ maySit: 'yes', verdict: 'eligible', missing: [] });
    expect(rows[3]).toMatchObject({ maySit: 'unknown', ask: ['--education'] });
  });

  test('a person is kept letter by letter', async () => {
    const line = '{ "name" : "Ana \\u00e9", "id":1.50 ,"education": "none" }';
    const { out } = await batch('CPC --batch - --fields code', line);
    expect(out).toBe('{ "name" : "Ana \\u00e9", "id":1.50 ,"education": "none","code":"CPC"}\n');
    expect((await batch('CPC --batch - --fields code', '{}')).out).toBe('{"code":"CPC"}\n');
  });

  test('--fields chooses and orders', async () => {
    const { out } = await batch('CPC --batch - --fields verdict,code', '{"id":1}');
    expect(out).toBe('{"id":1,"verdict":"cannot-say","code":"CPC"}\n');
    expect((await batch('CPC --batch - --fields help')).out).toBe(`${VERDICT_COLUMNS.join('\n')}\n`);
  });

  test('as CSV every column of a profile is there, and it can be read again', async () => {
    const { out } = await batch('CPC CCS --batch - --format csv --fields code,verdict', PEOPLE);
    const [header, ...rows]: string[][] = parse(out);
    expect(header).toEqual([...ROSTER_COLUMNS, 'code', 'verdict']);
    expect(rows).toHaveLength(4);
    const again = await batch('CPC CCS --batch -', out.replace('code,verdict', 'class,group'));
    expect(parse(again.out, { columns: true })).toMatchObject([
      { id: '1', experience: 'none', code: 'CPC' },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  test('--with-meta begins with a line about the answer', async () => {
    const [meta, row] = objects((await batch('CPC --batch - --with-meta', '{"id":1}')).out);
    expect(meta).toMatchObject({ type: 'meta', kind: 'certs/eligibility', asOf: '2026-11-23' });
    expect(row).toMatchObject({ id: 1, code: 'CPC' });
  });

  test('without codes each certification that is offered is answered', async () => {
    const { out } = await batch('--batch - --fields code', '{"id":1}');
    expect(objects(out).length).toBeGreaterThan(3);
  });
});

describe('CSV', () => {
  const roster = 'id,Education,class,Experience\r\n1,high-school,"a, b",coding=18; billing=2\r\n2,,"x\r\ny",none\r\n';

  test('columns as they are, quotes and line ends in cells, CRLF', async () => {
    const { out, err, code } = await batch('CPC --batch - --fields code,maySit', roster);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toBe(
      'id,Education,class,Experience,code,maySit\r\n1,high-school,"a, b",coding=18; billing=2,CPC,yes\r\n2,,"x\r\ny",none,CPC,yes\r\n',
    );
  });

  test('a mark at the beginning is read over, and written only with --bom', async () => {
    const plain = await batch('CPC --batch -', roster);
    expect(await batch('CPC --batch -', `\uFEFF${roster}`)).toEqual(plain);
    expect((await batch('CPC --batch - --bom', roster)).out).toBe(`\uFEFF${plain.out}`);
  });

  test('--no-header; TSV; objects of texts', async () => {
    expect((await batch('CPC --batch - --no-header --fields code', roster)).out).toMatch(/^1,high-school/);
    expect((await batch('CPC --batch - --format tsv --fields code', roster)).out).toContain(
      '2\t\tx\\r\\ny\tnone\tCPC\n',
    );
    expect(objects((await batch('CPC --batch - --format ndjson --fields code', roster)).out)[0]).toEqual({
      id: '1',
      Education: 'high-school',
      class: 'a, b',
      Experience: 'coding=18; billing=2',
      code: 'CPC',
    });
  });

  test('what begins like a formula gets an apostrophe, numbers do not', async () => {
    const { out } = await batch('CPC --batch - --fields code', 'education,a,b\nnone,=1+1,-5\n');
    expect(out).toBe('education,a,b,code\r\nnone,"\'=1+1",-5,CPC\r\n');
    expect((await batch('CPC --batch - --fields code --no-formula-guard', 'education,a\nnone,=1\n')).out).toContain(
      'none,=1,',
    );
  });

  test('columns that are not read are named once, with what may have been meant', async () => {
    const { out, err } = await certs(wordsOf('eligibility CPC --batch -'), {
      stdin: 'eduction,state,class\nnone,NJ,a\nnone,NJ,b\n',
    });
    expect(out.split('\r\n')).toHaveLength(4);
    expect(err.match(/not read.*/g)).toEqual(['not read: "eduction" (did you mean education?), "class"']);
  });

  test.each<[string, string, RegExp]>([
    ['no column that is known', 'a;b\n1;2\n', /no column that is known/],
    ['a column twice', 'state,State\n', /state twice/],
    ['a column of the answer', 'education,verdict,code\n', /verdict, code/],
    ['a list of JSON', '[{"id":1}]', /one JSON object a line/],
    ['a quote left open', '"education\n', /quote/],
  ])('a header with %s is refused before anything is written', async (_, stdin, names) => {
    const { out, err, code } = await batch('CPC --batch -', stdin);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(names);
  });

  test('a first line of values is not repeated', async () => {
    expect((await batch('CPC --batch -', 'Ana,bachelor,NJ\n')).err).not.toMatch(/Ana|bachelor,|NJ/);
  });

  test('a header alone answers with a header, nothing at all with nothing but where a form is asked for', async () => {
    expect(await batch('CPC --batch - --fields code', 'education\n')).toEqual({
      out: 'education,code\r\n',
      err: '',
      code: 0,
    });
    expect(await batch('CPC --batch -', '')).toEqual({ out: '', err: '', code: 0 });
    for (const nothing of ['', '\n \n']) {
      const asCsv = await batch('CPC --batch - --fields code,maySit --format csv', nothing);
      expect(asCsv).toEqual({ out: `${ROSTER_COLUMNS.join(',')},code,maySit\r\n`, err: '', code: 0 });
      expect(await batch('CPC --batch - --format ndjson', nothing)).toEqual({ out: '', err: '', code: 0 });
    }
  });
});

describe('rows that are wrong', () => {
  test('are told in lines of the terminal', async () => {
    const { err } = await batch('CPC --batch -', '{"experience":[{"in":"cooking"}]}\n', { tty: true, columns: 50 });
    expect(err).toContain('line 1: experience[0].in:');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{"id":1,}', /line 2: found no JSON at column 9, expected valid JSON/],
    ['cut short', '{"id":"secret', /line 2: found no JSON/],
    ['a list', '["secret"]', /line 2: found a list, expected an object/],
    ['null', 'null', /line 2: found null/],
    ['an unknown key', '{"eduction":"secret"}', /line 2: eduction: found the key "eduction"/],
    ['an unknown key inside', '{"degrees":[{"level":"none","secretly":1}]}', /degrees\[0\]\.secretly/],
    ['a key twice', '{"id":2, "id":"secret"}', /line 2: id: found the key "id" a second time/],
    ['a key twice inside', '{"degrees":[{"level":"none","level":"none"}]}', /the key "level" a second time/],
    ['a key that JavaScript minds', '{"__proto__":{"education":"none"}}', /__proto__/],
    ['another word', '{"education":"secret"}', /education: found a text, expected one of none, high-school/],
    [
      'another type',
      '{"experience":[{"in":"coding","months":"secret"}]}',
      /experience\[0\]\.months: found a text, expected a number/,
    ],
    ['an impossible day', '{"credentials":[{"code":"CCA","earned":"2025-02-30"}]}', /credentials\[0\]\.earned/],
    ['an unknown code', '{"credentials":[{"code":"CPC"},{"code":"secret"}]}', /credentials\[1\]\.code: found a code/],
    ['a number that would change', '{"id":12345678901234567890}', /id: found a number/],
    ['too deep', `{"degrees":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, /nesting too deep/],
    ['too deep and no JSON', '['.repeat(60_000), /line 2: /],
    ['too long', `{"name":"${'x'.repeat(1 << 16)}"}`, /line 2: .*at most 65536 bytes/],
  ];

  test.each(bad)(
    '%s: told by its line, never with its values; the others are answered; exit 2',
    async (_, line, expected) => {
      const { out, err, code } = await batch('CPC --batch - --fields code', `{"id":1}\n${line}\n{"id":3}\n`);
      expect(objects(out).map(({ id }) => id)).toEqual([1, 3]);
      expect(err).toMatch(expected);
      expect(err).toMatch(
        /^error: standard input, line 2: .*\n(error: .*line 2.*\n)*error: 1 of 3 rows could not be read\n$/,
      );
      expect(err.replaceAll('secretly', '')).not.toContain('secret');
      expect(code).toBe(2);
    },
  );

  test.each<[string, string, RegExp]>([
    ['too few cells', 'bachelor', /line 3: found 1 cell, expected 3/],
    ['too many cells', 'bachelor,a,b,c', /line 3: found 4 cells, expected 3/],
    ['a quote inside a cell', 'bachelor,a"secret,b', /line 3: found a quote inside a cell/],
    ['words after a quote', 'bachelor,"a"secret,b', /line 3: found a quote inside a cell/],
    ['another word', 'secret,a,b', /line 3: education: found a text/],
    ['another entry', 'none,coding=secret,b', /line 3: experience\[0\]\.months: found a text/],
    ['a key without a value', 'none,coding:secretly,b', /line 3: experience\[0\]\.secretly/],
  ])('CSV, %s', async (_, line, expected) => {
    const { out, err, code } = await batch(
      'CPC --batch - --fields code',
      `education,experience,x\nnone,,1\n${line}\nnone,,3\n`,
    );
    expect(out).toBe('education,experience,x,code\r\nnone,,1,CPC\r\nnone,,3,CPC\r\n');
    expect(err).toMatch(expected);
    expect(err.replaceAll('secretly', '')).not.toContain('secret');
    expect(code).toBe(2);
  });

  test('--format ndjson tells them as objects', async () => {
    const { err } = await batch('CPC --batch - --format ndjson', '{"x":1,"y":2}\n');
    const [row, sum] = objects(err).map(({ error }) => error as Record<string, unknown>);
    expect(row).toMatchObject({
      code: 'bad-row',
      exit: 2,
      problems: [{ file: 'standard input, line 1', path: 'x' }, { path: 'y' }],
    });
    expect(sum).toMatchObject({ code: 'bad-rows', exit: 2, message: '1 of 1 row could not be read' });
  });

  test('what turns a terminal is shown in them, not sent', async () => {
    const { err } = await batch('CPC --batch - --format ndjson', '{"\u009b31m\u202e":1}\n');
    expect(err).toContain('\\u009b31m\\u202e');
    expect(err).not.toMatch(/[\u009b\u202e]/);
  });

  test('no more than a hundred are told one by one', async () => {
    const { err } = await batch('CPC --batch -', '{"x":1}\n'.repeat(2500));
    expect(err.split('\n')).toHaveLength(102);
    expect(err).toContain('error: 2,500 of 2,500 rows could not be read; the first 100 are named above\n');
  });

  test('--strict stops at the first, after the rows before it', async () => {
    const { out, err, code } = await batch('CPC --batch - --strict', '{"id":1}\n{"x":1}\n{"id":3}\n{"y":1}\n');
    expect(objects(out).map(({ id }) => id)).toEqual([1]);
    expect(err).toContain('line 2');
    expect(err).not.toContain('line 4');
    expect(code).toBe(2);
  });
});

test.each<[string, string, number]>([
  ['no', '{"education":"none","degrees":[]}', 4],
  ['unknown', '{}', 6],
  ['yes', '{"education":"high-school"}', 0],
  ['unknown and no', '{}\n{"education":"none","degrees":[]}', 4],
  ['no and a bad row', '{"education":"none","degrees":[]}\n{"x":1}', 2],
])('--exit-status with %s', async (_, stdin, expected) => {
  expect((await batch('CCS --batch - --exit-status', stdin)).code).toBe(expected);
  expect((await batch('CCS --batch -', stdin)).code).toBe(stdin.includes('"x"') ? 2 : 0);
});

describe('files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'certs-roster-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  test('the ending says what a file holds; where it says nothing, its first byte', async () => {
    for (const name of ['a.ndjson', 'a.jsonl', 'a.NDJSON', 'a', 'a.txt'])
      expect((await batch(`CPC --batch ${put(name, '{"id":1}')}`)).out).toMatch(/^\{"id":1,/);
    expect((await batch(`CPC --batch ${put('a.csv', '{"id":1}')}`)).code).toBe(2);
  });

  test('-o gives the format by its ending, and the file is whole', async () => {
    const roster = put('a.ndjson', PEOPLE);
    for (const name of ['b.csv', 'b.tsv', 'b.ndjson', 'b.txt']) {
      const { out, code } = await batch(`CPC --batch ${roster} -o ${path.join(folder, name)}`);
      expect({ out, code }).toEqual({ out: '', code: 0 });
      const format = name.endsWith('txt') ? 'ndjson' : name.slice(2);
      const printed = await batch(`CPC --batch ${roster} --format ${format}`);
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(printed.out);
    }
  });

  test('with --strict a bad row leaves no file; without it the file holds the others', async () => {
    const roster = put('a.ndjson', '{"id":1}\n{"x":1}\n{"id":3}\n');
    expect((await batch(`CPC --batch ${roster} --strict -o ${path.join(folder, 'b.ndjson')}`)).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.ndjson']);
    expect((await batch(`CPC --batch ${roster} -o ${path.join(folder, 'b.ndjson')}`)).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.ndjson', 'b.ndjson']);
    expect((await batch(`CPC --batch ${roster} -o ${path.join(folder, 'b.ndjson')}`)).err).toContain('--force');
  });
});

describe('the same person told in four ways', () => {
  const CODES = ['CPC', 'CCS', 'CBCS', 'CPB'];
  const rowsOf = async (flags: readonly string[], stdin = ''): Promise<string> => {
    const words = ['eligibility', ...CODES, ...flags, '--quiet'];
    const { out, code, err } = await certs(words, { dataFolder: SHIPPED, stdin });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const verdictsOf = (row: Record<string, unknown>) =>
    Object.fromEntries(VERDICT_COLUMNS.map((column) => [column, row[column]]));
  const table = (text: string): Record<string, unknown>[] => parse(text, { columns: true });

  test('flags, a profile, a row of NDJSON and a row of CSV', async () => {
    await fc.assert(
      fc.asyncProperty(anyRosterEntry, async ({ id, name, ...profile }) => {
        // A flag takes no statement that nobody asks for, and what these four ask does not hang on any.
        const { attestations } = profile;
        const stated = attestations && { attestations: attestations.map(() => 'inpatient-ipps') };
        const flags = flagsOf({ ...profile, ...stated });
        const { results } = JSON.parse(await rowsOf([...flags, '--json'])) as {
          results: Record<string, unknown>[];
        };
        const byProfile = JSON.parse(await rowsOf(['--profile', '-', '--json'], JSON.stringify(profile)));
        expect(byProfile).toMatchObject({ results });

        const row = JSON.stringify({ id, name, ...profile });
        const byRow = objects(await rowsOf(['--batch', '-'], row));
        expect(byRow.map(verdictsOf)).toEqual(results.map(verdictsOf));

        const cells = writeCells({ id, name, ...profile }).map((cell) => `"${String(cell).replaceAll('"', '""')}"`);
        const byCells = await rowsOf(['--batch', '-'], `${ROSTER_COLUMNS.join()}\n${cells.join()}\n`);
        const csv = ['--format', 'csv', '--fields', VERDICT_COLUMNS.join()];
        expect(table(byCells).map(verdictsOf)).toEqual(table(await rowsOf([...flags, ...csv])));
      }),
      { numRuns: 60 },
    );
  });
});
