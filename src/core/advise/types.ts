/** What advice takes and gives. Money is in whole cents, pay in dollars a year, time in whole months. */
import type { FOCUSES, PRIORITIES, SETTINGS } from '../../schema/vocabulary.ts';
import type { PriceLack } from '../cost/types.ts';
import type { Upkeep } from '../cost/upkeep.ts';
import type { Eligibility } from '../eligibility/eligibility.ts';
import type { GlancedView } from '../eligibility/glances.ts';
import type { Decision } from '../eligibility/verdict.ts';
import type { HolderPay, Surveyed } from '../holder-pay.ts';
import type { Interval } from '../money.ts';
import type { ExplainablePlan } from '../plan/pareto-front.ts';
import type { Planned } from '../plan/plan.ts';
import type { PlanRequest } from '../plan/request.ts';

export type Focus = (typeof FOCUSES)[number];
type Setting = (typeof SETTINGS)[number];
export type Priority = (typeof PRIORITIES)[number];

/** What certifications are ranked by. Null: not in the data. */
export type Parts = {
  maySit: Eligibility['maySit'];
  /** Under which mark it would be held. */
  mark: string | null;
  /** All that the plan for it costs, but for books to study from. */
  cost: Interval | null;
  /** The long end of the plan for it. */
  months: number | null;
  pay: HolderPay | null;
  /** How many of the asked kinds of work and place it is for. */
  fit: number;
  /** A year of a steady cycle, without CEUs. */
  upkeep: Interval | null;
};

/** Why a certification is not for this person, or not yet. Where nothing fits, they are put up with in this order. */
export const MISFITS = [
  'degree',
  'no-way',
  'requirements-unknown',
  'setting-unknown',
  'narrow',
  'replaced',
  'below',
  'level',
  'limits',
  'setting',
  'unconfirmed',
  'focus',
] as const;
export type Misfit = (typeof MISFITS)[number];

/** What the rules of a certification say of a person. */
export type Judged = Decision & {
  /** What only the person can state, taken to be true where a way asks for nothing else that is not met. */
  statement: { id: string; text: string } | null;
  /** The verdict with all that belongs to it, for what is shown. */
  eligibility: () => Eligibility;
  /** Whether it leans on an accreditation that was not told. */
  leansOnAccreditation: () => boolean;
};

/** A certification beside a person, before any plan for it is searched. */
export type Sketch = {
  code: string;
  view: GlancedView;
  /** Worked out where it is looked at: of few. */
  judged: () => Judged;
  /** Kinds of work that are asked for and certified. */
  focuses: Focus[];
  /** Whether it is for the asked place. */
  setting: boolean;
  /** The certification of the same organization that takes its place. */
  replacedBy: string | null;
  /** Held, and dropped by it. */
  drops: string[];
  misfits: Misfit[];
};

/** A certification with its plan: all that it is ranked by. */
export type Candidate = Sketch & {
  /** What the plan for it is searched for. */
  request: PlanRequest;
  /** The one that comes first; null where there is none. */
  first: ExplainablePlan | null;
  /** By how much it misses budget and months. */
  misses: Planned['misses'];
  /** The plans with what explains them, for what is shown. */
  planned: () => Planned;
  /** What its holders earn, with who says so. */
  surveyed: Surveyed | null;
  upkeep: () => Upkeep;
  parts: Parts;
  /** What is known of the cost all the same. */
  atLeast: Interval | null;
};

export type AdviceReason =
  | { why: 'may-sit' | 'may-not-sit' | 'requirements-unknown' | 'accreditation' }
  | { why: 'statement'; id: string; text: string }
  | { why: 'focus'; focuses: Focus[] }
  | { why: 'focus-missing'; focuses: Focus[] }
  | { why: 'setting'; setting: Setting }
  | { why: 'setting-other'; settings: string[] }
  | { why: 'entry' | 'above' | 'below' | 'unconfirmed' | 'no-way' | 'degree' | 'setting-unknown' }
  | { why: 'narrow'; focuses: Focus[] }
  | { why: 'mark'; mark: string; months: number | null; cost: Interval | null }
  | { why: 'recommended' }
  | { why: 'fits'; budget: number | null; months: number | null }
  | { why: 'may-fit'; budget: number }
  | { why: 'over'; cost: Interval; months: number }
  | { why: 'best'; part: 'cost' | 'months' | 'pay' | 'upkeep' }
  | { why: 'holders'; holders: number }
  | { why: 'accredited'; by: string[] }
  | { why: 'drops'; codes: string[] }
  | { why: 'replaced'; by: string };

export type Gap =
  | { gap: 'cost'; atLeast: Interval | null }
  | { gap: 'lack'; lack: PriceLack }
  | { gap: 'months' | 'pay' | 'upkeep' | 'setting' | 'mark' };

export type Suggestion = Candidate & { rank: number; for: AdviceReason[]; against: AdviceReason[]; unknown: Gap[] };

/** What stands for kinds of work that were not told, and from where it is taken. */
export type Wanted = { focus: Focus[]; setting: Setting | null; from: 'told' | 'held' | 'nothing' };

export type Advice = {
  wanted: Wanted;
  priorities: Priority[];
  suggestions: Suggestion[];
  /** Not advised, each with why. */
  leftOut: { sketch: Sketch; reasons: () => AdviceReason[] }[];
};
