import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { type Have, haveOf } from '../../../src/core/eligibility/have.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { held, years } from './support.ts';

const education: Condition = { kind: 'education', atLeast: 'high-school' };
const degree: Condition = { kind: 'degree', atLeast: 'associate' };
const credential: Condition = { kind: 'credential' };
const licence: Condition = { kind: 'licence', anyOf: ['rn'] };
const statement: Condition = { kind: 'attestation', id: 'x', text: 'it is so' };
const associate = { level: 'associate' } as const;
const done = { level: 'associate', completed: '2025' } as const;
const anatomy = { topic: 'anatomy' } as const;
const [old, now, later, thisMonth] = ['2025', '2026-11-25', '2027', '2026-11'].map((earned) => ({
  ...held('CPC'),
  earned,
}));

describe('what a person has of what is asked', () => {
  const table: [string, Condition, Person, Have][] = [
    ['no schooling told', education, {}, { of: 'education', level: null, degrees: null, meeting: null }],
    ['schooling', education, { education: 'none' }, { of: 'education', level: 'none', degrees: null, meeting: null }],
    ['degrees as schooling', education, { degrees: [] }, { of: 'education', level: null, degrees: [], meeting: null }],
    ['no degrees told', degree, {}, { of: 'degrees', entries: null, meeting: null }],
    [
      'schooling alone for a degree',
      degree,
      { education: 'none' },
      { of: 'education', level: 'none', degrees: null, meeting: null },
    ],
    [
      'degrees',
      degree,
      { education: 'none', degrees: [associate] },
      { of: 'degrees', entries: [associate], meeting: null },
    ],
    [
      'the degree that meets it',
      degree,
      { degrees: [associate, done, { ...done, level: 'master' }] },
      { of: 'degrees', entries: [associate, done, { ...done, level: 'master' }], meeting: done },
    ],
    [
      'the degree that stands for the schooling',
      education,
      { education: 'none', degrees: [done] },
      { of: 'education', level: 'none', degrees: [done], meeting: done },
    ],
    ['no training told', { kind: 'training' }, {}, { of: 'training', entries: null }],
    ['training', { kind: 'training' }, { training: [anatomy] }, { of: 'training', entries: [anatomy] }],
    [
      'training for a course',
      { kind: 'course', topics: ['coding'] },
      { training: [] },
      { of: 'training', entries: [] },
    ],
    ['no work told', years(1), {}, { of: 'experience', months: null }],
    ['no work', years(1), { experience: [] }, { of: 'experience', months: { low: 0, high: 0 } }],
    [
      'work in the field alone',
      years(1),
      {
        experience: [
          { in: 'coding', months: 5 },
          { in: 'billing', months: 3 },
        ],
      },
      { of: 'experience', months: { low: 5, high: 5 } },
    ],
    ['no credentials told', credential, {}, { of: 'credentials', entries: null }],
    [
      'credentials earned by now, or perhaps',
      credential,
      { credentials: [old, now, later, thisMonth].filter((each) => each !== undefined) },
      { of: 'credentials', entries: [old, now, thisMonth].filter((each) => each !== undefined) },
    ],
    ['no licences told', licence, {}, { of: 'licences', licences: null }],
    ['licences', licence, { licences: ['lpn'] }, { of: 'licences', licences: ['lpn'] }],
    ['nothing told of statements', statement, {}, { of: 'attestation', stated: null }],
    ['not stated', statement, { attestations: ['y'] }, { of: 'attestation', stated: false }],
    ['stated', statement, { attestations: ['x'] }, { of: 'attestation', stated: true }],
  ];
  test.each(table)('%s', (_, condition, person, expected) => {
    expect(haveOf(condition, person, dayOf('2026-11-25'))).toEqual(expected);
  });
});
