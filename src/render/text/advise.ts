/** Advice as a person reads it: the short list, each one's reasons, what is not on it, what is assumed, the way. */
import { type Advice, MISFITS, type Misfit, type Parts, type Suggestion } from '../../core/advise/types.ts';
import { toRange } from '../../core/money.ts';
import type { SuggestionOut } from '../../schema/output-advise.ts';
import type { PlanAssumptionOut } from '../../schema/output-plan.ts';
import { type Block, type CitedDocument, notesOf, type Shown } from '../document.ts';
import { asPart, money, range } from '../format.ts';
import { ADVISE_TEXT, LEFT_OUT } from '../words/advise.ts';
import { ownText } from '../words/figures.ts';
import { UNKNOWN_TEXT } from '../words/names.ts';

type AdvisePage = {
  advice: Advice;
  suggestions: readonly { suggestion: Suggestion; out: SuggestionOut; organizationName: string; figures: Shown[] }[];
  assumptions: readonly PlanAssumptionOut[];
  plan: ({ code: string } & CitedDocument) | null;
};

const NONE = '?';

const sitText = ({ maySit, mark }: Parts): string =>
  maySit === 'unknown' ? NONE : maySit === 'no' ? 'not yet' : mark === null ? 'yes' : `as ${mark}`;

const payText = ({ parts: { pay }, surveyed }: Suggestion): string =>
  pay === null || surveyed === null
    ? NONE
    : `${money(pay.amount)} ${pay.kind}${pay.year === null ? '' : ` ${pay.year}`}${ownText([surveyed.figure])}`;

/** What the way that comes first costs. */
const costText = ({ parts, planned }: Suggestion): string => {
  if (parts.cost === null) return NONE;
  const [first] = planned().plans;
  return `${range(toRange(parts.cost), money)}${ownText((first?.steps ?? []).map(({ charge }) => charge.figure))}`;
};

const upkeepText = ({ parts, upkeep }: Suggestion): string =>
  parts.upkeep === null ? NONE : `${range(toRange(parts.upkeep), money)}${ownText([upkeep().fee])}`;

const table = ({ suggestions }: AdvisePage): Block => ({
  kind: 'table',
  columns: [
    { header: '#', align: 'right' },
    { header: 'Code' },
    { header: 'Sit now' },
    { header: 'Cost', align: 'right' },
    { header: 'Months', align: 'right' },
    { header: 'Pay a year', align: 'right' },
    { header: 'Fit', align: 'right' },
    { header: 'Keep a year', align: 'right' },
  ],
  rows: suggestions.map(({ suggestion }) => {
    const { rank, code, parts } = suggestion;
    return [
      { text: String(rank) },
      { text: code },
      { text: sitText(parts) },
      { text: costText(suggestion) },
      { text: parts.months === null ? NONE : String(parts.months) },
      { text: payText(suggestion) },
      { text: String(parts.fit) },
      { text: upkeepText(suggestion) },
    ];
  }),
});

const reasons = ({ suggestions }: AdvisePage): Block[] =>
  suggestions.flatMap(({ suggestion: { rank, code, view }, out, organizationName }): Block[] => [
    { kind: 'heading', text: `${rank}. ${code}: ${view.name} (${organizationName})` },
    ...notesOf(ADVISE_TEXT.for, out.for),
    ...notesOf(ADVISE_TEXT.against, out.against),
    ...(out.unknown.length === 0
      ? []
      : [{ kind: 'text' as const, text: `${ADVISE_TEXT.unknown}: ${out.unknown.join('; ')}.` }]),
  ]);

/** By the reason that weighs most; what is about other work, or only ranks behind, is counted. */
const leftOut = ({ leftOut: all }: Advice): string[] => {
  const groups = new Map<Misfit | undefined, string[]>();
  for (const { sketch } of all) {
    const weightiest = MISFITS.findLast((misfit) => sketch.misfits.includes(misfit));
    const codes = groups.get(weightiest);
    if (codes === undefined) groups.set(weightiest, [sketch.code]);
    else codes.push(sketch.code);
  }
  const behind = groups.get(undefined);
  return [
    ...(behind === undefined ? [] : [`${ADVISE_TEXT.behind}: ${behind.join(', ')}`]),
    ...MISFITS.flatMap((misfit) => {
      const codes = groups.get(misfit);
      if (codes === undefined) return [];
      return [`${LEFT_OUT[misfit]}: ${misfit === 'focus' ? codes.length : codes.join(', ')}`];
    }),
  ];
};

/** The short list with its reasons, what was left out, and the plan to one of it. */
export const adviseDocument = (page: AdvisePage): CitedDocument => {
  const { advice, suggestions, assumptions, plan } = page;
  const list: Block[] =
    suggestions.length === 0
      ? [{ kind: 'text', text: ADVISE_TEXT.nothing }]
      : [
          table(page),
          { kind: 'text', text: ADVISE_TEXT.order(advice.priorities) },
          { kind: 'text', text: `${ADVISE_TEXT.parts} ${NONE} is ${UNKNOWN_TEXT['not-found']}.` },
        ];
  return {
    document: [
      ...list,
      ...reasons(page),
      ...notesOf(ADVISE_TEXT.leftOut, leftOut(advice)),
      ...notesOf(
        ADVISE_TEXT.assumed,
        assumptions.map(({ text, flag }) => `${asPart(text)} (${flag})`),
      ),
      ...(plan === null ? [] : [{ kind: 'heading' as const, text: ADVISE_TEXT.plan(plan.code) }, ...plan.document]),
    ],
    figures: [...suggestions.flatMap(({ figures }) => figures), ...(plan?.figures ?? [])],
  };
};
