/** A person in the notation of the flags, and their plan from the shipped dataset. */

import { personOf } from '../../../src/core/eligibility/person.ts';
import { resolverOf } from '../../../src/core/eligibility/resolver.ts';
import { readField } from '../../../src/core/profile/notation.ts';
import type { LogEntry } from '../../../src/core/renewal/log.ts';
import { type RenewalPlan, renewalPlan, type ToldCeus } from '../../../src/core/renewal/plan.ts';
import type { Cycle } from '../../../src/core/renewal/types.ts';
import { loadCatalog } from '../../../src/dataset/load.ts';
import type { Profile } from '../../../src/schema/profile.ts';
import { SHIPPED } from '../../support/run.ts';

export const catalog = loadCatalog(SHIPPED);

export type Asked = { member?: string; asOf?: string; source?: string | null; told?: Partial<ToldCeus> };

/** @param held words such as `CPC:2025-03-31` */
export const planFor = (held: readonly string[], { member, asOf, source, told }: Asked = {}): RenewalPlan => {
  const profile = {
    credentials: readField('credentials', held),
    ...(member === undefined ? {} : { memberships: readField('memberships', member.split(' ')) }),
  } as Profile;
  const { person } = personOf(profile, resolverOf(catalog));
  const question = { asOf: asOf ?? '2026-11-23', source: source ?? null };
  return renewalPlan(catalog, person, { earned: {}, log: null, ...told }, question);
};

/** The one cycle of a plan. Throws where there are more. */
export const cycleFor = (held: readonly string[], asked: Asked = {}): Cycle => {
  const { cycles } = planFor(held, asked);
  const [cycle] = cycles;
  if (cycle === undefined || cycles.length > 1) throw new Error(`${cycles.length} cycles`);
  return cycle;
};

/** An entry that counts unless a test says otherwise. */
export const entry = (parts: Partial<LogEntry> = {}): LogEntry => ({
  line: 2,
  title: 'A course',
  provider: null,
  date: '2026-03-01',
  hours: 1,
  topic: null,
  credentials: [],
  proof: true,
  ...parts,
});
