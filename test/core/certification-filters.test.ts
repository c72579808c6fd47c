import { describe, expect, it } from 'vitest';
import { type CertificationFilter, selectCertifications } from '../../src/core/certification-filters.ts';
import { unknownFigure } from '../../src/core/figures.ts';
import type { Routes } from '../../src/schema/condition.ts';

const route = (...kinds: ('experience' | 'attestation')[]): Routes[number] => ({
  route: 'main',
  conditions: kinds.map((kind) =>
    kind === 'experience' ? { kind, months: 12, in: ['coding'] } : { kind, text: 'a statement' },
  ) as Routes[number]['conditions'],
});

/** Two that are known, and one of which nothing is. */
const row = (code: string, organization: string, values: Readonly<Record<string, unknown>>) => ({
  code,
  organization,
  line: {
    figures: Object.fromEntries(
      Object.entries(values).map(([path, value]) => [path, { ...unknownFigure(), value }] as const),
    ),
  },
});
const ROWS = [
  row('ABC', 'board', {
    focus: ['coding'],
    settings: ['any'],
    level: 'core',
    'eligibility.required': [route('experience'), route('attestation')],
    'fees.range': { low: 100, high: 300 },
  }),
  row('DEF', 'club', {
    focus: ['billing', 'auditing'],
    settings: ['inpatient'],
    level: 'advanced',
    'eligibility.required': [route('attestation', 'experience')],
    'fees.range': { low: 400, high: 400 },
  }),
  row('GHI', 'club', {}),
];

const asked = (filter: Partial<CertificationFilter>) => {
  const { kept, leftOut } = selectCertifications(ROWS, { withoutExperience: false, ...filter });
  return [kept.map(({ code }) => code).join(' '), leftOut.map(({ about, count }) => `${about} ${count}`).join(', ')];
};

describe('of certifications are kept', () => {
  it.each<[Partial<CertificationFilter>, kept: string, leftOut: string]>([
    [{}, 'ABC DEF GHI', ''],
    [{ organization: 'club' }, 'DEF GHI', ''],
    [{ organization: null }, '', ''],
    [{ focus: 'auditing' }, 'DEF', 'focus 1'],
    [{ setting: 'inpatient' }, 'ABC DEF', 'setting 1'],
    [{ setting: 'outpatient' }, 'ABC', 'setting 1'],
    [{ setting: 'any' }, 'ABC DEF', 'setting 1'],
    [{ level: 'core' }, 'ABC', 'level 1'],
    [{ withoutExperience: true }, 'ABC', 'eligibility 1'],
    [{ maxFee: 100 }, 'ABC', 'fee 1'],
    [{ maxFee: 99 }, '', 'fee 1'],
    // What the first leaves out the next is not asked about.
    [{ level: 'advanced', maxFee: 400 }, 'DEF', 'level 1'],
    [{ organization: 'board', maxFee: 400 }, 'ABC', ''],
  ])('by %j: %s', (filter, kept, leftOut) => {
    expect(asked(filter)).toEqual([kept, leftOut]);
  });

  it('those for which nothing is required, too', () => {
    const open = row('JKL', 'club', { 'eligibility.required': [] });
    expect(selectCertifications([open], { withoutExperience: true }).kept).toEqual([open]);
  });
});
