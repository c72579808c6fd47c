/** Reads a log of CEUs: a CSV file with a header. What is no entry at all is a problem; rules judge the rest. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { isDay } from '../core/dates.ts';
import type { LogEntry } from '../core/renewal/log.ts';
import type { Problem } from '../errors.ts';
import { cellCount } from './problems.ts';
import { readText } from './read.ts';

export const LOG_COLUMNS = ['title', 'provider', 'date', 'hours', 'topic', 'credential', 'proof'] as const;
type LogColumn = (typeof LOG_COLUMNS)[number];
/** Without these a row says nothing. */
const REQUIRED: readonly LogColumn[] = ['title', 'date', 'hours'];

const MAX_BYTES = 1024 * 1024;
const NO_PROOF = ['no', 'none', 'false', '0'];

type Row = { line: number; cells: string[] };
type Found = Omit<Problem, 'file'>;

const CSV: Options<string[]> = {
  // Each line may have its own end: left alone, the library goes by the first.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
  info: true,
};

/** Every row with the line on which it ends. Throws a CsvError for quotes that do not match. */
const csvRows = (text: string): Row[] =>
  parse(text, CSV)
    .map(
      // Its types do not know what `info` changes.
      (row) => row as unknown as { record: string[]; info: { lines: number } },
    )
    .map(({ record, info }) => ({ line: info.lines, cells: record }));

const columnsOf = ({ cells, line }: Row): { columns: string[]; problems: Found[] } => {
  const columns = cells.map((cell) => cell.toLowerCase());
  const isColumn = (name: string) => (LOG_COLUMNS as readonly string[]).includes(name);
  const path = `line ${line}`;
  return {
    columns,
    problems: [
      ...cells
        .filter((_, index) => !isColumn(columns[index] ?? ''))
        .map((cell) => ({ path, found: `the column "${cell}"`, expected: `one of ${LOG_COLUMNS.join(', ')}` })),
      ...columns
        .filter((name, index) => isColumn(name) && columns.indexOf(name) < index)
        .map((name) => ({ path, found: `the column "${name}" twice`, expected: 'each column once' })),
      ...REQUIRED.filter((name) => !columns.includes(name)).map((name) => ({
        path,
        found: `no column "${name}"`,
        expected: `the columns ${REQUIRED.join(', ')}`,
      })),
    ],
  };
};

/**
 * One row as an entry, or what is wrong with it.
 *
 * @param resolve the code of the certification that a text means; null where there is none
 */
const entryOf = (
  { line, cells }: Row,
  columns: readonly string[],
  resolve: (code: string) => string | null,
): { entry: LogEntry; problems: Found[] } => {
  const cell = (name: LogColumn): string => cells[columns.indexOf(name)] ?? '';
  const problems: Found[] = [];
  const problem = (name: LogColumn, found: string, expected: string) =>
    problems.push({ path: `line ${line}, ${name}`, found: found === '' ? 'nothing' : `"${found}"`, expected });
  if (cells.length !== columns.length)
    problems.push({
      path: `line ${line}`,
      found: cellCount(cells.length),
      expected: `${columns.length}, as in the header`,
    });
  else {
    if (cell('title') === '') problem('title', '', 'what was taken');
    if (!isDay(cell('date'))) problem('date', cell('date'), 'a day as YYYY-MM-DD');
    if (!/^-?\d{1,4}(\.\d{1,2})?$/.test(cell('hours')))
      problem('hours', cell('hours'), 'a number with at most two decimals');
  }
  const named = cell('credential')
    .split(/[;,]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const credentials = named.flatMap((text) => {
    const code = resolve(text);
    if (code === null) problem('credential', text, 'a certification of the catalogue');
    return code ?? [];
  });
  const proof = cell('proof').toLowerCase();
  return {
    entry: {
      line,
      title: cell('title'),
      provider: cell('provider') || null,
      date: cell('date'),
      hours: Number(cell('hours')),
      topic: cell('topic') || null,
      credentials,
      proof: proof === '' ? null : !NO_PROOF.includes(proof),
    },
    problems,
  };
};

/**
 * The entries of a log, or every problem of it at once, each with its line.
 *
 * @param resolve the code of the certification that a text means; null where there is none
 */
export const readCeuLog = (
  file: string,
  resolve: (code: string) => string | null,
): { entries: LogEntry[]; problems: Problem[] } => {
  const { text, problems: unread } = readText(file, file, MAX_BYTES, 'CSV file');
  if (text === null) return { entries: [], problems: unread };
  const inFile = (problems: readonly Found[]) => problems.map((problem) => ({ file, ...problem }));
  let rows: Row[];
  try {
    rows = csvRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found = { path: `line ${error.lines}`, found: 'quotes that do not match', expected: 'valid CSV' };
    return { entries: [], problems: inFile([found]) };
  }
  const [header, ...body] = rows;
  if (header === undefined)
    return {
      entries: [],
      problems: inFile([{ path: '', found: 'an empty file', expected: `a header: ${LOG_COLUMNS.join(',')}` }]),
    };
  const { columns, problems } = columnsOf(header);
  if (problems.length > 0) return { entries: [], problems: inFile(problems) };
  const read = body.map((row) => entryOf(row, columns, resolve));
  return {
    entries: read.map(({ entry }) => entry),
    problems: inFile(read.flatMap((row) => row.problems)),
  };
};
