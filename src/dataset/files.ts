/** The folder of data files: its layout, and every problem of every file at once. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { Problem } from '../errors.ts';
import { Careers, Checklist, Glossary, Programs, ProgramTypes, WageTables } from '../schema/career.ts';
import { Certification } from '../schema/certification.ts';
import { Organization } from '../schema/organization.ts';
import { Sources } from '../schema/source.ts';
import { toProblems } from './problems.ts';
import { readJson } from './read.ts';

/** The files that stand once, by their path below the folder. */
export const SINGLE_FILES = {
  'sources.json': Sources,
  'careers.json': Careers,
  'glossary.json': Glossary,
  'programs/types.json': ProgramTypes,
  'programs/checklist.json': Checklist,
  'programs/named.json': Programs,
  'wages/national.json': WageTables,
  'wages/industries.json': WageTables,
  'wages/states.json': WageTables,
} as const;
export type SingleFile = keyof typeof SINGLE_FILES;

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
};

export type FolderOptions = {
  /** Larger files are refused. */
  maxBytes: number;
  /** Turns what was read into what the schemas ask (own data leaves out what we can fill in). */
  prepare?: (data: unknown) => unknown;
  /** Own data may write over a known certification or organization by code alone. */
  partial?: boolean;
};

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

const OwnCertification = Certification.partial({ name: true, organization: true });
const OwnOrganization = Organization.partial({ name: true, fullName: true, url: true });

/** Reads and checks every file of the layout below a folder. Never throws for what is in them. */
export const readFolder = (folder: string, options: FolderOptions): { files: Files; problems: Problem[] } => {
  const problems: Problem[] = [];
  const files: Files = { certifications: [], organizations: [], singles: {} };

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

  for (const [name, { schema, key }] of Object.entries(FOLDERS)) {
    const own = name === 'certifications' ? OwnCertification : OwnOrganization;
    const seen = new Map<string, string>();
    for (const file of list(path.join(folder, name)).filter((entry) => entry.endsWith('.json'))) {
      const relative = `${name}/${file}`;
      const parsed = parse(relative, options.partial ? own : schema);
      if (parsed === undefined) continue;
      const id = String(Reflect.get(parsed as object, key));
      if (id.toLowerCase() !== path.basename(file, '.json').toLowerCase()) {
        problems.push({
          file: relative,
          path: key,
          found: JSON.stringify(id),
          expected: `the file's own name, ${JSON.stringify(path.basename(file, '.json'))}`,
        });
      }
      const twin = seen.get(id.toLowerCase());
      if (twin !== undefined)
        problems.push({
          file: relative,
          path: key,
          found: JSON.stringify(id),
          expected: `a ${key} of its own (${twin} has it too)`,
        });
      seen.set(id.toLowerCase(), relative);
      (files[name as keyof typeof FOLDERS] as unknown[]).push(parsed);
    }
  }
  const present = new Set([
    ...list(folder),
    ...['programs', 'wages'].flatMap((name) => list(path.join(folder, name)).map((file) => `${name}/${file}`)),
  ]);
  for (const [file, schema] of Object.entries(SINGLE_FILES)) {
    if (!present.has(file)) continue;
    const parsed = parse(file, schema);
    if (parsed !== undefined) Object.assign(files.singles, { [file]: parsed });
  }
  for (const file of present) {
    if (file.endsWith('.json') && !(file in SINGLE_FILES)) {
      problems.push({
        file,
        path: '',
        found: 'a file that the layout does not know',
        expected: `one of ${Object.keys(SINGLE_FILES).join(', ')}, certifications/*.json or organizations/*.json`,
      });
    }
  }
  return { files, problems };
};
