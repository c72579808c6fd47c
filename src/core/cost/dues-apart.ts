/** Dues that fall due whatever comes of what is asked, so that no cost and no plan counts them. */
import type { Catalog } from '../catalog.ts';
import { viewOf } from '../certification.ts';
import type { IsoDate, PartialDate } from '../dates.ts';
import { dayOf } from '../eligibility/day.ts';
import { heldOn, membershipIn, type Person, runsOn } from '../eligibility/person.ts';
import type { Question } from '../figures.ts';
import { type Range, toRange } from '../money.ts';
import { duesOf } from './membership.ts';
import { pricesOf } from './organization.ts';

export type DuesApart = {
  organization: string;
  name: string;
  /** Codes held of it. */
  held: string[];
  /** What is held asks for membership: dues are due for it, told or not. */
  required: boolean;
  /** Told to have ended, or that there is none (null): it has to be renewed first. Null where neither was told. */
  toRenew: { ended: PartialDate | null } | null;
  /** Of a year, in dollars; null where they are not known. */
  dues: Range | null;
};

/**
 * The dues of an organization that are paid apart from what is asked, and for what.
 *
 * @param question whose prices
 * @param asked who, which organization, and the day on which a membership of it has to run
 */
export const duesApart = (
  catalog: Catalog,
  question: Question,
  asked: { person: Person; id: string; day: IsoDate },
): DuesApart => {
  const { person, id, day } = asked;
  const organization = pricesOf(catalog, id, question);
  const codes = [...new Set((person.credentials ?? []).map(({ code }) => code))];
  const held = codes
    .filter((code) => heldOn(person, code, dayOf(day)) !== null)
    .map((code) => viewOf(catalog, code, question))
    .filter((view) => view.organization === id);
  const told = membershipIn(person, [id, organization.name]);
  const runs = told === undefined || (told !== null && runsOn(told, day));
  const { interval } = duesOf(organization, person.student === true);
  return {
    organization: id,
    name: organization.name,
    held: held.map(({ code }) => code),
    required: held.some(({ fees }) => fees.membershipRequired === true),
    toRenew: runs ? null : { ended: told?.until ?? null },
    dues: interval === null ? null : toRange(interval),
  };
};
