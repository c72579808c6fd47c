/** Reads a roster: each record as a person, or as what is wrong with it, by its line and never with its values. */
import { parse } from 'csv-parse/sync';
import { type Columns, factColumns, ROSTER_COLUMNS, readCells } from '../core/profile/columns.ts';
import { InvalidInputError, type Problem } from '../errors.ts';
import { RosterEntry } from '../schema/roster.ts';
import { valueAt } from './json.ts';
import { cellCount, toProblems } from './problems.ts';
import { parseJson } from './read.ts';
import { type Fault, MAX_RECORD, opened, type RawRecord, type RosterKind, recordsOf } from './roster-records.ts';

/** What is wrong at one place of a record. */
export type RowProblem = Omit<Problem, 'file'>;

type GoodRow = {
  line: number;
  entry: RosterEntry;
  /** The record as it was written: the text of an object, or cells. */
  source: string | readonly string[];
};
type BadRow = { line: number; problems: readonly RowProblem[] };
export type RosterRow = GoodRow | BadRow;

type RosterRead = {
  /** What it was written in; null where there is nothing in it. */
  kind: RosterKind | null;
  /** The header of CSV. */
  columns: Columns | null;
  /** Rows in their order, some at a time; each is read when it is asked for, and once. */
  batches: AsyncIterable<Iterable<RosterRow>>;
};

const FAULTS: Record<Fault, Omit<RowProblem, 'path'>> = {
  'too-long': {
    found: 'a record that is longer, or a quote that is not closed',
    expected: `at most ${MAX_RECORD} bytes`,
  },
  'not-utf-8': { found: 'bytes that are not UTF-8', expected: 'UTF-8 text' },
  'open-quote': { found: 'a quote that is not closed', expected: 'quotes around whole cells' },
};

const badRow = (line: number, problem: Omit<RowProblem, 'path'>): BadRow => ({
  line,
  problems: [{ path: '', ...problem }],
});

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  undefined: 'nothing',
};

/** What stands at a place, without saying what it is. */
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : (KINDS[typeof value] ?? 'an object');

/** Every problem of an entry that its schema found. */
const problemsOf = (raw: unknown, issues: Parameters<typeof toProblems>[0]['issues']): RowProblem[] =>
  toProblems({ file: '', data: raw, issues, tells: 'places' }).map(({ path, found, expected }) => ({
    path,
    found: found.startsWith('the key ') ? found : kindOf(valueAt(raw, path.split(/[.[\]]+/).filter(Boolean))),
    expected,
  }));

/** What keeps a text from being JSON that can be looked at: its grammar, its depth, keys that are not allowed. */
const jsonProblems = (text: string): RowProblem[] =>
  parseJson(text, '').problems.map(({ path, found, expected }) => ({
    path,
    found: found.replace('line 1, ', ''),
    expected,
  }));

const fromJson = ({ line, text }: { line: number; text: string }): RosterRow => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { line, problems: jsonProblems(text) };
  }
  const result = RosterEntry.safeParse(raw);
  const source = text.trim();
  // JSON.parse takes a key twice. Text that comes out as it went in has none twice, which is seen in no time.
  if (result.success && JSON.stringify(raw) === source) return { line, entry: result.data, source };
  // First what cannot be looked at: a problem of the schema is told by walking down to it.
  const problems = jsonProblems(text);
  if (result.success) return problems.length > 0 ? { line, problems } : { line, entry: result.data, source };
  return { line, problems: problems.length > 0 ? problems : problemsOf(raw, result.error.issues) };
};

const CSV = { record_delimiter: '\n', relax_column_count: true } as const;

/** The cells of each record; null for one whose quotes are wrong. */
const cellsOf = (texts: readonly string[]): (string[] | null)[] => {
  const read = (text: string): string[][] => {
    try {
      return parse(text, CSV);
    } catch {
      return [];
    }
  };
  const all = read(texts.join('\n'));
  if (all.length === texts.length) return all;
  return texts.map((text) => {
    const records = read(text);
    return records.length === 1 ? (records[0] ?? null) : null;
  });
};

const fromCells = (line: number, cells: readonly string[] | null, columns: Columns): RosterRow => {
  if (cells === null)
    return badRow(line, { found: 'a quote inside a cell', expected: 'quotes around whole cells, doubled inside them' });
  const width = columns.names.length;
  if (cells.length !== width)
    return badRow(line, { found: cellCount(cells.length), expected: `${width}, as in the header` });
  const raw = readCells(columns, cells);
  const result = RosterEntry.safeParse(raw);
  return result.success
    ? { line, entry: result.data, source: cells }
    : { line, problems: problemsOf(raw, result.error.issues) };
};

const faulty = ({ line, fault }: { line: number; fault: Fault }): BadRow => badRow(line, FAULTS[fault]);

function* readObjects(records: readonly RawRecord[]): Generator<RosterRow> {
  for (const record of records) yield 'fault' in record ? faulty(record) : fromJson(record);
}

function* readLines(records: readonly RawRecord[], columns: Columns): Generator<RosterRow> {
  const cells = cellsOf(records.flatMap((record) => ('fault' in record ? [] : [record.text])));
  let next = 0;
  for (const record of records) {
    if ('fault' in record) {
      yield faulty(record);
      continue;
    }
    const found = cells[next] ?? null;
    next += 1;
    // Spreadsheets leave rows of nothing but commas behind: nobody stands in them, as in an empty line.
    if (found === null || found.length < 2 || found.some((cell) => cell.trim() !== ''))
      yield fromCells(record.line, found, columns);
  }
}

const refuseHeader = (name: string, found: string, expected: string): never => {
  throw new InvalidInputError('the roster cannot be used', {
    problems: [{ file: name, path: 'header', found, expected }],
    hint: 'begin CSV with the names of its columns, commas between them; or write one JSON object a line',
  });
};

/** The columns of a header; refuses one from which nothing can be learned. */
const readHeader = (record: RawRecord, name: string): Columns => {
  if ('fault' in record) return refuseHeader(name, FAULTS[record.fault].found, FAULTS[record.fault].expected);
  const columns = factColumns(cellsOf([record.text])[0] ?? []);
  // A first line that is no header is a person's: it is not repeated.
  if (columns.fields.length === 0)
    return refuseHeader(name, 'no column that is known', `some of ${ROSTER_COLUMNS.slice(2).join(', ')}`);
  if (columns.twice.length > 0) return refuseHeader(name, `${columns.twice.join(', ')} twice`, 'each column once');
  return columns;
};

async function* nothing(): AsyncGenerator<never[]> {}

/** The first records that there are. */
const firstRecords = async (records: AsyncGenerator<RawRecord[]>): Promise<RawRecord[]> => {
  for (;;) {
    const { value, done } = await records.next();
    if (done || value.length > 0) return value ?? [];
  }
};

/**
 * A roster from its bytes. Rows are read as they are asked for.
 *
 * @param name how the roster is named in a message
 * @param kind what its name says it is; null where that says nothing
 * @throws InvalidInputError for a CSV header that cannot be used
 */
export const readRoster = async (
  source: AsyncIterable<Uint8Array>,
  name: string,
  kind: RosterKind | null,
): Promise<RosterRead> => {
  const { kind: seen, bytes } = await opened(source);
  if (seen === null) return { kind, columns: null, batches: nothing() };
  const records = recordsOf(bytes, kind ?? seen);
  if ((kind ?? seen) === 'ndjson') {
    const batches = async function* (): AsyncGenerator<Iterable<RosterRow>> {
      for await (const batch of records) yield readObjects(batch);
    };
    return { kind: 'ndjson', columns: null, batches: batches() };
  }
  const [header, ...others] = await firstRecords(records);
  if (header === undefined) return { kind: 'csv', columns: null, batches: nothing() };
  const columns = readHeader(header, name);
  const batches = async function* (): AsyncGenerator<Iterable<RosterRow>> {
    yield readLines(others, columns);
    for await (const batch of records) yield readLines(batch, columns);
  };
  return { kind: 'csv', columns, batches: batches() };
};
