/** `plan`: every way to one or more credentials that no other beats in money and time. */
import type { Figure } from '../core/figures.ts';
import { toDollars, toRange } from '../core/money.ts';
import { type Plan, type Planned, planFor } from '../core/plan/plan.ts';
import type { PlanRequest } from '../core/plan/request.ts';
import { delaysOf } from '../core/plan/shorter.ts';
import { AnsweredError } from '../errors.ts';
import { impossibleOut, planOut } from '../render/plan.ts';
import type { JsonObject } from '../render/records.ts';
import { planDocument } from '../render/text/plan.ts';
import { assumptionsOf, delayOut } from '../render/text/plan-words.ts';
import type { Finding } from '../render/words.ts';
import type { CommandModule } from './registry.ts';
import type { Row, Section } from './shared/answer.ts';
import { officialPages, resolveCodes, rowsOf, statusFindings } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import { profileOf } from './shared/person.ts';
import { addProfileOptions } from './shared/person-flags.ts';
import { addPlanOptions, type PlanFlags, planRequestOf } from './shared/plan.ts';

/** A step a row; `months` and `cost` are the step's own. */
export const fields = [
  'plan',
  'labels',
  'step',
  'action',
  'code',
  'start',
  'months',
  'cost.low',
  'cost.high',
  'opens',
  'because',
];
export const examples = [
  'certs plan CPC',
  'certs plan CBCS --by fastest --budget 3000 --state NJ',
  'certs plan CCS --held CPC --experience coding=6',
  'certs plan CCS CPC --start 2027-01-15 --explain',
];

export const planFindings = ({ assembled, cut, expanded, unknown, plans }: Planned): Finding[] => {
  const { leftOut, asked } = assembled;
  const used = (id: string) => plans.some(({ steps }) => steps.some(({ code }) => code === id));
  return [
    ...unknown.map((found): Finding => ({ code: 'requirements-unknown', found })),
    ...leftOut.map((program): Finding => ({ code: 'program-left-out', program })),
    ...asked
      .filter((id) => !leftOut.includes(id) && plans.length > 0 && !used(id))
      .map((program): Finding => ({ code: 'program-in-no-plan', program })),
    ...(cut ? [{ code: 'search-cut' as const, count: expanded }] : []),
  ];
};

/** The price of each step and the rule that it goes by, by their places in the answer. */
export const planFigures = ({ steps }: Plan): Record<string, Figure> =>
  Object.fromEntries(
    steps.flatMap(({ charge, rule }, index) => [
      ...(charge.figure.saidBy.length === 0 ? [] : [[`steps.${index}.cost`, charge.figure] as const]),
      ...(rule.saidBy.length === 0 ? [] : [[`steps.${index}.because`, rule] as const]),
    ]),
  );

/** A step a row, with the number of its plan. */
const stepRows = ([plans]: readonly Section[]): { fields: readonly string[]; rows: Row[] } => ({
  fields,
  rows: (plans?.rows ?? []).flatMap(({ json, figures }, plan) =>
    (json.steps as unknown as JsonObject[]).map((step, index) => ({
      json: { plan: plan + 1, labels: json.labels ?? [], step: index + 1, ...step },
      figures: Object.fromEntries(
        (['cost', 'because'] as const).flatMap((key) => {
          const figure = figures[`steps.${index}.${key}`];
          return figure === undefined ? [] : [[key, figure]];
        }),
      ),
    })),
  ),
});

const single = (key: string, json: unknown): Section => ({
  key,
  rows: [{ json: json as JsonObject, figures: {} }],
  single: true,
});
const list = (key: string, items: readonly unknown[]): Section => ({
  key,
  rows: items.map((json) => ({ json: json as JsonObject, figures: {} })),
});

export const goalOf = ({ codes, unmarked, start, budget, months }: PlanRequest) => ({
  codes,
  unmarked,
  start,
  budget: budget === null ? null : toDollars(budget),
  months,
});

/** 4 where nothing fits or leads there, 6 where that cannot be said. */
const exitOf = ({ plans, misses, impossible }: Planned): 0 | 4 | 6 => {
  if (misses !== null || impossible !== null) return 4;
  return plans.length === 0 ? 6 : 0;
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The way there: every plan that no other beats in money and time, with dated steps, why each is there, and what is taken for granted.',
    )
    .argument('<codes...>', 'what you want to hold');
  addPlanOptions(command);
  addProfileOptions(command);
  command.action((words: string[], flags: PlanFlags) =>
    run(async (session) => {
      const { codes, findings } = resolveCodes(session, words);
      const profile = await profileOf(session, flags);
      const request = planRequestOf(session, codes, flags, profile);
      const planned = planFor(session.catalog, request, session.question);
      const names = new Map(session.catalog.index.organizations.map(({ id, name }) => [id, name]));
      const rows = planned.plans.map((plan) => {
        const out = planOut(plan, names);
        return { plan, out, json: out as unknown as JsonObject, figures: planFigures(plan) };
      });
      const assumptions = assumptionsOf(planned, request, profile, names);
      const impossible = impossibleOut(planned);
      const fastest = planned.plans.find(({ labels }) => labels.includes('fastest')) ?? planned.plans[0];
      const explain =
        flags.explain && fastest !== undefined
          ? delaysOf(planned.assembled, planned.world, fastest).map((delay) =>
              delayOut(delay, planned.assembled, names),
            )
          : null;
      const { misses } = planned;
      const certifications = rowsOf(session, codes);
      await deliver(
        {
          kind: 'plan',
          sections: [
            { key: 'plans', rows },
            single('goal', goalOf(request)),
            list('assumptions', assumptions),
            single('misses', misses === null ? null : { cost: toRange(misses.cost), months: misses.months }),
            single('impossible', impossible),
            single('explain', explain),
          ],
          fields,
          records: stepRows,
          findings: [...findings, ...statusFindings(certifications), ...planFindings(planned)],
          document: (shown) => planDocument({ codes, planned, plans: shown, assumptions, impossible, explain, names }),
          pages: officialPages(session, certifications),
          next: `certs cost ${codes.join(' ')}`,
        },
        session,
      );
      const exit = exitOf(planned);
      if (session.options.exitStatus && exit !== 0) throw new AnsweredError(exit);
    }),
  );
};
