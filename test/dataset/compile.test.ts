/** From the folder of data files to the parts that commands read. */
import { describe, expect, it } from 'vitest';
import type { CatalogIndex } from '../../src/core/catalog.ts';
import { citedSources, compile } from '../../src/dataset/compile.ts';
import { readFolder } from '../../src/dataset/files.ts';
import { type Change, withSmall } from '../lint/small.ts';

const compiled = (...changes: Change[]): Map<string, unknown> =>
  withSmall(changes, (folder) => compile(readFolder(folder, { maxBytes: 1_000_000 }).files));

describe('compile', () => {
  it('makes a part of each file, and an index', () => {
    expect([...compiled().keys()].sort()).toEqual([
      'careers.json',
      'certifications/ABC.json',
      'certifications/XYZ.json',
      'funding.json',
      'glossary.json',
      'index.json',
      'organizations/board.json',
      'programs/named.json',
      'programs/types.json',
      'schools.json',
      'sources.json',
      'wages/national.json',
    ]);
  });

  it('puts into the index all names by which a certification is found', () => {
    expect(compiled().get('index.json')).toEqual({
      dataVersion: '2026-02-15',
      certifications: [
        {
          code: 'ABC',
          name: 'Able Biller and Coder',
          organization: 'board',
          aliases: [{ name: 'ABX', kind: 'former-code' }],
          designations: ['ABC-A'],
        },
        { code: 'XYZ', name: 'Experienced Coder', organization: 'board', aliases: [], designations: [] },
      ],
      organizations: [{ id: 'board', name: 'The Board', url: null }],
    });
  });

  it('takes the newest day of reading for the version, wherever it stands', () => {
    const parts = compiled(['wages/national.json', 'tables[0].checked', '2026-02-20']);
    expect((parts.get('index.json') as CatalogIndex).dataVersion).toBe('2026-02-20');
  });

  it('gives each part the sources that it cites, and no others', () => {
    const sources = (file: string) => Object.keys((compiled().get(file) as { sources: object }).sources);
    expect(sources('certifications/ABC.json')).toEqual(['blog', 'editorial', 'page']);
    expect(sources('certifications/XYZ.json')).toEqual(['page']);
    expect(sources('organizations/board.json')).toEqual(['guide-2025', 'page']);
    expect(sources('wages/national.json')).toEqual(['page']);
  });
});

describe('citedSources', () => {
  it('finds a source at any depth, and nothing else that is called so', () => {
    expect([...citedSources({ a: [{ source: 'one' }, { b: { source: 'two' } }], source: 3 })].sort()).toEqual([
      'one',
      'two',
    ]);
  });
});
