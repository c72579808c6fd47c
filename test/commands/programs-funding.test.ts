import { describe, expect, test } from 'vitest';
import { COST_KINDS } from '../../src/schema/vocabulary.ts';
import { answer, certs } from '../support/run.ts';
import { answered } from './tables.ts';

const FUNDING = 'programs funding';
const one = (id: string) => `items[id=${id}]`;

describe('options to output', () => {
  answered([
    [
      FUNDING,
      'items.*.id',
      ['pell', 'workforce-pell', 'mycaa', 'gi-bill', 'wioa', 'llc', 'aotc', '529', 'military-cool'],
    ],
    [FUNDING, `${one('pell')}.limits.0.amount`, 7395],
    [FUNDING, `${one('pell')}.least`, 740],
    [FUNDING, `${one('workforce-pell')}.program.clockHours`, { low: 150, high: 599 }],
    [FUNDING, `${one('workforce-pell')}.since`, '2026-07-01'],
    [FUNDING, `${one('workforce-pell')}.limits.0.amount`, null],
    [FUNDING, `${one('mycaa')}.covers.books`, 'no'],
    [FUNDING, `${one('mycaa')}.covers.exam`, 'if-approved'],
    [FUNDING, `${one('mycaa')}.limits.*.per`, ['lifetime', 'year']],
    [FUNDING, `${one('mycaa')}.limits.*.amount`, [4000, 2000]],
    // Four lists of pay grades on undated pages: none is adopted, all are told.
    [FUNDING, `${one('mycaa')}.payGrades`, null],
    [FUNDING, `${one('mycaa')}.coastGuard`, true],
    [FUNDING, `${one('mycaa')}.disputes.*.path`, ['payGrades', 'coastGuard']],
    [
      FUNDING,
      `${one('gi-bill')}.limits`,
      [{ id: 'test', name: 'most for a test', per: 'test', where: null, amount: 2000 }],
    ],
    [FUNDING, `${one('gi-bill')}.approved`, ['CCS']],
    [FUNDING, `${one('gi-bill')}.covers.program`, null],
    [FUNDING, `${one('wioa')}.limits.0.where`, 'one local board (nwwdb.org)'],
    [FUNDING, `${one('llc')}.rates`, [{ rate: 0.2, upTo: 10000 }]],
    [FUNDING, `${one('llc')}.phaseOut.single`, { low: 80000, high: 90000 }],
    [FUNDING, `${one('aotc')}.refundable`, 0.4],
    [FUNDING, `${one('529')}.covers.ceus`, 'if-approved'],
    [FUNDING, `${one('military-cool')}.approved`, ['CBCS', 'CCS', 'CPC']],
  ]);

  describe('on another day, by one source', () => {
    answered([
      [`${FUNDING} --as-of 2024-01-15`, `${one('pell')}.least`, 750, ['before-first-evidence']],
      [`${FUNDING} --as-of 2024-01-15`, `${one('pell')}.limits.0.amount`, 7395, ['before-first-evidence']],
      [`${FUNDING} --as-of 2025-01-15`, `${one('pell')}.least`, 740, ['before-first-evidence']],
      [
        `${FUNDING} --as-of 2024-01-15 --source policyengine-ed`,
        `${one('pell')}.least`,
        750,
        ['before-first-evidence'],
      ],
      [`${FUNDING} --source oberloh-llc`, 'items.*.id', ['llc']],
      [`${FUNDING} --source oberloh-llc`, `${one('llc')}.phaseOut.joint`, { low: 114000, high: null }],
      [`${FUNDING} --source mycaa-hcc`, `${one('mycaa')}.payGrades`, ['E-1 to E-6', 'W-1 to W-2', 'O-1 to O-3']],
      [`${FUNDING} --source mycaa-hcc`, `${one('mycaa')}.limits.*.id`, ['total']],
      [`${FUNDING} --source himp-ccs`, 'items', []],
    ]);
  });

  test('every cost line has an answer or null, and nothing is zero for unknown', async () => {
    const { items } = (await answer(['programs', 'funding'])) as { items: { covers: Record<string, unknown> }[] };
    for (const { covers } of items) expect(Object.keys(covers)).toEqual(COST_KINDS);
  });

  test('each disputed list of pay grades is told with who says it', async () => {
    const { out } = await certs(['programs', 'funding', '--width', '120']);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('mycaa-csu-new says E-1 to E-9, W-1 to W-3, O-1 to O-3 (disputed');
    expect(text).toContain('mycaa-hcc says E-1 to E-6, W-1 to W-2, O-1 to O-3 (disputed');
  });

  test('a citation for each known value', async () => {
    const { citations } = (await answer(['programs', 'funding', '--cite'])) as {
      citations: Record<string, { source?: string }>;
    };
    expect(citations['items.0.limits.0.amount']?.source).toBe('ed-gen-26-01');
    expect(citations['items.3.covers.books']?.source).toBe('va-licensing');
  });
});
