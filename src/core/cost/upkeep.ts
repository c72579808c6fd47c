/** What a certification costs to keep, year after year. */
import type { Catalog } from '../catalog.ts';
import type { Person } from '../eligibility/person.ts';
import type { Question } from '../figures.ts';
import type { Interval } from '../money.ts';
import { costInput } from './ask.ts';
import { costOf } from './cost.ts';
import { closed } from './person.ts';
import { type PriceLack, USUAL } from './types.ts';

export type Upkeep = {
  /** Dues and renewal fees of a year of a steady cycle, in cents; null where one of them has no price. */
  perYear: Interval | null;
  /** Dues and renewal fees without a price. */
  lacks: PriceLack[];
};

/** Of one certification for a person, counted as usual, without CEUs. */
export const upkeepOf = (catalog: Catalog, code: string, told: Person, question: Question): Upkeep => {
  const person = closed(told);
  const options = { ...USUAL, student: person.student === true };
  const cost = costOf(costInput(catalog, { codes: [code], person, options, unmarked: false }, question));
  const lacks = cost.lacks.filter(({ kind }) => kind === 'recertification' || kind === 'membership');
  return { perYear: lacks.length === 0 ? cost.perYearAfter : null, lacks };
};
