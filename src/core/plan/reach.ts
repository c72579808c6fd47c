/** What can be reached at all: which conditions some step can meet, which exams can be sat in the end. */
import type { Condition, Route, Routes } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { judgeCondition } from '../eligibility/judge.ts';
import { heldOn } from '../eligibility/person.ts';
import { onceEach } from '../once.ts';
import { hasDiploma, isMeasured } from './state.ts';
import type { Course, Exam, PlanProblem } from './types.ts';

export type Reach = {
  /** Some step, or time, can meet it; or it is met. */
  canMeet: (condition: Condition) => boolean;
  /** Codes of exams that can be sat in the end. */
  exams: ReadonlySet<string>;
  /** Some study, schooling or work prepares for it, or it needs none. */
  canPrepare: (exam: Exam) => boolean;
  /** There is, or will be, the diploma that schooling and work take for granted. */
  diploma: boolean;
};

/** The exams whose credential would do. */
export const examsFor = (condition: Condition, exams: readonly Exam[]): Exam[] =>
  condition.kind !== 'credential'
    ? []
    : exams.filter(({ code, coding }) =>
        condition.anyOf === undefined ? coding === true : condition.anyOf.includes(code),
      );

/** The routes whose every condition can be met. */
export const openRoutes = (routes: Routes, { canMeet }: Pick<Reach, 'canMeet'>): Routes =>
  routes.filter(({ conditions }: Route) => conditions.every(canMeet));

/** @param days the start, and the days on which something told comes true */
export const reachOf = (
  problem: PlanProblem,
  coursesMeeting: (condition: Condition) => readonly Course[],
  examsServing: (condition: Condition) => readonly Exam[],
  days: readonly Day[],
): Reach => {
  const { person, exams } = problem;
  const diploma = days.some((day) => hasDiploma(person, day));
  const open = new Set<string>();
  const isMet = onceEach((condition: Condition): boolean =>
    days.some((day) => judgeCondition(condition, person, day) === 'met'),
  );
  const canMeet = (condition: Condition): boolean => {
    if (isMet(condition)) return true;
    switch (condition.kind) {
      case 'experience':
        return problem.mayWork && diploma && (condition.withinMonths ?? Infinity) >= (condition.months ?? 1);
      case 'credential':
        return examsServing(condition).some(({ code }) => open.has(code));
      case 'education':
      case 'degree':
      case 'training':
      case 'course':
        return diploma && coursesMeeting(condition).length > 0;
      case 'licence':
      case 'attestation':
        return false;
    }
  };
  const [now] = days as readonly [Day, ...Day[]];
  const canPrepare = (exam: Exam): boolean =>
    exam.prepared ||
    (diploma &&
      (exam.study !== null ||
        problem.courses.some(({ prepares }) => prepares.includes(exam.code)) ||
        openRoutes(exam.recommended.filter(isMeasured), { canMeet }).length > 0)) ||
    exam.recommended.some(({ conditions }) => conditions.every(isMet));
  const reach: Reach = { canMeet, exams: open, canPrepare, diploma };
  const canSit = (exam: Exam): boolean => {
    if (heldOn(person, exam.code, now) !== null) return true;
    const { offered, required } = exam.rules;
    if (offered === false || required === null || (exam.price.member ?? exam.price.other) === null) return false;
    return (required.length === 0 || openRoutes(required, reach).length > 0) && canPrepare(exam);
  };
  // Each exam may open others.
  for (let before = -1; before < open.size; ) {
    before = open.size;
    for (const exam of exams) if (!open.has(exam.code) && canSit(exam)) open.add(exam.code);
  }
  return reach;
};
