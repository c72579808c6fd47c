/** From codes and a person to the answer, on an invented catalogue. */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/core/catalog.ts';
import { askCost, type CostAnswer, type CostRequest, costAlone, costInput } from '../../../src/core/cost/answer.ts';
import { type CostOptions, USUAL } from '../../../src/core/cost/types.ts';
import type { Held, Person } from '../../../src/core/eligibility/person.ts';
import { unknownFigure } from '../../../src/core/figures.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Certification, Pay } from '../../../src/schema/certification.ts';
import type { ProgramType } from '../../../src/schema/program.ts';
import { ask, DAY, world } from '../../support/world.ts';
import { route } from '../eligibility/support.ts';
import { catalogOf } from '../renewal/invented.ts';

const { value, pay, sources } = world();

const exam = (price: number): Partial<Certification> => ({ fees: { range: [value(price)] } });
const types: ProgramType[] = [
  {
    type: 'certificate',
    name: 'Certificate',
    cost: [value({ low: 1500, high: 3000 })],
    months: [value({ low: 4, high: 12 })],
  },
  { type: 'associate', name: 'Associate degree', months: [value({ low: 24, high: 24 })] },
];

const catalogWith = (pays: Partial<Record<'ABC' | 'DEF', Pay[]>> = {}): Catalog => ({
  ...catalogOf({
    board: {
      theirs: {
        membership: { required: [value(false)], individual: [value(100)] },
        designation: {
          removal: [value([route('course', { kind: 'course', topics: ['coding'] })])],
          offers: [{ id: 'course', name: 'Course', provider: 'Board', topic: 'coding', cost: [value(250)] }],
        },
      },
      codes: {
        ABC: {
          ...exam(300),
          level: [value<'entry'>('entry')],
          eligibility: { required: [value([])], designation: [value('ABC-A')] },
          ...(pays.ABC === undefined ? {} : { pay: pays.ABC }),
        },
        DEF: {
          ...exam(200),
          level: [value<'core'>('core')],
          eligibility: { required: [value([route('degree', { kind: 'degree', atLeast: 'associate' })])] },
          ...(pays.DEF === undefined ? {} : { pay: pays.DEF }),
        },
        BARE: {},
      },
    },
    club: { theirs: { membership: { required: [value(true)], individual: [value(50)] } }, codes: { CLUB: exam(80) } },
  }),
  programTypes: () => ({
    types,
    degrees: [],
    courses: [],
    preparation: [
      { level: 'entry', months: [value({ low: 2, high: 4 })] },
      { level: 'core', months: [value({ low: 3, high: 6 })] },
    ],
    notes: [],
    sources,
  }),
  programs: () => ({ programs: [], sources }),
});
const catalog = catalogWith();

const held = (code: string, earned?: string): Held => ({ code, mark: null, coding: true, earned });
type Asked = Partial<Omit<CostRequest, 'options' | 'codes'>> & { options?: Partial<CostOptions> };
const inputOf = (codes: string[], person: Person = {}, { options, unmarked = false }: Asked = {}) =>
  costInput(catalog, { codes, person, options: { ...USUAL, ...options }, unmarked }, ask());
const answer = (codes: string[], { options, ...asked }: Asked = {}, data = catalog): CostAnswer =>
  askCost(
    data,
    {
      codes,
      person: {},
      unmarked: false,
      funding: [],
      compareOptions: false,
      wage: null,
      ...asked,
      options: { ...USUAL, ...options },
    },
    ask(),
  );

describe('costInput', () => {
  const codes = (all: readonly { view: { code: string } }[]) => all.map(({ view }) => view.code).join();
  const parts = (...asked: Parameters<typeof inputOf>) => {
    const { asked: wanted, held: beside, memberOf } = inputOf(...asked);
    return [codes(wanted), codes(beside), memberOf.join()];
  };

  it.each<[string, Parameters<typeof inputOf>, string[]]>([
    ['one', [['ABC']], ['ABC', '', '']],
    ['beside what is held', [['ABC'], { credentials: [held('DEF'), held('CLUB')] }], ['ABC', 'DEF,CLUB', '']],
    ['one that is held itself', [['ABC'], { credentials: [held('ABC'), held('DEF')] }], ['ABC', 'DEF', '']],
    ['beside one that is not earned yet', [['ABC'], { credentials: [held('DEF', '2026-03-02')] }], ['ABC', '', '']],
    ['beside one told twice', [['ABC'], { credentials: [held('DEF'), held('DEF', '2025')] }], ['ABC', 'DEF', '']],
    // The upkeep of what is held is counted whole.
    [
      'the upkeep of one that is held',
      [['ABC'], { credentials: [held('ABC'), held('DEF')] }, { options: { keep: true } }],
      ['ABC', '', ''],
    ],
    [
      'the upkeep of one that is not',
      [['ABC'], { credentials: [held('DEF')] }, { options: { keep: true } }],
      ['ABC', 'DEF', ''],
    ],
    [
      'the upkeep of one that is and one that is not',
      [['ABC', 'BARE'], { credentials: [held('ABC'), held('DEF')] }, { options: { keep: true } }],
      ['ABC,BARE', 'DEF', ''],
    ],
    ['of a member', [['ABC', 'CLUB'], { memberships: ['club'] }], ['ABC,CLUB', '', 'club']],
    ['of a member by the name', [['CLUB'], { memberships: ['Club'] }], ['CLUB', '', 'club']],
    ['of a member of another', [['ABC'], { memberships: ['club'] }], ['ABC', '', '']],
    [
      'of a membership of this month',
      [['ABC'], { memberships: [{ organization: 'board', until: '2026-03' }] }],
      ['ABC', '', 'board'],
    ],
    [
      'of a membership that is over',
      [['ABC'], { memberships: [{ organization: 'board', until: '2026-02' }] }],
      ['ABC', '', ''],
    ],
    [
      'of a member of both',
      [['ABC', 'CLUB', 'DEF'], { memberships: ['club', 'board'] }],
      ['ABC,CLUB,DEF', '', 'board,club'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(parts(...asked)).toEqual(expected);
  });

  it('says until when a membership runs, where that was told', () => {
    const until = (memberships: Person['memberships']) => inputOf(['ABC', 'CLUB'], { memberships }).memberUntil;
    expect(until(['club', { organization: 'board', until: '2026-08' }])).toEqual({ board: '2026-08' });
    expect(until([{ organization: 'board', until: '2026-02' }])).toEqual({});
  });

  it.each([
    ['2025-06-30', true, '2025-06-30'],
    ['2025-06', true, null],
    ['2025', true, null],
    [undefined, true, null],
    ['2026-03-02', false, null],
  ])('of one earned on %s is held: %s, on the day %s', (earned, isHeld, day) => {
    expect(inputOf(['ABC'], { credentials: [held('ABC', earned)] }).asked[0]).toMatchObject({
      held: isHeld,
      earned: day,
    });
  });

  it('counts losing the mark only where that is asked', () => {
    expect(inputOf(['ABC']).asked[0]?.toUnmark).toBeNull();
    expect(inputOf(['ABC'], {}, { unmarked: true }).asked[0]?.toUnmark).toMatchObject([{ route: 'course' }]);
    expect(inputOf(['DEF'], {}, { unmarked: true }).asked[0]?.toUnmark).toBeNull();
  });

  it('keeps the options and the day', () => {
    expect(inputOf(['ABC'], {}, { options: { years: 7 } })).toMatchObject({
      options: { years: 7, attempts: 1 },
      asOf: DAY,
    });
  });
});

it('costs alone what somebody new pays, as usual', () => {
  const cost = costAlone(catalog, 'ABC', ask());
  expect(cost.toCertify).toEqual({ low: 30_000, high: 30_000 });
  expect(cost.lines.map(({ kind }) => kind)).toEqual(['exam']);
});

describe('options side by side', () => {
  it('are none where they were not asked', () => {
    expect(answer(['ABC']).options).toEqual([]);
  });

  it('are each known way, with its months, and what only a way can lack', () => {
    const found = answer(['ABC', 'DEF'], { compareOptions: true, options: { program: { kind: 'none' } } }).options;
    expect(
      found.map(({ program, toCertify, months, lacks }) => [
        program,
        toCertify === null ? null : toCertify.low / 100,
        months,
        lacks.map(({ kind, code }) => `${kind} ${code}`),
      ]),
    ).toEqual([
      ['self-study', 500, { low: 5, high: 10 }, ['books ABC', 'books DEF']],
      ['certificate', 2000, { low: 4, high: 12 }, []],
      ['associate', 500, { low: 24, high: 24 }, ['program null']],
    ]);
  });

  it('take no time to study for what is held', () => {
    const found = answer(['ABC', 'DEF'], { compareOptions: true, person: { credentials: [held('DEF')] } }).options;
    expect(found[0]).toMatchObject({ program: 'self-study', months: { low: 2, high: 4 }, toCertify: { high: 30_000 } });
  });
});

describe('the pay-back', () => {
  const survey = [pay(48_000), pay(60_000, { kind: 'median' })];
  const back = (pays: Parameters<typeof catalogWith>[0], wage: number | null, codes = ['ABC']) =>
    answer(codes, { wage }, catalogWith(pays)).payBack;

  it('is what certifying costs by a month of the pay, above what is earned', () => {
    // 300 / (5,000 - 3,000) and 300 / (4,000 - 3,000)
    expect(back({ ABC: survey }, 3000)).toMatchObject({ monthsLow: 0.15, monthsHigh: 0.3, basis: 'survey' });
    expect(back({ ABC: survey }, 3000)?.pays).toEqual([
      { code: 'ABC', amount: 48_000, year: 2025, of: null },
      { code: 'ABC', amount: 60_000, year: 2025, of: null },
    ]);
    expect(back({ ABC: survey }, 0)?.monthsLow).toBe(0.06);
  });

  it('is of all that are asked', () => {
    // 500 / 5,000 and 500 / 3,000
    expect(back({ ABC: survey, DEF: [pay(36_000)] }, 0, ['ABC', 'DEF'])).toMatchObject({
      monthsLow: 0.1,
      monthsHigh: 0.17,
    });
  });

  it.each<[string, Parameters<typeof back>]>([
    ['it was not asked', [{ ABC: survey }, null]],
    ['no pay is known', [{}, 0]],
    ['the exam has no price', [{ ABC: survey }, 0, ['ABC', 'BARE']]],
    ['only others were surveyed', [{ ABC: [pay(48_000, { of: 'all coders' })] }, 0]],
  ])('is null where %s', (_, asked) => {
    expect(back(...asked)).toBeNull();
  });

  it("takes the holders' own surveys before the government's, which counts by occupation", () => {
    const government = pay(30_000, { basis: 'government', of: 'records specialists' });
    expect(back({ ABC: [government, pay(60_000)] }, 0)).toMatchObject({ basis: 'survey', monthsHigh: 0.06 });
    expect(back({ ABC: [government, pay(60_000, { of: 'all coders' })] }, 0)).toMatchObject({
      basis: 'government',
      monthsHigh: 0.12,
    });
  });
});

describe('exams that stay closed after the program', () => {
  const certificate = {
    kind: 'type' as const,
    id: 'certificate',
    name: 'C',
    type: 'certificate' as const,
    cost: unknownFigure<Range>(),
    months: null,
  };

  it.each<[string, Person, CostOptions['program'], string[]]>([
    ['after a certificate', {}, certificate, ['DEF']],
    ['after an associate degree', {}, { ...certificate, type: 'associate' }, []],
    ['without a program', {}, { kind: 'none' }, []],
    ['of somebody with the degree', { degrees: [{ level: 'associate', completed: '2020' }] }, certificate, []],
    ['that were passed already', { credentials: [held('DEF')] }, certificate, []],
  ])('%s', (_, person, program, expected) => {
    expect(answer(['ABC', 'DEF'], { person, options: { program } }).fails).toEqual(expected);
  });
});
