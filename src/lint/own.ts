/** What is wrong with a person's own data beyond its form, and the dataset with own data over it. */
import path from 'node:path';
import type { Catalog, IndexEntry } from '../core/catalog.ts';
import { firstDay, type IsoDate } from '../core/dates.ts';
import { nearest } from '../core/nearest.ts';
import { pathText } from '../core/paths.ts';
import { walk } from '../core/walk.ts';
import { citedSources, sourcesIn } from '../dataset/compile.ts';
import type { OwnCertification } from '../dataset/files.ts';
import { layered, partOf, wholeOrganization } from '../dataset/own.ts';
import { asWritten, type OwnFolder, readOwn } from '../dataset/read-own.ts';
import { InvalidInputError, type Problem } from '../errors.ts';
import type { Certification } from '../schema/certification.ts';
import { Source } from '../schema/source.ts';
import { byPlaces, datasetOf, RULES, violationsOf } from './check.ts';
import { type Dataset, knownSources } from './rule.ts';
import { fileStems, salvagedOrganizations, salvagedSources, unnamed } from './unread.ts';

/** The rules that anybody's data has to keep; the others are about how ours is written. */
const OWN_RULES = new Set([
  'ids-unique',
  'names-unique',
  'references-exist',
  'prerequisites',
  'prepares-for',
  'conditions-asked',
  'adopted-apart',
  'something-adopted',
  'unknown-alone',
  'dates-in-order',
  'dates-not-ahead',
  'ranges-ordered',
  'domains-sum',
  'wage-rows',
]);

/** A certification by its names alone: enough for what refers to it. */
const named = ({ aliases, designations, ...entry }: IndexEntry): Certification => ({
  ...entry,
  aliases: aliases.map((alias) => ({ ...alias, saidBy: [] })),
  designations: designations.map(marked),
});

const marked = (code: string) => ({ code, name: code, saidBy: [] });

/** One of theirs with what it leaves to ours. */
const completed = (part: OwnCertification, ours: IndexEntry | undefined): Certification => {
  const { name, organization } = ours ?? unnamed(part.code);
  const designations = part.designations ?? [];
  const others = (ours?.designations ?? []).filter((mark) => !designations.some(({ code }) => code === mark));
  return {
    ...part,
    name: part.name ?? name,
    organization: part.organization ?? organization,
    // A mark of ours is still theirs to refer to.
    designations: [...designations, ...others.map(marked)],
  };
};

/** The nearest names to a quoted one, as a question. */
const didYouMean = (quoted: string, names: readonly string[]): string => {
  const near = nearest(quoted.replaceAll('"', ''), names);
  return near.length === 0 ? '' : ` (did you mean ${near.map((name) => JSON.stringify(name)).join(' or ')}?)`;
};

const asksForCredentials = (data: unknown): boolean =>
  [...walk(data)].some(({ value }) => 'kind' in value && value.kind === 'credential');

/** The folder's own files as the rules see them, with all that they may refer to beside them. */
const datasetOver = (own: OwnFolder, base: Catalog, today: IsoDate): Dataset => {
  const { files } = own;
  const known = new Map(base.index.certifications.map((entry) => [entry.code, entry]));
  const theirs = new Set(files.certifications.map(({ code }) => code));
  const whole = asksForCredentials(files.certifications);
  const ours = base.index.certifications
    .filter(({ code }) => !theirs.has(code))
    .map((entry) => (whole ? base.certification(entry.code) : named(entry)));
  const unread = fileStems(own.unread, 'certifications').filter((code) => !known.has(code) && !theirs.has(code));
  const ids = [...base.index.organizations.map(({ id }) => id), ...fileStems(own.unread, 'organizations')];
  const [folder, ...brought] = own.sources;
  const sources = [...brought, folder, ...base.sources()];
  return datasetOf({
    files,
    known: {
      certifications: [
        ...unread.map(unnamed),
        ...ours,
        ...files.certifications.map((part) => completed(part, known.get(part.code))),
      ],
      organizations: [...files.organizations, ...ids.map((id) => ({ id }))].map(wholeOrganization),
      ...knownSources(sources, [...sources].reverse()),
    },
    today,
  });
};

/** What a new certification has to say of itself, and an organization that nobody knows. */
const identityProblems = ({ files, unread }: OwnFolder, base: Catalog): Problem[] => {
  const codes = new Set(base.index.certifications.map(({ code }) => code));
  const organizations = new Set([
    ...base.index.organizations.map(({ id }) => id),
    ...files.organizations.map(({ id }) => id),
    ...fileStems(unread, 'organizations'),
  ]);
  const unknownIn = (code: string, organization: string): Problem[] => {
    if (organizations.has(organization)) return [];
    const near = nearest(organization, [...organizations]);
    const names = near.length > 0 ? near : [...organizations].sort();
    const expected = `a known organization (${names.join(', ')}) or one of its own in organizations/`;
    const found = JSON.stringify(organization);
    return [{ file: `certifications/${code}.json`, path: 'organization', found, expected }];
  };
  const read = files.certifications.flatMap(({ code, name, organization }): Problem[] => {
    const lacks = (key: string): Problem => ({
      file: `certifications/${code}.json`,
      path: key,
      found: 'nothing',
      expected: `the ${key} of a new certification`,
    });
    const isNew = !codes.has(code);
    return [
      ...(isNew && name === undefined ? [lacks('name')] : []),
      ...(isNew && organization === undefined ? [lacks('organization')] : []),
      ...(organization === undefined ? [] : unknownIn(code, organization)),
    ];
  });
  return [...read, ...salvagedOrganizations(unread).flatMap(({ code, organization }) => unknownIn(code, organization))];
};

/** Sources of theirs that would take the place of others of the same id. */
const sourceProblems = ({ files, sources: [own] }: OwnFolder, base: Catalog): Problem[] => {
  const theirs = sourcesIn(files);
  if (theirs.length === 0) return [];
  const taken = new Map([own, ...base.sources()].map((source) => [source.id, source]));
  return theirs.flatMap((source, index) => {
    const known = taken.get(source.id);
    if (known === undefined || sourceText(known) === sourceText(source)) return [];
    const found = JSON.stringify(source.id);
    return [{ file: 'sources.json', path: `sources[${index}].id`, found, expected: 'an id that no other source has' }];
  });
};

const sourceText = (source: Source): string => JSON.stringify(Source.parse(source));

/** Every place that cites what neither the folder nor the dataset knows. */
const citationProblems = (own: OwnFolder, base: Catalog, parts: Dataset['parts']): Problem[] => {
  const salvaged = salvagedSources(own.unread);
  if (salvaged === null) return [];
  const known = new Set([...own.sources, ...salvaged].map(({ id }) => id).filter((id) => id !== ''));
  const isUnknown = (id: string) => !known.has(id);
  const cited = parts.filter(({ data }) => [...citedSources(data)].some(isUnknown));
  if (cited.length === 0) return [];
  for (const { id } of base.sources()) known.add(id);
  return cited.flatMap(({ file, data }) =>
    [...walk(data)].flatMap(({ value, path: place }) => {
      if (!('source' in value && typeof value.source === 'string' && isUnknown(value.source))) return [];
      const quoted = JSON.stringify(value.source);
      const expected = `a source of the dataset, or one in your own sources.json${didYouMean(quoted, [...known])}`;
      return [{ file, path: pathText([...place, 'source']), found: quoted, expected }];
    }),
  );
};

/** Whether ours adopts a value at a path, so that theirs need not. */
const oursAdopts = (base: Catalog, { file, path: place }: Problem): boolean =>
  [...walk(partOf(base, file))].some(
    ({ value, path: at }) =>
      'standing' in value && value.standing === 'adopted' && pathText(at.slice(0, -1)) === place && 'value' in value,
  );

/**
 * Everything wrong with a folder in the light of the dataset below it.
 *
 * @param today the day by which a date lies ahead
 */
export const checkOwn = (own: OwnFolder, base: Catalog, today: IsoDate): Problem[] => {
  const dataset = datasetOver(own, base, today);
  const ownFiles = new Set(dataset.parts.map(({ file }) => file));
  const codes = dataset.certifications.map(({ code }) => code);
  const broken = violationsOf(
    dataset,
    RULES.filter(({ name }) => OWN_RULES.has(name)),
  )
    .filter(
      ({ problem, kind }) =>
        ownFiles.has(problem.file) &&
        // Told by `identityProblems`, with what may stand there.
        kind !== 'unknown-organization' &&
        !(kind === 'none-adopted' && oursAdopts(base, problem)),
    )
    .map(({ problem, kind }) =>
      kind === 'unknown-code'
        ? { ...problem, expected: `the code of a known certification${didYouMean(problem.found, codes)}` }
        : problem,
    );
  const found = [
    ...identityProblems(own, base),
    ...sourceProblems(own, base),
    ...citationProblems(own, base, dataset.parts),
    ...broken,
  ];
  return byPlaces(found, own.places);
};

/** The day after which nobody can have looked: today, or the day of the dataset where a clock is behind it. */
export const latestDay = (base: Catalog, today: IsoDate): IsoDate => {
  const data = base.index.dataVersion.slice(0, 10);
  return /^\d{4}/.test(data) && firstDay(data) > today ? data : today;
};

/**
 * The catalogue with own folders over it; a later folder wins over an earlier one.
 *
 * @throws InvalidInputError with every problem of every file of all folders
 */
export const withOwnData = (base: Catalog, folders: readonly string[], today: IsoDate): Catalog => {
  let catalog = base;
  const all: Problem[] = [];
  folders.forEach((folder, position) => {
    const own = readOwn(folder);
    const problems = asWritten(folder, [...own.problems, ...checkOwn(own, catalog, latestDay(base, today))]);
    all.push(...problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) })));
    if (problems.length === 0) catalog = layered(catalog, own, position + 1);
  });
  if (all.length > 0)
    throw new InvalidInputError('your own data cannot be used', {
      problems: all,
      hint: 'mend the files, or leave out --data and CERTS_DATA',
    });
  return catalog;
};
