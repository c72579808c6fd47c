/** The folder of data files: its layout, and every problem of every file at once. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { onceEach } from '../core/once.ts';
import type { Problem } from '../errors.ts';
import { Careers } from '../schema/career.ts';
import { Certification } from '../schema/certification.ts';
import { Fundings } from '../schema/funding.ts';
import { Glossary } from '../schema/glossary.ts';
import { LeftOut } from '../schema/left-out.ts';
import { Organization } from '../schema/organization.ts';
import { Checklist, Programs, ProgramTypes } from '../schema/program.ts';
import { Schools } from '../schema/school.ts';
import { Sources } from '../schema/source.ts';
import { WageTables } from '../schema/wages.ts';
import { toProblems } from './problems.ts';
import { readJson } from './read.ts';

/** The files that stand once, by their path below the folder. */
export const SINGLE_FILES = {
  'sources.json': Sources,
  'careers.json': Careers,
  'glossary.json': Glossary,
  'schools.json': Schools,
  'funding.json': Fundings,
  'programs/types.json': ProgramTypes,
  'programs/checklist.json': Checklist,
  'programs/named.json': Programs,
  'wages/national.json': WageTables,
  'wages/industries.json': WageTables,
  'wages/states.json': WageTables,
  'wages/areas.json': WageTables,
  'wages/levels.json': WageTables,
  'wages/projections.json': WageTables,
} as const;
type SingleFile = keyof typeof SINGLE_FILES;

/** Facts that were not used: checked with the rest, compiled into nothing, and no part of own data. */
export const LEFT_OUT_FILE = 'left-out.json';

/** The folders that hold one file for each thing, and the field that its file is named after. */
const FOLDERS = {
  certifications: { schema: Certification, key: 'code' },
  organizations: { schema: Organization, key: 'id' },
} as const;

/** A whole folder, parsed. */
export type Files = {
  certifications: Certification[];
  organizations: Organization[];
  singles: { [F in SingleFile]?: z.infer<(typeof SINGLE_FILES)[F]> };
  leftOut?: LeftOut;
};

type FolderOptions = {
  /** Larger files are refused. */
  maxBytes: number;
  /** Turns what was read into what the schemas ask (own data leaves out what we can fill in). */
  prepare?: (data: unknown) => unknown;
  /** Own data may write over a known certification or organization by code alone. */
  partial?: boolean;
};

const OWN_SCHEMAS = {
  certifications: Certification.partial({ name: true, organization: true }),
  organizations: Organization.partial({ name: true, fullName: true, url: true }),
} as const;
/** Lists that own data may leave out. */
const OWN_SINGLES: Partial<Record<SingleFile, z.ZodType>> = {
  'careers.json': Careers.partial(),
  'programs/types.json': ProgramTypes.partial(),
};

/** Folders of the layout; `schema` holds what editors read. */
const KNOWN_FOLDERS = new Set([...Object.keys(FOLDERS), 'programs', 'wages', 'schema']);

const MAX_FILES = 10_000;
/** All files of a folder together, in files of the largest size. */
const MAX_WHOLE = 64;

/** Whether a path leads to a folder; a link that leads nowhere or in a circle does not. */
export const isFolder = (file: string): boolean => {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
};

/** A path from the root on; as it was given where the folder that we are in is gone. */
export const absolute = (file: string): string => {
  try {
    return path.resolve(file);
  } catch {
    return file;
  }
};

/** Where a path leads after all links; null where it leads nowhere. */
const target = (file: string): string | null => {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
};

/** What was found in a folder, and what of it is wrong. */
export type Folder = {
  files: Files;
  problems: Problem[];
  /** The files looked at, as they are named below the folder. */
  looked: string[];
  /** Of those the ones that are not in `files`, with as much of their content as could be read. */
  unread: Map<string, unknown>;
  /** Where each certification and organization stands, by its place in the layout. */
  places: Map<string, string>;
};

type Report = (file: string, found: string, expected: string) => void;

/** Gives the names in a folder below another, sorted; none where there is no such folder. Each is looked into once. */
const listerOf = (folder: string, report: Report): ((relative: string) => string[]) => {
  const root = target(folder);

  /** A link out of the folder is not followed: the folder may come from somebody else. */
  const isInside = (entry: Dirent, relative: string): boolean => {
    if (!entry.isSymbolicLink()) return true;
    const leads = target(path.join(folder, relative));
    if (leads === null) {
      // A data file that cannot be opened says so itself.
      if (relative.endsWith('.json')) return true;
      report(relative, 'a link that leads nowhere', 'a file or a folder');
      return false;
    }
    if (root !== null && (leads === root || leads.startsWith(root + path.sep))) return true;
    report(relative, 'a link that leads out of the folder', 'a file in the folder itself');
    return false;
  };

  const list = onceEach((relative: string): string[] => {
    const full = path.join(folder, relative);
    if (!isFolder(full) || (relative !== '' && !list('').includes(relative))) return [];
    const inner = (name: string) => (relative === '' ? name : `${relative}/${name}`);
    try {
      const entries = readdirSync(full, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
      if (entries.length > MAX_FILES) {
        report(relative || '.', `${entries.length} files`, `at most ${MAX_FILES} files`);
        return [];
      }
      return entries
        .filter((entry) => isInside(entry, inner(entry.name)))
        .map(({ name }) => name)
        .sort();
    } catch {
      report(relative || '.', 'a folder that cannot be read', 'a readable folder');
      return [];
    }
  });
  return list;
};

/** Reports what the layout does not know. */
const reportStrangers = (
  folder: string,
  list: (relative: string) => string[],
  aside: string[],
  report: Report,
): void => {
  const layout = `one of ${Object.keys(SINGLE_FILES).join(', ')}, certifications/*.json or organizations/*.json`;
  const isDirectory = (relative: string): boolean => isFolder(path.join(folder, relative));
  for (const name of list('').filter((entry) => !Object.hasOwn(SINGLE_FILES, entry) && !aside.includes(entry))) {
    if (KNOWN_FOLDERS.has(name)) {
      if (!isDirectory(name)) report(name, 'something that is no folder', 'a folder of this name');
    } else if (isDirectory(name))
      report(name, 'a folder that the layout does not know', `one of ${[...KNOWN_FOLDERS].join(', ')}`);
    else if (/\.json$/i.test(name)) report(name, 'a file that the layout does not know', layout);
  }
  for (const name of [...KNOWN_FOLDERS].filter((known) => known !== 'schema')) {
    const inside = list(name).map((entry) => `${name}/${entry}`);
    const named = name in FOLDERS ? (file: string) => file.endsWith('.json') : (file: string) => file in SINGLE_FILES;
    for (const file of inside.filter((entry) => !named(entry) && !/\.(md|txt)$/.test(entry)))
      report(file, `a ${isDirectory(file) ? 'folder' : 'file'} that the layout does not know`, layout);
  }
};

/** Reads and checks every file of the layout below a folder. Never throws for what is in them. */
export const readFolder = (folder: string, options: FolderOptions): Folder => {
  const problems: Problem[] = [];
  const files: Files = { certifications: [], organizations: [], singles: {} };
  const looked: string[] = [];
  const unread = new Map<string, unknown>();
  const places = new Map<string, string>();
  let room = options.maxBytes * MAX_WHOLE;
  const report: Report = (file, found, expected) => {
    problems.push({ file, path: '', found, expected });
  };
  const list = listerOf(folder, report);

  const parse = (relative: string, schema: z.ZodType): unknown => {
    looked.push(relative);
    unread.set(relative, undefined);
    if (room < 0) return undefined;
    const { data, problems: odd, bytes = 0 } = readJson(path.join(folder, relative), relative, options.maxBytes);
    room -= bytes;
    if (room < 0)
      report(relative, 'more data than one folder may hold', `at most ${options.maxBytes * MAX_WHOLE} bytes`);
    problems.push(...odd);
    if (data === undefined) return undefined;
    const prepared = options.prepare ? options.prepare(data) : data;
    const result = schema.safeParse(prepared);
    if (!result.success) {
      unread.set(relative, prepared);
      problems.push(...toProblems(relative, prepared, result.error.issues, schema));
      return undefined;
    }
    unread.delete(relative);
    return result.data;
  };

  /** One file for each thing, named after it. */
  const parseNamed = (name: keyof typeof FOLDERS): void => {
    const { schema, key } = FOLDERS[name];
    const seen = new Map<string, string>();
    for (const file of list(name).filter((entry) => entry.endsWith('.json'))) {
      const relative = `${name}/${file}`;
      const parsed = parse(relative, options.partial ? OWN_SCHEMAS[name] : schema);
      if (parsed === undefined) continue;
      const id = String(Reflect.get(parsed as object, key));
      const stem = path.basename(file, '.json');
      const problem = (expected: string) =>
        problems.push({ file: relative, path: key, found: JSON.stringify(id), expected });
      if (id.toLowerCase() !== stem.toLowerCase()) problem(`the file's own name, ${JSON.stringify(stem)}`);
      const twin = seen.get(id.toLowerCase());
      if (twin !== undefined) problem(`a ${key} of its own (${twin} has it too)`);
      if (twin !== undefined) continue;
      seen.set(id.toLowerCase(), relative);
      places.set(`${name}/${id}.json`, relative);
      (files[name] as unknown[]).push(parsed);
    }
  };

  parseNamed('certifications');
  parseNamed('organizations');
  const present = [
    ...list(''),
    ...['programs', 'wages'].flatMap((name) => list(name).map((file) => `${name}/${file}`)),
  ];
  for (const [file, schema] of Object.entries(SINGLE_FILES)) {
    if (!present.includes(file)) continue;
    const parsed = parse(file, (options.partial && OWN_SINGLES[file as SingleFile]) || schema);
    if (parsed !== undefined) Object.assign(files.singles, { [file]: parsed });
  }

  const aside: string[] = options.partial ? [] : present.filter((file) => file === LEFT_OUT_FILE);
  for (const file of aside) {
    const parsed = parse(file, LeftOut);
    if (parsed !== undefined) files.leftOut = parsed as LeftOut;
  }

  reportStrangers(folder, list, aside, report);
  return { files, problems, looked, unread, places };
};
