/** Texts of one column a sign, before anything else had to be measured: the short ways give what the long ones do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widestWord, wrap } from '../../src/render/width.ts';

const words = fc.array(fc.stringMatching(/^[a-z$,.]{0,12}$/), { maxLength: 30 });
const text = words.map((each) => each.join(' '));

/** Word by word. */
const byWords = (paragraph: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

test('a paragraph breaks at the last space that fits', () => {
  const apart = words.map((each) => each.filter((word) => word !== '').join(' '));
  fc.assert(
    fc.property(apart, fc.integer({ min: 12, max: 60 }), (paragraph, width) => {
      expect(wrap(paragraph, width)).toEqual(byWords(paragraph, width));
    }),
  );
});

test('a word wider than a line is cut, and spaces are kept but at a break', () => {
  expect(wrap('an abcdefgh', 5)).toEqual(['an', 'abcde', 'fgh']);
  expect(wrap('ab  cd ef', 5)).toEqual(['ab ', 'cd ef']);
});

test('the widest word is the longest, whatever stands between the words', () => {
  const inLines = fc.tuple(text, text).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(fc.oneof(text, inLines), { maxLength: 5 }), (texts) => {
      const longest = Math.max(0, ...texts.flatMap((each) => each.split(/[ \n]/).map((word) => word.length)));
      expect(widestWord(texts)).toBe(longest);
    }),
  );
});
