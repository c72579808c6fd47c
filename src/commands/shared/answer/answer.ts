/** What a command hands on: the answer as data, and how it would look to a person; and the plain kinds of section. */
import type { Figure } from '../../../core/figures.ts';
import type { Document, Dress, Shown } from '../../../render/document.ts';
import type { JsonObject } from '../../../render/records.ts';
import type { Finding } from '../../../render/words/findings.ts';
import type { AnswerKind } from '../../../schema/output.ts';

/** One record of the answer, with its figures by their paths in it. */
export type Row = { json: JsonObject; figures: Readonly<Record<string, Figure>> };

/** The rows that stand under one key of the answer. */
export type Section<R extends Row = Row> = {
  key: string;
  rows: R[];
  /** One object in place of a list. */
  single?: true;
  /** Its one object is the answer itself: the keys stand beside the others. */
  whole?: true;
  /** Its rows have the form of the first section's: sorted, cut and narrowed with them. */
  alike?: true;
  /** It stands inside an object of the answer, beside other keys. */
  inside?: { key: string; beside: JsonObject };
};

/** One value under a key of the answer, with the figures in it by their paths. */
export const single = (key: string, json: unknown, figures: Row['figures'] = {}): Section => ({
  key,
  rows: [{ json: json as JsonObject, figures }],
  single: true,
});

/** Items under a key of the answer that rest on no figure. */
export const list = (key: string, items: readonly unknown[]): Section => ({
  key,
  rows: items.map((json) => ({ json: json as JsonObject, figures: {} })),
});

export type Answer<R extends Row = Row> = {
  kind: AnswerKind;
  /** The answer's own keys, in order; the first is what `--fields`, `--sort`, `--limit` and record formats are about. */
  sections: [Section<R>, ...Section[]];
  /** Dotted paths of a record: the columns of CSV, the names for `--fields` and `--sort`. */
  fields: readonly string[];
  /** For record formats that lay several sections under each other. */
  records?: (sections: readonly Section[]) => { fields: readonly string[]; rows: Row[] };
  findings: Finding[];
  /** What a person sees, and the figures in it. */
  document: (
    rows: R[],
    dress: Dress,
    sections: readonly Section[],
  ) => { document: Document; figures: readonly Shown[] };
  /** The official pages to check. */
  pages?: readonly string[];
  /** What is said where there are no rows, if not that nothing in the data matches. */
  none?: string;
  /** One command that goes on from here. */
  next?: string;
  /**
   * Writes another file that was asked for: once nothing can refuse the answer, and before that is given. Gives what is
   * said of it.
   */
  beside?: (() => Promise<string | null>) | undefined;
};
