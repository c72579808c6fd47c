/** What holds of every run, whatever it was given. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { wantsJson } from '../../src/commands/shared/command-line.ts';
import { EXIT_CODES } from '../../src/errors.ts';
import { type Prompter, stopped } from '../../src/prompt/questions.ts';
import { certs, type Outcome, type World } from '../support/run.ts';

/** Signals end a process, and there is none here; a person who stops is 130. */
const CODES = EXIT_CODES.map(({ code }) => code).filter((code) => code !== 143);
/** Far above what any of these takes, far below what one would wait for. */
const LONGEST_MS = 10_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
const COLOURS = /\u001b\[[\d;]*m/g;
/** How a terminal is told how far a roster is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the line is erased by an escape sequence
const PROGRESS = /\r[\d,]* ?(rows?)?(, [\d,]+ [a-z ]+)?(\u001b\[K)?/g;

/** As long as the patience of somebody who goes back and forth. */
const MOST_ANSWERS = 100;

/** Somebody who answers by chance, now and then with nonsense, and stops when it takes too long. */
export const guesser = (numbers: readonly number[]): Prompter => {
  let turn = 0;
  const next = (): number => {
    if (turn === MOST_ANSWERS) throw stopped();
    turn += 1;
    return numbers[turn % numbers.length] ?? 0;
  };
  const place = (labels: readonly string[]): number => next() % Math.max(1, labels.length);
  return {
    say: async () => undefined,
    select: async ({ labels }) => place(labels),
    checkbox: async ({ labels, check }) => {
      const chosen = [...new Set([place(labels), place(labels)])].sort((a, b) => a - b);
      if (check(chosen) === null) return chosen;
      const alone = labels.map((_, index) => [index]).find((each) => check(each) === null);
      return alone ?? [];
    },
    input: async ({ initial, check }) =>
      [['18', '2025-06', 'me', 'x\u001b', ''][next() % 5] ?? '', initial ?? '', '12', '2025-06', 'me'].find(
        (text) => check(text) === null,
      ) ?? '',
    confirm: async () => next() % 2 === 0,
  };
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Where the runs write: a folder of their own, emptied after each. A format or a calendar that is asked for goes before a name. */
const refuseHalves = (argv: readonly string[], folder: string): void => {
  const named = !argv.some((word) => /^--(format|plain|fields|sort|ics)/.test(word));
  for (const file of filesIn(folder)) {
    expect(file).not.toMatch(/\.(tmp|old)$/);
    if (/me\.json$/.test(file) || (named && /out\.json$/.test(file))) JSON.parse(readFileSync(file, 'utf8'));
  }
};

/** The words that are surely flags: not what stands behind one that takes a value. */
const surely = (argv: readonly string[], flag: string): boolean => {
  const before = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  return before.includes(flag) && before.every((word, index) => word !== flag || !/^-/.test(before[index - 1] ?? ''));
};

const checkOutput = (argv: readonly string[], { out, err, code }: Outcome, tty: boolean): void => {
  const roster = argv.some((word) => word.startsWith('--batch'));
  const asksHelp = argv.some((word) => /^(-[a-zA-Z]*[hV]|--help|--version|help|version)/.test(word));
  const namesFields = argv.some((word) => word === 'help' || /=help$/.test(word));
  if ([1, 3, 5, 130].includes(code) || (code === 2 && !roster && !argv.includes('validate'))) expect(out).toBe('');
  // An answer that is no, or cannot be said, may stand in a file.
  if (![0, 4, 6].includes(code) && out === '') {
    expect(err).not.toBe('');
    if (code !== 130 && surely(argv, '--json'))
      expect(JSON.parse(err.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ error: { exit: code } });
  }
  const isJson = surely(argv, '--json') && !roster && !asksHelp && !namesFields;
  // A schema is one in every format.
  const isSchema = argv.includes('schema') && out.includes('"$schema"');
  if (isJson && out !== '' && !isSchema)
    expect(JSON.parse(out)).toMatchObject({ kind: expect.stringMatching(/^certs\//) });
  const forPeople = !wantsJson(argv) && !argv.some((word) => /format|csv|tsv|json/.test(word)) && !roster;
  if (forPeople)
    expect(
      out
        .replaceAll(COLOURS, '')
        .split('\n')
        .find((line) => CONTROL.test(line)),
    ).toBeUndefined();
  const notices = tty ? err.replaceAll(PROGRESS, '') : err;
  expect(notices.split('\n').find((line) => CONTROL.test(line))).toBeUndefined();
};

/** Runs a command line and holds it to all that must hold. `folder` is what it may write to. */
export const survives = async (argv: readonly string[], world: World, folder: string): Promise<void> => {
  const start = performance.now();
  const outcome = await certs(argv, world);
  const { err, code } = outcome;
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  expect(err).not.toMatch(/something\s+went\s+wrong|"unexpected"/m);
  if (!argv.includes('--debug')) expect(err).not.toMatch(/^\s+at /m);
  expect(CODES).toContain(code);
  if (code === 1) expect(err).toMatch(/cannot\s+(write|look|make|delete|read)/);
  checkOutput(argv, outcome, world.tty === true);
  refuseHalves(argv, folder);
};

/** Takes away everything in a folder, and not the folder: a process may be in it. */
export const emptied = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
};
