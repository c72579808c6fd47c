/** `cost`: what it costs to get and to keep, line by line, for what is added to what is held. */
import { absentFields } from '../core/cost/absent.ts';
import { askCost, type CostAnswer, type CostRequest } from '../core/cost/answer.ts';
import type { Cost } from '../core/cost/cost.ts';
import { duesApart } from '../core/cost/dues-apart.ts';
import { certifyingCost, knownTotals } from '../core/cost/totals.ts';
import { isSchooling, type PriceLack, type ProgramChoice, programId } from '../core/cost/types.ts';
import type { Figure } from '../core/figures.ts';
import { type Interval, type Range, toRange } from '../core/money.ts';
import { lineOut, membershipOut, notInDataOut } from '../render/answers/cost.ts';
import type { JsonObject } from '../render/records.ts';
import { costDocument } from '../render/text/cost.ts';
import { includedText, type Names, noBreakEvenText, noPayBackText, priceLackText } from '../render/words/cost.ts';
import { costAssumptions } from '../render/words/cost-assumptions.ts';
import type { Finding } from '../render/words/findings.ts';
import type { Item } from '../schema/item.ts';
import type { AssumptionOut } from '../schema/output-cost.ts';
import type { Profile } from '../schema/profile.ts';
import { list, single } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import type { CommandModule } from './shared/command.ts';
import { addCostOptions, type CostFlags, requestOf, wrongCostFlags } from './shared/cost.ts';
import { collectCodes } from './shared/options.ts';
import { askedOf } from './shared/person/asked.ts';
import { addPersonOptions } from './shared/person/flags.ts';
import { wrongFacts } from './shared/person/person.ts';
import type { Session } from './shared/session.ts';

export const fields = [
  'id',
  'kind',
  'label',
  'organization',
  'for',
  'when',
  'low',
  'high',
  'priceDated',
  'funding.id',
  'funding.covered',
  'funding.left.low',
  'funding.left.high',
];
export const examples = [
  'certs cost CPC',
  'certs cost CPC CCS --years 5 --program self-study',
  'certs cost COC --held CPC',
  'certs cost CPC --program certificate --funding pell',
];

/** Whoever asks for upkeep alone and names no certification means those that are held. */
export const wordsMeant: CommandModule['wordsMeant'] = ({ keep, held = [] }) => {
  if (keep !== true) return [];
  // A value that is refused stays the word that it was.
  const codes = [held].flat().map((told) => String(told).replace(/:.*$/s, ''));
  return [...new Set(codes.filter((code) => !['', 'none'].includes(code.toLowerCase())))];
};

/** What is said of what the price of the program includes, where that price is counted. */
const includedIn = ({ lines }: Cost, program: ProgramChoice): Item[] =>
  isSchooling(program) && program.includes !== undefined && lines.some(({ kind }) => kind === 'program')
    ? [program.includes]
    : [];

const findingsOf = ({ cost, asked, fails, payBack }: CostAnswer, { options, wage }: CostRequest): Finding[] => {
  const { program, keep, membership } = options;
  return [
    ...asked.flatMap(({ view, held }): Finding[] =>
      held && !keep ? [{ code: 'held-already', found: view.code }] : [],
    ),
    ...fails.map((found): Finding => ({ code: 'program-does-not-qualify', program: programId(program), found })),
    ...includedIn(cost, program).map(
      (includes): Finding => ({
        code: 'program-price-includes',
        program: programId(program),
        included: includedText(includes),
      }),
    ),
    ...cost.membership.flatMap(({ name, join, because, chosen }): Finding[] => {
      if (membership === 'none' && because === 'required')
        return [{ code: join === null ? 'membership-required-not-priced' : 'membership-required', organization: name }];
      if (membership === 'join' && because === 'no-dues' && chosen === 'none')
        return [{ code: 'membership-not-priced', organization: name }];
      return [];
    }),
    ...(wage !== null && payBack !== null && payBack.monthsHigh === null
      ? [{ code: 'wage-not-below-pay' as const, wage }]
      : []),
  ];
};

const assumedIn = (
  { catalog, question }: Session,
  request: CostRequest,
  { cost, asked, held, memberOf, memberUntil, payBack }: CostAnswer,
  { profile, names }: { profile: Profile; names: Names },
): AssumptionOut[] => {
  const organizations = asked.map(({ organization }) => organization.id);
  const together = organizations.some(
    (id, index) => organizations.indexOf(id) !== index || held.some((one) => one.organization.id === id),
  );
  return costAssumptions({
    options: request.options,
    absent: absentFields(profile, request, cost),
    studentRules: [...new Map(asked.map(({ organization }) => [organization.id, organization])).values()].flatMap(
      ({ name, studentRule }) => (studentRule === null ? [] : [{ name, rule: studentRule }]),
    ),
    apart: cost.membership
      .filter(({ because }) => because === 'paid-anyway')
      .map(({ organization }) =>
        duesApart(catalog, question, { person: request.person, id: organization, day: question.asOf }),
      ),
    memberOf: memberOf.map((id) => {
      const toPass = asked.some((one) => one.organization.id === id && !one.held);
      return { id, until: toPass ? null : (memberUntil[id] ?? null) };
    }),
    toPass: asked.some((one) => !one.held),
    held: held.filter(({ organization }) => organizations.includes(organization.id)).map(({ view }) => view.code),
    freeBooks: cost.lines.some(({ kind, price }) => kind === 'books' && price.low < price.high),
    shared: together && cost.lines.some(({ kind }) => kind === 'recertification'),
    hasUnmark: asked.some(({ toUnmark }) => toUnmark !== null),
    openCycles: asked
      .filter((one) => one.held && (one.earned === null || one.organization.starts !== 'pass'))
      .map(({ view }) => view.code),
    funding: request.funding,
    pay: payBack === null || request.wage === null ? null : { ...payBack, wage: request.wage },
    names,
  });
};

/** What has no price, each in so many words once, and why nothing is said of when the pay makes up for the cost. */
const notInDataOf = (answer: CostAnswer, { funding, wage }: CostRequest, names: Names, codes: readonly string[]) => {
  const { cost, funded, payBack, options } = answer;
  const byText = new Map<string, PriceLack>();
  for (const lack of [...cost.lacks, ...options.flatMap(({ lacks }) => lacks)]) {
    const text = priceLackText(lack, names);
    if (!byText.has(text)) byText.set(text, lack);
  }
  const notInData = [
    ...notInDataOut({ lacks: [...byText.values()] }, funded, funding, names),
    ...cost.membership
      .filter(({ unpriced }) => unpriced.length > 0)
      .map((choice) => ({ what: noBreakEvenText(choice, names), reason: 'not-found' as const })),
  ];
  if (wage === null || payBack !== null) return notInData;
  const isCounted = certifyingCost(cost) !== null;
  return [...notInData, { what: noPayBackText(isCounted ? codes : null), reason: 'not-found' as const }];
};

/** In dollars; null ends where it is not known. */
const totalOut = (total: Interval | null): Range => (total === null ? { low: null, high: null } : toRange(total));

const optionsOut = ({ options }: CostAnswer) =>
  options.map(({ program, toCertify, months }) => ({ program, toCertify: totalOut(toCertify), months }));

const monthsOut = ({ payBack }: CostAnswer) =>
  payBack === null ? null : { monthsLow: payBack.monthsLow, monthsHigh: payBack.monthsHigh, basis: payBack.basis };

const costAnswer = async (session: Session, words: readonly string[], flags: CostFlags): Promise<void> => {
  const { codes, profile, names, findings, pages } = await askedOf(session, words, flags, 'whole');
  const request = requestOf(session, codes, flags, profile);
  const answer = askCost(session.catalog, request, session.question);
  const { cost, funded } = answer;
  const known = knownTotals(cost);
  const rows = cost.lines.map((line, index) => {
    const out = lineOut(line, funded.lines[index] ?? null, names);
    return { line, out, json: out as unknown as JsonObject, figures: { '': line.figure as Figure } };
  });
  const assumptions = assumedIn(session, request, answer, { profile, names });
  const notInData = notInDataOf(answer, request, names, codes);
  await deliver(
    {
      kind: 'cost',
      sections: [
        { key: 'lines', rows },
        list('certifications', codes),
        list('assumptions', assumptions),
        list('options', optionsOut(answer)),
        single('monthly', flags.monthly ? totalOut(known.monthly) : null),
        single('bundle', cost.breakEvenChance === null ? null : { breakEvenChance: cost.breakEvenChance }),
        single('payBack', monthsOut(answer)),
        single('toCertify', totalOut(known.toCertify)),
        single('perYearAfter', totalOut(known.perYearAfter)),
        single('overYears', { years: flags.years, ...totalOut(known.overYears) }),
        list('membership', membershipOut(cost)),
        list('notInData', notInData),
      ],
      fields,
      findings: [...findings, ...findingsOf(answer, request)],
      document: (shown) =>
        costDocument({
          answer,
          lines: shown,
          monthly: flags.monthly === true,
          years: flags.years,
          attempts: flags.attempts,
          assumptions,
          notInData,
          names,
          included: includedIn(cost, request.options.program),
          hasFunding: request.funding.length > 0,
        }),
      pages,
      next: `certs fees ${codes.join(' ')}`,
    },
    session,
  );
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'What it costs to get certified and to keep it: dated lines, totals, joining or not, what has no price. Counted is what is added to what you hold.',
    )
    .argument('<codes...>', 'certifications', collectCodes);
  addCostOptions(command);
  addPersonOptions(command);
  command.action((words: string[], flags: CostFlags) =>
    run(
      (session) => costAnswer(session, words, flags),
      async (looked) => [...(await wrongFacts(flags)), ...(await wrongCostFlags(looked, flags))],
    ),
  );
};
