/** Runs a command line in this process, with a world of its own. */
import path from 'node:path';
import { run } from '../../src/app.ts';
import type { Io } from '../../src/context.ts';

export const DATA_FOLDER = path.join(import.meta.dirname, '..', '..', 'dist', 'data');

export type World = {
  tty?: boolean;
  columns?: number;
  env?: Record<string, string>;
  stdin?: string;
  today?: string;
  dataFolder?: string;
  /** What the person answers to a yes or no. */
  confirm?: boolean;
};
export type Outcome = { out: string; err: string; code: number };

export const certs = async (argv: readonly string[], world: World = {}): Promise<Outcome> => {
  const outcome: Outcome = { out: '', err: '', code: -1 };
  const tty = world.tty === true;
  const io: Io = {
    stdout: {
      write: (text) => {
        outcome.out += text;
      },
      isTTY: tty,
      columns: tty ? world.columns : undefined,
    },
    stderr: {
      write: (text) => {
        outcome.err += text;
      },
      isTTY: tty,
    },
    stdin: { isTTY: tty, read: () => world.stdin ?? '' },
    env: world.env ?? {},
    platform: 'linux',
    home: '/home/someone',
    dataFolder: world.dataFolder ?? DATA_FOLDER,
    version: '0.0.0-test',
    nodeVersion: '20.20.2',
    today: world.today ?? '2026-11-23',
    prompter: async () => ({ confirm: async () => world.confirm ?? false }),
  };
  outcome.code = await run(argv, io);
  return outcome;
};

/** The answer of a command as JSON. Throws where it failed. */
export const answer = async (argv: readonly string[], world: World = {}): Promise<Record<string, unknown>> => {
  const { out, err, code } = await certs([...argv, '--json'], world);
  if (code !== 0) throw new Error(`certs ${argv.join(' ')}: exit ${code}\n${err}`);
  return JSON.parse(out) as Record<string, unknown>;
};
