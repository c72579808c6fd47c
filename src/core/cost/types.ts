/** What the engine of costs takes and gives. Money is in whole cents, time in years from the pass. */
import type { Condition } from '../../schema/condition.ts';
import type { Item } from '../../schema/item.ts';
import type { CostKind, Covered, PROGRAM_TYPES, UnknownReason } from '../../schema/vocabulary.ts';
import type { CertificationView } from '../certification.ts';
import type { Figure } from '../figures.ts';
import type { Interval, Range } from '../money.ts';
import type { OrganizationPrices } from './organization.ts';

/** Whether the asker is a member of an organization. */
export type Joining = 'join' | 'none';

/** A kind of program, or one by its name. */
export type Schooling = {
  kind: 'type' | 'named';
  id: string;
  name: string;
  type: (typeof PROGRAM_TYPES)[number];
  cost: Figure<Range>;
  months: Range | null;
  /** Of a named one, what its price includes: in words alone, so that nothing can be taken off for it. */
  includes?: Item | undefined;
};

/** `none` counts the fees alone, `self-study` the books too. */
export type ProgramChoice = { kind: 'none' } | { kind: 'self-study' } | Schooling;

/** Whether it is schooling, of a kind or by name. */
export const isSchooling = (program: ProgramChoice): program is Schooling =>
  program.kind === 'type' || program.kind === 'named';

/** The word by which a program is asked for. */
export const programId = (program: ProgramChoice): string => (isSchooling(program) ? program.id : program.kind);

export type CostOptions = {
  /** Years after the pass, 1 to 50. */
  years: number;
  attempts: number;
  membership: 'auto' | Joining;
  student: boolean;
  /** The upkeep alone. */
  keep: boolean;
  program: ProgramChoice;
};

/** What is counted where nothing else is asked. */
export const USUAL: CostOptions = {
  years: 2,
  attempts: 1,
  membership: 'auto',
  student: false,
  keep: false,
  program: { kind: 'none' },
};

/** One credential of the answer: asked for, or held and shared with. */
export type PricedCredential = {
  view: CertificationView;
  organization: OrganizationPrices;
  /** Held already: nothing is left to be passed. */
  held: boolean;
  /** A whole day on which it was earned; null where none was told. */
  earned: string | null;
  /** Ways to lose the mark, each with what is still to be done; null where no mark is to be lost. */
  toUnmark: { route: string; open: Condition[] }[] | null;
};

/** Whose price it is, or what the line buys, for its label. */
export type LineDetail =
  | 'member'
  | 'non-member'
  | 'student'
  | 'everybody'
  | 'full-fee'
  | 'two-attempts'
  | 'first-year'
  | null;

/** One dated line of the cost. */
export type Line = {
  id: string;
  kind: CostKind;
  organization: string | null;
  /** The certification it is for; null where several share it. */
  code: string | null;
  /** 0: to certify; else the year after the pass. */
  year: number;
  price: Interval;
  detail: LineDetail;
  /** What is bought, where it has a name. */
  name: string | null;
  figure: Figure;
  /** Of a renewal: in how many months from the asked day it falls due, at most. */
  inMonths?: number;
};

/** Something that costs and has no price in the data. */
export type PriceLack = {
  kind: CostKind;
  organization: string | null;
  code: string | null;
  name: string | null;
  reason: UnknownReason;
  /** Of a renewal: in how many months from the asked day the first falls due, and each after, where that is known. */
  inMonths?: number;
  everyMonths?: number;
  /** How many CEUs are to be earned in how many months, where that is known. */
  ceus?: { ceus: number; months: number } | null;
};

/** What one pays again and again: dues and renewal fees. */
type Recurring = { interval: Interval; everyMonths: number };

/** The lines of one organization under one choice. */
export type CostPart = { lines: Line[]; recurring: Recurring[]; lacks: PriceLack[] };

/** What is asked of one organization. */
export type OrganizationGroup = {
  organization: OrganizationPrices;
  asked: PricedCredential[];
  /** Held beside them; their upkeep is paid anyway. */
  held: PricedCredential[];
  /** A membership runs on the asked day. */
  member: boolean;
  /** Of somebody with nothing left to pass, for how many months from the asked day it is paid; null where it was not told. */
  paidMonths: number | null;
};

/** What somebody else pays of a line. `left` is what the asker still pays. */
export type FundedLine = { id: string; covered: Covered; left: Interval };
