/** Texts of many scripts, and how wide they are. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import type { Dress } from '../../src/render/document.ts';

/** Any code points, control characters among them. */
export const anyText = fc.string({ unit: 'binary', maxLength: 80 });

/** Words as people of many scripts write them, of any length, one space between. */
const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '$1,234.56',
      '2026-03-01',
      'CPC-A',
      '漢字漢字',
      'สวัสดี',
      'e\u0301e\u0301',
      '👩\u200d👩\u200d👧',
      '한국어',
    ),
  },
);
export const sentence = fc
  .array(
    word.map((text) => text.replace(/\s/gu, '_')),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '));

/** Every printable character in its order: what no layout may lose. */
export const inked = (text: string): string => text.replace(/\s+/gu, '');

export const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

export const dress = (parts: Partial<Dress> = {}): Dress => ({
  width: 80,
  color: false,
  unicode: true,
  accessible: false,
  drawn: true,
  ...parts,
});

/** Whether it is one sign to a reader: then no line can be narrower. */
export const isOneSign = (text: string): boolean =>
  [...new Intl.Segmenter('en-US', { granularity: 'grapheme' }).segment(text)].length === 1;
