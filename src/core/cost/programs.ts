/** The ways to prepare that a cost can count. */
import { PROGRAM_TYPES } from '../../schema/vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import type { CertificationView } from '../certification.ts';
import type { Question } from '../figures.ts';
import type { Range } from '../money.ts';
import { preparationOn, programsOn, programTypesOn } from '../programs.ts';
import type { ProgramChoice } from './types.ts';

/** Laid side by side where options are compared. */
export const COMPARED = ['self-study', 'certificate', 'diploma', 'associate'] as const;

const typesOn = (catalog: Catalog, question: Question) => {
  const { types, sources } = catalog.programTypes();
  return programTypesOn(types, question, sources);
};

/** Every word that `programOf` understands. */
export const programWords = (catalog: Catalog): string[] => [
  'none',
  'self-study',
  ...PROGRAM_TYPES,
  ...catalog.programs().programs.map(({ id }) => id),
];

/** A kind of program, a named one by its id, `self-study` or `none`; null where nothing is called so. */
export const programOf = (catalog: Catalog, word: string, question: Question): ProgramChoice | null => {
  if (word === 'none' || word === 'self-study') return { kind: word };
  const type = PROGRAM_TYPES.find((name) => name === word);
  if (type !== undefined) {
    const found = typesOn(catalog, question).find((view) => view.type === type);
    if (found === undefined) return null;
    const { cost, months } = found.figures;
    return { kind: 'type', id: type, name: found.name, type, cost, months: months.value };
  }
  const { programs, sources } = catalog.programs();
  const named = programsOn(programs, question, sources).find(({ id }) => id === word);
  if (named === undefined) return null;
  const { cost, months } = named.figures;
  return {
    kind: 'named',
    id: named.id,
    name: `${named.name}, ${named.provider}`,
    type: named.type,
    cost,
    months: months.value,
  };
};

/** Months of studying by oneself for all of them, one after the other, by their levels; null where one is unknown. */
export const studyMonths = (
  catalog: Catalog,
  views: readonly CertificationView[],
  question: Question,
): Range | null => {
  const types = catalog.programTypes();
  const each = views.map(({ level }) => preparationOn(types, level, question).value);
  const sum = (end: 'low' | 'high') =>
    each.reduce<number | null>((total, months) => {
      const length = months?.[end] ?? null;
      return total === null || length === null ? null : total + length;
    }, 0);
  return each.includes(null) ? null : { low: sum('low'), high: sum('high') };
};
