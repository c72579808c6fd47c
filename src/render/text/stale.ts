/** Old figures as a list, and the official pages to check them against. */
import type { Figure } from '../../core/figures.ts';
import { type Block, type Document, type Dress, notesOf, type Shown } from '../document.ts';
import { figureText } from '../fields.ts';
import { count, plural } from '../format.ts';

export type StaleLine = { of: string; path: string; figure: Figure; page: string | null };

const pagesOf = (lines: readonly StaleLine[]): Block[] => {
  const pages = [...new Set(lines.flatMap(({ page }) => page ?? []))];
  return notesOf('Pages to check', pages);
};

const EACH_TEXT =
  'Of one, figure by figure, with the page to check: certs data stale CODE. All at once: certs data stale --plain, or --json.';

/** From here on the day of the last look has room beside the source's own date. */
const WIDE = 100;

/** From so many on a screen shows how many there are of each thing, not each of them. */
const MANY = 100;

/** One row a certification, organization or file, in the order of their oldest figures. */
const summary = (lines: readonly StaleLine[]): Block => {
  const byThing = new Map<string, StaleLine[]>();
  for (const line of lines) byThing.set(line.of, [...(byThing.get(line.of) ?? []), line]);
  return {
    kind: 'table',
    columns: [
      { header: 'Of' },
      { header: 'Figures', align: 'right' },
      { header: 'Undated', align: 'right' },
      { header: 'The oldest' },
    ],
    rows: [...byThing].map(([of, all]) => [
      { text: of },
      { text: count(all.length) },
      { text: count(all.filter(({ figure }) => figure.dated === null).length) },
      { text: all[0]?.figure.dated ?? 'undated' },
    ]),
  };
};

const each = (lines: readonly StaleLine[], dress: Dress): Block => {
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
  return {
    kind: 'table',
    columns: columns.map(({ header }) => ({ header })),
    rows: lines.map((line) => columns.map(({ text }) => ({ text: text(line) }))),
  };
};

/**
 * @param lines the oldest first
 */
export const staleDocument = (lines: readonly StaleLine[], dress: Dress): { document: Document; figures: Shown[] } => {
  const figures = lines.map(({ of, path, figure }) => ({ label: `${of} ${path}`, figure }));
  if (lines.length === 0) return { document: [], figures };
  const undated = lines.filter(({ figure }) => figure.dated === null).length;
  const total = plural(lines.length, 'figure');
  const counted = `${undated === 0 ? total : `${total}, ${undated} of them undated`}.`;
  const document: Document =
    dress.drawn && lines.length > MANY
      ? [summary(lines), { kind: 'text', text: `${counted} ${EACH_TEXT}` }]
      : [each(lines, dress), { kind: 'text', text: counted }, ...pagesOf(lines)];
  return { document, figures };
};
