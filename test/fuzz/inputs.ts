/** What people might hand in: files that are nearly right, and bytes that are nothing at all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { anyProfile } from '../support/profiles.ts';

type Json = unknown;
const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const scrap: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, '', 'CPC', 'none', '2026-02-30', [], {}, [null], { value: 1 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'value',
  'saidBy',
  'known',
  'checked',
  'id',
  'code',
  '',
];

/** The places of a value, as the keys that lead to them. */
const places = (value: Json, here: readonly string[] = []): string[][] => [
  [...here],
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...here, key]))
    : []),
];

const put = (value: Json, [key, ...rest]: readonly string[], change: (before: Json) => Json): Json => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? put(inner, rest, change) : inner));
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([name, inner]) => [
      name,
      name === key ? put(inner, rest, change) : inner,
    ]),
  );
};

/** A value with some of its places changed, taken away or given a key more. */
const bent = (value: Json): fc.Arbitrary<Json> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(2), scrap, fc.constantFrom(...KEYS)), { maxLength: 3 }).map((changes) =>
    changes.reduce<Json>((now, [where, how, other, key]) => {
      const all = places(now);
      return put(now, all[where % all.length] ?? [], (before) => {
        if (how === 0) return other;
        if (before === null || typeof before !== 'object') return other;
        if (Array.isArray(before)) return how === 1 ? before.slice(1) : [...before, other];
        // A key that JSON.parse takes and an object literal would not.
        return how === 1
          ? Object.fromEntries(Object.entries(before).slice(1))
          : Object.defineProperty({ ...before }, key, { value: other, enumerable: true });
      });
    }, value),
  );

/** A text cut, doubled, or with bytes in it that do not belong there. */
const torn = (text: string): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(Buffer.from(text)) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 6 })).map(([where, length, bytes]) => {
        const whole = Buffer.from(text);
        const at = whole.length === 0 ? 0 : where % whole.length;
        return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + length)]);
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        Buffer.from(`\ufeff${text}`),
        Buffer.from(text.replaceAll('\n', '\r\n')),
        Buffer.from(text, 'utf16le'),
        Buffer.from(text + text),
        Buffer.alloc(0),
        Buffer.from('['.repeat(5000)),
        Buffer.from(`{"a":${'{"a":'.repeat(100)}1`),
        Buffer.from(`"${'x'.repeat(70_000)}"`),
      ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );

const json = (value: fc.Arbitrary<Json>): fc.Arbitrary<Uint8Array> =>
  value.chain(bent).chain((each) => torn(JSON.stringify(each) ?? 'null'));

export const profiles: fc.Arbitrary<Uint8Array> = json(anyProfile());

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'none',
    'coding=18',
    'CPC',
    'CPC;CCS',
    '2026-01-31',
    '4',
    'high-school',
    'CCA:2025-06-30',
    '"',
    'a"b',
    '=1+1',
    ',',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const table = (columns: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.shuffledSubarray([...columns, 'note', columns[0] ?? ''], { minLength: 2 }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
      fc.boolean(),
    )
    .map(([header, rows, ragged]) =>
      [header, ...rows.map((row) => (ragged ? row : header.map((_, index) => row[index % row.length] ?? '')))]
        .map((cells) =>
          cells
            .map((text) => (/[",\n\r]/.test(text) && text.length > 2 ? `"${text.replaceAll('"', '""')}"` : text))
            .join(','),
        )
        .join('\n'),
    )
    .chain(torn);

export const rosterTables: fc.Arbitrary<Uint8Array> = table([
  'id',
  'name',
  'education',
  'experience',
  'credentials',
  'state',
  'budget',
]);
export const rosterObjects: fc.Arbitrary<Uint8Array> = fc
  .array(anyProfile().chain(bent), { maxLength: 5 })
  .map((rows) => rows.map((row) => JSON.stringify(row)).join('\n'))
  .chain(torn);
export const logs: fc.Arbitrary<Uint8Array> = fc.oneof(
  table(['title', 'provider', 'date', 'hours', 'topic', 'credential', 'proof']),
  torn(read('test/fixtures/ceus.csv')),
);

/** Files of an own data folder, by their place in it. */
export const ownFolders: fc.Arbitrary<Record<string, Uint8Array>> = fc
  .subarray(
    [
      ['certifications/CPC.json', read('test/fixtures/own/certifications/CPC.json')],
      ['certifications/NEW.json', read('test/fixtures/own/certifications/NEW.json')],
      ['certifications/CCS.json', read('data/certifications/CCS.json')],
      ['organizations/school.json', read('test/fixtures/own/organizations/school.json')],
      ['organizations/aapc.json', read('data/organizations/aapc.json')],
      ['sources.json', read('test/fixtures/own/sources.json')],
      ['funding.json', read('data/funding.json')],
      ['programs/types.json', read('data/programs/types.json')],
      ['wages/national.json', read('data/wages/national.json')],
    ] as const,
    { maxLength: 3 },
  )
  .chain((files) =>
    fc.tuple(
      ...files.map(([name, text]) =>
        json(fc.constant(JSON.parse(text) as Json)).map((bytes) => [name, bytes] as const),
      ),
    ),
  )
  .map((files) => Object.fromEntries(files));
