import { normalize } from '../../core/nearest.ts';
import type { Certification } from '../../schema/certification.ts';
import type { Entry } from '../../schema/common.ts';
import type { Organization } from '../../schema/organization.ts';
import { type Dataset, isValue, type LintRule, type Place, type ViolationKind } from '../rule.ts';

/** What is expected where a code is needed. */
export const A_CODE = 'a code of certifications/';

/** What a name has to stand for, and the kind of finding where it does not. */
type Meant = { expected: string; kind?: ViolationKind };
const CODE: Meant = { expected: A_CODE, kind: 'unknown-code' };
const ORGANIZATION: Meant = { expected: 'an id of organizations/', kind: 'unknown-organization' };

/** A name that stands for something elsewhere in the dataset. */
type Reference = Place & Meant & { to: string; known: boolean };

/** Each value of a path with where it stands. */
const valuesAt = <T>(path: string, entries: readonly Entry<T>[] = []): { at: string; value: T }[] =>
  entries.flatMap((entry, index) => (isValue(entry) ? [{ at: `${path}[${index}].value`, value: entry.value }] : []));

const named = (path: string, entries: readonly Entry<string | null>[] = []): { path: string; to: string }[] =>
  valuesAt(path, entries).flatMap(({ at, value }) => (value === null ? [] : [{ path: at, to: value }]));

/** The names that may be referred to, gathered once for all files. */
type Known = { codes: ReadonlySet<string>; ids: ReadonlySet<string> };

const ofCertification = (certification: Certification, { codes, ids }: Known): Reference[] => {
  const { code, organization, replacedBy, designations = [], eligibility } = certification;
  const file = `certifications/${code}.json`;
  const marks = new Set(designations.map((mark) => mark.code));
  return [
    { file, path: 'organization', to: organization, known: ids.has(organization), ...ORGANIZATION },
    ...named('replacedBy', replacedBy).map((each) => ({
      ...each,
      file,
      known: codes.has(each.to),
      ...CODE,
    })),
    ...named('eligibility.designation', eligibility?.designation).map((each) => ({
      ...each,
      file,
      known: marks.has(each.to),
      expected: 'a mark that stands under designations',
    })),
  ];
};

/** Credentials of which one stands for the other, and those that have a number of CEUs of their own. */
const ofOrganization = ({ id, renewal }: Organization, { codes }: Known): Reference[] => {
  const file = `organizations/${id}.json`;
  const keys = (at: string, counts: object = {}) => Object.keys(counts).map((to) => ({ path: `${at}.${to}`, to }));
  const meant = [
    ...valuesAt('renewal.supersedes', renewal?.supersedes).flatMap(({ at, value }) =>
      value.flatMap((pair, position) =>
        (['by', 'drops'] as const).map((key) => ({ path: `${at}[${position}].${key}`, to: pair[key] })),
      ),
    ),
    ...valuesAt('renewal.single', renewal?.single).flatMap(({ at, value }) => keys(at, value)),
    ...valuesAt('renewal.topics', renewal?.topics).flatMap(({ at, value: { byCode, alone } }) => [
      ...keys(`${at}.byCode`, byCode),
      ...keys(`${at}.alone`, alone),
    ]),
  ];
  return meant.map(({ path, to }) => ({ file, path, to, known: codes.has(to), ...CODE }));
};

const ofGlossary = ({ 'glossary.json': glossary }: Dataset['singles']): Reference[] => {
  const file = 'glossary.json';
  const terms = glossary?.terms ?? [];
  const known = new Set(terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]).map(normalize));
  return terms.flatMap(({ seeAlso = [] }, index) =>
    seeAlso.map((word, position) => ({
      file,
      path: `terms[${index}].seeAlso[${position}]`,
      to: word,
      known: known.has(normalize(word)),
      expected: 'a term of the glossary',
    })),
  );
};

/** Certifications that fit a role or a rung, and the statement that each fit belongs to. */
const ofCareers = ({ 'careers.json': careers }: Dataset['singles'], { codes }: Known): Reference[] => {
  const file = 'careers.json';
  const items = new Set([...(careers?.roles ?? []), ...(careers?.ladder ?? [])].map(({ id }) => id));
  return (careers?.fits ?? []).flatMap(({ id, certifications }, index) => [
    { file, path: `fits[${index}].id`, to: id, known: items.has(id), expected: 'an id of roles or ladder' },
    ...certifications.flatMap((entry, position) =>
      (isValue(entry) ? entry.value : []).map((to, place) => ({
        file,
        path: `fits[${index}].certifications[${position}].value[${place}]`,
        to,
        known: codes.has(to),
        ...CODE,
      })),
    ),
  ]);
};

/** Certifications that some funding is known to pay for, or not to. */
const ofFunding = ({ 'funding.json': fundings }: Dataset['singles'], { codes }: Known): Reference[] => {
  const file = 'funding.json';
  return (fundings?.funding ?? []).flatMap(({ approved = {} }, index) =>
    Object.keys(approved).map((to) => ({
      file,
      path: `funding[${index}].approved.${to}`,
      to,
      known: codes.has(to),
      ...CODE,
    })),
  );
};

/** What one file names of another is there: organizations, replacements, marks, further terms, fits, funded exams. */
export const rule: LintRule = {
  name: 'references-exist',
  scope: 'dataset',
  check: (dataset, report) => {
    const known = {
      codes: new Set(dataset.certifications.map(({ code }) => code)),
      ids: new Set(dataset.organizations.map(({ id }) => id)),
    };
    const references = [
      ...dataset.certifications.flatMap((each) => ofCertification(each, known)),
      ...dataset.organizations.flatMap((each) => ofOrganization(each, known)),
      ...ofGlossary(dataset.singles),
      ...ofCareers(dataset.singles, known),
      ...ofFunding(dataset.singles, known),
    ];
    for (const { to, known: isKnown, expected, kind, ...place } of references) {
      if (!isKnown) report(place, JSON.stringify(to), expected, kind);
    }
  },
};
