import { describe, expect, it } from 'vitest';
import { programsOn, programTypesOn } from '../../src/core/items.ts';
import { type ProgramFilter, selectPrograms } from '../../src/core/programs.ts';
import type { Program } from '../../src/schema/career.ts';
import { ask, world } from '../support/world.ts';

const { sources, value } = world();

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

const BOTH = ['certificate', 'diploma'];

describe('selectPrograms', () => {
  it.each<[string, ProgramFilter, unknown[]]>([
    ['everything', {}, [BOTH, ['near', 'far', 'anywhere'], []]],
    ['a type', { type: 'diploma' }, [['diploma'], ['anywhere'], []]],
    ['a state, of named programs alone', { state: 'NJ' }, [BOTH, ['near'], [{ about: 'state', count: 1 }]]],
    ['an exam, of named programs alone', { preparesFor: 'CPC' }, [BOTH, ['near'], [{ about: 'exam', count: 2 }]]],
  ])('gives %s', (_, filter, expected) => {
    expect(select(filter)).toEqual(expected);
  });

  it.each<[ProgramFilter, string, string[], string[], number[]]>([
    [{ online: true }, 'way of teaching', ['certificate'], ['near'], [1, 1]],
    [{ maxCost: 2000 }, 'cost', ['certificate'], ['near'], [1, 2]],
    [{ maxMonths: 9 }, 'length', [], ['far'], [2, 2]],
  ])('%j says of kinds and of programs what it could not judge', (filter, about, kinds, named, counts) => {
    expect(select(filter)).toEqual([kinds, named, counts.map((count) => ({ about, count }))]);
  });
});
