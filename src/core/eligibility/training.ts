/** Training and courses: whether what was told is what a condition asks for. */
import type { Condition } from '../../schema/condition.ts';
import { type Day, happened } from './day.ts';
import type { Person } from './person.ts';
import { type Degree, isCompleted } from './schooling.ts';
import { and, anyOf, isOneOf, or, type State, sharesWord, stateOf } from './state.ts';

type TrainingCondition = Extract<Condition, { kind: 'training' }>;
type CourseCondition = Extract<Condition, { kind: 'course' }>;
export type TrainingEntry = NonNullable<Person['training']>[number];
type Topic = NonNullable<TrainingEntry['topic']>;

/** A program in billing and coding is one in coding and one in billing. */
const covers = (told: Topic, wanted: Topic): boolean =>
  told === wanted || (told === 'billing-and-coding' && (wanted === 'coding' || wanted === 'billing'));

const isAbout = (told: Topic | undefined, wanted: readonly Topic[] | undefined): State =>
  wanted === undefined ? 'met' : told === undefined ? 'unknown' : stateOf(wanted.some((topic) => covers(told, topic)));

/** A training that was told counts as done; only a window, or a day to come, makes its date matter. */
const isDone = ({ completed }: TrainingEntry, day: Day, withinMonths?: number): State => {
  if (completed === undefined || completed === null) return withinMonths === undefined ? 'met' : 'unknown';
  return happened(completed, day, withinMonths);
};

const judgeTrainingEntry = (entry: TrainingEntry, condition: TrainingCondition, day: Day): State => {
  const { topics, kinds, hours, withinMonths, approvedBy } = condition;
  const enough = hours === undefined ? 'met' : entry.hours === undefined ? 'unknown' : stateOf(entry.hours >= hours);
  return and(
    and(isAbout(entry.topic, topics), isOneOf(entry.kind, kinds)),
    and(and(enough, sharesWord(entry.approvedBy, approvedBy)), isDone(entry, day, withinMonths)),
  );
};

const PROGRAM_TOPICS: readonly Topic[] = ['billing-and-coding', 'coding', 'billing', 'him'];
const PROGRAM_FIELDS: readonly NonNullable<Degree['field']>[] = ['him', 'coding', 'billing'];

/** Whether a degree may stand in for the training: not where its kind, hours or approval are named. */
export const takesDegrees = ({ topics, kinds, hours, approvedBy }: TrainingCondition): boolean =>
  kinds === undefined &&
  hours === undefined &&
  approvedBy === undefined &&
  (topics === undefined || topics.some((topic) => PROGRAM_TOPICS.includes(topic)));

/** A completed degree in health information, coding or billing counts as a training program. */
const judgeDegrees = (condition: TrainingCondition, { education, degrees }: Person, day: Day): State => {
  if (!takesDegrees(condition)) return 'unmet';
  if (degrees === undefined) return education === 'none' || education === 'high-school' ? 'unmet' : 'unknown';
  return anyOf(degrees, (degree) =>
    and(isOneOf(degree.field, PROGRAM_FIELDS), isCompleted(degree, day, condition.withinMonths)),
  );
};

/** A training of the topic, kind, length, approval and recency asked for. */
export const judgeTraining = (condition: TrainingCondition, person: Person, day: Day): State =>
  or(
    anyOf(person.training, (entry) => judgeTrainingEntry(entry, condition, day)),
    judgeDegrees(condition, person, day),
  );

/** Knowledge of a topic: any training in it will do. */
export const judgeCourse = ({ topics }: CourseCondition, { training }: Person, day: Day): State =>
  anyOf(training, (entry) => and(isAbout(entry.topic, topics), isDone(entry, day)));
