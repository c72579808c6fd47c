/** Which courses are left out: those without a price where another gives the same, and those that another one beats. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import { type CourseFile, undominated, withoutUnpricedDuplicates } from '../../../src/core/plan/courses.ts';
import type { Course, Exam } from '../../../src/core/plan/types.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { DAY } from '../../support/world.ts';
import { cents, course, exam, trained } from './world.ts';

const ids = (all: readonly CourseFile[]) => all.map(({ course: { id } }) => id);
const SAID = { price: null, figure: unknownFigure(), lack: null };
const filed = (one: Course): CourseFile => ({
  course: one,
  name: one.id,
  charge: SAID,
  length: unknownFigure(),
  prepares: null,
  named: false,
  like: null,
});
const coding: Condition = trained();
const anatomy: Condition = { kind: 'training', topics: ['anatomy'] };
const teaching = (id: string, more: Partial<Course> = {}) => course(id, { training: { topic: 'coding' }, ...more });

describe('what has no price', () => {
  const left = (one: Course, others: Course[], exams: Exam[] = []) =>
    ids(withoutUnpricedDuplicates([one, ...others].map(filed), [coding, anatomy], exams, dayOf(DAY)));
  const free = (more: Partial<Course> = {}) => teaching('free', { price: null, ...more });
  const blind = exam('AAA', {}, { study: null });

  test.each<[string, () => string[], string[]]>([
    ['goes where something with a price gives the same', () => left(free(), [teaching('one')]), ['one']],
    ['stays where nothing else gives it', () => left(free(), []), ['free']],
    [
      'stays where only something else without a price gives it',
      () => left(free(), [free({ id: 'two' })]),
      ['free', 'two'],
    ],
    [
      'stays where something else gives another thing',
      () => left(free(), [course('one', { training: { topic: 'anatomy' } })]),
      ['free', 'one'],
    ],
    ['goes where it gives nothing', () => left(course('free', { price: null }), []), []],
    [
      'goes where the exam can be studied for',
      () => left(free({ prepares: ['AAA'] }), [teaching('one')], [exam('AAA')]),
      ['one'],
    ],
    [
      'goes where the exam is not looked at',
      () => left(free({ prepares: ['XYZ'] }), [teaching('one')], [blind]),
      ['one'],
    ],
    [
      'stays where nothing else prepares',
      () => left(free({ prepares: ['AAA'] }), [teaching('one')], [blind]),
      ['free', 'one'],
    ],
    [
      'goes where something with a price prepares',
      () => left(free({ prepares: ['AAA'] }), [teaching('one', { prepares: ['AAA'] })], [blind]),
      ['one'],
    ],
    [
      'stays where only something without a price prepares',
      () => left(free({ prepares: ['AAA'] }), [free({ id: 'two', prepares: ['AAA'] }), teaching('one')], [blind]),
      ['free', 'two', 'one'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toEqual(expected);
  });
});

describe('of two courses', () => {
  const left = (one: Course, other: Course = teaching('two')) =>
    ids(undominated([one, other].map(filed), [coding, anatomy], [exam('AAA')], dayOf(DAY))).join();
  const length = (high: number) => ({ length: { low: 1, high } });

  test.each<[string, () => string, string]>([
    ['equals: the first by its id stays', () => left(teaching('one')), 'one'],
    ['equals: the first by its kind stays', () => left(teaching('zzz', { kind: 'degree' })), 'zzz'],
    ['the shorter one stays', () => left(teaching('zzz', length(1))), 'zzz'],
    ['the longer one goes', () => left(teaching('one', length(3))), 'two'],
    ['the cheaper one stays', () => left(teaching('zzz', { price: cents(29) })), 'zzz'],
    ['the dearer one goes', () => left(teaching('one', { price: cents(31) })), 'two'],
    ['the one that may be dearer goes', () => left(teaching('one', { price: cents(30, 31) })), 'two'],
    ['the one that may be cheaper stays', () => left(teaching('zzz', { price: cents(29, 30) })), 'zzz'],
    ['shorter and dearer: both stay', () => left(teaching('one', { ...length(1), price: cents(31) })), 'one,two'],
    [
      'cheaper at one end and dearer at the other: both stay',
      () => left(teaching('one', { price: cents(29, 31) })),
      'one,two',
    ],
    ['the one that gives more stays', () => left(teaching('zzz', { prepares: ['AAA'] })), 'zzz'],
    ['the one that gives less goes', () => left(course('one', { prepares: ['XYZ'] })), 'two'],
    ['different things: both stay', () => left(course('one', { prepares: ['AAA'] })), 'one,two'],
    ['different training: both stay', () => left(course('one', { training: { topic: 'anatomy' } })), 'one,two'],
    ['the one without a price never stands in for one with', () => left(teaching('one', { price: null })), 'one,two'],
    [
      'the one without a price goes where it gives as much and takes longer than another without',
      () => left(teaching('one', { price: null, ...length(3) }), teaching('two', { price: null })),
      'two',
    ],
    [
      'one with a price that is nothing stands in for one without',
      () => left(teaching('one', { price: cents(0) }), teaching('two', { price: null })),
      'one',
    ],
  ])('%s', (_, found, expected) => {
    expect(found()).toBe(expected);
  });
});
