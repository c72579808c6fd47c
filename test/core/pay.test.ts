import { describe, expect, it } from 'vitest';
import type { Catalog, WagePart, WithSources } from '../../src/core/catalog.ts';
import { type PayFilter, payOn } from '../../src/core/pay.ts';
import { areaTest, stateOf } from '../../src/core/states.ts';
import { levelsOn } from '../../src/core/wage-levels.ts';
import type { WageTable, WageTables } from '../../src/schema/career.ts';
import { ask, DAY, world } from '../support/world.ts';

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

const read: WagePart[] = [];
const wages = (part: WagePart): WithSources<WageTables> => {
  read.push(part);
  return { tables: PARTS[part], sources };
};
const pay = (filter: PayFilter, occupation = '29-2072', question = ask()) => {
  read.length = 0;
  return payOn({ wages } as Catalog, occupation, filter, question);
};

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

  it('offers for the nation an occupation that is alike, and no edition before its period', () => {
    const early = pay({}, '29-2072', ask({ asOf: '2020-06-01' }));
    expect(early.nation).toBe(null);
    expect(early.nearest.map(({ occupation, mean }) => [occupation, mean])).toEqual([['29-2098', 48_000]]);
    expect(pay({}, '29-2072', ask({ asOf: '2020-04-30' }))).toMatchObject({ nation: null, nearest: [], states: [] });
  });

  it('takes a state of no such name for a slip of the pen', () => {
    expect(pay({ state: 'Ohia' }).lacks).toEqual([{ of: 'state', asked: 'Ohia', words: ['Ohio', 'OH', 'HI'] }]);
    expect(pay({ state: 'Ohia' }).levels).toEqual([]);
  });

  it('says what area and what industry it lacks', () => {
    expect(pay({ area: 'Atlantis' }).lacks).toEqual([{ of: 'area', asked: 'Atlantis', words: [] }]);
    expect(pay({ industry: 'fishing' }).lacks).toEqual([{ of: 'industry', asked: 'fishing', words: [] }]);
  });
});

describe('levelsOn', () => {
  it('gives four levels of the asked occupation, as an estimate, with the months for which they hold', () => {
    expect(levelsOn([levels], '29-2072', ask(), sources)[1]).toMatchObject({
      area: 'Trenton-Princeton, NJ',
      level1: 20,
      level4: 30,
      from: '2025-07',
      until: '2026-06',
      figure: { approximate: true, dated: '2025-07' },
    });
    expect(levelsOn([levels], '43-3021', ask(), sources)).toEqual([]);
  });

  it('knows none before their first month', () => {
    expect(levelsOn([levels], '29-2072', ask({ asOf: '2025-06-30' }), sources)).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['nj', 'NJ'],
    ['New Jersey', 'NJ'],
    ['guam', 'GU'],
    ['QQ', undefined],
  ])('%s is the state %s', (word, code) => {
    expect(stateOf(word)?.code).toBe(code);
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
