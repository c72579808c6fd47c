/** Every problem of a folder at once, whether it is somebody's own data or a whole dataset. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../core/catalog.ts';
import type { IsoDate } from '../core/dates.ts';
import { sourcesIn } from '../dataset/compile.ts';
import { readFolder, SINGLE_FILES } from '../dataset/files.ts';
import { wholeOrganization } from '../dataset/own.ts';
import { readJson } from '../dataset/read.ts';
import { A_DATA_FOLDER, asWritten, readOwn } from '../dataset/read-own.ts';
import type { Problem } from '../errors.ts';
import { applyRules, byPlaces, datasetOf, RULES } from './check.ts';
import { checkOwn, latestDay } from './own.ts';
import { knownSources } from './rule.ts';
import { fileStems, salvagedSources, unnamed } from './unread.ts';

/** Data files of a whole dataset: the shipped ones have far less. */
const MAX_BYTES = 8 * 1024 * 1024;

type Checked = {
  problems: Problem[];
  /** How many files were looked at. */
  files: number;
  layout: 'own-data' | 'whole-dataset';
};

/** Rules that go wrong without the sources, and one that does where anything is missing. */
const NEED_SOURCES = new Set([
  'sources-exist',
  'adopted-apart',
  'unknown-alone',
  'exact-before-approximate',
  'low-reliability',
]);
const NEEDS_ALL = 'sources-used';

/** A folder with its own sources and most of the other files that stand once is a whole dataset. */
const isWholeDataset = (folder: string): boolean => {
  const all = Object.keys(SINGLE_FILES);
  const there = all.filter((file) => existsSync(path.join(folder, file)));
  return there.includes('sources.json') && there.length * 2 >= all.length;
};

const checkWhole = (folder: string, today: IsoDate): Checked => {
  const { files, problems, looked, unread, places } = readFolder(folder, { maxBytes: MAX_BYTES });
  const missing = Object.keys(SINGLE_FILES)
    .filter((file) => !looked.includes(file))
    .map((file) => ({ file, path: '', found: 'nothing', expected: 'a file of a whole dataset' }));
  const salvaged = salvagedSources(unread);
  // What could not be read counts as there: nothing else is to blame for it.
  const unreadIds = ['', ...fileStems(unread, 'organizations')];
  const dataset = datasetOf({
    files,
    known: {
      certifications: [...fileStems(unread, 'certifications').map(unnamed), ...files.certifications],
      organizations: [...files.organizations, ...unreadIds.map((id) => wholeOrganization({ id }))],
      ...knownSources([...sourcesIn(files), ...(salvaged ?? [])]),
    },
    today,
    written: (file) => readJson(path.join(folder, places.get(file) ?? file), file, MAX_BYTES).data,
  });
  const found = applyRules(
    dataset,
    RULES.filter(
      ({ name }) => !(salvaged === null && NEED_SOURCES.has(name)) && !(unread.size > 0 && name === NEEDS_ALL),
    ),
  );
  return {
    problems: [...problems, ...missing, ...byPlaces(found, places)],
    files: looked.length,
    layout: 'whole-dataset',
  };
};

/**
 * Every problem of every file: a whole dataset is held to the rules of ours, anything else is own data over
 * the given catalogue, as `--data` would take it.
 *
 * @param today the day by which a date lies ahead
 */
export const checkFolder = (folder: string, base: Catalog, today: IsoDate): Checked => {
  const day = latestDay(base, today);
  if (isWholeDataset(folder)) return checkWhole(folder, day);
  const own = readOwn(folder);
  const problems = asWritten(folder, [...own.problems, ...checkOwn(own, base, day)]);
  // Layered over ours such a folder does no harm, but somebody who asks about it has named the wrong one.
  if (own.looked.length === 0 && problems.length === 0)
    problems.push({ file: '.', path: '', found: 'a folder without data', expected: A_DATA_FOLDER });
  return { problems, files: own.looked.length, layout: 'own-data' };
};
