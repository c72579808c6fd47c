/** Hands the process to `run`, and maps its end to an exit code. */
import { createReadStream, fstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { run, unwrittenText } from './app.ts';
import type { Io } from './context.ts';
import { once } from './core/once.ts';
import { systemReason, UsageError } from './errors.ts';
import { readUpTo } from './read-up-to.ts';

/** The last second of the year 9999: later days are written otherwise. */
const LAST_SECOND = 253_402_300_799;

/**
 * Today in UTC, or the day of `SOURCE_DATE_EPOCH` (seconds) where that is set.
 *
 * @throws UsageError where that is no such number, as whoever sets it counts on it
 */
const today = once((): string => {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? '';
  if (epoch !== '' && !(/^\d+$/.test(epoch) && Number(epoch) <= LAST_SECOND))
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}": expected whole seconds since 1970, at most ${LAST_SECOND}`, {
      hint: 'unset SOURCE_DATE_EPOCH, or say --as-of YYYY-MM-DD',
    });
  return (epoch === '' ? new Date() : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10);
});

/**
 * A user without a home and without an entry in the system's list of users has no folder. Node says the same of HOME,
 * outside of Windows, but has to load that module first.
 */
const home = (): string => {
  if (process.platform !== 'win32' && process.env.HOME !== undefined) return process.env.HOME;
  try {
    return process.getBuiltinModule('node:os').homedir();
  } catch {
    return '';
  }
};

const argv = process.argv.slice(2);

// The reader has left (certs list | head -1): stop quietly. A full disk is told.
const unwritten = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') {
    process.exitCode = 0;
    return;
  }
  process.exitCode = 1;
  try {
    writeSync(2, unwrittenText(systemReason(error), argv));
  } catch {
    // Then there is nobody to tell.
  }
};

/** After these a stream takes more, or never will. */
const ENDS_OF_WAITING = ['drain', 'error', 'close'] as const;

/** Whether it may be a terminal; a file or a pipe is none. */
const isDevice = (descriptor: number): boolean =>
  process.platform === 'win32' || fstatSync(descriptor).isCharacterDevice();

/**
 * A stream of the process, made when a terminal needs it: Node loads its network streams for that, a fifth of a
 * start. A file or a pipe is written to at once, and through the stream only what a full pipe refuses.
 */
const output = (
  descriptor: number,
  open: () => NodeJS.WriteStream,
  onError: (error: NodeJS.ErrnoException) => void,
) => {
  let stream: NodeJS.WriteStream | undefined;
  let failed = false;
  // Told once: a stream may fail again at what was on its way to it.
  const fail = (error: NodeJS.ErrnoException): void => {
    if (failed) return;
    failed = true;
    onError(error);
  };
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().on('error', fail);
    return stream;
  };
  const device = isDevice(descriptor);
  const writeAtOnce = (text: string): void => {
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') opened().write(bytes.subarray(written));
      else fail(error as NodeJS.ErrnoException);
    }
  };
  return {
    write: (text: string): void => {
      if (device || stream !== undefined) opened().write(text);
      else if (!failed) writeAtOnce(text);
    },
    taken: (): Promise<boolean> =>
      new Promise((resolve) => {
        if (stream === undefined) {
          resolve(!failed);
          return;
        }
        const waiting = stream;
        const end = (): void => {
          for (const event of ENDS_OF_WAITING) waiting.off(event, end);
          resolve(!failed);
        };
        if (failed || !waiting.writableNeedDrain) end();
        else for (const event of ENDS_OF_WAITING) waiting.on(event, end);
      }),
    get isTTY() {
      return device && opened().isTTY === true;
    },
    get columns() {
      return device ? opened().columns : undefined;
    },
  };
};

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The signal still ends the process, after the tidying. */
const onStop: Io['onStop'] = (tidy) => {
  const stop = (signal: NodeJS.Signals): void => {
    tidy();
    takeBack();
    process.kill(process.pid, signal);
  };
  const takeBack = (): void => {
    for (const signal of ENDING) process.off(signal, stop);
  };
  for (const signal of ENDING) process.on(signal, stop);
  return takeBack;
};

/**
 * Node colours what inquirer draws by these, in an order of its own, and warns where they differ: what was decided is
 * all that is left there.
 */
const leaveColour = (color: boolean): void => {
  for (const name of ['FORCE_COLOR', 'NO_COLOR', 'NODE_DISABLE_COLORS']) delete process.env[name];
  process.env[color ? 'FORCE_COLOR' : 'NO_COLOR'] = '1';
};

const io: Io = {
  stdout: output(1, () => process.stdout, unwritten),
  // A notice that nobody can read changes nothing of the answer.
  stderr: output(
    2,
    () => process.stderr,
    () => undefined,
  ),
  stdin: {
    get isTTY() {
      return isDevice(0) && process.stdin.isTTY === true;
    },
    read: (most) => readUpTo(0, most),
    // Node gives a folder as a stream of nothing; read as a file it says what it is.
    bytes: () => (fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin),
  },
  onStop,
  env: process.env,
  platform: process.platform,
  home: home(),
  dataFolder: join(import.meta.dirname, 'data'),
  version: packageJson.version,
  nodeVersion: process.versions.node,
  // Asked for within the run, which tells what is wrong with it, and one day for the whole of it.
  get today() {
    return today();
  },
  elapsed: () => performance.now(),
  prompter: async (style) => {
    if (style.accessible) return (await import('./prompt/accessible.ts')).accessiblePrompter(style);
    leaveColour(style.color);
    return (await import('./prompt/prompter.ts')).drawnPrompter(style);
  },
};

run(argv, io).then((code) => {
  // What became of a stream comes first.
  process.exitCode ??= code;
});
