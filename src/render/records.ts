/** CSV, TSV and NDJSON: one record a row, the columns named by their dotted paths in the answer. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const isJsonObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The value at a dotted path; undefined where there is none. */
export const at = (record: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isJsonObject(value) ? value[key] : undefined;
  }, record);

/** A list or an object in one cell: texts joined by "; ". */
export const inline = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inline).join('; ');
  if (!isJsonObject(value)) return String(value);
  if (typeof value.text === 'string')
    return typeof value.topic === 'string' ? `${value.topic}: ${value.text}` : value.text;
  if (Array.isArray(value.conditions)) return value.conditions.map(inline).join(' and ');
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([key, part]) =>
      isJsonObject(part) ? `${key} ${inline(part)}` : typeof part === 'number' ? `${key} ${part}` : inline(part),
    )
    .join(' ');
};

const guarded = (value: Json | undefined, guard: boolean): string => {
  const text = inline(value);
  const typed = typeof value === 'number' || typeof value === 'boolean';
  return guard && !typed && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
};

export type RecordOptions = { header: boolean; bom: boolean; guard: boolean };

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text;

/** A cell of CSV by RFC 4180: quotes where needed, an apostrophe before what a spreadsheet would take for a formula. */
export const csvCell = (value: Json | undefined, guard: boolean): string => quoted(guarded(value, guard));

/** A line of CSV. One empty cell alone is quoted: many readers skip an empty line. */
const csvLine = (cells: readonly string[]): string => `${cells.join(',') || '""'}\r\n`;

/** A cell of TSV: tab, line ends and backslash are escaped, nothing is quoted. */
export const tsvCell = (value: Json | undefined, guard: boolean): string =>
  guarded(value, guard)
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');

/** Cells with commas between, CRLF after each line. */
export const toCsv = (
  columns: readonly string[],
  rows: readonly JsonObject[],
  { header, bom, guard }: RecordOptions,
): string => {
  const lines = rows.map((row) => csvLine(columns.map((column) => csvCell(at(row, column), guard))));
  return (bom ? '\uFEFF' : '') + [...(header ? [csvLine(columns.map(quoted))] : []), ...lines].join('');
};

/** Tabs between, LF after. */
export const toTsv = (
  columns: readonly string[],
  rows: readonly JsonObject[],
  { header, guard }: RecordOptions,
): string => {
  const lines = rows.map((row) => columns.map((column) => tsvCell(at(row, column), guard)).join('\t'));
  return [...(header ? [columns.join('\t')] : []), ...lines].map((line) => `${line}\n`).join('');
};

/** One compact object a line. */
export const toNdjson = (rows: readonly JsonObject[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The record with only the asked fields, in their order and their nesting. */
export const narrow = (row: JsonObject, fields: readonly string[]): JsonObject => {
  const result: { [key: string]: Json } = {};
  for (const field of fields) {
    const keys = field.split('.');
    const last = keys.pop() ?? field;
    let target = result;
    for (const key of keys) {
      target[key] ??= {};
      target = target[key] as { [key: string]: Json };
    }
    target[last] = at(row, field) ?? null;
  }
  return result;
};
