/** A catalogue of invented certifications and organizations, with what renewal asks of it. */
import type { Catalog } from '../../../src/core/catalog.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { LogEntry } from '../../../src/core/renewal/log.ts';
import { type RenewalPlan, renewalPlan } from '../../../src/core/renewal/plan.ts';
import type { Cycle } from '../../../src/core/renewal/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, world } from '../../support/world.ts';

const { certification, organization, value } = world();

/** @param organizations by id, each with its certifications by code */
export const catalogOf = (
  organizations: Record<string, { theirs?: Partial<Organization>; codes: Record<string, Partial<Certification>> }>,
): Catalog => {
  const grantors = new Map(
    Object.entries(organizations).map(([id, { theirs }]) => [
      id,
      organization({ id, name: id.toUpperCase(), fullName: `The ${id}`, ...theirs }),
    ]),
  );
  const records = new Map(
    Object.entries(organizations).flatMap(([id, { codes }]) =>
      Object.entries(codes).map(
        ([code, parts]) => [code, certification({ code, organization: id, ...parts })] as const,
      ),
    ),
  );
  const found = <T>(all: ReadonlyMap<string, T>, key: string): T => {
    const one = all.get(key);
    if (one === undefined) throw new Error(`none is called ${key}`);
    return one;
  };
  return {
    index: {
      certifications: [...records.values()].map(({ code, name, organization: of }) => ({
        code,
        name,
        organization: of,
      })),
    },
    certification: (code: string) => found(records, code),
    organization: (id: string) => found(grantors, id),
  } as Partial<Catalog> as Catalog;
};

export type Renewal = NonNullable<Organization['renewal']>;
export type Asked = {
  asOf?: string;
  source?: string | null;
  member?: string;
  earned?: Record<string, number>;
  log?: Partial<LogEntry>[];
};

const entry = (parts: Partial<LogEntry>, index: number): LogEntry => ({
  line: index + 2,
  title: `Course ${index}`,
  provider: null,
  date: '2026-02-01',
  hours: 1,
  topic: null,
  credentials: [],
  proof: true,
  ...parts,
});
/** @param held codes, each with the day it was earned after a colon; `member` until when of the board */
export const personOf = (held: string, member?: string): Person => ({
  credentials: held.split(' ').map((word) => {
    const [code = '', earned] = word.split(':');
    return { code, mark: null, coding: true, earned };
  }),
  ...(member === undefined ? {} : { memberships: [{ organization: 'board', until: member }] }),
});

/** ABC, DEF and the specialty SPE ask 20, 10 and 16 CEUs in two years from the pass, unless a test says otherwise; NIL an unknown number. */
const CODES: Record<string, Partial<Certification>> = {
  ABC: { renewal: { ceus: [value(20)] } },
  DEF: { renewal: { ceus: [value(10)] } },
  NIL: {},
  SPE: { renewal: { ceus: [value(16)] }, level: [value<'specialty'>('specialty')] },
};
/** The plan of somebody who holds some of them: the board's by the rules given, the club's by none but a cycle. */
export const planOf = (
  renewal: Renewal,
  held: string,
  { asOf = '2026-03-01', source = null, member, earned = {}, log }: Asked = {},
): RenewalPlan => {
  const base: Renewal = { cycleMonths: [value(24)], starts: [value<'pass'>('pass')] };
  const catalog = catalogOf({
    board: { theirs: { renewal: { ...base, ...renewal } }, codes: CODES },
    club: { theirs: { renewal: base }, codes: { CLUB: { renewal: { ceus: [value(7.5)] } }, LONE: {} } },
  });
  const told = { earned, log: log?.map(entry) ?? null };
  return renewalPlan(catalog, personOf(held, member), told, ask({ asOf, source }));
};
/** The first cycle of a plan. Throws where there is none. */
export const cycleOf = (...asked: Parameters<typeof planOf>): Cycle => {
  const [cycle] = planOf(...asked).cycles;
  if (cycle === undefined) throw new Error('no cycle');
  return cycle;
};
/** What is taken for granted about it. */
export const notes = (...asked: Parameters<typeof planOf>): string[] => cycleOf(...asked).notes.map(({ id }) => id);

/** Even months report in even years. */
export const byMonth: Renewal = { starts: [value<'membership-month'>('membership-month')], oddEven: [value(true)] };
/** The highest, and ten more for each further one. */
export const highest: Renewal = {
  several: [value({ kind: 'base-plus' as const, base: 'highest' as const, further: 10, cap: 50 })],
};
/** A first cycle asks for less, as a source says. */
export const perMonth = (by: string): Renewal => ({
  ...byMonth,
  proration: [value({ perMonth: 1.5 }, { by: [by], reason: 'why' })],
});
