/** The plan for what a person holds: each cycle with its CEUs, its cost, and what is refused of the log. */
import type { Figure } from '../../core/figures.ts';
import { type Range, sumRanges } from '../../core/money.ts';
import type { Refusal } from '../../core/renewal/log.ts';
import type { RenewalPlan } from '../../core/renewal/plan.ts';
import type { CycleSpan } from '../../core/renewal/span.ts';
import type { Cycle, CycleOption, Note } from '../../core/renewal/types.ts';
import type { Block, CitedDocument, Document } from '../document.ts';
import { remarksOf } from '../fields.ts';
import { count, listing, money, range } from '../format.ts';
import { monthsText, UNKNOWN_TEXT } from '../words/names.ts';
import {
  arithmeticText,
  askText,
  duesDueText,
  feeLackText,
  noteText,
  PAYER_TEXT,
  planText,
  refusalText,
  topicText,
  untoldText,
} from '../words/renewal.ts';
import { editorialNote, Footnotes } from './footnotes.ts';

const UNKNOWN = UNKNOWN_TEXT['not-found'];

const dueText = (cycle: Cycle): string => {
  if (cycle.span !== null) return cycle.span.due;
  return cycle.ask.length === 0 ? UNKNOWN : `add ${askText(cycle.ask[0] ?? 'credentials', cycle)}`;
};

const ceus = (value: number | null, { withoutCeus }: Cycle): string => {
  if (withoutCeus) return UNKNOWN_TEXT['not-applicable'];
  return value === null ? UNKNOWN : count(value);
};

const overview = (cycles: readonly Cycle[]): Block => ({
  kind: 'table',
  columns: [
    { header: 'For' },
    { header: 'Due' },
    { header: 'CEUs', align: 'right' },
    { header: 'Earned', align: 'right' },
    { header: 'Left', align: 'right' },
    { header: 'A month', align: 'right' },
    { header: 'Cost a cycle', align: 'right' },
  ],
  rows: cycles.map((cycle) => [
    { text: `${cycle.organizationName}: ${cycle.credentials.join(', ')}` },
    { text: dueText(cycle) },
    { text: ceus(cycle.ceusRequired, cycle) },
    { text: count(cycle.earned) },
    { text: ceus(cycle.left, cycle) },
    { text: cycle.ceusPerMonth === null ? '' : count(cycle.ceusPerMonth) },
    { text: cycle.cost.total === null ? UNKNOWN : range(cycle.cost.total, money) },
  ]),
});

const FIGURE_PATHS: Record<string, string> = {
  ceusFull: 'renewal.several',
  cycleMonths: 'renewal.cycleMonths',
};

const remarksText = (figure: Figure): string => {
  const remarks = remarksOf(figure);
  return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
};

/** The figures of a cycle in the words of the fields that hold the like. */
const fieldPathOf = (path: string, cycle: Cycle): string => {
  if (path === 'ceusFull' && cycle.credentials.length === 1) return 'renewal.ceus';
  if (path.endsWith('.dues')) return 'fees.membershipPerYear';
  return path.endsWith('.fee') ? 'renewal.fee.member' : (FIGURE_PATHS[path] ?? path);
};

type Part = Range | null;

const partsText = (fee: Part, dues: Part, total: Range): string => {
  const parts = [
    ...(fee === null ? [] : [`${range(fee, money)} fee`]),
    ...(dues === null ? [] : [`${range(dues, money)} dues`]),
  ];
  return `${parts.join(' + ')}${parts.length > 1 ? ` = ${range(total, money)}` : ''}`;
};

const costText = ({ as, fee, dues, total }: CycleOption): string =>
  `of the whole cycle, ${PAYER_TEXT[as]}: ${partsText(fee, dues, total)}`;

/** What is left to pay, where dues are a part of the cost: without them all of it is. */
const stillToPayRows = ({ span, cost, duesDue }: Cycle): { label: string; text: string }[] =>
  cost.options.flatMap(({ fee, dues, stillToPay }) => {
    if (span === null || dues === null || stillToPay === null) return [];
    const left = duesDue.length === 0 ? null : sumRanges(duesDue.map((each) => each.cost));
    return [
      {
        label: 'Still to pay',
        text: `by ${span.due}: ${partsText(fee, left, stillToPay)}${left === null ? ', no dues' : ''}`,
      },
    ];
  });

const refusedTable = (refused: readonly Refusal[]): Block[] =>
  refused.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [{ header: 'Line', align: 'right' }, { header: 'Does not count' }, { header: 'Why' }],
          rows: refused.map((refusal) => [
            { text: String(refusal.entry.line) },
            { text: refusal.entry.title },
            { text: refusalText(refusal) },
          ]),
        },
      ];

const requiredText = (cycle: Cycle, marked: (...paths: string[]) => string): string => {
  const { ceusRequired, ceusFull, credentials } = cycle;
  if (ceusRequired === null) return ceus(null, cycle);
  const arithmetic = arithmeticText(cycle);
  const full = `${count(ceusFull ?? 0)} for ${credentials.length === 1 ? 'one credential' : `${credentials.length} together`}${marked('ceusFull')}`;
  if (arithmetic === null) return full;
  return `${count(ceusRequired)} in this first cycle, of ${full}: ${arithmetic}${marked('ceusRequired')}`;
};

const cycleText = ({ start, due, first }: CycleSpan, months: number): string =>
  first
    ? `from ${start} to ${due}, the first one; later ones last ${monthsText(months)}`
    : `from ${start} to ${due} (${monthsText(months)})`;

const cycleBlocks = (cycle: Cycle, notes: Footnotes): Block[] => {
  const { organizationName, credentials, span, cycleMonths, topics, ownProvider, cost, duesDue } = cycle;
  const marks = Object.fromEntries(
    Object.entries(cycle.figures).map(([path, figure]) => [
      path,
      `${remarksText(figure)}${notes.mark(`${organizationName}, ${path.split('.').at(-1)}`, fieldPathOf(path, cycle), figure)}`,
    ]),
  );
  const marked = (...paths: string[]) => paths.map((path) => marks[path] ?? '').join('');
  const rows = [
    ...(span === null || cycleMonths === null
      ? []
      : [{ label: 'Cycle', text: `${cycleText(span, cycleMonths)}${marked('due', 'cycleMonths')}` }]),
    { label: 'CEUs', text: requiredText(cycle, marked) },
    ...topics.map(({ topic, ceus, left }) => ({
      label: 'Of these',
      text: `${count(ceus)} ${topicText(topic, cycle)}${left === 0 ? '' : ` (${count(left)} left)`}${marked('topics')}`,
    })),
    ...(ownProvider === null
      ? []
      : [
          {
            label: `From ${organizationName}`,
            text: `${count(ownProvider.ceus)} (${Math.round(ownProvider.share * 100)}%)${ownProvider.left === 0 ? '' : `, ${count(ownProvider.left)} left`}${marked('ownProvider')}`,
          },
        ]),
    ...cycle.supersedes.map(({ by, drops }) => ({
      label: 'Dropped',
      text: `${drops}, since the ${by} takes its place${marked('supersedes')}`,
    })),
    ...cost.options.map((option, index) => ({
      label: 'Cost',
      text: `${costText(option)}${marked(`options.${index}.fee`, `options.${index}.dues`)}`,
    })),
    ...stillToPayRows(cycle),
    ...(duesDue.length === 0 ? [] : [{ label: 'Dues', text: duesDueText(duesDue) }]),
    ...(cost.notInData.length === 0
      ? []
      : [{ label: 'No price', text: `${listing(cost.notInData.map(feeLackText))}: not in the data, not counted` }]),
  ];
  const of = `${organizationName}: ${listing(credentials)}`;
  const others = cycle.notes.filter((note) => !isFirst(note));
  return [
    { kind: 'heading', text: of, of },
    { kind: 'facts', rows: rows.map(({ label, text }) => ({ label, cell: { text } })) },
    ...(cycle.ask.length === 0 ? [] : [{ kind: 'text' as const, text: untoldText(cycle) }]),
    ...refusedTable(cycle.refused),
    ...(others.length === 0 ? [] : [{ kind: 'list' as const, items: others.map((note) => noteText(note, cycle)) }]),
  ];
};

/** What the whole plan leans on stands before all else. */
const isFirst = ({ id }: Note): boolean => id === 'membership-ended';

const FOR_NONE = 'Entries for none of these';

/** Each cycle with its day, its CEUs and its cost, and what counts in none. */
export const renewalDocument = (cycles: readonly Cycle[], plan: RenewalPlan): CitedDocument => {
  const notes = new Footnotes();
  const figures = cycles.flatMap((cycle) =>
    Object.entries(cycle.figures).map(([path, figure]) => ({ label: `${cycle.organizationName} ${path}`, figure })),
  );
  const parts = cycles.flatMap((cycle) => cycleBlocks(cycle, notes));
  const document: Document = [
    ...cycles.flatMap((cycle) =>
      cycle.notes.filter(isFirst).map((note): Block => ({ kind: 'text', text: noteText(note, cycle) })),
    ),
    { kind: 'text', text: planText(plan) },
    ...(cycles.length === 0 ? [] : [overview(cycles)]),
    ...parts,
    ...(plan.refused.length === 0 ? [] : [{ kind: 'heading' as const, text: FOR_NONE, of: FOR_NONE }]),
    ...refusedTable(plan.refused),
    ...notes.blocks(),
    ...editorialNote(
      cycles.flatMap(({ proration, figures: { ceusRequired: rate } }) => (proration !== null && rate ? [rate] : [])),
    ),
  ];
  return { document, figures };
};
