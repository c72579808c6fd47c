/** A table without a frame: for long ones, `grep` and `awk`. */
import { heightOf, type Table, textsOf } from './texts.ts';
import { isLength, widthOf, wrap } from './width.ts';

/** What stands between two columns without a frame. */
export const PLAIN_GAP = 2;
const GAP = ' '.repeat(PLAIN_GAP);

/** A cell that takes several lines, the column in which it stands, and what its row is below the first where it is alone. */
type Tall = { column: number; lines: readonly string[]; alone?: readonly string[] };

type Place = { room: number; start: number; isRight: boolean; isLast: boolean };

// A table may have thousands of cells, and what is called for each V8 sets out to optimize, which the process waits
// for. So all of a column, or of a row, is done in one loop by index, each with little in it.

/** A text filled up to its column and the gap behind it; a line ends with its last text. */
const filled = (text: string, { room, isRight, isLast }: Place): string => {
  const fill = ' '.repeat(Math.max(0, room - widthOf(text)));
  if (isRight) return fill + text + (isLast ? '' : GAP);
  return isLast ? text : text + fill + GAP;
};

/** The first line of each cell of a column, filled up; the lines of those that take several are put to their rows. */
const firstLines = (texts: readonly string[], place: Place, column: number, tall: Map<number, Tall[]>): string[] => {
  const { room, isRight, isLast } = place;
  const spaces = Array.from({ length: room + PLAIN_GAP + 1 }, (_, length) => ' '.repeat(length));
  const isSimple = isLength();
  const firsts = new Array<string>(texts.length);
  const wide: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] as string;
    const fill = room - (isSimple ? text.length : widthOf(text));
    if (fill < 0) wide.push(at);
    else if (isRight) firsts[at] = isLast ? spaces[fill] + text : spaces[fill] + text + GAP;
    else firsts[at] = isLast ? text : text + spaces[fill + PLAIN_GAP];
  }
  /** What was wrapped before: in a long table many cells are alike. */
  const known = new Map<string, { first: string; cell: Tall }>();
  for (let index = 0; index < wide.length; index += 1) {
    const at = wide[index] as number;
    const text = texts[at] as string;
    let wrapped = known.get(text);
    if (wrapped === undefined) {
      const lines = wrap(text, room);
      wrapped = { first: filled(lines[0] ?? '', place), cell: { column, lines } };
      known.set(text, wrapped);
    }
    firsts[at] = wrapped.first;
    const cells = tall.get(at);
    if (cells === undefined) tall.set(at, [wrapped.cell]);
    else cells.push(wrapped.cell);
  }
  return firsts;
};

/** The lines of a row below its first one, where most of its cells have none. */
const restOf = (cells: readonly Tall[], places: readonly Place[], spaces: string[]): string[] => {
  const isSimple = isLength();
  const rest: string[] = [];
  let height = 0;
  for (let index = 0; index < cells.length; index += 1) height = Math.max(height, cells[index]?.lines.length ?? 0);
  for (let at = 1; at < height; at += 1) {
    let line = '';
    let end = 0;
    let moved = 0;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] as Tall;
      const text = cell.lines[at];
      if (text === undefined) continue;
      const { start, room, isRight } = places[cell.column] as Place;
      const width = isSimple ? text.length : widthOf(text);
      const gap = start + moved + (isRight && width < room ? room - width : 0) - end;
      spaces[gap] ??= ' '.repeat(gap);
      line += spaces[gap] + text;
      end += gap + width;
      // A single sign may be wider than its column.
      if (width > room) moved += width - room;
    }
    rest.push(line.trimEnd());
  }
  return rest;
};

/** Columns two spaces apart, cells in as many lines as their width asks. */
export const aligned = (table: Table, widths: readonly number[]): string => {
  const { columns } = table;
  const places = columns.map(({ align }, index): Place => {
    const before = widths.slice(0, index).reduce((sum, width) => sum + width + PLAIN_GAP, 0);
    // Nothing stands before a first column: awk would take it for a column.
    return {
      room: widths[index] ?? 0,
      start: before,
      isRight: index > 0 && align === 'right',
      isLast: index === columns.length - 1,
    };
  });
  const spaces: string[] = [];
  const tall = new Map<number, Tall[]>();
  const firsts = textsOf(table).map((texts, index) => firstLines(texts, places[index] as Place, index, tall));
  const lines: string[] = [];
  const height = heightOf(table);
  for (let at = 0; at <= height; at += 1) {
    let line = '';
    for (let index = 0; index < firsts.length; index += 1) line += (firsts[index] as string[])[at];
    lines.push(line.trimEnd());
    const cells = tall.get(at);
    if (cells === undefined) continue;
    const alone = cells.length === 1 ? cells[0] : undefined;
    const rest = alone?.alone ?? restOf(cells, places, spaces);
    if (alone !== undefined) alone.alone = rest;
    for (let index = 0; index < rest.length; index += 1) lines.push(rest[index] ?? '');
  }
  return lines.join('\n');
};
