/** Statements in words: which of them hold for a question. */

import type { Statement } from '../schema/common.ts';
import type { Item } from '../schema/item.ts';
import { type Figure, type Question, type SourceMap, toFigure, unknownFigure } from './figures.ts';

/** A statement in words as a figure: its text, with who says it; under one source that one alone. */
export const statementOn = (
  { text, reason, saidBy }: { text: string; reason?: string | undefined; saidBy: readonly Statement[] },
  { source }: Question,
  sources: SourceMap,
): Figure<string> => {
  const said = source === null ? saidBy : saidBy.filter((statement) => statement.source === source);
  if (said.length === 0) return unknownFigure();
  // That it is approximate stands in its own words.
  return { ...toFigure({ value: text, reason }, said, sources), approximate: false };
};

/** The items that the asked source says, or all of them. */
export const itemsOn = (
  items: readonly Item[],
  question: Question,
  sources: SourceMap,
): { item: Item; figure: Figure<string> }[] =>
  items
    .map((item) => ({ item, figure: statementOn(item, question, sources) }))
    .filter(({ figure }) => figure.value !== null);
