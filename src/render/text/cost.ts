/** A cost as a person reads it: the totals first, then what is due when, then what was assumed and is missing. */
import type { CostAnswer } from '../../core/cost/answer.ts';
import { costByYear } from '../../core/cost/cost.ts';
import { knownTotals, openTotals, openYears } from '../../core/cost/totals.ts';
import type { Line } from '../../core/cost/types.ts';
import { type Interval, type Range, sumIntervals, toRange } from '../../core/money.ts';
import type { Item } from '../../schema/item.ts';
import type { AssumptionOut, CostLineOut, CostOut } from '../../schema/output-cost.ts';
import { type Block, type CitedDocument, type Column, notesOf } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { money, plural, range } from '../format.ts';
import {
  COVERED_TEXT,
  chanceText,
  joiningPaysText,
  type Names,
  NO_PRICE_TITLE,
  pairsText,
  payBackText,
  priceIncludesText,
  whenText,
} from '../words/cost.ts';
import { label, UNKNOWN_TEXT } from '../words/names.ts';
import { PriceMarks } from './footnotes.ts';
import { yearTable } from './years.ts';

/** A line of the answer with what it was made of. */
type CostLine = { line: Line; out: CostLineOut };

type CostPage = {
  answer: CostAnswer;
  lines: readonly CostLine[];
  monthly: boolean;
  years: number;
  attempts: number;
  assumptions: readonly AssumptionOut[];
  notInData: CostOut['notInData'];
  names: Names;
  /** Notes on what the price of the program includes. */
  included: readonly Item[];
  hasFunding: boolean;
};

const dollars = (span: Range): string => range(span, money);
const amount = (interval: Interval): string => dollars(toRange(interval));

/** A total; one that is not known is said in place of a zero, and that something is left out of one. */
const totalText = (total: Interval | null, isOpen = false): string => {
  if (total === null) return UNKNOWN_TEXT['not-found'];
  return isOpen && total.high > 0 ? `${amount(total)} and more` : amount(total);
};

/** What others pay is not granted yet where they decide on it. */
const leftTitle = (lines: readonly CostLine[]): string =>
  lines.some(({ out }) => out.funding?.covered === 'if-approved')
    ? 'Left to pay, if approved'
    : 'Left to pay with the funding';

const totals = ({ answer, monthly, years, lines, hasFunding, notInData }: CostPage): Block[] => {
  const { cost } = answer;
  const known = knownTotals(cost);
  const open = openTotals(cost, years);
  const left = sumIntervals(lines.map(({ line }) => answer.funded.lines[cost.lines.indexOf(line)]?.left ?? line.price));
  const row = (name: string, text: string) => ({ label: name, cell: { text } });
  return [
    {
      kind: 'facts',
      rows: [
        row('To certify', totalText(known.toCertify, open.toCertify)),
        row('Each year after', totalText(known.perYearAfter, open.perYearAfter)),
        row(`Over ${plural(years, 'year')}`, totalText(known.overYears, open.overYears)),
        ...(monthly ? [row(`A month over ${plural(years, 'year')}`, totalText(known.monthly, open.overYears))] : []),
        ...(hasFunding ? [row(leftTitle(lines), amount(left))] : []),
        ...(answer.payBack === null
          ? []
          : [row('Earned back', payBackText(answer.payBack.monthsLow, answer.payBack.monthsHigh))]),
      ],
    },
    ...(notInData.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: `Without ${plural(notInData.length, 'thing')} that the data has no price for: see below.`,
          },
        ]),
  ];
};

/** With fewer years the lines themselves say it as well. */
const FEWEST_YEARS = 3;

/** Every year stands there: with what it costs, with nothing, or with what is not known in place of a zero. */
const yearsTable = ({ answer: { cost }, years }: CostPage): Block[] => {
  const open = openYears(cost, years);
  const { toCertify } = knownTotals(cost);
  const isPriced = (at: number) => cost.lines.some(({ year }) => year === at);
  const rows = costByYear(cost.lines, years).flatMap((interval, at) => {
    const isOpen = open[at] === true;
    const isCounted = at > 0 || isPriced(at) || toCertify === null;
    const total = isOpen && interval.high === 0 ? null : interval;
    return isCounted ? [{ name: whenText([at]), text: totalText(total, isOpen), ...toRange(interval) }] : [];
  });
  return years < FEWEST_YEARS || cost.lines.length === 0
    ? []
    : [{ kind: 'heading', text: 'By year' }, yearTable(rows), { kind: 'heading', text: 'Line by line' }];
};

type MergedLine = CostLine & { years: number[] };

/** Lines that differ in nothing but their year stand in one row. */
const merged = (lines: readonly CostLine[]): MergedLine[] => {
  const rows = new Map<string, MergedLine>();
  for (const { line, out } of lines) {
    const key = JSON.stringify([out.label, out.low, out.high, out.funding]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { line, out, years: [line.year] });
    else row.years.push(line.year);
  }
  return [...rows.values()];
};

const linesTable = ({ lines, hasFunding, included }: CostPage): Block[] => {
  const marks = new PriceMarks();
  const columns: Column[] = [
    { header: 'When' },
    { header: 'What' },
    { header: 'Price', align: 'right' },
    { header: 'Price of' },
    ...(hasFunding ? [{ header: 'Funding' }, { header: 'Left', align: 'right' as const }] : []),
  ];
  const rows = merged(lines).map(({ line, out, years }) => {
    const { funding } = out;
    return [
      { text: whenText(years) },
      { text: out.label },
      { text: `${withRemarks(dollars(out), line.figure)}${marks.of(out.label, line.figure)}` },
      { text: line.figure.dated ?? 'undated' },
      ...(hasFunding
        ? [
            { text: funding === null ? UNKNOWN_TEXT['not-found'] : `${funding.id}: ${COVERED_TEXT[funding.covered]}` },
            { text: dollars(funding?.left ?? out) },
          ]
        : []),
    ];
  });
  const notes = included.map((note): Block => ({ kind: 'text', text: priceIncludesText(note) }));
  return lines.length === 0 ? [] : [{ kind: 'table', columns, rows }, ...notes, ...marks.blocks()];
};

const membershipTable = ({ answer: { cost } }: CostPage): Block[] => {
  const text = (interval: Interval | null) => (interval === null ? UNKNOWN_TEXT['not-found'] : amount(interval));
  return [
    { kind: 'heading', text: 'Join or not' },
    {
      kind: 'table',
      columns: [
        { header: 'Organization' },
        { header: 'Joining', align: 'right' },
        { header: 'Not joining', align: 'right' },
        { header: 'Counted' },
        { header: 'Joining pays from' },
      ],
      rows: cost.membership.map(({ name, join, without, chosen, ...pays }) => [
        { text: name },
        { text: text(join) },
        { text: without === null ? 'closed' : text(without) },
        { text: chosen === 'join' ? 'joining' : 'not joining' },
        { text: joiningPaysText(pays) },
      ]),
    },
  ];
};

/** Two attempts bought together: from which chance they pay, or what they come to where two are counted for sure. */
const bundleText = ({ answer: { cost }, attempts }: CostPage): Block[] => {
  if (cost.withPairs !== null) return [{ kind: 'text', text: pairsText(toRange(cost.withPairs)) }];
  const chance = attempts > 1 ? null : cost.breakEvenChance;
  return chance === null ? [] : [{ kind: 'text', text: chanceText(chance) }];
};

const optionsTable = ({ answer: { options } }: CostPage): Block[] =>
  options.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Ways to prepare' },
        {
          kind: 'table',
          columns: [{ header: 'Way' }, { header: 'To certify', align: 'right' }, { header: 'Months', align: 'right' }],
          rows: options.map(({ program, toCertify, months, lacks }) => [
            { text: label(program) },
            { text: `${totalText(toCertify)}${lacks.length === 0 ? '' : ` (and ${lacks[0]?.kind} without a price)`}` },
            { text: months === null ? UNKNOWN_TEXT['not-found'] : range(months) },
          ]),
        },
      ];

/** The whole page. */
export const costDocument = (page: CostPage): CitedDocument => {
  const notes: Block[] = [
    ...notesOf(
      'Taken for granted',
      page.assumptions.map(({ text }) => text),
    ),
    ...notesOf(
      NO_PRICE_TITLE,
      page.notInData.map(({ what, reason }) => `${what} (${UNKNOWN_TEXT[reason]})`),
    ),
  ];
  return {
    document: [
      ...totals(page),
      ...yearsTable(page),
      ...linesTable(page),
      ...membershipTable(page),
      ...bundleText(page),
      ...optionsTable(page),
      ...notes,
    ],
    figures: page.lines.map(({ line, out }) => ({ label: out.label, figure: line.figure })),
  };
};
