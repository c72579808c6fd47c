import { expect, it } from 'vitest';
import { pathsIn, pathText } from '../../src/core/paths.ts';
import { world } from '../support/world.ts';

const { value, unknown } = world();

it.each([
  [[], ''],
  [['exam'], 'exam'],
  [['exam', 'questions', 0, 'value'], 'exam.questions[0].value'],
  [[0], '[0]'],
  [[0, 1, 'name'], '[0][1].name'],
])('%j is written "%s"', (path, text) => {
  expect(pathText(path)).toBe(text);
});

const found = (part: unknown) => [...pathsIn(part)].map(({ path, entries }) => [path, entries]);

it('finds every list of answers, in its order and at any depth', () => {
  const questions = [value(100), unknown('not-found')];
  const minutes = [unknown('not-published')];
  const first = [value(60_000)];
  const second = [value(70_000)];
  const part = {
    code: 'ABC',
    organization: null,
    exam: { questions, minutes, none: [] },
    pay: [{ year: 2024, amount: first }, null, { year: 2025, amount: second }],
  };
  expect(found(part)).toEqual([
    ['exam.questions', questions],
    ['exam.minutes', minutes],
    ['pay[0].amount', first],
    ['pay[2].amount', second],
  ]);
});

it('looks into no list of answers: a value may hold some of its own', () => {
  const routes = [value([{ inner: [value(1)] }])];
  expect(found({ routes })).toEqual([['routes', routes]]);
});

it.each<[string, unknown]>([
  ['no object', 'text'],
  ['nothing', null],
  ['an empty list', []],
  ['words', ['a', 'b']],
  ['statements in words, which have no value', [{ text: 'a', saidBy: [] }]],
  ['a value that nobody said', [{ value: 1 }]],
  ['what is said to be known', [{ known: true, reason: 'x' }]],
  ['a list of which something is no answer', [value(1), 'a']],
  ['a list of which something is nothing', [value(1), null]],
])('%s is none', (_, part) => {
  expect(found({ part })).toEqual([]);
});
