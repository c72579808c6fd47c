/** What a cycle is, and what is said of it. */
import type { IsoDate } from '../dates.ts';
import type { Figure } from '../figures.ts';
import type { Range } from '../money.ts';
import type { CostOption, CycleCost } from './fees.ts';
import type { Counted, Refusal } from './log.ts';
import type { Minimum, Reached } from './minimums.ts';
import type { CredentialSet } from './sets.ts';
import type { CycleRule, CycleSpan, Running } from './span.ts';

/** What is taken for granted, or not known, about a cycle. */
export type Note =
  | { id: 'membership-ended'; on: IsoDate; days: number; told: number; since: IsoDate }
  | { id: 'starts-with-pass' }
  | { id: 'due-unknown' }
  | { id: 'follows-first'; code: string; alone: { code: string; due: IsoDate }[] }
  | { id: 'earlier-reported'; until: IsoDate }
  | { id: 'proration-inferred'; reason: string }
  | { id: 'full-number' }
  | { id: 'several-unknown' }
  | { id: 'without-ceus'; text: string | null }
  | { id: 'fees-of-years'; first: string; further: string }
  | { id: 'rule'; code: string; text: string }
  | { id: 'minimums-in-full' }
  | { id: 'told-fits' }
  | { id: 'hour-is-ceu' }
  | { id: 'without-proof'; count: number };

/** A way to pay for the cycle, and what of it is left to pay from the asked day to the due day; null where that is not known. */
export type CycleOption = CostOption & { stillToPay: Range | null };

type TopicReached = Minimum & Reached;
export type Untold = Running['untold'][number];

export type Cycle = {
  organization: string;
  organizationName: string;
  /** In the order they were earned, without those that another drops. */
  credentials: string[];
  supersedes: CredentialSet['supersedes'];
  cycleMonths: number | null;
  span: CycleSpan | null;
  ceusFull: number | null;
  ceusRequired: number | null;
  /** It is renewed in another way, such as by an exam: no CEUs are asked, and none are unknown. */
  withoutCeus: boolean;
  /** Of a first cycle that asks for less: its whole months. */
  proration: { months: number; cycleMonths: number } | null;
  earned: number;
  /** The least that completes the cycle: of all CEUs, and of those that must be of a kind. */
  left: number | null;
  ceusPerMonth: number | null;
  refused: Refusal[];
  topics: TopicReached[];
  ownProvider: ({ share: number } & Reached) | null;
  /** Of the whole cycle, also of what is paid of it already. */
  cost: Omit<CycleCost, 'options'> & { options: CycleOption[] };
  /** Dues that are left to be paid, each with its day; none where the month of membership is not known. */
  duesDue: { on: IsoDate; cost: Range }[];
  /** What would have to be told. */
  ask: readonly Untold[];
  notes: Note[];
  /** Every figure behind it, by its path in the answer. */
  figures: Record<string, Figure>;
};

/** A set on the asked day with the rule of its cycle; null where nobody says it. */
export type RuledSet = { set: CredentialSet; rule: CycleRule | null; asOf: IsoDate };

/** What of the log counts, and the CEUs that were told by number. */
export type Earned = { counted: readonly Counted[]; told: number };

/** All of a cycle but what has to be said of it. */
export type Reckoned = Omit<Cycle, 'notes' | 'figures'>;
