/** How the mark comes off: each way, how far a person is on it, and the earliest day it can be done. */
import type { Condition, Routes } from '../../schema/condition.ts';
import type { Organization } from '../../schema/organization.ts';
import type { Catalog, WithSources } from '../catalog.ts';
import { addDays, addMonths, type IsoDate } from '../dates.ts';
import { type Figure, type Question, valueOn } from '../figures.ts';
import type { Range } from '../money.ts';
import { paced } from '../pace.ts';
import type { Day } from './day.ts';
import { type JudgedRoute, judgedRoutes } from './eligibility.ts';
import { monthsFor } from './experience.ts';
import { judgeCondition } from './judge.ts';
import type { Person } from './person.ts';
import type { TrainingEntry } from './training.ts';
import type { Rules } from './verdict.ts';

/** The organization's figures about its marks on the asked day. */
export type MarkFigures = {
  proof: Figure<string>;
  trainingProof: Figure<string>;
  processingDays: Figure<Range>;
  counts: Figure<string[]>;
  doesNotCount: Figure<string[]>;
};

/** Who says what of losing a mark, on the asked day. */
export const markFigures = ({ designation, sources }: WithSources<Organization>, question: Question): MarkFigures => ({
  proof: valueOn(designation?.proof, question, sources),
  trainingProof: valueOn(designation?.trainingProof, question, sources),
  processingDays: valueOn(designation?.processingDays, question, sources),
  counts: valueOn(designation?.counts, question, sources),
  doesNotCount: valueOn(designation?.doesNotCount, question, sources),
});

/** A course of which the rules name no hours, and how many months it takes. */
export type CourseLength = { topic: NonNullable<TrainingEntry['topic']>; months: Figure<Range> };

/** The courses without hours that some ways ask for. */
export const courseLengths = (routes: Routes | null, catalog: Catalog, question: Question): CourseLength[] => {
  const topics = (routes ?? []).flatMap(({ conditions }) =>
    conditions.flatMap((condition) =>
      condition.kind === 'training' && condition.hours === undefined ? (condition.topics ?? []) : [],
    ),
  );
  const { courses, sources } = catalog.programTypes();
  return [...new Set(topics)].map((topic) => ({
    topic,
    months: valueOn(courses.find((course) => course.topic === topic)?.months, question, sources),
  }));
};

/** A way with the earliest day on which all it asks can be met; null where that cannot be said. */
export type RemovalRoute = JudgedRoute & {
  earliest: IsoDate | null;
  /** Who says how long a course takes, where the day goes by that. */
  lasting: Figure[];
  proof: string[];
};

/** Who is on the way, on which day; hours of study a week, and the courses of which only months are known. */
type Apprentice = { person: Person; day: Day; hoursPerWeek: number; courses: readonly CourseLength[] };

/** The later of two days; null is a day that cannot be said. */
const later = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null || b === null ? null : a > b ? a : b;

/** A course that takes longer than a hundred years is not taken: next to no hours a week were told. */
const MOST_WEEKS = 5200;

const afterStudy = (hours: number, hoursPerWeek: number, { asOf }: Day): IsoDate | null => {
  const weeks = Math.ceil(hours / hoursPerWeek);
  return weeks > MOST_WEEKS ? null : addDays(asOf, weeks * 7);
};

/** The length of what a condition asks to be studied and names no hours of. */
const lengthOf = (condition: Condition, courses: readonly CourseLength[]): Figure<Range> | undefined =>
  condition.kind === 'training' && condition.hours === undefined
    ? courses.find(({ topic }) => condition.topics?.includes(topic))?.months
    : undefined;

/**
 * Work goes on from the asked day without a break; a course takes its hours, or the long end of its months, as in a
 * plan. In a look-back window earlier work falls out while one works on, so that no day is given.
 */
const earliestFor = (condition: Condition, { person, day, hoursPerWeek, courses }: Apprentice): IsoDate | null => {
  const state = judgeCondition(condition, person, day);
  if (state === 'met') return day.asOf;
  if (state === 'unknown') return null;
  if (condition.kind === 'experience') {
    const have = monthsFor(condition, person, day);
    if (have === null || have.low !== have.high) return null;
    if (condition.months === undefined || condition.withinMonths !== undefined) return null;
    return addMonths(day.asOf, Math.ceil(condition.months - have.low));
  }
  if (condition.kind === 'training' && condition.hours !== undefined)
    return afterStudy(condition.hours, hoursPerWeek, day);
  const length = paced(lengthOf(condition, courses)?.value ?? null, hoursPerWeek);
  return length === null ? null : addMonths(day.asOf, length.high);
};

/** Every way to lose the mark. What one way asks can be done side by side. */
export const removalRoutes = (rules: Rules, figures: MarkFigures, apprentice: Apprentice): RemovalRoute[] => {
  const { person, day, courses } = apprentice;
  return judgedRoutes(rules.removal, person, day).map((judged) => {
    const { conditions } = judged.route;
    const asks = (kind: Condition['kind']) => conditions.some((condition) => condition.kind === kind);
    const proofs = [
      asks('experience') ? figures.proof.value : null,
      asks('training') ? figures.trainingProof.value : null,
    ];
    const earliest = conditions.reduce<IsoDate | null>(
      (last, condition) => later(last, earliestFor(condition, apprentice)),
      day.asOf,
    );
    const left = conditions.filter((condition) => judgeCondition(condition, person, day) !== 'met');
    return {
      ...judged,
      earliest,
      lasting: earliest === null ? [] : left.flatMap((condition) => lengthOf(condition, courses) ?? []),
      proof: proofs.filter((proof) => proof !== null),
    };
  });
};
