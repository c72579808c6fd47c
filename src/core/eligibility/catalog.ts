/** What verdicts need of the dataset: how codes are found, how far away steps are, the rules of a certification. */
import { type Catalog, findCertification } from '../catalog.ts';
import { type CertificationView, describeCertification } from '../certification.ts';
import { type Question, valueOn } from '../figures.ts';
import { programTypesOn } from '../items.ts';
import { onceEach } from '../once.ts';
import { inFull } from '../outline.ts';
import { distancesFrom } from './distances.ts';
import type { Distances, Step } from './missing.ts';
import type { Held, Resolve } from './person.ts';
import type { JudgedView } from './verdict.ts';

/**
 * The certification of a code in the index as it stands, to reckon with: without the rules in words, of which a large
 * organization has fifty.
 */
export const viewOf = (catalog: Catalog, code: string, question: Question): CertificationView => {
  const record = catalog.certification(code);
  const organization = catalog.organization(record.organization);
  return describeCertification({ ...record, rules: [] }, { ...organization, rules: [] }, question);
};

const JUDGED_BY = ['required', 'recommended', 'designation', 'removal'].map((part) => `eligibility.${part}`);

/**
 * Certifications as far as verdicts look at them, by what was worked out ahead of all of them: only for a question that
 * outlines answer.
 */
export const viewsAhead = (catalog: Catalog, codes: readonly string[]): JudgedView[] => {
  const column = onceEach((path: string) => catalog.outlines(path));
  const entries = new Map(catalog.index.certifications.map((entry) => [entry.code, entry]));
  return codes.map((code) => {
    const { name = code, organization = '' } = entries.get(code) ?? {};
    const value = <T>(path: string): T | null => (column(path)[code]?.value ?? null) as T | null;
    return {
      code,
      name,
      organization,
      status: value('status'),
      replacedBy: value('replacedBy'),
      fees: {
        member: value('fees.member'),
        nonMember: value('fees.nonMember'),
        student: value('fees.student'),
        membershipRequired: value('fees.membershipRequired'),
        membershipPerYear: value('fees.membershipPerYear'),
        range: value('fees.range'),
      },
      eligibility: {
        required: value('eligibility.required'),
        recommended: value('eligibility.recommended'),
        designation: value('eligibility.designation'),
        removal: value('eligibility.removal'),
      },
      figures: Object.fromEntries(JUDGED_BY.map((path) => [path, inFull(column(path)[code] ?? {})])),
    };
  });
};

/** So many spellings are remembered: a roster may bring any number. */
const MOST_KNOWN = 1000;

/** How codes, marks and old codes are found, each looked up once. */
export const resolverOf = (catalog: Catalog): Resolve => {
  const known = new Map<string, Omit<Held, 'earned'> | null>();
  const find = (code: string): Omit<Held, 'earned'> | null => {
    const match = findCertification(catalog.index, code);
    if (match === null) return null;
    const focus = catalog.certification(match.entry.code).focus?.find((entry) => 'value' in entry);
    return {
      code: match.entry.code,
      mark: match.by === 'designation' ? code.toUpperCase() : null,
      coding: focus === undefined || !('value' in focus) ? null : focus.value.includes('coding'),
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

const last = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;

/** How long it takes to prepare for one of some credentials, and what its exam costs. */
const preparing = (catalog: Catalog, question: Question): Distances['credential'] => {
  const { preparation, sources } = catalog.programTypes();
  const months = (level: string | null): number | null =>
    valueOn(preparation.find((entry) => entry.level === level)?.months, question, sources).value?.high ?? null;
  const known = new Map<string, Step>();
  const stepOf = (code: string): Step => {
    let step = known.get(code);
    if (step === undefined) {
      const { level, fees } = viewOf(catalog, code, question);
      step = { months: months(level), cost: fees.range?.high ?? null };
      known.set(code, step);
    }
    return step;
  };
  return (anyOf) => {
    if (anyOf === undefined) return { months: months('entry'), cost: null };
    const held = anyOf.filter((code) => catalog.index.certifications.some((entry) => entry.code === code));
    const steps = held.map(stepOf).sort((a, b) => last(a.months) - last(b.months) || last(a.cost) - last(b.cost));
    return steps[0] ?? { months: null, cost: null };
  };
};

/** How far away steps are, by the kinds of program and our own figures for preparing. */
export const distancesIn = (catalog: Catalog, question: Question): Distances => {
  const { types, sources } = catalog.programTypes();
  return distancesFrom(programTypesOn(types, question, sources), preparing(catalog, question));
};
