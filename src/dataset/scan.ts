/**
 * One pass over the words of a JSON text, without recursion: what a parser would take silently. It is read
 * before the text is parsed, so that nesting as deep as the file is long does no harm.
 */
import { createScanner } from 'jsonc-parser';
import { pathText } from '../core/paths.ts';

const MAX_DEPTH = 64;

/** The library's own numbers, which it gives to the compiler alone. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, string: 10, end: 17 } as const;

/** Keys that mean something to the language itself. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters but for tab and line ends, and those that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What stands somewhere and should not; `much` keeps the text from being used, `forbidden` the key alone. */
type Oddity = {
  kind: 'much' | 'forbidden' | 'twice' | 'control';
  path: string;
  found: string;
  expected: string;
};

/** An open object or list: where in it we are, and the keys it has had. */
type OpenPart = { keys: Set<string> | null; at: PropertyKey };

const tooMany = (open: readonly OpenPart[], what: string, most: number): Oddity => ({
  kind: 'much',
  path: pathText(open.map(({ at }) => at)),
  found: `more than ${most} ${what}`,
  expected: `at most ${most} ${what}`,
});

/** How much a text may hold: a check whose every value fails costs much more than reading them. */
type Bounds = { values: number; entries: number };

/** Everything odd in a text, in its order; nothing further after what is too much. */
export const scan = (text: string, bounds: Bounds): Oddity[] => {
  const found: Oddity[] = [];
  const scanner = createScanner(text, true);
  const open: OpenPart[] = [];
  // A string directly after a brace or a comma of an object is a key.
  let keyNext = false;
  let values = 0;
  const here = (): string => pathText(open.map(({ at }) => at));

  const readKey = (key: string): void => {
    const inside = open.at(-1);
    if (inside?.keys == null) return;
    inside.at = key;
    if (FORBIDDEN.has(key))
      found.push({
        kind: 'forbidden',
        path: here(),
        found: `the key ${JSON.stringify(key)}`,
        expected: 'a key of the schema',
      });
    else if (inside.keys.has(key))
      found.push({
        kind: 'twice',
        path: here(),
        found: `the key ${JSON.stringify(key)} a second time`,
        expected: 'each key once in its object',
      });
    inside.keys.add(key);
  };

  const readText = (value: string): void => {
    const control = CONTROL.exec(value)?.[0];
    if (control === undefined) return;
    const name = `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    found.push({
      kind: 'control',
      path: here(),
      found: `a text with the control character ${name}`,
      expected: 'a text without control characters',
    });
  };

  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
      if (open.length >= MAX_DEPTH)
        return [
          ...found,
          { kind: 'much', path: here(), found: 'nesting too deep', expected: `at most ${MAX_DEPTH} levels` },
        ];
      const isObject = token === TOKEN.openBrace;
      open.push({ keys: isObject ? new Set() : null, at: isObject ? '' : 0 });
      keyNext = isObject;
    } else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
      open.pop();
      keyNext = false;
    } else if (token === TOKEN.comma) {
      const inside = open.at(-1);
      keyNext = inside?.keys != null;
      if (inside !== undefined && typeof inside.at === 'number') inside.at += 1;
      values += 1;
      const entries = inside === undefined ? 0 : Math.max(Number(inside.at) || 0, inside.keys?.size ?? 0);
      if (entries >= bounds.entries) return [...found, tooMany(open.slice(0, -1), 'entries', bounds.entries)];
      if (values >= bounds.values) return [...found, tooMany([], 'values', bounds.values)];
    } else if (token === TOKEN.string) {
      const value = scanner.getTokenValue();
      if (keyNext) readKey(value);
      else readText(value);
      keyNext = false;
    }
  }
  return found;
};
