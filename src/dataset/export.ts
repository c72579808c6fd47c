/** The whole dataset as tables: one row a value and source, and what the values are about. */
import type { Catalog } from '../core/catalog.ts';
import { pathText } from '../core/paths.ts';
import type { WageTable } from '../schema/career.ts';
import { isObject, type JsonObject } from './json.ts';
import { SINGLE_PARTS } from './own.ts';

type Json = null | boolean | number | string;
export type ExportRow = { readonly [column: string]: Json };

/** A file of the layout with its content, own data over ours. */
export type ExportFile = { file: string; of: string; data: JsonObject };

/** As it is written in a data file: without the sources laid beside it and the position of its folder. */
const plain = (data: unknown, top = true): unknown => {
  if (Array.isArray(data)) return data.map((entry) => plain(entry, false));
  if (!isObject(data)) return data;
  const kept = Object.entries(data).filter(([key]) => key !== 'layer' && !(top && key === 'sources'));
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value, false)]));
};

/** Every file but that of the sources, in the order of the layout. */
export const exportFiles = (catalog: Catalog): ExportFile[] => {
  const file = (name: string, of: string, part: unknown): ExportFile => ({
    file: name,
    of,
    data: plain(part) as JsonObject,
  });
  return [
    ...catalog.index.certifications.map(({ code }) =>
      file(`certifications/${code}.json`, code, catalog.certification(code)),
    ),
    ...catalog.index.organizations.map(({ id }) => file(`organizations/${id}.json`, id, catalog.organization(id))),
    ...SINGLE_PARTS.map(([name, read]) => file(name, '', read(catalog))),
  ];
};

export const VALUE_COLUMNS = [
  'file',
  'of',
  'path',
  'value',
  'from',
  'until',
  'standing',
  'reason',
  'source',
  'dated',
  'checked',
  'at',
  'approximate',
  'note',
  'own',
] as const;

const text = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));

/** The folder that a source stands for; null for a page or a file. */
const ownOf = (source: unknown): string | null =>
  typeof source === 'string' && source.startsWith('own:') ? source.slice('own:'.length) : null;

/** What a statement in words or a name says: all of it but who says so. */
const saidIn = ({ standing: _, reason: __, saidBy: ___, own: ____, ...said }: JsonObject): unknown => said;

/** Every object with sources, and every unknown, with where it stands. */
const statementsIn = function* (
  data: unknown,
  at: readonly PropertyKey[] = [],
): Generator<{ entry: JsonObject; path: string }> {
  if (data === null || typeof data !== 'object') return;
  if (isObject(data) && (Array.isArray(data.saidBy) || data.known === false)) {
    yield { entry: data, path: pathText(at) };
    return;
  }
  for (const [key, value] of Object.entries(data))
    yield* statementsIn(value, [...at, Array.isArray(data) ? +key : key]);
};

const valueRows = ({ file, of, data }: ExportFile, datedOf: (id: string) => string | null): ExportRow[] =>
  [...statementsIn(data)].flatMap(({ entry, path }) => {
    const { from, until, standing, reason, own } = entry;
    const known = entry.known !== false;
    const value = !known ? null : JSON.stringify('value' in entry ? entry.value : saidIn(entry));
    const head = { file, of, path, value, from: text(from), until: text(until) };
    const judged = { standing: known ? text(standing) : 'unknown', reason: text(reason) };
    const saidBy = known ? (entry.saidBy as JsonObject[]) : [{ checked: entry.checked, note: entry.note }];
    return saidBy.map(({ source, checked, at, approximate, note }: JsonObject) => ({
      ...head,
      ...judged,
      source: text(source),
      dated: source === undefined ? null : datedOf(String(source)),
      checked: text(checked),
      at: text(at),
      approximate: approximate === true,
      note: text(note),
      own: text(own) ?? ownOf(source),
    }));
  });

/** The cells of a table of wages, each as one value of its one source. */
const wageRows = ({ file, data }: ExportFile, datedOf: (id: string) => string | null): ExportRow[] =>
  ((data.tables ?? []) as (WageTable & { own?: string })[]).flatMap((table, position) =>
    table.rows.flatMap((row, index) =>
      table.columns.map((column, cell) => ({
        file,
        of: '',
        path: `tables[${position}].rows[${index}].${column}`,
        value: JSON.stringify(row[cell] ?? null),
        from: null,
        until: null,
        standing: table.standing,
        reason: text(table.reason),
        source: table.source,
        dated: datedOf(table.source),
        checked: table.checked,
        at: null,
        approximate: table.approximate === true,
        note: text(table.note),
        own: text(table.own) ?? ownOf(table.source),
      })),
    ),
  );

/** One row a value and source; values are JSON texts, since a column has one type and they have many. */
export const exportValues = (catalog: Catalog, files: readonly ExportFile[], wages: boolean): ExportRow[] => {
  const dated = new Map(catalog.sources().map((source) => [source.id, source.dated]));
  const datedOf = (id: string) => dated.get(id) ?? null;
  return files.flatMap((file) =>
    file.file.startsWith('wages/') ? (wages ? wageRows(file, datedOf) : []) : valueRows(file, datedOf),
  );
};

/** What stands beside the values of a list's entry and says what they are about: the year of a pay, a rule's topic. */
export const exportThings = (files: readonly ExportFile[]): ExportRow[] =>
  files
    .filter(({ file }) => !file.startsWith('wages/'))
    .flatMap(({ file, of, data }) => [...thingsIn(data)].map(({ path, about }) => ({ file, of, path, about })));

const thingsIn = function* (
  data: unknown,
  at: readonly PropertyKey[] = [],
): Generator<{ path: string; about: string }> {
  if (data === null || typeof data !== 'object') return;
  if (isObject(data) && ('saidBy' in data || data.known === false)) return;
  if (isObject(data) && typeof at.at(-1) === 'number') {
    const about = Object.entries(data).filter(([, value]) => value === null || typeof value !== 'object');
    yield { path: pathText(at), about: JSON.stringify(Object.fromEntries(about)) };
  }
  for (const [key, value] of Object.entries(data)) yield* thingsIn(value, [...at, Array.isArray(data) ? +key : key]);
};

/** Every row of every table of wages, with what the table says of itself. */
export const exportWages = (files: readonly ExportFile[]): { columns: string[]; rows: ExportRow[] } => {
  const tables = files.flatMap(({ file, data }) =>
    file.startsWith('wages/') ? ((data.tables ?? []) as WageTable[]).map((table) => ({ file, table })) : [],
  );
  const head = ['file', 'table', 'scope', 'occupation', 'period', 'source', 'checked', 'standing', 'approximate'];
  const columns = [...new Set(tables.flatMap(({ table }) => table.columns))].sort();
  const clear = (column: string) => (head.includes(column) ? `row_${column}` : column);
  const rows = tables.flatMap(({ file, table }) =>
    table.rows.map((row): ExportRow => {
      const { scope, occupation, period, source, checked, standing } = table;
      const about = { file, table: table.id, scope, occupation, period, source, checked, standing };
      const cells = columns.map((column) => [clear(column), row[table.columns.indexOf(column)] ?? null] as const);
      return { ...about, approximate: table.approximate === true, ...Object.fromEntries(cells) };
    }),
  );
  return { columns: [...head, ...columns.map(clear)], rows };
};
