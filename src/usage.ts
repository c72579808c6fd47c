/** What is wrong with a command line that commander does not take, in our words and all at once. */
import { type Command, CommanderError, type Option } from 'commander';
import { writeNames } from './commands/shared/answer/deliver.ts';
import { type CommandEntry, commandNameOf, helpOf } from './commands/shared/command.ts';
import { lastOf, linePartsOf, OF_HELP } from './commands/shared/command-line.ts';
import { isLacking, isLookedFor, nearestChoices, stopSaid } from './commands/shared/commander-messages.ts';
import { FORMATS, type GlobalOptions } from './commands/shared/options.ts';
import { openCatalog, openSession, wantsNames } from './commands/shared/session.ts';
import { shellQuoted } from './commands/shared/shell-quoted.ts';
import { fieldsOfNone, IN_QUOTES, refuse, wrongCodes, wrongFormats } from './commands/shared/wrong.ts';
import { dataFromEnv, type Io } from './context.ts';
import { type Catalog, findCertification, nearestName } from './core/catalog.ts';
import { nearest } from './core/nearest.ts';
import { loadCatalog } from './dataset/load.ts';
import { type CertsError, expectedOf, NO_OPTION, together, UsageError, type Wrong } from './errors.ts';
import {
  type Built,
  buildCommand,
  inspect,
  isOfCodes,
  newRoot,
  noteWrongValues,
  sharedOf,
  usageError,
} from './program.ts';

/** A command line: its words, where the name of its command stands in them, that command, and the world. */
type Line = { argv: readonly string[]; index: number; entry: CommandEntry; io: Io };
type Place = Pick<Line, 'argv' | 'io'>;

/** What ships, to look words up in; null where own data may hold others, or ours cannot be read. */
const shippedCatalog = ({ argv, io }: Place): Catalog | null => {
  if (dataFromEnv(io).length > 0 || lastOf(argv, '--data') !== -1) return null;
  try {
    return loadCatalog(io.dataFolder);
  } catch {
    return null;
  }
};

const unknownFlag = (flag: string, command: Command, options: readonly Option[]): Wrong => {
  // The dashes that all flags begin with make none of them nearer.
  const known = options.flatMap(({ long, hidden }) => (long === undefined || hidden ? [] : [long.slice(2)]));
  const name = flag.replace(/^-+|=.*$/gs, '');
  const format = FORMATS.find((each) => each === name.toLowerCase() && !known.includes(each));
  const near = format === undefined ? nearest(name, known).map((each) => `--${each}`) : [`--format ${format}`];
  return {
    alone: usageError(command, `unknown option '${flag}'`, near),
    problem: {
      file: flag,
      path: '',
      found: NO_OPTION,
      expected: expectedOf(near, `a flag of \`${helpOf(command)}\``),
    },
  };
};

/** A command that did not take its line; without what its file exports where there is none. */
type Refused = Pick<Built, 'root' | 'command'> & Partial<Pick<Built, 'module'>>;

/** Lines that take all of the words, where they are codes. */
const linesForMore = ({ module }: Refused, words: readonly string[], line: Place): readonly string[] => {
  if (module?.forMore === undefined) return [];
  const catalog = shippedCatalog(line);
  const isCode = (word: string) => catalog !== null && findCertification(catalog.index, word) !== null;
  return words.every(isCode) ? module.forMore(words) : [];
};

/** Words after the last that the command takes. */
const wordsTooMany = (refused: Refused, words: readonly string[], line: Place): Wrong[] => {
  const { command } = refused;
  const most = command.registeredArguments.length;
  const first = command.registeredArguments.at(-1)?.variadic ? undefined : words[most];
  if (first === undefined) return [];
  const takes = most === 0 ? 'no word' : most === 1 ? 'one word' : `${most} words`;
  const message = `${commandNameOf(command)} takes ${takes} after it, and got "${first}"${most === 0 ? '' : ' too'}`;
  const meant = command.options.flatMap(({ long, argChoices }) =>
    argChoices?.includes(first) ? [`${long} ${first}`] : [],
  );
  const near = [...linesForMore(refused, words, line), ...meant];
  return [
    {
      alone: usageError(command, message, near),
      problem: { file: first, path: '', found: 'one word more', expected: expectedOf(near, takes) },
    },
  ];
};

/** A name in several words that no quotes hold together, where one word is taken; with the line as it is meant. */
const parted = (command: Command, words: readonly string[], name: string, flags: readonly string[]): Wrong => {
  const meant = [commandNameOf(command), shellQuoted(name), ...flags.map(shellQuoted)].join(' ');
  return {
    alone: new UsageError(`${commandNameOf(command)} takes one word after it, and got "${words[1]}" too`, {
      hint: `${meant}    (${IN_QUOTES})`,
    }),
    problem: { file: words.join(' '), path: '', found: 'a name in several words', expected: shellQuoted(name) },
  };
};

/** The name that the words of a line are together, where one code is taken; null where they are none. */
const partedName = ({ registeredArguments }: Command, words: readonly string[], line: Place): string | null => {
  const [only, more] = registeredArguments;
  if (only?.name() !== 'code' || more !== undefined || words.length < 2) return null;
  const catalog = shippedCatalog(line);
  return catalog === null || words.some((word) => findCertification(catalog.index, word) !== null)
    ? null
    : nearestName(catalog.index, words.join(' '));
};

/** The words, of so many that are there, and flags that a command cannot do without and did not get. */
const missing = ({ command, module }: Refused, there: number, flags: readonly string[]): Wrong[] => {
  const meant = module?.wordsMeant?.(command.opts()) ?? [];
  const hint =
    meant.length === 0 ? undefined : [commandNameOf(command), ...[...meant, ...flags].map(shellQuoted)].join(' ');
  const wrong = (shown: string, place: string, text: string, expected = text): Wrong => ({
    alone: usageError(command, `${commandNameOf(command)} needs ${shown}: ${text}`, [], hint),
    problem: { file: place, path: '', found: 'nothing', expected },
  });
  const words = command.registeredArguments.filter(({ required }, index) => required && index >= there);
  const mandatory = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  return [
    ...words.map((word) => {
      const name = word.name();
      const choices = word.argChoices?.join(', ');
      if (choices !== undefined) return wrong(`<${name}>`, name, choices, `one of ${choices}`);
      const codes = isOfCodes(word) ? `${word.variadic ? 'codes' : 'a code'} of \`certs list\`` : word.description;
      return wrong(`<${name}>`, name, word.description, codes);
    }),
    ...mandatory.map(({ flags: shown, long, description }) => wrong(shown, long ?? shown, description)),
  ];
};

/** Words that are none of those that may stand in their place. */
const misnamed = (command: Command, words: readonly string[]): Wrong[] =>
  command.registeredArguments.flatMap(({ argChoices }, index) => {
    const word = words[index];
    if (argChoices === undefined || word === undefined || argChoices.includes(word)) return [];
    const near = nearest(word, argChoices);
    return [
      {
        alone: usageError(command, `no ${commandNameOf(command)} ${word}`, near),
        problem: {
          file: word,
          path: '',
          found: 'no such word',
          expected: expectedOf(near, `one of ${argChoices.join(', ')}`),
        },
      },
    ];
  });

/** What commander stopped at, where it is none of the above. */
const stopOf = (error: CommanderError, command: Command, word: string): Wrong => {
  const { message, place, beside, choices } = stopSaid(error);
  const near = nearestChoices(message);
  const [found, expected] =
    beside !== null
      ? [`it beside ${beside}`, 'one of the two']
      : choices === null
        ? ['nothing', 'a value']
        : [`"${word}"`, expectedOf(near, `one of ${choices}`)];
  return { alone: usageError(command, message, near), problem: { file: place, path: '', found, expected } };
};

/**
 * What commander stopped at and would have stopped at next; where something is left to look at, the line without it,
 * in each way in which it can be read.
 */
const stops = (error: CommanderError, refused: Refused, line: Pick<Line, 'index'> & Place) => {
  const { root, command } = refused;
  const options = [...root.options, ...command.options];
  const { unknown, flags, words: given, unsure } = linePartsOf(line.argv, line.index, options);
  const name = partedName(command, given, line);
  const words = name === null ? given : [name];
  const isCovered = isLookedFor(error);
  const lacking = [
    ...missing(refused, words.length + unsure.length, flags),
    // Commander stops at these last, with words of its own.
    ...(isCovered ? misnamed(command, words) : []),
  ];
  const found = [
    ...lacking,
    ...(name === null ? wordsTooMany(refused, words, line) : [parted(command, given, name, flags)]),
    ...unknown.map((flag) => unknownFlag(flag, command, options)),
  ];
  const stop = stopOf(error, command, words[0] ?? '');
  const isTold = isCovered || found.some(({ problem }) => problem.file === stop.problem.file);
  const [first = stop, ...more] = isTold ? found : [...found, stop];
  const { registeredArguments } = command;
  const most = registeredArguments.at(-1)?.variadic ? undefined : registeredArguments.length;
  const readings = unsure.length === 0 ? [words] : [words, [...words, ...unsure]];
  const needed = Math.min(registeredArguments.filter(({ required }) => required).length, words.length + unsure.length);
  const rests = readings
    .filter((kept) => kept.length >= needed)
    .map((kept) => [...flags, '--', ...kept.slice(0, most)]);
  return { wrong: [first, ...more] as const, rests };
};

/** Has a command take a line that lacks words and flags, or has words that are none: those are told already. */
const takeAnyWords = ({ registeredArguments, options }: Command): void => {
  for (const argument of registeredArguments) {
    argument.argOptional();
    if (argument.argChoices !== undefined) argument.argParser((word) => word);
  }
  for (const option of options) option.makeOptionMandatory(false);
};

/**
 * All that is wrong with a line, its command first, but for words that it lacks or that are none; null where commander
 * does not take it, or it cannot be looked at.
 */
const wrongWith = async (argv: readonly string[], { entry, io }: Line): Promise<readonly Wrong[] | null> => {
  const built = await buildCommand(io, argv, entry);
  takeAnyWords(built.command);
  try {
    const { looked, wrong, codes } = await inspect(io, built, await built.parse());
    return [...wrong, ...wrongCodes(codes, looked.catalog)];
  } catch {
    return null;
  }
};

/**
 * Everything wrong with a command line, in our words: what commander stopped at, what it would have stopped at next,
 * and what is wrong with the rest of the line.
 */
export const usageErrorOf = async (error: CommanderError, built: Built, line: Line): Promise<CertsError> => {
  const { wrong, rests } = stops(error, built, line);
  let beside: readonly Wrong[] | null = null;
  for (const rest of rests) {
    const found = await wrongWith([line.entry.name, ...rest], line);
    // Of a word that may stand for itself or not, only what is wrong either way.
    if (found !== null && found.length < (beside?.length ?? Number.POSITIVE_INFINITY)) beside = found;
  }
  return together([...(beside ?? built.wrongValues()), ...wrong] as [Wrong, ...Wrong[]], helpOf(built.command));
};

/**
 * Lists the names of the fields of a command, where they alone are wanted and all that is wrong is what they can do
 * without.
 *
 * @returns whether it did
 */
export const tellFieldsAlone = async (error: CommanderError, built: Built, line: Line): Promise<boolean> => {
  const options = sharedOf(built.root);
  if (!isLacking(error) || !wantsNames({ options })) return false;
  const { wrong } = stops(error, built, line);
  if (built.wrongValues().length > 0 || wrong.some(({ problem }) => problem.found !== 'nothing')) return false;
  const { fields, fieldsWith } = await line.entry.load();
  if (fields === undefined || fieldsWith !== undefined) return false;
  const looked = await openCatalog(line.io, options, [], helpOf(built.command));
  await writeNames(await openSession(line.io, options, looked), fields);
  return true;
};

/**
 * Looks at the flags of a line without a command, where help or the version is asked.
 *
 * @param called what answers, which has no fields
 * @returns the shared flags
 * @throws UsageError with every flag that is none and every value that is wrong
 */
export const refuseFlags = (io: Io, argv: readonly string[], called: string): GlobalOptions => {
  const root = newRoot(io, argv)
    .argument('[words...]')
    .action(() => undefined);
  const wrong: Wrong[] = [];
  noteWrongValues(root.options, root, wrong);
  const wrongValues = (): Wrong[] => {
    const options = sharedOf(root);
    return [...wrong, ...wrongFormats(options), ...fieldsOfNone(options, called)];
  };
  const others = argv.filter((word) => !OF_HELP.includes(word));
  try {
    root.parse(others, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const stop = stops(error, { root, command: root }, { argv, index: -1, io });
    throw together([...wrongValues(), ...stop.wrong] as [Wrong, ...Wrong[]], helpOf(root));
  }
  refuse(wrongValues(), helpOf(root));
  return sharedOf(root);
};
