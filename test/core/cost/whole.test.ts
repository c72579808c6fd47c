/** A whole cost of invented credentials: its order, its totals and its program. */
import { describe, expect, it } from 'vitest';
import { type Cost, costByYear } from '../../../src/core/cost/cost.ts';
import { type Figure, unknownFigure } from '../../../src/core/figures.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';
import { costs, credential, linesOf } from './invented.ts';

const { value } = world();

type Theirs = Partial<Organization>;
const DUES: Theirs = { membership: { required: [value(true)], individual: [value(100)], student: [value(40)] } };

describe('the whole', () => {
  const price = (low: number, high = low) => ({ low: low * 100, high: high * 100 });
  const school = {
    kind: 'type' as const,
    id: 'certificate',
    name: 'Certificate',
    type: 'certificate' as const,
    months: null,
  };
  const program = { ...school, cost: { ...unknownFigure<Range>(), value: { low: 1500, high: 3000 }, unknown: null } };
  const asked = [
    credential(
      { ...DUES, renewal: { cycleMonths: [value(12)], fees: { any: [value([75])] } } },
      { fees: { member: [value(300)] } },
    ),
  ];

  it('stands year by year, in the order of the kinds, whatever part a line is of', () => {
    const found = costs(asked, { program });
    expect(linesOf(found)).toEqual([
      '0 program 1500-3000',
      '0 membership.board.0 100',
      '0 exam.ABC 300',
      '1 recertification.ABC.1 75',
      '2 membership.board.2 100',
      '2 recertification.ABC.2 75',
    ]);
    expect(found.toCertify).toEqual(price(1900, 3400));
    expect(found.overYears).toEqual(price(2150, 3650));
    expect(found.perYearAfter).toEqual(price(175));
    // 2150 / 24 = 89.583..., 3650 / 24 = 152.083...
    expect(found.monthly).toEqual({ low: 8958, high: 15_208 });
    expect(costByYear(found.lines, 3)).toEqual([price(1900, 3400), price(75), price(175), price(0)]);
    expect(found.lines[0]).toMatchObject({
      kind: 'program',
      organization: null,
      code: null,
      name: 'Certificate',
      detail: null,
    });
  });

  it('has no program where nothing is left to be passed, or the upkeep alone is asked', () => {
    const kinds = (cost: Cost) => cost.lines.map(({ kind }) => kind);
    expect(kinds(costs(asked, { program, keep: true }))).not.toContain('program');
    expect(
      kinds(
        costs(
          asked.map((one) => ({ ...one, held: true })),
          { program },
        ),
      ),
    ).not.toContain('program');
    const [one] = asked;
    if (one !== undefined)
      expect(kinds(costs([{ ...one, held: true }, credential(DUES, { code: 'B' })], { program }))).toContain('program');
  });

  it('says that a program has no price, for its reason', () => {
    const lacks = (cost: Figure<Range>) =>
      costs(asked, { program: { ...school, cost } }).lacks.filter(({ kind }) => kind === 'program');
    const about = { kind: 'program', organization: null, code: null, name: 'Certificate' };
    expect(lacks(unknownFigure('not-published'))).toEqual([{ ...about, reason: 'not-published' }]);
    expect(lacks({ ...program.cost, value: { low: 5, high: null } })).toEqual([{ ...about, reason: 'not-published' }]);
  });

  it('keeps organizations apart, in the order asked', () => {
    const club = credential({ ...DUES, id: 'club', name: 'Club' }, { code: 'C', fees: { member: [value(200)] } });
    expect(linesOf(costs([club, ...asked], { years: 1 }))).toEqual([
      '0 membership.club.0 100',
      '0 membership.board.0 100',
      '0 exam.C 200',
      '0 exam.ABC 300',
      '1 recertification.ABC.1 75',
    ]);
    expect(costs([club, ...asked]).membership.map(({ organization, name }) => `${organization} ${name}`)).toEqual([
      'club Club',
      'board The Board',
    ]);
  });
});
