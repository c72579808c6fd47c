/** Records out of bytes, however the bytes are cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RECORD, opened, type RawRecord, type RosterKind, recordsOf } from '../../src/dataset/roster-records.ts';

const pieces = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));

const streamed = async function* (parts: readonly Uint8Array[]) {
  yield* parts;
};

const read = async (input: string | Uint8Array, kind: RosterKind, size = 1 << 16): Promise<RawRecord[]> => {
  const records: RawRecord[] = [];
  for await (const batch of recordsOf(streamed(pieces(Buffer.from(input), size)), kind)) records.push(...batch);
  return records;
};

const texts = (records: readonly RawRecord[]) =>
  records.map((record) => ('text' in record ? [record.line, record.text] : [record.line, `! ${record.fault}`]));

test.each<[string, RosterKind, string, [number, string][]]>([
  ['nothing', 'ndjson', '', []],
  ['a line without an end', 'ndjson', '{}', [[1, '{}']]],
  [
    'LF and CRLF',
    'ndjson',
    'a\nb\r\nc',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    'blank lines are counted',
    'ndjson',
    '\n\na\n \r\nb\n',
    [
      [3, 'a'],
      [5, 'b'],
    ],
  ],
  [
    'quotes mean nothing in NDJSON',
    'ndjson',
    '"a\nb"\n',
    [
      [1, '"a'],
      [2, 'b"'],
    ],
  ],
  [
    'a line end inside a cell',
    'csv',
    'a,"b\nc"\nd\n',
    [
      [1, 'a,"b\nc"'],
      [3, 'd'],
    ],
  ],
  [
    'doubled quotes',
    'csv',
    '"a ""b""\nc"\nd',
    [
      [1, '"a ""b""\nc"'],
      [3, 'd'],
    ],
  ],
  [
    'an empty cell in quotes',
    'csv',
    '"",b\nc',
    [
      [1, '"",b'],
      [2, 'c'],
    ],
  ],
  [
    'quotes within a cell open nothing',
    'csv',
    '5" tall,""\na""b\nc',
    [
      [1, '5" tall,""'],
      [2, 'a""b'],
      [3, 'c'],
    ],
  ],
  [
    'a quote that is not closed costs its own line',
    'csv',
    'a\n"b\nc\nd',
    [
      [1, 'a'],
      [2, '! open-quote'],
      [3, 'c'],
      [4, 'd'],
    ],
  ],
])('%s', async (_, kind, input, expected) => {
  expect(texts(await read(input, kind))).toEqual(expected);
  expect(texts(await read(input, kind, 1))).toEqual(expected);
});

describe.each<RosterKind>(['ndjson', 'csv'])('%s: the longest record', (kind) => {
  const longest = 'x'.repeat(MAX_RECORD);

  test.each([1000, 1 << 16, 1 << 20])('in pieces of %i', async (size) => {
    const records = await read(
      `a\n${longest}\r\n${longest}y\nb\n${longest}${longest}${longest}\nc\n${longest}`,
      kind,
      size,
    );
    expect(records).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: longest },
      { line: 3, fault: 'too-long' },
      { line: 4, text: 'b' },
      { line: 5, fault: 'too-long' },
      { line: 6, text: 'c' },
      { line: 7, text: longest },
    ]);
  });

  test('nothing is kept of a line without end', async () => {
    let most = 0;
    const endless = async function* () {
      for (let piece = 0; piece < 400; piece += 1) {
        yield Buffer.alloc(1 << 18, 'x');
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
    };
    const before = process.memoryUsage().arrayBuffers;
    for await (const batch of recordsOf(endless(), kind)) expect(batch.length).toBeLessThanOrEqual(1);
    expect(most - before).toBeLessThan(64 << 20);
  });
});

test('a quote left open before many lines costs one of them', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `${index},coding=18:until=2026-10,some more text`);
  const records = await read(['a', '"b', ...lines].join('\n'), 'csv');
  expect(records).toHaveLength(lines.length + 2);
  expect(records.filter((record) => 'fault' in record)).toEqual([{ line: 2, fault: 'too-long' }]);
});

test('bytes that are not UTF-8 cost their own line; the sign for them is a character like any other', async () => {
  const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0x62, 0xff]), Buffer.from('\n\uFFFD\né\n')]);
  for (const size of [1, 2, 3, 1000])
    expect(await read(bytes, 'ndjson', size)).toEqual([
      { line: 1, text: 'a' },
      { line: 2, fault: 'not-utf-8' },
      { line: 3, text: '\uFFFD' },
      { line: 4, text: 'é' },
    ]);
});

test('the records are the same however the bytes are cut', async () => {
  const text = fc.array(fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', '""', '{}'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom<RosterKind>('ndjson', 'csv'),
      fc.integer({ min: 1, max: 9 }),
      async (parts, kind, size) => {
        expect(await read(parts.join(''), kind, size)).toEqual(await read(parts.join(''), kind));
      },
    ),
  );
});

describe('opened', () => {
  const all = async (input: string, size: number) => {
    const { kind, bytes } = await opened(streamed(pieces(Buffer.from(input), size)));
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    return { kind, text: Buffer.concat(parts).toString() };
  };

  test.each<[string, string, RosterKind | null, string]>([
    ['nothing', '', null, ''],
    ['only blanks', ' \r\n\t\n', null, ' \r\n\t\n'],
    ['only a mark', '\uFEFF', null, ''],
    ['an object', '{"id":1}\n', 'ndjson', '{"id":1}\n'],
    ['an object after blanks', '\n  {}', 'ndjson', '\n  {}'],
    ['a mark and an object', '\uFEFF{}', 'ndjson', '{}'],
    ['a header', 'id,name\n', 'csv', 'id,name\n'],
    ['a mark and a quoted header', '\uFEFF"id",name', 'csv', '"id",name'],
    ['one letter', 'a', 'csv', 'a'],
  ])('%s', async (_, input, kind, text) => {
    for (const size of [1, 2, 4, 1000]) expect(await all(input, size)).toEqual({ kind, text });
  });

  test('a stream that is left is closed', async () => {
    let closed = false;
    const source = async function* () {
      try {
        for (;;) yield Buffer.from('{}\n');
      } finally {
        closed = true;
      }
    };
    for await (const _ of (await opened(source())).bytes) break;
    expect(closed).toBe(true);
  });
});
