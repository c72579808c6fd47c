import { expect, test } from 'vitest';
import { distancesFrom } from '../../../src/core/eligibility/distances.ts';
import { programTypesOn } from '../../../src/core/programs.ts';
import { ask, world } from '../../support/world.ts';

const { sources, value } = world();

const types = programTypesOn(
  [
    { type: 'associate', name: 'Associate', cost: [value({ low: 6000, high: 20_000 })] },
    {
      type: 'certificate',
      name: 'Certificate',
      cost: [value({ low: 1500, high: 3000 })],
      months: [value({ low: 4, high: 12 })],
    },
    { type: 'self-paced', name: 'Self-paced', months: [value({ low: 1, high: 2 })] },
    { type: 'diploma', name: 'Diploma', months: [value({ low: 9, high: null })] },
  ],
  ask(),
  sources,
);
const { program, credential } = distancesFrom(
  () => types,
  (anyOf) => ({ months: anyOf?.length ?? null, cost: 7 }),
);

test('a program is as far as the long end of its type', () => {
  expect(program('certificate')).toEqual({ months: 12, cost: 3000 });
});
test('a course is measured as a certificate program', () => {
  expect(program('course')).toEqual({ months: 12, cost: 3000 });
});
test('what is not known of a type stays unknown, and so does an open end', () => {
  expect(program('associate')).toEqual({ months: null, cost: 20_000 });
  expect(program('diploma')).toEqual({ months: null, cost: null });
});
test('a type that is not in the data is not known at all', () => {
  expect(distancesFrom(() => [], credential).program('certificate')).toEqual({ months: null, cost: null });
});
test('credentials are measured by what preparing for them takes', () => {
  expect(credential(['CPC', 'CCS'])).toEqual({ months: 2, cost: 7 });
  expect(credential(undefined)).toEqual({ months: null, cost: 7 });
});
