import { expect, test } from 'vitest';
import { paced } from '../../src/core/pace.ts';

test.each<[Parameters<typeof paced>[0], number, ReturnType<typeof paced>]>([
  [null, 10, null],
  [{ low: 3, high: null }, 10, null],
  [{ low: null, high: 6 }, 10, { low: null, high: 6 }],
  [{ low: 3, high: 6 }, 10, { low: 3, high: 6 }],
  [{ low: 3, high: 6 }, 20, { low: 2, high: 3 }],
  [{ low: 3, high: 6 }, 7, { low: 5, high: 9 }],
  [{ low: 1, high: 600 }, 10, { low: 1, high: 600 }],
  [{ low: 1, high: 601 }, 10, null],
])('%j at %i hours a week: %j', (months, hours, expected) => {
  expect(paced(months, hours)).toEqual(expected);
});
