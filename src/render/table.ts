/** Tables: the only import of cli-table3, and the one place where columns are fitted to a width. */
import CliTable from 'cli-table3';
import type { Cell, Column } from './document.ts';
import type { Style } from './style.ts';
import { widestWord, widthOf, wrap } from './width.ts';

const MAX_DRAWN_ROWS = 100;
/** A column may shrink to its widest word, but a text column not below this where it has more to say. */
const COMFORT = 12;

const FRAME = {
  unicode: { line: '─', cross: '┼', bar: '│' },
  ascii: { line: '-', cross: '+', bar: '|' },
};

type Table = { columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

const textsOf = ({ columns, rows }: Table, index: number): string[] => [columns[index]?.header ?? '', ...rows.map((row) => row[index]?.text ?? '')];

/** Columns between and around the cells: ` │ `, and none outside. */
const frameWidth = (columns: number): number => 3 * (columns - 1);

/**
 * The width of each column, together no wider than asked; null where that would cut a word, and so perhaps a
 * price, a date or a code.
 */
export const fitColumns = (table: Table, width: number): number[] | null => {
  const texts = table.columns.map((_, index) => textsOf(table, index));
  const natural = texts.map((column) => Math.max(1, ...column.map((text) => Math.max(...text.split('\n').map(widthOf)))));
  const narrowest = texts.map((column) => Math.max(1, ...column.map(widestWord)));
  const room = width - frameWidth(table.columns.length);
  const sum = (widths: readonly number[]) => widths.reduce((total, value) => total + value, 0);
  if (sum(natural) <= room) return natural;
  if (sum(narrowest) > room) return null;
  // Take from the widest column first, down to its widest word.
  const widths = [...natural];
  while (sum(widths) > room) {
    const candidates = widths.map((value, index) => ({ value, index, spare: value - (narrowest[index] ?? 0) })).filter(({ spare }) => spare > 0);
    const next = candidates.reduce((best, candidate) => (candidate.value > best.value ? candidate : best));
    widths[next.index] = next.value - 1;
  }
  const cramped = widths.some((value, index) => value < Math.min(COMFORT, natural[index] ?? 0) && (natural[index] ?? 0) > 3 * value);
  return cramped ? null : widths;
};

/** Stands for text that has colour or is not plain ASCII while the table is drawn, one for each column it takes. */
const STAND_IN = '\uE000';

/**
 * The table in lines no wider than asked, or null where it does not fit.
 *
 * cli-table3 measures by older rules than ours and counts on no colour, so it draws with stand-ins of the
 * right width, and the texts are put in after.
 */
export const drawTable = (table: Table, options: { width: number; unicode: boolean; style: Style }): string | null => {
  const widths = fitColumns(table, options.width);
  if (widths === null || table.rows.length > MAX_DRAWN_ROWS) return null;
  const { line, cross, bar } = options.unicode ? FRAME.unicode : FRAME.ascii;
  const drawn = new CliTable({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: line,
      'mid-mid': `${line}${cross}${line}`,
      right: '',
      'right-mid': '',
      middle: ` ${bar} `,
    },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: table.columns.map(({ align }) => align ?? 'left'),
  });
  const texts: string[] = [];
  const header = table.columns.map((column) => ({ text: column.header, tone: 'heading' as const }));
  for (const row of [header, ...table.rows]) {
    const cells = widths.map((width, index) => wrap(row[index]?.text ?? '', width));
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let at = 0; at < height; at += 1) {
      for (const [index, lines] of cells.entries()) {
        const text = lines[at] ?? '';
        if (text !== '') texts.push(options.style(text, row[index]?.tone));
      }
    }
    drawn.push(cells.map((lines) => lines.map((text) => STAND_IN.repeat(widthOf(text))).join('\n')));
  }
  let next = 0;
  const [head = '', ...body] = drawn.toString().split('\n');
  const isRule = (text: string) => !text.includes(STAND_IN) && text.includes(line);
  // One rule under the header; rows that take several lines stay apart by their first column.
  const ruleAt = body.findIndex(isRule);
  const lines = [head, ...body.filter((text, index) => index <= ruleAt || !isRule(text))];
  return lines.map((text) => text.replace(/\uE000+/g, () => texts[next++] ?? '').trimEnd()).join('\n');
};
