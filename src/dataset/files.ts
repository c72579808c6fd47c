/** The folder of data files: its layout, and every problem of every file at once. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { Problem } from '../errors.ts';
import { Careers, Checklist, Glossary, Programs, ProgramTypes, WageTables } from '../schema/career.ts';
import { Certification } from '../schema/certification.ts';
import { Fundings } from '../schema/funding.ts';
import { LeftOut } from '../schema/left-out.ts';
import { Organization } from '../schema/organization.ts';
import { Schools } from '../schema/school.ts';
import { Sources } from '../schema/source.ts';
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
export type SingleFile = keyof typeof SINGLE_FILES;

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

export type FolderOptions = {
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

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** Reads and checks every file of the layout below a folder. Never throws for what is in them. */
export const readFolder = (folder: string, options: FolderOptions): { files: Files; problems: Problem[] } => {
  const problems: Problem[] = [];
  const files: Files = { certifications: [], organizations: [], singles: {} };

  /** The names in a folder; none where there is no such folder. */
  const list = (relative: string): string[] => {
    const full = path.join(folder, relative);
    if (!isFolder(full)) return [];
    try {
      return readdirSync(full)
        .filter((name) => !name.startsWith('.'))
        .sort();
    } catch {
      problems.push({ file: relative, path: '', found: 'a folder that cannot be read', expected: 'a readable folder' });
      return [];
    }
  };

  const parse = (relative: string, schema: z.ZodType): unknown => {
    const { data, problems: unread } = readJson(path.join(folder, relative), relative, options.maxBytes);
    problems.push(...unread);
    if (unread.length > 0) return undefined;
    const prepared = options.prepare ? options.prepare(data) : data;
    const result = schema.safeParse(prepared);
    if (result.success) return result.data;
    problems.push(...toProblems(relative, prepared, result.error.issues));
    return undefined;
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
      seen.set(id.toLowerCase(), relative);
      (files[name] as unknown[]).push(parsed);
    }
  };

  parseNamed('certifications');
  parseNamed('organizations');
  const top = list('');
  const present = [...top, ...['programs', 'wages'].flatMap((name) => list(name).map((file) => `${name}/${file}`))];
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

  const layout = `one of ${Object.keys(SINGLE_FILES).join(', ')}, certifications/*.json or organizations/*.json`;
  const unplaced = present.filter((name) => !(name in SINGLE_FILES) && !aside.includes(name));
  for (const file of unplaced.filter((name) => name.endsWith('.json'))) {
    problems.push({ file, path: '', found: 'a file that the layout does not know', expected: layout });
  }
  for (const name of top.filter((entry) => isFolder(path.join(folder, entry)) && !KNOWN_FOLDERS.has(entry))) {
    const expected = `one of ${[...KNOWN_FOLDERS].join(', ')}`;
    problems.push({ file: name, path: '', found: 'a folder that the layout does not know', expected });
  }
  return { files, problems };
};
