/** Tables of certifications: one row each, the columns that fit. */

import { LEAST_IS_BEST, whollyBelow } from '../../core/compare.ts';
import type { Figure } from '../../core/figures.ts';
import type { Block, Cell, CitedDocument, Dress, Shown } from '../document.ts';
import { fieldOf } from '../fields.ts';
import { listing } from '../format.ts';
import { Footnotes, figureOwner } from './footnotes.ts';

/** A column of a table of certifications, shown from this width on. */
export type CertificationColumn = {
  path: string;
  header: string;
  from?: number;
  /** Figures that it is worked out of: their disagreements are marked here where they have no column. */
  of?: readonly string[];
};

export type CertificationLine = {
  code: string;
  name: string;
  organizationName: string;
  figures: Readonly<Record<string, Figure>>;
};

const identity = (line: CertificationLine, path: string): Cell | null => {
  if (path === 'code') return { text: line.code };
  if (path === 'name') return { text: line.name };
  return path === 'organization' ? { text: line.organizationName } : null;
};

/** "cheapest" where it is certain, by field. */
const superlatives = { cheaper: 'cheapest', lighter: 'lightest' } as const;

/**
 * One row a certification. The cheapest and the lightest are said in words; columns left out for want of
 * room are named under the table.
 *
 * @param among all that they are shown of: the least of a part may be beaten by one that is left out
 */
export const certificationTable = (
  lines: readonly CertificationLine[],
  columns: readonly CertificationColumn[],
  dress: Dress,
  among: readonly CertificationLine[] = lines,
): CitedDocument => {
  const shownColumns = columns.filter(({ from = 0 }) => dress.width >= from || dress.accessible || !dress.drawn);
  const left = columns.filter((column) => !shownColumns.includes(column));
  const notes = new Footnotes();
  const figures: Shown[] = [];
  const least = new Map(
    Object.entries(LEAST_IS_BEST)
      .filter(([path]) => shownColumns.some((column) => column.path === path))
      .map(([path, word]) => [
        path,
        {
          code: among[whollyBelow(among.map((line) => line.figures[path]?.value ?? null)) ?? -1]?.code,
          word: among.length > 2 ? superlatives[word] : word,
        },
      ]),
  );
  const rows = lines.map((line) =>
    shownColumns.map(({ path, header, of = [] }): Cell => {
      const plain = identity(line, path);
      if (plain !== null) return plain;
      const figure = line.figures[path];
      if (figure !== undefined) figures.push({ label: `${line.code} ${fieldOf(path).label}`, figure });
      const best = least.get(path);
      const wins = best !== undefined && best.code === line.code;
      const what = (part: string, name: string) => ({
        owner: figureOwner(line, part),
        label: (owners: string) => `${owners}, ${name.toLowerCase()}`,
      });
      const shown = notes.cell(what(path, header), path, figure, wins ? best.word : null);
      const parts = of.filter((part) => !shownColumns.some((column) => column.path === part));
      const marks = parts.map((part) => {
        const hidden = line.figures[part];
        return hidden === undefined ? '' : notes.mark(what(part, fieldOf(part).label), part, hidden);
      });
      return { ...shown, text: shown.text + marks.join('') };
    }),
  );
  const table: Block = {
    kind: 'table',
    columns: shownColumns.map(({ header, path }) => ({
      header,
      ...(fieldOf(path).numeric ? { align: 'right' as const } : {}),
    })),
    rows,
  };
  const hidden: Block[] =
    left.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: `Not shown at this width: ${listing(left.map(({ header }) => header))} (try --width ${Math.max(...left.map(({ from = 0 }) => from))}, or --json).`,
          },
        ];
  return { document: [table, ...notes.blocks(), ...hidden], figures };
};
