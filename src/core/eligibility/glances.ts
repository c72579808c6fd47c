/** Certifications at a glance: as far as verdicts and advice need them, of all at once from what was worked out ahead. */
import { type Ahead, aheadFor } from '../ahead.ts';
import type { Catalog } from '../catalog.ts';
import { type CertificationView, viewOf } from '../certification.ts';
import type { Question } from '../figures.ts';
import { onceEach } from '../once.ts';
import { listedFigure, outlinedFigures } from '../outline.ts';
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
export type GlanceAt = (code: string) => GlancedView;

const glancesAhead = (catalog: Catalog, ahead: Ahead, question: Question): GlanceAt => {
  const entries = new Map(catalog.index.certifications.map((entry) => [entry.code, entry]));
  const glances = ahead.part<Readonly<Record<string, Glance>>>('overviews/glances');
  return (code) => {
    const { name = code, organization = '' } = entries.get(code) ?? {};
    const figures = outlinedFigures(
      (path) => listedFigure(ahead, code, path),
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
