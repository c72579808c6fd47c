import { describe, expect, it } from 'vitest';
import { fundingOn } from '../../src/core/funding.ts';
import type { Funding } from '../../src/schema/funding.ts';
import { COST_KINDS } from '../../src/schema/vocabulary.ts';
import { ask, world } from '../support/world.ts';

const { sources, value, unknown } = world();

const funding = (parts: Partial<Funding> = {}): Funding => ({
  id: 'aid',
  name: 'Aid',
  fullName: 'Aid for Students',
  kind: 'grant',
  text: [value('Money for students.')],
  covers: {},
  ...parts,
});
const only = (parts: Partial<Funding>, question = ask()) => fundingOn([funding(parts)], question, sources)[0];

describe('fundingOn', () => {
  it('answers for every kind of cost line: yes, no, if approved, or null', () => {
    const view = only({
      covers: { program: [value<'yes'>('yes')], books: [value<'no'>('no')], exam: [unknown('not-found')] },
    });
    expect(Object.keys(view?.covers ?? {})).toEqual(COST_KINDS);
    expect(view?.covers).toMatchObject({ program: 'yes', books: 'no', exam: null, late: null });
  });

  it('keeps a limit that is not known, with its reason', () => {
    const view = only({
      limits: [{ id: 'year', name: 'most in a year', per: 'year', amount: [unknown('not-published')] }],
    });
    expect(view?.limits).toEqual([{ id: 'year', name: 'most in a year', per: 'year', where: null, amount: null }]);
    expect(view?.figures['limits.0.amount']?.unknown?.reason).toBe('not-published');
  });

  it('takes the limit of the asked day', () => {
    const limits: Funding['limits'] = [
      {
        id: 'total',
        name: 'most in all',
        per: 'lifetime',
        amount: [value(4000, { from: '2011' }), value(6000, { from: '2009', until: '2010' })],
      },
    ];
    expect(only({ limits })?.limits[0]?.amount).toBe(4000);
    expect(only({ limits }, ask({ asOf: '2010-05-05' }))?.limits[0]?.amount).toBe(6000);
  });

  it('names the certifications that are fit, not those that are said to be unfit', () => {
    const view = only({ approved: { ABC: [value(true)], DEF: [value(false)], GHI: [value(true)] } });
    expect(view?.approved).toEqual(['ABC', 'GHI']);
    expect(view?.figures['approved.1']?.value).toBe('GHI');
  });

  it('gives under one source what that one says, and nothing of the others', () => {
    const parts: Partial<Funding> = {
      text: [value('Money for students.', { by: ['guide'] })],
      limits: [
        { id: 'year', name: 'most in a year', per: 'year', amount: [value(500, { by: ['board'] })] },
        { id: 'test', name: 'most for a test', per: 'test', amount: [value(90, { by: ['guide'] })] },
      ],
      clauses: [{ id: 'who', about: 'who', text: [value('For the young.', { by: ['board'] })] }],
    };
    const view = only(parts, ask({ source: 'guide' }));
    expect(view?.limits.map(({ id }) => id)).toEqual(['test']);
    expect(view?.figures['limits.0.amount']?.value).toBe(90);
    expect(view?.clauses).toEqual([]);
    expect(fundingOn([funding(parts)], ask({ source: 'blog' }), sources)).toEqual([]);
  });

  it('adopts nothing where sources disagree, and keeps what they say', () => {
    const view = only({
      payGrades: [value(['E-1'], { standing: 'disputed' }), value(['E-2'], { standing: 'disputed', by: ['guide'] })],
    });
    expect(view?.payGrades).toBeNull();
    expect(view?.figures.payGrades?.others.map(({ value: other }) => other)).toEqual([['E-1'], ['E-2']]);
  });

  it('gives everything that is known, each with its figure under its own path', () => {
    const view = only({
      covers: { exam: [value<'yes'>('yes')] },
      least: [value(25)],
      rates: [value([{ rate: 1, upTo: 2000 }])],
      refundable: [value(0.4)],
      phaseOut: { single: [value({ low: 80_000, high: 90_000 })], joint: [value({ low: 160_000, high: 180_000 })] },
      payGrades: [value(['E-1'])],
      coastGuard: [value(false)],
      program: {
        types: [value<'certificate'[]>(['certificate'])],
        clockHours: [value({ low: 600, high: null })],
        weeks: [value({ low: 15, high: null })],
        credits: [value({ low: 16, high: null })],
      },
      since: [value('2020-07')],
    });
    expect(view).toMatchObject({
      text: 'Money for students.',
      least: 25,
      rates: [{ rate: 1, upTo: 2000 }],
      refundable: 0.4,
      phaseOut: { single: { low: 80_000, high: 90_000 }, joint: { low: 160_000, high: 180_000 } },
      payGrades: ['E-1'],
      coastGuard: false,
      program: {
        types: ['certificate'],
        clockHours: { low: 600, high: null },
        weeks: { low: 15, high: null },
        credits: { low: 16, high: null },
      },
      since: '2020-07',
    });
    const known = Object.entries(view?.figures ?? {}).flatMap(([path, { value: said }]) =>
      said === null ? [] : [path],
    );
    expect(known.sort()).toEqual([
      'coastGuard',
      'covers.exam',
      'least',
      'payGrades',
      'phaseOut.joint',
      'phaseOut.single',
      'program.clockHours',
      'program.credits',
      'program.types',
      'program.weeks',
      'rates',
      'refundable',
      'since',
      'text',
    ]);
  });

  it('gives nothing of what is not said: no limit, no certification, no clause, and null for the rest', () => {
    const view = only({ text: [unknown('not-found')] });
    expect(view).toMatchObject({
      limits: [],
      approved: [],
      clauses: [],
      text: null,
      since: null,
      phaseOut: { single: null },
    });
    expect(fundingOn([funding({ text: [unknown('not-found')] })], ask(), sources)).toHaveLength(1);
  });

  it('gives the clauses that hold, each with its figure by its place among them', () => {
    const clauses: Funding['clauses'] = [
      { id: 'gone', about: 'use', text: [value('For all.', { until: '2024' })] },
      { id: 'who', about: 'who', text: [value('For the young.')] },
      { id: 'how', about: 'how', text: [value('By letter.')] },
    ];
    const view = only({ clauses });
    expect(view?.clauses).toEqual([
      { id: 'who', about: 'who', text: 'For the young.' },
      { id: 'how', about: 'how', text: 'By letter.' },
    ]);
    expect(['clauses.0.text', 'clauses.1.text'].map((path) => view?.figures[path]?.value)).toEqual([
      'For the young.',
      'By letter.',
    ]);
  });
});
