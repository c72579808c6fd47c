/** Figures whose newest source is older than somebody wants to rely on. */
import type { WageTable } from '../schema/career.ts';
import type { Certification } from '../schema/certification.ts';
import { newestPay } from './certification-parts.ts';
import { addMonths, daysBetween, firstDay, type IsoDate, type PartialDate } from './dates.ts';
import { type Figure, type Question, type SourceMap, unknownFigure, valueOn } from './figures.ts';
import { pathsIn } from './paths.ts';

/** An age in days or in calendar months. */
export type Age = { days: number } | { months: number };

/** Whether a source's date lies further back than an age; an undated one is older than any. */
export const isOlder = (dated: PartialDate | null, age: Age, asOf: IsoDate): boolean => {
  if (dated === null) return true;
  const day = firstDay(dated);
  return 'days' in age ? daysBetween(day, asOf) > age.days : day < addMonths(asOf, -age.months);
};

export type Placed = { path: string; figure: Figure };

/** Every known figure of a part that is in force; of the series of pay the newest alone. */
export const figuresIn = (part: object, question: Question, sources: SourceMap): Placed[] => {
  const pay = 'pay' in part ? ((part as Certification).pay ?? []) : [];
  const shown = newestPay(pay, question.asOf);
  const over = pay.flatMap((series, index) => (shown.includes(series) ? [] : [`pay[${index}].`]));
  return [...pathsIn(part)]
    .filter(({ path }) => !over.some((start) => path.startsWith(start)))
    .map(({ path, entries }) => ({ path, figure: valueOn(entries, question, sources) }))
    .filter(({ figure }) => figure.value !== null);
};

/** The newest adopted tables of wages, each as one figure: all its rows have one source and period. */
export const tablesIn = (tables: readonly WageTable[], { asOf, source }: Question, sources: SourceMap): Placed[] => {
  const asked = (table: WageTable) =>
    firstDay(table.period) <= asOf && (source === null ? table.standing === 'adopted' : table.source === source);
  const newer = (a: WageTable, b: WageTable) =>
    a.scope === b.scope && a.occupation === b.occupation && firstDay(b.period) > firstDay(a.period);
  const known = tables.filter(asked);
  return tables.flatMap((table, index) => {
    if (!asked(table) || known.some((other) => newer(table, other))) return [];
    const said = { source: table.source, checked: table.checked };
    const figure: Figure = {
      ...unknownFigure(),
      value: `${table.rows.length} rows of ${table.period}`,
      unknown: null,
      saidBy: [said],
      dated: sources[table.source]?.dated ?? null,
      own: table.source.startsWith('own:') ? table.source.slice(4) : null,
    };
    return [{ path: `tables[${index}]`, figure }];
  });
};
