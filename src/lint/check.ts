/** Runs every rule over a folder of data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '../core/dates.ts';
import { once } from '../core/once.ts';
import { sourcesIn } from '../dataset/compile.ts';
import { type Files, type Folder, isFolder, LEFT_OUT_FILE, type OwnFiles, readFolder } from '../dataset/files.ts';
import { readJson } from '../dataset/read.ts';
import { A_DATA_FOLDER } from '../dataset/read-own.ts';
import type { Problem } from '../errors.ts';
import {
  claimsOf,
  type Dataset,
  type Exceptions,
  isValue,
  knownSources,
  type LintRule,
  pathsOf,
  type Report,
  type ViolationKind,
} from './rule.ts';
import { rule as adoptedApart } from './rules/adopted-apart.ts';
import { rule as adoptionOrder } from './rules/adoption-order.ts';
import { rule as conditionsAsked } from './rules/conditions-asked.ts';
import { rule as datesInOrder } from './rules/dates-in-order.ts';
import { rule as datesNotAhead } from './rules/dates-not-ahead.ts';
import { rule as domainsSum } from './rules/domains-sum.ts';
import { rule as editorialReason } from './rules/editorial-reason.ts';
import { rule as exactBeforeApproximate } from './rules/exact-before-approximate.ts';
import { rule as format } from './rules/format.ts';
import { rule as idsUnique } from './rules/ids-unique.ts';
import { rule as keyOrder } from './rules/key-order.ts';
import { rule as leftOut } from './rules/left-out.ts';
import { rule as lowReliability } from './rules/low-reliability.ts';
import { rule as namesUnique } from './rules/names-unique.ts';
import { rule as oldPrices } from './rules/old-prices.ts';
import { rule as oldStatus } from './rules/old-status.ts';
import { APART, rule as onePageOneVoice } from './rules/one-page-one-voice.ts';
import { OTHER_EXAMS, rule as preparesFor } from './rules/prepares-for.ts';
import { OTHER_CREDENTIALS, rule as prerequisites } from './rules/prerequisites.ts';
import { rule as rangesOrdered } from './rules/ranges-ordered.ts';
import { rule as referencesExist } from './rules/references-exist.ts';
import { rule as somethingAdopted } from './rules/something-adopted.ts';
import { HTTP_ONLY, rule as sourceAddresses } from './rules/source-addresses.ts';
import { rule as sourcesExist } from './rules/sources-exist.ts';
import { rule as sourcesUsed } from './rules/sources-used.ts';
import { rule as standingReason } from './rules/standing-reason.ts';
import { rule as unknownAlone } from './rules/unknown-alone.ts';
import { rule as wageRows } from './rules/wage-rows.ts';

export const RULES: readonly LintRule[] = [
  sourcesExist,
  sourcesUsed,
  sourceAddresses,
  onePageOneVoice,
  idsUnique,
  namesUnique,
  referencesExist,
  prerequisites,
  preparesFor,
  conditionsAsked,
  adoptedApart,
  somethingAdopted,
  unknownAlone,
  datesInOrder,
  datesNotAhead,
  standingReason,
  editorialReason,
  lowReliability,
  exactBeforeApproximate,
  adoptionOrder,
  oldPrices,
  oldStatus,
  rangesOrdered,
  domainsSum,
  wageRows,
  leftOut,
  keyOrder,
  format,
];

/** The exceptions of the dataset that ships. */
export const EXCEPTIONS: Exceptions = {
  needed: true,
  httpOnly: HTTP_ONLY,
  apart: APART,
  otherCredentials: OTHER_CREDENTIALS,
  otherExams: OTHER_EXAMS,
};
/** A folder of somebody else may hold less. */
const LENIENT: Exceptions = { ...EXCEPTIONS, needed: false };

/** Every parsed file by its path below the folder. */
export const partsOf = (files: Files | OwnFiles): [file: string, data: unknown][] => [
  ...files.certifications.map((part): [string, unknown] => [`certifications/${part.code}.json`, part]),
  ...files.organizations.map((part): [string, unknown] => [`organizations/${part.id}.json`, part]),
  ...Object.entries(files.singles),
  ...Object.entries(files.leftOut === undefined ? {} : { [LEFT_OUT_FILE]: files.leftOut }),
];

/** Parsed files, and what the rules look at beside them. */
type Parsed = {
  files: Files | OwnFiles;
  /** What the files hold and may refer to, each thing a whole one. */
  known: Omit<Dataset, 'parts' | 'singles' | 'leftOut' | 'today' | 'exceptions'>;
  today: IsoDate;
  /** What a file holds as it is written. */
  written?: (file: string) => unknown;
  /** The text of a file; without one its form is not looked at. */
  textOf?: (file: string) => string;
  /** As for a folder of somebody else where they are left out. */
  exceptions?: Exceptions | undefined;
};

/** The parsed files as the rules see them. */
export const datasetOf = ({ files, known, today, written, textOf, exceptions = LENIENT }: Parsed): Dataset => ({
  ...known,
  parts: partsOf(files).map(([file, part]) => ({
    file,
    data: part,
    written: written?.(file),
    text: textOf?.(file) ?? null,
  })),
  singles: files.singles,
  leftOut: files.leftOut ?? [],
  today,
  exceptions,
});

/** A problem, and of which kind it is where its rule says so. */
type Violation = { problem: Problem; kind: ViolationKind | undefined };

/** Everything that the rules find, rule by rule. */
export const violationsOf = (dataset: Dataset, rules: readonly LintRule[]): Violation[] => {
  const violations: Violation[] = [];
  const report: Report = ({ file, path: where }, found, expected, kind) => {
    violations.push({ problem: { file, path: where, found, expected }, kind });
  };
  const paths = once(() => dataset.parts.flatMap(pathsOf));
  const claims = once(() => dataset.parts.flatMap((part) => [...claimsOf(part)]));
  for (const rule of rules) {
    if (rule.scope === 'dataset') rule.check(dataset, report);
    else if (rule.scope === 'path') for (const placed of paths()) rule.check(placed, report, dataset);
    else for (const claim of claims()) rule.check(claim, report, dataset);
  }
  return violations;
};

/** The problems alone, without the kind of each. */
export const applyRules = (dataset: Dataset, rules: readonly LintRule[] = RULES): Problem[] =>
  violationsOf(dataset, rules).map(({ problem }) => problem);

/** Problems by the names that the files have, which may differ in case from those of the layout. */
export const byPlaces = (problems: readonly Problem[], places: Folder['places']): Problem[] =>
  problems.map((problem) => ({ ...problem, file: places.get(problem.file) ?? problem.file }));

const summaryOf = (dataset: Dataset): string => {
  const entries = dataset.parts.flatMap(pathsOf).flatMap((placed) => placed.entries);
  const unknown = entries.filter((entry) => !isValue(entry)).length;
  return `${dataset.parts.length} files, ${entries.length} values (${unknown} unknown), ${dataset.sources.length} sources, ${RULES.length} rules`;
};

/**
 * Every problem of a folder, and what was looked at in one line. Files that cannot be read or have the wrong
 * shape come alone: the rules would only repeat that their content is missing.
 *
 * @param exceptions what the rules let pass by name; as for a folder of somebody else where they are left out
 */
export const lintFolder = (
  folder: string,
  today: IsoDate,
  exceptions?: Exceptions,
): { problems: Problem[]; summary: string } => {
  const maxBytes = Number.POSITIVE_INFINITY;
  const { files, problems, looked, places } = readFolder(folder, { maxBytes });
  if (looked.length === 0 && problems.length === 0) {
    const found = isFolder(folder) ? 'a folder without data' : 'no folder of this name';
    problems.push({ file: '.', path: '', found, expected: A_DATA_FOLDER });
  }
  const at = (file: string) => path.join(folder, places.get(file) ?? file);
  const { certifications, organizations } = files;
  const dataset = datasetOf({
    files,
    known: { certifications, organizations, ...knownSources(sourcesIn(files)) },
    today,
    written: (file) => readJson(at(file), file, maxBytes).data,
    textOf: (file) => readFileSync(at(file), 'utf8'),
    exceptions,
  });
  return {
    problems: problems.length > 0 ? problems : byPlaces(applyRules(dataset), places),
    summary: summaryOf(dataset),
  };
};
