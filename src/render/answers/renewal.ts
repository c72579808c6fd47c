/** A renewal plan as its answer: refusals and notes put into words. */

import type { Refusal } from '../../core/renewal/log.ts';
import type { RenewalPlan } from '../../core/renewal/plan.ts';
import type { Cycle } from '../../core/renewal/types.ts';
import type { CycleOut, RefusedOut, RenewalPlanOut } from '../../schema/output-renewal.ts';
import { PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { arithmeticText, feeLackText, noteText, refusalText } from '../words/renewal.ts';

/** An entry of the log that does not count, and why. */
export const refusedOut = (refusal: Refusal): RefusedOut => ({
  entry: refusal.entry.title,
  why: refusalText(refusal),
  line: refusal.entry.line,
  reason: refusal.reason,
});

/** One cycle: its days, its CEUs, and its cost in dollars. */
export const cycleOut = (cycle: Cycle): CycleOut => {
  const { span, proration, ownProvider, cost } = cycle;
  const arithmetic = arithmeticText(cycle);
  return {
    organization: cycle.organization,
    credentials: cycle.credentials,
    start: span?.start ?? null,
    due: span?.due ?? null,
    cycleMonths: cycle.cycleMonths,
    ceusFull: cycle.ceusFull,
    ceusRequired: cycle.ceusRequired,
    proration: proration === null || arithmetic === null ? null : { ...proration, arithmetic },
    earned: cycle.earned,
    left: cycle.left,
    ceusPerMonth: cycle.ceusPerMonth,
    refused: cycle.refused.map(refusedOut),
    topics: cycle.topics.map(({ topic, ceus, earned, left }) => ({ topic, ceus, earned, left })),
    ownProvider: ownProvider === null ? null : { share: ownProvider.share, ceus: ownProvider.ceus },
    ownProviderLeft: ownProvider?.left ?? null,
    supersedes: cycle.supersedes.map(({ by, drops }) => ({ by, drops })),
    cost: cost.total,
    options: cost.options.map(({ as, fee, dues, total, stillToPay }) => ({ as, fee, dues, total, stillToPay })),
    duesDue: cycle.duesDue,
    notInData: cost.notInData.map((missing) => ({ what: feeLackText(missing), reason: missing.reason })),
    notes: cycle.notes.map((note) => ({ id: note.id, text: noteText(note, cycle) })),
    ask: cycle.ask.map((field) => PROFILE_FLAGS[field]),
  };
};

/** The plan for all that a person holds. */
export const renewalPlanOut = ({ cycles, ceusTotal, refused }: RenewalPlan): RenewalPlanOut => ({
  cycles: cycles.map(cycleOut),
  ceusTotal,
  refused: refused.map(refusedOut),
});

/** The columns of a cycle's record. */
export const CYCLE_FIELDS: readonly string[] = [
  'organization',
  'credentials',
  'start',
  'due',
  'cycleMonths',
  'ceusFull',
  'ceusRequired',
  'proration.months',
  'proration.cycleMonths',
  'proration.arithmetic',
  'earned',
  'left',
  'ceusPerMonth',
  'refused',
  'topics',
  'ownProvider.share',
  'ownProvider.ceus',
  'ownProviderLeft',
  'supersedes',
  'cost.low',
  'cost.high',
  'options',
  'duesDue',
  'notInData',
  'notes',
  'ask',
];
