/** Writes an answer to a file: whole or not at all, never over something unasked, never through a link. */
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { FileError, UsageError } from './errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

/**
 * @param mayReplace whether to write over a file that is there
 * @param mode who may read it: 0o600 for what is about a person
 * @throws UsageError where it may not, FileError where it cannot be written
 */
export const writeFileWhole = async (
  file: string,
  text: string,
  mayReplace: (file: string) => Promise<boolean>,
  mode = 0o644,
): Promise<void> => {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory())
    throw new UsageError(`cannot write to "${file}": it is a folder`, { hint: 'name a file in it' });
  if (there !== undefined && !there.isFile() && !there.isSymbolicLink()) {
    throw new UsageError(`cannot write to "${file}": it is no file`, {
      hint: 'name a file, or leave out -o and redirect',
    });
  }
  if (there !== undefined && !(await mayReplace(file))) {
    throw new UsageError(`"${file}" exists already`, { hint: 'add --force to write over it, or name another file' });
  }
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', mode);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new FileError(`cannot write "${file}" (${codeOf(error)})`, {
      hint: 'check that the folder exists, may be written to and has room',
    });
  }
};
