import { expect, it } from 'vitest';
import { statementsAsked } from '../../../src/core/eligibility/statements.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './catalog.ts';
import { route, years } from './support.ts';

const { value } = world();

it('statementsAsked: what any way asks to state, required or recommended', () => {
  const way = (id: string) => [route('way', { kind: 'attestation', id, text: `to ${id}` })];
  const { catalog } = catalogOf([
    { code: 'ABC', eligibility: { required: [value(way('sit'))], recommended: [value(way('better'))] } },
    { code: 'XYZ', eligibility: { required: [value([route('work', years(1))])] } },
    { code: 'OPEN', eligibility: { required: [value([])] } },
    { code: 'BARE' },
  ]);
  const asked = (...codes: string[]) => [...statementsAsked(catalog, codes, ask())];
  expect(asked('ABC', 'XYZ', 'OPEN', 'BARE')).toEqual([
    ['sit', 'to sit'],
    ['better', 'to better'],
  ]);
  expect(asked('XYZ')).toEqual([]);
});
