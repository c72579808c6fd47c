/** Writes an answer to a file: whole or not at all, never over something unasked, never through a link. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { CertsError, FileError, systemCode, systemReason, UsageError } from './errors.ts';

/** What stands at a path, itself and not what it leads to; undefined where there is nothing. */
export const lookAt = (file: string): Stats | undefined => {
  try {
    return lstatSync(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new FileError(`cannot look at "${file}": ${systemReason(error)}`, {
      hint: 'check that the folder may be read and the name is not too long',
    });
  }
};

/** The names in a folder. */
export const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new FileError(`cannot look into "${folder}": ${systemReason(error)}`, { hint: 'check that it may be read' });
  }
};

const SOON_FREE = ['EPERM', 'EACCES', 'EBUSY'];
const PAUSES_MS = [10, 30, 100, 300, 560];

/** Gives a file or a folder its name. On Windows that fails for as long as another program looks at the one that is there. */
const rename = async (from: string, to: string): Promise<void> => {
  for (const pause of PAUSES_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!SOON_FREE.includes(systemCode(error) ?? '')) throw error;
      // Seldom needed: not loaded at every start, and the bundle can import nothing later.
      const { setTimeout: wait } = process.getBuiltinModule('node:timers/promises');
      await wait(pause);
    }
  }
  renameSync(from, to);
};

/** Room for what is put around it in 255 bytes, whatever the letters. */
const LONGEST_STEM = 50;

/** The name beside a file under which this process writes it. */
const temporaryOf = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file).slice(0, LONGEST_STEM)}.${process.pid}.tmp`);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
};

/**
 * Takes away what was left beside a file by processes that were killed while they wrote it.
 *
 * @throws FileError where it stays
 */
export const sweep = (file: string): void => {
  const [folder, start] = [path.dirname(file), `.${path.basename(file).slice(0, LONGEST_STEM)}.`];
  for (const name of listFolder(folder)) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid === undefined || isRunning(Number(pid))) continue;
    const left = path.join(folder, name);
    try {
      rmSync(left, { force: true });
    } catch (error) {
      throw new FileError(`cannot delete "${left}": ${systemReason(error)}`, {
        hint: 'check that it is a file of yours',
      });
    }
  }
};

const writeAll = (descriptor: number, text: string): void => {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
};

/** Writes a file that is not there yet, down to the disk. */
const writeNew = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx', 0o644);
  try {
    writeAll(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A file that is being written: it takes its name when it is finished, and is gone when it is given up. */
type WholeFile = { write: (text: string) => void; finish: () => Promise<void>; giveUp: () => void };

/** What a link leads to; itself where that is nothing, or no end of links. */
const behind = (file: string, there: Stats): Stats => {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? there;
  } catch {
    return there;
  }
};

/**
 * What stands where a file is to be written, and may be written over; undefined where nothing does.
 *
 * @throws UsageError where it may not
 */
const replaceable = async (
  file: string,
  mayReplace: (file: string) => Promise<boolean>,
): Promise<Stats | undefined> => {
  const there = lookAt(file);
  if (there === undefined) return undefined;
  if (there.isDirectory())
    throw new UsageError(`cannot write to "${file}": it is a folder`, { hint: 'name a file in it' });
  // /dev/stdout is a link, which --force would replace; what it leads to is no file either.
  const meant = behind(file, there);
  const isFile = meant.isFile() || meant.isDirectory() || meant === there;
  if ((!there.isFile() && !there.isSymbolicLink()) || !isFile || path.dirname(path.resolve(file)) === '/dev') {
    throw new UsageError(`cannot write to "${file}": it is no file`, {
      hint: 'name a file, or leave out -o and redirect',
    });
  }
  if (!(await mayReplace(file))) {
    throw new UsageError(`"${file}" exists already`, { hint: 'add --force to write over it, or name another file' });
  }
  return there;
};

/**
 * Begins a file, under another name beside it.
 *
 * @param mayReplace whether to write over a file that is there, or comes to be there before this one is finished
 * @param mode who may read it, and no more than may read the file that it replaces; an answer everybody, a profile its
 *   owner alone
 * @param onStop has it given up where a signal ends the process
 * @throws UsageError where it may not, FileError where it cannot be written; each step of the file too
 */
export const openWhole = async (
  file: string,
  mayReplace: (file: string) => Promise<boolean>,
  { mode = 0o644, onStop }: { mode?: number; onStop?: (tidy: () => void) => () => void } = {},
): Promise<WholeFile> => {
  const replaced = await replaceable(file, mayReplace);
  const temporary = temporaryOf(file);
  let descriptor: number | null = null;
  const close = (): void => {
    const open = descriptor;
    // A close that fails has closed it all the same.
    descriptor = null;
    if (open !== null) closeSync(open);
  };
  const giveUp = (): void => {
    close();
    rmSync(temporary, { force: true });
    takeBack?.();
  };
  // Before there is anything to give up: a signal may come at once.
  const takeBack = onStop?.(giveUp);
  const failed = (error: unknown): FileError =>
    new FileError(`cannot write "${file}": ${systemReason(error)}`, {
      hint: 'check that the folder exists, may be written to and has room',
    });
  try {
    // Left by a process of this number that was killed.
    rmSync(temporary, { force: true });
    descriptor = openSync(temporary, 'wx', replaced?.isFile() ? mode & replaced.mode : mode);
  } catch (error) {
    takeBack?.();
    throw failed(error);
  }
  const opened = descriptor;
  return {
    write: (text) => {
      try {
        writeAll(opened, text);
      } catch (error) {
        giveUp();
        throw failed(error);
      }
    },
    finish: async () => {
      try {
        fsyncSync(opened);
        close();
        if (replaced === undefined) await replaceable(file, mayReplace);
        await rename(temporary, file);
        takeBack?.();
      } catch (error) {
        giveUp();
        throw error instanceof CertsError ? error : failed(error);
      }
    },
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
  const whole = await openWhole(file, mayReplace, { mode });
  whole.write(text);
  await whole.finish();
};

/**
 * Writes a folder of files, whole or not at all. It takes the place only of an empty folder or of one that
 * holds nothing but such files.
 *
 * @param files the texts by their names
 * @param sign the file by which such a folder is known
 * @throws UsageError where it may not be written, FileError where it cannot
 */
export const writeFolderWhole = async (
  folder: string,
  files: ReadonlyMap<string, string>,
  sign: string,
  mayReplace: (folder: string) => Promise<boolean>,
): Promise<void> => {
  const there = lookAt(folder);
  if (there !== undefined && !there.isDirectory())
    throw new UsageError(`cannot write a folder to "${folder}": it is a file`, { hint: 'name a new folder' });
  const inside = there === undefined ? [] : listFolder(folder);
  if (inside.length > 0 && !(inside.includes(sign) && inside.every((name) => files.has(name))))
    throw new UsageError(`"${folder}" holds other files`, { hint: 'name a new folder' });
  if (inside.length > 0 && !(await mayReplace(folder)))
    throw new UsageError(`"${folder}" exists already`, {
      hint: 'add --force to write it anew, or name another folder',
    });
  // Without separators at its end.
  const whole = path.join(path.dirname(folder), path.basename(folder));
  const [temporary, old] = ['tmp', 'old'].map((end) =>
    path.join(path.dirname(whole), `.${path.basename(whole).slice(0, LONGEST_STEM)}.${process.pid}.${end}`),
  ) as [string, string];
  const takeAway = (each: string): void => rmSync(each, { recursive: true, force: true });
  try {
    // Left by a process of this number that was killed.
    for (const left of [temporary, old]) takeAway(left);
    mkdirSync(temporary);
    for (const [name, text] of files) writeNew(path.join(temporary, name), text);
    if (there !== undefined) await rename(whole, old);
    await rename(temporary, whole);
    takeAway(old);
  } catch (error) {
    if (lookAt(temporary) !== undefined) takeAway(temporary);
    // The folder that was there comes back, unless the new one or that of another process stands in its place.
    if (lookAt(old) !== undefined && lookAt(whole) === undefined) await rename(old, whole);
    throw new FileError(`cannot write "${folder}": ${systemReason(error)}`, {
      hint: 'check that the folder above it exists, may be written to and has room',
    });
  }
};
