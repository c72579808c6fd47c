/** What a person has of what a condition asks: for the line beside it, never for the verdict. */
import type { Condition } from '../../schema/condition.ts';
import type { Day } from './day.ts';
import { type Months, monthsFor } from './experience.ts';
import { judgeCondition } from './judge.ts';
import { type Held, isEarned, type Person } from './person.ts';
import type { Degree, Level } from './schooling.ts';
import type { TrainingEntry } from './training.ts';

/** Null: nothing was told of it. An empty list: there is none. */
export type Have =
  | { of: 'education'; level: Level | null; degrees: readonly Degree[] | null; meeting: Degree | null }
  | { of: 'degrees'; entries: readonly Degree[] | null; meeting: Degree | null }
  | { of: 'training'; entries: readonly TrainingEntry[] | null }
  | { of: 'experience'; months: Months | null }
  | { of: 'credentials'; entries: readonly Held[] | null }
  | { of: 'licences'; licences: readonly string[] | null }
  | { of: 'attestation'; stated: boolean | null };

/** The degree that meets a condition by itself; null where none does. */
const meetingOf = (
  condition: Extract<Condition, { kind: 'education' | 'degree' }>,
  { degrees = [] }: Person,
  day: Day,
): Degree | null => degrees.find((degree) => judgeCondition(condition, { degrees: [degree] }, day) === 'met') ?? null;

/** The part of the person that the condition is about. */
export const haveOf = (condition: Condition, person: Person, day: Day): Have => {
  const { education, degrees } = person;
  switch (condition.kind) {
    case 'education':
    case 'degree': {
      const meeting = meetingOf(condition, person, day);
      // Where the schooling alone was told, a degree is judged by it.
      return condition.kind === 'degree' && (education === undefined || degrees !== undefined)
        ? { of: 'degrees', entries: degrees ?? null, meeting }
        : { of: 'education', level: education ?? null, degrees: degrees ?? null, meeting };
    }
    case 'training':
    case 'course':
      return { of: 'training', entries: person.training ?? null };
    case 'experience':
      return { of: 'experience', months: monthsFor(condition, person, day) };
    case 'credential':
      return {
        of: 'credentials',
        entries: person.credentials?.filter((held) => isEarned(held, day) !== 'unmet') ?? null,
      };
    case 'licence':
      return { of: 'licences', licences: person.licences ?? null };
    case 'attestation':
      return { of: 'attestation', stated: person.attestations?.includes(condition.id) ?? null };
  }
};
