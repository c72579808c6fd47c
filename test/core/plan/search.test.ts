import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../../src/core/plan/search.ts';
import { bruteForce, HORIZON } from './brute-force.ts';
import { anyProblem } from './world.ts';

const RUNS = Number(process.env.PLAN_RUNS ?? 1000);

/** Beyond this a problem is passed over: trying everything would take minutes. */
const MOST_TRIED = 600;

describe('the search finds what trying everything finds', () => {
  test.each([
    ['where time does not matter', false],
    ['with look-back windows and times of holding', true],
  ])('%s', { timeout: 600_000 }, (_, windows) => {
    fc.assert(
      fc.property(anyProblem(windows), (problem) => {
        const told = problem.person.training?.some(({ completed }) => completed === '2026-03') === true;
        const expected = bruteForce(problem, windows || told, MOST_TRIED);
        fc.pre(expected !== null);
        const { plans, cut } = search(problem);
        expect(cut).toBe(false);
        const near = plans.filter(({ months }) => months <= HORIZON);
        expect(near.map(({ months, cost }) => [months, cost.low, cost.high])).toEqual(expected);
      }),
      { numRuns: RUNS, maxSkipsPerRun: 100 },
    );
  });
});
