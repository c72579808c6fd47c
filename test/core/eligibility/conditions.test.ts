import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeCondition } from '../../../src/core/eligibility/judge.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { State } from '../../../src/core/eligibility/state.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cases } from '../../support/world.ts';

type Case = { name: string; asOf?: string; condition: Condition; profile: Person; state: State };

describe.each(['education', 'degree', 'training', 'experience', 'credential', 'others'])('%s', (file) => {
  test.each(cases<Case>(`eligibility/${file}.json`))('$name: $state', ({ asOf, condition, profile, state }) => {
    expect(judgeCondition(condition, profile, dayOf(asOf ?? '2026-11-25'))).toBe(state);
  });
});
