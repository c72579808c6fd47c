/** Values and words that are none of those that a flag or a place takes: refused, and not taken for others. */
import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

describe('shared options with values that are none', () => {
  refused([
    ['list --as-of 2025-02-30', 2, '2025-02-30', 'certs list --help'],
    ['list --as-of 2025-02', 2, '2025-02', 'certs list --help'],
    ['list --as-of tomorrow', 2, 'tomorrow', 'certs list --help'],
    ['list --as-of 1899-12-31', 2, 'from 1900 to 2999', 'certs list --help'],
    ['plan CPC --start 3000-01-01', 2, 'from 1900 to 2999', 'certs plan --help'],
    ['list --source guide', 2, '"guide"', 'guide-2025'],
    ['list --source nobody', 2, '"nobody"', 'certs data sources'],
    ['list --width wide', 2, 'wide', 'certs list --help'],
    ['list --width 0', 2, '0', 'certs list --help'],
    ['list --limit -1', 2, '-1', 'certs list --help'],
    ['list --limit 1e3', 2, '1e3', 'certs list --help'],
    ['list --limit abc', 2, 'abc', 'certs list --help'],
    ['list --max-age old', 2, 'old', 'certs list --help'],
    ['list --color sometimes', 2, 'sometimes', 'certs list --help'],
    ['list --fields cod', 2, '"cod"', 'certs list --fields help'],
    ['list --sort cod', 2, '"cod"', 'certs list --sort help'],
    ['list --sort cod', 2, '"cod"', 'code'],
    ['list --nope', 2, '--nope', 'certs list --help'],
    ['list --lim 1', 2, '--lim', '--limit'],
    ['list --csv', 2, '--csv', 'did you mean: --format csv'],
    ['list --NDJSON', 2, '--NDJSON', 'did you mean: --format ndjson'],
    ['list --JSON', 2, '--JSON', 'did you mean: --json'],
    ['list --data /no/such/folder', 2, 'data', '--data'],
    ['list --profile /no/such/file.json', 2, 'profile', '"-" for standard input'],
    ['list --profile /dev/null', 2, 'profile', '"-" for standard input'],
    ['list --profile @', 2, '"@"', '@me'],
    ['list --profile @../me', 2, '"@../me"', '@me'],
    ['list -o /no/such/folder/a.txt', 1, '/no/such/folder/a.txt', 'folder'],
  ]);
});

test.each([['xml'], ['JSON'], ['cvs'], ['html'], ['yaml']])('--format %s is no format', async (format) => {
  const { out, err, code } = await certs(['list', '--format', format]);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(
    new RegExp(`^error: .*${format}.* csv,.*\\n( {2}did you mean: .*\\n)?( {2}usage: .*\\n)? {2}try: `),
  );
});

test.each([
  ['--json', '--plain'],
  ['--json', '--format=csv'],
  ['--plain', '--format=table'],
])('%s and %s are two formats at once', async (one, other) => {
  for (const words of [
    ['list', one, other],
    [one, 'list', other],
  ]) {
    const { out, err, code } = await certs(words);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/two formats/);
  }
});

test('the same format twice is no conflict', async () => {
  expect((await certs(['list', '--json', '--format', 'json'])).code).toBe(0);
});

describe('every wrong value of a list is told', () => {
  refused([
    ['renewal --held CPC:2025-03-31 --earned CPC=x,CPC=3,CCS=y', 2, '"CPC=x", "CCS=y"', 'write --earned CODE=NUMBER'],
    ['plan CPC --avoid foo,experience,bar', 2, 'cannot avoid "foo" or "bar"', '--avoid experience or --avoid degree'],
    ['plan CPC --avoid degre,experence', 2, '"degre" or "experence"', 'did you mean: degree, experience'],
  ]);
});

describe('an empty word is no value', () => {
  refused([
    ['show ""', 2, '"" in the place of <code>', 'certs show --help'],
    ['compare "" CPC', 2, '"" in the place of <codes>', 'certs compare --help'],
    ['explain ""', 2, '"" in the place of <words>', 'certs explain --help'],
    ['explain " "', 2, '" " in the place of <words>', 'certs explain --help'],
    ['data validate ""', 2, '"" in the place of <words>', 'certs data --help'],
    ['profile show ""', 2, '"" in the place of <name>', 'certs profile --help'],
    ['career ""', 2, "''", 'certs career --help'],
    ['list --data ""', 2, "option '--data <folder>' argument '' is invalid", 'certs list --help'],
    ['list --organization ""', 2, "option '--organization <id>' argument '' is invalid", 'certs list --help'],
    ['eligibility CPC --batch ""', 2, "option '--batch <file>' argument '' is invalid", 'certs eligibility --help'],
    ['eligibility CPC --education ""', 2, "option '--education <level>' argument ''", 'certs eligibility --help'],
    ['career salary --occupation ""', 2, "option '--occupation <soc>' argument ''", 'certs career --help'],
    ['plan CPC --start ""', 2, "option '--start <day>' argument ''", 'certs plan --help'],
    ['list --fields code,,name', 2, "option '--fields <names>' argument 'code,,name' is invalid", 'certs list --help'],
    ['list --fields code,', 2, "option '--fields <names>' argument 'code,' is invalid", 'certs list --help'],
  ]);
});

test('no flag of any command takes an empty value', async () => {
  type Flag = { long: string; value: string | null };
  const tree = JSON.parse((await certs(['help', '--json'])).out) as {
    globalFlags: Flag[];
    commands: { name: string; flags: Flag[] }[];
  };
  for (const { name, flags } of tree.commands)
    for (const { long, value } of [...flags, ...tree.globalFlags]) {
      if (value === null) continue;
      const { out, err, code } = await certs([name, long, '']);
      expect({ out, code }, `${name} ${long}`).toEqual({ out: '', code: 2 });
      expect(err, `${name} ${long}`).toMatch(/argument '' is invalid|: found ""|no state ""/);
    }
});

test.each([
  ['package.json', 'a file'],
  ['/no/such/folder', 'no folder of this name'],
])('--data %s: what stands there is told', async (place, found) => {
  expect((await certs(['list', '--data', place])).err).toContain(`${place}: found ${found}, expected a folder with`);
});

test.each(['toString', '__proto__', 'constructor'])('%s is a word like any other', async (word) => {
  for (const words of [
    [word],
    ['show', word],
    ['help', word],
    ['list', '--fields', word],
    ['list', '--source', word],
  ]) {
    const { out, err, code } = await certs(words);
    expect(out).toBe('');
    expect([2, 3]).toContain(code);
    expect(err).toMatch(/^error: .*\n[\s\S]*try: /);
  }
});

test.each([
  'list -o --plain',
  'list -o -q',
  'list --output=--csv',
  'eligibility CPC --save=-q',
  'advise --save=-q',
  'eligibility CPC --save -',
  'list -o=a.json',
])('certs %s: what begins as flags do is no file to write', async (line) => {
  const { out, err, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(/argument '([-=].*)' is invalid\. Expected a file; one of this name is \.\/\1\./);
});

test.each(['--fields ,', '--fields=', '--sort=', '--source=', '--format xml', '--format xml --json', '--output='])(
  'a value that is none is told once: %s',
  async (flags) => {
    const { out, err, code } = await certs(['list', ...flags.split(' ')]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^(error: |\{"error":.*)option '/);
  },
);

test('what is wrong with the command line comes before what is wrong with files', async () => {
  for (const flags of [
    ['--data', '/no/such/folder'],
    ['--profile', '/no/such/file'],
    ['--profile', '-'],
  ]) {
    const { out, err, code } = await certs(['list', '--limit', 'x', ...flags], { stdin: '{' });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^error: option '--limit <n>'/);
  }
});
