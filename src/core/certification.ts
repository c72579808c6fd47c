/** One certification as it stands on a day: the values that hold, who says each, and what else is said. */
import type { Certification } from '../schema/certification.ts';
import type { Organization } from '../schema/organization.ts';
import type { CertificationOut } from '../schema/output-certification.ts';
import type { WithSources } from './catalog.ts';
import {
  type EligibilityRules,
  eligibilityOn,
  examOn,
  feesOn,
  payOn,
  readerOf,
  renewalOn,
  rulesOn,
  trainingOn,
} from './certification-parts.ts';
import { type Figure, isDisagreement, type Question } from './figures.ts';

/** The answer's form, with the routes still as conditions: words are put to them when it is printed. */
export type CertificationView = Omit<CertificationOut, 'eligibility' | 'disputes'> & {
  eligibility: EligibilityRules;
  /** Every figure by its dotted path in the answer. */
  figures: Record<string, Figure>;
  /** Rules and courses that have no place in the answer, because nothing that is said of them is adopted. */
  unadopted: Record<string, Figure>;
  /** Of paths that hold a number in a list, the same with the id in its place: it stays when others come before. */
  idPaths: Record<string, string>;
};

/** A disagreement on one path. */
export type Dispute = { path: string; figure: Figure };

/**
 * The certification on the asked day. Where it carries no figure of its own for renewal or retake, its
 * organization's for one credential stands in; dues and the need of membership are always the organization's.
 *
 * @param record the certification with the sources it cites
 * @param organization who grants it
 */
export const describeCertification = (
  record: WithSources<Certification>,
  organization: WithSources<Organization>,
  question: Question,
): CertificationView => {
  const reader = readerOf(question, { ...organization.sources, ...record.sources });
  const { figures, on, take, inherit } = reader;
  const cited = (by: readonly { source: string }[]): boolean =>
    question.source === null || by.some(({ source }) => source === question.source);

  // Figures stand in the order in which they are read, which is that of the answer.
  const head = {
    code: record.code,
    name: record.name,
    organization: record.organization,
    status: take('status', record.status),
    replacedBy: take('replacedBy', record.replacedBy),
    aliases: (record.aliases ?? []).filter(({ saidBy }) => cited(saidBy)).map(({ name }) => name),
    focus: take('focus', record.focus),
    settings: take('settings', record.settings),
    level: take('level', record.level),
    codeSets: take('codeSets', record.codeSets),
    accreditation: take('accreditation', record.accreditation),
    holders: take('holders', record.holders),
  };
  const exam = examOn(reader, record.exam);
  const fees = feesOn(reader, record.fees, organization.membership);
  const training = trainingOn(reader, record.training);
  const eligibility = eligibilityOn(reader, record.eligibility, organization);
  const retake = {
    waitDays: inherit('retake.waitDays', record.retake?.waitDays, () => on(organization.retake?.waitDays)),
    limit: inherit('retake.limit', record.retake?.limit, () => on(organization.retake?.limit)),
  };
  const renewal = renewalOn(reader, record.renewal, organization.renewal);
  const pay = payOn(reader, record.pay ?? [], question.asOf);
  const rules = rulesOn(reader, [...(record.rules ?? []), ...(organization.rules ?? [])]);
  return {
    ...head,
    exam,
    fees,
    training: training.view,
    eligibility,
    retake,
    renewal,
    pay: pay.view,
    rules: rules.view,
    figures,
    unadopted: Object.fromEntries([...training.unadopted, ...rules.unadopted]),
    idPaths: Object.fromEntries([...training.idPaths, ...pay.idPaths, ...rules.idPaths]),
  };
};

/** The paths on which sources disagree, in the order of the answer. */
export const disputesOf = ({ figures, unadopted }: Pick<CertificationView, 'figures' | 'unadopted'>): Dispute[] =>
  Object.entries({ ...figures, ...unadopted })
    .map(([path, figure]) => ({ path, figure: { ...figure, others: figure.others.filter(isDisagreement) } }))
    .filter(({ figure }) => figure.others.length > 0);
