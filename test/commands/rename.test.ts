/** A file that another program holds, as on Windows: its new name is tried again for a second. And a disk that fails. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const held = vi.hoisted(() => ({ times: 0, code: 'EBUSY' }));
const closing = vi.hoisted(() => ({ code: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    held.times -= 1;
    if (held.times >= 0) throw Object.assign(new Error('held'), { code: held.code });
    fs.renameSync(from, to);
  };
  const closeSync: typeof fs.closeSync = (descriptor) => {
    fs.closeSync(descriptor);
    if (closing.code !== '') throw Object.assign(new Error('full'), { code: closing.code });
  };
  return { ...fs, renameSync, closeSync };
});
const { writeFileWhole } = await import('../../src/output-file.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'certs-rename-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (): Promise<void> => writeFileWhole(path.join(folder, 'a.txt'), 'whole', async () => true);

test.each(['EBUSY', 'EPERM', 'EACCES'])('%s twice, then free', async (code) => {
  Object.assign(held, { times: 2, code });
  await write();
  expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('never free: told after a second at most, with the path, and nothing is left', async () => {
  Object.assign(held, { times: 99, code: 'EBUSY' });
  const start = performance.now();
  await expect(write()).rejects.toThrow(/a\.txt.*EBUSY/);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(readdirSync(folder)).toEqual([]);
});

test('any other reason is told at once', async () => {
  Object.assign(held, { times: 1, code: 'EXDEV' });
  await expect(write()).rejects.toThrow(/EXDEV/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a disk that says only at the end that it is full: told, and nothing is left', async () => {
  closing.code = 'EDQUOT';
  await expect(write()).rejects.toThrow(/a\.txt.*EDQUOT/);
  closing.code = '';
  expect(readdirSync(folder)).toEqual([]);
});
