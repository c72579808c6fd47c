import { describe, expect, it } from 'vitest';
import { priceFor } from '../../../src/core/cost/prices.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { world } from '../../support/world.ts';

const { value, unknown, view } = world();

type Fees = NonNullable<Certification['fees']>;

describe('priceFor', () => {
  const paths = { member: 'fees.member', nonMember: 'fees.nonMember', everybody: 'fees.range' };
  const price = (fees: Fees, choice: 'join' | 'none', everybody = true) => {
    const { interval, reason, detail } = priceFor(
      view({ fees }),
      choice,
      everybody ? paths : { member: paths.member, nonMember: paths.nonMember },
    );
    return interval === null ? reason : `${detail} ${interval.low / 100} ${interval.high / 100}`;
  };
  const member = [value(300)];
  const nonMember = [value(400)];
  const range = [value({ low: 250, high: 450 })];
  const gone = [unknown('not-applicable')];
  const hidden = [unknown('not-published')];

  it.each<[string, Fees, string, string]>([
    ['both', { member, nonMember }, 'member 300 300', 'non-member 400 400'],
    ['both, and one for everybody', { member, nonMember, range }, 'member 300 300', 'non-member 400 400'],
    ["a member's alone: nobody else's", { member }, 'member 300 300', 'not-found'],
    ["another's alone: no member's", { nonMember, range }, 'not-found', 'non-member 400 400'],
    ['one for everybody', { range }, 'everybody 250 450', 'everybody 250 450'],
    ['none', {}, 'not-found', 'not-found'],
    ['none, for its own reason', { member: hidden, nonMember: gone, range: gone }, 'not-published', 'not-applicable'],
    // What does not apply says nothing while one for everybody may.
    [
      'none, where none of its own applies',
      { member: gone, nonMember: gone, range: hidden },
      'not-published',
      'not-published',
    ],
    ['a range that is open', { range: [value({ low: null, high: 450 })] }, 'not-published', 'not-published'],
  ])('%s', (_, fees, join, none) => {
    expect([price(fees, 'join'), price(fees, 'none')]).toEqual([join, none]);
  });

  it('is none for everybody where there is no such path', () => {
    expect([price({ range }, 'join', false), price({ range }, 'none', false)]).toEqual(['not-found', 'not-found']);
  });

  it('is not published where the source leaves an end of it open', () => {
    const open = { member: [unknown('not-applicable')], range: [value({ low: 250, high: null })] };
    expect(price(open, 'join')).toBe('not-published');
  });
});
