/** What a membership that was told means for a cycle. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { duesDays, membershipTold } from '../../../src/core/renewal/membership.ts';
import { renewalRules } from '../../../src/core/renewal/rules.ts';
import { ask, world } from '../../support/world.ts';

const { organization } = world();

describe('membershipTold', () => {
  const rules = renewalRules(organization({ id: 'board', name: 'The Board' }), ask());
  const told = (memberships: Person['memberships'], asOf = '2026-03-01') =>
    membershipTold(memberships === undefined ? {} : { memberships }, rules, asOf);

  it.each<[string, Person['memberships'], boolean | null, number | null]>([
    ['nothing', undefined, null, null],
    ['none', [], false, null],
    ['of another', ['club'], false, null],
    ['without an end', ['board'], true, null],
    ['by its name', ['the board'], true, null],
    ['until a month', [{ organization: 'board', until: '2026-08' }], true, 8],
    ['until a day', [{ organization: 'board', until: '2026-08-15' }], true, 8],
    ['until a year', [{ organization: 'board', until: '2026' }], true, null],
    ['until this month', [{ organization: 'board', until: '2026-03' }], true, 3],
    // The month in which one reports stays known.
    ['until the last month', [{ organization: 'board', until: '2026-02' }], false, 2],
  ])('%s', (_, memberships, member, month) => {
    expect(told(memberships)).toEqual({ member, month });
  });
});

describe('duesDays', () => {
  const days = (until: string | null, asOf: string, due: string, byMonth = false) =>
    duesDays(
      { memberships: [{ organization: 'board', until }] },
      { id: 'board', name: 'The Board' },
      { asOf, due, byMonth },
    );

  it.each<[string, string | null, string, string, string[]]>([
    [
      'each year to the end of the cycle',
      '2026-08',
      '2026-03-01',
      '2028-08-31',
      ['2026-08-31', '2027-08-31', '2028-08-31'],
    ],
    ['from the end that was told', '2027-08', '2026-03-01', '2028-08-30', ['2027-08-31']],
    ['taken as renewed where it is over', '2024-08', '2026-03-01', '2027-12-31', ['2026-08-31', '2027-08-31']],
    ['today still', '2026-02', '2026-02-28', '2026-12-31', ['2026-02-28']],
    ['at the end of each month', '2026-02', '2026-03-01', '2029-01-31', ['2027-02-28', '2028-02-29']],
    ['on the day that was told', '2026-02-27', '2026-03-01', '2028-02-27', ['2027-02-27', '2028-02-27']],
    ['none of a year without a month', '2026', '2026-03-01', '2028-08-31', []],
    ['none without an end', null, '2026-03-01', '2028-08-31', []],
  ])('%s', (_, until, asOf, due, expected) => {
    expect(days(until, asOf, due)).toEqual(expected);
  });

  it('are ends of months where cycles go by the month of membership', () => {
    expect(days('2026-08-15', '2026-03-01', '2027-08-31', true)).toEqual(['2026-08-31', '2027-08-31']);
  });

  it('are none of a membership that was not told', () => {
    const days = { asOf: '2026-03-01', due: '2028-08-31', byMonth: false };
    const of = (memberships: Person['memberships']) =>
      duesDays({ memberships }, { id: 'board', name: 'The Board' }, days);
    expect([of(undefined), of([]), of(['board'])]).toEqual([[], [], []]);
    expect(of([{ organization: 'the board', until: '2028-01' }])).toEqual(['2028-01-31']);
  });
});
