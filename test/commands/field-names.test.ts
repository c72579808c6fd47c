/** The names that --fields and --sort take, and how they are listed. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

describe('what has no fields has none to name', () => {
  refused([
    ['version --fields nope', 2, 'certs version has no fields', 'leave out --fields'],
    ['-V --sort y', 2, 'certs version has no fields', 'leave out --sort'],
    ['help --fields x,y', 2, 'got --fields "x,y"', 'leave out --fields'],
    ['help list --sort code', 2, 'certs help list has no fields', 'leave out --sort'],
    ['completion bash --sort x', 2, 'certs completion has no fields', 'leave out --sort'],
    ['completion bash --fields help', 2, 'certs completion has no fields', 'leave out --fields'],
  ]);
});

test('a field that is named twice is shown once', async () => {
  for (const flags of [
    ['--fields', 'code,name,code'],
    ['--fields', 'code,name', '--fields', 'name'],
  ])
    expect(await certs(['list', ...flags])).toEqual(await certs(['list', '--fields', 'code,name']));
});

test('a field that only another answer of the command has is one', async () => {
  for (const line of [
    'renewal --held CPC:2025-01-31 --fields organization,due --sort due',
    'programs --schools --fields institution --limit 1',
    'profile path me --fields path',
  ])
    expect((await certs(wordsOf(line))).code, line).toBe(0);
});

test.each([...COMMANDS])('certs $name --fields help: no word has to be there for the names', async ({ name, load }) => {
  const { fields, fieldsWith } = await load();
  const { out, err, code } = await certs([name, '--fields', 'help']);
  if (fields !== undefined && fieldsWith === undefined)
    expect({ out, err, code }).toEqual({ out: `${fields.join('\n')}\n`, err: '', code: 0 });
  else if (fields === undefined && fieldsWith === undefined) expect(err).toContain(`certs ${name} has no fields`);
  else if (code !== 0) expect(err).toContain(`certs ${name} needs <`);
});

test.each([
  'show --fields help --nope',
  'retake --fields help --limit x',
  'lapse CPC extra --fields help',
  'show --fields code',
])('certs %s: what else is wrong comes first', async (line) => {
  const { out, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: '', code: 2 });
});

test.each([
  ['show', 'show CPC'],
  ['lapse', 'lapse CPC --due 2026-10-10'],
  ['eligibility --batch -', null],
  ['data export', null],
])('certs %s: with --json the names are an answer', async (line, whole) => {
  const { out, code } = await certs([...wordsOf(line), '--fields', 'help', '--json']);
  expect(code).toBe(0);
  const lines = (await certs([...wordsOf(line), '--fields', 'help'])).out.trimEnd().split('\n');
  expect(JSON.parse(out)).toMatchObject({ kind: 'certs/fields', fields: lines.map((name) => ({ name })) });
  if (whole !== null) expect((await certs([...wordsOf(whole), '--fields', 'help', '--json'])).out).toBe(out);
});
