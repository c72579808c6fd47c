/** What holds of every path whose adopted values do not overlap, whatever else it carries. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layered } from '../../src/core/figures.ts';
import { world } from '../support/world.ts';

const SOURCES = { board: '2026-01', guide: '2025', old: '2015-06-30', blog: null } as const;
const { value, unknown, figure } = world(SOURCES);

const someone = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(SOURCES) as (keyof typeof SOURCES)[])), { minLength: 1 })
  .map((by) => by as string[]);
const asOf = fc
  .tuple(fc.integer({ min: 1995, max: 2035 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

type Span = { from: string; until: string };

/** Years in pairs, ascending: each pair is a time in which one value holds. */
const spans: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 2000, max: 2030 }), { maxLength: 8 })
  .map((years) => years.toSorted((a, b) => a - b))
  .map((years) =>
    Array.from({ length: Math.floor(years.length / 2) }, (_, index) => ({
      from: String(years[2 * index]),
      until: String((years[2 * index + 1] ?? 0) - 1),
    })),
  );

/** Every value of a path is another number, so that a value tells which entry it is. */
const path = fc
  .record({ spans, who: fc.infiniteStream(someone), disputed: fc.nat(3), doubtful: fc.nat(2), written: fc.boolean() })
  .map(({ spans, who, disputed, doubtful, written }) => {
    const by = () => who.next().value as string[];
    const adopted = spans.map((span, index) => value(index, { ...span, by: by() }));
    const entries: Layered<number>[] = [
      ...adopted,
      ...Array.from({ length: disputed }, (_, index) => value(100 + index, { standing: 'disputed', by: by() })),
      ...Array.from({ length: doubtful }, (_, index) => value(200 + index, { standing: 'doubtful', by: by() })),
      ...(written ? [unknown('not-published')] : []),
    ];
    return { spans, entries };
  });

const shuffled = path.chain(({ spans, entries }) =>
  fc.shuffledSubarray(entries, { minLength: entries.length }).map((other) => ({ spans, entries, other })),
);

it('adopts the one value whose time holds the day, and none where no time does', () => {
  fc.assert(
    fc.property(path, asOf, ({ spans, entries }, day) => {
      const year = day.slice(0, 4);
      const index = spans.findIndex(({ from, until }) => from <= year && year <= until);
      expect(figure(entries, { asOf: day }).value).toBe(index === -1 ? null : index);
    }),
  );
});

it('gives a value or the reason why there is none, never both', () => {
  fc.assert(
    fc.property(path, asOf, fc.option(fc.constantFrom(...Object.keys(SOURCES))), ({ entries }, day, source) => {
      const { value: given, unknown: reason, saidBy } = figure(entries, { asOf: day, source });
      expect((given === null) !== (reason === null)).toBe(true);
      expect(saidBy.length > 0).toBe(given !== null);
    }),
  );
});

it('never lists the chosen value among the others, and adopts none of them', () => {
  fc.assert(
    fc.property(path, asOf, ({ entries }, day) => {
      const { value: given, others } = figure(entries, { asOf: day });
      expect(others.map((other) => other.value)).not.toContain(given);
      expect(others.map(({ standing }) => standing)).not.toContain('adopted');
    }),
  );
});

it('does not depend on the order in which the values were written', () => {
  fc.assert(
    fc.property(shuffled, asOf, ({ entries, other }, day) => {
      const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value;
      const first = figure(entries, { asOf: day });
      const second = figure(other, { asOf: day });
      expect({ ...second, others: second.others.toSorted(byValue) }).toEqual({
        ...first,
        others: first.others.toSorted(byValue),
      });
    }),
  );
});

it('under one source gives only what that source says', () => {
  fc.assert(
    fc.property(path, asOf, fc.constantFrom(...Object.keys(SOURCES)), ({ entries }, day, source) => {
      const said = entries.flatMap((entry) =>
        'value' in entry && entry.saidBy.some((statement) => statement.source === source) ? [entry.value] : [],
      );
      const { value: given, saidBy } = figure(entries, { asOf: day, source });
      if (given === null) expect(said).toEqual([]);
      else expect(said).toContain(given);
      expect(saidBy.every((statement) => statement.source === source)).toBe(true);
    }),
  );
});
