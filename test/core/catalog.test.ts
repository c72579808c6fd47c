import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatalogIndex, findCertification, nearest, nearestCodes } from '../../src/core/catalog.ts';
import { cases } from '../support/world.ts';

const entry = (code: string, name: string, more: Partial<CatalogIndex['certifications'][number]> = {}) => ({
  code,
  name,
  organization: 'board',
  aliases: [],
  designations: [],
  ...more,
});

const index: CatalogIndex = {
  dataVersion: '2026-03-01',
  certifications: [
    entry('CBCS', 'Certified Billing and Coding Specialist'),
    entry('COC', 'Certified Outpatient Coder', {
      designations: ['COC-A'],
      aliases: [
        { name: 'CPC-H', kind: 'former-code' },
        { name: 'Certified Hospital Coder', kind: 'former-name' },
        { name: 'Outpatient coder', kind: 'other-name' },
      ],
    }),
    entry('CPB', 'Certified Professional Biller'),
    entry('CPC', 'Certified Professional Coder®', { designations: ['CPC-A'] }),
  ],
  organizations: [{ id: 'board', name: 'The Board', url: null }],
};

describe('findCertification', () => {
  it.each(cases<{ asked: string; code: string | null; by: string | null }>('find-certification.json'))(
    '"$asked" is $code by its $by',
    ({ asked, code, by }) => {
      const match = findCertification(index, asked);
      expect(match && { code: match.entry.code, by: match.by, asked: match.asked }).toEqual(
        code === null ? null : { code, by, asked },
      );
    },
  );

  it("takes a code before another certification's old code", () => {
    const reused = { ...index, certifications: [...index.certifications, entry('CPC-H', 'A new one')] };
    expect(findCertification(reused, 'cpc-h')).toMatchObject({ entry: { name: 'A new one' }, by: 'code' });
  });
});

describe('nearest', () => {
  const names = ['COC', 'CPC', 'CPB', 'CCS', 'CMC', 'CBCS', 'professional-fees'];

  it.each(cases<{ name: string; word: string; near: string[]; among?: number }>('nearest.json'))(
    '$name: "$word"',
    ({ word, near, among }) => {
      const found = nearest(word, names);
      if (among === undefined) return expect(found).toEqual(near);
      expect(near).toEqual(expect.arrayContaining(found));
      expect(found).toHaveLength(among);
    },
  );

  it('puts the fewest changes first, and a near name before a longer one', () => {
    expect(nearest('codes', ['codes-of-conduct', 'cod', 'code'])).toEqual(['code', 'cod', 'codes-of-conduct']);
  });

  it('puts the same letters before fewer changes, then the longest shared start', () => {
    expect(nearest('abdc', ['abdx', 'abcd'])).toEqual(['abcd', 'abdx']);
    expect(nearest('abdc', ['abcd', 'abdx'])).toEqual(['abcd', 'abdx']);
    expect(nearest('code', ['xode', 'coxe', 'codx'])).toEqual(['codx', 'coxe', 'xode']);
    expect(nearest('code', ['codx', 'xode', 'cody'])).toEqual(['codx', 'cody', 'xode']);
    expect(nearest('code', ['coda', 'code'])).toEqual(['code', 'coda']);
    expect(nearest('CPX', ['CPB', 'CPC', 'CPA'])).toEqual(['CPC', 'CPB', 'CPA']);
    expect(nearest('CXC', ['CAC', 'CPC', 'CZC'])).toEqual(['CZC', 'CAC', 'CPC']);
    expect(nearest('cod', ['codz', 'cods'])).toEqual(['codz', 'cods']);
    expect(nearest('cpxa', ['cpa', 'cpca'])).toEqual(['cpca', 'cpa']);
    expect(nearest('codw', ['codx', 'codr', 'code'])).toEqual(['code', 'codx', 'codr']);
  });

  it('names nothing near nothing, not even a single letter', () => {
    expect(nearest('', ['', 'A'])).toEqual([]);
    expect(nearest(' ', ['A'])).toEqual([]);
  });

  it('takes two letters for a beginning, and no word that is longer than any name', () => {
    expect(nearest('pr', ['professional-fees', 'codes'])).toEqual(['professional-fees']);
    expect(nearest('codes'.padEnd(100, 'x'), ['codes'])).toEqual(['codes']);
    expect(nearest('codes'.padEnd(101, 'x'), ['codes'])).toEqual([]);
  });

  it('offers three names at most, each once', () => {
    const found = nearest('aaaa', ['aaab', 'aaab', 'aaac', 'aaad', 'aaae']);
    expect(found).toEqual(['aaab', 'aaac', 'aaad']);
  });

  it('finds a name with any one letter left out', () => {
    const word = fc.stringMatching(/^[A-Z]{4,10}$/);
    fc.assert(
      fc.property(word, fc.nat(9), (name, position) => {
        const at = position % name.length;
        expect(nearest(name.slice(0, at) + name.slice(at + 1), [name])).toEqual([name]);
      }),
    );
  });
});

describe('nearestCodes', () => {
  it('leads from a mistyped mark or old code to the code, named once', () => {
    expect(nearestCodes(index, 'CPC-J')).toEqual(['COC', 'CPC']);
    expect(nearestCodes(index, 'COC-B')).toEqual(['COC']);
  });

  it('takes more than seven letters for a name', () => {
    const one = { ...index, certifications: [entry('CPB', 'Certified Professional Biller')] };
    expect(nearestCodes(one, 'Certifi')).toEqual([]);
    expect(nearestCodes(one, 'Certifie')).toEqual(['CPB']);
    expect(nearestCodes(one, 'Certified Profesional Billr')).toEqual(['CPB']);
  });
});
