/** The steps of CONTRIBUTING.md for a new certification, gone through in a copy of the dataset. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aheadFor } from '../../src/core/ahead.ts';
import { withAhead } from '../../src/dataset/ahead.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readFolder } from '../../src/dataset/files.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { pack } from '../../src/dataset/pack.ts';
import { answer, certs } from '../support/run.ts';

const TODAY = '2026-12-01';

const ROOT = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-contributing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [source = '', certification = ''] = [
  ...readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g),
].map(([, text]) => text);

/** Runs one of the dataset's scripts over the copy. Throws where it finds a problem. */
const script = (name: string, ...words: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', path.join('src', 'lint', name), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });

test('a certification is added step by step', async () => {
  const data = path.join(folder, 'data');
  cpSync(path.join(ROOT, 'data'), data, { recursive: true });
  const sources = path.join(data, 'sources.json');
  const before = JSON.parse(readFileSync(sources, 'utf8')) as { sources: { id: string }[] };
  const all = [...before.sources, JSON.parse(source) as { id: string }];
  writeFileSync(sources, JSON.stringify({ ...before, sources: all }));
  writeFileSync(path.join(data, 'certifications', 'ABC.json'), certification);

  script('fix.ts', data);
  const ids = (JSON.parse(readFileSync(sources, 'utf8')) as typeof before).sources.map(({ id }) => id);
  expect(ids).toContain('aapc-abc-2026');
  expect(ids).toEqual([...ids].sort());
  expect(script('run.ts', data, TODAY)).toContain('no problem');

  const { files, problems } = readFolder(data, { maxBytes: Number.POSITIVE_INFINITY });
  expect(problems).toEqual([]);
  const built = path.join(folder, 'built');
  cpSync(path.join(ROOT, 'dist', 'data'), built, { recursive: true });
  for (const [file, text] of pack(withAhead(compile(files)))) writeFileSync(path.join(built, file), text);
  const world = { dataFolder: built, today: TODAY };
  expect(aheadFor(loadCatalog(built), { asOf: TODAY, source: null })).not.toBeNull();
  expect((await answer(['show', 'ABC'], world)).certification).toMatchObject({
    organization: 'aapc',
    exam: { questions: 100, minutes: null },
  });
  expect((await answer(['list'], world)).certifications).toContainEqual(
    expect.objectContaining({ code: 'ABC', name: 'Able Biller and Coder', status: 'active' }),
  );
  expect((await certs(['list', '--sort', 'code', '--limit', '1'], world)).out).toContain('Able Biller and Coder');
  expect((await answer(['advise'], world)).leftOut).toContainEqual(expect.objectContaining({ code: 'ABC' }));
  const { plans, warnings } = await answer(['plan', 'ABC'], world);
  expect(plans).toEqual([]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'requirements-unknown' }));
});
