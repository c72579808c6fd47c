/** A person as the rules see one: a profile whose credentials are known certifications. */
import type { Profile } from '../../schema/profile.ts';
import { type IsoDate, isOver, LAST_OF_ALL, lastDay, type PartialDate } from '../dates.ts';
import { type Day, happened } from './day.ts';
import { anyOf, type State } from './state.ts';

/** A held credential by its code in the catalogue. */
export type Held = {
  code: string;
  /** The mark on it: CPC-A. */
  mark: string | null;
  /** Whether it certifies coding; null where that is not in the data. */
  coding: boolean | null;
  earned?: string | null | undefined;
};

export type Person = Omit<Profile, 'credentials'> & { credentials?: readonly Held[] | undefined };

/** What a told code means: the certification, the mark on it, and whether it certifies coding. */
export type Resolve = (code: string) => Omit<Held, 'earned'> | null;

/**
 * The person of a profile.
 *
 * @param resolve finds a code, mark or old code in the catalogue
 * @returns the person, and the codes that the catalogue does not hold (left out of the person)
 */
export const personOf = (profile: Profile, resolve: Resolve): { person: Person; unknown: string[] } => {
  if (profile.credentials === undefined) return { person: profile as Person, unknown: [] };
  const unknown: string[] = [];
  const credentials = profile.credentials.flatMap(({ code, earned }) => {
    const known = resolve(code);
    if (known === null) unknown.push(code);
    return known === null ? [] : [{ ...known, earned }];
  });
  return { person: { ...profile, credentials }, unknown };
};

/** Whether a held credential had been earned on the asked day; without a date it counts as held. */
export const isEarned = ({ earned }: Held, day: Day): State =>
  earned === undefined || earned === null ? 'met' : happened(earned, day);

/** Whether a credential is held on the asked day: unknown where the date told of it leaves that open. */
export const isHeld = ({ credentials = [] }: Person, code: string, day: Day): State =>
  anyOf(credentials, (held) => (held.code === code ? isEarned(held, day) : 'unmet'));

/**
 * The credential as held on the asked day; null where it is not, or not surely. Told both with its mark and without,
 * the mark is off.
 */
export const heldOn = ({ credentials = [] }: Person, code: string, day: Day): Held | null => {
  const held = credentials.filter((each) => each.code === code && isEarned(each, day) === 'met');
  return held.find(({ mark }) => mark === null) ?? held[0] ?? null;
};

type ToldMembership = { organization: string; until: PartialDate | null };

/**
 * The membership of an organization that was told, the one that ends last; null where there is none, undefined
 * where memberships were not told.
 *
 * @param names what the organization is called: its id, or its name too; case does not count
 */
export const membershipIn = (
  { memberships }: Pick<Person, 'memberships'>,
  names: readonly string[],
): ToldMembership | null | undefined => {
  if (memberships === undefined) return undefined;
  const wanted = names.map((name) => name.toLowerCase());
  const end = ({ until }: ToldMembership): IsoDate => (until === null ? LAST_OF_ALL : lastDay(until));
  return memberships
    .map((told) =>
      typeof told === 'string' ? { organization: told, until: null } : { ...told, until: told.until ?? null },
    )
    .filter(({ organization }) => wanted.includes(organization.toLowerCase()))
    .reduce<ToldMembership | null>((last, each) => (last === null || end(each) > end(last) ? each : last), null);
};

/** Whether a membership runs on a day; one without an end does. */
export const runsOn = ({ until }: ToldMembership, day: IsoDate): boolean => until === null || !isOver(until, day);
