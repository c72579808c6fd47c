import { describe, expect, it } from 'vitest';
import { distancesIn } from '../../../src/core/eligibility/distances.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { ProgramType } from '../../../src/schema/program.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './catalog.ts';

const { value } = world();

describe('a program', () => {
  const programOf = (types: ProgramType[]) => {
    const { catalog } = catalogOf([]);
    const programTypes = () => ({ ...catalog.programTypes(), types });
    return distancesIn({ ...catalog, programTypes }, ask()).program;
  };
  const program = programOf([
    { type: 'associate', name: 'Associate', cost: [value({ low: 6000, high: 20_000 })] },
    {
      type: 'certificate',
      name: 'Certificate',
      cost: [value({ low: 1500, high: 3000 })],
      months: [value({ low: 4, high: 12 })],
    },
    { type: 'self-paced', name: 'Self-paced', months: [value({ low: 1, high: 2 })] },
    { type: 'diploma', name: 'Diploma', months: [value({ low: 9, high: null })] },
  ]);

  it('is as far as the long end of its type', () => {
    expect(program('certificate')).toEqual({ months: 12, cost: 3000 });
  });
  it('that is a course is measured as a certificate program', () => {
    expect(program('course')).toEqual({ months: 12, cost: 3000 });
  });
  it('is not known where its type has no figure, or an open end', () => {
    expect(program('associate')).toEqual({ months: null, cost: 20_000 });
    expect(program('diploma')).toEqual({ months: null, cost: null });
  });
  it('of a type that is not in the data is not known at all', () => {
    expect(programOf([])('certificate')).toEqual({ months: null, cost: null });
  });
});

describe('a credential', () => {
  const one = (code: string, level: 'entry' | 'core' | 'advanced', cost?: number): Partial<Certification> => ({
    code,
    level: [value(level)],
    ...(cost === undefined ? {} : { fees: { range: [value<number>(cost)] } }),
  });
  const { catalog, read } = catalogOf([
    one('SLOW', 'core', 100),
    one('DEAR', 'entry', 400),
    one('CHEAP', 'entry', 300),
    one('FREE', 'entry'),
    one('OPEN', 'advanced', 10),
    { code: 'BARE' },
  ]);
  const step = (...codes: string[]) => distancesIn(catalog, ask()).credential(codes);

  it.each<[string[], number | null, number | null]>([
    [['SLOW'], 6, 100],
    [['SLOW', 'DEAR'], 4, 400],
    [['DEAR', 'SLOW'], 4, 400],
    [['DEAR', 'CHEAP', 'SLOW'], 4, 300],
    [['CHEAP', 'DEAR'], 4, 300],
    // What nobody knows comes last.
    [['FREE', 'DEAR'], 4, 400],
    [['FREE'], 4, null],
    [['OPEN', 'SLOW'], 6, 100],
    [['OPEN'], null, 10],
    [['BARE', 'OPEN'], null, 10],
    [['BARE'], null, null],
    [['OTHER', 'SLOW'], 6, 100],
    [['OTHER'], null, null],
  ])('one of %j takes %s months and $%s', (codes, months, cost) => {
    expect(step(...codes)).toEqual({ months, cost });
  });

  it('any credential takes as long as an entry exam, whatever it costs', () => {
    expect(distancesIn(catalog, ask()).credential(undefined)).toEqual({ months: 4, cost: null });
  });

  it('works each out once', () => {
    const { credential } = distancesIn(catalog, ask());
    read.length = 0;
    credential(['SLOW', 'DEAR']);
    credential(['DEAR', 'SLOW']);
    expect(read).toEqual(['SLOW', 'DEAR']);
  });
});
