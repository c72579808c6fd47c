/** The interview of the built program at a real terminal. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { atTerminal, choose, KEYS, type Terminal, tick } from './pty.ts';
import { cleanEnv, LAUNCHER, spawnCerts } from './spawn.ts';

const SCHOOLING = 'Arrow keys move, Enter answers.';
const TICKS = 'Enter answers.';
const SAVE = 'as a profile on this machine?';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences of a terminal.
const SEQUENCE = /\u001b\[[\d;?]*[A-Za-z]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const COLOURS = /\u001b\[[\d;]*m/g;

/** A high-school diploma, no training, eighteen supervised months of coding. */
const tellCoder = async ({ answers, sees }: Terminal): Promise<void> => {
  await answers(SCHOOLING, choose(2));
  await sees('Question 2');
  await answers(TICKS, tick(12));
  await sees('Question 3');
  await answers(TICKS, tick(1));
  await answers('all together?', `18${KEYS.enter}`);
  await sees('Question 5');
  await answers(TICKS, choose(1));
};

/** The same line by line. */
const typeCoder = async ({ answers }: Terminal): Promise<void> => {
  for (const line of ['2', '12', '1', '18', '1']) await answers(line === '18' ? 'all together?' : ': ', `${line}\r`);
};

const CODER = ['--education', 'high-school', '--training', 'none', '--experience', 'coding=18:supervised'];

const hidesCursor = (text: string): boolean => text.lastIndexOf('\u001b[?25l') > text.lastIndexOf('\u001b[?25h');

test('CBCS: five questions, the verdict, the line that repeats it; nothing is saved without a yes', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS']);
  await tellCoder(terminal);
  await terminal.answers(SAVE, `n${KEYS.enter}`);
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text).toContain('You may sit for the CBCS');
  expect(text).toContain(`certs eligibility CBCS ${CODER.join(' ')} --no-input`);
  expect(text.match(/Question \d/g)).toEqual(['Question 1', 'Question 2', 'Question 3', 'Question 4', 'Question 5']);
  expect(hidesCursor(text)).toBe(false);
  expect(terminal.files()).toEqual([]);
});

test('typed ahead in one piece, each answer waits for its question', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS']);
  const all = [choose(2), tick(12), tick(1), `18${KEYS.enter}`, choose(1), `n${KEYS.enter}`];
  await terminal.answers(SCHOOLING, all.join(''));
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text).toContain(`certs eligibility CBCS ${CODER.join(' ')} --no-input`);
  expect(hidesCursor(text)).toBe(false);
});

test('stdout to a file: the questions stay on the terminal, the answer is that of the flags', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS', '--json'], { shell: 'exec "$@" > a.json' });
  await tellCoder(terminal);
  await terminal.answers(SAVE, `n${KEYS.enter}`);
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text).not.toContain('schemaVersion');
  const { out } = await spawnCerts(['eligibility', 'CBCS', '--json', ...CODER]);
  expect(readFileSync(path.join(terminal.home, 'a.json'), 'utf8')).toBe(out);
});

test('a yes saves it for the user alone, and the profile gives the same answer', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS'], { env: { CERTS_ACCESSIBLE: '1' } });
  await typeCoder(terminal);
  await terminal.answers(SAVE, 'y\r');
  await terminal.answers('A name', '\r');
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text).toContain('--profile @me');
  const file = path.join(terminal.home, 'certs', 'profiles', 'me.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  const env = { CERTS_HOME: path.join(terminal.home, 'certs') };
  const saved = await spawnCerts(['eligibility', 'CBCS', '--json', '--profile', '@me'], env);
  expect(saved.out).toBe((await spawnCerts(['eligibility', 'CBCS', '--json', ...CODER])).out);
});

describe.each([
  ['drawn', {}, SCHOOLING, 'Question 2', choose(2)],
  ['line by line', { CERTS_ACCESSIBLE: '1' }, 'from 1 to 8: ', 'by commas: ', '2\r'],
] as [string, Record<string, string>, string, string, string][])('stopping, %s', (_, env, first, second, answer) => {
  test.each([
    ['Ctrl-C', KEYS.ctrlC],
    ['Ctrl-D', KEYS.ctrlD],
  ])('%s at the first question and in the middle leaves nothing behind', async (_name, key) => {
    const atFirst = atTerminal(['eligibility', 'CBCS', '--save', 'me.json'], { env });
    await atFirst.answers(first, key);
    const inMiddle = atTerminal(['eligibility', 'CBCS', '--save', 'me.json'], { env });
    await inMiddle.answers(first, answer);
    await inMiddle.sees(second);
    if (env.CERTS_ACCESSIBLE === undefined) await inMiddle.sees(TICKS);
    inMiddle.types(key);
    for (const terminal of [atFirst, inMiddle]) {
      const { text, code } = await terminal.ends();
      expect(code).toBe(130);
      expect(text.replaceAll(SEQUENCE, '')).toMatch(/[^\n]\nStopped\. Nothing was saved\.\n$/);
      expect(hidesCursor(text)).toBe(false);
      expect(terminal.files()).toEqual([]);
    }
  });
});

describe.each([
  ['drawn', {}, SCHOOLING],
  ['line by line', { CERTS_ACCESSIBLE: '1' }, 'from 1 to 8: '],
] as [string, Record<string, string>, string][])('a signal while a question stands, %s', (_, env, first) => {
  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('%s: the terminal is as before, nothing is saved', async (signal, expected) => {
    const shell = `ulimit -c 0; stty -g; sh -c 'echo pid $$.; exec "$@"' sh "$@"; echo "code $?"; stty -g; ls`;
    const terminal = atTerminal(['eligibility', 'CBCS', '--save', 'me.json'], { env, shell });
    const pid = Number(/pid (\d+)\./.exec(await terminal.sees('.'))?.[1]);
    await terminal.sees(first);
    process.kill(pid, signal);
    const { text } = await terminal.ends();
    const [modes] = text.split('\n');
    expect(text).toMatch(new RegExp(`code ${expected}\n${modes}\n$`));
    expect(text.includes('Stopped. Nothing was saved.\n')).toBe(signal === 'SIGINT');
    expect(hidesCursor(text)).toBe(false);
  });
});

test.each([
  ['drawn', {}, SCHOOLING],
  ['line by line', { CERTS_ACCESSIBLE: '1' }, 'from 1 to 8: '],
] as [string, Record<string, string>, string][])('Ctrl-\\ ends it, %s', async (_, env, first) => {
  // The shell that waits is in the foreground with it, and stays.
  const shell = 'ulimit -c 0; trap : QUIT; stty -g; "$@"; echo "code $?"; stty -g';
  const terminal = atTerminal(['eligibility', 'CBCS'], { env, shell });
  await terminal.answers(first, '\u001c');
  const { text } = await terminal.ends();
  expect(text).toMatch(new RegExp(`code 131\n${text.split('\n')[0]}\n$`));
  expect(hidesCursor(text)).toBe(false);
});

test.each([
  ['drawn', {}, SCHOOLING],
  ['line by line', { CERTS_ACCESSIBLE: '1' }, 'from 1 to 8: '],
] as [string, Record<string, string>, string][])(
  'the terminal is closed under a question, %s',
  async (_, env, first) => {
    const terminal = atTerminal(['eligibility', 'CBCS'], { env, shell: 'trap : HUP; "$@"; echo $? >code' });
    await terminal.sees(first);
    terminal.closes();
    await vi.waitFor(() => expect(readFileSync(path.join(terminal.home, 'code'), 'utf8')).toBe('129\n'), 5000);
  },
);

test('the keyboard ends in the middle of a line: the line counts, the next question is the end', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS'], { env: { CERTS_ACCESSIBLE: '1' } });
  await terminal.answers('from 1 to 8: ', `2${KEYS.ctrlD}${KEYS.ctrlD}`);
  const { text, code } = await terminal.ends();
  expect(code).toBe(130);
  expect(text).toMatch(/Question 2[\s\S]*by commas: \nStopped\. Nothing was saved\.\n$/);
});

test('one can go back as far as the first question, and answer anew', async () => {
  const terminal = atTerminal(['eligibility', 'CBCS'], { env: { TERM: 'dumb' } });
  await terminal.answers('from 1 to 8: ', '2\r');
  await terminal.answers('by commas: ', '12\r');
  await terminal.answers('by commas: ', '<\r');
  // The earlier answer is what Enter takes.
  await terminal.answers('press Enter for 12: ', '14\r');
  await terminal.answers('press Enter for 2: ', '1\r');
  await terminal.answers(SAVE, 'n\r');
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text.match(/Question \d/g)).toEqual(['Question 1', 'Question 2', 'Question 3', 'Question 2', 'Question 1']);
  expect(text).toContain('You may not sit for the CBCS yet');
}, 20_000);

test('"I don\'t know" is an answer, and one can stop and see what is known', async () => {
  const unknown = atTerminal(['eligibility', 'CCS']);
  await unknown.answers(SCHOOLING, choose(7));
  const { text } = await unknown.ends();
  expect(text).toContain('depends on your schooling');
  const stopped = atTerminal(['eligibility']);
  await stopped.sees('Question 1');
  await stopped.sees(TICKS);
  stopped.types(`${KEYS.down.repeat(20)}${KEYS.space}${KEYS.enter}`);
  const all = await stopped.ends();
  expect(all.code).toBe(0);
  expect(all.text).toContain('Open to you now');
});

test.each([
  ['TERM=dumb', { TERM: 'dumb' }, []],
  ['--accessible', {}, ['--accessible', '--no-color']],
] as [string, Record<string, string>, string[]][])(
  '%s: numbered lines, no sequence of the terminal',
  async (_, env, flags) => {
    const terminal = atTerminal(['eligibility', 'CBCS', ...flags], { env });
    await typeCoder(terminal);
    await terminal.answers(SAVE, 'n\r');
    const { text, code } = await terminal.ends();
    expect(code).toBe(0);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('1. less than high school');
  },
);

describe('40 columns', () => {
  test('every line of a question fits', async () => {
    const terminal = atTerminal(['eligibility', 'CBCS', '-q'], { cols: 40 });
    await tellCoder(terminal);
    const { text, code } = await terminal.ends();
    expect(code).toBe(0);
    const rows = text
      .replaceAll(COLOURS, '')
      .replaceAll(SEQUENCE, '\n')
      .split(/[\r\n]/);
    expect(rows.filter((row) => stringWidth(row) > 40)).toEqual([]);
    // No word is broken at the edge.
    expect(text.replaceAll(SEQUENCE, '')).toMatch(/high school or an equivalent, such as\s+the GED/);
  });
});

test.each([
  [{ NO_COLOR: '1' }, [], false],
  [{}, ['--color', 'never'], false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
  [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  [{ FORCE_COLOR: '0' }, [], false],
  [{ NO_COLOR: '1' }, ['--color', 'always'], true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, ['--color', 'always'], true],
  [{ CI: 'false' }, [], true],
  [{}, [], true],
] as [Record<string, string>, string[], boolean][])('colour with %o %o: %s', async (env, flags, coloured) => {
  const terminal = atTerminal(['eligibility', 'CCS', ...flags], { env });
  await terminal.answers(SCHOOLING, KEYS.ctrlC);
  const { text } = await terminal.ends();
  expect(text.search(COLOURS) >= 0).toBe(coloured);
  expect(text).not.toContain('Warning');
});

describe('where nobody can answer it does not wait', () => {
  test.each([
    ['--no-input', {}],
    ['--quiet', { CI: '1' }],
    ['--quiet', { CERTS_NO_INPUT: '1' }],
  ] as [string, Record<string, string>][])('%s %o', async (flag, env) => {
    const terminal = atTerminal(['eligibility', 'CBCS', flag], { env });
    const { text, code } = await terminal.ends();
    expect(code).toBe(0);
    expect(text).not.toContain('Question');
    expect(text).toContain('--education');
  });

  test('stdin that is an open pipe', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'eligibility', 'CBCS', '--json'], {
      env: cleanEnv(),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    child.stdin.destroy();
    expect(code).toBe(0);
    expect(JSON.parse(out).results[0].ask).toContain('--education');
  }, 5_000);

  test('only the names of fields are wanted', async () => {
    const { text, code } = await atTerminal(['eligibility', 'CBCS', '--fields', 'help']).ends();
    expect(code).toBe(0);
    expect(text).not.toContain('Question');
  });
});

test('--save writes what was told, once all is told', async () => {
  const terminal = atTerminal(['eligibility', 'CCS', '--save', 'me.json'], { env: { TERM: 'dumb' } });
  await terminal.sees('from 1 to 8: ');
  expect(existsSync(path.join(terminal.home, 'me.json'))).toBe(false);
  terminal.types('4\r');
  expect((await terminal.ends()).code).toBe(0);
  expect(JSON.parse(readFileSync(path.join(terminal.home, 'me.json'), 'utf8'))).toEqual({ education: 'bachelor' });
});
