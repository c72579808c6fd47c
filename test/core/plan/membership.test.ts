/** The membership that a plan counts with: how long a told one runs, when dues are paid anyway, what they are. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import { examFile, type MembershipCharges } from '../../../src/core/plan/exams.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { catalogOf } from '../../support/catalog.ts';
import { ask, DAY } from '../../support/world.ts';
import { BOARD, certificate, PREPARATION, request, value } from './request.ts';
import { cents } from './world.ts';

type Asked = { record?: Partial<Certification>; board?: Partial<Organization>; person?: Person; held?: string[] };

const file = ({ record = {}, board = BOARD, person = {}, held = [] }: Asked) => {
  const catalog = catalogOf({
    certifications: [certificate('AAA', record)],
    organizations: [{ id: 'board', ...board }],
    types: { preparation: PREPARATION },
  });
  const charged: MembershipCharges = { memberships: [], dues: [] };
  const asker = { catalog, request: request(), person, day: dayOf(DAY), question: ask() };
  const made = examFile(asker, 'AAA', charged, { held, schooled: false });
  return { ...made, charged };
};

describe('membership', () => {
  const paidUntil = (asked: Asked) => file(asked).charged.memberships[0]?.paidUntil;
  const member = (until?: string | null, organization = 'board'): Person => ({
    memberships: [{ organization, until }] as NonNullable<Person['memberships']>,
  });
  const required: Asked = { record: { fees: { member: [value(80)], membershipRequired: [value(true)] } } };
  const FOREVER = Number.POSITIVE_INFINITY;

  test.each<[string, Asked, number]>([
    ['none was told', {}, -1],
    ['it was told by name', { person: { memberships: ['board'] } }, FOREVER],
    ['another one was told', { person: { memberships: ['guild'] } }, -1],
    ['it has no told end', { person: member(undefined) }, FOREVER],
    ['it ends', { person: member('2026-06-01') }, 3],
    ['it is over', { person: member('2026-02-28') }, -1],
    ['another one ends', { person: member('2026-06-01', 'guild') }, -1],
    [
      'the one that lasts longest counts',
      {
        person: {
          memberships: [
            { organization: 'board', until: '2026-04-01' },
            { organization: 'board', until: '2026-06-01' },
          ],
        },
      },
      3,
    ],
    ['dues are paid for what is held', { ...required, held: ['board'] }, FOREVER],
    ['dues are paid for what is held elsewhere', { ...required, held: ['guild'] }, -1],
    ['dues are not asked for what is held', { held: ['board'] }, -1],
    ['a member who holds something goes on paying', { held: ['board'], person: member('2026-06-01') }, FOREVER],
    ['a membership is over of somebody who holds something', { held: ['board'], person: member('2026-02-01') }, -1],
    ['it ends on the day itself', { held: ['board'], person: member('2026-03-01') }, FOREVER],
  ])('%s', (_, asked, expected) => {
    expect(paidUntil(asked)).toBe(expected);
  });

  test('costs its dues, or a student’s', () => {
    expect(file({}).charged).toMatchObject({
      memberships: [{ id: 'board', dues: cents(5000) }],
      dues: [{ price: cents(5000), figure: { value: 50 } }],
    });
    expect(file({ person: { student: true } }).charged.memberships[0]?.dues).toEqual(cents(2000));
    expect(file({ board: {} }).charged).toMatchObject({
      memberships: [{ dues: null }],
      dues: [{ price: null, lack: { kind: 'membership' } }],
    });
  });

  test('of one organization is one for all of its exams, and of the longest that was told for any', () => {
    const catalog = catalogOf({
      certifications: [
        certificate('AAA'),
        certificate('BBB', { organization: 'guild' }),
        certificate('CCC', required.record),
      ],
      organizations: [
        { id: 'board', ...BOARD },
        { id: 'guild', membership: { individual: [value(70)] } },
      ],
      types: { preparation: PREPARATION },
    });
    const charged: MembershipCharges = { memberships: [], dues: [] };
    const asker = { catalog, request: request(), person: member('2026-06-01'), day: dayOf(DAY), question: ask() };
    const of = (code: string) =>
      examFile(asker, code, charged, { held: code === 'CCC' ? ['board'] : [], schooled: false }).exam.membership;
    expect([of('AAA'), of('BBB'), of('CCC')]).toEqual([0, 1, 0]);
    expect(charged.memberships).toEqual([
      { id: 'board', dues: cents(5000), paidUntil: FOREVER },
      { id: 'guild', dues: cents(7000), paidUntil: -1 },
    ]);
    expect(charged.dues.map(({ price }) => price)).toEqual([cents(5000), cents(7000)]);
    of('AAA');
    expect(charged.memberships[0]?.paidUntil).toBe(FOREVER);
  });
});
