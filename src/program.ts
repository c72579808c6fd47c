/** The commander tree: the root with its shared options, and the one command that was asked for. */
import { Command, CommanderError, InvalidArgumentError, type Option } from 'commander';
import { type CommandEntry, commandNameOf, usageOf } from './commands/shared/command.ts';
import { addGlobalOptions, type GlobalOptions } from './commands/shared/options.ts';
import { openSession } from './commands/shared/session.ts';
import {
  unknownCodes,
  wrongCodes,
  wrongFields,
  wrongFiles,
  wrongFormats,
  wrongSource,
} from './commands/shared/wrong.ts';
import type { Io } from './context.ts';
import { nearest } from './core/nearest.ts';
import { CertsError, UsageError, type Wrong } from './errors.ts';

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

/** Has a wrong value noted and passed over, so that what follows is looked at too. */
export const noteWrongValues = (options: readonly Option[], command: Command, wrong: Wrong[]): void => {
  for (const option of options) {
    const { parseArg } = option;
    if (parseArg === undefined) continue;
    option.argParser((text: string, before: unknown) => {
      try {
        return parseArg(text, before);
      } catch (error) {
        const isOurs = error instanceof CertsError;
        if (!isOurs && !(error instanceof InvalidArgumentError)) throw error;
        const message = `option '${option.flags}' argument '${text}' is invalid. ${error.message}`;
        const expected = isOurs ? (error.hint ?? '') : error.message;
        wrong.push({
          alone: isOurs ? error : usageError(command, message, nearestChoices(message)),
          problem: {
            file: option.long ?? option.flags,
            path: '',
            found: `"${text}"`,
            expected: expected
              .replace(/^Expected /, '')
              .replace(/^Allowed choices are /, 'one of ')
              .replace(/\.$/, ''),
          },
        });
        return before;
      }
    });
  }
};

/** The shared options as they were understood: commander leaves an empty text where a value was passed over. */
export const sharedOf = (root: Command): GlobalOptions =>
  Object.fromEntries(Object.entries(root.opts()).filter(([, value]) => value !== ''));

/** The words that stand where codes are taken, and those behind flags, of a person's credentials and CEUs too. */
const codesOf = (command: Command): { words: string[]; told: string[] } => {
  const { registeredArguments, processedArgs, options } = command;
  const words = registeredArguments.flatMap((argument, index): string[] =>
    /^codes?$/.test(argument.name()) ? [processedArgs[index] ?? []].flat() : [],
  );
  const told = options.flatMap((option): string[] =>
    /<codes?(:date|=ceus)?>$/.test(option.flags) ? [command.getOptionValue(option.attributeName()) ?? []].flat() : [],
  );
  const codes = told.map((word) => word.replace(/^code=/, '').replace(/[:=].*/s, ''));
  return { words, told: codes.filter((word) => word !== '' && word !== 'none') };
};

/** What is wrong with a line that was only looked at. */
export class FoundWrong extends Error {
  readonly wrong: readonly Wrong[];

  constructor(wrong: readonly Wrong[]) {
    super('looked at');
    this.wrong = wrong;
  }
}

/**
 * The root with one command on it, ready to parse. `wrongValues` tells what is wrong with the values of its flags.
 *
 * @param only to look at the line and carry nothing out: the parse then ends with what was found, a FoundWrong
 */
export const buildCommand = async (
  io: Io,
  argv: readonly string[],
  entry: CommandEntry,
  opened: (options: GlobalOptions) => void,
  only?: 'look',
): Promise<{ root: Command; command: Command; wrongValues: () => Wrong[] }> => {
  const module = await entry.load();
  const root = newRoot(io, argv);
  const command = root.command(entry.name).summary(entry.summary).description(entry.summary);
  command.helpOption('-h, --help', 'show help').allowExcessArguments(false);
  if (entry.alias !== undefined) command.alias(entry.alias);
  const wrong: Wrong[] = [];
  const wrongValues = (): Wrong[] => {
    const options = sharedOf(root);
    const known = module.otherFields === undefined ? module.fields : undefined;
    return [
      ...wrong,
      ...wrongFormats(options),
      ...wrongFiles(options, command.opts()),
      ...(known === undefined ? [] : wrongFields(options, known)),
    ];
  };
  module.declare(command, async (action, look = () => [], codes = []) => {
    const options = sharedOf(root);
    opened(options);
    const soFar = wrongValues();
    const session = await openSession(io, options, only === 'look' ? [] : soFar, async (looked) => {
      const found = [...wrongSource(options, looked.catalog), ...(await look(looked))];
      const { words, told } = codesOf(command);
      const all = [...words, ...codes, ...told];
      if (only === 'look') throw new FoundWrong([...soFar, ...found, ...wrongCodes(all, looked.catalog)]);
      if (soFar.length + found.length > 0) return [...found, ...wrongCodes(all, looked.catalog)];
      // Each is told where it is looked up: of two places only the first would be.
      if ([[...words, ...codes], told].every((some) => some.length > 0 && wrongCodes(some, looked.catalog).length > 0))
        throw unknownCodes(all, looked.catalog);
      return [];
    });
    await action(session);
  });
  noteWrongValues([...root.options, ...command.options], command, wrong);
  return { root, command, wrongValues };
};

/** The nearest of the choices that commander names, which it does not suggest itself. */
export const nearestChoices = (message: string): string[] => {
  const [, value = '', choices] = /'([^']*)' is invalid.*Allowed choices are (.+)\.$/s.exec(message) ?? [];
  return choices === undefined ? [] : nearest(value, choices.split(', '));
};

/** The error of a line that calls the command wrongly. */
export const usageError = (command: Command, message: string, suggestions: readonly string[]): UsageError =>
  new UsageError(message, { suggestions, usage: usageOf(command), hint: `${commandNameOf(command)} --help` });

export { CommanderError };
