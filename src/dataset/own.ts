/** A person's own folder, layered over the dataset by code and path. */
import type { Catalog, CatalogIndex } from '../core/catalog.ts';
import type { SourceInfo } from '../core/figures.ts';
import { isEntry } from '../core/paths.ts';
import { inRows } from '../core/schools/columns.ts';
import type { Certification } from '../schema/certification.ts';
import type { Organization } from '../schema/organization.ts';
import { citedSources, indexEntry, sourceInfo } from './compile.ts';
import type { OwnCertification, OwnOrganization, SINGLE_FILES } from './files.ts';
import { isObject, type RawObject } from './json.ts';
import { catalogFrom, type PartReader } from './load.ts';
import { partFile } from './pack.ts';
import type { OwnFolder } from './read-own.ts';

/** By what a thing of a list is known: its id, or what stands for one where it has none. */
const keyOf = (value: unknown): unknown =>
  isObject(value)
    ? (value.id ?? value.term ?? value.type ?? value.level ?? value.topic ?? value.code ?? value.name)
    : undefined;

/** Theirs over ours: entries of a path are added with their layer, lists of things merge by key. */
const merge = (ours: unknown, theirs: unknown, mark: { layer: number; own: string }): unknown => {
  if (theirs === undefined) return ours;
  if (Array.isArray(theirs)) {
    const tagged = theirs.map((entry) =>
      isEntry(entry) ? { ...(entry as RawObject), ...mark } : isObject(entry) ? merge(undefined, entry, mark) : entry,
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
    const base: RawObject = isObject(ours) ? ours : {};
    const keys = [...new Set([...Object.keys(base), ...Object.keys(theirs)])];
    // Who says a thing is said whole: their sources take the place of ours.
    const merged = (key: string) =>
      key === 'saidBy' && key in theirs ? theirs[key] : merge(base[key], theirs[key], mark);
    return Object.fromEntries(keys.map((key) => [key, merged(key)]));
  }
  return theirs;
};

type Ids = { certifications: ReadonlySet<string>; organizations: ReadonlySet<string> };
const idsOfIndex = new WeakMap<CatalogIndex, Ids>();

/** The codes and ids of an index, gathered once: an own folder may hold thousands. */
const idsOf = (index: CatalogIndex): Ids => {
  const ids = idsOfIndex.get(index) ?? {
    certifications: new Set(index.certifications.map(({ code }) => code)),
    organizations: new Set(index.organizations.map(({ id }) => id)),
  };
  idsOfIndex.set(index, ids);
  return ids;
};

/** A part of a catalogue by its file in the layout; undefined where it has none. */
export const partOf = (base: Catalog, file: string): unknown => {
  const [folder = '', id = ''] = file.replace(/\.json$/, '').split('/');
  const known = idsOf(base.index);
  if (folder === 'certifications') return known.certifications.has(id) ? base.certification(id) : undefined;
  if (folder === 'organizations') return known.organizations.has(id) ? base.organization(id) : undefined;
  return SINGLE_READERS[file as keyof typeof SINGLE_READERS]?.(base);
};

/** Whether a certification says all that one of ours does. */
const isComplete = (part: OwnCertification): part is Certification =>
  part.name !== undefined && part.organization !== undefined;

/** An organization with what stands for the names that it leaves out. */
export const wholeOrganization = (part: OwnOrganization): Organization => {
  const { name = part.id, fullName = name, url = null } = part;
  return { ...part, name, fullName, url };
};

/**
 * The catalogue with an own folder over it, which wins over what lies below.
 *
 * @param own read, and checked over `base`: each new certification is a whole one
 * @param position how many folders lie between it and the dataset, itself counted
 */
export const layered = (base: Catalog, own: OwnFolder, position: number): Catalog => {
  const { files, sources: ownSources, name } = own;
  const mark = { layer: position, own: name };
  const infos: Record<string, SourceInfo> = Object.fromEntries(
    ownSources.map((source) => [source.id, sourceInfo(source)]),
  );
  // One map for all records that cite ours: copying it for each would cost more than the rest.
  let everyInfo: Record<string, SourceInfo> | undefined;
  const allInfos = (): Record<string, SourceInfo> => {
    everyInfo ??= { ...Object.fromEntries(base.sources().map((source) => [source.id, sourceInfo(source)])), ...infos };
    return everyInfo;
  };
  const over = (ours: unknown, theirs: unknown): unknown => {
    const citesOurs = [...citedSources(theirs)].some((id) => !(id in infos));
    const beside = isObject(ours) ? { ...(ours.sources as RawObject), ...infos } : infos;
    return { ...(merge(ours, theirs, mark) as RawObject), sources: citesOurs ? allInfos() : beside };
  };

  const certifications = new Map(files.certifications.map((part) => [part.code, part]));
  const known = idsOf(base.index);
  const organizations = new Map<string, OwnOrganization>(
    files.organizations.map((part) => [part.id, known.organizations.has(part.id) ? part : wholeOrganization(part)]),
  );
  const index = {
    dataVersion: base.index.dataVersion.endsWith('+own') ? base.index.dataVersion : `${base.index.dataVersion}+own`,
    certifications: [
      ...base.index.certifications.map((entry) => {
        const part = certifications.get(entry.code);
        if (part === undefined) return entry;
        const theirs = indexEntry({
          ...part,
          name: part.name ?? entry.name,
          organization: part.organization ?? entry.organization,
        });
        return {
          ...theirs,
          aliases: [...entry.aliases, ...theirs.aliases],
          designations: [...entry.designations, ...theirs.designations],
        };
      }),
      ...files.certifications
        .filter(({ code }) => !known.certifications.has(code))
        .filter(isComplete)
        .map(indexEntry),
    ].sort((a, b) => (a.code < b.code ? -1 : 1)),
    organizations: [
      ...base.index.organizations.map((entry) => {
        const theirs = organizations.get(entry.id);
        return theirs === undefined
          ? entry
          : { ...entry, name: theirs.name ?? entry.name, url: theirs.url ?? entry.url };
      }),
      ...files.organizations
        .filter(({ id }) => !known.organizations.has(id))
        .map(wholeOrganization)
        .map(({ id, name, url }) => ({ id, name, url })),
    ],
  };

  const theirPart = (file: string): unknown => {
    const [folder = '', id = ''] = file.replace(/\.json$/, '').split('/');
    if (folder === 'certifications') return certifications.get(id);
    if (folder === 'organizations') return organizations.get(id);
    return files.singles[file as keyof typeof SINGLE_FILES];
  };
  /** Theirs behind ours. Folders of one name stand for one source, and a source of ours may be repeated as it is. */
  const everySource = () => {
    const ours = base.sources();
    const ids = new Set(ours.map(({ id }) => id));
    return [...ours, ...ownSources.filter(({ id }) => !ids.has(id))];
  };
  const read: PartReader = (file) => {
    if (file === partFile.index) return index;
    if (file === 'sources.json') return { sources: everySource() };
    const theirs = theirPart(file);
    const ours = partOf(base, file);
    return theirs === undefined ? ours : over(ours, theirs);
  };
  return catalogFrom(read);
};

const SINGLE_READERS = {
  'careers.json': (base: Catalog) => base.careers(),
  'glossary.json': (base: Catalog) => base.glossary(),
  'schools.json': (base: Catalog) => {
    const { tables, ...others } = base.schools();
    return { ...others, tables: tables.map(inRows) };
  },
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
} satisfies Record<Exclude<keyof typeof SINGLE_FILES, 'sources.json'>, (base: Catalog) => object>;

/** The parts that stand once, by their file, and how to read them. */
export const SINGLE_PARTS = Object.entries(SINGLE_READERS);
