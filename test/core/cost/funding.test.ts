/** What funding leaves of each line, on invented lines. */
import { describe, expect, it } from 'vitest';
import { fundLines } from '../../../src/core/cost/funding.ts';
import type { Line, ProgramChoice } from '../../../src/core/cost/types.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import { fundingOn } from '../../../src/core/funding.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Funding } from '../../../src/schema/funding.ts';
import type { CostKind } from '../../../src/schema/vocabulary.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { value, sources, unknown } = world();

/** Dollars, as a price in cents; a second number is the high end. */
const line = (kind: CostKind, year: number, low: number, high = low, id = `${kind}.${year}`): Line => ({
  id,
  kind,
  organization: null,
  code: null,
  year,
  price: { low: low * 100, high: high * 100 },
  detail: null,
  name: null,
  figure: unknownFigure(),
});
const school = (type: 'certificate' | 'associate', months: Range | null): ProgramChoice => ({
  kind: 'type',
  id: type,
  name: type,
  type,
  cost: unknownFigure(),
  months,
});
const NONE = { kind: 'none' } as const;

const yes = [value<'yes'>('yes')];
const no = [value<'no'>('no')];
const perhaps = [value<'if-approved'>('if-approved')];
const funding = (parts: Partial<Funding> = {}): Funding => ({
  id: 'aid',
  name: 'Aid',
  fullName: 'Aid for Students',
  kind: 'grant',
  text: [value('Money.')],
  covers: { program: yes, exam: yes, retake: yes, membership: yes },
  ...parts,
});
const limit = (
  per: 'year' | 'test' | 'program' | 'lifetime',
  amount: number | null,
  more: { id?: string; where?: string } = {},
) => ({
  id: per,
  name: 'most',
  per,
  amount: amount === null ? [unknown('not-published')] : [value(amount)],
  ...more,
});

const fund = (lines: Line[], asked: Partial<Funding>[], program: ProgramChoice = NONE) =>
  fundLines(lines, fundingOn(asked.map(funding), ask(), sources), program, DAY);
/** What is left of each line: "id covered low high", or "-". */
const left = (...asked: Parameters<typeof fund>) =>
  fund(...asked).lines.map((each) =>
    each === null ? '-' : `${each.id} ${each.covered} ${each.left.low / 100} ${each.left.high / 100}`,
  );

describe('what a funding covers', () => {
  const exam = [line('exam', 0, 300, 400)];

  it.each<[string, Partial<Funding>, string]>([
    ['yes: nothing is left', {}, 'aid yes 0 0'],
    ['no: all is left', { covers: { exam: no } }, 'aid no 300 400'],
    ['if approved', { covers: { exam: perhaps } }, 'aid if-approved 0 0'],
    ['not in the data', { covers: {} }, '-'],
    ['not in the data, from a day to come', { covers: {}, since: [value('2026-03-02')] }, '-'],
    ['from a day to come', { since: [value('2026-03-02')] }, 'aid no 300 400'],
    ['from the asked day', { since: [value('2026-03-01')] }, 'aid yes 0 0'],
    ['from this month', { since: [value('2026-03')] }, 'aid yes 0 0'],
    ['no, from a day to come', { covers: { exam: no }, since: [value('2026-03-02')] }, 'aid no 300 400'],
  ])('%s', (_, parts, expected) => {
    expect(left(exam, [parts])).toEqual([expected]);
  });

  it('covers a program of its types alone, and any where none is named', () => {
    const program = [line('program', 0, 1000)];
    const certificates = { program: { types: [value<'certificate'[]>(['certificate'])] } };
    expect(left(program, [certificates], school('certificate', null))).toEqual(['aid yes 0 0']);
    expect(left(program, [certificates], school('associate', null))).toEqual(['aid no 1000 1000']);
    expect(left(program, [{}], school('associate', null))).toEqual(['aid yes 0 0']);
    expect(left(program, [{ ...certificates, covers: {} }], school('associate', null))).toEqual(['-']);
    // The exam after it is no program.
    expect(left(exam, [certificates], school('associate', null))).toEqual(['aid yes 0 0']);
  });

  it('says once of each kind what is not in the data', () => {
    const lines = [
      line('exam', 0, 100),
      line('retake', 0, 100, 100, 'retake.2'),
      line('retake', 0, 100, 100, 'retake.3'),
    ];
    expect(fund(lines, [{ covers: { exam: yes } }, { id: 'other', covers: {} }]).lacks).toEqual([
      { id: 'other', kind: 'exam' },
      { id: 'aid', kind: 'retake' },
      { id: 'other', kind: 'retake' },
    ]);
  });
});

describe('of several', () => {
  it('that pays for sure goes before one that asks for approval, and that before one that does not', () => {
    const ways: Partial<Funding>[] = [
      { id: 'no', covers: { exam: no } },
      { id: 'perhaps', covers: { exam: perhaps } },
      { id: 'yes', covers: { exam: yes } },
    ];
    const exam = [line('exam', 0, 300)];
    for (const all of [ways, ways.toReversed()]) {
      expect(left(exam, all)).toEqual(['yes yes 0 0']);
      expect(
        left(
          exam,
          all.filter(({ id }) => id !== 'yes'),
        ),
      ).toEqual(['perhaps if-approved 0 0']);
      expect(
        left(
          exam,
          all.filter(({ id }) => id === 'no'),
        ),
      ).toEqual(['no no 300 300']);
    }
    expect(left(exam, [])).toEqual(['-']);
  });

  it('keep limits of their own', () => {
    const lines = [line('exam', 0, 100), line('membership', 0, 100)];
    const asked = [
      { id: 'a', covers: { exam: yes }, limits: [limit('lifetime', 60)] },
      { id: 'b', covers: { membership: yes }, limits: [limit('lifetime', 60)] },
    ];
    expect(left(lines, asked)).toEqual(['a yes 40 40', 'b yes 40 40']);
  });
});

describe('limits', () => {
  it('are spent at either end of the prices by itself', () => {
    expect(left([line('program', 0, 50, 150), line('exam', 0, 100)], [{ limits: [limit('lifetime', 120)] }])).toEqual([
      'aid yes 0 30',
      'aid yes 30 100',
    ]);
  });

  it('of a year are those of as many years as a program surely takes, and of one year later on', () => {
    const lines = [line('program', 0, 500), line('membership', 1, 150), line('membership', 2, 150)];
    const of = (months: Range | null) => left(lines, [{ limits: [limit('year', 100)] }], school('associate', months));
    expect(of({ low: 24, high: 30 })).toEqual(['aid yes 300 300', 'aid yes 50 50', 'aid yes 50 50']);
    expect(of({ low: 25, high: null })[0]).toBe('aid yes 200 200');
    expect(of({ low: 12, high: 24 })[0]).toBe('aid yes 400 400');
    expect(of({ low: null, high: 24 })[0]).toBe('aid yes 400 400');
    expect(of(null)[0]).toBe('aid yes 400 400');
    expect(left(lines, [{ limits: [limit('year', 100)] }])[0]).toBe('aid yes 400 400');
    // A limit of all the years together is not multiplied.
    expect(left(lines, [{ limits: [limit('program', 100)] }], school('associate', { low: 24, high: 24 }))).toEqual([
      'aid yes 400 400',
      'aid yes 150 150',
      'aid yes 150 150',
    ]);
  });

  it('of a single place hold there alone', () => {
    const there = limit('lifetime', 50, { id: 'there', where: 'One county' });
    const exam = [line('exam', 0, 300)];
    expect(left(exam, [{ limits: [there, limit('lifetime', 200)] }])).toEqual(['aid yes 100 100']);
    // How much it pays elsewhere is not known.
    expect(fund(exam, [{ limits: [there] }])).toMatchObject({
      lines: [{ left: { low: 30_000, high: 30_000 } }],
      lacks: [{ id: 'aid', kind: null }],
    });
  });

  it('of which none is known leave all, and that is said once', () => {
    const two = [line('exam', 0, 300), line('retake', 0, 100)];
    expect(fund(two, [{ limits: [limit('year', null)] }])).toEqual({
      lines: [
        { id: 'aid', covered: 'yes', left: { low: 30_000, high: 30_000 } },
        { id: 'aid', covered: 'yes', left: { low: 10_000, high: 10_000 } },
      ],
      lacks: [{ id: 'aid', kind: null }],
    });
    // One of two is enough to reckon with.
    expect(fund(two, [{ limits: [limit('year', null), limit('lifetime', 350)] }])).toMatchObject({
      lines: [{ left: { high: 0 } }, { left: { high: 5000 } }],
      lacks: [],
    });
  });
});

describe('a share by steps', () => {
  const rates = [
    value([
      { rate: 1, upTo: 2000 },
      { rate: 0.25, upTo: 4000 },
    ]),
  ];

  it.each<[number, number]>([
    [1500, 0],
    [2000, 0],
    [2400, 300],
    [4000, 1500],
    [9000, 6500],
  ])('of %i dollars leaves %i', (price, rest) => {
    expect(left([line('program', 0, price)], [{ rates }])).toEqual([`aid yes ${rest} ${rest}`]);
  });

  it('goes on from line to line of a year, and begins again in the next', () => {
    const lines = [line('program', 0, 1800), line('exam', 0, 400), line('membership', 1, 400)];
    // 200 are left of the first step, of the other 200 a quarter is paid.
    expect(left(lines, [{ rates }])).toEqual(['aid yes 0 0', 'aid yes 150 150', 'aid yes 0 0']);
  });

  it('is that of each year that a program surely takes', () => {
    expect(left([line('program', 0, 5000)], [{ rates }], school('associate', { low: 24, high: 24 }))).toEqual([
      'aid yes 750 750',
    ]);
  });

  it('is known without a limit, and held by one', () => {
    const limits = [limit('lifetime', null)];
    expect(left([line('program', 0, 2400)], [{ rates, limits }])).toEqual(['aid yes 300 300']);
    expect(left([line('program', 0, 2400)], [{ rates, limits: [limit('lifetime', 1000)] }])).toEqual([
      'aid yes 1400 1400',
    ]);
  });
});
