/** Makes a text harmless for a terminal, whoever wrote it. */
import { stripVTControlCharacters } from 'node:util';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const RISKY = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const EACH = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

const visible = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\r' || character === '\t') return ' ';
  if (point < 0x20) return `^${String.fromCharCode(point + 0x40)}`;
  if (point === 0x7f) return '^?';
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** One line without control sequences: the rest of them shown in caret form or as `U+202E`. */
export const safe = (text: string): string =>
  RISKY.test(text) ? stripVTControlCharacters(text).replace(EACH, visible) : text;

/** Whether any of the texts needs it: one look for all. */
export const anyRisky = (texts: readonly string[]): boolean => RISKY.test(texts.join(''));

/** JSON that is harmless for a terminal: control characters that JSON leaves alone are written as escapes. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
