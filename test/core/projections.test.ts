import { describe, expect, it } from 'vitest';
import { areaProjections, projectionsOn, selectProjections } from '../../src/core/projections.ts';
import type { Projection } from '../../src/schema/career.ts';
import type { WageTable } from '../../src/schema/wages.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources, value } = world();
const by = (source: string) => ask({ source });

const projection = (occupation: string, from: number, percent: number, source: string): Projection => ({
  id: `${occupation}.${from}`,
  occupation,
  soc: null,
  from,
  to: from + 10,
  percent: [value(percent, { by: [source] })],
});

describe('projectionsOn', () => {
  const all = [
    { ...projection('records', 2025, 9, 'board'), place: 'CA' },
    projection('records', 2022, 8, 'guide'),
    projection('records', 2024, 7, 'board'),
    projection('assistants', 2024, 5, 'board'),
    { id: 'empty', occupation: 'none', soc: null, from: 2020, to: 2030 },
  ];

  it('puts the nation before the states, the newest edition first, and leaves out what nobody said anything of', () => {
    const found = projectionsOn(all, ask(), sources);
    expect(found.map(({ place, occupation, from }) => `${place} ${occupation} ${from}`)).toEqual([
      'null assistants 2024',
      'null records 2024',
      'null records 2022',
      'CA records 2025',
    ]);
  });

  it('sorts the nation, then places; by the newest edition, the occupation, and the area', () => {
    const given: [occupation: string, from: number, place?: string, area?: string][] = [
      ['records', 2023, 'CA', 'Napa'],
      ['records', 2023, 'CA'],
      ['clerks', 2023, 'CA', 'Yuba'],
      ['records', 2023, 'CA', 'Fresno'],
      ['records', 2024, 'NJ'],
      ['records', 2021],
      ['clerks', 2022],
      ['records', 2022],
    ];
    const sorted = [
      'null clerks 2022 null',
      'null records 2022 null',
      'null records 2021 null',
      'NJ records 2024 null',
      'CA clerks 2023 Yuba',
      'CA records 2023 null',
      'CA records 2023 Fresno',
      'CA records 2023 Napa',
    ];
    const rows = given.map(([occupation, from, place, area]) => ({
      ...projection(occupation, from, 1, 'board'),
      ...(place === undefined ? {} : { place }),
      ...(area === undefined ? {} : { area }),
    }));
    for (const all of [rows, rows.toReversed()])
      expect(
        projectionsOn(all, ask(), sources).map(
          ({ place, occupation, from, area }) => `${place} ${occupation} ${from} ${area}`,
        ),
      ).toEqual(sorted);
  });

  it('goes by the code of the record, whatever its id and its name', () => {
    const records = { ...projection('43-3021', 2024, 7, 'board'), soc: '29-2072' };
    expect(projectionsOn([records], ask(), sources).map(({ soc }) => soc)).toEqual(['29-2072']);
  });

  it('knows an edition on the first day of its first year', () => {
    const all = [projection('records', 2024, 7, 'board')];
    expect(projectionsOn(all, ask({ asOf: '2024-01-01' }), sources)).toHaveLength(1);
    expect(projectionsOn(all, ask({ asOf: '2023-12-31' }), sources)).toEqual([]);
  });

  it('knows no edition before its first year', () => {
    expect(projectionsOn(all, ask({ asOf: '2023-12-31' }), sources).map(({ from }) => from)).toEqual([2022]);
    expect(projectionsOn(all, ask({ asOf: '2021-12-31' }), sources)).toEqual([]);
  });

  it('keeps one of which all is disputed', () => {
    const disputed = { ...projection('records', 2022, 8, 'board'), percent: [value(8, { standing: 'disputed' })] };
    expect(projectionsOn([disputed], ask(), sources)[0]?.figures.percent).toMatchObject({
      value: null,
      others: [{ value: 8 }],
    });
  });

  it('gives under one source its own', () => {
    expect(projectionsOn(all, by('guide'), sources).map(({ from }) => from)).toEqual([2022]);
  });
});

describe('areas', () => {
  const table: WageTable = {
    id: 'areas',
    scope: 'projection',
    occupation: null,
    period: '2023',
    until: '2033',
    source: 'board',
    checked: DAY,
    standing: 'adopted',
    columns: ['occupation', 'name', 'state', 'employmentFrom', 'percent', 'openings'],
    rows: [
      ['29-2072', 'Fresno MSA (Fresno County)', 'CA', 410, 9.8, 330],
      ['29-2072', 'Napa MSA', 'CA', 40, 0, null],
    ],
  };
  const nation = { ...projection('Medical records specialists', 2024, 7, 'board'), soc: '29-2072' };
  const state = { ...projection('29-2072', 2023, 12, 'board'), soc: '29-2072', place: 'CA' };
  const views = () => projectionsOn([nation, state, ...areaProjections([table], [nation])], ask(), sources);
  const areas = (filter: Parameters<typeof selectProjections>[1]) => {
    const { found, instead } = selectProjections(views(), filter);
    return [found.map(({ place, area }) => area ?? place), instead];
  };

  it('gives a row without a state none', () => {
    const [bare] = areaProjections([{ ...table, columns: ['occupation', 'name'], rows: [['29-2072', 'Fresno']] }], []);
    expect(bare).toMatchObject({ occupation: '29-2072', area: 'Fresno' });
    expect(bare?.place).toBeUndefined();
  });

  it("turns a row into values of the table's source; an empty cell is unknown, a zero is not", () => {
    const fresno = views().find(({ area }) => area?.startsWith('Fresno'));
    expect(fresno).toMatchObject({ occupation: 'Medical records specialists', place: 'CA', from: 2023, to: 2033 });
    expect(fresno?.figures.percent).toMatchObject({ value: 9.8, saidBy: [{ source: 'board' }] });
    expect(fresno?.figures.newJobs.value).toBe(null);
    const napa = views().find(({ area }) => area?.startsWith('Napa'));
    expect(napa?.figures).toMatchObject({ percent: { value: 0 }, openings: { value: null } });
  });

  it('selects by state and by area, and gives the nation where a place has none', () => {
    expect(areas({})).toEqual([[null, 'CA'], false]);
    expect(areas({ state: 'california' })).toEqual([['CA'], false]);
    expect(areas({ area: 'fresno' })).toEqual([['Fresno MSA (Fresno County)'], false]);
    expect(areas({ area: 'CA' })).toEqual([['Fresno MSA (Fresno County)', 'Napa MSA'], false]);
    expect(areas({ state: 'NJ' })).toEqual([[null], true]);
    expect(areas({ area: 'Trenton' })).toEqual([[null], true]);
    expect(areas({ state: 'NJ', occupation: '43-3021' })).toEqual([[], true]);
    expect(areas({ state: 'California', occupation: '29-2072' })).toEqual([['CA'], false]);
    expect(areas({ occupation: '43-3021' })).toEqual([[], false]);
    // A word that is no state is one of which nothing is known.
    expect(areas({ state: 'Atlantis' })).toEqual([[null], true]);
    expect(areas({ state: 'CA', area: 'napa' })).toEqual([['Napa MSA'], false]);
    expect(areas({ state: 'NJ', area: 'napa' })).toEqual([[null], true]);
  });
});
