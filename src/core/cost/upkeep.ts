/** What a certification costs to keep, year after year. */
import type { Catalog } from '../catalog.ts';
import { figureAt, viewOf } from '../certification.ts';
import type { Person } from '../eligibility/person.ts';
import type { Figure, Question } from '../figures.ts';
import type { Interval } from '../money.ts';
import { costInput } from './answer.ts';
import { costOf } from './cost.ts';
import { withDefaults } from './person.ts';
import { type PriceLack, USUAL } from './types.ts';

export type Upkeep = {
  /** Dues and renewal fees of a year of a steady cycle, in cents; null where one of them has no price. */
  perYear: Interval | null;
  /** Dues and renewal fees without a price. */
  lacks: PriceLack[];
  /** The renewal fee, for whoever pays it, with who says it. */
  fee: Figure;
};

/** Of one certification for a person, counted as usual, without CEUs. */
export const upkeepOf = (catalog: Catalog, code: string, told: Person, question: Question): Upkeep => {
  const person = withDefaults(told);
  const options = { ...USUAL, student: person.student === true };
  const cost = costOf(costInput(catalog, { codes: [code], person, options, unmarked: false }, question));
  const lacks = cost.lacks.filter(({ kind }) => kind === 'recertification' || kind === 'membership');
  return {
    perYear: lacks.length === 0 ? cost.perYearAfter : null,
    lacks,
    fee: figureAt(viewOf(catalog, code, question), 'renewal.fee.range'),
  };
};
