/**
 * What a person has to do to keep what they hold: a cycle for each organization with its due day, its CEUs
 * and its cost. Pure: the day is asked, the log is read by somebody else.
 */

import type { Catalog } from '../catalog.ts';
import { LAST_OF_ALL } from '../dates.ts';
import type { Person } from '../eligibility/person.ts';
import type { Question } from '../figures.ts';
import { sumCeus } from './ceus.ts';
import { cycleOf } from './cycle.ts';
import type { LogEntry, Refusal } from './log.ts';
import { type CredentialSet, setsOf } from './sets.ts';
import type { Cycle } from './types.ts';

/** What was told beside the credentials. */
export type ToldCeus = {
  /** CEUs earned in the running cycle, by code. */
  earned: Readonly<Record<string, number>>;
  /** The log, or null where none was given. */
  log: readonly LogEntry[] | null;
};

export type RenewalPlan = {
  /** The one due first comes first; unknown days last. */
  cycles: Cycle[];
  /** The sum of what the cycles ask for; null where that of one is not known, or none asks for CEUs. */
  ceusTotal: number | null;
  /** Entries that belong to no cycle. */
  refused: Refusal[];
  /** Codes that were told, but are not earned yet on the asked day. */
  notYet: string[];
};

/** The sets an entry counts in: those of its credentials; none where it names none and there are several sets. */
const setsFor = (entry: LogEntry, sets: readonly CredentialSet[], catalog: Catalog): CredentialSet[] => {
  if (entry.credentials.length === 0) return sets.length === 1 ? [...sets] : [];
  const holding = sets.filter(({ all }) => all.some(({ code }) => entry.credentials.includes(code)));
  if (holding.length > 0) return holding;
  const grantedBy = entry.credentials.map(
    (code) => catalog.index.certifications.find((each) => each.code === code)?.organization,
  );
  return sets.filter(({ rules }) => grantedBy.includes(rules.id)).slice(0, 1);
};

/**
 * The plan for everything a person holds.
 *
 * @param told CEUs told by number, and a log; they add up
 */
export const renewalPlan = (catalog: Catalog, person: Person, told: ToldCeus, question: Question): RenewalPlan => {
  const { sets, notYet } = setsOf(catalog, person, question);
  const log = told.log ?? [];
  const placed = log.map((entry) => ({ entry, sets: setsFor(entry, sets, catalog) }));
  const cycles = sets.map((set) =>
    cycleOf(
      set,
      {
        entries: placed.filter(({ sets: of }) => of.includes(set)).map(({ entry }) => entry),
        told: sumCeus(set.all.map(({ code }) => told.earned[code] ?? 0)),
      },
      person,
      question,
    ),
  );
  cycles.sort((a, b) => {
    const [left, right] = [a, b].map(
      ({ span, organization, credentials }) => `${span?.due ?? LAST_OF_ALL} ${organization} ${credentials.join()}`,
    );
    return (left ?? '') < (right ?? '') ? -1 : 1;
  });
  const required = cycles.filter(({ withoutCeus }) => !withoutCeus).map(({ ceusRequired }) => ceusRequired);
  const unsaid = required.includes(null) || (required.length === 0 && cycles.length > 0);
  return {
    cycles,
    ceusTotal: unsaid ? null : sumCeus(required.filter((ceus) => ceus !== null)),
    refused: placed
      .filter(({ sets: of }) => of.length === 0)
      .map(({ entry }) => ({
        entry,
        reason: entry.credentials.length === 0 ? ('no-credential' as const) : ('not-held' as const),
        limit: null,
      })),
    notYet,
  };
};
