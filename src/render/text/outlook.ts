/** How the work is expected to grow: the projections, edition by edition, and what drives them. */
import { type Figure, isShown } from '../../core/figures.ts';
import type { ProjectionView } from '../../core/items.ts';
import type { Item } from '../../schema/career.ts';
import type { Block, Cell, Document, Shown } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { count } from '../format.ts';
import { disagreementText, UNKNOWN_TEXT } from '../words.ts';
import { itemBlocks } from './items.ts';

export const outlookDocument = (
  projections: readonly ProjectionView[],
  items: readonly { item: Item; figures: Readonly<Record<string, Figure>> }[],
): { document: Document; figures: Shown[] } => {
  const notes: string[] = [];
  const cellOf = (what: string, figure: Figure<number>, one: (value: number) => string): Cell => {
    const text =
      figure.value === null
        ? UNKNOWN_TEXT[figure.unknown?.reason ?? 'not-found']
        : withRemarks(one(figure.value), figure);
    const others = figure.others.filter(isShown);
    if (others.length === 0) return { text };
    notes.push(
      `[${notes.length + 1}] ${what}: ${others.map((other) => disagreementText({ ...other, text: one(other.value as number) })).join('; ')}`,
    );
    return { text: `${text} [${notes.length}]` };
  };
  const rows = projections.map(({ occupation, from, to, figures }) => [
    { text: `${from} to ${to}` },
    { text: occupation },
    cellOf(`${from} to ${to}, growth`, figures.percent, (value) => `${count(value)}%`),
    cellOf(`${from} to ${to}, openings`, figures.openingsPerYear, count),
    cellOf(`${from} to ${to}, new jobs`, figures.newJobs, count),
  ]);
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Years' },
      { header: 'Occupation' },
      { header: 'Growth', align: 'right' },
      { header: 'Openings a year', align: 'right' },
      { header: 'New jobs', align: 'right' },
    ],
    rows,
  };
  const said = itemBlocks(items);
  const disputes: Block[] =
    notes.length === 0 ? [] : [{ kind: 'notes', title: 'Where sources disagree', items: notes }];
  return {
    document: [...(rows.length === 0 ? [] : [table]), ...disputes, ...said.document],
    figures: [
      ...projections.flatMap(({ from, to, figures }) =>
        Object.entries(figures).map(([key, figure]) => ({ label: `${from}-${to} ${key}`, figure: figure as Figure })),
      ),
      ...said.figures,
    ],
  };
};
