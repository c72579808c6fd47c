/** What is wrong with a command line that commander does not take, in our words and all at once. */
import { type Command, CommanderError, type Option } from 'commander';
import type { GlobalOptions } from './commands/shared/options.ts';
import { expectedOf, refuse, wrongFormats } from './commands/shared/wrong.ts';
import type { Io } from './context.ts';
import { nearest } from './core/catalog.ts';
import { type CertsError, together, type Wrong } from './errors.ts';
import { nameOf, nearestChoices, newRoot, noteWrongValues, sharedOf, usageError } from './program.ts';

type Words = {
  /** Flags that are none. */
  unknown: string[];
  /** Words that stand for themselves, without the name of the command. */
  words: string[];
  /** How many words may be the value of an unknown flag, or stand for themselves. */
  unsure: number;
};

/** Flags that stand for themselves everywhere. */
const OF_HELP = ['-h', '--help', '-V', '--version'];

/** The words of a line by what they are, as far as that can be said beside flags that are none. */
const partsOf = (argv: readonly string[], options: readonly Option[]): Words => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const found: Words = { unknown: [], words: [], unsure: 0 };
  for (let index = 0; index < end; index += 1) {
    const word = argv[index] ?? '';
    // A negative number is a value; so may be what stands behind a flag that is none, unless that has one already.
    if (!/^-[^\d]/.test(word)) {
      const before = argv[index - 1];
      if (before !== undefined && !before.includes('=') && before === found.unknown.at(-1)) found.unsure += 1;
      else found.words.push(word);
      continue;
    }
    const name = word.startsWith('--') ? word.replace(/=.*/s, '') : word.slice(0, 2);
    const option = options.find(({ long, short }) => long === name || short === name);
    const takesValue = option?.required || option?.optional;
    if (OF_HELP.includes(word)) continue;
    if (option === undefined || (word.startsWith('--') && word !== name && !takesValue)) found.unknown.push(word);
    else if (takesValue && word === name) index += 1;
  }
  return { ...found, words: [...found.words, ...argv.slice(end + 1)].slice(1) };
};

const unknownFlag = (flag: string, command: Command, options: readonly Option[]): Wrong => {
  // The dashes that all flags begin with make none of them nearer.
  const known = options.flatMap(({ long, hidden }) => (long === undefined || hidden ? [] : [long.slice(2)]));
  const near = nearest(flag.replace(/^-+|=.*$/gs, ''), known).map((name) => `--${name}`);
  return {
    alone: usageError(command, `unknown option '${flag}'`, near),
    problem: {
      file: flag,
      path: '',
      found: 'no such option',
      expected: expectedOf(near, `a flag of \`${nameOf(command)} --help\``),
    },
  };
};

/** Words after the last that the command takes. */
const excess = (command: Command, words: readonly string[]): Wrong[] => {
  const most = command.registeredArguments.length;
  const first = command.registeredArguments.at(-1)?.variadic ? undefined : words[most];
  if (first === undefined) return [];
  const takes = most === 0 ? 'no word' : most === 1 ? 'one word' : `${most} words`;
  const message = `${nameOf(command)} takes ${takes} after it, and got "${first}"${most === 0 ? '' : ' too'}`;
  return [
    {
      alone: usageError(command, message, []),
      problem: { file: first, path: '', found: 'one word more', expected: takes },
    },
  ];
};

/** The words, of so many that are there, and flags that a command cannot do without and did not get. */
const missing = (command: Command, there: number): Wrong[] => {
  const wrong = (shown: string, place: string, expected: string): Wrong => ({
    alone: usageError(command, `${nameOf(command)} needs ${shown}: ${expected}`, []),
    problem: { file: place, path: '', found: 'nothing', expected },
  });
  const words = command.registeredArguments.filter(({ required }, index) => required && index >= there);
  const flags = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  return [
    ...words.map((word) => wrong(`<${word.name()}>`, word.name(), word.argChoices?.join(', ') ?? word.description)),
    ...flags.map(({ flags: shown, long, description }) => wrong(shown, long ?? shown, description)),
  ];
};

/** What commander stopped at, where it is none of the above. */
const stopped = (error: CommanderError, command: Command, word: string): Wrong => {
  const message = error.message.replace(/^error: /, '').replace('command-argument value', 'the word');
  const [, place = '', choices] =
    /(?:argument|option) '([^'\s]+)[^']*'(?:.*Allowed choices are (.+)\.$)?/s.exec(message) ?? [];
  const found = choices === undefined ? 'nothing' : `"${word}"`;
  const expected = choices === undefined ? 'a value' : `one of ${choices}`;
  return {
    alone: usageError(command, message, nearestChoices(message)),
    problem: { file: place, path: '', found, expected },
  };
};

/** What commander stops at and we look for in any case. */
const COVERED = ['unknownOption', 'excessArguments', 'missingArgument', 'missingMandatoryOptionValue'];

/**
 * Everything wrong with a command line, in our words: what commander stopped at, what it would have stopped at next,
 * and the values that were passed over before.
 *
 * @param codes what is wrong with words that stand where codes are taken
 */
export const usageErrorOf = (
  error: CommanderError,
  { root, command, named }: { root: Command; command: Command; named: () => Wrong[] },
  argv: readonly string[],
  codes: (words: readonly string[]) => Wrong[],
): CertsError => {
  const options = [...root.options, ...command.options];
  const { unknown, words, unsure } = partsOf(argv, options);
  const found = [
    ...named(),
    ...missing(command, words.length + unsure),
    ...excess(command, words),
    ...unknown.map((flag) => unknownFlag(flag, command, options)),
  ];
  const stop = stopped(error, command, words[0] ?? '');
  if (!COVERED.some((name) => error.code === `commander.${name}`)) found.push(stop);
  const places = command.registeredArguments.flatMap((argument, index) =>
    /^codes?$/.test(argument.name()) ? words.slice(index, argument.variadic ? undefined : index + 1) : [],
  );
  const [first = stop, ...more] = found;
  return together([first, ...more, ...codes(places)]);
};

/**
 * Looks at the flags of a line without a command, where help or the version is asked.
 *
 * @returns the shared flags
 * @throws UsageError with every flag that is none and every value that is wrong
 */
export const refuseFlags = (io: Io, argv: readonly string[]): GlobalOptions => {
  const root = newRoot(io, argv)
    .argument('[words...]')
    .action(() => undefined);
  const wrong: Wrong[] = [];
  noteWrongValues(root.options, root, wrong);
  const named = (): Wrong[] => [...wrong, ...wrongFormats(sharedOf(root))];
  const others = argv.filter((word) => !OF_HELP.includes(word));
  try {
    root.parse(others, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageErrorOf(error, { root, command: root, named }, argv, () => []) : error;
  }
  refuse(named());
  return sharedOf(root);
};
