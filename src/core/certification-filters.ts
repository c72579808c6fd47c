/** What a list of certifications is filtered by. */
import type { Routes } from '../schema/condition.ts';
import type { FOCUSES, LEVELS, SETTINGS } from '../schema/vocabulary.ts';
import type { Figure } from './figures.ts';
import { type Filter, keepKnown, startsWithin } from './filters.ts';
import type { Range } from './money.ts';

export type CertificationFilter = {
  /** An organization's id; null: of none. */
  organization?: string | null | undefined;
  focus?: (typeof FOCUSES)[number] | undefined;
  setting?: (typeof SETTINGS)[number] | undefined;
  level?: (typeof LEVELS)[number] | undefined;
  /** Only those that some route leads to which asks for no experience. */
  withoutExperience: boolean;
  /** Dollars at which one attempt may start. */
  maxFee?: number | undefined;
};

/** A certification as far as it is filtered. */
type Filtered = { organization: string; line: { figures: Readonly<Record<string, Figure>> } };

const isOpenWithout = (required: Routes): boolean =>
  required.length === 0 || required.some(({ conditions }) => conditions.every(({ kind }) => kind !== 'experience'));

/** The certifications that are known to match, and how many each filter could not judge. */
export const selectCertifications = <T extends Filtered>(
  rows: readonly T[],
  { organization, focus, setting, level, withoutExperience, maxFee }: CertificationFilter,
): ReturnType<typeof keepKnown<T>> => {
  const filters: Filter<T>[] = [];
  const by = <V>(about: string, path: string, matches: (value: V) => boolean | null): void => {
    filters.push({
      about,
      matches: (row) => {
        const value = (row.line.figures[path]?.value ?? null) as V | null;
        return value === null ? null : matches(value);
      },
    });
  };
  if (organization !== undefined)
    filters.push({ about: 'organization', matches: (row) => row.organization === organization });
  if (focus !== undefined) by<string[]>('focus', 'focus', (all) => all.includes(focus));
  if (setting !== undefined)
    by<string[]>('setting', 'settings', (all) => all.includes('any') || setting === 'any' || all.includes(setting));
  if (level !== undefined) by<string>('level', 'level', (judged) => judged === level);
  if (withoutExperience) by<Routes>('eligibility', 'eligibility.required', isOpenWithout);
  if (maxFee !== undefined) by<Range>('fee', 'fees.range', (span) => startsWithin(span, maxFee));
  return keepKnown(rows, filters);
};
