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

/** The folders that hold one file for each thing. */
const THING_FOLDERS = ['certifications', 'organizations'] as const;

/** What the files of a folder have to look like; null: they are no part of it. */
type Shapes<C, O, S> = {
  certifications: z.ZodType<C>;
  organizations: z.ZodType<O>;
  singles: { [F in keyof S]: z.ZodType<S[F]> };
  leftOut: z.ZodType<LeftOut> | null;
};

const WHOLE = { certifications: Certification, organizations: Organization, singles: SINGLE_FILES, leftOut: LeftOut };

/** Own data may write over a known certification or organization by code alone, and leave out lists. */
const OWN = {
  certifications: Certification.partial({ name: true, organization: true }),
  organizations: Organization.partial({ name: true, fullName: true, url: true }),
  singles: { ...SINGLE_FILES, 'careers.json': Careers.partial(), 'programs/types.json': ProgramTypes.partial() },
  leftOut: null,
};

/** A folder, parsed. */
type FilesOf<C, O, S> = { certifications: C[]; organizations: O[]; singles: Partial<S>; leftOut?: LeftOut };
type SinglesOf<S extends Record<SingleFile, z.ZodType>> = { [F in SingleFile]: z.infer<S[F]> };

/** A whole folder. */
export type Files = FilesOf<Certification, Organization, SinglesOf<typeof WHOLE.singles>>;

export type OwnCertification = z.infer<typeof OWN.certifications>;
export type OwnOrganization = z.infer<typeof OWN.organizations>;
/** A person's own folder: of what ours knows it holds no more than somebody wrote. */
export type OwnFiles = FilesOf<OwnCertification, OwnOrganization, SinglesOf<typeof OWN.singles>>;

/** Folders of the layout; `schema` holds what editors read. */
const KNOWN_FOLDERS = new Set([...THING_FOLDERS, 'programs', 'wages', 'schema']);

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
export type Folder<F = Files> = {
  files: F;
  problems: Problem[];
  /** The files looked at, as they are named below the folder. */
  looked: string[];
  /** Of those the ones that are not in `files`, with as much of their content as could be read. */
  unread: Map<string, unknown>;
  /** Where each certification and organization stands, by its place in the layout. */
  places: Map<string, string>;
};

type ReportFound = (file: string, found: string, expected: string) => void;

/** Gives the names in a folder below another, sorted; none where there is no such folder. Each is looked into once. */
const listerOf = (folder: string, report: ReportFound): ((relative: string) => string[]) => {
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
  report: ReportFound,
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
    const named = THING_FOLDERS.some((things) => things === name)
      ? (file: string) => file.endsWith('.json')
      : (file: string) => file in SINGLE_FILES;
    for (const file of inside.filter((entry) => !named(entry) && !/\.(md|txt)$/.test(entry)))
      report(file, `a ${isDirectory(file) ? 'folder' : 'file'} that the layout does not know`, layout);
  }
};

type ReadOptions = {
  /** Larger files are refused. */
  maxBytes: number;
  /** Turns what was read into what the schemas ask. */
  prepare?: (data: unknown) => unknown;
};

/** Reads and checks every file of the layout below a folder, by the shapes of it. */
const readShaped = <C extends { code: string }, O extends { id: string }, S>(
  folder: string,
  shapes: Shapes<C, O, S>,
  { maxBytes, prepare = (data) => data }: ReadOptions,
): Folder<FilesOf<C, O, S>> => {
  const problems: Problem[] = [];
  const looked: string[] = [];
  const unread = new Map<string, unknown>();
  const places = new Map<string, string>();
  let room = maxBytes * MAX_WHOLE;
  const report: ReportFound = (file, found, expected) => {
    problems.push({ file, path: '', found, expected });
  };
  const list = listerOf(folder, report);

  const parse = <T>(relative: string, schema: z.ZodType<T>): T | undefined => {
    looked.push(relative);
    unread.set(relative, undefined);
    if (room < 0) return undefined;
    const { data, problems: odd, bytes = 0 } = readJson(path.join(folder, relative), relative, maxBytes);
    room -= bytes;
    if (room < 0) report(relative, 'more data than one folder may hold', `at most ${maxBytes * MAX_WHOLE} bytes`);
    problems.push(...odd);
    if (data === undefined) return undefined;
    const prepared = prepare(data);
    const result = schema.safeParse(prepared);
    if (!result.success) {
      unread.set(relative, prepared);
      problems.push(...toProblems({ file: relative, data: prepared, issues: result.error.issues, schema }));
      return undefined;
    }
    unread.delete(relative);
    return result.data;
  };

  /** One file for each thing, named after it. */
  const parseNamed = <K extends string, T extends Record<K, string>>(
    name: (typeof THING_FOLDERS)[number],
    schema: z.ZodType<T>,
    key: K,
  ): T[] => {
    const things: T[] = [];
    const seen = new Map<string, string>();
    for (const file of list(name).filter((entry) => entry.endsWith('.json'))) {
      const relative = `${name}/${file}`;
      const parsed = parse(relative, schema);
      if (parsed === undefined) continue;
      const id: string = parsed[key];
      const stem = path.basename(file, '.json');
      const problem = (expected: string) =>
        problems.push({ file: relative, path: key, found: JSON.stringify(id), expected });
      if (id.toLowerCase() !== stem.toLowerCase()) problem(`the file's own name, ${JSON.stringify(stem)}`);
      const twin = seen.get(id.toLowerCase());
      if (twin !== undefined) problem(`a ${key} of its own (${twin} has it too)`);
      if (twin !== undefined) continue;
      seen.set(id.toLowerCase(), relative);
      places.set(`${name}/${id}.json`, relative);
      things.push(parsed);
    }
    return things;
  };

  const certifications = parseNamed('certifications', shapes.certifications, 'code');
  const organizations = parseNamed('organizations', shapes.organizations, 'id');
  const present = [
    ...list(''),
    ...['programs', 'wages'].flatMap((name) => list(name).map((file) => `${name}/${file}`)),
  ];
  const singles: Partial<S> = {};
  for (const file in shapes.singles) {
    const parsed = present.includes(file) ? parse(file, shapes.singles[file]) : undefined;
    if (parsed !== undefined) singles[file] = parsed;
  }

  const aside = shapes.leftOut === null ? [] : [LEFT_OUT_FILE];
  const leftOut =
    shapes.leftOut !== null && present.includes(LEFT_OUT_FILE) ? parse(LEFT_OUT_FILE, shapes.leftOut) : undefined;

  reportStrangers(folder, list, aside, report);
  const files = { certifications, organizations, singles, ...(leftOut === undefined ? {} : { leftOut }) };
  return { files, problems, looked, unread, places };
};

/** Reads and checks every file of a whole folder. Never throws for what is in them. */
export const readFolder = (folder: string, options: { maxBytes: number }): Folder => readShaped(folder, WHOLE, options);

/** The same of a person's own folder; `prepare` fills in what it leaves out. */
export const readOwnFolder = (folder: string, options: Required<ReadOptions>): Folder<OwnFiles> =>
  readShaped(folder, OWN, options);
