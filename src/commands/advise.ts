/** `advise`: a ranked short list for somebody who does not know what to ask, with reasons, and the way to one of them. */
import { type AdviseRequest, adviceContext, adviceFor } from '../core/advise/advise.ts';
import { orderOf } from '../core/advise/rank.ts';
import type { Advice, Suggestion } from '../core/advise/types.ts';
import { withDegreeDefaults } from '../core/advise/wanted.ts';
import { viewOf } from '../core/certification.ts';
import type { Figure } from '../core/figures.ts';
import { toRange } from '../core/money.ts';
import { planFor } from '../core/plan/plan.ts';
import type { PlanRequest } from '../core/plan/request.ts';
import { AnsweredError } from '../errors.ts';
import type { Prompter } from '../prompt/questions.ts';
import { suggestionOut } from '../render/answers/advise.ts';
import type { JsonObject } from '../render/records.ts';
import { safe } from '../render/safe.ts';
import { adviseDocument } from '../render/text/advise.ts';
import { planDocument } from '../render/text/plan.ts';
import { adviseAssumptions, askFlags, reasonText } from '../render/words/advise.ts';
import type { Names } from '../render/words/cost.ts';
import type { Profile } from '../schema/profile.ts';
import { list, type Section, single } from './shared/answer/answer.ts';
import { deliver, mayReplace } from './shared/answer/deliver.ts';
import { namesIn, officialPages, resolveCode, rowsOf } from './shared/certifications.ts';
import type { CommandModule } from './shared/command.ts';
import { parseFile } from './shared/options.ts';
import { addProfileOptions, type PersonFlags } from './shared/person/flags.ts';
import { personFindings, profileInOrder, profileOf, wrongFacts } from './shared/person/person.ts';
import { saveTo } from './shared/person/profile-store.ts';
import { planRequestOf } from './shared/plan.ts';
import { type PlannedFor, plannedOut } from './shared/planned.ts';
import type { BatchFlags } from './shared/roster/line.ts';
import { mayAsk, type Session } from './shared/session.ts';

/** A suggestion a row. */
export const fields = [
  'code',
  'rank',
  'parts.maySit',
  'parts.mark',
  'parts.cost.low',
  'parts.cost.high',
  'parts.months',
  'parts.pay.amount',
  'parts.pay.kind',
  'parts.pay.year',
  'parts.fit',
  'parts.upkeep.low',
  'parts.upkeep.high',
  'for',
  'against',
  'unknown',
];
export const examples = [
  'certs advise',
  'certs advise --focus coding --setting outpatient',
  'certs advise --budget 1000 --priority months,cost',
  'certs advise --held CPC --experience coding=36 --for CCS',
];

type Flags = PersonFlags & { for?: string; save?: string };

/** What the parts of a suggestion rest on. */
const figuresOf = (session: Session, { code, view, planned, parts, surveyed, upkeep }: Suggestion) => {
  const exam = planned().plans[0]?.steps.find((step) => step.kind === 'exam' && step.code === code);
  // Without a way there the rules are looked up; a view at a glance knows the deciding source alone.
  const { catalog, question, options } = session;
  const rules = () => (options.cite ? viewOf(catalog, code, question) : view).figures['eligibility.required'];
  const all: Record<string, Figure | undefined> = {
    'parts.maySit': exam?.rule ?? rules(),
    'parts.cost': exam?.charge.figure,
    'parts.pay': surveyed?.figure,
    'parts.upkeep': parts.upkeep === null ? undefined : upkeep().fee,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, figure]) =>
      figure === undefined || figure.saidBy.length === 0 ? [] : [[path, figure]],
    ),
  );
};

/** The way to one certification, as `certs plan` gives it. */
const wayTo = (session: Session, way: PlannedFor) => {
  const { plans, goal, assumptions, misses, impossible, findings } = plannedOut(session, way);
  const { planned, names } = way;
  const [code = ''] = way.request.codes;
  return {
    code,
    json: { code, plans: plans.map(({ out }) => out), goal, assumptions, misses, impossible, explain: null },
    rests: Object.fromEntries(
      plans.flatMap(({ figures }, index) =>
        Object.entries(figures).map(([path, figure]) => [`plans.${index}.${path}`, figure]),
      ),
    ),
    findings,
    // Who is asked about stands above; here only what the plan itself takes for granted.
    ...planDocument({
      codes: [code],
      planned,
      plans,
      assumptions: assumptions.filter(({ id }) => !id.startsWith('absent.')),
      impossible,
      explain: null,
      names,
    }),
  };
};

/** Which one is planned: as told, as chosen where somebody is asked, or the first. */
const chosenOf = async (
  { suggestions }: Advice,
  told: string | null,
  prompter: Prompter | null,
): Promise<string | null> => {
  const [first, ...others] = suggestions;
  if (told !== null || first === undefined || others.length === 0 || prompter === null)
    return told ?? first?.code ?? null;
  const { ADVISE_QUESTIONS, planLabel } = await import('../render/words/advise-interview.ts');
  const place = await prompter.select({
    message: ADVISE_QUESTIONS.plan,
    labels: suggestions.map(({ code, view, parts: { cost, months } }) =>
      safe(planLabel(code, view.name, cost === null ? null : toRange(cost), months)),
    ),
    initial: 0,
  });
  return suggestions[place]?.code ?? first.code;
};

/** The way to one: as advice has found it, or searched for. */
const plannedTo = (
  { catalog, question }: Session,
  asked: AdviseRequest,
  { suggestions, priorities }: Advice,
  code: string,
): Pick<PlannedFor, 'request' | 'planned'> => {
  const suggestion = suggestions.find((one) => one.code === code);
  if (suggestion !== undefined) return { request: suggestion.request, planned: suggestion.planned() };
  const request: PlanRequest = { ...asked, codes: [code], by: orderOf(priorities) };
  return { request, planned: planFor(catalog, request, question) };
};

/** All of a plan's request but the code; money in cents. */
const adviseRequestOf = (session: Session, profile: Profile): AdviseRequest => {
  const { codes: _codes, by: _by, ...request } = planRequestOf(session, [], { by: 'cheapest' }, profile).request;
  const { person: told } = request;
  return { ...request, told, person: withDegreeDefaults(told, session.question.asOf), priorities: profile.priorities };
};

/** A suggestion a row. */
const suggestionRows = (session: Session, { suggestions }: Advice, names: Names) =>
  suggestions.map((suggestion) => {
    const { organization } = suggestion.view;
    const out = suggestionOut(suggestion, names);
    const figures = figuresOf(session, suggestion);
    return {
      figures,
      json: out as unknown as JsonObject,
      line: {
        suggestion,
        out,
        organizationName: names.get(organization) ?? organization,
        figures: Object.entries(figures).map(([path, figure]) => ({ label: `${suggestion.code} ${path}`, figure })),
      },
    };
  });

/** What is not advised and why; a page names the codes alone. */
const leftOutSection = ({ leftOut }: Advice, names: Names): Section => ({
  key: 'leftOut',
  rows: leftOut.map((one) => ({
    figures: {},
    get json() {
      const { sketch, reasons } = one;
      return { code: sketch.code, reasons: reasons().map((reason) => reasonText(reason, sketch, names)) };
    },
  })),
});

/** The certification that `--for` means, with what is said of how it was asked for. */
type AskedTarget = ReturnType<typeof resolveCode> | null;

/** Saves what was told where that was asked for; `also` is what the same answer takes beside the profile. */
type Saving = (also: readonly string[]) => Promise<string | null>;

type Advised = { advice: Advice; chosen: string | null };

/** The short list for a person and the way to the one that is chosen, which it gives back. */
const answer = async (
  session: Session,
  profile: Profile,
  { target, prompter, beside }: { target: AskedTarget; prompter: Prompter | null; beside: Saving },
): Promise<Advised> => {
  const request = adviseRequestOf(session, profile);
  const advice = adviceFor(adviceContext(session.catalog, session.question), request);
  const chosen = await chosenOf(advice, target?.code ?? null, prompter);
  const names = namesIn(session);
  const found = chosen === null ? null : plannedTo(session, request, advice, chosen);
  const plan = found === null ? null : wayTo(session, { ...found, profile, names });
  const assumptions = adviseAssumptions(advice, profile);
  await deliver(
    {
      kind: 'advise',
      sections: [
        { key: 'suggestions', rows: suggestionRows(session, advice, names) },
        single('profile', profile),
        single('ask', askFlags(profile)),
        single('priorities', advice.priorities),
        list('assumptions', assumptions),
        leftOutSection(advice, names),
        single('plan', plan === null ? null : plan.json, plan?.rests ?? {}),
      ],
      fields,
      findings: [...(target?.findings ?? []), ...(plan?.findings ?? []), ...personFindings(session, profile)],
      document: (shown) => adviseDocument({ advice, suggestions: shown.map(({ line }) => line), assumptions, plan }),
      pages: officialPages(session, rowsOf(session, chosen === null ? [] : [chosen])),
      next: chosen === null ? 'certs list' : `certs show ${chosen}`,
      // The first on the list is the one that is planned for without a word of it.
      beside: () => beside(chosen === null || chosen === advice.suggestions[0]?.code ? [] : ['--for', chosen]),
    },
    session,
  );
  return { advice, chosen };
};

/** Where nothing is told: asked for first, where questions may be asked. */
const askedAdvice = async (session: Session, target: AskedTarget, save: string | undefined) => {
  const { interviewed } = await import('./shared/interview/interviewed.ts');
  const ask = async (prompter: Prompter) =>
    (await import('./shared/interview/advise-interview.ts')).adviseInterview(session, prompter);
  const words = (answered?: Advised): string[] => {
    const code = answered === undefined ? target?.code : answered.chosen;
    return code ? ['--for', code] : [];
  };
  const asked = { command: 'advise', words, codes: [], start: {}, ask, fields, save } as const;
  return interviewed(session, asked, (profile, beside, prompter) =>
    answer(session, profile, { target, prompter, beside }),
  );
};

/** As flags and profile tell. */
const toldAdvice = async (session: Session, told: Profile, target: AskedTarget, save: string | undefined) => {
  const profile = await profileInOrder(told);
  const beside = (also: readonly string[]) =>
    saveTo(save, profile, { io: session.io, mayReplace: mayReplace(session), also });
  return answer(session, profile, { target, prompter: null, beside });
};

const advise = async (session: Session, { for: wanted, save, ...flags }: Flags): Promise<void> => {
  const target = wanted === undefined ? null : resolveCode(session, wanted);
  const told = await profileOf(session, flags, target === null ? [] : [target.code]);
  const asks = mayAsk(session) && Object.keys(told).length === 0;
  const { advice } = await (asks ? askedAdvice(session, target, save) : toldAdvice(session, told, target, save));
  if (session.options.exitStatus && advice.suggestions.length === 0) throw new AnsweredError(4);
};

export const declare: CommandModule['declare'] = (command, run) => {
  command.description(
    'Which certification suits you: at most ten questions, or the flags below; a short list by what matters to you, with what speaks for and against each, and the way to one of them.',
  );
  addProfileOptions(command);
  command
    .option('--for <code>', 'plan the way to this one; the first on the list without')
    .option('--save <file>', 'write what was told as a profile to a file or @name', parseFile)
    .option(
      '--batch <file>',
      'a roster, a person a row: a file of CSV or NDJSON, or "-", with the fields of a profile; see certs help formats',
    )
    .option('--strict', 'stop at the first row of a roster that cannot be read');
  command.action(({ batch, strict, ...flags }: Flags & BatchFlags) =>
    run(
      async (session) => {
        if (batch === undefined) return advise(session, flags);
        const { adviseRoster } = await import('./advise-batch.ts');
        const requestOf = (profile: Profile) => adviseRequestOf(session, profile);
        return adviseRoster(session, { batch, strict }, { columns: fields, requestOf });
      },
      async () => {
        const isRoster = batch !== undefined || strict !== undefined;
        const facts = await wrongFacts(flags);
        if (!isRoster) return facts;
        const { wrongRoster } = await import('./shared/roster/line.ts');
        return [...wrongRoster({ batch, strict }, command.optsWithGlobals(), flags), ...facts];
      },
    ),
  );
};
