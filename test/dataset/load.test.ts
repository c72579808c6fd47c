/** A compiled dataset with a part missing or broken: one message that names the file, and exit 1. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogFrom, loadCatalog } from '../../src/dataset/load.ts';
import type { Places } from '../../src/dataset/pack.ts';
import { DataError } from '../../src/errors.ts';
import { certs, DATA_FOLDER } from '../support/run.ts';
import { withFolder } from './folder.ts';

/** Runs a command on a copy of the shipped data after something happened to one part. */
const runBroken = (part: string, harm: (file: string) => void, argv: readonly string[]) =>
  withFolder({}, async (folder) => {
    cpSync(DATA_FOLDER, folder, { recursive: true });
    const file = path.join(folder, part);
    harm(file);
    return { file, ...(await certs(argv, { dataFolder: folder })) };
  });

const remove = (file: string) => rmSync(file);
const cut = (file: string) => truncateSync(file, 100);
const empty = (file: string) => writeFileSync(file, '');

/** The record of the CPC alone overwritten. */
const blankCpc = (file: string) => {
  const index = JSON.parse(readFileSync(path.join(path.dirname(file), 'index.json'), 'utf8')) as { places: Places };
  const [offset, length] = index.places['certifications/CPC.json'] ?? [0, 0];
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(' ', offset, offset + length));
};

const PARTS = [
  ['index.json', ['list']],
  ['records.jsonl', ['compare', 'CPC', 'CCS']],
  ['sources.json', ['data', 'sources']],
  ['programs/types.json', ['programs']],
  ['wages/national.json', ['career', 'salary']],
  ['glossary.json', ['explain', 'CEU']],
  ['funding.json', ['programs', 'funding']],
  ['careers.json', ['career', 'roles']],
] as const;

/** Every part that is a file of its own, but for the index, and a line that reads it. */
const READ_WHOLE = [
  ['sources.json', ['data', 'sources']],
  ['programs/types.json', ['programs']],
  ['programs/named.json', ['programs', '--state', 'NJ']],
  ['programs/checklist.json', ['programs', 'checklist']],
  ['wages/national.json', ['career', 'salary']],
  ['wages/industries.json', ['career', 'salary']],
  ['wages/states.json', ['career', 'salary', '--state', 'NJ']],
  ['wages/areas.json', ['career', 'salary', '--area', 'fresno']],
  ['wages/levels.json', ['career', 'salary', '--area', 'fresno']],
  ['wages/projections.json', ['career', 'outlook', '--area', 'fresno']],
  ['glossary.json', ['explain', 'CEU']],
  ['funding.json', ['programs', 'funding']],
  ['careers.json', ['career', 'roles']],
  ['schools.json', ['programs', '--schools']],
  ['disputes.json', ['data', 'disputes']],
  ['dates.json', ['data', 'stale']],
  ['rule-holders.json', ['rules', 'books']],
] as const;

describe('a part of the shipped dataset', () => {
  it.each(PARTS)('%s that is missing is named', async (part, argv) => {
    const { file, out, err, code } = await runBroken(part, remove, argv);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toBe(
      `error: the shipped dataset is broken: ${file} is missing\n  try: install certs again, or run "npm run build" in a checkout\n`,
    );
  });

  it.each([
    ['cut short', cut],
    ['empty', empty],
  ])('that is %s is named, without a stack', async (_name, harm) => {
    const { file, out, err, code } = await runBroken('records.jsonl', harm, ['show', 'CPC']);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toBe(
      `error: the shipped dataset is broken: ${file} is not valid JSON\n  try: install certs again, or run "npm run build" in a checkout\n`,
    );
  });

  const REPLACED = ['{}', '[]', 'null', '3'];

  it.each(REPLACED)('that holds %s is named with what it has not', async (text) => {
    const { file, out, err, code } = await runBroken('index.json', (index) => writeFileSync(index, text), ['list']);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toBe(
      `error: the shipped dataset is broken: ${file} has no dataVersion, no certifications, no organizations, no places, no sizes, as an index has\n  try: install certs again, or run "npm run build" in a checkout\n`,
    );
  });

  it.each(READ_WHOLE.flatMap(([part, argv]) => REPLACED.map((text) => [part, text, argv] as const)))(
    '%s that holds %s is named with its size, and with the one it was built with',
    async (part, text, argv) => {
      let built = 0;
      const replace = (file: string) => {
        built = statSync(file).size;
        writeFileSync(file, text);
      };
      const { file, out, err, code } = await runBroken(part, replace, argv);
      expect({ out, code }).toEqual({ out: '', code: 1 });
      expect(err).toBe(
        `error: the shipped dataset is broken: ${file} has ${text.length} bytes, and was built with ${built}\n  try: install certs again, or run "npm run build" in a checkout\n`,
      );
    },
  );

  it('is one of these, a record or the tree of commands', () => {
    const files = readdirSync(DATA_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('.json'),
    );
    const known = [...READ_WHOLE.map(([part]) => part), 'index.json', 'records.jsonl', 'commands.json'];
    expect(files.map((file) => file.replaceAll(path.sep, '/')).sort()).toEqual(known.sort());
  });

  it('that holds no tree of commands is said to have none, and help does without', async () => {
    const blank = (file: string) => writeFileSync(file, '{}');
    expect((await runBroken('commands.json', blank, ['completion', 'bash'])).err).toContain('has no commands\n');
    expect((await runBroken('commands.json', blank, ['nope'])).err).toContain('no command "nope"');
  });

  it('that cannot be read is named with what the system says', async () => {
    const folderOf = (file: string) => {
      rmSync(file);
      mkdirSync(file);
    };
    const { file, out, err, code } = await runBroken('index.json', folderOf, ['list']);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toBe(
      `error: the shipped dataset is broken: ${file} cannot be read: it is a folder (EISDIR)\n  try: install certs again, or run "npm run build" in a checkout\n`,
    );
  });

  it('is named to a script as data', async () => {
    const { file, out, err, code } = await runBroken('index.json', cut, ['list', '--json']);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'broken-data',
        message: `the shipped dataset is broken: ${file} is not valid JSON`,
        hint: 'install certs again, or run "npm run build" in a checkout',
        exit: 1,
      },
    });
  });

  it('is not missed by a command that does not show it', async () => {
    expect((await runBroken('records.jsonl', blankCpc, ['show', 'CCS'])).code).toBe(0);
    expect((await runBroken('records.jsonl', blankCpc, ['show', 'CPC'])).code).toBe(1);
  });

  it('is a DataError to a program', () => {
    expect(() => loadCatalog(path.join(DATA_FOLDER, 'nowhere')).index).toThrow(DataError);
  });
});

describe('a catalogue', () => {
  it('reads a part when it is asked for, and once', () => {
    const read: string[] = [];
    const catalog = catalogFrom((file) => {
      read.push(file);
      return { code: 'ABC' };
    });
    expect(read).toEqual([]);
    catalog.certification('ABC');
    catalog.certification('ABC');
    catalog.wages('states');
    expect(read).toEqual(['certifications/ABC.json', 'wages/states.json']);
  });
});
