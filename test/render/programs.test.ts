/** How much is said of named programs. */
import { expect, test } from 'vitest';
import { unknownFigure } from '../../src/core/figures.ts';
import type { ProgramView } from '../../src/core/programs.ts';
import { programsDocument } from '../../src/render/text/programs.ts';

const program = (id: string): ProgramView => ({
  id,
  name: `Program ${id}`,
  provider: 'A school',
  type: 'certificate',
  state: null,
  online: null,
  notes: [{ id: 'refund', name: 'Refund', text: 'Within a month.', standing: 'adopted', saidBy: [] }],
  figures: { cost: unknownFigure(), months: unknownFigure(), preparesFor: unknownFigure() },
});

test.each([
  [2, 2],
  [3, 3],
  [4, 0],
])('of %i programs the notes on %i are shown', (count, noted) => {
  const programs = ['a', 'b', 'c', 'd'].slice(0, count).map(program);
  const { document } = programsDocument([], programs, [], true);
  expect(document.filter(({ kind }) => kind === 'facts')).toHaveLength(noted);
});
