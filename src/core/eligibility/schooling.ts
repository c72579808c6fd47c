/** Schooling: the highest level, and degrees by their field, accreditation and completion. */
import type { Condition } from '../../schema/condition.ts';
import { EDUCATION_LEVELS } from '../../schema/vocabulary.ts';
import { type Day, happened } from './day.ts';
import type { Person } from './person.ts';
import { and, anyOf, isOneOf, type State, sharesWord } from './state.ts';

export type Level = (typeof EDUCATION_LEVELS)[number];
export type Degree = NonNullable<Person['degrees']>[number];

const RANK = Object.fromEntries(EDUCATION_LEVELS.map((level, index) => [level, index])) as Record<Level, number>;

/** Levels are ordered: each implies those before it. */
export const isAtLeast = (level: Level, wanted: Level): boolean => RANK[level] >= RANK[wanted];

/**
 * Whether a degree was completed by the asked day, within the window where there is one. One that is only
 * expected is not completed before the day it is expected on, and not surely after it.
 */
export const isCompleted = ({ completed, expected }: Degree, day: Day, withinMonths?: number): State => {
  if (completed !== undefined && completed !== null) return happened(completed, day, withinMonths);
  if (expected === undefined || expected === null) return 'unknown';
  return happened(expected, day) === 'unmet' ? 'unmet' : 'unknown';
};

/**
 * The level that was told, or that of a completed degree. A complete list of degrees without the level says
 * no to the level, but nothing of a diploma.
 */
export const judgeEducation = (
  { atLeast }: Extract<Condition, { kind: 'education' }>,
  { education, degrees }: Person,
  day: Day,
): State => {
  if (education !== undefined && isAtLeast(education, atLeast)) return 'met';
  const byDegree = anyOf(degrees, (degree) => (isAtLeast(degree.level, atLeast) ? isCompleted(degree, day) : 'unmet'));
  if (byDegree === 'met') return 'met';
  if (education === undefined) return isAtLeast(atLeast, 'associate') ? byDegree : 'unknown';
  return degrees === undefined ? 'unmet' : byDegree;
};

/**
 * A completed degree of the level, field and accreditation asked for. Where degrees were not told, schooling below
 * the level says no, and schooling of the level is enough where neither field nor accreditation is asked for.
 */
export const judgeDegree = (
  { atLeast, fields, accreditation }: Extract<Condition, { kind: 'degree' }>,
  { education, degrees }: Person,
  day: Day,
): State => {
  if (degrees === undefined && education !== undefined) {
    if (!isAtLeast(education, atLeast)) return 'unmet';
    return fields === undefined && accreditation === undefined ? 'met' : 'unknown';
  }
  return anyOf(degrees, (degree) => {
    if (!isAtLeast(degree.level, atLeast)) return 'unmet';
    return and(
      isCompleted(degree, day),
      and(isOneOf(degree.field, fields), sharesWord(degree.accreditation, accreditation)),
    );
  });
};
