/** The sentences about a credential after its due day, and about a failed exam. */

import { daysBetween } from '../../core/dates.ts';
import type { PriceLine, Unpriced } from '../../core/lapse/come-back.ts';
import type { Cliff, CredentialStanding, LapseState } from '../../core/lapse/standing.ts';
import type { Retake } from '../../core/retake.ts';
import type { LapseStep } from '../../schema/organization.ts';
import { capital, money, plural } from '../format.ts';

const LAPSE_STATE_TEXT: Record<LapseState, string> = {
  'in-time': 'in time',
  grace: 'grace',
  late: 'late',
  inactive: 'inactive',
  cancelled: 'cancelled',
  revoked: 'revoked',
};

const OPEN_STATE = 'a state that is not in the data';

/** "late", or that only the day is known. */
export const stateText = (state: LapseState | null): string => (state === null ? OPEN_STATE : LAPSE_STATE_TEXT[state]);

/** "late from 2026-12-02, fee $50" */
export const cliffText = ({ on, state, fee }: Cliff): string =>
  `${stateText(state)} from ${on}${fee === null ? '' : fee === 0 ? ', no fee' : `, fee ${money(fee)}`}`;

/** Steps as a source gives them, in days after the due day. */
export const stepsText = (steps: readonly LapseStep[]): string =>
  steps
    .map(
      ({ afterDays, state, fee }) =>
        `${stateText(state)} from day ${afterDays + 1}${fee === null ? '' : ` (${fee === 0 ? 'no fee' : money(fee)})`}`,
    )
    .join(', ');

/** The state in one sentence, the state first. */
export const standingText = (code: string, due: string, asOf: string, { state, since }: CredentialStanding): string => {
  const days = daysBetween(due, asOf);
  if (days === 0) return `In time: the ${code} is due on ${due}, which is today.`;
  if (days < 0) return `In time: the ${code} is due on ${due}, in ${plural(-days, 'day')}.`;
  const ago = `the ${code} was due on ${due}, ${plural(days, 'day')} before`;
  if (state === null) return `Cannot be said: ${ago}, and what holds then is not in the data.`;
  return `${capital(stateText(state))} since ${since}: ${ago}.`;
};

export const LAPSE_TEXT = {
  noNext: 'none in the data',
  last: 'no further state in the data',
  lastBut: (until: string): string => `no further state in the data; after ${until} only the exam leads back`,
  disputed: ' (by a disputed figure)',
  counts:
    'Day 1 is the day after the due day, which is in time itself. Rules and prices are those of the day asked (--as-of).',
  spans: ' A price from one amount to another is that of members to that of others.',
  examOnly: 'only with the exam',
  without: (until: string, over: boolean): string => `${over ? 'was possible' : 'possible'} until ${until}`,
  notSaid: 'cannot be said',
};

/** What one pays for, line by line. */
export const lineText = ({ kind, times }: Pick<PriceLine, 'kind' | 'times'>, organization: string): string => {
  switch (kind) {
    case 'membership':
      return `dues of ${organization}${times === 1 ? ' for a year' : ` for ${plural(times, 'year')}`}`;
    case 'recertification':
      return 'renewal fee';
    case 'late':
      return 'late fee';
    case 'reinstatement':
      return 'reinstatement fee';
    case 'exam':
      return 'exam, one attempt';
  }
};

/** What is asked, or may be, and has no price. */
export const unpricedText = ({ kind, certain }: Unpriced, organization: string): string => {
  if (kind === 'ceus') return 'the CEUs still missing';
  if (kind === 'membership') return `dues of ${organization}${certain ? '' : ', if membership is needed'}`;
  const what = lineText({ kind, times: 1 }, organization);
  return certain ? `the ${what}` : `a ${what}, if one is asked`;
};

/** The day in one sentence, the day first. */
export const retakeText = (
  code: string,
  failed: string,
  attempt: number,
  { earliest, days, limited, over, limit }: Retake,
): string => {
  if (over && limit !== null)
    return `No further attempt at the ${code} is allowed: the one failed on ${failed} was attempt ${attempt}, and the limit is ${limit.attempts}.`;
  if (earliest === null || days === null)
    return `Not in the data: how long you wait after a failed ${code} exam. You failed it on ${failed}.`;
  const why =
    limited && limit !== null ? `, as it was failed attempt ${attempt} and the limit is ${limit.attempts}` : '';
  return `${earliest} is the earliest day to sit for the ${code} again: ${plural(days, 'day')} after the failed exam of ${failed}${why}.`;
};

export const RETAKE_TEXT = {
  full: ' (the exam fee again)',
  free: 'free',
  counts:
    'The wait and the limit are those in force on the day of the failed exam; the price is that of the day asked (--as-of).',
  beforeLimit: (attempt: number, attempts: number, on: string): string =>
    `; this was attempt ${attempt}. Only if it was attempt ${attempts} (--attempt ${attempts}) it is ${on}`,
  none: 'no further attempt is allowed',
  unlimited: 'no limit',
  limit: ({ attempts, thenDays, lastWaitDays = null }: NonNullable<Retake['limit']>): string =>
    (thenDays === null
      ? `${plural(attempts, 'attempt')} in all`
      : `after failed attempt ${attempts} the wait is ${plural(thenDays, 'day')}`) +
    (lastWaitDays === null ? '' : `, and before the last of them ${plural(lastWaitDays, 'day')}`),
};
