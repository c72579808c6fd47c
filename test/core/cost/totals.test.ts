import { describe, expect, it } from 'vitest';
import { certifyingCost, knownTotals, openTotals, openYears, totalFigures } from '../../../src/core/cost/totals.ts';
import type { CostOptions, PriceLack } from '../../../src/core/cost/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';
import { costs, credential } from './invented.ts';

const { value, unknown } = world();

const DUES: Organization['membership'] = {
  required: [value(true)],
  individual: [value({ low: 80, high: 100 }, { by: ['guide'] })],
};
const costOf = (
  theirs: Partial<Organization>,
  parts: Partial<Certification> = {},
  options: Partial<CostOptions> = {},
) => costs([credential({ membership: DUES, ...theirs }, parts)], options);
const exam = { fees: { member: [value(300, { by: ['board'] })] } };
const renewed = { renewal: { cycleMonths: [value(12)], fees: { any: [value([75], { by: ['blog'] })] } } };

describe('certifyingCost', () => {
  it('is known where all that is paid before the pass has a price', () => {
    expect(certifyingCost(costOf(renewed, exam))).toEqual({ low: 38_000, high: 40_000 });
    // The renewal and its CEUs come later.
    expect(certifyingCost(costOf({}, exam))).toEqual({ low: 38_000, high: 40_000 });
  });

  it.each<[string, Partial<Organization>, Partial<Certification>, Partial<CostOptions>]>([
    ['exam', renewed, {}, {}],
    ['dues', { membership: { required: [value(true)] } }, exam, {}],
    ['retake', renewed, exam, { attempts: 2 }],
    ['set of books', renewed, exam, { program: { kind: 'self-study' } }],
  ])('is not known where a %s has no price', (_, theirs, parts, options) => {
    expect(certifyingCost(costOf(theirs, parts, options))).toBeNull();
  });
});

describe('knownTotals', () => {
  const known = (...asked: Parameters<typeof costOf>) => {
    const { toCertify, perYearAfter, overYears } = knownTotals(costOf(...asked));
    return [toCertify, perYearAfter, overYears].map((total) => total && [total.low / 100, total.high / 100]);
  };
  const free = { membership: { required: [value(false)] } };

  it.each<[string, Partial<Organization>, Partial<Certification>, ReturnType<typeof known>]>([
    [
      'all has a price',
      renewed,
      exam,
      [
        [380, 400],
        [155, 175],
        [610, 650],
      ],
    ],
    ['nothing has one', free, {}, [null, null, null]],
    ['the exam alone has one', free, { fees: { nonMember: [value(300)] } }, [[300, 300], null, [300, 300]]],
    ['the upkeep alone has one', { ...free, ...renewed }, {}, [null, [75, 75], [150, 150]]],
  ])('where %s', (_, theirs, parts, expected) => {
    expect(known(theirs, parts)).toEqual(expected);
  });

  it('is a zero where there is nothing to pay', () => {
    const nothing = { low: 0, high: 0 };
    const cost = { lines: [], lacks: [], toCertify: nothing, perYearAfter: nothing, overYears: nothing };
    expect(knownTotals({ ...costOf({}), ...cost }).toCertify).toEqual(nothing);
  });
});

describe('openTotals', () => {
  const open = (theirs: Partial<Organization>, parts: Partial<Certification>, options: Partial<CostOptions> = {}) => {
    const found = openTotals(costOf(theirs, parts, options), options.years ?? 2);
    return Object.entries(found).flatMap(([total, isOpen]) => (isOpen ? [total] : []));
  };
  const biennial = { renewal: { cycleMonths: [value(24)] } };

  it.each<[string, Partial<Organization>, Partial<Certification>, Partial<CostOptions>, string[]]>([
    // CEUs have no price anywhere.
    ['all has a price', renewed, exam, {}, []],
    ['the exam has none', renewed, {}, {}, ['toCertify', 'overYears']],
    ['a renewal in the years has none', biennial, exam, {}, ['perYearAfter', 'overYears']],
    ['a renewal after the years has none', biennial, exam, { years: 1 }, ['perYearAfter']],
    ['a renewal has none, and no cycle', {}, exam, { years: 1 }, ['perYearAfter', 'overYears']],
    [
      'the dues have none',
      { ...renewed, membership: { required: [value(true)] } },
      exam,
      {},
      ['toCertify', 'perYearAfter', 'overYears'],
    ],
  ])('where %s', (_, theirs, parts, options, expected) => {
    expect(open(theirs, parts, options)).toEqual(expected);
  });
});

describe('openYears', () => {
  const lack = (kind: PriceLack['kind'], due: Partial<PriceLack> = {}): PriceLack => ({
    kind,
    organization: 'board',
    code: 'ABC',
    name: null,
    reason: 'not-found',
    ...due,
  });

  it.each<[string, PriceLack[], number[]]>([
    ['nothing', [], []],
    ['CEUs', [lack('ceus')], []],
    ['the exam', [lack('exam')], [0]],
    ['the program', [lack('program')], [0]],
    ['dues', [lack('membership')], [0, 1, 2, 3, 4, 5, 6]],
    ['losing the mark', [lack('mark-removal')], [1]],
    ['a renewal every two years', [lack('recertification', { inMonths: 24, everyMonths: 24 })], [2, 4, 6]],
    ['one that is due in year 1 first', [lack('recertification', { inMonths: 12, everyMonths: 24 })], [1, 3, 5]],
    ['one that is due a month later', [lack('recertification', { inMonths: 13, everyMonths: 24 })], [2, 4, 6]],
    ['one that is due soon', [lack('recertification', { inMonths: 1, everyMonths: 36 })], [1, 4]],
    ['one that is due every half year', [lack('recertification', { inMonths: 30, everyMonths: 6 })], [3, 4, 5, 6]],
    ['one whose cycle is not known', [lack('recertification')], [1, 2, 3, 4, 5, 6]],
    ['two', [lack('exam'), lack('recertification', { inMonths: 60, everyMonths: 60 })], [0, 5]],
  ])('of %s', (_, lacks, expected) => {
    const open = openYears({ lacks }, 6);
    expect(open.length).toBe(7);
    expect(open.flatMap((isOpen, year) => (isOpen ? [year] : []))).toEqual(expected);
  });
});

describe('totalFigures', () => {
  const figures = (...asked: Parameters<typeof costOf>) => {
    const { toCertify, perYearAfter } = totalFigures(costOf(...asked));
    return [toCertify, perYearAfter].map(({ value: total, saidBy }) => [total, saidBy.map(({ source }) => source)]);
  };

  it('are of what is paid before the pass, and of dues and fees after it, each by who says so', () => {
    expect(figures(renewed, exam)).toEqual([
      [{ low: 380, high: 400 }, ['guide', 'board']],
      // 75 every year: the blog is undated, and so the oldest.
      [{ low: 155, high: 175 }, ['blog', 'guide']],
    ]);
  });

  it('are open above where a part has no price', () => {
    expect(figures({}, exam)).toEqual([
      [{ low: 380, high: 400 }, ['guide', 'board']],
      [{ low: 80, high: null }, ['guide']],
    ]);
    expect(figures(renewed)[0]).toEqual([{ low: 80, high: null }, ['guide']]);
    // CEUs are in neither: they have no price anywhere.
    expect(figures(renewed, exam)[1]?.[0]).toEqual({ low: 155, high: 175 });
  });

  it('are unknown where nothing has a price', () => {
    const free = { required: [value(false)] };
    expect(figures({ membership: free })).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(
      figures({ membership: { required: [value(true)], individual: [unknown('not-published')] } }, exam)[0],
    ).toEqual([{ low: 300, high: null }, ['board']]);
  });

  it('has no part in losing the mark', () => {
    const designation = {
      offers: [{ id: 'x', name: 'X', provider: 'Board', topic: 'coding' as const, cost: [value(250)] }],
    };
    const toUnmark = [{ route: 'a', open: [{ kind: 'course' as const, topics: ['coding' as const] }] }];
    const cost = costs([credential({ membership: DUES, designation, ...renewed }, exam, { toUnmark })]);
    expect(cost.lines.map(({ kind }) => kind)).toContain('mark-removal');
    expect(totalFigures(cost).perYearAfter.saidBy.map(({ source }) => source)).toEqual(['blog', 'guide']);
  });
});
