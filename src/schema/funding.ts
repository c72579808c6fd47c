/** Who else pays, as the file of funding holds it. */
import * as z from 'zod';
import { Code, Dollars, Id, PartialDate, pathOf, rangeOf, Text } from './common.ts';
import { CLAUSE_TOPICS, COST_KINDS, COVERED, FUNDING_KINDS, LIMIT_PERIODS, PROGRAM_TYPES } from './vocabulary.ts';

const Share = z.number().min(0).max(1);
const Income = pathOf(rangeOf(Dollars)).optional();

/** The most it pays: dollars in one period. */
const FundingLimit = z.strictObject({
  id: Id,
  name: Text,
  per: z.enum(LIMIT_PERIODS),
  /** Holds there alone (one local board); absent: everywhere. */
  where: Text.optional(),
  amount: pathOf(Dollars),
});

/** A condition in words that no figure holds. */
export const FundingClause = z.strictObject({ id: Id, about: z.enum(CLAUSE_TOPICS), text: pathOf(Text) });
export type FundingClause = z.infer<typeof FundingClause>;

/**
 * The share of one's expenses that is paid, step by step: each step's rate holds from the end of the step
 * before up to `upTo` dollars of expenses a year.
 */
export const RateStep = z.strictObject({ rate: Share, upTo: Dollars });
export type RateStep = z.infer<typeof RateStep>;

/** Money of others, or an advantage in tax, for schooling, exams and upkeep. */
export const Funding = z.strictObject({
  id: Id,
  name: Text,
  fullName: Text,
  kind: z.enum(FUNDING_KINDS),
  /** What it is, in one or two sentences. */
  text: pathOf(Text),
  /** Whether it may pay a cost line of a kind; a kind that is absent is not in the data. */
  covers: z.partialRecord(z.enum(COST_KINDS), pathOf(z.enum(COVERED))),
  limits: z.array(FundingLimit).optional(),
  /** The least that whoever gets it gets in a year. */
  least: pathOf(Dollars).optional(),
  rates: pathOf(z.array(RateStep).min(1)).optional(),
  /** The share of a tax credit that is paid out where no tax is owed. */
  refundable: pathOf(Share).optional(),
  /** Yearly income from which it shrinks (low) and at which nothing is left (high). */
  phaseOut: z.strictObject({ single: Income, joint: Income }).optional(),
  /** Pay grades of the armed forces. */
  payGrades: pathOf(z.array(Text).min(1)).optional(),
  coastGuard: pathOf(z.boolean()).optional(),
  /** The programs it may pay for. */
  program: z
    .strictObject({
      types: pathOf(z.array(z.enum(PROGRAM_TYPES)).min(1)).optional(),
      clockHours: pathOf(rangeOf(z.number())).optional(),
      weeks: pathOf(rangeOf(z.number())).optional(),
      credits: pathOf(rangeOf(z.number())).optional(),
    })
    .optional(),
  /** Whether a certification is fit for it, where a source says so; others may be fit too. */
  approved: z.record(Code, pathOf(z.boolean())).optional(),
  /** The first day on which it is there. */
  since: pathOf(PartialDate).optional(),
  clauses: z.array(FundingClause).optional(),
});
export type Funding = z.infer<typeof Funding>;

/** `funding.json`: who else pays. */
export const Fundings = z.strictObject({ $schema: Text.optional(), funding: z.array(Funding) });
export type Fundings = z.infer<typeof Fundings>;
