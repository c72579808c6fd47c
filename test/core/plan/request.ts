/** A request with nothing special in it, and an invented catalogue's usual parts. */
import { type PlanRequest, SEARCH_LIMIT } from '../../../src/core/plan/request.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { DAY, world } from '../../support/world.ts';

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
