/** Plans as a person reads them: what it takes first, then the steps with their days, then why, then what is assumed. */
import { type Figure, isEditorial } from '../../core/figures.ts';
import { toRange } from '../../core/money.ts';
import type { Plan, Planned, PlanStep } from '../../core/plan/plan.ts';
import type { ObstacleOut, PlanAssumptionOut, PlanOut } from '../../schema/output-plan.ts';
import { type Block, type CitedDocument, notesOf, type Shown } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { asPart, money, range } from '../format.ts';
import { type Names, NO_PRICE_TITLE } from '../words/cost.ts';
import { ownText, statedText } from '../words/figures.ts';
import { label, UNKNOWN_TEXT } from '../words/names.ts';
import { briefText, headlineText, markText, PLAN_TEXT, priceText, stepText } from '../words/plan.ts';
import { PriceMarks } from './footnotes.ts';

type PlanPage = {
  codes: readonly string[];
  planned: Planned;
  /** Plans as they are shown, in order. */
  plans: readonly { plan: Plan; out: PlanOut }[];
  assumptions: readonly PlanAssumptionOut[];
  impossible: readonly ObstacleOut[] | null;
  explain: readonly { text: string; closed: readonly string[] }[] | null;
  names: Names;
};

type Shape = { plan: Plan; out: PlanOut };

/** The price of a program that one enrols in is dated: it may be years old. */
const stepPriceText = (step: PlanStep, names: Names, marks: PriceMarks): string => {
  const { price, kind, course, length, charge } = step;
  if (price === null) return UNKNOWN_TEXT['not-found'];
  if (price.high === 0 && (kind === 'work' || kind === 'wait' || length.high === 0)) return '';
  const dated = course?.named === true ? ` (${charge.figure.dated ?? 'undated'})` : '';
  return `${withRemarks(range(toRange(price), money), charge.figure)}${dated}${marks.of(stepText(step, names), charge.figure)}`;
};

const lengthText = ({ length, lasting }: PlanStep): string =>
  length.high === 0 ? '' : `${range(length)}${ownText([lasting])}`;

const stepsTable = ({ plan }: Shape, { names }: PlanPage, marks: PriceMarks): Block => ({
  kind: 'table',
  columns: [
    { header: 'Step', align: 'right' },
    { header: 'From' },
    { header: 'Do' },
    { header: 'Months', align: 'right' },
    { header: 'Price', align: 'right' },
  ],
  rows: plan.steps.map((step, index) => [
    { text: String(index + 1) },
    { text: step.start },
    { text: stepText(step, names) },
    { text: lengthText(step) },
    { text: stepPriceText(step, names, marks) },
  ]),
});

/** Why a step is there, what it opens, and who states the rule. */
const stepReason = (step: PlanStep, because: string, index: number): string => {
  const opens = step.opens.length === 0 ? '' : ` It opens the ${step.opens.join(', ')} exam.`;
  // Of our own judgements the sentence says so itself.
  const known = step.rule.value !== null && step.rule.saidBy.length > 0 && !isEditorial(step.rule);
  return `${index + 1}. ${because}${opens}${known ? ` ${statedText(step.rule)}` : ''}`;
};

/** What is said in place of a plan. */
const only = (text: string): Block => ({ kind: 'text', text, label: 'Plan' });

const whole = (shape: Shape, page: PlanPage, marks: PriceMarks): Block[] => {
  const { plan, out } = shape;
  if (plan.steps.length === 0)
    return [only(PLAN_TEXT.held(page.codes)), ...markText(plan).map((text): Block => ({ kind: 'text', text }))];
  return [
    { kind: 'heading', text: headlineText(plan), of: headlineText(plan) },
    stepsTable(shape, page, marks),
    {
      kind: 'notes',
      title: PLAN_TEXT.why,
      items: plan.steps.map((step, index) => stepReason(step, out.steps[index]?.because ?? '', index)),
    },
    ...markText(plan).map((text): Block => ({ kind: 'text', text })),
  ];
};

const others = (shapes: readonly Shape[], { names }: PlanPage): Block[] =>
  shapes.length === 0
    ? []
    : [
        { kind: 'heading', text: PLAN_TEXT.others },
        {
          kind: 'table',
          columns: [{ header: 'Months', align: 'right' }, { header: 'Price', align: 'right' }, { header: 'Steps' }],
          rows: shapes.map(({ plan }) => [
            { text: `${plan.months}${ownText(plan.steps.map(({ lasting }) => lasting))}` },
            { text: priceText(plan) },
            { text: briefText(plan, names) },
          ]),
        },
      ];

/** Where there is no plan: why. */
const nothing = ({ planned, impossible, codes }: PlanPage): Block[] => {
  if (planned.unknown.length > 0) return [only(PLAN_TEXT.unknown(planned.unknown))];
  if (planned.gone.length > 0) return [only(PLAN_TEXT.gone(planned.gone))];
  if (impossible === null) return [only(PLAN_TEXT.cut)];
  return [
    only(PLAN_TEXT.impossible(codes)),
    {
      kind: 'table',
      columns: [{ header: 'For' }, { header: 'Way' }, { header: 'What it asks' }, { header: 'If you have it' }],
      rows: impossible.map(({ code, route, text, flag }) => [
        { text: code },
        { text: route === null ? 'any' : label(route) },
        { text },
        { text: flag ?? '' },
      ]),
    },
  ];
};

/** Not told fields in one line, everything else in its own, each with its flag. */
const assumed = (assumptions: readonly PlanAssumptionOut[]): string[] => {
  const absent = assumptions.filter(({ id }) => id.startsWith('absent.'));
  const rest = assumptions.filter((one) => !absent.includes(one));
  return [
    ...(absent.length === 0
      ? []
      : [`Not told: ${absent.map(({ text, flag }) => `${asPart(text)} (${flag})`).join(', ')}.`]),
    ...rest.map(({ text, flag }) => (flag === null ? text : `${text.replace(/\.$/, '')}. Change: ${flag}`)),
  ];
};

/** Plans step by step, or what stands in their way. */
export const planDocument = (page: PlanPage): CitedDocument => {
  const { plans, planned, explain } = page;
  const marks = new PriceMarks();
  const main = plans.filter(({ plan }) => plan.labels.some((one) => one !== 'fits' && one !== 'may-fit'));
  const rest = plans.filter((shape) => !main.includes(shape));
  const lacking = [
    ...new Set(
      plans.flatMap(({ out }) =>
        out.notInData.map((one) => `${one.what} (${UNKNOWN_TEXT[one.reason]}), counted as nothing`),
      ),
    ),
  ];
  const figures = plans.flatMap(({ plan }) =>
    plan.steps.flatMap((step): Shown[] => {
      const what = stepText(step, page.names);
      const of = (name: string, figure: Figure): Shown[] =>
        figure.saidBy.length === 0 ? [] : [{ label: name, figure }];
      return [...of(what, step.charge.figure), ...of(`${what} (rule)`, step.rule)];
    }),
  );
  return {
    document: [
      ...(planned.misses === null ? [] : [{ kind: 'text' as const, text: PLAN_TEXT.misses(planned.misses) }]),
      ...(plans.length === 0 ? nothing(page) : main.flatMap((shape) => whole(shape, page, marks))),
      ...others(rest, page),
      ...marks.blocks(),
      ...notesOf(
        PLAN_TEXT.slow,
        (explain ?? []).map(({ text, closed }) => [text, ...closed].join(' ')),
      ),
      ...notesOf(NO_PRICE_TITLE, lacking),
      ...notesOf(PLAN_TEXT.assumed, assumed(page.assumptions)),
    ],
    figures,
  };
};
