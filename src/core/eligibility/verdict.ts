/** May a person sit for a certification, and would the credential carry a mark? */
import type { Routes } from '../../schema/condition.ts';
import type { CertificationView } from '../certification.ts';
import type { Day } from './day.ts';
import { judgeRoutes } from './judge.ts';
import { heldOn, isHeld, type Person } from './person.ts';
import { and, or, type State } from './state.ts';

type Verdict = 'eligible' | 'eligible-with-designation' | 'not-yet' | 'cannot-say';

/** The rules of one certification in force on the asked day; null is what the data does not know. */
export type Rules = {
  code: string;
  organization: string;
  /** False where it is no longer offered, null where nothing shows that it is. */
  offered: boolean | null;
  /** Whether it is said of it that nobody confirms the exam to be given still. */
  unconfirmed: boolean;
  replacedBy: string | null;
  /** None of them means that nothing is required. */
  required: Routes | null;
  recommended: Routes | null;
  /** The mark that the credential carries until one of the removal routes is met. */
  designation: string | null;
  removal: Routes | null;
};

/** What verdicts look at of a certification. */
export type JudgedView = Pick<
  CertificationView,
  'code' | 'name' | 'organization' | 'status' | 'replacedBy' | 'eligibility' | 'figures'
> & {
  fees: Pick<
    CertificationView['fees'],
    'member' | 'nonMember' | 'student' | 'membershipRequired' | 'membershipPerYear' | 'range'
  >;
};

/** The rules of a certification as it stands on a day. */
export const rulesOf = ({ code, organization, status, replacedBy, eligibility }: JudgedView): Rules => ({
  code,
  organization,
  offered: status === 'active' ? true : status === 'retired' || status === 'renamed' ? false : null,
  unconfirmed: status === 'unconfirmed',
  replacedBy,
  ...eligibility,
});

/** The ways that decide: to sit, and to lose the mark. What is only recommended decides nothing. */
export const decidingRoutes = ({ required, removal }: Pick<Rules, 'required' | 'removal'>): Routes => [
  ...(required ?? []),
  ...(removal ?? []),
];

export type Decision = {
  held: boolean;
  /** Whether the exam may be sat: formalities apart. */
  maySit: 'yes' | 'no' | 'unknown';
  /** Whether the credential would carry the mark: met is yes. */
  marked: State;
  verdict: Verdict;
};

const MAY_SIT = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const;

/** A mark stays until a route removes it; where the routes are not in the data it cannot be said. */
const judgeMark = ({ designation, removal }: Rules, person: Person, day: Day): State => {
  if (designation === null) return 'unmet';
  if (removal === null || removal.length === 0) return 'unknown';
  const removed = judgeRoutes(removal, person, day);
  return removed === 'met' ? 'unmet' : removed === 'unmet' ? 'met' : 'unknown';
};

const judgeSitting = ({ offered, required }: Rules, person: Person, day: Day): State => {
  if (offered === false) return 'unmet';
  return required === null ? 'unknown' : judgeRoutes(required, person, day);
};

/**
 * The verdict: may sit without a mark, may sit with one for certain, every route unmet, or it cannot be said.
 * What is held already is eligible, and what is no longer offered cannot be sat for.
 */
export const decide = (rules: Rules, person: Person, day: Day): Decision => {
  const held = heldOn(person, rules.code, day);
  if (held !== null) {
    const marked = held.mark === null ? 'unmet' : 'met';
    return { held: true, maySit: 'yes', marked, verdict: 'eligible' };
  }
  // What may be held already may be eligible whatever the rules say, so that neither a no nor a mark is certain.
  const perhaps = isHeld(person, rules.code, day);
  const mark = judgeMark(rules, person, day);
  const marked = perhaps === 'unknown' ? and(mark, perhaps) : mark;
  const sits = or(judgeSitting(rules, person, day), perhaps);
  const verdict =
    sits === 'unmet'
      ? 'not-yet'
      : sits === 'unknown' || marked === 'unknown'
        ? 'cannot-say'
        : marked === 'met'
          ? 'eligible-with-designation'
          : 'eligible';
  return { held: false, maySit: MAY_SIT[sits], marked, verdict };
};
