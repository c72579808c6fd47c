/** The one command that was asked for: its commander tree, what is wrong with its line, and how it is carried out. */
import { type Argument, Command, CommanderError, InvalidArgumentError, type Option } from 'commander';
import {
  type CommandEntry,
  type CommandModule,
  commandNameOf,
  helpOf,
  type Invocation,
  usageOf,
} from './commands/shared/command.ts';
import { expectedIn, nearestChoices } from './commands/shared/commander-messages.ts';
import { wrongEnding } from './commands/shared/endings.ts';
import { addGlobalOptions, type GlobalOptions } from './commands/shared/options.ts';
import { type Looked, openCatalog, openSession } from './commands/shared/session.ts';
import {
  fieldsOfNone,
  type Named,
  refuse,
  strangeWords,
  unknownCodes,
  wrongCodes,
  wrongFields,
  wrongFiles,
  wrongFormats,
  wrongLimit,
  wrongSources,
} from './commands/shared/wrong.ts';
import type { Io } from './context.ts';
import { CertsError, expectedOf, UsageError, type Wrong } from './errors.ts';

/** The root with the shared options that the line may ask for. */
export const newRoot = (io: Io, argv: readonly string[]): Command => {
  const root = new Command('certs');
  root
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      // Help comes with its colours decided.
      getOutHasColors: () => true,
      getErrHasColors: () => false,
    })
    .helpOption('-h, --help', 'show help')
    .version(`certs ${io.version}`, '-V, --version', 'show the version')
    .helpCommand(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(true);
  addGlobalOptions(root, argv);
  return root;
};

/** Has a wrong value, or an empty one, noted and passed over, so that what follows is looked at too. */
export const noteWrongValues = (options: readonly Option[], command: Command, wrong: Wrong[]): void => {
  for (const option of options) {
    if (!option.required) continue;
    const { parseArg = (text: string) => text } = option;
    option.argParser((text: string, before: unknown) => {
      try {
        const value = parseArg(text, before);
        if (text.trim() === '') throw new InvalidArgumentError('Expected a value.');
        return value;
      } catch (error) {
        const isOurs = error instanceof CertsError;
        if (!isOurs && !(error instanceof InvalidArgumentError)) throw error;
        const message = `option '${option.flags}' argument '${text}' is invalid. ${error.message}`;
        const alone = isOurs ? error : usageError(command, message, nearestChoices(message));
        const expected = expectedIn(isOurs ? (error.hint ?? '') : error.message);
        wrong.push({
          alone,
          problem: {
            file: option.long ?? option.flags,
            path: '',
            found: `"${text}"`,
            expected: expectedOf(alone.suggestions, expected),
          },
        });
        return before;
      }
    });
  }
};

/** Words that are empty: no code, name or folder is. Where there are choices, commander stops at them. */
const emptyWords = (command: Command): Wrong[] =>
  command.args.flatMap((word, index) => {
    const { registeredArguments } = command;
    const argument = registeredArguments[Math.min(index, registeredArguments.length - 1)];
    if (word.trim() !== '' || argument === undefined || argument.argChoices !== undefined) return [];
    const name = argument.name();
    const message = `${commandNameOf(command)} got "${word}" in the place of <${name}>`;
    return [
      {
        alone: usageError(command, message, []),
        problem: { file: name, path: '', found: `"${word}"`, expected: 'a value' },
      },
    ];
  });

/** The shared options as they were understood: commander leaves an empty text where a value was passed over. */
export const sharedOf = (root: Command): GlobalOptions =>
  Object.fromEntries(Object.entries(root.opts()).filter(([, value]) => value !== ''));

/** Whether codes are taken in the place of an argument. */
export const isOfCodes = (argument: Argument): boolean => /^codes?$/.test(argument.name());

/**
 * The words that stand where codes are taken, and those behind each flag, of a person's credentials and CEUs too.
 *
 * @param holders those of the command's words that may be organizations too; null where none may
 */
const codesOf = (command: Command, holders: readonly string[] | null): Named[] => {
  const { registeredArguments, processedArgs, options } = command;
  const words = registeredArguments.flatMap((argument, index): string[] =>
    isOfCodes(argument) ? [processedArgs[index] ?? []].flat() : [],
  );
  const told = options.map((option): string[] =>
    /<codes?(:date|=ceus)?>$/.test(option.flags) ? [command.getOptionValue(option.attributeName()) ?? []].flat() : [],
  );
  const named = told.map((behind) => behind.map((word) => word.replace(/^code=/, '').replace(/[:=].*/s, '')));
  return [
    holders === null ? { words, takes: 'codes' } : { words: holders, takes: 'organizations' },
    ...named.map(
      (behind): Named => ({
        words: behind.filter((word) => word !== '' && word !== 'none'),
        takes: 'codes',
      }),
    ),
  ];
};

/** The root with one command on it, for one line. */
export type Built = {
  root: Command;
  command: Command;
  /**
   * Parses the line; what it asks for is not carried out yet.
   *
   * @throws CommanderError where commander does not take it
   */
  parse: () => Promise<Invocation>;
  /** What is wrong with the values of its flags, as far as it is parsed. */
  wrongValues: () => Wrong[];
  /** What else its file exports. */
  module: Omit<CommandModule, 'declare'>;
};

const NOTHING_ASKED: Invocation = { action: () => undefined, look: () => [], holders: null };

/** Declares the one command of a line. */
export const buildCommand = async (io: Io, argv: readonly string[], entry: CommandEntry): Promise<Built> => {
  const module = await entry.load();
  const root = newRoot(io, argv);
  const command = root.command(entry.name).summary(entry.summary).description(entry.summary);
  command.helpOption('-h, --help', 'show help').allowExcessArguments(false);
  if (entry.alias !== undefined) command.alias(entry.alias);
  let asked = NOTHING_ASKED;
  module.declare(command, (action, look = NOTHING_ASKED.look, holders = NOTHING_ASKED.holders) => {
    asked = { action, look, holders };
  });
  const wrong: Wrong[] = [];
  noteWrongValues([...root.options, ...command.options], command, wrong);
  return {
    root,
    command,
    parse: async () => {
      await root.parseAsync([...argv], { from: 'user' });
      return asked;
    },
    wrongValues: () => {
      const options = sharedOf(root);
      const { fields, fieldsWith, oneRecord } = module;
      const called = commandNameOf(command);
      const [topic = ''] = command.args;
      const one = oneRecord === true ? called : oneRecord === topic ? `${called} ${topic}` : null;
      const wrongNames = fields === undefined ? fieldsOfNone(options, called) : wrongFields(options, fields, called);
      return [
        ...wrong,
        ...emptyWords(command),
        ...wrongFormats(options),
        ...wrongEnding(options),
        ...wrongFiles(options, command.opts()),
        ...(one === null ? [] : wrongLimit(options, one)),
        ...(fieldsWith === undefined ? wrongNames : []),
      ];
    },
    module,
  };
};

type Inspected = {
  looked: Looked;
  /** All that is wrong with it but for words that are no codes. */
  wrong: Wrong[];
  /** Its words that stand for certifications, place by place. */
  codes: Named[];
};

/**
 * Looks at a line that commander took, and carries nothing out.
 *
 * @throws what broken own data is refused with
 */
export const inspect = async (io: Io, { root, command, wrongValues }: Built, asked: Invocation): Promise<Inspected> => {
  const options = sharedOf(root);
  const soFar = wrongValues();
  const looked = await openCatalog(io, options, soFar, helpOf(command));
  const wrong = [
    ...soFar,
    ...wrongSources(options.source === undefined ? [] : [options.source], '--source', looked.catalog),
    ...(await asked.look(looked)),
  ];
  return { looked, wrong, codes: codesOf(command, asked.holders) };
};

/**
 * Carries out what a line asks for.
 *
 * @throws UsageError with all that is wrong with it; whatever the command throws
 */
export const carryOut = async (io: Io, built: Built, asked: Invocation): Promise<void> => {
  const { looked, wrong, codes } = await inspect(io, built, asked);
  const { catalog } = looked;
  const options = sharedOf(built.root);
  if (wrong.length > 0) refuse([...wrong, ...wrongCodes(codes, catalog)], helpOf(built.command));
  // Each is told where it is looked up: of two places only the first would be, and none beside a broken profile.
  const places = codes
    .map((place) => ({ ...place, words: strangeWords(place, catalog) }))
    .filter(({ words }) => words.length > 0);
  const [first] = places;
  if (first !== undefined && (places.length > 1 || options.profile !== undefined))
    throw unknownCodes({ ...first, words: places.flatMap(({ words }) => words) }, catalog);
  await asked.action(await openSession(io, options, looked));
};

/** The error of a line that calls the command wrongly. */
export const usageError = (
  command: Command,
  message: string,
  suggestions: readonly string[],
  hint = helpOf(command),
): UsageError => new UsageError(message, { suggestions, usage: usageOf(command), hint });

export { CommanderError };
