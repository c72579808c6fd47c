/** What the search for plans takes and gives. Money is in whole cents, time in whole months from the start. */
import type { Routes } from '../../schema/condition.ts';
import type { ExperienceField, StepKind } from '../../schema/vocabulary.ts';
import type { IsoDate, PartialDate } from '../dates.ts';
import type { Person } from '../eligibility/person.ts';
import type { Degree } from '../eligibility/schooling.ts';
import type { TrainingEntry } from '../eligibility/training.ts';
import type { Rules } from '../eligibility/verdict.ts';
import type { Interval } from '../money.ts';

/** Null: no price is in the data; then it counts as nothing and is named apart. */
export type StepPrice = Interval | null;

/** How long something takes. A plan counts the long end; the short end may be unknown. */
export type Length = { low: number | null; high: number };

/** Schooling that can be taken: a program by type or name, a degree, a course sold to lose a mark. */
export type Course = {
  id: string;
  kind: 'program' | 'degree' | 'course';
  length: Length;
  price: StepPrice;
  training: TrainingEntry | null;
  degree: Degree | null;
  /** Exams that it prepares for. */
  prepares: readonly string[];
};

/** Membership of an organization as a plan sees it. */
export type Membership = {
  id: string;
  dues: StepPrice;
  /** The last month that a told membership covers; -1: none was told, infinite: it is paid anyway. */
  paidUntil: number;
  /** The end that was told of it. */
  until?: PartialDate | undefined;
};

/** Something for members and for others; null for whom it is closed, or has no price while it has one for the other. */
export type ByPayer<T> = { member: T | null; other: T | null };

/** An exam that can be sat on the way. */
export type Exam = {
  code: string;
  rules: Rules;
  /** Whether it certifies coding; null where that is not in the data. */
  coding: boolean | null;
  /** The position of its organization among the memberships. */
  membership: number;
  price: ByPayer<{ price: StepPrice }>;
  /** Studying for it by oneself; null where its length is unknown. */
  study: { length: Length; price: ByPayer<{ price: StepPrice }> } | null;
  /** It needs no preparation. */
  prepared: boolean;
  /**
   * Recommended routes that ask for work: such work is a preparation. Where one names no months, any work that is
   * done for something else.
   */
  recommended: Routes;
};

export type PlanProblem = {
  start: IsoDate;
  /** Every field is answered. */
  person: Person;
  exams: readonly Exam[];
  memberships: readonly Membership[];
  courses: readonly Course[];
  /** Codes to be held at the end, that are not yet. */
  targets: readonly string[];
  /** Codes that must carry no mark at the end. */
  unmarked: readonly string[];
  mayWork: boolean;
  /** States that may be kept in mind before the search gives up. */
  limit: number;
};

/** One step: what, when, how long, how much. */
export type Step = {
  id: string;
  kind: StepKind;
  /** A certification, a course, an organization or a field of work; of a wait, the day on which it begins. */
  code: string;
  /** Months from the start. */
  at: number;
  length: Length;
  price: StepPrice;
  /** At a member's price. */
  member: boolean;
};

/** What leads from the start to the goal, as the search found it. */
export type FoundPlan = { months: number; cost: Interval; steps: readonly Step[]; end: PlanState };

/** What has come to be on the way. */
export type PlanState = {
  /** Exams that were studied for and not yet sat. */
  studied: readonly string[];
  taken: readonly { course: Course; at: number }[];
  earned: readonly { exam: Exam; at: number; mark: string | null }[];
  worked: readonly { in: ExperienceField; months: number; at: number }[];
  /** The last month that each membership covers. */
  paidUntil: readonly number[];
  /** Memberships that dues are paid for until the goal. */
  renewing: readonly boolean[];
  /** Marks that were carried at the start and are lost. */
  lost: readonly string[];
};
