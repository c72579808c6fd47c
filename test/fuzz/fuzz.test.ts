/**
 * Command lines and files by chance: nothing that is handed in may end in a stack trace, a hang or half a file.
 * `npm run fuzz -- --cases N` tries more of them, on another seed each time.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { DATA_FOLDER, SHIPPED } from '../support/run.ts';
import { emptied, guesser, survives } from './checks.ts';
import { logs, ownFolders, profiles, rosterObjects, rosterTables } from './inputs.ts';
import { commandLines, environments } from './words.ts';

/** The suite tries the same cases every time, so that a change is what breaks it. */
const SUITE = 2000;
const CASES = Number(process.env.FUZZ_CASES ?? SUITE);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const share = (part: number) => ({ numRuns: Math.ceil(CASES * part), seed: SEED });
const PATIENCE = 30_000 + CASES * 100;

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures');
const root = mkdtempSync(path.join(os.tmpdir(), 'certs-fuzz-'));
const before = process.cwd();
const home = path.join(root, 'home');
const work = path.join(root, 'work');

/** The folder that runs are in: with what a person might name, and nothing left of the run before. */
const lay = (files: Readonly<Record<string, Uint8Array>>): void => {
  emptied(work);
  emptied(home);
  mkdirSync('folder');
  symlinkSync('loop', 'loop');
  symlinkSync(path.join(root, 'fifo'), 'fifo');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, bytes);
  }
};

beforeAll(() => {
  mkdirSync(work);
  mkdirSync(home);
  execFileSync('mkfifo', [path.join(root, 'fifo')]);
  process.chdir(work);
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true, force: true });
});

/** An own folder that is as it should be. */
const own = { 'own/certifications/CPC.json': readFileSync(path.join(FIXTURES, 'own', 'certifications', 'CPC.json')) };

const bytes = fc.oneof(profiles, rosterTables, rosterObjects);

/** Reading a FIFO waits for its writer, as it should: a roster may come through one. */
const withoutWaiting = (argv: readonly string[]): string[] =>
  argv.map((word) => (word.endsWith('fifo') ? word.replace('fifo', 'nothing') : word));
const isRoster = (argv: readonly string[]): boolean => argv.some((word) => word.startsWith('--ba'));

test('command lines', { timeout: PATIENCE }, async () => {
  const line = fc.record({
    argv: commandLines,
    env: environments,
    tty: fc.boolean(),
    columns: fc.constantFrom(0, 20, 40, 80, 200, 500),
    profile: profiles,
    stdin: bytes,
    answers: fc.array(fc.nat(30), { minLength: 5, maxLength: 20 }),
    whole: fc.nat(4),
  });
  await fc.assert(
    fc.asyncProperty(line, async ({ argv, env, tty, columns, profile, stdin, answers, whole }) => {
      lay({ 'profile.json': profile, 'roster.csv': stdin, 'roster.ndjson': stdin, 'log.csv': stdin, ...own });
      const words = isRoster(argv) ? withoutWaiting(argv) : argv;
      const dataFolder = whole === 0 && CASES > SUITE ? SHIPPED : DATA_FOLDER;
      await survives(words, { env, tty, columns, home, dataFolder, stdin: [stdin], prompter: guesser(answers) }, work);
    }),
    share(0.55),
  );
});

describe('files', () => {
  const dress = fc.constantFrom(
    [],
    ['--json'],
    ['--format', 'csv'],
    ['--cite'],
    ['--width', '20'],
    ['--accessible', '-v'],
  );
  const tried = (
    name: string,
    part: number,
    file: string,
    content: fc.Arbitrary<Uint8Array>,
    lines: readonly (readonly string[])[],
  ) =>
    test(name, { timeout: PATIENCE }, async () => {
      await fc.assert(
        fc.asyncProperty(content, fc.constantFrom(...lines), dress, async (given, words, flags) => {
          lay({ [file]: given });
          await survives([...words, ...flags], { home, stdin: [given] }, work);
        }),
        share(part),
      );
    });

  const PROFILED = [
    ['eligibility', 'CPC'],
    ['eligibility'],
    ['apprentice', 'CPC'],
    ['renewal', 'CPC'],
    ['renewal'],
    ['cost', 'CPC'],
    ['compare', 'CPC', 'CCS'],
    ['eligibility', 'CCS', '--save', 'out.json'],
  ];
  tried('profiles', 0.16, 'profile.json', profiles, [
    ...PROFILED.map((words) => [...words, '--profile', 'profile.json']),
    ...PROFILED.map((words) => [...words, '--profile', '-']),
  ]);
  tried('rosters of a table', 0.08, 'roster.csv', rosterTables, [
    ['eligibility', 'CPC', '--batch', 'roster.csv'],
    ['eligibility', '--batch', '-', '--strict'],
    ['eligibility', 'CCS', 'CPC', '--batch', 'roster.csv', '-o', 'out.csv'],
  ]);
  tried('rosters of objects', 0.08, 'roster.ndjson', rosterObjects, [
    ['eligibility', 'CPC', '--batch', 'roster.ndjson'],
    ['eligibility', '--batch', '-', '--exit-status'],
    ['eligibility', 'CCS', 'CPC', '--batch', 'roster.ndjson', '-o', 'out.csv'],
  ]);
  tried('logs of CEUs', 0.08, 'log.csv', logs, [
    ['renewal', '--held', 'CPC:2025-03-31', '--log', 'log.csv'],
    ['renewal', '--held', 'CPC:2025-03-31', '--held', 'CCS:2024-08-31', '--log', 'log.csv', '--ics', 'out.ics'],
  ]);

  test('own data', { timeout: PATIENCE }, async () => {
    const lines = [
      ['list', '--data', 'own'],
      ['show', 'CPC', '--data', 'own'],
      ['show', 'NEW', '--data', 'own', '--cite'],
      ['fees', '--data', 'own'],
      ['eligibility', 'CPC', '--data', 'own'],
      ['programs', '--data', 'own'],
      ['programs', 'funding', '--data', 'own'],
      ['career', 'salary', '--data', 'own'],
      ['data', 'validate', 'own'],
      ['data', 'stale', '--data', 'own'],
    ];
    await fc.assert(
      fc.asyncProperty(ownFolders, fc.constantFrom(...lines), dress, async (files, words, flags) => {
        lay(Object.fromEntries(Object.entries(files).map(([name, content]) => [`own/${name}`, content])));
        mkdirSync('own', { recursive: true });
        await survives([...words, ...flags], { home }, work);
      }),
      share(0.05),
    );
  });
});
