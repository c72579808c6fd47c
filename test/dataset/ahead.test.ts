/** What is worked out when the dataset is compiled can be written down and read again. */
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CatalogIndex } from '../../src/core/catalog.ts';
import { withAhead } from '../../src/dataset/ahead.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readFolder } from '../../src/dataset/files.ts';
import { pack, partFile, RECORDS } from '../../src/dataset/pack.ts';

const parts = compile(readFolder(path.resolve('data'), { maxBytes: Number.POSITIVE_INFINITY }).files);
const all = withAhead(parts);
const { certifications, steady } = all.get(partFile.index) as CatalogIndex;

test('for each certification, for all together, and the days for which it holds', () => {
  const added = [...all.keys()].filter((file) => !parts.has(file));
  for (const { code } of certifications)
    expect(added).toEqual(
      expect.arrayContaining([partFile.ahead(`outlines/${code}`), partFile.ahead(`newcomers/${code}`)]),
    );
  for (const name of ['overviews/glances', 'overviews/holder-pays', 'overviews/drops', 'dates'] as const)
    expect(added).toContain(partFile.ahead(name));
  expect(steady?.from).toBe((parts.get(partFile.index) as CatalogIndex).dataVersion);
});

test('each part is the same when it is read again: nothing in it is lost in JSON', () => {
  for (const [file, part] of all) expect(JSON.parse(JSON.stringify(part)), file).toStrictEqual(part);
});

test('each record is found by its place, those of an organization together', () => {
  const files = pack(all);
  const text = files.get(RECORDS) ?? '';
  const { places } = JSON.parse(files.get(partFile.index) ?? '') as { places: Record<string, [number, number]> };
  const read = (file: string): unknown => {
    const [offset, length] = places[file] ?? expect.fail(file);
    return JSON.parse(text.slice(offset, offset + length));
  };
  for (const { code } of certifications) {
    expect(read(partFile.certification(code))).toMatchObject({ code });
    expect(read(partFile.ahead(`newcomers/${code}`))).toHaveProperty('front');
  }
  const owners = Object.keys(places).flatMap((file) => {
    const [folder, name = ''] = file.replace('.json', '').split('/');
    if (folder === 'organizations') return name;
    return certifications.find(({ code }) => code === name)?.organization ?? [];
  });
  const changes = owners.filter((owner, at) => owner !== owners[at - 1]);
  expect(changes).toHaveLength(new Set(owners).size);
});
