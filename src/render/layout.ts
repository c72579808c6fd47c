/** A document as text: tables where they fit, labelled lines where they do not, or plain lines. */
import { aligned, PLAIN_GAP } from './aligned.ts';
import { barsOf, roomForBars } from './bars.ts';
import {
  type Block,
  type Cell,
  type Document,
  type Dress,
  type Fact,
  factsTable,
  marksIn,
  type TableBlock,
  unmarked,
} from './document.ts';
import { anyRisky, safe } from './safe.ts';
import { type Style, styleOf } from './style.ts';
import { drawTable, fitColumns, frameWidth, naturalWidth, naturalWidths } from './table.ts';
import { heightOf, textsOf } from './table-texts.ts';
import { fits, pad, prepareWidths, widthOf, wrap } from './width.ts';

/** A sentence in lines, the later ones indented; all as wide as the most indented. */
const paragraph = (text: string, width: number, first = '', rest = first): string => {
  const lines = wrap(text, Math.max(1, width - Math.max(widthOf(first), widthOf(rest))));
  return lines
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n')
    .trimEnd();
};

/** `Label: value` on as many lines as it takes; the value alone without a label. */
const labelled = (label: string, { text, tone }: Cell, width: number, style: Style): string => {
  if (label === '') return paragraph(text, width);
  const whole = `${label}: ${text}`;
  if (tone === undefined && fits(whole, width)) return whole.trimEnd();
  const lines = paragraph(whole, width, '', '  ').split('\n');
  const [head = '', ...rest] = lines;
  const prefix = `${label}:`;
  const styled = head.startsWith(prefix) ? prefix + style(head.slice(prefix.length), tone) : head;
  return [styled, ...rest.map((line) => style(line, tone))].join('\n');
};

/** The rows, each whole: a cell that stands for the one above is that one. */
const filled = ({ columns, rows }: TableBlock): readonly (readonly Cell[])[] => {
  if (!columns.some(({ spans }) => spans)) return rows;
  let above: readonly Cell[] = [];
  return rows.map((row) => {
    const whole = columns.map(({ spans }, index) => {
      const cell = row[index] ?? { text: '' };
      return spans && cell.text === '' ? (above[index] ?? cell) : cell;
    });
    above = whole;
    return whole;
  });
};

/**
 * A table as one record after the other; a turned one gives a record for each thing compared. An empty cell is
 * left out.
 */
const records = (block: TableBlock, width: number, style: Style): string => {
  const { columns, rows, turned } = block;
  const [first, ...compared] = columns.map(({ header }) => header);
  const record = (labels: readonly string[], cells: readonly Cell[]): string => {
    const lines: string[] = [];
    // A plain loop: V8 sets out to optimize a small function that hundreds of rows call, and the process waits for it.
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (cell !== undefined && cell.text !== '') lines.push(labelled(labels[index] ?? '', cell, width, style));
    }
    return lines.join('\n');
  };
  if (!turned) {
    const labels = [first ?? '', ...compared];
    return filled(block)
      .map((row) => record(labels, row))
      .join('\n\n');
  }
  const labels = [first ?? '', ...rows.map((row) => row[0]?.text ?? '')];
  return compared
    .map((name, index) => record(labels, [{ text: name }, ...rows.map((row) => row[index + 1] ?? { text: '' })]))
    .join('\n\n');
};

/** The table with its bars in a last column, as wide as the width leaves room for; null where it leaves none. */
const withBars = (table: TableBlock, { width, unicode }: Dress): TableBlock | null => {
  if (table.bars === undefined || table.bars.length < 2) return null;
  const { bars, ...block } = table;
  const room = roomForBars(naturalWidth(block) + frameWidth(2), width);
  if (room === null) return null;
  const drawn = barsOf(bars, room, unicode);
  return {
    ...block,
    columns: [...block.columns, { header: '' }],
    rows: block.rows.map((row, index) => [...row, { text: drawn[index] ?? '' }]),
  };
};

const asTable = (block: TableBlock, dress: Dress, style: Style): string => {
  if (dress.accessible) return records(block, dress.width, style);
  const barred = withBars(block, dress);
  const drawn =
    (barred === null ? null : drawTable(barred, { ...dress, style })) ?? drawTable(block, { ...dress, style });
  if (drawn !== null) return drawn;
  const widths = heightOf(block) > 0 && !block.turned ? fitColumns(block, dress.width, PLAIN_GAP) : null;
  return widths === null ? records(block, dress.width, style) : aligned(block, widths);
};

const facts = (rows: readonly Fact[], dress: Dress, style: Style): string => {
  const column = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const room = dress.width - column - 2;
  if (dress.accessible || room < 24)
    return filled(factsTable(rows, ['', '']))
      .map(([label, cell]) => labelled(label?.text ?? '', cell ?? { text: '' }, dress.width, style))
      .join('\n');
  return rows
    .map(({ label, cell }) => {
      const [head = '', ...rest] = wrap(cell.text, room).map((line) => style(line, cell.tone));
      return [`${pad(label, column)}  ${head}`, ...rest.map((line) => `${' '.repeat(column + 2)}${line}`)]
        .map((line) => line.trimEnd())
        .join('\n');
    })
    .join('\n');
};

const bullet = (items: readonly string[], width: number): string =>
  items.map((item) => paragraph(item, width, '- ', '  ')).join('\n');

const heading = (text: string, width: number, style: Style): string =>
  paragraph(text, width)
    .split('\n')
    .map((line) => style(line, 'heading'))
    .join('\n');

const forPeople = (block: Block, dress: Dress, style: Style): string => {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, dress.width, style);
    case 'text':
      return paragraph(block.text, dress.width);
    case 'table':
      return asTable(block, dress, style);
    case 'facts':
      return facts(block.rows, dress, style);
    case 'list':
      return bullet(block.items, dress.width);
    case 'notes':
      return [
        heading(block.title, dress.width, style),
        ...block.items.map((item) => paragraph(item, dress.width, '  ', '      ')),
      ].join('\n');
  }
};

/** No text of the data reaches a terminal unchecked. */
const cleaned = (block: Block): Block => {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: safe(block.text), ...(block.of !== undefined && { of: safe(block.of) }) };
    case 'text':
      return { ...block, text: safe(block.text) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, header: safe(column.header) })),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: safe(cell.text) }))),
      };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, cell }) => ({ label: safe(label), cell: { ...cell, text: safe(cell.text) } })),
      };
    default:
      return { ...block, items: block.items.map(safe) };
  }
};

/** Every text of a block. */
const blockTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text, block.of ?? ''];
    case 'text':
      return [block.text];
    case 'table':
      return textsOf(block).map((texts) => texts.join(''));
    case 'facts':
      return block.rows.flatMap(({ label, cell }) => [label, cell.text]);
    case 'list':
      return block.items;
    case 'notes':
      return [block.title, ...block.items];
  }
};

/** The document with nothing harmful in it, and the tables at hand that its texts need. */
const prepared = async (document: Document): Promise<Document> => {
  // One text of all, since both look at all of it.
  const whole = [document.flatMap(blockTexts).join('')];
  await prepareWidths(whole);
  return anyRisky(whole) ? document.map(cleaned) : document;
};

/** The document for a person, no line wider than the dress allows. */
export const renderDocument = async (document: Document, dress: Dress): Promise<string> => {
  const style = await styleOf(dress.color);
  const blocks = await prepared(document);
  // Put together, not joined: a long table would be copied.
  let whole = '';
  for (const block of blocks) {
    const text = forPeople(block, dress, style);
    if (text !== '') whole += whole === '' ? text : `\n\n${text}`;
  }
  return whole;
};

const withoutMarks = (block: Block): Block => {
  const plain = (cell: Cell): Cell => ({ ...cell, text: unmarked(cell.text) });
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(plain)) };
  if (block.kind === 'facts')
    return { ...block, rows: block.rows.map(({ label, cell }) => ({ label, cell: plain(cell) })) };
  return block;
};

/** Where there is nothing to say, so that what follows on the line stays in its column. */
const NOTHING_SAID: Cell = { text: '-' };

/** A cell without what stands between two columns, and never empty. */
const plainCell = (cell: Cell): Cell => {
  const text = cell.text.replaceAll(/ {2,}/g, ' ').trim();
  return text === '' ? NOTHING_SAID : { ...cell, text };
};

/** A table for programs that read line by line: each is whole. */
const plainTable = (block: TableBlock): string => {
  const table = {
    columns: block.columns.map((column) => ({ ...column, header: plainCell({ text: column.header }).text })),
    rows: filled(block).map((row) => row.map(plainCell)),
  };
  return aligned(table, naturalWidths(table));
};

/** What the records are of as their last column, so that the others keep their places. */
const withOf = (block: TableBlock, of: string): TableBlock =>
  of === ''
    ? block
    : {
        ...block,
        columns: [...block.columns, { header: 'Of' }],
        rows: block.rows.map((row) => [...row, { text: of }]),
      };

/**
 * A header line and one record a line: what the tables hold, and nothing else. Facts make one table. Marks are left
 * out, since their notes are.
 */
export const renderPlain = async (document: Document, header: boolean): Promise<string> => {
  const blocks = await prepared(marksIn(document) === 0 ? document : document.map(withoutMarks));
  const facts: Cell[][] = [];
  const tables: string[] = [];
  let [of, factsFirst] = ['', false];
  const addFacts = (rows: readonly (readonly Cell[])[]): void => {
    factsFirst ||= tables.length === 0;
    facts.push(...rows.map((row) => [...row, { text: of }]));
  };
  for (const block of blocks) {
    if (block.kind === 'heading') of = block.of ?? '';
    else if (block.kind === 'table') tables.push(plainTable(withOf(block, of)));
    else if (block.kind === 'facts') addFacts(filled(factsTable(block.rows, ['', ''])));
    else if (block.kind === 'text' && block.label !== undefined)
      addFacts([[{ text: block.label }, { text: block.text }]]);
  }
  const names = ['field', 'value', ...(facts.some(([, , last]) => last?.text !== '') ? ['of'] : [])];
  const table: TableBlock = {
    kind: 'table',
    columns: names.map((name) => ({ header: name })),
    rows: facts.map((row) => row.slice(0, names.length)),
  };
  const ofFacts = facts.length === 0 ? [] : [plainTable(table)];
  const all = factsFirst ? [...ofFacts, ...tables] : [...tables, ...ofFacts];
  return all.map((text) => (header ? text : text.split('\n').slice(1).join('\n'))).join('\n\n');
};
