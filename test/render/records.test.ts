import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, inline, type Json, type JsonObject, narrow, toCsv, toNdjson, toTsv } from '../../src/render/records.ts';
import { anyText } from './texts.ts';

const plain = { header: true, bom: false, guard: false };
const guarded = { ...plain, guard: true };

/** Texts with more of what is special in CSV and TSV than chance would bring. */
const cell = fc.oneof(
  anyText,
  fc
    .array(fc.constantFrom('"', ',', '\t', '\r', '\n', '\\', '\\t', "'", '=', '-', '@', '+', ' ', 'a', '漢', ';'))
    .map((parts) => parts.join('')),
);
const COLUMNS = ['code', 'fees.member', 'text'];
const rows = fc.array(
  fc.tuple(cell, cell, cell).map(([code, member, text]) => ({ code, fees: { member }, text })),
  { maxLength: 5 },
);
const cells = (row: { code: string; fees: { member: string }; text: string }) => [row.code, row.fees.member, row.text];

const readCsv = (text: string): string[][] => parse(text, { record_delimiter: '\r\n', bom: true });

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, sign: string) => ({ t: '\t', n: '\n', r: '\r' })[sign] ?? sign);
const readTsv = (text: string): string[][] =>
  (parse(text, { delimiter: '\t', record_delimiter: '\n', quote: false, escape: false }) as string[][]).map((row) =>
    row.map(unescaped),
  );

describe('toCsv', () => {
  it('ends every line with CR LF, quotes where needed, and names the columns', () => {
    const row = { code: 'ABC', fees: { member: 1234.5 }, text: 'a "b", c' };
    expect(toCsv(COLUMNS, [row], plain)).toBe('code,fees.member,text\r\nABC,1234.5,"a ""b"", c"\r\n');
  });

  it('gives a header alone where there are no rows, and none where none is wanted', () => {
    expect(toCsv(COLUMNS, [], plain)).toBe('code,fees.member,text\r\n');
    expect(toCsv(COLUMNS, [], { ...plain, header: false })).toBe('');
    expect(toCsv(['a'], [{ a: 1 }], { ...plain, header: false })).toBe('1\r\n');
  });

  it('begins with a byte-order mark only where asked', () => {
    expect(toCsv(['a'], [], { ...plain, bom: true })).toBe('\uFEFFa\r\n');
    expect(toCsv(['a'], [], plain).startsWith('\uFEFF')).toBe(false);
  });

  it('leaves unknown empty', () => {
    expect(toCsv(['a', 'b', 'c.d'], [{ a: null, b: 0 }], plain)).toBe('a,b,c.d\r\n,0,\r\n');
  });

  it('has a record for each row of one column, also for a reader that skips empty lines', () => {
    const given = [{ a: 1 }, { a: null }, { a: '' }, { a: 2 }];
    const text = toCsv(['a'], given, { ...plain, header: false });
    expect(text).toBe('1\r\n""\r\n""\r\n2\r\n');
    expect(parse(text, { skip_empty_lines: true })).toEqual([['1'], [''], [''], ['2']]);
  });

  it('is read back by another reader as it was', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, bom) => {
        expect(readCsv(toCsv(COLUMNS, given, { ...plain, bom }))).toEqual([COLUMNS, ...given.map(cells)]);
      }),
    );
  });
});

describe('toTsv', () => {
  it('escapes what would break a line or a field, and quotes nothing', () => {
    const row = { code: 'a\tb', fees: { member: 'c\nd\re' }, text: 'f\\g "h"' };
    expect(toTsv(COLUMNS, [row], plain)).toBe('code\tfees.member\ttext\na\\tb\tc\\nd\\re\tf\\\\g "h"\n');
  });

  it('has no header where none is wanted', () => {
    expect(toTsv(['a'], [{ a: 1 }], { ...plain, header: false })).toBe('1\n');
  });

  it('is read back by another reader as it was', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(readTsv(toTsv(COLUMNS, given, plain))).toEqual([COLUMNS, ...given.map(cells)]);
      }),
    );
  });
});

describe('the formula guard', () => {
  const csv = (value: Json) => toCsv(['a'], [{ a: value }], { ...guarded, header: false });
  const tsv = (value: Json) => toTsv(['a'], [{ a: value }], { ...guarded, header: false });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('puts an apostrophe before %j', (text) => {
    expect(csv(text)).toBe(`"'${text}"\r\n`);
    expect(readTsv(tsv(text))).toEqual([[`'${text}`]]);
  });

  it.each(['a=1', ' =1', '1-2', '', 'CPC-A', '2026-03-01', "it's"])('leaves %j alone', (text) => {
    expect(readCsv(csv(text))).toEqual([[text]]);
    expect(readTsv(tsv(text))).toEqual([[text]]);
  });

  it('lets numbers and yes or no pass', () => {
    expect([csv(-5), csv(-0.25), csv(true)]).toEqual(['-5\r\n', '-0.25\r\n', 'true\r\n']);
    expect(tsv(-5)).toBe('-5\n');
  });

  it('guards a list by what it begins with', () => {
    expect(csv(['=1', 'b'])).toBe('"\'=1; b"\r\n');
  });

  it('leaves no cell that begins a formula, and adds nothing but the apostrophe', () => {
    fc.assert(
      fc.property(rows, (given) => {
        for (const read of [readCsv(toCsv(COLUMNS, given, guarded)), readTsv(toTsv(COLUMNS, given, guarded))]) {
          for (const [index, row] of read.slice(1).entries()) {
            for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
            const original = cells(given[index] ?? { code: '', fees: { member: '' }, text: '' });
            expect(row).toEqual(original.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)));
          }
        }
      }),
    );
  });
});

describe('toNdjson', () => {
  it('writes one compact object a line, to be read back as it was', () => {
    expect(toNdjson([{ a: 1 }, { a: null, b: ['x'] }])).toBe('{"a":1}\n{"a":null,"b":["x"]}\n');
    expect(toNdjson([])).toBe('');
    fc.assert(
      fc.property(rows, (given) => {
        const lines = toNdjson(given).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(given);
      }),
    );
  });
});

const record: JsonObject = {
  code: 'ABC',
  fees: { member: 425, range: { low: 425, high: null } },
  focus: ['coding', 'billing'],
  domains: [{ name: 'Anatomy', percent: 6 }],
};

describe('at', () => {
  it.each([
    ['code', 'ABC'],
    ['fees.range.low', 425],
    ['fees.range.high', null],
    ['focus.1', 'billing'],
    ['domains.0.name', 'Anatomy'],
    ['fees.nothing', undefined],
    ['code.length', undefined],
    ['focus.9', undefined],
  ])('%s is %j', (path, value) => {
    expect(at(record, path)).toBe(value);
  });
});

describe('narrow', () => {
  it('keeps the asked fields in their order and nesting, unknown ones as null', () => {
    const kept = narrow(record, ['fees.range.low', 'code', 'fees.member', 'fees.none']);
    expect(JSON.stringify(kept)).toBe('{"fees":{"range":{"low":425},"member":425,"none":null},"code":"ABC"}');
  });
});

describe('inline', () => {
  it.each<[Json | undefined, string]>([
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [false, 'false'],
    [['a', 'b'], 'a; b'],
    [[], ''],
    [{ topic: 'books', text: 'One book.' }, 'books: One book.'],
    [{ kind: 'education', text: 'a diploma' }, 'a diploma'],
    [{ route: 'r', conditions: [{ text: 'a diploma' }, { text: 'a course' }] }, 'a diploma and a course'],
    [{ name: 'Anatomy', percent: 6, low: null }, 'Anatomy percent 6'],
  ])('%j is "%s"', (value, text) => {
    expect(inline(value)).toBe(text);
  });
});
