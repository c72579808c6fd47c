import { describe, expect, it } from 'vitest';
import type { Ahead, AheadPart } from '../../../src/core/ahead.ts';
import type { Catalog, IndexEntry } from '../../../src/core/catalog.ts';
import { viewOf } from '../../../src/core/certification.ts';
import {
  distancesIn,
  everyGlance,
  glancesOn,
  resolverOf,
  statementsAsked,
} from '../../../src/core/eligibility/catalog.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { ask, world } from '../../support/world.ts';

const { sources, value, unknown, certification, organization } = world();

const notAsked = (): never => {
  throw new Error('not asked');
};

/** A catalogue of some certifications, and how often one of them was read. */
const catalogOf = (records: readonly Partial<Certification>[], index: readonly Partial<IndexEntry>[] = []) => {
  const read: string[] = [];
  const all = new Map(records.map((parts) => [parts.code ?? 'ABC', certification(parts)]));
  const catalog: Catalog = {
    index: {
      dataVersion: '2026-03-01',
      certifications: [...all.values()].map(({ code, name }, at) => ({
        code,
        name,
        organization: 'board',
        aliases: [],
        designations: [],
        ...index[at],
      })),
      organizations: [],
    },
    certification: (code) => {
      read.push(code);
      return all.get(code) ?? notAsked();
    },
    organization: () => organization(),
    programTypes: () => ({
      types: [{ type: 'associate', name: 'Degree', cost: [value({ low: 9, high: 16 })] }],
      degrees: [],
      courses: [],
      preparation: [
        { level: 'core', months: [value({ low: 3, high: 6 })] },
        { level: 'entry', months: [value({ low: 2, high: 4 })] },
        { level: 'advanced', months: [value({ low: 6, high: null })] },
      ],
      notes: [],
      sources,
    }),
    ahead: null,
    sources: notAsked,
    careers: notAsked,
    programs: notAsked,
    checklist: notAsked,
    schools: notAsked,
    wages: notAsked,
    glossary: notAsked,
    funding: notAsked,
  };
  return { catalog, read };
};

describe('resolverOf', () => {
  const names = { designations: ['ABC-a'], aliases: [{ name: 'XYZ', kind: 'former-code' as const }] };

  it.each([
    ['ABC', { code: 'ABC', mark: null, coding: true }],
    ['abc', { code: 'ABC', mark: null, coding: true }],
    ['abc-a', { code: 'ABC', mark: 'ABC-A', coding: true }],
    ['xyz', { code: 'ABC', mark: null, coding: true }],
    ['none of ours', null],
  ])('"%s" is %j', (code, held) => {
    const { catalog } = catalogOf([{ focus: [value(['billing', 'coding'])] }], [names]);
    expect(resolverOf(catalog)(code)).toEqual(held);
  });

  it.each<[string, Certification['focus'], boolean | null]>([
    ['another focus', [value(['billing'])], false],
    ['a focus that is not known', [unknown('not-found')], null],
    ['one that is known after all', [unknown('not-found'), value(['coding'])], true],
    ['none', undefined, null],
    ['own data that says otherwise', [value(['coding']), value(['billing'], { layer: 1 })], false],
    ['one that has ended', [value(['billing'], { until: '2025' }), value(['coding'], { from: '2026' })], true],
    ['one that was not adopted', [value(['coding'], { standing: 'doubtful' })], null],
  ])('%s: in coding is %s', (_, focus, coding) => {
    const { catalog } = catalogOf([focus === undefined ? {} : { focus }]);
    expect(resolverOf(catalog)('ABC')?.coding).toBe(coding);
  });

  it('looks each spelling up once, up to a thousand of them', () => {
    const { catalog, read } = catalogOf([{}]);
    const resolve = resolverOf(catalog);
    const times = (): number => {
      resolve('ABC');
      return read.length;
    };
    expect([times(), times()]).toEqual([1, 1]);
    for (let count = 1; count < 1000; count += 1) resolve(`other ${count}`);
    expect(times()).toBe(1);
    resolve('one more');
    expect(times()).toBe(2);
  });
});

describe('glancesOn', () => {
  const { catalog, read } = catalogOf([
    { code: 'ABC', level: [value('core')], holders: [value(700)], fees: { member: [value(80)] } },
    { code: 'XYZ', status: [value('retired')] },
  ]);
  const question = ask();
  const glances = everyGlance(catalog, question);
  const ahead = {
    steady: { from: question.asOf, before: null },
    part: (name: AheadPart): unknown =>
      name === 'overviews/glances' ? glances : name === 'outlines/level' ? { ABC: { value: 'core' } } : {},
  } as Ahead;

  it('are the values of each as it says them itself', () => {
    const { figures: _figures, ...view } = glancesOn({ ...catalog, ahead }, question)('ABC');
    expect(viewOf(catalog, 'ABC', question)).toMatchObject(view);
    expect(view).toMatchObject({ code: 'ABC', organization: 'board', level: 'core', holders: 700 });
    expect(view.fees).toEqual({
      member: 80,
      nonMember: null,
      student: null,
      membershipRequired: null,
      membershipPerYear: null,
      range: { low: 80, high: 80 },
    });
    expect(Object.keys(view.eligibility)).toEqual(['required', 'recommended', 'designation', 'removal']);
    expect(glancesOn({ ...catalog, ahead }, question)('XYZ').status).toBe('retired');
  });

  it('read the record only for a figure that no list has', () => {
    const reads = (path: string) => {
      const fresh = catalogOf([{ code: 'ABC', level: [value('core')] }]);
      const { figures } = glancesOn({ ...fresh.catalog, ahead }, { ...question })('ABC');
      return { value: figures[path]?.value, read: fresh.read };
    };
    expect(reads('level')).toEqual({ value: 'core', read: [] });
    expect(reads('codeSets')).toEqual({ value: null, read: ['ABC'] });
    expect(read).toEqual(['ABC', 'XYZ']);
  });
});

it('statementsAsked: what any way asks to state, required or recommended', () => {
  const way = (id: string) => [{ route: 'way', conditions: [{ kind: 'attestation' as const, id, text: id }] }];
  const { catalog } = catalogOf([
    { code: 'ABC', eligibility: { required: [value(way('sit'))], recommended: [value(way('better'))] } },
    { code: 'XYZ', eligibility: { required: [value([])] } },
    { code: 'BARE' },
  ]);
  expect(statementsAsked(catalog, ask())).toEqual(new Set(['sit', 'better']));
});

describe('distancesIn', () => {
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

  it('takes programs by their kinds', () => {
    expect(distancesIn(catalog, ask()).program('associate')).toMatchObject({ cost: 16 });
  });
});
