/** One certification as it stands on a day: the values that hold, who says each, and what else is said. */
import type { Certification, Pay, Rule } from '../schema/certification.ts';
import type { Path } from '../schema/common.ts';
import type { Routes } from '../schema/condition.ts';
import type { Organization } from '../schema/organization.ts';
import type { CertificationOut } from '../schema/output.ts';
import type { WithSources } from './catalog.ts';
import {
  derivedFigure,
  type Figure,
  isDisagreement,
  mapFigure,
  type Question,
  unknownFigure,
  valueOn,
} from './figures.ts';
import { asRange, type Range, spanOf, sumDollars } from './money.ts';

/** The answer's form, with the routes still as conditions: words are put to them when it is printed. */
export type CertificationView = Omit<CertificationOut, 'eligibility' | 'disputes'> & {
  eligibility: {
    required: Routes | null;
    recommended: Routes | null;
    designation: string | null;
    removal: Routes | null;
  };
  /** Every figure by its dotted path in the answer. */
  figures: Record<string, Figure>;
  /** Rules and courses that have no place in the answer, because nothing that is said of them is adopted. */
  unadopted: Record<string, Figure>;
};

/** A disagreement on one path. */
export type Dispute = { path: string; figure: Figure };

/**
 * The least that one attempt and a year's membership cost somebody who is not a student, in dollars; unknown
 * while it is not known whether membership is needed, or what it costs. `stated` is the one price that a
 * source gives for everybody.
 */
const firstYear = (
  fees: Omit<CertificationOut['fees'], 'firstYear' | 'studentFirstYear'>,
  stated: Range | null,
  figures: Readonly<Record<string, Figure>>,
): Figure<number> => {
  const part = (...paths: string[]): Figure[] => paths.flatMap((path) => figures[path] ?? []);
  const { member, nonMember, membershipPerYear, membershipRequired } = fees;
  const joining = member === null || membershipPerYear === null ? null : sumDollars([member, membershipPerYear]);
  if (membershipRequired === true) return derivedFigure(joining, part('fees.member', 'fees.membershipPerYear'));
  if (member === null && nonMember === null && stated !== null && stated.low === stated.high) {
    return derivedFigure(stated.low, part('fees.range'));
  }
  if (nonMember === null) return unknownFigure();
  if (joining === null || nonMember <= joining) return derivedFigure(nonMember, part('fees.nonMember'));
  return derivedFigure(joining, part('fees.member', 'fees.membershipPerYear'));
};

/**
 * The least that one attempt and a year's membership cost a student, in dollars: the student's price and dues,
 * neither of them taken from others; or the one price that a source gives for everybody.
 */
const studentFirstYear = (
  fees: Omit<CertificationOut['fees'], 'firstYear' | 'studentFirstYear'>,
  stated: Range | null,
  figures: Readonly<Record<string, Figure>>,
): Figure<number> => {
  const part = (...paths: string[]): Figure[] => paths.flatMap((path) => figures[path] ?? []);
  const { member, nonMember, student, studentMembershipPerYear: dues, membershipRequired } = fees;
  if (student !== null && membershipRequired === false) return derivedFigure(student, part('fees.student'));
  if (student !== null && membershipRequired === true && dues !== null)
    return derivedFigure(sumDollars([student, dues]), part('fees.student', 'fees.studentMembershipPerYear'));
  const one = stated !== null && stated.low === stated.high ? stated.low : null;
  if (membershipRequired === true || [member, nonMember, student].some((price) => price !== null))
    return unknownFigure();
  return derivedFigure(one, part('fees.range'));
};

/** A figure of which the answer holds one number: a span stays for people to read. */
const single = (figure: Figure<number | Range>): Figure<number> => {
  const one = mapFigure(figure, (value) => (typeof value === 'number' ? value : null), 'as-given');
  return figure.value === null || typeof figure.value === 'number' ? one : { ...one, span: figure.value };
};

/** The newest series of each kind that is not younger than the asked day. */
export const newestPay = (series: readonly Pay[], asOf: string): Pay[] => {
  const year = Number(asOf.slice(0, 4));
  const known = series.filter((pay) => (pay.year ?? 0) <= year);
  const same = (a: Pay, b: Pay) => a.kind === b.kind && a.basis === b.basis && a.of === b.of;
  return known.filter((pay) => !known.some((other) => same(pay, other) && (other.year ?? 0) > (pay.year ?? 0)));
};

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
  const sources = { ...organization.sources, ...record.sources };
  const figures: Record<string, Figure> = {};
  const keep = <T>(path: string, figure: Figure<T>): T | null => {
    figures[path] = figure;
    return figure.value;
  };
  const on = <T>(entries: Path<T> | undefined): Figure<T> => valueOn(entries, question, sources);
  const take = <T>(path: string, entries: Path<T> | undefined): T | null => keep(path, on(entries));
  const takeRange = (path: string, entries: Path<number | Range> | undefined): Range | null =>
    keep(path, mapFigure(on(entries), asRange));
  /** The certification's own figure, or the organization's where it has none. */
  const inherit = <T>(path: string, own: Path<T> | undefined, theirs: () => Figure<T>): T | null => {
    const figure = on(own);
    const spoken = figure.value !== null || figure.others.length > 0 || figure.unknown?.reason === 'not-applicable';
    return keep(path, spoken ? figure : theirs());
  };

  const { exam, fees, training, eligibility, renewal } = record;
  const dues = organization.membership;
  const theirs = organization.renewal;
  const cited = (by: readonly { source: string }[]): boolean =>
    question.source === null || by.some(({ source }) => source === question.source);

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

  const passing = mapFigure(on(exam?.passing), ({ kind, value, scale }) => ({ kind, value, scale }), 'as-given');
  const domains = mapFigure(
    on(exam?.domains),
    ({ parts }) =>
      parts.map(({ name, percent, low, high }) => ({
        name,
        percent: percent ?? null,
        low: low ?? percent ?? null,
        high: high ?? percent ?? null,
      })),
    'as-given',
  );
  const examView = {
    questions: keep('exam.questions', single(on(exam?.questions))),
    scored: take('exam.scored', exam?.scored),
    unscored: take('exam.unscored', exam?.unscored),
    minutes: take('exam.minutes', exam?.minutes),
    passing: keep('exam.passing', passing),
    openBook: take('exam.openBook', exam?.openBook),
    delivery: take('exam.delivery', exam?.delivery),
    domains: keep('exam.domains', domains),
    passRate: keep('exam.passRate', single(on(exam?.passRate))),
  };

  const prices = {
    member: take('fees.member', fees?.member),
    nonMember: take('fees.nonMember', fees?.nonMember),
    student: take('fees.student', fees?.student),
    twoAttempts: take('fees.twoAttempts', fees?.twoAttempts),
    studentTwoAttempts: take('fees.studentTwoAttempts', fees?.studentTwoAttempts),
    retake: take('fees.retake', fees?.retake),
  };
  const attempt = ['fees.member', 'fees.nonMember', 'fees.student'].map((path) => figures[path] as Figure<number>);
  const span = spanOf(attempt.map(({ value }) => value));
  const stated = mapFigure(on(fees?.range), asRange);
  const feesView = {
    ...prices,
    membershipRequired: inherit('fees.membershipRequired', fees?.membershipRequired, () => on(dues?.required)),
    membershipPerYear: keep('fees.membershipPerYear', single(on(dues?.individual))),
    studentMembershipPerYear: keep('fees.studentMembershipPerYear', single(on(dues?.student))),
    range: keep('fees.range', stated.value !== null || span === null ? stated : derivedFigure(span, attempt)),
    firstYear: null as number | null,
    studentFirstYear: null as number | null,
  };
  feesView.firstYear = keep('fees.firstYear', firstYear(feesView, stated.value, figures));
  feesView.studentFirstYear = keep('fees.studentFirstYear', studentFirstYear(feesView, stated.value, figures));

  const offers = (training?.offers ?? []).map((offer) => ({
    offer,
    cost: mapFigure(on(offer.cost), asRange),
    hours: on(offer.hours),
  }));
  const trainingView = {
    cost: takeRange('training.cost', training?.cost),
    guide: {
      member: take('training.guide.member', training?.guide?.member),
      nonMember: take('training.guide.nonMember', training?.guide?.nonMember),
    },
    books: {
      member: take('training.books.member', training?.books?.member),
      nonMember: take('training.books.nonMember', training?.books?.nonMember),
    },
    offers: offers
      .filter(({ cost, hours }) => cost.value !== null || hours.value !== null)
      .map(({ offer, cost, hours }, index) => ({
        name: offer.name,
        provider: offer.provider,
        includes: offer.includes ?? null,
        cost: keep(`training.offers.${index}.cost`, cost),
        hours: keep(`training.offers.${index}.hours`, hours),
      })),
  };

  const eligibilityView = {
    required: take('eligibility.required', eligibility?.required),
    recommended: take('eligibility.recommended', eligibility?.recommended),
    designation: take('eligibility.designation', eligibility?.designation),
    removal: null as Routes | null,
  };
  const marked = eligibilityView.designation !== null;
  const why = figures['eligibility.designation']?.unknown?.reason;
  const removal = marked ? on(organization.designation?.removal) : unknownFigure<Routes>(why);
  eligibilityView.removal = keep('eligibility.removal', removal);

  const retakeView = {
    waitDays: inherit('retake.waitDays', record.retake?.waitDays, () => on(organization.retake?.waitDays)),
    limit: inherit('retake.limit', record.retake?.limit, () => on(organization.retake?.limit)),
  };

  const first = (list: Path<number[]> | undefined) => mapFigure(on(list), (fees) => fees[0] ?? null);
  const cycleMonths = inherit('renewal.cycleMonths', renewal?.cycleMonths, () => on(theirs?.cycleMonths));
  const ceus = inherit('renewal.ceus', renewal?.ceus, () => on(theirs?.ceus));
  const perYear = cycleMonths === null || ceus === null ? null : Math.round((ceus * 1200) / cycleMonths) / 100;
  const perYearOf = [figures['renewal.ceus'] as Figure, figures['renewal.cycleMonths'] as Figure];
  const fee = {
    member: inherit('renewal.fee.member', renewal?.fee?.member, () => first(theirs?.fees?.member)),
    nonMember: inherit('renewal.fee.nonMember', renewal?.fee?.nonMember, () => first(theirs?.fees?.nonMember)),
  };
  const feeSpan = spanOf([fee.member, fee.nonMember]);
  const feeParts = [figures['renewal.fee.member'] as Figure, figures['renewal.fee.nonMember'] as Figure];
  const feeStated = mapFigure(on(renewal?.fee?.range), asRange);
  const feeAny = feeStated.value !== null ? feeStated : mapFigure(first(theirs?.fees?.any), asRange);
  const renewalView = {
    cycleMonths,
    ceus,
    ceusPerYear: keep('renewal.ceusPerYear', derivedFigure(perYear, perYearOf)),
    fee: {
      ...fee,
      range: keep(
        'renewal.fee.range',
        feeAny.value !== null || feeSpan === null ? feeAny : derivedFigure(feeSpan, feeParts),
      ),
    },
    several: take('renewal.several', theirs?.several),
  };

  const known = (record.pay ?? []).filter((series) => on(series.amount).value !== null);
  const pay = newestPay(known, question.asOf)
    .map((series) => ({ series, amount: on(series.amount) }))
    .map(({ series, amount }, index) => ({
      kind: series.kind,
      amount: keep(`pay.${index}.amount`, amount),
      year: series.year,
      basis: series.basis,
      of: series.of ?? null,
    }));

  const said = [...(record.rules ?? []), ...(organization.rules ?? [])].map(({ id, topic, text }: Rule) => ({
    id,
    topic,
    text: on(text),
  }));
  const rules = said
    .filter(({ text }) => text.value !== null)
    .map(({ topic, text }, index) => ({ topic, text: keep(`rules.${index}.text`, text) ?? '' }));
  const unadopted: Record<string, Figure> = Object.fromEntries([
    ...offers
      .filter(({ cost, hours }) => cost.value === null && hours.value === null)
      .map(({ offer, cost }) => [`training.offers.${offer.id}.cost`, cost]),
    ...said.filter(({ text }) => text.value === null).map(({ id, text }) => [`rules.${id}.text`, text]),
  ]);

  return {
    ...head,
    exam: examView,
    fees: feesView,
    training: trainingView,
    eligibility: eligibilityView,
    retake: retakeView,
    renewal: renewalView,
    pay,
    rules,
    figures,
    unadopted,
  };
};

/** The paths on which sources disagree, in the order of the answer. */
export const disputesOf = ({ figures, unadopted }: Pick<CertificationView, 'figures' | 'unadopted'>): Dispute[] =>
  Object.entries({ ...figures, ...unadopted })
    .map(([path, figure]) => ({ path, figure: { ...figure, others: figure.others.filter(isDisagreement) } }))
    .filter(({ figure }) => figure.others.length > 0);
