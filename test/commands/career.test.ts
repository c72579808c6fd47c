import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

describe('words to options', () => {
  refused([
    ['career', 2, 'topic', 'certs career'],
    ['career pay', 2, 'pay', 'certs career --help'],
    ['career salary NJ', 2, 'career', 'certs career'],
    ['career jobs --state NJ', 2, '--state', 'certs career salary --state'],
    ['career salary --occupation 99-9999', 2, '99-9999', '29-2072'],
    ['career salary --certification CPX', 3, '"CPX"', 'CPC'],
    ['career salary --state', 2, '--state', 'certs career --help'],
  ]);

  alike([
    ['career salary --state NJ', 'career salary --state nj'],
    ['career salary --state NJ', 'career salary --state "New Jersey"'],
    ['career salary', 'career salary --occupation 29-2072'],
  ]);
});

describe('options to output', () => {
  answered([
    ['career salary', 'national.mean', 56790],
    ['career salary', 'national.year', 2025],
    ['career salary --source guide-2025', 'national.mean', 51090],
    ['career salary', 'states.length', 51],
    ['career salary --state NJ', 'states.*.state', ['NJ']],
    ['career salary --state NJ', 'industries', []],
    ['career salary --state ZZ', 'states', [], ['nearest-we-have']],
    ['career salary --state QQQ', 'states', [], ['not-in-data']],
    ['career salary --industry fishing', 'industries', [], ['not-in-data']],
    ['career salary --industry "offices of optom"', 'industries.*.name', ['Offices of Optometrists']],
    ['career salary --occupation 43-3021', 'national.occupation', '43-3021'],
    ['career salary --certification CPC', 'certification.code', 'CPC'],
    ['career salary', 'certification', null],
    ['career outlook', 'projections.0.to', 2035],
    ['career outlook --source guide-2025', 'projections.*.newJobs', [15000]],
    ['career jobs', 'items.length', 5],
    ['career ladder --source guide-2025', 'items.length', 6],
    ['career reasons', 'items.length', 10],
    ['career roles', 'items[id=coder].points.length', 4],
  ]);

  test('states are in the order of their pay, the dearest first', async () => {
    const { out } = await certs(['career', 'salary', '--format', 'csv']);
    const means = out
      .split('\r\n')
      .filter((row) => row.startsWith('state,'))
      .map((row) => Number(row.split(',')[2]));
    expect(means).toHaveLength(51);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  test("the guide's new jobs are disputed: elsewhere they are openings a year", async () => {
    const { out } = await certs(['career', 'outlook', '--width', '200']);
    expect(out).toMatch(/^2022 to 2032 .*sources disagree \[\d\]/m);
    expect(out).toMatch(/guide-2025.*15,000/);
  });
});
