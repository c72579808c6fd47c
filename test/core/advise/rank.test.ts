/** Which certifications make the short list, and in which order. */
import { describe, expect, test } from 'vitest';
import { compareParts, prioritiesOf, ranked, suitable } from '../../../src/core/advise/rank.ts';
import { MISFITS, type Misfit, type Parts, type Priority } from '../../../src/core/advise/types.ts';
import { PRIORITIES } from '../../../src/schema/vocabulary.ts';

const PARTS: Parts = {
  maySit: 'yes',
  mark: null,
  cost: { low: 100, high: 200 },
  months: 6,
  pay: { amount: 60_000, kind: 'mean', year: 2025 },
  fit: 1,
  upkeep: { low: 10, high: 20 },
};
const pay = (amount: number): Parts['pay'] => ({ amount, kind: 'mean', year: 2025 });

test('the told priorities come first, each once, the others behind them in our order', () => {
  expect(prioritiesOf(undefined)).toEqual(PRIORITIES);
  expect(prioritiesOf([])).toEqual(PRIORITIES);
  expect(prioritiesOf(['pay', 'cost', 'pay'])).toEqual(['pay', 'cost', 'maySit', 'months', 'fit', 'upkeep']);
});

describe('part by part', () => {
  /** Better ones first. */
  test.each<[Priority, Partial<Parts>[]]>([
    ['maySit', [{ maySit: 'yes' }, { maySit: 'no' }, { maySit: 'unknown' }]],
    [
      'cost',
      [
        { cost: { low: 0, high: 100 } },
        { cost: { low: 50, high: 100 } },
        { cost: { low: 0, high: 101 } },
        { cost: null },
      ],
    ],
    ['months', [{ months: 0 }, { months: 5 }, { months: 6 }, { months: null }]],
    ['pay', [{ pay: pay(70_000) }, { pay: pay(69_999) }, { pay: null }]],
    ['fit', [{ fit: 2 }, { fit: 1 }, { fit: 0 }]],
    [
      'upkeep',
      [
        { upkeep: { low: 0, high: 10 } },
        { upkeep: { low: 5, high: 10 } },
        { upkeep: { low: 0, high: 11 } },
        { upkeep: null },
      ],
    ],
  ])('%s', (part, ordered) => {
    const all = ordered.map((more): Parts => ({ ...PARTS, ...more }));
    for (const [i, a] of all.entries())
      for (const [j, b] of all.entries())
        expect(Math.sign(compareParts(a, b, [part])), `${i} ${j}`).toBe(Math.sign(i - j));
  });

  test('the first that differs decides, and what is no priority decides nothing', () => {
    const [cheap, quick] = [
      { ...PARTS, cost: { low: 0, high: 1 } },
      { ...PARTS, months: 1 },
    ];
    expect(compareParts(cheap, quick, ['fit', 'cost', 'months'])).toBeLessThan(0);
    expect(compareParts(cheap, quick, ['months', 'cost'])).toBeGreaterThan(0);
    expect(compareParts(cheap, quick, ['fit'])).toBe(0);
    expect(compareParts(cheap, quick, [])).toBe(0);
  });
});

describe('the rank', () => {
  const one = (code: string, months: number | null, more: Partial<Parts> = {}) => ({
    code,
    parts: { ...PARTS, months, ...more },
  });
  const ranks = (...all: ReturnType<typeof one>[]) =>
    ranked(all, ['months']).map(({ code, rank }) => `${rank} ${code}`);

  test('is shared by what ties, and the next one counts all before it', () => {
    expect(ranks(one('D', 9), one('C', 3), one('B', 5), one('A', 3))).toEqual(['1 A', '1 C', '3 B', '4 D']);
  });

  test('is a tie in the priorities alone', () => {
    expect(ranks(one('B', 3, { fit: 9 }), one('A', 3))).toEqual(['1 A', '1 B']);
  });

  test('is last for what is not known', () => {
    expect(ranks(one('A', null), one('B', 60), one('C', null))).toEqual(['1 B', '2 A', '2 C']);
    expect(ranks()).toEqual([]);
  });
});

describe('what suits', () => {
  const sketch = (code: string, ...misfits: Misfit[]) => ({ code, misfits });
  /** @param found misfits that only a search for a way finds */
  const suiting = (all: ReturnType<typeof sketch>[], found: Record<string, Misfit[]> = {}) => {
    const asked = new Set<string>();
    const codes = suitable(all, ({ code, misfits }) => {
      asked.add(code);
      return [...misfits, ...(found[code] ?? [])];
    }).map(({ code }) => code);
    return { codes, asked: [...asked].sort() };
  };
  const three = [sketch('A'), sketch('B'), sketch('C')];

  test('is all that has no misfit; where there are three nothing else is let in', () => {
    expect(suiting([...three, sketch('D', 'requirements-unknown'), sketch('E', 'focus')]).codes).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  test('below three is joined by what one may perhaps sit for', () => {
    const unsure = sketch('D', 'requirements-unknown');
    expect(suiting([sketch('A'), sketch('B'), unsure]).codes).toEqual(['A', 'B', 'D']);
    expect(suiting([sketch('A'), sketch('B'), sketch('D', 'narrow')]).codes).toEqual(['A', 'B']);
    // What only a lighter misfit holds back stays out while anything suits.
    expect(suiting([sketch('A'), sketch('D', 'degree')]).codes).toEqual(['A']);
  });

  test('where nothing suits is what is kept out by the lightest misfits', () => {
    expect(suiting([sketch('A', 'focus'), sketch('B', 'level'), sketch('C', 'level', 'narrow')]).codes).toEqual([
      'B',
      'C',
    ]);
    expect(suiting([sketch('A', 'focus'), sketch('B', 'focus', 'level')]).codes).toEqual(['A', 'B']);
    expect(suiting([]).codes).toEqual([]);
  });

  test.each(MISFITS.map((misfit, index) => [misfit, MISFITS[index + 1]] as const).slice(0, -1))(
    'lets in %s before %s',
    (light, heavy) => {
      const { codes } = suiting([sketch('A', heavy as Misfit), ...['B', 'C', 'D'].map((code) => sketch(code, light))]);
      expect(codes).toEqual(['B', 'C', 'D']);
    },
  );

  test('looks for a way only where nothing else keeps it out', () => {
    const { codes, asked } = suiting([...three, sketch('D', 'focus'), sketch('E')], { E: ['limits'] });
    expect(codes).toEqual(['A', 'B', 'C']);
    expect(asked).toEqual(['A', 'B', 'C', 'E']);
  });

  test('counts what the way finds like all else', () => {
    expect(suiting([sketch('A'), sketch('B')], { A: ['no-way'], B: ['limits'] }).codes).toEqual(['A']);
  });
});
