import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_GROUPS, compareRows, LEAST_IS_BEST, whollyBelow } from '../../src/core/compare.ts';
import { cases, world } from '../support/world.ts';

const { value, unknown, view } = world();

describe('whollyBelow', () => {
  it.each(cases<{ name: string; values: unknown[]; least: number | null }>('wholly-below.json'))(
    '$name',
    ({ values, least }) => {
      expect(whollyBelow(values)).toBe(least);
    },
  );

  it('follows its value to whatever place it is put', () => {
    const cents = fc.integer({ min: 0, max: 2000 }).map((amount) => amount / 100);
    const span = fc.tuple(cents, cents).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    const values = fc.array(fc.oneof(cents, span, fc.constant(null)), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, (list) => {
        const found = whollyBelow(list);
        const back = whollyBelow(list.toReversed());
        expect(back).toBe(found === null ? null : list.length - 1 - found);
      }),
    );
  });
});

describe('compareRows', () => {
  const cheap = view({ code: 'ABC', fees: { range: [value(117)] }, exam: { questions: [value(100)] } });
  const dear = view({ code: 'DEF', fees: { range: [value(425)] }, exam: { questions: [value(100)] } });
  const dark = view({ code: 'XYZ', fees: { range: [unknown('not-published')] } });
  const row = (views: (typeof cheap)[], path: string) => {
    const { differs, least, figures } = compareRows(views, [path])[0] ?? {};
    return { differs, least, values: figures?.map((figure) => figure?.value ?? null) };
  };

  it('marks the one that is cheaper', () => {
    expect(row([dear, cheap], 'fees.range')).toEqual({
      differs: true,
      least: 1,
      values: [
        { low: 425, high: 425 },
        { low: 117, high: 117 },
      ],
    });
  });

  it('marks nothing while one is not known', () => {
    expect(row([dear, cheap, dark], 'fees.range')).toMatchObject({ differs: true, least: null });
  });

  it('marks the least only where less is better', () => {
    expect(row([cheap, dark], 'exam.questions')).toEqual({ differs: true, least: null, values: [100, null] });
  });

  it('sees that equal values do not differ, lists and spans too', () => {
    const same = view({ fees: { range: [value({ low: 117, high: 117 })] }, exam: { questions: [value(100)] } });
    expect(row([cheap, dear], 'exam.questions').differs).toBe(false);
    expect(row([cheap, same], 'fees.range').differs).toBe(false);
    expect(row([dark, dark], 'fees.range')).toMatchObject({ differs: false, least: null });
  });

  it('gives the rows in the order of the paths', () => {
    const paths = ['fees.range', 'exam.minutes', 'code'];
    expect(compareRows([cheap, dear], paths).map(({ path }) => path)).toEqual(paths);
  });
});

it('compares figures that every certification has', () => {
  const known = Object.keys(view({}).figures);
  // The totals of a cost are worked out where they are asked.
  const own = (paths: readonly string[]) => paths.filter((path) => !path.startsWith('cost.'));
  expect(known).toEqual(expect.arrayContaining(own(Object.values(COMPARE_GROUPS).flat())));
  expect(known).toEqual(expect.arrayContaining(own(Object.keys(LEAST_IS_BEST))));
});
