/** A person's own folders, layered over the shipped dataset by code and path. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../core/catalog.ts';
import type { SourceInfo } from '../core/figures.ts';
import { InvalidInputError, type Problem } from '../errors.ts';
import type { Certification } from '../schema/certification.ts';
import type { Organization } from '../schema/organization.ts';
import type { Source } from '../schema/source.ts';
import { citedSources, indexOf, partFile, sourceInfo } from './compile.ts';
import { type Files, readFolder, type SINGLE_FILES } from './files.ts';
import { catalogFrom, type PartReader } from './load.ts';

const MAX_BYTES = 1024 * 1024;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Fills in what own data may leave out: the standing, and the source. `{ value, checked }` alone stands for
 * one statement of the folder's own.
 */
const fillIn = (data: unknown, source: string): unknown => {
  if (Array.isArray(data)) return data.map((entry) => fillIn(entry, source));
  if (!isObject(data)) return data;
  const filled: Json = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fillIn(value, source)]));
  if (Array.isArray(filled.saidBy)) {
    filled.saidBy = filled.saidBy.map((statement) =>
      isObject(statement) && !('source' in statement) ? { source, ...statement } : statement,
    );
  }
  // A table of wages or schools has one source for all its rows.
  if ('columns' in data && 'rows' in data) return { standing: 'adopted', source, ...filled };
  // A statement in words has its sources and no value.
  if ('text' in data && 'saidBy' in data && !('topic' in data))
    return 'term' in data ? filled : { standing: 'adopted', ...filled };
  // A passing mark has a value too, and its kind beside it.
  if (!('value' in data) || 'kind' in data) return filled;
  if ('saidBy' in filled) return { standing: 'adopted', ...filled };
  const { checked, ...rest } = filled;
  return { standing: 'adopted', ...rest, saidBy: [{ source, ...(checked === undefined ? {} : { checked }) }] };
};

/** An entry of a path: a value with its sources, or an unknown. */
const isEntry = (value: unknown): boolean =>
  isObject(value) && (('value' in value && 'saidBy' in value) || value.known === false);

const keyOf = (value: unknown): unknown =>
  isObject(value) ? (value.id ?? value.term ?? value.type ?? value.code ?? value.name) : undefined;

/** Theirs over ours: entries of a path are added with their layer, lists of things merge by id. */
const merge = (ours: unknown, theirs: unknown, mark: { layer: number; own: string }): unknown => {
  if (theirs === undefined) return ours;
  if (Array.isArray(theirs)) {
    const tagged = theirs.map((entry) =>
      isEntry(entry) ? { ...(entry as Json), ...mark } : isObject(entry) ? merge(undefined, entry, mark) : entry,
    );
    if (!Array.isArray(ours)) return tagged;
    if (theirs.some(isEntry) || ours.some(isEntry)) return [...ours, ...tagged];
    if (!theirs.every(isObject)) return theirs;
    const known = ours.map((entry) => {
      const match = theirs.find((other) => keyOf(other) === keyOf(entry));
      return match === undefined ? entry : merge(entry, match, mark);
    });
    return [...known, ...tagged.filter((entry) => !ours.some((other) => keyOf(other) === keyOf(entry)))];
  }
  if (isObject(theirs)) {
    const base: Json = isObject(ours) ? ours : {};
    const keys = [...new Set([...Object.keys(base), ...Object.keys(theirs)])];
    // Who says a thing is said whole: their sources take the place of ours.
    const merged = (key: string) =>
      key === 'saidBy' && key in theirs ? theirs[key] : merge(base[key], theirs[key], mark);
    return Object.fromEntries(keys.map((key) => [key, merged(key)]));
  }
  return theirs;
};

const sourceOf = (folder: string): string => `own:${path.basename(path.resolve(folder))}`;

/** What a folder cites that neither it nor the dataset knows, and codes that it begins without a name. */
const crossCheck = (files: Files, known: ReadonlySet<string>, base: Catalog): Problem[] => {
  const problems: Problem[] = [];
  const organizations = new Set([
    ...base.index.organizations.map(({ id }) => id),
    ...files.organizations.map(({ id }) => id),
  ]);
  for (const { code, name, organization } of files.certifications) {
    const file = `certifications/${code}.json`;
    const isNew = !base.index.certifications.some((entry) => entry.code === code);
    if (isNew && name === undefined)
      problems.push({ file, path: 'name', found: 'nothing', expected: 'the name of a new certification' });
    if (isNew && organization === undefined)
      problems.push({
        file,
        path: 'organization',
        found: 'nothing',
        expected: 'the organization of a new certification',
      });
    if (organization !== undefined && !organizations.has(organization)) {
      problems.push({
        file,
        path: 'organization',
        found: JSON.stringify(organization),
        expected: `a known organization (${[...organizations].sort().join(', ')}) or one of its own in organizations/`,
      });
    }
  }
  const parts: [string, unknown][] = [
    ...files.certifications.map((part): [string, unknown] => [`certifications/${part.code}.json`, part]),
    ...files.organizations.map((part): [string, unknown] => [`organizations/${part.id}.json`, part]),
    ...Object.entries(files.singles),
  ];
  for (const [file, part] of parts) {
    for (const id of citedSources(part)) {
      if (!known.has(id))
        problems.push({
          file,
          path: 'source',
          found: JSON.stringify(id),
          expected: 'a source of the dataset, or one in your own sources.json',
        });
    }
  }
  return problems;
};

const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;

/** One own folder, read and checked. */
const readOwn = (folder: string, base: Catalog): { files: Files; problems: Problem[]; sources: Source[] } => {
  const source = sourceOf(folder);
  if (!isFolder(folder)) {
    const problem = {
      file: '',
      path: '',
      found: 'no folder of this name',
      expected: 'a folder with certifications/*.json and the like',
    };
    return { files: { certifications: [], organizations: [], singles: {} }, problems: [problem], sources: [] };
  }
  const { files, problems } = readFolder(folder, {
    maxBytes: MAX_BYTES,
    partial: true,
    prepare: (data) => fillIn(data, source),
  });
  const own: Source = {
    id: source,
    publisher: path.basename(path.resolve(folder)),
    title: 'Own data',
    url: null,
    kind: 'own',
    dated: null,
    datedBy: 'own data',
  };
  const sources = [own, ...(files.singles['sources.json']?.sources ?? [])];
  const known = new Set([...base.sources(), ...sources].map(({ id }) => id));
  return { files, problems: [...problems, ...crossCheck(files, known, base)], sources };
};

/**
 * The catalogue with own folders over it; a later folder wins over an earlier one.
 *
 * @throws InvalidInputError with every problem of every file of all folders
 */
export const withOwnData = (base: Catalog, folders: readonly string[]): Catalog => {
  let catalog = base;
  const all: Problem[] = [];
  folders.forEach((folder, position) => {
    const { files, problems, sources } = readOwn(folder, catalog);
    all.push(...problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) })));
    if (problems.length === 0)
      catalog = layer(catalog, files, sources, { layer: position + 1, own: path.basename(path.resolve(folder)) });
  });
  if (all.length > 0)
    throw new InvalidInputError('your own data cannot be used', {
      problems: all,
      hint: 'mend the files, or leave out --data',
    });
  return catalog;
};

const layer = (
  base: Catalog,
  files: Files,
  ownSources: readonly Source[],
  mark: { layer: number; own: string },
): Catalog => {
  const infos: Record<string, SourceInfo> = Object.fromEntries(
    ownSources.map((source) => [source.id, sourceInfo(source)]),
  );
  const baseInfos = () => Object.fromEntries(base.sources().map((source) => [source.id, sourceInfo(source)]));
  const over = (ours: unknown, theirs: unknown): unknown => {
    const merged = merge(ours, theirs, mark) as Json;
    const cited = citedSources(theirs);
    const known = [...cited].some((id) => !(id in infos)) ? baseInfos() : {};
    return { ...merged, sources: { ...(isObject(ours) ? (ours.sources as Json) : {}), ...known, ...infos } };
  };
  const exists = (list: readonly { code?: string; id?: string }[], id: string) =>
    list.some((entry) => (entry.code ?? entry.id) === id);

  const certifications = new Map(files.certifications.map((part): [string, Certification] => [part.code, part]));
  const organizations = new Map(files.organizations.map((part): [string, Organization] => [part.id, part]));
  const theirIndex = indexOf(files);
  const index = {
    dataVersion: base.index.dataVersion.endsWith('+own') ? base.index.dataVersion : `${base.index.dataVersion}+own`,
    certifications: [
      ...base.index.certifications.map((entry) => {
        const theirs = theirIndex.certifications.find(({ code }) => code === entry.code);
        if (theirs === undefined) return entry;
        return {
          ...entry,
          name: theirs.name ?? entry.name,
          organization: theirs.organization ?? entry.organization,
          aliases: [...entry.aliases, ...theirs.aliases],
          designations: [...entry.designations, ...theirs.designations],
        };
      }),
      ...theirIndex.certifications.filter(({ code }) => !exists(base.index.certifications, code)),
    ].sort((a, b) => (a.code < b.code ? -1 : 1)),
    organizations: [
      ...base.index.organizations,
      ...files.organizations
        .filter(({ id }) => !exists(base.index.organizations, id))
        .map(({ id, name }) => ({ id, name: name ?? id })),
    ],
  };

  const read: PartReader = (file) => {
    if (file === partFile.index) return index;
    if (file === 'sources.json') return { sources: [...base.sources(), ...ownSources] };
    const [folder, name] = file.split('/') as [string, string];
    const id = name?.replace(/\.json$/, '');
    if (folder === 'certifications') {
      const theirs = certifications.get(id);
      const ours = exists(base.index.certifications, id) ? base.certification(id) : undefined;
      return theirs === undefined ? ours : over(ours, theirs);
    }
    if (folder === 'organizations') {
      const theirs = organizations.get(id);
      const ours = exists(base.index.organizations, id) ? base.organization(id) : undefined;
      return theirs === undefined ? ours : over(ours, theirs);
    }
    const ours = SINGLE_READERS[file as keyof typeof SINGLE_READERS]?.(base);
    const theirs = files.singles[file as keyof typeof SINGLE_FILES];
    return theirs === undefined ? ours : over(ours, theirs);
  };
  return catalogFrom(read);
};

const SINGLE_READERS = {
  'careers.json': (base: Catalog) => base.careers(),
  'glossary.json': (base: Catalog) => base.glossary(),
  'schools.json': (base: Catalog) => base.schools(),
  'funding.json': (base: Catalog) => base.funding(),
  'programs/types.json': (base: Catalog) => base.programTypes(),
  'programs/checklist.json': (base: Catalog) => base.checklist(),
  'programs/named.json': (base: Catalog) => base.programs(),
  'wages/national.json': (base: Catalog) => base.wages('national'),
  'wages/industries.json': (base: Catalog) => base.wages('industries'),
  'wages/states.json': (base: Catalog) => base.wages('states'),
  'wages/areas.json': (base: Catalog) => base.wages('areas'),
  'wages/levels.json': (base: Catalog) => base.wages('levels'),
  'wages/projections.json': (base: Catalog) => base.wages('projections'),
};
