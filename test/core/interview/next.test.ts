import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Rules } from '../../../src/core/eligibility/verdict.ts';
import { nextQuestion } from '../../../src/core/interview/interview.ts';
import { idOf } from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { route, rules, years } from '../eligibility/support.ts';

const DAY = dayOf('2026-11-23');
const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
const rn: Condition = { kind: 'licence', anyOf: ['rn'] };
const cca: Condition = { kind: 'credential', anyOf: ['CCA'] };
const supervised: Condition = { kind: 'experience', in: ['coding'], months: 12, supervised: true };
const course: Condition = { kind: 'course', topics: ['coding'] };
const longCourse: Condition = {
  kind: 'training',
  topics: ['coding'],
  kinds: ['course'],
  hours: 80,
  approvedBy: ['pcap'],
};
const recentTraining: Condition = { kind: 'training', topics: ['coding'], withinMonths: 12 };
const fact = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });

/** A certification that asks one of these ways. */
const one = (...ways: Condition[][]): Rules =>
  rules({ required: ways.map((conditions, index) => route(`r${index}`, ...conditions)) });
const next = (given: readonly Rules[], person: Person = {}, unsaid: string[] = []) => {
  const found = nextQuestion(given, { person, unsaid: new Set(unsaid) }, DAY);
  return found && { id: idOf(found.question), atMost: found.atMost, because: found.because };
};

describe('which question comes next, and how many come at most', () => {
  test.each<[string, Rules[], Person, string[], string | null, number]>([
    ['one decides', [one([rn])], {}, [], 'licences', 1],
    ['none can change anything', [one([rn])], { licences: [] }, [], null, 0],
    ['what follows it counts', [one([supervised])], {}, [], 'experience', 3],
    ['what cannot be told is not counted', [one([rn, diploma])], {}, ['licences'], 'education', 1],
    // Any training in coding will do, so that nothing is asked of it.
    ['fewest come after it', [one([course], [longCourse])], {}, [], 'training', 1],
    [
      'fewest come after it, though more routes ask for another',
      [one([course], [longCourse]), one([rn, fact('x')], [rn, fact('y')], [rn, fact('z')])],
      {},
      [],
      'training',
      3,
    ],
    [
      'statements lean on the rest, though more routes ask for them',
      [one([fact('x'), rn]), one([fact('x')])],
      {},
      [],
      'licences',
      2,
    ],
    ['more of the routes ask for it', [one([rn, cca], [rn, fact('y')])], {}, [], 'licences', 3],
    ['more routes ask for it', [one([diploma, cca]), one([cca])], {}, [], 'credentials', 2],
    [
      'more ways to the mark ask for it',
      [one([diploma, cca]), rules({ required: [], designation: 'A', removal: [route('r', cca)] })],
      {},
      [],
      'credentials',
      2,
    ],
    ['less follows it', [one([supervised, rn])], {}, [], 'licences', 4],
    ['it is easier to tell', [one([rn, cca])], {}, [], 'credentials', 2],
    [
      'a day is looked up',
      [one([recentTraining, rn])],
      { training: [{ topic: 'coding' }], degrees: [] },
      [],
      'licences',
      2,
    ],
    [
      'of two entries the first',
      [one([years(1), years(1, 'billing')])],
      { experience: [{ in: 'billing' }, { in: 'coding' }] },
      [],
      'experience[0].months',
      2,
    ],
    [
      'it can change one of two verdicts',
      [one([diploma], [rn, years(1)]), one([years(1)])],
      {},
      ['education', 'licences'],
      'experience',
      2,
    ],
  ])('%s', (_, given, person, unsaid, id, atMost) => {
    const found = next(given, person, unsaid);
    expect([found?.id ?? null, found?.atMost ?? 0]).toEqual([id, atMost]);
  });

  test('for more than eight certifications the ties decide alone', () => {
    const training = one([course], [longCourse]);
    const licence = one([rn, fact('x')], [rn, fact('y')], [rn, fact('z')]);
    const asking = (count: number) => Array.from({ length: count }, () => training);
    expect(next([...asking(7), licence])).toMatchObject({ id: 'training', atMost: 3 });
    expect(next([...asking(2), ...Array.from({ length: 7 }, () => licence)])).toMatchObject({
      id: 'licences',
      atMost: 9,
    });
    // Those that ask nothing do not count.
    const silent = Array.from({ length: 5 }, () => rules({ required: null }));
    expect(next([...silent, ...asking(7), licence])).toMatchObject({ id: 'training', atMost: 3 });
  });

  test('where not every answer was looked at no more than the question itself is taken off', () => {
    const topics = ['him', 'anatomy', 'pharmacology', 'terminology', 'pathophysiology', 'reimbursement'] as const;
    const long = topics.map((topic): Condition[] => [{ kind: 'training', topics: [topic], hours: 80 }]);
    const any = (count: number): Condition[] => [{ kind: 'course', topics: topics.slice(0, count) }];
    expect(next([one(any(5), ...long.slice(0, 5))])).toMatchObject({ id: 'training', atMost: 1 });
    expect(next([one(any(6), ...long)])).toMatchObject({ id: 'training', atMost: 7 });
  });
});

describe('why it is asked', () => {
  test('each condition once a certification, whether it decides on the mark alone', () => {
    const first = { ...one([rn, diploma], [rn, fact('x')]), code: 'FIRST' };
    const second = rules({ code: 'SECOND', required: [], designation: 'A', removal: [route('r', rn)] });
    expect(next([first, second])).toMatchObject({
      id: 'licences',
      because: [
        { code: 'FIRST', condition: rn, removesMark: false },
        { code: 'SECOND', condition: rn, removesMark: true },
      ],
    });
    expect(next([first])?.because).toHaveLength(1);
  });

  test('every condition of a certification that asks for it', () => {
    const md: Condition = { kind: 'licence', anyOf: ['md'] };
    expect(next([one([rn], [md])])?.because.map(({ condition }) => condition)).toEqual([rn, md]);
  });
});
