import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/core/catalog.ts';
import { programOf, programWords, studyMonths } from '../../../src/core/cost/programs.ts';
import { isSchooling, programId } from '../../../src/core/cost/types.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Program, ProgramType } from '../../../src/schema/program.ts';
import { PROGRAM_TYPES } from '../../../src/schema/vocabulary.ts';
import { ask, world } from '../../support/world.ts';

const { value, sources, unknown, view } = world();

const types: ProgramType[] = [
  { type: 'diploma', name: 'Diploma', cost: [value({ low: 4000, high: 6000 })], months: [value({ low: 9, high: 12 })] },
  { type: 'certificate', name: 'Certificate', cost: [unknown('not-published')] },
];
const note = (id: string, text: string) => ({
  id,
  name: id,
  text,
  standing: 'adopted' as const,
  saidBy: value(0).saidBy,
});
const programs: Program[] = [
  { id: 'other', name: 'Other', provider: 'School', type: 'associate', state: null, online: null },
  {
    id: 'able',
    name: 'Able',
    provider: 'College',
    type: 'certificate',
    state: 'NJ',
    online: null,
    cost: [value(1800)],
    months: [value({ low: 6, high: 6 })],
    notes: [note('place', 'Newark.'), note('includes', 'A voucher.')],
  },
];
const months = (low: number | null, high: number | null) => [value<Range>({ low, high })];
const preparation = [
  { level: 'entry' as const, months: months(2, 4) },
  { level: 'core' as const, months: months(4, null) },
  { level: 'specialty' as const, months: [unknown('not-found')] },
];
const catalog = {
  programTypes: () => ({ types, preparation, sources }),
  programs: () => ({ programs, sources }),
} as Partial<Catalog> as Catalog;

describe('programOf', () => {
  it('is a kind of program, one by its id, studying alone or nothing', () => {
    expect(programOf(catalog, 'none', ask())).toEqual({ kind: 'none' });
    expect(programOf(catalog, 'self-study', ask())).toEqual({ kind: 'self-study' });
    expect(programOf(catalog, 'diploma', ask())).toMatchObject({
      kind: 'type',
      id: 'diploma',
      name: 'Diploma',
      type: 'diploma',
      cost: { value: { low: 4000, high: 6000 } },
      months: { low: 9, high: 12 },
    });
    expect(programOf(catalog, 'able', ask())).toMatchObject({
      kind: 'named',
      id: 'able',
      name: 'Able, College',
      type: 'certificate',
      cost: { value: { low: 1800, high: 1800 } },
      months: { low: 6, high: 6 },
      includes: { text: 'A voucher.' },
    });
  });

  it('is known without a price and a length', () => {
    expect(programOf(catalog, 'certificate', ask())).toMatchObject({
      name: 'Certificate',
      months: null,
      cost: { value: null },
    });
    expect(programOf(catalog, 'other', ask())).toMatchObject({
      kind: 'named',
      type: 'associate',
      months: null,
      includes: undefined,
    });
  });

  it('is none of what is called otherwise, or of what the asked source does not speak', () => {
    expect(['self-paced', 'Diploma', 'nothing'].map((word) => programOf(catalog, word, ask()))).toEqual([
      null,
      null,
      null,
    ]);
    expect(programOf(catalog, 'diploma', ask({ source: 'blog' }))).toBeNull();
  });

  it('has words for all of them', () => {
    expect(programWords(catalog)).toEqual(['none', 'self-study', ...PROGRAM_TYPES, 'other', 'able']);
  });

  it.each([
    ['none', false, 'none'],
    ['self-study', false, 'self-study'],
    ['diploma', true, 'diploma'],
    ['able', true, 'able'],
  ])('%s is a school: %s, and asked for as %s', (word, school, id) => {
    const program = programOf(catalog, word, ask()) ?? { kind: 'none' };
    expect([isSchooling(program), programId(program)]).toEqual([school, id]);
  });
});

describe('studyMonths', () => {
  const study = (...levels: ('entry' | 'core' | 'specialty' | 'advanced' | null)[]) =>
    studyMonths(
      catalog,
      levels.map((level) => view(level === null ? {} : { level: [value(level)] })),
      ask(),
    );

  it.each<[string, Parameters<typeof study>, Range | null]>([
    ['one', ['entry'], { low: 2, high: 4 }],
    ['one after the other', ['entry', 'entry'], { low: 4, high: 8 }],
    ['an open end stays open', ['core'], { low: 4, high: null }],
    ['an open end leaves the sum open', ['core', 'entry'], { low: 6, high: null }],
    ['in whatever order', ['entry', 'core'], { low: 6, high: null }],
    ['none', [], { low: 0, high: 0 }],
    ['one of a length that is not known', ['entry', 'specialty'], null],
    ['one of a level of which nothing is said', ['advanced', 'entry'], null],
    ['one of no known level', [null], null],
  ])('%s', (_, levels, expected) => {
    expect(study(...levels)).toEqual(expected);
  });
});
