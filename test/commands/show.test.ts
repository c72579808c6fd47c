import { describe, expect, test } from 'vitest';
import { withFolder } from '../dataset/folder.ts';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const CODE = 'certification.code';

describe('words to options', () => {
  refused([
    ['show', 2, 'code', 'certs show'],
    ['show CPC CCS', 2, 'show', 'certs show'],
    ['show CPX', 3, '"CPX"', 'CPC'],
    ['show zzzz', 3, '"zzzz"', 'certs list'],
    ['show "Certified Profesional Coder"', 3, 'Certified Profesional Coder', 'certs list'],
  ]);

  alike([
    ['show CPC', 'show cpc'],
    ['show CPC', 'show "C P C"'],
    ['show CPC', 'show CPC®'],
    ['show CPC', '-- show CPC'],
  ]);
});

describe('options to output', () => {
  describe('a certification by any of its names, and which it was is said', () => {
    answered([
      ['show CCS', CODE, 'CCS'],
      ['show "certified coding specialist"', CODE, 'CCS', ['matched-name']],
      ['show CPC-H', CODE, 'COC', ['matched-former-code']],
      ['show CPC-A', CODE, 'CPC', ['matched-designation']],
    ]);
  });

  describe('the figures', () => {
    answered([
      ['show CPC', 'certification.exam.questions', 100],
      ['show CPC', 'certification.fees.member', 425],
      ['show CPC', 'certification.fees.twoAttempts', 499],
      ['show CPC', 'certification.eligibility.required', []],
      ['show COC', 'certification.eligibility.required', []],
      ['show CPB', 'certification.eligibility.required', []],
      ['show CPC', 'certification.eligibility.removal.length', 4],
      ['show CCS', 'certification.exam.questions', 107],
      ['show CCS', 'certification.exam.scored', 97],
      ['show CCS', 'certification.eligibility.required.*.conditions.*.kind', [['education']]],
      ['show CMC', 'certification.training.cost', { low: 1250, high: 1250 }],
      ['show CMC', 'certification.eligibility.required.*.conditions.*.kind', [['experience']]],
      [
        'show CBCS',
        'certification.eligibility.required.*.conditions.*.kind',
        [
          ['education', 'training'],
          ['education', 'experience'],
        ],
      ],
      ['show CCS', 'certification.retake', { waitDays: 30, limit: null }],
      [
        'show CBCS',
        'certification.retake',
        { waitDays: 30, limit: { attempts: 3, thenDays: 365, lastWaitDays: null } },
      ],
      ['show CPC', 'certification.renewal.several.counts', { 1: 36, 2: 40, 3: 44, 4: 48, 5: 52 }],
    ]);
  });

  describe('on another day, by another source', () => {
    answered([
      ['show CPC --as-of 2021-12-31', 'certification.exam.questions', 150, ['before-first-evidence']],
      ['show CPC --as-of 2022-01-01', 'certification.exam.questions', 100, ['before-first-evidence']],
      ['show CPC --source guide-2025', 'certification.exam.questions', 150],
      ['show CPC --source guide-2025', 'certification.eligibility.required', null],
      ['show CPC --source guide-2025', 'certification.disputes', []],
      ['show CPC --source guide-2025', 'certification.name', 'Certified Professional Coder'],
    ]);
  });

  describe('a disagreement that newer pages still repeat is told with its end', () => {
    const others = 'certification.disputes[path=exam.questions]';
    answered([
      ['show CPC', `${others}.adopted.value`, 100],
      ['show CPC', `${others}.others.*.value`, [150]],
      ['show CPC', `${others}.others.*.standing`, ['superseded']],
      ['show CPC', `${others}.others.*.until`, ['2021']],
    ]);
  });

  test('what we judge ourselves says so', async () => {
    expect((await certs(['show', 'CPC'])).out).toMatch(/Level +core \(ours\)/);
  });

  test('a list of parts that stops short says so', async () => {
    const exam = (parts: object[]) => ({ domains: [{ value: { complete: false, parts }, checked: '2026-01-05' }] });
    const shown = (parts: object[]) =>
      withFolder(
        { 'certifications/CCS.json': { code: 'CCS', exam: exam(parts) } },
        async (folder) => (await certs(['show', 'CCS', '--data', folder])).out,
      );
    const others = 'the others are not in the data';
    const short = await shown([
      { name: 'A', percent: 40 },
      { name: 'B', low: 20, high: 30 },
    ]);
    expect(short).toContain(others);
    const counted = await shown([
      { name: 'A', percent: 40 },
      { name: 'B', questions: 9 },
    ]);
    expect(counted).not.toContain(others);
    expect(counted).toMatch(/B +│ +9 questions/);
  });

  test('each of several routes says whose it is', async () => {
    const routes = ['one', 'two'].map((route) => ({ route, conditions: [{ kind: 'education', atLeast: 'master' }] }));
    const required = [{ value: routes, checked: '2026-01-05' }];
    const files = { 'certifications/CCS.json': { code: 'CCS', eligibility: { required } } };
    const { out } = await withFolder(files, (folder) => certs(['show', 'CCS', '--data', folder]));
    expect(out.split('What else is said')[0]?.match(/master's degree \(own data\)/g)).toHaveLength(2);
  });

  test('a source is named with its day, and --cite does not name it twice', async () => {
    expect((await certs(['show', 'CMC'])).out).toContain('guide-2025: ');
    expect((await certs(['show', 'CMC', '--cite'])).out.split('\nSources\n')).toHaveLength(2);
  });
});
