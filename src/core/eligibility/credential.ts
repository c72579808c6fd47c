/** Credentials held: whether they are what a condition asks for, and for long enough. */
import type { Condition } from '../../schema/condition.ts';
import { addMonths, firstDay, lastDay } from '../dates.ts';
import type { Day } from './day.ts';
import { type Held, isEarned, type Person } from './person.ts';
import { and, anyOf, type State, stateOf } from './state.ts';

type CredentialCondition = Extract<Condition, { kind: 'credential' }>;

/** Without named codes any credential in coding will do. */
const isWanted = ({ code, coding }: Held, { anyOf: codes }: CredentialCondition): State =>
  codes !== undefined ? stateOf(codes.includes(code)) : coding === null ? 'unknown' : stateOf(coding);

/** Whether it has been held for so many months on the asked day. */
const isHeldFor = ({ earned }: Held, months: number | undefined, day: Day): State => {
  if (months === undefined) return 'met';
  if (earned === undefined || earned === null) return 'unknown';
  const [longest, shortest] = [addMonths(firstDay(earned), months), addMonths(lastDay(earned), months)];
  return shortest <= day.asOf ? 'met' : longest > day.asOf ? 'unmet' : 'unknown';
};

/** One of the credentials, earned by the asked day and held long enough. */
export const judgeCredential = (condition: CredentialCondition, { credentials }: Person, day: Day): State =>
  anyOf(credentials, (held) =>
    and(isWanted(held, condition), and(isEarned(held, day), isHeldFor(held, condition.heldMonths, day))),
  );
