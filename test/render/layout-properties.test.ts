/** What holds of every document at every width. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Document, Dress } from '../../src/render/document.ts';
import { renderDocument } from '../../src/render/layout.ts';
import { dress, inked, sentence, widest } from './texts.ts';

const cell = fc.record({ text: sentence });
const label = fc.stringMatching(/^[A-Z][a-z]{2,11}$/);
const tableOf = (columns: number): fc.Arbitrary<Block> =>
  fc.record(
    {
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ header: label }), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
      turned: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'columns', 'rows'] },
  );

const prose: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const), text: sentence }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(sentence, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('notes' as const), title: label, items: fc.array(sentence, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.record({ label, cell }), { minLength: 1, maxLength: 3 }),
  }),
);
const block = fc.oneof(
  prose,
  fc.integer({ min: 2, max: 5 }).chain((columns) => tableOf(columns)),
);
const anyDress: fc.Arbitrary<Dress> = fc
  .record({ width: fc.constantFrom(20, 40, 60, 80, 120, 200), unicode: fc.boolean(), accessible: fc.boolean() })
  .map(dress);

const textsOf = (part: Block): string[] => {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [part.text];
    case 'list':
      return part.items;
    case 'notes':
      return [part.title, ...part.items];
    case 'facts':
      return part.rows.flatMap((row) => [row.label, row.cell.text]);
    case 'table':
      return [...part.columns.map(({ header }) => header), ...part.rows.flat().map(({ text }) => text)];
  }
};

it('no line is wider than asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 3 }), anyDress, async (document: Document, given) => {
      expect(widest(await renderDocument(document, given))).toBeLessThanOrEqual(given.width);
    }),
  );
});

it('no sentence loses a sign, and all stand in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(prose, { minLength: 1, maxLength: 3 }), anyDress, async (document: Document, given) => {
      let rest = inked(await renderDocument(document, given));
      for (const text of document.flatMap(textsOf).map(inked)) {
        expect(rest).toContain(text);
        rest = rest.slice(rest.indexOf(text) + text.length);
      }
    }),
  );
});

it('no table loses a word that fits into a line', async () => {
  await fc.assert(
    fc.asyncProperty(block, anyDress, async (part, given) => {
      const out = await renderDocument([part], given);
      const words = textsOf(part).flatMap((text) => text.split(' '));
      for (const word of words.filter((text) => widest(text) <= given.width - 6)) expect(out).toContain(word);
    }),
  );
});
