import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { pad, prepareWidths, widestWord, widthOf, wrap } from '../../src/render/width.ts';
import { anyText, inked, isOneSign, sentence } from './texts.ts';

beforeAll(() => prepareWidths(['漢']));

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['CPC', 3],
    ['$1,234.56', 9],
    ['漢字', 4],
    ['한국어', 6],
    ['\u00e9', 1],
    ['e\u0301', 1],
    ['สวัสดี', 4],
    ['👩\u200d👩\u200d👧', 2],
    ['🇺🇸', 2],
    ['a\u200bb', 2],
    ['ＣＰＣ', 6],
  ])('%j takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

it('every sign that goes without tables takes one column, alone and beside others', () => {
  const ranges: [number, number][] = [
    [0x20, 0x7e],
    [0xa1, 0xac],
    [0xae, 0x17f],
    [0x2010, 0x2027],
    [0x2500, 0x259f],
  ];
  const signs = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  for (const sign of signs) expect(widthOf(sign), sign).toBe(stringWidth(sign));
  expect(widthOf(signs.join(''))).toBe(stringWidth(signs.join('')));
});

describe('wrap', () => {
  it.each([
    { text: '', width: 5, lines: [''] },
    { text: 'one two', width: 7, lines: ['one two'] },
    { text: 'one two', width: 6, lines: ['one', 'two'] },
    { text: 'one two three', width: 8, lines: ['one two', 'three'] },
    { text: 'abcdefgh', width: 3, lines: ['abc', 'def', 'gh'] },
    { text: 'training:hours=80: of', width: 17, lines: ['training:', 'hours=80: of'] },
    { text: 'a:bcdefghij', width: 6, lines: ['a:bcde', 'fghij'] },
    { text: '\u0301\u0301\u0301:漢漢', width: 3, lines: ['\u0301\u0301\u0301:', '漢', '漢'] },
    { text: 'to abcdefgh it', width: 4, lines: ['to', 'abcd', 'efgh', 'it'] },
    { text: 'a\nb c', width: 2, lines: ['a', 'b', 'c'] },
    { text: 'a\n\nb', width: 2, lines: ['a', '', 'b'] },
    { text: '漢字漢字', width: 5, lines: ['漢字', '漢字'] },
    { text: '漢字', width: 1, lines: ['漢', '字'] },
    { text: '👩\u200d👩\u200d👧👩\u200d👩\u200d👧', width: 2, lines: ['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'] },
    { text: 'e\u0301e\u0301e\u0301', width: 2, lines: ['e\u0301e\u0301', 'e\u0301'] },
  ])('$text in $width columns', ({ text, width, lines }) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const width = fc.integer({ min: 2, max: 60 });
  const text = fc.oneof(
    anyText,
    sentence,
    fc.array(sentence).map((lines) => lines.join('\n')),
  );

  it('makes no line wider than asked, unless one sign alone is', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        for (const line of wrap(given, columns)) {
          expect(line).not.toContain('\n');
          if (stringWidth(line) > columns) expect(isOneSign(line)).toBe(true);
        }
      }),
    );
  });

  it('loses no sign but spaces, and keeps their order', () => {
    fc.assert(
      fc.property(text, width, (given, columns) => {
        expect(inked(wrap(given, columns).join(''))).toBe(inked(given));
      }),
    );
  });

  it('breaks no word that fits, and fills each line', () => {
    fc.assert(
      fc.property(sentence, width, (given, columns) => {
        fc.pre(given.split(' ').every((word) => stringWidth(word) <= columns));
        const lines = wrap(given, columns);
        expect(lines.join(' ')).toBe(given);
        for (const [index, line] of lines.slice(1).entries()) {
          const [next = ''] = line.split(' ');
          expect(stringWidth(`${lines[index]} ${next}`)).toBeGreaterThan(columns);
        }
      }),
    );
  });
});

describe('widestWord', () => {
  it.each([
    ['', 0],
    ['one three two', 5],
    ['漢字 abc', 4],
    ['a\nlonger', 6],
  ])('of %j takes %d columns', (text, columns) => {
    expect(widestWord([text])).toBe(columns);
  });

  it('is the least width in which nothing is cut', () => {
    fc.assert(
      fc.property(sentence, (given) => {
        const columns = Math.max(1, widestWord([given]));
        expect(wrap(given, columns).join(' ')).toBe(given);
      }),
    );
  });

  it('counts spaces that a line cannot be broken at as part of the word', () => {
    const price = 'fee:\u00a0$1,234';
    expect(wrap(price, Math.max(1, widestWord([price])))).toEqual([price]);
  });
});

describe('pad', () => {
  it('fills up on the asked side, by columns and not by characters', () => {
    expect(pad('漢字', 6)).toBe('漢字  ');
    expect(pad('漢字', 6, 'left')).toBe('  漢字');
    expect(pad('e\u0301', 3)).toBe('e\u0301  ');
    expect(pad('longer', 3)).toBe('longer');
  });

  it('gives the asked width to any text that is no wider', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('left' as const, 'right' as const), (given, side) => {
        const padded = pad(given, 300, side);
        expect(stringWidth(padded)).toBe(300);
        expect(padded.trim()).toBe(given.trim());
      }),
    );
  });
});
