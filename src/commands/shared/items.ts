/** Rows of statements, projections and programs: what the list-like commands have in common. */

import type { Figure, SourceMap } from '../../core/figures.ts';
import { itemsOn } from '../../core/items.ts';
import type { JsonObject } from '../../render/records.ts';
import type { Item } from '../../schema/item.ts';
import type { Row } from './answer/answer.ts';
import type { Session } from './session.ts';

export const ITEM_FIELDS = ['id', 'name', 'text', 'points', 'standing', 'reason', 'sources'] as const;

export type ItemRow = Row & { item: Item };

/** One row an item that the asked source says. */
export const itemRows = (session: Session, items: readonly Item[], sources: SourceMap): ItemRow[] =>
  itemsOn(items, session.question, sources).map(({ item, figure }) => ({
    item,
    figures: { text: figure },
    json: {
      id: item.id,
      name: item.name,
      text: item.text,
      points: item.points ?? [],
      standing: item.standing,
      reason: item.reason ?? null,
      sources: figure.saidBy.map(({ source }) => source),
    },
  }));

/** A row of figures: the plain keys first, then each figure's value. */
export const figureRow = (plain: JsonObject, figures: Readonly<Record<string, Figure>>): Row => ({
  json: {
    ...plain,
    ...(Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value])) as JsonObject),
  },
  figures,
});
