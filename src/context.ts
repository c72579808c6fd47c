/** What the outside world is: decided once, here, and handed to everybody else. */
import path from 'node:path';
import { UsageError } from './errors.ts';
import type { Prompter, PromptStyle } from './prompt/questions.ts';
import type { Dress } from './render/document.ts';

/** The process as `main.ts` or a test hands it over. */
export type Io = {
  stdout: {
    write(text: string): void;
    /** Waits until what was written has been taken; false where the reader has left. */
    taken(): Promise<boolean>;
    isTTY: boolean;
    columns: number | undefined;
  };
  stderr: { write(text: string): void; isTTY: boolean; columns: number | undefined };
  stdin: {
    isTTY: boolean;
    /** To its end, or some more than `most` bytes where it holds more. */
    read(most: number): Buffer;
    /** Piece by piece, for what may be longer than memory; it may be given up before its end. */
    bytes(): AsyncIterable<Uint8Array> & { destroy?: () => unknown };
  };
  /** Has something tidied up where a signal ends the process; the answer takes that back. */
  onStop: (tidy: () => void) => () => void;
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The user's own folder; empty where the system knows of none. */
  home: string;
  /** The folder of the compiled dataset. */
  dataFolder: string;
  version: string;
  nodeVersion: string;
  /** Today, `YYYY-MM-DD`, by the machine's clock. */
  today: string;
  /** Milliseconds since the process began. */
  elapsed: () => number;
  /** Asks; loaded when a question comes up. */
  prompter: (style: PromptStyle) => Promise<Prompter>;
};

type DressFlags = {
  width?: number;
  color?: 'auto' | 'always' | 'never';
  ascii?: boolean;
  accessible?: boolean;
  /** The answer goes to a file. */
  toFile?: boolean;
};

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
const isOn = (value: string | undefined): boolean => isSet(value) && value !== '0' && value !== 'false';

const colorOf = (env: Io['env'], flag: DressFlags['color'], terminal: boolean): boolean => {
  if (flag === 'always' || flag === 'never') return flag === 'always';
  if (isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return isOn(env.FORCE_COLOR);
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return true;
  if (env.CLICOLOR === '0' || env.TERM === 'dumb') return false;
  return terminal;
};

/**
 * The width to print in: `--width`, else `COLUMNS`, else `CERTS_FORCE_TTY` where it is more than a yes, else the
 * terminal's, else 80; from 20 to 500.
 */
const widthOfTerminal = (
  io: Io,
  flag: number | undefined,
  stream: Pick<Io['stdout'], 'columns'> = io.stdout,
): number => {
  const forced = Number(io.env.CERTS_FORCE_TTY);
  const columns = Number(io.env.COLUMNS);
  const candidates = [
    flag,
    Number.isInteger(columns) && columns > 0 ? columns : undefined,
    Number.isInteger(forced) && forced > 1 ? forced : undefined,
    stream.columns,
  ];
  const width = candidates.find((value) => value !== undefined && value > 0) ?? 80;
  return Math.min(500, Math.max(20, width));
};

/** Whether a person looks on, or `CERTS_FORCE_TTY` says so. */
export const isTerminal = (io: Io): boolean => io.stdout.isTTY || isOn(io.env.CERTS_FORCE_TTY);

const isAccessible = ({ env }: Io, flag: boolean | undefined): boolean =>
  flag === true || isOn(env.CERTS_ACCESSIBLE) || env.TERM === 'dumb';

/** How the answer is to look on stdout, or in a file. */
export const dressOf = (io: Io, flags: DressFlags): Dress => ({
  width: flags.toFile ? (flags.width ?? 80) : widthOfTerminal(io, flags.width),
  color: colorOf(io.env, flags.color, isTerminal(io) && !flags.toFile),
  unicode: !(flags.ascii || isOn(io.env.CERTS_ASCII) || io.env.TERM === 'dumb'),
  drawn: true,
  accessible: isAccessible(io, flags.accessible),
});

/** The width of what is told on stderr; null where no terminal shows it. */
export const noticeWidth = (io: Io, flag: number | undefined): number | null =>
  io.stderr.isTTY ? widthOfTerminal(io, flag, io.stderr) : null;

/** How questions are to look on stderr. */
export const promptStyleOf = (io: Io, flags: Pick<DressFlags, 'color' | 'accessible' | 'width'>): PromptStyle => ({
  color: colorOf(io.env, flags.color, io.stderr.isTTY),
  accessible: isAccessible(io, flags.accessible),
  // What is drawn in lines wider than the terminal cannot be drawn again in their place.
  columns: () => Math.min(widthOfTerminal(io, flags.width, io.stderr), io.stderr.columns || 500),
});

/** Whether a question may be asked: both ends are a terminal and nobody said no. */
export const isInteractive = (io: Io, noInput: boolean): boolean => {
  const ci = isOn(io.env.CI) || isSet(io.env.BUILD_NUMBER) || isSet(io.env.RUN_ID);
  // Standard input last: to look at it makes a stream, which takes its time.
  return !noInput && !ci && !isOn(io.env.CERTS_NO_INPUT) && io.stderr.isTTY && io.stdin.isTTY;
};

/**
 * The folder of saved profiles: `CERTS_HOME`, else the platform's place for a user's data.
 *
 * @throws UsageError where the user has no folder of their own
 */
export const userFolder = ({ env, platform, home }: Io): string => {
  if (isSet(env.CERTS_HOME)) return env.CERTS_HOME;
  const windows = platform === 'win32';
  const { isAbsolute, join } = windows ? path.win32 : path.posix;
  const place = windows ? env.APPDATA : env.XDG_DATA_HOME;
  if (isSet(place) && isAbsolute(place)) return join(place, 'certs');
  if (!isAbsolute(home))
    throw new UsageError('no home folder is known, in which profiles could be kept', {
      hint: 'set CERTS_HOME to a folder that you may write to',
    });
  return join(home, ...(windows ? ['AppData', 'Roaming'] : ['.local', 'share']), 'certs');
};

/** Own data folders named by `CERTS_DATA`, divided as the platform divides paths. */
export const dataFromEnv = ({ env, platform }: Io): string[] =>
  (env.CERTS_DATA ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
