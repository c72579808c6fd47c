/** Somebody at a terminal: waits for what is printed, types, waits again. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterAll } from 'vitest';
import { cleanEnv, LAUNCHER } from './spawn.ts';

export const KEYS = { enter: '\r', down: '\u001b[B', space: ' ', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

export type Terminal = {
  /** Waits until a text is printed, after what was seen and typed before; gives what was printed up to it. */
  sees: (text: string) => Promise<string>;
  types: (keys: string) => void;
  /** Waits for a text, then types. */
  answers: (text: string, keys: string) => Promise<void>;
  /** Closes the terminal. */
  closes: () => void;
  /** All that was printed, once the program has ended. */
  ends: () => Promise<{ text: string; code: number }>;
  /** A folder of its own, where profiles would be saved. */
  home: string;
  /** The files in it. */
  files: () => string[];
};

type Options = { cols?: number; env?: Record<string, string>; shell?: string };

const homes: string[] = [];
// A worker is ended without its own 'exit'.
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

const PATIENCE = 10_000;

/** What is in a terminal when its last program ends may be lost: a shell stays until all of it is read. */
const STAYING = 'trap : INT; "$@"; code=$?; sleep 0.2; exit $code';

/** Starts `certs`, or a line of sh in which "$@" is the program. */
export const atTerminal = (
  words: readonly string[],
  { cols = 80, env = {}, shell = STAYING }: Options = {},
): Terminal => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'certs-home-'));
  homes.push(home);
  const child = spawn('/bin/sh', ['-c', shell, 'sh', process.execPath, LAUNCHER, ...words], {
    cols,
    rows: 50,
    cwd: home,
    env: cleanEnv({ TERM: 'xterm-256color', CERTS_HOME: path.join(home, 'certs'), ...env }),
  });
  let text = '';
  let from = 0;
  let code: number | undefined;
  let changed = (): void => undefined;
  child.onData((part) => {
    text += part;
    changed();
  });
  child.onExit(({ exitCode }) => {
    code = exitCode;
    changed();
  });
  const until = (isSo: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill();
        reject(new Error(`no ${what} after ${PATIENCE} ms in:\n${text.slice(from)}`));
      }, PATIENCE);
      changed = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        changed = () => undefined;
        resolve();
      };
      changed();
    });
  const sees = async (wanted: string): Promise<string> => {
    await until(() => text.slice(from).includes(wanted), `"${wanted}"`);
    const start = from;
    from = text.indexOf(wanted, from) + wanted.length;
    return text.slice(start, from);
  };
  const types = (keys: string): void => {
    from = text.length;
    child.write(keys);
  };
  return {
    sees,
    types,
    answers: async (wanted, keys) => {
      await sees(wanted);
      types(keys);
    },
    // Its types leave out that it can.
    closes: () => (child as unknown as { destroy: () => void }).destroy(),
    ends: async () => {
      await until(() => code !== undefined, 'end');
      return { text: text.replaceAll('\r\n', '\n'), code: code ?? -1 };
    },
    home,
    files: () => readdirSync(home, { recursive: true }).map(String),
  };
};

/** Keys that choose the n-th line of a list, counted from 1. */
export const choose = (place: number): string => KEYS.down.repeat(place - 1) + KEYS.enter;

/** Keys that tick the n-th line of a list and answer. */
export const tick = (place: number): string => KEYS.down.repeat(place - 1) + KEYS.space + KEYS.enter;
