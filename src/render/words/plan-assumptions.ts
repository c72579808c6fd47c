/** What a plan takes for granted, in words, each with the flag that changes it. */
import type { DuesApart } from '../../core/cost/dues-apart.ts';
import { ASSUMED, type AssumedField } from '../../core/cost/person.ts';
import type { CourseFile } from '../../core/plan/courses.ts';
import type { ExplainedStep } from '../../core/plan/pareto-front.ts';
import type { Planned } from '../../core/plan/plan.ts';
import type { PlanRequest } from '../../core/plan/request.ts';
import type { PlanAssumptionOut } from '../../schema/output-plan.ts';
import type { Profile } from '../../schema/profile.ts';
import { PROFILE_FLAGS } from '../../schema/profile-flags.ts';
import { listing, plural, range } from '../format.ts';
import { routeText } from './conditions.ts';
import { ABSENT, absentValue, duesApartFlag, duesApartText } from './cost-assumptions.ts';
import { statedText } from './figures.ts';
import { label } from './names.ts';

/** One of them as the answer holds it; `text` is a sentence without its full stop. */
export const assumption = (
  id: string,
  text: string,
  flag: string | null,
  value: string | number | null = null,
): PlanAssumptionOut => ({ id, text: `${text}.`, value: value === null ? null : String(value), flag });

/** What stands for each field that was not told. */
const untold = (profile: Profile): PlanAssumptionOut[] =>
  (Object.keys(ASSUMED) as AssumedField[])
    .filter((field) => profile[field] === undefined)
    .map((field) => assumption(`absent.${field}`, ABSENT[field], PROFILE_FLAGS[field], absentValue(field)));

/** That work which was told is the preparation for an exam, as it is recommended for it. */
const practice = ({ code, practised }: ExplainedStep): PlanAssumptionOut[] => {
  if (practised === null) return [];
  const { route, figure } = practised;
  const text = `Your work counts as preparation for the ${code} (ours), for which is recommended: ${routeText(route)}`;
  return [
    assumption(
      `practised.${code}`,
      `${text}. ${statedText(figure).replace(/\.$/, '')}`,
      '--experience',
      routeText(route),
    ),
  ];
};

/** How long studying by oneself takes: as told, or by our lengths of each level at the pace. */
const study = (studied: readonly ExplainedStep[], { studyMonths, hoursPerWeek }: PlanRequest): PlanAssumptionOut[] => {
  if (studied.length === 0) return [];
  if (studyMonths !== null)
    return [
      assumption(
        'study-months',
        `To study for an exam takes ${plural(studyMonths, 'month')}`,
        '--study-months',
        studyMonths,
      ),
    ];
  const byLevel = new Map(studied.map(({ level, length }) => [level ?? '', length]));
  return [
    ...[...byLevel].map(([level, length]) =>
      assumption(
        `study-months.${level}`,
        `To study by yourself for an exam of level ${label(level)} takes ${range(length)} months (ours)`,
        '--study-months',
        range(length),
      ),
    ),
    assumption(
      'hours-per-week',
      `You study ${plural(hoursPerWeek, 'hour')} a week`,
      PROFILE_FLAGS.hoursPerWeek,
      hoursPerWeek,
    ),
  ];
};

/** What a course that is taken is held to give, to cost and to last, where no source says so of it. */
const schooling = (
  { course, named, prepares, like, name, length }: CourseFile,
  { programs }: PlanRequest,
): PlanAssumptionOut[] => [
  ...(prepares !== null && !named && prepares.value !== null
    ? [
        assumption(
          `prepares.${course.id}`,
          `"${name}" prepares for the ${listing(prepares.value)} (ours)`,
          '--program',
          prepares.value.join(', '),
        ),
      ]
    : []),
  ...(named && course.training?.topic === 'billing-and-coding'
    ? [
        assumption(
          `program.${course.id}`,
          `"${name}" counts as a program in billing and coding where one is asked for (ours)`,
          programs.includes(course.id) ? '--program' : '--state',
        ),
      ]
    : []),
  ...(course.degree?.field !== undefined && like === null
    ? [
        assumption(
          `degree.${course.id}`,
          `"${name}" gives a degree in ${label(course.degree.field)}, which counts as a training program (ours)`,
          '--avoid degree',
          course.degree.field,
        ),
      ]
    : []),
  ...(like?.value != null
    ? [
        assumption(
          `price.${course.id}`,
          `"${name}" costs and takes what a program of the kind ${label(like.value)} does (ours)`,
          '--avoid degree',
          like.value,
        ),
      ]
    : []),
  ...(course.kind === 'course' && length.saidBy.some(({ source }) => source === 'editorial')
    ? [
        assumption(
          `length.${course.id}`,
          `"${name}" takes ${range(course.length)} months (ours)`,
          PROFILE_FLAGS.hoursPerWeek,
          range(course.length),
        ),
      ]
    : []),
];

/**
 * Everything that the plans take for granted, once each, with the flag that changes it.
 *
 * @param apart of an organization whose dues are paid apart: for what
 */
export const planAssumptions = (
  { plans, impossible, gone }: Planned,
  request: PlanRequest,
  profile: Profile,
  apart: (organization: string) => DuesApart,
): PlanAssumptionOut[] => {
  const steps = plans.flatMap((plan) => plan.steps);
  // Of what is held, gone or not known nothing is assumed.
  if (gone.length > 0 || (steps.length === 0 && impossible === null)) return [];
  const taken = [...new Map(steps.flatMap(({ code, course }) => (course === null ? [] : [[code, course]]))).values()];
  const studied = steps.filter(({ kind }) => kind === 'self-study');
  // In the order of what was asked for.
  const place = (code: string): number => request.codes.indexOf(code) + 1 || request.codes.length + 1;
  const inOrder = [...steps].sort((a, b) => place(a.code) - place(b.code));
  const paidApart = new Set(inOrder.flatMap((step) => step.paidApart ?? []));
  const where = (holds: boolean, ...one: Parameters<typeof assumption>) => (holds ? [assumption(...one)] : []);
  return [
    ...untold(profile),
    ...where(
      steps.length > 0,
      'start',
      `You start on ${request.start}, and do one step at a time`,
      '--start',
      request.start,
    ),
    ...where(
      steps.length > 0,
      'prices',
      'Prices and rules stay as they are on the asked day, and each exam is passed at once',
      '--as-of',
    ),
    ...study(studied, request),
    ...where(
      studied.length > 0 || taken.length > 0,
      'preparation',
      'Each exam takes one preparation: study, a program, or the work that is recommended (ours)',
      '--prepared',
    ),
    ...new Map(inOrder.flatMap(practice).map((one) => [one.id, one])).values(),
    ...taken.flatMap((file) => schooling(file, request)),
    ...where(
      steps.some(({ kind }) => kind === 'work'),
      'job',
      'A job in the field can be had at once, is supervised, and goes on without a break',
      '--avoid experience',
    ),
    ...[...paidApart]
      .map(apart)
      .map((one) => assumption(`dues.${one.organization}`, duesApartText(one), duesApartFlag(one))),
    ...where(
      steps.some(({ kind, price }) => kind === 'self-study' && price !== null && price.low === 0 && price.high > 0),
      'free-books',
      'Books may cost nothing, as electronic ones are free inside the exam; the high end is the printed set',
      null,
    ),
    ...where(
      // Of the person of the request: advice takes such a degree as completed.
      (request.person.degrees ?? []).some(({ completed, expected }) => completed == null && expected == null),
      'degree-dates',
      'A degree without the day it was completed does not count',
      PROFILE_FLAGS.degrees,
    ),
  ];
};
