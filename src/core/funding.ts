/** Who else pays: what each kind of funding covers, up to how much, and what it asks, for a question. */
import type { Funding, FundingClause, RateStep } from '../schema/funding.ts';
import { COST_KINDS, type CostKind, type Covered, type LimitPeriod, type PROGRAM_TYPES } from '../schema/vocabulary.ts';
import { type Figure, mapFigure, type Question, type SourceMap } from './figures.ts';
import type { Range } from './money.ts';
import { readerOf } from './reader.ts';

export type FundingView = Pick<Funding, 'id' | 'name' | 'fullName' | 'kind'> & {
  text: string | null;
  /** Null: not in the data. */
  covers: Record<CostKind, Covered | null>;
  /** Dollars in one period. */
  limits: { id: string; name: string; per: LimitPeriod; where: string | null; amount: number | null }[];
  least: number | null;
  rates: RateStep[] | null;
  refundable: number | null;
  phaseOut: { single: Range | null; joint: Range | null };
  payGrades: string[] | null;
  coastGuard: boolean | null;
  program: {
    types: (typeof PROGRAM_TYPES)[number][] | null;
    clockHours: Range | null;
    weeks: Range | null;
    credits: Range | null;
  };
  approved: string[];
  since: string | null;
  clauses: { id: string; about: FundingClause['about']; text: string }[];
  /** The figure behind each value, by its path in this view. */
  figures: Record<string, Figure>;
};

const fundingViewOf = (funding: Funding, question: Question, sources: SourceMap): FundingView => {
  const { id, name, fullName, kind, covers, limits = [], phaseOut, program, approved = {}, clauses = [] } = funding;
  const { figures, keep, on, take } = readerOf(question, sources);
  /** Under one source only what it speaks of. */
  const spoken = <T extends { figure: Figure }>(parts: T[]): T[] =>
    parts.filter(({ figure }) => question.source === null || figure.value !== null);

  return {
    id,
    name,
    fullName,
    kind,
    text: take('text', funding.text),
    covers: Object.fromEntries(
      COST_KINDS.map((cost) => [cost, take(`covers.${cost}`, covers[cost])]),
    ) as FundingView['covers'],
    limits: spoken(limits.map((limit) => ({ limit, figure: on(limit.amount) }))).map(({ limit, figure }, index) => ({
      id: limit.id,
      name: limit.name,
      per: limit.per,
      where: limit.where ?? null,
      amount: keep(`limits.${index}.amount`, figure),
    })),
    least: take('least', funding.least),
    rates: take('rates', funding.rates),
    refundable: take('refundable', funding.refundable),
    phaseOut: {
      single: take('phaseOut.single', phaseOut?.single),
      joint: take('phaseOut.joint', phaseOut?.joint),
    },
    payGrades: take('payGrades', funding.payGrades),
    coastGuard: take('coastGuard', funding.coastGuard),
    program: {
      types: take('program.types', program?.types),
      clockHours: take('program.clockHours', program?.clockHours),
      weeks: take('program.weeks', program?.weeks),
      credits: take('program.credits', program?.credits),
    },
    approved: Object.entries(approved)
      .map(([code, entries]) => mapFigure(on(entries), (fit) => (fit ? code : null)))
      .filter(({ value }) => value !== null)
      .flatMap((figure, index) => keep(`approved.${index}`, figure) ?? []),
    since: take('since', funding.since),
    clauses: clauses
      .map((clause) => ({ clause, figure: on(clause.text) }))
      .filter(({ figure }) => figure.value !== null)
      .map(({ clause, figure }, index) => ({
        id: clause.id,
        about: clause.about,
        text: keep(`clauses.${index}.text`, figure) ?? '',
      })),
    figures,
  };
};

/** Every kind of funding; under one source only those it speaks of. */
export const fundingOn = (all: readonly Funding[], question: Question, sources: SourceMap): FundingView[] =>
  all
    .map((funding) => fundingViewOf(funding, question, sources))
    .filter(({ figures }) => question.source === null || Object.values(figures).some(({ value }) => value !== null));
