/** `advise`: a ranked short list for somebody who does not know what to ask, with reasons, and the way to one of them. */
import { type AdviseRequest, adviceFor, shelfOf } from '../core/advise/advise.ts';
import type { Advice, Suggestion } from '../core/advise/types.ts';
import { advisee } from '../core/advise/wanted.ts';
import { closed } from '../core/cost/person.ts';
import type { Figure } from '../core/figures.ts';
import { toRange } from '../core/money.ts';
import { planFor } from '../core/plan/plan.ts';
import type { PlanRequest } from '../core/plan/request.ts';
import { writeFileWhole } from '../output-file.ts';
import { suggestionOut } from '../render/advise.ts';
import { impossibleOut, planOut } from '../render/plan.ts';
import type { JsonObject } from '../render/records.ts';
import { safe } from '../render/safe.ts';
import { adviseDocument } from '../render/text/advise.ts';
import { planDocument } from '../render/text/plan.ts';
import { assumptionsOf } from '../render/text/plan-words.ts';
import { askFlags, assumptionsText, reasonText } from '../render/words/advise.ts';
import { ADVISE_QUESTIONS } from '../render/words/advise-interview.ts';
import { INTERVIEW_TEXT } from '../render/words/interview.ts';
import { Profile } from '../schema/profile.ts';
import { goalOf, planFigures, planFindings } from './plan.ts';
import type { CommandModule } from './registry.ts';
import { adviseInterview } from './shared/advise-interview.ts';
import { officialPages, resolveCode, rowsOf } from './shared/certifications.ts';
import { deliver, mayReplace } from './shared/deliver.ts';
import { commandLine, offerToSave, PRIVATE } from './shared/interview.ts';
import { parseFile } from './shared/options.ts';
import { addProfileOptions, type PersonFlags, profileOf } from './shared/person.ts';
import { planRequestOf } from './shared/plan.ts';
import { profileJson } from './shared/profile-store.ts';
import { mayAsk, prompterIn, type Session } from './shared/session.ts';

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
export const otherFields = 'Of rosters: certs advise --batch FILE --fields help lists them.';
export const examples = [
  'certs advise',
  'certs advise --focus coding --setting outpatient',
  'certs advise --budget 1000 --priority months,cost',
  'certs advise --held CPC --experience coding=36 --for CCS',
];

type Flags = PersonFlags & { for?: string; save?: string; batch?: string; strict?: true };

type Names = ReadonlyMap<string, string>;

/** What the parts of a suggestion rest on. */
const figuresOf = ({ view, planned, parts }: Suggestion): Record<string, Figure> => {
  const exam = planned.plans[0]?.steps.find(({ kind, code }) => kind === 'exam' && code === view.code)?.charge.figure;
  const pay = view.pay.findIndex(
    ({ amount, kind, year, basis }) =>
      basis === 'survey' && amount === parts.pay?.amount && kind === parts.pay.kind && year === parts.pay.year,
  );
  const all: Record<string, Figure | undefined> = {
    'parts.maySit': view.figures['eligibility.required'],
    'parts.cost': exam,
    'parts.pay': view.figures[`pay.${pay}.amount`],
    'parts.upkeep': parts.upkeep === null ? undefined : view.figures['renewal.fee.range'],
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, figure]) =>
      figure === undefined || figure.saidBy.length === 0 ? [] : [[path, figure]],
    ),
  );
};

/** The way to one certification, as `certs plan` gives it. */
const wayTo = (session: Session, request: PlanRequest, profile: Profile, names: Names) => {
  const planned = planFor(session.catalog, request, session.question);
  const plans = planned.plans.map((plan) => ({ plan, out: planOut(plan, names) }));
  const assumptions = assumptionsOf(planned, request, profile, names);
  const impossible = impossibleOut(planned);
  const [code = ''] = request.codes;
  const { misses } = planned;
  return {
    code,
    json: {
      code,
      plans: plans.map(({ out }) => out),
      goal: goalOf(request),
      assumptions,
      misses: misses === null ? null : { cost: toRange(misses.cost), months: misses.months },
      impossible,
      explain: null,
    },
    rests: Object.fromEntries(
      planned.plans.flatMap((plan, index) =>
        Object.entries(planFigures(plan)).map(([path, figure]) => [`plans.${index}.${path}`, figure]),
      ),
    ),
    findings: planFindings(planned),
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

/** Which one is planned: as told, as chosen at the terminal, or the first. */
const chosenOf = async (
  session: Session,
  { suggestions }: Advice,
  told: string | null,
  asks: boolean,
): Promise<string | null> => {
  const [first] = suggestions;
  if (told !== null || first === undefined || !asks) return told ?? first?.code ?? null;
  const { select } = await prompterIn(session);
  const place = await select({
    message: ADVISE_QUESTIONS.plan,
    labels: suggestions.map(({ code, view }) => safe(`${code}: ${view.name}`)),
  });
  return suggestions[place]?.code ?? first.code;
};

/** All of a plan's request but the code; money in cents. */
export const adviseRequestOf = (session: Session, flags: PersonFlags, profile: Profile): AdviseRequest => {
  const { codes: _codes, by: _by, ...request } = planRequestOf(session, [], { ...flags, by: 'cheapest' }, profile);
  const { person: told } = request;
  return { ...request, told, person: advisee(told, session.question.asOf), priorities: profile.priorities };
};

export const declare: CommandModule['declare'] = (command, run) => {
  command.description(
    'Which certification suits you: at most ten questions, or the flags below; a short list by what matters to you, with what speaks for and against each, and the way to one of them.',
  );
  addProfileOptions(command);
  command
    .option('--for <code>', 'plan the way to this one; the first on the list without')
    .option('--save <file>', 'write what was told as a profile to a file', parseFile)
    .option('--batch <file>', 'a roster, row by row: a file of NDJSON or CSV, or "-"')
    .option('--strict', 'stop at the first row of a roster that cannot be read');
  command.action(({ for: wanted, save, batch, strict, ...flags }: Flags) =>
    run(async (session) => {
      if (batch !== undefined || strict !== undefined) {
        const { adviseRoster } = await import('./advise-batch.ts');
        return adviseRoster(session, { batch, strict }, flags);
      }
      const { catalog, question } = session;
      const target = wanted === undefined ? null : resolveCode(session, wanted);
      const told = await profileOf(session, flags);
      const asks = mayAsk(session) && Object.keys(told).length === 0;
      const prompter = asks ? await prompterIn(session) : null;
      const profile = Profile.parse(prompter === null ? told : await adviseInterview(session, prompter));
      if (save !== undefined) await writeFileWhole(save, profileJson(profile), mayReplace(session), PRIVATE);

      const request = adviseRequestOf(session, flags, profile);
      const advice = adviceFor(shelfOf(catalog, question), request);
      const chosen = await chosenOf(session, advice, target?.code ?? null, asks);
      const names: Names = new Map(catalog.index.organizations.map(({ id, name }) => [id, name]));
      const { priorities } = advice;
      const by = priorities.indexOf('months') < priorities.indexOf('cost') ? 'fastest' : 'cheapest';
      const statement = advice.suggestions.find(({ code }) => code === chosen)?.statement ?? null;
      const person = statement === null ? request.person : { ...closed(request.person), attestations: [statement.id] };
      const plan = chosen === null ? null : wayTo(session, { ...request, person, codes: [chosen], by }, profile, names);
      const assumptions = assumptionsText(advice, profile);
      const rows = advice.suggestions.map((suggestion) => {
        const out = suggestionOut(suggestion, names);
        return {
          suggestion,
          out,
          organizationName: names.get(suggestion.view.organization) ?? suggestion.view.organization,
          figures: figuresOf(suggestion),
          json: out as unknown as JsonObject,
        };
      });
      const single = (key: string, json: unknown, figures: Record<string, Figure> = {}) => ({
        key,
        rows: [{ json: json as JsonObject, figures }],
        single: true as const,
      });
      const list = (key: string, items: readonly unknown[]) => ({
        key,
        rows: items.map((json) => ({ json: json as JsonObject, figures: {} })),
      });
      await deliver(
        {
          kind: 'advise',
          sections: [
            { key: 'suggestions', rows },
            single('profile', profile),
            single('ask', askFlags(profile)),
            single('priorities', priorities),
            list('assumptions', assumptions),
            list(
              'leftOut',
              advice.leftOut.map(({ sketch, reasons }) => ({
                code: sketch.code,
                reasons: reasons.map((reason) => reasonText(reason, sketch)),
              })),
            ),
            single('plan', plan === null ? null : plan.json, plan?.rests ?? {}),
          ],
          fields,
          findings: [...(target?.findings ?? []), ...(plan?.findings ?? [])],
          document: (shown) =>
            adviseDocument({
              advice,
              suggestions: shown.map(({ suggestion, out, organizationName, figures }) => ({
                suggestion,
                out,
                organizationName,
                figures: Object.entries(figures).map(([path, figure]) => ({
                  label: `${suggestion.code} ${path}`,
                  figure,
                })),
              })),
              assumptions,
              plan,
            }),
          pages: officialPages(session, rowsOf(session, chosen === null ? [] : [chosen])),
          next: chosen === null ? 'certs list' : `certs show ${chosen}`,
        },
        session,
      );
      if (prompter === null || Object.keys(profile).length === 0 || session.options.quiet) return;
      const words = ['advise', ...(chosen === null ? [] : ['--for', chosen])];
      session.io.stderr.write(`\n${INTERVIEW_TEXT.repeat}\n  ${safe(commandLine(session, words, profile))}\n`);
      if (save === undefined) await offerToSave(session, prompter, profile, [], 'advise');
    }),
  );
};
