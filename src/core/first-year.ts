/** What the first year costs at least: one attempt and a year of membership, in dollars. */
import type { CertificationOut } from '../schema/output-certification.ts';
import { derivedFigure, type Figure, unknownFigure } from './figures.ts';
import { type Range, sumDollars } from './money.ts';

type Fees = Omit<CertificationOut['fees'], 'firstYear' | 'studentFirstYear'>;

/**
 * The least that one attempt and a year's membership cost somebody who is not a student, in dollars; unknown
 * while it is not known whether membership is needed, or what it costs. `stated` is the one price that a
 * source gives for everybody.
 */
export const firstYear = (
  fees: Fees,
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
export const studentFirstYear = (
  fees: Fees,
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
