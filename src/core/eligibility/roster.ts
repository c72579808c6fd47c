/** Many people and the same certifications: what was worked out for one person serves those alike. */
import type { Condition } from '../../schema/condition.ts';
import type { RosterEntry } from '../../schema/roster.ts';
import type { CertificationView } from '../certification.ts';
import { openFor } from './ask.ts';
import type { Day } from './day.ts';
import { type Outcome, outcomeOf, payerOf } from './eligibility.ts';
import type { Distances } from './missing.ts';
import { type Person, personOf, type Resolve } from './person.ts';
import { decide, type Rules } from './verdict.ts';

type Target = { view: CertificationView; rules: Rules };

/** One outcome a certification, or the places of the credentials that the catalogue does not hold. */
export type Judged = { outcomes: Outcome[] } | { unknown: number[] };

/** A bound on what is remembered; a certification has far fewer outcomes. */
const MOST_KNOWN = 1000;

/** Judges one certification: people whose answer is the same in every word get the same object. */
const outcomesOf = ({ view, rules }: Target, day: Day, distances: Distances): ((person: Person) => Outcome) => {
  const known = new Map<string, Outcome>();
  const numbers = new Map<Condition, number>();
  const numberOf = (condition: Condition): number => {
    const number = numbers.get(condition) ?? numbers.size;
    numbers.set(condition, number);
    return number;
  };
  return (person) => {
    const decision = decide(rules, person, day);
    // What is missing is told beside what the person has of it.
    if (decision.maySit === 'no') return outcomeOf(view, rules, person, day, distances);
    const { held, maySit, marked } = decision;
    const { member, student } = payerOf(person, view.organization, day);
    const open = openFor(rules, decision, person, day).map(numberOf).join();
    const key = `${held} ${maySit} ${marked} ${member} ${student} ${open}`;
    let outcome = known.get(key);
    if (outcome === undefined) {
      outcome = outcomeOf(view, rules, person, day, distances);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, outcome);
    }
    return outcome;
  };
};

/**
 * Judges person after person.
 *
 * @param targets the certifications asked for, as they stand on the asked day
 * @param resolve finds a code, mark or old code in the catalogue
 */
export const judgeOf = (
  targets: readonly Target[],
  day: Day,
  distances: Distances,
  resolve: Resolve,
): ((entry: RosterEntry) => Judged) => {
  const judges = targets.map((target) => outcomesOf(target, day, distances));
  return (entry) => {
    const { person, unknown } = personOf(entry, resolve);
    if (unknown.length === 0) return { outcomes: judges.map((judge) => judge(person)) };
    const places = (entry.credentials ?? []).flatMap(({ code }, index) => (unknown.includes(code) ? [index] : []));
    return { unknown: places };
  };
};
