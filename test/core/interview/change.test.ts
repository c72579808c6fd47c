import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { canChange, mayDiffer } from '../../../src/core/interview/change.ts';
import type { InterviewQuestion } from '../../../src/core/interview/question.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { route, rules, years } from '../eligibility/support.ts';

const DAY = dayOf('2026-11-23');
const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
const rn: Condition = { kind: 'licence', anyOf: ['rn'] };
const training: Condition = { kind: 'training', topics: ['coding'] };
const supervised: Condition = { kind: 'experience', in: ['coding'], months: 12, supervised: true };
const fact = (id: string): Condition => ({ kind: 'attestation', id, text: `it is ${id}` });
const asks = (...ways: Condition[][]) =>
  rules({ required: ways.map((conditions, index) => route(`r${index}`, ...conditions)) });

const LICENCES: InterviewQuestion = { field: 'licences' };
const EDUCATION: InterviewQuestion = { field: 'education' };
const months: InterviewQuestion = { field: 'experience', at: { index: 0, key: 'months' } };
const coder = (parts: object = {}): Person => ({ experience: [{ in: 'coding', ...parts }] });

describe('whether two people may come to different verdicts', () => {
  test.each<[string, Condition[][], InterviewQuestion, Person, Person, boolean]>([
    ['the verdicts differ', [[rn]], LICENCES, { licences: ['rn'] }, { licences: [] }, true],
    ['they are the same', [[rn]], LICENCES, { licences: [] }, { licences: ['md'] }, false],
    ['one still depends on something', [[rn, diploma]], LICENCES, { licences: ['rn'] }, { licences: [] }, true],
    ['the other does', [[rn, diploma]], LICENCES, { licences: [] }, { licences: ['rn'] }, true],
    [
      'what it depends on was told, and says no',
      [[rn, diploma]],
      LICENCES,
      { licences: ['rn'], education: 'none' },
      { licences: [], education: 'none' },
      false,
    ],
    [
      'both depend on the same: they tell the same of it',
      [[years(1), rn], [years(1)]],
      LICENCES,
      { licences: ['rn'], ...coder() },
      { licences: [], ...coder() },
      false,
    ],
    [
      'both depend on the same of an entry of which each told something else',
      [[supervised]],
      months,
      coder({ months: 12 }),
      coder({ months: 24 }),
      false,
    ],
    [
      'each depends on an entry of its own',
      [[{ kind: 'experience', in: ['coding', 'billing'], months: 12 }]],
      { field: 'experience' },
      coder(),
      { experience: [{ in: 'billing' }] },
      true,
    ],
    [
      'a degree may stand for a training: whoever has no schooling for it has none, whatever the other says',
      [[training]],
      EDUCATION,
      { education: 'bachelor', training: [] },
      { education: 'high-school', training: [] },
      true,
    ],
    [
      'both have the schooling for it',
      [[training]],
      EDUCATION,
      { education: 'bachelor', training: [] },
      { education: 'doctorate', training: [] },
      false,
    ],
  ])('%s', (_, ways, question, one, other, expected) => {
    const told = (person: Person) => ({ person, unsaid: new Set<string>() });
    expect(mayDiffer(asks(...ways), question, [told(one), told(other)], DAY)).toBe(expected);
    expect(mayDiffer(asks(...ways), question, [told(other), told(one)], DAY)).toBe(expected);
  });

  test('one may be settled while the other is not, though neither can be told of yet', () => {
    const unsaid = new Set(['attestations']);
    const way = asks([fact('x')], [rn, diploma]);
    const [settled, open] = [
      { person: { licences: [] }, unsaid },
      { person: { licences: ['rn' as const] }, unsaid },
    ];
    expect(mayDiffer(way, LICENCES, [settled, open], DAY)).toBe(true);
    expect(mayDiffer(way, LICENCES, [open, settled], DAY)).toBe(true);
  });

  test('where too many pairs would have to be looked at it is taken that they may', () => {
    const nobody = { person: {}, unsaid: new Set<string>() };
    const topics = ['coding', 'billing', 'him', 'anatomy', 'pharmacology'] as const;
    const courses = topics.map((topic): Condition[] => [{ kind: 'course', topics: [topic] }, fact(topic)]);
    const fields = ['coding', 'billing', 'auditing', 'management', 'finance'] as const;
    const jobs = fields.map((field): Condition[] => [
      { kind: 'experience', in: [field], months: 12, supervised: true },
      rn,
    ]);
    expect(mayDiffer(asks(...courses), EDUCATION, [nobody, nobody], DAY)).toBe(false);
    expect(mayDiffer(asks(...courses, ...jobs), EDUCATION, [nobody, nobody], DAY)).toBe(true);
  });
});

describe('whether the answer to a question can change a verdict', () => {
  test.each<[string, Condition[][], InterviewQuestion, Person, string[], boolean]>([
    ['it decides', [[rn]], LICENCES, {}, [], true],
    ['nobody asks it', [[rn]], EDUCATION, {}, [], false],
    ['what else is asked says no', [[rn, diploma]], LICENCES, { education: 'none' }, [], false],
    ['another way is met', [[rn], [diploma]], LICENCES, { education: 'bachelor' }, [], false],
    [
      'a way stays open whatever it says',
      [[diploma], [rn, years(1)]],
      { field: 'experience' },
      {},
      ['education', 'licences'],
      false,
    ],
    ['it closes the only way', [[rn, years(1)]], { field: 'experience' }, {}, ['licences'], true],
    [
      'only one of three answers tells apart',
      [[{ kind: 'education', atLeast: 'bachelor' }], [diploma, rn]],
      EDUCATION,
      { licences: [] },
      [],
      true,
    ],
  ])('%s', (_, ways, question, person, unsaid, expected) => {
    expect(canChange(asks(...ways), question, { person, unsaid: new Set(unsaid) }, DAY)).toBe(expected);
  });
});
