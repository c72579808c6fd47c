/** Which kinds of schooling and which named programs are known to be what somebody asks for. */
import type { ProgramType } from '../schema/career.ts';
import { endsWithin, type Filter, holds, keepKnown, startsWithin } from './filters.ts';
import type { ProgramTypeView, ProgramView } from './items.ts';

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
): { types: ProgramTypeView[]; programs: ProgramView[]; leftOut: { about: string; count: number }[] } => {
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
  return { types: kinds.kept, programs: named.kept, leftOut: [...kinds.leftOut, ...named.leftOut] };
};
