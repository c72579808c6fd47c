import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bar, barsOf, roomForBars } from '../../src/render/bars.ts';
import type { Block, Dress } from '../../src/render/document.ts';
import { renderDocument, renderPlain } from '../../src/render/layout.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { yearTable } from '../../src/render/text/years.ts';

const one = (value: number) => ({ low: value, high: value });
const BARS = /[█░▏▎▍▌▋▊▉]|#{2}/;

describe('bar', () => {
  it.each([
    [one(80), 10, true, '████████'],
    [one(75), 10, true, '███████▌'],
    [one(1), 10, true, '▏'],
    [one(0), 10, true, ''],
    [{ low: 40, high: 80 }, 10, true, '████░░░░'],
    [{ low: 0, high: 80 }, 10, true, '░░░░░░░░'],
    [one(75), 10, false, '########'],
    [one(1), 10, false, '#'],
    [{ low: 40, high: 80 }, 10, false, '####----'],
  ])('%o of 100 in %i columns, Unicode %s: %s', (value, columns, unicode, expected) => {
    expect(bar(value, 100, columns, unicode)).toBe(expected);
  });

  it('is never longer than its columns, nor shorter than that of a smaller value', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1 }),
        fc.integer({ min: 8, max: 30 }),
        fc.boolean(),
        (values, columns, unicode) => {
          const bars = barsOf(values, columns, unicode).map((text) => [...text].length);
          expect(Math.max(...bars)).toBeLessThanOrEqual(columns);
          for (const [a, first] of values.entries())
            for (const [b, second] of values.entries())
              if (first.low === first.high && second.low === second.high && first.low <= second.low)
                expect(bars[a]).toBeLessThanOrEqual(bars[b] ?? 0);
        },
      ),
    );
  });

  it.each([
    [31, 9],
    [32, 8],
    [33, null],
  ])('beside %i of 40 columns has %s', (taken, columns) => {
    expect(roomForBars(taken, 40)).toBe(columns);
  });

  it('has room for no bar where the table leaves little', () => {
    expect([roomForBars(20, 100), roomForBars(20, 40), roomForBars(35, 40), roomForBars(80, 80)]).toEqual([
      30,
      20,
      null,
      20,
    ]);
  });
});

describe('a table with bars', () => {
  const years: Block = yearTable([
    { name: 'to certify', text: '$425 to $647', low: 425, high: 647 },
    { name: 'year 2', text: '$222', low: 222, high: 222 },
  ]);
  const dress = (more: Partial<Dress>): Dress => ({
    width: 80,
    color: false,
    unicode: true,
    accessible: false,
    drawn: true,
    ...more,
  });

  it.each([40, 60, 80, 120, 200])('keeps to %i columns, its numbers beside the bars', async (width) => {
    for (const unicode of [true, false]) {
      const text = await renderDocument([years], dress({ width, unicode }));
      expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      expect(text).toContain('$425 to $647');
      expect(text).toMatch(unicode ? /\$222 .*█/ : /\$222 .*##/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for colour
      expect(text).not.toMatch(/\u001b/);
    }
  });

  it('is drawn in ASCII with nothing else', async () => {
    expect(await renderDocument([years], dress({ unicode: false }))).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('has none in words, plain lines and Markdown', async () => {
    for (const text of [
      await renderDocument([years], dress({ accessible: true })),
      await renderPlain([years], true),
      renderMarkdown([years]),
    ]) {
      expect(text).toContain('$222');
      expect(text).not.toMatch(BARS);
    }
  });
});
