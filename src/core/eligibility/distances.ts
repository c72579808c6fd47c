/** How far away things are, by the kinds of program and our own figures for preparing. */
import type { ProgramTypeView } from '../programs.ts';
import type { Distance, Distances } from './missing.ts';

/** The kind of program that a wanted training is measured by: a course is measured as a certificate program. */
const TYPE_OF = {
  certificate: 'certificate',
  diploma: 'diploma',
  course: 'certificate',
  associate: 'associate',
} as const;

/**
 * Distances at their long end.
 *
 * @param types the kinds of program as they stand on the asked day, looked at where one is asked for
 * @param preparing months of preparation and price of the exam, for the nearest of some codes
 */
export const distancesFrom = (
  types: () => readonly ProgramTypeView[],
  preparing: (anyOf: readonly string[] | undefined) => Distance,
): Distances => ({
  program: (wanted) => {
    const figures = types().find(({ type }) => type === TYPE_OF[wanted])?.figures;
    return { months: figures?.months.value?.high ?? null, cost: figures?.cost.value?.high ?? null };
  },
  credential: preparing,
});
