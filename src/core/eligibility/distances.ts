/** How far away things are, by the kinds of program and our own figures for preparing. */
import type { Catalog } from '../catalog.ts';
import { viewOf } from '../certification.ts';
import type { Question } from '../figures.ts';
import { once, onceEach } from '../once.ts';
import { preparationOn, programTypesOn } from '../programs.ts';
import type { GlanceAt } from './glances.ts';
import { compareDistances, type Distance, type Distances } from './missing.ts';

/**
 * How long a program of a type takes, and what it costs: the long end of its kind. A course is measured as a
 * certificate program, as that of courses by oneself is open.
 */
const programs = (catalog: Catalog, question: Question): Distances['program'] => {
  const kinds = once(() => {
    const { types, sources } = catalog.programTypes();
    return programTypesOn(types, question, sources);
  });
  return (wanted) => {
    const figures = kinds().find(({ type }) => type === (wanted === 'course' ? 'certificate' : wanted))?.figures;
    return { months: figures?.months.value?.high ?? null, cost: figures?.cost.value?.high ?? null };
  };
};

/** How long it takes to prepare for one of some credentials, and what its exam costs. */
const preparing = (catalog: Catalog, question: Question, glance: GlanceAt): Distances['credential'] => {
  const months = (level: string | null): number | null =>
    preparationOn(catalog.programTypes(), level, question).value?.high ?? null;
  const distanceOf = onceEach((code: string): Distance => {
    const { level, fees } = glance(code);
    return { months: months(level), cost: fees.range?.high ?? null };
  });
  return (anyOf) => {
    if (anyOf === undefined) return { months: months('entry'), cost: null };
    const known = anyOf.filter((code) => catalog.index.certifications.some((entry) => entry.code === code));
    const [nearest] = known.map(distanceOf).sort(compareDistances);
    return nearest ?? { months: null, cost: null };
  };
};

/**
 * Months and dollars of programs and credentials, each looked up when it is asked for.
 *
 * @param glance where many certifications are looked at anyway, how each is found
 */
export const distancesIn = (
  catalog: Catalog,
  question: Question,
  glance: GlanceAt = (code) => viewOf(catalog, code, question),
): Distances => ({
  program: programs(catalog, question),
  credential: preparing(catalog, question, glance),
});
