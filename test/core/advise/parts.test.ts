/** What a certification is ranked by: its way, its cost, its mark, its pay, its upkeep. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { world } from '../../support/world.ts';
import { BOARD, certificate, unknown, value } from '../plan/request.ts';
import { cents, way, work } from '../plan/world.ts';
import { advised, found } from './advice.ts';

const { pay } = world();

describe('what it is ranked by', () => {
  const parts = (record: Partial<Certification>, person: Person = {}, more = {}) => {
    const one = found(advised({ certifications: [certificate('AAA', record)], ...more }, person), 'AAA').one;
    const lacks = one?.unknown.flatMap((gap) => (gap.gap === 'lack' ? gap.lack.kind : []));
    return one && { ...one.parts, lacks, atLeast: one.atLeast };
  };

  test('the way there', () => {
    expect(parts({})).toMatchObject({ maySit: 'yes', mark: null, cost: cents(10_000), months: 4, fit: 1, pay: null });
    expect(parts({ eligibility: { required: [value(way(work(3)))] } })).toMatchObject({ maySit: 'no', months: 7 });
  });

  test('the cost without books, known or not', () => {
    const books = (price: object) =>
      ({ training: { books: { member: [price], nonMember: [price] } } }) as Partial<Certification>;
    expect(parts(books(value(250)))).toMatchObject({ cost: cents(10_000), atLeast: cents(10_000) });
    expect(parts(books(unknown('not-published')))).toMatchObject({ cost: cents(10_000) });
    expect(parts(books(unknown('not-published')))?.lacks).toContain('books');
  });

  test('no cost where the exam has no price; what is known of it all the same', () => {
    const unpriced = { fees: { membershipRequired: [value(true)] } };
    expect(parts(unpriced)).toMatchObject({ cost: null, atLeast: cents(5_000), months: 4 });
    expect(parts(unpriced)?.lacks).toContain('exam');
    expect(parts({ eligibility: {} })).toMatchObject({ cost: null, atLeast: null, months: null, maySit: 'unknown' });
  });

  test('the mark that it would carry', () => {
    const organizations = [{ id: 'board', ...BOARD, designation: { removal: [value(way(work(24)))] } }];
    const eligibility = { required: [value([])], designation: [value('AAA-A')] };
    expect(parts({ eligibility }, {}, { organizations })?.mark).toBe('AAA-A');
    expect(
      parts({ eligibility, level: [value('core')] }, { experience: [{ in: 'coding', months: 24 }] }, { organizations })
        ?.mark,
    ).toBeNull();
    expect(parts({ eligibility })?.mark).toBeNull();
  });

  test('how many of the asked kinds of work it is for, and the place', () => {
    const both = {
      focus: [value(['coding' as const, 'billing' as const])],
      settings: [value(['outpatient' as const])],
    };
    expect(parts(both, { focus: ['coding', 'billing'], setting: 'outpatient' })?.fit).toBe(3);
    expect(parts(both, { focus: ['coding', 'compliance'], setting: 'outpatient' })?.fit).toBe(2);
    expect(parts(both, { focus: 'billing' })?.fit).toBe(1);
    expect(parts({ settings: [value(['any'])] }, { focus: 'coding' })?.fit).toBe(1);
  });

  test('the pay of holders: the newest survey of all of them', () => {
    const newest = (...series: ReturnType<typeof pay>[]) => parts({ pay: series })?.pay;
    expect(newest(pay(50_000, { year: 2023 }), pay(60_000, { kind: 'median', year: 2024 }))).toEqual({
      amount: 60_000,
      kind: 'median',
      year: 2024,
    });
    expect(newest(pay(60_000, { kind: 'median', year: 2024 }), pay(50_000, { year: 2023 }))?.amount).toBe(60_000);
    expect(newest(pay(50_000, { year: null }), pay(60_000, { kind: 'median', year: 2024 }))?.amount).toBe(60_000);
    expect(newest(pay(50_000, { basis: 'postings' as never }))).toBeNull();
    expect(newest(pay(50_000, { of: 'members' as never }))).toBeNull();
    expect(newest(pay(50_000, { kind: 'low' as never }))).toBeNull();
    expect(newest()).toBeNull();
  });

  test('a year of upkeep, where all of it has a price', () => {
    const renewal = (fees: Certification['renewal']) => parts({ renewal: { cycleMonths: [value(24)], ...fees } });
    expect(renewal({ fee: { member: [value(100)], nonMember: [value(200)] } })?.upkeep).toEqual(cents(10_000));
    expect(renewal({})).toMatchObject({ upkeep: null });
    const fees = { member: [value(80)], membershipRequired: [value(true)] };
    const free = { cycleMonths: [value(24)], fee: { member: [value(0)], nonMember: [value(0)] } };
    const member: Person = { memberships: ['board'] };
    expect(parts({ fees, renewal: free }, member)?.upkeep).toEqual(cents(5_000));
    expect(parts({ fees, renewal: free }, { ...member, student: true })?.upkeep).toEqual(cents(2_000));
    expect(parts({ fees, renewal: free }, member, { organizations: [] })).toMatchObject({ upkeep: null });
    expect(renewal({})?.lacks).toContain('recertification');
  });
});
