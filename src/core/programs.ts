/** Kinds of schooling and named programs as they stand on a day, and which are known to be what somebody asks for. */
import type { Item } from '../schema/item.ts';
import type { Program, ProgramType, ProgramTypes } from '../schema/program.ts';
import type { EDUCATION_LEVELS, TRAINING_KINDS } from '../schema/vocabulary.ts';
import type { WithSources } from './catalog.ts';
import { type Figure, mapFigure, type Question, type SourceMap, valueOn } from './figures.ts';
import { endsWithin, type Filter, holds, keepKnown, startsWithin, type Unjudged } from './filters.ts';
import { itemsOn } from './items.ts';
import { asRange, type Range } from './money.ts';

type Given =
  | { training: (typeof TRAINING_KINDS)[number]; degree: null }
  | { training: null; degree: (typeof EDUCATION_LEVELS)[number] };

/**
 * What a program of a type gives: a training of a kind, in billing and coding where nothing else is known of it, or a
 * degree. The type says nothing of a degree's field: that is open to whoever asks what is possible (`cost`), and
 * whoever has to decide assumes one and says so (`plan`).
 */
export const GIVEN_BY: Readonly<Record<ProgramType['type'], Given>> = {
  certificate: { training: 'certificate', degree: null },
  diploma: { training: 'diploma', degree: null },
  'self-paced': { training: 'course', degree: null },
  associate: { training: null, degree: 'associate' },
};

/** Months of preparing for an exam of a level, at ten hours a week. */
export const preparationOn = (
  { preparation, sources }: WithSources<Pick<ProgramTypes, 'preparation'>>,
  level: string | null,
  question: Question,
): Figure<Range> => valueOn(preparation.find((entry) => entry.level === level)?.months, question, sources);

/** A kind of program: dollars, credits, calendar months. */
export type ProgramTypeView = {
  type: ProgramType['type'];
  name: string;
  figures: { cost: Figure<Range>; credits: Figure<Range>; months: Figure<Range>; online: Figure<boolean> };
};

/** The kinds of program of which anything is known. */
export const programTypesOn = (
  types: readonly ProgramType[],
  question: Question,
  sources: SourceMap,
): ProgramTypeView[] =>
  types
    .map(({ type, name, cost, credits, months, online }) => ({
      type,
      name,
      figures: {
        cost: valueOn(cost, question, sources),
        credits: valueOn(credits, question, sources),
        months: valueOn(months, question, sources),
        online: valueOn(online, question, sources),
      },
    }))
    .filter(({ figures }) => question.source === null || Object.values(figures).some(({ value }) => value !== null));

/** A program that one can enrol in: dollars, calendar months. */
export type ProgramView = Omit<Program, 'cost' | 'months' | 'preparesFor' | 'notes'> & {
  /** Those that hold for the question. */
  notes: Item[];
  figures: { cost: Figure<Range>; months: Figure<Range>; preparesFor: Figure<string[]> };
};

/** Named programs; under one source only those it speaks of. */
export const programsOn = (programs: readonly Program[], question: Question, sources: SourceMap): ProgramView[] =>
  programs
    .map(({ cost, months, preparesFor, notes = [], ...rest }) => ({
      ...rest,
      notes: itemsOn(notes, question, sources).map(({ item }) => item),
      figures: {
        cost: mapFigure(valueOn(cost, question, sources), asRange),
        months: valueOn(months, question, sources),
        preparesFor: valueOn(preparesFor, question, sources),
      },
    }))
    .filter(
      ({ figures, notes }) =>
        question.source === null || notes.length > 0 || Object.values(figures).some(({ value }) => value !== null),
    );

export type ProgramFilter = {
  type?: ProgramType['type'] | undefined;
  online?: boolean | undefined;
  /** Dollars at which a price may start. */
  maxCost?: number | undefined;
  maxMonths?: number | undefined;
  /** A state's code, and a certification's: asked of named programs alone. */
  state?: string | undefined;
  preparesFor?: string | undefined;
};

/** What kinds and programs have in common. */
const common = <T extends { type: string; figures: Pick<ProgramTypeView['figures'], 'cost' | 'months'> }>(
  { type, online, maxCost, maxMonths }: ProgramFilter,
  isOnline: (row: T) => boolean | null,
): Filter<T>[] => {
  const filters: Filter<T>[] = [];
  if (type !== undefined) filters.push({ about: 'type', matches: (row) => row.type === type });
  if (online) filters.push({ about: 'way of teaching', matches: isOnline });
  if (maxCost !== undefined)
    filters.push({ about: 'cost', matches: ({ figures }) => startsWithin(figures.cost.value, maxCost) });
  if (maxMonths !== undefined)
    filters.push({ about: 'length', matches: ({ figures }) => endsWithin(figures.months.value, maxMonths) });
  return filters;
};

/** The kinds and the programs that are known to match, and how many each filter could not judge. */
export const selectPrograms = (
  types: readonly ProgramTypeView[],
  programs: readonly ProgramView[],
  filter: ProgramFilter,
): { types: ProgramTypeView[]; programs: ProgramView[]; leftOut: Record<'types' | 'programs', Unjudged[]> } => {
  const { state, preparesFor } = filter;
  const kinds = keepKnown(
    types,
    common<ProgramTypeView>(filter, ({ figures }) => figures.online.value),
  );
  const filters = common<ProgramView>(filter, ({ online }) => online);
  if (state !== undefined)
    filters.push({ about: 'state', matches: (row) => (row.state === null ? null : row.state === state) });
  if (preparesFor !== undefined)
    filters.push({ about: 'exam', matches: ({ figures }) => holds(figures.preparesFor.value, preparesFor) });
  const named = keepKnown(programs, filters);
  return { types: kinds.kept, programs: named.kept, leftOut: { types: kinds.leftOut, programs: named.leftOut } };
};
