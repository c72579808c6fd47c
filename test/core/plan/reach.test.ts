/** What can be reached at all, and what holds for a whole search. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { examsFor, openRoutes } from '../../../src/core/plan/reach.ts';
import type { Exam, PlanProblem } from '../../../src/core/plan/types.ts';
import { worldOf } from '../../../src/core/plan/world.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cents, course, exam, holder, NEWCOMER, never, problem, way } from './world.ts';

const reachOf = (more: Partial<PlanProblem>) => worldOf(problem(more)).reach;
const UNSCHOOLED: Person = { ...NEWCOMER, education: 'none' };

describe('a condition that can be met', () => {
  const can = (condition: Condition, more: Partial<PlanProblem> = {}) => reachOf(more).canMeet(condition);
  const work = (months?: number, withinMonths?: number): Condition => ({
    kind: 'experience',
    in: ['coding'],
    ...(months === undefined ? {} : { months }),
    ...(withinMonths === undefined ? {} : { withinMonths }),
  });
  const training: Condition = { kind: 'training', topics: ['coding'] };
  const degree: Condition = { kind: 'degree', atLeast: 'associate' };
  const graduating = course('two', { degree: { level: 'associate', field: 'health' } });
  const teaching = course('one', { training: { topic: 'coding' } });

  test.each<[string, () => boolean, boolean]>([
    ['work, by working', () => can(work(6)), true],
    ['work, where nobody may work', () => can(work(6), { mayWork: false }), false],
    ['work, without a diploma', () => can(work(6), { person: UNSCHOOLED }), false],
    ['as much work as its window holds', () => can(work(6, 6)), true],
    ['more work than its window holds', () => can(work(7, 6)), false],
    ['some work in a month', () => can(work(undefined, 1)), true],
    ['a credential whose exam can be sat', () => can(holder('AAA'), { exams: [exam('AAA')] }), true],
    [
      'a credential whose exam is not offered',
      () => can(holder('AAA'), { exams: [exam('AAA', { offered: false })] }),
      false,
    ],
    ['a credential of no known exam', () => can(holder('XYZ'), { exams: [exam('AAA')] }), false],
    ['training that a course gives', () => can(training, { courses: [teaching] }), true],
    ['training that no course gives', () => can(training, { courses: [graduating] }), false],
    ['training without a diploma', () => can(training, { courses: [teaching], person: UNSCHOOLED }), false],
    ['a degree that a course gives', () => can(degree, { courses: [graduating] }), true],
    ['a degree that no course gives', () => can(degree, { courses: [teaching] }), false],
    [
      'the level of such a degree',
      () => can({ kind: 'education', atLeast: 'associate' }, { courses: [graduating] }),
      true,
    ],
    [
      'a level that no course gives',
      () => can({ kind: 'education', atLeast: 'associate' }, { courses: [teaching] }),
      false,
    ],
    ['knowledge that a course gives', () => can({ kind: 'course', topics: ['coding'] }, { courses: [teaching] }), true],
    ['a licence', () => can({ kind: 'licence', anyOf: ['rn'] }), false],
    [
      'a licence that is had',
      () => can({ kind: 'licence', anyOf: ['rn'] }, { person: { ...NEWCOMER, licences: ['rn'] } }),
      true,
    ],
    ['what only the person can state', () => can(never), false],
    ['what they have stated', () => can(never, { person: { ...NEWCOMER, attestations: ['never'] } }), true],
  ])('%s', (_, met, expected) => {
    expect(met()).toBe(expected);
  });

  test('by the mere passing of time', () => {
    const held = (earned: string): Person => ({
      ...NEWCOMER,
      credentials: [{ code: 'OLD', mark: null, coding: true, earned }],
    });
    const year: Condition = { kind: 'credential', anyOf: ['OLD'], heldMonths: 12 };
    const exams = [exam('AAA', { required: way(year) })];
    expect(can(year, { exams, person: held('2025-12-15') })).toBe(true);
    expect(can(year, { exams })).toBe(false);
  });

  test('once studies end that bring the diploma', () => {
    const student: Person = { ...UNSCHOOLED, degrees: [{ level: 'associate', completed: '2026-06-01' }] };
    expect(reachOf({ person: student })).toMatchObject({ diploma: true });
    expect(can(work(6), { person: student })).toBe(true);
    expect(reachOf({ person: UNSCHOOLED })).toMatchObject({ diploma: false });
  });
});

describe('an exam that can be sat in the end', () => {
  const sat = (one: Exam, more: Partial<PlanProblem> = {}) =>
    reachOf({ exams: [one], targets: ['AAA'], ...more }).exams.has('AAA');
  const aaa = (rules: Parameters<typeof exam>[1], more: Partial<Exam> = {}) => exam('AAA', rules, more);
  const blind = { study: null };
  const holding: Person = { ...NEWCOMER, credentials: [{ code: 'AAA', mark: null, coding: true }] };
  const member: Exam['price'] = { member: { price: cents(1) }, other: null };
  const work: Condition = { kind: 'experience', in: ['coding'], months: 2 };
  const worker: Person = { ...NEWCOMER, experience: [{ in: 'coding', months: 2, until: '2026-01-01' }] };

  test.each<[string, () => boolean, boolean]>([
    ['asks for nothing', () => sat(aaa({})), true],
    ['is held already', () => sat(aaa({ required: null, offered: false }), { person: holding }), true],
    ['is not offered', () => sat(aaa({ offered: false })), false],
    ['nothing shows to be offered', () => sat(aaa({ offered: null })), true],
    ['asks for what is not known', () => sat(aaa({ required: null })), false],
    ['asks for what can be met', () => sat(aaa({ required: way(work) })), true],
    ['asks for what can be met and what cannot', () => sat(aaa({ required: way(work, never) })), false],
    ['has one way that is open', () => sat(aaa({ required: [...way(never), ...way(work)] })), true],
    ['is open to members alone', () => sat(aaa({}, { price: member })), true],
    ['is open to nobody', () => sat(aaa({}, { price: { member: null, other: null } })), false],
    ['nothing prepares for', () => sat(aaa({}, blind)), false],
    ['needs no preparation', () => sat(aaa({}, { ...blind, prepared: true })), true],
    ['cannot be studied for without a diploma', () => sat(aaa({}), { person: UNSCHOOLED }), false],
    ['needs no preparation, without a diploma', () => sat(aaa({}, { prepared: true }), { person: UNSCHOOLED }), true],
    ['a course prepares for', () => sat(aaa({}, blind), { courses: [course('one', { prepares: ['AAA'] })] }), true],
    [
      'a course for another prepares for',
      () => sat(aaa({}, blind), { courses: [course('one', { prepares: ['BBB'] })] }),
      false,
    ],
    ['recommended work prepares for', () => sat(aaa({}, { ...blind, recommended: way(work) })), true],
    [
      'recommended work would prepare for, if one worked',
      () => sat(aaa({}, { ...blind, recommended: way(work) }), { mayWork: false }),
      false,
    ],
    [
      'recommended work would prepare for, with a diploma',
      () => sat(aaa({}, { ...blind, recommended: way(work) }), { person: UNSCHOOLED }),
      false,
    ],
    [
      'recommended work has prepared for, diploma or not',
      () => sat(aaa({}, { ...blind, recommended: way(work) }), { person: { ...worker, education: 'none' } }),
      true,
    ],
    [
      'a part of the recommended work has prepared for',
      () => sat(aaa({}, { ...blind, recommended: way(work, never) }), { person: { ...worker, education: 'none' } }),
      false,
    ],
  ])('%s', (_, may, expected) => {
    expect(may()).toBe(expected);
  });

  test('may open another one, whatever their order', () => {
    const chain = [
      exam('AAA', { required: way(holder('BBB')) }),
      exam('BBB', { required: way(holder('CCC')) }),
      exam('CCC'),
    ];
    for (const exams of [chain, chain.toReversed()])
      expect(reachOf({ exams, targets: ['AAA'] }).exams).toEqual(new Set(['AAA', 'BBB', 'CCC']));
  });

  test('does not open itself', () => {
    const circle = [exam('AAA', { required: way(holder('BBB')) }), exam('BBB', { required: way(holder('AAA')) })];
    expect(reachOf({ exams: circle, targets: ['AAA'] }).exams).toEqual(new Set());
  });
});

test('routes are open where each of their conditions can be met', () => {
  const reach = reachOf({});
  const work: Condition = { kind: 'experience', in: ['coding'], months: 2 };
  const [open] = way(work);
  const all = [...way(work), { route: 'none', conditions: [work, never] }];
  expect(openRoutes(all, reach)).toEqual([open]);
});

test.each<[string, Condition, string[]]>([
  ['one of some codes', holder('AAA', 'CCC', 'XYZ'), ['AAA', 'CCC']],
  ['any that certifies coding', { kind: 'credential' }, ['AAA']],
  ['no credential', { kind: 'licence', anyOf: ['rn'] }, []],
])('the exams for %s', (_, condition, codes) => {
  const exams = [exam('AAA'), exam('BBB', {}, { coding: false }), exam('CCC', {}, { coding: null })];
  expect(examsFor(condition, exams).map(({ code }) => code)).toEqual(codes);
});
