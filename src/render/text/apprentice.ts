/** How a mark comes off, as a person reads it. */
import type { OrganizationPrices } from '../../core/cost/organization.ts';
import type { CourseLength, MarkFigures, RemovalRoute } from '../../core/eligibility/apprentice.ts';
import type { Decision } from '../../core/eligibility/verdict.ts';
import { type Figure, isDisagreement, type Other } from '../../core/figures.ts';
import type { Range } from '../../core/money.ts';
import { paced } from '../../core/pace.ts';
import type { Routes } from '../../schema/condition.ts';
import { type Block, type CitedDocument, type Document, notesOf, type Shown } from '../document.ts';
import { withRemarks, withSentenceRemarks } from '../fields.ts';
import { money, range } from '../format.ts';
import { APPRENTICE_TEXT, conditionText, haveText, routesText } from '../words/conditions.ts';
import { disagreementText, ELSE_TITLE, unknownText } from '../words/figures.ts';
import { STATE_TEXT } from '../words/names.ts';
import { editorialNote } from './footnotes.ts';

type ApprenticeView = {
  code: string;
  mark: string | null;
  designation: Figure;
  decision: Decision;
  routes: readonly RemovalRoute[];
  /** The set of ways as the data has it. */
  removal: Figure<Routes>;
  figures: MarkFigures;
  /** What is on sale for a part of a way. */
  offers: OrganizationPrices['offers'];
  hoursPerWeek: number;
  /** What is studied of which only months are known. */
  courses: readonly CourseLength[];
};

const lengthText = ({ topic, months }: CourseLength, hoursPerWeek: number): string => {
  const length = paced(months.value, hoursPerWeek);
  return length === null
    ? APPRENTICE_TEXT.noLength(topic)
    : `${withSentenceRemarks(APPRENTICE_TEXT.length(topic, range(length)), months)}.`;
};

const dayText = (day: string, [length]: readonly Figure[]): string =>
  length === undefined ? day : withSentenceRemarks(day, length);

const stepsTable = (routes: readonly RemovalRoute[]): Block => ({
  kind: 'table',
  columns: [
    { header: 'Way', spans: true },
    { header: 'Asks for' },
    { header: 'You have' },
    { header: 'Met' },
    { header: 'Earliest', spans: true },
  ],
  rows: routes.flatMap(({ conditions, earliest, lasting }, at) =>
    conditions.map(({ condition, state, have }, index) => [
      { text: index === 0 ? String(at + 1) : '' },
      { text: conditionText(condition) },
      { text: haveText(have) },
      { text: STATE_TEXT[state] },
      { text: index > 0 ? '' : earliest === null ? APPRENTICE_TEXT.noDay : dayText(earliest, lasting) },
    ]),
  ),
});

const fact = (label: string, figure: Figure, one: (value: never) => string) => ({
  label,
  cell: { text: figure.value === null ? unknownText(figure) : withRemarks(one(figure.value as never), figure) },
});

const said = (label: string, figure: Figure, text: (value: never) => string): string[] =>
  figure.others
    .filter(isDisagreement)
    .map((other: Other) => `${label}: ${disagreementText({ ...other, text: text(other.value as never) })}`);

/** The figures of how a mark is lost, and what else is said of them. */
const removalOf = ({
  removal,
  figures,
  offers,
  courses,
}: ApprenticeView): { shown: Shown[]; differences: string[] } => ({
  shown: [
    { label: 'the ways', figure: removal },
    ...Object.entries(figures).map(([label, figure]) => ({ label, figure: figure as Figure })),
    ...offers.map(({ name, cost }) => ({ label: name, figure: cost as Figure })),
    ...courses.map(({ topic, months }) => ({ label: `the length of ${topic}`, figure: months as Figure })),
  ],
  differences: [
    ...said('The ways', removal, routesText),
    ...said('Proof of work', figures.proof, String),
    ...said('Proof of training', figures.trainingProof, String),
    ...offers.flatMap(({ name, cost }) => said(name, cost, (price: Range) => range(price, money))),
  ],
});

/** How the mark comes off, way by way, and what counts. */
export const apprenticeDocument = (view: ApprenticeView): CitedDocument => {
  const { figures, routes, mark } = view;
  // Where there is no mark to lose, nothing of how marks are lost concerns the certification.
  const { shown, differences } = mark === null ? { shown: [], differences: [] } : removalOf(view);
  const list = (items: readonly string[]) => items.join('; ');
  const document: Document = [
    { kind: 'heading', text: mark ?? view.code },
    { kind: 'text', text: APPRENTICE_TEXT.verdict(view), label: 'Verdict' },
    ...(routes.length === 0 ? [] : [stepsTable(routes)]),
    ...(routes.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: [
              APPRENTICE_TEXT.assumptions(view.hoursPerWeek),
              ...view.courses.map((course) => lengthText(course, view.hoursPerWeek)),
            ].join(' '),
          },
        ]),
    ...(mark === null
      ? []
      : [
          {
            kind: 'facts' as const,
            rows: [
              fact('Proof of work', figures.proof, String),
              fact('Proof of training', figures.trainingProof, String),
              fact('Takes', figures.processingDays, (days) => `${range(days)} days`),
              fact('Counts', figures.counts, list),
              fact('Does not count', figures.doesNotCount, list),
              ...view.offers.map(({ name, cost }) => fact(name, cost, (price) => range(price, money))),
            ],
          },
        ]),
    ...editorialNote(shown.map(({ figure }) => figure)),
    ...notesOf(ELSE_TITLE, differences),
  ];
  return { document, figures: shown };
};
