/** A table without a frame: for long ones, `grep` and `awk`. */
import { heightOf, type Table, textsOf } from './table-texts.ts';
import { allOneWide, pad, widthOf, wrap } from './width.ts';

/** What stands between two columns without a frame. */
export const PLAIN_GAP = 2;
const GAP = ' '.repeat(PLAIN_GAP);

/** A cell that takes several lines: its column, and what its row is below the first where no other cell has more. */
type Tall = { column: number; lines: readonly string[]; alone: string };

type Place = { room: number; start: number; isRight: boolean; isLast: boolean };

// A table may have thousands of cells, and what is called for each V8 sets out to optimize, which the process waits
// for. So all of a column, or of a row, is done in one loop by index, each with little in it.

/** A text filled up to its column and the gap behind it; a line ends with its last text. */
const filled = (text: string, { room, isRight, isLast }: Place): string => {
  const fill = ' '.repeat(Math.max(0, room - widthOf(text)));
  if (isRight) return fill + text + (isLast ? '' : GAP);
  return isLast ? text : text + fill + GAP;
};

/** The lines below the first of one cell, where they stand. */
const below = (lines: readonly string[], { start, room, isRight }: Place): string => {
  const indent = ' '.repeat(start);
  return lines
    .slice(1)
    .map((line) => (indent + (isRight ? pad(line, room, 'left') : line)).trimEnd())
    .join('\n');
};

/** The first line of each row, its cells filled up; the cells that take several lines are put to their rows. */
const firstLines = (table: Table, places: readonly Place[], tall: (Tall[] | undefined)[]): string[] => {
  const isSimple = allOneWide();
  const lines = new Array<string>(heightOf(table) + 1).fill('');
  let column = 0;
  // All columns in one call: what is called again after a long loop V8 sets out to optimize as well.
  for (const texts of textsOf(table)) {
    const place = places[column] as Place;
    const { room, isRight, isLast } = place;
    const spaces = Array.from({ length: room + PLAIN_GAP + 1 }, (_, length) => ' '.repeat(length));
    const wide: number[] = [];
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] as string;
      const fill = room - (isSimple ? text.length : widthOf(text));
      if (fill < 0) wide.push(at);
      else if (isRight) lines[at] += isLast ? spaces[fill] + text : spaces[fill] + text + GAP;
      else lines[at] += isLast ? text : text + spaces[fill + PLAIN_GAP];
    }
    /** What was wrapped before: in a long table many cells are alike. */
    const known = new Map<string, { first: string; cell: Tall }>();
    for (let index = 0; index < wide.length; index += 1) {
      const at = wide[index] as number;
      const text = texts[at] as string;
      let wrapped = known.get(text);
      if (wrapped === undefined) {
        const parts = wrap(text, room);
        wrapped = { first: filled(parts[0] ?? '', place), cell: { column, lines: parts, alone: below(parts, place) } };
        known.set(text, wrapped);
      }
      lines[at] += wrapped.first;
      // A single sign that is wider than its column has one line, spaces alone have none.
      if (wrapped.cell.lines.length < 2) continue;
      const cells = tall[at];
      if (cells === undefined) tall[at] = [wrapped.cell];
      else cells.push(wrapped.cell);
    }
    column += 1;
  }
  return lines;
};

/** What is below the first line of a row in which several cells have more, and most have not. */
const belowFirst = (cells: readonly Tall[], places: readonly Place[]): string => {
  const isSimple = allOneWide();
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  const rest: string[] = [];
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
      line += ' '.repeat(gap) + text;
      end += gap + width;
      // A single sign may be wider than its column.
      if (width > room) moved += width - room;
    }
    rest.push(line.trimEnd());
  }
  return rest.join('\n');
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
  const tall = new Array<Tall[] | undefined>(heightOf(table) + 1);
  const lines = firstLines(table, places, tall);
  const ends = textsOf(table).at(-1) ?? [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const end = ends[at] as string;
    // To look at the end of a line that was put together copies it: only where its last text may end in spaces.
    if (end === '' || end.trim() !== end || end.includes('  ')) lines[at] = line.trimEnd();
    const cells = tall[at];
    if (cells !== undefined)
      lines[at] += `\n${cells.length === 1 ? (cells[0] as Tall).alone : belowFirst(cells, places)}`;
  }
  return lines.join('\n');
};
