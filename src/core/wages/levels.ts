/**
 * Federal wage levels: what the Department of Labor reckons an area to pay, an hour, from a beginner's work
 * (1) to fully competent work (4). Estimates, never to stand in one list with the bureau's own figures.
 */
import type { Figure, Question } from '../figures.ts';
import { type CitedTables, numberIn, rowName, tableFigure, tablesOn, textIn } from './wages.ts';

/** From a beginner's work to fully competent work. */
export const LEVELS_OF_PAY = ['level1', 'level2', 'level3', 'level4'] as const;

/** Dollars an hour. */
export type WageLevel = { [L in (typeof LEVELS_OF_PAY)[number]]: number | null } & {
  area: string;
  state: string;
  occupation: string;
  /** The first and the last month for which they hold. */
  from: string;
  until: string | null;
  source: string;
  note: string | null;
  figure: Figure<number>;
};

/** The levels of an occupation in every area, of the newest table that has them: four columns an occupation. */
export const levelsOn = ({ tables, sources }: CitedTables, occupation: string, question: Question): WageLevel[] => {
  const found = new Map<string, WageLevel>();
  for (const table of tablesOn(tables, 'level', question)) {
    if (!table.columns.includes(`${occupation}.1`)) continue;
    for (const row of table.rows) {
      const area = rowName(table, row);
      if (found.has(area)) continue;
      const level = (number: number) => numberIn(table, row, `${occupation}.${number}`);
      const level3 = level(3);
      found.set(area, {
        area,
        state: textIn(table, row, 'state') ?? '',
        occupation,
        level1: level(1),
        level2: level(2),
        level3,
        level4: level(4),
        from: table.period,
        until: table.until ?? null,
        source: table.source,
        note: table.note ?? null,
        figure: tableFigure(table, level3, sources),
      });
    }
  }
  return [...found.values()];
};
