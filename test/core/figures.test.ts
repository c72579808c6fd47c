import { describe, expect, it } from 'vitest';
import {
  byDecision,
  derivedFigure,
  isDisagreement,
  isEditorial,
  isKnown,
  isShown,
  type Layered,
  mapFigure,
  toldFigure,
  unknownFigure,
  valueOn,
} from '../../src/core/figures.ts';
import type { Unknown } from '../../src/schema/common.ts';
import { ask, cases, DAY, type ValueOptions, world } from '../support/world.ts';

type Case = {
  name: string;
  entries: (({ value: number } & ValueOptions) | Unknown)[];
  asOf?: string;
  source?: string;
  value: number | null;
  unknown?: string;
  firstSeen?: string;
  own?: string;
  /** "150 superseded repeated" */
  others?: string[];
};

const { sources, value, figure } = world();

const entryOf = (entry: Case['entries'][number]): Layered<number> => {
  if ('known' in entry) return entry;
  const { value: given, ...options } = entry;
  return value(given, options);
};

describe('valueOn', () => {
  it.each(cases<Case>('value-on.json'))('$name', (expected) => {
    const answer = figure(expected.entries.map(entryOf), {
      asOf: expected.asOf ?? DAY,
      source: expected.source ?? null,
    });
    expect({
      value: answer.value,
      unknown: answer.unknown?.reason ?? null,
      firstSeen: answer.firstSeen,
      own: answer.own,
      others: answer.others.map((other) => `${other.value} ${other.standing}${other.repeated ? ' repeated' : ''}`),
    }).toEqual({
      value: expected.value,
      unknown: expected.unknown ?? null,
      firstSeen: expected.firstSeen ?? null,
      own: expected.own ?? null,
      others: expected.others ?? [],
    });
  });

  it('answers a path that nobody wrote', () => {
    expect(valueOn(undefined, ask(), sources)).toMatchObject({
      value: null,
      unknown: { reason: 'not-found' },
      others: [],
    });
  });

  it('takes the later of two values of one own folder', () => {
    const theirs = (given: number, from: string) => value(given, { from, layer: 1, by: ['own:prices'] });
    expect(figure([theirs(115, '2026'), theirs(110, '2025')]).value).toBe(115);
    expect(figure([theirs(110, '2025'), theirs(115, '2026')]).value).toBe(115);
  });

  it('keeps the note of an unknown', () => {
    const answer = figure([{ known: false, reason: 'not-published', note: 'asked by mail' }]);
    expect(answer.unknown).toEqual({ known: false, reason: 'not-published', note: 'asked by mail' });
  });

  it('takes null as a value: the source says there is none', () => {
    expect(figure([value(null)])).toMatchObject({ value: null, unknown: null, dated: '2026-01' });
  });

  it('names who says it, the newest dated first, and is as old as that one', () => {
    const answer = figure([value(100, { by: ['blog', 'guide', 'board'], reason: 'counted' })]);
    expect(answer.saidBy.map(({ source }) => source)).toEqual(['board', 'guide', 'blog']);
    expect(answer.dated).toBe('2026-01');
    expect(answer.reason).toBe('counted');
  });

  it('is undated where all its sources are', () => {
    expect(figure([value(100, { by: ['blog'] })]).dated).toBeNull();
  });

  it('under one source knows no other speaker and no other value', () => {
    const entries = [value(100, { by: ['board', 'guide'] }), value(120, { standing: 'disputed', by: ['blog'] })];
    const answer = figure(entries, { source: 'guide' });
    expect(answer.saidBy.map(({ source }) => source)).toEqual(['guide']);
    expect(answer.dated).toBe('2025');
    expect(answer.others).toEqual([]);
  });

  it('is approximate only where nobody gives it exactly', () => {
    const about = { source: 'guide', approximate: true } as const;
    expect(figure([value(1250, { by: [about] })]).approximate).toBe(true);
    expect(figure([value(1250, { by: [about, 'board'] })]).approximate).toBe(false);
    expect(figure([value(1250, { by: [about, 'board'] })], { source: 'guide' }).approximate).toBe(true);
  });

  it('gives the reason of what is disputed, and none for ours that own data set aside', () => {
    const reasons = figure([
      value(100, { reason: 'the newest page' }),
      value(120, { standing: 'disputed', reason: 'an older page' }),
      value(110, { layer: 1, by: ['own:prices'], reason: 'the bill' }),
    ]).others.map((other) => [other.value, other.reason]);
    expect(reasons).toEqual([
      [100, null],
      [120, 'an older page'],
    ]);
  });

  it('tells of another value who says it, until when and why not', () => {
    const other = value(150, { until: '2021', by: ['guide', 'blog'], reason: 'an older exam' });
    expect(figure([value(100, { from: '2022' }), other]).others).toEqual([
      {
        value: 150,
        standing: 'superseded',
        until: '2021',
        sources: ['guide', 'blog'],
        reason: 'an older exam',
        repeated: true,
      },
    ]);
  });
});

describe('byDecision', () => {
  it('keeps the written order among sources of one date, and the undated behind', () => {
    const sameDay = world({ a: null, b: '2026-01-01', c: '2026', d: '2026-02', e: null });
    const { saidBy } = sameDay.value(1, { by: ['a', 'b', 'c', 'd', 'e'] });
    expect(byDecision(saidBy, sameDay.sources).map(({ source }) => source)).toEqual(['d', 'b', 'c', 'a', 'e']);
  });
});

describe('what is shown of a disagreement', () => {
  const others = figure([
    value(100, { from: '2022' }),
    value(150, { until: '2021', by: ['guide'] }),
    value(140, { from: '2019', until: '2020', by: ['blog'] }),
    value(120, { standing: 'disputed' }),
    value(80, { standing: 'doubtful' }),
  ]).others;

  it('people see what is disputed and what is over but still repeated', () => {
    expect(others.filter(isShown).map((other) => other.value)).toEqual([150, 120]);
  });

  it('a script sees the doubtful too, and nobody plain history', () => {
    expect(others.filter(isDisagreement).map((other) => other.value)).toEqual([150, 120, 80]);
  });
});

describe('mapFigure', () => {
  const original = figure([value(2), value(3, { standing: 'disputed' })]);
  const twice = (number: number) => number * 2;

  it('turns the value and the others, and nothing else', () => {
    const turned = mapFigure(original, twice);
    expect(turned).toMatchObject({ value: 4, unknown: null });
    expect(turned.others.map((other) => other.value)).toEqual([6]);
    expect(turned.saidBy).toEqual(original.saidBy);
  });

  it('leaves the others as given where asked to', () => {
    expect(mapFigure(original, twice, 'as-given').others.map((other) => other.value)).toEqual([3]);
  });

  it('leaves unknown unknown', () => {
    const turned = mapFigure(figure<number>([{ known: false, reason: 'not-published' }]), twice);
    expect(turned).toMatchObject({ value: null, unknown: { reason: 'not-published' } });
  });

  it('tells nothing said from what cannot be given in another form', () => {
    expect(mapFigure(original, () => null)).toMatchObject({
      value: null,
      unknown: { known: false, reason: 'not-published' },
      others: [{ value: null }],
    });
    // A source says that there is none: that is no unknown.
    expect(mapFigure(figure<number | null>([value(null)]), () => 4)).toMatchObject({ value: null, unknown: null });
  });
});

describe('derivedFigure', () => {
  const old = figure([value(100, { by: ['guide'] })]);
  const young = figure([value(20, { by: ['board'] })]);
  const undated = figure([value(7, { by: ['blog'] })]);
  const said = (parts: Parameters<typeof derivedFigure>[1]) => {
    const { value: sum, dated, saidBy } = derivedFigure(127, parts);
    return [sum, dated, saidBy.map(({ source }) => source)];
  };

  it('is as old as its oldest part, whose sources come first; an undated one is the oldest', () => {
    expect(said([young, old])).toEqual([127, '2025', ['guide', 'board']]);
    expect(said([old, young])).toEqual([127, '2025', ['guide', 'board']]);
    expect(said([young, old, undated])).toEqual([127, null, ['blog', 'board', 'guide']]);
  });

  it('is said of parts of one age in their order', () => {
    expect(said([young, figure([value(8, { by: ['board', 'guide'] })])])).toEqual([
      127,
      '2026-01',
      ['board', 'board', 'guide'],
    ]);
  });

  it('leaves unknown parts aside, and is unknown with them alone', () => {
    expect(said([unknownFigure(), young])).toEqual([127, '2026-01', ['board']]);
    expect(derivedFigure(0, [])).toEqual(unknownFigure());
    expect(derivedFigure(0, [unknownFigure('not-published')])).toEqual(unknownFigure());
    expect(derivedFigure(null, [young])).toEqual(unknownFigure());
  });

  it('is first seen with the last of its parts', () => {
    const early = { asOf: '2024-06-01' };
    const seen = (...by: string[]) => by.map((source) => figure([value(1, { by: [source] })], early));
    expect(derivedFigure(1, seen('guide', 'board')).firstSeen).toBe('2026-01');
    expect(derivedFigure(1, seen('board', 'guide')).firstSeen).toBe('2026-01');
    expect(derivedFigure(1, [young, ...seen('guide')]).firstSeen).toBe('2025');
    expect(derivedFigure(1, [old, young]).firstSeen).toBeNull();
  });

  it('is approximate and own where one of its parts is', () => {
    const about = figure([value(5, { by: [{ source: 'board', approximate: true }] })]);
    const own = figure([value(6, { layer: 1, by: ['own:club'] })]);
    expect(derivedFigure(25, [young, about, own])).toMatchObject({ approximate: true, own: 'club' });
    expect(derivedFigure(25, [young, old])).toMatchObject({ approximate: false, own: null });
  });
});

describe('what is told of a figure', () => {
  it('an unknown one has no speaker, and a note where there is one', () => {
    expect(unknownFigure('not-published')).toEqual({
      value: null,
      unknown: { known: false, reason: 'not-published' },
      saidBy: [],
      dated: null,
      firstSeen: null,
      approximate: false,
      reason: null,
      own: null,
      others: [],
    });
    expect(unknownFigure().unknown).not.toHaveProperty('note');
    expect(unknownFigure('not-found', 'asked').unknown).toHaveProperty('note', 'asked');
  });

  it('one told by a table is known, and disputed by nobody', () => {
    expect(toldFigure(5, { source: 'guide', checked: DAY }, sources)).toEqual({
      ...unknownFigure(),
      value: 5,
      unknown: null,
      saidBy: [{ source: 'guide', checked: DAY }],
      dated: '2025',
    });
  });

  it('is known by a value or by the span that stands for it', () => {
    const known = figure([value(0)]);
    const none = unknownFigure();
    expect([known, none, { ...none, span: { low: 1, high: 2 } }].map(isKnown)).toEqual([true, false, true]);
  });

  it('is judged where we have a part in it, and where anything is known', () => {
    const by = (...names: string[]) => figure([value(1, { by: names })]);
    expect(isEditorial(by('board', 'editorial'))).toBe(true);
    expect(isEditorial(by('editorial'))).toBe(true);
    expect(isEditorial(by('board', 'guide'))).toBe(false);
    expect(isEditorial({ ...by('editorial'), value: null })).toBe(false);
  });
});
