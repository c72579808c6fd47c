import { describe, expect, it } from 'vitest';
import type { Catalog, WagePart, WithSources } from '../../../src/core/catalog.ts';
import { areaTest, usStateOf } from '../../../src/core/us-states.ts';
import { levelsOn } from '../../../src/core/wages/levels.ts';
import { occupationsIn, type PayFilter, payOn, wageTables } from '../../../src/core/wages/pay.ts';
import type { WageTable, WageTables } from '../../../src/schema/wages.ts';
import { ask, DAY, world } from '../../support/world.ts';

const { sources } = world({ bureau: '2026-01', labor: '2025-07', state: '2026' });

const table = (scope: WageTable['scope'], parts: Partial<WageTable>): WageTable => ({
  id: `${scope}-${parts.period ?? '2025-05'}`,
  scope,
  occupation: '29-2072',
  period: '2025-05',
  source: 'bureau',
  checked: DAY,
  standing: 'adopted',
  columns: ['state', 'name', 'mean'],
  rows: [['NJ', 'New Jersey', 60_000]],
  ...parts,
});

const levels = table('level', {
  occupation: null,
  period: '2025-07',
  until: '2026-06',
  source: 'labor',
  approximate: true,
  columns: ['areaCode', 'name', 'state', ...[1, 2, 3, 4].map((level) => `29-2072.${level}`)],
  rows: [
    ['1', 'Guam MSA', 'GU', 13, 15, 17, 19],
    ['2', 'Trenton-Princeton, NJ', 'NJ', 20, 23, 27, 30],
  ],
});

const PARTS: Record<WagePart, WageTable[]> = {
  national: [
    table('national', { columns: ['mean'], rows: [[56_000]] }),
    table('national', { occupation: '29-2098', period: '2020-05', columns: ['mean'], rows: [[48_000]] }),
    table('national', { occupation: '43-3021', period: '2020-05', columns: ['mean'], rows: [[41_000]] }),
  ],
  industries: [table('industry', { columns: ['name', 'mean'], rows: [['Hospitals', 58_000]] })],
  states: [
    table('state', {}),
    table('state', { occupation: '43-3021', rows: [['OH', 'Ohio', 45_000]] }),
    table('state', { occupation: '29-2071', period: '2018-05', rows: [['OH', 'Ohio', 39_000]] }),
  ],
  areas: [
    table('area', { rows: [['GU', 'Guam', 41_000]] }),
    table('state-estimate', { source: 'state', period: '2026', rows: [['CA', 'Fresno MSA', 52_000]] }),
  ],
  levels: [levels],
  projections: [],
};

const NO_TABLES: Record<WagePart, WageTable[]> = {
  national: [],
  industries: [],
  states: [],
  areas: [],
  levels: [],
  projections: [],
};

const read: WagePart[] = [];
const catalogOf = (parts: Record<WagePart, WageTable[]>): Catalog => {
  const wages = (part: WagePart): WithSources<WageTables> => {
    read.push(part);
    return { tables: parts[part], sources };
  };
  return { wages } as Catalog;
};
const pay = (filter: PayFilter, occupation = '29-2072', question = ask(), parts = PARTS) => {
  read.length = 0;
  return payOn(catalogOf(parts), occupation, filter, question);
};
/** The pay of some tables alone. */
const payIn = (parts: Partial<Record<WagePart, WageTable[]>>, filter: PayFilter, question = ask()) =>
  pay(filter, '29-2072', question, { ...NO_TABLES, ...parts });

describe('payOn', () => {
  it('reads areas and levels for an area alone', () => {
    expect(pay({})).toMatchObject({ levels: [], areas: [], lacks: [], nearest: [] });
    pay({ state: 'NJ' });
    expect(read).toEqual(['national', 'industries', 'states']);
    pay({ area: 'Trenton' });
    expect(read).toEqual(['national', 'industries', 'states', 'areas', 'levels']);
  });

  it("keeps the bureau's figures, a state's estimates and the federal levels in lists of their own", () => {
    const all = pay({ area: 'a' });
    expect(all.areas.map(({ name, source }) => [name, source])).toEqual([['Guam', 'bureau']]);
    expect(all.estimates.map(({ name, source }) => [name, source])).toEqual([['Fresno MSA', 'state']]);
    expect(all.levels.map(({ area, source }) => [area, source])).toEqual([['Guam MSA', 'labor']]);
  });

  it('offers for a state without a figure its areas and levels, the place of nobody else', () => {
    const guam = pay({ state: 'guam' });
    expect(guam.states).toEqual([]);
    expect(guam.lacks).toEqual([{ of: 'state', asked: 'Guam', words: [] }]);
    expect(guam.areas.map(({ name }) => name)).toEqual(['Guam']);
    expect(guam.levels.map(({ area }) => area)).toEqual(['Guam MSA']);
    expect(guam.nearest).toEqual([]);
  });

  it('offers for a state without a figure its other occupations, the most alike first', () => {
    const { states, nearest } = pay({ state: 'OH' });
    expect(states).toEqual([]);
    expect(nearest.map(({ occupation, year }) => [occupation, year])).toEqual([
      ['29-2071', 2018],
      ['43-3021', 2025],
    ]);
  });

  it('puts those of the same group first, whatever their codes', () => {
    const states = ['29-2071', '43-3011', '43-9021'].map((occupation) =>
      table('state', { occupation, rows: [['OH', 'Ohio', 40_000]] }),
    );
    const { nearest } = pay({ state: 'OH' }, '43-9022', ask(), { ...NO_TABLES, states });
    expect(nearest.map(({ occupation }) => occupation)).toEqual(['43-9021', '29-2071', '43-3011']);
  });

  it('offers for the nation an occupation that is alike, and no edition before its period', () => {
    const early = pay({}, '29-2072', ask({ asOf: '2020-06-01' }));
    expect(early.nation).toBe(null);
    expect(early.nearest.map(({ occupation, mean }) => [occupation, mean])).toEqual([['29-2098', 48_000]]);
    expect(pay({}, '29-2072', ask({ asOf: '2020-04-30' }))).toMatchObject({ nation: null, nearest: [], states: [] });
  });

  it('takes a state of no such name for a slip of the pen', () => {
    expect(pay({ state: 'Ohia' }).lacks).toEqual([{ of: 'state', asked: 'Ohia', words: ['Ohio', 'OH', 'HI'] }]);
    expect(pay({ state: 'Ohia' }).levels).toEqual([]);
    expect(read).toEqual(['national', 'industries', 'states']);
  });

  it('says what area and what industry it lacks', () => {
    expect(pay({ area: 'Atlantis' }).lacks).toEqual([{ of: 'area', asked: 'Atlantis', words: [] }]);
    expect(pay({ industry: 'fishing' }).lacks).toEqual([{ of: 'industry', asked: 'fishing', words: [] }]);
    // One list of three is enough.
    expect([pay({ area: 'Fresno' }).lacks, pay({ industry: 'hospitals' }).lacks]).toEqual([[], []]);
  });
});

describe('the parts of the pay', () => {
  const parts = {
    ...PARTS,
    industries: [
      table('industry', { columns: ['name', 'mean'], rows: [['Hospitals', 58_000]] }),
      table('sector', { columns: ['name', 'mean'], rows: [['Government', 57_000]] }),
    ],
  };
  const count = (filter: PayFilter) => {
    const {
      nation,
      states,
      industries,
      sectors,
      areas,
      estimates,
      levels: local,
    } = pay(filter, '29-2072', ask(), parts);
    return [
      nation === null ? 0 : 1,
      ...[states, industries, sectors, areas, estimates, local].map((rows) => rows.length),
    ];
  };

  it.each<[string, PayFilter, number[]]>([
    ['nothing is asked: all but what is local', {}, [1, 1, 1, 1, 0, 0, 0]],
    ['a state: no industry, no sector', { state: 'NJ' }, [1, 1, 0, 0, 0, 0, 0]],
    ['an industry: no state, no sector', { industry: 'hospital' }, [1, 0, 1, 0, 0, 0, 0]],
    ['a state and an industry: both', { state: 'NJ', industry: 'hospital' }, [1, 1, 1, 0, 0, 0, 0]],
    ['an area: what is local alone', { area: 'Trenton' }, [1, 0, 0, 0, 0, 0, 1]],
    ['an area of a state', { area: 'Guam', state: 'GU' }, [1, 0, 0, 0, 1, 0, 1]],
    ['an area of another state', { area: 'Trenton', state: 'GU' }, [1, 0, 0, 0, 0, 0, 0]],
    ['a state that does not exist: nothing local', { state: 'Ohia' }, [1, 0, 0, 0, 0, 0, 0]],
  ])('%s', (_, filter, expected) => {
    expect(count(filter)).toEqual(expected);
  });

  it('come with the highest pay first: by mean, else median, then by name', () => {
    const rows: WageTable['rows'] = [
      ['Beta', 50_000, 90_000],
      ['Delta', null, 60_000],
      ['Alpha', 50_000, null],
      ['Empty', null, null],
      ['Gamma', null, 55_000],
      ['Blank', null, null],
    ];
    const sorted = ['Delta', 'Gamma', 'Alpha', 'Beta', 'Blank', 'Empty'];
    for (const given of [rows, rows.toReversed()]) {
      const named = { columns: ['name', 'mean', 'median'], rows: given };
      const all = payIn(
        { industries: [table('industry', named), table('sector', named)], areas: [table('area', named)] },
        {},
      );
      expect(all.industries.map(({ name }) => name)).toEqual(sorted);
      expect(all.sectors.map(({ name }) => name)).toEqual(sorted);
      const local = payIn({ areas: [table('area', named)] }, { area: 'a' });
      expect(local.areas.map(({ name }) => name)).toEqual(['Delta', 'Gamma', 'Alpha', 'Beta', 'Blank']);
    }
  });

  it('come with the highest third level first, then by name', () => {
    const rows: WageTable['rows'] = [
      ['1', 'Beta', 'NJ', 1, 2, 20, 30],
      ['2', 'Empty', 'NJ', 1, 2, null, 30],
      ['3', 'Alpha', 'NJ', 1, 2, 20, 40],
      ['4', 'Delta', 'NJ', 1, 2, 25, 30],
      ['5', 'Bare', 'NJ', 1, 2, null, 30],
    ];
    for (const given of [rows, rows.toReversed()]) {
      const local = payIn({ levels: [{ ...levels, rows: given }] }, { area: 'NJ' });
      expect(local.levels.map(({ area }) => area)).toEqual(['Delta', 'Alpha', 'Beta', 'Bare', 'Empty']);
    }
  });

  it('know an industry by a word in its name, in any case, but not by what it leaves out', () => {
    const names = [
      'Offices of Physicians (except Mental Health Specialists)',
      'Hospitals, excluding Federal Government',
      'Nursing Care excluding Hospices',
      'Schools (except Federal) and Training',
    ];
    const rows = names.map((name, index) => [name, 1000 - index]);
    const found = (industry: string) =>
      payIn({ industries: [table('industry', { columns: ['name', 'mean'], rows })] }, { industry }).industries.map(
        ({ name }) => name.split(/[ ,]/)[0],
      );
    expect(found('PHYSICIANS')).toEqual(['Offices']);
    expect(found('mental')).toEqual([]);
    expect(found('federal')).toEqual([]);
    expect(found('hospi')).toEqual(['Hospitals']);
    expect(found('hospitals,')).toEqual([]);
    expect(found('training')).toEqual(['Schools']);
    expect(found('s')).toHaveLength(4);
  });

  it('know a state by its name and code; one of own data that is none of ours too', () => {
    const rows: WageTable['rows'] = [
      ['NJ', 'New Jersey', 60_000],
      ['RU', 'Ruritania', 20_000],
    ];
    const found = (state: string) => payIn({ states: [table('state', { rows })] }, { state });
    for (const word of ['nj', ' New jersey ', 'NJ'])
      expect(found(word).states.map(({ name }) => name)).toEqual(['New Jersey']);
    for (const word of ['ru', ' RURITANIA ', 'ruritania'])
      expect(found(word)).toMatchObject({ states: [{ name: 'Ruritania' }], lacks: [] });
  });

  it('lack a state of which every figure was held back, and offer what is near', () => {
    const rows: WageTable['rows'] = [['OH', 'Ohio', null]];
    const clerks = table('state', { occupation: '43-3021', rows: [['OH', 'Ohio', 45_000]] });
    const alike = table('state', { occupation: '29-2099', rows: [['OH', 'Ohio', 39_000]] });
    const found = payIn({ states: [table('state', { rows }), clerks, alike] }, { state: 'ohio' });
    expect(found.states).toHaveLength(1);
    expect(found.lacks).toEqual([{ of: 'state', asked: 'Ohio', words: [] }]);
    expect(found.nearest.map(({ occupation }) => occupation)).toEqual(['29-2099', '43-3021']);
    expect(read).toContain('areas');
  });

  it('lack the nation only where nothing narrower is asked', () => {
    const clerks = [table('national', { occupation: '29-2098', columns: ['mean'], rows: [[40_000]] })];
    expect(payIn({ national: clerks }, {}).lacks).toEqual([{ of: 'nation', asked: 'the United States', words: [] }]);
    expect(payIn({ national: clerks }, { industry: 'x' }).lacks.map(({ of }) => of)).toEqual(['nation', 'industry']);
    expect(payIn({ national: clerks, states: [table('state', {})] }, { state: 'NJ' }).lacks).toEqual([]);
    expect(payIn({ national: clerks }, { area: 'x' }).lacks.map(({ of }) => of)).toEqual(['area']);
  });

  it('name the tables of what is shown that were not adopted, unless one source is asked', () => {
    const disputed = (scope: WageTable['scope']) => table(scope, { id: `${scope}-disputed`, standing: 'disputed' });
    const more = {
      national: [...PARTS.national, disputed('national')],
      industries: [...parts.industries, disputed('industry')],
      states: [...PARTS.states, disputed('state')],
    };
    const ids = (filter: PayFilter, question = ask()) =>
      pay(filter, '29-2072', question, { ...parts, ...more }).others.map(({ id }) => id);
    expect(ids({})).toEqual(['national-disputed', 'industry-disputed', 'state-disputed']);
    expect(ids({ state: 'NJ' })).toEqual(['national-disputed', 'state-disputed']);
    expect(ids({ industry: 'hospitals' })).toEqual(['national-disputed', 'industry-disputed']);
    expect(ids({ area: 'Guam' })).toEqual(['national-disputed']);
    expect(ids({}, ask({ source: 'bureau' }))).toEqual([]);
  });
});

describe('wageTables', () => {
  it('are those of all parts, with the sources of each', () => {
    const { tables, sources: cited } = wageTables(catalogOf(PARTS), ['states', 'levels']);
    expect(tables).toEqual([...PARTS.states, levels]);
    expect(cited).toEqual(sources);
  });

  it('speak of occupations, each once, by their codes', () => {
    expect(occupationsIn([...PARTS.states.toReversed(), ...PARTS.national, levels])).toEqual([
      '29-2071',
      '29-2072',
      '29-2098',
      '43-3021',
    ]);
  });
});

describe('levelsOn', () => {
  it('gives four levels of the asked occupation, as an estimate, with the months for which they hold', () => {
    expect(levelsOn({ tables: [levels], sources }, '29-2072', ask())[1]).toMatchObject({
      area: 'Trenton-Princeton, NJ',
      level1: 20,
      level4: 30,
      from: '2025-07',
      until: '2026-06',
      figure: { approximate: true, dated: '2025-07' },
    });
    expect(levelsOn({ tables: [levels], sources }, '43-3021', ask())).toEqual([]);
  });

  it('knows none before their first month', () => {
    expect(levelsOn({ tables: [levels], sources }, '29-2072', ask({ asOf: '2025-06-30' }))).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['nj', 'NJ'],
    ['New Jersey', 'NJ'],
    ['guam', 'GU'],
    ['QQ', undefined],
  ])('%s is the state %s', (word, code) => {
    expect(usStateOf(word)?.code).toBe(code);
  });

  it.each([
    ['AL', 'Columbus, GA-AL', 'GA', true],
    ['AL', 'Albany, NY', 'NY', false],
    ['in', 'Arlington, TX', 'TX', false],
    ['Washington', 'Washington-Arlington, DC-VA', 'DC', true],
    ['Washington', 'Yakima', 'WA', true],
    ['trenton', 'Trenton-Princeton, NJ', 'NJ', true],
  ])('%s means %s of %s: %s', (wanted, name, state, expected) => {
    expect(areaTest(wanted)({ name, state })).toBe(expected);
  });
});
