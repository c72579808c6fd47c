/** A state as the rules of eligibility see it: the person that one has become by some month. */
import type { Routes } from '../../schema/condition.ts';
import { addMonths, type IsoDate, isOver, lastDay, monthsUntil, type PartialDate, wholeMonths } from '../dates.ts';
import { type Day, dayOf } from '../eligibility/day.ts';
import { judgeCondition, judgeRoutes } from '../eligibility/judge.ts';
import type { Person } from '../eligibility/person.ts';
import { decide, decidingRoutes } from '../eligibility/verdict.ts';
import { onceEach } from '../once.ts';
import { MOST_MONTHS } from '../pace.ts';
import type { Exam, PlanProblem, PlanState } from './types.ts';

/** Nothing done yet. */
export const startOf = ({ memberships }: PlanProblem): PlanState => ({
  studied: [],
  taken: [],
  earned: [],
  worked: [],
  paidUntil: memberships.map(({ paidUntil }) => paidUntil),
  renewing: memberships.map(() => false),
  lost: [],
});

/** The days of a plan's months, each worked out once. */
export const calendarOf = ({ start }: PlanProblem): ((month: number) => Day) =>
  onceEach((month: number) => dayOf(addMonths(start, month)));

/** The person of the start with all that was done on the way, each on its day. */
export const personAfter = ({ person }: PlanProblem, state: PlanState, dayAt: (month: number) => Day): Person => {
  const { taken, earned, worked, lost } = state;
  if (taken.length + earned.length + worked.length + lost.length === 0) return person;
  const on = (month: number) => dayAt(month).asOf;
  return {
    ...person,
    training: [
      ...(person.training ?? []),
      ...taken.flatMap(({ course, at }) =>
        course.training === null ? [] : [{ ...course.training, completed: on(at) }],
      ),
    ],
    degrees: [
      ...(person.degrees ?? []),
      ...taken.flatMap(({ course, at }) => (course.degree === null ? [] : [{ ...course.degree, completed: on(at) }])),
    ],
    experience: [
      ...(person.experience ?? []),
      ...worked.map(({ in: field, months, at }) => ({ in: field, months, supervised: true, until: on(at) })),
    ],
    credentials: [
      ...(person.credentials ?? []).map((held) => (lost.includes(held.code) ? { ...held, mark: null } : held)),
      ...earned.map(({ exam, at, mark }) => ({ code: exam.code, mark, coding: exam.coding, earned: on(at) })),
    ],
  };
};

/** Studying, schooling and work take a diploma for granted. */
export const hasDiploma = (person: Person, day: Day): boolean =>
  judgeCondition({ kind: 'education', atLeast: 'high-school' }, person, day) === 'met';

/** Whether a route asks for work, of a named length or not. */
export const asksForWork = ({ conditions }: Routes[number]): boolean =>
  conditions.some(({ kind }) => kind === 'experience');

/** Whether a route names the months of all work that it asks for. One that does not gives no measure for a step. */
export const isMeasured = ({ conditions }: Routes[number]): boolean =>
  conditions.every((condition) => condition.kind !== 'experience' || condition.months !== undefined);

/** Whether one is ready to sit: by study, by schooling, or by the recommended work. */
export const isPrepared = (exam: Exam, state: PlanState, person: Person, day: Day): boolean =>
  exam.prepared ||
  state.studied.includes(exam.code) ||
  state.taken.some(({ course }) => course.prepares.includes(exam.code)) ||
  (exam.recommended.length > 0 && judgeRoutes(exam.recommended, person, day) === 'met');

/** Whether the rules surely let one sit, and it is not held. */
export const maySit = (exam: Exam, person: Person, day: Day): boolean => {
  const { held, maySit: sits } = decide(exam.rules, person, day);
  return !held && sits === 'yes';
};

/** The mark that the credential would carry on that day. What is not known of it is taken as carried. */
export const markOf = ({ rules }: Exam, person: Person, day: Day): string | null =>
  decide(rules, person, day).marked === 'unmet' ? null : rules.designation;

/** Months at whose day something told comes true by itself: an end of studies, a time of holding. */
export const eventsOf = ({ person, start, exams }: PlanProblem): number[] => {
  const holding = exams.flatMap(({ rules }) =>
    decidingRoutes(rules).flatMap(({ conditions }) =>
      conditions.flatMap((condition) =>
        condition.kind === 'credential' && condition.heldMonths !== undefined ? [condition.heldMonths] : [],
      ),
    ),
  );
  const dates = [
    ...(person.training ?? []).map(({ completed }) => completed),
    ...(person.degrees ?? []).map(({ completed }) => completed),
    ...(person.credentials ?? []).flatMap(({ earned }) =>
      earned === undefined || earned === null
        ? []
        : [earned, ...holding.map((months) => addMonths(lastDay(earned), months))],
    ),
  ];
  const months = dates.flatMap((date) => {
    if (date === undefined || date === null || lastDay(date) <= start) return [];
    return [Math.min(MOST_MONTHS, monthsUntil(start, lastDay(date)))];
  });
  return [...new Set(months)].sort((a, b) => a - b);
};

/** The last month that a membership with such an end covers; -1 where it is over. */
export const lastPaidMonth = (start: IsoDate, until: PartialDate): number =>
  isOver(until, start) ? -1 : Math.min(MOST_MONTHS, wholeMonths(start, lastDay(until)));
