/** Help is part of the product: it answers everywhere, its examples run, and it fits. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { globalOptions } from '../../src/commands/shared/options.ts';
import type { CommandNode, CommandTree } from '../../src/commands/shared/tree.ts';
import { EXIT_CODES } from '../../src/errors.ts';
import { Profile } from '../../src/schema/profile.ts';
import { CONDITION_FIELDS, PROFILE_FLAGS } from '../../src/schema/profile-flags.ts';
import { certs } from '../support/run.ts';
import { wordsOf } from './tables.ts';

/** Of a fact, what may stand beside its first word, as a flag writes it. */
const keysOf = (shape: Record<string, unknown>, ...first: readonly string[]): string[] =>
  Object.keys(shape)
    .filter((key) => !first.includes(key))
    .map((key) => key.replace('approvedBy', 'approved-by'));
const { experience, training, degrees } = Profile.shape;
const EXPERIENCE_KEYS = keysOf(experience.unwrap().element.shape, 'in', 'months');
const TRAINING_KEYS = keysOf(training.unwrap().element.shape, 'kind');
const DEGREE_KEYS = keysOf(degrees.unwrap().element.shape, 'level');
const NAMES = COMMANDS.map(({ name }) => name);
const TOPICS = ['formats', 'exit-codes', 'environment', 'accessibility', 'profiles', 'data'];

const help = async (line: string, columns?: number): Promise<string> => {
  const { out, err, code } = await certs(wordsOf(line), columns === undefined ? {} : { tty: true, columns });
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
};

const examplesOf = async (name: string): Promise<string[]> =>
  (await COMMANDS.find((each) => each.name === name)?.load())?.examples.slice() ?? [];

describe.each(NAMES)('certs %s --help', (name) => {
  test('says the same in all four ways of asking', async () => {
    const expected = await help(`${name} --help`);
    for (const line of [`${name} -h`, `help ${name}`, `--help ${name}`, `${name} --json --help`])
      expect(await help(line), line).toBe(expected);
  });

  test('begins with its purpose, then examples, usage, arguments, flags', async () => {
    const text = await help(`${name} --help`);
    const order = ['EXAMPLES', 'USAGE', 'FLAGS', 'GLOBAL FLAGS', 'LEARN MORE'].map((title) =>
      text.indexOf(`\n${title}\n`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain(`certs ${name}`);
  });

  test('its two to four examples run', async () => {
    const examples = await examplesOf(name);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(4);
    for (const example of examples) {
      // The package holds no files to try it with.
      expect(example).not.toMatch(/[/\\]/);
      const [program, ...words] = wordsOf(example);
      expect(program).toBe('certs');
      expect((await certs(words)).code, example).toBe(0);
      expect(await help(`${name} --help`)).toContain(example);
    }
  });

  test('on a narrow terminal an example goes on after a backslash, as shells take it', async () => {
    const narrow = (await help(`${name} --help`, 40)).replaceAll(' \\\n    ', ' ');
    for (const example of await examplesOf(name)) expect(narrow).toContain(`\n  ${example}\n`);
  });

  test('names every shared option', async () => {
    const text = await help(`${name} --help`);
    for (const { long } of globalOptions()) expect(text).toContain(long);
  });
});

test.each(['', 'help', '--help', ...NAMES.map((name) => `help ${name}`), ...TOPICS.map((topic) => `help ${topic}`)])(
  'certs %s is at most 80 columns wide, and no wider than the terminal',
  async (line) => {
    for (const [columns, limit] of [
      [undefined, 80],
      [200, 80],
      [60, 60],
      [40, 40],
    ] as const) {
      const wide = (await help(line, columns)).split('\n').filter((row) => stringWidth(row) > limit);
      expect(wide).toEqual([]);
    }
  },
);

test('bare certs is short, names every command and four to try, each of which answers', async () => {
  const text = await help('');
  expect(text.split('\n').length).toBeLessThan(45);
  for (const name of NAMES) expect(text).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  const tries = [...text.matchAll(/^ {2}(certs .+?) {2,}\S/gm)].map(([, line = '']) => line);
  expect(tries).toHaveLength(4);
  for (const line of tries) expect((await certs(wordsOf(line).slice(1))).code, line).toBe(0);
});

test('which fields an answer has is said, or how to list them', async () => {
  for (const name of NAMES.filter((each) => each !== 'completion'))
    expect(await help(`${name} --help`), name).toContain('\nOUTPUT FIELDS\n');
  expect((await help('career --help')).replaceAll(/\s+/g, ' ')).toContain('certs career roles --fields help');
});

test('certs help and certs --help are the whole of it', async () => {
  expect(await help('help')).toBe(await help('--help'));
  expect(await help('-h')).toBe(await help('--help'));
  const text = await help('help');
  for (const { long } of globalOptions()) expect(text).toContain(long);
});

test('certs help exit-codes is the table of exit codes', async () => {
  const text = await help('help exit-codes');
  for (const { code } of EXIT_CODES) expect(text).toMatch(new RegExp(`^ +${code} `, 'm'));
});

test('a topic of a command is told of with it', async () => {
  expect(await help('help career salary')).toBe(await help('help career'));
  expect(await help('help career salary --json')).toBe(await help('help career --json'));
});

test('certs --json is certs help --json', async () => {
  expect(await help('--json')).toBe(await help('help --json'));
  expect(await help('--format ndjson')).toBe(await help('help --format ndjson'));
});

test('certs help --json is the whole tree', async () => {
  const tree = JSON.parse(await help('help --json')) as {
    commands: { name: string; flags: { flags: string }[]; examples: string[] }[];
    globalFlags: { flags: string; choices: string[] | null }[];
  };
  expect(tree.commands.map(({ name }) => name)).toEqual(NAMES);
  expect(tree.globalFlags.find(({ flags }) => flags.startsWith('--format'))?.choices).toContain('ndjson');
  expect(tree.commands.find(({ name }) => name === 'list')?.flags.map(({ flags }) => flags)).toContain(
    '--no-experience',
  );
});

test('the tree that the build wrote is that of the commands', async () => {
  const built = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../dist/data/commands.json'), 'utf8'),
  ) as CommandTree;
  const { out } = await certs(['help', '--json'], { dataFolder: 'a folder without it' });
  const tree = JSON.parse(out) as CommandTree;
  expect(tree).toEqual({
    ...{ kind: 'certs/help', schemaVersion: '1.0', dataVersion: null, asOf: '2026-11-23' },
    ...{ oldestFigure: null, warnings: [], ...built, version: tree.version },
  });
});

test.each([
  ['cost', '--years', 2],
  ['cost', '--membership', 'auto'],
  ['plan', '--by', 'cheapest'],
  ['data', '--older-than', '18mo'],
  ['list', '--format', 'table'],
  ['list', '--color', 'auto'],
])('certs help %s says what holds without %s, as the tree does', async (name, flag, without) => {
  const text = (await help(`help ${name}`)).replaceAll(/\s+/g, ' ');
  expect(text).toMatch(new RegExp(` ${flag} <[^(]* \\(default ${without}\\)`));
  const { commands, globalFlags } = JSON.parse(await help('help --json')) as CommandTree;
  const flags = [...(commands.find((command) => command.name === name)?.flags ?? []), ...globalFlags];
  expect(flags.find(({ long }) => long === flag)?.default).toBe(without);
});

test('the tree has what a script or a page is made of', async () => {
  const tree = JSON.parse(await help('help --json')) as CommandTree;
  for (const command of tree.commands) {
    expect(command.examples.length, command.name).toBeGreaterThanOrEqual(2);
    expect(command.description).not.toBe('');
    for (const flag of [...command.flags, ...tree.globalFlags]) {
      expect(flag.description, flag.long).not.toBe('');
      expect(flag.long).toMatch(/^--[a-z-]+$/);
      expect(flag.flags.includes('<')).toBe(flag.value !== null);
      expect(flag).toHaveProperty('default');
    }
    for (const argument of command.arguments) expect(argument.description, command.name).not.toBe('');
  }
  const named = (name: string) => tree.commands.find((command) => command.name === name);
  expect(named('list')?.flags.find(({ long }) => long === '--level')).toMatchObject({
    value: 'level',
    choices: ['entry', 'core', 'specialty', 'advanced'],
    short: null,
  });
  expect(named('compare')?.arguments).toMatchObject([{ name: 'codes', required: true, variadic: true }]);
  expect(tree.globalFlags.find(({ long }) => long === '--output')).toMatchObject({ short: '-o', value: 'file' });
  expect(tree.words.map(({ name }) => name)).toEqual(['help', 'version']);
  expect([...tree.topics.map(({ name }) => name), 'exit-codes']).toEqual(expect.arrayContaining(TOPICS));
  expect(tree.exitCodes.map(({ code }) => code)).toEqual(EXIT_CODES.map(({ code }) => code));
});

test('what decides a verdict has a flag in each command that gives one', async () => {
  const tree = JSON.parse(await help('help --json')) as CommandTree;
  const flags = [...new Set(Object.values(CONDITION_FIELDS))].map((field) => PROFILE_FLAGS[field]);
  for (const name of ['eligibility', 'apprentice', 'plan', 'advise']) {
    const taken = tree.commands.find((command) => command.name === name)?.flags.map(({ long }) => long);
    expect(taken, name).toEqual(expect.arrayContaining(flags));
  }
});

test('the version is one line, and as JSON more', async () => {
  for (const line of ['--version', '-V', 'version']) expect(await help(line)).toBe('certs 0.0.0-test\n');
  for (const line of ['version --json', '--version --json', '-V --format ndjson'])
    expect(JSON.parse(await help(line)), line).toMatchObject({
      kind: 'certs/version',
      schemaVersion: '1.0',
      version: '0.0.0-test',
      node: '20.20.2',
      asOf: '2026-11-23',
      warnings: [],
    });
  expect(JSON.parse(await help('version --json --as-of 2026-02-01')).asOf).toBe('2026-02-01');
  expect((await help('version --format ndjson')).trimEnd()).not.toContain('\n');
});

test('certs help with --json is of one command or topic too', async () => {
  expect(JSON.parse(await help('help list --json'))).toMatchObject({
    kind: 'certs/help',
    name: 'list',
    group: 'Choose',
  });
  expect(JSON.parse(await help('help check --json')).name).toBe('eligibility');
  expect(JSON.parse(await help('help formats --json'))).toMatchObject({ name: 'formats', text: expect.any(Array) });
  expect(JSON.parse(await help('help exit-codes --json')).exitCodes).toHaveLength(EXIT_CODES.length);
});

test('help and version are explained as commands are', async () => {
  expect(await help('help help')).toContain('--json');
  expect(await help('help version')).toContain('--json');
  expect(await help('version --help')).toBe(await help('help version'));
  expect(await help('version --help --width 40')).toBe(await help('help version --width 40'));
  expect(await help('version --help --json')).toBe(await help('version --help'));
  expect(JSON.parse(await help('help help --json'))).toMatchObject({ kind: 'certs/help', name: 'help' });
});

test.each(['help', 'version'])('certs help %s has examples, which run, and how it is called', async (name) => {
  const text = await help(`help ${name}`);
  const order = ['EXAMPLES', 'USAGE', 'FLAGS', 'LEARN MORE'].map((title) => text.indexOf(`\n${title}\n`));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  const { examples, usage } = JSON.parse(await help(`help ${name} --json`)) as { examples: string[]; usage: string };
  expect(text).toContain(`\n  ${usage}\n`);
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const example of examples) {
    expect(text).toContain(`\n  ${example}\n`);
    await help(example.replace('certs ', ''));
  }
  expect(await help('--help')).toMatch(new RegExp(`^ {2}${name} `, 'm'));
});

test('how facts about a person are written is found from each command that takes them', async () => {
  const found = await Promise.all(
    NAMES.map(async (name) =>
      (await help(`${name} --help`)).split('LEARN MORE')[1]?.includes('profiles') ? [name] : [],
    ),
  );
  expect(found.flat().sort()).toEqual([
    ...['advise', 'apprentice', 'career', 'cost', 'eligibility', 'plan', 'profile', 'renewal'],
  ]);
});

test.each([
  ['--experience', EXPERIENCE_KEYS],
  ['--training', TRAINING_KEYS],
  ['--degree', DEGREE_KEYS],
])('the help of %s names every key of it', async (flag, keys) => {
  const tree = JSON.parse(await help('help eligibility --json')) as CommandNode;
  const text = tree.flags.find(({ long }) => long === flag)?.description ?? '';
  for (const key of keys) expect(text).toMatch(new RegExp(`\\b${key}\\b`));
});

test.each([
  ['help --format csv', 'no csv form', 'certs help --json'],
  ['help show --format csv', 'no csv form', 'certs help show --json'],
  ['version --format tsv', 'no tsv form', 'certs version --json'],
  ['help -o help.txt', 'standard output', 'certs help > help.txt'],
  ['help show -o show.txt', 'standard output', 'certs help show > show.txt'],
  ['--version -o v.txt', 'standard output', 'certs version > v.txt'],
])('certs %s is refused', async (line, what, how) => {
  const { out, err, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(what);
  expect(err).toContain(how);
});

test('of two flags about colour the last wins', async () => {
  const coloured = async (...flags: string[]) => (await certs(['list', '--help', ...flags])).out.includes('\u001b[');
  expect(await coloured('--no-color', '--color=always')).toBe(true);
  expect(await coloured('--no-color', '--color', 'always')).toBe(true);
  expect(await coloured('--color=always', '--no-color')).toBe(false);
});

test('colour bolds headings and nothing else', async () => {
  const { out } = await certs(['list', '--help'], { tty: true, columns: 80 });
  const plain = await help('list --help');
  expect(out.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '')).toBe(plain);
  expect(out).not.toBe(plain);
});

test('completion has a line for each shell, whole at 80 columns, by which it is loaded', async () => {
  const lines = (await help('completion --help')).split('\n');
  for (const shell of ['bash', 'zsh', 'fish'])
    expect(lines.some((line) => line.startsWith(`${shell}: `) && line.includes(`certs completion ${shell}`))).toBe(
      true,
    );
});

test('no line of a topic begins with a colon', async () => {
  for (const width of [40, 60, 80]) expect(await help('help profiles', width)).not.toMatch(/^:/m);
});
