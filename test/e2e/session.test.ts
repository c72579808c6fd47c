/** The session that the README shows is one at a real terminal. `npx vitest run test/e2e/session.test.ts -u` records it anew. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { atTerminal } from './pty.ts';

const FILE = path.join(import.meta.dirname, '..', '..', 'README.md');
const SESSION = /```text\n\$ certs (eligibility .*)\n[\s\S]*?```/;

/** What is waited for, and what is typed then. */
const ANSWERS = [
  ['Type a number from 1 to 8: ', '2'],
  ['profile on this machine?', 'n'],
] as const;

test('an interview, from the first question to the verdict', async () => {
  const readme = readFileSync(FILE, 'utf8');
  const line = SESSION.exec(readme)?.[1] ?? '';
  const terminal = atTerminal(line.split(' '), { env: { SOURCE_DATE_EPOCH: '1795392000' } });
  for (const [seen, typed] of ANSWERS) await terminal.answers(seen, `${typed}\r`);
  const { text, code } = await terminal.ends();
  expect(code).toBe(0);
  await expect(readme.replace(SESSION, () => `\`\`\`text\n$ certs ${line}\n${text}\`\`\``)).toMatchFileSnapshot(FILE);
});
