/** Who asks: what was not told is taken as nothing, so that a cost can be given. */

import type { Profile } from '../../schema/profile.ts';
import type { AskedField } from '../../schema/profile-flags.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import type { Person } from '../eligibility/person.ts';
import { decide, type Rules } from '../eligibility/verdict.ts';
import { GIVEN_BY } from '../programs.ts';
import { isSchooling, type PricedCredential, type ProgramChoice, type Schooling } from './types.ts';

/** What stands for a field that was not told. */
export const ASSUMED = {
  education: 'high-school',
  degrees: [],
  training: [],
  experience: [],
  credentials: [],
  memberships: [],
  licences: [],
  attestations: [],
  student: false,
} satisfies Required<Pick<Profile, AskedField | 'memberships' | 'student'>>;
export type AssumedField = keyof typeof ASSUMED;

/** The person with every field answered. */
export const withDefaults = (person: Person): Person => ({ ...ASSUMED, ...person });

/**
 * The person after the program. By whom it is accredited, the field of its degree, and a degree that a course by
 * oneself may lead to stay unknown: a degree in health information is reckoned as an associate program too.
 */
const graduate = (person: Person, { type }: Schooling, day: Day): Person => {
  const completed = day.asOf;
  const { training: kind, degree: level } = GIVEN_BY[type];
  if (kind === null) return { ...person, degrees: [...(person.degrees ?? []), { level, completed }] };
  const training = [...(person.training ?? []), { kind, topic: 'billing-and-coding' as const, completed }];
  return { ...person, training, ...(type === 'self-paced' ? { education: undefined, degrees: undefined } : {}) };
};

/** Whether the exam stays closed even after the program. */
export const programFails = (rules: Rules, person: Person, program: ProgramChoice, day: Day): boolean => {
  if (!isSchooling(program) || rules.required === null) return false;
  return decide(rules, graduate(person, program, day), day).maySit === 'no';
};

/** Ways to lose the mark that the credential has or will have, with what each still asks; null: none to lose. */
export const toUnmark = (rules: Rules, person: Person, day: Day): PricedCredential['toUnmark'] => {
  const carries = decide(rules, person, day).marked !== 'unmet';
  if (rules.designation === null || !carries) return null;
  return (rules.removal ?? []).map(({ route, conditions }) => ({
    route,
    open: conditions.filter((condition) => judgeCondition(condition, person, day) !== 'met'),
  }));
};
