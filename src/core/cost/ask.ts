/** From codes and a person to the whole answer: what the command prints and the library gives. */
import type { Pay } from '../../schema/certification.ts';
import type { Catalog } from '../catalog.ts';
import { type CertificationView, describeCertification } from '../certification.ts';
import { lastDay } from '../dates.ts';
import { dayOf } from '../eligibility/day.ts';
import { heldOn, type Person } from '../eligibility/person.ts';
import { rulesOf } from '../eligibility/verdict.ts';
import type { Question } from '../figures.ts';
import type { FundingView } from '../funding.ts';
import type { Interval, Range } from '../money.ts';
import { type Cost, type CostInput, costOf } from './cost.ts';
import { type FundedCost, fundLines } from './funding.ts';
import { organizationPrices } from './organization.ts';
import { type PayBack, payBackOf } from './payback.ts';
import { closed, programFails, toUnmark } from './person.ts';
import { COMPARED, programOf, studyMonths } from './programs.ts';
import { type CostOptions, type Credential, isSchool, type Lack } from './types.ts';

export type CostRequest = {
  /** Codes of the catalogue, each once. */
  codes: readonly string[];
  /** What was told; what was not is taken as nothing. */
  person: Person;
  options: CostOptions;
  /** Count losing the mark. */
  unmarked: boolean;
  funding: readonly FundingView[];
  /** Lay the ways of preparing side by side. */
  compareOptions: boolean;
  /** What is earned now, in dollars a month; null: no pay-back is asked. */
  wage: number | null;
};

/** Pay of holders that a pay-back goes by, in dollars a year. */
export type HolderPay = { code: string; amount: number; year: number | null; of: string | null };

export type CostAnswer = {
  cost: Cost;
  asked: readonly Credential[];
  held: readonly Credential[];
  memberOf: readonly string[];
  funded: FundedCost;
  options: { program: string; toCertify: Interval; months: Range | null; lacks: Lack[] }[];
  /** Null where none was asked, or no pay is in the data. */
  payBack: (PayBack & { basis: Pay['basis']; pays: HolderPay[] }) | null;
  /** Exams that stay closed after the program. */
  fails: string[];
};

/** What only some ways of preparing cost. */
const OF_A_WAY: readonly Lack['kind'][] = ['program', 'books'];

const memberships = ({ memberships: told = [] }: Person, asOf: string): string[] =>
  told.flatMap((membership) => {
    const { organization, until } = typeof membership === 'string' ? { organization: membership } : membership;
    return until == null || lastDay(until) >= asOf ? [organization] : [];
  });

/** The best basis of which anything is known: holders' own surveys, then the government's, then estimates. */
const holderPay = (views: readonly CertificationView[]): { basis: Pay['basis']; pays: HolderPay[] } | null => {
  const all = views.flatMap(({ code, pay }) =>
    pay.flatMap(({ amount, basis, year, of }) => (amount === null ? [] : [{ code, amount, basis, year, of }])),
  );
  const basis = (['survey', 'government', 'estimate'] as const).find((wanted) =>
    all.some((one) => one.basis === wanted && (wanted === 'government' || one.of === null)),
  );
  if (basis === undefined) return null;
  const pays = all.filter((one) => one.basis === basis && (basis === 'government' || one.of === null));
  return { basis, pays: pays.map(({ code, amount, year, of }) => ({ code, amount, year, of })) };
};

/**
 * The codes and the person as the engine takes them. Of codes that are held already the upkeep is left; where
 * only the upkeep of held ones is asked, it is counted whole.
 */
export const costInput = (
  catalog: Catalog,
  { codes, options, unmarked, person: told }: Pick<CostRequest, 'codes' | 'options' | 'unmarked' | 'person'>,
  question: Question,
): CostInput => {
  const { asOf } = question;
  const day = dayOf(asOf);
  const person = closed(told);
  const credentialOf = (code: string): Credential => {
    const record = catalog.certification(code);
    const organization = catalog.organization(record.organization);
    const view = describeCertification(record, organization, question);
    const own = heldOn(person, code, day);
    const earned = own?.earned ?? null;
    return {
      view,
      organization: organizationPrices(organization, question),
      held: own !== null,
      earned: earned?.length === 10 ? earned : null,
      toUnmark: unmarked ? toUnmark(rulesOf(view), person, day) : null,
    };
  };
  const asked = codes.map(credentialOf);
  const others = [...new Set((person.credentials ?? []).map(({ code }) => code))].filter(
    (code) => !codes.includes(code),
  );
  const upkeepOnly = options.keep && asked.every(({ held }) => held);
  const held = upkeepOnly ? [] : others.map(credentialOf).filter((credential) => credential.held);
  return { asked, held, memberOf: memberships(person, asOf), options, asOf };
};

/** What codes cost beside what the person holds, with all that was asked about it. */
export const askCost = (catalog: Catalog, request: CostRequest, question: Question): CostAnswer => {
  const { options, wage } = request;
  const { asOf } = question;
  const input = costInput(catalog, request, question);
  const { asked, held, memberOf } = input;
  const cost = costOf(input);
  const views = asked.filter((one) => !one.held).map(({ view }) => view);
  const pay = wage === null ? null : holderPay(asked.map(({ view }) => view));
  return {
    cost,
    asked,
    held,
    memberOf,
    funded: fundLines(cost.lines, request.funding, options.program, asOf),
    options: request.compareOptions
      ? COMPARED.flatMap((word) => {
          const program = programOf(catalog, word, question);
          if (program === null) return [];
          const months = isSchool(program) ? program.months : studyMonths(catalog, views, question);
          const { toCertify, lacks } = costOf({ ...input, options: { ...options, program } });
          return [{ program: word, toCertify, months, lacks: lacks.filter(({ kind }) => OF_A_WAY.includes(kind)) }];
        })
      : [],
    payBack:
      pay === null || wage === null
        ? null
        : {
            ...payBackOf(
              cost.toCertify,
              pay.pays.map(({ amount }) => amount),
              wage,
            ),
            ...pay,
          },
    fails: views
      .filter((view) => programFails(rulesOf(view), closed(request.person), options.program, dayOf(asOf)))
      .map(({ code }) => code),
  };
};
