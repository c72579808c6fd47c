/** A question of the built program at a real terminal: the keys it takes, its width, and halting in the middle of it. */
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { atTerminal, KEYS } from './pty.ts';

const SCHOOLING = 'Arrow keys move, Enter answers.';
const CTRL_Z = '\u001a';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences of a terminal.
const SEQUENCE = /\u001b\[[\d;?]*[A-Za-z]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character.
const COLOURS = /\u001b\[[\d;]*m/g;

const hidesCursor = (text: string): boolean => text.lastIndexOf('\u001b[?25l') > text.lastIndexOf('\u001b[?25h');

test.each([
  ['Left', '\u001b[D'],
  ['End', '\u001b[F'],
  ['Page Down', '\u001b[6~'],
  ['F5', '\u001b[15~'],
  ['Ctrl-L', '\u000c'],
  ['a letter', 'x'],
])('%s means nothing: the line that was reached is the answer', async (_, key) => {
  const terminal = atTerminal(['eligibility', 'CBCS', '-q']);
  await terminal.answers(SCHOOLING, KEYS.down + key + KEYS.enter);
  const text = await terminal.sees('Question 2');
  expect(text.replaceAll(SEQUENCE, '')).toMatch(/finished\?\s+high school or an equivalent, such as the GED\s/);
  terminal.types(KEYS.ctrlC);
  expect((await terminal.ends()).code).toBe(130);
});

describe('Ctrl-Z', () => {
  test('halts: the terminal is as before; and fg asks the question anew', async () => {
    const shell = 'stty -g; set -m; "$@"; echo halted; stty -g; fg; echo "code $?"';
    const terminal = atTerminal(['eligibility', 'CBCS'], { shell });
    const [modes = ''] = (await terminal.sees('Question 1')).split('\r\n');
    await terminal.answers(SCHOOLING, CTRL_Z);
    const halted = await terminal.sees('halted');
    expect(hidesCursor(halted)).toBe(false);
    await terminal.sees(modes);
    await terminal.answers(SCHOOLING, KEYS.down + KEYS.enter);
    await terminal.sees('Question 2');
    await terminal.answers('Enter answers.', KEYS.ctrlC);
    const { text } = await terminal.ends();
    expect(text).toContain('code 130');
    expect(text).not.toContain('Question 3');
  });

  test('where no shell can wake it again, it goes on asking', async () => {
    const terminal = atTerminal(['eligibility', 'CBCS']);
    await terminal.answers(SCHOOLING, CTRL_Z);
    await terminal.answers(SCHOOLING, KEYS.down + KEYS.enter);
    await terminal.sees('Question 2');
    await terminal.answers('Enter answers.', KEYS.ctrlC);
    expect((await terminal.ends()).code).toBe(130);
  });

  test('line by line: fg asks the question anew too', async () => {
    const shell = 'set -m; "$@"; echo halted; fg; echo "code $?"';
    const terminal = atTerminal(['eligibility', 'CBCS'], { env: { CERTS_ACCESSIBLE: '1' }, shell });
    await terminal.answers('from 1 to 8: ', CTRL_Z);
    await terminal.sees('halted');
    await terminal.sees('2. high school');
    await terminal.answers('from 1 to 8: ', '2\r');
    await terminal.answers('by commas: ', KEYS.ctrlC);
    expect((await terminal.ends()).text).toContain('code 130');
  });
});

describe.each([
  ['drawn', {}],
  ['line by line', { CERTS_ACCESSIBLE: '1' }],
] as [string, Record<string, string>][])('the width of questions, %s', (_, env) => {
  test.each([
    [40, {}, []],
    [40, { COLUMNS: '120' }, []],
    [80, { COLUMNS: '30' }, []],
    [80, { COLUMNS: '50' }, ['--width', '30']],
  ] as [number, Record<string, string>, string[]][])('a terminal of %i columns, %o %o', async (cols, more, flags) => {
    const terminal = atTerminal(['eligibility', 'CBCS', '-q', ...flags], { cols, env: { ...env, ...more } });
    if (env.CERTS_ACCESSIBLE === undefined) await terminal.answers('Enter', `${KEYS.down}${KEYS.enter}`);
    else await terminal.answers('from 1 to 8: ', '2\r');
    await terminal.sees('Question 2');
    await terminal.sees(env.CERTS_ACCESSIBLE === undefined ? 'ticks' : 'commas: ');
    terminal.types(KEYS.ctrlC);
    const { text } = await terminal.ends();
    const rows = text
      .replaceAll(COLOURS, '')
      .replaceAll(SEQUENCE, '\n')
      .split(/[\r\n]/);
    expect(rows.filter((row) => stringWidth(row.trimEnd()) > (cols === 40 ? 40 : 30))).toEqual([]);
  });
});
