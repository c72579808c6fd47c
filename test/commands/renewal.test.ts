import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

describe('words to options', () => {
  refused([
    ['renewal CPX', 3, '"CPX"', 'CPC'],
    ['renewal --as-of 2026-13-01', 2, '2026-13-01', 'certs renewal --help'],
    ['renewal --limit many', 2, 'many', 'certs renewal --help'],
  ]);

  alike([['renewal CPC CCS', 'renewal cpc ccs']]);
});

describe('options to output', () => {
  answered([
    ['renewal', 'certifications.*.code', ['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC']],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.cycleMonths', [24, 24, 12, 24]],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.ceus', [36, 20, 12, 10]],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.ceusPerYear', [18, 10, 12, 5]],
    [
      'renewal CPC',
      'certifications.0.renewal.several',
      { kind: 'table', counts: { 1: 36, 2: 40, 3: 44, 4: 48, 5: 52 } },
    ],
    ['renewal CCS', 'certifications.0.renewal.several', { kind: 'base-plus', base: 'highest', further: 10, cap: 50 }],
    ['renewal CBCS', 'certifications.0.renewal.several', null],
    ['renewal COC --source guide-2025', 'certifications.0.renewal.ceus', null],
    ['renewal CPC CPC-A', 'certifications.*.code', ['CPC'], ['matched-designation', 'asked-twice']],
  ]);

  test('what several credentials ask together is said once for each organization', async () => {
    const { out } = await certs(['renewal', 'CPC', 'COC', 'CPB']);
    expect(out.match(/36\/40\/44\/48\/52/g)).toHaveLength(1);
  });

  test('the lightest is said in words', async () => {
    expect((await certs(['renewal'])).out).toMatch(/^CBCS .*5 \(lightest\)/m);
    expect((await certs(['renewal', 'CPC', 'CCS'])).out).toMatch(/^CCS .*10 \(lighter\)/m);
  });
});
