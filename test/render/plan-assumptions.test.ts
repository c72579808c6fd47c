/** What a plan says that it takes for granted of the schooling in it. */
import { expect, test } from 'vitest';
import { planAssumptions } from '../../src/render/words/plan-assumptions.ts';
import type { ProgramTypes } from '../../src/schema/program.ts';
import { asking, PROGRAM, planned, request, value } from '../core/plan/request.ts';
import { trained } from '../core/plan/world.ts';

const ASSOCIATE = { ...PROGRAM, type: 'associate' as const, name: 'Associate degree' };
const HIM: ProgramTypes['degrees'][number] = {
  id: 'him-degree',
  name: 'Degree in health information',
  level: 'associate',
  field: 'him',
  accreditation: ['cahiim'],
  like: [value('associate')],
};

/** What is said of degrees in the plans for an exam that asks for something, by id and value. */
const ofDegrees = (parts: Parameters<typeof planned>[0]): [string, string | null][] => {
  const apart = (): never => {
    throw new Error('no dues are paid apart');
  };
  const made = planned(parts);
  expect(made.plans).not.toEqual([]);
  return planAssumptions(made, request(), {}, apart)
    .filter(({ id }) => /^(degree|price)\./.test(id))
    .map(({ id, value: of }) => [id, of]);
};

test('that an associate program gives a degree in coding is taken for granted where one is in a plan', () => {
  const certifications = [asking('AAA', trained())];
  expect(ofDegrees({ certifications, types: { types: [ASSOCIATE] } })).toEqual([['degree.associate', 'coding']]);
  expect(ofDegrees({ certifications, types: { types: [PROGRAM] } })).toEqual([]);
});

test('the field of a degree that the data names is not', () => {
  const certifications = [asking('AAA', { kind: 'degree', atLeast: 'associate', fields: ['him'] })];
  expect(ofDegrees({ certifications, types: { types: [ASSOCIATE], degrees: [HIM] } })).toEqual([
    ['price.him-degree', 'associate'],
  ]);
});
