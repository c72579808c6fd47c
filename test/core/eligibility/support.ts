/** Invented rules and people with sensible defaults. */
import type { Distances } from '../../../src/core/eligibility/missing.ts';
import type { Held } from '../../../src/core/eligibility/person.ts';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Condition, Route } from '../../../src/schema/condition.ts';

export const route = (id: string, ...conditions: Condition[]): Route => ({ route: id, conditions });

/** So many years of coding. */
export const years = (count: number, field: 'coding' | 'billing' = 'coding'): Condition => ({
  kind: 'experience',
  in: [field],
  months: count * 12,
});

export const held = (code: string): Held => ({ code, mark: null, coding: true });

/** The certification ABC, on offer, of which nothing is known but what a test states. */
export const rules = (parts: Partial<Rules>): Rules => ({
  code: 'ABC',
  organization: 'board',
  offered: true,
  unconfirmed: false,
  replacedBy: null,
  required: null,
  recommended: null,
  designation: null,
  removal: null,
  ...parts,
});

/** A program takes a year and $3,000, an associate degree two and $16,000, a credential half a year and $400. */
export const distances: Distances = {
  program: (type) => (type === 'associate' ? { months: 24, cost: 16_000 } : { months: 12, cost: 3_000 }),
  credential: () => ({ months: 6, cost: 400 }),
};
