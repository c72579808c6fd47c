import { describe, expect, it } from 'vitest';
import type { Ahead, AheadPart } from '../../../src/core/ahead.ts';
import { viewOf } from '../../../src/core/certification.ts';
import { everyGlance, glancesOn } from '../../../src/core/eligibility/glances.ts';
import { ask, world } from '../../support/world.ts';
import { catalogOf } from './catalog.ts';

const { value } = world();

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
