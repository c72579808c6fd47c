/** Each rule over a dataset with one defect: the one line that it has to print. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/check.ts';
import { ALLOWED, DEFECTS } from './defects.ts';
import { lintSmall } from './small.ts';

describe('the rules of the dataset', () => {
  it('find nothing in a dataset without a fault', () => {
    expect(lintSmall()).toEqual([]);
  });

  const defects = DEFECTS.map(([rule, what, change, ...lines]) => ({ rule, what, change, lines }));
  it.each(defects)('$rule: $what', ({ change, lines }) => {
    expect(lintSmall(change)).toEqual(lines);
  });

  it.each(ALLOWED)('allow %s', (_what, change) => {
    expect(lintSmall(change)).toEqual([]);
  });

  it('have a defect in this table each, and a name of their own', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(DEFECTS.map(([rule]) => rule))).toEqual(new Set(names));
  });

  it('are told all at once', () => {
    const lines = lintSmall(
      ['certifications/ABC.json', 'exam.minutes[0].saidBy[0].source', 'nobody'],
      ['certifications/XYZ.json', 'organization', 'bord'],
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(['certifications/ABC.json', 'certifications/XYZ.json']);
  });
});
