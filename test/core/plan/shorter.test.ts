/** Why a plan is not shorter. */
import { describe, expect, test } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../../src/core/plan/request.ts';
import { delaysOf } from '../../../src/core/plan/shorter.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { catalogOf, type Parts } from '../../support/catalog.ts';
import { ask } from '../../support/world.ts';
import { BOARD, certificate, PREPARATION, PROGRAM, request, value } from './request.ts';
import { never, trained, way, work } from './world.ts';

const ways = (...conditions: Condition[]) =>
  conditions.map((one, index) => ({ route: `way-${index + 1}`, conditions: [one] }));

const delays = (eligibility: Certification['eligibility'], parts: Parts = {}, more: Partial<PlanRequest> = {}) => {
  const catalog = catalogOf({
    certifications: [certificate('AAA', { eligibility })],
    organizations: [{ id: 'board', ...BOARD }],
    ...parts,
    types: { preparation: PREPARATION, types: [PROGRAM], ...parts.types },
  });
  const asked = request({ by: 'fastest', ...more });
  const [plan] = planFor(catalog, asked, ask()).plans;
  if (plan === undefined) throw new Error('no plan');
  return delaysOf(catalog, asked, ask(), plan).map(({ step, ...delay }) => ({ id: step.id, ...delay }));
};

describe('what takes the time of a plan', () => {
  test('with how long it would take without, and none for what takes none', () => {
    expect(delays({ required: [value(ways(work(12), trained()))] })).toEqual([
      { id: 'self-study.AAA', months: 4, without: null, closed: [] },
      { id: 'program.certificate', months: 2, without: 16, closed: [] },
    ]);
    expect(delays({ required: [value(ways(work(1), trained()))] })).toEqual([
      { id: 'self-study.AAA', months: 4, without: null, closed: [] },
      { id: 'work.coding', months: 1, without: 6, closed: [] },
    ]);
  });

  test('by what else prepares', () => {
    const types = {
      types: [{ ...PROGRAM, months: [value({ low: 9, high: 9 })], preparesFor: [value(['AAA'])] }],
      preparation: PREPARATION,
    };
    expect(delays({ required: [value([])] }, { types })).toEqual([
      { id: 'self-study.AAA', months: 4, without: 9, closed: [] },
    ]);
  });

  test('without that step alone: other study and other courses stay', () => {
    const types = {
      types: [
        { ...PROGRAM, preparesFor: [value(['AAA'])] },
        {
          ...PROGRAM,
          type: 'diploma' as const,
          cost: [value({ low: 1, high: 1 })],
          months: [value({ low: 9, high: 9 })],
        },
      ],
      preparation: PREPARATION,
    };
    const certifications = [
      certificate('AAA'),
      certificate('BBB', { eligibility: { required: [value(ways(trained()))] } }),
    ];
    expect(delays(undefined, { certifications, types }, { codes: ['AAA', 'BBB'] })).toEqual([
      { id: 'self-study.BBB', months: 4, without: null, closed: [] },
      { id: 'program.certificate', months: 2, without: 17, closed: [] },
    ]);
  });

  test('with what else prepares for that exam, and the study for the other', () => {
    const types = {
      types: [{ ...PROGRAM, months: [value({ low: 9, high: 9 })], preparesFor: [value(['AAA'])] }],
      preparation: PREPARATION,
    };
    const certifications = [certificate('AAA'), certificate('BBB')];
    expect(delays(undefined, { certifications, types }, { codes: ['AAA', 'BBB'] })).toEqual([
      { id: 'self-study.BBB', months: 4, without: null, closed: [] },
      { id: 'self-study.AAA', months: 4, without: 13, closed: [] },
    ]);
  });

  test('with the closed ways of the exam that asks for the step', () => {
    const certifications = [
      certificate('AAA', { eligibility: { required: [value(way({ kind: 'credential', anyOf: ['BBB'] }))] } }),
      certificate('BBB', { eligibility: { required: [value(ways(trained(), never))] } }),
    ];
    expect(delays(undefined, { certifications }).find(({ id }) => id === 'program.certificate')?.closed).toEqual([
      { code: 'BBB', route: 'way-2', condition: never },
    ]);
  });

  test('not by waiting', () => {
    const holds: Condition = { kind: 'credential', anyOf: ['BBB'], heldMonths: 20 };
    const certifications = [certificate('AAA', { eligibility: { required: [value(way(holds))] } }), certificate('BBB')];
    expect(delays(undefined, { certifications }).map(({ id }) => id)).toEqual(['self-study.BBB', 'self-study.AAA']);
  });

  test('with the ways that nothing leads through, and what closes them', () => {
    const licence: Condition = { kind: 'licence', anyOf: ['rn'] };
    const required = [value([...ways(trained(), never), { route: 'both', conditions: [work(1), licence] }])];
    const closed = [
      { code: 'AAA', route: 'way-2', condition: never },
      { code: 'AAA', route: 'both', condition: licence },
    ];
    expect(delays({ required })).toEqual([
      { id: 'self-study.AAA', months: 4, without: null, closed: [] },
      { id: 'program.certificate', months: 2, without: null, closed },
    ]);
  });

  test('with the closed ways to lose the mark, not those to sit', () => {
    const eligibility = { required: [value(ways(trained(), never))], designation: [value('AAA-A')] };
    const licence: Condition = { kind: 'licence', anyOf: ['rn'] };
    const organizations = [{ id: 'board', ...BOARD, designation: { removal: [value(ways(work(5), licence))] } }];
    expect(delays(eligibility, { organizations }, { unmarked: true }).find(({ id }) => id === 'work.coding')).toEqual({
      id: 'work.coding',
      months: 5,
      without: null,
      closed: [{ code: 'AAA', route: 'way-2', condition: licence }],
    });
  });
});
