/** What a person is shown, before anybody knows how: tables, facts, lists, sentences. */

import type { Figure } from '../core/figures.ts';

/** What a text means; style.ts gives it a colour, the text itself says it in words. */
export type Tone = 'heading' | 'good';

export type Cell = { text: string; tone?: Tone };

export type Column = {
  header: string;
  align?: 'left' | 'right';
  /** An empty cell stands for the one above it: where each line is read by itself, that is repeated. */
  spans?: true;
};

/** What a bar stands for: from nothing to `low` in full, on to `high` as open. */
export type BarOf = { low: number; high: number };

export type Block =
  /** `of`: what the records under it are of, for each of them to say where lines are read one by one. */
  | { kind: 'heading'; text: string; of?: string }
  /** `label`: what it is called where records alone are shown, for it to be one of them. */
  | { kind: 'text'; text: string; label?: string }
  /**
   * `turned`: each row is a field and each column but the first a thing compared. `bars`: what each row's bar
   * is as long as, beside the number that stands in a cell; drawn on a screen where there is room.
   */
  | { kind: 'table'; columns: Column[]; rows: Cell[][]; turned?: true; bars?: (BarOf | null)[] }
  /** A name and what it is, line by line; no name stands for the one above. */
  | { kind: 'facts'; rows: { label: string; cell: Cell }[] }
  | { kind: 'list'; items: string[] }
  /** Footnotes: what the marks in the cells mean. */
  | { kind: 'notes'; title: string; items: string[] };

export type TableBlock = Extract<Block, { kind: 'table' }>;
export type Fact = Extract<Block, { kind: 'facts' }>['rows'][number];

export type Document = Block[];

/** Notes under a title; nothing where there is none. */
export const notesOf = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'notes', title, items: [...items] }];

/** How many marks in cells stand for a note. */
export const marksIn = (document: Document): number =>
  document.flatMap((block) => (block.kind === 'notes' ? block.items : [])).filter((item) => /^\[\d+\] /.test(item))
    .length;

/** A text without the mark at its end. */
export const unmarked = (text: string): string => text.replace(/ \[\d+\]$/, '');

/** Facts as a table of two columns. */
export const factsTable = (rows: readonly Fact[], [field, value]: readonly [string, string]): TableBlock => ({
  kind: 'table',
  columns: [{ header: field, spans: true }, { header: value }],
  rows: rows.map(({ label, cell }) => [{ text: label }, cell]),
});

/** A figure that is shown, and what it is called there; of many that one table says, how many there are. */
export type Shown = { label: string; figure: Figure; times?: number };

/** What a person is shown, and the figures in it: for their sources and their age. */
export type CitedDocument = { document: Document; figures: Shown[] };

/** How it is to look: decided once, from flags, variables and the terminal. */
export type Dress = {
  /** Columns that a line may take. */
  width: number;
  color: boolean;
  /** Box-drawing characters may be used. */
  unicode: boolean;
  /** Labelled lines in place of tables. */
  accessible: boolean;
  /** Tables are drawn for the eye: plain lines and Markdown hold every column. */
  drawn: boolean;
};
