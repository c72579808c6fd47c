/** What a command is: what its file exports, how it stands in the list of all, and how it is called. */
import type { Command } from 'commander';
import type { Look, Session } from './session.ts';

export const GROUPS = ['Choose', 'Qualify', 'Pay', 'Keep', 'Career', 'Data'] as const;
export type Group = (typeof GROUPS)[number];

/** What a command file exports. */
export type CommandModule = {
  /** Declares arguments, flags and action on a command already named. */
  declare: (command: Command, run: Run) => void;
  examples: readonly string[];
  /** What each word of its first argument is about, where that is a topic. */
  topics?: Readonly<Record<string, string>>;
  /** Its answer is one record, always or with this topic. */
  oneRecord?: true | string;
  /** Names for `--fields` and `--sort`; absent where the command has no records, or only those of its topics. */
  fields?: readonly string[];
  /**
   * Other names where a topic, or a flag by its long name, stands in the line; the first that stands there counts.
   * None are named where it depends on more.
   */
  fieldsWith?: Readonly<Record<string, () => Promise<readonly string[]>>>;
  /** Lines that take all of these codes, where the command takes fewer. */
  forMore?: (codes: readonly string[]) => readonly string[];
  /** The words that are meant where none stand, by its flags under the names that commander keeps; none where that is open. */
  wordsMeant?: (flags: Readonly<Record<string, unknown>>) => readonly string[];
};

/** What a line asks of its command. */
export type Invocation = {
  /** Carries the answer out. */
  action: (session: Session) => Promise<void> | void;
  /** Says what else is wrong with the flags of the command. */
  look: Look;
  /** Those of its words that stand for certifications or organizations; null where organizations may not stand. */
  holders: readonly string[] | null;
};

/** Takes what the line asks for, which is carried out once nothing is found wrong with it. */
type Run = (action: Invocation['action'], look?: Invocation['look'], holders?: Invocation['holders']) => void;

export type CommandEntry = {
  name: string;
  /** A second name for the same. */
  alias?: string;
  group: Group;
  summary: string;
  load: () => Promise<CommandModule>;
};

/** How the command is called. */
export const commandNameOf = (command: Command): string =>
  command.parent === null ? 'certs' : `certs ${command.name()}`;

/** `certs show --help` */
export const helpOf = (command: Command): string => `${commandNameOf(command)} --help`;

/** `certs show <code> [flags]` */
export const usageOf = (command: Command): string => {
  if (command.parent === null) return 'certs <command> [codes...] [flags]';
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [commandNameOf(command), ...args, '[flags]'].join(' ');
};
