/** The texts of a table by column: what measures and draws a long table goes through it column by column. */
import { once } from '../core/once.ts';
import type { Cell, Column, TableBlock } from './document.ts';

export type Table = { columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

const known = new WeakMap<object, readonly (readonly string[])[]>();

/** The texts of each column, its header first: gathered once. */
export const textsOf = (table: Table): readonly (readonly string[])[] => {
  const before = known.get(table);
  if (before !== undefined) return before;
  const { columns, rows } = table;
  const texts = columns.map(({ header }, index) => {
    const column = new Array<string>(rows.length + 1);
    column[0] = header;
    for (let at = 0; at < rows.length; at += 1) column[at + 1] = rows[at]?.[index]?.text ?? '';
    return column;
  });
  known.set(table, texts);
  return texts;
};

/** How many rows a table has. */
export const heightOf = (table: Table): number => Math.max(0, (textsOf(table)[0]?.length ?? 0) - 1);

/** A table of texts alone, given by column. Cells are made only where somebody asks for them: there may be thousands. */
export const tableOfTexts = (columns: Column[], texts: readonly (readonly string[])[]): TableBlock => {
  const rows = once(() => (texts[0] ?? []).map((_, at) => texts.map((column): Cell => ({ text: column[at] ?? '' }))));
  const table: TableBlock = {
    kind: 'table',
    columns,
    get rows() {
      return rows();
    },
  };
  known.set(
    table,
    texts.map((column, index) => [columns[index]?.header ?? ''].concat(column)),
  );
  return table;
};
