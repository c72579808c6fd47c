import { describe, expect, it } from 'vitest';
import { itemsOn } from '../../src/core/items.ts';
import type { Item } from '../../src/schema/item.ts';
import { ask, DAY, world } from '../support/world.ts';

const { sources } = world();
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
