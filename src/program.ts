/** The commander tree: the root with its shared options, and the one command that was asked for. */
import { Command, CommanderError } from 'commander';
import { COMMANDS, type CommandEntry } from './commands/registry.ts';
import { addGlobalOptions, type GlobalOptions } from './commands/shared/options.ts';
import { openSession, type Session } from './commands/shared/session.ts';
import type { Io } from './context.ts';
import { nearest } from './core/catalog.ts';
import { UsageError } from './errors.ts';

const WORDS = ['help', 'version'];

/** The error for a word that is no command: it suggests the nearest command, or `show` where the word is a certification. */
export const unknownCommand = (word: string, isCode: boolean): UsageError =>
  new UsageError(`no command "${word}"`, {
    suggestions: isCode
      ? [`certs show ${word}`, `certs compare ${word} ...`]
      : nearest(word, [...COMMANDS.map(({ name }) => name), ...WORDS]),
    hint: 'all commands: certs help',
  });

const newRoot = (io: Io, argv: readonly string[]): Command => {
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

/** The root with one command on it, ready to parse. */
export const buildCommand = async (
  io: Io,
  argv: readonly string[],
  entry: CommandEntry,
  opened: (options: GlobalOptions) => void,
): Promise<{ root: Command; command: Command }> => {
  const module = await entry.load();
  const root = newRoot(io, argv);
  const command = root.command(entry.name).summary(entry.summary).description(entry.summary);
  command.helpOption('-h, --help', 'show help').allowExcessArguments(false);
  module.declare(command, async (action: (session: Session) => Promise<void> | void) => {
    const options = root.opts() as GlobalOptions;
    opened(options);
    await action(await openSession(io, options));
  });
  return { root, command };
};

/** `certs show <code> [flags]` */
export const usageOf = (command: Command): string => {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return `certs ${[command.name(), ...args, '[flags]'].join(' ')}`;
};

/** The nearest of the choices that commander names, which it does not suggest itself. */
const nearestChoices = (message: string): string[] => {
  const [, value = '', choices = ''] = /'([^']*)' is invalid.*Allowed choices are (.+)\.$/.exec(message) ?? [];
  return nearest(value, choices.split(', '));
};

/** What commander has to say of a wrong command line, in our words. */
export const usageErrorOf = (error: CommanderError, command: Command): UsageError => {
  const message = error.message.replace(/^error: /, '').replace('command-argument value', 'the word');
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  return new UsageError(message.replace(/\s*\(Did you mean[\s\S]*$/, ''), {
    suggestions: suggestion?.split(', ') ?? nearestChoices(message),
    usage: usageOf(command),
    hint: `certs ${command.name()} --help`,
  });
};

export { CommanderError };
