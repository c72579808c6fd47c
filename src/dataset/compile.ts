/** The parsed folder as what a command reads: an index, and one record a certification with its sources. */
import type { CatalogIndex, IndexEntry } from '../core/catalog.ts';
import type { IsoDate } from '../core/dates.ts';
import type { SourceInfo } from '../core/figures.ts';
import { walk } from '../core/walk.ts';
import type { Certification } from '../schema/certification.ts';
import type { Source } from '../schema/source.ts';
import type { Files, OwnFiles } from './files.ts';
import { partFile } from './pack.ts';

/** The ids of all sources that a part cites. */
export const citedSources = (part: unknown): Set<string> => {
  const found = new Set<string>();
  for (const { value } of walk(part))
    if ('source' in value && typeof value.source === 'string') found.add(value.source);
  return found;
};

/** The newest day on which any value was checked. */
const newestCheck = (part: unknown): IsoDate => {
  let newest: IsoDate = '';
  for (const { value } of walk(part))
    if ('checked' in value && typeof value.checked === 'string' && value.checked > newest) newest = value.checked;
  return newest;
};

/** The sources that some files bring along. */
export const sourcesIn = ({ singles }: Files | OwnFiles): Source[] => singles['sources.json']?.sources ?? [];

/** What figures say of a source: all but how its date is known. */
export const sourceInfo = ({ id, publisher, title, url, readFrom, kind, dated }: Source): SourceInfo => ({
  id,
  publisher,
  title,
  url,
  ...(readFrom === undefined ? {} : { readFrom }),
  kind,
  dated,
});

const withSources = <T extends object>(
  part: T,
  sources: ReadonlyMap<string, SourceInfo>,
): T & { sources: Record<string, SourceInfo> } => {
  const cited = [...citedSources(part)].sort().flatMap((id) => sources.get(id) ?? []);
  return { ...part, sources: Object.fromEntries(cited.map((source) => [source.id, source])) };
};

/** What the index holds of a certification. */
export const indexEntry = ({
  code,
  name,
  organization,
  aliases = [],
  designations = [],
}: Certification): IndexEntry => ({
  code,
  name,
  organization,
  aliases: aliases.map((alias) => ({ name: alias.name, kind: alias.kind })),
  designations: designations.map((mark) => mark.code),
});

/** The index of what the files hold, sorted by code. */
const indexOf = (files: Files): CatalogIndex => ({
  dataVersion: newestCheck([files.certifications, files.organizations, files.singles]),
  certifications: files.certifications.map(indexEntry).sort((a, b) => (a.code < b.code ? -1 : 1)),
  organizations: files.organizations
    .map(({ id, name, url }) => ({ id, name, url }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Every part of the compiled dataset by its file. */
export const compile = (files: Files): Map<string, unknown> => {
  const sources = new Map(sourcesIn(files).map((source) => [source.id, sourceInfo(source)]));
  const parts = new Map<string, unknown>([[partFile.index, indexOf(files)]]);
  for (const certification of files.certifications)
    parts.set(partFile.certification(certification.code), withSources(certification, sources));
  for (const organization of files.organizations)
    parts.set(partFile.organization(organization.id), withSources(organization, sources));
  for (const [file, part] of Object.entries(files.singles)) {
    parts.set(file, file === 'sources.json' ? part : withSources(part, sources));
  }
  return parts;
};
