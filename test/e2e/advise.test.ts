/** The interview of `advise` in the built program, at a real terminal. */
import { expect, test } from 'vitest';
import { atTerminal, choose, KEYS, tick } from './pty.ts';
import { spawnCerts } from './spawn.ts';

/** So long may the answer take on a slow machine, from the start of the program to its end. */
const LIMIT_MS = 1500;

test('ten questions at most, line by line; the way to the chosen one; nothing is saved without a yes', async () => {
  const terminal = atTerminal(['advise'], { env: { CERTS_ACCESSIBLE: '1' } });
  // Coding, outpatient care, a diploma, no training, coding work of 18 months, no credential, the rest passed over.
  for (const line of ['1', '2', '2', '12', '1']) await terminal.answers(': ', `${line}\r`);
  await terminal.answers('all together?', '18\r');
  await terminal.answers('certifications do you hold?', 'none\r');
  await terminal.answers('in dollars?', '1500\r');
  await terminal.answers('certified?', '\r');
  await terminal.answers('What matters most', '4\r');
  await terminal.answers('Plan the way', '1\r');
  await terminal.answers('as a profile on this machine?', 'n\r');
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text.match(/Question \d+ of (?:at most )?10/g)).toHaveLength(10);
  expect(text).toContain('--experience coding=18');
  expect(text).toContain('The way to the');
  expect(terminal.files()).toEqual([]);
});

test('line by line: < goes back in a question of either kind; Enter alone passes over one that is typed', async () => {
  const terminal = atTerminal(['advise'], { env: { CERTS_ACCESSIBLE: '1' } });
  // Back from the second question and from the third, then a diploma, no training and no work.
  for (const line of ['<', '1', '<', '1', '2', '<', '1', '2', '12', '13']) await terminal.answers(': ', `${line}\r`);
  await terminal.answers('certifications do you hold?', '\r');
  await terminal.answers('in dollars?', '<\r');
  await terminal.answers('certifications do you hold?', '?\r');
  await terminal.answers('in dollars?', '!\r');
  await terminal.answers('Enter for 1: ', '\r');
  await terminal.answers('as a profile on this machine?', 'n\r');
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  // At the first question there is nothing to go back to.
  expect(text).toContain('"<" holds something that is no number');
  expect(text.match(/Question \d+/g)?.map((count) => Number(count.slice(9)))).toEqual([
    ...[1, 2, 1, 2, 3, 2, 3, 4, 5, 6, 7, 6, 7],
  ]);
  expect(text).toContain(
    '--education high-school --training none --experience none --setting physician --focus coding',
  );
  expect(text).not.toContain('(Enter');
});

test('drawn: a typed question is passed over by Enter alone, and shows no sign for it', async () => {
  const terminal = atTerminal(['advise']);
  // Coding, any place, a diploma, no training, coding work of a length that is not told.
  for (const [place, keys] of [tick(1), choose(1), choose(2), tick(12), tick(1)].entries()) {
    await terminal.sees(`Question ${place + 1}`);
    await terminal.answers('Enter answers.', keys);
  }
  await terminal.answers('all together?', KEYS.enter);
  expect(await terminal.sees('certifications do you hold?')).not.toContain('(');
  terminal.types(KEYS.ctrlC);
  expect((await terminal.ends()).code).toBe(130);
});

test('drawn: stopped at the first question it answers by nothing at all', async () => {
  const terminal = atTerminal(['advise']);
  // Eight kinds of work, then to pass over, then to stop.
  await terminal.answers('Enter answers.', `${KEYS.down.repeat(9)}${KEYS.space}${KEYS.enter}`);
  await terminal.answers('Plan the way', choose(1));
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  expect(text).toContain('CCA');
  expect(terminal.files()).toEqual([]);
});

test('without a terminal it answers at once', async () => {
  const start = performance.now();
  const { out, code } = await spawnCerts(['advise', '--no-input']);
  expect(code).toBe(0);
  expect(out).toContain('The way to the CCA');
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
});
