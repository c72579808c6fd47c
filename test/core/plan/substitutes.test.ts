/** Which exams on the way another one makes needless. */
import { describe, expect, test } from 'vitest';
import { withoutSubstitutes } from '../../../src/core/plan/substitutes.ts';
import type { Course, Exam, PlanProblem } from '../../../src/core/plan/types.ts';
import { cents, course, exam, holder, problem, way } from './world.ts';

const GOAL = exam('GOAL', { required: way(holder('AAA', 'BBB')) });

const kept = (exams: readonly Exam[], more: Partial<PlanProblem> = {}) =>
  withoutSubstitutes(problem({ exams: [GOAL, ...exams], targets: ['GOAL'], ...more })).map(({ code }) => code);

describe('two exams that lead on as far', () => {
  /** AAA changed, beside the usual BBB: which of the two are left. */
  const left = (rules: Parameters<typeof exam>[1], more: Partial<Exam> = {}, courses: Course[] = []) =>
    kept([exam('AAA', rules, more), exam('BBB')], { courses })
      .slice(1)
      .join();
  const price = (member: number | null, other: number | null): Exam['price'] => ({
    member: member === null ? null : { price: cents(member) },
    other: other === null ? null : { price: cents(other) },
  });
  const study = (high: number, fee = 0): Exam['study'] => ({ length: { low: 1, high }, price: price(null, fee) });
  const spread = (low: number, high: number): Exam['price'] => ({ member: null, other: { price: cents(low, high) } });

  test.each<[string, () => string, string]>([
    ['of equals the first by its code stays', () => left({}), 'AAA'],
    ['the cheaper one stays', () => left({}, { price: price(null, 99) }), 'AAA'],
    ['the dearer one goes', () => left({}, { price: price(null, 101) }), 'BBB'],
    [
      'one that is cheaper at one end and dearer at the other stays beside it',
      () => left({}, { price: spread(90, 110) }),
      'AAA,BBB',
    ],
    ['the one that is dearer at its low end goes', () => left({}, { price: spread(101, 101) }), 'BBB'],
    ['the one that is dearer at its high end goes', () => left({}, { price: spread(100, 101) }), 'BBB'],
    [
      'one whose price is unknown stands in no place, and is left',
      () => left({}, { price: { member: null, other: { price: null } } }),
      'AAA,BBB',
    ],
    ['the one with one more way to pay stays', () => left({}, { price: price(80, 100) }), 'AAA'],
    ['one that is paid another way stays beside it', () => left({}, { price: price(80, null) }), 'AAA,BBB'],
    ['one of another organization stays beside it', () => left({}, { membership: 1 }), 'AAA,BBB'],
    [
      'the one that is studied for in less time stays',
      () => left({}, { study: { ...(study(1) as object), length: { low: 0, high: 0 } } as Exam['study'] }),
      'AAA',
    ],
    ['the one that is studied for in more time goes', () => left({}, { study: study(2) }), 'BBB'],
    ['the one with dearer study goes', () => left({}, { study: study(1, 1) }), 'BBB'],
    ['the one without study goes', () => left({}, { study: null }), 'BBB'],
    ['the one that needs no preparation stays', () => left({}, { prepared: true }), 'AAA'],
    ['the one for which a course prepares stays', () => left({}, {}, [course('one', { prepares: ['AAA'] })]), 'AAA'],
    ['the one for which no course prepares goes', () => left({}, {}, [course('one', { prepares: ['BBB'] })]), 'BBB'],
    ['the same course makes no difference', () => left({}, {}, [course('one', { prepares: ['AAA', 'BBB'] })]), 'AAA'],
    ['one that asks for something goes', () => left({ required: way(holder('XYZ')) }), 'BBB'],
    ['of one that asks for something unknown nothing is certain: it goes', () => left({ required: null }), 'BBB'],
    ['one that is gone goes', () => left({ offered: false }), 'BBB'],
    ['one that nothing shows to be offered counts as offered', () => left({ offered: null }), 'AAA'],
    [
      'one whose recommended work prepares for it stays beside it',
      () => left({}, { recommended: way({ kind: 'experience', in: ['coding'], months: 2 }), price: price(null, 101) }),
      'AAA,BBB',
    ],
  ])('%s', (_, codes, expected) => {
    expect(codes()).toBe(expected);
  });
});

test('an exam that leads on further is never replaced by one that does not', () => {
  const further = exam('FAR', { required: way(holder('BBB')) });
  expect(kept([exam('AAA'), exam('BBB'), further], { targets: ['GOAL', 'FAR'] })).toEqual(['GOAL', 'BBB', 'FAR']);
});

test('an exam that has to be prepared for does not stand in for one that has not', () => {
  const ready = exam('BBB', {}, { prepared: true });
  expect(kept([exam('AAA'), ready])).toEqual(['GOAL', 'BBB']);
  expect(kept([exam('AAA', {}, { prepared: true }), ready])).toEqual(['GOAL', 'AAA']);
});

test('leading to the end of a mark counts as leading on', () => {
  const marked = exam('GOAL', { required: way(holder('AAA', 'BBB')), removal: way(holder('BBB')) });
  const exams = [marked, exam('AAA'), exam('BBB')];
  expect(withoutSubstitutes(problem({ exams, targets: ['GOAL'] })).map(({ code }) => code)).toEqual(['GOAL', 'BBB']);
});

test('what is asked for stays, as a target or to be without a mark', () => {
  expect(kept([exam('AAA'), exam('BBB')], { targets: ['GOAL', 'BBB'] })).toEqual(['GOAL', 'AAA', 'BBB']);
  expect(kept([exam('AAA'), exam('BBB')], { unmarked: ['BBB'] })).toEqual(['GOAL', 'AAA', 'BBB']);
});

test('in whatever order exams come, the same ones stay, in that order', () => {
  expect(kept([exam('BBB'), exam('AAA')])).toEqual(['GOAL', 'AAA']);
  const cheap = exam('ZZZ', {}, { price: { member: null, other: { price: cents(1) } } });
  const goal = exam('GOAL', { required: way(holder('AAA', 'BBB', 'ZZZ')) });
  const exams = [exam('BBB'), cheap, exam('AAA'), goal];
  for (const order of [exams, exams.toReversed()])
    expect(withoutSubstitutes(problem({ exams: order, targets: ['GOAL'] })).map(({ code }) => code)).toEqual(
      order.map(({ code }) => code).filter((code) => code === 'ZZZ' || code === 'GOAL'),
    );
});

test('a condition that names no code is met by whatever certifies coding', () => {
  const any = exam('GOAL', { required: way({ kind: 'credential' }) });
  const exams = (coding: boolean | null) => [any, exam('AAA', {}, { coding }), exam('BBB')];
  const left = (coding: boolean | null) =>
    withoutSubstitutes(problem({ exams: exams(coding), targets: ['GOAL'] })).map(({ code }) => code);
  expect(left(true)).toEqual(['GOAL', 'AAA']);
  expect(left(false)).toEqual(['GOAL', 'BBB']);
  expect(left(null)).toEqual(['GOAL', 'BBB']);
});

test('the rules of what is not known ask for nothing', () => {
  expect(kept([exam('AAA', { required: null, removal: null }), exam('CCC')])).toEqual(['GOAL', 'AAA', 'CCC']);
});
