/** Costs on the shipped dataset, on one day. */
import type { Catalog } from '../../../src/core/catalog.ts';
import { askCost, type CostAnswer, type CostRequest } from '../../../src/core/cost/answer.ts';
import { programOf } from '../../../src/core/cost/programs.ts';
import type { CostOptions } from '../../../src/core/cost/types.ts';
import type { Held, Person } from '../../../src/core/eligibility/person.ts';
import { fundingOn } from '../../../src/core/funding.ts';
import { type Interval, toRange } from '../../../src/core/money.ts';
import { loadCatalog } from '../../../src/dataset/load.ts';
import { SHIPPED } from '../../support/run.ts';

export const QUESTION = { asOf: '2026-11-23', source: null } as const;
export const catalog = loadCatalog(SHIPPED);

export type Asked = Partial<Omit<CostOptions, 'program'>> & {
  program?: string;
  held?: readonly string[];
  person?: Person;
  unmarked?: boolean;
  funding?: readonly string[];
  compareOptions?: boolean;
  wage?: number;
};

export const heldCode = (code: string, earned?: string): Held => ({ code, mark: null, coding: true, earned });

export const requestFor = (data: Catalog, codes: readonly string[], asked: Asked): CostRequest => {
  const { program = 'none', held, person = {}, unmarked, funding = [], compareOptions, wage, ...options } = asked;
  const known = programOf(data, program, QUESTION);
  if (known === null) throw new Error(`no program ${program}`);
  const all = data.funding();
  return {
    codes,
    person: held === undefined ? person : { ...person, credentials: held.map((code) => heldCode(code)) },
    options: {
      years: 2,
      attempts: 1,
      membership: 'auto',
      student: false,
      keep: false,
      ...options,
      program: known,
    },
    unmarked: unmarked === true,
    funding: funding.flatMap((id) => fundingOn(all.funding, QUESTION, all.sources).filter((view) => view.id === id)),
    compareOptions: compareOptions === true,
    wage: wage ?? null,
  };
};

export const costIn = (data: Catalog, codes: readonly string[], asked: Asked = {}): CostAnswer =>
  askCost(data, requestFor(data, codes, asked), QUESTION);

export const cost = (codes: readonly string[], asked: Asked = {}): CostAnswer => costIn(catalog, codes, asked);

/** An interval of cents as "647" or "647 to 876.99" dollars. */
export const text = (interval: Interval | null): string => {
  if (interval === null) return 'none';
  const { low, high } = toRange(interval);
  return low === high ? String(low) : `${low} to ${high}`;
};

/** The three totals of a cost. */
export const totals = ({ cost: { toCertify, perYearAfter, overYears } }: CostAnswer): string[] =>
  [toCertify, perYearAfter, overYears].map(text);

/** Each line as "year kind code price". */
export const lines = ({ cost: all }: CostAnswer): string[] =>
  all.lines.map(
    ({ year, kind, code, organization, price }) => `${year} ${kind} ${code ?? organization ?? '-'} ${text(price)}`,
  );

/** What has no price, as "kind code". */
export const lacks = ({ cost: all }: CostAnswer): string[] =>
  all.lacks.map(({ kind, code, organization }) => `${kind} ${code ?? organization ?? '-'}`);
