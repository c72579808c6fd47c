/** Reads a person's own folder: what it leaves out filled in, nothing of it layered yet. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../errors.ts';
import type { Source } from '../schema/source.ts';
import { sourcesIn } from './compile.ts';
import { absolute, type Folder, isFolder, type OwnFiles, readOwnFolder } from './files.ts';
import { isObject, type RawObject, valueAt } from './json.ts';
import { readJson } from './read.ts';

const MAX_BYTES = 1024 * 1024;

/** What the name of an own folder has to stand for. */
export const A_DATA_FOLDER = 'a folder with certifications/*.json and the like';

/** One own folder as read: its files, what is wrong with them, and the sources it brings along, itself first. */
export type OwnFolder = Folder<OwnFiles> & { name: string; sources: readonly [own: Source, ...theirs: Source[]] };

/**
 * Fills in what own data may leave out: the standing, and the source. `{ value, checked }` alone stands for
 * one statement of the folder's own.
 */
const fillIn = (data: unknown, source: string): unknown => {
  if (Array.isArray(data)) return data.map((entry) => fillIn(entry, source));
  if (!isObject(data)) return data;
  const filled: RawObject = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === 'saidBy' ? value : fillIn(value, source)]),
  );
  if (Array.isArray(filled.saidBy)) {
    filled.saidBy = filled.saidBy.map((statement) =>
      isObject(statement) && !('source' in statement) ? { source, ...statement } : statement,
    );
  }
  // A table of wages has one source for all its rows.
  if ('columns' in data && 'rows' in data) return { standing: 'adopted', source, ...filled };
  // A statement in words has its sources and no value.
  if ('text' in data && 'saidBy' in data && !('topic' in data))
    return 'term' in data ? filled : { standing: 'adopted', ...filled };
  // A day on which it was looked up makes it a value, even with its key misspelt.
  const isShort = 'checked' in data && !('saidBy' in data) && !('known' in data);
  // A passing mark has a value too, and its kind beside it.
  if (!isShort && (!('value' in data) || 'kind' in data)) return filled;
  if ('saidBy' in filled) return { standing: 'adopted', ...filled };
  const { checked, ...rest } = filled;
  return { standing: 'adopted', ...rest, saidBy: [{ source, ...(checked === undefined ? {} : { checked }) }] };
};

const NO_FOLDER: Folder<OwnFiles> = {
  files: { certifications: [], organizations: [], singles: {} },
  problems: [],
  looked: [],
  unread: new Map(),
  places: new Map(),
};

/** One own folder with every problem of its files' form. */
export const readOwn = (folder: string): OwnFolder => {
  const name = path.basename(absolute(folder));
  const id = `own:${name}`;
  const own: Source = {
    id,
    publisher: name,
    title: 'Own data',
    url: null,
    kind: 'own',
    dated: null,
    datedBy: 'own data',
  };
  if (!isFolder(folder)) {
    const found = existsSync(folder) ? 'a file' : 'no folder of this name';
    const problem = { file: '', path: '', found, expected: A_DATA_FOLDER };
    return { ...NO_FOLDER, name, sources: [own], problems: [problem] };
  }
  const read = readOwnFolder(folder, { maxBytes: MAX_BYTES, prepare: (data) => fillIn(data, id) });
  return { ...read, name, sources: [own, ...sourcesIn(read.files)] };
};

const BY_SHORT_FORM = /^(.*)\.saidBy\[0\]\.checked$/;

/** What stands at a place as people write it, `exam.minutes[0]`. */
const at = (data: unknown, place: string): unknown =>
  valueAt(
    data,
    place.split(/[.[\]]+/).filter((key) => key !== ''),
  );

/**
 * The problems with the places that stand in the files: `{ value, checked }` alone is read as one statement,
 * but whoever wrote it knows of no statement.
 */
export const asWritten = (folder: string, problems: readonly Problem[]): Problem[] => {
  const files = new Map<string, unknown>();
  const written = (file: string): unknown => {
    if (!files.has(file)) files.set(file, readJson(path.join(folder, file), file, MAX_BYTES).data);
    return files.get(file);
  };
  return problems.map((problem) => {
    const value = BY_SHORT_FORM.exec(problem.path)?.[1];
    if (value === undefined) return problem;
    const entry = at(written(problem.file), value);
    return isObject(entry) && !('saidBy' in entry) ? { ...problem, path: `${value}.checked` } : problem;
  });
};
