/** Tables: the only import of cli-table3, and the one place where columns are fitted to a width. */
import CliTable from 'cli-table3';
import { onceEach } from '../core/once.ts';
import type { Cell, Tone } from './document.ts';
import type { Style } from './style.ts';
import { heightOf, type Table, textsOf } from './table-texts.ts';
import { allOneWide, widestWord, widthOf, wrap } from './width.ts';

const MAX_DRAWN_ROWS = 100;
/** A column may shrink to its widest word, but a text column not below this where it has more to say. */
const COMFORT = 12;

const FRAME = {
  unicode: { line: '─', cross: '┼', bar: '│' },
  ascii: { line: '-', cross: '+', bar: '|' },
};

const NO_FRAME = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((part) => [part, '']),
);

/** Columns that stand between two cells: ` │ `. */
const FRAME_GAP = 3;

/** What stands between so many columns; there is nothing outside of them. */
export const frameWidth = (columns: number, gap = FRAME_GAP): number => gap * (columns - 1);

const lengthOf = (text: string): number => text.length;

const measured = (texts: readonly string[]): number[] => texts.map(allOneWide() ? lengthOf : widthOf);

const widestOf = (widths: readonly number[]): number => Math.max(1, ...widths);

/** The widest cell of each column. */
export const naturalWidths = (table: Table): number[] => textsOf(table).map((texts) => widestOf(measured(texts)));

/** Columns that the table takes with nothing wrapped. */
export const naturalWidth = (table: Table): number => sum(naturalWidths(table)) + frameWidth(table.columns.length);

const sum = (widths: readonly number[]): number => widths.reduce((total, value) => total + value, 0);

/** The widths that fit a room, with as much taken from the widest as that asks for, and none below its narrowest. */
const shrunk = (natural: readonly number[], narrowest: readonly number[], room: number): number[] => {
  const downTo = (level: number) =>
    natural.map((value, index) => Math.max(narrowest[index] ?? 1, Math.min(value, level)));
  let [level, most] = [1, Math.min(room, Math.max(...natural))];
  while (level < most) {
    const middle = Math.ceil((level + most) / 2);
    if (sum(downTo(middle)) <= room) level = middle;
    else most = middle - 1;
  }
  const widths = downTo(level);
  let spare = room - sum(widths);
  // What is left over goes to the last of those that were cut.
  for (let index = widths.length - 1; spare > 0 && index >= 0; index -= 1) {
    if (widths[index] !== level || natural[index] === level) continue;
    widths[index] = level + 1;
    spare -= 1;
  }
  return widths;
};

/** Whether a widest text is one word, as the longest of codes, paths and addresses is. */
const isWord = (widest: number, widths: readonly number[], texts: readonly string[]): boolean => {
  for (let at = widths.indexOf(widest); at >= 0; at = widths.indexOf(widest, at + 1))
    if (texts[at]?.includes(' ') === false) return true;
  return false;
};

/**
 * The width of each column, together with the gaps between them no wider than asked; null where that would
 * cut a word, and so perhaps a price, a date or a code.
 */
export const fitColumns = (table: Table, width: number, gap = FRAME_GAP): number[] | null => {
  const texts = textsOf(table);
  const columns = texts.map(measured);
  const natural = columns.map(widestOf);
  const room = width - frameWidth(table.columns.length, gap);
  if (sum(natural) <= room) return natural;
  // How narrow a column can be is looked for only where it has to be known, first in those with little text.
  const narrowest = natural.map((widest, index) =>
    isWord(widest, columns[index] ?? [], texts[index] ?? []) ? widest : 1,
  );
  const widestWordOf = onceEach((index: number) => widestWord(texts[index] ?? []));
  const shortestFirst = natural.map((_, index) => index).sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  while (sum(narrowest) <= room) {
    const widths = shrunk(natural, narrowest, room);
    const isCut = (index: number) => widths[index] !== natural[index] && widestWordOf(index) > (widths[index] ?? 0);
    const cut = shortestFirst.find((index) => narrowest[index] === 1 && isCut(index));
    if (cut !== undefined) {
      if ((widths[cut] ?? 0) > room - sum(narrowest)) return null;
      narrowest[cut] = widestWordOf(cut);
      continue;
    }
    const cramped = widths.some(
      (value, index) => value < Math.min(COMFORT, natural[index] ?? 0) && (natural[index] ?? 0) > 3 * value,
    );
    return cramped ? null : widths;
  }
  return null;
};

/** Stands for a cell while the frame is drawn. */
const STAND_IN = '#';

type Frame = { before: string; between: string; behind: string };
const frames = new Map<string, Frame>();

/** What cli-table3 draws around the cells of a line of two: between others it is the same. Once, since it takes its time. */
const frameOf = (bar: string): Frame => {
  const known = frames.get(bar);
  if (known !== undefined) return known;
  const drawn = new CliTable({
    chars: { ...NO_FRAME, middle: ` ${bar} ` },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push([STAND_IN, STAND_IN]);
  const [before = '', between = '', behind = ''] = drawn.toString().split(STAND_IN);
  const frame = { before, between, behind };
  frames.set(bar, frame);
  return frame;
};

/**
 * The table in lines no wider than asked, or null where it does not fit.
 *
 * cli-table3 draws the frame of one line, around cells of one sign: every line has the same, and it builds each
 * at great cost. The texts, measured and filled up by us, are put in. (It measures by older rules than ours, and
 * cuts what it finds too wide.)
 */
export const drawTable = (table: Table, options: { width: number; unicode: boolean; style: Style }): string | null => {
  const widths = heightOf(table) > MAX_DRAWN_ROWS ? null : fitColumns(table, options.width);
  if (widths === null) return null;
  const { line, cross, bar } = options.unicode ? FRAME.unicode : FRAME.ascii;
  const { before, between, behind } = frameOf(bar);
  const filled = (text: string, index: number, tone: Tone | undefined): string => {
    const fill = ' '.repeat((widths[index] ?? 0) - widthOf(text));
    const styled = options.style(text, tone);
    return table.columns[index]?.align === 'right' ? fill + styled : styled + fill;
  };
  /** A row of cells in the lines that it takes. */
  const lay = (cells: readonly Cell[]): string[] => {
    const wrapped = widths.map((width, index) => wrap(cells[index]?.text ?? '', width));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    const lines: string[] = [];
    // Plain loops: V8 sets out to optimize dearer ones, and the process cannot end before it has.
    for (let at = 0; at < height; at += 1) {
      let line = before;
      for (let index = 0; index < widths.length; index += 1)
        line += (index === 0 ? '' : between) + filled(wrapped[index]?.[at] ?? '', index, cells[index]?.tone);
      lines.push((line + behind).trimEnd());
    }
    return lines;
  };
  const head = lay(table.columns.map(({ header }) => ({ text: header, tone: 'heading' })));
  const rule = widths.map((width) => line.repeat(width)).join(`${line}${cross}${line}`);
  return [...head, rule, ...table.rows.flatMap(lay)].join('\n');
};
