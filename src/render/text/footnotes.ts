/** Numbered marks in cells, and what they mean under the table. */
import { type Figure, isEditorial, isShown } from '../../core/figures.ts';
import { type Block, type Cell, notesOf } from '../document.ts';
import { fieldOf, figureText } from '../fields.ts';
import { listing } from '../format.ts';
import { DISAGREE_TITLE, EDITORIAL_TEXT, othersText, unknownText } from '../words/figures.ts';
import { UNKNOWN_TEXT } from '../words/names.ts';

/** What "(ours)" means, where a figure or a sentence is marked so. */
export const editorialNote = (figures: readonly Figure[]): Block[] =>
  figures.some(isEditorial) ? [{ kind: 'text', text: EDITORIAL_TEXT }] : [];

/** Of what a note speaks: its name, or whose figure it is, for figures of several that all are told the same of. */
type What = string | { owner: string; label: (owners: string) => string };

/** The figures of an organization, which are the same for each of its certifications. */
const OF_ORGANIZATIONS: readonly string[] = ['fees.membershipPerYear', 'fees.studentMembershipPerYear'];

/** Whose figure one of a certification is. */
export const figureOwner = (line: { code: string; organizationName: string }, path: string): string =>
  OF_ORGANIZATIONS.includes(path) ? line.organizationName : line.code;

type Noted = { label: (owners: string) => string; owners: string[]; said: string };

export class Footnotes {
  readonly #items = new Map<string, Noted>();
  readonly #figures: Figure[] = [];

  /** The mark for a disagreement, or nothing where there is none to show; one that was told has its number already. */
  mark(what: What, path: string, figure: Figure): string {
    const others = figure.others.filter(isShown);
    if (others.length === 0) return '';
    const { owner, label } = typeof what === 'string' ? { owner: '', label: () => what } : what;
    const said = othersText(others, fieldOf(path).text);
    const key = `${label('')}: ${said}`;
    const item = this.#items.get(key) ?? { label, owners: [], said };
    this.#items.set(key, item);
    if (!item.owners.includes(owner)) item.owners.push(owner);
    return ` [${[...this.#items.keys()].indexOf(key) + 1}]`;
  }

  /**
   * A figure as a cell: its text or why it is unknown, and the mark.
   *
   * @param best what it is best by; null where another is or none can be said to be
   */
  cell(what: What, path: string, figure: Figure | undefined, best: string | null = null): Cell {
    if (figure === undefined) return { text: UNKNOWN_TEXT['not-found'] };
    this.#figures.push(figure);
    const text = figureText(path, figure) ?? unknownText(figure);
    const mark = this.mark(what, path, figure);
    return best === null ? { text: text + mark } : { text: `${text} (${best})${mark}`, tone: 'good' };
  }

  /** The notes under the table; nothing where there is none. */
  blocks(): Block[] {
    const items = [...this.#items.values()].map(
      ({ label, owners, said }, index) => `[${index + 1}] ${label(listing(owners))}: ${said}`,
    );
    return [...notesOf(DISAGREE_TITLE, items), ...editorialNote(this.#figures)];
  }
}

/** The path by which a price is known to footnotes: any that reads as a price. */
const PRICE_PATH = 'price.cost';

/** Marks of prices: one a figure, however many lines it stands in. */
export class PriceMarks {
  readonly #notes = new Footnotes();
  readonly #marks = new Map<Figure, string>();

  of(what: string, figure: Figure): string {
    const comparable = {
      ...figure,
      others: figure.others.filter((other) => isShown(other) && !Array.isArray(other.value)),
    };
    const mark = this.#marks.get(figure) ?? this.#notes.mark(what, PRICE_PATH, comparable);
    this.#marks.set(figure, mark);
    return mark;
  }

  blocks(): Block[] {
    return this.#notes.blocks();
  }
}
