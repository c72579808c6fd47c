/** The README's examples are real runs. `npx vitest run test/commands/readme.test.ts -u` writes them anew. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { FORMATS } from '../../src/commands/shared/options.ts';
import { EXIT_CODES } from '../../src/errors.ts';
import { certs, SHIPPED } from '../support/run.ts';
import { wordsOf } from './tables.ts';

const FILE = path.join(import.meta.dirname, '..', '..', 'README.md');
const README = readFileSync(FILE, 'utf8');

const CONSOLE = /```console\n\$ certs (.*)\n[\s\S]*?```/g;

test('each console block shows what its command prints', async () => {
  let text = README;
  for (const [block, line = ''] of README.matchAll(CONSOLE)) {
    const { out, err } = await certs(wordsOf(line), { dataFolder: SHIPPED });
    // CSV ends its lines as RFC 4180 asks; a document does not.
    const shown = `${out}${err}`.replaceAll('\r\n', '\n');
    text = text.replace(block, () => `\`\`\`console\n$ certs ${line}\n${shown}\`\`\``);
  }
  await expect(text).toMatchFileSnapshot(FILE);
});

test('there are console blocks to compare', () => {
  expect([...README.matchAll(CONSOLE)].length).toBeGreaterThanOrEqual(4);
});

const inline = [...README.matchAll(/`certs( [^`]*)?`/g)].map(([, line = '']) => line.trim());

test.each([...new Set(inline)])('`certs %s` answers', async (line) => {
  expect((await certs(wordsOf(line), { dataFolder: SHIPPED })).code).toBe(0);
});

test('every flag named is one', async () => {
  const tree = JSON.parse((await certs(['help', '--json'])).out) as {
    globalFlags: { flags: string }[];
    commands: { flags: { flags: string }[] }[];
  };
  const all = [...tree.globalFlags, ...tree.commands.flatMap(({ flags }) => flags)].flatMap(
    ({ flags }) => flags.match(/-[\w-]+/g) ?? [],
  );
  // The flags of GNU parallel are its own.
  const ours = README.replaceAll(/^parallel .*(?= certs )/gm, '');
  for (const flag of ours.match(/(?<=[\s`])--[a-z-]+/g) ?? []) expect([...all, '--help']).toContain(flag);
});

test('the roster shown is the one that is asked about', () => {
  const shown = /```csv\n([\s\S]*?)```/.exec(README)?.[1];
  expect(shown).toBe(readFileSync(path.join(path.dirname(FILE), 'docs', 'students.csv'), 'utf8'));
});

test('the exit codes are those of the program', () => {
  const section = README.split('## Exit codes')[1]?.split('\n## ')[0] ?? '';
  const named = section.match(/(?<=^\| |Codes | and )\d+/gm)?.map(Number) ?? [];
  expect(named.sort((a, b) => a - b)).toEqual(EXIT_CODES.map(({ code }) => code));
});

test('every command has a row in the table of commands', () => {
  const rows = [...README.matchAll(/^\| `certs ([a-z]+)/gm)].map(([, name]) => name);
  expect(COMMANDS.map(({ name }) => name).filter((name) => !rows.includes(name))).toEqual([]);
});

test('every format is named, here and in docs/terminal.md', () => {
  const listed = FORMATS.map((format) => `\`${format}\``);
  expect(README).toContain(`\`--format\` takes ${listed.slice(0, -1).join(', ')} or ${listed.at(-1)};`);
  const terminal = readFileSync(path.join(path.dirname(FILE), 'docs', 'terminal.md'), 'utf8');
  expect(terminal).toContain(`| ${listed.join(', ')};`);
});

test('the first screen holds the two commands', () => {
  const screen = README.split('\n').slice(0, 24).join('\n');
  expect(screen).toContain('npm ci && npx certs compare CPC CCS');
  expect(screen).toMatch(/^npm test\b/m);
});
