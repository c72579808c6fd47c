/** A table of texts alone is the table of its cells. */
import { expect, test } from 'vitest';
import type { TableBlock } from '../../src/render/document.ts';
import { renderDocument, renderPlain } from '../../src/render/layout.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { heightOf, tableOfTexts, textsOf } from '../../src/render/table-texts.ts';
import { dress } from './texts.ts';

const columns: TableBlock['columns'] = [{ header: 'School' }, { header: 'Awards', align: 'right' }];
const names = Array.from({ length: 150 }, (_, index) => `School of the ${index}th street`);
const awards = names.map((_, index) => (index % 7 === 0 ? '' : String(index)));
const rows = names.map((name, index) => [{ text: name }, { text: awards[index] ?? '' }]);

test.each([3, 150])('of %i rows', async (count) => {
  const cells: TableBlock = { kind: 'table', columns, rows: rows.slice(0, count) };
  const texts = tableOfTexts(columns, [names.slice(0, count), awards.slice(0, count)]);
  expect(texts.rows).toEqual(cells.rows);
  expect(textsOf(texts)).toEqual(textsOf(cells));
  expect([heightOf(texts), heightOf(cells)]).toEqual([count, count]);
  for (const form of [dress(), dress({ width: 20 }), dress({ accessible: true })])
    expect(await renderDocument([texts], form)).toBe(await renderDocument([cells], form));
  expect(await renderPlain([texts], true)).toBe(await renderPlain([cells], true));
  expect(renderMarkdown([texts])).toBe(renderMarkdown([cells]));
});

test('what would harm a terminal is made harmless in it too', async () => {
  const harmful = tableOfTexts([{ header: 'Name' }], [['a\u001b[2Jb', ...names]]);
  expect(await renderDocument([harmful], dress())).not.toContain('\u001b');
});

test('without a row it has its columns', () => {
  const none = tableOfTexts(columns, [[], []]);
  expect([none.rows, heightOf(none), textsOf(none)]).toEqual([[], 0, [['School'], ['Awards']]]);
  expect(heightOf({ columns: [], rows: [] })).toBe(0);
});
