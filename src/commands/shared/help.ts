/** Help in one order: purpose, examples, usage, arguments, flags, output fields, where to read more. */
import type { Command, Option } from 'commander';
import { dressOf, type Io } from '../../context.ts';
import type { Built } from '../../program.ts';
import type { Style } from '../../render/style.ts';
import { styleOf } from '../../render/style.ts';
import { pad, widthOf, wrap } from '../../render/width.ts';
import { type OwnWord, otherFieldsText } from '../../render/words/help.ts';
import { type CommandModule, usageOf } from './command.ts';
import { dressIn } from './command-line.ts';
import { defaultOf } from './options.ts';
import { HELP_TOPICS } from './topics.ts';

const MOST = 80;

/** The shape of help: never wider than 80 columns, by the same flags as an answer. */
export const helpDress = async (argv: readonly string[], io: Io): Promise<{ width: number; style: Style }> => {
  const dress = dressOf(io, dressIn(argv));
  return { width: Math.min(MOST, dress.width), style: await styleOf(dress.color) };
};

/** A name and what it is, the text wrapped beside it or, where there is no room, below it. */
export const definitions = (rows: readonly (readonly [string, string])[], width: number): string => {
  const column = Math.min(28, Math.max(...rows.map(([name]) => widthOf(name))));
  const beside = width - column - 4 >= 24;
  return rows
    .map(([name, text]) => {
      const indent = ' '.repeat(beside ? column + 4 : 6);
      const lines = wrap(text, width - indent.length);
      const first = beside && widthOf(name) <= column;
      const body = lines.map((line, index) => (first && index === 0 ? line : indent + line));
      return first ? `  ${pad(name, column)}  ${body.join('\n')}` : [`  ${name}`, ...body].join('\n');
    })
    .join('\n');
};

/** A command line to copy: where it is wider than the terminal it goes on after a backslash, as shells take it. */
const commandLines = (example: string, width: number): string => {
  if (widthOf(example) + 2 <= width) return `  ${example}`;
  const lines: string[] = [];
  for (const word of example.match(/(?:'[^']*'|[^\s'])+/g) ?? []) {
    const last = lines.at(-1);
    // Four columns before a further line, and two for the backslash.
    if (last === undefined || widthOf(`${last} ${word}`) > width - 6) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return `  ${lines.join(' \\\n    ')}`;
};

const indented = (text: string, width: number): string =>
  wrap(text, width - 2)
    .map((line) => `  ${line}`)
    .join('\n');

const optionText = (option: Option): string => {
  const without = defaultOf(option);
  return [
    option.description,
    option.argChoices === undefined ? '' : `: ${option.argChoices.join(', ')}`,
    without === null ? '' : ` (default ${without})`,
  ].join('');
};
const optionRow = (option: Option): [string, string] => [option.flags, optionText(option)];

/** How wide sections are, and one under its heading; nothing where it is empty. */
const sectionsFor = async (argv: readonly string[], io: Io) => {
  const { width, style } = await helpDress(argv, io);
  const section = (title: string, body: string): string[] =>
    body === '' ? [] : [`${style(title, 'heading')}\n${body}`];
  return { width, section };
};

/** The help of a word that is no command, in the order of a command's. */
export const ownHelp = async (word: OwnWord, argv: readonly string[], io: Io): Promise<string> => {
  const { width, section } = await sectionsFor(argv, io);
  return `${[
    wrap(word.text, width).join('\n'),
    ...section('EXAMPLES', word.examples.map((example) => commandLines(example, width)).join('\n')),
    ...section('USAGE', indented(word.usage, width)),
    ...section('FLAGS', definitions([...word.flags, ['-h, --help', 'show this help']], width)),
    ...section('LEARN MORE', indented('certs --help', width)),
  ].join('\n\n')}\n`;
};

/** Flags whose values are written in a way of their own. */
const OF_PERSON = ['--experience', '--held'];

/** Where to read more, what the command needs most first. */
const learnMore = (command: Command): string =>
  `certs help ${[
    ...(command.options.some(({ long }) => OF_PERSON.includes(long ?? '')) ? ['profiles'] : []),
    ...(command.options.some(({ long }) => long === '--log') ? ['log'] : []),
    ...['formats', 'exit-codes', 'data'].filter((topic) => topic !== command.name()),
  ].join(' | ')}`;

/** Paragraphs within a section. */
const paragraphs = (texts: readonly string[], width: number): string =>
  texts.map((text) => indented(text, width)).join('\n\n');

/** The help of one command as text. */
export const commandHelp = async (
  { root, command }: Pick<Built, 'root' | 'command'>,
  { examples, fields = [], fieldsWith = {} }: Omit<CommandModule, 'declare'>,
  argv: readonly string[],
  io: Io,
): Promise<string> => {
  const { width, section } = await sectionsFor(argv, io);
  const args = command.registeredArguments.map((argument): [string, string] => [
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    `${argument.description}${argument.argChoices ? `: ${argument.argChoices.join(', ')}` : ''}`,
  ]);
  return `${[
    wrap(command.description(), width).join('\n'),
    ...section('EXAMPLES', examples.map((example) => commandLines(example, width)).join('\n')),
    ...section(
      'USAGE',
      [usageOf(command), ...command.aliases().map((alias) => `certs ${alias} is the same`)]
        .map((text) => indented(text, width))
        .join('\n'),
    ),
    ...(args.length === 0 ? [] : section('ARGUMENTS', definitions(args, width))),
    ...section(
      'FLAGS',
      definitions(
        [...command.options.filter(({ hidden }) => !hidden).map(optionRow), ['-h, --help', 'show this help']],
        width,
      ),
    ),
    ...section(
      'GLOBAL FLAGS',
      definitions(root.options.filter(({ long }) => long !== '--version').map(optionRow), width),
    ),
    ...section(
      'OUTPUT FIELDS',
      [fields.join(', '), otherFieldsText(command.name(), Object.keys(fieldsWith), fields.length > 0)]
        .filter((text) => text !== '')
        .map((text) => indented(text, width))
        .join('\n'),
    ),
    ...section(`ABOUT ${command.name().toUpperCase()}`, paragraphs(HELP_TOPICS[command.name()]?.text ?? [], width)),
    ...section('LEARN MORE', indented(learnMore(command), width)),
  ].join('\n\n')}\n`;
};

/** Makes commander print our help for `-h` and `--help`. */
export const useHelp = async (
  built: Pick<Built, 'root' | 'command'>,
  module: CommandModule,
  argv: readonly string[],
  io: Io,
): Promise<void> => {
  const text = await commandHelp(built, module, argv, io);
  for (const one of [built.command, built.root]) one.configureHelp({ formatHelp: () => text });
};
