import { describe, expect, test } from 'vitest';
import { dayOf, happened } from '../../../src/core/eligibility/day.ts';
import { judgeRoute, judgeRoutes } from '../../../src/core/eligibility/judge.ts';
import type { State } from '../../../src/core/eligibility/state.ts';
import { cases } from '../../support/world.ts';
import { route, years } from './support.ts';

type Case = { date: string; asOf: string; within?: number; state: State };

describe('a date', () => {
  test.each(cases<Case>('eligibility/happened.json'))('$date on $asOf, within $within: $state', (given) => {
    expect(happened(given.date, dayOf(given.asOf), given.within)).toBe(given.state);
  });
});

test('a day knows several windows', () => {
  const day = dayOf('2026-03-31');
  expect([1, 12, 1].map(day.back)).toEqual(['2026-02-28', '2025-03-31', '2026-02-28']);
});

describe('routes', () => {
  const day = dayOf('2026-11-25');
  const worked = { experience: [{ in: 'coding' as const, months: 24 }] };
  test('a route without a condition left is met', () => {
    expect(judgeRoute({ route: 'a', conditions: [] }, {}, day)).toBe('met');
  });
  test('all conditions of a route have to hold, whichever comes last', () => {
    expect(judgeRoute(route('a', years(3), years(2)), worked, day)).toBe('unmet');
    expect(judgeRoute(route('a', years(2), years(3)), worked, day)).toBe('unmet');
    expect(judgeRoute(route('a', years(2), years(1)), worked, day)).toBe('met');
  });
  test('one route is enough, whichever it is', () => {
    expect(judgeRoutes([route('a', years(2)), route('b', years(3))], worked, day)).toBe('met');
    expect(judgeRoutes([route('a', years(3)), route('b', years(2))], worked, day)).toBe('met');
    expect(judgeRoutes([route('a', years(3)), route('b', years(4))], worked, day)).toBe('unmet');
    expect(judgeRoutes([], {}, day)).toBe('met');
  });
});
