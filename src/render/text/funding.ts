/** Who else pays: for each kind of funding what it is, what it covers, how much, and what it asks. */
import { type Figure, isShown } from '../../core/figures.ts';
import type { FundingView } from '../../core/funding.ts';
import type { Range } from '../../core/money.ts';
import type { RateStep } from '../../schema/funding.ts';
import { COST_KINDS, type CostKind } from '../../schema/vocabulary.ts';
import { type Block, type CitedDocument, notesOf } from '../document.ts';
import { withRemarks, withSentenceRemarks } from '../fields.ts';
import { capital, listing, money, range } from '../format.ts';
import { DISAGREE_TITLE, othersText } from '../words/figures.ts';
import { COST_KIND_TEXT, label, UNKNOWN_TEXT } from '../words/names.ts';
import { editorialNote } from './footnotes.ts';

type Line = { label: string; cell: { text: string } };

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** "100% of the first $2,000, then 25% up to $4,000". */
const rateText = (steps: readonly RateStep[]): string =>
  steps
    .map(({ rate, upTo }, index) =>
      index === 0 ? `${percent(rate)} of the first ${money(upTo)}` : `then ${percent(rate)} up to ${money(upTo)}`,
    )
    .join(', ');

/** "in full up to $80,000, nothing from $90,000 on". */
const phaseOutText = ({ low, high }: Range): string =>
  [low === null ? null : `in full up to ${money(low)}`, high === null ? null : `nothing from ${money(high)} on`]
    .filter((part) => part !== null)
    .join(', ');

const words = (values: readonly string[]): string => values.map(label).join(', ');

/** The figures that stand in a line of their own: path, name, and the known value as people read it. */
const LINES: readonly { path: string; label: string; text: (value: never) => string }[] = [
  { path: 'least', label: 'Least in a year', text: money },
  { path: 'rates', label: 'Share of the cost', text: rateText },
  { path: 'refundable', label: 'Paid out without tax', text: percent },
  { path: 'phaseOut.single', label: 'Income, single', text: phaseOutText },
  { path: 'phaseOut.joint', label: 'Income, joint return', text: phaseOutText },
  { path: 'payGrades', label: 'Pay grades', text: words },
  { path: 'coastGuard', label: 'Coast Guard', text: (value: boolean) => (value ? 'yes' : 'no') },
  { path: 'program.types', label: 'Kinds of program', text: words },
  { path: 'program.clockHours', label: 'Clock hours', text: (value: Range) => range(value) },
  { path: 'program.weeks', label: 'Weeks', text: (value: Range) => range(value) },
  { path: 'program.credits', label: 'Credits', text: (value: Range) => range(value) },
  { path: 'since', label: 'Since', text: String },
];

/** What nobody has looked for has no line; what was looked for in vain says so. */
const figureLine = (name: string, figure: Figure | undefined, text: (value: never) => string): Line[] => {
  if (figure === undefined) return [];
  if (figure.value !== null) return [{ label: name, cell: { text: withRemarks(text(figure.value as never), figure) } }];
  const { reason = 'not-found', note } = figure.unknown ?? {};
  if (note === undefined) return [];
  return [{ label: name, cell: { text: `${UNKNOWN_TEXT[reason]} (${note.replace(/\.$/, '')})` } }];
};

const coverLines = ({ covers, figures }: FundingView): Line[] => {
  const named = (kinds: readonly CostKind[]): string[] =>
    kinds.map((kind) => {
      const text = `${COST_KIND_TEXT[kind]}${covers[kind] === 'if-approved' ? ' (if approved)' : ''}`;
      const figure = figures[`covers.${kind}`];
      return figure === undefined ? text : withRemarks(text, figure);
    });
  const paid = named(COST_KINDS.filter((kind) => covers[kind] === 'yes' || covers[kind] === 'if-approved'));
  const refused = named(COST_KINDS.filter((kind) => covers[kind] === 'no'));
  const known = paid.length + refused.length;
  const rest = known === 0 ? 'what it pays for' : known < COST_KINDS.length ? 'everything else' : null;
  return [
    { label: 'Pays for', items: paid },
    { label: 'Does not pay for', items: refused },
    { label: 'Not in the data', items: rest === null ? [] : [rest] },
  ].flatMap(({ label: name, items }) => (items.length === 0 ? [] : [{ label: name, cell: { text: listing(items) } }]));
};

const limitLines = ({ limits, figures }: FundingView): Line[] =>
  limits.flatMap(({ name, where }, index) =>
    figureLine(
      capital(name),
      figures[`limits.${index}.amount`],
      (amount: number) => `${money(amount)}${where === null ? '' : `, ${where}`}`,
    ),
  );

const block = (view: FundingView): Block[] => {
  const { name, fullName, text, approved, clauses, figures } = view;
  const remarked = (path: string, sentence: string) => {
    const figure = figures[path];
    return figure === undefined ? sentence : withSentenceRemarks(sentence, figure);
  };
  const fit = approved.map((code, index) => remarked(`approved.${index}`, code));
  const facts = [
    ...coverLines(view),
    ...limitLines(view),
    ...LINES.flatMap(({ path, label: what, text: one }) => figureLine(what, figures[path], one)),
    ...(fit.length === 0 ? [] : [{ label: 'Named as fit', cell: { text: listing(fit) } }]),
  ];
  const asked = clauses.map((clause, index) => remarked(`clauses.${index}.text`, clause.text));
  return [
    { kind: 'heading', text: `${name}: ${fullName}`, of: name },
    ...(text === null ? [] : [{ kind: 'text' as const, text: remarked('text', text) }]),
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: facts }]),
    ...(asked.length === 0 ? [] : [{ kind: 'list' as const, items: asked }]),
  ];
};

const disputeNotes = (all: readonly FundingView[]): Block[] => {
  const items = all.flatMap(({ name, figures }) =>
    LINES.flatMap(({ path, label: what, text }) => {
      const others = figures[path]?.others.filter(isShown) ?? [];
      return others.length === 0 ? [] : [`${name}, ${what}: ${othersText(others, text)}`];
    }),
  );
  return notesOf(DISAGREE_TITLE, items);
};

/** Who else pays, one after the other. */
export const fundingDocument = (all: readonly FundingView[]): CitedDocument => ({
  document: [
    ...all.flatMap(block),
    ...disputeNotes(all),
    ...editorialNote(all.flatMap(({ figures }) => Object.values(figures))),
  ],
  figures: all.flatMap(({ name, figures }) =>
    Object.entries(figures).map(([path, figure]) => ({ label: `${name} ${path}`, figure })),
  ),
});
