/** What verdicts need of the dataset: certifications at a glance, how codes are found, how far away things are. */
import { type Ahead, aheadFor } from '../ahead.ts';
import { type Catalog, findCertification } from '../catalog.ts';
import { type CertificationView, viewOf } from '../certification.ts';
import { type Question, valueOn } from '../figures.ts';
import { once, onceEach } from '../once.ts';
import { listed, outlinedFigures } from '../outline.ts';
import { programTypesOn } from '../programs.ts';
import { distancesFrom } from './distances.ts';
import { compareDistances, type Distance, type Distances } from './missing.ts';
import type { Held, Resolve } from './person.ts';
import type { JudgedView } from './verdict.ts';

/** A certification as far as verdicts and advice need it. */
export type GlancedView = JudgedView &
  Pick<CertificationView, 'level' | 'focus' | 'settings' | 'accreditation' | 'holders'>;

/** The values of one, worked out ahead: without who says them, and what the index knows. Fees are in dollars. */
type Glance = Omit<GlancedView, 'code' | 'name' | 'organization' | 'figures'>;

const glanceOf = (view: CertificationView): Glance => {
  const { status, replacedBy, level, focus, settings, accreditation, holders, eligibility, fees } = view;
  const { member, nonMember, student, membershipRequired, membershipPerYear, range } = fees;
  return {
    status,
    replacedBy,
    level,
    focus,
    settings,
    accreditation,
    holders,
    eligibility,
    fees: { member, nonMember, student, membershipRequired, membershipPerYear, range },
  };
};

/** @param question one that what is worked out ahead is to answer */
export const everyGlance = (catalog: Catalog, question: Question): Record<string, Glance> =>
  Object.fromEntries(
    catalog.index.certifications.map(({ code }): [string, Glance] => [code, glanceOf(viewOf(catalog, code, question))]),
  );

/** How a certification is found that is only glanced at. */
type GlanceAt = (code: string) => GlancedView;

const glancesAhead = (catalog: Catalog, ahead: Ahead, question: Question): GlanceAt => {
  const entries = new Map(catalog.index.certifications.map((entry) => [entry.code, entry]));
  const glances = ahead.part<Readonly<Record<string, Glance>>>('overviews/glances');
  return (code) => {
    const { name = code, organization = '' } = entries.get(code) ?? {};
    const figures = outlinedFigures(
      (path) => listed(ahead, code, path),
      () => viewOf(catalog, code, question).figures,
    );
    return { ...(glances[code] as Glance), code, name, organization, figures };
  };
};

/**
 * Many certifications at a glance: from what was worked out ahead of all of them, where the question is one that this
 * answers. The figures of lists are outlines then.
 */
export const glancesOn = (catalog: Catalog, question: Question): GlanceAt => {
  const ahead = aheadFor(catalog, question);
  return onceEach(ahead === null ? (code) => viewOf(catalog, code, question) : glancesAhead(catalog, ahead, question));
};

/** Ids of all that some way of some certification asks a person to state. */
export const statementsAsked = (catalog: Catalog, question: Question): ReadonlySet<string> => {
  const glance = glancesOn(catalog, question);
  const conditions = catalog.index.certifications.flatMap(({ code }) => {
    const { required, recommended, removal } = glance(code).eligibility;
    return [required, recommended, removal].flatMap((routes) => (routes ?? []).flatMap((route) => route.conditions));
  });
  return new Set(conditions.flatMap((condition) => (condition.kind === 'attestation' ? [condition.id] : [])));
};

/** So many spellings are remembered: a roster may bring any number. */
const MOST_KNOWN = 1000;

/** What a credential is about is taken from the newest that is adopted, whatever day is asked. */
const NEWEST: Question = { asOf: '9999-12-31', source: null };

/** How codes, marks and old codes are found, each looked up once. */
export const resolverOf = (catalog: Catalog): Resolve => {
  const known = new Map<string, Omit<Held, 'earned'> | null>();
  const find = (code: string): Omit<Held, 'earned'> | null => {
    const match = findCertification(catalog.index, code);
    if (match === null) return null;
    const { focus, sources } = catalog.certification(match.entry.code);
    return {
      code: match.entry.code,
      mark: match.by === 'designation' ? code.toUpperCase() : null,
      coding: valueOn(focus, NEWEST, sources).value?.includes('coding') ?? null,
    };
  };
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const held = find(code);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(code, held);
    return held;
  };
};

/** How long it takes to prepare for one of some credentials, and what its exam costs. */
const preparing = (catalog: Catalog, question: Question, glance: GlanceAt): Distances['credential'] => {
  const months = (level: string | null): number | null => {
    const { preparation, sources } = catalog.programTypes();
    return valueOn(preparation.find((entry) => entry.level === level)?.months, question, sources).value?.high ?? null;
  };
  const distanceOf = onceEach((code: string): Distance => {
    const { level, fees } = glance(code);
    return { months: months(level), cost: fees.range?.high ?? null };
  });
  return (anyOf) => {
    if (anyOf === undefined) return { months: months('entry'), cost: null };
    const known = anyOf.filter((code) => catalog.index.certifications.some((entry) => entry.code === code));
    const [nearest] = known.map(distanceOf).sort(compareDistances);
    return nearest ?? { months: null, cost: null };
  };
};

/**
 * How far away things are, by the kinds of program and our own figures for preparing.
 *
 * @param glance where many certifications are looked at anyway, how each is found
 */
export const distancesIn = (
  catalog: Catalog,
  question: Question,
  glance: GlanceAt = (code) => viewOf(catalog, code, question),
): Distances => {
  const programTypes = once(() => {
    const { types, sources } = catalog.programTypes();
    return programTypesOn(types, question, sources);
  });
  return distancesFrom(programTypes, preparing(catalog, question, glance));
};
