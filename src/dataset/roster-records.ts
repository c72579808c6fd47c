/** Cuts a stream of bytes into the records of a roster, in memory that does not grow with the stream. */
import { isUtf8 } from 'node:buffer';

/** The longest record, in bytes without its line end. */
export const MAX_RECORD = 64 * 1024;

/** Why the text of a record cannot be had. */
export type Fault = 'too-long' | 'not-utf-8' | 'open-quote';

/** A record and the line that it begins on. */
export type RawRecord = { line: number; text: string } | { line: number; fault: Fault };

export type RosterKind = 'ndjson' | 'csv';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** The byte-order mark. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const NO_END = -1;
const INSIDE_QUOTES = -2;

/** The place of the line end that closes a CSV record: one between quotes belongs to its cell. */
const endOfCsv = (bytes: Buffer, start: number): number => {
  let quoted = false;
  // A quote opens a cell, or goes on with it where it is doubled; any other is a slip, and opens nothing.
  let mayOpen = true;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quoted) {
      quoted = byte !== QUOTE;
      mayOpen = !quoted;
    } else if (byte === NEWLINE) return at;
    else {
      quoted = byte === QUOTE && mayOpen;
      mayOpen = byte === COMMA;
    }
  }
  return quoted ? INSIDE_QUOTES : NO_END;
};

const endOfLine = (bytes: Buffer, start: number): number => bytes.indexOf(NEWLINE, start);

const countLines = (bytes: Buffer, start: number, end: number): number => {
  let lines = 1;
  for (let at = bytes.indexOf(NEWLINE, start); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
};

const recordOf = (bytes: Buffer, start: number, end: number, line: number): RawRecord => {
  const last = bytes[end - 1] === RETURN && end > start ? end - 1 : end;
  if (last - start > MAX_RECORD) return { line, fault: 'too-long' };
  const text = bytes.toString('utf8', start, last);
  // What is no UTF-8 comes out as this character, and so does the character itself.
  const broken = text.includes('\uFFFD') && !isUtf8(bytes.subarray(start, last));
  return broken ? { line, fault: 'not-utf-8' } : { line, text };
};

/**
 * The records of a stream, as many at a time as a piece of it holds; blank lines are left out. A record that
 * is too long is not kept, and a quote that is never closed costs the line it stands on, not those after it.
 */
export async function* recordsOf(source: AsyncIterable<Uint8Array>, kind: RosterKind): AsyncGenerator<RawRecord[]> {
  const endOf = kind === 'csv' ? endOfCsv : endOfLine;
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  /** Within a line that is too long: nothing of it is kept until it ends. */
  let skipping = false;

  const take = (ended: boolean): RawRecord[] => {
    const records: RawRecord[] = [];
    let start = 0;
    const refuse = (fault: Fault): void => {
      records.push({ line, fault });
      const next = bytes.indexOf(NEWLINE, start);
      skipping = next === -1;
      if (!skipping) line += 1;
      start = skipping ? bytes.length : next + 1;
    };
    const bytes = rest;
    if (skipping) {
      const end = bytes.indexOf(NEWLINE);
      skipping = end === -1;
      if (!skipping) line += 1;
      start = skipping ? bytes.length : end + 1;
    }
    while (start < bytes.length) {
      const end = endOf(bytes, start);
      const isOpen = end < 0;
      // One more byte may be the return of a line end that is not here yet.
      if (isOpen && !ended && bytes.length - start <= MAX_RECORD + 1) break;
      if (isOpen && !ended) refuse('too-long');
      else if (end === INSIDE_QUOTES) refuse('open-quote');
      else {
        const stop = isOpen ? bytes.length : end;
        const record = recordOf(bytes, start, stop, line);
        if ('fault' in record && record.fault === 'too-long') refuse('too-long');
        else {
          if ('fault' in record || record.text.trim() !== '') records.push(record);
          line += countLines(bytes, start, stop);
          start = stop + 1;
        }
      }
    }
    rest = bytes.subarray(start);
    return records;
  };

  for await (const piece of source) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    yield take(false);
  }
  yield take(true);
}

const BLANK = new Set([0x09, 0x0a, 0x0d, 0x20]);
const BRACE = 0x7b;

/**
 * What a stream holds by its first byte that is no space: `{` begins NDJSON. The mark that some programs put
 * before UTF-8 is taken away; null where there is nothing at all.
 */
export const opened = async (
  source: AsyncIterable<Uint8Array>,
): Promise<{ kind: RosterKind | null; bytes: AsyncIterable<Uint8Array> }> => {
  const pieces = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  let first: number | undefined;
  let done = false;
  while (first === undefined && !done && head.length <= MAX_RECORD) {
    const piece = await pieces.next();
    done = piece.done === true;
    if (piece.done !== true) head = Buffer.concat([head, piece.value]);
    if (done || head.length >= MARK.length) {
      if (head.subarray(0, MARK.length).equals(MARK)) head = head.subarray(MARK.length);
      first = head.find((byte) => !BLANK.has(byte));
    }
  }
  const bytes = {
    async *[Symbol.asyncIterator]() {
      try {
        yield head;
        while (!done) {
          const piece = await pieces.next();
          if (piece.done) return;
          yield piece.value;
        }
      } finally {
        await pieces.return?.();
      }
    },
  };
  const nothing = first === undefined && done;
  return { kind: nothing ? null : first === BRACE ? 'ndjson' : 'csv', bytes };
};
