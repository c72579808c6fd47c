/** Reads one JSON file that somebody wrote, warily: its size, its encoding, its depth, its keys. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { type ParseError, parse } from 'jsonc-parser';
import { type Problem, systemCode, systemReason } from '../errors.ts';
import { readUpTo } from '../read-up-to.ts';
import { firstOf } from './problems.ts';
import { FORBIDDEN, scan } from './scan.ts';

/** The shortest values are a byte or two, those of real files twenty and more. */
const BYTES_A_VALUE = 20;
const BYTES_AN_ENTRY = 100;
const MAX_BYTES = 1024 * 1024;

/** `data` is undefined where the file cannot be used at all; else its problems are as much as was noticed in reading. */
export type ReadResult = { data: unknown; problems: Problem[]; bytes?: number };

const failed = (file: string, found: string, expected: string): ReadResult => ({
  data: undefined,
  problems: [{ file, path: '', found, expected }],
});

/** The text of bytes, without the byte-order mark that it may begin with. */
const decode = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Where parsing stopped, by line and column: never the file's own text. */
const whereText = (text: string): string => {
  if (text.trim() === '') return 'an empty file';
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // It walks down level by level, and JSON.parse does not.
    return 'no JSON, nested too deep to say where';
  }
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n');
  return `no JSON at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};

/** The parsed text without the keys it may not have, and what is wrong with it. */
export const parseJson = (text: string, shown: string, maxBytes = MAX_BYTES): ReadResult => {
  const bounds = { values: maxBytes / BYTES_A_VALUE, entries: maxBytes / BYTES_AN_ENTRY };
  const oddities = scan(text, { values: Math.floor(bounds.values), entries: Math.floor(bounds.entries) });
  const problems = firstOf(
    oddities.map(({ path, found, expected }) => ({ file: shown, path, found, expected })),
    shown,
  );
  if (oddities.some(({ kind }) => kind === 'much')) return { data: undefined, problems };
  try {
    const isForbidden = oddities.some(({ kind }) => kind === 'forbidden');
    const drop = (key: string, value: unknown) => (FORBIDDEN.has(key) ? undefined : value);
    return { data: JSON.parse(text, isForbidden ? drop : undefined), problems };
  } catch {
    return failed(shown, whereText(text), 'valid JSON');
  }
};

type TextResult = { text: string; problems: [] } | { text: null; problems: Problem[] };

const refused = (file: string, found: string, expected: string): TextResult => ({
  text: null,
  problems: [{ file, path: '', found, expected }],
});

const unreadable = (error: unknown, shown: string, kind: string): TextResult => {
  const code = systemCode(error) ?? '';
  if (code.startsWith('ERR_ENCODING')) return refused(shown, 'bytes that are not UTF-8', 'UTF-8 text');
  if (code === 'ENXIO') return refused(shown, 'something that is no file', `a ${kind}`);
  if (code === 'ENOENT') return refused(shown, 'no file of this name', `a ${kind}`);
  if (code === 'EISDIR') return refused(shown, 'a folder', `a ${kind}`);
  return refused(shown, `a file that cannot be read: ${systemReason(error, 'file')}`, `a readable ${kind}`);
};

/**
 * The text of what is read, UTF-8 without a byte-order mark, or the one problem that keeps it from being read.
 *
 * @param read gives more than `maxBytes` where there is more
 * @param kind what it should be: "JSON file"
 */
export const readTextFrom = (read: () => Buffer, shown: string, maxBytes: number, kind: string): TextResult => {
  try {
    const bytes = read();
    if (bytes.length > maxBytes) return refused(shown, `more than ${maxBytes} bytes`, `at most ${maxBytes} bytes`);
    return { text: decode(bytes), problems: [] };
  } catch (error) {
    return unreadable(error, shown, kind);
  }
};

/** The text of a file, as `readTextFrom` reads it. */
export const readText = (file: string, shown: string, maxBytes: number, kind: string): TextResult => {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer.
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    descriptor = opened;
    const stat = fstatSync(opened);
    if (!stat.isFile())
      return refused(shown, stat.isDirectory() ? 'a folder' : 'something that is no file', `a ${kind}`);
    if (stat.size > maxBytes) return refused(shown, `${stat.size} bytes`, `at most ${maxBytes} bytes`);
    return readTextFrom(() => readUpTo(opened, maxBytes), shown, maxBytes, kind);
  } catch (error) {
    return unreadable(error, shown, kind);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

/**
 * The parsed content of a file, or the one problem that keeps it from being read.
 *
 * @param file the path to open
 * @param shown how the file is named in a problem
 * @param maxBytes larger files are refused unread; Infinity for our own
 */
export const readJson = (file: string, shown: string, maxBytes: number): ReadResult => {
  const { text, problems } = readText(file, shown, maxBytes, 'JSON file');
  return text === null
    ? { data: undefined, problems }
    : { ...parseJson(text, shown, maxBytes), bytes: Buffer.byteLength(text) };
};
