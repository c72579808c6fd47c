/** Runs a command line in this process, with a world of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/app.ts';
import type { Io } from '../../src/context.ts';
import { disputesAndDates } from '../../src/dataset/ahead.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { inAscii } from '../../src/dataset/pack.ts';
import type { Prompter } from '../../src/prompt/questions.ts';

/** The dataset as it ships. */
export const SHIPPED = path.join(import.meta.dirname, '..', '..', 'dist', 'data');

const SIX = ['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC'];

/** The shipped dataset with six certifications and no named program: what stays as it is while the data grows. */
const sixOf = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-six-'));
  // A worker is ended without its own 'exit'.
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(SHIPPED, folder, { recursive: true });
  const file = path.join(folder, 'index.json');
  const index = JSON.parse(readFileSync(file, 'utf8')) as {
    certifications: { code: string; organization: string }[];
    organizations: { id: string }[];
    sizes: Record<string, number>;
  };
  const certifications = index.certifications.filter(({ code }) => SIX.includes(code));
  const organizations = index.organizations.filter(({ id }) =>
    certifications.some(({ organization }) => organization === id),
  );
  const { sizes } = index;
  const put = (name: string, part: unknown): void => {
    const text = inAscii(JSON.stringify(part));
    writeFileSync(path.join(folder, name), text);
    sizes[name] = text.length;
    writeFileSync(file, JSON.stringify({ ...index, certifications, organizations }));
  };
  put('programs/named.json', { programs: [], sources: {} });
  const catalog = loadCatalog(folder);
  for (const [name, part] of disputesAndDates(catalog, { asOf: catalog.index.dataVersion, source: null }))
    put(name, part);
  return folder;
};

export const DATA_FOLDER = sixOf();

export type World = {
  tty?: boolean;
  columns?: number;
  env?: Record<string, string>;
  stdin?: string | readonly Uint8Array[];
  today?: string;
  dataFolder?: string;
  /** What the person answers to a yes or no. */
  confirm?: boolean;
  /** Whoever asks, where a yes or no is not enough. */
  prompter?: Prompter;
  /** Where saved profiles are. */
  home?: string;
};
const never = (): never => {
  throw new Error('nobody answers questions here');
};
const onlyConfirms = (yes: boolean): Prompter => ({
  say: async () => undefined,
  select: never,
  checkbox: never,
  input: never,
  confirm: async () => yes,
});

export type Outcome = { out: string; err: string; code: number };

export const certs = async (argv: readonly string[], world: World = {}): Promise<Outcome> => {
  const outcome: Outcome = { out: '', err: '', code: -1 };
  const tty = world.tty === true;
  const { stdin = '' } = world;
  const pieces = typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin;
  const io: Io = {
    stdout: {
      write: (text) => {
        outcome.out += text;
      },
      taken: async () => true,
      isTTY: tty,
      columns: tty ? world.columns : undefined,
    },
    stderr: {
      write: (text) => {
        outcome.err += text;
      },
      isTTY: tty,
      columns: tty ? world.columns : undefined,
    },
    stdin: {
      isTTY: tty,
      read: () => Buffer.concat(pieces),
      async *bytes() {
        yield* pieces;
      },
    },
    onStop: () => () => undefined,
    env: world.env ?? {},
    platform: 'linux',
    home: world.home ?? '/home/someone',
    dataFolder: world.dataFolder ?? DATA_FOLDER,
    version: '0.0.0-test',
    nodeVersion: '20.20.2',
    elapsed: () => 42,
    today: world.today ?? '2026-11-23',
    prompter: async () => world.prompter ?? onlyConfirms(world.confirm ?? false),
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
