/** Schooling that a plan may hold: kinds of program, degrees, named programs, courses sold to lose a mark. */

import type { Condition } from '../../schema/condition.ts';
import type { ProgramType } from '../../schema/program.ts';
import type { Catalog } from '../catalog.ts';
import type { PriceLack } from '../cost/types.ts';
import { type Day, happened } from '../eligibility/day.ts';
import type { Person } from '../eligibility/person.ts';
import { type Degree, isAtLeast, isCompleted } from '../eligibility/schooling.ts';
import type { TrainingEntry } from '../eligibility/training.ts';
import { type Figure, mapFigure, type Question, valueOn } from '../figures.ts';
import { asRange, type Range, toInterval } from '../money.ts';
import { onceForBoth } from '../once.ts';
import { HOURS_PER_WEEK, paced } from '../pace.ts';
import { GIVEN_BY, programsOn, programTypesOn } from '../programs.ts';
import type { Charge } from './exams.ts';
import type { SearchRequest } from './request.ts';
import type { Course, Exam } from './types.ts';
import { meets } from './world.ts';

/** A course with who says what it costs, how long it takes and what it prepares for. */
export type CourseFile = {
  course: Course;
  name: string;
  charge: Charge;
  length: Figure<Range>;
  prepares: Figure<string[]> | null;
  /** Where it is one that can be enrolled in. */
  named: boolean;
  /** The kind of program whose price and length it takes. */
  like: Figure<ProgramType['type']> | null;
};

/** What a program of a kind gives; that its degree is one in coding is assumed. */
const givenBy = (type: ProgramType['type']): { training: TrainingEntry | null; degree: Degree | null } => {
  const { training, degree } = GIVEN_BY[type];
  return training === null
    ? { training: null, degree: { level: degree, field: 'coding' } }
    : { training: { kind: training, topic: 'billing-and-coding' }, degree: null };
};

const chargeOf = (name: string, figure: Figure<Range>): Charge => {
  const price = toInterval(figure.value);
  const reason = figure.unknown?.reason ?? 'not-published';
  const lack: PriceLack = { kind: 'program', organization: null, code: null, name, reason };
  return { price, figure, lack: price === null ? lack : null };
};

type Draft = Omit<CourseFile, 'course' | 'charge'> & {
  id: string;
  kind: Course['kind'];
  cost: Figure<Range>;
  training: TrainingEntry | null;
  degree: Degree | null;
};

/** Without a longest length nothing can be planned. */
const fileOf = ({ id, kind, cost, training, degree, ...rest }: Draft, hoursPerWeek: number): CourseFile[] => {
  const length = paced(rest.length.value, hoursPerWeek);
  if (length === null) return [];
  const charge = chargeOf(rest.name, cost);
  const prepares = rest.prepares?.value ?? [];
  return [{ ...rest, charge, course: { id, kind, length, price: charge.price, training, degree, prepares } }];
};

/** Kinds of program and degrees, at our own pace. */
const kindsOn = onceForBoth((catalog: Catalog, question: Question): CourseFile[] => {
  const { types, degrees, sources } = catalog.programTypes();
  const views = programTypesOn(types, question, sources);
  const told = (type: ProgramType['type']) => types.find((one) => one.type === type)?.preparesFor;
  const byKind = views.flatMap(({ type, name, figures }) =>
    fileOf(
      {
        id: type,
        kind: type === 'associate' ? 'degree' : 'program',
        name,
        cost: figures.cost,
        length: figures.months,
        prepares: valueOn(told(type), question, sources),
        named: false,
        like: null,
        ...givenBy(type),
      },
      HOURS_PER_WEEK,
    ),
  );
  const byDegree = degrees.flatMap(({ id, name, level, field, accreditation, like, preparesFor }) => {
    const kind = valueOn(like, question, sources);
    const view = views.find(({ type }) => type === kind.value);
    if (view === undefined) return [];
    return fileOf(
      {
        id,
        kind: 'degree',
        name,
        cost: view.figures.cost,
        length: view.figures.months,
        prepares: valueOn(preparesFor, question, sources),
        named: false,
        like: kind,
        training: null,
        degree: { level, field, accreditation },
      },
      HOURS_PER_WEEK,
    );
  });
  return [...byKind, ...byDegree];
});

/** A program that is known to prepare for other exams alone is none in billing and coding. */
const topicOf = (prepares: readonly string[], usual: ReadonlySet<string>, catalog: Catalog): TrainingEntry['topic'] => {
  const known = prepares.filter((code) => catalog.index.certifications.some((entry) => entry.code === code));
  return known.length === 0 || known.some((code) => usual.has(code)) ? 'billing-and-coding' : 'other';
};

/** Programs that were asked for by id, and those of the person's state. */
const named = (catalog: Catalog, { programs: ids, person }: SearchRequest, question: Question): CourseFile[] => {
  const { programs, sources } = catalog.programs();
  const { types, sources: ours } = catalog.programTypes();
  const usual = new Set(types.flatMap(({ preparesFor }) => valueOn(preparesFor, question, ours).value ?? []));
  return programsOn(programs, question, sources)
    .filter(({ id, state }) => ids.includes(id) || state === person.state)
    .flatMap(({ id, name, provider, type, figures }) => {
      const given = givenBy(type);
      const topic = topicOf(figures.preparesFor.value ?? [], usual, catalog);
      return fileOf(
        {
          id,
          kind: type === 'associate' ? 'degree' : 'program',
          name: `${name}, ${provider}`,
          cost: figures.cost,
          length: figures.months,
          prepares: figures.preparesFor,
          named: true,
          like: null,
          degree: given.degree,
          training: given.training === null ? null : { ...given.training, topic },
        },
        HOURS_PER_WEEK,
      );
    });
};

const WEEKS_PER_YEAR = 52;

/** Hours as months of ten hours a week, as our own lengths are. */
const monthsOf = (hours: number): Range => {
  const months = Math.ceil((Math.ceil(hours / HOURS_PER_WEEK) * 12) / WEEKS_PER_YEAR);
  return { low: months, high: months };
};

/** What organizations sell to lose a mark. */
const sold = (catalog: Catalog, ids: readonly string[], hoursPerWeek: number, question: Question): CourseFile[] => {
  const { courses, sources: ours } = catalog.programTypes();
  return ids.flatMap((organization) => {
    const { designation, sources } = catalog.organization(organization);
    return (designation?.offers ?? []).flatMap((offer) => {
      const hours = valueOn(offer.hours, question, sources);
      const own = valueOn(courses.find(({ topic }) => topic === offer.topic)?.months, question, ours);
      return fileOf(
        {
          id: offer.id,
          kind: 'course',
          name: offer.name,
          cost: mapFigure(valueOn(offer.cost, question, sources), asRange),
          length: hours.value === null ? own : mapFigure(hours, monthsOf, 'as-given'),
          prepares: null,
          named: false,
          like: null,
          training: {
            topic: offer.topic,
            ...(offer.kind === undefined ? {} : { kind: offer.kind }),
            ...(hours.value === null ? {} : { hours: hours.value }),
          },
          degree: null,
        },
        hoursPerWeek,
      );
    });
  });
};

/**
 * Kinds of program, degrees, named programs that are asked for or of the person's state, and what is sold.
 *
 * @param organizations whose courses against a mark may be bought
 */
export const courseFiles = (
  catalog: Catalog,
  request: SearchRequest,
  organizations: readonly string[],
  question: Question,
): CourseFile[] => {
  const { programs, person, avoid, hoursPerWeek } = request;
  const asksNamed = programs.length > 0 || person.state !== undefined;
  const all = [
    ...kindsOn(catalog, question),
    ...(asksNamed ? named(catalog, request, question) : []),
    ...sold(catalog, organizations, hoursPerWeek, question),
  ];
  return avoid.includes('degree') ? all.filter(({ course }) => course.degree === null) : all;
};

/** Without the ones that have no price where each thing they give is given by something that has one. */
export const withoutUnpricedDuplicates = (
  files: readonly CourseFile[],
  conditions: readonly Condition[],
  exams: readonly Exam[],
  day: Day,
): CourseFile[] => {
  const priced = files.filter(({ course }) => course.price !== null).map(({ course }) => course);
  const isGiven = ({ prepares, ...course }: Course): boolean =>
    conditions
      .filter((condition) => meets({ ...course, prepares }, condition, day))
      .every((condition) => priced.some((other) => meets(other, condition, day))) &&
    prepares.every((code) => {
      const exam = exams.find((one) => one.code === code);
      return exam === undefined || exam.study !== null || priced.some((other) => other.prepares.includes(code));
    });
  return files.filter(({ course }) => course.price !== null || !isGiven(course));
};

/** Which of some conditions and exams a course serves. */
const gainsOf = (course: Course, conditions: readonly Condition[], exams: readonly Exam[], day: Day): Set<unknown> =>
  new Set<unknown>([
    ...conditions.filter((condition) => meets(course, condition, day)),
    ...exams.filter(({ code }) => course.prepares.includes(code)),
  ]);

const priceAt = ({ price }: Course, end: 'low' | 'high'): number => price?.[end] ?? 0;

/**
 * Without the ones that serve nothing, and those in whose place another one can stand in every plan: it gives as
 * much, and is neither longer nor dearer. Of equals the first by its id stays.
 */
export const undominated = (
  files: readonly CourseFile[],
  conditions: readonly Condition[],
  exams: readonly Exam[],
  day: Day,
): CourseFile[] => {
  const all = files.map((file) => ({ file, gains: gainsOf(file.course, conditions, exams, day) }));
  type Entry = (typeof all)[number];
  const stepId = ({ file: { course } }: Entry) => `${course.kind}.${course.id}`;
  const covers = (a: Entry, b: Entry): boolean =>
    (a.file.course.price !== null || b.file.course.price === null) &&
    [...b.gains].every((gain) => a.gains.has(gain)) &&
    a.file.course.length.high <= b.file.course.length.high &&
    priceAt(a.file.course, 'low') <= priceAt(b.file.course, 'low') &&
    priceAt(a.file.course, 'high') <= priceAt(b.file.course, 'high');
  return all
    .filter((one) => one.gains.size > 0)
    .filter((one, _, useful) =>
      useful.every(
        (other) => other === one || !covers(other, one) || (covers(one, other) && stepId(one) < stepId(other)),
      ),
    )
    .map(({ file }) => file);
};

const TOPICS: readonly TrainingEntry['topic'][] = ['billing-and-coding', 'coding', 'billing'];

/** Exams that schooling which was told to be done prepares for, by what its kind prepares for. */
export const schooledFor = (catalog: Catalog, person: Person, day: Day, question: Question): Set<string> => {
  const { types, degrees, sources } = catalog.programTypes();
  const prepares = (training: TrainingEntry['kind'] | null): string[] =>
    types
      .filter(({ type }) => GIVEN_BY[type].training === training)
      .flatMap(({ preparesFor }) => valueOn(preparesFor, question, sources).value ?? []);
  const trained = (person.training ?? []).flatMap(({ kind, topic, completed }) => {
    const isDone = completed === undefined || completed === null || happened(completed, day) === 'met';
    return kind === undefined || !TOPICS.includes(topic) || !isDone ? [] : prepares(kind);
  });
  const graduated = (person.degrees ?? []).flatMap((degree) => {
    if (isCompleted(degree, day) !== 'met' || !isAtLeast(degree.level, 'associate')) return [];
    const own = degrees.filter(({ level, field }) => isAtLeast(degree.level, level) && degree.field === field);
    const byField = degree.field === 'coding' || degree.field === 'billing' ? prepares(null) : [];
    return [...byField, ...own.flatMap(({ preparesFor }) => valueOn(preparesFor, question, sources).value ?? [])];
  });
  return new Set([...trained, ...graduated]);
};
