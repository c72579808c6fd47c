/** Each rule over a dataset with one defect: the one line that it has to print. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/check.ts';
import { ALLOWED, DEFECTS } from './defects.ts';
import { type Change, lintSmall, unknown, value } from './small.ts';

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

  it('take a price last seen before 2020 for history, whoever says it', () => {
    const old: Change = ['sources.json', 'sources[1].dated', '2018'];
    const prices = (...entries: object[]): Change => ['certifications/ABC.json', 'fees.range', entries];
    const by = ['guide-2025'];
    const place = 'certifications/ABC.json: fees.range[0]: found 50, last seen in 2018';
    const expected = 'expected "until": "2018" or an earlier day, and "adopted"';
    const doubtful = value(50, { by, standing: 'doubtful', reason: 'old' });
    expect(lintSmall(old, prices(value(50, { by })))).toEqual([
      `${place}, adopted without an end by then, ${expected}`,
    ]);
    expect(lintSmall(old, prices(value(50, { by, until: '2019' }), unknown()))).toHaveLength(1);
    expect(lintSmall(old, prices(doubtful, unknown()))).toEqual([
      `${place} and doubtful, with no other adopted, ${expected}`,
    ]);
    expect(lintSmall(old, prices(value(50, { by, until: '2018' }), unknown()))).toEqual([]);
    expect(lintSmall(old, prices(value(60), doubtful))).toEqual([]);
    expect(lintSmall(old, prices(value(50, { by: ['guide-2025', 'page'] })))).toEqual([]);
  });

  it('take what was last seen before 2020 for unconfirmed', () => {
    const seenIn = (dated: string | null): Change => ['sources.json', 'sources[1].dated', dated];
    const status = (word: string, options = {}): Change => [
      'certifications/ABC.json',
      'status',
      [value(word, { by: ['guide-2025'], ...options })],
    ];
    const place = 'certifications/ABC.json: status[0]';
    expect(lintSmall(seenIn('2019-12'), status('active'))).toEqual([
      `${place}: found active, last seen in 2019, expected "unconfirmed", or an "until" by then`,
    ]);
    for (const [dated, change] of [
      ['2019-12', status('unconfirmed')],
      ['2019-12', status('active', { until: '2019' })],
      ['2019-12', status('active', { by: ['guide-2025', 'page'] })],
      ['2020-01', status('active')],
      [null, status('active')],
      [null, status('unconfirmed')],
    ] as const)
      expect(lintSmall(seenIn(dated), change)).toEqual([]);
    expect(lintSmall(seenIn('2020-01'), status('unconfirmed'))).toHaveLength(1);
  });

  it('are told all at once', () => {
    const lines = lintSmall(
      ['certifications/ABC.json', 'exam.minutes[0].saidBy[0].source', 'nobody'],
      ['certifications/XYZ.json', 'organization', 'bord'],
    );
    expect(lines.map((line) => line.split(':')[0])).toEqual(['certifications/ABC.json', 'certifications/XYZ.json']);
  });
});
