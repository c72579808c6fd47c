import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import {
  type Eligibility,
  eligibilityOf,
  type Formality,
  judgedRoutes,
} from '../../../src/core/eligibility/eligibility.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { type Rules, rulesOf } from '../../../src/core/eligibility/verdict.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';
import { distances, held, route, rules, years } from './support.ts';

const { value, view } = world();
const day = dayOf('2026-11-25');
const diploma: Condition = { kind: 'education', atLeast: 'high-school' };
const licence: Condition = { kind: 'licence', anyOf: ['rn'] };

const answer = (given: Rules, person: Person, of = view({})): Eligibility =>
  eligibilityOf({ view: of, rules: given }, person, day, distances);

describe('rules of a certification', () => {
  const work = [route('work', years(2))];
  test('are those of its view', () => {
    const parts: Partial<Certification> = {
      status: [value('active')],
      eligibility: { required: [value([])], recommended: [value(work)], designation: [value('ABC-A')] },
    };
    expect(rulesOf(view(parts, { designation: { removal: [value(work)] } }))).toEqual({
      code: 'ABC',
      organization: 'board',
      offered: true,
      unconfirmed: false,
      replacedBy: null,
      required: [],
      recommended: work,
      designation: 'ABC-A',
      removal: work,
    });
  });
  const statuses = [
    ['active', true],
    ['retired', false],
    ['renamed', false],
    ['unconfirmed', null],
  ] as const;
  test.each(statuses)('%s: offered %s', (status, offered) => {
    const given = rulesOf(view({ status: [value(status)], replacedBy: [value('XYZ')] }));
    expect(given).toMatchObject({ offered, unconfirmed: status === 'unconfirmed', replacedBy: 'XYZ' });
  });
  test('of which nothing is known', () => {
    expect(rulesOf(view({}))).toMatchObject({
      offered: null,
      unconfirmed: false,
      required: null,
      recommended: null,
      designation: null,
    });
  });
});

describe('ways', () => {
  test('each with its state, each condition with its own and what there is of it', () => {
    const person: Person = { education: 'bachelor', experience: [{ in: 'coding', months: 12 }] };
    const ways = [route('a', diploma, years(2)), route('b', diploma, licence), route('c', years(1))];
    const judged = judgedRoutes(ways, person, day);
    expect(judged.map(({ route: { route: id }, state }) => [id, state])).toEqual([
      ['a', 'unmet'],
      ['b', 'unknown'],
      ['c', 'met'],
    ]);
    expect(judged[0]?.conditions).toEqual([
      { condition: diploma, state: 'met', have: { of: 'education', level: 'bachelor', degrees: null, meeting: null } },
      { condition: years(2), state: 'unmet', have: { of: 'experience', months: { low: 12, high: 12 } } },
    ]);
    expect(judged[1]?.conditions.map(({ state }) => state)).toEqual(['met', 'unknown']);
  });
  test('that are not known are none', () => {
    expect(judgedRoutes(null, {}, day)).toEqual([]);
  });
});

describe('what is missing', () => {
  const given = (parts: Partial<Rules> = {}) => rules({ required: [route('a', diploma, years(2))], ...parts });
  const missing = (parts: Partial<Rules>, person: Person) =>
    answer(given(parts), person).missing.map(({ condition }) => condition);
  const unschooled: Person = { education: 'none', experience: [] };

  test('the nearest way, judged', () => {
    expect(answer(given(), { ...unschooled, experience: [{ in: 'coding', months: 24 }] }).missing).toEqual([
      { condition: diploma, state: 'unmet', have: { of: 'education', level: 'none', degrees: null, meeting: null } },
    ]);
  });
  test('while it cannot be said, what surely is', () => {
    expect(missing({}, { experience: [] })).toEqual([years(2)]);
    expect(missing({}, {})).toEqual([]);
  });
  test('nothing where one may sit, with a mark or without, or while only the mark is open', () => {
    const required = [route('a', diploma), route('b', licence)];
    expect(missing({ required }, { education: 'bachelor', licences: [] })).toEqual([]);
    const marked = { required, designation: 'ABC-A', removal: [route('w', years(2))] };
    expect(missing(marked, { education: 'bachelor', licences: [], experience: [] })).toEqual([]);
    expect(missing(marked, { education: 'bachelor', licences: [] })).toEqual([]);
  });
  test('nothing of what is held, not offered, or not known', () => {
    expect(missing({}, { ...unschooled, credentials: [held('ABC')] })).toEqual([]);
    expect(missing({ offered: false }, unschooled)).toEqual([]);
    expect(missing({ required: null }, unschooled)).toEqual([]);
  });
});

describe('the rest of the answer', () => {
  const removal = [route('w', years(2))];
  const marked = rules({ required: [route('a', diploma)], recommended: removal, designation: 'ABC-A', removal });
  const ids = (ways: Eligibility['routes']) => ways.map(({ route: { route: id }, state }) => `${id} ${state}`);

  test('required, recommended and what removes the mark stay apart', () => {
    const found = answer(marked, { education: 'bachelor', experience: [] });
    expect(found).toMatchObject({ maySit: 'yes', verdict: 'eligible-with-designation', rules: marked });
    expect([found.routes, found.recommended, found.removal].map(ids)).toEqual([['a met'], ['w unmet'], ['w unmet']]);
    expect(found.open).toEqual([]);
  });
  test('the ways out of the mark are shown while it is on, or may be', () => {
    expect(ids(answer(marked, {}).removal)).toEqual(['w unknown']);
    expect(answer(marked, { experience: [{ in: 'coding', months: 24 }] }).removal).toEqual([]);
    expect(answer(marked, { experience: [], credentials: [held('ABC')] }).removal).toEqual([]);
    expect(ids(answer(marked, { credentials: [{ ...held('ABC'), mark: 'ABC-A' }] }).removal)).toEqual(['w unknown']);
  });
  test('what can still change the verdict is named', () => {
    expect(answer(marked, {}).open).toEqual([diploma, years(2)]);
  });
});

describe('what is to be done', () => {
  const fees = { member: [value(300)], nonMember: [value(400)], student: [value(200)] };
  const dues = { individual: [value<number>(150)] };
  const membership = (cost: number | null): Formality => ({
    kind: 'membership',
    organization: 'board',
    cost: cost === null ? null : { low: cost, high: cost },
    path: 'fees.membershipPerYear',
  });
  const payers: Record<number, string> = { 200: 'student', 300: 'member', 400: 'nonMember' };
  const anybody = (low: number, high = low): Formality => ({ kind: 'exam', cost: { low, high }, path: 'fees.range' });
  const exam = (price: number): Formality => ({ ...anybody(price), path: `fees.${payers[price]}` });
  const needed = { ...dues, required: [value(true)] };
  const free = { ...dues, required: [value(false)] };
  const member: Person = { memberships: ['board'] };
  const until = (date: string | null): Person => ({ memberships: [{ organization: 'board', until: date }] });

  type Row = [string, Certification['fees'], Organization['membership'], Person, Formality[]];
  const table: Row[] = [
    ['membership needed: join, and pay as a member', fees, needed, {}, [membership(150), exam(300)]],
    ['needed and there', fees, needed, member, [exam(300)]],
    ['needed, and none', fees, needed, { memberships: [] }, [membership(150), exam(300)]],
    ['needed, and elsewhere', fees, needed, { memberships: ['other'] }, [membership(150), exam(300)]],
    ['whatever its case', fees, needed, { memberships: ['Board'] }, [exam(300)]],
    [
      'told twice, one of them over',
      fees,
      needed,
      { memberships: [...(until('2020').memberships ?? []), 'board'] },
      [exam(300)],
    ],
    ['needed here and elsewhere', fees, needed, { memberships: ['other', 'board'] }, [exam(300)]],
    ['needed, its price not known', fees, { required: [value(true)] }, {}, [membership(null), exam(300)]],
    ['it ends on the asked day', fees, needed, until('2026-11-25'), [exam(300)]],
    ['it ended the day before', fees, needed, until('2026-11-24'), [membership(150), exam(300)]],
    ['it ends this month', fees, needed, until('2026-11'), [exam(300)]],
    ['it ended last month', fees, needed, until('2026-10'), [membership(150), exam(300)]],
    ['it ended last year', fees, needed, until('2025'), [membership(150), exam(300)]],
    ['its end is not known', fees, needed, until(null), [exam(300)]],
    ['an end without a day', fees, needed, { memberships: [{ organization: 'board' }] }, [exam(300)]],
    ['not needed: what anybody pays', fees, free, {}, [anybody(200, 400)]],
    ['not needed, a member', fees, free, member, [exam(300)]],
    ['not needed, no member', fees, free, { memberships: [] }, [exam(400)]],
    ['not needed, no member any more', fees, free, until('2026-10'), [exam(400)]],
    ['not known whether it is needed, no member', fees, dues, { memberships: [] }, [exam(400)]],
    ['a student', fees, free, { student: true }, [exam(200)]],
    ['a student and a member', fees, free, { ...member, student: true }, [exam(200)]],
    ['a student has to join too', fees, needed, { student: true }, [membership(150), exam(200)]],
    ['not a student', fees, free, { memberships: [], student: false }, [exam(400)]],
    [
      'a student where there is no price for one',
      { member: [value(300)] },
      needed,
      { student: true },
      [membership(150), exam(300)],
    ],
    ['one price for everybody', { range: [value<number>(165)] }, free, {}, [anybody(165)]],
    [
      'one price, a student and a member',
      { range: [value<number>(165)] },
      free,
      { ...member, student: true },
      [anybody(165)],
    ],
    ['no price for members: what anybody pays', { nonMember: [value(400)] }, free, member, [anybody(400)]],
    ['no price at all', {}, free, member, [{ kind: 'exam', cost: null, path: 'fees.range' }]],
  ];
  test.each(table)('%s', (_, ours, theirs, person, expected) => {
    const of = view({ fees: ours }, { membership: theirs });
    expect(answer(rules({ required: [] }), person, of).toDo).toEqual(expected);
  });

  test('the same for whoever may not sit yet; nothing for what is held or not offered', () => {
    const of = view({ fees }, { membership: needed });
    const todo = (given: Partial<Rules>, person: Person) =>
      answer(rules({ required: [route('a', diploma)], ...given }), person, of).toDo;
    expect(todo({}, { education: 'none' })).toEqual([membership(150), exam(300)]);
    expect(todo({}, { credentials: [held('ABC')] })).toEqual([]);
    expect(todo({ offered: false }, {})).toEqual([]);
    expect(todo({ offered: null }, {})).toEqual([membership(150), exam(300)]);
  });
});
