/** Roles and rungs of the ladder: which certifications fit them, what they pay, and how far somebody is. */
import type { CareerFit, Careers } from '../schema/career.ts';
import type { ExperienceField } from '../schema/vocabulary.ts';
import type { WithSources } from './catalog.ts';
import type { Day } from './eligibility/day.ts';
import { heldOn, type Person } from './eligibility/person.ts';
import { type Figure, type Question, type SourceMap, unknownFigure, valueOn } from './figures.ts';
import { PRACTISED_MONTHS } from './pace.ts';
import { type CitedTables, wagesOn } from './wages/wages.ts';

export type CareerFitView = {
  certifications: Figure<string[]>;
  /** A SOC code. */
  occupation: Figure<string>;
  from: Figure<ExperienceField[]>;
  /** Median dollars a year in the nation, of the newest edition. */
  pay: Figure<number>;
  year: number | null;
};

/** Fits by the ids of the statements that they belong to. */
export const fitsOn = (
  fits: readonly CareerFit[],
  wages: CitedTables,
  question: Question,
  sources: SourceMap,
): Map<string, CareerFitView> =>
  new Map(
    fits.map(({ id, certifications, occupation, from }) => {
      const soc = valueOn(occupation, question, sources);
      const [wage] = soc.value === null ? [] : wagesOn(wages, 'national', soc.value, question);
      return [
        id,
        {
          certifications: valueOn(certifications, question, sources),
          occupation: soc,
          from: valueOn(from, question, sources),
          pay: wage === undefined ? unknownFigure() : { ...wage.figure, value: wage.median },
          year: wage?.year ?? null,
        },
      ];
    }),
  );

/**
 * The SOC code of the role that a certification fits; null where it fits none, or several of different occupations.
 * Rungs of the ladder are jobs that it may lead to, not its own.
 */
export const occupationFitting = (
  { fits, roles, sources }: WithSources<Pick<Careers, 'fits' | 'roles'>>,
  code: string,
  question: Question,
): string | null => {
  const found = fits
    .filter(({ id }) => roles.some((role) => role.id === id))
    .filter(({ certifications }) => valueOn(certifications, question, sources).value?.includes(code))
    .map(({ occupation }) => valueOn(occupation, question, sources).value);
  const [first = null, ...others] = new Set(found);
  return others.length === 0 ? first : null;
};

export type RungProgress = {
  /** Whether it comes next: by work that leads to it, or a certification that fits it. */
  next: boolean;
  held: string[];
  /** Months of work that leads to it. */
  months: number;
};

/** How far a person is on the way to a rung, on the asked day. */
export const progressTo = ({ certifications, from }: CareerFitView, person: Person, day: Day): RungProgress => {
  const held = (certifications.value ?? []).filter((code) => heldOn(person, code, day) !== null);
  const months = (person.experience ?? []).reduce(
    (total, entry) => total + (from.value?.includes(entry.in) ? (entry.months ?? 0) : 0),
    0,
  );
  return { next: held.length > 0 || months >= PRACTISED_MONTHS, held, months };
};
