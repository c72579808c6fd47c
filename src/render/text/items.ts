/** Statements in words, one under the other. */
import type { Figure } from '../../core/figures.ts';
import type { Item } from '../../schema/item.ts';
import type { Block, CitedDocument, Shown } from '../document.ts';
import { withSentenceRemarks } from '../fields.ts';
import { STANDING_TEXT } from '../words/names.ts';
import { editorialNote } from './footnotes.ts';

type Line = { item: Item; figures: Readonly<Record<string, Figure>> };

/** What is not adopted says so, with its reason. */
const textOf = ({ item, figures }: Line): string => {
  const { standing, reason } = item;
  const text = figures.text === undefined ? item.text : withSentenceRemarks(item.text, figures.text);
  return standing === 'adopted'
    ? text
    : `${text} (${STANDING_TEXT[standing]}${reason === undefined ? '' : `: ${reason}`})`;
};

/** Its points in one line: some are names, some whole sentences. */
const pointsText = ({ points }: Item): string =>
  points === undefined ? '' : ` (${points.map((point) => point.replace(/\.$/, '')).join('; ')})`;

const shownOf = (lines: readonly Line[]): Shown[] =>
  lines.flatMap(({ item, figures }) =>
    figures.text === undefined ? [] : [{ label: item.name, figure: figures.text }],
  );

/** A heading, its sentence and its points for each item. */
export const itemBlocks = (lines: readonly Line[]): CitedDocument => ({
  document: [
    ...lines.flatMap((line): Block[] => [
      { kind: 'heading', text: line.item.name },
      { kind: 'text', text: textOf(line) },
      ...(line.item.points === undefined ? [] : [{ kind: 'list' as const, items: line.item.points }]),
    ]),
    ...editorialNote(shownOf(lines).map(({ figure }) => figure)),
  ],
  figures: shownOf(lines),
});

/** A short list: name and sentence, line by line. */
export const itemTable = (lines: readonly Line[], header: string): CitedDocument => ({
  document: [
    {
      kind: 'table',
      columns: [{ header }, { header: 'What it means' }],
      rows: lines.map((line) => [{ text: line.item.name }, { text: `${textOf(line)}${pointsText(line.item)}` }]),
    },
    ...editorialNote(shownOf(lines).map(({ figure }) => figure)),
  ],
  figures: shownOf(lines),
});
