/** Rows of a roster with their verdicts: what was given first, as it was given, then the columns of the answer. */

import type { Outcome } from '../core/eligibility/eligibility.ts';
import { ROSTER_COLUMNS, writeCells } from '../core/profile/columns.ts';
import type { RosterEntry } from '../schema/roster.ts';
import { type OutcomeOut, outcomeOut } from './eligibility.ts';
import { csvCell, type Json, type JsonObject, narrow, type RecordOptions, tsvCell } from './records.ts';

export type RosterFormat = 'ndjson' | 'csv' | 'tsv';

/** The columns of the answer, each with what the JSON answer holds under that key. */
export const VERDICT_COLUMNS = [
  'code',
  'held',
  'offered',
  'maySit',
  'verdict',
  'designation',
  'missing',
  'toDo',
  'ask',
] as const satisfies readonly (keyof OutcomeOut)[];

/** A person as read: the text of a JSON object, or the cells of a line. */
type Person = { entry: RosterEntry; source: string | readonly string[] };

export type RosterWriter = {
  /** What stands before the first row. */
  head: string;
  /** One row a certification. */
  rows: (person: Person, outcomes: readonly Outcome[]) => string;
};

/** A number of the person's own is no formula, whatever its sign. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Texts of outcomes, each written once: people alike share one, and only what is missing is each their own. */
const textsOf = (write: (outcome: Outcome) => string): ((outcome: Outcome) => string) => {
  const known = new WeakMap<Outcome, string>();
  return (outcome) => {
    if (outcome.missing.length > 0) return write(outcome);
    let text = known.get(outcome);
    if (text === undefined) {
      text = write(outcome);
      known.set(outcome, text);
    }
    return text;
  };
};

/** What the answer holds of an outcome, under the asked names. */
type Shown = (outcome: Outcome) => JsonObject;

/** Cells: those of the line, or the columns that every roster may have. */
const tableWriter = (
  format: 'csv' | 'tsv',
  names: readonly string[],
  fields: readonly string[],
  shown: Shown,
  { header, bom, guard }: RecordOptions,
): RosterWriter => {
  const csv = format === 'csv';
  const [cell, between, end] = csv ? [csvCell, ',', '\r\n'] : [tsvCell, '\t', '\n'];
  const given = (value: Json): string => cell(value, guard && !(typeof value === 'string' && NUMBER.test(value)));
  const line = (cells: readonly string[]): string => cells.join(between) + end;
  const verdict = textsOf((outcome) => {
    const row = shown(outcome);
    return line(fields.map((field) => cell(row[field], guard)));
  });
  return {
    head: (bom && csv ? '\uFEFF' : '') + (header ? line([...names.map(given), ...fields]) : ''),
    rows: ({ entry, source }, outcomes) => {
      const cells = typeof source === 'string' ? writeCells(entry) : source;
      const person = cells.map(given).join(between) + between;
      let rows = '';
      for (const outcome of outcomes) rows += person + verdict(outcome);
      return rows;
    },
  };
};

/** Objects: the text of the person's own stays as it is, so that no long number is changed. */
const objectWriter = (names: readonly string[], shown: Shown): RosterWriter => {
  const keys = names.map((name) => (name === '' ? null : `${JSON.stringify(name)}:`));
  const opening = (source: Person['source']): string => {
    if (typeof source === 'string') return source.slice(0, -1).trimEnd();
    return `{${source.flatMap((cell, index) => (keys[index] === null ? [] : [keys[index] + JSON.stringify(cell)])).join()}`;
  };
  const verdict = textsOf((outcome) => `${JSON.stringify(shown(outcome)).slice(1)}\n`);
  return {
    head: '',
    rows: ({ source }, outcomes) => {
      const open = opening(source);
      const person = open === '{' ? open : `${open},`;
      let rows = '';
      for (const outcome of outcomes) rows += person + verdict(outcome);
      return rows;
    },
  };
};

/**
 * Writes rows in a format.
 *
 * @param names the header of a CSV roster; null for one of objects
 * @param fields the columns of the answer that were asked for; null for all of them
 * @param organizationOf the name of who grants a certification
 */
export const rosterWriter = (
  format: RosterFormat,
  names: readonly string[] | null,
  fields: readonly string[] | null,
  organizationOf: (code: string) => string,
  options: RecordOptions,
): RosterWriter => {
  const shown: Shown = (outcome) => {
    const all = outcomeOut(outcome, organizationOf(outcome.rules.code)) as unknown as JsonObject;
    return fields === null ? all : narrow(all, fields);
  };
  return format === 'ndjson'
    ? objectWriter(names ?? [], shown)
    : tableWriter(format, names ?? ROSTER_COLUMNS, fields ?? VERDICT_COLUMNS, shown, options);
};
