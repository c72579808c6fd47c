/** `certs`, `certs help`, its topics, the command tree as JSON, and `certs version`. */
import type { Io } from '../context.ts';
import { findCertification } from '../core/catalog.ts';
import { nearest } from '../core/nearest.ts';
import { loadCatalog } from '../dataset/load.ts';
import { EXIT_CODES, UsageError } from '../errors.ts';
import { buildCommand } from '../program.ts';
import { wrap } from '../render/width.ts';
import { FIRST_STEPS, OWN_WORDS, PURPOSE } from '../render/words/help.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';
import { refuseFlags } from '../usage.ts';
import { COMMANDS, commandOf } from './registry.ts';
import { GROUPS } from './shared/command.ts';
import { asksHelp, asksVersion, jsonOf, wantsJson, wordsOf } from './shared/command-line.ts';
import { commandHelp, definitions, helpDress, ownHelp } from './shared/help.ts';
import { type GlobalOptions, globalOptions, namedFormats } from './shared/options.ts';
import { isQuestion, linesFor, linesIn, linesNear, spoken } from './shared/plain-words.ts';
import { shellQuoted } from './shared/shell-quoted.ts';
import { HELP_TOPICS, TOPIC_NAMES } from './shared/topics.ts';
import { builtTree, type CommandTree, commandTree } from './shared/tree.ts';

const styled = async (argv: readonly string[], io: Io) => {
  const { width, style } = await helpDress(argv, io);
  return { width, heading: (text: string) => style(text, 'heading') };
};

const groups = (width: number, heading: (text: string) => string): string =>
  GROUPS.map((group) => ({ group, commands: COMMANDS.filter((command) => command.group === group) }))
    .filter(({ commands }) => commands.length > 0)
    .map(
      ({ group, commands }) =>
        `${heading(group)}\n${definitions(
          commands.map(({ name, summary }) => [name, summary] as const),
          width,
        )}`,
    )
    .join('\n\n');

const welcome = async (argv: readonly string[], io: Io): Promise<string> => {
  const { width, heading } = await styled(argv, io);
  return `${[wrap(PURPOSE, width).join('\n'), `${heading('Try')}\n${definitions(FIRST_STEPS, width)}`, groups(width, heading), wrap('More: certs --help, certs <command> --help', width).join('\n')].join('\n\n')}\n`;
};

const rootHelp = async (argv: readonly string[], io: Io): Promise<string> => {
  const { width, heading } = await styled(argv, io);
  const options = globalOptions().map(
    (option) =>
      [option.flags, `${option.description}${option.argChoices ? `: ${option.argChoices.join(', ')}` : ''}`] as const,
  );
  return `${[
    wrap(PURPOSE, width).join('\n'),
    `${heading('EXAMPLES')}\n${definitions(FIRST_STEPS, width)}`,
    `${heading('USAGE')}\n  certs <command> [codes...] [flags]`,
    groups(width, heading),
    `${heading('Help')}\n${definitions(
      [...OWN_WORDS].map(([name, { summary }]) => [name, summary]),
      width,
    )}`,
    `${heading('GLOBAL FLAGS')}\n${definitions([...options, ['-h, --help', 'show help'], ['-V, --version', 'show the version']], width)}`,
    `${heading('LEARN MORE')}\n${wrap(`certs help ${TOPIC_NAMES.join(' | ')}`, width - 2)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  ].join('\n\n')}\n`;
};

const topicHelp = async (name: string, argv: readonly string[], io: Io): Promise<string> => {
  const { width } = await styled(argv, io);
  if (name === 'exit-codes')
    return `${definitions(
      EXIT_CODES.map(({ code, meaning }) => [String(code), meaning] as const),
      width,
    )}\n`;
  return `${(HELP_TOPICS[name]?.text ?? []).map((text) => wrap(text, width).join('\n')).join('\n\n')}\n`;
};

/** The command tree as the build wrote it, or from the commands themselves. */
const wholeTree = async (io: Io): Promise<CommandTree> =>
  builtTree(io) ?? (await commandTree(io, COMMANDS, HELP_TOPICS));

/** Null where the dataset cannot be read: help answers all the same. */
const dataVersionOf = ({ dataFolder }: Io): string | null => {
  try {
    return loadCatalog(dataFolder).index.dataVersion;
  } catch {
    return null;
  }
};

/** The words of the line, what they ask of any command, and where it runs. */
type Called = { argv: readonly string[]; options: GlobalOptions; io: Io };

/** What stands before every answer in JSON, and this one. */
const asJson = (kind: 'help' | 'version', body: object, { argv, options: { asOf }, io }: Called) => {
  const dataVersion = dataVersionOf(io);
  const head = { schemaVersion: SCHEMA_VERSION, dataVersion, asOf: asOf ?? io.today, oldestFigure: null, warnings: [] };
  return `${JSON.stringify({ kind: `certs/${kind}`, ...head, ...body }, null, jsonOf(argv) === 'json' ? 2 : 0)}\n`;
};

/** The whole tree as JSON, or of it the one command or topic. */
const helpJson = async (name: string | undefined, called: Called): Promise<string> => {
  const tree = await wholeTree(called.io);
  const { commands, words, topics, exitCodes } = tree;
  const command = commands.find((one) => one.name === name || one.aliases.includes(name ?? ''));
  const topic = topics.find((one) => one.name === name);
  const word = words.find((one) => one.name === name);
  const body = name === 'exit-codes' ? { name, exitCodes } : (command ?? topic ?? word ?? tree);
  return asJson('help', body, called);
};

const version = (called: Called): string => {
  const { argv, io } = called;
  return wantsJson(argv)
    ? asJson('version', { name: 'certs', version: io.version, node: io.nodeVersion }, called)
    : `certs ${io.version}\n`;
};

const isCertification = (word: string, io: Io): boolean => {
  try {
    return findCertification(loadCatalog(io.dataFolder).index, word) !== null;
  } catch {
    return false;
  }
};

/** The lines for each topic, of help or of a command. */
const topicLines = async (io: Io): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { commands } = await wholeTree(io);
  const lines = new Map<string, readonly string[]>(TOPIC_NAMES.map((topic) => [topic, [`certs help ${topic}`]]));
  for (const {
    name,
    arguments: [first],
  } of commands)
    for (const topic of first?.choices ?? []) if (!lines.has(topic)) lines.set(topic, [`certs ${name} ${topic}`]);
  return lines;
};

/** Commands, and other words that may stand in their place, near a word. */
export const nearCommands = (word: string, more: readonly string[] = []): string[] => {
  const names = COMMANDS.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]));
  return nearest(word, [...names, ...OWN_WORDS.keys(), ...more]);
};

/** What may have been meant where no command stands: a code, a mistyped command, a topic, or plain English. */
const suggestionsFor = async (word: string, said: readonly string[], io: Io, more: readonly string[]) => {
  if (isCertification(word, io)) return [`certs show ${shellQuoted(word)}`, `certs compare ${shellQuoted(word)} ...`];
  const exact = linesFor(said, io.today);
  if (exact.length > 0) return exact;
  const codes = said.filter((each) => isCertification(each, io));
  // "how CPC" is a mistyped command all the same.
  const isAsked = isQuestion(said) && codes.length < said.length - 1;
  const near = isAsked ? [] : nearCommands(word, more);
  const topics = await topicLines(io);
  const found = [...near, ...(topics.get(word) ?? [])];
  if (found.length > 0) return found;
  if (said.length === 1) return linesNear(word, topics, io.today);
  const commands = said.filter((each) => commandOf(each) !== undefined);
  return commands.length > 0 ? commands : [...codes.map((code) => `certs show ${code}`), ...linesIn(said, io.today)];
};

/**
 * The error for a word that is no command: it suggests what is nearest to it, and where the word belongs.
 *
 * @param more words that may stand in its place beside commands
 * @param typed the words of the line, which may be a sentence
 */
export const unknownCommand = async (
  word: string,
  io: Io,
  { more = [], typed = [word] }: { more?: readonly string[]; typed?: readonly string[] } = {},
): Promise<UsageError> =>
  new UsageError(`no command "${word}"`, {
    suggestions: (await suggestionsFor(word, spoken(typed), io, more)).slice(0, 3),
    hint: 'all commands: certs help',
  });

/** Help and the version are text or JSON, and go to standard output. */
const refuseForms = (called: string, { output, ...options }: GlobalOptions): void => {
  const [format] = namedFormats(options);
  if (format !== undefined && !['table', 'plain', 'json', 'ndjson'].includes(format))
    throw new UsageError(`certs ${called} has no ${format} form`, { hint: `certs ${called} --json` });
  if (output !== undefined && output !== '-')
    throw new UsageError(`certs ${called} goes to standard output`, { hint: `certs ${called} > ${output}` });
};

/**
 * Help to stdout: the short welcome of bare `certs`, the whole of `--help`, one command, or a topic.
 *
 * @param word `help`, `version`, or null where there was none
 * @throws UsageError for a command, topic, flag, form or value that is none
 */
export const runHelp = async (word: string | null, argv: readonly string[], io: Io): Promise<void> => {
  const [name, second, third] = wordsOf(argv)
    .slice(1)
    .map((each) => each.word);
  const ofHelp = asksHelp(argv);
  const ofVersion = !ofHelp && (word === 'version' || asksVersion(argv));
  const called = ofVersion ? 'version' : `help${name === undefined ? '' : ` ${name}`}`;
  const options = refuseFlags(io, argv, `certs ${called}`);
  refuseForms(called, options);
  if (ofVersion && word !== 'help') {
    if (name !== undefined)
      throw new UsageError(`version takes nothing after it, and got "${name}"`, { hint: 'certs version' });
    io.stdout.write(version({ argv, options, io }));
    return;
  }
  const entry = commandOf(name ?? '');
  const built = entry && (await buildCommand(io, ['--help'], entry));
  // A topic of a command is told of with it.
  const isTopic = second !== undefined && built?.command.registeredArguments[0]?.argChoices?.includes(second);
  const extra = isTopic ? third : second;
  if (extra !== undefined) {
    throw new UsageError(`help takes one command or topic, and got "${extra}" too`, { hint: `certs help ${name}` });
  }
  // Whoever adds --help to a line that asks for JSON wants to read it.
  const json = (word === 'help' || !ofHelp) && wantsJson(argv);
  if (name === undefined && word !== 'version') {
    const long = word === 'help' || ofHelp;
    if (json) io.stdout.write(await helpJson(undefined, { argv, options, io }));
    else io.stdout.write(await (long ? rootHelp(argv, io) : welcome(argv, io)));
    return;
  }
  const asked = name ?? 'version';
  const own = OWN_WORDS.get(asked);
  if (built === undefined && own === undefined && !TOPIC_NAMES.includes(asked))
    throw await unknownCommand(asked, io, { more: TOPIC_NAMES });
  if (json) io.stdout.write(await helpJson(asked, { argv, options, io }));
  else if (own !== undefined) io.stdout.write(await ownHelp(own, argv, io));
  else if (entry === undefined || built === undefined) io.stdout.write(await topicHelp(asked, argv, io));
  else {
    io.stdout.write(await commandHelp(built, await entry.load(), argv, io));
  }
};
