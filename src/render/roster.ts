/** Rows of a roster with their verdicts: what was given first, as it was given, then the columns of the answer. */

import type { Outcome } from '../core/eligibility/eligibility.ts';
import { onceFor } from '../core/once.ts';
import { ROSTER_COLUMNS, writeCells } from '../core/profile/columns.ts';
import type { RosterEntry } from '../schema/roster.ts';
import { type OutcomeOut, outcomeOut } from './answers/eligibility.ts';
import { at, csvCell, type Json, type JsonObject, narrow, type RecordOptions, tsvCell } from './records.ts';

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
type PersonRead = { entry: RosterEntry; source: string | readonly string[] };

export type RosterWriter<T = Outcome> = {
  /** What stands before the first row. */
  head: string;
  /** One row a certification. */
  rows: (person: PersonRead, outcomes: readonly T[]) => string;
};

/** What is answered about a person, row by row. */
export type RosterAnswer<T> = {
  columns: readonly string[];
  /** What the answer holds of one outcome. */
  out: (outcome: T) => JsonObject;
  /** Whether people alike are given the same object: its text is written once. */
  isShared: (outcome: T) => boolean;
};

/** The verdicts of `eligibility`. */
export const verdictAnswer = (organizationOf: (code: string) => string): RosterAnswer<Outcome> => ({
  columns: VERDICT_COLUMNS,
  out: (outcome) => outcomeOut(outcome, organizationOf(outcome.rules.code)) as unknown as JsonObject,
  isShared: ({ missing }) => missing.length === 0,
});

/** A number of the person's own is no formula, whatever its sign. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Texts of outcomes: of those that people share, each written once. */
const outcomeTexts = <T extends object>(
  write: (outcome: T) => string,
  isShared: RosterAnswer<T>['isShared'],
): ((outcome: T) => string) => {
  const writeOnce = onceFor(write);
  return (outcome) => (isShared(outcome) ? writeOnce : write)(outcome);
};

/** What the answer holds of an outcome, under the asked names; and the text of it. */
type ShownOutcome<T> = {
  shown: (outcome: T) => JsonObject;
  isShared: RosterAnswer<T>['isShared'];
};

/** The form in which rows are written. */
type RosterForm = RecordOptions & {
  format: RosterFormat;
  /** The header of a CSV roster; null for one of objects. */
  names: readonly string[] | null;
  /** The columns of the answer that were asked for; null for all of them. */
  fields: readonly string[] | null;
};

/** Cells: those of the line, or the columns that every roster may have. */
const tableWriter = <T extends object>(
  { shown, isShared }: ShownOutcome<T>,
  fields: readonly string[],
  { format, names, header, bom, guard }: RosterForm,
): RosterWriter<T> => {
  const csv = format === 'csv';
  const [cell, between, end] = csv ? [csvCell, ',', '\r\n'] : [tsvCell, '\t', '\n'];
  const given = (value: Json): string => cell(value, guard && !(typeof value === 'string' && NUMBER.test(value)));
  const line = (cells: readonly string[]): string => cells.join(between) + end;
  const verdict = outcomeTexts<T>((outcome) => {
    const row = shown(outcome);
    return line(fields.map((field) => cell(at(row, field), guard)));
  }, isShared);
  return {
    head: (bom && csv ? '\uFEFF' : '') + (header ? line([...(names ?? ROSTER_COLUMNS).map(given), ...fields]) : ''),
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
const objectWriter = <T extends object>(
  { shown, isShared }: ShownOutcome<T>,
  names: readonly string[],
): RosterWriter<T> => {
  const keys = names.map((name) => (name === '' ? null : `${JSON.stringify(name)}:`));
  const opening = (source: PersonRead['source']): string => {
    if (typeof source === 'string') return source.slice(0, -1).trimEnd();
    return `{${source.flatMap((cell, index) => (keys[index] === null ? [] : [keys[index] + JSON.stringify(cell)])).join()}`;
  };
  const verdict = outcomeTexts<T>((outcome) => `${JSON.stringify(shown(outcome)).slice(1)}\n`, isShared);
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

/** Writes rows with what is told of each person. */
export const rosterWriter = <T extends object>(
  { columns, out, isShared }: RosterAnswer<T>,
  form: RosterForm,
): RosterWriter<T> => {
  const { format, names, fields } = form;
  const shown = (outcome: T): JsonObject => (fields === null ? out(outcome) : narrow(out(outcome), fields));
  return format === 'ndjson'
    ? objectWriter({ shown, isShared }, names ?? [])
    : tableWriter({ shown, isShared }, fields ?? columns, form);
};
