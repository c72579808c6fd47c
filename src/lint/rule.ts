/** What a rule of the dataset sees, and how it tells what it found. */
import { firstDay, type IsoDate, lastDay } from '../core/dates.ts';
import type { SourceMap } from '../core/figures.ts';
import { pathsIn, pathText } from '../core/paths.ts';
import { walk } from '../core/walk.ts';
import type { OwnFiles } from '../dataset/files.ts';
import type { Certification } from '../schema/certification.ts';
import type { Entry, Path, Statement, Value } from '../schema/common.ts';
import type { LeftOutFact } from '../schema/left-out.ts';
import type { Organization } from '../schema/organization.ts';
import type { Source } from '../schema/source.ts';
import type { Standing } from '../schema/vocabulary.ts';

/** One file: as parsed, with its keys in the order of the schema; what it holds as written; and its text. */
export type LintedFile = { file: string; data: unknown; written: unknown; text: string | null };

/** What rules let pass by name. */
export type Exceptions = {
  /** Whether each name has to be needed still: so it is in our own folder. */
  needed: boolean;
  /** Sources whose page was seen at an http address only. */
  httpOnly: readonly string[];
  /** Groups of sources that share an address and a date and are not one page. */
  apart: readonly (readonly string[])[];
  /** Credentials that routes name and that have no file. */
  otherCredentials: readonly string[];
  /** Exams that programs prepare for and that have no file. */
  otherExams: readonly string[];
};

/** The sources that may be cited: as they are listed, and by their id. */
type KnownSources = {
  sources: readonly Source[];
  sourceById: ReadonlyMap<string, Source>;
  /** The same as the core asks for them. */
  sourceMap: SourceMap;
};

/** @param ranked the same, in the order by which the last of several with one id is meant */
export const knownSources = (sources: readonly Source[], ranked = sources): KnownSources => {
  const sourceById = new Map(ranked.map((source) => [source.id, source]));
  return { sources, sourceById, sourceMap: Object.fromEntries(sourceById) };
};

export type Dataset = KnownSources & {
  parts: readonly LintedFile[];
  /** Those of the files that stand once; of own data, which may leave out their lists. */
  singles: OwnFiles['singles'];
  certifications: readonly Certification[];
  organizations: readonly Organization[];
  /** Facts that were not used. */
  leftOut: readonly LeftOutFact[];
  /** The day on which the rules run. */
  today: IsoDate;
  exceptions: Exceptions;
};

export type Place = { file: string; path: string };
/** What a finding is about, for whoever tells it in other words or not at all; its own words may change. */
export type ViolationKind = 'unknown-code' | 'unknown-organization' | 'none-adopted';
export type Report = (place: Place, found: string, expected: string, kind?: ViolationKind) => void;

/** The entries of one path of the dataset. */
type PlacedPath = Place & { entries: Path<unknown> };

/** Anything that somebody says: a value, a statement in words, a name, a term, a table of wages. */
type Claim = Place & {
  /** Absent: a name or a term, which has no rival. */
  standing?: Standing | undefined;
  reason?: string | undefined;
  saidBy: readonly Statement[];
};

/** One rule: handed each path, each claim, or the whole dataset once. */
export type LintRule =
  | { name: string; scope: 'path'; check(path: PlacedPath, report: Report, dataset: Dataset): void }
  | { name: string; scope: 'claim'; check(claim: Claim, report: Report, dataset: Dataset): void }
  | { name: string; scope: 'dataset'; check(dataset: Dataset, report: Report): void };

/** Whether a value holds on a day: it is not over and, where it says from when on, has begun. */
export const isInForce = ({ from, until }: Pick<Value<unknown>, 'from' | 'until'>, day: IsoDate): boolean =>
  (until === undefined || lastDay(until) >= day) && (from === undefined || firstDay(from) <= day);

// The schemas have been checked before any rule runs, so a key tells what an object is.
const isClaim = (value: object): value is Omit<Claim, keyof Place> => 'saidBy' in value;
const isTable = (value: object): value is Omit<Claim, keyof Place> & Statement => 'source' in value && 'rows' in value;

/** Whether an entry says a value, and not that none is known. */
export const isValue = <T>(entry: Entry<T>): entry is Value<T> => !('known' in entry);

/** Every path of a file that holds entries. */
export const pathsOf = ({ file, data }: LintedFile): PlacedPath[] =>
  pathsIn(data).map(({ path, entries }) => ({ file, path, entries }));

/** Everything that somebody says in a file; a table of wages speaks for its one source. */
export const claimsOf = function* ({ file, data }: LintedFile): Generator<Claim> {
  for (const found of walk(data)) {
    const { value } = found;
    const place = () => ({ file, path: pathText(found.path) });
    if (isClaim(value)) yield { ...place(), standing: value.standing, reason: value.reason, saidBy: value.saidBy };
    else if (isTable(value)) {
      const { source, checked, note } = value;
      const statement = { source, checked, ...(note === undefined ? {} : { note }) };
      yield { ...place(), standing: value.standing, reason: value.reason, saidBy: [statement] };
    }
  }
};
