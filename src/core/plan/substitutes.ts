/** Exams on the way in whose place another one can always stand: they are never looked at. */

import type { Condition } from '../../schema/condition.ts';
import { decidingRoutes } from '../eligibility/verdict.ts';
import { examsFor } from './reach.ts';
import type { Course, Exam, PlanProblem, StepPrice } from './types.ts';

const noDearer = (a: StepPrice, b: StepPrice): boolean =>
  a !== null && b !== null && a.low <= b.low && a.high <= b.high;

/** To whomever the second is open the first is too, for no more. */
const noDearerForAny = (a: Exam['price'], b: Exam['price']): boolean =>
  (['member', 'other'] as const).every((payer) => {
    const [mine, theirs] = [a[payer], b[payer]];
    return theirs === null || (mine !== null && noDearer(mine.price, theirs.price));
  });

const isEasier = (a: Exam, b: Exam, courses: readonly Course[]): boolean => {
  const [mine, theirs] = [a.study, b.study];
  const free = (a.rules.required ?? [null]).length === 0 && a.rules.offered !== false;
  return (
    free &&
    a.membership === b.membership &&
    noDearerForAny(a.price, b.price) &&
    (a.prepared || !b.prepared) &&
    (theirs === null ||
      (mine !== null && mine.length.high <= theirs.length.high && noDearerForAny(mine.price, theirs.price))) &&
    courses.every(({ prepares }) => !prepares.includes(b.code) || prepares.includes(a.code)) &&
    b.recommended.length === 0
  );
};

/**
 * The exams without those that only lead on and in whose place another one leads on as far: it asks for nothing,
 * is as easily prepared for, and costs no more. Of equals the first by its code stays.
 */
export const withoutSubstitutes = ({ exams, targets, unmarked, courses }: PlanProblem): Exam[] => {
  const wanted = new Set([...targets, ...unmarked]);
  const conditions: Condition[] = exams.flatMap(({ rules }) =>
    decidingRoutes(rules).flatMap((route) => route.conditions),
  );
  const conditionsServed = new Map<string, Set<Condition>>(exams.map(({ code }) => [code, new Set()]));
  for (const condition of conditions) {
    for (const { code } of examsFor(condition, exams)) conditionsServed.get(code)?.add(condition);
  }
  const covers = (a: Exam, b: Exam): boolean =>
    isEasier(a, b, courses) &&
    [...(conditionsServed.get(b.code) ?? [])].every(
      (condition) => conditionsServed.get(a.code)?.has(condition) === true,
    );
  const kept: Exam[] = [];
  for (const exam of exams) {
    if (wanted.has(exam.code)) continue;
    if (kept.some((other) => covers(other, exam) && (!covers(exam, other) || other.code < exam.code))) continue;
    // What it can stand for goes.
    const left = kept.filter((other) => !covers(exam, other));
    kept.splice(0, kept.length, ...left, exam);
  }
  return exams.filter((exam) => wanted.has(exam.code) || kept.includes(exam));
};
