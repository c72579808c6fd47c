/** The whole command tree as data: `help --json`, the completion scripts and the man page are made of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import type { Io } from '../../context.ts';
import { EXIT_CODES } from '../../errors.ts';
import { buildCommand } from '../../program.ts';
import { type HelpTopic, OWN_WORDS } from '../../render/words/help.ts';
import type { CommandEntry, CommandModule, Group } from './command.ts';
import { defaultOf, globalOptions } from './options.ts';

export type FlagNode = {
  /** As help writes it: `-o, --output <file>`. */
  flags: string;
  long: string;
  short: string | null;
  /** What its value is called; null where it takes none. */
  value: string | null;
  description: string;
  choices: string[] | null;
  default: unknown;
};

export type ArgumentNode = {
  name: string;
  required: boolean;
  variadic: boolean;
  description: string;
  choices: string[] | null;
};

export type CommandNode = {
  name: string;
  aliases: string[];
  group: Group;
  summary: string;
  description: string;
  arguments: ArgumentNode[];
  flags: FlagNode[];
  examples: readonly string[];
  fields: readonly string[] | null;
  /** Other fields where a topic or a flag stands in the line, the first that does; empty where it depends on more. */
  fieldsWith: Readonly<Record<string, readonly string[]>>;
  /** What each word of its first argument is about, where it has topics. */
  topics: Readonly<Record<string, string>> | null;
};

export type CommandTree = {
  name: 'certs';
  version: string;
  globalFlags: FlagNode[];
  commands: CommandNode[];
  /** Words that are called as commands are: `help` and `version`. */
  words: { name: string; summary: string; text: readonly string[]; usage: string; examples: readonly string[] }[];
  topics: { name: string; summary: string; text: readonly string[] }[];
  /** The names that `data schema` takes. */
  schemas: string[];
  exitCodes: typeof EXIT_CODES;
};

const flagNode = (option: Option): FlagNode => {
  const { flags, long, short, description, argChoices } = option;
  return {
    flags,
    long: long ?? flags,
    short: short ?? null,
    value: /<(.+)>/.exec(flags)?.[1] ?? null,
    description,
    choices: argChoices ?? null,
    default: defaultOf(option),
  };
};

const OF_ALL: readonly FlagNode[] = [
  new Option('-h, --help', 'show help'),
  new Option('-V, --version', 'show the version'),
].map(flagNode);

/** The tree as the build wrote it beside the dataset, which spares loading every command; null where there is none. */
export const builtTree = ({ dataFolder }: Io): CommandTree | null => {
  try {
    const tree = JSON.parse(readFileSync(join(dataFolder, 'commands.json'), 'utf8')) as CommandTree | null;
    return Array.isArray(tree?.commands) ? tree : null;
  } catch {
    return null;
  }
};

const namedFields = async ({ fieldsWith = {} }: CommandModule): Promise<CommandNode['fieldsWith']> =>
  Object.fromEntries(
    await Promise.all(Object.entries(fieldsWith).map(async ([word, names]) => [word, await names()] as const)),
  );

/** Every command with its arguments, flags, choices, defaults and examples, and the topics of help. */
export const commandTree = async (
  io: Io,
  commands: readonly CommandEntry[],
  topics: Readonly<Record<string, HelpTopic>>,
): Promise<CommandTree> => ({
  name: 'certs',
  version: io.version,
  globalFlags: [...globalOptions().map(flagNode), ...OF_ALL],
  commands: await Promise.all(
    commands.map(async (entry): Promise<CommandNode> => {
      const module = await entry.load();
      const { command } = await buildCommand(io, ['--help'], entry);
      return {
        name: entry.name,
        aliases: command.aliases(),
        group: entry.group,
        summary: entry.summary,
        description: command.description(),
        arguments: command.registeredArguments.map((argument) => ({
          name: argument.name(),
          required: argument.required,
          variadic: argument.variadic,
          description: argument.description,
          choices: argument.argChoices ?? null,
        })),
        flags: command.options.filter(({ hidden }) => !hidden).map(flagNode),
        examples: module.examples,
        fields: module.fields ?? null,
        fieldsWith: await namedFields(module),
        topics: module.topics ?? null,
      };
    }),
  ),
  words: [...OWN_WORDS].map(([word, { summary, text, usage, examples, flags }]) => ({
    name: word,
    summary,
    text: [text, ...flags.map(([flag, says]) => `${flag}: ${says}`)],
    usage,
    examples,
  })),
  topics: Object.entries(topics).map(([name, topic]) => ({ name, ...topic })),
  // Its library takes its time: the build writes the tree for all others.
  schemas: (await import('../data/schema.ts')).namesOfSchemas(),
  exitCodes: EXIT_CODES,
});
