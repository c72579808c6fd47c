/** What a membership that was told means for a cycle. */
import { endAfterYears, type IsoDate, isOver, lastDay, monthOf, yearOf } from '../dates.ts';
import { membershipIn, type Person, runsOn } from '../eligibility/person.ts';
import type { RenewalRules } from './rules.ts';

/** What a person told of membership in an organization: whether it runs, and its month, which one that is over tells too. */
export const membershipTold = (
  person: Person,
  { id, name }: Pick<RenewalRules, 'id' | 'name'>,
  asOf: IsoDate,
): { member: boolean | null; month: number | null } => {
  const membership = membershipIn(person, [id, name]);
  if (membership === undefined) return { member: null, month: null };
  const until = membership?.until ?? null;
  return {
    member: membership !== null && runsOn(membership, asOf),
    month: until === null ? null : monthOf(until),
  };
};

/** The last day of a membership that was told and is over on the asked day; null where none was. */
export const membershipEnded = (
  person: Person,
  { id, name }: Pick<RenewalRules, 'id' | 'name'>,
  asOf: IsoDate,
): IsoDate | null => {
  const until = membershipIn(person, [id, name])?.until ?? null;
  return until !== null && isOver(until, asOf) ? lastDay(until) : null;
};

/**
 * The days on which a year of membership ends and the dues of the next fall due, from the asked day to the end of the
 * cycle; none where its month was not told. One that is over is taken as renewed.
 *
 * @param byMonth cycles go by the month of membership, so that its year ends with the month
 */
export const duesDays = (
  person: Person,
  { id, name }: Pick<RenewalRules, 'id' | 'name'>,
  { asOf, due, byMonth }: { asOf: IsoDate; due: IsoDate; byMonth: boolean },
): IsoDate[] => {
  const until = membershipIn(person, [id, name])?.until ?? null;
  if (until === null || monthOf(until) === null) return [];
  const ends = byMonth ? until.slice(0, 7) : until;
  const endIn = (year: number) => endAfterYears(ends, year - yearOf(ends));
  const told = endIn(yearOf(until));
  const from = told > asOf ? told : asOf;
  const years = Array.from({ length: yearOf(due) - yearOf(asOf) + 1 }, (_, index) => yearOf(asOf) + index);
  return years.map(endIn).filter((day) => day >= from && day <= due);
};
