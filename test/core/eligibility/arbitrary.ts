/** Random conditions and people over every key that either may have, so few words that they often meet. */
import fc from 'fast-check';
import { type Held, type Person, personOf } from '../../../src/core/eligibility/person.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { anyProfile } from '../../support/profiles.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const words = <T extends string>(...all: T[]) => fc.subarray(all, { minLength: 1 });
const months = maybe(fc.constantFrom(1, 12, 24, 36));

const KINDS: { [Kind in Condition['kind']]: fc.Arbitrary<Extract<Condition, { kind: Kind }>> } = {
  education: fc.record({
    kind: fc.constant('education'),
    atLeast: fc.constantFrom('high-school', 'associate', 'bachelor'),
  }),
  degree: fc.record({
    kind: fc.constant('degree'),
    atLeast: fc.constantFrom('associate', 'bachelor'),
    fields: maybe(words('him', 'health')),
    accreditation: maybe(words('cahiim', 'regional')),
  }),
  training: fc.record({
    kind: fc.constant('training'),
    topics: maybe(words('billing-and-coding', 'coding', 'practicode')),
    kinds: maybe(words('certificate', 'course')),
    hours: maybe(fc.constantFrom(40, 80)),
    withinMonths: months,
    approvedBy: maybe(words('pcap', 'aapc')),
  }),
  experience: fc.record({
    kind: fc.constant('experience'),
    in: words('coding', 'billing'),
    months,
    supervised: maybe(fc.constant(true)),
    withinMonths: months,
  }),
  credential: fc.record({
    kind: fc.constant('credential'),
    anyOf: maybe(words('CPC', 'CCS', 'CMAA')),
    heldMonths: months,
  }),
  licence: fc.record({ kind: fc.constant('licence'), anyOf: words('rn', 'md') }),
  course: fc.record({ kind: fc.constant('course'), topics: words('anatomy', 'coding') }),
  attestation: fc.constantFrom('x', 'y').map((id) => ({ kind: 'attestation', id, text: `it is ${id}` })),
};

export const conditionOf = (...kinds: Condition['kind'][]): fc.Arbitrary<Condition> =>
  fc.oneof(...kinds.map((kind) => KINDS[kind]));

export const ALL_KINDS = Object.keys(KINDS) as Condition['kind'][];
export const anyCondition = conditionOf(...ALL_KINDS);

const isCoding = (code: string): boolean => code !== 'CMAA';
export const resolve = (code: string): Held => ({ code, mark: null, coding: isCoding(code) });

export const anyPerson: fc.Arbitrary<Person> = anyProfile(fc.constantFrom('CPC', 'CCS', 'CMAA', 'ABC')).map(
  (profile) => personOf(profile, resolve).person,
);
