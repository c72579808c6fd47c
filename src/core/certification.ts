/** One certification as it stands on a day: the values that hold, who says each, and what else is said. */
import type { Certification } from '../schema/certification.ts';
import type { Organization } from '../schema/organization.ts';
import type { CertificationOut } from '../schema/output-certification.ts';
import type { Catalog, WithSources } from './catalog.ts';
import {
  type EligibilityRules,
  eligibilityOn,
  examOn,
  feesOn,
  paySeriesOn,
  renewalOn,
  retakeOn,
  ruleTextsOn,
  trainingOn,
} from './certification-parts.ts';
import { type Figure, isDisagreement, type Question, unknownFigure } from './figures.ts';
import { once, onceEach, onceForBoth } from './once.ts';
import { figuresBy, type Reader, readerOf } from './reader.ts';

/** The answer's form, with the routes still as conditions: words are put to them when it is printed. */
export type CertificationView = Omit<CertificationOut, 'eligibility' | 'disputes'> & {
  eligibility: EligibilityRules;
  /** Every figure by its dotted path in the answer. */
  figures: Readonly<Record<string, Figure>>;
  /** Rules and courses that have no place in the answer, because nothing that is said of them is adopted. */
  unadopted: Record<string, Figure>;
  /** Of paths that hold a number in a list, the same with the id in its place: it stays when others come before. */
  idPaths: Record<string, string>;
};

/** The figure at a path of the answer, of the kind that the path holds; unknown where there is none. */
export const figureAt = <T = unknown>({ figures }: Pick<CertificationView, 'figures'>, path: string): Figure<T> =>
  (figures[path] ?? unknownFigure()) as Figure<T>;

/** A disagreement on one path. */
export type Dispute = { path: string; figure: Figure };

/** One part of a certification with its figures, by their paths. */
type Part<T> = { view: T; figures: Readonly<Record<string, Figure>> };

/**
 * The parts of the answer by the first word of their paths, in its order. Each is worked out when it is looked at:
 * whoever reckons looks at a few.
 */
const partsRead = (record: WithSources<Certification>, organization: WithSources<Organization>, question: Question) => {
  const sources = once(() => ({ ...organization.sources, ...record.sources }));
  const part = <T>(describe: (reader: Reader) => T): (() => Part<T>) =>
    once(() => {
      const reader = readerOf(question, sources());
      return { view: describe(reader), figures: reader.figures };
    });
  return {
    status: part(({ take }) => take('status', record.status)),
    replacedBy: part(({ take }) => take('replacedBy', record.replacedBy)),
    focus: part(({ take }) => take('focus', record.focus)),
    settings: part(({ take }) => take('settings', record.settings)),
    level: part(({ take }) => take('level', record.level)),
    codeSets: part(({ take }) => take('codeSets', record.codeSets)),
    accreditation: part(({ take }) => take('accreditation', record.accreditation)),
    holders: part(({ take }) => take('holders', record.holders)),
    exam: part((reader) => examOn(reader, record.exam)),
    fees: part((reader) => feesOn(reader, record.fees, organization.membership)),
    training: part((reader) => trainingOn(reader, record.training)),
    eligibility: part((reader) => eligibilityOn(reader, record.eligibility, organization)),
    retake: part((reader) => retakeOn(reader, record.retake, organization.retake)),
    renewal: part((reader) => renewalOn(reader, record.renewal, organization.renewal)),
    pay: part((reader) => paySeriesOn(reader, record.pay ?? [], question.asOf)),
    rules: part((reader) => ruleTextsOn(reader, [...(record.rules ?? []), ...(organization.rules ?? [])])),
  };
};

/**
 * The certification on the asked day. Where it carries no figure of its own for renewal, retake or the need of
 * membership, its organization's for one credential stands in; dues are always the organization's.
 *
 * @param record the certification with the sources it cites
 * @param organization who grants it
 */
export const describeCertification = (
  record: WithSources<Certification>,
  organization: WithSources<Organization>,
  question: Question,
): CertificationView => {
  const cited = (by: readonly { source: string }[]): boolean =>
    question.source === null || by.some(({ source }) => source === question.source);
  const parts = partsRead(record, organization, question);
  const partFigure = (path: string): Figure | undefined => {
    const dot = path.indexOf('.');
    const first = dot < 0 ? path : path.slice(0, dot);
    return Object.hasOwn(parts, first) ? parts[first as keyof typeof parts]().figures[path] : undefined;
  };
  const paths = (): string[] => Object.values(parts).flatMap((each) => Object.keys(each().figures));

  return {
    code: record.code,
    name: record.name,
    organization: record.organization,
    get status() {
      return parts.status().view;
    },
    get replacedBy() {
      return parts.replacedBy().view;
    },
    aliases: (record.aliases ?? []).filter(({ saidBy }) => cited(saidBy)).map(({ name }) => name),
    get focus() {
      return parts.focus().view;
    },
    get settings() {
      return parts.settings().view;
    },
    get level() {
      return parts.level().view;
    },
    get codeSets() {
      return parts.codeSets().view;
    },
    get accreditation() {
      return parts.accreditation().view;
    },
    get holders() {
      return parts.holders().view;
    },
    get exam() {
      return parts.exam().view;
    },
    get fees() {
      return parts.fees().view;
    },
    get training() {
      return parts.training().view.view;
    },
    get eligibility() {
      return parts.eligibility().view;
    },
    get retake() {
      return parts.retake().view;
    },
    get renewal() {
      return parts.renewal().view;
    },
    get pay() {
      return parts.pay().view.view;
    },
    get rules() {
      return parts.rules().view.view;
    },
    figures: figuresBy(partFigure, paths),
    get unadopted() {
      return Object.fromEntries([...parts.training().view.unadopted, ...parts.rules().view.unadopted]);
    },
    get idPaths() {
      const { training, pay, rules } = parts;
      return Object.fromEntries([...training().view.idPaths, ...pay().view.idPaths, ...rules().view.idPaths]);
    },
  };
};

/** The certification of a code in the index as it stands. */
export const viewOf = (catalog: Catalog, code: string, question: Question): CertificationView =>
  viewsOn(catalog, question)(code);

const viewsOn = onceForBoth((catalog: Catalog, question: Question) =>
  onceEach((code: string): CertificationView => {
    const record = catalog.certification(code);
    return describeCertification(record, catalog.organization(record.organization), question);
  }),
);

/** The paths on which sources disagree, in the order of the answer. */
export const disputesOf = ({ figures, unadopted }: Pick<CertificationView, 'figures' | 'unadopted'>): Dispute[] =>
  Object.entries({ ...figures, ...unadopted }).flatMap(([path, figure]) => {
    const others = figure.others.filter(isDisagreement);
    return others.length === 0 ? [] : [{ path, figure: { ...figure, others } }];
  });
