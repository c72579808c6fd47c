import { describe, expect, it } from 'vitest';
import {
  GIVEN_BY,
  type ProgramFilter,
  preparationOn,
  programsOn,
  programTypesOn,
  selectPrograms,
} from '../../src/core/programs.ts';
import type { Program, ProgramType } from '../../src/schema/program.ts';
import { TRAINING_KINDS } from '../../src/schema/vocabulary.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources, value, unknown } = world();
const by = (source: string) => ask({ source });

const types = programTypesOn(
  [
    { type: 'certificate', name: 'Certificate', cost: [value({ low: 1500, high: 3000 })], online: [value(true)] },
    { type: 'diploma', name: 'Diploma' },
  ],
  ask(),
  sources,
);

const program = (id: string, parts: Partial<Program>): Program => ({
  id,
  name: id,
  provider: 'A school',
  type: 'certificate',
  state: null,
  online: null,
  ...parts,
});

const programs = programsOn(
  [
    program('near', { state: 'NJ', online: true, cost: [value<number>(2000)], preparesFor: [value(['CPC'])] }),
    program('far', { state: 'CA', online: false, months: [value({ low: 5, high: 9 })] }),
    program('anywhere', { type: 'diploma' }),
  ],
  ask(),
  sources,
);

const select = (filter: ProgramFilter) => {
  const found = selectPrograms(types, programs, filter);
  return [found.types.map(({ type }) => type), found.programs.map(({ id }) => id), found.leftOut];
};

const none = { types: [], programs: [] };
const BOTH = ['certificate', 'diploma'];

describe('selectPrograms', () => {
  it.each<[string, ProgramFilter, unknown[]]>([
    ['everything', {}, [BOTH, ['near', 'far', 'anywhere'], none]],
    ['a type', { type: 'diploma' }, [['diploma'], ['anywhere'], none]],
    [
      'a state, of named programs alone',
      { state: 'NJ' },
      [BOTH, ['near'], { ...none, programs: [{ about: 'state', count: 1 }] }],
    ],
    [
      'an exam, of named programs alone',
      { preparesFor: 'CPC' },
      [BOTH, ['near'], { ...none, programs: [{ about: 'exam', count: 2 }] }],
    ],
  ])('gives %s', (_, filter, expected) => {
    expect(select(filter)).toEqual(expected);
  });

  it.each<[ProgramFilter, string, string[], string[], [number, number]]>([
    [{ online: true }, 'way of teaching', ['certificate'], ['near'], [1, 1]],
    [{ maxCost: 2000 }, 'cost', ['certificate'], ['near'], [1, 2]],
    [{ maxMonths: 9 }, 'length', [], ['far'], [2, 2]],
  ])('%j says of kinds and of programs what it could not judge', (filter, about, kinds, named, [types, programs]) => {
    const leftOut = { types: [{ about, count: types }], programs: [{ about, count: programs }] };
    expect(select(filter)).toEqual([kinds, named, leftOut]);
  });
});

describe('kinds of program and named ones', () => {
  const type = (name: ProgramType['type'], parts: Partial<ProgramType>): ProgramType => ({
    type: name,
    name,
    ...parts,
  });
  const types = [
    type('certificate', { cost: [value({ low: 1000, high: 3000 }, { by: ['board'] })], online: [value(true)] }),
    type('diploma', { months: [value({ low: 9, high: 12 }, { by: ['guide'] })] }),
    type('associate', {}),
  ];

  it('gives every type, unknown where nobody said anything', () => {
    const found = programTypesOn(types, ask(), sources);
    expect(found.map(({ figures }) => figures.cost.value)).toEqual([{ low: 1000, high: 3000 }, null, null]);
    expect(found[0]?.figures.online.value).toBe(true);
  });

  it('gives under one source the types it speaks of', () => {
    expect(programTypesOn(types, by('guide'), sources).map(({ type }) => type)).toEqual(['diploma']);
  });

  const program = (id: string, parts: Partial<Program>): Program => ({
    id,
    name: `Program ${id}`,
    provider: 'A school',
    type: 'certificate',
    state: 'NJ',
    online: null,
    ...parts,
  });
  const programs = [
    program('one', { cost: [value<number>(2500, { by: ['board'] })], preparesFor: [value(['ABC'])] }),
    program('two', { months: [value({ low: 4, high: 4 }, { by: ['guide'] })], cost: [unknown('not-published')] }),
  ];

  it('gives one price as a closed range, and an unknown one with its reason', () => {
    const [one, two] = programsOn(programs, ask(), sources);
    expect(one).toMatchObject({ id: 'one', state: 'NJ', online: null });
    expect(one?.figures.cost.value).toEqual({ low: 2500, high: 2500 });
    expect(one?.figures.preparesFor.value).toEqual(['ABC']);
    expect(two?.figures.cost).toMatchObject({ value: null, unknown: { reason: 'not-published' } });
  });

  it('gives a program of which nobody says more than its name', () => {
    expect(programsOn([program('bare', {})], ask(), sources)).toMatchObject([{ id: 'bare', notes: [] }]);
  });

  it('gives under one source the programs it speaks of, be it in a note', () => {
    const note = (id: string, source: string) => ({
      id,
      name: id,
      text: `About ${id}.`,
      standing: 'adopted' as const,
      saidBy: [{ source, checked: DAY }],
    });
    const noted = program('noted', { notes: [note('rank', 'guide'), note('start', 'board')] });
    const found = programsOn([...programs, noted], by('guide'), sources);
    expect(found.map(({ id, notes }) => [id, notes.map((each) => each.id)])).toEqual([
      ['two', []],
      ['noted', ['rank']],
    ]);
  });
});

it('one type of program gives each kind of training', () => {
  const given = Object.values(GIVEN_BY).flatMap(({ training }) => (training === null ? [] : [training]));
  expect(given.sort()).toEqual([...TRAINING_KINDS].sort());
});

it('the months of preparing are those of the level, unknown where it has none or is not known', () => {
  const preparation = [
    { level: 'entry' as const, months: [value({ low: 2, high: 4 })] },
    { level: 'core' as const, months: [unknown('not-found')] },
  ];
  const months = (level: string | null) => preparationOn({ preparation, sources }, level, ask()).value;
  expect(['entry', 'core', 'advanced', null].map(months)).toEqual([{ low: 2, high: 4 }, null, null, null]);
});
