import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRisky, safe, safeJson } from '../../src/render/safe.ts';
import { anyText } from './texts.ts';

/** Control characters of either set, and those that turn the direction of writing. */
const isHarmful = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  const control = point < 0x20 || (point >= 0x7f && point <= 0x9f);
  return control || (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
};

/** Texts with more of what matters here than chance would bring. */
const hostile = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]8;;https://x.test\u0007',
        '\u001b',
        '\u009b',
        '\r\n',
        '\u202e',
        '\u2066',
        '\0',
        '\u0007',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('safe', () => {
  it.each([
    ['plain text, 漢字 and é', 'plain text, 漢字 and é'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://x.test\u0007here\u001b]8;;\u0007', 'here'],
    ['\u009b31mred', 'red'],
    ['bell\u0007', 'bell^G'],
    ['escape\u001b', 'escape^['],
    ['nothing\0', 'nothing^@'],
    ['delete\u007f', 'delete^?'],
    ['next\u0085line', 'nextU+0085line'],
    ['two\nlines', 'two lines'],
    ['over\rwritten', 'over written'],
    ['a\ttab', 'a tab'],
    ['abc\u202etxt', 'abcU+202Etxt'],
    ['\u2066x\u2069', 'U+2066xU+2069'],
  ])('%j becomes %j', (text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  it('lets no control character and no turn of direction through', () => {
    fc.assert(fc.property(hostile, (text) => ![...safe(text)].some(isHarmful)));
  });

  it('changes nothing that is safe already', () => {
    fc.assert(fc.property(hostile, (text) => safe(safe(text)) === safe(text)));
  });
});

describe('safeJson', () => {
  it('is the same value, in which nothing harmful stands', () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        expect(JSON.parse(safeJson(texts))).toEqual(texts);
        expect([...safeJson(texts)].some(isHarmful)).toBe(false);
      }),
    );
  });
});

describe('anyRisky', () => {
  it('is true where any of the texts would change', () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        expect(anyRisky(texts)).toBe(texts.some((text) => safe(text) !== text));
      }),
    );
  });
});
