/**
 * What a command line says where commander cannot be asked. This is the grammar, for all of it:
 *
 *     line = { flag | word } [ "--" { word } ]
 *     flag = "--name" | "--name=value" | "--name" value | "-x" | "-xvalue" | "-x" value | "-xyz"
 *     word = what begins without "-", and "-" itself
 *
 * Whether a flag takes a value only its declaration tells: those of the shared flags are in `options.ts`. `-xyz` are
 * short flags without one, each for itself. Of a flag that is given twice the last counts.
 *
 * Commander reads a line once the tree of its command is built, and that is too late, or too little, for:
 *
 * - the word that names the command: only what it names is loaded, and a flag of its own may stand before it;
 * - the form of an error, and how wide and bright help is: both are told where the line is not taken too;
 * - what else is wrong with a line: commander stops at the first thing that it does not take.
 */
import type { Option } from 'commander';
import { sharedNames } from './options.ts';

/** What asks for help or the version, on any line. */
export const OF_HELP = ['-h', '--help', '-V', '--version'];

export const asksHelp = (argv: readonly string[]): boolean => argv.includes('-h') || argv.includes('--help');
export const asksVersion = (argv: readonly string[]): boolean => argv.includes('-V') || argv.includes('--version');

/** Where flags end. */
const endOf = (argv: readonly string[]): number => (argv.includes('--') ? argv.indexOf('--') : argv.length);

/** A long flag without the value that it brings with it. */
const nameOf = (word: string): string => word.replace(/=.*/s, '');

const isShared = (flag: string): boolean => [true, false].some((valued) => sharedNames({ valued }).includes(flag));

/** Where a long flag, which may bring its value with it, stands last; -1 where it does not. */
export const lastOf = (argv: readonly string[], flag: string): number =>
  argv.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));

const lastValueOf = (argv: readonly string[], flag: string): string | undefined => {
  const index = lastOf(argv, flag);
  return index === -1 ? undefined : (argv[index]?.split('=')[1] ?? argv[index + 1]);
};

/** How wide and bright what it asks for is to be, as far as it says so in words that can be understood. */
export const dressIn = (argv: readonly string[]): { width?: number; color: 'auto' | 'always' | 'never' } => {
  const width = Number(lastValueOf(argv, '--width'));
  const color = argv.lastIndexOf('--no-color') > lastOf(argv, '--color') ? 'never' : lastValueOf(argv, '--color');
  return { ...(width > 0 ? { width } : {}), color: color === 'always' || color === 'never' ? color : 'auto' };
};

/** In which form of JSON the answer, or an error, is asked for. */
export const jsonOf = (argv: readonly string[]): 'json' | 'ndjson' | null => {
  const forms = argv.slice(0, endOf(argv)).map((word, index) => {
    if (word === '--json') return 'json';
    const format = word === '--format' ? argv[index + 1] : /^--format=(.*)$/.exec(word)?.[1];
    return format === 'json' || format === 'ndjson' ? format : null;
  });
  return forms.find((form) => form !== null) ?? null;
};

/** Whether it is asked for as JSON. */
export const wantsJson = (argv: readonly string[]): boolean => jsonOf(argv) !== null;

/** The line with short flags that stand together each for itself: commander does not part those of help. */
export const apart = (argv: readonly string[]): string[] => {
  const short = [...sharedNames({ valued: false }), ...OF_HELP].filter((name) => name.length === 2);
  const end = endOf(argv);
  return argv.flatMap((word, index) => {
    const [dash, ...rest] = word;
    const isBundle = dash === '-' && rest.length > 1 && rest.every((letter) => short.includes(`-${letter}`));
    return index < end && isBundle ? rest.map((letter) => `-${letter}`) : [word];
  });
};

/** A flag of help, in a line that was taken apart, with something behind it that is none: commander would pass it over. */
export const helpWithMore = (argv: readonly string[]): string | undefined =>
  argv.slice(0, endOf(argv)).find((word) => /^-[qvy]*[hV]./.test(word));

/** A word, and where it stands. */
type Operand = { word: string; index: number };

/** The words that are no flag and no shared flag's value. */
export const wordsOf = (argv: readonly string[]): Operand[] => {
  const valued = new Set(sharedNames({ valued: true }));
  const words: Operand[] = [];
  let mayBeFlag = true;
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (mayBeFlag && word === '--') mayBeFlag = false;
    else if (!mayBeFlag || !word.startsWith('-') || word === '-') words.push({ word, index });
    else if (valued.has(word)) index += 1;
  }
  return words;
};

/** Whether a word stands behind a flag of some command's own, which may take it as its value. */
const mayBeValue = (argv: readonly string[], { index }: Operand): boolean => {
  const before = argv[index - 1] ?? '';
  return /^--./s.test(before) && !before.includes('=') && !isShared(before) && !OF_HELP.includes(before);
};

/**
 * The word that names the command: the first that is no flag's value. A command's own flag may stand before it,
 * which takes a value or not: where no command stands by itself, one behind such a flag is meant.
 */
export const commandWord = (argv: readonly string[], isCommand: (word: string) => boolean): Operand | undefined => {
  const words = wordsOf(argv);
  const alone = words.find((operand) => !mayBeValue(argv, operand));
  if (alone !== undefined && isCommand(alone.word)) return alone;
  return words.find((operand) => operand === alone || isCommand(operand.word));
};

type LineParts = {
  /** Flags that are none. */
  unknown: string[];
  /** The others, with their values. */
  flags: string[];
  /** Words that stand for themselves, without the name of the command. */
  words: string[];
  /** Words that may be the value of an unknown flag, or stand for themselves. */
  unsure: string[];
};

/**
 * The words of a line that commander does not take by what they are, as far as that can be said beside flags that
 * are none.
 *
 * @param at where the name of the command stands
 */
export const linePartsOf = (argv: readonly string[], at: number, options: readonly Option[]): LineParts => {
  const end = endOf(argv);
  const found: LineParts = { unknown: [], flags: [], words: [], unsure: [] };
  for (let index = 0; index < end; index += 1) {
    const word = argv[index] ?? '';
    if (index === at || OF_HELP.includes(word)) continue;
    // A negative number is a value; so may be what stands behind a flag that is none, unless that has one already.
    if (!/^-[^\d]/.test(word)) {
      const before = argv[index - 1];
      const isUnsure = before !== undefined && !before.includes('=') && before === found.unknown.at(-1);
      found[isUnsure ? 'unsure' : 'words'].push(word);
      continue;
    }
    const name = word.startsWith('--') ? nameOf(word) : word.slice(0, 2);
    const option = options.find(({ long, short }) => long === name || short === name);
    const takesValue = option?.required || option?.optional;
    if (option === undefined || (word.startsWith('--') && word !== name && !takesValue)) found.unknown.push(word);
    else if (takesValue && word === name) {
      // The last word of a line has no value, nor what stands before a shared flag, of which the root takes hold first.
      const next = argv[index + 1];
      if (next === undefined || (!isShared(name) && isShared(nameOf(next)))) continue;
      found.flags.push(...argv.slice(index, Math.min(index + 2, end)));
      index += 1;
    } else found.flags.push(word);
  }
  return { ...found, words: [...found.words, ...argv.slice(end + 1).filter((_, behind) => end + 1 + behind !== at)] };
};
