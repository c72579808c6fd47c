/** The parts of a certification on a day: the value in force of each path, in the form of the answer. */

import type { AttemptLimit, Certification, Pay, Rule } from '../schema/certification.ts';
import type { Path } from '../schema/common.ts';
import type { Routes } from '../schema/condition.ts';
import type { Organization } from '../schema/organization.ts';
import type { CertificationOut } from '../schema/output-certification.ts';
import { type IsoDate, yearOf } from './dates.ts';
import { derivedFigure, type Figure, mapFigure, unknownFigure } from './figures.ts';
import { firstYear, studentFirstYear } from './first-year.ts';
import { asRange, type Range, spanOf } from './money.ts';
import type { Reader } from './reader.ts';

/** The ways to sit and to lose the mark, as conditions: words are put to them when they are printed. */
export type EligibilityRules = {
  required: Routes | null;
  recommended: Routes | null;
  designation: string | null;
  removal: Routes | null;
};

/** A figure of which the answer holds one number: a span stays for people to read. */
const oneNumber = (figure: Figure<number | Range>): Figure<number> => {
  const one = mapFigure(figure, (value) => (typeof value === 'number' ? value : null), 'as-given');
  return figure.value === null || typeof figure.value === 'number' ? one : { ...one, span: figure.value };
};

/** The span of such a figure, which stands beside it (`questionsRange`); who disagrees is told with the figure alone. */
const spanned = (figure: Figure<number | Range>): Figure<Range> =>
  figure.value === null || typeof figure.value === 'number'
    ? unknownFigure(figure.unknown?.reason ?? 'not-applicable')
    : { ...figure, value: figure.value, others: [] };

/** The newest series of each kind that is not younger than the asked day. */
export const newestPay = (series: readonly Pay[], asOf: IsoDate): Pay[] => {
  const year = yearOf(asOf);
  const known = series.filter((pay) => (pay.year ?? 0) <= year);
  const same = (a: Pay, b: Pay) => a.kind === b.kind && a.basis === b.basis && a.of === b.of;
  return known.filter((pay) => !known.some((other) => same(pay, other) && (other.year ?? 0) > (pay.year ?? 0)));
};

/** Minutes, numbers and shares as given; a part of the exam that is given as one percentage has it as both its ends. */
export const examOn = ({ keep, on, take }: Reader, exam: Certification['exam']): CertificationOut['exam'] => {
  const passing = mapFigure(on(exam?.passing), ({ kind, value, scale }) => ({ kind, value, scale }), 'as-given');
  const domains = mapFigure(
    on(exam?.domains),
    ({ parts }) =>
      parts.map(({ name, percent, low, high, questions }) => ({
        name,
        percent: percent ?? null,
        low: low ?? percent ?? null,
        high: high ?? percent ?? null,
        questions: questions ?? null,
      })),
    'as-given',
  );
  const [questions, passRate] = [on(exam?.questions), on(exam?.passRate)];
  return {
    questions: keep('exam.questions', oneNumber(questions)),
    questionsRange: keep('exam.questionsRange', spanned(questions)),
    scored: take('exam.scored', exam?.scored),
    unscored: take('exam.unscored', exam?.unscored),
    minutes: take('exam.minutes', exam?.minutes),
    passing: keep('exam.passing', passing),
    openBook: take('exam.openBook', exam?.openBook),
    delivery: take('exam.delivery', exam?.delivery),
    domains: keep('exam.domains', domains),
    passRate: keep('exam.passRate', oneNumber(passRate)),
    passRateRange: keep('exam.passRateRange', spanned(passRate)),
  };
};

/**
 * What an attempt costs anybody: the span of single prices where there is one for members and one for others, or
 * where they alone are of own data; else what is stated for all, which may hold a price that is not known by itself.
 */
const attemptRange = (stated: Figure<Range>, parts: readonly Figure<number>[]): Figure<Range> => {
  const span = spanOf(parts.map(({ value }) => value));
  if (span === null) return stated;
  const isOwn = (figure: Figure) => figure.own !== null;
  const isWhole = parts.slice(0, 2).every(({ value }) => value !== null);
  const byParts = isOwn(stated) ? parts.some(isOwn) && isWhole : isWhole || parts.some(isOwn);
  return stated.value !== null && !byParts ? stated : { ...derivedFigure(span, parts), others: stated.others };
};

/** Dollars. What is derived names the figures it is made of. */
export const feesOn = (
  { figures, keep, on, take, inherit }: Reader,
  fees: Certification['fees'],
  dues: Organization['membership'],
): CertificationOut['fees'] => {
  const prices = {
    member: take('fees.member', fees?.member),
    nonMember: take('fees.nonMember', fees?.nonMember),
    student: take('fees.student', fees?.student),
    twoAttempts: take('fees.twoAttempts', fees?.twoAttempts),
    studentTwoAttempts: take('fees.studentTwoAttempts', fees?.studentTwoAttempts),
    retake: take('fees.retake', fees?.retake),
  };
  const attempt = ['fees.member', 'fees.nonMember', 'fees.student'].map((path) => figures[path] as Figure<number>);
  const stated = mapFigure(on(fees?.range), asRange);
  const all = {
    ...prices,
    membershipRequired: inherit('fees.membershipRequired', fees?.membershipRequired, () => on(dues?.required)),
    membershipPerYear: keep('fees.membershipPerYear', oneNumber(on(dues?.individual))),
    studentMembershipPerYear: keep('fees.studentMembershipPerYear', oneNumber(on(dues?.student))),
    range: keep('fees.range', attemptRange(stated, attempt)),
  };
  return {
    ...all,
    firstYear: keep('fees.firstYear', firstYear(all, stated.value, figures)),
    studentFirstYear: keep('fees.studentFirstYear', studentFirstYear(all, stated.value, figures)),
  };
};

/** Courses without a price and without hours have no place in the answer. */
export const trainingOn = ({ keep, on, take, takeRange }: Reader, training: Certification['training']) => {
  const offers = (training?.offers ?? []).map((offer) => ({
    offer,
    cost: mapFigure(on(offer.cost), asRange),
    hours: on(offer.hours),
  }));
  const isSaid = ({ cost, hours }: (typeof offers)[number]) => cost.value !== null || hours.value !== null;
  const said = offers.filter(isSaid);
  const view: CertificationOut['training'] = {
    cost: takeRange('training.cost', training?.cost),
    guide: {
      member: take('training.guide.member', training?.guide?.member),
      nonMember: take('training.guide.nonMember', training?.guide?.nonMember),
    },
    books: {
      member: take('training.books.member', training?.books?.member),
      nonMember: take('training.books.nonMember', training?.books?.nonMember),
    },
    offers: said.map(({ offer, cost, hours }, index) => ({
      name: offer.name,
      provider: offer.provider,
      includes: offer.includes ?? null,
      cost: keep(`training.offers.${index}.cost`, cost),
      hours: keep(`training.offers.${index}.hours`, hours),
    })),
  };
  return {
    view,
    unadopted: offers
      .filter((each) => !isSaid(each))
      .flatMap(({ offer, cost, hours }): [string, Figure][] => [
        [`training.offers.${offer.id}.cost`, cost],
        [`training.offers.${offer.id}.hours`, hours],
      ]),
    idPaths: said.flatMap(({ offer }, index) =>
      ['cost', 'hours'].map(
        (key) => [`training.offers.${index}.${key}`, `training.offers.${offer.id}.${key}`] as const,
      ),
    ),
  };
};

/** How a mark comes off is its organization's rule, and only of what carries one. */
export const eligibilityOn = (
  { figures, keep, on, take }: Reader,
  eligibility: Certification['eligibility'],
  organization: Organization,
): EligibilityRules => {
  const required = take('eligibility.required', eligibility?.required);
  const recommended = take('eligibility.recommended', eligibility?.recommended);
  const designation = take('eligibility.designation', eligibility?.designation);
  const why = figures['eligibility.designation']?.unknown?.reason;
  const removal = designation !== null ? on(organization.designation?.removal) : unknownFigure<Routes>(why);
  return { required, recommended, designation, removal: keep('eligibility.removal', removal) };
};

/** Days; of the limit on attempts each part, null where it has none. */
export const retakeOn = (
  { figures, keep, on, inherit }: Reader,
  retake: Certification['retake'],
  theirs: Organization['retake'],
): CertificationOut['retake'] => {
  const waitDays = inherit('retake.waitDays', retake?.waitDays, () => on(theirs?.waitDays));
  inherit('retake.limit', retake?.limit, () => on(theirs?.limit));
  const limit = figures['retake.limit'] as Figure<AttemptLimit>;
  const whole = mapFigure(limit, (value) => ({ ...value, lastWaitDays: value.lastWaitDays ?? null }), 'as-given');
  return { waitDays, limit: keep('retake.limit', whole) };
};

/** Dollars and months; of an organization's list of fees the first holds for one credential. */
export const renewalOn = (
  { figures, keep, on, inherit }: Reader,
  renewal: Certification['renewal'],
  theirs: Organization['renewal'],
): CertificationOut['renewal'] => {
  const first = (list: Path<number[]> | undefined) => mapFigure(on(list), (fees) => fees[0] ?? null);
  const cycleMonths = inherit('renewal.cycleMonths', renewal?.cycleMonths, () => on(theirs?.cycleMonths));
  const ceus = inherit('renewal.ceus', renewal?.ceus, () => on(theirs?.ceus));
  const perYear = cycleMonths === null || ceus === null ? null : Math.round((ceus * 1200) / cycleMonths) / 100;
  const noCeus = figures['renewal.ceus']?.unknown?.reason === 'not-applicable';
  const perYearOf = [figures['renewal.ceus'] as Figure, figures['renewal.cycleMonths'] as Figure];
  const fee = {
    member: inherit('renewal.fee.member', renewal?.fee?.member, () => first(theirs?.fees?.member)),
    nonMember: inherit('renewal.fee.nonMember', renewal?.fee?.nonMember, () => first(theirs?.fees?.nonMember)),
  };
  const span = spanOf([fee.member, fee.nonMember]);
  const parts = [figures['renewal.fee.member'] as Figure, figures['renewal.fee.nonMember'] as Figure];
  const stated = mapFigure(on(renewal?.fee?.range), asRange);
  const any = stated.value !== null ? stated : mapFigure(first(theirs?.fees?.any), asRange);
  return {
    cycleMonths,
    ceus,
    ceusPerYear: keep(
      'renewal.ceusPerYear',
      noCeus ? unknownFigure('not-applicable') : derivedFigure(perYear, perYearOf),
    ),
    fee: {
      ...fee,
      range: keep('renewal.fee.range', any.value !== null || span === null ? any : derivedFigure(span, parts)),
    },
    several: inherit('renewal.several', renewal?.several, () => on(theirs?.several)),
  };
};

/** Dollars a year, of each kind of series the newest. */
export const paySeriesOn = ({ keep, on }: Reader, series: readonly Pay[], asOf: IsoDate) => {
  const known = series.filter(({ amount }) => on(amount).value !== null);
  const shown = newestPay(known, asOf);
  return {
    view: shown.map(({ kind, amount, year, basis, of }, index) => ({
      kind,
      amount: keep(`pay.${index}.amount`, on(amount)),
      year,
      basis,
      of: of ?? null,
    })),
    idPaths: shown.map(({ id }, index) => [`pay.${index}.amount`, `pay.${id}.amount`] as const),
  };
};

/** Rules of which nothing is adopted have no place in the answer. */
export const ruleTextsOn = ({ keep, on }: Reader, rules: readonly Rule[]) => {
  const all = rules.map(({ id, topic, text }) => ({ id, topic, text: on(text) }));
  const said = all.filter(({ text }) => text.value !== null);
  return {
    view: said.map(({ topic, text }, index) => ({ topic, text: keep(`rules.${index}.text`, text) ?? '' })),
    unadopted: all.filter(({ text }) => text.value === null).map(({ id, text }) => [`rules.${id}.text`, text] as const),
    idPaths: said.map(({ id }, index) => [`rules.${index}.text`, `rules.${id}.text`] as const),
  };
};
