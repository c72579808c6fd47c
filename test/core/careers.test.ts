import { describe, expect, it } from 'vitest';
import { type CareerFitView, fitsOn, occupationFitting, progressTo } from '../../src/core/careers.ts';
import { dayOf } from '../../src/core/eligibility/day.ts';
import type { Held, Person } from '../../src/core/eligibility/person.ts';
import { PRACTISED_MONTHS } from '../../src/core/pace.ts';
import type { CareerFit } from '../../src/schema/career.ts';
import type { Item } from '../../src/schema/item.ts';
import type { EXPERIENCE_FIELDS } from '../../src/schema/vocabulary.ts';
import type { WageTable } from '../../src/schema/wages.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources, value, figure } = world();
const bureau = world({ bureau: '2025-05' });

const nation = (period: string, occupation: string, row: WageTable['rows'][number]): WageTable => ({
  id: `nation-${period}-${occupation}`,
  scope: 'national',
  occupation,
  period,
  source: 'bureau',
  checked: DAY,
  standing: 'adopted',
  columns: ['mean', 'median'],
  rows: [row],
});

const tables = [
  nation('2024-05', '29-2072', [55_000, 50_000]),
  nation('2025-05', '29-2072', [56_000, 51_000]),
  nation('2025-05', '29-9021', [80_000, null]),
];

const fits: CareerFit[] = [
  {
    id: 'coder',
    certifications: [value(['CPC', 'CCS'])],
    occupation: [value('29-2072')],
    from: [value<(typeof EXPERIENCE_FIELDS)[number][]>(['billing'], { by: ['guide'] })],
  },
  { id: 'manager', certifications: [value(['RHIA'])], occupation: [value('29-9021')] },
  { id: 'owner', certifications: [value([])], occupation: [value('11-1111')] },
  { id: 'teacher', certifications: [value(['CPC'])] },
];
const on = (question = ask()) => fitsOn(fits, { tables, sources: bureau.sources }, question, sources);

describe('fitsOn', () => {
  it('gives each by its id what fits it, with the median of the newest edition in the nation', () => {
    const coder = on().get('coder');
    expect(coder).toMatchObject({
      certifications: { value: ['CPC', 'CCS'] },
      occupation: { value: '29-2072' },
      from: { value: ['billing'] },
      pay: { value: 51_000, unknown: null, dated: '2025-05' },
      year: 2025,
    });
    expect([...on().keys()]).toEqual(['coder', 'manager', 'owner', 'teacher']);
  });

  it('gives on an earlier day the edition of that time', () => {
    expect(on(ask({ asOf: '2025-04-30' })).get('coder')).toMatchObject({ pay: { value: 50_000 }, year: 2024 });
  });

  it('knows the year of an edition that leaves out the median, and takes no mean for it', () => {
    expect(on().get('manager')).toMatchObject({ pay: { value: null }, year: 2025 });
  });

  it.each(['owner', 'teacher'])('knows no pay of %s: nobody counts it, or it is no occupation', (id) => {
    expect(on().get(id)).toMatchObject({ pay: { value: null, unknown: { reason: 'not-found' } }, year: null });
  });

  it('leaves unknown what was not said, and under one source what it did not say', () => {
    expect(on().get('teacher')).toMatchObject({ occupation: { value: null }, from: { value: null } });
    expect(on(ask({ source: 'guide' })).get('coder')).toMatchObject({
      certifications: { value: null },
      occupation: { value: null },
      from: { value: ['billing'] },
      year: null,
    });
  });
});

describe('standingBefore', () => {
  const rung = (parts: Partial<CareerFitView>): CareerFitView => ({
    certifications: figure<string[]>([value(['CPC', 'CCS'])]),
    occupation: figure<string>([]),
    from: figure<(typeof EXPERIENCE_FIELDS)[number][]>([value(['billing', 'coding'])]),
    pay: figure<number>([]),
    year: null,
    ...parts,
  });
  const held = (...codes: string[]): Held[] => codes.map((code) => ({ code, mark: null, coding: null }));

  it.each<[string, Person, ReturnType<typeof progressTo>]>([
    ['nobody of whom anything is told', {}, { next: false, held: [], months: 0 }],
    ['a month too little', { experience: [{ in: 'coding', months: 23 }] }, { next: false, held: [], months: 23 }],
    ['enough', { experience: [{ in: 'coding', months: PRACTISED_MONTHS }] }, { next: true, held: [], months: 24 }],
    [
      'months of several jobs together',
      {
        experience: [
          { in: 'coding', months: 14 },
          { in: 'billing', months: 10 },
          { in: 'finance', months: 60 },
          { in: 'coding' },
        ],
      },
      { next: true, held: [], months: 24 },
    ],
    ['work of another kind', { experience: [{ in: 'finance', months: 60 }] }, { next: false, held: [], months: 0 }],
    [
      'certifications that fit, in the order of the rung',
      { credentials: held('RHIA', 'CCS', 'CPC') },
      { next: true, held: ['CPC', 'CCS'], months: 0 },
    ],
    [
      'one that is earned by the asked day, and not one that will be',
      {
        credentials: [
          { code: 'CPC', mark: null, coding: null, earned: '2026-03-02' },
          { code: 'CCS', mark: null, coding: null, earned: '2026-03-01' },
        ],
      },
      { next: true, held: ['CCS'], months: 0 },
    ],
    ['another certification', { credentials: held('RHIA') }, { next: false, held: [], months: 0 }],
  ])('%s', (_, person, expected) => {
    expect(progressTo(rung({}), person, dayOf(DAY))).toEqual(expected);
  });

  it('nothing leads to a rung of which nothing is known', () => {
    const nothing = rung({ certifications: figure<string[]>([]), from: figure<never[]>([]) });
    const person: Person = { credentials: held('CPC'), experience: [{ in: 'coding', months: 60 }] };
    expect(progressTo(nothing, person, dayOf(DAY))).toEqual({ next: false, held: [], months: 0 });
  });
});

describe('occupationFitting', () => {
  const role = (id: string): Item => ({ id, name: id, text: 'A job.', standing: 'adopted', saidBy: [] });
  const occupation = (code: string, roles: string[], question = ask(), more: CareerFit[] = []) =>
    occupationFitting({ fits: [...fits, ...more], roles: roles.map(role), sources }, code, question);

  it('is that of the role that it fits, not of a rung of the ladder', () => {
    expect(occupation('CPC', ['coder', 'unfitted'])).toBe('29-2072');
    expect(occupation('RHIA', ['coder'])).toBeNull();
    expect(occupation('RHIA', ['coder', 'manager'])).toBe('29-9021');
    expect(occupation('CPB', ['coder', 'manager'])).toBeNull();
  });

  it('is none where roles of several occupations fit, or one of none beside another', () => {
    const biller: CareerFit = { id: 'biller', certifications: [value(['CPC'])], occupation: [value('43-3021')] };
    expect(occupation('CPC', ['coder', 'biller'], ask(), [biller])).toBeNull();
    expect(occupation('CPC', ['coder', 'teacher'])).toBeNull();
    const twin = { ...biller, occupation: [value('29-2072')] };
    expect(occupation('CPC', ['coder', 'biller'], ask(), [twin])).toBe('29-2072');
  });

  it('is none by a source that does not say it', () => {
    expect(occupation('CPC', ['coder'], ask({ source: 'guide' }))).toBeNull();
  });
});
