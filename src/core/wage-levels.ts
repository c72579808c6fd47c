/**
 * Federal wage levels: what the Department of Labor reckons an area to pay, an hour, from a beginner's work
 * (1) to fully competent work (4). Estimates, never to stand in one list with the bureau's own figures.
 */
import type { WageTable } from '../schema/career.ts';
import { type Figure, type Question, type SourceMap, unknownFigure } from './figures.ts';
import { tablesOn } from './wages.ts';

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

const numberAt = (row: WageTable['rows'][number], index: number): number | null => {
  const value = row[index];
  return typeof value === 'number' ? value : null;
};

/** The levels of an occupation in every area, of the newest table that has them: four columns an occupation. */
export const levelsOn = (
  tables: readonly WageTable[],
  occupation: string,
  question: Question,
  sources: SourceMap,
): WageLevel[] => {
  const found = new Map<string, WageLevel>();
  for (const table of tablesOn(tables, 'level', question)) {
    const [one, two, three, four] = [1, 2, 3, 4].map((level) => table.columns.indexOf(`${occupation}.${level}`));
    if (one === undefined || two === undefined || three === undefined || four === undefined || one === -1) continue;
    const [area, state] = [table.columns.indexOf('name'), table.columns.indexOf('state')];
    for (const row of table.rows) {
      const name = String(row[area] ?? '');
      if (found.has(name)) continue;
      const level3 = numberAt(row, three);
      found.set(name, {
        area: name,
        state: String(row[state] ?? ''),
        occupation,
        level1: numberAt(row, one),
        level2: numberAt(row, two),
        level3,
        level4: numberAt(row, four),
        from: table.period,
        until: table.until ?? null,
        source: table.source,
        note: table.note ?? null,
        figure: {
          ...unknownFigure<number>(),
          value: level3,
          unknown: null,
          saidBy: [{ source: table.source, checked: table.checked }],
          dated: sources[table.source]?.dated ?? null,
          approximate: table.approximate === true,
          own: table.source.startsWith('own:') ? table.source.slice(4) : null,
        },
      });
    }
  }
  return [...found.values()];
};
