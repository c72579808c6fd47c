import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancelledError } from '../../src/errors.ts';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'certs-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (line: string, world = {}) => certs(wordsOf(line), { env: { CERTS_HOME: home }, ...world });
const file = (name: string) => path.join(home, 'profiles', `${name}.json`);
const saved = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));

describe('words to options', () => {
  refused([
    ['profile', 2, 'topic', 'certs profile'],
    ['profile nope', 2, 'nope', 'certs profile --help'],
    ['profile edit', 2, 'name', 'certs profile edit me --education'],
    ['profile edit ../me --education none', 2, '../me', 'letters'],
    ['profile edit me', 2, 'nothing to change', 'certs help profile'],
    ['profile edit me --clear ""', 2, "option '--clear <fields>' argument ''", 'certs profile --help'],
    ['profile edit me --clear educaton', 2, 'educaton', 'education'],
    ['profile edit me --student --clear student', 2, '--clear student forgets what --student tells', 'one of the two'],
    ['profile edit me --held none --clear state,credentials', 2, '--clear credentials', 'one of the two'],
    ['profile show nobody', 2, '@nobody', 'certs profile edit nobody'],
    ['profile forget nobody --yes', 2, '@nobody', 'certs profile show'],
    ['eligibility CPC --profile @nobody', 2, '@nobody', 'certs profile edit nobody'],
    ['profile show --education none', 2, '--education', 'certs profile edit me --education'],
    ['profile show you --hours-per-week 4', 2, '--hours-per-week', 'certs profile edit you --hours-per-week'],
    ['profile path --clear education', 2, '--clear', 'certs profile edit me --clear'],
    ['profile export me --student', 2, '--student', 'certs profile edit me --student'],
    ['profile forget me --education none --yes', 2, '--education', 'certs profile edit me --education'],
    ['profile edit me --held CPX', 3, 'CPX', 'CPC'],
  ]);
});

test('is edited field by field, privately', async () => {
  await at('profile edit me --education high-school --experience coding=18:until=2026-10');
  expect(saved('me')).toEqual({
    education: 'high-school',
    experience: [{ in: 'coding', months: 18, until: '2026-10' }],
  });
  expect(statSync(file('me')).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file('me'))).mode & 0o777).toBe(0o700);
  await at('profile edit me --experience none --state NJ --clear education');
  expect(saved('me')).toEqual({ experience: [], state: 'NJ' });
  expect(readdirSync(path.dirname(file('me')))).toEqual(['me.json']);
});

test('--save @name says under which name, and where', async () => {
  const { err } = await at('eligibility CCS --education none --save @me');
  expect(err).toContain(`saved as @me in ${file('me')}`);
  expect(saved('me')).toEqual({ education: 'none' });
  expect((await at('advise --education none --save @me --force -q')).err).toBe('');
});

test('all problems of a change are told at once, and nothing is written', async () => {
  const { err, code } = await at('profile edit me --education phd --experience coding=many');
  expect(code).toBe(2);
  expect(err).toMatch(/--education: found "phd", expected one of none, /);
  expect(err).toMatch(/--experience: months: found "many", expected a number/);
  expect(existsSync(file('me'))).toBe(false);
});

test('what is saved answers like the flags', async () => {
  const flags = '--education high-school --experience coding=18:supervised';
  await at(`profile edit me ${flags}`);
  const [byName, byFlags] = [
    await at('eligibility CBCS --json --profile @me'),
    await at(`eligibility CBCS --json ${flags}`),
  ];
  expect(byName.out).toBe(byFlags.out);
});

test('export gives the profile alone, which reads back', async () => {
  await at('profile edit me --training course:topic=coding:hours=80 --licence rn');
  const { out } = await at('profile export me');
  expect(JSON.parse(out)).toEqual(saved('me'));
  const [byFile, byName] = [
    await at('eligibility CPC --json --profile -', { stdin: out }),
    await at('eligibility CPC --json --profile @me'),
  ];
  expect(byFile.out).toBe(byName.out);
});

test('export is JSON, and has no other form', async () => {
  await at('profile edit me --licence rn');
  expect((await at('profile export me --format ndjson')).out).toBe('{"licences":["rn"]}\n');
  for (const format of ['csv', 'tsv', 'plain', 'markdown']) {
    const { out, err, code } = await at(`profile export me --format ${format}`);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(`certs profile show me --format ${format}`);
  }
});

test.each(['edit', 'export', 'forget'])('%s needs a name, and says how it is called', async (topic) => {
  const { out, err, code } = await at(`profile ${topic}`);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(`usage: certs profile ${topic} <name> [flags]\n`);
});

test('a name and facts that are wrong are told together', async () => {
  const { err, code } = await at('profile edit --education nope --clear nothing');
  expect(code).toBe(2);
  for (const place of ['name', '--education', '--clear']) expect(err).toMatch(new RegExp(`^ {2}${place}: found`, 'm'));
});

test('--quiet: what is done is not told', async () => {
  expect((await at('profile edit me --licence rn')).err).toContain('saved as @me');
  expect((await at('profile edit me --licence rn -q')).err).toBe('');
  expect(await at('profile forget me -q', { tty: true, confirm: false })).toEqual({ out: '', err: '', code: 0 });
  expect(await at('profile forget me --yes -q')).toEqual({ out: '', err: '', code: 0 });
  expect(existsSync(file('me'))).toBe(false);
});

test('show lists what is saved; none is no error', async () => {
  expect(await at('profile show --json').then(({ out }) => JSON.parse(out).profiles)).toEqual([]);
  expect((await at('profile show')).err).toBe('note: no profile is saved yet\n');
  await at('profile edit b --education none');
  await at('profile edit a --education master');
  const { out } = await at('profile show --json');
  expect(JSON.parse(out).profiles.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
});

test('forget deletes after a clear yes alone', async () => {
  await at('profile edit me --education none');
  expect((await at('profile forget me')).code).toBe(2);
  expect(existsSync(file('me'))).toBe(true);
  expect((await at('profile forget me --yes')).code).toBe(0);
  expect(existsSync(file('me'))).toBe(false);
});

test('forget asks at a terminal; a no is an answer, and Ctrl-C stops', async () => {
  await at('profile edit me --education none');
  const no = await at('profile forget me', { tty: true, confirm: false });
  expect(no).toEqual({ out: '', err: 'Nothing was deleted.\n', code: 0 });
  const stop = async (): Promise<never> => {
    throw new CancelledError('Stopped. Nothing was saved.');
  };
  const prompter = { say: stop, select: stop, checkbox: stop, input: stop, confirm: stop };
  const { err, code } = await at('profile forget me', { tty: true, prompter });
  expect([err, code]).toEqual(['Stopped. Nothing was deleted.\n', 130]);
  expect(existsSync(file('me'))).toBe(true);
  expect((await at('profile forget me', { tty: true, confirm: true })).code).toBe(0);
  expect(existsSync(file('me'))).toBe(false);
});

test('a damaged file is told of and left alone, and its content is not printed', async () => {
  mkdirSync(path.dirname(file('me')), { recursive: true });
  const damaged = '{"education": "secret-word"';
  writeFileSync(file('me'), damaged);
  for (const line of [
    'profile show me',
    'profile edit me --state NJ',
    'profile export me',
    'eligibility CPC --profile @me',
  ]) {
    const { out, err, code } = await at(line);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('me.json');
    expect(err).not.toContain('secret-word');
    expect(readFileSync(file('me'), 'utf8')).toBe(damaged);
  }
});

test('a profile of a form to come is refused, and left alone', async () => {
  mkdirSync(path.dirname(file('me')), { recursive: true });
  const later = '{"schemaVersion": "2.0", "education": "master"}';
  writeFileSync(file('me'), later);
  const { out, err, code } = await at('profile edit me --state NJ');
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain('schemaVersion: found another value, expected 1.0');
  expect(readFileSync(file('me'), 'utf8')).toBe(later);
});

test('a key that is missing is told as nothing, one of another kind as another value', async () => {
  const stdin = JSON.stringify({ degrees: [{ field: 'him' }], education: 'secret-word', experience: [null] });
  const { err, code } = await at('eligibility CPC --profile -', { stdin });
  expect(code).toBe(2);
  expect(err).toContain('degrees[0].level: found nothing, expected');
  expect(err).toContain('education: found another value, expected');
  expect(err).toContain('experience[0]: found another value, expected');
  expect(err).not.toContain('secret-word');
});

test('path names the folder, or one file', async () => {
  expect((await at('profile path --format plain')).out).toContain(path.join(home, 'profiles'));
  expect(JSON.parse((await at('profile path me --json')).out).path).toBe(file('me'));
});
