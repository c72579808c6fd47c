/** What a completion script knows: fixed lists of words, and after which words each of them stands. */

export type CompletionWord = { value: string; text: string };

/** The name of a list of words; `files` stands for the names of files. */
export type SetName = string;
export const FILES: SetName = 'files';

export type CompletionModel = {
  version: string;
  /** `commands` for the first word, `options` for the flags of every command, `options-NAME` for those of one. */
  sets: Readonly<Record<SetName, readonly CompletionWord[]>>;
  /** Flags that take a value, so that the next word is no argument. */
  valued: readonly string[];
  /** What may be a flag's value; with null in every command that has no list of its own. */
  values: readonly { command: string | null; flag: string; set: SetName }[];
  /** What may stand at a command's argument, from 0; `more`: and at all after it. */
  arguments: readonly { command: string; position: number; more: boolean; set: SetName }[];
};

/** Whether a word can stand in a script, and on a command line, without quotes. */
export const isPlainWord = (word: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._:+-]*$|^--?[A-Za-z0-9][\w-]*$/.test(word);

/** What bash and zsh choose a list of words by: a pattern of the command with a flag, or with a place. */
export const shellCases = ({ values, arguments: places }: CompletionModel): { flags: string; places: string } => {
  const lines = (rows: readonly (readonly [pattern: string, set: SetName])[]) =>
    rows.map(([pattern, set]) => `      ${pattern}) set=${set} ;;`).join('\n');
  return {
    flags: lines(
      values.map(({ command, flag, set }) => [command === null ? `*' ${flag}'` : `'${command} ${flag}'`, set]),
    ),
    places: lines(
      places.map(({ command, position, more, set }) => [more ? `'${command} '*` : `'${command} ${position}'`, set]),
    ),
  };
};

/** A text in single quotes, one quote within written as `quote`. */
export const quoted = (text: string, quote: string): string => `'${text.replaceAll("'", quote)}'`;
