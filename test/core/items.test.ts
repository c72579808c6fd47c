import { describe, expect, it } from 'vitest';
import { itemsOn, programsOn, programTypesOn } from '../../src/core/items.ts';
import type { Item, Program, ProgramType } from '../../src/schema/career.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources, value, unknown } = world();
const by = (source: string) => ask({ source });

describe('itemsOn', () => {
  const item = (id: string, saidBy: string[], more: Partial<Item> = {}): Item => ({
    id,
    name: id,
    text: `About ${id}.`,
    standing: 'adopted',
    saidBy: saidBy.map((source) => ({ source, checked: DAY })),
    ...more,
  });
  const items = [item('growth', ['guide', 'board'], { reason: 'counted' }), item('pay', ['blog'])];

  it('gives all in their order, each with who says it, the newest first', () => {
    const found = itemsOn(items, ask(), sources);
    expect(found.map(({ item }) => item.id)).toEqual(['growth', 'pay']);
    expect(found[0]?.figure).toMatchObject({
      value: 'About growth.',
      unknown: null,
      dated: '2026-01',
      reason: 'counted',
    });
    expect(found[0]?.figure.saidBy.map(({ source }) => source)).toEqual(['board', 'guide']);
    expect(found[1]?.figure.dated).toBeNull();
  });

  it('gives under one source what that source says, as said by it alone', () => {
    const found = itemsOn(items, by('guide'), sources);
    expect(found.map(({ item }) => item.id)).toEqual(['growth']);
    expect(found[0]?.figure).toMatchObject({ saidBy: [{ source: 'guide' }], dated: '2025' });
  });

  it('says whose own data it is', () => {
    const [own] = itemsOn([item('tip', ['own:club'])], ask(), sources);
    expect(own?.figure.own).toBe('club');
    const [shared, ours] = itemsOn([item('both', ['board', 'own:club']), ...items], ask(), sources);
    expect([shared?.figure.own, ours?.figure.own]).toEqual(['club', null]);
  });
});

describe('programs', () => {
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
