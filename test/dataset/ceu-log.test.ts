import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LOG_COLUMNS, readCeuLog } from '../../src/dataset/ceu-log.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = LOG_COLUMNS.join(',');
const read = (text: string | Buffer) => {
  const file = path.join(folder, 'log.csv');
  writeFileSync(file, text);
  return readCeuLog(file, (code) => (['CPC', 'COC'].includes(code.toUpperCase()) ? code.toUpperCase() : null));
};
const found = (text: string | Buffer) => read(text).problems.map((problem) => `${problem.path}: ${problem.found}`);

describe('a log', () => {
  it('gives an entry a row, with its line', () => {
    const { entries, problems } = read(
      `${HEADER}\nModifiers,AAPC,2026-01-05,1.5,CPMA,cpc; COC,certificate.pdf\n\n"A ""second"", one",,2026-02-05,2,,,no\n`,
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        line: 2,
        title: 'Modifiers',
        provider: 'AAPC',
        date: '2026-01-05',
        hours: 1.5,
        topic: 'CPMA',
        credentials: ['CPC', 'COC'],
        proof: true,
      },
      {
        line: 4,
        title: 'A "second", one',
        provider: null,
        date: '2026-02-05',
        hours: 2,
        topic: null,
        credentials: [],
        proof: false,
      },
    ]);
  });

  it('may leave out columns, order and write them otherwise, begin with a byte-order mark and end lines as Windows does', () => {
    const { entries, problems } = read('\uFEFF Hours,TITLE,date\r\n1,Modifiers,2026-01-05\r\n');
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ line: 2, title: 'Modifiers', hours: 1, provider: null, proof: null }]);
  });

  it.each([
    ['Windows', 'Linux', '\r\n', '\n'],
    ['Linux', 'Windows', '\n', '\r\n'],
  ])('may end its first line as %s does and the others as %s', (_first, _others, first, others) => {
    const { entries, problems } = read(`title,date,hours${first}A,2026-01-05,1${others}B,2026-01-06,2${others}`);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      { line: 2, title: 'A', hours: 1 },
      { line: 3, title: 'B', hours: 2 },
    ]);
  });

  it('leaves to the rules what is an entry: hours below zero', () => {
    expect(read('title,date,hours\nModifiers,2026-01-05,-1').entries).toMatchObject([{ hours: -1 }]);
  });

  it('names every problem at once, by line', () => {
    expect(
      found(
        'title,date,hours,credential\n,2026-02-30,many,CPX\nModifiers,2026-01-05\nModifiers,03/31/2026,1.125,CPC\n',
      ),
    ).toEqual([
      'line 2, title: nothing',
      'line 2, date: "2026-02-30"',
      'line 2, hours: "many"',
      'line 2, credential: "CPX"',
      'line 3: 2 cells',
      'line 4, date: "03/31/2026"',
      'line 4, hours: "1.125"',
    ]);
  });

  it.each<[string, string | Buffer, string[]]>([
    ['an empty file', '', [': an empty file']],
    [
      'no header',
      'Modifiers,2026-01-05,1\n',
      [
        'line 1: the column "Modifiers"',
        'line 1: the column "2026-01-05"',
        'line 1: the column "1"',
        'line 1: no column "title"',
        'line 1: no column "date"',
        'line 1: no column "hours"',
      ],
    ],
    ['a column twice', 'title,date,hours,Title\n', ['line 1: the column "title" twice']],
    ['quotes that do not match', 'title,date,hours\n"Modifiers,2026-01-05,1\n', ['line 2: quotes that do not match']],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), [': bytes that are not UTF-8']],
    ['a file too large', 'x'.repeat(1024 * 1024 + 1), [`: ${1024 * 1024 + 1} bytes`]],
  ])('is refused as a whole: %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(read(text).entries).toEqual([]);
  });

  it('is refused where it is a folder or not there', () => {
    expect(readCeuLog(folder, () => null).problems).toMatchObject([{ found: 'a folder', expected: 'a CSV file' }]);
    expect(readCeuLog(path.join(folder, 'none.csv'), () => null).problems).toMatchObject([
      { found: 'no file of this name', expected: 'a CSV file' },
    ]);
  });
});
