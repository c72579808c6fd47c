/** Old figures as a list, and the official pages to check them against. */
import type { Figure } from '../../core/figures.ts';
import { type Block, type Document, type Dress, notesOf, type Shown } from '../document.ts';
import { figureText } from '../fields.ts';
import { plural } from '../format.ts';

export type StaleLine = { of: string; path: string; figure: Figure; page: string | null };

const pagesOf = (lines: readonly StaleLine[]): Block[] => {
  const pages = [...new Set(lines.flatMap(({ page }) => page ?? []))];
  return notesOf('Pages to check', pages);
};

/** From here on the day of the last look has room beside the source's own date. */
const WIDE = 100;

export const staleDocument = (lines: readonly StaleLine[], dress: Dress): { document: Document; figures: Shown[] } => {
  const undated = lines.filter(({ figure }) => figure.dated === null).length;
  const count =
    undated === 0 ? plural(lines.length, 'figure') : `${plural(lines.length, 'figure')}, ${undated} of them undated`;
  const columns: { header: string; text: (line: StaleLine) => string }[] = [
    { header: 'Of', text: ({ of }) => of },
    { header: 'Path', text: ({ path }) => path },
    { header: 'Value', text: ({ path, figure }) => figureText(path, figure) ?? '' },
    { header: 'Dated', text: ({ figure }) => figure.dated ?? 'undated' },
    ...(dress.drawn && dress.width < WIDE
      ? []
      : [{ header: 'Checked', text: ({ figure }: StaleLine) => figure.saidBy[0]?.checked ?? '' }]),
    { header: 'Source', text: ({ figure }) => figure.saidBy[0]?.source ?? '' },
  ];
  const table: Block = {
    kind: 'table',
    columns: columns.map(({ header }) => ({ header })),
    rows: lines.map((line) => columns.map(({ text }) => ({ text: text(line) }))),
  };
  return {
    document: lines.length === 0 ? [] : [table, { kind: 'text', text: `${count}.` }, ...pagesOf(lines)],
    figures: lines.map(({ of, path, figure }) => ({ label: `${of} ${path}`, figure })),
  };
};
