import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeCondition } from '../../../src/core/eligibility/judge.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { State } from '../../../src/core/eligibility/state.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { CONDITION_KINDS } from '../../../src/schema/vocabulary.ts';
import { cases } from '../../support/world.ts';

type Case = { name: string; asOf?: string; condition: Condition; profile: Person; state: State };

describe.each(CONDITION_KINDS)('%s', (kind) => {
  const table = cases<Case>(`eligibility/${kind}.json`);

  test.each(table)('$name: $state', ({ asOf, condition, profile, state }) => {
    expect(judgeCondition(condition, profile, dayOf(asOf ?? '2026-11-25'))).toBe(state);
  });

  test('has a case for each answer', () => {
    expect(new Set(table.map(({ condition, state }) => `${condition.kind} ${state}`))).toEqual(
      new Set(['met', 'unmet', 'unknown'].map((state) => `${kind} ${state}`)),
    );
  });
});
