/** How a data file is written: two spaces a level and one value a line, so that a change shows what changed. */

const STEP = '  ';

/** Lists of a table: a person reads its columns, and each of its rows, as one line. */
const isLine = (list: readonly unknown[], key: string, within: string): boolean =>
  (key === 'columns' || within === 'rows') && list.every((cell) => cell === null || typeof cell !== 'object');

const jsonText = (value: unknown, indent: string, key: string, within: string): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}${STEP}`;
  if (Array.isArray(value) && isLine(value, key, within))
    return `[${value.map((cell) => JSON.stringify(cell)).join(', ')}]`;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value)
    ? value.map((entry) => jsonText(entry, inner, '', key))
    : Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}: ${jsonText(entry, inner, name, key)}`);
  return entries.length === 0
    ? `${open}${close}`
    : `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
};

/** The text of a data file that holds this, keys in the order in which they stand. */
export const canonicalText = (data: unknown): string => `${jsonText(data, '', '', '')}\n`;
