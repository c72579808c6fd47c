/** How the work is expected to grow: editions side by side, place by place, and what drives it. */
import { type Figure, isShown } from '../../core/figures.ts';
import type { PROJECTION_FIGURES, ProjectionView } from '../../core/projections.ts';
import { usStateOf } from '../../core/us-states.ts';
import type { Item } from '../../schema/item.ts';
import { type Block, type Cell, type CitedDocument, notesOf } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { count } from '../format.ts';
import { DISAGREE_TITLE, othersText, unknownText } from '../words/figures.ts';
import { itemBlocks } from './items.ts';

type Key = (typeof PROJECTION_FIGURES)[number];

/** What is shown of a projection; a column of which a place knows nothing is left out. */
const COLUMNS: readonly { key: Key; header: string; what: string; one: (value: number) => string }[] = [
  { key: 'percent', header: 'Growth', what: 'growth', one: (value) => `${count(value)}%` },
  { key: 'openingsPerYear', header: 'Openings a year', what: 'openings', one: count },
  { key: 'openings', header: 'Openings in all', what: 'openings in all', one: count },
  { key: 'newJobs', header: 'New jobs', what: 'new jobs', one: count },
];

const isSaid = ({ value, others }: Figure): boolean => value !== null || others.length > 0;

/** The projections of each place by itself, in their order. */
const viewsByPlace = (projections: readonly ProjectionView[]): [title: string, views: ProjectionView[]][] => {
  const groups = new Map<string, ProjectionView[]>();
  for (const view of projections) {
    const place = view.place === null ? 'United States' : (usStateOf(view.place)?.name ?? view.place);
    const title = view.area === null ? place : `Areas of ${place}`;
    groups.set(title, [...(groups.get(title) ?? []), view]);
  }
  return [...groups];
};

/** A cell with its mark, where sources disagree; the note that it stands for is added to the notes. */
const cellOf = (notes: string[], what: string, figure: Figure<number>, one: (value: number) => string): Cell => {
  const text = figure.value === null ? unknownText(figure) : withRemarks(one(figure.value), figure);
  const others = figure.others.filter(isShown);
  if (others.length === 0) return { text };
  notes.push(`[${notes.length + 1}] ${what}: ${othersText(others, one)}`);
  return { text: `${text} [${notes.length}]` };
};

const columnsOf = (views: readonly ProjectionView[]) =>
  COLUMNS.filter(({ key }) => views.some(({ figures }) => isSaid(figures[key])));

/** A line for each projection. */
const tableOf = (views: readonly ProjectionView[], notes: string[]): Block => {
  const columns = columnsOf(views);
  const areas = views.some(({ area }) => area !== null);
  return {
    kind: 'table',
    columns: [
      { header: 'Years' },
      ...(areas ? [{ header: 'Area' }] : []),
      { header: 'Occupation' },
      ...columns.map(({ header }) => ({ header, align: 'right' as const })),
    ],
    rows: views.map(({ occupation, area, from, to, figures }) => [
      { text: `${from} to ${to}` },
      ...(areas ? [{ text: area ?? '' }] : []),
      { text: occupation },
      ...columns.map(({ key, what, one }) => cellOf(notes, `${from} to ${to}, ${what}`, figures[key], one)),
    ]),
  };
};

/** The editions about one occupation side by side. */
const editionsTable = (views: readonly ProjectionView[], notes: string[]): Block => ({
  kind: 'table',
  turned: true,
  columns: [
    { header: views[0]?.occupation ?? '' },
    ...views.map(({ from, to }) => ({ header: `${from} to ${to}`, align: 'right' as const })),
  ],
  rows: columnsOf(views).map(({ key, header, what, one }) => [
    { text: header },
    ...views.map(({ from, to, figures }) => cellOf(notes, `${from} to ${to}, ${what}`, figures[key], one)),
  ]),
});

/** Of a place: occupations with several editions each in a table of their own, all others in one. */
const placeBlocks = (title: string, views: readonly ProjectionView[], notes: string[]): Block[] => {
  const editions = (view: ProjectionView) =>
    views.filter(({ occupation, area }) => area === null && view.area === null && occupation === view.occupation);
  const single = views.filter((view) => editions(view).length < 2);
  const several = views.filter((view) => editions(view).length > 1 && editions(view)[0] === view);
  return [
    { kind: 'heading', text: title, of: title },
    ...several.map((view) => editionsTable(editions(view), notes)),
    ...(single.length === 0 ? [] : [tableOf(single, notes)]),
  ];
};

/** How the work is expected to grow, place by place, and what is said of why. */
export const outlookDocument = (
  projections: readonly ProjectionView[],
  items: readonly { item: Item; figures: Readonly<Record<string, Figure>> }[],
): CitedDocument => {
  const notes: string[] = [];
  const tables = viewsByPlace(projections).flatMap(([title, views]) => placeBlocks(title, views, notes));
  const said = itemBlocks(items);
  return {
    document: [...tables, ...notesOf(DISAGREE_TITLE, notes), ...said.document],
    figures: [
      ...projections.flatMap(({ from, to, area, figures }) =>
        COLUMNS.map(({ key }) => ({
          label: `${area === null ? '' : `${area} `}${from}-${to} ${key}`,
          figure: figures[key],
        })),
      ),
      ...said.figures,
    ],
  };
};
