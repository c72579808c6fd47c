/** The closed list of errors that a person may meet, and the one table of exit codes. */

export const EXIT_CODES = [
  { code: 0, name: 'answered', meaning: 'answered, whatever the answer, also an empty list' },
  { code: 1, name: 'failure', meaning: 'unexpected failure: a fault of ours, a broken shipped dataset, a full disk' },
  {
    code: 2,
    name: 'usage',
    meaning:
      'unknown command, flag or value; invalid own data, profile or row of a roster; findings of `data validate`',
  },
  {
    code: 3,
    name: 'unknown-code',
    meaning: 'a certification that is not in the catalogue, a word that is not in the glossary',
  },
  { code: 4, name: 'no', meaning: 'the answer is no (only with --exit-status)' },
  { code: 5, name: 'too-old', meaning: 'a figure is older than --max-age' },
  { code: 6, name: 'cannot-say', meaning: 'it cannot be said: a verdict, a state, a day (only with --exit-status)' },
  { code: 130, name: 'interrupted', meaning: 'stopped with Ctrl-C' },
  { code: 143, name: 'terminated', meaning: 'ended by SIGTERM' },
] as const;

/** One thing wrong with one file, at one place. */
export type Problem = { file: string; path: string; found: string; expected: string };

/** What may stand at a place, and what was perhaps meant. */
export const expectedOf = (near: readonly string[], all: string): string =>
  near.length === 0 ? all : `${all}, perhaps ${near.join(' or ')}`;

type Details = { hint?: string; usage?: string; suggestions?: readonly string[]; problems?: readonly Problem[] };

/** An error that is told in one message: what, why, how to mend it. */
export abstract class CertsError extends Error {
  abstract readonly exit: number;
  abstract readonly code: string;
  readonly hint: string | undefined;
  /** The usage line of the command that was called wrongly. */
  readonly usage: string | undefined;
  readonly suggestions: readonly string[];
  readonly problems: readonly Problem[];

  constructor(message: string, { hint, usage, suggestions = [], problems = [] }: Details = {}) {
    super(message);
    this.hint = hint;
    this.usage = usage;
    this.suggestions = suggestions;
    this.problems = problems;
  }
}

/** The command line cannot be understood. */
export class UsageError extends CertsError {
  readonly exit = 2;
  readonly code: string = 'usage';
}

/** One wrong thing of a command line: how it is told alone, and as one of several. */
export type Wrong = { alone: CertsError; problem: Problem };

/** What is found of a flag that is none, or none where it stands. */
export const NO_OPTION = 'no such option';

/** Each thing once; of a flag that is none its value does not matter. */
const toldOnce = (wrong: readonly Wrong[]): Wrong[] => {
  const others = wrong.filter(
    ({ problem: { file, found } }) =>
      found === NO_OPTION || !wrong.some(({ problem }) => problem.file === file && problem.found === NO_OPTION),
  );
  return [...new Map(others.map((each) => [JSON.stringify(each.problem), each])).values()];
};

/**
 * The error of a command line with one or more wrong things: all are told together.
 *
 * @param help what helps with all of them, where no hint does
 */
export const together = (all: readonly [Wrong, ...Wrong[]], help?: string): CertsError => {
  const wrong = toldOnce(all);
  const [first = all[0]] = wrong;
  // One error may already tell all of them.
  if (wrong.every(({ alone }) => alone === first.alone)) return first.alone;
  const hints = new Set(wrong.map(({ alone }) => alone.hint));
  const hint = hints.size > 1 ? (help ?? first.alone.hint) : first.alone.hint;
  const usage = wrong.findLast(({ alone }) => alone.usage !== undefined)?.alone.usage;
  return new UsageError(`${wrong.length} things are wrong with the command line`, {
    problems: wrong.map(({ problem }) => problem),
    ...(usage === undefined ? {} : { usage }),
    ...(hint === undefined ? {} : { hint }),
  });
};

/** A code, mark or name that the catalogue does not hold. */
export class NotFoundError extends CertsError {
  readonly exit = 3;
  readonly code = 'unknown-certification';
}

/** A word that the glossary does not hold. */
export class UnknownWordError extends CertsError {
  readonly exit = 3;
  readonly code = 'unknown-word';
}

/** A data file or profile of the person's own that is not valid. */
export class InvalidInputError extends CertsError {
  readonly exit = 2;
  readonly code = 'invalid-input';
}

/** The shipped dataset is broken or missing. */
export class DataError extends CertsError {
  readonly exit = 1;
  readonly code = 'broken-data';
}

/** A file cannot be written or read. */
export class FileError extends CertsError {
  readonly exit = 1;
  readonly code = 'file';
}

/** A figure is older than the asked age. */
export class TooOldError extends CertsError {
  readonly exit = 5;
  readonly code = 'too-old';
}

/** The person stopped. */
export class CancelledError extends CertsError {
  readonly exit = 130;
  readonly code = 'interrupted';
}

/** The answer was given, and its exit code is not 0: there is nothing more to tell. */
export class AnsweredError extends CertsError {
  readonly code = 'answered';

  constructor(readonly exit: 2 | 4 | 6) {
    super('');
  }
}

/** What the system means by the codes with which it refuses a file. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program holds it',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'it would be larger than a file may be',
  EIO: 'the disk does not work',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'there is no such device',
  ENOENT: 'there is no such',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'what stands for a folder in its path is none',
  ENXIO: 'there is no such device',
  EPERM: 'the system does not allow it',
  EROFS: 'nothing can be written there',
};

/** The system's code of what went wrong with a file, such as `EACCES`; null where it gave none. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/**
 * Why the system refused a file, in words with its code behind them.
 *
 * @param wanted what is missing where it says that something is: of a file to write its folder
 */
export const systemReason = (error: unknown, wanted: 'file' | 'folder' = 'folder'): string => {
  const code = systemCode(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  const meaning = SYSTEM_CODES[code];
  if (meaning === undefined) return `the system says ${code}`;
  return `${meaning}${code === 'ENOENT' ? ` ${wanted}` : ''} (${code})`;
};
