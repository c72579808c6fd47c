/** `certs`, `certs help`, its topics, the command tree as JSON, and `certs version`. */
import type { Io } from '../context.ts';
import { findCertification } from '../core/catalog.ts';
import { nearest } from '../core/nearest.ts';
import { loadCatalog } from '../dataset/load.ts';
import { EXIT_CODES, UsageError } from '../errors.ts';
import { buildCommand } from '../program.ts';
import { wrap } from '../render/width.ts';
import { SCHEMA_VERSION } from '../schema/version.ts';
import { DEGREE_FIELDS, EXPERIENCE_FIELDS, TRAINING_TOPICS } from '../schema/vocabulary.ts';
import { refuseFlags } from '../usage.ts';
import { COMMANDS, commandOf } from './registry.ts';
import { GROUPS } from './shared/command.ts';
import { commandHelp, definitions, helpDress } from './shared/help.ts';
import {
  FORMATS,
  type GlobalOptions,
  globalOptions,
  jsonOf,
  namedFormats,
  wantsJson,
  wordsOf,
} from './shared/options.ts';
import { builtTree, type CommandTree, commandTree } from './shared/tree.ts';

const PURPOSE =
  'An offline adviser on US medical billing and coding certifications. Every figure knows who said it and when.';
const FIRST_STEPS = [
  ['certs advise', 'which one suits you: a few questions, a short list'],
  ['certs compare CPC CCS', 'two of them side by side'],
  ['certs plan CPC', 'the cheapest and the fastest way to one'],
  ['certs explain CEU', 'what a word of the field means'],
] as const;

const TOPICS: Record<string, string[]> = {
  formats: [
    `--format takes ${FORMATS.join(', ')}. The table is the same on a terminal and in a pipe; scripts ask for a format.`,
    'json is one object with kind, schemaVersion, dataVersion, asOf, oldestFigure, warnings and the answer. Unknown is null.',
    'csv and tsv have one record a line and the dotted paths of the JSON answer as headers; lists are joined by "; ". A text that begins like a formula gets a leading apostrophe; --no-formula-guard leaves it out. --bom helps Excel.',
    'ndjson is one object a line. plain is a header and one record a line, for grep and awk: what stands for the line above is repeated, an empty cell is -, and where records of several things are shown the last column says of which. markdown is for documents.',
    'A roster (certs eligibility --batch FILE) is csv or ndjson and comes back as csv, tsv or ndjson, row by row. Its columns are the fields of a profile, each written as for its flag, entries of a list parted by ";"; empty is not known, none is none. id, name and other columns are kept.',
    '--fields chooses and orders fields, --sort orders, --limit cuts; --fields help lists the names.',
  ],
  environment: [
    'CERTS_DATA: folders of your own data, as with --data. CERTS_HOME: where profiles are kept; without it in certs under XDG_DATA_HOME or ~/.local/share, on Windows under APPDATA.',
    'CI, BUILD_NUMBER, RUN_ID: a build server, where nothing is asked. CERTS_NO_INPUT=1: never ask. CERTS_ASCII=1: no box drawing. CERTS_ACCESSIBLE=1: labelled lines in place of tables.',
    'NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM=dumb decide on colour, after --color.',
    'COLUMNS: the width to print in, after --width. CERTS_FORCE_TTY=<columns>: terminal style without a terminal.',
    'SOURCE_DATE_EPOCH: the second whose day is taken as today, after --as-of.',
    'On Windows, > of PowerShell may write other bytes than it gets: -o FILE does not. Git Bash may hide its terminal: where nothing is asked, begin the line with winpty; where lists are drawn twice, add --accessible.',
  ],
  accessibility: [
    '--accessible (or CERTS_ACCESSIBLE=1, or TERM=dumb) prints labelled lines in place of tables, without box drawing.',
    'Colour never says anything that the words do not. --no-color turns it off.',
    '--width sets the line length; tables that do not fit become labelled lines.',
  ],
  profile: [
    'What is told of a person: by flags, by --profile with a JSON file, "-" or @name, or by answering questions. What is not told is not known, never a no. A flag wins over the profile; a list that is told is complete, and none says that there is none.',
    `--experience coding=18:until=2026-10:supervised: 18 months that ended in October 2026, under supervision. Fields: ${EXPERIENCE_FIELDS.join(', ')}.`,
    `--training certificate:topic=billing-and-coding:hours=80:completed=2026-05:approved-by=pcap: a certificate, diploma or course. Topics: ${TRAINING_TOPICS.join(', ')}.`,
    `--degree associate:field=him:accreditation=cahiim:completed=2025-05, or expected=2027-05. Fields: ${DEGREE_FIELDS.join(', ')}.`,
    '--held CCA:2025-06-30: a credential and the day it was earned; a mark such as CPC-A too. --member aapc:2026-08: a membership and its end.',
    'A month or a year stands for every day in it. Repeat a flag, or part its values with commas.',
  ],
  log: [
    'A log of CEUs for certs renewal --log is a CSV file with a header. Columns: title, date and hours are needed; provider, topic, credential and proof may be there, and a cell may be empty.',
    'date is a day as 2026-03-31, hours a number such as 1.5. credential is a code or several with ";" between; without one an entry counts where only one organization could count it.',
    'topic is the code of the credential that it matches, such as CPMA, or other for what lies outside of the field. proof is no, or where you keep it.',
    'Lines that are no entry are all named at once, with exit code 2. An entry that a rule refuses is part of the answer, with why.',
  ],
  data: [
    'The dataset is part of the program: nothing is fetched, nothing is sent. certs data path says where it is.',
    'A figure is adopted, disputed (a source as good says otherwise) or doubtful (contradicted by the organization or by most). certs data disputes lists what disagrees; --cite names the source of each figure.',
    '--source ID shows what one source alone says; --as-of DAY shows what held on that day; --max-age DAYS fails where a figure is older.',
    '--data FOLDER lays your own files over ours, in the same layout; each figure of yours says so. certs data validate FOLDER names every problem of every file: a folder with a sources.json and most of the other files that stand once is taken for a whole dataset, any other for own data.',
    'certs data stale lists the figures in force whose newest source is older than an age. certs data schema COMMAND prints the JSON Schema of an answer, with --format csv a Table Schema of its columns.',
    'certs data export writes the whole dataset: --format json or csv, or --format datapackage into a folder (-o FOLDER) or, with the rows inside, to one JSON file or stdout.',
  ],
};
const TOPIC_NAMES = [...Object.keys(TOPICS), 'exit-codes'];

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
  return `${(TOPICS[name] ?? []).map((text) => wrap(text, width).join('\n')).join('\n\n')}\n`;
};

/** The command tree as the build wrote it, or from the commands themselves. */
const wholeTree = async (io: Io): Promise<CommandTree> => builtTree(io) ?? (await commandTree(io, COMMANDS, TOPICS));

/** Null where the dataset cannot be read: help answers all the same. */
const dataVersionOf = ({ dataFolder }: Io): string | null => {
  try {
    return loadCatalog(dataFolder).index.dataVersion;
  } catch {
    return null;
  }
};

/** What stands before every answer in JSON, and this one. */
const asJson = (kind: 'help' | 'version', body: object, argv: readonly string[], { asOf }: GlobalOptions, io: Io) => {
  const dataVersion = dataVersionOf(io);
  const head = { schemaVersion: SCHEMA_VERSION, dataVersion, asOf: asOf ?? io.today, oldestFigure: null, warnings: [] };
  return `${JSON.stringify({ kind: `certs/${kind}`, ...head, ...body }, null, jsonOf(argv) === 'json' ? 2 : 0)}\n`;
};

/** The whole tree as JSON, or of it the one command or topic. */
const helpJson = async (
  name: string | undefined,
  argv: readonly string[],
  options: GlobalOptions,
  io: Io,
): Promise<string> => {
  const tree = await wholeTree(io);
  const { commands, topics, exitCodes } = tree;
  const command = commands.find((one) => one.name === name || one.aliases.includes(name ?? ''));
  const topic = topics.find((one) => one.name === name);
  const own = OWN_WORDS.get(name ?? '');
  const word = own === undefined ? undefined : { name, text: [own] };
  const body = name === 'exit-codes' ? { name, exitCodes } : (command ?? topic ?? word ?? tree);
  return asJson('help', body, argv, options, io);
};

const version = (argv: readonly string[], options: GlobalOptions, io: Io): string =>
  wantsJson(argv)
    ? asJson('version', { name: 'certs', version: io.version, node: io.nodeVersion }, argv, options, io)
    : `certs ${io.version}\n`;

/** The two words that are no commands of the tree. */
const OWN_WORDS = new Map([
  ['help', 'certs help [command or topic]: what --help prints. With --json the command tree, a command or a topic.'],
  [
    'version',
    'certs version: the version in one line. With --json the Node that runs it, the day of the data and today.',
  ],
]);

const isCertification = (word: string, io: Io): boolean => {
  try {
    return findCertification(loadCatalog(io.dataFolder).index, word) !== null;
  } catch {
    return false;
  }
};

/** The lines in which a word that is no command is a topic, of help or of a command. */
const asTopic = async (word: string, io: Io): Promise<string[]> => {
  if (TOPIC_NAMES.includes(word)) return [`certs help ${word}`];
  const { commands } = await wholeTree(io);
  return commands
    .filter((command) => command.arguments[0]?.choices?.includes(word))
    .map(({ name }) => `certs ${name} ${word}`);
};

/** Commands, and other words that may stand in their place, near a word. */
export const nearCommands = (word: string, more: readonly string[] = []): string[] => {
  const names = COMMANDS.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]));
  return nearest(word, [...names, ...OWN_WORDS.keys(), ...more]);
};

/** The error for a word that is no command: it suggests what is nearest to it, and where the word belongs. */
export const unknownCommand = async (word: string, io: Io, more: readonly string[] = []): Promise<UsageError> =>
  new UsageError(`no command "${word}"`, {
    suggestions: isCertification(word, io)
      ? [`certs show ${word}`, `certs compare ${word} ...`]
      : [...nearCommands(word, more), ...(await asTopic(word, io))].slice(0, 3),
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
  const options = refuseFlags(io, argv);
  const [name, second, third] = wordsOf(argv)
    .slice(1)
    .map((each) => each.word);
  const asksHelp = argv.includes('-h') || argv.includes('--help');
  const asksVersion = !asksHelp && (word === 'version' || argv.includes('-V') || argv.includes('--version'));
  refuseForms(asksVersion ? 'version' : `help${name === undefined ? '' : ` ${name}`}`, options);
  if (asksVersion && word !== 'help') {
    if (name !== undefined)
      throw new UsageError(`version takes nothing after it, and got "${name}"`, { hint: 'certs version' });
    io.stdout.write(version(argv, options, io));
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
  const json = (word === 'help' || !asksHelp) && wantsJson(argv);
  if (word === 'version') return runHelp('help', ['help', 'version'], io);
  if (name === undefined) {
    const long = word === 'help' || asksHelp;
    if (json) io.stdout.write(await helpJson(undefined, argv, options, io));
    else io.stdout.write(await (long ? rootHelp(argv, io) : welcome(argv, io)));
    return;
  }
  const own = OWN_WORDS.get(name);
  if (built === undefined && own === undefined && !TOPIC_NAMES.includes(name))
    throw await unknownCommand(name, io, TOPIC_NAMES);
  if (json) io.stdout.write(await helpJson(name, argv, options, io));
  else if (own !== undefined) io.stdout.write(`${wrap(own, (await styled(argv, io)).width).join('\n')}\n`);
  else if (entry === undefined || built === undefined) io.stdout.write(await topicHelp(name, argv, io));
  else {
    io.stdout.write(await commandHelp(built.root, built.command, await entry.load(), argv, io));
    // `data` is a command and a topic.
    if (TOPIC_NAMES.includes(name)) io.stdout.write(`\n${await topicHelp(name, argv, io)}`);
  }
};
