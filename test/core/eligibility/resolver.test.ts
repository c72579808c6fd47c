import { describe, expect, it } from 'vitest';
import { resolverOf } from '../../../src/core/eligibility/resolver.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { world } from '../../support/world.ts';
import { catalogOf } from './catalog.ts';

const { value, unknown } = world();

describe('resolverOf', () => {
  const names = { designations: ['ABC-a'], aliases: [{ name: 'XYZ', kind: 'former-code' as const }] };

  it.each([
    ['ABC', { code: 'ABC', mark: null, coding: true }],
    ['abc', { code: 'ABC', mark: null, coding: true }],
    ['abc-a', { code: 'ABC', mark: 'ABC-A', coding: true }],
    ['xyz', { code: 'ABC', mark: null, coding: true }],
    ['none of ours', null],
  ])('"%s" is %j', (code, held) => {
    const { catalog } = catalogOf([{ focus: [value(['billing', 'coding'])] }], [names]);
    expect(resolverOf(catalog)(code)).toEqual(held);
  });

  it.each<[string, Certification['focus'], boolean | null]>([
    ['another focus', [value(['billing'])], false],
    ['a focus that is not known', [unknown('not-found')], null],
    ['one that is known after all', [unknown('not-found'), value(['coding'])], true],
    ['none', undefined, null],
    ['own data that says otherwise', [value(['coding']), value(['billing'], { layer: 1 })], false],
    ['one that has ended', [value(['billing'], { until: '2025' }), value(['coding'], { from: '2026' })], true],
    ['one that was not adopted', [value(['coding'], { standing: 'doubtful' })], null],
  ])('%s: in coding is %s', (_, focus, coding) => {
    const { catalog } = catalogOf([focus === undefined ? {} : { focus }]);
    expect(resolverOf(catalog)('ABC')?.coding).toBe(coding);
  });

  it('looks each spelling up once, up to a thousand of them', () => {
    const { catalog, read } = catalogOf([{}]);
    const resolve = resolverOf(catalog);
    const times = (): number => {
      resolve('ABC');
      return read.length;
    };
    expect([times(), times()]).toEqual([1, 1]);
    for (let count = 1; count < 1000; count += 1) resolve(`other ${count}`);
    expect(times()).toBe(1);
    resolve('one more');
    expect(times()).toBe(2);
  });
});
