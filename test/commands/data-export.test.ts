/** `data export`: the whole dataset leaves in every form, and nothing is lost that the form can hold. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../dataset/folder.ts';
import { certs, SHIPPED } from '../support/run.ts';
import { refused } from './tables.ts';

const DATA = path.join(import.meta.dirname, '..', '..', 'data');
const OWN = path.join(import.meta.dirname, '..', 'fixtures', 'own');
const world = { dataFolder: SHIPPED };
const TABLES = ['certifications', 'organizations', 'values', 'things', 'wages', 'schools', 'sources'];

const dataFile = (file: string): unknown => JSON.parse(readFileSync(path.join(DATA, file), 'utf8'));
const exported = async (...words: string[]): Promise<string> => {
  const { out, code, err } = await certs(['data', 'export', ...words], world);
  expect(code, err).toBe(0);
  return out;
};

describe('as JSON', () => {
  test('holds every file of the dataset as it is', async () => {
    const json = JSON.parse(await exported('--json')) as Record<string, unknown>;
    const { certifications, organizations, sources, files } = json as {
      certifications: { code: string }[];
      organizations: { id: string }[];
      sources: unknown;
      files: Record<string, unknown>;
    };
    const named = (folder: string) => readdirSync(path.join(DATA, folder)).sort();
    expect(certifications.map(({ code }) => `${code}.json`).sort()).toEqual(named('certifications'));
    for (const each of certifications) expect(each).toEqual(dataFile(`certifications/${each.code}.json`));
    expect(organizations.map(({ id }) => `${id}.json`).sort()).toEqual(named('organizations'));
    for (const each of organizations) expect(each).toEqual(dataFile(`organizations/${each.id}.json`));
    expect({ sources }).toEqual(dataFile('sources.json'));
    for (const [file, content] of Object.entries(files)) expect(content, file).toEqual(dataFile(file));
    expect(Object.keys(files)).toContain('wages/states.json');
  });
});

type Value = Record<string, string>;

describe('as CSV', () => {
  test('has a row for each value and source', async () => {
    const rows = parse(await exported('--format', 'csv'), { columns: true, record_delimiter: '\r\n' }) as Value[];
    const cpc = rows.filter(
      ({ file, path: where }) => file === 'certifications/CPC.json' && where?.startsWith('fees.member['),
    );
    const entries = (
      dataFile('certifications/CPC.json') as { fees: { member: { value: number; saidBy: unknown[] }[] } }
    ).fees.member;
    expect(cpc.map(({ value }) => Number(value))).toEqual(
      entries.flatMap(({ value, saidBy }) => saidBy.map(() => value)),
    );
    expect(rows.find(({ source }) => source === 'guide-2025')).toMatchObject({ dated: '2025', checked: '2026-11-23' });
    expect(
      rows.filter(({ standing }) => standing === 'unknown').every(({ value, source }) => value === '' && source === ''),
    ).toBe(true);
    expect(rows.some(({ file }) => file === 'wages/states.json')).toBe(true);
    const { tables } = dataFile('schools.json') as { tables: { rows: unknown[][] }[] };
    const schools = rows.filter(({ file }) => file === 'schools.json');
    expect(schools[0]).toMatchObject({ path: 'tables[0].rows[0].unitid', source: 'ipeds-c2024', standing: 'adopted' });
    expect(schools.map(({ value = '' }) => JSON.parse(value))).toEqual(tables.flatMap((table) => table.rows.flat()));
    for (const { value = '' } of rows) if (value !== '') JSON.parse(value.replace(/^'/, ''));
  });

  test('says what is own data', async () => {
    const rows = parse(await exported('--format', 'csv', '--data', OWN), {
      columns: true,
      record_delimiter: '\r\n',
    }) as Value[];
    const mine = rows.filter(({ own }) => own === 'own');
    expect(mine.map(({ file, path: where, value }) => [file, where?.replace(/\[\d+\]$/, ''), value])).toEqual(
      expect.arrayContaining([
        ['certifications/CPC.json', 'exam.questions', '120'],
        ['certifications/CPC.json', 'fees.member', '410.5'],
        ['organizations/school.json', 'membership.individual', '20'],
      ]),
    );
  });
});

describe('as a data package', () => {
  /** The library reads every row by its type and follows every reference. */
  const readAll = async (descriptor: string | object, basePath?: string): Promise<Record<string, number>> => {
    const read = await Package.load(descriptor, { strict: false, ...(basePath === undefined ? {} : { basePath }) });
    expect(read.errors.map(({ message }) => message)).toEqual([]);
    expect(read.valid).toBe(true);
    const counts: Record<string, number> = {};
    for (const resource of read.resources)
      counts[resource.name] = (await resource.read({ keyed: true, relations: true })).length;
    return counts;
  };

  test('into a folder: it validates, and so does every row', () =>
    withFolder({}, async (root) => {
      const folder = path.join(root, 'package');
      expect(await exported('--format', 'datapackage', '-o', folder)).toBe('');
      expect(readdirSync(root)).toEqual(['package']);
      expect(readdirSync(folder).sort()).toEqual([...TABLES.map((name) => `${name}.csv`), 'datapackage.json'].sort());
      const counts = await readAll(path.join(folder, 'datapackage.json'), folder);
      expect(Object.keys(counts)).toEqual(TABLES);
      expect(counts).toMatchObject({
        certifications: readdirSync(path.join(DATA, 'certifications')).length,
        organizations: readdirSync(path.join(DATA, 'organizations')).length,
        sources: (dataFile('sources.json') as { sources: unknown[] }).sources.length,
      });
      expect(counts.values).toBeGreaterThan(2000);
      const { tables } = dataFile('schools.json') as { tables: { rows: unknown[] }[] };
      expect(counts.schools).toBe(tables.reduce((count, { rows }) => count + rows.length, 0));
    }));

  test('to stdout: the same rows inside one JSON text', async () => {
    const inline = JSON.parse(await exported('--format', 'datapackage')) as { description: string };
    expect(inline.description).toContain('What the tables do not hold');
    const counts = await readAll(inline);
    expect(Object.keys(counts)).toEqual(TABLES);
    expect(counts.certifications).toBeGreaterThan(60);
  });

  test('with own data in it', async () => {
    const inline = JSON.parse(await exported('--format', 'datapackage', '--data', OWN)) as { version: string };
    expect(inline.version).toMatch(/\+own$/);
    expect((await readAll(inline)).organizations).toBe(readdirSync(path.join(DATA, 'organizations')).length + 1);
  });

  test('takes the place of a package, after being told to, and of nothing else', () =>
    withFolder({ 'other/notes.txt': 'mine', 'file.txt': '' }, async (root) => {
      const into = (name: string, ...more: string[]) =>
        certs(['data', 'export', '--format', 'datapackage', '-o', path.join(root, name), ...more]);
      mkdirSync(path.join(root, 'empty'));
      expect((await into('empty')).code).toBe(0);
      writeFileSync(path.join(root, 'empty', 'values.csv'), 'changed');
      expect((await into('empty')).code).toBe(2);
      expect(readFileSync(path.join(root, 'empty', 'values.csv'), 'utf8')).toBe('changed');
      expect((await into('empty', '--force')).code).toBe(0);
      expect(readFileSync(path.join(root, 'empty', 'values.csv'), 'utf8')).not.toBe('changed');
      expect((await into('other', '--force')).code).toBe(2);
      expect(readdirSync(path.join(root, 'other'))).toEqual(['notes.txt']);
      expect((await into('file.txt', '--force')).code).toBe(2);
      expect((await into('nowhere/package')).code).toBe(1);
      expect(readdirSync(root).sort()).toEqual(['empty', 'file.txt', 'other']);
    }));
});

test.each(['', '--format table', '--format plain', '--format markdown'])(
  '%s is for people, not for the whole',
  async (flags) => {
    const { out, err, code } = await certs(['data', 'export', ...flags.split(' ').filter((flag) => flag !== '')]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('--format json');
  },
);

test('one source is not the whole', async () => {
  const { out, err, code } = await certs(['data', 'export', '--json', '--source', 'guide-2025']);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain('not of one source');
});

test('the names of its columns are listed without a format, as the error of a wrong one says', async () => {
  const { err } = await certs(['data', 'export', '--format', 'csv', '--fields', 'code']);
  expect(err).toContain('--fields help');
  const { out, code } = await certs(['data', 'export', '--fields', 'help']);
  expect(code).toBe(0);
  const [header = ''] = (await exported('--format', 'csv')).split('\r\n');
  expect(out).toBe(`${header.split(',').join('\n')}\n`);
});

refused([
  ['data export CPC', 2, '"CPC"', 'certs data export'],
  ['data sources --format datapackage', 2, 'datapackage', 'certs data --help'],
  ['list --format datapackage', 2, 'datapackage', 'certs list --help'],
]);
