/** The options that every command has, and their strict parsers. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../core/dates.ts';

export const FORMATS = ['table', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** The shared options as parsed; what was not given is absent. */
export type GlobalOptions = {
  json?: true;
  plain?: true;
  format?: Format;
  fields?: string[];
  sort?: string;
  limit?: number;
  header?: false;
  bom?: true;
  formulaGuard?: false;
  withMeta?: true;
  output?: string;
  force?: true;
  cite?: true;
  asOf?: string;
  source?: string;
  data?: string[];
  profile?: string;
  input?: false;
  yes?: true;
  width?: number;
  color?: 'auto' | 'always' | 'never' | false;
  ascii?: true;
  accessible?: true;
  exitStatus?: true;
  maxAge?: number;
  quiet?: true;
  verbose?: true;
  debug?: true;
};

/** A day of the calendar. */
export const parseDay = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('Expected a day of the calendar as YYYY-MM-DD, such as 2026-03-01.');
  return text;
};

/** A whole number in a range. */
export const parseWhole =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high) throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`);
    return value;
  };

/** An amount of dollars: 400, $400 or 1,250.50. */
export const parseDollars = (text: string): number => {
  const plain = text.replace(/^\$/, '').replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) throw new InvalidArgumentError('Expected an amount in dollars, such as 400.');
  return Number(plain);
};

/** A list by commas or repeats. */
export const parseList = (text: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
];

/** Each repeat is one whole value: a path may hold a comma. */
const collect = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

const notEmpty = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a value.');
  return text;
};

/** Takes part in every command; most used first. */
export const globalOptions = (): Option[] => [
  new Option('--format <format>', 'how the answer is written').choices(FORMATS),
  new Option('--json', 'short for --format json'),
  new Option('--plain', 'short for --format plain'),
  new Option('--fields <names>', 'only these fields, in this order; "help" lists them').argParser(parseList),
  new Option('--sort <field>', 'order by a field; ":desc" turns it round').argParser(notEmpty),
  new Option('--limit <n>', 'at most so many').argParser(parseWhole(0, 1_000_000)),
  new Option('-o, --output <file>', 'write to a file; its ending gives the format').argParser(notEmpty),
  new Option('--force', 'write over an existing file'),
  new Option('--cite', 'name the source of each figure'),
  new Option('--as-of <day>', 'take this day as today').argParser(parseDay),
  new Option('--source <id>', 'only what this source says').argParser(notEmpty),
  new Option('--data <folder>', 'your own data over ours; repeatable').argParser(collect),
  new Option('--profile <file>', 'facts about a person: a file, "-" or @name').argParser(notEmpty),
  new Option('--max-age <days>', 'fail with exit code 5 if a figure is older').argParser(parseWhole(0, 100_000)),
  new Option('--exit-status', 'exit code 4 for no, 6 for cannot be said'),
  new Option('--no-input', 'never ask a question'),
  new Option('-y, --yes', 'answer yes where a command would ask'),
  new Option('--width <columns>', 'columns to print in').argParser(parseWhole(1, 10_000)),
  new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']),
  new Option('--no-color', 'short for --color never'),
  new Option('--ascii', 'no box-drawing characters'),
  new Option('--accessible', 'labelled lines in place of tables'),
  new Option('--no-header', 'leave out the header line (csv, tsv, plain)'),
  new Option('--bom', 'begin CSV with a byte-order mark, for Excel'),
  new Option('--no-formula-guard', 'write text that begins like a formula as it is'),
  new Option('--with-meta', 'begin NDJSON with a line about the answer'),
  new Option('-q, --quiet', 'no notices'),
  new Option('-v, --verbose', 'more detail on stderr'),
  new Option('--debug', 'stack traces and timings on stderr'),
];

/** Adds them to the root: commander takes them before and after the command. */
export const addGlobalOptions = (program: Command): void => {
  for (const option of globalOptions()) program.addOption(option);
};
