/** What a completion script knows: fixed lists of words, and after which words each of them stands. */

export type CompletionWord = { value: string; text: string };

/** The name of a list of words; `files` stands for the names of files. */
export type SetName = string;
export const FILES: SetName = 'files';
/** What stands behind the colon of a field to sort by. */
export const DIRECTIONS: SetName = 'directions';
/**
 * How a list begins of which a word is only the first part of a fact, as in `certificate:topic=coding`: behind a colon
 * follows one of the list `-key`, behind its sign of equality one of `-topic`.
 */
export const FACT = 'fact-';

export type CompletionModel = {
  version: string;
  /** `commands` for the first word, `options` for the flags of every command, `options-NAME` for those of one. */
  sets: Readonly<Record<SetName, readonly CompletionWord[]>>;
  /** Flags that take a value, so that the next word is no argument. */
  valued: readonly string[];
  /**
   * What may be a flag's value; with null in every command that has no list of its own. Those with a topic or a flag
   * that stands in the line already come first in their list.
   */
  values: readonly (
    | { command: null; flag: string; set: SetName }
    | { command: string; with?: string | undefined; flag: string; set: SetName }
  )[];
  /** What may stand at a command's argument, from 0; `more`: and at all after it. */
  arguments: readonly { command: string; topic?: string; position: number; more: boolean; set: SetName }[];
};

/** Whether a word can stand in a script, and on a command line, without quotes. */
export const isPlainWord = (word: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._:+-]*=?$|^--?[A-Za-z0-9][\w-]*$/.test(word);

type Pattern = readonly [pattern: string, set: SetName];

/**
 * What a list of words is chosen by: patterns, with `*`, of the command, then the words after it that stand in the line,
 * each between blanks of its own, and a flag; or then its first word and a place.
 */
export const patternsOf = (model: CompletionModel): { flags: Pattern[]; places: Pattern[] } => ({
  flags: model.values.map(({ flag, set, ...where }) => [
    where.command === null
      ? `* ${flag}`
      : `${where.command} ${where.with === undefined ? '*' : `* ${where.with} *`} ${flag}`,
    set,
  ]),
  places: model.arguments.map(({ command, topic = '*', position, more, set }) => [
    `${command} ${topic} ${more ? '*' : position}`,
    set,
  ]),
});

/** The same as the cases of bash and zsh. */
export const shellCases = (model: CompletionModel): { flags: string; places: string } => {
  const lines = (patterns: readonly Pattern[]) =>
    patterns
      .map(([pattern, set]) => `      ${`'${pattern.replaceAll('*', "'*'")}'`.replaceAll("''", '')}) set=${set} ;;`)
      .join('\n');
  const { flags, places } = patternsOf(model);
  return { flags: lines(flags), places: lines(places) };
};

/** What bash and zsh take a typed word for: the command, its topic, a flag that takes the next word, or a place. */
export const shellWord = (
  valued: readonly string[],
): string => `    if [[ -n $command ]]; then seen="$seen \${word%%=*} "; fi
    case $word in
      ${valued.join('|')}) flag=$word ;;
      -*) ;;
      *)
        if [[ -z $command ]]; then
          command=$word
        else
          if ((position == 0)); then topic=$word; fi
          taken=$taken$word,
          position=$((position + 1))
        fi ;;
    esac`;

/** A text in single quotes, one quote within written as `quote`. */
export const singleQuoted = (text: string, quote: string): string => `'${text.replaceAll("'", quote)}'`;
