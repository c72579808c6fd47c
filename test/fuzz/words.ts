/** Command lines by chance: every command and flag of the program, with values that fit and values that do not. */
import fc from 'fast-check';
import { COMMANDS } from '../../src/commands/registry.ts';
import { globalOptions } from '../../src/commands/shared/options.ts';
import { CAREER_TOPICS, RULE_TOPICS } from '../../src/schema/vocabulary.ts';
import { wordsOf } from '../commands/tables.ts';
import { certs } from '../support/run.ts';

type Flag = { flags: string; choices: string[] | null };
type Command = {
  name: string;
  arguments: { choices: string[] | null }[];
  flags: Flag[];
  fields: string[] | null;
  examples: string[];
};

/** The command tree as the program tells it itself: a new command or flag is tried without a word here. */
const tree = JSON.parse((await certs(['help', '--json'])).out) as { commands: Command[]; topics: { name: string }[] };
const shared: Flag[] = globalOptions().map(({ flags, argChoices }) => ({ flags, choices: argChoices ?? null }));

const one = (...words: readonly string[]) => fc.constantFrom(...words);

/** No slash: an answer is never written outside of the test's own folder. No NUL: no system hands one over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is one of the two
const harmless = (text: string): string => text.replaceAll(/[/\\\u0000]/g, '_');

const garbage: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map(harmless),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(harmless),
  one(
    '',
    ' ',
    '-',
    '--',
    '=',
    ',',
    ':',
    ';',
    '@',
    '@me',
    '..',
    '-1',
    '0',
    '1e9',
    'NaN',
    'Infinity',
    '99999999999999999999',
    'null',
    '__proto__',
    'constructor',
    'toString',
    '\u001b[31m',
    '\u001b]8;;https:x\u0007',
    '\u009b31m',
    '\u202eCPC',
    '\ud800',
    '👩‍👩‍👧‍👦',
    'ﬀ',
    'İ',
    '漢字',
    'a\r\nb',
    '\ufeffCPC',
    '%s%n',
    '$(id)',
    '`id`',
  ),
  fc.integer({ min: 100, max: 20_000 }).map((length) => 'x'.repeat(length)),
);

const codes = one(
  'CPC',
  'cpc',
  'CPC®',
  'CCS',
  'COC',
  'CPB',
  'CMC',
  'CBCS',
  'RHIT',
  'CCA',
  'CPC-A',
  'CPX',
  'Certified Professional Coder',
);
const days = one(
  '2026-11-23',
  '2024-02-29',
  '2025-02-29',
  '2025-12-31',
  '2026-06',
  '2025',
  '0001-01-01',
  '9999-12-31',
  'today',
);
const numbers = one('0', '1', '2', '3', '7', '12', '36', '50', '100', '1000', '2500', '1000000', '0.5', '$1,200');

/** The files that a command line may name, in the test's own folder. */
export const FILES = [
  'profile.json',
  'roster.csv',
  'roster.ndjson',
  'log.csv',
  'own',
  'nothing',
  'folder',
  'fifo',
  'loop',
  '-',
] as const;
const OUTPUTS = [
  'out.json',
  'out.csv',
  'out.md',
  'out.txt',
  'out',
  'out.ics',
  'folder',
  'nothing/out',
  'loop',
  '-',
  '@me',
];

/** Values that fit, by what help calls them. */
const VALUES: Record<string, fc.Arbitrary<string>> = {
  '<n>': numbers,
  '<dollars>': numbers,
  '<columns>': one('20', '40', '60', '80', '120', '200', '500', '1', '9999'),
  '<days>': numbers,
  '<day>': days,
  '<age>': one('18mo', '2y', '90d', '0', '99999y'),
  '<code>': codes,
  '<code:date>': fc.tuple(codes, days).map((parts) => parts.join(':')),
  '<code=ceus>': fc.tuple(codes, numbers).map((parts) => parts.join('=')),
  '<id:until>': fc.tuple(one('aapc', 'ahima', 'nha', 'nobody'), days).map((parts) => parts.join(':')),
  '<id>': one('aapc', 'ahima', 'guide-2025', 'none', 'nobody'),
  '<ids>': one('mycaa', 'wioa', 'employer', 'gi-bill,mycaa', 'nobody'),
  '<field=months>': one(
    'coding=18',
    'coding=18:until=2026-10:supervised',
    'billing=0',
    'none',
    'coding',
    '=',
    'coding=-1',
    'coding=1e400',
  ),
  '<training>': one('certificate:topic=coding:hours=80', 'course', 'none', 'practicode', ':::'),
  '<degree>': one('associate:field=him', 'bachelor:completed=2025-02-30', 'none'),
  '<state>': one('NJ', 'New Jersey', 'GU', 'XX', 'nj'),
  '<name>': one('fresno', 'new york', 'zz'),
  '<soc>': one('29-2072', '43-3021', '00-0000'),
  '<file>': one(...OUTPUTS, ...FILES),
  '<folder>': one('own', 'own', 'own', ...FILES),
};

const valueFor = ({ flags, choices }: Flag, fields: readonly string[]): fc.Arbitrary<string> => {
  const kind = /<.*>/.exec(flags)?.[0] ?? '';
  const isOutput = /--(output|save|ics)\b/.test(flags);
  const fitting =
    choices !== null
      ? one(...choices)
      : isOutput
        ? one(...OUTPUTS)
        : /--(fields|sort|clear)\b/.test(flags)
          ? fc.oneof(
              one('help', ...fields),
              fc.tuple(one(...fields, 'code'), one('asc', 'desc', 'up')).map((parts) => parts.join(':')),
            )
          : (VALUES[kind] ?? codes);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: garbage });
};

/** A flag as it may be typed: with its value beside it or behind a sign, or forgotten. */
const typed = (flag: Flag, fields: readonly string[]): fc.Arbitrary<string[]> => {
  const names = flag.flags.replace(/ ?[<[].*/, '').split(', ');
  if (!/[<[]/.test(flag.flags)) return one(...names).map((name) => [name]);
  return fc.tuple(one(...names), valueFor(flag, fields), fc.nat(19)).map(([name, value, way]) => {
    if (way === 0) return [name];
    if (way < 6) return [name.startsWith('--') ? `${name}=${value}` : `${name}${value}`];
    return [name, value];
  });
};

/** One command with some of its words and flags, in any order. */
const lineOf = (command: Command): fc.Arbitrary<string[]> => {
  const fields = command.fields ?? ['code'];
  const topics = command.arguments.flatMap(({ choices }) => choices ?? []);
  const first = topics.length > 0 ? one(...topics) : codes;
  const word = fc.oneof(
    { weight: 6, arbitrary: codes },
    { weight: 1, arbitrary: one(...RULE_TOPICS, ...CAREER_TOPICS, 'CEU', 'DRG', 'me', 'own', 'checklist', 'list') },
    { weight: 1, arbitrary: garbage },
  );
  const own = command.flags.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...command.flags) }];
  const flag = fc
    .oneof(...own, { weight: 2, arbitrary: fc.constantFrom(...shared) })
    .chain((each) => typed(each, fields));
  const flags = fc.array(
    fc.oneof({ weight: 25, arbitrary: flag }, { weight: 1, arbitrary: garbage.map((text) => [text]) }),
    { maxLength: 4 },
  );
  const free = fc
    .tuple(fc.option(first, { freq: 8 }), fc.array(word, { maxLength: 2 }))
    .map(([topic, words]) => [command.name, ...(topic === null ? [] : [topic]), ...words]);
  const example = one(...command.examples).map((line) => wordsOf(line).slice(1));
  return fc
    .tuple(fc.oneof({ weight: 2, arbitrary: example }, { weight: 1, arbitrary: free }), flags, fc.nat(9))
    .chain(([words, more, way]) => {
      // Mostly as people write it, at times in any order.
      const parts = [...words.map((text) => [text]), ...more];
      return way > 0
        ? fc.constant(parts.flat())
        : fc.shuffledSubarray(parts, { minLength: parts.length }).map((mixed) => mixed.flat());
    });
};

/** Any command line. */
export const commandLines: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...tree.commands).chain(lineOf) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        one('help', 'version', '-h', '-V', '--help'),
        fc.array(
          fc.oneof(
            one(...COMMANDS.map(({ name }) => name), ...tree.topics.map(({ name }) => name), '--json', '--width', '30'),
            garbage,
          ),
          { maxLength: 2 },
        ),
      )
      .map(([word, more]) => [word, ...more]),
  },
  { weight: 1, arbitrary: fc.array(garbage, { maxLength: 5 }) },
);

/** What may stand in the environment. */
export const environments: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      one(
        'NO_COLOR',
        'FORCE_COLOR',
        'CLICOLOR',
        'CLICOLOR_FORCE',
        'TERM',
        'COLUMNS',
        'CI',
        'CERTS_ASCII',
        'CERTS_ACCESSIBLE',
        'CERTS_FORCE_TTY',
        'CERTS_NO_INPUT',
        'CERTS_DATA',
        'XDG_DATA_HOME',
      ),
      fc.oneof(one('', '0', '1', 'false', 'true', 'dumb', 'xterm', '40', '-5', '1e3', 'own'), garbage),
      { maxKeys: 3 },
    ),
  },
);
