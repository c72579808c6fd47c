/** Projections of employment by edition and place: the nation's, states', and areas' out of tables. */
import type { Projection } from '../schema/career.ts';
import type { Path } from '../schema/common.ts';
import type { WageTable } from '../schema/wages.ts';
import { firstDay, yearOf } from './dates.ts';
import { type Figure, type Question, type SourceMap, valueOn } from './figures.ts';
import { areaTest, usStateOf } from './us-states.ts';

/** Percent over the whole span; people; `median` in dollars a year. */
export const PROJECTION_FIGURES = [
  'percent',
  'openingsPerYear',
  'newJobs',
  'employmentFrom',
  'employmentTo',
  'openings',
  'median',
] as const;

export type ProjectionView = {
  occupation: string;
  /** Its SOC code; null where an edition counts several occupations together. */
  soc: string | null;
  /** A state's code; null for the nation. */
  place: string | null;
  area: string | null;
  from: number;
  to: number;
  figures: { [F in (typeof PROJECTION_FIGURES)[number]]: Figure<number> };
};

/**
 * The rows of tables as projections: a cell is a value of the table's source.
 *
 * @param named projections that give an occupation's name, by its SOC code
 */
export const areaProjections = (tables: readonly WageTable[], named: readonly Projection[]): Projection[] => {
  const names = new Map(named.map(({ soc, occupation }) => [soc, occupation]));
  return tables.flatMap((table) =>
    table.rows.map((row, index): Projection => {
      const at = (column: string) => row[table.columns.indexOf(column)] ?? null;
      const textAt = (column: string): string | undefined => at(column)?.toString();
      const path = (value: number): Path<number> => [
        { value, standing: table.standing, saidBy: [{ source: table.source, checked: table.checked }] },
      ];
      const figures = PROJECTION_FIGURES.flatMap((key) => {
        const value = at(key);
        return typeof value === 'number' ? [[key, path(value)] as const] : [];
      });
      const soc = String(at('occupation'));
      return {
        id: `${soc}.${table.id}.${index}`,
        occupation: names.get(soc) ?? soc,
        soc,
        place: textAt('state'),
        area: textAt('name'),
        from: yearOf(table.period),
        to: yearOf(table.until ?? table.period),
        ...Object.fromEntries(figures),
      };
    }),
  );
};

/** Projections of which anything is known, no edition before its first year; the nation first, then the newest. */
export const projectionsOn = (
  projections: readonly Projection[],
  question: Question,
  sources: SourceMap,
): ProjectionView[] =>
  projections
    .filter(({ from }) => firstDay(String(from)) <= question.asOf)
    .map((projection) => ({
      occupation: projection.occupation,
      soc: projection.soc,
      place: projection.place ?? null,
      area: projection.area ?? null,
      from: projection.from,
      to: projection.to,
      figures: Object.fromEntries(
        PROJECTION_FIGURES.map((key) => [key, valueOn(projection[key], question, sources)]),
      ) as ProjectionView['figures'],
    }))
    .filter(({ figures }) => Object.values(figures).some(({ value, others }) => value !== null || others.length > 0))
    .sort(
      (a, b) =>
        Number(a.place !== null) - Number(b.place !== null) ||
        b.from - a.from ||
        (a.occupation === b.occupation
          ? (a.area ?? '') < (b.area ?? '')
            ? -1
            : 1
          : a.occupation < b.occupation
            ? -1
            : 1),
    );

export type ProjectionFilter = { state?: string; area?: string; occupation?: string };

/**
 * The projections of a place: an area's, a state's, or without either the nation's and the states'. Where the
 * place has none, the nation's stand in and `instead` is true.
 */
export const selectProjections = (
  views: readonly ProjectionView[],
  { state, area, occupation }: ProjectionFilter,
): { found: ProjectionView[]; instead: boolean } => {
  const meant = views.filter(({ soc }) => occupation === undefined || soc === occupation);
  const code = state === undefined ? null : usStateOf(state)?.code;
  const isArea = area === undefined ? null : areaTest(area);
  const found = meant.filter(
    (view) =>
      (state === undefined || view.place === code) &&
      (isArea === null ? view.area === null : view.area !== null && isArea({ name: view.area, state: view.place })),
  );
  if (found.length > 0 || (state === undefined && area === undefined)) return { found, instead: false };
  return { found: meant.filter(({ place }) => place === null), instead: true };
};
