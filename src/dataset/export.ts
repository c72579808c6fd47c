/** The whole dataset as tables: one row a value and source, and what the values are about. */
import type { Catalog } from '../core/catalog.ts';
import { ownFolder } from '../core/figures.ts';
import { pathText } from '../core/paths.ts';
import { walk } from '../core/walk.ts';
import type { SchoolTable } from '../schema/school.ts';
import type { WageTable } from '../schema/wages.ts';
import { isObject, type RawObject } from './json.ts';
import { SINGLE_PARTS } from './own.ts';

type Scalar = null | boolean | number | string;
export type ExportRow = { readonly [column: string]: Scalar };

/** A file of the layout with its content, own data over ours. */
type ExportFile = { file: string; of: string; data: RawObject };

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
    data: plain(part) as RawObject,
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

const ownOf = (source: unknown): string | null => (typeof source === 'string' ? ownFolder(source) : null);

/** What a statement in words or a name says: all of it but who says so. */
const saidIn = ({ standing: _, reason: __, saidBy: ___, own: ____, ...said }: RawObject): unknown => said;

/** Whether it is something with sources, or an unknown. */
const isStatement = (value: object): value is RawObject =>
  isObject(value) && (Array.isArray(value.saidBy) || value.known === false);

/** All of these with where they stand. */
const statementsIn = (data: unknown): { entry: RawObject; path: string }[] =>
  [...walk(data, isStatement)].flatMap(({ value, path }) =>
    isStatement(value) ? [{ entry: value, path: pathText(path) }] : [],
  );

const valueRows = ({ file, of, data }: ExportFile, datedOf: (id: string) => string | null): ExportRow[] =>
  statementsIn(data).flatMap(({ entry, path }) => {
    const { from, until, standing, reason, own } = entry;
    const known = entry.known !== false;
    const value = !known ? null : JSON.stringify('value' in entry ? entry.value : saidIn(entry));
    const head = { file, of, path, value, from: text(from), until: text(until) };
    const judged = { standing: known ? text(standing) : 'unknown', reason: text(reason) };
    const saidBy = known ? (entry.saidBy as RawObject[]) : [{ checked: entry.checked, note: entry.note }];
    return saidBy.map(({ source, checked, at, approximate, note }: RawObject) => ({
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

type ShippedTable = WageTable | SchoolTable;

/** The tables of a file of wages or schools; undefined for any other. */
const tablesOf = ({ data }: ExportFile): ShippedTable[] | undefined => data.tables as ShippedTable[] | undefined;

const isApproximate = (table: ShippedTable): boolean => 'approximate' in table && table.approximate === true;

/** The cells of the tables of a file, each as one value of its table's one source. */
const cellRows = (file: string, tables: readonly ShippedTable[], datedOf: (id: string) => string | null): ExportRow[] =>
  tables.flatMap((table, position) =>
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
        approximate: isApproximate(table),
        note: text(table.note),
        own: ownOf(table.source),
      })),
    ),
  );

/**
 * One row a value and source; values are JSON texts, since a column has one type and they have many.
 *
 * @param cells whether the cells of tables are among them
 */
export const exportValues = (catalog: Catalog, files: readonly ExportFile[], cells: boolean): ExportRow[] => {
  const dated = new Map(catalog.sources().map((source) => [source.id, source.dated]));
  const datedOf = (id: string) => dated.get(id) ?? null;
  return files.flatMap((file) => {
    const tables = tablesOf(file);
    if (tables === undefined) return valueRows(file, datedOf);
    return cells ? cellRows(file.file, tables, datedOf) : [];
  });
};

/** What stands beside the values of a list's entry and says what they are about: the year of a pay, a rule's topic. */
export const exportThings = (files: readonly ExportFile[]): ExportRow[] =>
  files
    .filter((file) => tablesOf(file) === undefined)
    .flatMap(({ file, of, data }) => thingsIn(data).map(({ path, about }) => ({ file, of, path, about })));

const thingsIn = (data: unknown): { path: string; about: string }[] =>
  [...walk(data, isStatement)].flatMap(({ value, path }) => {
    if (!isObject(value) || isStatement(value) || typeof path.at(-1) !== 'number') return [];
    const about = Object.entries(value).filter(([, told]) => told === null || typeof told !== 'object');
    return [{ path: pathText(path), about: JSON.stringify(Object.fromEntries(about)) }];
  });

type RowsOfTables = { columns: string[]; rows: ExportRow[] };

/** Every row of every table in some files, behind what the table says of itself. */
const exportTables = (files: readonly ExportFile[], about: (table: ShippedTable) => ExportRow): RowsOfTables => {
  const tables = files.flatMap((file) => (tablesOf(file) ?? []).map((table) => ({ file: file.file, table })));
  const headOf = ({ file, table }: (typeof tables)[number]): ExportRow => ({ file, table: table.id, ...about(table) });
  const head = Object.keys(tables[0] === undefined ? {} : headOf(tables[0]));
  const columns = [...new Set(tables.flatMap(({ table }): readonly string[] => table.columns))].sort();
  const clear = (column: string) => (head.includes(column) ? `row_${column}` : column);
  const rows = tables.flatMap((each) => {
    const names: readonly string[] = each.table.columns;
    return each.table.rows.map((row): ExportRow => {
      const cells = columns.map((column) => [clear(column), row[names.indexOf(column)] ?? null] as const);
      return { ...headOf(each), ...Object.fromEntries(cells) };
    });
  });
  return { columns: [...head, ...columns.map(clear)], rows };
};

const SCHOOLS_FILE = 'schools.json';

/** The tables of wages, whose rows say of what work and when. */
export const exportWages = (files: readonly ExportFile[]): RowsOfTables =>
  exportTables(
    files.filter(({ file }) => file !== SCHOOLS_FILE),
    (table) => {
      const { scope, occupation, period, source, checked, standing } = table as WageTable;
      return { scope, occupation, period, source, checked, standing, approximate: isApproximate(table) };
    },
  );

/** The tables of schools. */
export const exportSchools = (files: readonly ExportFile[]): RowsOfTables =>
  exportTables(
    files.filter(({ file }) => file === SCHOOLS_FILE),
    (table) => {
      const { kind, period, source, checked, standing } = table as SchoolTable;
      return { kind, period: period ?? null, source, checked, standing };
    },
  );
