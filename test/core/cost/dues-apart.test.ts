/** For what dues fall due that no answer counts, by what is held and told of membership. */
import { expect, it } from 'vitest';
import { duesApart } from '../../../src/core/cost/dues-apart.ts';
import { personOf } from '../../../src/core/eligibility/person.ts';
import { resolverOf } from '../../../src/core/eligibility/resolver.ts';
import type { Profile } from '../../../src/schema/profile.ts';
import { ask, DAY, world } from '../../support/world.ts';
import { catalogOf } from '../eligibility/catalog.ts';

const { value, organization } = world();

const required = (isRequired: boolean) => ({ fees: { membershipRequired: [value(isRequired)] } });
const { catalog: bare } = catalogOf([
  { code: 'ABC', ...required(true) },
  { code: 'FREE', ...required(false) },
  { code: 'ELSE', organization: 'club', ...required(true) },
]);
const catalog = {
  ...bare,
  organization: () => organization({ membership: { individual: [value(100)], student: [value(40)] } }),
};

const apart = (profile: Profile) =>
  duesApart(catalog, ask(), { person: personOf(profile, resolverOf(catalog)).person, id: 'board', day: DAY });
const holding = (...codes: string[]): Pick<Profile, 'credentials'> => ({
  credentials: codes.map((code) => ({ code })),
});
const member = (until: string | null): Pick<Profile, 'memberships'> => ({
  memberships: [{ organization: 'board', until }],
});

it.each<[string, Profile, Partial<ReturnType<typeof duesApart>>]>([
  ['nothing is told', {}, { held: [], required: false, toRenew: null, dues: { low: 100, high: 100 } }],
  ['a student', { student: true }, { dues: { low: 40, high: 40 } }],
  ['what is held asks for membership', holding('ABC'), { held: ['ABC'], required: true, toRenew: null }],
  ['what is held does not', holding('FREE'), { held: ['FREE'], required: false }],
  ['one of two does, told twice', holding('FREE', 'ABC', 'ABC'), { held: ['FREE', 'ABC'], required: true }],
  ['of another organization', holding('ELSE'), { held: [], required: false }],
  ['earned only later', { credentials: [{ code: 'ABC', earned: '2026-03-02' }] }, { held: [], required: false }],
  ['a membership that runs', { ...holding('ABC'), ...member('2026-03') }, { toRenew: null }],
  ['one without an end', { ...holding('ABC'), ...member(null) }, { toRenew: null }],
  ['one that is over', { ...holding('ABC'), ...member('2026-02') }, { toRenew: { ended: '2026-02' } }],
  ['none, as told', { ...holding('ABC'), memberships: [] }, { toRenew: { ended: null } }],
  [
    'one told by the name of the organization',
    { memberships: [{ organization: 'The Board', until: '2026-02' }] },
    { toRenew: { ended: '2026-02' } },
  ],
])('%s', (_, profile, expected) => {
  expect(apart(profile)).toMatchObject({ organization: 'board', name: 'The Board', ...expected });
});

it('are not known where nobody says what they are', () => {
  const unpriced = { ...bare, organization: () => organization() };
  expect(duesApart(unpriced, ask(), { person: {}, id: 'board', day: DAY }).dues).toBeNull();
});
