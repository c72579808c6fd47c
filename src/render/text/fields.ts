/** The asked fields of any answer as a table, headed by their names. */
import type { Figure } from '../../core/figures.ts';
import type { CitedDocument, Shown } from '../document.ts';
import { fieldOf, withOwner } from '../fields.ts';
import { at, inline, type JsonObject } from '../records.ts';
import { UNKNOWN_TEXT } from '../words/names.ts';
import { Footnotes } from './footnotes.ts';

type Line = { json: JsonObject; figures: Readonly<Record<string, Figure>> };

const isField = (path: string): boolean => fieldOf(path).label !== path;

/** The ends of a span that were asked for together stand in one column. */
const columnsOf = (fields: readonly string[]): string[] => {
  const whole = (field: string) => {
    const parent = field.split('.').slice(0, -1).join('.');
    const both = fields.filter((other) => other.startsWith(`${parent}.`)).length > 1;
    return isField(parent) && both ? parent : field;
  };
  return [...new Set(fields.map(whole))];
};

/** The asked fields of each record, a column each. */
export const fieldsDocument = (lines: readonly Line[], fields: readonly string[]): CitedDocument => {
  const notes = new Footnotes();
  const columns = columnsOf(fields);
  const figures: Shown[] = [];
  const rows = lines.map(({ json, figures: known }, index) =>
    columns.map((column) => {
      const figure = known[column];
      const code = inline(at(json, 'code'));
      if (figure !== undefined) figures.push({ label: `${code} ${column}`.trimStart(), figure });
      const what = `${code || `row ${index + 1}`}, ${column}`;
      if (figure !== undefined && isField(column)) return notes.cell(what, column, figure);
      const value = at(json, column);
      if (value === null || value === undefined) return { text: UNKNOWN_TEXT['not-found'] };
      return { text: withOwner(inline(value), figure ?? known[column.split('.').slice(0, -1).join('.')]) };
    }),
  );
  const isNumeric = (column: string) =>
    fieldOf(column).numeric || lines.some(({ json }) => typeof at(json, column) === 'number');
  return {
    document: [
      {
        kind: 'table',
        columns: columns.map((header) => ({ header, align: isNumeric(header) ? 'right' : 'left' })),
        rows,
      },
      ...notes.blocks(),
    ],
    figures,
  };
};
