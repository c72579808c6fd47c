/** An organization as a file holds it: what holds for all its credentials. */
import * as z from 'zod';
import { AttemptLimit, CeuShare, Offer, Pay, Price, Rule, Several } from './certification.ts';
import { Code, Dollars, Id, pathOf, rangeOf, Text } from './common.ts';
import { Routes } from './condition.ts';
import { CARRY_OVERS, CYCLE_STARTS, LAPSE_STATES, TRAINING_KINDS, TRAINING_TOPICS } from './vocabulary.ts';

const Count = z.int().positive();

/** A number for each of some certifications. */
const ByCode = z.record(Code, Count);

/** CEUs of a cycle that must be of a kind. */
const CeuMinimums = z.strictObject({
  /** Matching a credential. */
  byCode: ByCode.optional(),
  /** Matching a credential that is held without another of the organization. */
  alone: ByCode.optional(),
  /** Matching a credential of level specialty that has no number of its own. */
  eachSpecialty: Count.optional(),
  /** In the organization's subjects as a whole, whatever is held. */
  core: Count.optional(),
  /** On a topic, whatever is held. */
  byTopic: z.record(Text, Count).optional(),
});
export type CeuMinimums = z.infer<typeof CeuMinimums>;

/** A fee list: first to n-th credential; the last holds for more, unless a path of its own says what further ones cost. */
const FeeList = z.array(Dollars).min(1);

/** What happens so many days after the due day; day 1 is the day after. */
export const LapseStep = z.strictObject({
  afterDays: z.int().min(0),
  state: z.enum(LAPSE_STATES),
  fee: Dollars.nullable(),
});
export type LapseStep = z.infer<typeof LapseStep>;

export const Organization = z.strictObject({
  $schema: Text.optional(),
  id: Id,
  name: Text,
  fullName: Text,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  founded: pathOf(z.int()).optional(),
  members: pathOf(Count).optional(),
  holders: pathOf(Count).optional(),
  /** How many certifications it grants. */
  certificationCount: pathOf(Count).optional(),
  accreditation: pathOf(z.array(Text)).optional(),
  membership: z
    .strictObject({
      /** Whether its exams ask for membership. */
      required: pathOf(z.boolean()).optional(),
      /** Dollars a year. */
      individual: pathOf(Price).optional(),
      student: pathOf(Price).optional(),
      types: pathOf(z.array(Text)).optional(),
    })
    .optional(),
  exam: z
    .strictObject({
      extensionFee: pathOf(Dollars).optional(),
      rescheduleFee: pathOf(Dollars).optional(),
      refundFee: pathOf(Dollars).optional(),
      /** Days within which an approved candidate must sit. */
      windowDays: pathOf(Count).optional(),
      feeRange: pathOf(rangeOf(Dollars)).optional(),
      /** Current code books are free inside the exam program, so that printed ones are a choice. */
      freeBooks: pathOf(z.boolean()).optional(),
    })
    .optional(),
  retake: z
    .strictObject({
      waitDays: pathOf(Count).optional(),
      limit: pathOf(AttemptLimit).optional(),
    })
    .optional(),
  renewal: z
    .strictObject({
      cycleMonths: pathOf(Count).optional(),
      starts: pathOf(z.enum(CYCLE_STARTS)).optional(),
      /** Even membership months report in even years, odd ones in odd years. */
      oddEven: pathOf(z.boolean()).optional(),
      /** The first cycle lasts at least so many months. */
      firstMonths: pathOf(Count).optional(),
      /** CEUs a cycle for one credential. */
      ceus: pathOf(z.number().positive()).optional(),
      several: pathOf(Several).optional(),
      /** One source's list of what each credential asks alone. */
      single: pathOf(ByCode).optional(),
      topics: pathOf(CeuMinimums).optional(),
      /** Share of the CEUs that must lie in the organization's domains. */
      inDomain: pathOf(CeuShare).optional(),
      /** Share of the CEUs that must come from the organization itself. */
      ownProvider: pathOf(CeuShare).optional(),
      /** Names of providers that count as the organization itself. */
      ownNames: pathOf(z.array(Text).min(1)).optional(),
      /** Each course counts once, however often it is taken. */
      coursesOnce: pathOf(z.boolean()).optional(),
      /** Which CEUs of the time before a cycle count in it. */
      carryOver: pathOf(z.enum(CARRY_OVERS)).optional(),
      supersedes: pathOf(z.array(z.strictObject({ by: Text, drops: Text }))).optional(),
      fees: z
        .strictObject({
          member: pathOf(FeeList).optional(),
          nonMember: pathOf(FeeList).optional(),
          /** One list for everybody. */
          any: pathOf(FeeList).optional(),
          /** Each credential after those in the list, for members; unknown: the list says nothing of them. */
          furtherMember: pathOf(Dollars).optional(),
          /** The same for non-members. */
          furtherNonMember: pathOf(Dollars).optional(),
        })
        .optional(),
      /** CEUs a month of an incomplete cycle. */
      proration: pathOf(z.strictObject({ perMonth: z.number().positive() })).optional(),
      extensionFee: pathOf(Dollars).optional(),
      graceDays: pathOf(z.int().min(0)).optional(),
      lateFee: pathOf(Dollars).optional(),
      lapse: pathOf(z.array(LapseStep).min(1)).optional(),
      reinstatementFee: pathOf(Dollars).optional(),
      /** Months after cancellation in which no new exam is asked. */
      reinstatementMonths: pathOf(Count).optional(),
    })
    .optional(),
  designation: z
    .strictObject({
      /** Ways to lose the apprentice's mark, each a whole statement. */
      removal: pathOf(Routes).optional(),
      /** What has to be sent to prove work. */
      proof: pathOf(Text).optional(),
      /** What has to be sent to prove training. */
      trainingProof: pathOf(Text).optional(),
      /** Days until it is taken off. */
      processingDays: pathOf(rangeOf(z.number())).optional(),
      /** What is taken for the experience, and what is not. */
      counts: pathOf(z.array(Text)).optional(),
      doesNotCount: pathOf(z.array(Text)).optional(),
      /** What is on sale that stands for a part of a way, by its topic and kind. */
      offers: z
        .array(Offer.extend({ topic: z.enum(TRAINING_TOPICS), kind: z.enum(TRAINING_KINDS).optional() }))
        .optional(),
    })
    .optional(),
  pay: z.array(Pay).optional(),
  rules: z.array(Rule).optional(),
});
export type Organization = z.infer<typeof Organization>;
