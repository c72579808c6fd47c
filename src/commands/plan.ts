/** `plan`: every way to one or more credentials that no other beats in money and time. */
import { type Planned, planFor } from '../core/plan/plan.ts';
import { delaysOf } from '../core/plan/shorter.ts';
import { AnsweredError } from '../errors.ts';
import { delayOut } from '../render/answers/plan.ts';
import type { JsonObject } from '../render/records.ts';
import { planDocument } from '../render/text/plan.ts';
import { WAIT_TEXT } from '../render/words/people.ts';
import { list, type Row, type Section, single } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { tellWait } from './shared/answer/notice.ts';
import type { CommandModule } from './shared/command.ts';
import { collectCodes } from './shared/options.ts';
import { askedOf } from './shared/person/asked.ts';
import { addProfileOptions } from './shared/person/flags.ts';
import { wrongFacts } from './shared/person/person.ts';
import { addPlanOptions, type PlanFlags, planRequestOf, wrongPlanFlags } from './shared/plan.ts';
import { plannedOut } from './shared/planned.ts';
import type { Session } from './shared/session.ts';

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
  'priced',
  'opens',
  'because',
];
export const examples = [
  'certs plan CPC',
  'certs plan CBCS --by fastest --budget 3000 --state NJ',
  'certs plan CCS --held CPC --experience coding=6',
  'certs plan CCS CPC --start 2027-01-15 --explain',
];

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

/** 4 where nothing fits or leads there, 6 where that cannot be said. */
const exitOfPlans = ({ plans, misses, impossible }: Planned): 0 | 4 | 6 => {
  if (misses !== null || impossible !== null) return 4;
  return plans.length === 0 ? 6 : 0;
};

/** From so many together on the search takes long enough to wait for. */
const MANY = 5;

const planAnswer = async (session: Session, words: readonly string[], flags: PlanFlags): Promise<void> => {
  const { codes, profile, names, findings, pages } = await askedOf(session, words, flags, 'outline');
  const { request, findings: noted } = planRequestOf(session, codes, flags, profile);
  if (codes.length >= MANY) await tellWait(session, WAIT_TEXT.plan(codes.length));
  const planned = planFor(session.catalog, request, session.question);
  const found = plannedOut(session, { planned, request, profile, names });
  const { assumptions, impossible } = found;
  const rows = found.plans.map((each) => ({ ...each, json: each.out as unknown as JsonObject }));
  const fastest = planned.plans.find(({ labels }) => labels.includes('fastest')) ?? planned.plans[0];
  const explain =
    flags.explain && fastest !== undefined
      ? delaysOf(session.catalog, request, session.question, fastest).map((delay) => delayOut(delay, names))
      : null;
  await deliver(
    {
      kind: 'plan',
      sections: [
        { key: 'plans', rows },
        single('goal', found.goal),
        list('assumptions', assumptions),
        single('misses', found.misses),
        single('impossible', impossible),
        single('explain', explain),
      ],
      fields,
      records: stepRows,
      findings: [...findings, ...noted, ...found.findings],
      document: (shown) => planDocument({ codes, planned, plans: shown, assumptions, impossible, explain, names }),
      pages,
      next: `certs cost ${codes.join(' ')}`,
    },
    session,
  );
  const exit = exitOfPlans(planned);
  if (session.options.exitStatus && exit !== 0) throw new AnsweredError(exit);
};

export const declare: CommandModule['declare'] = (command, run) => {
  command
    .description(
      'The way there: every plan that no other beats in money and time, with dated steps, why each is there, and what is taken for granted.',
    )
    .argument('<codes...>', 'what you want to hold', collectCodes);
  addPlanOptions(command);
  addProfileOptions(command);
  command.action((words: string[], flags: PlanFlags) =>
    run(
      (session) => planAnswer(session, words, flags),
      async (looked) => [...(await wrongFacts(flags)), ...(await wrongPlanFlags(looked, flags))],
    ),
  );
};
