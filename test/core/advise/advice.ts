/** Advice over a small invented catalogue. */
import { type AdviseRequest, adviceContext, adviceFor } from '../../../src/core/advise/advise.ts';
import type { Advice } from '../../../src/core/advise/types.ts';
import { withDegreeDefaults } from '../../../src/core/advise/wanted.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { SEARCH_LIMIT } from '../../../src/core/plan/request.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask, DAY } from '../../support/world.ts';
import { BOARD, PREPARATION } from '../plan/request.ts';

export const advised = (parts: Parts, told: Person = {}, more: Partial<AdviseRequest> = {}): Advice => {
  const catalog = catalogOf({
    organizations: [{ id: 'board', ...BOARD }],
    ...parts,
    types: { preparation: PREPARATION, ...parts.types },
  });
  return adviceFor(adviceContext(catalog, ask()), {
    told,
    person: withDegreeDefaults(told, DAY),
    priorities: undefined,
    start: DAY,
    unmarked: false,
    prepared: [],
    programs: [],
    avoid: [],
    hoursPerWeek: 10,
    studyMonths: null,
    budget: null,
    months: null,
    limit: SEARCH_LIMIT,
    ...more,
  });
};

/** The short list as "rank code". */
export const listed = ({ suggestions }: Advice): string[] => suggestions.map(({ rank, code }) => `${rank} ${code}`);

/** What one of a short list, or one that was left out, is. */
export const found = ({ suggestions, leftOut }: Advice, code: string) => {
  const one = suggestions.find((each) => each.code === code);
  const out = leftOut.find(({ sketch }) => sketch.code === code);
  return { one, out: out?.reasons(), misfits: one?.misfits ?? out?.sketch.misfits };
};
