/** What the dataset holds, and how a word finds a certification in it. */
import type { Careers } from '../schema/career.ts';
import type { Certification } from '../schema/certification.ts';
import type { Fundings } from '../schema/funding.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { Organization } from '../schema/organization.ts';
import type { Checklist, Programs, ProgramTypes } from '../schema/program.ts';
import type { Source } from '../schema/source.ts';
import type { WageTables } from '../schema/wages.ts';
import type { Ahead, Steady } from './ahead.ts';
import type { SourceMap } from './figures.ts';
import { nearest, normalize } from './nearest.ts';
import type { SchoolColumns } from './schools/columns.ts';

/** One certification in the index: enough to find it. */
export type IndexEntry = {
  code: string;
  name: string;
  organization: string;
  aliases: { name: string; kind: 'former-code' | 'former-name' | 'other-name' }[];
  /** Marks that resolve to it: CPC-A. */
  designations: string[];
};

type IndexOrganization = { id: string; name: string; url: string | null };

export type CatalogIndex = {
  /** The newest day on which a value was checked; own data adds `+own`. */
  dataVersion: string;
  certifications: IndexEntry[];
  organizations: IndexOrganization[];
  /** For which days holds what was worked out ahead; absent where own data lies over ours. */
  steady?: Steady;
};

/** Parts of the wages, each in a file of its own; `levels` and `projections` are no wages of the bureau. */
export const WAGE_PARTS = ['national', 'industries', 'states', 'areas', 'levels', 'projections'] as const;
export type WagePart = (typeof WAGE_PARTS)[number];

export type WithSources<T> = T & { sources: SourceMap };

/** The dataset as commands see it; each part is read when it is asked for. */
export interface Catalog {
  readonly index: CatalogIndex;
  certification(code: string): WithSources<Certification>;
  organization(id: string): WithSources<Organization>;
  /** What was worked out ahead; null where own data lies over ours. `aheadFor` says whether it answers a question. */
  readonly ahead: Ahead | null;
  sources(): Source[];
  careers(): WithSources<Careers>;
  programTypes(): WithSources<ProgramTypes>;
  programs(): WithSources<Programs>;
  checklist(): WithSources<Checklist>;
  schools(): WithSources<{ tables: SchoolColumns[] }>;
  wages(part: WagePart): WithSources<WageTables>;
  glossary(): WithSources<Glossary>;
  funding(): WithSources<Fundings>;
}

type MatchKind = 'code' | 'designation' | 'former-code' | 'former-name' | 'other-name' | 'name';
export type Match = { entry: IndexEntry; by: MatchKind; asked: string };

const namesOf = (entry: IndexEntry): { name: string; kind: MatchKind }[] => [
  { name: entry.code, kind: 'code' },
  ...entry.designations.map((name) => ({ name, kind: 'designation' as const })),
  ...entry.aliases,
  { name: entry.name, kind: 'name' },
];

/** The certification that a code, mark, old code or full name means; null where none does. */
export const findCertification = (index: CatalogIndex, asked: string): Match | null => {
  const wanted = normalize(asked);
  const byCode = index.certifications.find(({ code }) => normalize(code) === wanted);
  if (byCode) return { entry: byCode, by: 'code', asked };
  for (const entry of index.certifications) {
    const hit = namesOf(entry).find(({ name }) => normalize(name) === wanted);
    if (hit) return { entry, by: hit.kind, asked };
  }
  return null;
};

/** The organization whose id or short name a word is, in any case; null where it is none. */
export const findOrganization = ({ organizations }: CatalogIndex, asked: string): IndexOrganization | null => {
  const wanted = asked.trim().toLowerCase();
  return organizations.find(({ id, name }) => [id, name.toLowerCase()].includes(wanted)) ?? null;
};

/** Beyond this a word is no code but a name. */
const LONGEST_CODE = 7;

/** Codes near a mistyped code, mark or full name; signs that no code has do not count. */
export const nearestCodes = (index: CatalogIndex, typed: string): string[] => {
  const asked = typed.length > LONGEST_CODE ? typed : typed.replace(/[^\p{L}\p{N}\s-]/gu, '');
  const names = index.certifications.flatMap((entry) =>
    namesOf(entry)
      .filter(({ kind }) => asked.length > LONGEST_CODE || kind !== 'name')
      .map(({ name }) => ({ name, code: entry.code })),
  );
  const near = nearest(
    asked,
    names.map(({ name }) => name),
  );
  return [...new Set(near.map((name) => names.find((known) => known.name === name)?.code ?? name))];
};

/** The full name of one certification that a text is, or is near; null where it is near none or several. */
export const nearestName = (index: CatalogIndex, asked: string): string | null => {
  const match = findCertification(index, asked);
  if (match !== null) return match.by === 'code' || match.by === 'designation' ? null : asked;
  const names = index.certifications.flatMap((entry) =>
    namesOf(entry).flatMap(({ name }) => (/\s/.test(name) ? name : [])),
  );
  const near = nearest(asked, names);
  return near.length === 1 ? (near[0] ?? null) : null;
};
