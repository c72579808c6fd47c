import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainProfile } from '../../../src/core/profile/plain.ts';
import { Profile } from '../../../src/schema/profile.ts';
import { anyProfile } from '../../support/profiles.ts';

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
};

test('a right profile needs no schema, and comes out in its order', () => {
  fc.assert(
    fc.property(anyProfile(), (profile) => {
      const expected = JSON.stringify(Profile.parse(profile));
      expect(JSON.stringify(plainProfile(turned(profile) as object))).toBe(expected);
    }),
  );
});

const VALUES: readonly unknown[] = [
  ...[
    null,
    '',
    'none',
    'coding',
    'him',
    'bachelor',
    'nj',
    'NJ',
    'NJX',
    'XX',
    'PR',
    'toString',
    '18',
    true,
    -1,
    -0.5,
    0,
    168,
    168.5,
    Number.POSITIVE_INFINITY,
  ],
  ...['1', '1.0', '1.12', '1.', '1.0.1', '11.0', '9.0', ' 1.0'],
  ...['2026', '2026-13', '2026-02-29', '2024-02-29', '2026-2-9', '20260209', '0000', '0000-02-29', '2026-00'],
  ...[[], ['coding'], ['coding', 'nope'], [null], {}, [{}], { code: 'CPC' }, [{ code: 'CPC', earned: '2025-02-30' }]],
  ...[
    [{ organization: 'aapc' }],
    [{ organization: '' }],
    [{ in: 'coding', months: Number.POSITIVE_INFINITY }],
    [{ months: 3 }],
  ],
  ...[[{ level: 'bachelor', extra: 1 }], [{ level: 'bachelor', field: null }], [{ kind: 'course', hours: '80' }]],
];

describe('what the schema would refuse is left to it', () => {
  test.each(Object.keys(Profile.shape))('%s', (field) => {
    for (const value of VALUES) {
      const schema = Profile.safeParse({ [field]: value });
      expect(plainProfile({ [field]: value }), JSON.stringify(value)).toEqual(schema.success ? schema.data : null);
    }
  });

  test('a key that is none', () => {
    expect(plainProfile({ education: 'bachelor', eduction: 'bachelor' })).toBeNull();
    expect(plainProfile(JSON.parse('{"__proto__": {"education": "bachelor"}}'))).toBeNull();
  });
});
