/** Numbered marks in cells, and what they mean under the table. */
import { type Figure, isEditorial, isShown } from '../../core/figures.ts';
import { type Block, type Cell, notesOf } from '../document.ts';
import { fieldOf, figureText } from '../fields.ts';
import { DISAGREE_TITLE, EDITORIAL_TEXT, othersText, unknownText } from '../words/figures.ts';
import { UNKNOWN_TEXT } from '../words/names.ts';

/** What "(ours)" means, where a figure or a sentence is marked so. */
export const editorialNote = (figures: readonly Figure[]): Block[] =>
  figures.some(isEditorial) ? [{ kind: 'text', text: EDITORIAL_TEXT }] : [];

export class Footnotes {
  readonly #items: string[] = [];
  readonly #figures: Figure[] = [];

  /** The mark for a disagreement, or nothing where there is none to show. */
  mark(what: string, path: string, figure: Figure): string {
    const others = figure.others.filter(isShown);
    if (others.length === 0) return '';
    this.#items.push(`${what}: ${othersText(others, fieldOf(path).text)}`);
    return ` [${this.#items.length}]`;
  }

  /**
   * A figure as a cell: its text or why it is unknown, and the mark.
   *
   * @param best what it is best by; null where another is or none can be said to be
   */
  cell(what: string, path: string, figure: Figure | undefined, best: string | null = null): Cell {
    if (figure === undefined) return { text: UNKNOWN_TEXT['not-found'] };
    this.#figures.push(figure);
    const text = figureText(path, figure) ?? unknownText(figure);
    const mark = this.mark(what, path, figure);
    return best === null ? { text: text + mark } : { text: `${text} (${best})${mark}`, tone: 'good' };
  }

  /** The notes under the table; nothing where there is none. */
  blocks(): Block[] {
    const items = this.#items.map((item, index) => `[${index + 1}] ${item}`);
    return [...notesOf(DISAGREE_TITLE, items), ...editorialNote(this.#figures)];
  }
}
