/** The options that every command has, and their strict parsers. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../core/dates.ts';
import { bareDollars } from '../../core/money.ts';
import { nearest } from '../../core/nearest.ts';
import { usStateOf } from '../../core/us-states.ts';
import { UsageError } from '../../errors.ts';
import { STATES } from '../../schema/states.ts';

export const FORMATS = ['table', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];
/** A form of the whole dataset, which no other answer has. */
const PACKAGE = 'datapackage';
/** All forms of the whole dataset. */
export const EXPORTS = ['json', 'ndjson', 'csv', 'tsv', PACKAGE] as const;

/** The shared options as parsed; what was not given is absent. */
export type GlobalOptions = {
  json?: true;
  plain?: true;
  format?: Format | typeof PACKAGE;
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

/** The codes of a word: commas part them, but for one in a name, which has a space after it. */
export const codesOfWord = (word: string): string[] => {
  const codes = word.split(/,(?!\s)/).filter((code) => code !== '');
  return codes.length === 0 ? [word] : codes;
};

/** For an argument that takes several codes: parted by commas, or a word each. */
export const collectCodes = (word: string, before: readonly string[] = []): string[] => [
  ...before,
  ...codesOfWord(word),
];

/** A day of the calendar. Days compare as text, so what is reckoned from one must not reach the year 10000. */
export const parseDay = (text: string): string => {
  if (!isDay(text) || text < '1900-01-01' || text > '2999-12-31')
    throw new InvalidArgumentError(
      'Expected a day of the calendar from 1900 to 2999 as YYYY-MM-DD, such as 2026-03-01.',
    );
  return text;
};

/** A whole number in a range. */
export const parseWhole =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high)
      throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`);
    return value;
  };

/** An amount of dollars: 400, $400 or 1,250.50. */
export const parseDollars = (text: string): number => {
  const plain = bareDollars(text);
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) throw new InvalidArgumentError('Expected an amount in dollars, such as 400.');
  return Number(plain);
};

/** The code of a state, given by code or name. Throws a UsageError for any other word. */
export const parseState = (text: string): string => {
  const code = usStateOf(text)?.code;
  if (code !== undefined) return code;
  throw new UsageError(`no state "${text}"`, {
    suggestions: nearest(text, Object.entries(STATES).flat()),
    hint: 'two letters such as NJ, or the whole name',
  });
};

/** A list by commas or repeats. */
export const parseList = (text: string, before: string[] | undefined): string[] => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new InvalidArgumentError('Expected one or more names, parted by commas.');
  return [...(before ?? []), ...parts];
};

/** Names of fields: an empty one is none, and one that is named twice is shown once. */
const parseFields = (text: string, before: string[] | undefined): string[] => {
  if (text.split(',').some((part) => part.trim() === ''))
    throw new InvalidArgumentError('Expected one or more names, parted by commas.');
  return [...new Set(parseList(text, before))];
};

/** Each repeat is one whole value: a path may hold a comma. */
const collect = (text: string, before: string[] | undefined): string[] => [...(before ?? []), text];

/** A file to write. A flag in its place is one that was forgotten before it, `-` is no file, and `-o=a` means `a`. */
export const parseFile = (text: string): string => {
  if (/^[-=]/.test(text)) throw new InvalidArgumentError(`Expected a file; one of this name is ./${text}.`);
  return text;
};

const parseOutput = (text: string): string => (text === '-' ? text : parseFile(text));

type GlobalOption = {
  flags: string;
  text: string;
  choices?: readonly string[];
  /** What holds without it, for help: what was not given stays absent. */
  without?: string;
  parse?: (text: string, before: never) => unknown;
};

/** Part of every command; most used first. */
const GLOBAL_OPTIONS: readonly GlobalOption[] = [
  { flags: '--format <format>', text: 'how the answer is written', choices: FORMATS, without: 'table' },
  { flags: '--json', text: 'short for --format json' },
  { flags: '--plain', text: 'short for --format plain' },
  { flags: '--fields <names>', text: 'only these fields, in this order; "help" lists them', parse: parseFields },
  { flags: '--sort <field>', text: 'order by a field; ":desc" turns it round' },
  { flags: '--limit <n>', text: 'at most so many', parse: parseWhole(0, 1_000_000) },
  { flags: '-o, --output <file>', text: 'write to a file; its ending gives the format', parse: parseOutput },
  { flags: '--force', text: 'write over an existing file' },
  { flags: '--cite', text: 'name the source of each figure' },
  { flags: '--as-of <day>', text: 'take this day as today', parse: parseDay },
  { flags: '--source <id>', text: 'only what this source says' },
  { flags: '--data <folder>', text: 'your own data over ours; repeatable', parse: collect },
  { flags: '--profile <file>', text: 'facts about a person: a file, "-" or @name' },
  { flags: '--max-age <days>', text: 'fail with exit code 5 if a figure is older', parse: parseWhole(0, 100_000) },
  { flags: '--exit-status', text: 'exit code 4 for no, 6 for cannot be said' },
  { flags: '--no-input', text: 'never ask a question' },
  { flags: '-y, --yes', text: 'write over files and delete a profile unasked; it says yes to nothing else' },
  { flags: '--width <columns>', text: 'columns to print in', parse: parseWhole(1, 10_000) },
  { flags: '--color <when>', text: 'colour', choices: ['auto', 'always', 'never'], without: 'auto' },
  { flags: '--no-color', text: 'short for --color never' },
  { flags: '--ascii', text: 'no box-drawing characters' },
  { flags: '--accessible', text: 'labelled lines in place of tables' },
  { flags: '--no-header', text: 'leave out the header line (csv, tsv, plain)' },
  { flags: '--bom', text: 'begin CSV with a byte-order mark, for Excel' },
  { flags: '--no-formula-guard', text: 'write text that begins like a formula as it is' },
  { flags: '--with-meta', text: 'begin NDJSON with a line about the answer' },
  { flags: '-q, --quiet', text: 'no notices' },
  { flags: '-v, --verbose', text: 'more detail on stderr' },
  { flags: '--debug', text: 'stack traces and timings on stderr' },
];

/** The formats that the flags name, each once: more than one is one too many. */
export const namedFormats = ({ json, plain, format }: GlobalOptions): NonNullable<GlobalOptions['format']>[] => [
  ...new Set(
    [format, json ? ('json' as const) : undefined, plain ? ('plain' as const) : undefined].filter(
      (each) => each !== undefined,
    ),
  ),
];

/** What a line that is repeated says otherwise: the form by its name, the person by facts; and no file twice. */
const SAID_OTHERWISE = ['--format', '--json', '--plain', '--profile', '--no-input', '--output', '--force', '--yes'];

/** The words of these options on a command line; of the form, the files and the person it says nothing. */
export const wordsFor = (options: GlobalOptions): string[] =>
  GLOBAL_OPTIONS.filter((option) => !namesOf(option).some((name) => SAID_OTHERWISE.includes(name))).flatMap(
    (option) => {
      const known = new Option(option.flags);
      const { long = '', negate } = known;
      const value = options[known.attributeName() as keyof GlobalOptions];
      if (value === undefined || (value === false) !== negate) return [];
      if (typeof value === 'boolean') return [long];
      return option.parse === parseFields
        ? [long, [value].flat().join(',')]
        : [value].flat().flatMap((each) => [long, String(each)]);
    },
  );

const toOption = ({ flags, text, choices, without, parse }: GlobalOption): Option => {
  const option = new Option(flags, text);
  if (without !== undefined) withoutIt(option, without);
  if (choices) option.choices(choices);
  if (parse) option.argParser(parse as (value: string, previous: unknown) => unknown);
  return option;
};

/** The shared options as commander knows them. */
export const globalOptions = (): Option[] => GLOBAL_OPTIONS.map(toOption);

const namesOf = ({ flags }: GlobalOption): string[] => flags.replace(/ <.*/, '').split(', ');

/** The names, long and short, of those that take a value, or of those that take none. */
export const sharedNames = ({ valued }: { valued: boolean }): string[] =>
  GLOBAL_OPTIONS.filter(({ flags }) => flags.includes('<') === valued).flatMap(namesOf);

/** Names every word that a flag takes, for help and completion: its own parser is what refuses another. */
export const withWords = (option: Option, words: readonly string[]): Option => {
  option.argChoices = [...words];
  return option;
};

/** Says in help and in the tree what holds without a flag, where commander is not to put it in its place. */
export const withoutIt = (option: Option, what: string): Option => {
  option.defaultValueDescription = what;
  return option;
};

/** What holds without a flag; null where nothing does. */
export const defaultOf = ({ defaultValue, defaultValueDescription }: Option): unknown =>
  defaultValue ?? defaultValueDescription ?? null;

/**
 * Adds them to the root: commander takes them before and after the command. Without a flag on the command
 * line none is needed, and building them all costs a start some milliseconds.
 */
export const addGlobalOptions = (program: Command, argv: readonly string[]): void => {
  if (!argv.some((word) => word.startsWith('-'))) return;
  const exporting = argv.includes('data') && argv.includes('export');
  for (const option of globalOptions())
    program.addOption(exporting && option.long === '--format' ? option.choices([...FORMATS, PACKAGE]) : option);
};
