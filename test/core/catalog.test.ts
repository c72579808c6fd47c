import { describe, expect, it } from 'vitest';
import {
  type CatalogIndex,
  findCertification,
  findOrganization,
  nearestCodes,
  nearestName,
} from '../../src/core/catalog.ts';
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

describe('findOrganization', () => {
  it.each(['board', 'BOARD', 'the board', ' The Board '])('knows "%s"', (word) => {
    expect(findOrganization(index, word)?.id).toBe('board');
  });

  it.each(['', 'boar', 'The', 'CPC'])('knows no "%s"', (word) => {
    expect(findOrganization(index, word)).toBeNull();
  });
});

describe('nearestCodes', () => {
  it('leads from a mistyped mark or old code to the code, named once', () => {
    expect(nearestCodes(index, 'CPC-J')).toEqual(['COC', 'CPC']);
    expect(nearestCodes(index, 'COC-B')).toEqual(['COC']);
    expect(nearestCodes(index, 'C.P.C.')).toEqual(['CPC']);
    expect(nearestCodes(index, '(CPC)')).toEqual(['CPC']);
  });

  it('takes more than seven letters for a name', () => {
    const one = { ...index, certifications: [entry('CPB', 'Certified Professional Biller')] };
    expect(nearestCodes(one, 'Certifi')).toEqual([]);
    expect(nearestCodes(one, 'Certifie')).toEqual(['CPB']);
    expect(nearestCodes(one, 'Certified Profesional Billr')).toEqual(['CPB']);
  });
});

describe('nearestName', () => {
  it.each([
    ['certified outpatient coder', 'certified outpatient coder'],
    ['Certified Profesional Biller', 'Certified Professional Biller'],
    ['Certified Hospitl Coder', 'Certified Hospital Coder'],
    // A code and a mark are no names, and what is near several is none of them.
    ['COC', null],
    ['COC-A', null],
    ['Certified', null],
    ['Nobody at all', null],
  ])('of %s is %s', (asked, name) => {
    expect(nearestName(index, asked)).toBe(name);
  });
});
