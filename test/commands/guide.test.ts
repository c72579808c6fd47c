/** Every fact of the guide can be reached: command, path in its answer, and what the guide says there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../support/run.ts';
import { at } from './at.ts';

type Fact = { fact: string; command: string[]; path: string; expected: unknown };

const FACTS = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'cases', 'guide.json'), 'utf8')) as Fact[];

test.each(FACTS)('$fact', async ({ command, path: where, expected }) => {
  expect(at(await answer([...command, '--source', 'guide-2025']), where)).toEqual(expected);
});

test('there are at least 70 facts, and each says what it is about', () => {
  expect(FACTS.length).toBeGreaterThanOrEqual(70);
  expect(new Set(FACTS.map(({ fact }) => fact)).size).toBe(FACTS.length);
});
