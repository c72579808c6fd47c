/** A request with nothing special in it, an invented catalogue's usual parts, and the plans over it. */
import { type Planned, planFor } from '../../../src/core/plan/plan.ts';
import { type PlanRequest, SEARCH_LIMIT } from '../../../src/core/plan/request.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask, DAY, world } from '../../support/world.ts';
import { trained, way, work } from './world.ts';

export const { value, unknown } = world();

export const request = (more: Partial<PlanRequest> = {}): PlanRequest => ({
  codes: ['AAA'],
  person: {},
  start: DAY,
  unmarked: false,
  prepared: [],
  programs: [],
  avoid: [],
  hoursPerWeek: 10,
  studyMonths: null,
  budget: null,
  months: null,
  by: 'cheapest',
  limit: SEARCH_LIMIT,
  ...more,
});

/** An entry exam of the board for 100 dollars, or 80 for members, that asks for nothing. */
export const certificate = (code: string, more: Partial<Certification> = {}): Partial<Certification> => ({
  code,
  name: `Certificate ${code}`,
  status: [value('active')],
  level: [value('entry')],
  focus: [value(['coding'])],
  fees: { member: [value(80)], nonMember: [value(100)], membershipRequired: [value(false)] },
  training: { books: { member: [value(0)], nonMember: [value(0)] } },
  eligibility: { required: [value([])] },
  ...more,
});

/** Two to four months of study for an entry exam or a specialty, four to eight for a core one. */
export const PREPARATION = [
  { level: 'entry' as const, months: [value({ low: 2, high: 4 })] },
  { level: 'specialty' as const, months: [value({ low: 2, high: 4 })] },
  { level: 'core' as const, months: [value({ low: 4, high: 8 })] },
];

/** Dues of 50 dollars a year, 20 for students. */
export const BOARD = { membership: { individual: [value(50)], student: [value(20)] } };

/** An exam that asks for some conditions at once. */
export const asking = (code: string, ...conditions: Condition[]): Partial<Certification> =>
  certificate(code, { eligibility: { required: [value(way(...conditions))] } });

export const holding = (code: string, mark: string | null = null) => ({ credentials: [{ code, mark, coding: true }] });

/** A program of two months at most for some hundred dollars. */
export const PROGRAM = {
  type: 'certificate' as const,
  name: 'Certificate',
  cost: [value({ low: 500, high: 700 })],
  months: [value({ low: 1, high: 2 })],
};

/** Work for a year for nothing, or the program. */
export const CHOICE: Parts = {
  certifications: [certificate('AAA', { eligibility: { required: [value([...way(work(12)), ...way(trained())])] } })],
  types: { types: [PROGRAM] },
};

export const planned = (parts: Parts, more: Partial<PlanRequest> = {}): Planned =>
  planFor(
    catalogOf({
      organizations: [{ id: 'board', ...BOARD }],
      ...parts,
      types: { preparation: PREPARATION, ...parts.types },
    }),
    request(more),
    ask(),
  );
