/** Verdicts as a person reads them: the sentence first, then every way, then what is left to do. */

import type { Eligibility, JudgedCondition, JudgedRoute } from '../../core/eligibility/eligibility.ts';
import type { JudgedView } from '../../core/eligibility/verdict.ts';
import type { Figure } from '../../core/figures.ts';
import type { Settling } from '../../core/interview/settling.ts';
import { askOut } from '../answers/eligibility.ts';
import { type Block, type CitedDocument, type Document, notesOf, type Shown } from '../document.ts';
import { fieldOf, withRemarks } from '../fields.ts';
import { money, range } from '../format.ts';
import { conditionText, formalityText, haveText, routesText } from '../words/conditions.ts';
import { statedText } from '../words/figures.ts';
import { label, STATE_TEXT, UNKNOWN_TEXT } from '../words/names.ts';
import { settlingText } from '../words/settling.ts';
import { missingText, verdictText } from '../words/verdict.ts';
import { Footnotes } from './footnotes.ts';

type VerdictLine = {
  found: Eligibility;
  settling: () => readonly Settling[];
  view: JudgedView;
  organizationName: string;
};

const conditionRow = (route: JudgedRoute, { condition, state, have }: JudgedCondition, first: boolean) => [
  { text: first ? label(route.route.route) : '' },
  { text: conditionText(condition) },
  { text: haveText(have) },
  { text: STATE_TEXT[state] },
];

/** A set of routes under its title, with who states it and when. */
const routeTable = (title: string, of: string, routes: readonly JudgedRoute[], figure: Figure): Block[] => [
  { kind: 'heading', text: title, of },
  {
    kind: 'table',
    columns: [{ header: 'Way', spans: true }, { header: 'Asks for' }, { header: 'You have' }, { header: 'Met' }],
    rows: routes.flatMap((route) =>
      route.conditions.map((condition, index) => conditionRow(route, condition, index === 0)),
    ),
  },
  ...routes.flatMap(({ route }): Block[] =>
    route.note === undefined ? [] : [{ kind: 'text', text: `${label(route.route)}: ${route.note}` }],
  ),
  { kind: 'text', text: statedText(figure) },
];

const nextSteps = ({ found, settling, view, organizationName }: VerdictLine, notes: Footnotes): Block[] => {
  const items = found.toDo.map((formality) => {
    const { cost, path } = formality;
    const what = formalityText(formality, organizationName);
    const figure = view.figures[path];
    if (cost === null) return `${what}: ${UNKNOWN_TEXT['not-found']}`;
    const price = range(cost, money);
    const of = `${view.code}, ${fieldOf(path).label.toLowerCase()}`;
    return `${what}: ${figure === undefined ? price : withRemarks(price, figure) + notes.mark(of, path, figure)}`;
  });
  const flags = settling().map(settlingText);
  return [
    ...notesOf('Apart from the verdict, to sit for it', items),
    ...(flags.length === 0 ? [] : [{ kind: 'text' as const, text: `To settle it, add ${flags.join(', ')}.` }]),
  ];
};

/** One certification: the sentence, the ways, the mark, and where sources disagree about them. */
const verdictOfOne = (line: VerdictLine): CitedDocument => {
  const { found, view } = line;
  const notes = new Footnotes();
  const shown: Shown[] = [];
  const table = (title: string, routes: readonly JudgedRoute[], path: string): Block[] => {
    const figure = view.figures[path];
    if (figure === undefined || (figure.value === null && figure.others.length === 0)) return [];
    const what = `${view.code}, ${fieldOf(path).label.toLowerCase()}`;
    shown.push({ label: what, figure });
    const mark = notes.mark(what, path, figure);
    if (routes.length > 0) return routeTable(`${title}${mark}`, what, routes, figure);
    return path === 'eligibility.required' && mark !== ''
      ? [{ kind: 'text', text: `${title}: ${routesText([])}${mark}. ${statedText(figure)}` }]
      : [];
  };
  const document: Document = [
    { kind: 'heading', text: `${view.code}: ${view.name} (${line.organizationName})`, of: view.code },
    { kind: 'text', text: verdictText(found, line.organizationName), label: 'Verdict' },
    ...table(
      found.routes.length > 1 ? 'Required: one of these ways' : 'Required',
      found.routes,
      'eligibility.required',
    ),
    ...table('Recommended, not required', found.recommended, 'eligibility.recommended'),
    ...(found.marked === 'unmet'
      ? []
      : table(`To lose the mark ${found.rules.designation ?? ''}`.trim(), found.removal, 'eligibility.removal')),
    ...nextSteps(line, notes),
    ...notes.blocks(),
  ];
  return { document, figures: shown };
};

const BY_VERDICT: readonly { title: string; has: (found: Eligibility) => boolean }[] = [
  { title: 'You hold', has: ({ held }) => held },
  { title: 'Open to you now', has: ({ verdict }) => verdict === 'eligible' },
  { title: 'Open to you now, with a mark', has: ({ verdict }) => verdict === 'eligible-with-designation' },
  { title: 'Open to you now; only the mark is not known', has: ({ maySit }) => maySit === 'yes' },
  { title: 'Nearly: one thing missing', has: ({ maySit, missing }) => maySit === 'no' && missing.length === 1 },
  { title: 'Not yet', has: ({ maySit }) => maySit === 'no' },
  { title: 'It cannot be said', has: () => true },
];

const lacks = ({ missing, open, rules, maySit }: Eligibility): string => {
  if (maySit === 'no') return missing.map(missingText).join('; ');
  if (rules.required === null) return 'what it requires is not in the data';
  return askOut(open).join(', ');
};

/** All certifications by how near they are. */
const grouped = (lines: readonly VerdictLine[]): CitedDocument => {
  const left = [...lines];
  const document = BY_VERDICT.flatMap(({ title, has }): Block[] => {
    const members = left.filter(({ found }) => has(found));
    for (const member of members) left.splice(left.indexOf(member), 1);
    if (members.length === 0) return [];
    const short = members.every(({ found }) => lacks(found) === '');
    return [
      { kind: 'heading', text: `${title} (${members.length})`, of: title },
      {
        kind: 'table',
        columns: [
          { header: 'Code' },
          { header: 'Name' },
          ...(short
            ? []
            : [{ header: members.every(({ found }) => found.maySit === 'no') ? 'Missing' : 'Depends on' }]),
        ],
        rows: members.map(({ found, view }) => [
          { text: view.code },
          { text: found.rules.unconfirmed ? `${view.name} (not confirmed to be given still)` : view.name },
          ...(short ? [] : [{ text: lacks(found) }]),
        ]),
      },
    ];
  });
  const figures = lines.flatMap(({ view }): Shown[] => {
    const figure = view.figures['eligibility.required'];
    return figure === undefined ? [] : [{ label: `${view.code} required`, figure }];
  });
  return { document, figures };
};

/** @param all whether every certification was asked for: then they are grouped */
export const eligibilityDocument = (lines: readonly VerdictLine[], all: boolean): CitedDocument => {
  if (all) return grouped(lines);
  const parts = lines.map(verdictOfOne);
  return { document: parts.flatMap(({ document }) => document), figures: parts.flatMap(({ figures }) => figures) };
};
