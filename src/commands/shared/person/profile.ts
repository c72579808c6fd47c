/** Reads a profile: a file, standard input, or one saved under a name. */
import type { Io } from '../../../context.ts';
import { nearest } from '../../../core/nearest.ts';
import { toProblems } from '../../../dataset/problems.ts';
import { parseJson, type ReadResult, readJson, readTextFrom } from '../../../dataset/read.ts';
import { InvalidInputError, UsageError } from '../../../errors.ts';
import { Profile } from '../../../schema/profile.ts';
import { profileExists, profileFile, profileNameOf, profileNames } from './profile-store.ts';

const MAX_BYTES = 1024 * 1024;
const STDIN = 'standard input';

/** What comes on standard input, under the rules of a file. */
const readStdin = (io: Io): ReadResult => {
  const { text, problems } = readTextFrom(() => io.stdin.read(MAX_BYTES), STDIN, MAX_BYTES, 'JSON text');
  return text === null ? { data: undefined, problems } : parseJson(text, STDIN, MAX_BYTES);
};

/** @param hint how to go on: where it is to be read, by making one */
export const missingProfile = (
  name: string,
  io: Io,
  hint = `certs profile edit ${name} --education high-school`,
): UsageError =>
  new UsageError(`no profile @${name} is saved`, {
    suggestions: nearest(name, profileNames(io)).map((known) => `@${known}`),
    hint,
  });

/** What was found, without what it holds. */
const kindOf = (found: string): string => {
  if (found === 'nothing') return found;
  return found.startsWith('the key ') ? 'this key' : 'another value';
};

/**
 * The profile that `--profile` names.
 *
 * @throws UsageError for a name that is none or that nothing is saved under, InvalidInputError with every problem of the file
 */
export const readProfile = (asked: string, io: Io): Profile => {
  const name = asked.startsWith('@') ? profileNameOf(asked) : null;
  if (name !== null && !profileExists(name, io)) throw missingProfile(name, io);
  if (asked === '-' && io.stdin.isTTY) io.stderr.write('reading the profile from the keyboard; end it with Ctrl-D\n');
  const file = name === null ? asked : profileFile(name, io);
  const { data, problems } = asked === '-' ? readStdin(io) : readJson(file, file, MAX_BYTES);
  const result = problems.length === 0 ? Profile.safeParse(data) : undefined;
  if (result?.success) return result.data;
  // What the file holds is about a person: the place of a problem is told, the value is not.
  const found =
    result === undefined
      ? problems
      : toProblems({
          file: asked === '-' ? STDIN : file,
          data,
          issues: result.error.issues,
          schema: Profile,
          tells: 'places',
        }).map((problem) => ({
          ...problem,
          found: kindOf(problem.found),
        }));
  throw new InvalidInputError('the profile cannot be used', {
    problems: found,
    hint: found.some(({ path }) => path !== '')
      ? 'mend these fields, or leave out --profile'
      : 'mend it, or give --profile another: a JSON file, "-" for standard input, @name for a saved one',
  });
};
