/** Writes an answer to a file: whole or not at all, never over something unasked, never through a link. */
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { FileError, UsageError } from './errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

/** A file that is being written: it takes its name when it is finished, and is gone when it is given up. */
export type WholeFile = { write: (text: string) => void; finish: () => void; giveUp: () => void };

/**
 * Begins a file, under another name beside it.
 *
 * @param mayReplace whether to write over a file that is there
 * @param mode who may read it; an answer everybody, a profile its owner alone
 * @throws UsageError where it may not, FileError (each step of the file too) where it cannot be written
 */
export const openWhole = async (
  file: string,
  mayReplace: (file: string) => Promise<boolean>,
  mode = 0o644,
): Promise<WholeFile> => {
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
  let descriptor: number | null = null;
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  };
  const giveUp = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  const failed = (error: unknown): FileError =>
    new FileError(`cannot write "${file}" (${codeOf(error)})`, {
      hint: 'check that the folder exists, may be written to and has room',
    });
  const step = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      giveUp();
      throw failed(error);
    }
  };
  try {
    descriptor = openSync(temporary, 'wx', mode);
  } catch (error) {
    throw failed(error);
  }
  const opened = descriptor;
  return {
    write: (text) =>
      step(() => {
        const bytes = Buffer.from(text, 'utf8');
        for (let written = 0; written < bytes.length; ) written += writeSync(opened, bytes, written);
      }),
    finish: () =>
      step(() => {
        fsyncSync(opened);
        close();
        renameSync(temporary, file);
      }),
    giveUp,
  };
};

/** Writes a whole text: as `openWhole` does. */
export const writeFileWhole = async (
  file: string,
  text: string,
  mayReplace: (file: string) => Promise<boolean>,
  mode = 0o644,
): Promise<void> => {
  const whole = await openWhole(file, mayReplace, mode);
  whole.write(text);
  whole.finish();
};
