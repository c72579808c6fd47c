/** Reads one JSON file that somebody wrote, warily: its size, its encoding, its depth, its keys. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { type ParseError, parse } from 'jsonc-parser';
import type { Problem } from '../errors.ts';

const MAX_DEPTH = 64;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type ReadResult = { data: unknown; problems: Problem[] };

const failed = (file: string, found: string, expected: string, path = ''): ReadResult => ({
  data: undefined,
  problems: [{ file, path, found, expected }],
});

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

const forbidden = (
  data: unknown,
  path: string,
  depth: number,
): { found: string; expected: string; path: string } | null => {
  if (data === null || typeof data !== 'object') return null;
  if (depth > MAX_DEPTH) return { path, found: 'nesting too deep', expected: `at most ${MAX_DEPTH} levels` };
  for (const [key, value] of Object.entries(data)) {
    const inner = Array.isArray(data) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (FORBIDDEN.has(key))
      return { path: inner, found: `the key ${JSON.stringify(key)}`, expected: 'a key of the schema' };
    const hit = forbidden(value, inner, depth + 1);
    if (hit) return hit;
  }
  return null;
};

/** The parsed text, or the one problem that keeps it from being used. */
export const parseJson = (text: string, shown: string): ReadResult => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed(shown, whereText(text), 'valid JSON');
  }
  const hit = forbidden(data, '', 0);
  return hit ? failed(shown, hit.found, hit.expected, hit.path) : { data, problems: [] };
};

/**
 * The parsed content of a file, or the one problem that keeps it from being read.
 *
 * @param file the path to open
 * @param shown how the file is named in a problem
 * @param maxBytes larger files are refused unread; Infinity for our own
 */
export const readJson = (file: string, shown: string, maxBytes: number): ReadResult => {
  let text: string;
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(descriptor);
    if (!stat.isFile())
      return failed(shown, stat.isDirectory() ? 'a folder' : 'something that is no file', 'a JSON file');
    if (stat.size > maxBytes) return failed(shown, `${stat.size} bytes`, `at most ${maxBytes} bytes`);
    text = decode(readFileSync(descriptor)).replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('ERR_ENCODING')) return failed(shown, 'bytes that are not UTF-8', 'UTF-8 text');
    return failed(shown, `a file that cannot be read (${code || 'unknown error'})`, 'a readable JSON file');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return parseJson(text, shown);
};
