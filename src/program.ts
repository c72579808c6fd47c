/** The commander tree: the root with its shared options, and the one command that was asked for. */
import { Command, CommanderError, InvalidArgumentError, type Option } from 'commander';
import { COMMANDS, type CommandEntry } from './commands/registry.ts';
import { addGlobalOptions, type GlobalOptions } from './commands/shared/options.ts';
import { openSession } from './commands/shared/session.ts';
import { refuse, wrongCodes, wrongFields, wrongFormats } from './commands/shared/wrong.ts';
import type { Io } from './context.ts';
import { nearest } from './core/catalog.ts';
import { CertsError, together, UsageError, type Wrong } from './errors.ts';

const WORDS = ['help', 'version'];

/** The error for a word that is no command: it suggests the nearest command, or `show` where the word is a certification. */
export const unknownCommand = (word: string, isCode: boolean, more: readonly string[] = []): UsageError =>
  new UsageError(`no command "${word}"`, {
    suggestions: isCode
      ? [`certs show ${word}`, `certs compare ${word} ...`]
      : nearest(word, [
          ...COMMANDS.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
          ...WORDS,
          ...more,
        ]),
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

/** Has a wrong value noted and passed over, so that what follows is looked at too. */
const noteWrongValues = (options: readonly Option[], command: Command, wrong: Wrong[]): void => {
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
const sharedOf = (root: Command): GlobalOptions =>
  Object.fromEntries(Object.entries(root.opts()).filter(([, value]) => value !== ''));

/** The words that stand where codes are taken. */
const codesOf = ({ registeredArguments, processedArgs }: Command): string[] =>
  registeredArguments.flatMap((argument, index): string[] =>
    /^codes?$/.test(argument.name()) ? [processedArgs[index] ?? []].flat() : [],
  );

/** The root with one command on it, ready to parse. `named` tells what is wrong with the values of its flags. */
export const buildCommand = async (
  io: Io,
  argv: readonly string[],
  entry: CommandEntry,
  opened: (options: GlobalOptions) => void,
): Promise<{ root: Command; command: Command; named: () => Wrong[] }> => {
  const module = await entry.load();
  const root = newRoot(io, argv);
  const command = root.command(entry.name).summary(entry.summary).description(entry.summary);
  command.helpOption('-h, --help', 'show help').allowExcessArguments(false);
  if (entry.alias !== undefined) command.alias(entry.alias);
  const wrong: Wrong[] = [];
  const named = (): Wrong[] => {
    const options = sharedOf(root);
    const known = module.otherFields === undefined ? module.fields : undefined;
    return [...wrong, ...wrongFormats(options), ...(known === undefined ? [] : wrongFields(options, known))];
  };
  module.declare(command, async (action, look = () => []) => {
    const options = sharedOf(root);
    opened(options);
    const soFar = named();
    const session = await openSession(io, options, soFar, async (looked) => {
      const found = await look(looked);
      return soFar.length + found.length === 0 ? [] : [...found, ...wrongCodes(codesOf(command), looked.catalog)];
    });
    await action(session);
  });
  noteWrongValues([...root.options, ...command.options], command, wrong);
  return { root, command, named };
};

const nameOf = (command: Command): string => (command.parent === null ? 'certs' : `certs ${command.name()}`);

/** `certs show <code> [flags]` */
export const usageOf = (command: Command): string => {
  if (command.parent === null) return 'certs <command> [codes...] [flags]';
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [nameOf(command), ...args, '[flags]'].join(' ');
};

/** The nearest of the choices that commander names, which it does not suggest itself. */
const nearestChoices = (message: string): string[] => {
  const [, value = '', choices] = /'([^']*)' is invalid.*Allowed choices are (.+)\.$/s.exec(message) ?? [];
  return choices === undefined ? [] : nearest(value, choices.split(', '));
};

const usageError = (command: Command, message: string, suggestions: readonly string[]): UsageError =>
  new UsageError(message, { suggestions, usage: usageOf(command), hint: `${nameOf(command)} --help` });

/** The words that begin like a flag and are none. */
const unknownFlags = (argv: readonly string[], options: readonly Option[]): string[] => {
  const unknown: string[] = [];
  for (let index = 0; index < argv.length && argv[index] !== '--'; index += 1) {
    const word = argv[index] ?? '';
    if (!/^-./.test(word)) continue;
    const name = word.startsWith('--') ? word.replace(/=.*/s, '') : word.slice(0, 2);
    const option = options.find(({ long, short }) => long === name || short === name);
    const takesValue = option?.required || option?.optional;
    if (option === undefined || (word.startsWith('--') && word !== name && !takesValue)) unknown.push(word);
    else if (takesValue && word === name) index += 1;
  }
  return unknown;
};

const unknownFlag = (flag: string, command: Command, options: readonly Option[]): Wrong => {
  const name = flag.replace(/=.*/s, '');
  const known = options.flatMap(({ long, hidden }) => (long === undefined || hidden ? [] : [long]));
  const near = nearest(name, known);
  return {
    alone: usageError(command, `unknown option '${flag}'`, near),
    problem: {
      file: flag,
      path: '',
      found: 'no such option',
      expected: near.length === 0 ? `one of \`${nameOf(command)} --help\`` : near.join(' or '),
    },
  };
};

/** Words after the last that the command takes. */
const excess = (command: Command): Wrong => {
  const most = command.registeredArguments.length;
  const [first = ''] = command.args.slice(most);
  const takes = most === 0 ? 'no word' : most === 1 ? 'one word' : `${most} words`;
  const message = `${nameOf(command)} takes ${takes} after it, and got "${first}"${most === 0 ? '' : ' too'}`;
  return {
    alone: usageError(command, message, []),
    problem: { file: first, path: '', found: 'one word more', expected: takes },
  };
};

/** The words and flags that a command cannot do without and did not get. */
const missing = (command: Command): Wrong[] => {
  const wrong = (shown: string, place: string, expected: string): Wrong => ({
    alone: usageError(command, `${nameOf(command)} needs ${shown}: ${expected}`, []),
    problem: { file: place, path: '', found: 'nothing', expected },
  });
  const words = command.registeredArguments.filter(({ required }, index) => required && index >= command.args.length);
  const flags = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  return [
    ...words.map((word) => wrong(`<${word.name()}>`, word.name(), word.argChoices?.join(', ') ?? word.description)),
    ...flags.map(({ flags: shown, long, description }) => wrong(shown, long ?? shown, description)),
  ];
};

/**
 * Everything wrong with a command line, in our words: what commander stopped at, and the values that were passed
 * over before.
 */
export const usageErrorOf = (
  error: CommanderError,
  { root, command, named }: { root: Command; command: Command; named: () => Wrong[] },
  argv: readonly string[],
): CertsError => {
  const options = [...root.options, ...command.options];
  const stop = (): [Wrong, ...Wrong[]] => {
    if (error.code === 'commander.excessArguments') return [excess(command)];
    const [lacking, ...others] = missing(command);
    if (/^commander\.missing(Argument|MandatoryOptionValue)$/.test(error.code) && lacking !== undefined)
      return [lacking, ...others];
    if (error.code === 'commander.unknownOption') {
      const [first, ...more] = unknownFlags(argv, options).map((flag) => unknownFlag(flag, command, options));
      if (first !== undefined) return [first, ...more];
    }
    const message = error.message.replace(/^error: /, '').replace('command-argument value', 'the word');
    const [, place = '', choices] =
      /(?:argument|option) '([^'\s]+)[^']*'(?:.*Allowed choices are (.+)\.$)?/s.exec(message) ?? [];
    const found = choices === undefined ? 'nothing' : `"${command.args[0] ?? ''}"`;
    const expected = choices === undefined ? 'a value' : `one of ${choices}`;
    return [
      {
        alone: usageError(command, message, nearestChoices(message)),
        problem: { file: place, path: '', found, expected },
      },
    ];
  };
  return together([...named(), ...stop()] as [Wrong, ...Wrong[]]);
};

/**
 * Looks at the flags of a line without a command, where help or the version is asked.
 *
 * @throws UsageError with every flag that is none and every value that is wrong
 */
export const refuseFlags = (io: Io, argv: readonly string[]): void => {
  const root = newRoot(io, argv)
    .argument('[words...]')
    .action(() => undefined);
  const wrong: Wrong[] = [];
  noteWrongValues(root.options, root, wrong);
  const named = (): Wrong[] => [...wrong, ...wrongFormats(sharedOf(root))];
  const others = argv.filter((word) => !['-h', '--help', '-V', '--version'].includes(word));
  try {
    root.parse(others, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageErrorOf(error, { root, command: root, named }, argv) : error;
  }
  refuse(named());
};

export { CommanderError };
