/** From codes and a person to the whole answer: what the command prints and the library gives. */
import type { PayBasis } from '../../schema/vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import { type CertificationView, viewOf } from '../certification.ts';
import { isDay, type PartialDate } from '../dates.ts';
import { dayOf } from '../eligibility/day.ts';
import { heldOn, membershipIn, type Person, runsOn } from '../eligibility/person.ts';
import { rulesOf } from '../eligibility/verdict.ts';
import type { Question } from '../figures.ts';
import type { FundingView } from '../funding.ts';
import type { Interval, Range } from '../money.ts';
import { type PayBack, payBackOf, payByBasis } from '../payback.ts';
import { type Cost, type CostInput, costOf } from './cost.ts';
import { type FundedCost, fundLines } from './funding.ts';
import { pricesOf } from './organization.ts';
import { programFails, toUnmark, withDefaults } from './person.ts';
import { COMPARED, programOf, studyMonths } from './programs.ts';
import { certifyingCost, knownTotals } from './totals.ts';
import { type CostOptions, isSchooling, type PricedCredential, type PriceLack, USUAL } from './types.ts';

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
type PayBackSeries = { code: string; amount: number; year: number | null; of: string | null };

export type CostAnswer = {
  cost: Cost;
  asked: readonly PricedCredential[];
  held: readonly PricedCredential[];
  memberOf: readonly string[];
  memberUntil: CostInput['memberUntil'];
  funded: FundedCost;
  options: { program: string; toCertify: Interval | null; months: Range | null; lacks: PriceLack[] }[];
  /** Null where none was asked, or no pay or not all that certifying costs is in the data. */
  payBack: (PayBack & { basis: PayBasis; pays: PayBackSeries[] }) | null;
  /** Exams that stay closed after the program. */
  fails: string[];
};

/** What one certification costs somebody who holds none, counted as usual. */
export const costAlone = (catalog: Catalog, code: string, question: Question): Cost =>
  costOf(costInput(catalog, { codes: [code], options: USUAL, unmarked: false, person: {} }, question));

/** What only some ways of preparing cost. */
const OF_A_WAY: readonly PriceLack['kind'][] = ['program', 'books'];

/** The best basis of which anything is known: holders' own surveys, then the government's, then estimates. */
const holderPay = (views: readonly CertificationView[]) => {
  const all = views.flatMap(({ code, pay }) => pay.map((series) => ({ ...series, code })));
  // The government counts by occupation alone; a survey of other people says nothing of holders.
  return payByBasis(all.filter(({ basis, of }) => basis === 'government' || of === null))[0] ?? null;
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
  const person = withDefaults(told);
  const credentialOf = (code: string): PricedCredential => {
    const view = viewOf(catalog, code, question);
    const own = heldOn(person, code, day);
    const earned = own?.earned ?? null;
    return {
      view,
      organization: pricesOf(catalog, view.organization, question),
      held: own !== null,
      earned: earned !== null && isDay(earned) ? earned : null,
      toUnmark: unmarked ? toUnmark(rulesOf(view), person, day) : null,
    };
  };
  const asked = codes.map(credentialOf);
  const others = [...new Set((person.credentials ?? []).map(({ code }) => code))].filter(
    (code) => !codes.includes(code),
  );
  const upkeepOnly = options.keep && asked.every(({ held }) => held);
  const held = upkeepOnly ? [] : others.map(credentialOf).filter((credential) => credential.held);
  const organizations = new Map(asked.map(({ organization }) => [organization.id, organization.name]));
  const memberOf: string[] = [];
  const memberUntil: Record<string, PartialDate> = {};
  for (const [id, name] of organizations) {
    const membership = membershipIn(person, [id, name]);
    if (membership == null || !runsOn(membership, asOf)) continue;
    memberOf.push(id);
    if (membership.until !== null) memberUntil[id] = membership.until;
  }
  return { asked, held, memberOf, memberUntil, options, asOf };
};

/** What codes cost beside what the person holds, with all that was asked about it. */
export const askCost = (catalog: Catalog, request: CostRequest, question: Question): CostAnswer => {
  const { options, wage } = request;
  const { asOf } = question;
  const input = costInput(catalog, request, question);
  const { asked, held, memberOf, memberUntil } = input;
  const cost = costOf(input);
  const views = asked.filter((one) => !one.held).map(({ view }) => view);
  const toCertify = certifyingCost(cost);
  const pay = wage === null ? null : holderPay(asked.map(({ view }) => view));
  return {
    cost,
    asked,
    held,
    memberOf,
    memberUntil,
    funded: fundLines(cost.lines, request.funding, options.program, asOf),
    options: request.compareOptions
      ? COMPARED.flatMap((word) => {
          const program = programOf(catalog, word, question);
          if (program === null) return [];
          const months = isSchooling(program) ? program.months : studyMonths(catalog, views, question);
          const so = costOf({ ...input, options: { ...options, program } });
          const lacks = so.lacks.filter(({ kind }) => OF_A_WAY.includes(kind));
          return [{ program: word, toCertify: knownTotals(so).toCertify, months, lacks }];
        })
      : [],
    payBack:
      pay === null || wage === null || toCertify === null
        ? null
        : {
            ...payBackOf(toCertify, pay.pay, wage),
            basis: pay.basis,
            pays: pay.series.flatMap(({ code, amount, year, of }) =>
              amount === null ? [] : [{ code, amount, year, of }],
            ),
          },
    fails: views
      .filter((view) => programFails(rulesOf(view), withDefaults(request.person), options.program, dayOf(asOf)))
      .map(({ code }) => code),
  };
};
