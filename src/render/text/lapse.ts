/** A credential after its due day, as a person reads it: the state first, then the days, the sums, the rules. */
import type { CertificationView } from '../../core/certification.ts';
import { isShown } from '../../core/figures.ts';
import type { Bill } from '../../core/lapse/come-back.ts';
import type { Lapsed, OtherDay } from '../../core/lapse/lapse.ts';
import type { RuleTopic } from '../../schema/vocabulary.ts';
import { billsOf } from '../answers/lapse.ts';
import { type Block, type Cell, type CitedDocument, notesOf } from '../document.ts';
import { fieldOf } from '../fields.ts';
import { money, plural, range } from '../format.ts';
import { disagreementText, ELSE_TITLE, unknownText } from '../words/figures.ts';
import { cliffText, LAPSE_TEXT, lineText, standingText, stateText, stepsText, unpricedText } from '../words/lapse.ts';
import { monthsText } from '../words/names.ts';
import { editorialNote } from './footnotes.ts';

type LapseView = { view: CertificationView; organizationName: string; lapsed: Lapsed };

/** What else is said, by path: its name, and its value as text. */
const SAID: Readonly<Record<string, { label: string; text: (value: never) => string }>> = {
  lapse: { label: 'Steps', text: stepsText },
  graceDays: { label: 'Grace', text: (days: number) => plural(days, 'day') },
  lateFee: { label: 'Late fee', text: money },
  reinstatementFee: { label: 'Reinstatement fee', text: money },
  reinstatementMonths: { label: 'Time for reinstatement', text: monthsText },
};

/** Notes on what was not adopted, with the day that it would give. */
export const otherNotes = (others: readonly OtherDay[]): Block[] => {
  const items = others.filter(isShown).map((other) => {
    const { label, text } = SAID[other.path] ?? fieldOf(other.path);
    const said = disagreementText({ ...other, text: other.value === null ? 'nothing' : text(other.value as never) });
    return `${label}: ${said}${other.on === null ? '' : `; by that the day is ${other.on}`}`;
  });
  return notesOf(ELSE_TITLE, items);
};

/** The rules of a topic that are in force. */
export const ruleList = ({ rules }: CertificationView, topic: RuleTopic): Block[] => {
  const items = [...new Set(rules.filter((rule) => rule.topic === topic).map(({ text }) => text))];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Rules' },
        { kind: 'list', items },
      ];
};

/** A sum that lacks a price which is certain to be asked is the least that it can be. */
const sumText = (bill: Bill | null, isCheaper: boolean): string => {
  if (bill === null || bill.total === null) return LAPSE_TEXT.notSaid;
  const least = bill.unpriced.some(({ certain }) => certain) ? 'at least ' : '';
  const about = bill.lines.some(({ figure }) => figure.approximate) ? 'about ' : '';
  return `${least}${about}${range(bill.total, money)}${isCheaper ? ' (cheaper)' : ''}`;
};

const facts = ({ view, lapsed }: LapseView): Block => {
  const { standing, back, again, cheaper, reinstateUntil, asOf } = lapsed;
  const { state, since, next, later, all } = standing;
  const over = reinstateUntil !== null && reinstateUntil < asOf;
  const last = reinstateUntil === null || over ? LAPSE_TEXT.last : LAPSE_TEXT.lastBut(reinstateUntil);
  const noNext = all.length === 0 ? LAPSE_TEXT.noNext : last;
  const rows: [string, string][] = [
    ['Certification', view.code],
    ['Due', lapsed.due],
    ['State', state === null ? LAPSE_TEXT.notSaid : `${stateText(state)}${since === null ? '' : ` since ${since}`}`],
    ['Next', next === null ? noNext : `${cliffText(next)}${all.includes(next) ? '' : LAPSE_TEXT.disputed}`],
    ...(later.length === 0 ? [] : [['Then', later.map(cliffText).join('; ')] as [string, string]]),
    ...(reinstateUntil === null
      ? []
      : [['Without the exam', LAPSE_TEXT.without(reinstateUntil, over)] as [string, string]]),
    [
      state === 'in-time' ? 'To renew' : 'To come back',
      over ? LAPSE_TEXT.examOnly : sumText(back, cheaper === 'comeBack'),
    ],
    ['To sit again', sumText(again, cheaper === 'sitAgain')],
  ];
  return { kind: 'facts', rows: rows.map(([label, text]) => ({ label, cell: { text } })) };
};

const lineTable = ({ organizationName, lapsed }: LapseView): Block[] => {
  const renews = lapsed.standing.state === 'in-time' ? 'renew' : 'come back';
  const rows = billsOf(lapsed).flatMap(({ of, bill }) =>
    bill.lines.map((line): Cell[] => [
      { text: of === 'comeBack' ? renews : 'sit again' },
      { text: lineText(line, organizationName) },
      { text: `${line.figure.approximate ? 'about ' : ''}${range(line, money)}` },
      { text: `${line.figure.dated ?? 'undated'}${line.figure.own === null ? '' : ' (own data)'}` },
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'What the sums are made of' },
    {
      kind: 'table',
      columns: [{ header: 'To' }, { header: 'What' }, { header: 'Price', align: 'right' }, { header: 'Price of' }],
      rows,
    },
  ];
};

const notCounted = ({ organizationName, lapsed }: LapseView): Block[] => {
  const items = billsOf(lapsed).flatMap(({ of, bill }) =>
    bill.unpriced.map((each) => `${of === 'comeBack' ? '' : 'to sit again: '}${unpricedText(each, organizationName)}`),
  );
  return items.length === 0 ? [] : [{ kind: 'text', text: `Not in the data and not counted: ${items.join('; ')}.` }];
};

/** How a credential stands, what comes next, and what it costs to come back or to sit again. */
export const lapseDocument = (shown: LapseView): CitedDocument => {
  const { view, lapsed } = shown;
  const { figures, standing, due, asOf } = lapsed;
  const rule = figures.steps.value === null ? figures.graceDays : figures.steps;
  const lines = billsOf(lapsed).flatMap(({ bill }) => bill.lines);
  const spans = lines.some(({ low, high }) => low !== high);
  const silent =
    rule.value === null && lapsed.others.every(({ path }) => path !== 'lapse')
      ? [
          {
            kind: 'text' as const,
            text: `What happens after the due day: ${unknownText(rule)}.`,
          },
        ]
      : [];
  return {
    document: [
      { kind: 'text', text: standingText(view.code, due, asOf, standing) },
      ...silent,
      facts(shown),
      ...lineTable(shown),
      ...notCounted(shown),
      { kind: 'text', text: LAPSE_TEXT.counts + (spans ? LAPSE_TEXT.spans : '') },
      ...editorialNote([rule, ...lines.map(({ figure }) => figure)]),
      ...ruleList(view, 'lapse'),
      ...otherNotes(lapsed.others),
    ],
    figures: [
      { label: 'what follows the due day', figure: rule },
      ...lines.map((line) => ({ label: lineText(line, shown.organizationName), figure: line.figure })),
    ],
  };
};
