/** What a plan is asked for, and the person that it is made for. */

import { withDefaults } from '../cost/person.ts';
import type { IsoDate } from '../dates.ts';
import type { Person } from '../eligibility/person.ts';
import type { Cents, Interval } from '../money.ts';

/** What people may not want to do on the way. */
export const AVOIDABLE = ['experience', 'degree'] as const;
export type Avoidable = (typeof AVOIDABLE)[number];

/** What plans are compared by first: their money, or their length. */
export const ORDERS = ['cheapest', 'fastest'] as const;
export type Order = (typeof ORDERS)[number];

/** States that a search may keep in mind before it gives up and says so. */
export const SEARCH_LIMIT = 100_000;

export type PlanRequest = {
  /** Codes of the catalogue, each once. */
  codes: readonly string[];
  /** What was told; what was not is taken as nothing. */
  person: Person;
  start: IsoDate;
  /** To hold it without the mark. */
  unmarked: boolean;
  /** Exams for which one is ready. */
  prepared: readonly string[];
  /** Ids of named programs that may be taken. */
  programs: readonly string[];
  avoid: readonly Avoidable[];
  hoursPerWeek: number;
  /** Months of study for each exam, in place of our own figures. */
  studyMonths: number | null;
  budget: Cents | null;
  /** Months that there are. */
  months: number | null;
  by: Order;
  limit: number;
};

/** What plans are searched for: all but what picks and orders them. */
export type SearchRequest = Omit<PlanRequest, 'by' | 'budget' | 'months'>;

type Measured = { months: number; cost: Interval };

/** The cheapest first: by the high end, then the low end, then the months. */
export const byCost = (a: Measured, b: Measured): number =>
  a.cost.high - b.cost.high || a.cost.low - b.cost.low || a.months - b.months;

/** The shortest first, then the cheapest. */
export const byMonths = (a: Measured, b: Measured): number => a.months - b.months || byCost(a, b);

/**
 * The person with every default, and those of a plan: work without an end goes on until now, and studies that are to
 * end on a day are taken to end on it.
 *
 * @param asOf the asked day
 */
export const withPlanDefaults = (person: Person, asOf: IsoDate): Person => {
  const all = withDefaults(person);
  return {
    ...all,
    experience: (all.experience ?? []).map((entry) => ({ ...entry, until: entry.until ?? asOf })),
    degrees: (all.degrees ?? []).map((degree) => ({ ...degree, completed: degree.completed ?? degree.expected })),
  };
};
