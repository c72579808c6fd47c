import { expect, it } from 'vitest';
import { walk } from '../../src/core/walk.ts';

const DEEP = 100_000;

const PART = { code: 'ABC', exam: { minutes: [{ value: 240 }, null, { value: 180 }] }, rows: [[1, 2], []] };
const placesIn = (value: unknown, isClosed?: (value: object) => boolean) =>
  [...walk(value, isClosed)].map((found) => found.path);

it('finds every object and list with where it stands, each before what it holds', () => {
  expect(placesIn(PART)).toEqual([
    [],
    ['exam'],
    ['exam', 'minutes'],
    ['exam', 'minutes', 0],
    ['exam', 'minutes', 2],
    ['rows'],
    ['rows', 0],
    ['rows', 1],
  ]);
  expect([...walk(PART)].map(({ value }) => value).slice(0, 2)).toEqual([PART, PART.exam]);
});

it.each([['text'], [3], [null], [undefined]])('finds nothing in %j', (value) => {
  expect(placesIn(value)).toEqual([]);
});

it('finds what is closed, and nothing inside it', () => {
  expect(placesIn(PART, Array.isArray)).toEqual([[], ['exam'], ['exam', 'minutes'], ['rows']]);
  expect(placesIn([PART], Array.isArray)).toEqual([[]]);
});

it('goes as deep as a value does', () => {
  let value: object = {};
  for (let depth = 1; depth < DEEP; depth += 1) value = { value };
  expect([...walk(value)]).toHaveLength(DEEP);
});
