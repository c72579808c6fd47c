/** Old figures as a list, and the official pages to check them against. */
import type { Figure } from '../../core/figures.ts';
import { byAge, type Dates } from '../../core/stale.ts';
import { type Block, type CitedDocument, type Document, type Dress, notesOf } from '../document.ts';
import { figureText } from '../fields.ts';
import { count, plural } from '../format.ts';

export type StaleLine = { of: string; path: string; figure: Figure; page: string | null };

const pagesOf = (lines: readonly StaleLine[]): Block[] => {
  const pages = [...new Set(lines.flatMap(({ page }) => page ?? []))];
  return notesOf('Pages to check', pages);
};

/** From here on the day of the last look has room beside the source's own date. */
const WIDE = 100;

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

const totalText = (all: number, undated: number): string => {
  const total = plural(all, 'figure');
  return `${undated === 0 ? total : `${total}, ${undated} of them undated`}.`;
};

const EACH_TEXT =
  'Of one, figure by figure, with the page to check: certs data stale CODE. All at once: certs data stale --plain, or --json.';

/**
 * How many there are of each thing, one row a certification, organization or file, those with the oldest first.
 *
 * @param aged the dates of each thing's figures, the oldest first; null: undated
 */
export const summaryDocument = (aged: readonly Dates[]): Document => {
  if (aged.length === 0) return [];
  const undatedOf = ({ dates }: Dates) => dates.filter((date) => date === null).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = [...aged].sort((a, b) => byAge(a.dates[0] ?? null, b.dates[0] ?? null));
  return [
    {
      kind: 'table',
      columns: [
        { header: 'Of' },
        { header: 'Figures', align: 'right' },
        { header: 'Undated', align: 'right' },
        { header: 'The oldest' },
      ],
      rows: rows.map((each) => [
        { text: each.of },
        { text: count(each.dates.length) },
        { text: count(undatedOf(each)) },
        { text: each.dates[0] ?? 'undated' },
      ]),
    },
    {
      kind: 'text',
      text: `${totalText(sum(aged.map(({ dates }) => dates.length)), sum(aged.map(undatedOf)))} ${EACH_TEXT}`,
    },
  ];
};

/**
 * Figure by figure.
 *
 * @param lines the oldest first
 */
export const staleDocument = (lines: readonly StaleLine[], dress: Dress): CitedDocument => {
  const figures = lines.map(({ of, path, figure }) => ({ label: `${of} ${path}`, figure }));
  if (lines.length === 0) return { document: [], figures };
  const undated = lines.filter(({ figure }) => figure.dated === null).length;
  const total: Block = { kind: 'text', text: totalText(lines.length, undated) };
  return { document: [each(lines, dress), total, ...pagesOf(lines)], figures };
};
