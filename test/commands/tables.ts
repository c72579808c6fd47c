/** The two tables that every command is tested with: command lines that are refused, and those that answer. */
import { expect, test } from 'vitest';
import { answer, certs } from '../support/run.ts';
import { at } from './at.ts';

/** A command line as words: spaces part them, double quotes hold them together. */
export const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** A command line, its exit code, and what its message has to name: the value given, and how to go on. */
export type Refusal = readonly [line: string, code: number, names: string, hint: string];

/** What, why and how on stderr, nothing on stdout; with `--json` the same as one line of JSON. */
export const refused = (rows: readonly Refusal[]): void => {
  test.each(rows)('certs %s: exit %i', async (line, code, names, hint) => {
    const { out, err, code: actual } = await certs(wordsOf(line));
    expect({ actual, out }).toEqual({ actual: code, out: '' });
    expect(err).toMatch(/^error: \S.*\n( {2}.*\n)* {2}try: \S.*\n$/);
    expect(err.split('\n')[0]).toContain(names);
    expect(err).toContain(hint);
  });

  test.each(rows)('certs %s: as JSON, exit %i', async (line, code, names, hint) => {
    const { out, err, code: actual } = await certs(['--json', ...wordsOf(line)]);
    expect({ actual, out }).toEqual({ actual: code, out: '' });
    expect(err).toMatch(/^\{.*\}\n$/);
    const { error } = JSON.parse(err) as { error: Record<string, unknown> };
    expect(error.exit).toBe(code);
    expect(error.message).toContain(names);
    expect(error.hint).toContain(hint);
    expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
};

/** A command line, a path in its JSON answer, what stands there, and the codes of the warnings. */
export type Answered = readonly [line: string, path: string, expected: unknown, warnings?: readonly string[]];

/** How old figures are changes with the calendar: that is tested where ages are. */
const warningsOf = (json: Record<string, unknown>): string[] =>
  (json.warnings as { code: string }[]).map(({ code }) => code).filter((code) => code !== 'old-figures');

export const answered = (rows: readonly Answered[]): void => {
  for (const [line, path, expected, warnings = []] of rows) {
    test(`certs ${line}: ${path}`, async () => {
      const json = await answer(wordsOf(line));
      expect(at(json, path)).toEqual(expected);
      expect(warningsOf(json)).toEqual(warnings);
    });
  }
};

/** Command lines that say the same in other words. */
export const alike = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)('certs %s is certs %s', async (line, other) => {
    const first = await certs(wordsOf(line));
    expect(first.code).toBe(0);
    expect(await certs(wordsOf(other))).toEqual(first);
  });
};
