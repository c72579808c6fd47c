/** What the end of a membership that was told means for a cycle. */
import { type IsoDate, isOver, lastDay } from '../dates.ts';
import { membershipIn, type Person } from '../eligibility/person.ts';
import type { RenewalRules } from './rules.ts';

/** The last day of a membership that was told and is over on the asked day; null where none was. */
export const membershipEnded = (
  person: Person,
  { id, name }: Pick<RenewalRules, 'id' | 'name'>,
  asOf: IsoDate,
): IsoDate | null => {
  const until = membershipIn(person, [id, name])?.until ?? null;
  return until !== null && isOver(until, asOf) ? lastDay(until) : null;
};
