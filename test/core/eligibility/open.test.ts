import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { judgeCondition } from '../../../src/core/eligibility/judge.ts';
import { openConditions, openFor } from '../../../src/core/eligibility/open.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { decide, type Rules } from '../../../src/core/eligibility/verdict.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { cases } from '../../support/world.ts';
import { anyCondition, anyPerson } from './arbitrary.ts';
import { held, route, rules, years } from './support.ts';

const day = dayOf('2026-11-25');
const fact: Condition = { kind: 'attestation', id: 'fact', text: 'it is so' };
const diploma: Condition = { kind: 'education', atLeast: 'high-school' };

/** Whether a way that asks for more than another adds nothing to what is asked. */
const isImplied = (strong: Condition, weak: Condition): boolean =>
  !openConditions([route('weak', weak), route('strong', strong, fact)], {}, day).includes(fact);

describe('one condition implies another', () => {
  type Case = { name: string; strong: Condition; weak: Condition; implied: boolean };
  test.each(cases<Case>('eligibility/implies.json'))('$name: $implied', ({ strong, weak, implied }) => {
    expect(isImplied(strong, weak)).toBe(implied);
  });

  test('only where whoever meets the first meets the second', () => {
    const pair = fc.tuple(anyCondition, anyCondition).filter(([strong, weak]) => isImplied(strong, weak));
    fc.assert(
      fc.property(pair, fc.array(anyPerson, { minLength: 9, maxLength: 9 }), ([strong, weak], people) => {
        for (const person of people)
          if (judgeCondition(strong, person, day) === 'met') expect(judgeCondition(weak, person, day)).toBe('met');
      }),
    );
  });
});

describe('what a set of ways depends on', () => {
  test('the way that asks less stays, wherever it stands', () => {
    expect(openConditions([route('a', years(1)), route('b', years(2), diploma)], {}, day)).toEqual([years(1)]);
    expect(openConditions([route('b', years(2), diploma), route('a', years(1))], {}, day)).toEqual([years(1)]);
  });
  test('of two that ask the same, the first', () => {
    const [first, second] = [years(1), years(1)];
    const open = openConditions([route('a', first), route('b', second)], {}, day);
    expect(open).toHaveLength(1);
    expect(open[0]).toBe(first);
  });
  test('a chain of ways leaves the least', () => {
    const ways = [route('c', years(3), diploma), route('b', years(2), diploma), route('a', years(1), diploma)];
    expect(openConditions(ways, {}, day)).toEqual([years(1), diploma]);
  });
  test('a met way leaves nothing, though others are open', () => {
    expect(openConditions([route('a', years(1)), route('b', diploma)], { education: 'bachelor' }, day)).toEqual([]);
  });
  test('what is met of a way is not asked again', () => {
    expect(openConditions([route('a', years(1), diploma)], { education: 'bachelor' }, day)).toEqual([years(1)]);
  });
});

describe('what can still change a verdict', () => {
  const self: Condition = { kind: 'credential', anyOf: ['ABC'] };
  const marked = (parts: Partial<Rules> = {}): Rules =>
    rules({ required: [route('a', diploma)], designation: 'ABC-A', removal: [route('w', years(2))], ...parts });
  const thisMonth = { credentials: [{ ...held('ABC'), earned: '2026-11' }] };
  const table: [string, Rules, Person, Condition[]][] = [
    ['all of it', marked(), {}, [diploma, years(2)]],
    ['only the mark', marked({ required: [] }), {}, [years(2)]],
    ['only the exam', marked(), { experience: [] }, [diploma]],
    ['the mark is off', marked(), { experience: [{ in: 'coding', months: 24 }] }, [diploma]],
    ['nothing of what is not offered', marked({ offered: false }), {}, []],
    ['nothing of a lost exam', marked(), { education: 'none' }, []],
    ['nothing where both are known', marked(), { education: 'bachelor', experience: [] }, []],
    ['nothing of what is held', marked(), { credentials: [held('ABC')] }, []],
    ['rules that are not known: no answer helps', marked({ required: null }), {}, []],
    ['ways out of the mark that are not known', marked({ removal: null }), { education: 'bachelor' }, []],
    ['the day a credential was earned', marked(), { ...thisMonth, education: 'none' }, [self]],
    ['that day beside the rest', marked(), thisMonth, [self, diploma, years(2)]],
    ['that day alone, where the rules are not known', marked({ required: null }), thisMonth, [self]],
    ['that day alone, where it is not offered', marked({ offered: false }), thisMonth, [self]],
    ['not that day where it changes nothing', rules({ required: [] }), thisMonth, []],
  ];
  test.each(table)('%s', (_, given, person, expected) => {
    expect(openFor(given, decide(given, person, day), person, day)).toEqual(expected);
  });
});
