import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, certs, DATA_FOLDER, SHIPPED } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const OWN = path.join(import.meta.dirname, '..', 'fixtures', 'own');

describe('words to options', () => {
  refused([
    ['data', 2, 'topic', 'certs data'],
    ['data nope', 2, 'nope', 'certs data --help'],
    ['data disputes CPX', 3, '"CPX"', 'CPC'],
    ['data sources CPC', 2, '"CPC"', 'certs data sources'],
    ['data path x', 2, '"x"', 'certs data path'],
  ]);

  alike([['data disputes CPC', 'data disputes cpc']]);
});

describe('options to output', () => {
  answered([
    ['data sources', 'sources[id=guide-2025].title', 'How to Become a Medical Biller and Coder (2025 Guide)'],
    ['data sources', 'sources[id=guide-2025].dated', '2025'],
    ['data sources --source guide-2025', 'sources.*.id', ['guide-2025']],
    ['data sources guide-2025 aapc-apprentice', 'sources.*.id', ['aapc-apprentice', 'guide-2025']],
    ['data sources', 'sources[id=dol-etp-ca-2026].covers', '60 of the 3,266 programs of California'],
    ['data sources', 'sources[id=guide-2025].readFrom', null],
    ['data disputes CPC', 'disputes[path=exam.questions].others.*.value', [150]],
    ['data disputes CMC', 'disputes', []],
    ['data disputes --source guide-2025', 'disputes', []],
    ['data path', 'dataset', DATA_FOLDER],
    ['data path', 'own', []],
    ['data path', 'profiles', path.join('/home/someone', '.local', 'share', 'certs', 'profiles')],
  ]);

  test('all disputes are those of every certification, then of every organization, then of the rest', async () => {
    const all = (await answer(['data', 'disputes'])).disputes as { code: string }[];
    const each = await Promise.all(
      ['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC', 'aapc', 'ahima', 'nha', 'pmi'].map(
        async (code) => (await answer(['data', 'disputes', code])).disputes as { code: string }[],
      ),
    );
    expect(all.slice(0, each.flat().length)).toEqual(each.flat());
    expect(all.slice(each.flat().length).map(({ code }) => code)).toContain('mycaa');
  });

  test('a path names what stands in a list by its id, alike for a certification and its organization', async () => {
    const { disputes } = (await answer(['data', 'disputes'])) as { disputes: { code: string; path: string }[] };
    const pathsOf = (code: string) => disputes.filter((one) => one.code === code).map(({ path: where }) => where);
    expect(pathsOf('CPC')).toContain('rules.aapc.lapse.end.text');
    expect(pathsOf('aapc')).toContain('rules.aapc.lapse.end.text');
    expect(disputes.filter(({ path: where }) => /\.\d+\.|\[/.test(where))).toEqual([]);
  });

  test('what was read in place of an address stands with the source and with what it decides', async () => {
    const copy = 'a copy in the repository nfapu-dot/ipeds-labor-tool on GitHub (commit 15b3af5)';
    const { sources } = (await answer(['data', 'sources'])) as { sources: { id: string; readFrom: string }[] };
    expect(sources.find(({ id }) => id === 'bls-oews-national-2025-05')?.readFrom).toBe(copy);
    const { citations } = await answer(['career', 'salary', '--cite']);
    expect(Object.values(citations as Record<string, { readFrom?: string }>).map(({ readFrom }) => readFrom)).toContain(
      copy,
    );
    const { out } = await certs(['career', 'salary', '--cite', '--width', '400']);
    expect(out).toContain(`(read from ${copy})`);
  });

  test('every source that a dispute names is in the list of sources', async () => {
    const { sources } = (await answer(['data', 'sources'])) as { sources: { id: string }[] };
    const ids = new Set(sources.map(({ id }) => id));
    const { disputes } = (await answer(['data', 'disputes'])) as { disputes: { others: { sources: string[] }[] }[] };
    const named = disputes.flatMap(({ others }) => others.flatMap((other) => other.sources));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

test.each([
  ['data', ['validate', OWN], 'checking the files of'],
  ['data', ['export', '--json'], 'the whole dataset'],
  ['plan', ['CPC', 'CCS', 'COC', 'CPB', 'CBCS'], 'the ways to 5 certifications'],
])('%s %j says at a terminal what takes so long, nowhere else and not with --quiet', async (command, more, what) => {
  const words = [command, ...more];
  const [terminal, pipe] = [await certs(words, { tty: true }), await certs(words)];
  expect(terminal.err.split('\n')[0]).toContain(what);
  expect(pipe.err).not.toContain(what);
  expect((await certs([...words, '--quiet'], { tty: true })).err).toBe('');
});

test.each([
  ['rules', 'books', 'CPC'],
  ['data', 'disputes', 'CPC'],
  ['data', 'stale', 'CPC'],
])('%s %s %s names the official page to check old figures against', async (...words) => {
  expect((await certs([...words, '--width', '400'])).err).toContain('check https://www.aapc.com before');
});

test('where the pages are too many to name, it is said how to see whose each figure is', async () => {
  expect((await certs(['fees', '--width', '400'], { dataFolder: SHIPPED })).err).toContain('--cite names each source');
});

test('of a few certifications a plan is there at once', async () => {
  expect((await certs(['plan', 'CPC', 'CCS', 'COC', 'CPB'], { tty: true })).err).not.toContain('the ways to');
});
